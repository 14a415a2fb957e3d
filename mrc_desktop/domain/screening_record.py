"""A screening as it is kept: what was asked and answered, and what stood around the questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NewType

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import ConsentMode
from mrc_desktop.domain.person import PersonId
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.screening import ScreeningFacts
from mrc_desktop.domain.text import clean_line, clean_notes

ScreeningId = NewType("ScreeningId", int)

ADULT_LABOUR: Final = "adult_labour"
"""The list a screening begins with until an age says otherwise."""

LONGEST_PLACE: Final = 200
LONGEST_NOTES: Final = 8000


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningSetting:
    """What was seen to before the questions.

    `interpreter` says whether one was there, `interpreter_is_independent` that it was no relative
    and no co-worker. `notes` hold facts in the person's words.
    """

    private_place: Answer = Answer.NOT_ASKED
    place: str = ""
    consent: Answer = Answer.NOT_ASKED
    consent_mode: ConsentMode = ConsentMode.SPOKEN
    right_to_stop: Answer = Answer.NOT_ASKED
    interpreter: Answer = Answer.NOT_ASKED
    interpreter_is_independent: Answer = Answer.NOT_ASKED
    notes: str = ""

    @property
    def allows_questions(self) -> bool:
        """Return whether the questions may be put: consent, and the right to stop explained."""
        return self.consent is Answer.YES and self.right_to_stop is Answer.YES


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningDraft:
    """A screening as typed; `screening` is None for a new one, `version` what it rests on.

    `age_as_typed` is an age that is no number; `set_aside` are answers to questions that only
    another list asks. Both are kept while typing and are no part of a saved screening.
    """

    screening: int | None = None
    version: int = 0
    facts: ScreeningFacts = field(default_factory=lambda: ScreeningFacts(list=ADULT_LABOUR))
    setting: ScreeningSetting = field(default_factory=ScreeningSetting)
    age_as_typed: str = ""
    set_aside: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """A screening in the register; `result` is the report as JSON, as it was when saved."""

    id: ScreeningId
    case: CaseId
    person: PersonId
    facts: ScreeningFacts
    setting: ScreeningSetting
    result: bytes
    begun_at: dt.datetime
    begun_by: str
    revised_at: dt.datetime
    revised_by: str
    version: int

    @property
    def draft(self) -> ScreeningDraft:
        """Return what a form begins with."""
        return ScreeningDraft(
            screening=self.id, version=self.version, facts=self.facts, setting=self.setting
        )


def check_screening(draft: ScreeningDraft) -> tuple[Problem, ...]:
    """Return why a screening cannot be kept; what the facts contradict is the assessor's to say.

    Answers are kept only with recorded consent and the right to stop explained. What is urgent
    needs neither: danger and age may always be noted.
    """
    return tuple(_problems(draft))


def _problems(draft: ScreeningDraft) -> Iterator[Problem]:
    setting = draft.setting
    if len(clean_line(setting.place)) > LONGEST_PLACE:
        yield Problem("setting.place", "too_long", {"limit": LONGEST_PLACE})
    if len(clean_notes(setting.notes)) > LONGEST_NOTES:
        yield Problem("setting.notes", "too_long", {"limit": LONGEST_NOTES})
    if not _has_answers(draft.facts) or setting.allows_questions:
        return
    if setting.consent is not Answer.YES:
        yield Problem("setting.consent", "consent_before_answers")
    if setting.right_to_stop is not Answer.YES:
        yield Problem("setting.right_to_stop", "right_to_stop_before_answers")


def _has_answers(facts: ScreeningFacts) -> bool:
    said = (*facts.answers.values(), *facts.acts.values())
    return any(answer is not Answer.NOT_ASKED for answer in said)


def read_screening(draft: ScreeningDraft) -> ScreeningDraft:
    """Return a checked screening as it is kept: cleaned text, only questions that were put."""
    facts, setting = draft.facts, draft.setting
    return replace(
        draft,
        facts=replace(
            facts,
            acts={act: said for act, said in facts.acts.items() if said is not Answer.NOT_ASKED},
            answers={
                code: said for code, said in facts.answers.items() if said is not Answer.NOT_ASKED
            },
        ),
        setting=replace(setting, place=clean_line(setting.place), notes=clean_notes(setting.notes)),
    )
