from __future__ import annotations

import datetime as dt
from dataclasses import replace

from mrc_desktop import paths
from mrc_desktop.domain.ban_facts import BanFacts
from mrc_desktop.domain.reentry_ban import assess_ban
from mrc_desktop.domain.rule import Rule, RuleBook, Term, Unit
from mrc_desktop.domain.rule_changes import (
    changes_between,
    is_same_answer,
    rules_changed_since,
    versions_used,
)
from mrc_desktop.domain.trips import StayFacts, Trip
from mrc_desktop.guidance.rules import load_rules

BOOK: RuleBook = load_rules(paths.resources() / "content")
TODAY = dt.date(2026, 11, 23)
FACTS = BanFacts(
    stay=StayFacts(
        citizenship="TJ",
        trips=(Trip(country="RU", entry=dt.date(2025, 1, 1), exit=dt.date(2025, 5, 20)),),
    )
)


def with_ban(years: int) -> RuleBook:
    """The shipped rules with another length of the ban for an overstay of thirty days."""

    def changed(rule: Rule) -> Rule:
        if rule.id != "RU-BAN-26-8":
            return rule
        parameters = {**rule.parameters, "ban": Term(years, Unit.YEARS)}
        return replace(rule, parameters=parameters, digest=f"changed{years}")

    return RuleBook(changed(rule) for rule in BOOK)


def test_the_change_list_names_rules_and_parameters() -> None:
    assert changes_between(BOOK, BOOK) == ()
    (change,) = changes_between(BOOK, with_ban(4))
    assert (change.rule_id, change.parameters) == ("RU-BAN-26-8", ("ban",))
    fewer = RuleBook(rule for rule in BOOK if rule.id != "EAEU-97-1")
    gone = changes_between(BOOK, fewer)
    assert [(one.rule_id, one.new) for one in gone] == [("EAEU-97-1", None)] * 2
    added = changes_between(fewer, BOOK)
    assert [(one.rule_id, one.old) for one in added] == [("EAEU-97-1", None)] * 2
    assert added[0].parameters == ("members",)


def test_a_finding_knows_when_a_newer_rule_would_change_it() -> None:
    before = assess_ban(FACTS, BOOK, TODAY)
    kept = versions_used(before.findings)
    assert {rule_id for rule_id, _ in kept} >= {"RU-BAN-26-8", "RU-STAY-90"}
    assert rules_changed_since(kept, BOOK) == ()
    newer = with_ban(4)
    assert rules_changed_since(kept, newer) == ("RU-BAN-26-8",)
    assert not is_same_answer(before, assess_ban(FACTS, newer, TODAY))
    assert is_same_answer(before, assess_ban(FACTS, with_ban(3), TODAY))
