"""Whether somebody may work where they go, what they need for it, and by when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.dated_table import FeeTable
from mrc_desktop.domain.deadline import Deadline
from mrc_desktop.domain.finding import (
    Assessment,
    Figure,
    Finding,
    Step,
    contradiction,
    is_past_review,
)
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.stay_limits import is_known_visa_free, is_of_union
from mrc_desktop.domain.trips import PermitKind, Purpose
from mrc_desktop.domain.work_facts import EmployerKind, WorkFacts, WorkKind, check_work
from mrc_desktop.domain.work_fees import fee_finding
from mrc_desktop.domain.work_plan import has_days_left, work_plan
from mrc_desktop.domain.working_days import WorkingDays

_OUTSIDE_HOUSEHOLD: Final = frozenset({WorkKind.CONSTRUCTION, WorkKind.FARM, WorkKind.TRADE})
_LONG_STATUS: Final = (PermitKind.TEMPORARY_RESIDENCE, PermitKind.RESIDENCE)


@dataclass(frozen=True, slots=True)
class WorkAssessment:
    """The route and warnings as findings, and the dated plan, the earliest safe day first."""

    result: Assessment
    plan: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    facts: WorkFacts
    book: RuleBook
    today: dt.date

    @property
    def day(self) -> dt.date:
        """Return the day the facts are judged on: entry, or today before it."""
        return self.facts.entry or self.today

    def finding(
        self,
        code: str,
        rule_ids: tuple[str, ...],
        *,
        steps: tuple[Step, ...] = (),
        missing: tuple[str, ...] = (),
        data: dict[str, Figure] | None = None,
        could_change: tuple[str, ...] = (),
    ) -> Finding:
        rules = tuple(rule for one in rule_ids if (rule := self.book.in_force(one, self.day)))
        return Finding(
            code=code,
            rules=rules,
            steps=steps,
            missing=missing,
            data=data or {},
            could_change=could_change,
            is_past_review=is_past_review(rules, self.today),
        )


def assess_work(
    facts: WorkFacts,
    book: RuleBook,
    today: dt.date,
    working_days: WorkingDays,
    fees: FeeTable | None = None,
) -> WorkAssessment:
    """Return what somebody needs to work where they go, warnings, and by when what is due.

    `fees` are those the centre entered for the country; what it did not enter is said.
    The plan leaves out whatever rests on a fact that has a problem.
    """
    case = _Case(facts, book, today)
    problems = check_work(facts, today)
    missing = tuple(
        name
        for name, value in (
            ("citizenship", facts.citizenship),
            ("destination", facts.destination),
            ("entry", facts.entry),
        )
        if not value
    )
    if not facts.citizenship or not facts.destination:
        return WorkAssessment(Assessment(problems=problems, missing=missing), ())
    if facts.citizenship == facts.destination:
        problems = (*problems, contradiction("destination", "citizenship"))
        return WorkAssessment(Assessment(problems=problems), ())
    route = _route(case)
    if route is None:
        return WorkAssessment(Assessment(problems=problems, missing=(*missing, "rules")), ())
    faulty = frozenset(one.field for one in problems)
    plan = work_plan(facts, route.code, book, working_days, faulty)
    fee = fee_finding(facts, route.code, book, today, fees)
    result = Assessment(
        findings=(route, *_warnings(case, route.code), *((fee,) if fee else ())),
        problems=problems,
        missing=missing,
        switched_off=_switched_off(case, route.code),
    )
    return WorkAssessment(result, plan)


def _route(case: _Case) -> Finding | None:
    facts = case.facts
    members = (facts.citizenship, facts.destination)
    if all(is_of_union(case.book, one, case.day) for one in members):
        ids = {"RU": ("EAEU-97-1", "RU-PAT-12"), "KZ": ("EAEU-97-1", "KZ-WP-EAEU")}
        rule_ids = ids.get(facts.destination, ("EAEU-97-1",))
        missing = () if facts.contract_on else ("contract_on",)
        return case.finding("work_without_permit", rule_ids, missing=missing)
    if facts.destination == "RU":
        return _russian(case)
    if facts.destination == "KZ":
        return _kazakh(case)
    return None


def _russian(case: _Case) -> Finding:
    facts = case.facts
    status = next((one for kind in _LONG_STATUS if (one := facts.permit(kind))), None)
    if status is not None:
        return case.finding(
            "status_to_be_checked", (), missing=(f"permits.{status[0]}.right_to_work",)
        )
    if facts.is_visa_free is False:
        return case.finding("visa_route", (), data={"route": "employer_permit"})
    missing: tuple[str, ...] = ()
    known = is_known_visa_free(case.book, facts.citizenship, case.day)
    if facts.is_visa_free is None and not known:
        missing = ("is_visa_free",)
    if facts.is_recruited_at_home:
        recruitment = {"UZ": ("RU-ORG-UZ",), "TJ": ("RU-ORG-TJ",)}.get(facts.citizenship)
        if recruitment is not None:
            return case.finding("organised_recruitment", (*recruitment, "RU-PAT-01"))
    rule_ids = ("RU-PAT-01", "RU-PAT-02", "RU-PAT-03", "RU-PAT-04")
    if facts.patent_issued_on is not None:
        return case.finding("patent_held", ("RU-PAT-04", "RU-PAT-06", "RU-PAT-07", "RU-PAT-08"))
    if facts.entry is not None and facts.purpose not in (Purpose.WORK, Purpose.UNKNOWN):
        steps = (Step("purpose_on_card", {"purpose": facts.purpose.value}),)
        return case.finding(
            "may_not_work_yet", rule_ids, steps=steps, could_change=("enter_again_for_work",)
        )
    if facts.purpose is Purpose.UNKNOWN and facts.entry is not None:
        missing = (*missing, "purpose")
    return case.finding("patent_needed", rule_ids, missing=missing, data=_papers(case))


def _papers(case: _Case) -> dict[str, Figure]:
    rule = case.book.in_force("RU-PAT-03", case.day)
    if rule is None or not rule.has("papers"):
        return {}
    return {"papers": ",".join(sorted(rule.codes("papers")))}


def _kazakh(case: _Case) -> Finding:
    facts = case.facts
    if facts.is_seasonal:
        return case.finding("seasonal_permit", ("KZ-WP-QUOTA",))
    if facts.employer is EmployerKind.UNKNOWN:
        missing = ("employer", "is_seasonal") if facts.is_seasonal is None else ("employer",)
        return case.finding("kazakh_permit", ("KZ-WP-HH-1", "KZ-WP-QUOTA"), missing=missing)
    if facts.employer is not EmployerKind.PRIVATE_PERSON:
        return case.finding("employer_permit", ("KZ-WP-QUOTA", "KZ-WP-HH-1"))
    may = case.book.in_force("KZ-WP-HH-3", case.day)
    if may is not None and facts.citizenship not in may.codes("citizenships"):
        return case.finding("no_household_permit", ("KZ-WP-HH-3",))
    if facts.work in _OUTSIDE_HOUSEHOLD:
        steps = (Step("work_outside_household", {"work": facts.work.value}),)
        return case.finding("may_not_work_yet", ("KZ-WP-HH-1",), steps=steps)
    asked_for: tuple[str, ...] = ("work",) if facts.work is WorkKind.UNKNOWN else ()
    rule_ids = ("KZ-WP-HH-1", "KZ-WP-HH-2", "KZ-WP-HH-3")
    return case.finding("household_permit", rule_ids, missing=asked_for)


def _warnings(case: _Case, route: str) -> Iterator[Finding]:
    if case.facts.destination == "RU":
        yield from _patent_warnings(case, route)
    if case.facts.destination == "KZ":
        yield from _household_warnings(case, route)
    yield from _early_end(case, route)


def _patent_warnings(case: _Case, route: str) -> Iterator[Finding]:
    facts = case.facts
    rule = case.book.in_force("RU-PAT-01", case.day)
    if route == "patent_needed" and rule is not None and facts.entry is not None:
        applied = facts.applied_on or case.today
        last = facts.entry + dt.timedelta(days=rule.days("term"))
        if applied > last:
            steps = (Step("application_late", {"last_day": last, "days": (applied - last).days}),)
            rule_ids = ("RU-PAT-01", "RU-PAT-10")
            yield case.finding("application_late", rule_ids, steps=steps)
    regions = (facts.patent_region, facts.work_region)
    if all(regions) and regions[0] != regions[1]:
        data: dict[str, Figure] = {"patent_region": regions[0], "work_region": regions[1]}
        yield case.finding("other_region", ("RU-PAT-08",), data=data)
    if route == "patent_held":
        yield from _payment_warning(case)


def _payment_warning(case: _Case) -> Iterator[Finding]:
    facts = case.facts
    if facts.months_paid is None:
        yield case.finding("payments_unknown", ("RU-PAT-06",), missing=("months_paid",))
        return
    term = case.book.in_force("RU-PAT-04", facts.patent_issued_on or case.day)
    longest = term.months("longest") if term else facts.months_paid
    if facts.months_paid > longest:
        data: dict[str, Figure] = {"months_paid": facts.months_paid, "longest": longest}
        yield case.finding("patent_too_long", ("RU-PAT-04",), data=data)


def _household_warnings(case: _Case, route: str) -> Iterator[Finding]:
    facts = case.facts
    held = facts.permit(PermitKind.HOUSEHOLD_PERMIT)
    works_elsewhere = facts.work in _OUTSIDE_HOUSEHOLD or facts.employer in (
        EmployerKind.FIRM,
        EmployerKind.FARM,
    )
    if held is not None and works_elsewhere:
        data: dict[str, Figure] = {"work": facts.work.value, "employer": facts.employer.value}
        yield case.finding("outside_household_permit", ("KZ-WP-HH-1",), data=data)
    rule: Rule | None = case.book.in_force("KZ-WP-HH-4", case.day)
    workers = facts.workers_of_employer
    if route != "household_permit" or rule is None or workers is None:
        return
    most = rule.count("per_employer")
    if workers > most:
        figures: dict[str, Figure] = {"workers": workers, "most": most}
        yield case.finding("too_many_workers", ("KZ-WP-HH-4",), data=figures)


def _early_end(case: _Case, route: str) -> Iterator[Finding]:
    """Yield what an early end of a contract means in the Union; not a right to look for work."""
    facts = case.facts
    ended = facts.contract_ended_early_on
    rule = case.book.in_force("EAEU-97-9", ended) if ended else None
    if route != "work_without_permit" or ended is None or rule is None:
        return
    steps: tuple[Step, ...] = ()
    if facts.entry is not None:
        steps = (Step("days_since_entry", {"days": (ended - facts.entry).days}),)
    code = "early_end_within_stay" if has_days_left(rule, facts.entry, ended) else "early_end"
    missing = () if facts.entry is not None else ("entry",)
    yield case.finding(code, ("EAEU-97-9",), steps=steps, missing=missing)


def _switched_off(case: _Case, route: str) -> tuple[str, ...]:
    """Return the rules that would say more here and only wait to be confirmed."""
    facts = case.facts
    would_apply = {
        "RU-PAT-09": route == "patent_held",
        "RU-PAT-10": route == "patent_needed" and facts.entry is not None,
        "KZ-WP-HH-4": route == "household_permit" and facts.workers_of_employer is not None,
    }
    return tuple(
        rule_id
        for rule_id, would in would_apply.items()
        if would and case.book.is_switched_off(rule_id, case.day)
    )
