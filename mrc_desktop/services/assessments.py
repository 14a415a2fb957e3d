"""The assessors behind one door: a file of facts in, findings with rules and arithmetic out.

    assessors = Assessors(content_folder)
    report = assessors.assess(AssessedTopic.WAGE_CLAIM, path.read_bytes())
    report.json()                                       # for `mrc-desktop assess`

Pure but for reading the content: the day of reckoning stands in the file ("on"), never the clock.
docs/assess.md describes the files. Panels call the same assessors in `domain` with the same facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mrc_desktop.domain.ban_facts import BanFacts
from mrc_desktop.domain.deadline import Trigger
from mrc_desktop.domain.deadline_table import KINDS, deadline_of
from mrc_desktop.domain.finding import Assessment
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.protection import assess_protection
from mrc_desktop.domain.protection_facts import ProtectionFacts
from mrc_desktop.domain.reentry_ban import assess_ban
from mrc_desktop.domain.screening import ScreeningFacts, assess_screening
from mrc_desktop.domain.stay import assess_stay
from mrc_desktop.domain.trips import StayFacts
from mrc_desktop.domain.wage_claim import assess_wage_claim
from mrc_desktop.domain.wage_facts import WageFacts
from mrc_desktop.domain.work_facts import WorkFacts
from mrc_desktop.domain.work_permit import assess_work
from mrc_desktop.errors import InputRefused
from mrc_desktop.guidance.indicators import Screening, load_screening
from mrc_desktop.guidance.rates import load_rates
from mrc_desktop.guidance.rules import load_rules
from mrc_desktop.services.assessment_files import (
    TriggerFacts,
    rates_of,
    read_envelope,
    read_facts,
    read_sums,
    working_days_of,
)
from mrc_desktop.services.assessment_report import AssessedTopic, Report

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from mrc_desktop.domain.rate import RateTable
    from mrc_desktop.domain.rule import RuleBook
    from mrc_desktop.domain.working_days import WorkingDays

__all__ = ["AssessedTopic", "Assessors", "Report", "refused"]


def refused(topic: AssessedTopic, problems: Sequence[Problem]) -> Report:
    """Return the report on a file that is none: its problems alone."""
    return Report(topic, None, Assessment(problems=tuple(problems)))


@dataclass(frozen=True, slots=True)
class _Work:
    """What an assessor works with: the rules to reckon with, the day, and the centre's tables."""

    book: RuleBook
    on: dt.date
    working_days: WorkingDays
    rates: Mapping[str, RateTable]


class Assessors:
    """Every assessor with the rules of one content folder, each part read once, on first use."""

    def __init__(self, folder: Path) -> None:
        """Remember the content folder; nothing is read yet."""
        self._folder = folder

    @cached_property
    def book(self) -> RuleBook:
        """Return the rules; raise ContentFaulty."""
        return load_rules(self._folder)

    @cached_property
    def screening(self) -> Screening:
        """Return the screening lists; raise ContentFaulty."""
        return load_screening(self._folder)

    @cached_property
    def rates(self) -> Mapping[str, RateTable]:
        """Return the tables of key rates by country; raise ContentFaulty."""
        return load_rates(self._folder)

    def assess(self, topic: AssessedTopic, raw: bytes) -> Report:
        """Return the findings of a file of facts.

        Raises InputRefused if the file is no such file: not JSON, an unknown or missing field, a
        value of the wrong kind. Facts that are well written but cannot be are in the report.
        """
        envelope = read_envelope(raw)
        self._check_confirmed(envelope.confirmed)
        work = _Work(
            book=self.book.with_confirmed(envelope.confirmed),
            on=envelope.on,
            working_days=working_days_of(envelope.holidays),
            rates={**self.rates, **rates_of(envelope.rates)},
        )
        assessors: Mapping[AssessedTopic, Callable[[dict[str, Any], _Work], Report]] = {
            AssessedTopic.STAY: _stay,
            AssessedTopic.REENTRY_BAN: _ban,
            AssessedTopic.WORK_PERMIT: _permit,
            AssessedTopic.WAGE_CLAIM: _wages,
            AssessedTopic.SCREENING: self._screen,
            AssessedTopic.PROTECTION: _protect,
            AssessedTopic.DEADLINES: _deadlines,
        }
        return assessors[topic](envelope.facts, work)

    def _check_confirmed(self, ids: Sequence[str]) -> None:
        known = {rule.id for rule in self.book}
        known |= {found.rule.id for found in self.screening.lists.values()}
        problems = [
            Problem(f"confirmed.{number}", "unknown_code")
            for number, one in enumerate(ids)
            if one not in known
        ]
        if problems:
            raise InputRefused(problems)

    def _screen(self, raw: dict[str, Any], work: _Work) -> Report:
        facts = read_facts(raw, ScreeningFacts)
        result = assess_screening(facts, self.screening.lists, work.book, work.on)
        return Report(AssessedTopic.SCREENING, work.on, result)


def _stay(raw: dict[str, Any], work: _Work) -> Report:
    found = assess_stay(read_facts(raw, StayFacts), work.book, work.on)
    return Report(AssessedTopic.STAY, work.on, found.result)


def _ban(raw: dict[str, Any], work: _Work) -> Report:
    result = assess_ban(read_facts(raw, BanFacts), work.book, work.on)
    return Report(AssessedTopic.REENTRY_BAN, work.on, result)


def _permit(raw: dict[str, Any], work: _Work) -> Report:
    found = assess_work(read_facts(raw, WorkFacts), work.book, work.on, work.working_days)
    return Report(AssessedTopic.WORK_PERMIT, work.on, found.result, found.plan)


def _wages(raw: dict[str, Any], work: _Work) -> Report:
    facts = read_facts(read_sums(raw), WageFacts)
    result = assess_wage_claim(facts, work.rates, work.book, work.on, work.working_days)
    return Report(AssessedTopic.WAGE_CLAIM, work.on, result)


def _protect(raw: dict[str, Any], work: _Work) -> Report:
    facts = read_facts(raw, ProtectionFacts)
    result = assess_protection(facts, work.book, work.on, work.working_days)
    return Report(AssessedTopic.PROTECTION, work.on, result)


def _deadlines(raw: dict[str, Any], work: _Work) -> Report:
    found, problems, off = [], [], []
    for number, row in enumerate(read_facts(raw, TriggerFacts).triggers):
        if row.kind not in KINDS:
            problems.append(Problem(f"triggers.{number}.kind", "unknown_code"))
            continue
        trigger = Trigger(row.field or row.kind, row.day)
        deadline = deadline_of(row.kind, trigger, work.book, work.working_days)
        if deadline is not None:
            found.append(deadline)
        elif work.book.is_switched_off(KINDS[row.kind].rule, row.day):
            off.append(KINDS[row.kind].rule)
    result = Assessment(problems=tuple(problems), switched_off=tuple(off))
    return Report(AssessedTopic.DEADLINES, work.on, result, tuple(found))
