"""How much is owed, with what interest, until when to court, and which way.

    assess_wage_claim(facts, tables, book, on)      # an Assessment, reckoned on the day `on`

Russia: RU-WAGE-236, by `wage_interest`. Kazakhstan: the source that was read states neither the
multiple of the rate nor how a year is divided, so no penalty is reckoned and the answer says so.
Elsewhere no rule was read: the debt is added up, and the person is sent to somebody who knows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.deadline import Trigger, add_months
from mrc_desktop.domain.deadline_table import deadline_of
from mrc_desktop.domain.finding import Assessment, Figure, Finding, Step, is_past_review
from mrc_desktop.domain.money import ROUNDING, Money, zero
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rate import RateTable
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.wage_facts import PayPeriod, WageFacts, wage_problems
from mrc_desktop.domain.wage_interest import (
    InterestLaw,
    InterestLine,
    Owed,
    interest_law,
    interest_lines,
)
from mrc_desktop.domain.wage_route import route_findings
from mrc_desktop.domain.working_days import WorkingDays

INTEREST_RULES: Final = {"RU": "RU-WAGE-236"}
"""Countries whose interest can be reckoned, with the rule."""

COURT_TERMS: Final = {"RU": "ru_wage_court", "KZ": "kz_wage_court"}
"""Kinds of the deadline to go to court, by country."""

_DAY: Final = dt.timedelta(days=1)
_KZ_NOT_READ: Final = ("rules.KZ-WAGE-113.multiplier", "rules.KZ-WAGE-113.days_of_the_year")
_EMPTY: Final = WorkingDays()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodDebt:
    """What became of one pay day, by the day of reckoning."""

    number: int
    owed: Owed
    debt: Money
    overpaid: Money
    lines: tuple[tuple[InterestLine, Money | None], ...]
    interest: Money
    is_complete: bool
    due_by: Rule | None = None

    @property
    def concerns(self) -> bool:
        """Return whether anything is owed for it: the wage, or interest for being late."""
        return self.debt.minor > 0 or bool(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reckoning:
    """What all findings of one claim are made from."""

    facts: WageFacts
    book: RuleBook
    on: dt.date
    table: RateTable
    law: InterestLaw
    working_days: WorkingDays


def assess_wage_claim(
    facts: WageFacts,
    tables: Mapping[str, RateTable],
    book: RuleBook,
    on: dt.date,
    working_days: WorkingDays = _EMPTY,
) -> Assessment:
    """Return debts, interest, terms, the right to stop work and the route, reckoned on a day.

    `tables` are key rates by country. A period with a problem is left out; days without a rate
    are named, and what can be reckoned without them is.
    """
    problems = wage_problems(facts, on)
    if any(problem.field == "started_on" for problem in problems):
        facts = replace(facts, started_on=None)
    table = tables.get(facts.country, RateTable(f"{facts.country}-RATE", facts.country))
    law = interest_law(book, INTEREST_RULES.get(facts.country, ""))
    with_ = _Reckoning(
        facts=facts, book=book, on=on, table=table, law=law, working_days=working_days
    )
    usable = [
        (number, period)
        for number, period in enumerate(facts.periods)
        if not _is_faulty(number, problems)
    ]
    debts = [debt for number, period in usable if (debt := _debt(with_, number, period))]
    concerned = [debt for debt in debts if debt.concerns]
    findings = [
        *_totals(with_, concerned),
        *(_period_finding(with_, debt) for debt in debts if debt.concerns or debt.overpaid.minor),
        *_court_terms(with_, concerned),
        *_right_to_stop(with_, concerned),
        *_criminal(with_, concerned),
        *route_findings(facts, book, on, working_days),
    ]
    missing = [] if facts.periods else ["periods"]
    for number, period in usable:
        missing += _missing_of(with_, number, period)
    return Assessment(
        findings=tuple(findings),
        problems=problems,
        missing=tuple(missing),
        switched_off=tuple(_switched_off(with_, concerned)),
    )


def _is_faulty(number: int, problems: Iterable[Problem]) -> bool:
    return any(problem.field.startswith(f"periods.{number}.") for problem in problems)


def _missing_of(with_: _Reckoning, number: int, period: PayPeriod) -> list[str]:
    missing = [] if period.agreed else [f"periods.{number}.agreed"]
    return missing if _due(with_, period)[0] else [*missing, f"periods.{number}.due"]


def _due(with_: _Reckoning, period: PayPeriod) -> tuple[dt.date | None, Rule | None]:
    """Return the pay day; where none was agreed the latest the law allows, with its rule."""
    if period.due or not period.ends:
        return period.due, None
    latest = _latest_by_law(with_, period.ends)
    return latest or (None, None)


def _latest_by_law(with_: _Reckoning, ends: dt.date) -> tuple[dt.date, Rule] | None:
    """Return the last lawful pay day for work up to a day, and the rule; None if none was read."""
    rule_id = {"RU": "RU-WAGE-136", "KZ": "KZ-WAGE-113"}.get(with_.facts.country)
    rule = with_.book.in_force(rule_id, ends) if rule_id else None
    if rule is None:
        return None
    if rule.has("longest_gap"):
        return ends + dt.timedelta(days=rule.days("longest_gap")), rule
    first_of_next = add_months(ends.replace(day=1), 1)
    return first_of_next + dt.timedelta(days=rule.count("pay_day") - 1), rule


def _debt(with_: _Reckoning, number: int, period: PayPeriod) -> PeriodDebt | None:
    due, due_by = _due(with_, period)
    if due is None or period.agreed is None:
        return None
    owed = Owed(due, period.agreed, tuple(sorted(period.paid, key=lambda one: one.day)))
    nothing = zero(period.agreed.currency)
    left = owed.debt_on(with_.on + _DAY) if due <= with_.on else nothing
    paid = sum((one.amount for one in owed.paid), nothing)
    lines = tuple(
        (line, line.interest()) for line in interest_lines(owed, with_.on, with_.table, with_.law)
    )
    sums = [interest for _, interest in lines]
    return PeriodDebt(
        number=number,
        owed=owed,
        debt=left,
        overpaid=max(paid - period.agreed, nothing),
        lines=lines,
        interest=sum((one for one in sums if one is not None), nothing),
        is_complete=None not in sums,
        due_by=due_by,
    )


def _totals(with_: _Reckoning, debts: list[PeriodDebt]) -> list[Finding]:
    by_currency: dict[str, list[PeriodDebt]] = {}
    for debt in debts:
        by_currency.setdefault(debt.debt.currency, []).append(debt)
    found = []
    for currency, group in by_currency.items():
        owed = sum((one.debt for one in group), zero(currency))
        interest = sum((one.interest for one in group), zero(currency))
        is_complete = all(one.is_complete for one in group)
        data: dict[str, Figure] = {
            "currency": currency,
            "debt_minor": owed.minor,
            "interest_minor": interest.minor,
            "total_minor": (owed + interest).minor,
            "periods": len(group),
            "rounding": ROUNDING,
        }
        rules = _rules(with_, group)
        found.append(
            Finding(
                code="wage_total" if is_complete else "wage_total_at_least",
                rules=rules,
                steps=tuple(Step("sum_of_period", _sums(one)) for one in group),
                dates={"reckoned_on": with_.on},
                data=data,
                missing=() if is_complete else _lacking(with_, group),
                is_past_review=is_past_review(rules, with_.on),
            )
        )
    return found


def _sums(debt: PeriodDebt) -> dict[str, Figure]:
    return {
        "period": debt.number,
        "debt_minor": debt.debt.minor,
        "interest_minor": debt.interest.minor,
    }


def _lacking(with_: _Reckoning, debts: Iterable[PeriodDebt]) -> tuple[str, ...]:
    """Return why interest is not whole: a rate nobody entered, or law nobody has read."""
    country = with_.facts.country
    if country == "KZ":
        rule = with_.book.in_force("KZ-WAGE-113", with_.on)
        has_multiple = rule is not None and rule.has("multiplier")
        return _KZ_NOT_READ[1:] if has_multiple else _KZ_NOT_READ
    if country not in INTEREST_RULES:
        return (f"rules.wage_interest.{country}",)
    lines = [line for debt in debts for line, _ in debt.lines]
    missing = []
    if any(line.rule is None for line in lines):
        missing.append(f"rules.{INTEREST_RULES[country]}")
    if any(line.rule and line.percent is None for line in lines):
        missing.append(f"rates.{with_.table.id}")
    return tuple(missing)


def _rules(with_: _Reckoning, debts: Iterable[PeriodDebt]) -> tuple[Rule, ...]:
    """Return the rules the debts were reckoned with, each version once, the main one first."""
    found = [line.rule for debt in debts for line, _ in debt.lines]
    if with_.facts.country == "KZ":
        found.append(with_.book.in_force("KZ-WAGE-113", with_.on))
    found += [debt.due_by for debt in debts]
    return tuple({(rule.id, rule.digest): rule for rule in found if rule is not None}.values())


def _period_finding(with_: _Reckoning, debt: PeriodDebt) -> Finding:
    steps = []
    if debt.due_by is not None:
        steps.append(Step("due_by_law", {"due": debt.owed.due, "rule": debt.due_by.id}))
    steps += [
        Step("paid", {"day": one.day, "amount_minor": one.amount.minor}) for one in debt.owed.paid
    ]
    steps += [_line_step(line, interest) for line, interest in debt.lines]
    if debt.overpaid.minor:
        steps.append(Step("overpaid", {"amount_minor": debt.overpaid.minor}))
    period = with_.facts.periods[debt.number]
    latest = _latest_by_law(with_, period.ends) if period.ends else None
    if latest and debt.owed.due > latest[0]:
        steps.append(Step("due_later_than_law", {"latest": latest[0], "rule": latest[1].id}))
    rules = _rules(with_, [debt])
    return Finding(
        code=_code_of(debt),
        rules=rules,
        steps=tuple(steps),
        dates={"due": debt.owed.due, "reckoned_on": with_.on},
        data={
            "currency": debt.debt.currency,
            "agreed_minor": debt.owed.agreed.minor,
            **_sums(debt),
            "rounding": ROUNDING,
        },
        missing=() if debt.is_complete else _lacking(with_, [debt]),
        could_change=() if with_.facts.accrued is Answer.YES else ("sums_not_accrued",),
        is_past_review=is_past_review(rules, with_.on),
    )


def _code_of(debt: PeriodDebt) -> str:
    if debt.debt.minor:
        return "wage_debt"
    return "wage_paid_late" if debt.lines else "wage_overpaid"


def _line_step(line: InterestLine, interest: Money | None) -> Step:
    data: dict[str, Figure] = {
        "from": line.first,
        "to": line.last,
        "days": line.days,
        "debt_minor": line.debt.minor,
    }
    if line.rule is None:
        return Step("no_interest_rule", data)
    if line.percent is None or line.share is None or interest is None:
        return Step("no_rate", data)
    return Step(
        "interest",
        {
            **data,
            "percent": line.percent,
            "share": line.share,
            "interest_minor": interest.minor,
        },
    )


def _court_terms(with_: _Reckoning, debts: list[PeriodDebt]) -> list[Finding]:
    kind = COURT_TERMS.get(with_.facts.country)
    found = []
    for debt in debts if kind else ():
        trigger = Trigger(f"periods.{debt.number}.due", debt.owed.due)
        deadline = deadline_of(kind or "", trigger, with_.book, with_.working_days)
        if deadline is None:
            continue
        is_over = deadline.last_day < with_.on
        found.append(
            Finding(
                code="court_term_over" if is_over else "court_term",
                rules=(deadline.rule,),
                steps=deadline.steps,
                dates={"last_day": deadline.last_day, "safe_day": deadline.safe_day},
                data={"period": debt.number},
                missing=deadline.missing,
                could_change=("restored_for_good_reason",) if is_over else (),
                is_past_review=deadline.rule.is_past_review(with_.on),
                deadline=deadline,
            )
        )
    return found


def _right_to_stop(with_: _Reckoning, debts: list[PeriodDebt]) -> list[Finding]:
    """Return since when work may be stopped: more than so many days after the oldest debt's due."""
    if with_.facts.country != "RU" or with_.facts.ended_on:
        return []
    unpaid = [debt for debt in debts if debt.debt.minor]
    if not unpaid:
        return []
    oldest = min(unpaid, key=lambda debt: debt.owed.due)
    rule = with_.book.in_force("RU-WAGE-142", oldest.owed.due)
    if rule is None:
        return []
    since = oldest.owed.due + dt.timedelta(days=rule.days("delay") + 1)
    counted: dict[str, Figure] = {
        "due": oldest.owed.due,
        "delay_over": rule.days("delay"),
        "since": since,
    }
    return [
        Finding(
            code="may_stop_work" if since <= with_.on else "may_stop_work_later",
            rules=(rule,),
            steps=(Step("delay_over", counted), Step("written_notice_first")),
            dates={"since": since},
            data={"period": oldest.number, "paper": "notice_of_stopping_work"},
            could_change=("excepted_job", "paid_in_full"),
            is_past_review=rule.is_past_review(with_.on),
        )
    ]


