"""The ILO test vectors, every classification row, and that more "yes" never weakens anything."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.finding import Assessment
from mrc_desktop.domain.indicator import Dimension, Strength, is_positive, scores
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.screening import (
    HOUSE_PATTERNS,
    Act,
    Indication,
    Pattern,
    ScreeningFacts,
    assess_screening,
    offers_screening,
)
from mrc_desktop.guidance.indicators import load_screening
from mrc_desktop.guidance.rules import load_rules

CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content"
LISTS = load_screening(CONTENT).lists
BOOK = load_rules(CONTENT)
ON = dt.date(2026, 11, 23)
YES, NO, NOT_ASKED = Answer.YES, Answer.NO, Answer.NOT_ASKED

DECEIVED = ("DR01", "DR02")
COERCED = ("CR01", "CR02")
ABUSED = ("RV01", "RV02", "RV03")
EXPLOITED = ("EX01", "EX02")
HELD = ("CD01", "CD05")
WEAK_HERE = ("DV01", "DV02", "DV03")


def assess(
    *codes: str, of: str = "adult_labour", age: int | None = 30, **more: object
) -> Assessment:
    answers = dict.fromkeys(codes, YES)
    facts = ScreeningFacts(list=of, age=age, answers=answers, **more)  # type: ignore[arg-type]
    return assess_screening(facts, LISTS, BOOK, ON)


def indication(assessment: Assessment) -> str:
    return assessment.findings[0].code


def reasons(assessment: Assessment) -> set[object]:
    steps = assessment.findings[0].steps
    return {step.data["pattern"] for step in steps if step.code == "pattern"}


@pytest.mark.parametrize(
    ("strong", "medium", "weak", "positive"),
    [
        (0, 0, 0, False),
        (1, 0, 0, False),
        (1, 0, 1, True),
        (1, 1, 0, True),
        (2, 0, 0, True),
        (0, 2, 0, False),
        (0, 2, 1, True),
        (0, 3, 0, True),
        (0, 0, 9, False),
        (0, 1, 5, False),
    ],
)
def test_the_dimension_rule_on_the_given_vectors(
    strong: int, medium: int, weak: int, positive: bool
) -> None:
    assert is_positive(strong, medium, weak) is positive


@pytest.mark.parametrize(
    ("name", "total", "strong", "medium", "weak"),
    [
        ("adult_labour", 67, 7, 53, 7),
        ("child_labour", 65, 15, 50, 0),
        ("adult_sexual", 67, 12, 51, 4),
    ],
)
def test_the_lists_have_the_counts_of_the_source(
    name: str, total: int, strong: int, medium: int, weak: int
) -> None:
    counts = Counter(one.strength for one in LISTS[name].indicators)
    assert len(LISTS[name].indicators) == total
    assert counts[Strength.STRONG] == strong
    assert counts[Strength.MEDIUM] == medium
    assert counts[Strength.WEAK] == weak


@pytest.mark.parametrize(
    ("name", "grades"),
    [
        ("adult_labour", [(1, 8, 1), (1, 9, 0), (0, 14, 2), (1, 7, 1), (4, 10, 1), (0, 5, 2)]),
        ("child_labour", [(2, 8, 0), (4, 6, 0), (0, 15, 0), (1, 7, 0), (8, 7, 0), (0, 7, 0)]),
    ],
)
def test_the_grades_by_dimension_are_those_of_the_source(
    name: str, grades: list[tuple[int, int, int]]
) -> None:
    everything = {one.code: YES for one in LISTS[name].indicators}
    found = scores(LISTS[name], everything)
    assert [(score.strong, score.medium, score.weak) for score in found] == grades


def test_documents_debt_and_confinement_stay_two_rows_each() -> None:
    by_code = {one.code: one for one in LISTS["adult_labour"].indicators}
    for recruiting, working in (("CR05", "CD01"), ("CR04", "CD02"), ("CR06", "CD03")):
        assert by_code[recruiting].strength is Strength.MEDIUM
        assert by_code[working].strength is Strength.STRONG


@pytest.mark.parametrize(
    ("codes", "expected", "pattern"),
    [
        ((), Indication.NONE, None),
        (("EX01",), Indication.NONE, None),
        (DECEIVED, Indication.SIGNS, Pattern.OTHER),
        (HELD, Indication.SIGNS, Pattern.OTHER),
        (EXPLOITED, Indication.LABOUR_RIGHTS, Pattern.EXPLOITATION),
        (EXPLOITED + DECEIVED, Indication.DECEIVED, Pattern.DECEPTION),
        (EXPLOITED + DECEIVED + HELD, Indication.REFER, Pattern.FORCED_LABOUR),
        (EXPLOITED + COERCED + HELD, Indication.REFER, Pattern.FORCED_LABOUR),
        (EXPLOITED + HELD, Indication.REFER, Pattern.COERCION),
        (EXPLOITED + COERCED, Indication.REFER, Pattern.COERCED_RECRUITMENT),
        (EXPLOITED + ABUSED, Indication.REFER, Pattern.VULNERABILITY),
        (EXPLOITED + WEAK_HERE, Indication.REFER, Pattern.VULNERABILITY),
        (EXPLOITED + ABUSED + DECEIVED, Indication.REFER, Pattern.VULNERABILITY),
    ],
)
def test_every_row_of_the_classification(
    codes: tuple[str, ...], expected: Indication, pattern: Pattern | None
) -> None:
    found = assess(*codes)
    assert indication(found) == expected
    assert pattern is None or pattern in reasons(found)


def test_the_houses_own_rule_is_marked_and_the_ilos_is_not() -> None:
    for codes, is_house_rule in ((EXPLOITED + HELD, 1), (EXPLOITED + HELD + DECEIVED, 0)):
        (step,) = (s for s in assess(*codes).findings[0].steps if s.code == "pattern")
        assert step.data["is_house_rule"] == is_house_rule
        assert (step.data["pattern"] in HOUSE_PATTERNS) == bool(is_house_rule)


def test_for_a_child_the_means_is_not_needed() -> None:
    found = assess(*EXPLOITED, of="child_labour", age=15, acts={Act.MOVED: YES})
    assert indication(found) == Indication.REFER
    assert reasons(found) == {Pattern.CHILD_ACT}
    codes = [step.code for step in found.findings[0].steps]
    assert "means_not_needed_for_a_child" in codes
    assert "consent_of_a_child_never_counts" in codes


def test_an_exploited_child_is_referred_even_if_nobody_asked_for_the_act() -> None:
    found = assess(*EXPLOITED, of="child_labour", age=15)
    assert indication(found) == Indication.REFER
    assert reasons(found) == {Pattern.CHILD_ACT_OPEN}
    assert "acts" in found.findings[0].missing


def test_a_child_is_urgent_whatever_was_answered() -> None:
    found = assess(of="child_labour", age=15)
    (urgent,) = (one for one in found.findings if one.code == "urgent_child")
    assert urgent.data == {"when": "today", "refer_to": "child_protection"}
    assert urgent.rule_ids == ("INT-BIC",)


def test_what_is_urgent_says_which_answer_made_it_so() -> None:
    found = assess("CD01", "CD03", danger_now=YES)
    urgent = {one.code: one.steps for one in found.findings if one.code.startswith("urgent")}
    assert set(urgent) == {"urgent_danger_now", "urgent_documents_held", "urgent_locked_in"}
    assert urgent["urgent_locked_in"][0].data == {"fact": "answers.CD03"}


def test_not_asked_is_shown_and_is_not_no() -> None:
    facts = ScreeningFacts(list="adult_labour", answers={"EX01": YES, "EX02": NO})
    found = assess_screening(facts, LISTS, BOOK, ON)
    exploitation = next(
        one for one in found.findings if one.data.get("dimension") == Dimension.EXPLOITATION
    )
    assert exploitation.data["answered_no"] == 1
    assert exploitation.data["not_asked"] == 7
    assert found.findings[0].data["not_asked"] == 65
    assert "answers.exploitation" in found.findings[0].missing
    assert "age" in found.findings[0].missing


def test_the_sexual_list_stays_off_until_it_is_confirmed() -> None:
    off = assess(*EXPLOITED, *HELD, of="adult_sexual")
    assert off.switched_off == ("ILO-ADULT-SEXUAL",)
    assert [one.code for one in off.findings] == ["urgent_documents_held", "refer_without_score"]
    facts = ScreeningFacts(
        list="adult_sexual", age=30, answers=dict.fromkeys(EXPLOITED + HELD, YES)
    )
    book = BOOK.with_confirmed(["ILO-ADULT-SEXUAL"])
    on = assess_screening(facts, LISTS, book, ON)
    assert on.switched_off == ()
    assert on.findings[0].confidence == "confirmed"


def test_age_and_list_that_contradict_each_other_are_named_and_nothing_is_guessed() -> None:
    found = assess(*EXPLOITED, *HELD, *DECEIVED, age=16)
    assert found.problems == (Problem("age", "contradicts", {"other": "list"}),)
    assert {one.code for one in found.findings} == {"urgent_child", "urgent_documents_held"}


def test_unknown_lists_codes_and_ages_are_problems_at_their_field() -> None:
    assert assess(of="other").problems == (Problem("list", "unknown_code"),)
    assert assess("XX99").problems == (Problem("answers.XX99", "unknown_code"),)
    assert assess(age=400).problems == (Problem("age", "impossible_age"),)


def test_the_eleven_signs_are_listed_with_the_answers_that_speak_of_them() -> None:
    found = next(
        one for one in assess("CD01", "EX02").findings if one.code == "forced_labour_signs"
    )
    assert found.rule_ids == ("ILO-FL-2012",)
    assert [step.data for step in found.steps] == [
        {"sign": 7, "answers": "CD01"},
        {"sign": 8, "answers": "EX02"},
    ]


def test_where_the_person_is_adds_who_refers_there() -> None:
    assert "KZ-THB-02" in assess(*EXPLOITED, country="KZ").findings[0].rule_ids


def test_no_finding_ever_calls_anybody_a_victim() -> None:
    everything = [one.code for one in LISTS["adult_labour"].indicators]
    found = assess(*everything, danger_now=YES)
    codes = [one.code for one in found.findings] + [str(value) for value in Indication]
    codes += [str(value) for one in found.findings for value in one.data.values()]
    assert not any("victim" in code for code in codes)
    assert indication(found) == Indication.REFER == tuple(Indication)[-1]


@pytest.mark.parametrize(
    ("signs", "offered"),
    [
        ({8}, False),
        ({8, 3}, True),
        ({8, 6}, True),
        ({8, 7}, True),
        ({8, 9}, True),
        ({3, 6, 7, 9}, False),
        ({8, 1, 2, 4, 5, 10, 11}, False),
        (set(), False),
    ],
)
def test_when_a_wage_case_offers_the_screening(signs: set[int], offered: bool) -> None:
    assert offers_screening(signs) is offered


def answers_for(name: str) -> st.SearchStrategy[dict[str, Answer]]:
    codes = [one.code for one in LISTS[name].indicators]
    return st.dictionaries(st.sampled_from(codes), st.sampled_from(Answer), max_size=25)


@given(st.data(), st.sampled_from(["adult_labour", "child_labour"]))
def test_one_more_yes_never_weakens_a_dimension_or_the_indication(
    data: st.DataObject, name: str
) -> None:
    before = data.draw(answers_for(name))
    code = data.draw(st.sampled_from([one.code for one in LISTS[name].indicators]))
    acts = data.draw(st.dictionaries(st.sampled_from(Act), st.sampled_from(Answer)))
    act = data.draw(st.sampled_from(Act))
    order = list(Indication)

    def level(answers: dict[str, Answer], acts: dict[Act, Answer]) -> int:
        facts = ScreeningFacts(list=name, answers=answers, acts=acts)
        return order.index(Indication(indication(assess_screening(facts, LISTS, BOOK, ON))))

    after = before | {code: YES}
    for old, new in zip(scores(LISTS[name], before), scores(LISTS[name], after), strict=True):
        assert new.is_positive >= old.is_positive
    assert level(after, acts) >= level(before, acts)
    assert level(before, acts | {act: YES}) >= level(before, acts)
