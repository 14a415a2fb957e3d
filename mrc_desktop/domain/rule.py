"""A rule of law as the assessors see it: typed values, where they were read, and since when.

`guidance.rules` fills these from the content folder; no number of any law stands in code.

    book = load_rules(folder)                       # guidance; `book` is a RuleBook
    rule = book.in_force("RU-APPEAL-01", learned_on)  # by the day of the fact, never by today
    if rule is None:                                # no such rule then, or not confirmed
        ...
    last_day = after(learned_on, rule.term("term"), working_days)
    rule.count("offences"), rule.rate("fraction"), rule.codes("citizenships")
    rule.has("multiplier")                          # a parameter nobody read yet is left out
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final


class Unit(StrEnum):
    """What a term is counted in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time as the law states it, such as 15 working days."""

    amount: int
    unit: Unit


Value = Term | int | Fraction | bool | frozenset[str]
"""A parameter: a term, a count, a rate or share, a yes or no, or a set of codes."""


class Confidence(StrEnum):
    """How far a rule may be trusted; a finding takes the weakest of its rules."""

    READ = "read"
    READ_IN_PART = "read_in_part"
    CONFIRMED = "confirmed"
    TO_BE_CONFIRMED = "to_be_confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One version of one rule.

    `effective_from` is None where the first day was not read: the rule then holds for every day up
    to `effective_to` (inclusive; None is "until now"). `unread` holds codes for those parts of a
    read rule that were not seen in the source ("clause_number", "start_day"). `unconfirmed` are
    parameters known but not read: they are left out until the rule is confirmed. `digest` changes
    with anything in the rule; a case keeps it beside a finding.
    """

    id: str
    country: str
    topic: str
    law: str
    article: str
    source: str
    confidence: Confidence
    checked_on: dt.date
    review_by: dt.date
    is_volatile: bool = False
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    parameters: Mapping[str, Value] = field(default_factory=dict)
    unconfirmed: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    digest: str = ""

    def text(self, language: str) -> str:
        """Return the rule in plain words; in English where the language is not written."""
        return self.texts.get(language) or self.texts.get("en", "")

    def holds_on(self, day: dt.date) -> bool:
        """Return whether this version was in force on a day."""
        begun = self.effective_from is None or self.effective_from <= day
        return begun and (self.effective_to is None or day <= self.effective_to)

    def is_past_review(self, today: dt.date) -> bool:
        """Return whether somebody should have looked at the rule again by now."""
        return today > self.review_by

    def has(self, name: str) -> bool:
        """Return whether the rule states a parameter (and it is confirmed, where need be)."""
        return name in self.parameters

    def term(self, name: str) -> Term:
        """Return a term; KeyError if the rule has none, TypeError if it is no term."""
        value = self.parameters[name]
        if not isinstance(value, Term):
            raise TypeError(name)
        return value

    def days(self, name: str) -> int:
        """Return the number of calendar days of a term stated in days."""
        return self._amount(name, Unit.DAYS)

    def months(self, name: str) -> int:
        """Return the number of months of a term stated in months."""
        return self._amount(name, Unit.MONTHS)

    def years(self, name: str) -> int:
        """Return the number of years of a term stated in years."""
        return self._amount(name, Unit.YEARS)

    def _amount(self, name: str, unit: Unit) -> int:
        term = self.term(name)
        if term.unit is not unit:
            raise TypeError(name)
        return term.amount

    def count(self, name: str) -> int:
        """Return a plain number, such as how many offences."""
        value = self.parameters[name]
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(name)
        return value

    def rate(self, name: str) -> Fraction:
        """Return an exact rate or share, such as 1/150."""
        value = self.parameters[name]
        if not isinstance(value, Fraction):
            raise TypeError(name)
        return value

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        value = self.parameters[name]
        if not isinstance(value, bool):
            raise TypeError(name)
        return value

    def codes(self, name: str) -> frozenset[str]:
        """Return a set of codes, such as the citizenships a rule is for."""
        value = self.parameters[name]
        if not isinstance(value, frozenset):
            raise TypeError(name)
        return value


