"""Asking a solver what is known of many sums at once, and what the attacker thereby wins.

A goal names a sum and what must stay possible for the attacker to lose: bounds so far apart, a
least no higher, a most no lower. A possible month that is found shows something of all sums, so
most goals need no question of their own. A goal is won only by proof, and lost only by a possible
month: what is neither is an error, never a skip.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Protocol

import numpy as np

from tests.attack.rows import Question

DUST = 1e-6
AT_ONCE = 24
"""Goals tried together: more would stand in each other's way."""


class Failed(Exception):
    """The solver proved nothing."""


class Solver(Protocol):
    """Minimises over a question's rows."""

    def minimise(self, cost: Any, *, is_proof: bool) -> Any:
        """Return the columns at the least cost; with `is_proof` only a proved optimum will do.

        Raises Failed.
        """


Goal = dict[str, Any]
"""{"sum": number, "width": number, "low": number or None, "high": number or None}."""


class Asking:
    """The sums of a question and what is known of them so far."""

    def __init__(self, question: Question, solver: Solver) -> None:
        self._solver = solver
        columns = question.rows.columns
        self._sums = np.zeros((len(question.sums), columns))
        for number, entries in enumerate(question.sums):
            for column, weight in entries:
                self._sums[number, column] += weight
        self.least = np.full(len(question.sums), np.inf)
        self.most = np.full(len(question.sums), -np.inf)

    def look(self, cost: Any, *, is_proof: bool = True) -> Any:
        """Solve once and note what the month found shows of every sum."""
        point = self._solver.minimise(cost, is_proof=is_proof)
        if not np.isfinite(point).all():
            raise Failed("not a number")
        seen = self._sums @ point
        self.least = np.minimum(self.least, seen)
        self.most = np.maximum(self.most, seen)
        return seen

    def prove(self, number: int, sign: float) -> float:
        """Return the proved least (sign 1) or most (sign -1) of a sum."""
        return float(self.look(sign * self._sums[number])[number])

    def is_lost(self, goal: Goal) -> bool:
        """Return whether months found already show that the attacker cannot tell."""
        least, most = float(self.least[goal["sum"]]), float(self.most[goal["sum"]])
        return bool(
            most - least >= goal["width"] - DUST
            and (goal["low"] is None or least <= goal["low"] + DUST)
            and (goal["high"] is None or most >= goal["high"] - DUST)
        )

    def explore(self, goals: Sequence[Goal], rounds: int, share: int, seed: int = 5) -> None:
        """Look for months that settle many goals at once; nothing is proved here.

        Each time a few goals are tried, or one in `share` of those that are left.
        """
        draw = random.Random(seed)
        for _ in range(rounds):
            left = [goal for goal in goals if not self.is_lost(goal)]
            if not left:
                return
            cost = np.zeros(self._sums.shape[1])
            for goal in draw.sample(left, min(len(left), max(AT_ONCE, len(left) // share))):
                cost += self._sums[goal["sum"]] * self._side(goal, draw)
            self._glance(cost)

    def _glance(self, cost: Any) -> None:
        """Look for a possible month; if none is found at once, what is asked must be proved."""
        with suppress(Failed):
            self.look(cost, is_proof=False)

    def _side(self, goal: Goal, draw: random.Random) -> float:
        """Return which bound of a goal still lacks a month: 1 for the least, -1 for the most."""
        number = goal["sum"]
        if goal["low"] is not None and self.least[number] > goal["low"] + DUST:
            return 1.0
        if goal["high"] is not None and self.most[number] < goal["high"] - DUST:
            return -1.0
        return draw.choice((1.0, -1.0))

    def wins(self, goals: Sequence[Goal], enough: int) -> list[tuple[int, float, float]]:
        """Return the goals the attacker wins, with the proved bounds; he may stop at enough."""
        found: list[tuple[int, float, float]] = []
        for number, goal in enumerate(goals):
            if len(found) == enough:
                break
            for sign in (1.0, -1.0):
                if not self.is_lost(goal):
                    self.prove(goal["sum"], sign)
            if not self.is_lost(goal):
                place = goal["sum"]
                found.append((number, float(self.least[place]), float(self.most[place])))
        return found


def answer(asked: dict[str, Any], open_solver: Callable[[Question], Solver]) -> dict[str, Any]:
    """Return the answer to what was asked, as it travels."""
    from tests.attack import rows
    from tests.attack.puzzle import Puzzle

    if asked["task"] == "many":
        return {"answers": [answer(one, open_solver) for one in asked["questions"]]}
    puzzles = [Puzzle(**one) for one in asked["puzzles"]]
    if asked["task"] == "realise":
        question = rows.nearest_month(puzzles[0])
        asking = Asking(question, open_solver(question))
        distance = asking.prove(0, 1.0)
        return {"distance": distance}
    if asked["task"] == "bounds":
        question = rows.one_file(puzzles[0], asked["cuts"], asked["people"])
    else:
        question = rows.two_files(puzzles[0], puzzles[1], asked["came"], asked["gone"])
    asking = Asking(question, open_solver(question))
    asking.explore(asked["goals"], asked.get("rounds", 0), asked.get("share", 1000))
    return {
        "wins": asking.wins(asked["goals"], asked.get("enough", -1)),
        "sums": len(question.sums),
    }
