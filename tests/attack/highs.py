"""The attacker with HiGHS, in a process of its own: linear programmes, or whole persons.

python -m tests.attack.highs linear|whole    # a question as JSON comes in, the answer goes out
"""

from __future__ import annotations

import json
import sys
from typing import Any

import highspy
import numpy as np

from tests.attack.asking import Failed, answer
from tests.attack.rows import Question

SECONDS = 60.0


class Highs:
    """HiGHS over the rows of a question."""

    def __init__(self, question: Question, *, is_whole: bool) -> None:
        self._is_whole = is_whole
        self._solver = highspy.Highs()
        options = {"output_flag": False, "threads": 1, "random_seed": 7, "mip_rel_gap": 0.0}
        for name, value in options.items():
            self._solver.setOptionValue(name, value)
        self._columns = question.rows.columns
        self._solver.passModel(self._model(question))

    def minimise(self, cost: Any, *, is_proof: bool) -> Any:
        """Return the columns at the least cost; anything but a proved optimum fails."""
        size = self._columns
        self._solver.changeColsCost(size, np.arange(size, dtype=np.int32), np.array(cost))
        self._solver.setOptionValue("time_limit", self._solver.getRunTime() + SECONDS)
        self._solver.setOptionValue("mip_rel_gap", 0.0 if is_proof else 0.2)
        status = ""
        for _ in range(2):
            self._solver.run()
            status = self._solver.getModelStatus().name
            if status == "kOptimal":
                return np.array(self._solver.getSolution().col_value)
            # A warm start after a change of the objective sometimes ends astray: start afresh.
            self._solver.clearSolver()
        raise Failed(status)

    def _model(self, question: Question) -> highspy.HighsLp:
        rows = question.rows
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = rows.columns, len(rows.low)
        model.col_cost_ = np.zeros(rows.columns)
        model.col_lower_ = np.zeros(rows.columns)
        model.col_upper_ = np.full(rows.columns, highspy.kHighsInf)
        model.row_lower_ = np.array(rows.low, dtype=float)
        model.row_upper_ = np.array(rows.high, dtype=float)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(len(one) for one in rows.entries)])
        model.a_matrix_.index_ = np.array([one[0] for row in rows.entries for one in row])
        model.a_matrix_.value_ = np.array([one[1] for row in rows.entries for one in row])
        if self._is_whole:
            model.integrality_ = [highspy.HighsVarType.kInteger] * rows.columns
        return model


def main() -> None:
    """Answer one question."""
    is_whole = {"linear": False, "whole": True}[sys.argv[1]]
    asked = json.load(sys.stdin)
    found = answer(asked, lambda question: Highs(question, is_whole=is_whole))
    json.dump(found, sys.stdout, allow_nan=False)


if __name__ == "__main__":
    main()
