"""What may be done with a month that was issued before: the rules of the publication ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import Final

from mrc_desktop.statistics.joint import Verdict, Version, judged
from mrc_desktop.statistics.micro import MicroTable
from mrc_desktop.statistics.rounding import Rounded, Task, solve

LEAST_CHANGE: Final = 10
"""Fewer changed person-records than this, and the same bytes are handed out again."""

MOST_REISSUES: Final = 3
"""No month is issued anew more often than this."""

PULLS: Final = (0.0, 1.0, 3.0)
"""How strongly a re-issue is drawn to the numbers before, tried one after another."""


class Course(StrEnum):
    """What asking for a month again leads to."""

    SAME = "same"
    AGAIN = "again"
    SPENT = "spent"


class Freezing(StrEnum):
    """Why a month stays as it is although enough of it changed."""

    JOINT = "joint"
    """New numbers beside the old ones would tell something."""
    LATE = "late"
    """Whether they would tell something was not found out within the steps there are."""
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is to do: a month's task and the revisions there are already, oldest first.

    It holds true counts and no key.
    """

    month: str
    task: Task
    versions: tuple[Version, ...] = field(default=(), repr=False)


def course(published: Sequence[MicroTable], now: MicroTable) -> Course:
    """Return what may be done, given the truth each revision stands on (the last one last)."""
    came, went = published[-1].difference(now)
    if came + went < LEAST_CHANGE:
        return Course.SAME
    return Course.SPENT if len(published) > MOST_REISSUES else Course.AGAIN


def fulfil(
    order: Order, tell: Callable[[float], object] = lambda _done: None
) -> Rounded | Freezing:
    """Return the numbers to publish, or why not: the joint gate opened at no attempt.

    LATE if one attempt at least was given up undecided. `tell` hears how far it is, from 0 to 1.
    Raises NotRounded if the solver proves nothing.
    """
    task = order.task
    if not order.versions:
        return solve(task)
    before = order.versions[-1].published
    verdicts = []
    for number, pull in enumerate(PULLS):
        found = solve(replace(task, anchor=before, pull=pull))
        versions = (*order.versions, Version(found.by_name(task.spec), task.micro))
        verdicts.append(judged(task.spec, versions, partial(_tell_part, tell, number)))
        if verdicts[-1] is Verdict.HOLDS:
            return found
    return Freezing.LATE if Verdict.OPEN in verdicts else Freezing.JOINT


def _tell_part(tell: Callable[[float], object], number: int, done: float) -> None:
    """Tell how far the whole is when so much of one attempt is done."""
    tell((number + done) / len(PULLS))
