"""What the figures of many months come to: bias, and how often a small count is hit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tests.attack.making import Centre, facts_of, invented, shown
from tests.attack.puzzle import Index

BASE = 5
RARE_BELOW = 2
"""A cell with fewer persons than this for a centre, on the average of all centres, is rare."""

Cut = tuple[str, ...]
Month = dict[Cut, tuple[int, int]]
"""The true and the published number of each cell of persons."""


def compared(centre: Centre, months: Sequence[str], size: int, first: int = 0) -> list[Month]:
    """Return the true and the published numbers of these months.

    Each month has other people, drawn from the number `first` on, and other draws of the rounding:
    it stands for a centre of its own.
    """
    people = {month: invented(size, 13_000 + number) for number, month in enumerate(months, first)}
    summaries = centre.count(fact for month in months for fact in facts_of(people[month], month))
    found = []
    for month in months:
        persons = [one for one in shown(summaries.preview(month)) if one.unit == "PS"]
        truth = Index(one.cut for one in persons).count(people[month])
        found.append({one.cut: (true, one.value) for one, true in zip(persons, truth, strict=True)})
    return found


def bias(found: Sequence[Month]) -> dict[int, tuple[float, float, int]]:
    """Return for each true number 1 to 9 the mean error, its standard error, and how many."""
    errors: defaultdict[int, list[int]] = defaultdict(list)
    for month in found:
        for true, published in month.values():
            errors[true].append(published - true)
    answer = {}
    for true in range(1, 10):
        own = errors[true]
        if len(own) > 1:
            mean = sum(own) / len(own)
            spread = sum((one - mean) ** 2 for one in own) / (len(own) - 1)
            answer[true] = (mean, (spread / len(own)) ** 0.5, len(own))
    return answer


@dataclass(frozen=True)
class National:
    """The sums over all centres of the cells that are rare in them."""

    cells: int
    true: int
    published: int
    nearest: int
    """What rounding each number to the nearest five would have come to."""

    error: float
    """The standard error of `published`, from the spread between the centres."""


def national(found: Sequence[Month]) -> National:
    """Return the sums of the rare cells over these centres; they all publish the same cells."""
    cuts = [
        cut for cut in found[0] if sum(month[cut][0] for month in found) < RARE_BELOW * len(found)
    ]
    pairs = [[month[cut] for cut in cuts] for month in found]
    off = [sum(published - true for true, published in one) for one in pairs]
    mean = sum(off) / len(off)
    spread = sum((one - mean) ** 2 for one in off) / (len(off) - 1)
    return National(
        cells=len(cuts),
        true=sum(true for one in pairs for true, _ in one),
        published=sum(published for one in pairs for _, published in one),
        nearest=sum(BASE * ((true + 2) // BASE) for one in pairs for true, _ in one),
        error=(spread * len(off)) ** 0.5,
    )


def months_of(count: int) -> list[str]:
    """Return so many months from January 2000 on."""
    return [f"{2000 + number // 12}-{number % 12 + 1:02}" for number in range(count)]
