"""Keyed controlled rounding: every table of a month at once, so that they add up and hold together.

The published numbers R are multiples of their base b, at most b from the true ones, and R = A v
for some v >= 0: they are the exact numbers of a month that could have been. Hence the theorem of
the method: whoever knows only that y >= 0 and |A y - R| <= b can say of a cell of persons no more
than [max(0, R - 5), R + 5]. (Upwards: y = v + 5 persons in the cell; downwards: take min(5, R) out
of it; no number moves by more than its base, for one person weighs at most a fifth of it.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from mrc_desktop.statistics.columns import columns_for
from mrc_desktop.statistics.micro import Entries, Frame, MicroTable
from mrc_desktop.statistics.spec import (
    TABLES,
    TOTAL,
    Cell,
    Spec,
    TableSpec,
    Unit,
    base_of,
    tables_for,
)
from mrc_desktop.statistics.targets import targets

if TYPE_CHECKING:
    import highspy

EXTRA_COLUMNS: Final = (1500, 5000, 15000)
"""How many profiles nobody has are allowed into v; more are tried when fewer do not do."""

GAP: Final = 0.10
TIME_LIMIT: Final = 60.0
SEED: Final = 20261123
"""The solver's: it decides nothing that must be secret, and equal input gives equal numbers."""

COARSE: Final = 4.0
"""How much stronger than a two-way number a coarser one holds to its target: many are under it."""

EMPTY: Final = 3.0
"""How much stronger the number of an empty cell holds to 0: what it gains the others lose."""

FINEST: Final = 2
"""By how many dimensions the finest tables are cut."""

_EXACT: Final = 1e-6
_OUT_OF_TIME: Final = "kTimeLimit"
"""More room for the solver would take it longer still."""


