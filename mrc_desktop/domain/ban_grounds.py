"""How a ground of refusal becomes a finding: length, start, likely end, and what is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.ban_facts import BanFacts, Tie
from mrc_desktop.domain.dated_table import SumTable
from mrc_desktop.domain.deadline import add_years
from mrc_desktop.domain.finding import Figure, Finding, Step, is_past_review
from mrc_desktop.domain.rule import Rule, RuleBook

_FAMILY: Final = frozenset({Tie.SPOUSE, Tie.CHILD, Tie.PARENT})
COULD_CHANGE: Final = ("family", "study", "treatment")
"""Circumstances that courts weigh against a ban (RU-APPEAL-03)."""


@dataclass(frozen=True, slots=True)
class Case:
    """What every ground is judged with."""

    facts: BanFacts
    book: RuleBook
    today: dt.date
    index: SumTable | None = None

    def rule(self, rule_id: str, on: dt.date | None) -> Rule | None:
        """Return a rule by the day of the fact; by today where the day is not known."""
        return self.book.in_force(rule_id, on or self.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground that is met, before its end is reckoned.

    `runs_from` is None where the day is not known; `missing` then says which fact would tell.
    `until` is a code ("debt_paid") for a ban that ends with an event; `not_before` is a day the
    ban cannot begin before. `is_possible` is a ground that missing facts may yet rule out.
    """

    code: str
    rule: Rule
    runs_from: dt.date | None = None
    not_before: dt.date | None = None
    until: str = ""
    steps: tuple[Step, ...] = ()
    missing: tuple[str, ...] = ()
    could_change: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    dates: tuple[tuple[str, dt.date], ...] = ()
    data: tuple[tuple[str, Figure], ...] = ()
    is_possible: bool = False


def finding_of(ground: Ground, case: Case) -> Finding:
    """Return the finding of a ground, with its likely end where one can be reckoned."""
    rule = ground.rule
    steps = list(ground.steps)
    data: dict[str, Figure] = {"refusal": _refusal(rule), **dict(ground.data)}
    dates = dict(ground.dates)
    if rule.has("ban") and not ground.is_possible:
        years = rule.years("ban")
        data["years"] = years
        if ground.runs_from is not None:
            end = add_years(ground.runs_from, years)
            dates |= {"runs_from": ground.runs_from, "likely_end": end}
            data["is_over"] = int(end < case.today)
            steps.append(Step("ban_years", {"from": ground.runs_from, "years": years, "end": end}))
        elif ground.not_before is not None:
            dates["not_before"] = add_years(ground.not_before, years)
    if ground.until:
        data["until"] = ground.until
    rules = (rule, *ground.rules)
    return Finding(
        code=f"possible_{ground.code}" if ground.is_possible else ground.code,
        rules=rules,
        steps=tuple(steps),
        dates=dates,
        data=data,
        missing=ground.missing,
        could_change=could_change(ground.could_change, case.facts),
        is_past_review=is_past_review(rules, case.today),
    )


def _refusal(rule: Rule) -> str:
    """Return whether the authority must or may refuse; "not_stated" where no source says."""
    if not rule.has("mandatory"):
        return "not_stated"
    return "must" if rule.flag("mandatory") else "may"


def could_change(own: Iterable[str], facts: BanFacts) -> tuple[str, ...]:
    """Return what could change a finding, what the facts support first."""
    supported = supported_by(facts)
    all_codes = dict.fromkeys((*own, *COULD_CHANGE))
    return tuple(sorted(all_codes, key=lambda one: one not in supported))


def supported_by(facts: BanFacts) -> tuple[str, ...]:
    """Return the circumstances against a ban that the facts speak of."""
    found = {
        "family": bool(facts.ties & _FAMILY),
        "study": Tie.STUDY in facts.ties,
        "treatment": Tie.TREATMENT in facts.ties,
    }
    excuses = {one.value for trip in facts.stay.trips for one in trip.excuses}
    return (*(code for code, is_there in found.items() if is_there), *sorted(excuses))
