"""Between what a form of Fields holds and the facts as `assess` reads them (docs/assess.md).

A field's key is the dotted name of its fact ("stay.trips", "learned_on"); days become ISO text,
empty values are left out, a GROUP becomes a list. So a panel whose fields are named as its facts
needs no code of its own.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.calendar import DateFault, read_coming_date, read_fact_date, write_date
from mrc_desktop.domain.problem import Problem
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Kind
from mrc_desktop.ui.row_group import RowGroup
from mrc_desktop.ui.words_findings_values import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.ui.fields import Field, FieldForm

translate = QCoreApplication.translate

_MOST_DIGITS = 9


def yes_no() -> tuple[Choice, ...]:
    """Return the choices of a yes-or-no fact that is None while nobody asked."""
    not_asked, yes, no = _answers()
    return (Choice(None, not_asked), Choice(True, yes), Choice(False, no))


def answers() -> tuple[Choice, ...]:
    """Return the choices of an Answer."""
    not_asked, yes, no = _answers()
    return (Choice(Answer.NOT_ASKED, not_asked), Choice(Answer.YES, yes), Choice(Answer.NO, no))


def coded(name: str, nothing: str | None = None) -> tuple[Choice, ...]:
    """Return the choices of a coded fact that `words_findings_values.FIGURES` words.

    `nothing` is the text of an empty choice, if there is to be one.
    """
    found = tuple(
        Choice(code, translate("words_findings", source)) for code, source in FIGURES[name].items()
    )
    return found if nothing is None else (Choice("", nothing), *found)


def _answers() -> tuple[str, str, str]:
    return (
        translate("facts_form", "Not asked"),
        translate("facts_form", "Yes"),
        translate("facts_form", "No"),
    )


def read_values(
    fields: Sequence[Field], values: Mapping[str, Any], today: dt.date
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the facts of a form's values, and a problem for each day or number not understood.

    What was not understood is left out of the facts. A day without its year ("01.12") is the
    latest such day; in a row the first after the row's first day; where the field is of a day to
    come, the next.
    """
    problems: list[Problem] = []
    return _read(fields, values, "", today, problems), tuple(problems)


def show_values(fields: Sequence[Field], facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a form of these fields shows of facts; empty values where there is no fact."""
    return {field.key: _shown(field, _found(facts, field.key)) for field in _valued(fields)}


def write_days_out(
    form: FieldForm, fields: Sequence[Field], today: dt.date, *, is_row: bool = False
) -> None:
    """Show days that were typed without a year in full, but not where the keyboard is now."""
    after: dt.date | None = None
    for field in _valued(fields):
        editor = form.editor(field.key)
        if field.kind is Kind.GROUP and isinstance(editor, RowGroup):
            for row in editor.forms_seen():
                write_days_out(row, field.fields, today, is_row=True)
        elif field.kind is Kind.DATE:
            day = _understood(field, str(editor.value()), today, after)
            if isinstance(day, DateFault):
                continue
            after = (after or day) if is_row else None
            if not editor.control.hasFocus() and editor.value() != write_date(day):
                editor.set_value(write_date(day))


def _understood(
    field: Field, text: str, today: dt.date, after: dt.date | None
) -> dt.date | DateFault:
    if field.is_coming and after is None:
        return read_coming_date(text, today=today)
    return read_fact_date(text, today=today, after=after)


def _valued(fields: Sequence[Field]) -> list[Field]:
    return [field for field in fields if field.kind is not Kind.HEADING]


def _read(
    fields: Sequence[Field],
    values: Mapping[str, Any],
    path: str,
    today: dt.date,
    problems: list[Problem],
) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    after: dt.date | None = None
    for field in _valued(fields):
        where, value = f"{path}{field.key}", values.get(field.key)
        if field.kind is Kind.GROUP:
            read: Any = [
                _read(field.fields, row, f"{where}.{number}.", today, problems)
                for number, row in enumerate(value or ())
            ]
        elif field.kind is Kind.DATE:
            day = _day(field, str(value or ""), where, (today, after), problems)
            after = (after or day) if path else None
            read = day.isoformat() if day else None
        else:
            read = _plain(field, value, where, problems)
        if read is not None and read not in ("", [], ()):
            _put(facts, field.key, read)
    return facts


def _day(
    field: Field,
    text: str,
    where: str,
    beside: tuple[dt.date, dt.date | None],
    problems: list[Problem],
) -> dt.date | None:
    """Return the day; `beside` are today and the first day of the row."""
    if not text.strip():
        return None
    day = _understood(field, text, *beside)
    if isinstance(day, DateFault):
        problems.append(Problem(where, day))
        return None
    return day


def _plain(field: Field, value: Any, where: str, problems: list[Problem]) -> Any:
    if field.kind is Kind.NUMBER:
        return _number(str(value or "").strip(), where, problems)
    if field.kind is Kind.CHECK:
        return True if value else None
    if field.kind in (Kind.CHECKS, Kind.CHIPS):
        return [str(one) for one in value or ()]
    if isinstance(value, StrEnum):
        return str(value)
    return value.strip() if isinstance(value, str) else value


def _number(text: str, where: str, problems: list[Problem]) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        problems.append(Problem(where, "bad_count"))
        return None
    return int(text)


def _put(facts: dict[str, Any], key: str, value: Any) -> None:
    *above, last = key.split(".")
    for name in above:
        facts = facts.setdefault(name, {})
    facts[last] = value


def _found(facts: Mapping[str, Any], key: str) -> Any:
    found: Any = facts
    for name in key.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _shown(field: Field, fact: Any) -> Any:
    if field.kind is Kind.GROUP:
        return tuple(show_values(field.fields, row) for row in fact or ())
    if field.kind is Kind.DATE:
        return _day_shown(fact)
    if field.kind is Kind.CHECK:
        return bool(fact)
    if field.kind in (Kind.CHECKS, Kind.CHIPS):
        return tuple(fact or ())
    if field.kind is Kind.CHOICE:
        return fact
    return "" if fact is None else str(fact)


def _day_shown(fact: Any) -> str:
    try:
        return write_date(dt.date.fromisoformat(str(fact))) if fact else ""
    except ValueError:
        return str(fact)
