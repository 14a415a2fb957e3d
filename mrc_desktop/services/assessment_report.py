"""What an assessment outside the window came to, and its form as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.domain.ban_routes import RouteOffer
    from mrc_desktop.domain.deadline import Deadline
    from mrc_desktop.domain.finding import Assessment, Finding
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.domain.rule import Rule


class AssessedTopic(StrEnum):
    """What can be assessed from a file."""

    STAY = "stay"
    REENTRY_BAN = "reentry_ban"
    WORK_PERMIT = "work_permit"
    WAGE_CLAIM = "wage_claim"
    SCREENING = "screening"
    PROTECTION = "protection"
    RETURN = "return"
    DEADLINES = "deadlines"


@dataclass(frozen=True, slots=True)
class Report:
    """What an assessment came to; `on` is None for a file that could not be read.

    `deadlines` are the terms that follow; `routes` the ways to go on, for a ban.
    """

    topic: AssessedTopic
    on: dt.date | None
    result: Assessment
    deadlines: tuple[Deadline, ...] = ()
    routes: tuple[RouteOffer, ...] = ()

    def json(self) -> bytes:
        """Return the report as JSON: codes, days, exact figures, rule ids; no sentence."""
        body = {
            "topic": self.topic,
            "on": self.on,
            "findings": [_finding(one) for one in self.result.findings],
            "deadlines": [_deadline(one) for one in self.deadlines],
            "routes": [_route(one) for one in self.routes],
            "problems": [_problem(one) for one in self.result.problems],
            "missing": self.result.missing,
            "switched_off": self.result.switched_off,
            "rules": [_rule(rule) for rule in self.rules],
        }
        return msgspec.json.format(msgspec.json.encode(body, enc_hook=_plain), indent=1)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return every version of a rule that was used, once."""
        used = [rule for one in self.result.findings for rule in one.rules]
        used += [one.rule for one in self.deadlines]
        used += [rule for one in self.routes for rule in one.rules]
        return tuple({(rule.id, rule.digest): rule for rule in used}.values())


def _finding(found: Finding) -> dict[str, object]:
    return {
        "code": found.code,
        "rules": found.rule_ids,
        "confidence": found.confidence,
        "is_volatile": found.is_volatile,
        "is_past_review": found.is_past_review,
        "unread": found.unread,
        "dates": dict(found.dates),
        "data": dict(found.data),
        "steps": [{"code": step.code, **step.data} for step in found.steps],
        "missing": found.missing,
        "could_change": found.could_change,
    }


def _deadline(found: Deadline) -> dict[str, object]:
    return {
        "code": found.code,
        "rule": found.rule.id,
        "trigger": found.trigger,
        "trigger_day": found.trigger_day,
        "last_day": found.last_day,
        "safe_day": found.safe_day,
        "rolls_to": found.rolls_to,
        "steps": [{"code": step.code, **step.data} for step in found.steps],
        "missing": found.missing,
        "done_on": found.done_on,
    }


def _route(found: RouteOffer) -> dict[str, object]:
    return {
        "code": found.route,
        "rules": [rule.id for rule in found.rules],
        "papers": found.papers,
        "missing": found.missing,
    }


def _problem(found: Problem) -> dict[str, object]:
    return {"field": found.field, "code": found.code, "data": dict(found.data)}


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "law": rule.law,
        "article": rule.article,
        "text": rule.text("en"),
        "source": rule.source,
        "confidence": rule.confidence,
        "checked_on": rule.checked_on,
        "review_by": rule.review_by,
        "effective_from": rule.effective_from,
        "effective_to": rule.effective_to,
        "digest": rule.digest,
    }


def _plain(value: object) -> str:
    """Return what JSON has no kind for: exact fractions as "31/2"."""
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError
