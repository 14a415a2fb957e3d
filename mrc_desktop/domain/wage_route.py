"""What to do about unpaid wages, in which order, with which papers, and what to be careful of."""

from __future__ import annotations

import datetime as dt
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.deadline import Trigger
from mrc_desktop.domain.deadline_table import deadline_of
from mrc_desktop.domain.finding import Figure, Finding, Step, is_past_review
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.screening import offers_screening
from mrc_desktop.domain.wage_facts import Evidence, WageFacts
from mrc_desktop.domain.working_days import WorkingDays

_ROUTE_RULES: Final = {
    "RU": ("RU-WAGE-ROUTE", "RU-WAGE-PROOF", "RU-WAGE-393", "RU-WAGE-327", "RU-WAGE-KOAP"),
    "KZ": ("KZ-WAGE-INSP", "KZ-WAGE-160"),
}
_PROOF: Final = tuple(one for one in Evidence if one is not Evidence.PHOTOS)


def route_findings(
    facts: WageFacts, book: RuleBook, on: dt.date, working_days: WorkingDays
) -> list[Finding]:
    """Return the risk to talk over, the route, the contract, deductions, injury and screening."""
    return [
        *_register_risk(facts, book, on),
        _route(facts, book, on),
        *_contract(facts, book, on, working_days),
        *_deductions(facts, book, on),
        *_injury(facts),
        *_screening(facts),
    ]


def is_risk_open(facts: WageFacts, book: RuleBook, on: dt.date) -> bool:
    """Return whether a complaint must wait until its risk was talked over and decided on.

    In Russia a person without a ground to stay may be entered in the register of controlled
    persons (RU-RKL-01); not knowing the status counts as a risk.
    """
    at_risk = facts.country == "RU" and facts.standing.stay_is_regular is not Answer.YES
    if not at_risk or book.in_force("RU-RKL-01", on) is None:
        return False
    return facts.standing.risk_discussed_on is None or facts.standing.decision is None


def _register_risk(facts: WageFacts, book: RuleBook, on: dt.date) -> list[Finding]:
    standing = facts.standing
    if facts.country != "RU" or standing.stay_is_regular is Answer.YES:
        return []
    rules = _in_force(book, ("RU-RKL-01", "RU-RKL-02"), on)
    if not rules:
        return []
    missing = []
    if standing.stay_is_regular is Answer.NOT_ASKED:
        missing.append("standing.stay_is_regular")
    if standing.risk_discussed_on is None:
        missing.append("standing.risk_discussed_on")
    if standing.decision is None:
        missing.append("standing.decision")
    is_open = is_risk_open(facts, book, on)
    return [
        Finding(
            code="register_risk_to_discuss" if is_open else "register_risk_discussed",
            rules=rules,
            dates={"discussed_on": standing.risk_discussed_on}
            if standing.risk_discussed_on
            else {},
            data={"decision": standing.decision} if standing.decision else {},
            missing=tuple(missing),
            is_past_review=is_past_review(rules, on),
        )
    ]


def _route(facts: WageFacts, book: RuleBook, on: dt.date) -> Finding:
    rules = _in_force(book, _ROUTE_RULES.get(facts.country, ()), on)
    ids = {rule.id for rule in rules}
    steps: list[Step] = []
    missing = [] if facts.employer.name else ["employer.name"]
    missing += [] if facts.employer.tax_number else ["employer.tax_number"]
    missing += [f"evidence.{one}" for one in _PROOF if one not in facts.evidence]
    if "RU-WAGE-ROUTE" in ids:
        steps = _russian_steps(facts)
        missing += ["accrued"] if facts.accrued is Answer.NOT_ASKED else []
    elif "KZ-WAGE-INSP" in ids:
        steps = [_stop(1, "labour_inspectorate", "complaint")]
        if "KZ-WAGE-160" in ids:
            steps += [_stop(2, "conciliation_commission", "application")]
            steps += [_stop(3, "court", "statement_of_claim")]
    data: dict[str, Figure] = {"waits_for_risk_talk": int(is_risk_open(facts, book, on))}
    if not steps:
        missing.append(f"rules.wage_route.{facts.country}")
        data["refer_to"] = "legal_aid"
    if "RU-WAGE-393" in ids:
        data["court_fee"] = "none"
    return Finding(
        code="wage_route" if steps else "wage_route_not_known",
        rules=rules,
        steps=tuple(steps),
        data=data,
        missing=tuple(missing),
        is_past_review=is_past_review(rules, on),
    )


