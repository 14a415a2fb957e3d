"""Checking a whole register: its pages, its audit trails, and that the facts are its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.errors import FactsDiffer, VaultDamaged
from mrc_desktop.services.centre import CentreOffice
from mrc_desktop.storage import backups, consistency
from mrc_desktop.storage.folder import FACTS_FILE, REGISTER_FILE

if TYPE_CHECKING:
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found whole: entries of each audit trail, and facts.

    `register_entries` is None for a user without the register's key, who checks the facts only.
    """

    register_entries: int | None
    facts_entries: int
    facts: int


def check_register(session: Session) -> CheckReport:
    """Read every page, every audit entry and every fact.

    Raises VaultDamaged with the file, AuditBroken with the position, FactsDiffer with the numbers.
    """
    with session.read_facts() as records:
        _require_whole(records, FACTS_FILE)
        found = consistency.tokens_of_facts(records)
    if session.has_register:
        with session.read() as records:
            _require_whole(records, REGISTER_FILE)
            wanted = consistency.expected(records)
        settled = wanted.tokens - wanted.waiting
        missing = len(settled - found) + wanted.unsent
        stray = len(found - wanted.tokens - wanted.waiting)
        if missing or stray:
            raise FactsDiffer(missing=missing, stray=stray)
    trails = CentreOffice(session).verify()
    return CheckReport(trails.register_entries, trails.facts_entries, len(found))


def _require_whole(records: Records, file: str) -> None:
    if not backups.is_whole(records.connection):
        raise VaultDamaged(file=file)
