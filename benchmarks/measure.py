"""Timing two ways of doing a thing in turn, so that both meet the same moods of the machine."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds: the median, and the slowest but one in twenty."""

    median: float
    slow: float


@dataclass(frozen=True, slots=True)
class Goal:
    """What was promised: the highest ratio to the peer, the most milliseconds; None for neither.

    `of_nearly_all` asks the milliseconds of all runs but one in twenty, not of the median.
    """

    ratio: float | None = None
    milliseconds: float | None = None
    of_nearly_all: bool = False


def milliseconds(work: Work) -> float:
    """Return how long one run takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def timing(values: list[float]) -> Timing:
    """Return the timing of many runs."""
    ordered = sorted(values)
    return Timing(statistics.median(ordered), ordered[int(len(ordered) * 0.95) - 1])


def in_turn(ours: Work, peer: Work, times: int) -> tuple[Timing, Timing]:
    """Run both so many times, one after the other, and return both timings."""
    mine, theirs = [], []
    for number in range(times):
        pair = ((ours, mine), (peer, theirs))
        for work, values in pair if number % 2 else reversed(pair):
            values.append(milliseconds(work))
    return timing(mine), timing(theirs)


def tell(name: str, ours: Timing, peer: Timing | None, goal: Goal) -> bool:
    """Print one line and return whether the goal is met."""
    ratio = ours.median / peer.median if peer else None
    judged = ours.slow if goal.of_nearly_all else ours.median
    is_met = not (
        (goal.ratio is not None and ratio is not None and ratio > goal.ratio)
        or (goal.milliseconds is not None and judged > goal.milliseconds)
    )
    beside = f"{peer.median:9.2f} ms" if peer and ratio is not None else " " * 12
    times = f"{ratio:6.2f}x" if ratio is not None else " " * 7
    wanted = [f"<= {goal.ratio}x"] if goal.ratio else []
    wanted += [f"< {goal.milliseconds:g} ms"] if goal.milliseconds else []
    verdict = ("met" if is_met else "MISSED") if wanted else "-"
    print(
        f"{name:44} {ours.median:9.2f} ms (95%: {ours.slow:8.2f}) {beside} {times}"
        f"  {' and '.join(wanted):20} {verdict}",
        flush=True,
    )
    return is_met
