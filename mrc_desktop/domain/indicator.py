"""Screening lists as values: indicators in six dimensions, each with a strength.

`guidance.indicators` fills these from the content folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.rule import Confidence, Rule


class Dimension(StrEnum):
    """The six dimensions of the ILO operational indicators, in the order of a conversation."""

    DECEPTIVE_RECRUITMENT = "deceptive_recruitment"
    COERCIVE_RECRUITMENT = "coercive_recruitment"
    RECRUITMENT_ABUSE = "recruitment_abuse_of_vulnerability"
    EXPLOITATION = "exploitation"
    COERCION = "coercion_at_destination"
    DESTINATION_ABUSE = "abuse_of_vulnerability_at_destination"


class Strength(StrEnum):
    """How much one indicator counts within its dimension."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"


class ListedPerson(StrEnum):
    """Whom a list is for."""

    ADULT = "adult"
    CHILD = "child"


class Urgent(StrEnum):
    """What needs somebody to act now, whatever the score."""

    DANGER_NOW = "danger_now"
    CHILD = "child"
    DOCUMENTS_HELD = "documents_held"
    LOCKED_IN = "locked_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One question of a list. `signs` are the numbers of the ILO eleven it also speaks of."""

    code: str
    dimension: Dimension
    strength: Strength
    signs: tuple[int, ...] = ()
    urgent: Urgent | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorList:
    """One list. `rule` says where it was read; one to be confirmed is not scored with."""

    id: str
    person: ListedPerson
    rule: Rule
    indicators: tuple[Indicator, ...]

    @property
    def is_to_be_confirmed(self) -> bool:
        """Return whether the list is switched off until an administrator confirms it."""
        return self.rule.confidence is Confidence.TO_BE_CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What was said in one dimension: indicators answered yes by strength, and the rest."""

    dimension: Dimension
    strong: int = 0
    medium: int = 0
    weak: int = 0
    denied: int = 0
    not_asked: int = 0

    @property
    def is_positive(self) -> bool:
        """Return whether the dimension is positive by the rule of the ILO lists."""
        return is_positive(self.strong, self.medium, self.weak)


def is_positive(strong: int, medium: int, weak: int) -> bool:
    """Return whether so many indicators answered yes make a dimension positive.

    ILO/EC operational indicators (WCMS_105023), p. 3: two strong; one strong with one medium or
    weak; three medium; two medium with one weak.
    """
    return (
        strong >= 2
        or (strong >= 1 and medium + weak >= 1)
        or medium >= 3
        or (medium >= 2 and weak >= 1)
    )


def scores(found: IndicatorList, answers: Mapping[str, Answer]) -> tuple[Score, ...]:
    """Return the score of each dimension, in order; what is not answered counts as not asked."""
    return tuple(_score(dimension, found, answers) for dimension in Dimension)


def _score(dimension: Dimension, found: IndicatorList, answers: Mapping[str, Answer]) -> Score:
    said = [
        (one.strength, answers.get(one.code, Answer.NOT_ASKED))
        for one in found.indicators
        if one.dimension is dimension
    ]
    return Score(
        dimension=dimension,
        strong=said.count((Strength.STRONG, Answer.YES)),
        medium=said.count((Strength.MEDIUM, Answer.YES)),
        weak=said.count((Strength.WEAK, Answer.YES)),
        denied=sum(answer is Answer.NO for _, answer in said),
        not_asked=sum(answer is Answer.NOT_ASKED for _, answer in said),
    )