def _russian_steps(facts: WageFacts) -> list[Step]:
    """Return the steps of RU-WAGE-ROUTE; the court order is for wages accrued but not paid."""
    steps = [
        Step(
            "go_to",
            {"order": 1, "to": "employer", "paper": "written_demand", "keep": "stamped_copy"},
        ),
        _stop(2, "labour_inspectorate", "complaint"),
        _stop(2, "prosecutor", "complaint"),
    ]
    if facts.accrued is not Answer.NO:
        steps.append(_stop(3, "court", "application_for_court_order"))
    if facts.accrued is not Answer.YES:
        steps.append(_stop(3, "court", "statement_of_claim"))
    return steps


def _stop(order: int, to: str, paper: str) -> Step:
    return Step("go_to", {"order": order, "to": to, "paper": paper})


def _contract(
    facts: WageFacts, book: RuleBook, on: dt.date, working_days: WorkingDays
) -> list[Finding]:
    """Return that work begun with the employer's knowledge is a contract, paper or not."""
    is_unwritten = facts.written_contract is Answer.NO
    if facts.country != "RU" or not is_unwritten or facts.admitted_to_work is Answer.NO:
        return []
    rule = book.in_force("RU-WAGE-67", facts.started_on or on)
    if rule is None:
        return []
    missing = ["admitted_to_work"] if facts.admitted_to_work is Answer.NOT_ASKED else []
    dates: dict[str, dt.date] = {}
    steps: tuple[Step, ...] = ()
    if facts.started_on:
        trigger = Trigger("started_on", facts.started_on)
        deadline = deadline_of("ru_written_contract", trigger, book, working_days)
        if deadline is not None:
            dates, steps = {"paper_was_due": deadline.last_day}, deadline.steps
            missing += deadline.missing
    else:
        missing.append("started_on")
    return [
        Finding(
            code="contract_by_admission",
            rules=(rule,),
            steps=steps,
            dates=dates,
            missing=tuple(missing),
            is_past_review=rule.is_past_review(on),
        )
    ]


def _deductions(facts: WageFacts, book: RuleBook, on: dt.date) -> list[Finding]:
    """Return the sums taken off, to be asked about; the pay slip must state them."""
    if not facts.deductions:
        return []
    rules = _in_force(
        book, {"RU": ("RU-WAGE-136",), "KZ": ("KZ-WAGE-113",)}.get(facts.country, ()), on
    )
    steps = [
        Step(
            "deduction",
            {
                "amount_minor": one.amount.minor,
                "currency": one.amount.currency,
                "agreed_to": one.agreed_to,
            },
        )
        for one in facts.deductions
    ]
    missing = [
        f"deductions.{number}.agreed_to"
        for number, one in enumerate(facts.deductions)
        if one.agreed_to is Answer.NOT_ASKED
    ]
    return [
        Finding(code="deductions_to_check", rules=rules, steps=tuple(steps), missing=tuple(missing))
    ]


def _injury(facts: WageFacts) -> list[Finding]:
    if facts.injured is not Answer.YES:
        return []
    return [Finding(code="injury_at_work", data={"refer_to": "legal_aid"})]


def _screening(facts: WageFacts) -> list[Finding]:
    if not offers_screening(facts.signs):
        return []
    steps = tuple(Step("sign", {"sign": sign}) for sign in sorted(facts.signs))
    return [Finding(code="screening_offered", steps=steps, data={"is_house_rule": 1})]


def _in_force(book: RuleBook, ids: tuple[str, ...], on: dt.date) -> tuple[Rule, ...]:
    found = (book.in_force(rule_id, on) for rule_id in ids)
    return tuple(rule for rule in found if rule is not None)
