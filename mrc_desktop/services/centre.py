"""The centre itself: its particulars, its settings, its audit trails."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import InputRefused
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.storage import audit, centre
from mrc_desktop.storage.audit import AuditEntry
from mrc_desktop.storage.opening import spread_centre

if TYPE_CHECKING:
    from mrc_desktop.services.session import Session

__all__ = ["AuditEntry", "CentreDetails", "CentreOffice", "VerifyReport"]

LONGEST: Final = 500
IDLE_MINUTES: Final = range(1, 121)
_REQUIRED: Final = ("name", "city", "country")
_WRITTEN: Final = (*_REQUIRED, "address", "phone", "email")


class _Settings(msgspec.Struct, frozen=True):
    """What the JSON column holds; unknown settings of a newer program are left out of sight."""

    idle_minutes: int = 10
    letter_language: str = "ru"


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreDetails:
    """The letterhead and the settings.

    `country` is ISO 3166-1 alpha-2; `idle_minutes` the minutes without a key after which the
    register locks (1 to 120); `letter_language` the language a new letter starts in;
    `is_practice` cannot be changed.
    """

    name: str
    city: str
    country: str
    address: str = ""
    phone: str = ""
    email: str = ""
    is_practice: bool = False
    idle_minutes: int = 10
    letter_language: str = "ru"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """Entries of each audit trail that holds; `register_entries` is None without the register."""

    register_entries: int | None
    facts_entries: int


class CentreOffice:
    """The Centre page's use cases."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    def details(self) -> CentreDetails:
        """Return the centre; a supervisor sees name, city and country only."""
        if not self._session.has_register:
            with self._session.read_facts() as records:
                known = centre.get_name(records)
            return CentreDetails(
                name=known.name,
                city=known.city,
                country=known.country,
                is_practice=known.is_practice,
            )
        with self._session.read() as records:
            row = centre.get(records)
        settings = msgspec.json.decode(row.settings, type=_Settings)
        return CentreDetails(
            name=row.name,
            city=row.city,
            country=row.country,
            address=row.address,
            phone=row.phone,
            email=row.email,
            is_practice=row.is_practice,
            idle_minutes=settings.idle_minutes,
            letter_language=settings.letter_language,
        )

    def check(self, details: CentreDetails) -> tuple[Problem, ...]:
        """Return what cannot be, field by field."""
        problems = []
        for field in _WRITTEN:
            text = getattr(details, field)
            if field in _REQUIRED and not text.strip():
                problems.append(Problem(field, "required"))
            elif len(text) > LONGEST:
                problems.append(Problem(field, "too_long", {"limit": LONGEST}))
            elif any(_is_control(character) for character in text):
                problems.append(Problem(field, "bad_character"))
        if details.idle_minutes not in IDLE_MINUTES:
            limits = {"least": IDLE_MINUTES[0], "most": IDLE_MINUTES[-1]}
            problems.append(Problem("idle_minutes", "out_of_range", limits))
        return tuple(problems)

    def revise(self, details: CentreDetails) -> Change:
        """Save the centre; raise NotAllowed but for an administrator, InputRefused."""
        self._session.require(Role.ADMINISTRATOR)
        problems = self.check(details)
        if problems:
            raise InputRefused(problems)
        settings = _Settings(details.idle_minutes, details.letter_language)
        with self._session.write() as records:
            before = centre.get(records)
            centre.put(
                records,
                centre.CentreRow(
                    **{field: getattr(details, field).strip() for field in _WRITTEN},
                    is_practice=before.is_practice,
                    settings=msgspec.json.encode(settings).decode(),
                ),
            )
            audit.append(records, "centre.revised", Subject.CENTRE.value)
        spread_centre(self._session.vault, self._session.clock())
        return Change(((Subject.CENTRE, 1),))

    def audit_entries(self, limit: int = 200, before: int | None = None) -> tuple[AuditEntry, ...]:
        """Return the newest entries (before a position), newest first.

        The register's trail is an administrator's to read; a supervisor reads that of the facts.
        """
        self._session.require(Role.ADMINISTRATOR, Role.SUPERVISOR)
        door = self._session.read if self._session.has_register else self._session.read_facts
        with door() as records:
            return audit.entries(records, limit, before)

    def verify(self) -> VerifyReport:
        """Check every trail this user has the key of; raise AuditBroken with its position."""
        in_register: int | None = None
        if self._session.has_register:
            with self._session.read() as records:
                in_register = audit.verify(records)
        with self._session.read_facts() as records:
            return VerifyReport(in_register, audit.verify(records))


def _is_control(character: str) -> bool:
    """Return whether the character has no place in an address; a new line has."""
    return character != "\n" and unicodedata.category(character) in {"Cc", "Cs", "Co"}
