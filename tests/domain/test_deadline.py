"""Deadlines and working days, each row of the table with the rule it follows from."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
from mrc_desktop.domain.deadline import (
    Deadline,
    DeadlineState,
    Direction,
    Trigger,
    add_months,
    add_years,
    make_deadline,
    term_after,
    term_before,
)
from mrc_desktop.domain.deadline_table import (
    KINDS,
    deadline_of,
    payment_deadline,
    registration_deadline,
)
from mrc_desktop.domain.rule import RuleBook, Term, Unit
from mrc_desktop.domain.working_days import WorkingDays
from mrc_desktop.guidance.rules import load_rules

BOOK: RuleBook = load_rules(paths.resources() / "content")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


RUSSIA = WorkingDays(
    holidays=frozenset(map(day, ("2026-11-04", "2026-05-01", "2026-05-11", "2026-12-31")))
    | {dt.date(2027, 1, one) for one in range(1, 9)},
    moved=frozenset({day("2026-12-26")}),
    years=frozenset({2026, 2027}),
)
"""An invented table: no year's holidays are shipped."""

TABLE = [
    # rule, kind, fact on, last day, safe day, next working day if the last is none
    ("RU-REG-DEFAULT", "ru_registration_default", "2026-11-02", "2026-11-12", "2026-11-11", ""),
    ("RU-REG-TJ", "ru_registration_tj", "2026-11-02", "2026-11-17", "2026-11-16", ""),
    ("RU-REG-UZ", "ru_registration_uz", "2026-10-31", "2026-11-15", "2026-11-13", "2026-11-16"),
    ("RU-REG-KG", "ru_registration_kg", "2026-11-02", "2026-12-02", "2026-12-01", ""),
    ("RU-REG-KZ", "ru_registration_kz", "2026-02-01", "2026-03-03", "2026-03-02", ""),
    ("RU-REG-AM", "ru_registration_am", "2026-12-02", "2027-01-01", "2026-12-30", "2027-01-11"),
    ("RU-REG-BY", "ru_registration_by", "2026-11-02", "2027-01-31", "2027-01-29", "2027-02-01"),
    ("RU-PAT-01", "ru_patent_application", "2026-11-01", "2026-12-01", "2026-11-30", ""),
    (
        "RU-PAT-07",
        "ru_patent_contract_notice",
        "2026-12-31",
        "2027-02-28",
        "2027-02-26",
        "2027-03-01",
    ),
    ("RU-PAT-04", "ru_patent_end", "2026-03-10", "2027-03-10", "2027-03-09", ""),
    ("EAEU-97-9", "eaeu_new_contract", "2026-11-09", "2026-11-24", "2026-11-23", ""),
    ("EAEU-97-6", "eaeu_without_registration", "2026-10-26", "2026-11-25", "2026-11-24", ""),
    ("RU-APPEAL-02", "ru_ruling_complaint", "2026-11-10", "2026-11-20", "2026-11-19", ""),
    ("RU-APPEAL-02", "ru_ruling_complaint", "2026-04-21", "2026-05-01", "2026-04-30", "2026-05-04"),
    ("RU-APPEAL-01", "ru_ban_claim", "2026-08-31", "2026-11-30", "2026-11-27", ""),
    ("RU-APPEAL-01", "ru_ban_claim", "2026-11-30", "2027-02-28", "2027-02-26", "2027-03-01"),
    ("RU-CHECK-02", "ru_written_answer", "2026-11-02", "2026-12-02", "2026-12-01", ""),
    ("RU-CHECK-03", "ru_ban_check", "2027-03-01", "2027-01-01", "2026-12-30", "2027-01-11"),
    ("RU-WAGE-67", "ru_written_contract", "2026-11-02", "2026-11-06", "2026-11-05", ""),
    ("RU-WAGE-392", "ru_wage_court", "2026-02-16", "2027-02-16", "2027-02-15", ""),
    ("RU-WAGE-392", "ru_dismissal_court", "2026-01-31", "2026-02-28", "2026-02-27", "2026-03-02"),
    ("RU-WAGE-392", "ru_other_labour_court", "2026-08-10", "2026-11-10", "2026-11-09", ""),
    ("KZ-STAY-03", "kz_arrival_notice", "2026-11-09", "2026-11-12", "2026-11-11", ""),
    ("KZ-STAY-02", "kz_kg_registration", "2026-11-09", "2026-12-09", "2026-12-08", ""),
    ("KZ-ASY-01", "kz_asylum", "2026-11-09", "2026-11-14", "2026-11-13", "2026-11-16"),
    ("KZ-ASY-02", "kz_asylum_irregular", "2026-11-09", "2026-11-10", "2026-11-09", ""),
    ("KZ-ASY-02", "kz_asylum_irregular", "2026-11-14", "2026-11-15", "2026-11-14", "2026-11-16"),
    ("TJ-ASY-02", "tj_asylum_notice", "2026-11-09", "2026-11-12", "2026-11-11", ""),
    ("TJ-ASY-04", "tj_asylum_decision", "2026-11-09", "2026-11-23", "2026-11-20", ""),
    ("TJ-ASY-05", "tj_asylum_complaint", "2026-10-31", "2026-11-30", "2026-11-27", ""),
]


