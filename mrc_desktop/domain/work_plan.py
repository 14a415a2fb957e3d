"""The dated plan of somebody who works abroad: what is due, by when, and what is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from mrc_desktop.domain.deadline import Deadline, Trigger
from mrc_desktop.domain.deadline_table import deadline_of, payment_deadline, registration_deadline
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.trips import PermitKind
from mrc_desktop.domain.work_facts import WorkFacts
from mrc_desktop.domain.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class _Plan:
    facts: WorkFacts
    book: RuleBook
    working_days: WorkingDays
    faulty: frozenset[str]

    def deadline(self, code: str, field: str, day: dt.date | None) -> Iterator[Deadline]:
        """Yield the deadline of a kind, unless its fact is not known or has a problem."""
        if day is None or field in self.faulty:
            return
        found = deadline_of(code, Trigger(field, day), self.book, self.working_days)
        if found is not None:
            yield found


def work_plan(
    facts: WorkFacts,
    route: str,
    book: RuleBook,
    working_days: WorkingDays,
    faulty: frozenset[str] = frozenset(),
) -> tuple[Deadline, ...]:
    """Return what is due on a route, the earliest safe day first."""
    plan = _Plan(facts, book, working_days, faulty)
    found = [
        *_arrival(plan, route),
        *_patent(plan, route),
        *_kazakh(plan, route),
        *_early_end(plan, route),
    ]
    return tuple(sorted(found, key=lambda one: (one.safe_day, one.code)))


def _arrival(plan: _Plan, route: str) -> Iterator[Deadline]:
    facts = plan.facts
    if facts.entry is None or "entry" in plan.faulty:
        return
    if facts.destination == "RU":
        trigger = Trigger("entry", facts.entry)
        found = registration_deadline(plan.book, facts.citizenship, trigger, plan.working_days)
        if found is not None:
            done = facts.registered_on if "registered_on" not in plan.faulty else None
            yield found.done(done) if done else found
    elif facts.destination != "KZ" and route == "work_without_permit":
        yield from plan.deadline("eaeu_without_registration", "entry", facts.entry)


def _patent(plan: _Plan, route: str) -> Iterator[Deadline]:
    facts = plan.facts
    if route == "patent_needed":
        applied = facts.applied_on if "applied_on" not in plan.faulty else None
        for found in plan.deadline("ru_patent_application", "entry", facts.entry):
            yield found.done(applied) if applied else found
    issued = facts.patent_issued_on
    if route != "patent_held" or issued is None or "patent_issued_on" in plan.faulty:
        return
    notice = facts.contract_notice_on if "contract_notice_on" not in plan.faulty else None
    for found in plan.deadline("ru_patent_contract_notice", "patent_issued_on", issued):
        yield found.done(notice) if notice else found
    for end in plan.deadline("ru_patent_end", "patent_issued_on", issued):
        yield end
        yield from plan.deadline("ru_patent_reissue", "patent_end", end.last_day)
    yield from _payment(plan, issued)


def _payment(plan: _Plan, issued: dt.date) -> Iterator[Deadline]:
    """Yield the next monthly payment, unless the longest term is paid for already."""
    months = plan.facts.months_paid
    rule = plan.book.in_force("RU-PAT-04", issued)
    if months is None or "months_paid" in plan.faulty or rule is None:
        return
    if months < rule.months("longest"):
        trigger = Trigger("patent_issued_on", issued)
        found = payment_deadline(plan.book, trigger, months, plan.working_days)
        if found is not None:
            yield found


def _kazakh(plan: _Plan, route: str) -> Iterator[Deadline]:
    facts = plan.facts
    if facts.destination != "KZ":
        return
    yield from plan.deadline("kz_arrival_notice", "entry", facts.entry)
    is_of_union = route == "work_without_permit"
    rule = plan.book.in_force("KZ-STAY-02", facts.entry) if facts.entry else None
    if rule is not None and facts.citizenship in rule.codes("citizenships"):
        yield from plan.deadline("kz_kg_registration", "entry", facts.entry)
    else:
        code = "eaeu_without_registration" if is_of_union else "kz_residence_permit"
        yield from plan.deadline(code, "entry", facts.entry)
    held = facts.permit(PermitKind.HOUSEHOLD_PERMIT)
    if held is None or f"permits.{held[0]}.ends" in plan.faulty:
        return
    field = f"permits.{held[0]}.begins"
    if held[1].ends is None:
        yield from plan.deadline("kz_household_first_end", field, held[1].begins)
    yield from plan.deadline("kz_household_end", field, held[1].begins)


def _early_end(plan: _Plan, route: str) -> Iterator[Deadline]:
    """Yield until when a new contract must be signed after one ended early in the Union."""
    facts = plan.facts
    ended = facts.contract_ended_early_on
    if route != "work_without_permit" or ended is None:
        return
    rule = plan.book.in_force("EAEU-97-9", ended)
    if rule is None or has_days_left(rule, facts.entry, ended):
        return
    yield from plan.deadline("eaeu_new_contract", "contract_ended_early_on", ended)


def has_days_left(rule: Rule, entry: dt.date | None, ended: dt.date) -> bool:
    """Return whether a contract ended so soon after entry that the days for a new one are not due.

    That condition was not read in the source, so it holds only once the rule is confirmed.
    """
    if entry is None or not rule.has("after_entry"):
        return False
    return (ended - entry).days < rule.days("after_entry")
