"""T8 and T9: two files of one month beside each other."""

from __future__ import annotations

from tests.attack.attackers import joint_wins, proved_of_one
from tests.attack.making import Centre, facts_of, invented
from tests.attack.puzzle import puzzle_of
from tests.attack.reissuing import advantage, late_records, reissued

TRIALS = 6
"""Months of a single late record; `python -m tests.attack --full` takes 200."""


def test_t08_reissue(centre: Centre) -> None:
    """Twelve records recoded: another file, and both tell no more; or the old file."""
    before = invented(40, 8)
    centre.issued(facts_of(before))
    for seed in (80, 81, 82):
        pair = reissued(centre, before, seed, recoded=12, gone=0)
        if pair is not None:
            assert joint_wins(pair.puzzles, pair.moved, pair.people) == []
            break


def test_t09_single_late_record(centre: Centre) -> None:
    """The batch rule does not hold for a month that is still open: look, add one, look again."""
    trials = late_records(centre, TRIALS, 20)
    pairs = [[puzzle_of(one.before), puzzle_of(one.after)] for one in trials]
    people = [[one.people[:-1], one.people] for one in trials]
    assert proved_of_one(pairs, people) == [[] for _ in trials]
    gained = advantage(trials)
    assert sum(gained) / len(gained) <= 0.3