@pytest.mark.parametrize(("rule", "kind", "fact", "last", "safe", "next_day"), TABLE)
def test_the_table_of_terms(
    rule: str, kind: str, fact: str, last: str, safe: str, next_day: str
) -> None:
    deadline = deadline_of(kind, Trigger("fact", day(fact)), BOOK, RUSSIA)
    assert deadline is not None
    assert deadline.rule.id == rule
    assert (str(deadline.last_day), str(deadline.safe_day)) == (last, safe)
    assert deadline.rolls_to == (day(next_day) if next_day else None)
    assert deadline.missing == ()
    codes = [step.code for step in deadline.steps]
    assert codes[0] == f"term_{KINDS[kind].direction.value}"
    assert ("last_day_not_worked" in codes) is bool(next_day)


def test_a_term_that_was_not_read_makes_no_deadline_until_confirmed() -> None:
    end = Trigger("patent_end", day("2026-12-15"))
    assert deadline_of("ru_patent_reissue", end, BOOK, RUSSIA) is None
    book = BOOK.with_confirmed(["RU-PAT-09", "KZ-APPEAL-01"])
    deadline = deadline_of("ru_patent_reissue", end, book, RUSSIA)
    assert deadline is not None
    assert deadline.last_day == day("2026-12-01")
    assert deadline.direction is Direction.BEFORE
    copy = Trigger("copy", day("2026-11-10"))
    assert deadline_of("kz_ruling_complaint", copy, BOOK, RUSSIA) is None
    complaint = deadline_of("kz_ruling_complaint", copy, book, RUSSIA)
    assert complaint is not None
    assert complaint.last_day == day("2026-11-20")


def test_every_kind_names_a_rule_and_a_parameter_that_are_there() -> None:
    book = BOOK.with_confirmed(one.id for one in BOOK)
    for kind in KINDS.values():
        deadline = deadline_of(kind.code, Trigger("fact", day("2026-11-10")), book)
        assert deadline is not None, kind.code
        assert deadline.code == kind.code


@pytest.mark.parametrize(
    ("citizenship", "arrival", "rule", "last"),
    [
        ("TJ", "2026-11-02", "RU-REG-TJ", "2026-11-17"),
        ("UZ", "2022-06-03", "RU-REG-DEFAULT", "2022-06-14"),
        ("UZ", "2022-06-04", "RU-REG-UZ", "2022-06-19"),
        ("KG", "2026-11-02", "RU-REG-KG", "2026-12-02"),
        ("AF", "2026-11-02", "RU-REG-DEFAULT", "2026-11-11"),
        ("", "2026-11-02", "RU-REG-DEFAULT", "2026-11-11"),
    ],
)
def test_registration_by_citizenship_and_day_of_arrival(
    citizenship: str, arrival: str, rule: str, last: str
) -> None:
    deadline = registration_deadline(BOOK, citizenship, Trigger("entry", day(arrival)))
    assert deadline is not None
    assert (deadline.rule.id, str(deadline.last_day)) == (rule, last)


@pytest.mark.parametrize(
    ("issued", "months", "last", "safe"),
    [
        ("2026-01-15", 1, "2026-02-14", "2026-02-11"),
        ("2026-01-15", 10, "2026-11-14", "2026-11-11"),
        ("2026-01-31", 1, "2026-02-27", "2026-02-24"),
        ("2026-01-31", 2, "2026-03-30", "2026-03-27"),
        ("2026-08-08", 3, "2026-11-07", "2026-11-03"),
    ],
)
def test_a_patent_is_paid_before_its_day_of_issue(
    issued: str, months: int, last: str, safe: str
) -> None:
    """Rule RU-PAT-06."""
    deadline = payment_deadline(BOOK, Trigger("patent_issued_on", day(issued)), months, RUSSIA)
    assert deadline is not None
    assert (str(deadline.last_day), str(deadline.safe_day)) == (last, safe)
    assert deadline.rolls_to is None
    assert deadline.steps[-1].code == "before_issue_day"


def test_a_year_without_a_table_is_named() -> None:
    trigger = Trigger("fact", day("2027-12-20"))
    deadline = deadline_of("ru_patent_application", trigger, BOOK, RUSSIA)
    assert deadline is not None
    assert deadline.missing == ("holidays.2028",)


def some_deadline(fact: str = "2026-11-02") -> Deadline:
    deadline = deadline_of("ru_registration_tj", Trigger("entry", day(fact)), BOOK, RUSSIA)
    assert deadline is not None
    return deadline


