"""Grounds of refusal that follow from overstays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from mrc_desktop.domain.ban_grounds import Case, Ground
from mrc_desktop.domain.finding import Step
from mrc_desktop.domain.rule import Rule
from mrc_desktop.domain.stay_ledger import Ledger, Overstay, OverstayReason

_EXCUSES: Final = ("emergency_treatment", "relative_ill_or_died", "force_majeure")
_BRACKETS: Final = ("RU-BAN-26-8", "RU-BAN-27-13", "RU-BAN-27-14")
"""Lengths of overstay with their bans, the shortest first."""

_EXCUSABLE: Final = _BRACKETS[0]
_LIMIT_OVERRUN: Final = "RU-BAN-27-12"
_OWN_LIMITS: Final = frozenset({OverstayReason.LIMIT, OverstayReason.SINGLE_STAY})


def overstay_grounds(ledger: Ledger, case: Case) -> Iterator[Ground]:
    """Yield the grounds that the overstays of a ledger give."""
    for overstay in ledger.overstays:
        if ledger.country == "RU":
            yield from _russian(overstay, case)
        elif ledger.country == "KZ":
            yield from _kazakh(overstay, case)


def _russian(overstay: Overstay, case: Case) -> Iterator[Ground]:
    bracket = bracket_of(overstay.days, overstay.last_day, case)
    if bracket is not None:
        yield _bracket_ground(overstay, bracket, case)
    elif not overstay.is_over:
        yield from _still_short(overstay, case)
    overrun = case.rule(_LIMIT_OVERRUN, overstay.last_day)
    if overrun is not None and overstay.reason in _OWN_LIMITS:
        yield _ground("stay_limit_overrun", overrun, overstay, case)


def bracket_of(days: int, day: dt.date, case: Case) -> Rule | None:
    """Return the rule whose bracket a length of overstay falls into."""
    for rule_id in reversed(_BRACKETS):
        rule = case.rule(rule_id, day)
        if rule is None or days < rule.days("overstay_from"):
            continue
        if not rule.has("overstay_to") or days <= rule.days("overstay_to"):
            return rule
    return None


def _bracket_ground(overstay: Overstay, rule: Rule, case: Case) -> Ground:
    excuses = case.facts.stay.trips[overstay.trip].excuses
    is_excused = rule.id == _EXCUSABLE and bool(excuses)
    return _ground("overstay_excused" if is_excused else "overstay", rule, overstay, case)


def _ground(code: str, rule: Rule, overstay: Overstay, case: Case) -> Ground:
    steps = [
        Step(
            "overstay_days",
            {"from": overstay.first_day, "to": overstay.last_day, "days": overstay.days},
        )
    ]
    if rule.has("overstay_from"):
        figures = {"days": overstay.days, "from_days": rule.days("overstay_from")}
        if rule.has("overstay_to"):
            figures["to_days"] = rule.days("overstay_to")
        steps.append(Step("overstay_bracket", figures))
    has_end = overstay.is_over and code != "overstay_excused"
    dates = [("last_legal_day", overstay.last_legal_day)]
    if not overstay.is_over and (day := next_bracket_on(overstay, case)):
        dates.append(("longer_from", day))
    return Ground(
        code=code,
        rule=rule,
        rules=(overstay.rule,) if overstay.rule else (),
        runs_from=overstay.last_day if has_end else None,
        steps=tuple(steps),
        missing=() if overstay.is_over else (f"stay.trips.{overstay.trip}.exit",),
        could_change=_EXCUSES if rule.id == _EXCUSABLE else (),
        dates=tuple(dates),
        data=(("trip", overstay.trip), ("days", overstay.days)),
    )


def _still_short(overstay: Overstay, case: Case) -> Iterator[Ground]:
    """Yield the ban that threatens an overstay too short for one, while it goes on."""
    rule = case.rule(_EXCUSABLE, case.today)
    day = next_bracket_on(overstay, case)
    if rule is None or day is None:
        return
    yield Ground(
        code="overstay",
        rule=rule,
        steps=(
            Step(
                "overstay_days",
                {"from": overstay.first_day, "to": overstay.last_day, "days": overstay.days},
            ),
            Step("next_bracket", {"from_days": rule.days("overstay_from"), "on": day}),
        ),
        missing=(f"stay.trips.{overstay.trip}.exit",),
        could_change=_EXCUSES,
        dates=(("last_legal_day", overstay.last_legal_day), ("longer_from", day)),
        data=(("trip", overstay.trip), ("days", overstay.days)),
        is_possible=True,
    )


def next_bracket_on(overstay: Overstay, case: Case) -> dt.date | None:
    """Return the day an overstay that goes on falls into a longer ban."""
    for rule_id in _BRACKETS:
        rule = case.rule(rule_id, case.today)
        if rule is not None and rule.days("overstay_from") > overstay.days:
            ahead = rule.days("overstay_from") - overstay.days
            return overstay.last_day + dt.timedelta(days=ahead)
    return None


def _fine(indexes: int, day: dt.date, case: Case) -> list[tuple[str, str | int]]:
    """Return a fine in calculation indexes, with its sum where the centre entered the index."""
    one = None if case.index is None else case.index.on(day)
    told: list[tuple[str, str | int]] = [("calculation_indexes", indexes)]
    if one is None:
        return [*told, ("fine_sum", "not_entered")]
    return [*told, ("fine_minor", indexes * one.sum.minor), ("currency", one.sum.currency)]


def _kazakh(overstay: Overstay, case: Case) -> Iterator[Ground]:
    """Yield the step of the Kazakh code an overstay falls into; it is an offence, not a ban."""
    rule = case.rule("KZ-OFF-517", overstay.last_day)
    if rule is None:
        return
    if overstay.days <= rule.days("warning_to"):
        step = "warning"
    else:
        step = "fine" if overstay.days <= rule.days("fine_to") else "higher"
    data: list[tuple[str, str | int]] = [("days", overstay.days), ("sanction", step)]
    if step == "fine":
        data += _fine(rule.count("fine"), overstay.last_day, case)
    yield Ground(
        code="late_departure_offence",
        rule=rule,
        rules=(overstay.rule,) if overstay.rule else (),
        steps=(
            Step(
                "overstay_days",
                {"from": overstay.first_day, "to": overstay.last_day, "days": overstay.days},
            ),
        ),
        missing=() if overstay.is_over else (f"stay.trips.{overstay.trip}.exit",),
        dates=(("last_legal_day", overstay.last_legal_day),),
        data=tuple(data),
    )
