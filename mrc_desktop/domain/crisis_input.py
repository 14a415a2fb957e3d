"""Crises and their lines as typed: checked, and turned into values.

check_line(LineDraft(size="5", age="34"), is_first=False)
read_line(draft)                    # a CrisisLine; its family is the register's to number
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import Crisis, CrisisLine, Need, UrgentFlag, crisis_problems
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import Reading

SAME_FAMILY: Final = "+"
"""In the place of a family's size: one more of the family of the line above."""

LONGEST_NAME: Final = 200

_ASKED_ON: Final = dt.date(2026, 1, 1)
"""Any day: a line has none of its own, but the check of a whole crisis asks for one."""

_FIELDS: Final = {"family_size": "size"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisDraft:
    """The head of a crisis as typed; dates are text."""

    name: str = ""
    place: str = ""
    began_on: str = ""
    ended_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """A line as typed.

    `size` is how many came together ("" is one), or "+" for one more of the family above.
    """

    size: str = ""
    name: str = ""
    sex: Sex = Sex.UNKNOWN
    age: str = ""
    origin: str = ""
    needs: tuple[Need, ...] = ()
    urgent: tuple[UrgentFlag, ...] = ()

    @property
    def joins(self) -> bool:
        """Return whether this is one more of the family above."""
        return self.size.strip() == SAME_FAMILY


def check_crisis(draft: CrisisDraft, *, today: dt.date) -> tuple[Problem, ...]:
    """Return what is wrong with the head of a crisis, at its fields."""
    reading = Reading()
    crisis = _crisis(draft, reading)
    found = reading.finish()
    faulty = {problem.field for problem in found}
    rest = crisis_problems(crisis, today=today)
    return (*found, *(problem for problem in rest if problem.field not in faulty))


def read_crisis(draft: CrisisDraft) -> Crisis:
    """Return a checked draft as a crisis without lines."""
    return _crisis(draft, Reading())


def draft_of_crisis(crisis: Crisis) -> CrisisDraft:
    """Return a crisis as typed, for the form to revise."""
    return CrisisDraft(
        name=crisis.name,
        place=crisis.place,
        began_on=write_date(crisis.began_on),
        ended_on=write_date(crisis.ended_on),
    )


def _crisis(draft: CrisisDraft, reading: Reading) -> Crisis:
    return Crisis(
        name=reading.line("name", draft.name),
        place=reading.line("place", draft.place),
        began_on=reading.date("began_on", draft.began_on),
        ended_on=reading.date("ended_on", draft.ended_on),
    )


def check_line(draft: LineDraft, *, is_first: bool) -> tuple[Problem, ...]:
    """Return what is wrong with a line, at its fields; `is_first`: no family stands above it."""
    reading = Reading()
    if draft.joins and is_first:
        reading.fault("size", "no_family_above")
    line = _line(draft, reading)
    found = reading.finish()
    faulty = {problem.field for problem in found}
    whole = Crisis(name="-", began_on=_ASKED_ON, lines=(line,))
    for problem in crisis_problems(whole, today=_ASKED_ON):
        name = _short(problem.field)
        if name not in faulty:
            data = {key: _of_draft(value) for key, value in problem.data.items()}
            found += (dataclasses.replace(problem, field=name, data=data),)
    return found


def _short(name: str) -> str:
    """Return the field of a draft for that of a line, "lines.0.age"."""
    last = name.rpartition(".")[2]
    return _FIELDS.get(last, last)


def _of_draft(value: str | int) -> str | int:
    return _short(value) if isinstance(value, str) else value


def read_line(draft: LineDraft) -> CrisisLine:
    """Return a checked draft as a line, its family not yet numbered."""
    return _line(draft, Reading())


def draft_of_line(line: CrisisLine, *, is_head: bool) -> LineDraft:
    """Return a line as typed, for revision."""
    alone = "" if line.family_size == 1 else str(line.family_size)
    return LineDraft(
        size=alone if is_head else SAME_FAMILY,
        name=line.name,
        sex=line.sex,
        age="" if line.age is None else str(line.age),
        origin=line.origin,
        needs=tuple(one for one in Need if one in line.needs),
        urgent=tuple(one for one in UrgentFlag if one in line.urgent),
    )


def _line(draft: LineDraft, reading: Reading) -> CrisisLine:
    size = 1 if draft.joins else _count("size", draft.size, reading)
    return CrisisLine(
        family_size=1 if size is None else size,
        name=reading.line("name", draft.name, limit=LONGEST_NAME),
        sex=draft.sex,
        age=_count("age", draft.age, reading),
        origin=reading.country("origin", draft.origin, is_citizenship=True),
        needs=frozenset(draft.needs),
        urgent=frozenset(draft.urgent),
    )


def _count(field: str, text: str, reading: Reading) -> int | None:
    text = text.strip()
    if not text:
        return None
    # Ten digits are no age and no family; a number without end is not turned into one.
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        reading.fault(field, "bad_count")
        return None
    return int(text)
