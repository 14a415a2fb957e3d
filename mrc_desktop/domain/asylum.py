"""Asylum: where to apply and until when, what follows, and who must not be written to.

Only what the rules give is said; where a term was not read it is "at once". Nobody's claim is
judged, and a term that is over never ends in "too late": the authority weighs that.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.deadline import Deadline, Trigger
from mrc_desktop.domain.deadline_table import deadline_of
from mrc_desktop.domain.finding import Figure, Finding, Step, is_past_review
from mrc_desktop.domain.protection_facts import FearSign, Place, ProtectionFacts
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.working_days import WorkingDays

IN_DOUBT: Final = "unhcr_or_legal_aid"
"""Where to send somebody when no rule on the place was read (INT-RECOG: in doubt, refer)."""


@dataclass(frozen=True, slots=True)
class _Office:
    rule: str
    to: str


_OFFICES: Final = {
    ("KZ", Place.CROSSING_POINT): _Office("KZ-ASY-03", "border_service"),
    ("KZ", Place.INSIDE): _Office("KZ-ASY-03", "employment_and_social_programs"),
    ("KG", Place.CROSSING_POINT): _Office("KG-ASY-01", "border_officer"),
    ("TJ", Place.CROSSING_POINT): _Office("TJ-ASY-01", "border_post"),
    ("TJ", Place.INSIDE): _Office("TJ-ASY-01", "migration_office"),
    ("UZ", Place.CROSSING_POINT): _Office("UZ-ASY-01", "unhcr"),
    ("UZ", Place.INSIDE): _Office("UZ-ASY-01", "unhcr"),
}

_AFTER_APPLYING: Final = {
    "KZ": ("kz_asylum_fingerprints", "kz_asylum_decision", "kz_asylum_decision_longest"),
    "KG": ("kg_asylum_decision",),
    "TJ": ("tj_asylum_decision",),
}
_BOTH: Final = (Place.INSIDE, Place.CROSSING_POINT)


@dataclass(frozen=True, slots=True, kw_only=True)
class AsylumCase:
    """The facts with the rules and the day they are looked at on."""

    facts: ProtectionFacts
    book: RuleBook
    on: dt.date
    working_days: WorkingDays

    def rules(self, *ids: str) -> tuple[Rule, ...]:
        """Return those of the rules that are in force and switched on."""
        found = (self.book.in_force(rule_id, self.on) for rule_id in ids)
        return tuple(rule for rule in found if rule is not None)

    def deadline(self, kind: str, field: str, day: dt.date) -> Deadline | None:
        """Return a deadline that runs from a fact."""
        return deadline_of(kind, Trigger(field, day), self.book, self.working_days)


def asylum_findings(case: AsylumCase) -> list[Finding]:
    """Return everything about a request for protection, or that nobody asked about it yet."""
    letter = _letter_to_origin(case)
    if case.facts.fear is not Answer.YES:
        return [*_ask(case), *letter]
    applied = case.facts.procedure.applied_on
    return [
        _request(case),
        *(_procedure(case, applied) if applied else _terms(case)),
        *_refusal(case),
        *_authority_notice(case),
        *letter,
    ]


def office_of(facts: ProtectionFacts) -> str:
    """Return who takes an application where the person is; `IN_DOUBT` if no rule says."""
    if facts.citizenship and facts.citizenship == facts.country:
        return IN_DOUBT
    place = Place.INSIDE if facts.arrival.place is Place.UNKNOWN else facts.arrival.place
    office = _OFFICES.get((facts.country, place))
    return office.to if office else IN_DOUBT


def _ask(case: AsylumCase) -> list[Finding]:
    if case.facts.fear is Answer.NO:
        return []
    return [
        Finding(
            code="ask_about_fear_of_return",
            rules=case.rules("INT-RECOG"),
            missing=(f"signs.{FearSign.FEAR_OF_RETURN}",),
        )
    ]


def _request(case: AsylumCase) -> Finding:
    facts = case.facts
    steps = [
        Step("sign", {"sign": sign}) for sign, said in facts.signs.items() if said is Answer.YES
    ]
    place = facts.arrival.place
    missing = ["arrival.place"] if place is Place.UNKNOWN else []
    ids = ["INT-RECOG", "INT-NR-33"]
    is_at_home = bool(facts.citizenship) and facts.citizenship == facts.country
    for one in _BOTH if place is Place.UNKNOWN else (place,):
        office = None if is_at_home else _OFFICES.get((facts.country, one))
        if office:
            ids.append(office.rule)
            steps.append(Step("apply_at", {"place": one, "to": office.to}))
    if is_at_home:
        steps.append(Step("in_own_country"))
    elif office_of(facts) == IN_DOUBT:
        missing.append(f"rules.where_to_apply.{facts.country}")
    rules = case.rules(*dict.fromkeys(ids))
    return Finding(
        code="asylum_request",
        rules=rules,
        steps=tuple(steps),
        data={
            "refer_to": office_of(facts),
            "when": "at_once",
            "needs_interpreter": facts.needs_interpreter,
        },
        missing=tuple(missing),
        is_past_review=is_past_review(rules, case.on),
    )


def _terms(case: AsylumCase) -> list[Finding]:
    """Return until when to apply: by the rule of the country, or at once where none was read."""
    facts = case.facts
    if facts.country != "KZ":
        data: dict[str, Figure] = {"refer_to": office_of(facts)}
        return [Finding(code="apply_at_once", data=data, missing=_unread_term(facts.country))]
    found = []
    for kind in _kazakh_kinds(facts):
        trigger = _trigger(facts, kind)
        deadline = case.deadline(kind, *trigger) if trigger else None
        if deadline is not None:
            found.append(_term(case, deadline))
    missing = () if found else ("arrival.entered_on",)
    if facts.arrival.entry_was_regular is Answer.NOT_ASKED:
        missing = (*missing, "arrival.entry_was_regular")
    if not found or missing:
        data = {"refer_to": office_of(facts)}
        found.append(Finding(code="apply_at_once", data=data, missing=missing))
    return sorted(found, key=lambda one: one.dates.get("last_day", dt.date.max))


def _unread_term(country: str) -> tuple[str, ...]:
    return (f"rules.term_to_apply.{country}",)


def _kazakh_kinds(facts: ProtectionFacts) -> tuple[str, ...]:
    match facts.arrival.entry_was_regular:
        case Answer.YES:
            return ("kz_asylum",)
        case Answer.NO:
            return ("kz_asylum_irregular",)
        case Answer.NOT_ASKED:
            return ("kz_asylum_irregular", "kz_asylum")


def _trigger(facts: ProtectionFacts, kind: str) -> tuple[str, dt.date] | None:
    """Return the day a term runs from: arrival, or learning of the danger where that was later."""
    entered, known = facts.arrival.entered_on, facts.arrival.danger_known_on
    if kind == "kz_asylum" and known and (entered is None or known > entered):
        return "arrival.danger_known_on", known
    return ("arrival.entered_on", entered) if entered else None


def _term(case: AsylumCase, deadline: Deadline) -> Finding:
    is_over = deadline.last_day < case.on
    return Finding(
        code="asylum_term_over_still_refer" if is_over else "asylum_term",
        rules=(deadline.rule,),
        steps=deadline.steps,
        dates={"last_day": deadline.last_day, "safe_day": deadline.safe_day},
        data={"kind": deadline.code, "refer_to": office_of(case.facts)},
        could_change=("authority_weighs_a_late_application",) if is_over else (),
        is_past_review=deadline.rule.is_past_review(case.on),
        deadline=deadline,
    )


def _procedure(case: AsylumCase, applied: dt.date) -> list[Finding]:
    """Return what the authority must do, by when, once somebody has applied."""
    found = []
    for kind in _AFTER_APPLYING.get(case.facts.country, ()):
        deadline = case.deadline(kind, "procedure.applied_on", applied)
        if deadline is not None:
            found.append(
                Finding(
                    code="asylum_procedure",
                    rules=(deadline.rule,),
                    steps=deadline.steps,
                    dates={"last_day": deadline.last_day},
                    data={"kind": kind},
                    missing=deadline.missing,
                    is_past_review=deadline.rule.is_past_review(case.on),
                    deadline=deadline,
                )
            )
    return found


def _refusal(case: AsylumCase) -> list[Finding]:
    refused = case.facts.procedure.refused_on
    if refused is None:
        return []
    rules = case.rules("KG-ASY-02") if case.facts.country == "KG" else ()
    data: dict[str, Figure] = {"refer_to": "legal_clinic_adilet" if rules else "legal_aid"}
    deadline = (
        case.deadline("tj_asylum_complaint", "procedure.refused_on", refused)
        if case.facts.country == "TJ"
        else None
    )
    if deadline is None:
        missing = (f"rules.term_of_complaint.{case.facts.country}",)
        return [Finding(code="asylum_refused", rules=rules, data=data, missing=missing)]
    is_over = deadline.last_day < case.on
    return [
        Finding(
            code="asylum_complaint_term_over" if is_over else "asylum_complaint",
            rules=(deadline.rule,),
            steps=deadline.steps,
            dates={"last_day": deadline.last_day, "safe_day": deadline.safe_day},
            data=data,
            could_change=("court_stays_open",),
            is_past_review=deadline.rule.is_past_review(case.on),
            deadline=deadline,
        )
    ]


def _authority_notice(case: AsylumCase) -> list[Finding]:
    """Return Tajikistan's duty of the border unit towards somebody who crossed irregularly."""
    facts = case.facts
    irregular = facts.arrival.entry_was_regular is Answer.NO
    entered = facts.arrival.entered_on
    if facts.country != "TJ" or not irregular or entered is None:
        return []
    deadline = case.deadline("tj_asylum_notice", "arrival.entered_on", entered)
    if deadline is None:
        return []
    return [
        Finding(
            code="border_unit_must_tell_migration_authority",
            rules=(deadline.rule,),
            steps=(*deadline.steps, Step("no_penalty_for_entry")),
            dates={"last_day": deadline.last_day},
            data={"kind": deadline.code},
            deadline=deadline,
        )
    ]


def _letter_to_origin(case: AsylumCase) -> list[Finding]:
    """Return that nobody writes to the state of origin about a request for protection.

    TJ-ASY-05 forbids it without written consent; for everybody else it is the rule of the house.
    """
    facts = case.facts
    wanted = facts.procedure.letter_to_origin is Answer.YES
    rules = case.rules("TJ-ASY-05") if facts.country == "TJ" else ()
    if facts.fear is Answer.YES:
        code = "letter_to_origin_refused" if wanted else "no_contact_with_origin"
        return [Finding(code=code, rules=rules, data={"is_house_rule": int(not rules)})]
    if wanted and facts.fear is Answer.NOT_ASKED:
        missing = (f"signs.{FearSign.FEAR_OF_RETURN}",)
        return [
            Finding(
                code="letter_to_origin_waits",
                rules=rules,
                data={"is_house_rule": int(not rules)},
                missing=missing,
            )
        ]
    return []
