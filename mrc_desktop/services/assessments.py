"""The verb `assess`: a file of facts in, findings with rules and arithmetic out.

    assessors = Assessors(content_folder)
    report = assessors.assess(AssessedTopic.WAGE_CLAIM, path.read_bytes())
    report.json()                                       # for `mrc-desktop assess`

Pure but for reading the content: the day of reckoning stands in the file ("on"), never the clock.
docs/assess.md describes the files; `assessing` does the work, as it does for the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mrc_desktop.domain.finding import Assessment
from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import InputRefused
from mrc_desktop.guidance.indicators import Screening, load_screening
from mrc_desktop.guidance.rates import load_rates
from mrc_desktop.guidance.rules import load_rules
from mrc_desktop.services.assessing import assess_facts
from mrc_desktop.services.assessment_files import rates_of, read_envelope, working_days_of
from mrc_desktop.services.assessment_report import AssessedTopic, Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mrc_desktop.domain.dated_table import FeeTable, SumTable
    from mrc_desktop.domain.rate import RateTable
    from mrc_desktop.domain.rule import RuleBook
    from mrc_desktop.domain.working_days import WorkingDays

__all__ = ["AssessedTopic", "Assessors", "Report", "refused"]


def refused(topic: AssessedTopic, problems: Sequence[Problem]) -> Report:
    """Return the report on a file that is none: its problems alone."""
    return Report(topic, None, Assessment(problems=tuple(problems)))


@dataclass(frozen=True, slots=True)
class _FileBasis:
    """What a file is reckoned with: the content's rules, and the tables the file brings."""

    book: RuleBook
    screening: Screening
    rates: Mapping[str, RateTable]
    brought: WorkingDays
    fees: Mapping[str, FeeTable]
    indexes: Mapping[str, SumTable]

    def working_days(self, _country: str) -> WorkingDays:
        """Return the table of the file: it brings one, for the country it is about."""
        return self.brought


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
        basis = _FileBasis(
            book=self.book.with_confirmed(envelope.confirmed),
            screening=self.screening,
            rates={**self.rates, **rates_of(envelope.rates)},
            brought=working_days_of(envelope.holidays),
            # A file of facts brings no sums of the centre: the answer says that none was entered.
            fees={},
            indexes={},
        )
        return assess_facts(topic, envelope.facts, basis, envelope.on)

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
