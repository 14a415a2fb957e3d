"""Whether there is likely a re-entry ban, on what ground, and until when.

Every answer is "likely": the decision is the authority's and may be missing from its public lists.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mrc_desktop.domain.ban_checks import check_finding, contradicting_checks
from mrc_desktop.domain.ban_facts import REMOVALS, BanFacts, RulingKind, check_ban
from mrc_desktop.domain.ban_grounds import Case, Ground, finding_of, supported_by
from mrc_desktop.domain.ban_overstay import overstay_grounds
from mrc_desktop.domain.ban_rulings import (
    Row,
    circumstance_grounds,
    conviction_grounds,
    ruling_grounds,
)
from mrc_desktop.domain.dated_table import SumTable
from mrc_desktop.domain.finding import Assessment, Finding, Step, contradiction, is_past_review
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.stay import StayAssessment, assess_stay

_WITH_RULES: Final = frozenset({"RU", "KZ"})


def assess_ban(
    facts: BanFacts, book: RuleBook, today: dt.date, index: SumTable | None = None
) -> Assessment:
    """Return what likely stands against entering a country, the longest end first.

    `index` are the calculation indexes the centre entered for the country.
    Rows with a problem are left out; problems of trips stand at "stay.trips.3.exit".
    """
    case = Case(facts, book, today, index)
    stay = assess_stay(facts.stay, book, today)
    problems = (*check_ban(facts, today), *contradicting_checks(facts.checks))
    if facts.stay.citizenship and facts.stay.citizenship == facts.country:
        problems = (*problems, contradiction("country", "stay.citizenship"))
        return Assessment(problems=(*_placed(stay.result.problems), *problems))
    rows = _sound_rulings(facts, problems)
    found = [finding_of(ground, case) for ground in _grounds(case, stay, rows, problems)]
    found += _stated_bans(rows, case)
    found.sort(key=_order)
    found += _register(case, stay)
    found += _ties(case)
    checked = check_finding(case, _faulty(problems, "checks"))
    found += [checked] if checked else []
    return Assessment(
        findings=tuple(found),
        problems=(*_placed(stay.result.problems), *problems),
        missing=_missing(case, stay),
        switched_off=_switched_off(case, rows),
    )


def _placed(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems of the stay as they stand in the facts of a ban."""
    return tuple(
        replace(
            one,
            field=f"stay.{one.field}",
            data={
                name: f"stay.{value}" if name == "other" else value
                for name, value in one.data.items()
            },
        )
        for one in problems
    )


def _faulty(problems: tuple[Problem, ...], table: str) -> frozenset[int]:
    rows = (one.field.split(".") for one in problems if one.field.startswith(f"{table}."))
    return frozenset(int(row[1]) for row in rows)


def _sound_rulings(facts: BanFacts, problems: tuple[Problem, ...]) -> tuple[Row, ...]:
    faulty = _faulty(problems, "rulings")
    return tuple(
        Row(index, ruling)
        for index, ruling in enumerate(facts.rulings)
        if index not in faulty and ruling.country == facts.country
    )


def _grounds(
    case: Case, stay: StayAssessment, rows: tuple[Row, ...], problems: tuple[Problem, ...]
) -> Iterator[Ground]:
    ledger = stay.ledger(case.facts.country)
    if ledger is not None:
        yield from overstay_grounds(ledger, case)
    yield from ruling_grounds(rows, case)
    yield from conviction_grounds(case, _faulty(problems, "convictions"))
    yield from circumstance_grounds(case)


def _stated_bans(rows: tuple[Row, ...], case: Case) -> Iterator[Finding]:
    """Yield the bans a paper itself states; no rule is needed for those."""
    for row in rows:
        until = row.ruling.stated_until
        if row.ruling.kind is not RulingKind.ENTRY_BAN and until is None:
            continue
        yield Finding(
            code="stated_ban",
            steps=(Step("stated_in_paper", {"ruling": row.index}),),
            dates={"likely_end": until} if until else {},
            data={"ruling": row.index, "is_over": int(until is not None and until < case.today)},
            missing=() if until else (row.field("stated_until"),),
            could_change=("family", "study", "treatment"),
        )


def _order(finding: Finding) -> tuple[bool, bool, int]:
    """Sort by likely end, the longest first; grounds without an end, then possible ones, after."""
    end = finding.dates.get("likely_end")
    is_possible = finding.code.startswith("possible_")
    return is_possible, end is None, -end.toordinal() if end else 0


def _register(case: Case, stay: StayAssessment) -> Iterator[Finding]:
    """Yield what an entry in the register of controlled persons means, in Russia only."""
    facts = case.facts
    if facts.country != "RU" or not facts.is_on_control_register:
        return
    day = facts.registered_on or case.today
    ledger = stay.ledger("RU")
    has_left = ledger is not None and not ledger.is_inside
    # Leaving takes the entry off the list but may leave a ban behind: check that by itself.
    further = ("RU-CHECK-01",) if has_left else ("RU-RKL-02", "RU-RKL-04", "RU-RKL-05")
    wanted = ("RU-RKL-01", *further)
    rules = tuple(rule for one in wanted if (rule := case.rule(one, day)))
    if rules:
        yield Finding(
            code="left_while_registered" if has_left else "on_control_register",
            rules=rules,
            dates={"registered_on": facts.registered_on} if facts.registered_on else {},
            missing=() if facts.registered_on else ("registered_on",),
            is_past_review=is_past_review(rules, case.today),
        )


def _ties(case: Case) -> Iterator[Finding]:
    """Yield that ties count against a ban, where there are any."""
    rule = case.rule("RU-APPEAL-03", None)
    supported = supported_by(case.facts)
    if case.facts.country == "RU" and rule is not None and supported:
        yield Finding(
            code="ties_count",
            rules=(rule,),
            could_change=supported,
            is_past_review=is_past_review((rule,), case.today),
        )


def _missing(case: Case, stay: StayAssessment) -> tuple[str, ...]:
    facts = case.facts
    missing = [f"stay.{field}" for field in stay.result.missing]
    if not facts.stay.citizenship and "stay.citizenship" not in missing:
        missing.append("stay.citizenship")
    if facts.country not in _WITH_RULES:
        missing.append("rules")
    elif not any(trip.country == facts.country for trip in facts.stay.trips):
        missing.append("stay.trips")
    if facts.country == "RU" and facts.is_on_control_register is None:
        missing.append("is_on_control_register")
    return tuple(missing)


def _switched_off(case: Case, rows: tuple[Row, ...]) -> tuple[str, ...]:
    """Return the rules that would be met and only wait to be confirmed."""
    removals = [row for row in rows if row.ruling.kind in REMOVALS]
    done = [row for row in removals if row.ruling.carried_out_on]
    undesirable = [row for row in rows if row.ruling.kind is RulingKind.UNDESIRABLE_STAY]
    would_apply = {
        "RU": {"RU-BAN-27-2.1": len(done) > 1, "RU-BAN-27-7": bool(undesirable)},
        "KZ": {"KZ-BAN-5Y": bool(removals)},
    }.get(case.facts.country, {})
    return tuple(
        rule_id
        for rule_id, would in would_apply.items()
        if would and case.book.is_switched_off(rule_id, case.today)
    )
