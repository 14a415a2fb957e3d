"""What the figures of many months come to: bias, and how often a small count is hit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tests.attack.making import Centre, facts_of, invented, shown
from tests.attack.puzzle import Index


def errors(centre: Centre, months: Sequence[str], size: int) -> dict[int, list[int]]:
    """Return published minus true for every cell of persons, by the true number.

    Each month has other people and other draws: it stands for a centre of its own.
    """
    people = {month: invented(size, 13_000 + number) for number, month in enumerate(months)}
    summaries = centre.count(fact for month in months for fact in facts_of(people[month], month))
    found: defaultdict[int, list[int]] = defaultdict(list)
    for month in months:
        persons = [one for one in shown(summaries.preview(month)) if one.unit == "PS"]
        truth = Index(one.cut for one in persons).count(people[month])
        for figure, true in zip(persons, truth, strict=True):
            found[true].append(figure.value - true)
    return dict(found)


def bias(found: dict[int, list[int]]) -> dict[int, tuple[float, float, int]]:
    """Return for each true number 1 to 9 the mean error, its standard error, and how many."""
    answer = {}
    for true in range(1, 10):
        own = found.get(true, [])
        if len(own) > 1:
            mean = sum(own) / len(own)
            spread = sum((one - mean) ** 2 for one in own) / (len(own) - 1)
            answer[true] = (mean, (spread / len(own)) ** 0.5, len(own))
    return answer


def months_of(count: int) -> list[str]:
    """Return so many months from January 2000 on."""
    return [f"{2000 + number // 12}-{number % 12 + 1:02}" for number in range(count)]
