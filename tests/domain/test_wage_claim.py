"""Wages: interest to the kopeck against a second calculation built another way, terms, route."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.finding import Assessment, Finding
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rate import Rate, RateTable
from mrc_desktop.domain.wage_claim import assess_wage_claim
from mrc_desktop.domain.wage_facts import (
    Deduction,
    Employer,
    Evidence,
    PayPeriod,
    RiskDecision,
    Standing,
    WageFacts,
)
from mrc_desktop.domain.wage_interest import Payment
from mrc_desktop.guidance.rules import load_rules

BOOK = load_rules(Path(__file__).resolve().parents[2] / "resources" / "content")
ON = dt.date(2026, 11, 23)
D = dt.date
DAY = dt.timedelta(days=1)

# Invented rates: no rate could be read in a source, and none is shipped.
RATES = RateTable(
    "RU-KEY-RATE",
    "RU",
    (
        Rate(D(2025, 1, 1), Fraction(21)),
        Rate(D(2025, 6, 9), Fraction(20)),
        Rate(D(2025, 7, 28), Fraction(18)),
        Rate(D(2026, 2, 16), Fraction("15.5")),
    ),
    known_until=ON,
)
TABLES = {"RU": RATES}


def rub(amount: str) -> Money:
    return Money(int(Fraction(amount) * 100), "RUB")


def period(agreed: str, due: D, *paid: tuple[D, str]) -> PayPeriod:
    parts = tuple(Payment(day, rub(amount)) for day, amount in paid)
    return PayPeriod(agreed=rub(agreed), due=due, paid=parts)


def claim(*periods: PayPeriod, country: str = "RU", **more: object) -> WageFacts:
    return WageFacts(country=country, periods=periods, **more)  # type: ignore[arg-type]


def assess(facts: WageFacts, on: D = ON, tables: Mapping[str, RateTable] = TABLES) -> Assessment:
    return assess_wage_claim(facts, tables, BOOK, on)


def only(assessment: Assessment, code: str) -> Finding:
    (found,) = (one for one in assessment.findings if one.code == code)
    return found


def codes(assessment: Assessment) -> list[str]:
    return [one.code for one in assessment.findings]


def rate_of(day: D) -> Fraction:
    if day >= D(2026, 2, 16):
        return Fraction(31, 2)
    if day >= D(2025, 7, 28):
        return Fraction(18)
    return Fraction(20) if day >= D(2025, 6, 9) else Fraction(21)


def by_hand(agreed: int, due: D, paid: list[tuple[D, int]], on: D) -> int:
    """The kopecks of interest, day by day, rounded per run of days with one debt and one rate."""

    def of(day: D) -> tuple[int, Fraction]:
        before = sum(kopecks for when, kopecks in paid if when <= day - DAY)
        return max(0, agreed - before), rate_of(day)

    days = [due + DAY * n for n in range(1, (on - due).days + 1)]
    total = 0
    for (debt, percent), run in groupby(days, key=of):
        exact = sum((Fraction(debt) * percent / 15000 for _ in run), Fraction(0))
        total += int(exact + Fraction(1, 2))
    return total


@pytest.mark.parametrize(
    ("agreed", "due", "paid", "on"),
    [
        ("80000", D(2026, 10, 15), [], ON),
        ("80000", D(2026, 10, 15), [(D(2026, 10, 16), "80000")], ON),
        ("80000", D(2026, 10, 15), [(D(2026, 11, 1), "30000")], ON),
        ("60000", D(2026, 1, 10), [(D(2026, 2, 16), "10000"), (D(2026, 3, 1), "0.01")], ON),
        ("45000.55", D(2025, 2, 25), [], ON),
        ("45000.55", D(2025, 6, 8), [], ON),
        ("99999.99", D(2025, 7, 27), [(D(2025, 7, 27), "99999.98")], ON),
        ("0.01", D(2025, 1, 10), [], ON),
        ("123456.78", D(2025, 3, 1), [(D(2025, 2, 1), "23456.78")], D(2025, 12, 31)),
        ("1000000", D(2025, 12, 31), [(D(2026, 1, 1), "1"), (D(2026, 1, 1), "2")], ON),
    ],
)
def test_interest_agrees_to_the_kopeck_with_a_second_calculation(
    agreed: str, due: D, paid: list[tuple[D, str]], on: D
) -> None:
    found = only(assess(claim(period(agreed, due, *paid)), on), "wage_total")
    kopecks = [(day, rub(amount).minor) for day, amount in paid]
    assert found.data["interest_minor"] == by_hand(rub(agreed).minor, due, kopecks, on)
    left = rub(agreed).minor - sum(part for _, part in kopecks)
    assert found.data["debt_minor"] == left
    assert found.data["total_minor"] == left + int(str(found.data["interest_minor"]))
    assert found.rule_ids[0] == "RU-WAGE-236"


def test_one_line_of_the_arithmetic_as_on_paper() -> None:
    # RU-WAGE-236: 80 000 x 15.5 / 100 / 150 x 39 days = 3 224.00
    found = only(assess(claim(period("80000", D(2026, 10, 15)))), "wage_debt")
    (line,) = found.steps
    assert line.code == "interest"
    assert line.data == {
        "from": D(2026, 10, 16),
        "to": ON,
        "days": 39,
        "debt_minor": 8000000,
        "percent": Fraction("15.5"),
        "share": Fraction(1, 150),
        "interest_minor": 322400,
    }


def test_the_day_of_payment_counts_and_the_pay_day_does_not() -> None:
    # RU-WAGE-236: from the day after pay day to the day of payment.
    facts = claim(period("15000", D(2026, 10, 15), (D(2026, 10, 16), "15000")))
    found = only(assess(facts), "wage_paid_late")
    assert [step.data.get("days") for step in found.steps if step.code == "interest"] == [1]
    assert found.data["interest_minor"] == 1550
    in_time = claim(period("15000", D(2026, 10, 15), (D(2026, 10, 15), "15000")))
    assert "wage_total" not in codes(assess(in_time))


def test_days_without_a_rate_are_named_and_the_rest_is_reckoned() -> None:
    table = replace(RATES, known_until=D(2026, 10, 31))
    found = assess(claim(period("15000", D(2026, 10, 15))), tables={"RU": table})
    total = only(found, "wage_total_at_least")
    assert total.missing == ("rates.RU-KEY-RATE",)
    assert total.data["interest_minor"] == 1550 * 16
    (gap,) = (s for s in only(found, "wage_debt").steps if s.code == "no_rate")
    assert (gap.data["from"], gap.data["to"]) == (D(2026, 11, 1), ON)


def test_without_any_table_the_debt_still_adds_up() -> None:
    found = only(assess(claim(period("15000", D(2026, 10, 15))), tables={}), "wage_total_at_least")
    assert (found.data["debt_minor"], found.data["interest_minor"]) == (1500000, 0)


def test_before_the_rule_was_in_force_nothing_is_reckoned() -> None:
    # RU-WAGE-236 holds from 2016-10-03; the share before that was not read.
    old = RateTable("RU-KEY-RATE", "RU", (Rate(D(2016, 1, 1), Fraction(10)),), D(2016, 12, 31))
    found = assess(claim(period("15000", D(2016, 9, 28))), D(2016, 10, 12), {"RU": old})
    debt = only(found, "wage_debt")
    assert [(s.code, s.data["days"]) for s in debt.steps] == [
        ("no_interest_rule", 4),
        ("interest", 10),
    ]
    assert "rules.RU-WAGE-236" in debt.missing


def test_in_kazakhstan_no_penalty_is_invented() -> None:
    # KZ-WAGE-113: the multiple of the rate and the division of the year were not read.
    kzt = PayPeriod(agreed=Money(30000000, "KZT"), due=D(2026, 10, 10))
    table = RateTable("KZ-NBK-RATE", "KZ", (Rate(D(2025, 1, 1), Fraction(16)),), ON)
    found = assess(claim(kzt, country="KZ"), tables={"KZ": table})
    total = only(found, "wage_total_at_least")
    assert total.data["total_minor"] == 30000000
    assert total.missing == (
        "rules.KZ-WAGE-113.multiplier",
        "rules.KZ-WAGE-113.days_of_the_year",
    )
    assert total.rule_ids == ("KZ-WAGE-113",)
    assert found.switched_off == ("KZ-WAGE-160",)
    assert "court_term" not in codes(found)
    route = only(found, "wage_route")
    assert [step.data["to"] for step in route.steps] == ["labour_inspectorate"]


def test_in_kazakhstan_the_court_term_comes_with_its_confirmation() -> None:
    kzt = PayPeriod(agreed=Money(30000000, "KZT"), due=D(2026, 10, 10))
    book = BOOK.with_confirmed(["KZ-WAGE-160"])
    found = assess_wage_claim(claim(kzt, country="KZ"), {}, book, ON)
    term = only(found, "court_term")
    assert term.dates["last_day"] == D(2027, 10, 10)
    assert term.confidence == "confirmed"
    stops = [step.data["to"] for step in only(found, "wage_route").steps]
    assert stops == ["labour_inspectorate", "conciliation_commission", "court"]


def test_where_no_rule_was_read_the_person_is_sent_to_somebody_who_knows() -> None:
    try_ = PayPeriod(agreed=Money(1000000, "TRY"), due=D(2026, 10, 10))
    found = assess(claim(try_, country="TR"))
    assert only(found, "wage_total_at_least").missing == ("rules.wage_interest.TR",)
    route = only(found, "wage_route_not_known")
    assert route.data["refer_to"] == "legal_aid"


@pytest.mark.parametrize(
    ("due", "last_day", "code"),
    [
        (D(2026, 10, 15), D(2027, 10, 15), "court_term"),
        (D(2024, 2, 29), D(2025, 2, 28), "court_term_over"),
        (D(2025, 11, 23), D(2026, 11, 23), "court_term"),
        (D(2025, 11, 22), D(2026, 11, 22), "court_term_over"),
    ],
)
def test_the_last_day_to_go_to_court(due: D, last_day: D, code: str) -> None:
    # RU-WAGE-392: one year from the pay day missed.
    found = only(assess(claim(period("15000", due))), code)
    assert found.dates["last_day"] == last_day
    assert found.dates["safe_day"] < last_day
    assert found.rule_ids == ("RU-WAGE-392",)
    assert ("restored_for_good_reason" in found.could_change) is (code == "court_term_over")


def test_every_period_has_its_own_court_term() -> None:
    found = assess(claim(period("1", D(2026, 9, 15)), period("1", D(2026, 10, 15))))
    ends = [one.dates["last_day"] for one in found.findings if one.code == "court_term"]
    assert ends == [D(2027, 9, 15), D(2027, 10, 15)]


@pytest.mark.parametrize(
    ("due", "code"),
    [(D(2026, 11, 7), "may_stop_work"), (D(2026, 11, 8), "may_stop_work_later")],
)
def test_since_when_work_may_be_stopped(due: D, code: str) -> None:
    # RU-WAGE-142: more than 15 days, counted from the day after pay day: on the 16th.
    found = only(assess(claim(period("15000", due))), code)
    assert found.dates["since"] == due + DAY * 16
    assert found.rule_ids == ("RU-WAGE-142",)
    assert any(step.code == "written_notice_first" for step in found.steps)


def test_work_that_has_ended_cannot_be_stopped_and_paid_work_neither() -> None:
    ended = assess(claim(period("1", D(2026, 10, 1)), ended_on=D(2026, 10, 5)))
    assert not any(code.startswith("may_stop") for code in codes(ended))
    assert "RU-WAGE-140" in ended.switched_off
    paid = assess(claim(period("1", D(2026, 10, 1), (D(2026, 11, 1), "1"))))
    assert not any(code.startswith("may_stop") for code in codes(paid))


@pytest.mark.parametrize(
    ("due", "paid", "passed"),
    [
        (D(2026, 9, 22), (), True),
        (D(2026, 9, 23), (), False),
        (D(2026, 9, 1), ((D(2026, 9, 1), "1"),), False),
        (D(2026, 8, 22), ((D(2026, 9, 1), "1"),), True),
    ],
)
def test_when_the_criminal_terms_are_passed(
    due: D, paid: tuple[tuple[D, str], ...], passed: bool
) -> None:
    # RU-WAGE-UK: fully unpaid over two months, partly over three.
    found = assess(claim(period("100", due, *paid)))
    assert ("criminal_term_passed" in codes(found)) is passed


def test_a_pay_day_nobody_agreed_on_is_the_last_the_law_allows() -> None:
    # RU-WAGE-136: 15 calendar days after the period; KZ-WAGE-113: the tenth of the next month.
    russian = PayPeriod(agreed=rub("100"), ends=D(2026, 9, 30))
    found = only(assess(claim(russian)), "wage_debt")
    assert found.dates["due"] == D(2026, 10, 15)
    assert "RU-WAGE-136" in found.rule_ids
    kazakh = PayPeriod(agreed=Money(100, "KZT"), ends=D(2026, 9, 30))
    assert only(assess(claim(kazakh, country="KZ")), "wage_debt").dates["due"] == D(2026, 10, 10)


def test_a_pay_day_later_than_the_law_allows_is_pointed_out() -> None:
    late = PayPeriod(agreed=rub("100"), ends=D(2026, 9, 30), due=D(2026, 10, 20))
    found = only(assess(claim(late)), "wage_debt")
    (step,) = (s for s in found.steps if s.code == "due_later_than_law")
    assert step.data == {"latest": D(2026, 10, 15), "rule": "RU-WAGE-136"}


def test_missing_facts_are_named_and_the_rest_is_reckoned() -> None:
    facts = claim(
        PayPeriod(due=D(2026, 10, 1)), PayPeriod(agreed=rub("5")), period("7", D(2026, 10, 1))
    )
    found = assess(facts)
    assert found.missing == ("periods.0.agreed", "periods.1.due")
    assert only(found, "wage_total").data["debt_minor"] == 700
    assert assess(claim()).missing == ("periods",)


def test_impossible_facts_are_problems_at_their_field() -> None:
    tomorrow = ON + DAY
    facts = claim(
        period("100", D(2026, 10, 1), (tomorrow, "5")),
        PayPeriod(
            agreed=rub("100"), due=D(2026, 10, 1), paid=(Payment(D(2026, 10, 9), Money(5, "KZT")),)
        ),
        PayPeriod(agreed=rub("100"), due=D(2026, 10, 1), ends=D(2026, 1, 31)),
        period("9", D(2026, 10, 1)),
        started_on=D(2026, 8, 1),
        ended_on=D(2026, 7, 1),
        written_contract=Answer.NO,
        evidence=frozenset({Evidence.CONTRACT}),
        standing=Standing(decision=RiskDecision.GO_ON),
    )
    found = assess(facts)
    assert set(map(str, (one.field for one in found.problems))) == {
        "periods.0.paid.0.day",
        "periods.1.paid.0.amount.currency",
        "periods.2.ends",
        "ended_on",
        "written_contract",
        "standing.decision",
    }
    assert Problem("ended_on", "contradicts", {"other": "started_on"}) in found.problems
    assert only(found, "wage_total").data["debt_minor"] == 900


def test_currencies_are_never_added_together() -> None:
    dollars = PayPeriod(agreed=Money(5000, "USD"), due=D(2026, 10, 1))
    found = assess(claim(period("100", D(2026, 10, 1)), dollars))
    totals = [one.data for one in found.findings if one.code == "wage_total"]
    assert [(one["currency"], one["debt_minor"]) for one in totals] == [
        ("RUB", 10000),
        ("USD", 5000),
    ]


def test_what_was_paid_too_much_is_told_and_not_moved_to_another_period() -> None:
    found = assess(
        claim(period("10", D(2026, 10, 1), (D(2026, 10, 1), "12")), period("5", D(2026, 10, 1)))
    )
    assert only(found, "wage_overpaid").steps[-1].data == {"amount_minor": 200}
    assert only(found, "wage_total").data["debt_minor"] == 500


def test_the_russian_route_and_its_papers() -> None:
    facts = claim(
        period("5", D(2026, 10, 1)),
        accrued=Answer.YES,
        employer=Employer(name="ООО", tax_number="7700000000"),
        evidence=frozenset(Evidence),
        standing=Standing(stay_is_regular=Answer.YES),
    )
    found = only(assess(facts), "wage_route")
    assert [(step.data["order"], step.data["to"], step.data["paper"]) for step in found.steps] == [
        (1, "employer", "written_demand"),
        (2, "labour_inspectorate", "complaint"),
        (2, "prosecutor", "complaint"),
        (3, "court", "application_for_court_order"),
    ]
    assert found.missing == ()
    assert found.data == {"waits_for_risk_talk": 0, "court_fee": "none"}
    assert found.rule_ids[0] == "RU-WAGE-ROUTE"
    bare = only(assess(claim(period("5", D(2026, 10, 1)))), "wage_route")
    assert {"employer.tax_number", "evidence.contract", "accrued"} <= set(bare.missing)
    assert bare.steps[-1].data["paper"] == "statement_of_claim"


def test_without_papers_the_risk_is_talked_over_before_any_complaint() -> None:
    # RU-RKL-01; whether it must be is ours: a complaint shows the person to the authorities.
    periods = (period("5", D(2026, 10, 1)),)
    for answer in (Answer.NO, Answer.NOT_ASKED):
        found = assess(claim(*periods, standing=Standing(stay_is_regular=answer)))
        risk = only(found, "register_risk_to_discuss")
        assert risk.rule_ids == ("RU-RKL-01", "RU-RKL-02")
        assert {"standing.risk_discussed_on", "standing.decision"} <= set(risk.missing)
        assert only(found, "wage_route").data["waits_for_risk_talk"] == 1
    talked = Standing(stay_is_regular=Answer.NO, risk_discussed_on=ON, decision=RiskDecision.GO_ON)
    found = assess(claim(*periods, standing=talked))
    assert only(found, "register_risk_discussed").data == {"decision": "go_on"}
    assert only(found, "wage_route").data["waits_for_risk_talk"] == 0
    regular = assess(claim(*periods, standing=Standing(stay_is_regular=Answer.YES)))
    assert not any(code.startswith("register_risk") for code in codes(regular))


def test_work_without_paper_is_a_contract() -> None:
    # RU-WAGE-67: three working days; 2026-10-01 is a Thursday.
    facts = claim(
        started_on=D(2026, 10, 1), written_contract=Answer.NO, admitted_to_work=Answer.YES
    )
    found = only(assess(facts), "contract_by_admission")
    assert found.dates["paper_was_due"] == D(2026, 10, 6)
    unsure = only(assess(claim(written_contract=Answer.NO)), "contract_by_admission")
    assert set(unsure.missing) == {"admitted_to_work", "started_on"}


def test_deductions_injuries_and_signs_of_forced_labour_lead_on() -> None:
    facts = claim(
        deductions=(Deduction(amount=rub("5000")),),
        injured=Answer.YES,
        signs=frozenset({8, 7}),
    )
    found = assess(facts)
    assert only(found, "deductions_to_check").missing == ("deductions.0.agreed_to",)
    assert only(found, "injury_at_work").data["refer_to"] == "legal_aid"
    assert [s.data["sign"] for s in only(found, "screening_offered").steps] == [7, 8]
    assert "screening_offered" not in codes(assess(claim(signs=frozenset({8}))))


def test_what_is_past_its_review_is_marked() -> None:
    on = D(2028, 1, 10)
    facts = claim(period("5", D(2027, 12, 1)))
    assert only(assess(facts, on), "court_term").is_past_review
    assert not only(assess(claim(period("5", D(2026, 10, 1)))), "court_term").is_past_review


DAYS = st.dates(D(2025, 1, 1), ON)
SUMS = st.integers(1, 10**8)
PARTS = st.lists(st.tuples(DAYS, st.integers(0, 10**7)), max_size=4)


@given(SUMS, DAYS, PARTS, DAYS)
def test_any_claim_agrees_with_the_second_calculation(
    agreed: int, due: D, parts: list[tuple[D, int]], on: D
) -> None:
    paid = [(day, part) for day, part in parts if day <= on]
    facts = claim(
        PayPeriod(
            agreed=Money(agreed, "RUB"),
            due=due,
            paid=tuple(Payment(day, Money(part, "RUB")) for day, part in paid),
        )
    )
    totals = [one for one in assess(facts, on).findings if one.code == "wage_total"]
    found = totals[0].data["interest_minor"] if totals else 0
    assert found == by_hand(agreed, due, paid, on)


@given(SUMS, DAYS, PARTS, st.integers(1, 200))
def test_a_longer_debt_never_lowers_interest(
    agreed: int, due: D, parts: list[tuple[D, int]], longer: int
) -> None:
    on = max([due, *(day for day, _ in parts)])
    assume(on + DAY * longer <= ON)
    facts = claim(
        PayPeriod(
            agreed=Money(agreed, "RUB"),
            due=due,
            paid=tuple(Payment(day, Money(part, "RUB")) for day, part in parts),
        )
    )

    def interest(day: D) -> int:
        totals = [one for one in assess(facts, day).findings if one.code == "wage_total"]
        return int(str(totals[0].data["interest_minor"])) if totals else 0

    assert interest(on + DAY * longer) >= interest(on)
