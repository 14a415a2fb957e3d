"""What is told in a wage case, and what of it cannot be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.finding import contradiction
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.wage_interest import Payment


class Evidence(StrEnum):
    """Proof to collect (RU-WAGE-PROOF), and photographs, which people have."""

    CONTRACT = "contract"
    PAY_SLIPS = "pay_slips"
    BANK_RECORDS = "bank_records"
    MESSAGES = "messages"
    DEMAND_LETTERS = "demand_letters"
    CO_WORKERS = "co_workers"
    PHOTOS = "photos"


class RiskDecision(StrEnum):
    """What the person decided once the risk of a complaint was put to them."""

    GO_ON = "go_on"
    WAIT = "wait"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class PayPeriod:
    """One pay day. `ends` is the last day of the work it pays for; `due` the agreed pay day."""

    agreed: Money | None = None
    due: dt.date | None = None
    ends: dt.date | None = None
    paid: tuple[Payment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction:
    """A sum taken off the pay, and whether the worker agreed to it."""

    amount: Money
    agreed_to: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """Who owes. `tax_number` is what the employer's register knows them by."""

    name: str = ""
    tax_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whether a complaint may bring the person into danger, and whether that was talked over."""

    stay_is_regular: Answer = Answer.NOT_ASKED
    risk_discussed_on: dt.date | None = None
    decision: RiskDecision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WageFacts:
    """A wage case. `country` is where the work was; `signs` are numbers of the ILO eleven."""

    country: str
    periods: tuple[PayPeriod, ...] = ()
    employer: Employer = field(default_factory=Employer)
    standing: Standing = field(default_factory=Standing)
    started_on: dt.date | None = None
    ended_on: dt.date | None = None
    written_contract: Answer = Answer.NOT_ASKED
    admitted_to_work: Answer = Answer.NOT_ASKED
    accrued: Answer = Answer.NOT_ASKED
    injured: Answer = Answer.NOT_ASKED
    evidence: frozenset[Evidence] = frozenset()
    deductions: tuple[Deduction, ...] = ()
    signs: frozenset[int] = frozenset()


EARLIEST: Final = dt.date(1991, 1, 1)
LATEST: Final = dt.date(2100, 12, 31)
"""No wage of a living worker lies outside; a year beyond is a slip of the finger."""


def is_possible(day: dt.date | None) -> bool:
    """Return whether a day can be reckoned with; a day that is not known can."""
    return day is None or EARLIEST <= day <= LATEST


def wage_problems(facts: WageFacts, on: dt.date) -> tuple[Problem, ...]:
    """Return what in a wage case cannot be, at its field; `on` is the day of reckoning."""
    found = [*_work_problems(facts, on)]
    for number, period in enumerate(facts.periods):
        found += _period_problems(f"periods.{number}", period, on)
        if facts.started_on and period.ends and period.ends < facts.started_on:
            found.append(contradiction(f"periods.{number}.ends", "started_on"))
    return tuple(found)


def _work_problems(facts: WageFacts, on: dt.date) -> Iterator[Problem]:
    for name, day in (("started_on", facts.started_on), ("ended_on", facts.ended_on)):
        if not is_possible(day):
            yield Problem(name, "impossible_date")
    if facts.started_on and facts.started_on > on:
        yield Problem("started_on", "future_date")
    if facts.started_on and facts.ended_on and facts.ended_on < facts.started_on:
        yield contradiction("ended_on", "started_on")
    discussed = facts.standing.risk_discussed_on
    if discussed and discussed > on:
        yield Problem("standing.risk_discussed_on", "future_date")
    if facts.standing.decision and discussed is None:
        yield contradiction("standing.decision", "standing.risk_discussed_on")
    if not all(1 <= sign <= 11 for sign in facts.signs):
        yield Problem("signs", "unknown_code")
    contract = facts.written_contract is Answer.NO and Evidence.CONTRACT in facts.evidence
    if contract:
        yield contradiction("written_contract", "evidence")


def _period_problems(field_name: str, period: PayPeriod, on: dt.date) -> Iterator[Problem]:
    for name, day in (("due", period.due), ("ends", period.ends)):
        if not is_possible(day):
            yield Problem(f"{field_name}.{name}", "impossible_date")
    for number, payment in enumerate(period.paid):
        if not is_possible(payment.day):
            yield Problem(f"{field_name}.paid.{number}.day", "impossible_date")
        elif payment.day > on:
            yield Problem(f"{field_name}.paid.{number}.day", "future_date")
        if period.agreed and payment.amount.currency != period.agreed.currency:
            yield contradiction(
                f"{field_name}.paid.{number}.amount.currency", f"{field_name}.agreed.currency"
            )