def _criminal(with_: _Reckoning, debts: list[PeriodDebt]) -> list[Finding]:
    """Return whether the delay is past the terms of criminal liability, which others decide on."""
    rule = with_.book.in_force("RU-WAGE-UK", with_.on) if with_.facts.country == "RU" else None
    if rule is None:
        return []
    reached = []
    for debt in debts:
        is_full = not debt.owed.paid
        months = rule.months("full_over" if is_full else "partial_over")
        since = add_months(debt.owed.due, months) + _DAY
        if debt.debt.minor and since <= with_.on:
            reached.append((since, debt.number, months, is_full))
    if not reached:
        return []
    since, number, months, is_full = min(reached)
    figures: dict[str, Figure] = {"period": number, "months_over": months, "is_full": int(is_full)}
    return [
        Finding(
            code="criminal_term_passed",
            rules=(rule,),
            steps=(Step("unpaid_over", figures),),
            dates={"since": since},
            data={"refer_to": "prosecutor"},
            could_change=("intent", "share_paid"),
            is_past_review=rule.is_past_review(with_.on),
        )
    ]


def _switched_off(with_: _Reckoning, debts: list[PeriodDebt]) -> list[str]:
    waiting = {"RU": ("RU-WAGE-140",), "KZ": ("KZ-WAGE-160",)}.get(with_.facts.country, ())
    days = [debt.owed.due for debt in debts] or [with_.on]
    found = []
    for rule_id in waiting:
        needs_end = rule_id == "RU-WAGE-140" and with_.facts.ended_on is None
        if not needs_end and with_.book.is_switched_off(rule_id, max(days)):
            found.append(rule_id)
    return found
