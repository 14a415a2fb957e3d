"""What helps somebody come home and stay: papers, people to go to, what years abroad count.

    assess_return(facts, book, on)      # an Assessment

Checklists need no law. What is said of pensions, diplomas and rights in the Eurasian Economic Union
is what the rules in the content say and no more; how years before the agreement count was not read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.codes import OrganisationKind
from mrc_desktop.domain.finding import Assessment, Figure, Finding, Step, is_past_review
from mrc_desktop.domain.return_facts import (
    Certificate,
    Creditor,
    Goal,
    RemittanceCheck,
    ReturnFacts,
    ReturnPaper,
    return_problems,
)
from mrc_desktop.domain.return_rights import rights_findings
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.work_periods import missing_of, period_problems, sound_periods

SERVICES: Final = {
    Goal.WORK: OrganisationKind.EMPLOYMENT_SERVICE,
    Goal.BUSINESS: OrganisationKind.REINTEGRATION_PROGRAMME,
    Goal.TRAINING: OrganisationKind.EMPLOYMENT_SERVICE,
    Goal.HOUSING: OrganisationKind.SHELTER,
    Goal.HEALTH: OrganisationKind.HEALTH_SERVICE,
    Goal.CHILDREN: OrganisationKind.CHILD_PROTECTION,
    Goal.LEGAL_HELP: OrganisationKind.LEGAL_AID,
}
"""The kind of organisation to look for in the directory, by what is wanted."""

_BONDING: Final = (Creditor.EMPLOYER, Creditor.RECRUITER)


@dataclass(frozen=True, slots=True)
class _Return:
    """The facts, the rules to reckon with, and the day."""

    facts: ReturnFacts
    book: RuleBook
    on: dt.date

    def rules(self, *ids: str) -> tuple[Rule, ...]:
        """Return those of the rules that are in force and may be reckoned with."""
        found = (self.book.in_force(one, self.on) for one in ids)
        return tuple(rule for rule in found if rule is not None)


def assess_return(facts: ReturnFacts, book: RuleBook, on: dt.date) -> Assessment:
    """Return what follows for a return and a life after it, on a day.

    Rows that cannot be are problems; nothing is counted or planned over them.
    """
    problems = (*return_problems(facts, on), *period_problems(facts.work_periods, on))
    case = _Return(facts, book, on)
    faulty = {problem.field for problem in problems}
    findings = (
        *_plan(case, faulty),
        *_debts(case, faulty),
        *_papers(case),
        *_skills(case),
        *_services(case),
        *_leaving_again(case),
        *rights_findings(facts, sound_periods(facts.work_periods, on), book, on),
        *_remittances(case),
    )
    missing = [*missing_of(facts.work_periods)]
    missing += ["citizenship"] if facts.work_periods and not facts.citizenship else []
    return Assessment(findings=findings, problems=problems, missing=tuple(missing))


def _plan(case: _Return, faulty: set[str]) -> Iterator[Finding]:
    """Yield the steps agreed on: what is late, what comes next, what has no day."""
    steps, coming = [], []
    done = 0
    for number, step in enumerate(case.facts.plan):
        if f"plan.{number}.on" in faulty or not step.what.strip():
            continue
        done += step.is_done
        if step.is_done:
            continue
        if step.on is None:
            steps.append((dt.date.max, Step("own_step_undated", {"own_step": number})))
            continue
        code = "own_step_late" if step.on < case.on else "own_step_coming"
        steps.append((step.on, Step(code, {"own_step": number, "on": step.on})))
        coming.append(step.on)
    if not steps and not done:
        return
    data: dict[str, Figure] = {"open_steps": len(steps), "done_steps": done}
    yield Finding(
        code="own_plan" if steps else "own_plan_done",
        steps=tuple(step for _, step in sorted(steps, key=lambda one: one[0])),
        dates={"next_step": min(coming)} if coming else {},
        data=data,
    )


def _debts(case: _Return, faulty: set[str]) -> Iterator[Finding]:
    """Yield what is owed, currency by currency, and the debts that smell of bondage."""
    debts = case.facts.debts
    if not debts:
        return
    sums: dict[str, int] = {}
    steps, due, missing = [], [], []
    for number, debt in enumerate(debts):
        if debt.amount is None:
            missing.append(f"debts.{number}.amount")
        elif f"debts.{number}.amount" not in faulty:
            currency = debt.amount.currency
            sums[currency] = sums.get(currency, 0) + debt.amount.minor
        if debt.due_on is None:
            missing.append(f"debts.{number}.due_on")
        elif f"debts.{number}.due_on" not in faulty:
            due.append(debt.due_on)
            if debt.due_on < case.on:
                steps.append(Step("debt_overdue", {"debt": number, "on": debt.due_on}))
        if debt.has_pledge is Answer.YES:
            steps.append(Step("debt_pledged", {"debt": number}))
    owed = (
        Step("owed", {"owed_minor": sums[currency], "currency": currency})
        for currency in sorted(sums)
    )
    coming = [day for day in due if day >= case.on]
    yield Finding(
        code="debts",
        steps=(*owed, *steps),
        dates={"next_due": min(coming)} if coming else {},
        data={"debts": len(debts)},
        missing=tuple(missing),
    )
    yield from _bondage(case)


def _bondage(case: _Return) -> Iterator[Finding]:
    """Yield a debt to an employer or recruiter that never gets smaller: a sign, not a finding."""
    steps, missing = [], []
    for number, debt in enumerate(case.facts.debts):
        if debt.to in _BONDING and debt.shrinks is Answer.NO:
            steps.append(Step("debt_never_shrinks", {"debt": number}))
        elif debt.to in _BONDING and debt.shrinks is Answer.NOT_ASKED:
            missing.append(f"debts.{number}.shrinks")
    if steps:
        rules = case.rules("ILO-FL-2012")
        yield Finding(
            code="debt_bondage_sign",
            rules=rules,
            steps=tuple(steps),
            data={"refer_to": "screening"},
            missing=tuple(missing),
            is_past_review=is_past_review(rules, case.on),
        )


def _papers(case: _Return) -> Iterator[Finding]:
    """Yield which papers to bring, as far as the facts call for them."""
    facts = case.facts
    asked = {
        "has_rulings": (facts.has_rulings, (ReturnPaper.RULINGS, ReturnPaper.RECEIPTS)),
        "had_treatment": (facts.had_treatment, (ReturnPaper.MEDICAL,)),
        "has_children": (facts.has_children, (ReturnPaper.CHILDREN,)),
    }
    wanted = {ReturnPaper.PASSPORT}
    if facts.work_periods:
        wanted |= {ReturnPaper.CONTRACTS, ReturnPaper.PAY_SLIPS, ReturnPaper.PENSION_EXTRACT}
    if facts.skills:
        wanted.add(ReturnPaper.SKILL_CERTIFICATES)
    if facts.diplomas:
        wanted.add(ReturnPaper.DIPLOMAS)
    for answer, papers in asked.values():
        wanted |= set(papers) if answer is Answer.YES else set()
    if facts.returns_on is None and wanted == {ReturnPaper.PASSPORT} and not facts.papers_held:
        return
    open_ones = [one for one in ReturnPaper if one in wanted and one not in facts.papers_held]
    yield Finding(
        code="papers_to_bring" if open_ones else "papers_complete",
        steps=tuple(Step("bring_paper", {"return_paper": str(one)}) for one in open_ones),
        data={"papers_open": len(open_ones), "papers_held": len(facts.papers_held)},
        missing=tuple(name for name, (answer, _) in asked.items() if answer is Answer.NOT_ASKED),
    )


def _skills(case: _Return) -> Iterator[Finding]:
    """Yield the skills gained, and which of them nothing shows."""
    skills = case.facts.skills
    if not skills:
        return
    steps, missing = [], []
    for number, skill in enumerate(skills):
        level = str(skill.level)
        data: dict[str, Figure] = {"skill": number, "skill_level": level}
        if skill.certificate is Certificate.NONE:
            steps.append(Step("skill_unproven", data))
        elif skill.certificate is Certificate.NOT_ASKED:
            steps.append(Step("skill_named", data))
            missing.append(f"skills.{number}.certificate")
        else:
            steps.append(Step("skill_proven", {**data, "certificate": str(skill.certificate)}))
    unproven = sum(step.code == "skill_unproven" for step in steps)
    yield Finding(
        code="skills_to_prove" if unproven else "skills_gained",
        steps=tuple(steps),
        data={
            "skills": len(skills),
            "unproven": unproven,
            "refer_to": str(OrganisationKind.EMPLOYMENT_SERVICE),
        },
        missing=tuple(missing),
    )


def _services(case: _Return) -> Iterator[Finding]:
    """Yield which kinds of organisation to look for in the directory."""
    wanted = [goal for goal in SERVICES if goal in case.facts.goals]
    if wanted:
        yield Finding(
            code="services_to_ask",
            steps=tuple(
                Step("look_for", {"goal": str(goal), "to": str(SERVICES[goal])}) for goal in wanted
            ),
            data={"services": len({SERVICES[goal] for goal in wanted})},
        )


def _leaving_again(case: _Return) -> Iterator[Finding]:
    """Yield that a ban is checked before somebody goes again, where a rule says so."""
    facts = case.facts
    if Goal.LEAVE_AGAIN not in facts.goals:
        return
    rules = case.rules("RU-CHECK-03", "RU-CHECK-01") if facts.leave_to == "RU" else ()
    rule = rules[0] if rules and rules[0].has("before") else None
    data: dict[str, Figure] = {"country": facts.leave_to} if facts.leave_to else {}
    if rule is not None:
        data["months"] = rule.months("before")
    yield Finding(
        code="check_before_leaving",
        rules=rules,
        data=data,
        missing=() if facts.leave_to else ("leave_to",),
        is_past_review=is_past_review(rules, case.on),
    )


def _remittances(case: _Return) -> Iterator[Finding]:
    """Yield what was not talked over yet about sending money safely."""
    facts = case.facts
    if facts.sends_money is not Answer.YES:
        return
    left = [one for one in RemittanceCheck if one not in facts.remittance_checked]
    is_watched = facts.is_on_control_register is Answer.YES
    rules = case.rules("RU-RKL-02") if is_watched else ()
    steps = [Step("remittance_check", {"remittance": str(one)}) for one in left]
    if is_watched:
        steps.append(Step("remittance_limited"))
    yield Finding(
        code="remittance_checklist" if left else "remittance_talked_over",
        rules=rules,
        steps=tuple(steps),
        data={"checks_open": len(left)},
        missing=("is_on_control_register",)
        if facts.is_on_control_register is Answer.NOT_ASKED
        else (),
        is_past_review=is_past_review(rules, case.on),
    )