_BEGINNING: Final = dt.date.min


class RuleBook:
    """All rules, asked by the day of a fact.

    Rules "to be confirmed" are not given out unless they were confirmed: by id, every version of
    it, or by id and digest, that version alone.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        confirmed: Iterable[str] = (),
        versions: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Take the rules, the ids that were confirmed, and the single versions that were."""
        self.confirmed = frozenset(confirmed)
        self.confirmed_versions = frozenset(versions)
        self._last: RuleBook | None = None
        by_id: dict[str, list[Rule]] = {}
        for rule in rules:
            by_id.setdefault(rule.id, []).append(rule)
        self._versions: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
            {
                identity: tuple(sorted(found, key=lambda one: one.effective_from or _BEGINNING))
                for identity, found in by_id.items()
            }
        )
        self._given_out: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
            {
                identity: tuple(given for one in found if (given := self._reckoned_with(one)))
                for identity, found in self._versions.items()
            }
        )

    def __iter__(self) -> Iterator[Rule]:
        """Return every version of every rule, as written."""
        return (rule for found in self._versions.values() for rule in found)

    def with_confirmed(self, ids: Iterable[str]) -> RuleBook:
        """Return the same rules with exactly these ids switched on; unknown ids do nothing."""
        return RuleBook(self, ids)

    def with_confirmed_versions(self, versions: Iterable[tuple[str, str]]) -> RuleBook:
        """Return the same rules with exactly these versions (id, digest) switched on.

        The last answer is kept: a form asks again with every letter that is typed.
        """
        wanted = frozenset(versions)
        if self._last is None or self._last.confirmed_versions != wanted:
            self._last = RuleBook(self, (), wanted)
        return self._last

    def is_confirmed(self, rule: Rule) -> bool:
        """Return whether somebody confirmed this version of a rule."""
        return rule.id in self.confirmed or (rule.id, rule.digest) in self.confirmed_versions

    def version(self, rule_id: str, on: dt.date) -> Rule | None:
        """Return the version that held on a day as it is written, confirmed or not."""
        for rule in self._versions.get(rule_id, ()):
            if rule.holds_on(on):
                return rule
        return None

    def in_force(self, rule_id: str, on: dt.date) -> Rule | None:
        """Return the version to reckon with on a day; None if there is none or it is switched off.

        Parameters that were not read are left out unless the rule was confirmed.
        """
        for rule in self._given_out.get(rule_id, ()):
            if rule.holds_on(on):
                return rule
        return None

    def versions(self, rule_id: str) -> tuple[Rule, ...]:
        """Return the versions to reckon with, the earliest first, whatever day they hold on."""
        return self._given_out.get(rule_id, ())

    def _reckoned_with(self, rule: Rule) -> Rule | None:
        if self.is_confirmed(rule):
            needs_no_mark = rule.confidence is Confidence.READ and not rule.unread
            return rule if needs_no_mark else replace(rule, confidence=Confidence.CONFIRMED)
        if rule.confidence is Confidence.TO_BE_CONFIRMED:
            return None
        kept = {k: v for k, v in rule.parameters.items() if k not in rule.unconfirmed}
        confidence = Confidence.READ_IN_PART if rule.unread else rule.confidence
        return replace(rule, parameters=kept, confidence=confidence)

    def is_switched_off(self, rule_id: str, on: dt.date) -> bool:
        """Return whether there is a rule for the day that only waits to be confirmed."""
        return self.version(rule_id, on) is not None and self.in_force(rule_id, on) is None

    def starting(self, prefix: str, on: dt.date) -> tuple[Rule, ...]:
        """Return the rules to reckon with on a day whose ids start so, in the order written."""
        found = (self.in_force(one, on) for one in self._versions if one.startswith(prefix))
        return tuple(rule for rule in found if rule is not None)
