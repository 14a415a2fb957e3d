"""What is known about a possible re-entry ban, and what of it cannot be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from mrc_desktop.domain.finding import contradiction
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.trips import StayFacts


class RulingKind(StrEnum):
    """What a ruling did."""

    FINE = "fine"
    EXPULSION = "expulsion"
    DEPORTATION = "deportation"
    READMISSION = "readmission"
    UNDESIRABLE_STAY = "undesirable_stay"
    ENTRY_BAN = "entry_ban"


REMOVALS = frozenset({RulingKind.EXPULSION, RulingKind.DEPORTATION, RulingKind.READMISSION})
"""Rulings that send a person out of the country."""

OFFENCES = frozenset({RulingKind.FINE, RulingKind.EXPULSION})
"""Rulings that punish an administrative offence."""


class OffenceArea(StrEnum):
    """Which rules an offence was against."""

    MIGRATION = "migration"
    WORK = "work"
    TRAFFIC = "traffic"
    PUBLIC_ORDER = "public_order"
    OTHER = "other"
    UNKNOWN = "unknown"


class Circumstance(StrEnum):
    """Something that was said or shown and that the law refuses entry for."""

    BORDER_BREACH = "border_breach"
    FORGED_PAPERS = "forged_papers"
    NO_MEANS = "no_means"
    THREAT_NAMED = "threat_named"
    NO_INSURANCE = "no_insurance"
    UNPAID_DEBT = "unpaid_debt"


class Tie(StrEnum):
    """What binds a person to the country that may refuse entry."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    STUDY = "study"
    TREATMENT = "treatment"
    WORK = "work"


class CheckAnswer(StrEnum):
    """What a check of a ban answered."""

    BAN = "ban"
    NO_BAN = "no_ban"
    NOT_CLEAR = "not_clear"
    NO_ANSWER = "no_answer"


PLAIN_ANSWERS = frozenset({CheckAnswer.BAN, CheckAnswer.NO_BAN})
"""Answers that say something: a vague one and one that has not come yet do not."""


class Route(StrEnum):
    """A way to go on with a ban."""

    CHECK_IN_WRITING = "check_in_writing"
    CHECK_BEFORE_TRAVEL = "check_before_travel"
    RULING_COMPLAINT = "ruling_complaint"
    BAN_CLAIM = "ban_claim"
    REGISTER_CORRECTION = "register_correction"


