"""Brings about two files of one month, for the attackers to lay beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mrc_desktop.services.summaries import Outcome
from tests.attack.container import TOTAL, Figure
from tests.attack.making import MONTH, Centre, facts_of, figures_of, files_of, invented, shown
from tests.attack.puzzle import Place, Puzzle, puzzle_of
from tests.attack.wrong_methods import guess


@dataclass(frozen=True)
class Pair:
    """Two files of a month, how many records came and went, and who truly was there."""

    puzzles: list[Puzzle]
    moved: tuple[int, int]
    people: list[list[Place]]


@dataclass(frozen=True)
class Late:
    """A month seen before and after one record came: the last of these people."""

    before: list[Figure]
    after: list[Figure]
    people: list[Place]


def changed(before: Sequence[Place], seed: int, recoded: int, gone: int) -> list[Place]:
    """Return these people with the first so many recoded, and the last so many gone.

    Outcomes stay: a case that is new in an issued month would be of the next one.
    """
    other = [
        (*place[:-1], old[-1]) for place, old in zip(invented(recoded, seed), before, strict=False)
    ]
    return [*other, *before[recoded : len(before) - gone]]


def moved(before: Sequence[Place], after: Sequence[Place]) -> tuple[int, int]:
    """Return how many records came and how many went."""
    was, now = Counter(before), Counter(after)
    return (now - was).total(), (was - now).total()


def reissued(
    centre: Centre, before: list[Place], seed: int, *, recoded: int, gone: int
) -> Pair | None:
    """Return an issued month's first file beside its re-issue, or None if it is frozen.

    A frozen month must still be its old files.
    """
    summaries = centre.count(())
    old, figures = files_of(summaries), figures_of(summaries)
    taken = [
        fact
        for number, place in enumerate(before, 1)
        if number > len(before) - gone
        for fact in facts_of([place], first=number)
    ]
    after = changed(before, seed, recoded, gone)
    again = centre.count(facts_of(after[:recoded]), taken)
    if again.reissue(MONTH).outcome is not Outcome.AGAIN:
        assert files_of(again) == old
        return None
    puzzles = [puzzle_of(figures), puzzle_of(figures_of(again))]
    return Pair(puzzles, moved(before, after), [before, after])


def late_records(centre: Centre, trials: int, size: int) -> list[Late]:
    """Return so many open months before and after one record came, as anybody can see them."""
    months = list(_months(trials))
    people = [invented(size + 1, 9000 + number) for number in range(trials)]
    summaries = centre.count(
        fact
        for month, own in zip(months, people, strict=True)
        for fact in facts_of(own[:-1], month)
    )
    before = [shown(summaries.preview(month)) for month in months]
    summaries = centre.count(
        fact
        for month, own in zip(months, people, strict=True)
        for fact in facts_of(own[-1:], month, first=size + 1)
    )
    after = [shown(summaries.preview(month)) for month in months]
    return [Late(*one) for one in zip(before, after, people, strict=True)]


def _months(count: int) -> Iterator[str]:
    for number in range(count):
        yield f"{2000 + number // 12}-{number % 12 + 1:02}"


def advantage(trials: Sequence[Late]) -> list[float]:
    """Return for each trial how many more traits of the record two files let one guess than one.

    As a share of the traits guessed, from -1 to 1.
    """
    found = []
    for one in trials:
        before, after = (
            {figure.cut: figure.value for figure in own if figure.unit == "PS"}
            for own in (one.before, one.after)
        )
        axes = [axis for axis in range(6) if _is_cut(before, axis) and _is_cut(after, axis)]
        hits = 0
        for axis in axes:
            by_two, by_one = guess(before, after, axis)
            truth = one.people[-1][axis]
            hits += (by_two == truth) - (by_one == truth)
        found.append(hits / max(1, len(axes)))
    return found


def _is_cut(values: dict[Place, int], axis: int) -> bool:
    return any(cut[axis] != TOTAL and cut.count(TOTAL) == len(cut) - 1 for cut in values)
