"""Which of the typed facts a finding rests on, as lines of words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.ui.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.ui.casework.sayings import Sayings
    from mrc_desktop.ui.fields import Field

translate = QCoreApplication.translate

_ROWS: Final = {
    "trip": "trips",
    "ruling": "rulings",
    "permit": "permits",
    "check": "checks",
    "period": "periods",
    "registration": "registrations",
    "conviction": "convictions",
    "work_period": "work_periods",
    "skill": "skills",
    "diploma": "diplomas",
    "debt": "debts",
    "own_step": "plan",
}
_MOST: Final = 12
"""The most rows told where a finding names none."""


def lines(
    found: Finding,
    facts: Mapping[str, Any],
    fields: Sequence[Field],
    context: str,
    sayings: Sayings,
) -> tuple[str, ...]:
    """Return the single facts of the form and the rows the finding speaks of.

    A finding that names no row rests on all of them.
    """
    named = _named(found)
    told = [_pair(field, fact, context) for field, fact in _single(fields, facts)]
    for field in fields:
        rows = _at(facts, field.key)
        if field.kind is not Kind.GROUP or not isinstance(rows, list):
            continue
        table = field.key.rsplit(".", 1)[-1]
        wanted = named.get(table, set()) if named else set(range(_MOST))
        for number, row in enumerate(rows):
            if number in wanted:
                pairs = [_pair(one, fact, context) for one, fact in _single(field.fields, row)]
                said = sayings.fact(f"{table}.{number}")
                told.append(_joined(said, "; ".join(one for one in pairs if one)))
    return tuple(one for one in told if one)


def _named(found: Finding) -> dict[str, set[int]]:
    named: dict[str, set[int]] = {}
    for data in (found.data, *(step.data for step in found.steps)):
        for name, value in data.items():
            if name in _ROWS and isinstance(value, int):
                named.setdefault(_ROWS[name], set()).add(value)
    return named


def _single(fields: Sequence[Field], facts: Mapping[str, Any]) -> Iterator[tuple[Field, Any]]:
    for field in fields:
        fact = _at(facts, field.key)
        if field.kind not in (Kind.GROUP, Kind.HEADING) and fact is not None:
            yield field, fact


def _pair(field: Field, fact: Any, context: str) -> str:
    label = translate(context, field.label).replace("&", "")
    if field.kind is Kind.CHECK:
        return label
    said = _worded(field, fact)
    return _joined(label, said) if said else ""


def _joined(name: str, value: str) -> str:
    return translate("facts_used", "{name}: {value}").format(name=name, value=value)


def _worded(field: Field, fact: Any) -> str:
    if field.kind is Kind.DATE:
        try:
            return write_date(dt.date.fromisoformat(str(fact)))
        except ValueError:
            return str(fact)
    choices = field.choices() if callable(field.choices) else field.choices
    texts = {one.value: one.text for one in choices}
    if isinstance(fact, list):
        return ", ".join(texts.get(one, str(one)) for one in fact)
    return texts.get(fact, str(fact))


def _at(facts: Mapping[str, Any], key: str) -> Any:
    found: Any = facts
    for name in key.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found
