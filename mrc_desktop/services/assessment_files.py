"""Files of facts: what an assessment is given outside the window. docs/assess.md describes them."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - msgspec reads the types at run time
import re
from dataclasses import is_dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from mrc_desktop.domain.money import MoneyFault, read_amount
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rate import Rate, RateTable, is_percent
from mrc_desktop.domain.working_days import WorkingDays
from mrc_desktop.errors import ContentFaulty, InputRefused
from mrc_desktop.guidance.fault import convert, fault_of

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Days outside are refused: they are slips of the finger."""

_SUMS = ("agreed", "amount")
_DAY = re.compile(r"(\d{4})-\d\d-\d\d", re.ASCII)


class RateRow(msgspec.Struct, forbid_unknown_fields=True):
    """A rate in percent a year, as text."""

    since: dt.date
    percent: str
    source: str = ""


class RateRows(msgspec.Struct, forbid_unknown_fields=True):
    """A table of rates brought with the file; it takes the place of the content's own."""

    id: str
    country: str
    known_until: dt.date
    rates: list[RateRow]


class HolidayRows(msgspec.Struct, forbid_unknown_fields=True):
    """Public holidays and moved working days, and the years they were entered for."""

    years: list[int]
    off: list[dt.date] = []
    moved: list[dt.date] = []


class Envelope(msgspec.Struct, forbid_unknown_fields=True):
    """A file of facts: the day it is assessed on, the facts, and what the centre entered."""

    on: dt.date
    facts: dict[str, Any]
    confirmed: list[str] = []
    rates: list[RateRows] = []
    holidays: HolidayRows | None = None


class TriggerRow(msgspec.Struct, forbid_unknown_fields=True):
    """A fact that a term runs from: the kind of deadline and the day."""

    kind: str
    day: dt.date
    field: str = ""


class TriggerFacts(msgspec.Struct, forbid_unknown_fields=True):
    """The facts of the topic "deadlines"."""

    triggers: list[TriggerRow]


def read_envelope(raw: bytes) -> Envelope:
    """Return the file's envelope; raise InputRefused if it is none."""
    try:
        body = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputRefused([Problem("file", "not_json")]) from error
    envelope = _converted(body, Envelope, "")
    if not FIRST_YEAR <= envelope.on.year <= LAST_YEAR:
        raise InputRefused([Problem("on", "impossible_date")])
    return envelope


def read_facts(raw: dict[str, Any], type_: type[T]) -> T:
    """Return the facts as the type of a topic; raise InputRefused at the first fault."""
    strange = list(_impossible_days(raw, "facts"))
    if strange:
        raise InputRefused([Problem(name, "impossible_date") for name in strange])
    found = _converted(raw, type_, "facts")
    if is_dataclass(type_):
        # Only structs can be told to refuse what they do not know.
        unknown = _unknown(raw, msgspec.to_builtins(found), "facts")
        if unknown:
            raise InputRefused([Problem(name, "unknown_field") for name in unknown])
    return found


def _converted(raw: object, type_: type[T], within: str) -> T:
    try:
        # JSON has no days and sets: they are written as text and lists.
        return convert(raw, type_, "facts")
    except ContentFaulty as error:
        fault = fault_of(error)
        path = fault.field.replace("[", ".").replace("]", "")
        where = ".".join(part for part in (within, path) if part)
        raise InputRefused([Problem(where or "file", fault.reason)]) from error


def _impossible_days(raw: object, path: str) -> Iterator[str]:
    """Yield the paths of days so far off that no calendar could reckon a term from them."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from _impossible_days(value, f"{path}.{key}")
    elif isinstance(raw, list):
        for number, value in enumerate(raw):
            yield from _impossible_days(value, f"{path}.{number}")
    elif isinstance(raw, str):
        match = _DAY.fullmatch(raw)
        if match and not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            yield path


def _unknown(raw: object, known: object, path: str) -> list[str]:
    """Return the paths of keys in `raw` that did not make it into what was read from it."""
    if isinstance(raw, dict) and isinstance(known, dict):
        found = [f"{path}.{key}" for key in raw if key not in known]
        for key in raw.keys() & known.keys():
            found += _unknown(raw[key], known[key], f"{path}.{key}")
        return sorted(found)
    if isinstance(raw, list) and isinstance(known, list | tuple) and len(raw) == len(known):
        return [
            name
            for number, (one, other) in enumerate(zip(raw, known, strict=True))
            for name in _unknown(one, other, f"{path}.{number}")
        ]
    return []


def read_sums(raw: dict[str, Any]) -> dict[str, Any]:
    """Return facts whose sums ("1 234.50 RUB") are read; raise InputRefused at those that fail."""
    problems: list[Problem] = []
    read: dict[str, Any] = _with_money(raw, "facts", problems)
    if problems:
        raise InputRefused(problems)
    return read


def _with_money(raw: Any, path: str, problems: list[Problem]) -> Any:
    if isinstance(raw, list):
        return [_with_money(one, f"{path}.{n}", problems) for n, one in enumerate(raw)]
    if not isinstance(raw, dict):
        return raw
    read = {}
    for key, value in raw.items():
        where = f"{path}.{key}"
        if key not in _SUMS or value is None:
            read[key] = _with_money(value, where, problems)
            continue
        if not isinstance(value, str):
            problems.append(Problem(where, "wrong_value"))
            continue
        amount, _, currency = value.rpartition(" ")
        money = read_amount(amount, currency)
        if isinstance(money, MoneyFault):
            problems.append(Problem(where, money))
        else:
            read[key] = msgspec.to_builtins(money)
    return read


def working_days_of(rows: HolidayRows | None) -> WorkingDays:
    """Return the working days the file brings; weekends only without."""
    if rows is None:
        return WorkingDays()
    return WorkingDays(frozenset(rows.off), frozenset(rows.moved), frozenset(rows.years))


def rates_of(tables: list[RateRows]) -> dict[str, RateTable]:
    """Return the tables of rates the file brings, by country; raise InputRefused."""
    problems = [
        Problem(f"rates.{number}.rates.{row}.percent", "wrong_value")
        for number, table in enumerate(tables)
        for row, one in enumerate(table.rates)
        if not is_percent(one.percent)
    ]
    for number, table in enumerate(tables):
        days = [one.since for one in table.rates]
        if days != sorted(set(days)):
            problems.append(Problem(f"rates.{number}.rates", "overlapping_period"))
    if problems:
        raise InputRefused(problems)
    return {
        table.country: RateTable(
            table.id,
            table.country,
            tuple(Rate(one.since, Fraction(one.percent), one.source) for one in table.rates),
            table.known_until,
        )
        for table in tables
    }
