"""What a newer set of rules changes: the list shown before it is taken, and old findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mrc_desktop.domain.finding import Assessment, Finding
from mrc_desktop.domain.rule import Rule, RuleBook

Key = tuple[str, dt.date | None]
"""A version of a rule: its id and its first day."""

Kept = tuple[str, str]
"""A rule as a case keeps it: its id and its digest."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One version of a rule that differs; `old` is None for a new one, `new` for a dropped one."""

    old: Rule | None
    new: Rule | None

    @property
    def rule_id(self) -> str:
        """Return the id of the rule."""
        one = self.new or self.old
        return one.id if one else ""

    @property
    def parameters(self) -> tuple[str, ...]:
        """Return the names of the parameters that differ."""
        before = self.old.parameters if self.old else {}
        after = self.new.parameters if self.new else {}
        names = dict.fromkeys((*before, *after))
        return tuple(one for one in names if before.get(one) != after.get(one))


def changes_between(old: RuleBook, new: RuleBook) -> tuple[RuleChange, ...]:
    """Return every version that is new, changed or gone, in the order of ids and first days."""
    before, after = _by_key(old), _by_key(new)
    keys = sorted({*before, *after}, key=lambda key: (key[0], key[1] or dt.date.min))
    changes = (RuleChange(before.get(key), after.get(key)) for key in keys)
    return tuple(one for one in changes if _digest(one.old) != _digest(one.new))


def _by_key(book: RuleBook) -> dict[Key, Rule]:
    return {(rule.id, rule.effective_from): rule for rule in book}


def _digest(rule: Rule | None) -> str:
    return rule.digest if rule else ""


def versions_used(findings: Iterable[Finding]) -> tuple[Kept, ...]:
    """Return what a case keeps beside its findings: each rule used with its digest."""
    return tuple(dict.fromkeys((rule.id, rule.digest) for one in findings for rule in one.rules))


def rules_changed_since(kept: Iterable[Kept], book: RuleBook) -> tuple[str, ...]:
    """Return the ids of kept rules that no longer stand in the book as they were."""
    now = {(rule.id, rule.digest) for rule in book}
    return tuple(dict.fromkeys(one[0] for one in kept if one not in now))


def is_same_answer(old: Assessment, new: Assessment) -> bool:
    """Return whether two assessments say the same, whatever rules they rest on."""
    return [_said(one) for one in old.findings] == [_said(one) for one in new.findings]


def _said(finding: Finding) -> tuple[object, ...]:
    return finding.code, dict(finding.dates), dict(finding.data), finding.missing