def test_done_missed_and_dropped() -> None:
    deadline = some_deadline()
    assert deadline.state(day("2026-11-17")) is DeadlineState.OPEN
    assert deadline.days_left(day("2026-11-10")) == 7
    assert deadline.state(day("2026-11-18")) is DeadlineState.MISSED
    done = deadline.done(day("2026-11-17"))
    assert done.state(day("2027-01-01")) is DeadlineState.DONE
    assert not done.is_late
    assert deadline.done(day("2026-11-18")).is_late
    dropped = deadline.dropped(" left the country ")
    assert dropped.dropped_reason == "left the country"
    assert dropped.state(day("2027-01-01")) is DeadlineState.DROPPED
    with pytest.raises(ValueError, match="reason"):
        deadline.dropped(" ")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2027-02-28", -3, "2026-11-28"),
        ("2026-01-15", -1, "2025-12-15"),
    ],
)
def test_months_across_their_ends(start: str, months: int, end: str) -> None:
    assert add_months(day(start), months) == day(end)


def test_years_and_terms_backwards() -> None:
    assert add_years(day("2024-02-29"), 4) == day("2028-02-29")
    assert add_years(day("2024-02-29"), 3) == day("2027-02-28")
    for unit, before in (
        (Unit.HOURS, "2026-11-08"),
        (Unit.DAYS, "2026-10-20"),
        (Unit.WORKING_DAYS, "2026-10-09"),
        (Unit.MONTHS, "2025-03-10"),
        (Unit.YEARS, "2006-11-10"),
    ):
        term = Term(21 if unit is not Unit.MONTHS and unit is not Unit.YEARS else 20, unit)
        if unit is Unit.HOURS:
            term = Term(25, unit)
        found = term_before(day("2026-11-10"), term, RUSSIA)
        assert found == day(before), unit
    assert term_after(day("2026-11-10"), Term(2, Unit.YEARS), RUSSIA) == day("2028-11-10")


def test_working_days_know_holidays_and_moved_days() -> None:
    assert not RUSSIA.is_working(day("2026-11-04"))
    assert RUSSIA.is_working(day("2026-12-26"))
    assert not RUSSIA.is_working(day("2026-12-27"))
    assert RUSSIA.after(day("2026-12-25"), 1) == day("2026-12-26")
    assert RUSSIA.before(day("2027-01-11"), 1) == day("2026-12-30")
    assert RUSSIA.is_known(day("2026-05-05"))
    assert not WorkingDays().is_known(day("2026-05-05"))
    fridays = WorkingDays(weekend=frozenset({4}))
    assert not fridays.is_working(day("2026-11-27"))
    assert fridays.is_working(day("2026-11-28"))


days = st.dates(dt.date(2015, 1, 1), dt.date(2040, 12, 31))
units = st.sampled_from(list(Unit))
terms = st.builds(Term, st.integers(1, 40), units)
RULE = next(iter(BOOK))


@given(days, st.integers(-600, 600))
def test_months_keep_the_day_or_take_the_last_of_the_month(start: dt.date, months: int) -> None:
    end = add_months(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (
        end.day < start.day and (end + dt.timedelta(days=1)).month != end.month
    )


@given(days, st.integers(0, 60), st.integers(0, 60))
def test_months_never_run_backwards(start: dt.date, fewer: int, more: int) -> None:
    first, second = sorted((fewer, more))
    assert add_months(start, first) <= add_months(start, second)


@given(days, terms)
def test_a_later_fact_never_gives_an_earlier_last_day(start: dt.date, term: Term) -> None:
    """Across month ends, leap years and the change of the year."""
    next_day = start + dt.timedelta(days=1)
    assert term_after(start, term, RUSSIA) <= term_after(next_day, term, RUSSIA)
    assert term_before(start, term, RUSSIA) <= term_before(next_day, term, RUSSIA)


@given(days, terms)
def test_the_safe_day_is_a_worked_day_before_the_last(start: dt.date, term: Term) -> None:
    deadline = make_deadline("any", RULE, term, Trigger("fact", start), RUSSIA)
    assert start <= deadline.safe_day < deadline.last_day
    assert RUSSIA.is_working(deadline.safe_day) or deadline.safe_day == start
    assert deadline.rolls_to is None or (
        deadline.rolls_to > deadline.last_day and RUSSIA.is_working(deadline.rolls_to)
    )
    backward = make_deadline("any", RULE, term, Trigger("fact", start), RUSSIA, Direction.BEFORE)
    assert backward.safe_day < backward.last_day < start
    assert RUSSIA.is_working(backward.safe_day)


@given(days, st.integers(1, 30))
def test_working_days_count_back_to_where_they_came_from(start: dt.date, count: int) -> None:
    worked = RUSSIA.on_or_after(start)
    end = RUSSIA.after(worked, count)
    assert RUSSIA.before(end, count) == worked
    between = (worked + dt.timedelta(days=n) for n in range(1, (end - worked).days + 1))
    assert sum(RUSSIA.is_working(one) for one in between) == count
