"""What a month is counted by and from: its spec, its true table, its key, and what forbids it.

The true table is made here and goes into an order for the rounding, and nowhere else.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.errors import LedgerLost, MonthIssued, MonthNotOver, OtherSpec, SummaryKeyLost
from mrc_desktop.statistics.joint import Version
from mrc_desktop.statistics.ledger import Order
from mrc_desktop.statistics.micro import MicroTable, micro_table, read_micro
from mrc_desktop.statistics.release import Release
from mrc_desktop.statistics.rounding import prepare
from mrc_desktop.statistics.spec import (
    OTHER,
    TOTAL,
    Dimension,
    Spec,
    Unit,
    read_spec,
    spec_for_year,
)
from mrc_desktop.storage import audit, facts, publications
from mrc_desktop.storage import centre as centres

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.storage.publications import Publication
    from mrc_desktop.storage.transaction import Records

_MONTHS: Final = 12


def month_of(moment: dt.datetime) -> str:
    """Return the month of a moment, "2026-11"."""
    return f"{moment.year:04}-{moment.month:02}"


def code_of_centre(vault_id: str) -> str:
    """Return the centre's code for machine files: random as the vault's id, and telling no more."""
    return "C" + hashlib.sha256(f"mrc-centre|{vault_id}".encode()).hexdigest()[:10].upper()


def ensure_key(records: Records) -> None:
    """Draw the centre's rounding key if there is none; an issued month stays with its own."""
    if publications.key(records) is None:
        publications.make_key(records)
        audit.append(records, "rounding_key.made", "")


def offered_spec(records: Records, content: Content, code: str, year: int) -> Spec:
    """Return what the content offers to this centre for a year."""
    plan = content.summary_plan
    country = centres.get_name(records).country
    regions = [
        region.code for region in content.codes.regions.values() if region.country == country
    ]
    lists: Sequence[Iterable[str]] = (
        plan.topic,
        plan.nationalities_at(country),
        plan.sex,
        plan.age_band,
        plan.district.get(country, regions),
        plan.outcome,
    )
    return Spec(
        centre=code,
        year=year,
        version=plan.version,
        lists=tuple((*rows, OTHER) for rows in lists),
    )


def spec_of(records: Records, content: Content, code: str, month: str) -> Spec:
    """Return the spec of a month's year: the fixed one, or what it would be fixed to now.

    Raises OtherSpec for a fixed one this program cannot count by.
    """
    year = int(month[:4])
    fixed = publications.spec(records, year)
    if fixed is not None:
        return _readable(fixed, month)
    offered = offered_spec(records, content, code, year)
    before = publications.spec(records, year - 1)
    if before is None:
        return offered
    previous = _readable(before, month)
    last = [
        release
        for release in releases(records).values()
        if int(release.month[:4]) == year - 1 and release.spec == previous
    ]
    if len(last) == _MONTHS:
        return spec_for_year(offered, previous, _published(last))
    if offered.version > previous.version:
        return offered
    return _same_rows(previous, offered)


def _same_rows(previous: Spec, offered: Spec) -> Spec:
    """Return the offer with the rows of the year before: too little was published to judge them."""
    return Spec(
        centre=offered.centre, year=offered.year, version=offered.version, lists=previous.lists
    )


def _readable(body: bytes, month: str) -> Spec:
    try:
        return read_spec(body)
    except ValueError as error:
        raise OtherSpec(month=month) from error


def _published(months: Iterable[Release]) -> Counter[tuple[Dimension, str]]:
    """Return the published persons of these months by category."""
    found: Counter[tuple[Dimension, str]] = Counter()
    for release in months:
        for row in release.rows:
            cut = [
                (one, code)
                for one, code in zip(Dimension, row.categories, strict=True)
                if code != TOTAL
            ]
            if row.unit is Unit.PERSONS and len(cut) == 1:
                found[cut[0]] += row.value
    return found


def releases(records: Records) -> dict[str, Release]:
    """Return the last published revision of every issued month, by month, in order."""
    return {
        month: release_from(body) for month, body in sorted(publications.bodies(records).items())
    }


def release_from(body: bytes) -> Release:
    """Return a release as the ledger keeps it."""
    return msgspec.json.decode(body, type=Release)


def true_table(records: Records, spec: Spec, month: str) -> MicroTable:
    """Return the true table of a month. It must not leave."""
    return micro_table(facts.of_month(records, month), spec)


def check_open(records: Records, month: str) -> None:
    """Raise unless the month is over, was never issued, and its ledger is whole."""
    if month >= month_of(records.now):
        raise MonthNotOver(month=month)
    known = {*publications.issued(records), *publications.issued_before(records)}
    if month in known:
        raise MonthIssued(month=month)
    if month in publications.months_in_trail(records):
        raise LedgerLost(month=month)


def first_order(records: Records, spec: Spec, month: str) -> Order:
    """Return the order of a month that was never issued; its key must be there."""
    return Order(
        month, prepare(spec, month, true_table(records, spec, month), _key(records, month))
    )


def next_order(records: Records, spec: Spec, published: Sequence[Publication]) -> Order:
    """Return the order of a month to be issued again.

    Raises SummaryKeyLost or OtherSpec if it was rounded with another key or by another spec.
    """
    month = published[0].month
    key = _key(records, month)
    if any(one.key_digest != publications.digest_of_key(key) for one in published):
        raise SummaryKeyLost(month=month)
    if any(one.spec_digest != spec.digest for one in published):
        raise OtherSpec(month=month)
    task = prepare(spec, month, true_table(records, spec, month), key)
    versions = tuple(Version(one.published, read_micro(one.micro)) for one in published)
    return Order(month, task, versions)


def _key(records: Records, month: str) -> bytes:
    key = publications.key(records)
    if key is None:
        raise SummaryKeyLost(month=month)
    return key
