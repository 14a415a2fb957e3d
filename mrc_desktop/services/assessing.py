"""The one way from raw facts to findings: the verb `assess` and the window both come through here.

    report = assess_facts(AssessedTopic.STAY, {"citizenship": "TJ", "trips": [...]}, basis, today)

Pure: what to reckon with is handed in (`Basis`), and so is the day. docs/assess.md describes the
facts. A new topic is one function here and its line in `_ASSESSORS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from mrc_desktop.domain.ban_facts import BanFacts
from mrc_desktop.domain.ban_routes import ban_routes, route_deadlines
from mrc_desktop.domain.deadline import Trigger
from mrc_desktop.domain.deadline_table import KINDS, deadline_of
from mrc_desktop.domain.finding import Assessment
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.protection import assess_protection
from mrc_desktop.domain.protection_facts import ProtectionFacts
from mrc_desktop.domain.reentry_ban import assess_ban
from mrc_desktop.domain.return_facts import ReturnFacts
from mrc_desktop.domain.return_plan import assess_return
from mrc_desktop.domain.screening import ScreeningFacts, assess_screening
from mrc_desktop.domain.stay import assess_stay
from mrc_desktop.domain.trips import StayFacts
from mrc_desktop.domain.wage_claim import assess_wage_claim
from mrc_desktop.domain.wage_facts import WageFacts
from mrc_desktop.domain.work_facts import WorkFacts
from mrc_desktop.domain.work_permit import assess_work
from mrc_desktop.services.assessment_files import TriggerFacts, read_facts, read_sums
from mrc_desktop.services.assessment_report import AssessedTopic, Report

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from mrc_desktop.domain.dated_table import FeeTable, SumTable
    from mrc_desktop.domain.deadline import Deadline
    from mrc_desktop.domain.rate import RateTable
    from mrc_desktop.domain.rule import RuleBook
    from mrc_desktop.domain.working_days import WorkingDays
    from mrc_desktop.guidance.indicators import Screening


class Basis(Protocol):
    """What the assessors reckon with; `legal_basis.LegalBasis` is one, a file of facts another."""

    @property
    def book(self) -> RuleBook:
        """Return the rules, those confirmed switched on."""

    @property
    def screening(self) -> Screening:
        """Return the lists of indicators."""

    @property
    def rates(self) -> Mapping[str, RateTable]:
        """Return the key rates by country."""

    @property
    def fees(self) -> Mapping[str, FeeTable]:
        """Return the permit fees by country."""

    @property
    def indexes(self) -> Mapping[str, SumTable]:
        """Return the calculation indexes by country."""

    def working_days(self, country: str, /) -> WorkingDays:
        """Return the working days of a country."""


Facts = dict[str, Any]


def assess_facts(topic: AssessedTopic, raw: Facts, basis: Basis, on: dt.date) -> Report:
    """Return the findings, and the terms that follow from them, on a day.

    Raises InputRefused for facts that cannot be read: an unknown field, a value of the wrong kind.
    Facts that are well written but cannot be are in the report.
    """
    return _ASSESSORS[topic](raw, basis, on)


def _terms_of(result: Assessment) -> tuple[Deadline, ...]:
    """Return the deadlines the findings state, the earliest safe day first."""
    found = [one.deadline for one in result.findings if one.deadline is not None]
    return tuple(sorted(found, key=lambda one: (one.safe_day, one.code, one.trigger)))


def _stay(raw: Facts, basis: Basis, on: dt.date) -> Report:
    facts = read_facts(raw, StayFacts)
    result = assess_stay(facts, basis.book, on, basis.working_days("RU")).result
    return Report(AssessedTopic.STAY, on, result, _terms_of(result))


def _ban(raw: Facts, basis: Basis, on: dt.date) -> Report:
    facts = read_facts(raw, BanFacts)
    result = assess_ban(facts, basis.book, on, basis.indexes.get(facts.country))
    routes = ban_routes(facts, basis.book, on, basis.working_days(facts.country))
    return Report(AssessedTopic.REENTRY_BAN, on, result, route_deadlines(facts, routes), routes)


def _permit(raw: Facts, basis: Basis, on: dt.date) -> Report:
    facts = read_facts(raw, WorkFacts)
    days, fees = basis.working_days(facts.destination), basis.fees.get(facts.destination)
    found = assess_work(facts, basis.book, on, days, fees)
    return Report(AssessedTopic.WORK_PERMIT, on, found.result, found.plan)


def _wages(raw: Facts, basis: Basis, on: dt.date) -> Report:
    facts = read_facts(read_sums(raw), WageFacts)
    days = basis.working_days(facts.country)
    result = assess_wage_claim(facts, basis.rates, basis.book, on, days)
    return Report(AssessedTopic.WAGE_CLAIM, on, result, _terms_of(result))


def _screen(raw: Facts, basis: Basis, on: dt.date) -> Report:
    facts = read_facts(raw, ScreeningFacts)
    result = assess_screening(facts, basis.screening.lists, basis.book, on)
    return Report(AssessedTopic.SCREENING, on, result)


def _protect(raw: Facts, basis: Basis, on: dt.date) -> Report:
    facts = read_facts(raw, ProtectionFacts)
    result = assess_protection(facts, basis.book, on, basis.working_days(facts.country))
    return Report(AssessedTopic.PROTECTION, on, result, _terms_of(result))


def _return(raw: Facts, basis: Basis, on: dt.date) -> Report:
    result = assess_return(read_facts(read_sums(raw), ReturnFacts), basis.book, on)
    return Report(AssessedTopic.RETURN, on, result)


def _deadlines(raw: Facts, basis: Basis, on: dt.date) -> Report:
    found, problems, off = [], [], []
    for number, row in enumerate(read_facts(raw, TriggerFacts).triggers):
        if row.kind not in KINDS:
            problems.append(Problem(f"triggers.{number}.kind", "unknown_code"))
            continue
        wanted = KINDS[row.kind].rule
        written = basis.book.version(wanted, row.day)
        days = basis.working_days(written.country if written else "")
        deadline = deadline_of(row.kind, Trigger(row.field or row.kind, row.day), basis.book, days)
        if deadline is not None:
            found.append(deadline)
        elif basis.book.is_switched_off(wanted, row.day):
            off.append(wanted)
    result = Assessment(problems=tuple(problems), switched_off=tuple(off))
    return Report(AssessedTopic.DEADLINES, on, result, tuple(found))


_ASSESSORS: Mapping[AssessedTopic, Callable[[Facts, Basis, dt.date], Report]] = {
    AssessedTopic.STAY: _stay,
    AssessedTopic.REENTRY_BAN: _ban,
    AssessedTopic.WORK_PERMIT: _permit,
    AssessedTopic.WAGE_CLAIM: _wages,
    AssessedTopic.SCREENING: _screen,
    AssessedTopic.PROTECTION: _protect,
    AssessedTopic.RETURN: _return,
    AssessedTopic.DEADLINES: _deadlines,
}
