"""Findings of a heavy case: 40 trips, 20 rulings, 36 pay periods, a screening, a request.

python -m benchmarks.assessments        # exit 1 if the goal is missed
"""

from __future__ import annotations

import datetime as dt
import sys
from fractions import Fraction
from typing import TYPE_CHECKING

from benchmarks.measure import Goal, milliseconds, tell, timing
from mrc_desktop import paths
from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.ban_facts import BanFacts, OffenceArea, Ruling, RulingKind
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.protection import assess_protection
from mrc_desktop.domain.protection_facts import FearSign, ProtectionFacts
from mrc_desktop.domain.rate import Rate, RateTable
from mrc_desktop.domain.reentry_ban import assess_ban
from mrc_desktop.domain.screening import ScreeningFacts, assess_screening
from mrc_desktop.domain.stay import assess_stay
from mrc_desktop.domain.trips import Purpose, StayFacts, Trip
from mrc_desktop.domain.wage_claim import assess_wage_claim
from mrc_desktop.domain.wage_facts import PayPeriod, WageFacts
from mrc_desktop.domain.wage_interest import Payment
from mrc_desktop.services.assessments import Assessors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from benchmarks.ground import Ground

GOAL = 20.0
"""Milliseconds for all findings of the case together."""

ON = dt.date(2026, 11, 23)
_DAY = dt.timedelta(days=1)
_ROUNDS = 25


def stay_facts() -> StayFacts:
    """Return 40 trips over ten years."""
    entries = [dt.date(2016, 2, 1) + _DAY * 95 * number for number in range(40)]
    trips = [
        Trip(country="RU", entry=day, exit=day + _DAY * (30 + number), purpose=Purpose.WORK)
        for number, day in enumerate(entries)
    ]
    return StayFacts(citizenship="TJ", trips=tuple(trips))


def ban_facts() -> BanFacts:
    """Return the trips with 20 rulings."""
    days = [dt.date(2020, 3, 1) + _DAY * 110 * number for number in range(20)]
    rulings = [
        Ruling(
            country="RU",
            kind=RulingKind.FINE,
            area=OffenceArea.MIGRATION if number % 2 else OffenceArea.TRAFFIC,
            decided_on=day,
            in_force_since=day + _DAY * 11,
            is_paid=bool(number % 3),
        )
        for number, day in enumerate(days)
    ]
    return BanFacts(stay=stay_facts(), rulings=tuple(rulings), learned_on=ON - _DAY * 20)


def wage_facts() -> WageFacts:
    """Return 36 pay periods, each with two parts paid."""
    dues = [dt.date(2023, 12, 10) + _DAY * 30 * number for number in range(36)]
    periods = [
        PayPeriod(
            agreed=Money(8_000_000, "RUB"),
            due=due,
            paid=(
                Payment(min(due + _DAY * 9, ON), Money(1_000_000, "RUB")),
                Payment(min(due + _DAY * 40, ON), Money(500_000, "RUB")),
            ),
        )
        for due in dues
    ]
    return WageFacts(country="RU", periods=tuple(periods))


def rate_tables() -> Mapping[str, RateTable]:
    """Return a table of 24 invented rates."""
    rates = [
        Rate(dt.date(2023, 1, 1) + _DAY * 56 * number, Fraction(40 - number, 2))
        for number in range(24)
    ]
    return {"RU": RateTable("RU-KEY-RATE", "RU", tuple(rates), ON)}


def assessors() -> Mapping[str, Callable[[], object]]:
    """Return what is measured, by topic."""
    content = Assessors(paths.resources() / "content")
    book, lists, tables = content.book, content.screening.lists, rate_tables()
    codes = [one.code for one in lists["adult_labour"].indicators]
    screening = ScreeningFacts(list="adult_labour", answers=dict.fromkeys(codes, Answer.YES))
    protection = ProtectionFacts(country="KZ", signs={FearSign.WAR: Answer.YES})
    stay, ban, wages = stay_facts(), ban_facts(), wage_facts()
    return {
        "stay": lambda: assess_stay(stay, book, ON),
        "ban": lambda: assess_ban(ban, book, ON),
        "wages": lambda: assess_wage_claim(wages, tables, book, ON),
        "screening": lambda: assess_screening(screening, lists, book, ON),
        "protection": lambda: assess_protection(protection, book, ON),
    }


def measured() -> dict[str, float]:
    """Return the median milliseconds of each assessor."""
    found = {}
    for name, work in assessors().items():
        work()
        found[name] = timing([milliseconds(work) for _ in range(_ROUNDS)]).median
    return found


def run(_ground: Ground, _temporary: Path) -> bool:
    """Measure and tell; return whether the goal is met."""
    works = assessors().values()

    def everything() -> None:
        for work in works:
            work()

    everything()
    taken = timing([milliseconds(everything) for _ in range(_ROUNDS)])
    return tell("all findings of a heavy case", taken, None, Goal(milliseconds=GOAL))


def main() -> int:
    """Print the medians; return 1 if all together take longer than the goal."""
    found = measured()
    for name, each in found.items():
        print(f"{name:12} {each:7.2f} ms")
    total = sum(found.values())
    print(f"{'together':12} {total:7.2f} ms (goal: {GOAL:g} ms)")
    return 0 if total <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
