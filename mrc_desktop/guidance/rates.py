"""The dated tables of key rates: `rates/*.toml`. docs/assess.md describes the fields.

tables = load_rates(content_folder)         # by country; examples are left out
load_rate_tables(content_folder)            # all of them, the marked examples too
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Final

import msgspec

from mrc_desktop.domain.rate import Rate, RateTable, is_percent
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml

RATES = "rates"
_MARK: Final = "EXAMPLE"


class _Texts(msgspec.Struct, forbid_unknown_fields=True):
    en: str
    ru: str


class _Rate(msgspec.Struct, forbid_unknown_fields=True):
    since: dt.date
    percent: str
    source: str


class _Table(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    country: str
    text: _Texts
    rates: list[_Rate]
    known_until: dt.date | None = None
    is_example: bool = False


class _File(msgspec.Struct, forbid_unknown_fields=True):
    table: list[_Table]


def load_rates(folder: Path) -> Mapping[str, RateTable]:
    """Return the tables to reckon with, by country; raise ContentFaulty."""
    tables = load_rate_tables(folder)
    return MappingProxyType({one.country: one for one in tables if not one.is_example})


def load_rate_tables(folder: Path) -> tuple[RateTable, ...]:
    """Return every table, the marked examples too; raise ContentFaulty naming the first fault."""
    tables: list[RateTable] = []
    for path in sorted((folder / RATES).glob("*.toml")):
        file = f"{RATES}/{path.name}"
        for written in convert(read_toml(folder, file), _File, file).table:
            table = _table(written, file)
            clash = [one for one in tables if _key(one) == _key(table) or one.id == table.id]
            if clash:
                raise Fault(file, table.id, "id", "twice").error()
            tables.append(table)
    return tuple(tables)


def _key(table: RateTable) -> tuple[str, str]:
    return table.country, table.id if table.is_example else ""


def _table(written: _Table, file: str) -> RateTable:
    for field, reason in _faults(written):
        raise Fault(file, written.id, field, reason).error()
    return RateTable(
        id=written.id,
        country=written.country,
        rates=tuple(Rate(one.since, Fraction(one.percent), one.source) for one in written.rates),
        known_until=written.known_until,
        is_example=written.is_example,
        texts=MappingProxyType({"en": written.text.en, "ru": written.text.ru}),
    )


def _faults(table: _Table) -> list[tuple[str, str]]:
    faults = [(f"rates[{n}].percent", "wrong_value") for n, one in _bad_percents(table.rates)]
    faults += [
        (f"rates[{n}].source", "missing_source")
        for n, one in enumerate(table.rates)
        if not one.source.startswith(("https://", "http://"))
    ]
    for n, (one, later) in enumerate(pairwise(table.rates), start=1):
        if later.since <= one.since:
            faults.append((f"rates[{n}].since", "overlapping_period"))
    if table.rates and table.known_until is None:
        faults.append(("known_until", "missing_field"))
    if table.rates and table.known_until and table.known_until < table.rates[-1].since:
        faults.append(("known_until", "reversed_period"))
    if table.is_example is not table.id.startswith(_MARK):
        faults.append(("is_example", "wrong_value"))
    return faults


def _bad_percents(rates: list[_Rate]) -> list[tuple[int, _Rate]]:
    return [(n, one) for n, one in enumerate(rates) if not is_percent(one.percent)]
