"""A report as a case keeps it, word for word: with the rules as they stood when it was made.

Days, exact fractions, terms and sets have no kind of their own in JSON; each is written as an
object with one key ("day", "share", "term", "codes"), so that what is read back equals what was
kept.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import msgspec

from mrc_desktop.domain.ban_facts import Route
from mrc_desktop.domain.ban_routes import RouteOffer
from mrc_desktop.domain.deadline import Deadline, Direction
from mrc_desktop.domain.finding import Assessment, Finding, Step
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule import Confidence, Rule, Term, Unit
from mrc_desktop.services.assessment_report import AssessedTopic, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Json = dict[str, Any]


def snapshot(report: Report) -> str:
    """Return a report as JSON."""
    rules: list[Rule] = list(report.rules)
    places = {(rule.id, rule.digest): place for place, rule in enumerate(rules)}

    def at(rule: Rule) -> int:
        return places[rule.id, rule.digest]

    body = {
        "topic": report.topic,
        "on": _out(report.on),
        "rules": [_rule_out(rule) for rule in rules],
        "findings": [_finding_out(one, at) for one in report.result.findings],
        "problems": [_problem_out(one) for one in report.result.problems],
        "missing": report.result.missing,
        "switched_off": report.result.switched_off,
        "deadlines": [_deadline_out(one, at) for one in report.deadlines],
        "routes": [_route_out(one, at) for one in report.routes],
    }
    return msgspec.json.encode(body).decode("utf-8")


def read_snapshot(text: str) -> Report:
    """Return the report that was kept."""
    body: Json = msgspec.json.decode(text)
    rules = [_rule_in(one) for one in body["rules"]]
    result = Assessment(
        findings=tuple(_finding_in(one, rules) for one in body["findings"]),
        problems=tuple(_problem_in(**one) for one in body["problems"]),
        missing=tuple(body["missing"]),
        switched_off=tuple(body["switched_off"]),
    )
    return Report(
        AssessedTopic(body["topic"]),
        _in(body["on"]),
        result,
        tuple(_deadline_in(one, rules) for one in body["deadlines"]),
        tuple(_route_in(one, rules) for one in body["routes"]),
    )


def _out(value: object) -> object:
    match value:
        case dt.date():
            return {"day": value.isoformat()}
        case Fraction():
            return {"share": str(value)}
        case Term():
            return {"term": [value.amount, value.unit.value]}
        case frozenset():
            return {"codes": sorted(value)}
        case _:
            return value


def _in(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, held),) = value.items()
    match kind:
        case "day":
            return dt.date.fromisoformat(held)
        case "share":
            return Fraction(held)
        case "term":
            return Term(held[0], Unit(held[1]))
        case _:
            return frozenset(held)


def _figures_out(figures: Mapping[str, Any]) -> Json:
    return {name: _out(value) for name, value in figures.items()}


def _figures_in(figures: Json) -> Json:
    return {name: _in(value) for name, value in figures.items()}


def _fields_out(value: object, names: tuple[str, ...]) -> Json:
    return {name: _out(getattr(value, name)) for name in names}


_RULE_PLAIN = (
    "id", "country", "topic", "law", "article", "source", "confidence", "checked_on", "review_by",
    "is_volatile", "effective_from", "effective_to", "digest", "unconfirmed",
)  # fmt: skip


def _rule_out(rule: Rule) -> Json:
    return _fields_out(rule, _RULE_PLAIN) | {
        "parameters": _figures_out(rule.parameters),
        "unread": rule.unread,
        "texts": dict(rule.texts),
    }


def _rule_in(body: Json) -> Rule:
    plain = {name: _in(body[name]) for name in _RULE_PLAIN}
    plain["confidence"] = Confidence(plain["confidence"])
    return Rule(
        **plain,
        parameters=_figures_in(body["parameters"]),
        unread=tuple(body["unread"]),
        texts=body["texts"],
    )


def _steps_out(steps: tuple[Step, ...]) -> list[Json]:
    return [{"code": one.code, "data": _figures_out(one.data)} for one in steps]


def _steps_in(steps: list[Json]) -> tuple[Step, ...]:
    return tuple(Step(one["code"], _figures_in(one["data"])) for one in steps)


def _finding_out(found: Finding, at: Callable[[Rule], int]) -> Json:
    return {
        "code": found.code,
        "rules": [at(rule) for rule in found.rules],
        "steps": _steps_out(found.steps),
        "dates": _figures_out(found.dates),
        "data": _figures_out(found.data),
        "missing": found.missing,
        "could_change": found.could_change,
        "is_past_review": found.is_past_review,
        "deadline": None if found.deadline is None else _deadline_out(found.deadline, at),
    }


def _finding_in(body: Json, rules: list[Rule]) -> Finding:
    deadline = body["deadline"]
    return Finding(
        code=body["code"],
        rules=tuple(rules[place] for place in body["rules"]),
        steps=_steps_in(body["steps"]),
        dates=_figures_in(body["dates"]),
        data=_figures_in(body["data"]),
        missing=tuple(body["missing"]),
        could_change=tuple(body["could_change"]),
        is_past_review=body["is_past_review"],
        deadline=None if deadline is None else _deadline_in(deadline, rules),
    )


_DEADLINE_PLAIN = (
    "code", "trigger", "trigger_day", "term", "last_day", "safe_day", "rolls_to", "done_on",
    "dropped_reason",
)  # fmt: skip


def _deadline_out(found: Deadline, at: Callable[[Rule], int]) -> Json:
    return _fields_out(found, _DEADLINE_PLAIN) | {
        "rule": at(found.rule),
        "direction": found.direction,
        "steps": _steps_out(found.steps),
        "missing": found.missing,
    }


def _deadline_in(body: Json, rules: list[Rule]) -> Deadline:
    return Deadline(
        **{name: _in(body[name]) for name in _DEADLINE_PLAIN},
        rule=rules[body["rule"]],
        direction=Direction(body["direction"]),
        steps=_steps_in(body["steps"]),
        missing=tuple(body["missing"]),
    )


def _problem_out(found: Problem) -> Json:
    return {"field": found.field, "code": found.code, "data": _figures_out(found.data)}


def _problem_in(field: str, code: str, data: Json) -> Problem:
    return Problem(field, code, _figures_in(data))


def _route_out(found: RouteOffer, at: Callable[[Rule], int]) -> Json:
    return {
        "route": found.route,
        "rules": [at(rule) for rule in found.rules],
        "deadlines": [_deadline_out(one, at) for one in found.deadlines],
        "papers": found.papers,
        "missing": found.missing,
    }


def _route_in(body: Json, rules: list[Rule]) -> RouteOffer:
    return RouteOffer(
        route=Route(body["route"]),
        rules=tuple(rules[place] for place in body["rules"]),
        deadlines=tuple(_deadline_in(one, rules) for one in body["deadlines"]),
        papers=tuple(body["papers"]),
        missing=tuple(body["missing"]),
    )
