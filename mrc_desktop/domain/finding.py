"""What an assessor found, with everything needed to answer "why?".

A finding holds codes, days and numbers, never sentences: screens and papers word it. It always
says "likely": the decision is the authority's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule import Confidence, Rule

if TYPE_CHECKING:
    from mrc_desktop.domain.deadline import Deadline

Figure = str | int | Fraction | dt.date
"""What stands in a line of arithmetic."""

_WEAKEST: Final = (Confidence.TO_BE_CONFIRMED, Confidence.CONFIRMED, Confidence.READ_IN_PART)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic: a code for the sentence, and the figures in it."""

    code: str
    data: Mapping[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that follows from the facts and the rules.

    `rules` are the rules used, the main one first. `dates` and `data` are named results.
    `missing` are dotted names of facts that would make it surer; `could_change` are codes of
    circumstances that could. `unread` are the parts of the rules nobody has read. `deadline` is the
    term that follows from it, if one does.
    """

    code: str
    rules: tuple[Rule, ...] = ()
    steps: tuple[Step, ...] = ()
    dates: Mapping[str, dt.date] = field(default_factory=dict)
    data: Mapping[str, Figure] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    could_change: tuple[str, ...] = ()
    is_past_review: bool = False
    deadline: Deadline | None = None

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """Return the ids of the rules used, each once."""
        return tuple(dict.fromkeys(rule.id for rule in self.rules))

    @property
    def unread(self) -> tuple[str, ...]:
        """Return the codes of what was not read in the sources of the rules used."""
        return tuple(dict.fromkeys(part for rule in self.rules for part in rule.unread))

    @property
    def is_volatile(self) -> bool:
        """Return whether a rule used changed lately or changes yearly: check before relying."""
        return any(rule.is_volatile for rule in self.rules)

    @property
    def confidence(self) -> Confidence:
        """Return the weakest confidence of the rules used."""
        return weakest(rule.confidence for rule in self.rules)


def weakest(confidences: Iterable[Confidence]) -> Confidence:
    """Return the least trusted of them; READ when there is none."""
    found = set(confidences)
    return next((one for one in _WEAKEST if one in found), Confidence.READ)


def is_past_review(rules: Iterable[Rule], today: dt.date) -> bool:
    """Return whether any of the rules should have been looked at again."""
    return any(rule.is_past_review(today) for rule in rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All findings of one topic.

    `problems` are facts that cannot be (reversed, overlapping, contradictory); what rests on them
    is left out of the findings. `switched_off` are ids of rules that would apply and wait to be
    confirmed. `missing` are facts nothing could be said without.
    """

    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    missing: tuple[str, ...] = ()
    switched_off: tuple[str, ...] = ()


def contradiction(field_name: str, other: str) -> Problem:
    """Return the problem of two facts that cannot both be true, naming both fields."""
    return Problem(field_name, "contradicts", {"other": other})
