"""Which rows a year's summary has: those of the year before that enough was published of."""

from __future__ import annotations

from collections import Counter

from mrc_desktop.domain.codes import Role
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.summaries import Dimension, Summaries
from mrc_desktop.statistics.ledger import fulfil
from mrc_desktop.statistics.spec import OTHER
from tests.services.month_facts import people, send

CONTENT = Content(resources() / "content")


def test_what_was_rare_for_a_year_has_no_row_the_year_after(unlock, monkeypatch):
    """What twelve months published decides, nothing else; eleven months decide nothing."""
    monkeypatch.setattr(
        "mrc_desktop.services.summaries.carry_out", lambda order, watch: fulfil(order, watch.tell)
    )
    months = [f"2025-{number:02}" for number in range(1, 13)]
    send(
        unlock(Role.COUNSELLOR),
        [
            fact
            for number, month in enumerate([*months, "2026-01"])
            for country, first, count in (("TJ", 1, 9), ("UZ", 10, 9), ("RU", 19, 2))
            for fact in people(count, 100 * number + first, month, citizenship=country)
        ],
    )
    summaries = Summaries(unlock(Role.SUPERVISOR), CONTENT)
    releases = [summaries.issue(month).release for month in months[:-1]]
    offered = releases[0].spec
    assert offered.year == 2025
    assert {"TJ", "UZ", "RU", "KG"} < set(offered.categories(Dimension.NATIONALITY))
    early = summaries.preview("2026-01").spec
    assert (early.year, early.lists) == (2026, offered.lists)

    releases.append(summaries.issue(months[-1]).release)
    published = Counter()
    for release in releases:
        for row in release.rows:
            if row.table in set(Dimension):
                axis = tuple(Dimension).index(row.table)
                published[row.table, row.categories[axis]] += row.value
    january = summaries.preview("2026-01")
    for dimension in Dimension:
        rows = offered.categories(dimension)
        kept = [code for code in rows[:-1] if published[dimension, code] >= 50]
        assert january.spec.categories(dimension) == (*kept, rows[-1])
    kept = january.spec.categories(Dimension.NATIONALITY)
    assert {"TJ", "UZ", OTHER} <= set(kept)
    assert "KG" not in kept
    shown = [row.categories[1] for row in january.rows if row.table == "nationality"]
    assert shown == list(kept)
    assert summaries.issue("2026-01").release.spec == january.spec
