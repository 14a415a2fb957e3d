"""The joint gate: what somebody can tell who holds every revision of one month.

The attacker knows the method, all published revisions, and exactly how many records were added
and taken out between them. He is granted less than all imaginable people (only the columns of
`columns_for`), so he finds narrower intervals than he truly could: passing here is passing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.statistics.columns import columns_for
from mrc_desktop.statistics.micro import Frame, MicroTable
from mrc_desktop.statistics.rounding import SEED, NotRounded, new_solver
from mrc_desktop.statistics.spec import BASE, Spec, Unit, base_of, tables_for

if TYPE_CHECKING:
    import numpy as np

    Vector = np.ndarray[Any, np.dtype[np.float64]]

EXTRA: Final = 400
"""Profiles nobody has that the attacker may think of, besides those somebody has."""

SMALL_BELOW: Final = 10
"""A true count under this may not be known to have changed."""

MOST_STEPS: Final = 600_000
"""Steps of the solver in one attempt, two minutes or so: counted, for a clock is not equal."""

_PRIMAL: Final = 4
"""HiGHS's number for the primal simplex."""

_DUST: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Version:
    """One revision: its published numbers by `Cell.name`, and the truth it stands on."""

    published: Mapping[str, int] = field(repr=False)
    micro: MicroTable = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Goal:
    """Something the attacker must be unable to exclude: low <= quantity and quantity <= high.

    `width` is how far apart his bounds of the quantity must lie, `low` and `high` what his lower
    and upper bound must reach (None: no matter).
    """

    quantity: int
    width: float = 0.0
    low: float | None = None
    high: float | None = None

    def is_met(self, least: float, most: float) -> bool:
        """Return whether two possible values are enough to show it."""
        return (
            most - least >= self.width - _DUST
            and (self.low is None or least <= self.low + _DUST)
            and (self.high is None or most >= self.high - _DUST)
        )


class Verdict(StrEnum):
    """What the gate found."""

    HOLDS = "holds"
    TELLS = "tells"
    OPEN = "open"
    """Neither was shown within the steps there are."""


def judged(
    spec: Spec,
    versions: Sequence[Version],
    tell: Callable[[float], object] = lambda _done: None,
    most_steps: int = MOST_STEPS,
) -> Verdict:
    """Return whether all revisions together say no more than they may.

    Every cell of persons keeps bounds at least 5 apart in every revision, and one published as 0
    or 5 may be nobody. Every cell's change is known no better than to 5; a small one may not have
    changed at all; and of no cell is it certain that it gained everybody who was added. `tell`
    hears the share of questions answered, from 0 to 1. Raises NotRounded if the solver fails.
    """
    attacker = _Attacker(spec, versions)
    # Whether a small number may be nobody's is what fails most often: it is asked first.
    goals = sorted(attacker.goals(), key=lambda goal: goal.low is None)
    # Where a cell's own numbers tell already, half a minute of the solver is saved.
    if any(attacker.tells_alone(goal) for goal in goals):
        return Verdict.TELLS
    attacker.look_about()
    for done, goal in enumerate(goals):
        tell(done / len(goals))
        if attacker.steps > most_steps:
            return Verdict.OPEN
        if not attacker.meets(goal):
            return Verdict.TELLS
    return Verdict.HOLDS