class NotRounded(Exception):
    """The solver did not prove a solution; nothing may be published. `status` is its word."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class Task:
    """Everything the solver needs, without the key: it can be handed to another process.

    `targets` and `anchor` are by `Cell.name`; `anchor` are the numbers published before (none at
    the first issue) and `pull` says how strongly they hold.
    """

    spec: Spec
    micro: MicroTable = field(repr=False)
    targets: Mapping[str, int] = field(repr=False)
    anchor: Mapping[str, int] = field(default_factory=dict, repr=False)
    pull: float = 0.0
    time_limit: float = TIME_LIMIT


@dataclass(frozen=True, slots=True)
class Rounded:
    """What came out: the published number of each cell of the tables that may be published.

    `weights` is v by what a person of a profile adds; it proves the numbers realisable and must
    not leave.
    """

    tables: tuple[TableSpec, ...]
    values: tuple[int, ...]
    weights: Mapping[Entries, float] = field(repr=False)

    def by_name(self, spec: Spec) -> dict[str, int]:
        """Return the published numbers by `Cell.name`, in the order of the spec."""
        cells = spec.cells(self.tables)
        return {cell.name: value for cell, value in zip(cells, self.values, strict=True)}


def prepare(
    spec: Spec,
    month: str,
    micro: MicroTable,
    key: bytes,
    anchor: Mapping[str, int] | None = None,
    pull: float = 0.0,
) -> Task:
    """Return the task of a month, with the keyed target of every cell."""
    frame = Frame(spec)
    truth = dict(zip(frame.cells, frame.counts(micro), strict=True))
    return Task(spec, micro, targets(key, spec, month, truth), anchor or {}, pull)


def solve(task: Task) -> Rounded:
    """Return the published numbers; raise NotRounded unless they are proved and pass the gate.

    The total of persons is its target; it alone decides which tables are published and hence
    rounded together. Another allowed total is taken only where that one proves impossible.
    """
    status = ""
    for total in _totals(task):
        frame = Frame(task.spec, tables_for(total))
        problem = _problem(task, frame, total)
        for extra in EXTRA_COLUMNS:
            columns = columns_for(task.micro, frame, extra, SEED)
            try:
                values = _solved(problem, columns, task.time_limit)
                found = Rounded(frame.tables, values, _certificate(problem, columns, values))
            except NotRounded as refused:
                status = refused.status
                if status == _OUT_OF_TIME:
                    raise
                continue
            check(frame, problem.truth, found)
            return found
    raise NotRounded(status)


def _totals(task: Task) -> list[int]:
    """Return the allowed totals of persons, the target first."""
    true, base = task.micro.persons, base_of(Unit.PERSONS)
    wanted = task.targets[next(task.spec.cells(TABLES[:1])).name]
    return sorted(_allowed(true, base), key=lambda total: (abs(total - wanted), total))


def _allowed(true: int, base: int) -> range:
    """Return the multiples of the base, not negative, that are at most the base away."""
    return range(max(0, -(-(true - base) // base) * base), true + base + 1, base)


def check(frame: Frame, truth: Sequence[int], found: Rounded) -> None:
    """Raise NotRounded unless the numbers pass the gate.

    The gate: multiples of the base, not negative, within the base of the truth, additive, and
    realisable, all of them looked at anew and not taken from the solver.
    """
    for cell, true, value in zip(frame.cells, truth, found.values, strict=True):
        base = base_of(cell.unit)
        if value < 0 or value % base or abs(value - true) > base:
            raise NotRounded("box")
    if not is_additive(frame, found.values):
        raise NotRounded("additive")
    made = [0.0] * len(frame.cells)
    for entries, weight in found.weights.items():
        if not weight >= 0:
            raise NotRounded("negative")
        for place, times in entries:
            made[place] += times * weight
    # "not <=" and not ">": a number that is no number must not pass.
    if any(
        not abs(one - value) <= _EXACT * max(1, value)
        for one, value in zip(made, found.values, strict=True)
    ):
        raise NotRounded("realisable")


def is_additive(frame: Frame, values: Sequence[int]) -> bool:
    """Return whether every table of a unit sums to every coarser table of the unit."""
    tables: dict[str, dict[tuple[str, ...], int]] = {}
    units: dict[str, Unit] = {}
    for cell, value in zip(frame.cells, values, strict=True):
        tables.setdefault(cell.table, {})[cell.categories] = value
        units[cell.table] = cell.unit
    return all(
        _sums_to(fine, coarse)
        for name, fine in tables.items()
        for other, coarse in tables.items()
        if name != other and units[name] is units[other]
    )


def _sums_to(fine: Mapping[tuple[str, ...], int], coarse: Mapping[tuple[str, ...], int]) -> bool:
    """Return whether a table sums to a coarser one, or is none of its refinements."""
    cut = [code != TOTAL for code in next(iter(coarse))]
    have = [code != TOTAL for code in next(iter(fine))]
    if any(one and not other for one, other in zip(cut, have, strict=True)):
        return True
    sums = dict.fromkeys(coarse, 0)
    for categories, value in fine.items():
        key = tuple(code if one else TOTAL for code, one in zip(categories, cut, strict=True))
        sums[key] += value
    return sums == dict(coarse)


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a cell's number up from its lowest: what it costs."""

    cell: int
    base: int
    cost: float


@dataclass(frozen=True, slots=True)
class _Problem:
    """The lowest allowed number of each cell, and the steps up from it."""

    truth: tuple[int, ...]
    lows: tuple[int, ...]
    steps: tuple[_Step, ...]


def _problem(task: Task, frame: Frame, total: int) -> _Problem:
    """Return what may be chosen, with the total of persons fixed.

    The cost of a number is convex (distances to the target and to the anchor), so the cheaper
    step is always taken first and the steps of a cell need no order of their own.
    """
    truth = tuple(frame.counts(task.micro))
    lows, steps = [], []
    for place, (cell, true) in enumerate(zip(frame.cells, truth, strict=True)):
        base = base_of(cell.unit)
        allowed: Sequence[int] = _allowed(true, base) if place else (total,)
        wanted = task.targets[cell.name]
        anchor = task.anchor.get(cell.name)
        pull = 0.0 if anchor is None else task.pull
        weight = _weight(cell, true)
        costs = [
            weight * (abs(one - wanted) + pull * abs(one - (anchor or 0))) / base for one in allowed
        ]
        lows.append(allowed[0])
        steps += [_Step(place, base, after - before) for before, after in pairwise(costs)]
    return _Problem(truth, tuple(lows), tuple(steps))


