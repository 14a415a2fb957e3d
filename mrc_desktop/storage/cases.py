"""Cases: one problem of one person each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.case import AdverseParty, Case, CaseDetails, CaseId
from mrc_desktop.domain.codes import AdversePartyKind, CaseStatus, Outcome, RiskLevel, Topic
from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.storage.columns import marks, optional_date, optional_text
from mrc_desktop.storage.series import next_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.storage.transaction import Records

_DETAILS: Final = (
    "topic", "title", "risk", "destination", "adverse_kind", "adverse_name",
    "adverse_tax_number", "adverse_address", "adverse_phone", "notes",
)  # fmt: skip
_SELECT: Final = (
    f"SELECT id, number, person_id, status, counsellor, opened_on, next_step, next_step_on,"  # noqa: S608
    f" closed_on, outcome, closed_reason, version, {', '.join(_DETAILS)} FROM case_file"
)


def insert(records: Records, person: PersonId, details: CaseDetails) -> CaseId:
    """Open a case today for the acting user, with the next number of the year; return its id."""
    today = records.now.date()
    number = f"{today.year}-{next_in(records, 'case', today.year):06}"
    cursor = records.connection.execute(
        f"INSERT INTO case_file (number, person_id, status, counsellor, opened_on,"  # noqa: S608
        f" {', '.join(_DETAILS)}) VALUES ({marks(len(_DETAILS) + 5)})",
        (number, person, CaseStatus.OPEN, records.user, today.isoformat(), *_values(details)),
    )
    return CaseId(int(cursor.lastrowid or 0))


def update(records: Records, case: CaseId, details: CaseDetails, version: int) -> None:
    """Replace what is held; ChangedMeanwhile unless the case still has this version."""
    cursor = records.connection.execute(
        f"UPDATE case_file SET {', '.join(f'{column} = ?' for column in _DETAILS)},"  # noqa: S608
        " version = version + 1 WHERE id = ? AND version = ?",
        (*_values(details), case, version),
    )
    if cursor.rowcount != 1:
        get(records, case)
        raise ChangedMeanwhile


def set_next_step(records: Records, case: CaseId, step: str, day: dt.date | None) -> None:
    """Replace the follow-up; an empty step clears it."""
    records.connection.execute(
        "UPDATE case_file SET next_step = ?, next_step_on = ?, version = version + 1 WHERE id = ?",
        (step, optional_text(day), case),
    )


def set_status(records: Records, case: CaseId, status: CaseStatus) -> None:
    """Make a case open or waiting; a closing that was recorded is undone."""
    records.connection.execute(
        "UPDATE case_file SET status = ?, closed_on = NULL, outcome = NULL, closed_reason = '',"
        " version = version + 1 WHERE id = ?",
        (status, case),
    )


def set_counsellor(records: Records, case: CaseId, user: str) -> None:
    """Make somebody else the counsellor of a case."""
    records.connection.execute(
        "UPDATE case_file SET counsellor = ?, version = version + 1 WHERE id = ?", (user, case)
    )


def close(records: Records, case: CaseId, outcome: Outcome, reason: str) -> None:
    """Close a case today; its follow-up ends with it."""
    records.connection.execute(
        "UPDATE case_file SET status = ?, closed_on = ?, outcome = ?, closed_reason = ?,"
        " next_step = '', next_step_on = NULL, version = version + 1 WHERE id = ?",
        (CaseStatus.CLOSED, records.now.date().isoformat(), outcome, reason, case),
    )


def get(records: Records, case: CaseId) -> Case:
    """Return a case; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE id = ?", (case,)).fetchone()
    if row is None:
        raise NotFound(kind="case")
    return _case(row)


def by_number(records: Records, number: str) -> CaseId:
    """Return the case people quote by this number; NotFound if there is none."""
    row = records.connection.execute(
        "SELECT id FROM case_file WHERE number = ?", (number,)
    ).fetchone()
    if row is None:
        raise NotFound(kind="case")
    return CaseId(int(row[0]))


def some(records: Records, cases: Sequence[CaseId]) -> tuple[Case, ...]:
    """Return those of these cases that exist, in this order; at most some thousands at once."""
    rows = records.connection.execute(f"{_SELECT} WHERE id IN ({marks(len(cases))})", tuple(cases))
    found = {row[0]: _case(row) for row in rows}
    return tuple(found[case] for case in cases if case in found)


def of_person(records: Records, person: PersonId) -> tuple[Case, ...]:
    """Return the cases of a person, the newest first."""
    rows = records.connection.execute(f"{_SELECT} WHERE person_id = ? ORDER BY id DESC", (person,))
    return tuple(_case(row) for row in rows)


def _values(details: CaseDetails) -> tuple[str, ...]:
    party = details.adverse_party
    return (
        details.topic, details.title, details.risk, details.destination, party.kind, party.name,
        party.tax_number, party.address, party.phone, details.notes,
    )  # fmt: skip


def _case(row: tuple[Any, ...]) -> Case:
    topic, title, risk, destination, kind, name, tax_number, address, phone, notes = row[12:]
    return Case(
        id=CaseId(row[0]),
        number=row[1],
        person=PersonId(row[2]),
        details=CaseDetails(
            topic=Topic(topic),
            title=title,
            risk=RiskLevel(risk),
            destination=destination,
            adverse_party=AdverseParty(
                kind=AdversePartyKind(kind),
                name=name,
                tax_number=tax_number,
                address=address,
                phone=phone,
            ),
            notes=notes,
        ),
        status=CaseStatus(row[3]),
        counsellor=row[4],
        opened_on=dt.date.fromisoformat(row[5]),
        next_step=row[6],
        next_step_on=optional_date(row[7]),
        closed_on=optional_date(row[8]),
        outcome=None if row[9] is None else Outcome(row[9]),
        closed_reason=row[10],
        version=row[11],
    )
