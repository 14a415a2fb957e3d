"""Consultations and the cases they touched."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import Channel, Topic
from mrc_desktop.domain.consultation import Consultation, ConsultationDetails, ConsultationId
from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.storage.columns import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT id, person_id, counsellor, started_at, channel, language, has_interpreter, asked,"
    " advised, sheets, version FROM consultation"
)


def insert(
    records: Records, person: PersonId, details: ConsultationDetails, cases: Sequence[CaseId]
) -> ConsultationId:
    """Add a conversation led by the acting user and return its id."""
    cursor = records.connection.execute(
        "INSERT INTO consultation (person_id, counsellor, started_at, channel, language,"
        " has_interpreter, asked, advised, sheets) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (person, records.user, *_values(details)),
    )
    consultation = ConsultationId(int(cursor.lastrowid or 0))
    _link(records, consultation, cases)
    return consultation


def update(
    records: Records,
    consultation: ConsultationId,
    details: ConsultationDetails,
    cases: Sequence[CaseId],
    version: int,
) -> None:
    """Replace what is held; ChangedMeanwhile unless it still has this version."""
    cursor = records.connection.execute(
        "UPDATE consultation SET started_at = ?, channel = ?, language = ?, has_interpreter = ?,"
        " asked = ?, advised = ?, sheets = ?, version = version + 1 WHERE id = ? AND version = ?",
        (*_values(details), consultation, version),
    )
    if cursor.rowcount != 1:
        get(records, consultation)
        raise ChangedMeanwhile
    records.connection.execute(
        "DELETE FROM consultation_case WHERE consultation_id = ?", (consultation,)
    )
    _link(records, consultation, cases)


def _link(records: Records, consultation: ConsultationId, cases: Sequence[CaseId]) -> None:
    records.connection.executemany(
        "INSERT INTO consultation_case VALUES (?, ?)",
        [(consultation, case) for case in dict.fromkeys(cases)],
    )


def get(records: Records, consultation: ConsultationId) -> Consultation:
    """Return a consultation; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE id = ?", (consultation,)).fetchone()
    if row is None:
        raise NotFound(kind="consultation")
    return _consultation(records, row)


def of_person(records: Records, person: PersonId) -> tuple[Consultation, ...]:
    """Return the consultations of a person, the newest first."""
    rows = records.connection.execute(
        f"{_SELECT} WHERE person_id = ? ORDER BY started_at DESC, id DESC", (person,)
    ).fetchall()
    return tuple(_consultation(records, row) for row in rows)


def of_case(records: Records, case: CaseId) -> tuple[Consultation, ...]:
    """Return the consultations that touched a case, the newest first."""
    rows = records.connection.execute(
        f"{_SELECT} JOIN consultation_case ON consultation_id = id WHERE case_id = ?"
        " ORDER BY started_at DESC, id DESC",
        (case,),
    ).fetchall()
    return tuple(_consultation(records, row) for row in rows)


def _values(details: ConsultationDetails) -> tuple[str | int, ...]:
    return (
        details.started_at.isoformat(timespec="minutes"),
        details.channel,
        details.language,
        int(details.has_interpreter),
        details.asked,
        details.advised,
        " ".join(details.sheets),
    )


def _consultation(records: Records, row: tuple[Any, ...]) -> Consultation:
    identity, person, counsellor, started_at, channel, language, interpreter, *rest = row
    asked, advised, sheets, version = rest
    links = records.connection.execute(
        "SELECT case_id, topic FROM consultation_case JOIN case_file ON id = case_id"
        " WHERE consultation_id = ? ORDER BY case_id",
        (identity,),
    ).fetchall()
    return Consultation(
        id=ConsultationId(identity),
        person=PersonId(person),
        counsellor=counsellor,
        details=ConsultationDetails(
            started_at=dt.datetime.fromisoformat(started_at),
            channel=Channel(channel),
            language=language,
            has_interpreter=bool(interpreter),
            asked=asked,
            advised=advised,
            sheets=listed(sheets),
        ),
        cases=tuple(CaseId(case) for case, _ in links),
        topics=tuple(dict.fromkeys(Topic(topic) for _, topic in links)),
        version=version,
    )
