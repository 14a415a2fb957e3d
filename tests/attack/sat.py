"""The attacker with whole persons (CP-SAT), in a process of its own, for HiGHS cannot share one.

python -m tests.attack.sat    # a question as JSON comes in, the answer goes out
"""

from __future__ import annotations

import json
import math
import sys
from typing import Any

import numpy as np
from ortools.sat.python import cp_model

from tests.attack.asking import Failed, answer
from tests.attack.rows import Question

SECONDS = 60.0
GLANCE = 1.0
"""Seconds for a month that only has to be possible."""


class Sat:
    """CP-SAT over the rows of a question; all numbers in it are whole."""

    def __init__(self, question: Question) -> None:
        rows = question.rows
        top = int(max(high for high in rows.high if high < math.inf))
        self._model = cp_model.CpModel()
        self._columns = [self._model.new_int_var(0, top, "") for _ in range(rows.columns)]
        for entries, low, high in zip(rows.entries, rows.low, rows.high, strict=True):
            used = [self._columns[column] for column, _ in entries]
            weights = [int(weight) for _, weight in entries]
            most = cp_model.INT32_MAX if high == math.inf else int(high)
            whole = cp_model.LinearExpr.weighted_sum(used, weights)
            self._model.add_linear_constraint(whole, int(low), most)
        for column, value in question.hint.items():
            self._model.add_hint(self._columns[column], value)

    def minimise(self, cost: Any, *, is_proof: bool) -> Any:
        """Return the columns at the least cost, any possible ones if no proof is wanted."""
        used = [int(one) for one in np.flatnonzero(cost)]
        self._model.minimize(
            cp_model.LinearExpr.weighted_sum(
                [self._columns[one] for one in used], [int(cost[one]) for one in used]
            )
        )
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 7
        solver.parameters.max_time_in_seconds = SECONDS if is_proof else GLANCE
        solver.parameters.relative_gap_limit = 0.0 if is_proof else 0.2
        status = solver.solve(self._model)
        fair = (cp_model.OPTIMAL,) if is_proof else (cp_model.OPTIMAL, cp_model.FEASIBLE)
        if status not in fair:
            raise Failed(solver.status_name(status))
        return np.array([float(solver.value(one)) for one in self._columns])


def main() -> None:
    """Answer one question."""
    json.dump(answer(json.load(sys.stdin), Sat), sys.stdout, allow_nan=False)


if __name__ == "__main__":
    main()
