"""Search while typing: every letter of some names and numbers, against plain SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.ground import Ground, plain_copy
from benchmarks.measure import Goal, in_turn, tell, timing
from mrc_desktop.services.search import PersonFilter
from mrc_desktop.storage import listing, search

if TYPE_CHECKING:
    from pathlib import Path

TYPED = (
    "Юсуфҷон Раҳимов", "Sharifov Jamshed", "Oʻktam", "gulnora", "м", "+992 54 123", "9", "0",
    "PR00012", "2026-000012",
)  # fmt: skip
SHOWN = 40
"""Rows of the list that a screen of 768 lines shows, and a few more."""


def keystrokes() -> list[str]:
    """Return what stands in the box after each key, from the first letter or digit on."""
    return [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


def run(ground: Ground, temporary: Path) -> bool:
    """Measure and tell; return whether the goals are met."""
    desk = ground.unlock()
    plain = plain_copy(desk, temporary / "plain.db")

    def ours(text: str) -> object:
        ids = desk.search.person_ids(PersonFilter(text=text))
        return desk.search.person_rows(ids[:SHOWN])

    by_name = search.NameOrder()

    def theirs(text: str) -> object:
        ids = search.person_ids(plain, PersonFilter(text=text), by_name)
        return listing.person_rows(plain, ids[:SHOWN])

    mine, peer, worst = [], [], ("", 0.0)
    for text in keystrokes():
        assert ours(text) == theirs(text)
        left, right = in_turn(lambda text=text: ours(text), lambda text=text: theirs(text), 5)
        mine.append(left.median)
        peer.append(right.median)
        worst = max(worst, (text, left.median), key=lambda pair: pair[1])
    name = f"search while typing, {ground.people:,} people"
    is_met = tell(name, timing(mine), timing(peer), Goal(1.5, 50, of_nearly_all=True))
    print(f"    {len(mine)} keystrokes; the slowest: {worst[0]!r} {worst[1]:.1f} ms")
    every = in_turn(lambda: ours(""), lambda: theirs(""), 3)
    tell("whole list in order, first rows", *every, Goal())
    desk.session.close()
    plain.connection.close()
    return is_met
