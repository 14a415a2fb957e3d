"""What a front-line conversation about protection brings up, and what of it cannot be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.codes import STATELESS, UNKNOWN_COUNTRY, IdentityDocumentKind
from mrc_desktop.domain.finding import contradiction
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.screening import ADULT_AGE, OLDEST_AGE

EARLIEST: Final = dt.date(1900, 1, 1)
"""Nobody alive crossed a border before that day."""

NO_CITIZENSHIP: Final = frozenset({STATELESS, UNKNOWN_COUNTRY})


class FearSign(StrEnum):
    """Signals that somebody asks for protection, in any words (INT-RECOG)."""

    FEAR_OF_RETURN = "fear_of_return"
    FEAR_OF_BEING_KILLED = "fear_of_being_killed"
    TORTURE = "torture"
    WAR = "war"
    ASKS_FOR_HELP = "asks_for_help"
    ASKS_FOR_UNHCR = "asks_for_unhcr"
    ASKS_FOR_LAWYER = "asks_for_lawyer"


class Place(StrEnum):
    """Where in the country of presence the person is."""

    CROSSING_POINT = "crossing_point"
    INSIDE = "inside"
    UNKNOWN = "unknown"


class Group(StrEnum):
    """People to look out for, as practice guides on migrants in crisis name them."""

    PREGNANT = "pregnant"
    CHRONICALLY_ILL = "chronically_ill"
    DISABLED = "disabled"
    OLDER = "older"
    SINGLE_HEADED_HOUSEHOLD = "single_headed_household"
    SEXUAL_VIOLENCE = "sexual_violence"
    TORTURE_SURVIVOR = "torture_survivor"
    MINORITY = "minority"
    IRREGULAR_STATUS = "irregular_status"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How and when the person came."""

    place: Place = Place.UNKNOWN
    entered_on: dt.date | None = None
    entry_was_regular: Answer = Answer.NOT_ASKED
    danger_known_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """What has already happened with an authority, and what is wanted from the state of origin."""

    applied_on: dt.date | None = None
    refused_on: dt.date | None = None
    letter_to_origin: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildFacts:
    """A child: is it alone or parted from its parents, who is with it, what was seen to."""

    is_alone: Answer = Answer.NOT_ASKED
    with_whom: str = ""
    has_guardian: Answer = Answer.NOT_ASKED
    best_interests_noted: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """Papers held and lost, and what helps to establish a nationality."""

    held: frozenset[IdentityDocumentKind] = frozenset()
    lost: Answer = Answer.NOT_ASKED
    born_in: str = ""
    parents_citizenships: frozenset[str] = frozenset()
    lived_in: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """What tells smuggling from trafficking: a crossing sold, or a person exploited."""

    helped_across: Answer = Answer.NOT_ASKED
    paid_for_crossing: Answer = Answer.NOT_ASKED
    exploited: Answer = Answer.NOT_ASKED
    forced_or_deceived: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionFacts:
    """A conversation about protection. `country` is where the person is now."""

    country: str
    citizenship: str = ""
    age: int | None = None
    signs: Mapping[FearSign, Answer] = field(default_factory=dict)
    arrival: Arrival = field(default_factory=Arrival)
    procedure: Procedure = field(default_factory=Procedure)
    child: ChildFacts = field(default_factory=ChildFacts)
    papers: PaperFacts = field(default_factory=PaperFacts)
    journey: Journey = field(default_factory=Journey)
    groups: frozenset[Group] = frozenset()
    needs_interpreter: Answer = Answer.NOT_ASKED

    @property
    def fear(self) -> Answer:
        """Return whether protection is asked for, in any words.

        One sign is a request. "No" needs an answer to the question of fear itself: in doubt it
        was not asked.
        """
        if Answer.YES in self.signs.values():
            return Answer.YES
        return self.signs.get(FearSign.FEAR_OF_RETURN, Answer.NOT_ASKED)

    @property
    def is_child(self) -> bool:
        """Return whether this is a child; somebody of unknown age said to be alone is one."""
        if self.age is None:
            return self.child.is_alone is Answer.YES
        return self.age < ADULT_AGE

    @property
    def may_be_stateless(self) -> bool:
        """Return whether no state is known to hold the person for its own."""
        ussr = IdentityDocumentKind.USSR_PASSPORT in self.papers.held
        return self.citizenship in NO_CITIZENSHIP or (ussr and not self.citizenship)


def protection_problems(facts: ProtectionFacts, on: dt.date) -> tuple[Problem, ...]:
    """Return what cannot be, at its field; facts that exclude each other name both."""
    return (*_age_problems(facts), *_day_problems(facts, on))


def _age_problems(facts: ProtectionFacts) -> Iterator[Problem]:
    if facts.age is not None and not 0 <= facts.age <= OLDEST_AGE:
        yield Problem("age", "impossible_age")
    elif facts.age is not None and not facts.is_child and facts.child.is_alone is Answer.YES:
        yield contradiction("child.is_alone", "age")


def _day_problems(facts: ProtectionFacts, on: dt.date) -> Iterator[Problem]:
    days = {
        "arrival.entered_on": facts.arrival.entered_on,
        "arrival.danger_known_on": facts.arrival.danger_known_on,
        "procedure.applied_on": facts.procedure.applied_on,
        "procedure.refused_on": facts.procedure.refused_on,
    }
    for name, day in days.items():
        if day is not None and day < EARLIEST:
            yield Problem(name, "impossible_date")
        elif day is not None and day > on:
            yield Problem(name, "future_date")
    applied, refused = facts.procedure.applied_on, facts.procedure.refused_on
    if applied and refused and refused < applied:
        yield contradiction("procedure.refused_on", "procedure.applied_on")
    entered = facts.arrival.entered_on
    if applied and entered and applied < entered:
        yield contradiction("procedure.applied_on", "arrival.entered_on")
