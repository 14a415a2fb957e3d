from __future__ import annotations

from pathlib import Path

import pytest

from mrc_desktop.domain.indicator import Dimension, Urgent
from mrc_desktop.domain.rule import Confidence
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.indicators import When, load_screening


def test_the_shipped_lists_are_whole(content_folder: Path) -> None:
    screening = load_screening(content_folder)
    assert sorted(screening.lists) == ["adult_labour", "adult_sexual", "child_labour"]
    assert list(screening.signs) == list(range(1, 12))
    for found in screening.lists.values():
        order = [list(Dimension).index(one.dimension) for one in found.indicators]
        assert order == sorted(order)
        assert all(one.texts["en"] and one.texts["ru"] for one in found.indicators)
        assert {one.urgent for one in found.indicators if one.urgent} == {
            Urgent.DOCUMENTS_HELD,
            Urgent.LOCKED_IN,
        }


def test_only_the_sexual_list_waits_to_be_confirmed(content_folder: Path) -> None:
    lists = load_screening(content_folder).lists
    assert [name for name, one in lists.items() if one.is_to_be_confirmed] == ["adult_sexual"]


def test_safety_comes_before_the_questions(content_folder: Path) -> None:
    steps = load_screening(content_folder).steps
    before = [step.code for step in steps if step.when is When.BEFORE]
    assert before[0] == "private_place"
    assert {"interpreter", "consent", "right_to_stop", "urgent_needs"} <= set(before)
    assert all(step.source for step in steps if step.confidence is Confidence.READ)


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        ("questions", 'code = "DR02"', 'code = "DR01"', "twice"),
        ("questions", "signs = [2, 8]", "signs = [2, 12]", "wrong_value"),
        ("questions", 'dimension = "exploitation"', 'dimension = "work"', "wrong_value"),
        ("questions", 'urgent = "locked_in"', 'urgent = "soon"', "wrong_value"),
        ("adult_labour", 'DR01 = "strong"', 'DR01 = "very"', "wrong_value"),
        ("adult_labour", 'DR01 = "strong"', 'DR99 = "strong"', "unknown_code"),
        ("adult_labour", 'id = "adult_labour"', 'id = "adult"', "wrong_value"),
        ("adult_labour", 'confidence = "read"', 'confidence = "confirmed"', "wrong_value"),
        ("child_labour", "source = ", "origin = ", "unknown_field"),
        ("child_labour", "review_by = 2027", "review_by = 2025", "reversed_period"),
        ("signs", "number = 11", "number = 10", "twice"),
        ("conversation", 'when = "before"', 'when = "first"', "wrong_value"),
    ],
)
def test_a_broken_list_is_refused(
    content_folder: Path, file: str, old: str, new: str, reason: str
) -> None:
    path = content_folder / "indicators" / f"{file}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFaulty) as refusal:
        load_screening(content_folder)
    assert refusal.value.data["file"] == f"indicators/{file}.toml"
    assert refusal.value.data["reason"] == reason
