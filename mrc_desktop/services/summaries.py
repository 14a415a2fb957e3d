"""The month: a preview, the issue that fixes its numbers for ever, and the workbook that leaves.

Nothing here returns a true count: what the facts add up to goes into `protect` and only what comes
out of it goes any further.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop import __version__
from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import BadMonth, MonthIssued, MonthNotOver, NotFound
from mrc_desktop.exchange.saving import save_file
from mrc_desktop.exchange.workbook import make_workbook
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.summary_labels import SUMMARY_LANGUAGES, workbook_words
from mrc_desktop.statistics.protection import (
    METHOD,
    THRESHOLD,
    PublishedCell,
    PublishedTable,
    protect,
)
from mrc_desktop.statistics.provisional import Release, is_month, month_after
from mrc_desktop.statistics.table import count
from mrc_desktop.storage import audit, facts, months
from mrc_desktop.storage import centre as centres

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

__all__ = [
    "SUMMARY_LANGUAGES",
    "IssuedMonth",
    "MonthState",
    "PublishedCell",
    "PublishedTable",
    "Release",
    "Summaries",
]

LEAST_THRESHOLD: Final = THRESHOLD
MOST_THRESHOLD: Final = 1000
"""What the smallest published number may be set to, both included."""


@dataclass(frozen=True, slots=True)
class MonthState:
    """A month and how far it is: going on, over, or issued at a local time."""

    month: str
    is_over: bool
    issued_at: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedMonth:
    """An issued month; `digest` is the SHA-256 of its workbook, hexadecimal."""

    change: Change
    month: str
    issued_at: dt.datetime
    digest: str
    release: Release


class Summaries:
    """The monthly summaries of one unlocked centre, for supervisors and administrators."""

    def __init__(self, session: Session, content: Content) -> None:
        """Remember whose vault and which words."""
        self._session = session
        self._content = content

    def months(self) -> tuple[MonthState, ...]:
        """Return every month from the first that has facts to the present one, newest first."""
        self._require()
        with self._session.read_facts() as records:
            known = facts.months(records)
            issued = months.issued(records)
            this = _month_of(records.now)
        found: list[MonthState] = []
        month = min((*known, *issued), default=month_after(this))
        while month <= this:
            found.append(MonthState(month, month < this, issued.get(month)))
            month = month_after(month)
        return tuple(reversed(found))

    def preview(self, month: str) -> Release:
        """Return what is or would be issued for a month.

        An issued month is what it was when issued, whatever came in since. Raises BadMonth, and
        MonthNotOver for a month that goes on: looking twice would show who came in between.
        """
        self._require()
        _check(month)
        with self._session.read_facts() as records:
            stored = months.find(records, month)
            return _release_of(stored) if stored else self._released(records, month)

    def issue(self, month: str, language: str = SUMMARY_LANGUAGES[0]) -> IssuedMonth:
        """Fix the numbers of a month for ever and make its workbook in a language.

        Raises BadMonth, MonthNotOver, MonthIssued.
        """
        self._require()
        _check(month)
        with self._session.write_facts() as records:
            if months.find(records, month) is not None:
                raise MonthIssued(month=month)
            draft = self._released(records, month)
            release = replace(draft, issued_on=records.now.date().isoformat())
            workbook = make_workbook(release, self.words(release, language))
            stored = months.StoredMonth(
                month=month,
                issued_at=records.now.replace(microsecond=0),
                issued_by=records.user,
                method=release.method,
                body=msgspec.json.encode(release),
                workbook=workbook,
                digest=hashlib.sha256(workbook).hexdigest(),
            )
            months.add(records, stored)
            audit.append(records, "month.issued", Subject.MONTH, detail=month)
        return _issued(stored)

    def issued(self, month: str) -> IssuedMonth:
        """Return an issued month as it was issued; raise BadMonth, NotFound."""
        self._require()
        with self._session.read_facts() as records:
            return _issued(_stored(records, month))

    def workbook(self, month: str) -> bytes:
        """Return the workbook of an issued month, always the same bytes; BadMonth, NotFound."""
        self._require()
        with self._session.read_facts() as records:
            return _stored(records, month).workbook

    def save_workbook(self, month: str, path: Path) -> None:
        """Write the workbook of an issued month to a path outside the vault, and audit it.

        Raises BadMonth, NotFound, CannotWrite.
        """
        self._require()
        with self._session.write_facts() as records:
            stored = _stored(records, month)
            audit.append(records, "copy.saved", Subject.MONTH, detail=month)
            save_file(path, stored.workbook)

    def words(self, release: Release, language: str) -> Mapping[str, str]:
        """Return the finished words for a release: cover sentences and a name for every code."""
        return workbook_words(self._content, language, release)

    def threshold(self) -> int:
        """Return the fewest persons a shown number stands on."""
        self._require()
        with self._session.read_facts() as records:
            return months.threshold(records)

    def set_threshold(self, threshold: int) -> Change:
        """Ask for more persons behind a shown number; under ten is ten. Administrators only."""
        self._session.require(Role.ADMINISTRATOR)
        wanted = max(threshold, THRESHOLD)
        with self._session.write_facts() as records:
            months.set_threshold(records, wanted)
            audit.append(records, "threshold.set", Subject.CENTRE, detail=str(wanted))
        return Change(((Subject.CENTRE, 1),))

    def _require(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.SUPERVISOR)

    def _released(self, records: Records, month: str) -> Release:
        """Count a month that is over and protect it: the one place where true counts exist."""
        if month >= _month_of(records.now):
            raise MonthNotOver(month=month)
        centre = centres.get_name(records)
        threshold = months.threshold(records)
        regions = [
            region.code
            for region in self._content.codes.regions.values()
            if region.country == centre.country
        ]
        tables = protect(count(facts.of_month(records, month), regions), threshold)
        return Release(
            month=month,
            centre=centre.name,
            city=centre.city,
            country=centre.country,
            is_practice=centre.is_practice,
            threshold=threshold,
            method=METHOD,
            programme=f"MRC Desktop {__version__}",
            issued_on="",
            tables=tables,
        )


def _check(month: str) -> None:
    if not is_month(month):
        raise BadMonth


def _month_of(moment: dt.datetime) -> str:
    return f"{moment.year:04}-{moment.month:02}"


def _stored(records: Records, month: str) -> months.StoredMonth:
    _check(month)
    stored = months.find(records, month)
    if stored is None:
        raise NotFound(kind="month")
    return stored


def _release_of(stored: months.StoredMonth) -> Release:
    return msgspec.json.decode(stored.body, type=Release)


def _issued(stored: months.StoredMonth) -> IssuedMonth:
    return IssuedMonth(
        change=Change(((Subject.MONTH, stored.month),)),
        month=stored.month,
        issued_at=stored.issued_at,
        digest=stored.digest,
        release=_release_of(stored),
    )
