"""What of a screening may be kept, and in which form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.screening import Act, ScreeningFacts
from mrc_desktop.domain.screening_record import (
    LONGEST_NOTES,
    LONGEST_PLACE,
    ScreeningDraft,
    ScreeningSetting,
    check_screening,
    read_screening,
)

YES, NO, NOT_ASKED = Answer.YES, Answer.NO, Answer.NOT_ASKED
ANSWERED = ScreeningFacts(list="adult_labour", answers={"EX01": NO})
ACTED = ScreeningFacts(list="adult_labour", acts={Act.MOVED: YES})


def codes(draft: ScreeningDraft) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in check_screening(draft)]


@pytest.mark.parametrize("facts", [ANSWERED, ACTED])
@pytest.mark.parametrize(
    ("consent", "right_to_stop", "refused"),
    [
        (YES, YES, []),
        (NO, YES, ["setting.consent"]),
        (NOT_ASKED, YES, ["setting.consent"]),
        (YES, NO, ["setting.right_to_stop"]),
        (YES, NOT_ASKED, ["setting.right_to_stop"]),
        (NO, NO, ["setting.consent", "setting.right_to_stop"]),
    ],
)
def test_answers_need_consent_and_the_right_to_stop(
    facts: ScreeningFacts, consent: Answer, right_to_stop: Answer, refused: list[str]
) -> None:
    setting = ScreeningSetting(consent=consent, right_to_stop=right_to_stop)
    found = codes(ScreeningDraft(facts=facts, setting=setting))
    assert [field for field, _ in found] == refused


def test_what_is_urgent_may_always_be_noted() -> None:
    facts = ScreeningFacts(list="adult_labour", age=30, danger_now=YES, answers={"EX01": NOT_ASKED})
    assert check_screening(ScreeningDraft(facts=facts)) == ()


@pytest.mark.parametrize(
    ("setting", "field"),
    [
        (ScreeningSetting(place="я" * (LONGEST_PLACE + 1)), "setting.place"),
        (ScreeningSetting(notes="я" * (LONGEST_NOTES + 1)), "setting.notes"),
    ],
)
def test_text_without_end_is_refused(setting: ScreeningSetting, field: str) -> None:
    assert codes(ScreeningDraft(setting=setting)) == [(field, "too_long")]


@given(
    st.dictionaries(st.sampled_from(["EX01", "EX02", "CD01"]), st.sampled_from(Answer)),
    st.dictionaries(st.sampled_from(Act), st.sampled_from(Answer)),
    st.text(max_size=60),
)
def test_what_is_kept_holds_no_question_that_was_not_put_and_stays_as_it_is(
    answers: dict[str, Answer], acts: dict[Act, Answer], text: str
) -> None:
    draft = ScreeningDraft(
        facts=ScreeningFacts(list="adult_labour", answers=answers, acts=acts),
        setting=ScreeningSetting(place=text, notes=text),
    )
    kept = read_screening(draft)
    assert NOT_ASKED not in {*kept.facts.answers.values(), *kept.facts.acts.values()}
    assert kept.facts.answers.items() <= answers.items()
    assert "\n" not in kept.setting.place
    assert read_screening(kept) == kept
