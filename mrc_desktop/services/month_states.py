"""How far a month is, and what the ledger shows of it: the values of the summaries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.month_orders import release_from
from mrc_desktop.statistics.release import month_after
from mrc_desktop.storage import publications

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection

    from mrc_desktop.statistics.release import Release
    from mrc_desktop.storage.publications import Freeze, Publication
    from mrc_desktop.storage.transaction import Records


class Standing(StrEnum):
    """How far a month is."""

    RUNNING = "running"
    OPEN = "open"
    ISSUED = "issued"
    REISSUED = "reissued"
    FROZEN = "frozen"
    BEFORE = "before"
    """Issued by a program from before the ledger: its numbers stand and nothing more is made."""
    LOST = "lost"
    """Issued as the audit trail says, but the ledger has nothing of it: it stays closed."""


class Outcome(StrEnum):
    """What asking for a month again led to."""

    SAME = "same"
    AGAIN = "again"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class MonthState:
    """A month and how far it is; `issued_at` is local; `reason` says why it is frozen."""

    month: str
    standing: Standing
    issued_at: dt.datetime | None = None
    revision: int = 0
    reason: str = ""

    @property
    def is_over(self) -> bool:
        """Return whether the month has ended."""
        return self.standing is not Standing.RUNNING

    @property
    def has_files(self) -> bool:
        """Return whether there is something to save."""
        return self.standing in (Standing.ISSUED, Standing.REISSUED, Standing.FROZEN)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A file of a revision, as the export ledger shows it; `size` in bytes, `digest` SHA-256."""

    month: str
    revision: int
    issued_at: dt.datetime
    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedMonth:
    """The last revision of an issued month.

    `outcome` says what the question led to: AGAIN a new revision (the first one too), SAME the
    files there were, FROZEN the same with `reason`, a `Freezing`.
    """

    change: Change
    month: str
    issued_at: dt.datetime
    release: Release
    outcome: Outcome = Outcome.AGAIN
    reason: str = ""


def states(records: Records, known: Collection[str], this: str) -> tuple[MonthState, ...]:
    """Return every month from the first known one to `this`, the present one, newest first."""
    touched = _states(records, this)
    found: list[MonthState] = []
    month = min(known, default=month_after(this))
    while month <= this:
        found.append(touched.get(month) or _untouched(month, this))
        month = month_after(month)
    return tuple(reversed(found))


def ledger_rows(records: Records) -> tuple[LedgerRow, ...]:
    """Return every file that was ever published, the newest month first."""
    return tuple(
        LedgerRow(one.month, one.revision, one.issued_at, file.name, len(file.body), file.digest)
        for month in sorted(publications.issued(records), reverse=True)
        for one in reversed(publications.of_month(records, month))
        for file in publications.files(records, month, one.revision)
    )


def issued_month(one: Publication, outcome: Outcome, reason: str = "") -> IssuedMonth:
    """Return a revision as the services hand it out."""
    return IssuedMonth(
        change=Change(((Subject.MONTH, one.month),)),
        month=one.month,
        issued_at=one.issued_at,
        release=release_from(one.body),
        outcome=outcome,
        reason=reason,
    )


def _states(records: Records, this: str) -> dict[str, MonthState]:
    """Return the months something was ever issued of."""
    frozen = publications.frozen(records)
    found = {
        month: MonthState(month, Standing.LOST)
        for month in publications.months_in_trail(records)
        if month <= this
    }
    for month in publications.issued_before(records):
        found[month] = MonthState(month, Standing.BEFORE)
    for month, (revision, issued_at) in publications.issued(records).items():
        found[month] = _issued_state(month, revision, issued_at, frozen.get(month))
    return found


def _issued_state(
    month: str, revision: int, issued_at: dt.datetime, freeze: Freeze | None
) -> MonthState:
    if freeze is not None:
        return MonthState(month, Standing.FROZEN, issued_at, revision, freeze.reason)
    standing = Standing.REISSUED if revision else Standing.ISSUED
    return MonthState(month, standing, issued_at, revision)


def _untouched(month: str, this: str) -> MonthState:
    return MonthState(month, Standing.OPEN if month < this else Standing.RUNNING)
