"""Sends questions to the attackers, each in a process of its own, and says what they won.

HiGHS and OR-tools cannot live in one process; an attacker that ends otherwise than with an answer
is a failure of the test.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.attack.container import TOTAL, Figure
from tests.attack.puzzle import BASES, Index, Place, Puzzle, puzzle_of, some_places, with_columns

ROOT = Path(__file__).resolve().parents[2]
SMALL = range(1, 10)
"""True counts that must not be known."""

LINEAR = ("tests.attack.highs", "linear")
WHOLE = ("tests.attack.highs", "whole")
SAT = ("tests.attack.sat",)


Won = tuple[tuple[str, ...], float, float]
"""A cell, and the bounds the attacker proves."""


class AttackFailed(Exception):
    """An attacker gave no answer."""


def ask(attacker: Sequence[str], question: Mapping[str, Any]) -> dict[str, Any]:
    """Return an attacker's answer."""
    ended = subprocess.run(
        [sys.executable, "-m", *attacker],
        input=json.dumps(question, allow_nan=False),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    if ended.returncode:
        raise AttackFailed(ended.stderr[-2000:])
    # HiGHS may greet on the first line.
    found = json.loads(ended.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return found


def distance(figures: Sequence[Figure]) -> float:
    """Return how far the published numbers are from those of a month that could have been."""
    puzzle = puzzle_of(figures)
    numbers = [figure.value for figure in figures if figure.unit == "PS"]
    totals = {one.unit: one.value for one in figures if set(one.cut) == {TOTAL}}
    exact = replace(
        puzzle,
        low=numbers,
        high=numbers,
        consultations=[totals["CN"]] * 2 if "CN" in totals else None,
        cases=[totals["CS"]] * 2 if "CS" in totals else None,
    )
    found = ask(LINEAR, {"task": "realise", "puzzles": [exact.to_json()]})
    return float(found["distance"])


def goal(number: int, width: float, low: float | None = None, high: float | None = None) -> Any:
    """Return what must stay possible of a sum."""
    return {"sum": number, "width": width, "low": low, "high": high}


def wins(
    attacker: Sequence[str],
    puzzle: Puzzle,
    cuts: Sequence[Sequence[str]],
    goals: Sequence[Any],
    people: Sequence[Place],
    enough: int = -1,
) -> list[Won]:
    """Return the cells the attacker wins, with the bounds he proves; he may stop at enough.

    He thinks first of few places: those of the people there are (a gift that can only make him
    stronger) and some for every cell. What he cannot rule out so he cannot rule out at all; what
    he seems to win he must prove thinking of every place.
    """
    few = with_columns(puzzle, [*people, *some_places(puzzle, 3, 11, cuts)])
    question = {
        "task": "bounds",
        "cuts": [list(cut) for cut in cuts],
        "rounds": 60 if attacker == LINEAR else 10,
    }
    if attacker != LINEAR:
        # A month of whole persons takes long to find: let each show more.
        question |= {"rounds": 15, "share": 2}
    question["people"] = [list(place) for place in people]
    if enough > 0:
        found = _asked(attacker, puzzle, {**question, "rounds": 0, "enough": enough}, goals)
        return [(tuple(cuts[goals[number]["sum"]]), low, high) for number, low, high in found]
    seeming = _asked(attacker, few, question, goals)
    if not seeming:
        return []
    left = [goals[number] for number, _, _ in seeming]
    proved = _asked(attacker, replace(puzzle, columns=[]), question, left)
    return [(tuple(cuts[left[number]["sum"]]), least, most) for number, least, most in proved]


def _asked(
    attacker: Sequence[str], puzzle: Puzzle, question: Mapping[str, Any], goals: Sequence[Any]
) -> list[tuple[int, float, float]]:
    asked = {**question, "puzzles": [puzzle.to_json()], "goals": list(goals)}
    return [(int(one), low, high) for one, low, high in ask(attacker, asked)["wins"]]


def narrowed(
    puzzle: Puzzle,
    people: Sequence[Place],
    attacker: Sequence[str] = LINEAR,
    enough: int = -1,
) -> list[Won]:
    """Return the published cells known better than the file itself says (T4)."""
    goals = [
        goal(number, high - low, low, high)
        for number, (low, high) in enumerate(zip(puzzle.low, puzzle.high, strict=True))
    ]
    return wins(attacker, puzzle, puzzle.cuts, goals, people, enough)


def small_cells(cuts: Sequence[Sequence[str]], people: Sequence[Place]) -> list[int]:
    """Return which of these cells are truly small."""
    counts = Index(cuts).count(people)
    return [number for number, count in enumerate(counts) if count in SMALL]


def betrayed(
    puzzle: Puzzle,
    cuts: Sequence[Sequence[str]],
    people: Sequence[Place],
    attacker: Sequence[str],
    enough: int = -1,
) -> list[Won]:
    """Return the small cells known to less than 5, or known to be 1 to 4 at the least (T5)."""
    goals = []
    lows = {tuple(cut): low for cut, low in zip(puzzle.cuts, puzzle.low, strict=True)}
    for number in small_cells(cuts, people):
        floor = lows.get(tuple(cuts[number]), 0)
        goals.append(goal(number, BASES["PS"], 0 if floor < BASES["PS"] else None))
    return wins(attacker, puzzle, cuts, goals, people, enough)


def joint_question(
    files: Sequence[Puzzle],
    moved: tuple[int, int],
    people: Sequence[Sequence[Place]],
    goals: Sequence[Any],
) -> dict[str, Any]:
    """Return the joint puzzle of two files of a month and how many came and went.

    The places thought of are those of the people there were, and some for every cell: a gift, for
    who thinks of fewer months knows more.
    """
    first, second = files
    gift = [*people[0], *people[1], *some_places(first, 2, 11), *some_places(second, 2, 12)]
    few = [with_columns(first, gift), with_columns(second, gift)]
    return {
        "task": "joint",
        "puzzles": [one.to_json() for one in few],
        "came": moved[0],
        "gone": moved[1],
        "rounds": 20,
        "goals": list(goals),
    }


def joint_wins(
    files: Sequence[Puzzle],
    moved: tuple[int, int],
    people: Sequence[Sequence[Place]],
    enough: int = -1,
) -> list[tuple[str, float, float]]:
    """Return what somebody proves with two files of a month (T8)."""
    names, goals = joint_goals(files, moved, people)
    question = joint_question(files, moved, people, goals)
    if enough > 0:
        question |= {"puzzles": [one.to_json() for one in files], "rounds": 0, "enough": enough}
    found = ask(LINEAR, question)["wins"]
    return [(names[number], least, most) for number, least, most in found]


def proved_of_one(
    pairs: Sequence[Sequence[Puzzle]], people: Sequence[Sequence[Sequence[Place]]]
) -> list[list[tuple[str, ...]]]:
    """Return for each pair of files, a record apart, the cells proved to hold that record (T9)."""
    questions, asked = [], []
    for files, own in zip(pairs, people, strict=True):
        both = [cut for cut in files[1].cuts if cut in files[0].cuts]
        shift = len(files[0].cuts) + len(files[1].cuts) + len(both)
        cells = [one for one, cut in enumerate(both) if set(cut) != {TOTAL}]
        goals = [goal(shift + one, 0, 0) for one in cells]
        questions.append(joint_question(files, (1, 0), own, goals))
        asked.append([tuple(both[one]) for one in cells])
    answers = ask(LINEAR, {"task": "many", "questions": questions})["answers"]
    return [
        [cuts[number] for number, _, _ in one["wins"]]
        for cuts, one in zip(asked, answers, strict=True)
    ]


def joint_goals(
    files: Sequence[Puzzle], moved: tuple[int, int], people: Sequence[Sequence[Place]]
) -> tuple[list[str], list[Any]]:
    """Return what must stay possible when two files lie side by side, each with a name."""
    first, second = files
    names, goals = [], []

    def must(name: str, number: int, width: float, low: Any = None, high: Any = None) -> None:
        names.append(name)
        goals.append(goal(number, width, low, high))

    shift = 0
    for which, (puzzle, own) in enumerate(zip(files, people, strict=True)):
        for number in small_cells(puzzle.cuts, own):
            floor = puzzle.low[number]
            name = f"count {which} {'/'.join(puzzle.cuts[number])}"
            must(name, shift + number, BASES["PS"], 0 if floor < BASES["PS"] else None)
        shift += len(puzzle.cuts)
    both = [cut for cut in second.cuts if cut in first.cuts]
    before, after = (Index(both).count(own) for own in people)
    for number, cut in enumerate(both):
        if set(cut) == {TOTAL}:
            continue
        is_small = min(before[number], after[number]) in SMALL
        bounds = (0, 0) if is_small else (None, None)
        must(f"change {'/'.join(cut)}", shift + number, BASES["PS"], *bounds)
        if moved[0]:
            must(f"gain {'/'.join(cut)}", shift + len(both) + number, 0, moved[0] - 1)
    return names, goals
