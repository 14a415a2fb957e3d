"""What to do about a ban: the routes that are open, their terms and the papers they need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.ban_facts import (
    BanFacts,
    CheckAnswer,
    CheckTool,
    Route,
    Tie,
    check_ban,
)
from mrc_desktop.domain.deadline import Deadline, Trigger
from mrc_desktop.domain.deadline_table import deadline_of
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.working_days import WorkingDays


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteOffer:
    """A route with its rules, its deadlines, the papers to bring, and what is missing."""

    route: Route
    rules: tuple[Rule, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    papers: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


_TIE_PAPERS: Final = {
    "marriage_certificate": {Tie.SPOUSE},
    "birth_certificates": {Tie.CHILD, Tie.PARENT},
    "joint_address": {Tie.SPOUSE, Tie.CHILD, Tie.PARENT},
    "family_papers": {Tie.SPOUSE, Tie.CHILD, Tie.PARENT},
    "income_papers": {Tie.WORK},
    "work_papers": {Tie.WORK},
    "study_papers": {Tie.STUDY},
    "treatment_papers": {Tie.TREATMENT},
}
"""Papers that only make sense where there is such a tie."""


def ban_routes(
    facts: BanFacts,
    book: RuleBook,
    today: dt.date,
    working_days: WorkingDays,
) -> tuple[RouteOffer, ...]:
    """Return the routes that are open, whether chosen or not."""
    faulty = {one.field for one in check_ban(facts, today)}
    offers = [
        *_rulings(facts, book, working_days, faulty),
        *_claim(facts, book, today, working_days, faulty),
        *_register(facts, book, today),
        *_written_check(facts, book, today, working_days),
        *_travel(facts, book, working_days),
    ]
    return tuple(offers)


def route_deadlines(facts: BanFacts, offers: tuple[RouteOffer, ...]) -> tuple[Deadline, ...]:
    """Return the deadlines of the routes chosen; of all that are open, until one was chosen.

    The answer to a request that was sent is waited for whatever was chosen after it.
    """
    wanted = facts.routes | {Route.CHECK_IN_WRITING} if facts.routes else frozenset(Route)
    found = [one for offer in offers if offer.route in wanted for one in offer.deadlines]
    return tuple(sorted(found, key=lambda one: (one.safe_day, one.code)))


def _rulings(
    facts: BanFacts, book: RuleBook, working_days: WorkingDays, faulty: set[str]
) -> Iterator[RouteOffer]:
    """Yield a complaint against each ruling whose copy was received."""
    for index, ruling in enumerate(facts.rulings):
        field = f"rulings.{index}.copy_received_on"
        code = {"RU": "ru_ruling_complaint", "KZ": "kz_ruling_complaint"}.get(ruling.country)
        if code is None or field in faulty:
            continue
        if ruling.copy_received_on is None:
            yield RouteOffer(route=Route.RULING_COMPLAINT, missing=(field,))
            continue
        deadline = deadline_of(code, Trigger(field, ruling.copy_received_on), book, working_days)
        if deadline is not None:
            yield RouteOffer(
                route=Route.RULING_COMPLAINT, rules=(deadline.rule,), deadlines=(deadline,)
            )


def _claim(
    facts: BanFacts, book: RuleBook, today: dt.date, working_days: WorkingDays, faulty: set[str]
) -> Iterator[RouteOffer]:
    """Yield the claim against a ban; the term runs from the day the person learned of it."""
    if facts.country != "RU":
        return
    rules = tuple(
        rule for one in ("RU-APPEAL-01", "RU-APPEAL-03") if (rule := book.in_force(one, today))
    )
    days = {"learned_on": facts.learned_on, "registered_on": facts.registered_on}
    deadlines = tuple(
        deadline
        for field, day in days.items()
        if day is not None and field not in faulty
        if (deadline := deadline_of("ru_ban_claim", Trigger(field, day), book, working_days))
    )
    yield RouteOffer(
        route=Route.BAN_CLAIM,
        rules=rules,
        deadlines=deadlines,
        papers=papers_for(rules, facts.ties),
        missing=() if facts.learned_on else ("learned_on",),
    )


def papers_for(rules: tuple[Rule, ...], ties: frozenset[Tie]) -> tuple[str, ...]:
    """Return the papers of the rules; those that prove a tie only where there is that tie."""
    named = {code for rule in rules if rule.has("papers") for code in rule.codes("papers")}
    return tuple(sorted(one for one in named if one not in _TIE_PAPERS or _TIE_PAPERS[one] & ties))


def _register(facts: BanFacts, book: RuleBook, today: dt.date) -> Iterator[RouteOffer]:
    rule = book.in_force("RU-RKL-05", today)
    if facts.country == "RU" and facts.is_on_control_register and rule is not None:
        yield RouteOffer(route=Route.REGISTER_CORRECTION, rules=(rule,))


def _written_check(
    facts: BanFacts, book: RuleBook, today: dt.date, working_days: WorkingDays
) -> Iterator[RouteOffer]:
    """Yield the written request, with the day its answer is due where one was sent."""
    if facts.country != "RU":
        return
    rules = tuple(
        rule
        for one in ("RU-CHECK-01", "RU-CHECK-02", "RU-CHECK-05")
        if (rule := book.in_force(one, today))
    )
    deadlines = tuple(
        deadline
        for index, check in enumerate(facts.checks)
        if check.tool is CheckTool.WRITTEN
        and check.answer is CheckAnswer.NO_ANSWER
        and check.checked_on is not None
        if (
            deadline := deadline_of(
                "ru_written_answer",
                Trigger(f"checks.{index}.checked_on", check.checked_on),
                book,
                working_days,
            )
        )
    )
    yield RouteOffer(
        route=Route.CHECK_IN_WRITING,
        rules=rules,
        deadlines=deadlines,
        papers=papers_for(rules, facts.ties),
    )


def _travel(facts: BanFacts, book: RuleBook, working_days: WorkingDays) -> Iterator[RouteOffer]:
    travel_on = facts.travel_on
    if facts.country != "RU" or travel_on is None:
        return
    deadline = deadline_of("ru_ban_check", Trigger("travel_on", travel_on), book, working_days)
    if deadline is not None:
        yield RouteOffer(
            route=Route.CHECK_BEFORE_TRAVEL, rules=(deadline.rule,), deadlines=(deadline,)
        )
