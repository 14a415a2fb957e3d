"""What a permit costs by the tables the centre entered; a sum nobody entered is never guessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

from mrc_desktop.domain.dated_table import DatedSum, FeeKind, FeeTable
from mrc_desktop.domain.finding import Figure, Finding, is_past_review
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.work_facts import WorkFacts

_FEES: Final[Mapping[str, tuple[FeeKind, str]]] = {
    "patent_needed": (FeeKind.PATENT_MONTH, "RU-PAT-06"),
    "patent_held": (FeeKind.PATENT_MONTH, "RU-PAT-06"),
    "household_permit": (FeeKind.HOUSEHOLD_PERMIT_MONTH, "KZ-WP-HH-1"),
    "seasonal_permit": (FeeKind.SEASONAL_PERMIT, "KZ-WP-QUOTA"),
}
"""What is paid on each route, and the rule that says it is."""


def fee_finding(
    facts: WorkFacts, route: str, book: RuleBook, today: dt.date, fees: FeeTable | None
) -> Finding | None:
    """Return what is to be paid today, or that the centre entered no fee for today.

    None on a route without a fee. A patent costs what its region asks, else what was entered for
    the whole country.
    """
    if route not in _FEES:
        return None
    fee, rule_id = _FEES[route]
    rule = book.in_force(rule_id, today)
    rules = (rule,) if rule else ()
    region = facts.patent_region or facts.work_region if fee is FeeKind.PATENT_MONTH else ""
    found = None if fees is None else _sum_on(fees, fee, region, today)
    data: dict[str, Figure] = {"fee": fee.value}
    is_regional = fee is FeeKind.PATENT_MONTH and not region
    if found is None:
        return Finding(
            code="fee_not_entered",
            rules=rules,
            data=data,
            missing=(f"fees.{facts.destination}", *(("patent_region",) if is_regional else ())),
            is_past_review=is_past_review(rules, today),
        )
    data |= {"sum_minor": found.sum.minor, "currency": found.sum.currency}
    return Finding(
        code="fee",
        rules=rules,
        dates={"fee_since": found.since},
        data=data,
        missing=("patent_region",) if is_regional else (),
        is_past_review=is_past_review(rules, today),
    )


def _sum_on(fees: FeeTable, fee: FeeKind, region: str, day: dt.date) -> DatedSum | None:
    """Return the sum of a region however its name is spaced and capitalised."""
    wanted = _folded(region)
    known = {_folded(place): place for kind, place in fees.fees if kind is fee}
    return fees.on(fee, known.get(wanted, ""), day)


def _folded(region: str) -> str:
    return " ".join(region.split()).casefold()
