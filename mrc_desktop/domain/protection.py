"""Who must this person be sent to today? Protection is recognised and referred, never judged.

    assess_protection(facts, book, on)      # an Assessment; its last finding is the profile

Every assessment ends in a referral: the profile says to whom first.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.asylum import AsylumCase, asylum_findings, office_of
from mrc_desktop.domain.finding import Assessment, Figure, Finding, Step, is_past_review
from mrc_desktop.domain.protection_facts import (
    FearSign,
    Group,
    ProtectionFacts,
    protection_problems,
)
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.working_days import WorkingDays

_PROFILES: Final = {
    "child_alone": "child_protection",
    "asylum_request": "",
    "trafficking_signs": "screening",
    "smuggling_or_trafficking_open": "screening",
    "statelessness_possible": "migration_service",
    "smuggling_signs": "legal_aid",
    "papers_lost": "",
    "vulnerable_groups": "",
}
"""Profiles by the finding that makes them, the most pressing first, and whom they go to.

Where it is empty the finding itself says to whom.
"""

_SERVICES: Final = "centre_services"
_MEDICAL: Final = frozenset(
    {
        Group.PREGNANT,
        Group.CHRONICALLY_ILL,
        Group.DISABLED,
        Group.SEXUAL_VIOLENCE,
        Group.TORTURE_SURVIVOR,
    }
)
_OFF_HERE: Final = {"KG": ("KG-ASY-04",)}
_EMPTY: Final = WorkingDays()


def assess_protection(
    facts: ProtectionFacts, book: RuleBook, on: dt.date, working_days: WorkingDays = _EMPTY
) -> Assessment:
    """Return what a conversation shows and to whom it leads, on a day.

    Days that cannot be are left out together with what rests on them; a request for protection
    and a child alone are found all the same.
    """
    problems = protection_problems(facts, on)
    fields = {problem.field for problem in problems}
    sound = _without(facts, fields)
    case = AsylumCase(facts=sound, book=book, on=on, working_days=working_days)
    findings = [
        *_children(case),
        *asylum_findings(case),
        *_statelessness(case),
        *_lost_papers(case),
        *_journey(case),
        *_groups(case),
    ]
    waiting = ("INT-NR-33", *_OFF_HERE.get(facts.country, ())) if _asks(sound) else ()
    return Assessment(
        findings=(*findings, _profile(case, findings)),
        problems=problems,
        missing=tuple(() if facts.country else ("country",)),
        switched_off=tuple(one for one in waiting if book.is_switched_off(one, on)),
    )


def _asks(facts: ProtectionFacts) -> bool:
    return facts.fear is Answer.YES


def _without(facts: ProtectionFacts, fields: set[str]) -> ProtectionFacts:
    """Return the facts without days that have a problem."""
    arrival, procedure = facts.arrival, facts.procedure
    if "arrival.entered_on" in fields or "arrival.danger_known_on" in fields:
        arrival = replace(arrival, entered_on=None, danger_known_on=None)
    if "procedure.applied_on" in fields or "procedure.refused_on" in fields:
        procedure = replace(procedure, applied_on=None, refused_on=None)
    age = None if "age" in fields else facts.age
    return replace(facts, arrival=arrival, procedure=procedure, age=age)


def _children(case: AsylumCase) -> list[Finding]:
    facts, child = case.facts, case.facts.child
    if not facts.is_child and child.is_alone is not Answer.YES:
        return []
    missing = ["age"] if facts.age is None else []
    missing += [
        name
        for name, is_open in {
            "child.is_alone": child.is_alone is Answer.NOT_ASKED,
            "child.with_whom": not child.with_whom,
            "child.has_guardian": child.has_guardian is Answer.NOT_ASKED,
            "child.best_interests_noted": child.best_interests_noted is not Answer.YES,
        }.items()
        if is_open
    ]
    ids = ["INT-BIC"]
    code, data = "child_best_interests", {"refer_to": "child_protection"}
    if child.is_alone is Answer.YES:
        code, data = "child_alone", {"refer_to": "child_protection", "when": "today"}
        own = {"TJ": "TJ-ASY-03", "KZ": "KZ-ASY-04"}.get(facts.country)
        ids += [own] if own and _asks(facts) else []
    rules = case.rules(*ids)
    figures: dict[str, Figure] = dict(data)
    return [
        Finding(
            code=code,
            rules=rules,
            data=figures,
            missing=tuple(missing),
            is_past_review=is_past_review(rules, case.on),
        )
    ]


def _statelessness(case: AsylumCase) -> list[Finding]:
    facts, papers = case.facts, case.facts.papers
    if not facts.may_be_stateless:
        return []
    questions = {
        "papers.born_in": not papers.born_in,
        "papers.parents_citizenships": not papers.parents_citizenships,
        "papers.lived_in": not papers.lived_in,
        "papers.held": not papers.held,
    }
    to = office_of(facts) if _asks(facts) else "migration_service"
    return [
        Finding(
            code="statelessness_possible",
            steps=tuple(Step("evidence", {"paper": paper}) for paper in sorted(papers.held)),
            data={"refer_to": to},
            missing=tuple(name for name, is_open in questions.items() if is_open),
        )
    ]


def _lost_papers(case: AsylumCase) -> list[Finding]:
    """Return where lost papers lead: to the consulate only when nobody fears return."""
    facts = case.facts
    if facts.papers.lost is not Answer.YES:
        return []
    missing: tuple[str, ...] = ()
    if _asks(facts):
        to = office_of(facts)
    elif facts.may_be_stateless:
        to = "migration_service"
    elif facts.fear is Answer.NOT_ASKED:
        to, missing = "ask_about_fear_first", (f"signs.{FearSign.FEAR_OF_RETURN}",)
    else:
        to = "consulate"
    return [Finding(code="papers_lost", data={"refer_to": to}, missing=missing)]


def _journey(case: AsylumCase) -> list[Finding]:
    """Return smuggling told apart from trafficking.

    Smuggling sells a crossing; trafficking exploits a person, and needs no border. One can turn
    into the other, so a crossing that was sold always leads to the question of exploitation.
    """
    journey = case.facts.journey
    crossed = Answer.YES in (journey.helped_across, journey.paid_for_crossing)
    forced = journey.forced_or_deceived is Answer.YES
    instrument = case.rules("PALERMO-3")
    local = case.book.starting(f"{case.facts.country}-THB", case.on) if case.facts.country else ()
    if journey.exploited is Answer.YES:
        steps = [Step("exploited")]
        steps += [Step("forced_or_deceived")] if forced else []
        if case.facts.is_child:
            steps.append(Step("means_not_needed_for_a_child"))
        return [
            Finding(
                code="trafficking_signs",
                rules=(*instrument, *local),
                steps=tuple(steps),
                data={"refer_to": "screening"},
                missing=_not_asked(case.facts, "forced_or_deceived"),
            )
        ]
    if forced or (crossed and journey.exploited is Answer.NOT_ASKED):
        return [
            Finding(
                code="smuggling_or_trafficking_open",
                rules=instrument,
                data={"refer_to": "screening"},
                missing=_not_asked(case.facts, "exploited", "forced_or_deceived"),
            )
        ]
    if not crossed:
        return []
    return [
        Finding(
            code="smuggling_signs",
            rules=instrument,
            steps=(Step("crossing_sold_without_exploitation"),),
            data={"refer_to": "legal_aid"},
            missing=_not_asked(case.facts, "paid_for_crossing", "forced_or_deceived"),
        )
    ]


def _not_asked(facts: ProtectionFacts, *names: str) -> tuple[str, ...]:
    return tuple(
        f"journey.{name}" for name in names if getattr(facts.journey, name) is Answer.NOT_ASKED
    )


def _groups(case: AsylumCase) -> list[Finding]:
    groups = sorted(case.facts.groups)
    if not groups:
        return []
    is_medical = not _MEDICAL.isdisjoint(groups)
    return [
        Finding(
            code="vulnerable_groups",
            steps=tuple(Step("group", {"group": one}) for one in groups),
            data={"refer_to": "health_service" if is_medical else _SERVICES},
        )
    ]


def _profile(case: AsylumCase, findings: list[Finding]) -> Finding:
    """Return the preliminary profile of the 10-Point Plan; there is always somebody to go to."""
    found = {finding.code: finding for finding in findings}
    profiles = [code for code in _PROFILES if code in found]
    to = [str(found[code].data.get("refer_to", _PROFILES[code])) for code in profiles]
    rules = case.rules("INT-10PP-5", "INT-10PP")
    return Finding(
        code="profile",
        rules=rules,
        steps=tuple(
            Step("refer", {"profile": profile, "to": office})
            for profile, office in zip(profiles, to, strict=True)
        ),
        data={
            "profile": profiles[0] if profiles else "other_migrant",
            "refer_to": to[0] if to else _SERVICES,
        },
        missing=(f"signs.{FearSign.FEAR_OF_RETURN}",)
        if case.facts.fear is Answer.NOT_ASKED
        else (),
        is_past_review=is_past_review(rules, case.on),
    )
