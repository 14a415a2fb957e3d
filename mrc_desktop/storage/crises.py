"""Crises and their lines. No fact is ever made of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import (
    Crisis,
    CrisisId,
    CrisisLine,
    CrisisRecord,
    LineId,
    LineRecord,
    Need,
    UrgentFlag,
)
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.storage.columns import listed, marks, optional_date, optional_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT id, name, place, began_on, ended_on, version,"
    " (SELECT count(*) FROM crisis_line WHERE crisis_id = crisis.id) FROM crisis"
)
_LINE: Final = (
    "SELECT id, crisis_id, taken_at, family, family_size, name, sex, age, origin, needs, urgent,"
    " person_id, version FROM crisis_line"
)


def insert(records: Records, crisis: Crisis) -> CrisisId:
    """Add a crisis for the acting user and return its id."""
    cursor = records.connection.execute(
        "INSERT INTO crisis (opened_by, name, place, began_on, ended_on) VALUES (?, ?, ?, ?, ?)",
        (records.user, *_values(crisis)),
    )
    return CrisisId(int(cursor.lastrowid or 0))


def update(records: Records, crisis: CrisisId, details: Crisis, version: int) -> None:
    """Replace the head of a crisis; ChangedMeanwhile unless it still has this version."""
    cursor = records.connection.execute(
        "UPDATE crisis SET name = ?, place = ?, began_on = ?, ended_on = ?, version = version + 1"
        " WHERE id = ? AND version = ?",
        (*_values(details), crisis, version),
    )
    if cursor.rowcount != 1:
        get(records, crisis)
        raise ChangedMeanwhile


def get(records: Records, crisis: CrisisId) -> CrisisRecord:
    """Return a crisis without its lines; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE id = ?", (crisis,)).fetchone()
    if row is None:
        raise NotFound(kind="crisis")
    return _record(row)


def listing(records: Records) -> tuple[CrisisRecord, ...]:
    """Return all crises: those that go on first, then the newest."""
    rows = records.connection.execute(
        f"{_SELECT} ORDER BY ended_on IS NOT NULL, began_on DESC, id DESC"
    )
    return tuple(_record(row) for row in rows)


def insert_line(records: Records, crisis: CrisisId, line: CrisisLine) -> LineId:
    """Add a line taken down now by the acting user and return its id."""
    cursor = records.connection.execute(
        "INSERT INTO crisis_line (crisis_id, taken_at, taken_by, family, family_size, name, sex,"
        " age, origin, needs, urgent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            crisis,
            records.now.isoformat(timespec="seconds"),
            records.user,
            line.family,
            *_line_values(line),
        ),
    )
    return LineId(int(cursor.lastrowid or 0))


def update_line(records: Records, held: LineRecord, line: CrisisLine, version: int) -> None:
    """Replace a line; its family and person stay. ChangedMeanwhile unless it has this version."""
    cursor = records.connection.execute(
        "UPDATE crisis_line SET family_size = ?, name = ?, sex = ?, age = ?, origin = ?,"
        " needs = ?, urgent = ?, family = ?, version = version + 1 WHERE id = ? AND version = ?",
        (*_line_values(line), line.family, held.id, version),
    )
    if cursor.rowcount != 1:
        raise ChangedMeanwhile


def set_size(records: Records, line: LineId, size: int) -> None:
    """Let this line tell the size of its family."""
    records.connection.execute(
        "UPDATE crisis_line SET family_size = ?, version = version + 1 WHERE id = ?", (size, line)
    )


def remove_line(records: Records, line: LineId) -> None:
    """Take a line out."""
    records.connection.execute("DELETE FROM crisis_line WHERE id = ?", (line,))


def set_person(records: Records, line: LineId, person: PersonId) -> None:
    """Note whom a line has grown into."""
    records.connection.execute(
        "UPDATE crisis_line SET person_id = ?, version = version + 1 WHERE id = ?", (person, line)
    )


def get_line(records: Records, line: LineId) -> LineRecord:
    """Return one line; NotFound if there is none."""
    row = records.connection.execute(f"{_LINE} WHERE id = ?", (line,)).fetchone()
    if row is None:
        raise NotFound(kind="crisis_line")
    return _line_record(row)


def lines(records: Records, crisis: CrisisId) -> tuple[LineRecord, ...]:
    """Return the lines of a crisis as they were taken down."""
    rows = records.connection.execute(f"{_LINE} WHERE crisis_id = ? ORDER BY id", (crisis,))
    return tuple(_line_record(row) for row in rows)


def lines_of_person(records: Records, person: PersonId) -> tuple[tuple[str, LineRecord], ...]:
    """Return the lines that have grown into a person, each after the name of its crisis."""
    rows = records.connection.execute(f"{_LINE} WHERE person_id = ? ORDER BY id", (person,))
    found = [_line_record(row) for row in rows]
    return tuple((get(records, one.crisis).crisis.name, one) for one in found)


def some_lines(records: Records, ids: Sequence[LineId]) -> tuple[LineRecord, ...]:
    """Return these lines in the order of the ids, those that are gone left out."""
    rows = records.connection.execute(f"{_LINE} WHERE id IN ({marks(len(ids))})", tuple(ids))
    found = {row[0]: _line_record(row) for row in rows}
    return tuple(found[each] for each in ids if each in found)


def last_family(records: Records, crisis: CrisisId) -> tuple[int, int]:
    """Return the family of the last line (0 without one) and the highest number given so far."""
    last, highest = records.connection.execute(
        "SELECT (SELECT family FROM crisis_line WHERE crisis_id = ?1 ORDER BY id DESC LIMIT 1),"
        " (SELECT max(family) FROM crisis_line WHERE crisis_id = ?1)",
        (crisis,),
    ).fetchone()
    return int(last or 0), int(highest or 0)


def _values(crisis: Crisis) -> tuple[str | None, ...]:
    return (
        crisis.name,
        crisis.place,
        optional_text(crisis.began_on),
        optional_text(crisis.ended_on),
    )


def _line_values(line: CrisisLine) -> tuple[str | int | None, ...]:
    return (
        line.family_size,
        line.name,
        line.sex,
        line.age,
        line.origin,
        " ".join(sorted(line.needs)),
        " ".join(sorted(line.urgent)),
    )


def _record(row: tuple[Any, ...]) -> CrisisRecord:
    identity, name, place, began_on, ended_on, version, count = row
    crisis = Crisis(
        name=name,
        place=place,
        began_on=optional_date(began_on),
        ended_on=optional_date(ended_on),
    )
    return CrisisRecord(id=CrisisId(identity), crisis=crisis, line_count=count, version=version)


def _line_record(row: tuple[Any, ...]) -> LineRecord:
    identity, crisis, taken_at, family, size, name, sex, age, origin, needs, urgent, person, ver = (
        row
    )
    line = CrisisLine(
        family=family,
        family_size=size,
        name=name,
        sex=Sex(sex),
        age=age,
        origin=origin,
        needs=frozenset(Need(one) for one in listed(needs)),
        urgent=frozenset(UrgentFlag(one) for one in listed(urgent)),
        person=person,
    )
    return LineRecord(
        id=LineId(identity),
        crisis=CrisisId(crisis),
        line=line,
        taken_at=dt.datetime.fromisoformat(taken_at),
        version=ver,
    )
