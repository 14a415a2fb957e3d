"""T19: in place of the method, three that do not hold. The attackers must win, or they are blunt.

The same attackers lose, on the same people and the same three axes, against the program's own file.
"""

from __future__ import annotations

import pytest

from tests.attack.attackers import SAT, betrayed, joint_wins, narrowed
from tests.attack.conftest import Released
from tests.attack.making import invented
from tests.attack.puzzle import Place, lists_of, puzzle_of, restricted
from tests.attack.reissuing import changed, moved
from tests.attack.wrong_methods import (
    AXES,
    Method,
    cell_key,
    nearest_five,
    primary_only,
    read_off,
)

SIZE = 60
ENOUGH = 3
METHODS = pytest.mark.parametrize("method", [nearest_five, primary_only, cell_key])


@pytest.fixture
def people() -> list[Place]:
    """The same people as in the released month, by their first three axes."""
    return [place[:AXES] for place in invented(SIZE, SIZE)]


@pytest.fixture
def lists(released: Released) -> list[list[str]]:
    """The categories the program publishes of these axes."""
    return lists_of(released(SIZE).figures)[:AXES]


@METHODS
def test_t04_goes_red(method: Method, people: list[Place], lists: list[list[str]]) -> None:
    """Cells are known better than the bounds that go with the table: it holds itself apart."""
    assert len(narrowed(method(people, lists).puzzle, people, enough=2)) == 2


@METHODS
def test_t05_goes_red(method: Method, people: list[Place], lists: list[list[str]]) -> None:
    puzzle = method(people, lists).puzzle
    assert len(betrayed(puzzle, puzzle.cuts, people, SAT, ENOUGH)) == ENOUGH


@METHODS
def test_t08_goes_red(method: Method, people: list[Place], lists: list[list[str]]) -> None:
    after = [place[:AXES] for place in changed(people, 88, 7, 5)]
    puzzles = [method(own, lists).puzzle for own in (people, after)]
    assert len(joint_wins(puzzles, moved(people, after), (people, after), ENOUGH)) == ENOUGH


@METHODS
def test_t09_goes_red(method: Method, people: list[Place], lists: list[list[str]]) -> None:
    read = 0
    for own in range(40):
        new = invented(1, 700 + own)[0][:AXES]
        found = read_off(method(people, lists), method([*people, new], lists))
        assert found <= set(enumerate(new))
        read += len(found)
    least = {"nearest_five": 0.3, "primary_only": 0.6, "cell_key": 0.9}[method.__name__]
    assert read / (40 * AXES) >= least


def test_the_same_attackers_lose_against_the_programs_own_table(
    released: Released, people: list[Place]
) -> None:
    puzzle = puzzle_of(restricted(released(SIZE).figures, range(AXES)))
    assert narrowed(puzzle, people) == []
    assert betrayed(puzzle, puzzle.cuts, people, SAT) == []
