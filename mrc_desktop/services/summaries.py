"""The month: a preview, the issue that fixes its numbers, an issue anew, and the files that leave.

This is the one door: nothing here returns a true count, and nothing else reads the facts for
anybody's eyes. What the facts add up to goes into an order for the rounding, and only what was
rounded comes out.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from mrc_desktop import __version__
from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import BadMonth, ChangedMeanwhile, MonthIssued, MonthNotIssued, NotFound
from mrc_desktop.exchange.manifest import MANIFEST, file_stem
from mrc_desktop.exchange.saving import save_file, save_folder
from mrc_desktop.services import month_orders as orders
from mrc_desktop.services.change import Subject
from mrc_desktop.services.month_states import (
    IssuedMonth,
    LedgerRow,
    MonthState,
    Outcome,
    Standing,
    issued_month,
    ledger_rows,
    states,
)
from mrc_desktop.services.packages import hxl_table, write_package
from mrc_desktop.services.periods import Period, PeriodSum, periods_of, sum_of_period
from mrc_desktop.services.release_labels import RELEASE_LANGUAGES, release_labels
from mrc_desktop.services.rounding_process import Watch, carry_out
from mrc_desktop.statistics.ledger import Course, Freezing, Order, course
from mrc_desktop.statistics.release import (
    Release,
    Row,
    is_month,
    rows_of,
    shown,
    shown_from,
)
from mrc_desktop.statistics.spec import TABLES, TOTAL, Dimension, TableSpec, Unit
from mrc_desktop.storage import audit, facts, publications
from mrc_desktop.storage import centre as centres
from mrc_desktop.storage.publications import Publication, PublishedFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.statistics.rounding import Rounded
    from mrc_desktop.statistics.spec import Spec
    from mrc_desktop.storage.transaction import Records

__all__ = [
    "RELEASE_LANGUAGES",
    "TOTAL",
    "Dimension",
    "IssuedMonth",
    "LedgerRow",
    "MonthState",
    "Outcome",
    "Period",
    "PeriodSum",
    "PublishedFile",
    "Release",
    "Row",
    "Standing",
    "Summaries",
    "TableSpec",
    "Unit",
    "Watch",
    "shown",
    "shown_from",
    "tables_of",
]


def tables_of(rows: Sequence[Row]) -> tuple[TableSpec, ...]:
    """Return the tables these rows are of, in the order they are written."""
    have = {row.table for row in rows}
    return tuple(table for table in TABLES if table.id in have)


class Summaries:
    """The monthly summaries of one unlocked centre, for supervisors and administrators."""

    def __init__(self, session: Session, content: Content) -> None:
        """Remember whose vault and which words."""
        self._session = session
        self._content = content
        self._looked_at: dict[str, tuple[Order, Rounded]] = {}

    def months(self) -> tuple[MonthState, ...]:
        """Return every month from the first that has facts to the present one, newest first."""
        self._require()
        with self._session.read_facts() as records:
            known = {*facts.months(records), *publications.issued(records)}
            known |= publications.issued_before(records) | publications.months_in_trail(records)
            this = orders.month_of(records.now)
            return states(records, known, this)

    def preview(self, month: str, watch: Watch | None = None) -> Release:
        """Return what is or would be issued for a month.

        An issued month is what it was when issued, whatever came in since. Raises BadMonth,
        MonthIssued for one issued before there was a ledger, LedgerLost, OtherSpec, RoundingFailed,
        RoundingStopped, and MonthNotOver for a month that goes on.
        """
        self._require()
        _check(month)
        with self._session.read_facts() as records:
            published = publications.of_month(records, month)
            if published:
                return orders.release_from(published[-1].body)
            orders.check_open(records, month)
        order, rounded = self._rounded(month, watch or Watch())
        with self._session.read_facts() as records:
            return self._release(records, order.task.spec, month, rounded, 0, "")

    def issue(
        self, month: str, language: str = RELEASE_LANGUAGES[0], watch: Watch | None = None
    ) -> IssuedMonth:
        """Fix the numbers of a month and make its files in a language.

        Raises what `preview` raises, MonthIssued, and ChangedMeanwhile if something was counted
        while the numbers were made.
        """
        self._require()
        _check(month)
        with self._session.read_facts() as records:
            orders.check_open(records, month)
        order, rounded = self._rounded(month, watch or Watch())
        with self._session.write_facts() as records:
            orders.check_open(records, month)
            spec = order.task.spec
            if self._spec(records, month) != spec:
                raise ChangedMeanwhile
            if publications.spec(records, spec.year) is None:
                publications.fix_spec(records, spec.year, spec.canonical())
            issued = self._publish(records, order, rounded, language, ())
        self._looked_at.pop(month, None)
        return issued

    def reissue(
        self, month: str, language: str = RELEASE_LANGUAGES[0], watch: Watch | None = None
    ) -> IssuedMonth:
        """Issue a month anew if enough of it changed and both issues together tell no more.

        Under ten changed records the files stay as they are (SAME). If the joint gate closes or
        comes to no end, or the month was issued anew three times, it is FROZEN. Raises BadMonth,
        MonthNotIssued, MonthIssued for a month from before the ledger, LedgerLost, SummaryKeyLost,
        OtherSpec, RoundingFailed, RoundingStopped, ChangedMeanwhile.
        """
        self._require()
        with self._session.read_facts() as records:
            published = _published(records, month)
            order = orders.next_order(records, self._spec(records, month), published)
        way = course([version.micro for version in order.versions], order.task.micro)
        if way is Course.SAME:
            return issued_month(published[-1], Outcome.SAME)
        if way is Course.SPENT:
            return self._freeze(published[-1], Freezing.SPENT)
        rounded = carry_out(order, watch or Watch())
        if isinstance(rounded, Freezing):
            return self._freeze(published[-1], rounded)
        with self._session.write_facts() as records:
            if len(publications.of_month(records, month)) != len(published):
                raise ChangedMeanwhile
            return self._publish(records, order, rounded, language, published)

    def issued(self, month: str) -> IssuedMonth:
        """Return an issued month as it was issued; raise BadMonth, MonthNotIssued and the like."""
        self._require()
        with self._session.read_facts() as records:
            return issued_month(_published(records, month)[-1], Outcome.SAME)

    def files(self, month: str) -> tuple[PublishedFile, ...]:
        """Return the files of the last revision, always the same bytes; as `issued` raises."""
        self._require()
        with self._session.read_facts() as records:
            last = _published(records, month)[-1]
            return publications.files(records, month, last.revision)

    def save_file(self, month: str, name: str, path: Path) -> None:
        """Write a file of an issued month to a path outside the vault, and audit it.

        Raises as `issued` does, NotFound for no such file, CannotWrite.
        """
        self._require()
        with self._session.write_facts() as records:
            last = _published(records, month)[-1]
            bodies = {
                one.name: one.body for one in publications.files(records, month, last.revision)
            }
            if name not in bodies:
                raise NotFound(kind="file")
            audit.append(records, "copy.saved", Subject.MONTH, detail=month)
            save_file(path, bodies[name])

    def save_hxl(self, month: str, path: Path) -> None:
        """Write the table of an issued month with a row of HXL tags, for a partner who asks for it.

        Audited like every copy. Raises as `issued` does, CannotWrite.
        """
        self._require()
        with self._session.write_facts() as records:
            release = orders.release_from(_published(records, month)[-1].body)
            audit.append(records, "copy.saved", Subject.MONTH, detail=month)
            save_file(path, hxl_table(self._content, release))

    def save_package(self, month: str, folder: Path) -> Path:
        """Make a folder with all files of an issued month inside this one, and audit it.

        Returns the new folder, named by centre, month and revision: the package the country's
        office sums. Raises as `issued` does, FileInTheWay, CannotWrite.
        """
        self._require()
        with self._session.write_facts() as records:
            last = _published(records, month)[-1]
            found = publications.files(records, month, last.revision)
            stem = file_stem(orders.release_from(last.body).centre_code, month, last.revision)
            audit.append(records, "copy.saved", Subject.MONTH, detail=month)
            save_folder(folder / stem, {one.name: one.body for one in found})
        return folder / stem

    def ledger(self) -> tuple[LedgerRow, ...]:
        """Return every file that was ever published, the newest month first."""
        self._require()
        with self._session.read_facts() as records:
            return ledger_rows(records)

    def periods(self) -> tuple[Period, ...]:
        """Return the quarters, half-years and years that have published months."""
        self._require()
        with self._session.read_facts() as records:
            return periods_of(orders.releases(records))

    def period_sum(self, code: str) -> PeriodSum:
        """Return the sum of a period's published months; raise BadMonth, NotFound."""
        self._require()
        with self._session.read_facts() as records:
            return sum_of_period(code, orders.releases(records))

    def words(self, release: Release, language: str) -> Mapping[str, str]:
        """Return the finished words for a release: sentences and a name for every code."""
        return release_labels(self._content, language, release)

    def _require(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.SUPERVISOR)

    def _spec(self, records: Records, month: str) -> Spec:
        code = orders.code_of_centre(self._session.vault.vault_id)
        return orders.spec_of(records, self._content, code, month)

    def _rounded(self, month: str, watch: Watch) -> tuple[Order, Rounded]:
        """Return the numbers of an open month; those just looked at if nothing changed since."""
        with self._session.read_facts() as records:
            has_key = publications.key(records) is not None
        if not has_key:
            with self._session.write_facts() as records:
                orders.ensure_key(records)
        with self._session.read_facts() as records:
            order = orders.first_order(records, self._spec(records, month), month)
        known = self._looked_at.get(month)
        if known is not None and known[0] == order:
            return known
        rounded = carry_out(order, watch)
        if isinstance(rounded, Freezing):
            raise AssertionError("only an issue anew may come to nothing")
        self._looked_at[month] = (order, rounded)
        return order, rounded

    def _release(
        self, records: Records, spec: Spec, month: str, rounded: Rounded, revision: int, day: str
    ) -> Release:
        centre = centres.get_name(records)
        return Release(
            month=month,
            centre_code=spec.centre,
            centre=centre.name,
            city=centre.city,
            country=centre.country,
            is_practice=centre.is_practice,
            revision=revision,
            spec=spec,
            programme=f"MRC Desktop {__version__}",
            issued_on=day,
            rows=rows_of(spec, rounded.tables, rounded.values),
        )

    def _publish(
        self,
        records: Records,
        order: Order,
        rounded: Rounded,
        language: str,
        before: tuple[Publication, ...],
    ) -> IssuedMonth:
        """Write a revision into the ledger, with its files; the truth must be the order's still."""
        spec, month = order.task.spec, order.month
        if orders.true_table(records, spec, month) != order.task.micro:
            raise ChangedMeanwhile
        day = records.now.date().isoformat()
        release = self._release(records, spec, month, rounded, len(before), day)
        earlier = [one for one in orders.releases(records).values() if one.month < month]
        files = write_package(
            records, self._content, language, release, earlier, _last_manifest(records, before)
        )
        key = publications.key(records) or b""
        made = Publication(
            month=month,
            revision=len(before),
            issued_at=records.now.replace(microsecond=0),
            issued_by=records.user,
            spec_digest=spec.digest,
            key_digest=publications.digest_of_key(key),
            body=msgspec.json.encode(release),
            published=rounded.by_name(spec),
            micro=order.task.micro.to_bytes(),
        )
        publications.add(records, made, files)
        action = "month.reissued" if before else "month.issued"
        audit.append(records, action, Subject.MONTH, detail=month)
        return issued_month(made, Outcome.AGAIN)

    def _freeze(self, last: Publication, reason: Freezing) -> IssuedMonth:
        with self._session.write_facts() as records:
            publications.freeze(records, last.month, reason)
            audit.append(records, "month.frozen", Subject.MONTH, detail=last.month)
        return issued_month(last, Outcome.FROZEN, reason)


def _check(month: str) -> None:
    if not is_month(month):
        raise BadMonth


def _published(records: Records, month: str) -> tuple[Publication, ...]:
    """Return the revisions of an issued month; raise if there are none, saying why."""
    _check(month)
    published = publications.of_month(records, month)
    if not published:
        if month in publications.issued_before(records):
            raise MonthIssued(month=month)
        if month in publications.months_in_trail(records):
            orders.check_open(records, month)
        raise MonthNotIssued(month=month)
    return published


def _last_manifest(records: Records, before: tuple[Publication, ...]) -> str:
    """Return the SHA-256 of the manifest of the revision before; nothing for the first."""
    if not before:
        return ""
    files = publications.files(records, before[-1].month, before[-1].revision)
    return next(hashlib.sha256(one.body).hexdigest() for one in files if one.name == MANIFEST)
