"""The texts of a screening in one language, ready for a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain.indicator import Dimension, ListedPerson, Urgent
from mrc_desktop.domain.rule import Confidence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.domain.indicator import Dimension, ListedPerson, Urgent
    from mrc_desktop.domain.rule import RuleBook
    from mrc_desktop.guidance.indicators import Screening


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `urgent` says what a "yes" calls for at once."""

    code: str
    dimension: Dimension
    text: str
    urgent: Urgent | None


@dataclass(frozen=True, slots=True)
class QuestionList:
    """One list of questions in the order of a conversation; one switched off is not scored."""

    id: str
    person: ListedPerson
    text: str
    questions: tuple[Question, ...]
    is_switched_off: bool


@dataclass(frozen=True, slots=True)
class ConversationLine:
    """Something to see to; `when` is "before", "during" or "after" the questions."""

    code: str
    when: str
    text: str
    is_to_be_confirmed: bool


@dataclass(frozen=True, slots=True)
class ScreeningWords:
    """All a screening says in one language: lists by id, steps in order, the eleven signs."""

    lists: Mapping[str, QuestionList]
    steps: tuple[ConversationLine, ...]
    signs: Mapping[int, str]


def screening_words(screening: Screening, book: RuleBook, language: str) -> ScreeningWords:
    """Return the texts in a language, in English where it has none."""
    return ScreeningWords(
        lists={
            name: QuestionList(
                id=name,
                person=found.person,
                text=found.rule.text(language),
                questions=tuple(
                    Question(one.code, one.dimension, _text(one.texts, language), one.urgent)
                    for one in found.indicators
                ),
                is_switched_off=found.is_to_be_confirmed and not book.is_confirmed(found.rule),
            )
            for name, found in screening.lists.items()
        },
        steps=tuple(
            ConversationLine(
                one.code,
                one.when,
                _text(one.texts, language),
                one.confidence is Confidence.TO_BE_CONFIRMED,
            )
            for one in screening.steps
        ),
        signs={number: _text(texts, language) for number, texts in screening.signs.items()},
    )


def _text(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts["en"]
