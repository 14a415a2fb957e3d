"""What is asked of somebody who comes home, or plans to: skills, papers, debts, plans, work abroad.

Nothing asked is taken for "no". What cannot be is a problem at its row.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.work_periods import EARLIEST_WORK, WorkPeriod

LATEST: Final = dt.timedelta(days=3660)
"""No step and no return is planned further ahead."""


class SkillLevel(StrEnum):
    """How well somebody can do it, in their own judgement."""

    UNKNOWN = "unknown"
    HELPED = "helped"
    ALONE = "alone"
    TEACHES = "teaches"


class Certificate(StrEnum):
    """What shows a skill."""

    NOT_ASKED = "not_asked"
    NONE = "none"
    EMPLOYER_LETTER = "employer_letter"
    COURSE = "course"
    STATE = "state"


class StudyField(StrEnum):
    """What a diploma is in, as far as the law asks for it."""

    UNKNOWN = "unknown"
    TEACHING = "teaching"
    LEGAL = "legal"
    MEDICAL = "medical"
    PHARMACEUTICAL = "pharmaceutical"
    OTHER = "other"


class ReturnPaper(StrEnum):
    """Papers to bring home, after the sheet "Coming home"."""

    PASSPORT = "passport"
    RULINGS = "rulings"
    CONTRACTS = "contracts"
    PAY_SLIPS = "pay_slips"
    PENSION_EXTRACT = "pension_extract"
    RECEIPTS = "receipts"
    SKILL_CERTIFICATES = "skill_certificates"
    DIPLOMAS = "diplomas"
    MEDICAL = "medical"
    CHILDREN = "children"


class Creditor(StrEnum):
    """Whom money is owed."""

    FAMILY = "family"
    BANK = "bank"
    LENDER = "lender"
    EMPLOYER = "employer"
    RECRUITER = "recruiter"
    STATE = "state"
    OTHER = "other"


class Goal(StrEnum):
    """What somebody means to do or needs at home."""

    WORK = "work"
    BUSINESS = "business"
    TRAINING = "training"
    HOUSING = "housing"
    HEALTH = "health"
    CHILDREN = "children"
    LEGAL_HELP = "legal_help"
    LEAVE_AGAIN = "leave_again"


class RemittanceCheck(StrEnum):
    """The lines on sending money of the sheet "Safe remittances and debt", in their order."""

    WHOLE_PRICE = "whole_price"
    TWO_WAYS = "two_ways"
    RECIPIENT = "recipient"
    NO_CODES = "no_codes"
    RECEIPT = "receipt"
    CONTROL_REGISTER = "control_register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill gained abroad, in the person's words."""

    name: str = ""
    level: SkillLevel = SkillLevel.UNKNOWN
    certificate: Certificate = Certificate.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Diploma:
    """A diploma with the country that gave it and the one it is to be used in."""

    title: str = ""
    field: StudyField = StudyField.UNKNOWN
    issued_in: str = ""
    use_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """Money owed. `shrinks` is whether paying makes it less."""

    to: Creditor = Creditor.OTHER
    amount: Money | None = None
    due_on: dt.date | None = None
    shrinks: Answer = Answer.NOT_ASKED
    has_pledge: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStep:
    """A step the person and the counsellor agreed on."""

    what: str = ""
    on: dt.date | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnFacts:
    """Everything about a return and what belongs to it.

    `citizenship` and `country` (the one returned to) are ISO 3166-1 codes; `returns_on` is the day
    of the return, past or planned; `leave_to` where somebody means to go again.
    """

    citizenship: str = ""
    country: str = ""
    returns_on: dt.date | None = None
    leave_to: str = ""
    skills: tuple[Skill, ...] = ()
    diplomas: tuple[Diploma, ...] = ()
    work_periods: tuple[WorkPeriod, ...] = ()
    papers_held: frozenset[ReturnPaper] = frozenset()
    has_rulings: Answer = Answer.NOT_ASKED
    had_treatment: Answer = Answer.NOT_ASKED
    has_children: Answer = Answer.NOT_ASKED
    debts: tuple[Debt, ...] = ()
    goals: frozenset[Goal] = frozenset()
    plan: tuple[OwnStep, ...] = ()
    sends_money: Answer = Answer.NOT_ASKED
    remittance_checked: frozenset[RemittanceCheck] = frozenset()
    is_on_control_register: Answer = Answer.NOT_ASKED


def return_problems(facts: ReturnFacts, on: dt.date) -> tuple[Problem, ...]:
    """Return what cannot be, apart from the periods of work."""
    return (
        *_day_problems("returns_on", facts.returns_on, on),
        *(
            problem
            for number, debt in enumerate(facts.debts)
            for problem in _debt_problems(f"debts.{number}", debt, on)
        ),
        *(
            problem
            for number, step in enumerate(facts.plan)
            for problem in _step_problems(f"plan.{number}", step, on)
        ),
    )


def _day_problems(path: str, day: dt.date | None, on: dt.date) -> Iterator[Problem]:
    if day is not None and day < EARLIEST_WORK:
        yield Problem(path, "too_old_date")
    elif day is not None and day > on + LATEST:
        yield Problem(path, "too_far_date")


def _debt_problems(path: str, debt: Debt, on: dt.date) -> Iterator[Problem]:
    yield from _day_problems(f"{path}.due_on", debt.due_on, on)
    if debt.amount is not None and debt.amount.minor <= 0:
        yield Problem(f"{path}.amount", "bad_amount")


def _step_problems(path: str, step: OwnStep, on: dt.date) -> Iterator[Problem]:
    if not step.what.strip():
        yield Problem(f"{path}.what", "required")
    yield from _day_problems(f"{path}.on", step.on, on)
