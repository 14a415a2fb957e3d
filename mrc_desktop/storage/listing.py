"""Finished rows of the lists: people, cases, follow-ups, and the counts of a counsellor's month."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import CaseStatus, RiskLevel, Topic
from mrc_desktop.domain.listing import CaseFilter, CaseRow, FollowUp, PersonRow
from mrc_desktop.domain.names import display_name, other_script_name
from mrc_desktop.domain.person import NameParts, PersonDetails, PersonId
from mrc_desktop.storage import people
from mrc_desktop.storage.columns import marks, optional_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.person import Person
    from mrc_desktop.storage.transaction import Records

_BATCH: Final = 5000
_RISKS: Final = (RiskLevel.HIGH, RiskLevel.MEDIUM, RiskLevel.LOW, RiskLevel.NOT_ASSESSED)
NAMES: Final = (
    "cyrillic_family, cyrillic_given, cyrillic_patronymic,"
    " latin_family, latin_given, latin_patronymic, pseudonym"
)
"""The columns of a person that `name_of` makes the shown name from, in this order."""

_FOLLOW_UP: Final = (
    f"SELECT case_file.id, number, person_id, topic, next_step, next_step_on, risk, {NAMES}"  # noqa: S608
    " FROM case_file JOIN person ON person.id = person_id WHERE status <> 'closed'"
)


def person_rows(records: Records, wanted: Sequence[PersonId]) -> tuple[PersonRow, ...]:
    """Return the rows of these people in this order; who is not there is left out."""
    rows: list[PersonRow] = []
    for start in range(0, len(wanted), _BATCH):
        rows += _some_rows(records, wanted[start : start + _BATCH])
    return tuple(rows)


def _some_rows(records: Records, wanted: Sequence[PersonId]) -> list[PersonRow]:
    cases: dict[int, list[tuple[Any, ...]]] = {}
    for person, *case in records.connection.execute(
        "SELECT person_id, topic, status, risk, counsellor FROM case_file"  # noqa: S608
        f" WHERE person_id IN ({marks(len(wanted))}) ORDER BY status = 'closed', id DESC",
        tuple(wanted),
    ):
        cases.setdefault(person, []).append(tuple(case))
    # SQLite takes the bare column from the row that holds the maximum.
    last = {
        person: (started_at, counsellor)
        for person, started_at, counsellor in records.connection.execute(
            "SELECT person_id, max(started_at), counsellor FROM consultation"  # noqa: S608
            f" WHERE person_id IN ({marks(len(wanted))}) GROUP BY person_id",
            tuple(wanted),
        )
    }
    return [
        _person_row(person, cases.get(person.id, []), last.get(person.id))
        for person in people.some(records, wanted)
    ]


def _person_row(
    person: Person, cases: list[tuple[Any, ...]], last: tuple[str, str] | None
) -> PersonRow:
    details = person.details
    open_risks = [risk for _, status, risk, _ in cases if status != CaseStatus.CLOSED]
    counsellor = last[1] if last else cases[0][3] if cases else ""
    return PersonRow(
        id=person.id,
        name=display_name(details),
        other_name=other_script_name(details),
        birth=details.birth,
        citizenship=details.citizenships[0] if details.citizenships else "",
        phone=details.phones[0].number if details.phones else "",
        topics=tuple(dict.fromkeys(Topic(topic) for topic, *_ in cases)),
        open_cases=len(open_risks),
        risk=next((risk for risk in _RISKS if risk in open_risks), RiskLevel.NOT_ASSESSED),
        last_contact=dt.date.fromisoformat(last[0][:10]) if last else None,
        counsellor=counsellor,
    )


def case_ids(records: Records, wanted: CaseFilter) -> list[CaseId]:
    """Return the cases that meet the filter, the newest first."""
    clauses: list[str] = []
    values: list[Any] = []
    for clause, value in (
        ("person_id = ?", wanted.person),
        ("topic = ?", wanted.topic),
        ("status = ?", wanted.status),
        ("counsellor = ?", wanted.counsellor),
        ("risk = ?", wanted.risk),
        ("opened_on >= ?", wanted.since and wanted.since.isoformat()),
        ("opened_on <= ?", wanted.until and wanted.until.isoformat()),
    ):
        if value is not None:
            clauses.append(clause)
            values.append(value)
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    rows = records.connection.execute(
        f"SELECT id FROM case_file{where} ORDER BY id DESC",  # noqa: S608 - constant conditions
        tuple(values),
    )
    return [CaseId(case) for (case,) in rows.fetchall()]


def case_rows(records: Records, wanted: Sequence[CaseId]) -> tuple[CaseRow, ...]:
    """Return the rows of these cases in this order; what is not there is left out."""
    rows: dict[int, CaseRow] = {}
    for start in range(0, len(wanted), _BATCH):
        part = tuple(wanted[start : start + _BATCH])
        for row in records.connection.execute(
            "SELECT case_file.id, number, person_id, topic, title, status, risk, counsellor,"  # noqa: S608
            f" opened_on, next_step, next_step_on, {NAMES}"
            " FROM case_file JOIN person ON person.id = person_id"
            f" WHERE case_file.id IN ({marks(len(part))})",
            part,
        ):
            rows[row[0]] = _case_row(row)
    return tuple(rows[case] for case in wanted if case in rows)


def _case_row(row: tuple[Any, ...]) -> CaseRow:
    return CaseRow(
        id=CaseId(row[0]),
        number=row[1],
        person=PersonId(row[2]),
        person_name=name_of(row[11:]),
        topic=Topic(row[3]),
        title=row[4],
        status=CaseStatus(row[5]),
        risk=RiskLevel(row[6]),
        counsellor=row[7],
        opened_on=dt.date.fromisoformat(row[8]),
        next_step=row[9],
        next_step_on=optional_date(row[10]),
    )


def name_of(parts: tuple[str, ...]) -> str:
    """Return the shown name of a person, from the columns `NAMES`."""
    return display_name(
        PersonDetails(
            cyrillic=NameParts(*parts[0:3]), latin=NameParts(*parts[3:6]), pseudonym=parts[6]
        )
    )


def follow_ups_until(records: Records, last: dt.date) -> tuple[FollowUp, ...]:
    """Return what is due up to this day, overdue included, the longest overdue first."""
    rows = records.connection.execute(
        f"{_FOLLOW_UP} AND next_step_on <= ? ORDER BY next_step_on, case_file.id",
        (last.isoformat(),),
    )
    return tuple(_follow_up(row) for row in rows)


def without_next_step(records: Records, limit: int) -> tuple[FollowUp, ...]:
    """Return open cases that nobody planned a dated step for, the oldest first."""
    rows = records.connection.execute(
        f"{_FOLLOW_UP} AND next_step_on IS NULL ORDER BY case_file.id LIMIT ?", (limit,)
    )
    return tuple(_follow_up(row) for row in rows)


def _follow_up(row: tuple[Any, ...]) -> FollowUp:
    return FollowUp(
        case=CaseId(row[0]),
        number=row[1],
        person=PersonId(row[2]),
        person_name=name_of(row[7:]),
        topic=Topic(row[3]),
        next_step=row[4],
        due=optional_date(row[5]),
        risk=RiskLevel(row[6]),
    )


def month_counts(records: Records, month: str) -> tuple[int, int, int]:
    """Return the acting user's consultations, different persons and opened cases of a month."""
    bounds = (records.user, f"{month}-01", f"{month}-31T99")
    consultations, persons = records.connection.execute(
        "SELECT count(*), count(DISTINCT person_id) FROM consultation"
        " WHERE counsellor = ? AND started_at BETWEEN ? AND ?",
        bounds,
    ).fetchone()
    (cases,) = records.connection.execute(
        "SELECT count(*) FROM case_file WHERE counsellor = ? AND opened_on BETWEEN ? AND ?", bounds
    ).fetchone()
    return consultations, persons, cases