def _weight(cell: Cell, true: int) -> float:
    """Return how strongly a cell's number holds to its target."""
    cuts = sum(code != TOTAL for code in cell.categories)
    return (COARSE if cuts < FINEST else 1.0) * (1.0 if true else EMPTY)


def _solved(problem: _Problem, columns: Sequence[Entries], time_limit: float) -> tuple[int, ...]:
    """Return the numbers the solver chose with these columns of v."""
    solver = new_solver()
    solver.setOptionValue("mip_rel_gap", GAP)
    solver.setOptionValue("time_limit", time_limit)
    solver.passModel(_model(problem.lows, problem.steps, columns))
    answer = _answer(solver)
    values = list(problem.lows)
    for step, taken in zip(problem.steps, answer[len(columns) :], strict=True):
        values[step.cell] += step.base * round(taken)
    return tuple(values)


def _certificate(
    problem: _Problem, columns: Sequence[Entries], values: Sequence[int]
) -> dict[Entries, float]:
    """Return a v that makes the numbers exactly.

    The solver of whole numbers leaves a little dust in v; an ordinary programme with the numbers
    fixed leaves none.
    """
    solver = new_solver()
    solver.passModel(_model(values, (), columns))
    weights = zip(columns, _answer(solver), strict=True)
    return {entries: weight for entries, weight in weights if weight > 0}


def _answer(solver: highspy.Highs) -> list[float]:
    """Run and return the columns; anything but a proved optimum is a failure, never a skip."""
    solver.run()
    status = solver.getModelStatus().name
    if status != "kOptimal":
        raise NotRounded(status)
    return list(solver.getSolution().col_value)


def new_solver() -> highspy.Highs:
    """Return a silent solver of one thread with a fixed seed."""
    import highspy  # noqa: PLC0415 - only a process that rounds loads it

    make: Callable[[], highspy.Highs] = highspy.Highs  # the package types its classes only
    solver = make()
    for name, value in (("output_flag", False), ("threads", 1), ("random_seed", SEED % 2**31)):
        solver.setOptionValue(name, value)
    return solver


def _model(
    lows: Sequence[int], steps: Sequence[_Step], columns: Sequence[Entries]
) -> highspy.HighsLp:
    """Return: min cost of steps, A v - base * step = low, v >= 0, steps 0 or 1."""
    import highspy  # noqa: PLC0415
    import numpy as np  # noqa: PLC0415

    entries: list[Iterable[tuple[int, float]]] = [*columns]
    entries += [((step.cell, -float(step.base)),) for step in steps]
    starts, index, value = [0], [], []
    for column in entries:
        for place, times in column:
            index.append(place)
            value.append(float(times))
        starts.append(len(index))
    model = highspy.HighsLp()
    model.num_col_ = len(entries)
    model.num_row_ = len(lows)
    model.col_cost_ = np.array([0.0] * len(columns) + [step.cost for step in steps])
    model.col_lower_ = np.zeros(len(entries))
    model.col_upper_ = np.array([highspy.kHighsInf] * len(columns) + [1.0] * len(steps))
    model.row_lower_ = np.array(lows, dtype=float)
    model.row_upper_ = np.array(lows, dtype=float)
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = np.array(starts)
    model.a_matrix_.index_ = np.array(index)
    model.a_matrix_.value_ = np.array(value)
    model.integrality_ = [highspy.HighsVarType.kContinuous] * len(columns) + [
        highspy.HighsVarType.kInteger
    ] * len(steps)
    return model
