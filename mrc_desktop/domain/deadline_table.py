"""Every term of law that makes a deadline: which rule, which parameter, which fact it runs from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from mrc_desktop.domain.deadline import Deadline, Direction, Trigger, make_deadline
from mrc_desktop.domain.finding import Step
from mrc_desktop.domain.rule import Rule, RuleBook, Term, Unit
from mrc_desktop.domain.working_days import WorkingDays

_ASSUMED_OPEN: Final = WorkingDays()


@dataclass(frozen=True, slots=True)
class DeadlineKind:
    """A kind of deadline: its rule, the parameter that holds the term, and the way it runs."""

    code: str
    rule: str
    parameter: str = "term"
    direction: Direction = Direction.AFTER


_KINDS: Final = (
    DeadlineKind("ru_registration_default", "RU-REG-DEFAULT"),
    DeadlineKind("ru_registration_tj", "RU-REG-TJ"),
    DeadlineKind("ru_registration_uz", "RU-REG-UZ"),
    DeadlineKind("ru_registration_kg", "RU-REG-KG"),
    DeadlineKind("ru_registration_kz", "RU-REG-KZ"),
    DeadlineKind("ru_registration_am", "RU-REG-AM"),
    DeadlineKind("ru_registration_by", "RU-REG-BY"),
    DeadlineKind("ru_patent_application", "RU-PAT-01"),
    DeadlineKind("ru_patent_contract_notice", "RU-PAT-07"),
    DeadlineKind("ru_patent_reissue", "RU-PAT-09", "before", Direction.BEFORE),
    DeadlineKind("ru_patent_end", "RU-PAT-04", "longest"),
    DeadlineKind("eaeu_new_contract", "EAEU-97-9"),
    DeadlineKind("eaeu_without_registration", "EAEU-97-6"),
    DeadlineKind("ru_ban_claim", "RU-APPEAL-01"),
    DeadlineKind("ru_ruling_complaint", "RU-APPEAL-02"),
    DeadlineKind("kz_ruling_complaint", "KZ-APPEAL-01"),
    DeadlineKind("ru_written_answer", "RU-CHECK-02"),
    DeadlineKind("ru_ban_check", "RU-CHECK-03", "before", Direction.BEFORE),
    DeadlineKind("ru_written_contract", "RU-WAGE-67"),
    DeadlineKind("ru_wage_court", "RU-WAGE-392"),
    DeadlineKind("ru_dismissal_court", "RU-WAGE-392", "dismissal_term"),
    DeadlineKind("ru_other_labour_court", "RU-WAGE-392", "other_term"),
    DeadlineKind("kz_wage_court", "KZ-WAGE-160", "other_term"),
    DeadlineKind("kz_reinstatement", "KZ-WAGE-160", "reinstatement_term"),
    DeadlineKind("kz_arrival_notice", "KZ-STAY-03"),
    DeadlineKind("kz_kg_registration", "KZ-STAY-02", "without_registration"),
    DeadlineKind("kz_residence_permit", "KZ-WP-STAY30"),
    DeadlineKind("kz_household_first_end", "KZ-WP-HH-2", "first"),
    DeadlineKind("kz_household_end", "KZ-WP-HH-2", "longest"),
    DeadlineKind("kz_asylum", "KZ-ASY-01"),
    DeadlineKind("kz_asylum_irregular", "KZ-ASY-02"),
    DeadlineKind("kz_asylum_certificate", "KZ-ASY-04", "certificate"),
    DeadlineKind("kz_asylum_fingerprints", "KZ-ASY-04", "fingerprints"),
    DeadlineKind("kz_asylum_decision", "KZ-ASY-05"),
    DeadlineKind("kz_asylum_decision_longest", "KZ-ASY-05", "longest"),
    DeadlineKind("kg_asylum_decision", "KG-ASY-02", "longest"),
    DeadlineKind("tj_asylum_notice", "TJ-ASY-02"),
    DeadlineKind("tj_asylum_decision", "TJ-ASY-04"),
    DeadlineKind("tj_asylum_complaint", "TJ-ASY-05"),
)

KINDS: Final = {kind.code: kind for kind in _KINDS}
"""All kinds of deadline by code."""


def deadline_of(
    code: str, trigger: Trigger, book: RuleBook, working_days: WorkingDays = _ASSUMED_OPEN
) -> Deadline | None:
    """Return the deadline of a kind, by the rule in force on the day of the fact.

    None if no rule was in force then, it is switched off, or the term in it was not read; KeyError
    for an unknown kind.
    """
    kind = KINDS[code]
    rule = book.in_force(kind.rule, trigger.day)
    if rule is None or not rule.has(kind.parameter):
        return None
    return make_deadline(
        kind.code, rule, rule.term(kind.parameter), trigger, working_days, kind.direction
    )


def registration_rule(book: RuleBook, citizenship: str, arrival: dt.date) -> Rule | None:
    """Return the Russian rule on registration for a citizenship on the day of arrival."""
    own = book.in_force(f"RU-REG-{citizenship}", arrival) if citizenship else None
    return own or book.in_force("RU-REG-DEFAULT", arrival)


def registration_deadline(
    book: RuleBook, citizenship: str, arrival: Trigger, working_days: WorkingDays = _ASSUMED_OPEN
) -> Deadline | None:
    """Return until when somebody must be registered in Russia."""
    rule = registration_rule(book, citizenship, arrival.day)
    if rule is None:
        return None
    return make_deadline("ru_registration", rule, rule.term("term"), arrival, working_days)


def payment_deadline(
    book: RuleBook, issued: Trigger, months_paid: int, working_days: WorkingDays = _ASSUMED_OPEN
) -> Deadline | None:
    """Return until when the next monthly payment for a Russian patent must be made.

    It is due before the day of the month on which the patent was issued, so the last day is the
    one before; the safe day is as much earlier as the guidance of the ministry advises.
    """
    rule = book.in_force("RU-PAT-06", issued.day)
    if rule is None:
        return None
    term = Term(months_paid, Unit.MONTHS)
    paid = make_deadline("ru_patent_payment", rule, term, issued, working_days)
    issue_day = paid.last_day
    last = issue_day - dt.timedelta(days=1)
    advised = issue_day - dt.timedelta(days=rule.days("safe_before"))
    safe = working_days.on_or_before(advised)
    step = Step("before_issue_day", {"issue_day": issue_day, "last_day": last, "safe_day": safe})
    return replace(paid, last_day=last, safe_day=safe, rolls_to=None, steps=(*paid.steps[:1], step))
