"""Consents; withdrawn ones stay, with the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import ConsentExplained, ConsentMode, ConsentPurpose
from mrc_desktop.domain.consent import Consent, ConsentGiven, ConsentId
from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import NotFound
from mrc_desktop.storage.columns import listed, optional_date

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT id, person_id, purpose, mode, given_on, explained, agency, certified_by, guardian,"
    " withdrawn_on FROM consent"
)


def insert(records: Records, person: PersonId, given: ConsentGiven) -> ConsentId:
    """Record a consent and return its id."""
    cursor = records.connection.execute(
        "INSERT INTO consent (person_id, purpose, mode, given_on, explained, agency, certified_by,"
        " guardian) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            person,
            given.purpose,
            given.mode,
            given.given_on.isoformat(),
            " ".join(sorted(given.explained)),
            given.agency,
            given.certified_by,
            given.guardian,
        ),
    )
    return ConsentId(int(cursor.lastrowid or 0))


def get(records: Records, consent: ConsentId) -> Consent:
    """Return a consent; NotFound if there is none."""
    row = records.connection.execute(f"{_SELECT} WHERE id = ?", (consent,)).fetchone()
    if row is None:
        raise NotFound(kind="consent")
    return _consent(row)


def of_person(records: Records, person: PersonId) -> tuple[Consent, ...]:
    """Return all consents of a person, the oldest first, withdrawn ones too."""
    rows = records.connection.execute(f"{_SELECT} WHERE person_id = ? ORDER BY id", (person,))
    return tuple(_consent(row) for row in rows)


def withdraw(records: Records, consent: Consent) -> int:
    """End today every standing consent of the same person, purpose and agency.

    Returns how many stood: of two records of one consent none may survive its withdrawal.
    """
    cursor = records.connection.execute(
        "UPDATE consent SET withdrawn_on = ? WHERE person_id = ? AND purpose = ? AND agency = ?"
        " AND withdrawn_on IS NULL",
        (
            records.now.date().isoformat(),
            consent.person,
            consent.given.purpose,
            consent.given.agency,
        ),
    )
    return int(cursor.rowcount)


def _consent(row: tuple[Any, ...]) -> Consent:
    identity, person, purpose, mode, given_on, explained, agency, certified, guardian, ended = row
    given = ConsentGiven(
        purpose=ConsentPurpose(purpose),
        mode=ConsentMode(mode),
        given_on=dt.date.fromisoformat(given_on),
        explained=frozenset(ConsentExplained(code) for code in listed(explained)),
        agency=agency,
        certified_by=certified,
        guardian=guardian,
    )
    return Consent(ConsentId(identity), PersonId(person), given, optional_date(ended))