class _Attacker:
    """A linear programme over who may have been there, and from which revision to which.

    A column is a profile present from revision i to j; rows are the bounds of every published
    number, and the numbers of records that came and went.
    """

    def __init__(self, spec: Spec, versions: Sequence[Version]) -> None:
        """Set the programme up; it is solved for one objective after another."""
        import numpy as np  # noqa: PLC0415 - only a process that rounds loads it

        self._np = np
        self._versions = versions
        frames = [_frame_of(spec, version) for version in versions]
        self._frame = max(frames, key=lambda frame: len(frame.cells))
        self._spans = [
            (first, last) for first in range(len(versions)) for last in range(first, len(versions))
        ]
        everybody = MicroTable(
            {profile: 1 for version in versions for profile in version.micro.profiles}
        )
        self._columns = columns_for(everybody, self._frame, EXTRA, SEED)
        self._matrix = np.zeros((len(self._frame.cells), len(self._columns)))
        for number, entries in enumerate(self._columns):
            for place, times in entries:
                self._matrix[place, number] = times
        self._persons = [
            place for place, cell in enumerate(self._frame.cells) if cell.unit is Unit.PERSONS
        ]
        self._quantities = self._directions()
        self._least = np.full(len(self._quantities), np.inf)
        self._most = np.full(len(self._quantities), -np.inf)
        self.steps = 0
        self._solver = new_solver()
        self._solver.passModel(self._model())

    def goals(self) -> Iterator[_Goal]:
        """Yield everything he must be unable to exclude."""
        cells, count = self._frame.cells, len(self._versions)
        truths = [self._frame.counts(version.micro) for version in self._versions]
        for quantity, (kind, number, place) in enumerate(self._quantities):
            name = cells[place].name
            if kind == "count":
                value = self._versions[number].published.get(name)
                if value is not None:
                    yield _Goal(quantity, BASE, 0.0 if value <= BASE else None)
                continue
            if self._is_everybody(place) or number + 1 >= count:
                continue
            if kind == "change":
                small = min(truths[number][place], truths[number + 1][place]) < SMALL_BELOW
                yield _Goal(quantity, BASE, *((0.0, 0.0) if small else (None, None)))
            else:
                added, _ = self._moved(number)
                if added:
                    yield _Goal(quantity, low=added - 1.0)

    def tells_alone(self, goal: _Goal) -> bool:
        """Return whether a count is excluded by its own cell and by how many came and went."""
        kind, at, place = self._quantities[goal.quantity]
        name = self._frame.cells[place].name
        if kind != "count" or goal.low is None:
            return False
        for number, version in enumerate(self._versions):
            value = version.published.get(name)
            between = [
                self._moved(one)[number < at] for one in range(min(number, at), max(number, at))
            ]
            if value is not None and value - BASE - sum(between) > goal.low:
                return True
        return False

    def look_about(self, tries: int = 12) -> None:
        """Solve for some mixed objectives: most goals are met by what these happen to show."""
        rng = self._np.random.default_rng(SEED)
        for _ in range(tries):
            cost = self._np.zeros(len(self._spans) * len(self._columns))
            for quantity in rng.choice(len(self._quantities), size=30):
                cost += self._cost(int(quantity)) * float(rng.choice((-1.0, 1.0)))
            self._solve(cost)
            self._solve(-cost)
        # From here on one objective follows another that is like it: the point before is allowed
        # still, and the primal simplex walks on from there in a third of the time.
        self._solver.setOptionValue("simplex_strategy", _PRIMAL)

    def meets(self, goal: _Goal) -> bool:
        """Return whether he cannot exclude it, asking the solver only where needed."""
        for sign in (1.0, -1.0):
            if self._is_met(goal):
                return True
            self._solve(sign * self._cost(goal.quantity))
        return self._is_met(goal)

    def _is_met(self, goal: _Goal) -> bool:
        return goal.is_met(float(self._least[goal.quantity]), float(self._most[goal.quantity]))

    def _directions(self) -> list[tuple[str, int, int]]:
        """Return what he asks about: counts, changes and gains of each cell of persons."""
        last = len(self._versions) - 1
        found = [("count", at, place) for at in range(last + 1) for place in self._persons]
        for kind in ("change", "gain"):
            found += [(kind, at, place) for at in range(last) for place in self._persons]
        return found

    def _cost(self, quantity: int) -> Vector:
        """Return the objective of a quantity: one row of profiles, by the spans that count."""
        kind, at, place = self._quantities[quantity]
        row = self._matrix[place]
        return self._np.concatenate([row * _weight(kind, at, span) for span in self._spans])

    def _moved(self, number: int) -> tuple[int, int]:
        """Return how many records came and went between a revision and the next."""
        return self._versions[number].micro.difference(self._versions[number + 1].micro)

    def _is_everybody(self, place: int) -> bool:
        """Return whether a cell is the total, or must equal it."""
        cell = self._frame.cells[place]
        lists = self._frame.spec.lists
        return all(
            code == "_T" or len(lists[axis]) == 1 for axis, code in enumerate(cell.categories)
        )

    def _solve(self, cost: Vector) -> None:
        """Minimise, and note what the point found shows of every quantity."""
        solver, size = self._solver, len(cost)
        solver.changeColsCost(size, self._np.arange(size, dtype=self._np.int32), cost)
        for _ in range(2):
            solver.run()
            status = solver.getModelStatus().name
            self.steps += max(0, solver.getInfo().simplex_iteration_count)
            if status == "kOptimal":
                break
            # A warm start after a change of the objective sometimes ends astray.
            solver.clearSolver()
        else:
            raise NotRounded(status)
        self._note(self._np.array(solver.getSolution().col_value))

    def _note(self, point: Vector) -> None:
        by_span = point.reshape(len(self._spans), len(self._columns))
        shown = (self._matrix[self._persons] @ by_span.T).T
        values = [
            sum(_weight(kind, at, span) * shown[number] for number, span in enumerate(self._spans))
            for kind, at in dict.fromkeys((kind, at) for kind, at, _ in self._quantities)
        ]
        seen = self._np.concatenate(values)
        self._least = self._np.minimum(self._least, seen)
        self._most = self._np.maximum(self._most, seen)

    def _model(self) -> Any:
        """Return the rows: published bounds of each revision, then comings and goings."""
        import highspy  # noqa: PLC0415

        np = self._np
        starts, index, value = [0], [], []
        offsets, low, high = self._bounds()
        last = len(self._versions) - 1
        for first, end in self._spans:
            moves = [len(low) + first - 1] if first else []
            moves += [len(low) + last + end] if end < last else []
            for entries in self._columns:
                for at in range(first, end + 1):
                    for place, times in entries:
                        row = offsets[at].get(place)
                        if row is not None:
                            index.append(row)
                            value.append(float(times))
                index += moves
                value += [1.0] * len(moves)
                starts.append(len(index))
        pairs = [self._moved(number) for number in range(last)]
        numbers = [added for added, _ in pairs] + [gone for _, gone in pairs]
        model = highspy.HighsLp()
        model.num_col_ = len(starts) - 1
        model.num_row_ = len(low) + len(numbers)
        model.col_cost_ = np.zeros(model.num_col_)
        model.col_lower_ = np.zeros(model.num_col_)
        model.col_upper_ = np.full(model.num_col_, highspy.kHighsInf)
        model.row_lower_ = np.array([*low, *numbers], dtype=float)
        model.row_upper_ = np.array([*high, *numbers], dtype=float)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_ = np.array(starts)
        model.a_matrix_.index_ = np.array(index)
        model.a_matrix_.value_ = np.array(value)
        return model

    def _bounds(self) -> tuple[list[dict[int, int]], list[int], list[int]]:
        """Return the row of each published cell by revision, and the bounds of the rows."""
        offsets: list[dict[int, int]] = []
        low: list[int] = []
        high: list[int] = []
        for version in self._versions:
            rows = {}
            for place, cell in enumerate(self._frame.cells):
                value = version.published.get(cell.name)
                if value is not None:
                    rows[place] = len(low)
                    low.append(max(0, value - base_of(cell.unit)))
                    high.append(value + base_of(cell.unit))
            offsets.append(rows)
        return offsets, low, high


def _weight(kind: str, at: int, span: tuple[int, int]) -> float:
    """Return how a record present over a span counts for a quantity of one revision."""
    first, last = span
    if kind == "count":
        return float(first <= at <= last)
    if kind == "change":
        return float(first <= at + 1 <= last) - float(first <= at <= last)
    return float(first == at + 1)


def _frame_of(spec: Spec, version: Version) -> Frame:
    """Return the frame of the tables a revision has, known from its total."""
    total = next(iter(version.published.values()))
    return Frame(spec, tables_for(total))