class CheckTool(StrEnum):
    """Where a ban was checked; only a written answer has legal weight."""

    ONLINE = "online"
    WRITTEN = "written"
    STATE_LIST = "state_list"
    CONTROL_REGISTER = "control_register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A ruling of an authority or a court.

    `article` is as the paper states it; `carried_out_on` the day of removal; `stated_until` the
    last day of a ban where the paper names one; `is_paid` is for fines.
    """

    country: str
    kind: RulingKind
    article: str = ""
    area: OffenceArea = OffenceArea.UNKNOWN
    place: str = ""
    decided_on: dt.date | None = None
    in_force_since: dt.date | None = None
    copy_received_on: dt.date | None = None
    learned_on: dt.date | None = None
    carried_out_on: dt.date | None = None
    stated_until: dt.date | None = None
    is_paid: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conviction:
    """A sentence of a criminal court; None stands for not asked."""

    country: str
    sentenced_on: dt.date | None = None
    is_intentional: bool | None = None
    is_spent: bool | None = None
    spent_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BanCheck:
    """One check of a ban: when, where, under which spelling, with what answer, by whom.

    `until` is the last day of the ban where the answer names one.
    """

    tool: CheckTool
    checked_on: dt.date | None = None
    spelling: str = ""
    answer: CheckAnswer = CheckAnswer.NO_ANSWER
    until: dt.date | None = None
    checked_by: str = ""
    is_copy_kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BanFacts:
    """Everything a ban is assessed from. `country` is the one the person wants to enter.

    `learned_on` is the day the person learned of the ban; `registered_on` the day the entry in the
    register of controlled persons appeared; `travel_on` the day the person means to travel.
    `routes` are the ways the person chose to go on; empty until one was chosen. `papers` are those
    of the routes' checklists that are in hand.
    """

    country: str = "RU"
    stay: StayFacts = field(default_factory=StayFacts)
    rulings: tuple[Ruling, ...] = ()
    convictions: tuple[Conviction, ...] = ()
    circumstances: frozenset[Circumstance] = frozenset()
    ties: frozenset[Tie] = frozenset()
    checks: tuple[BanCheck, ...] = ()
    learned_on: dt.date | None = None
    is_on_control_register: bool | None = None
    registered_on: dt.date | None = None
    travel_on: dt.date | None = None
    routes: frozenset[Route] = frozenset()
    papers: frozenset[str] = frozenset()


def check_ban(facts: BanFacts, today: dt.date) -> tuple[Problem, ...]:
    """Return what cannot be about rulings, convictions and checks (trips have their own check)."""
    problems: list[Problem] = []
    for index, ruling in enumerate(facts.rulings):
        problems += _ruling_problems(f"rulings.{index}", ruling, today)
        problems += _removal_problems(index, ruling, facts)
    for index, conviction in enumerate(facts.convictions):
        problems += _conviction_problems(f"convictions.{index}", conviction, today)
    for index, check in enumerate(facts.checks):
        if check.checked_on is not None and check.checked_on > today:
            problems.append(Problem(f"checks.{index}.checked_on", "future_date"))
        if not check.spelling.strip():
            problems.append(Problem(f"checks.{index}.spelling", "required"))
        if check.until is not None and check.answer is CheckAnswer.NO_BAN:
            problems.append(contradiction(f"checks.{index}.until", f"checks.{index}.answer"))
    for name, day in (("learned_on", facts.learned_on), ("registered_on", facts.registered_on)):
        if day is not None and day > today:
            problems.append(Problem(name, "future_date"))
    if facts.is_on_control_register is False and facts.registered_on is not None:
        problems.append(contradiction("is_on_control_register", "registered_on"))
    return tuple(problems)


def _ruling_problems(row: str, ruling: Ruling, today: dt.date) -> Iterator[Problem]:
    if not ruling.country:
        yield Problem(f"{row}.country", "required")
    later = {
        "in_force_since": ruling.in_force_since,
        "copy_received_on": ruling.copy_received_on,
        "learned_on": ruling.learned_on,
        "carried_out_on": ruling.carried_out_on,
    }
    if ruling.decided_on is not None and ruling.decided_on > today:
        yield Problem(f"{row}.decided_on", "future_date")
    for name, day in later.items():
        if day is None:
            continue
        if day > today and name != "in_force_since":
            yield Problem(f"{row}.{name}", "future_date")
        if ruling.decided_on is not None and day < ruling.decided_on:
            yield Problem(f"{row}.{name}", "reversed", {"other": f"{row}.decided_on"})
    if ruling.carried_out_on is not None and ruling.kind not in REMOVALS:
        yield contradiction(f"{row}.carried_out_on", f"{row}.kind")


def _removal_problems(index: int, ruling: Ruling, facts: BanFacts) -> Iterator[Problem]:
    """Yield a contradiction where the day of removal lies inside a trip or beside every exit."""
    day = ruling.carried_out_on
    if day is None:
        return
    for row, trip in enumerate(facts.stay.trips):
        if trip.country != ruling.country or trip.entry is None:
            continue
        if trip.entry < day and (trip.is_still_there or (trip.exit or day) > day):
            yield contradiction(f"rulings.{index}.carried_out_on", f"stay.trips.{row}.exit")


def _conviction_problems(row: str, conviction: Conviction, today: dt.date) -> Iterator[Problem]:
    spent, sentenced = conviction.spent_on, conviction.sentenced_on
    if sentenced is not None and sentenced > today:
        yield Problem(f"{row}.sentenced_on", "future_date")
    if spent is not None and sentenced is not None and spent < sentenced:
        yield Problem(f"{row}.spent_on", "reversed", {"other": f"{row}.sentenced_on"})
    if conviction.is_spent is False and spent is not None and spent <= today:
        yield contradiction(f"{row}.is_spent", f"{row}.spent_on")
