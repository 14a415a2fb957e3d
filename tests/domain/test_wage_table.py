"""Wages, one row a case: the rule it rests on, what is told, what follows and when.

Rates are invented (16 % from 2026-01-01), because no rate could be read in a source. Sums follow
from RU-WAGE-236 by hand: sum x 16 / 100 / 150 x days.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.rate import Rate, RateTable
from mrc_desktop.domain.wage_claim import assess_wage_claim
from mrc_desktop.domain.wage_facts import (
    Deduction,
    Evidence,
    PayPeriod,
    RiskDecision,
    Standing,
    WageFacts,
)
from mrc_desktop.domain.wage_interest import Payment
from mrc_desktop.guidance.rules import load_rules

D = dt.date
ON = D(2026, 11, 23)
BOOK = load_rules(Path(__file__).resolve().parents[2] / "resources" / "content")
TABLES = {
    "RU": RateTable("RU-KEY-RATE", "RU", (Rate(D(2026, 1, 1), Fraction(16)),), known_until=ON)
}


def rub(roubles: int) -> Money:
    return Money(roubles * 100, "RUB")


def due(day: D, roubles: int = 15000, *paid: tuple[D, int]) -> PayPeriod:
    parts = tuple(Payment(when, rub(part)) for when, part in paid)
    return PayPeriod(agreed=rub(roubles), due=day, paid=parts)


def russia(*periods: PayPeriod, **more: Any) -> WageFacts:
    return WageFacts(country="RU", periods=periods, **more)


def kazakhstan(*periods: PayPeriod, **more: Any) -> WageFacts:
    return WageFacts(country="KZ", periods=periods, **more)


TENGE = PayPeriod(agreed=Money(30000000, "KZT"), due=D(2026, 10, 10))
TALKED = Standing(
    stay_is_regular=Answer.NO,
    risk_discussed_on=D(2026, 11, 20),
    decision=RiskDecision.WAIT,
)

ROWS: list[tuple[str, WageFacts, str, dict[str, Any]]] = [
    # rule, facts, finding, dates and figures of the finding
    # 15 000 x 16 / 15 000 = 16 roubles a day; 11 to 23 November are 13 days.
    ("RU-WAGE-236", russia(due(D(2026, 11, 10))), "wage_total", {"interest_minor": 20800}),
    # The day of payment counts: 11 to 20 November are 10 days, then nothing is owed.
    (
        "RU-WAGE-236",
        russia(due(D(2026, 11, 10), 15000, (D(2026, 11, 20), 15000))),
        "wage_paid_late",
        {"debt_minor": 0, "interest_minor": 16000},
    ),
    # A third is paid: 10 days on 15 000 and 3 days on 10 000.
    (
        "RU-WAGE-236",
        russia(due(D(2026, 11, 10), 15000, (D(2026, 11, 20), 5000))),
        "wage_debt",
        {"debt_minor": 1000000, "interest_minor": 16000 + 3200},
    ),
    # Two pay days: 13 and 3 days.
    (
        "RU-WAGE-236",
        russia(due(D(2026, 11, 10)), due(D(2026, 11, 20))),
        "wage_total",
        {"debt_minor": 3000000, "interest_minor": 20800 + 4800, "periods": 2},
    ),
    # The pay day itself bears no interest.
    ("RU-WAGE-236", russia(due(D(2026, 11, 22))), "wage_total", {"interest_minor": 1600}),
    # No pay day agreed: fifteen calendar days after the period.
    (
        "RU-WAGE-136",
        russia(PayPeriod(agreed=rub(15000), ends=D(2026, 10, 31))),
        "wage_debt",
        {"due": D(2026, 11, 15), "interest_minor": 8 * 1600},
    ),
    # One year from the pay day, in a leap year too.
    (
        "RU-WAGE-392",
        russia(due(D(2026, 11, 10))),
        "court_term",
        {"last_day": D(2027, 11, 10), "safe_day": D(2027, 11, 9)},
    ),
    (
        "RU-WAGE-392",
        russia(due(D(2024, 2, 29))),
        "court_term_over",
        {"last_day": D(2025, 2, 28)},
    ),
    (
        "RU-WAGE-392",
        russia(due(D(2025, 11, 22))),
        "court_term_over",
        {"last_day": D(2026, 11, 22)},
    ),
    # More than fifteen days of delay; written notice comes first.
    ("RU-WAGE-142", russia(due(D(2026, 11, 7))), "may_stop_work", {"since": D(2026, 11, 23)}),
    ("RU-WAGE-142", russia(due(D(2026, 11, 8))), "may_stop_work_later", {"since": D(2026, 11, 24)}),
    # Nothing paid for over two months; a part paid, over three.
    (
        "RU-WAGE-UK",
        russia(due(D(2026, 9, 22))),
        "criminal_term_passed",
        {"since": D(2026, 11, 23)},
    ),
    (
        "RU-WAGE-UK",
        russia(due(D(2026, 8, 22), 15000, (D(2026, 9, 1), 1))),
        "criminal_term_passed",
        {"since": D(2026, 11, 23)},
    ),
    # Work begun with the employer's knowledge; three working days for the paper.
    (
        "RU-WAGE-67",
        russia(
            due(D(2026, 11, 10)),
            written_contract=Answer.NO,
            admitted_to_work=Answer.YES,
            started_on=D(2026, 8, 3),
        ),
        "contract_by_admission",
        {"paper_was_due": D(2026, 8, 6)},
    ),
    # Demand, inspectorate or prosecutor, court; no fee for the worker.
    ("RU-WAGE-ROUTE", russia(due(D(2026, 11, 10))), "wage_route", {"court_fee": "none"}),
    ("RU-WAGE-393", russia(due(D(2026, 11, 10))), "wage_route", {"waits_for_risk_talk": 1}),
    (
        "RU-WAGE-PROOF",
        russia(due(D(2026, 11, 10)), evidence=frozenset({Evidence.CONTRACT})),
        "wage_route",
        {},
    ),
    # Without a regular stay the risk of the register is talked over first.
    (
        "RU-RKL-01",
        russia(due(D(2026, 11, 10)), standing=Standing(stay_is_regular=Answer.NO)),
        "register_risk_to_discuss",
        {},
    ),
    (
        "RU-RKL-01",
        russia(due(D(2026, 11, 10)), standing=TALKED),
        "register_risk_discussed",
        {"decision": "wait", "discussed_on": D(2026, 11, 20)},
    ),
    # The pay slip must state what is taken off.
    (
        "RU-WAGE-136",
        russia(due(D(2026, 11, 10)), deductions=(Deduction(amount=rub(500)),)),
        "deductions_to_check",
        {},
    ),
    # Kazakhstan: the tenth of the next month; the multiple of the rate was not read: no penalty.
    (
        "KZ-WAGE-113",
        kazakhstan(PayPeriod(agreed=Money(30000000, "KZT"), ends=D(2026, 9, 30))),
        "wage_debt",
        {"due": D(2026, 10, 10), "debt_minor": 30000000, "interest_minor": 0},
    ),
    ("KZ-WAGE-113", kazakhstan(TENGE), "wage_total_at_least", {"total_minor": 30000000}),
    ("KZ-WAGE-INSP", kazakhstan(TENGE), "wage_route", {}),
]


@pytest.mark.parametrize(
    ("rule", "facts", "code", "expected"),
    ROWS,
    ids=[f"{number} {row[0]} {row[2]}" for number, row in enumerate(ROWS, start=1)],
)
def test_what_follows_from_the_facts(
    rule: str, facts: WageFacts, code: str, expected: dict[str, Any]
) -> None:
    result = assess_wage_claim(facts, TABLES, BOOK, ON)
    assert result.problems == ()
    found = next(one for one in result.findings if one.code == code)
    assert rule in found.rule_ids
    known = {**found.data, **found.dates}
    assert {name: known.get(name) for name in expected} == expected


def test_the_table_is_long_enough_and_cites_many_rules() -> None:
    assert len(ROWS) >= 15
    assert len({rule for rule, *_ in ROWS}) >= 10
