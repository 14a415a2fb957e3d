"""Grounds of refusal that follow from rulings, convictions and circumstances."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.ban_facts import (
    OFFENCES,
    REMOVALS,
    Circumstance,
    OffenceArea,
    Ruling,
    RulingKind,
)
from mrc_desktop.domain.ban_grounds import Case, Ground
from mrc_desktop.domain.deadline import add_years
from mrc_desktop.domain.finding import Figure, Step

_ANY_AREA: Final = frozenset(OffenceArea)
_MIGRATION: Final = frozenset({OffenceArea.MIGRATION, OffenceArea.WORK})
_CIRCUMSTANCES: Final = {
    Circumstance.BORDER_BREACH: ("RU-BAN-26-1", "remedied"),
    Circumstance.FORGED_PAPERS: ("RU-BAN-26-2", ""),
    Circumstance.NO_MEANS: ("RU-BAN-26-6", "means_shown"),
    Circumstance.THREAT_NAMED: ("RU-BAN-27-1", ""),
    Circumstance.NO_INSURANCE: ("RU-BAN-27-5", "policy_shown"),
    Circumstance.UNPAID_DEBT: ("RU-BAN-27-10", "debt_paid"),
}
"""The rule of each circumstance, and the code of the event that ends the refusal."""


@dataclass(frozen=True, slots=True)
class Row:
    """A ruling without a problem, with its row."""

    index: int
    ruling: Ruling

    def field(self, name: str) -> str:
        """Return the dotted name of a field of the ruling."""
        return f"rulings.{self.index}.{name}"


def ruling_grounds(rows: tuple[Row, ...], case: Case) -> Iterator[Ground]:
    """Yield the grounds that rulings of the country itself give."""
    if case.facts.country == "RU":
        yield from _repeated("repeat_offences", "RU-BAN-26-4", _ANY_AREA, rows, case)
        yield from _repeated("repeat_migration_offences", "RU-BAN-27-11", _MIGRATION, rows, case)
        yield from _removals(rows, case)
        yield from _undesirable(rows, case)
        yield from _unpaid_fines(rows, case)
    elif case.facts.country == "KZ":
        yield from _kazakh(rows, case)


def _repeated(
    code: str, rule_id: str, areas: frozenset[OffenceArea], rows: tuple[Row, ...], case: Case
) -> Iterator[Ground]:
    """Yield the ground of several offences within a time, the latest such group of them."""
    offences = [
        row
        for row in rows
        if row.ruling.kind in OFFENCES
        and (row.ruling.area in areas or row.ruling.area is OffenceArea.UNKNOWN)
    ]
    sure = [row for row in offences if row.ruling.decided_on and row.ruling.area in areas]
    dated = sorted((row.ruling.decided_on or dt.date.min, row.index) for row in sure)
    by_index = {row.index: row for row in rows}
    for position in range(len(dated) - 1, -1, -1):
        last_day, last = dated[position]
        rule = case.rule(rule_id, last_day)
        if rule is None:
            continue
        group = [
            pair
            for pair in dated[: position + 1]
            if last_day <= add_years(pair[0], rule.years("window"))
        ]
        if len(group) < rule.count("offences"):
            continue
        start = by_index[last].ruling.in_force_since
        steps = [Step("offence", {"ruling": index, "on": day}) for day, index in group]
        figures: dict[str, Figure] = {
            "count": len(group),
            "years": rule.years("window"),
            "from": group[0][0],
            "to": last_day,
        }
        steps.append(Step("offences_in_window", figures))
        yield Ground(
            code=code,
            rule=rule,
            runs_from=start,
            not_before=last_day,
            steps=tuple(steps),
            missing=() if start else (by_index[last].field("in_force_since"),),
            data=(("count", len(group)),),
        )
        return
    yield from _perhaps_repeated(code, rule_id, offences, case)


def _perhaps_repeated(code: str, rule_id: str, offences: list[Row], case: Case) -> Iterator[Ground]:
    """Yield a possible ground where only days or areas that were not told stand against it."""
    rule = case.rule(rule_id, None)
    missing = [row.field("decided_on") for row in offences if row.ruling.decided_on is None]
    missing += [row.field("area") for row in offences if row.ruling.area is OffenceArea.UNKNOWN]
    if rule is None or len(offences) < rule.count("offences") or not missing:
        return
    days = [row.ruling.decided_on for row in offences if row.ruling.decided_on]
    are_far_apart = all(
        later > add_years(earlier, rule.years("window"))
        for earlier, later in zip(sorted(days), sorted(days)[1:], strict=False)
    )
    if len(days) == len(offences) and are_far_apart:
        return
    yield Ground(code=code, rule=rule, missing=tuple(missing), is_possible=True)


def _removals(rows: tuple[Row, ...], case: Case) -> Iterator[Ground]:
    removals = [row for row in rows if row.ruling.kind in REMOVALS]
    done = sorted(
        ((row.ruling.carried_out_on, row.index) for row in removals if row.ruling.carried_out_on),
    )
    for row in removals:
        rule = case.rule("RU-BAN-27-2", row.ruling.decided_on)
        if row.ruling.carried_out_on is None and rule is not None:
            missing = (row.field("carried_out_on"),)
            yield Ground(code="removal", rule=rule, missing=missing, is_possible=True)
    if not done:
        return
    day, index = done[-1]
    steps = tuple(Step("removed", {"ruling": one, "on": on}) for on, one in done)
    rule = case.rule("RU-BAN-27-2", day)
    if rule is not None:
        yield Ground(code="removal", rule=rule, runs_from=day, steps=steps[-1:])
    repeated = case.rule("RU-BAN-27-2.1", day)
    if repeated is not None and len(done) >= repeated.count("times"):
        yield Ground(code="repeat_removal", rule=repeated, runs_from=day, steps=steps)
    statement = case.rule("RU-BAN-EXP-2025", day)
    register = case.rule("RU-RKL-01", day)
    if case.facts.is_on_control_register and statement is not None and register is not None:
        yield Ground(
            code="removal_from_register",
            rule=statement,
            rules=(register,),
            runs_from=day,
            steps=steps[-1:],
            data=(("is_minimum", 1), ("ruling", index)),
        )


def _undesirable(rows: tuple[Row, ...], case: Case) -> Iterator[Ground]:
    for row in rows:
        ruling = row.ruling
        rule = case.rule("RU-BAN-27-7", ruling.decided_on)
        if ruling.kind is RulingKind.UNDESIRABLE_STAY and rule is not None:
            missing = () if ruling.stated_until else (row.field("stated_until"),)
            yield Ground(code="undesirable_stay", rule=rule, until="lifted", missing=missing)


def _unpaid_fines(rows: tuple[Row, ...], case: Case) -> Iterator[Ground]:
    fines = [row for row in rows if row.ruling.kind is RulingKind.FINE]
    unpaid = [row for row in fines if row.ruling.is_paid is False]
    unsure = [row for row in fines if row.ruling.is_paid is None]
    rule = case.rule("RU-BAN-27-10", None)
    if rule is None or not (unpaid or unsure):
        return
    yield Ground(
        code="unpaid_fines",
        rule=rule,
        until="debt_paid",
        steps=tuple(Step("unpaid_fine", {"ruling": row.index}) for row in unpaid),
        missing=tuple(row.field("is_paid") for row in unsure),
        is_possible=not unpaid,
    )


def _kazakh(rows: tuple[Row, ...], case: Case) -> Iterator[Ground]:
    for row in rows:
        ruling = row.ruling
        rule = case.rule("KZ-BAN-5Y", ruling.decided_on)
        if ruling.kind in REMOVALS and rule is not None:
            missing = () if ruling.decided_on else (row.field("decided_on"),)
            yield Ground(code="removal", rule=rule, runs_from=ruling.decided_on, missing=missing)
    offences = [row for row in rows if row.ruling.kind in OFFENCES]
    rule = case.rule("KZ-BAN-48", None)
    if rule is not None and len(offences) > 1:
        steps = tuple(
            Step("offence", {"ruling": row.index, "on": row.ruling.decided_on or ""})
            for row in offences
        )
        yield Ground(code="repeat_offences", rule=rule, steps=steps, is_possible=True)


def conviction_grounds(case: Case, faulty: frozenset[int]) -> Iterator[Ground]:
    """Yield the ground of each sentence that is not spent, wherever it was passed."""
    for index, conviction in enumerate(case.facts.convictions):
        rule = case.rule("RU-BAN-27-3", None)
        spent = conviction.spent_on is not None and conviction.spent_on <= case.today
        ruled_out = conviction.is_intentional is False or conviction.is_spent or spent
        if index in faulty or ruled_out or rule is None or case.facts.country != "RU":
            continue
        asked = {
            "is_intentional": conviction.is_intentional is not None,
            "is_spent": conviction.is_spent is not None or conviction.spent_on is not None,
        }
        missing = tuple(f"convictions.{index}.{name}" for name, known in asked.items() if not known)
        dates = (("likely_end", conviction.spent_on),) if conviction.spent_on else ()
        yield Ground(
            code="unspent_conviction",
            rule=rule,
            until="conviction_spent",
            missing=missing,
            dates=dates,
            is_possible=bool(missing),
        )


def circumstance_grounds(case: Case) -> Iterator[Ground]:
    """Yield the ground of each circumstance that was told."""
    if case.facts.country != "RU":
        return
    for circumstance, (rule_id, until) in _CIRCUMSTANCES.items():
        rule = case.rule(rule_id, None)
        if circumstance in case.facts.circumstances and rule is not None:
            yield Ground(code=circumstance.value, rule=rule, until=until)
