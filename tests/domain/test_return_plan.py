"""Return, reintegration and social rights: each row of law cites its rule, each length is exact."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.deadline import add_months
from mrc_desktop.domain.finding import Assessment, Finding
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.return_facts import (
    Certificate,
    Creditor,
    Debt,
    Diploma,
    Goal,
    OwnStep,
    RemittanceCheck,
    ReturnFacts,
    ReturnPaper,
    Skill,
    SkillLevel,
    StudyField,
)
from mrc_desktop.domain.return_plan import SERVICES, assess_return
from mrc_desktop.domain.rule import Confidence, RuleBook
from mrc_desktop.domain.work_periods import (
    Span,
    WorkPeriod,
    period_problems,
    sound_periods,
    span,
    total,
)
from mrc_desktop.guidance.rules import load_rules
from mrc_desktop.guidance.sheets import load_sheet

BOOK: RuleBook = load_rules(paths.resources() / "content")
ON = dt.date(2026, 11, 23)
YES, NO = Answer.YES, Answer.NO


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def work(country: str, first: str, last: str = "", **more: Answer) -> WorkPeriod:
    return WorkPeriod(
        country=country,
        began_on=day(first),
        ended_on=day(last) if last else None,
        is_still_working=not last,
        **more,
    )


def assess(facts: ReturnFacts, book: RuleBook = BOOK) -> Assessment:
    return assess_return(facts, book, ON)


def found(facts: ReturnFacts, code: str, book: RuleBook = BOOK) -> Finding:
    (one,) = [one for one in assess(facts, book).findings if one.code == code]
    return one


def codes(facts: ReturnFacts, book: RuleBook = BOOK) -> list[str]:
    return [one.code for one in assess(facts, book).findings]


# Lengths -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "months", "days"),
    [
        ("2024-01-15", "2024-03-20", 2, 6),
        ("2024-01-01", "2024-12-31", 12, 0),
        ("2024-02-01", "2024-02-29", 1, 0),
        ("2023-02-01", "2023-02-27", 0, 27),
        ("2024-01-31", "2024-02-29", 1, 1),
        ("2023-01-31", "2023-02-27", 1, 0),
        ("2024-05-05", "2024-05-05", 0, 1),
        ("2020-12-31", "2021-01-01", 0, 2),
        ("2021-02-10", "2023-05-20", 27, 11),
        ("2023-09-01", "2024-02-28", 5, 28),
    ],
)
def test_a_length_is_whole_months_and_the_days_over(first, last, months, days) -> None:
    assert span(day(first), day(last)) == Span(months, days)


days = st.dates(dt.date(1960, 1, 1), ON)
periods = st.builds(
    WorkPeriod,
    country=st.sampled_from(["RU", "KZ", "KG", "TR", ""]),
    began_on=st.none() | days,
    ended_on=st.none() | days,
    is_still_working=st.booleans(),
    insured=st.sampled_from(Answer),
)


@given(days, days)
def test_a_length_leads_from_its_first_day_to_its_last(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    length = span(first, last)
    assert length.months >= 0
    assert 0 <= length.days <= 31
    assert add_months(first, length.months) + dt.timedelta(days=length.days - 1) == last


@given(days, days)
def test_a_day_more_never_makes_a_length_shorter(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    longer, length = span(first, last + dt.timedelta(days=1)), span(first, last)
    assert (longer.months, longer.days) > (length.months, length.days)


@given(st.lists(periods, max_size=6))
def test_no_day_is_counted_twice_and_no_faulty_row_at_all(rows: list[WorkPeriod]) -> None:
    sound = sound_periods(rows, ON)
    counted = sorted((one.first, one.last) for one in sound)
    for (_, last), (first, _) in itertools.pairwise(counted):
        assert last < first
    faulty = {int(one.field.split(".")[1]) for one in period_problems(rows, ON)}
    assert not faulty & {one.number for one in sound}


@given(st.lists(periods, max_size=6), st.sampled_from(["KG", "TJ", ""]))
def test_months_by_country_add_up_to_the_whole(rows: list[WorkPeriod], citizenship: str) -> None:
    facts = ReturnFacts(citizenship=citizenship, work_periods=tuple(rows))
    for one in assess(facts).findings:
        if one.code == "pension_periods":
            parts = [
                Span(int(str(step.data["months"])), int(str(step.data["days"])))
                for step in one.steps
                if step.code == "worked_in"
            ]
            rows_of_it = [
                Span(int(str(step.data["months"])), int(str(step.data["days"])))
                for step in one.steps
                if step.code == "work_counted"
            ]
            whole = Span(int(str(one.data["months"])), int(str(one.data["days"])))
            assert total(parts) == total(rows_of_it) == whole


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ([work("RU", "2024-01-01", "2024-06-30"), work("RU", "2024-07-01", "2024-12-31")], []),
        (
            [work("RU", "2024-01-01", "2024-06-30"), work("KZ", "2024-06-30", "2024-12-31")],
            [("work_periods.1.began_on", "overlaps")],
        ),
        (
            [work("KZ", "2024-03-01"), work("RU", "2024-01-01", "2024-06-30")],
            [("work_periods.0.began_on", "overlaps")],
        ),
        (
            [work("RU", "2024-06-30", "2024-01-01")],
            [("work_periods.0.ended_on", "reversed")],
        ),
        ([work("RU", "2027-01-01", "2027-02-01")],
         [("work_periods.0.began_on", "future_date"), ("work_periods.0.ended_on", "future_date")]),
        ([work("RU", "1939-12-31", "1950-01-01")], [("work_periods.0.began_on", "too_old_date")]),
        (
            [WorkPeriod(country="RU", ended_on=ON, is_still_working=True)],
            [("work_periods.0.is_still_working", "contradicts")],
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_is_a_problem_at_its_row(rows, problems) -> None:
    assert [(one.field, one.code) for one in period_problems(rows, ON)] == problems


def test_of_rows_that_overlap_none_is_counted() -> None:
    rows = (
        work("RU", "2024-01-01", "2024-06-30"),
        work("KZ", "2024-06-01", "2024-12-31"),
        work("RU", "2025-01-01", "2025-01-31"),
    )
    assert [one.number for one in sound_periods(rows, ON)] == [2]


def test_a_row_without_its_days_is_asked_for_and_not_counted() -> None:
    facts = ReturnFacts(citizenship="KG", work_periods=(WorkPeriod(), WorkPeriod(country="RU")))
    result = assess(facts)
    assert result.missing == (
        "work_periods.0.country", "work_periods.0.began_on", "work_periods.0.ended_on",
        "work_periods.1.began_on", "work_periods.1.ended_on",
    )  # fmt: skip
    assert "pension_periods" not in codes(facts)


# Rights in the Union -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("citizenship", "row", "code", "rules"),
    [
        # EAEU-PEN: each state pays for service on its territory, periods are added up.
        ("KG", work("RU", "2022-01-01", "2022-12-31"), "pension_periods", "EAEU-PEN EAEU-97-1"),
        ("KZ", work("KZ", "2022-01-01", "2022-12-31"), "pension_periods", "EAEU-PEN EAEU-97-1"),
        # In force from 1 January 2021: what lies before is told apart.
        (
            "KG", work("RU", "2016-01-01", "2020-12-31"), "pension_before_agreement",
            "EAEU-PEN EAEU-97-1",
        ),
        # EAEU-97-1 names the members; Tajikistan and Uzbekistan are none.
        (
            "TJ", work("RU", "2022-01-01", "2022-12-31"), "pension_outside_agreement",
            "EAEU-PEN EAEU-97-1",
        ),
        ("KG", work("TR", "2022-01-01", "2022-12-31"), "work_outside_union", "EAEU-97-1"),
        # EAEU-98: rights of those who work in another member state now.
        ("KG", work("RU", "2022-01-01"), "social_rights_in_union", "EAEU-98 EAEU-97-1"),
    ],
)  # fmt: skip
def test_what_the_rules_say_of_work_abroad(citizenship, row, code, rules) -> None:
    one = found(ReturnFacts(citizenship=citizenship, work_periods=(row,)), code)
    assert list(one.rule_ids) == rules.split()


@pytest.mark.parametrize(
    ("citizenship", "row"),
    [
        ("TJ", work("RU", "2022-01-01")),
        ("KG", work("RU", "2022-01-01", "2022-12-31")),
        ("KG", work("KG", "2022-01-01")),
        ("KG", work("TR", "2022-01-01")),
    ],
)
def test_social_rights_are_for_citizens_of_the_union_working_in_another_state(citizenship, row):
    assert "social_rights_in_union" not in codes(
        ReturnFacts(citizenship=citizenship, work_periods=(row,))
    )


def test_months_are_told_by_country_and_what_lies_before_the_agreement_apart() -> None:
    one = found(
        ReturnFacts(
            citizenship="KG",
            work_periods=(
                work("RU", "2020-07-01", "2021-03-31", insured=YES, proof_held=YES),
                work("KZ", "2022-01-01", "2022-05-14", insured=NO, proof_held=YES),
                work("RU", "2023-01-01", "2023-02-10"),
            ),
        ),
        "pension_periods",
    )
    by_country = {
        (step.code, step.data["country"]): (step.data["months"], step.data["days"])
        for step in one.steps
        if step.code in ("worked_in", "worked_before")
    }
    assert by_country == {
        ("worked_in", "RU"): (4, 10),
        ("worked_in", "KZ"): (4, 14),
        ("worked_before", "RU"): (6, 0),
    }
    assert (one.data["months"], one.data["days"], one.data["countries"]) == (8, 24, 2)
    assert one.dates == {"start": day("2021-01-01")}
    assert one.missing == ("work_periods.2.insured", "work_periods.2.proof_held")
    assert one.could_change == ("time_before_agreement", "contributions")
    assert [step.data["work_period"] for step in one.steps if step.code == "not_insured"] == [1]


def test_without_a_citizenship_no_pension_is_spoken_of() -> None:
    facts = ReturnFacts(work_periods=(work("RU", "2022-01-01", "2022-12-31"),))
    assert assess(facts).missing == ("citizenship",)
    assert codes(facts) == ["papers_to_bring"]


@pytest.mark.parametrize(
    ("field", "issued", "used", "citizenship", "code"),
    [
        # EAEU-97-3: accepted without recognition; which professions are excepted is not verified.
        (StudyField.OTHER, "KG", "RU", "KG", "diploma_accepted"),
        (StudyField.OTHER, "RU", "KG", "KG", "diploma_accepted"),
        (StudyField.MEDICAL, "KG", "RU", "KG", "diploma_to_be_asked"),
        (StudyField.TEACHING, "KG", "KZ", "KG", "diploma_to_be_asked"),
        (StudyField.UNKNOWN, "KG", "RU", "KG", "diploma_to_be_asked"),
        (StudyField.OTHER, "TJ", "RU", "TJ", "diploma_outside_union"),
        (StudyField.OTHER, "KG", "TR", "KG", "diploma_outside_union"),
        (StudyField.OTHER, "KG", "RU", "TJ", "diploma_holder_outside_union"),
        (StudyField.OTHER, "KG", "", "KG", "diploma_unclear"),
    ],
)
def test_what_the_rules_say_of_a_diploma(field, issued, used, citizenship, code) -> None:
    diploma = Diploma(field=field, issued_in=issued, use_in=used)
    assert codes(ReturnFacts(citizenship=citizenship, diplomas=(diploma,)))[-1] == code


def test_a_diploma_used_at_home_needs_no_word() -> None:
    diploma = Diploma(field=StudyField.OTHER, issued_in="KG", use_in="KG")
    assert codes(ReturnFacts(citizenship="KG", diplomas=(diploma,))) == ["papers_to_bring"]


@pytest.mark.parametrize(
    "field",
    [StudyField.TEACHING, StudyField.LEGAL, StudyField.MEDICAL, StudyField.PHARMACEUTICAL],
)
def test_a_confirmed_exception_needs_recognition(field) -> None:
    diploma = Diploma(field=field, issued_in="KG", use_in="RU")
    book = BOOK.with_confirmed(["EAEU-97-3"])
    facts = ReturnFacts(citizenship="KG", diplomas=(diploma,))
    one = found(facts, "diploma_recognition_needed", book)
    assert one.rules[0].id == "EAEU-97-3"
    other = Diploma(field=StudyField.OTHER, issued_in="KG", use_in="RU")
    assert found(ReturnFacts(citizenship="KG", diplomas=(other,)), "diploma_accepted", book)


def test_what_was_read_in_part_says_so() -> None:
    diploma = Diploma(field=StudyField.OTHER, issued_in="KG", use_in="RU")
    one = found(ReturnFacts(citizenship="KG", diplomas=(diploma,)), "diploma_accepted")
    assert one.confidence is Confidence.READ_IN_PART
    assert "exceptions" in one.unread


def test_without_rules_nothing_of_law_is_said() -> None:
    facts = ReturnFacts(
        citizenship="KG",
        work_periods=(work("RU", "2022-01-01"),),
        diplomas=(Diploma(field=StudyField.OTHER, issued_in="KG", use_in="RU"),),
        goals=frozenset({Goal.LEAVE_AGAIN}),
        leave_to="RU",
    )
    result = assess(facts, RuleBook(()))
    assert {one.code for one in result.findings} == {"papers_to_bring", "check_before_leaving"}
    assert all(one.rules == () for one in result.findings)


# Lists without law -------------------------------------------------------------------------------


def test_steps_agreed_on_are_late_coming_or_without_a_day() -> None:
    one = found(
        ReturnFacts(
            plan=(
                OwnStep(what="a", on=day("2026-12-01")),
                OwnStep(what="b", on=day("2026-11-22")),
                OwnStep(what="c"),
                OwnStep(what="d", on=ON),
                OwnStep(what="e", is_done=True),
            )
        ),
        "own_plan",
    )
    assert [(step.code, step.data["own_step"]) for step in one.steps] == [
        ("own_step_late", 1), ("own_step_coming", 3), ("own_step_coming", 0),
        ("own_step_undated", 2),
    ]  # fmt: skip
    assert one.data == {"open_steps": 4, "done_steps": 1}
    assert one.dates == {"next_step": day("2026-11-22")}
    assert codes(ReturnFacts(plan=(OwnStep(what="e", is_done=True),))) == ["own_plan_done"]


def test_debts_are_added_by_currency_and_the_late_ones_named() -> None:
    one = found(
        ReturnFacts(
            debts=(
                Debt(amount=Money(100, "KGS"), due_on=day("2026-11-01"), has_pledge=YES),
                Debt(amount=Money(250, "KGS"), due_on=day("2026-12-24")),
                Debt(amount=Money(7, "RUB")),
                Debt(),
            )
        ),
        "debts",
    )
    owed = {s.data["currency"]: s.data["owed_minor"] for s in one.steps if s.code == "owed"}
    assert owed == {"KGS": 350, "RUB": 7}
    assert [step.code for step in one.steps if step.code != "owed"] == [
        "debt_overdue", "debt_pledged",
    ]  # fmt: skip
    assert one.dates == {"next_due": day("2026-12-24")}
    assert one.missing == ("debts.2.due_on", "debts.3.amount", "debts.3.due_on")


@pytest.mark.parametrize(
    ("to", "shrinks", "is_sign"),
    [
        # ILO-FL-2012 names debt bondage among the eleven signs of forced labour.
        (Creditor.EMPLOYER, NO, True),
        (Creditor.RECRUITER, NO, True),
        (Creditor.RECRUITER, YES, False),
        (Creditor.RECRUITER, Answer.NOT_ASKED, False),
        (Creditor.FAMILY, NO, False),
    ],
)
def test_a_debt_that_never_shrinks_leads_to_the_screening(to, shrinks, is_sign) -> None:
    facts = ReturnFacts(debts=(Debt(to=to, shrinks=shrinks),))
    assert ("debt_bondage_sign" in codes(facts)) is is_sign
    if is_sign:
        one = found(facts, "debt_bondage_sign")
        assert (one.rule_ids, one.data["refer_to"]) == (("ILO-FL-2012",), "screening")


def papers(facts: ReturnFacts) -> Iterable[str]:
    return [
        str(step.data["return_paper"])
        for one in assess(facts).findings
        for step in one.steps
        if step.code == "bring_paper"
    ]


def test_papers_are_those_the_facts_call_for_and_not_held_yet() -> None:
    assert papers(ReturnFacts(returns_on=ON)) == ["passport"]
    assert papers(ReturnFacts(has_rulings=YES, papers_held=frozenset({ReturnPaper.PASSPORT}))) == [
        "rulings", "receipts",
    ]  # fmt: skip
    assert papers(ReturnFacts(skills=(Skill(),), has_children=YES, had_treatment=NO)) == [
        "passport", "skill_certificates", "children",
    ]  # fmt: skip
    held = frozenset({ReturnPaper.PASSPORT})
    assert codes(ReturnFacts(returns_on=ON, papers_held=held)) == ["papers_complete"]


def test_skills_that_nothing_shows_are_told_with_what_to_do() -> None:
    one = found(
        ReturnFacts(
            skills=(
                Skill(name="Tiler", level=SkillLevel.ALONE, certificate=Certificate.NONE),
                Skill(name="Driver", certificate=Certificate.STATE),
                Skill(name="Cook"),
            )
        ),
        "skills_to_prove",
    )
    assert [step.code for step in one.steps] == ["skill_unproven", "skill_proven", "skill_named"]
    assert one.missing == ("skills.2.certificate",)
    assert (one.data["unproven"], one.data["refer_to"]) == (1, "employment_service")


@pytest.mark.parametrize("goal", [goal for goal in Goal if goal is not Goal.LEAVE_AGAIN])
def test_every_wish_leads_to_a_kind_of_organisation(goal) -> None:
    one = found(ReturnFacts(goals=frozenset({goal})), "services_to_ask")
    assert [step.data["to"] for step in one.steps] == [str(SERVICES[goal])]


def test_before_leaving_again_a_ban_is_checked() -> None:
    facts = ReturnFacts(goals=frozenset({Goal.LEAVE_AGAIN}), leave_to="RU")
    one = found(facts, "check_before_leaving")
    # RU-CHECK-03: at least two months before the journey.
    assert (one.rules[0].id, one.data["months"]) == ("RU-CHECK-03", 2)
    open_one = found(ReturnFacts(goals=frozenset({Goal.LEAVE_AGAIN})), "check_before_leaving")
    assert (open_one.rules, open_one.missing) == ((), ("leave_to",))


def test_what_was_not_talked_over_about_sending_money() -> None:
    facts = ReturnFacts(
        sends_money=YES,
        is_on_control_register=YES,
        remittance_checked=frozenset(RemittanceCheck) - {RemittanceCheck.RECEIPT},
    )
    one = found(facts, "remittance_checklist")
    assert [step.code for step in one.steps] == ["remittance_check", "remittance_limited"]
    assert one.rule_ids == ("RU-RKL-02",)
    done = ReturnFacts(sends_money=YES, remittance_checked=frozenset(RemittanceCheck))
    assert found(done, "remittance_talked_over").missing == ("is_on_control_register",)
    assert codes(ReturnFacts(sends_money=NO)) == []


@pytest.mark.parametrize("language", ["en", "ru", "tg"])
def test_the_points_on_sending_money_are_those_of_the_sheet(language) -> None:
    blocks = load_sheet(paths.resources() / "content", language, "remittances-debt").blocks
    lists = [one for one in blocks if getattr(one, "is_numbered", False)]
    assert len(lists[0].items) == len(RemittanceCheck)
    notes = [span_.note for span_ in lists[0].items[-1] if span_.note]
    assert notes == ["RU-RKL-02"]


@pytest.mark.parametrize(
    ("facts", "problems"),
    [
        (ReturnFacts(returns_on=day("1930-01-01")), [("returns_on", "too_old_date")]),
        (ReturnFacts(returns_on=day("2040-01-01")), [("returns_on", "too_far_date")]),
        (ReturnFacts(plan=(OwnStep(on=ON),)), [("plan.0.what", "required")]),
        (
            ReturnFacts(debts=(Debt(amount=Money(0, "RUB")),)),
            [("debts.0.amount", "bad_amount")],
        ),
    ],
)
def test_what_cannot_be_is_named_at_its_field(facts, problems) -> None:
    assert [(one.field, one.code) for one in assess(facts).problems] == problems


def test_nothing_asked_nothing_said() -> None:
    assert assess(ReturnFacts()) == Assessment()


@given(
    st.builds(
        ReturnFacts,
        citizenship=st.sampled_from(["KG", "TJ", "RU", "XXA", ""]),
        returns_on=st.none() | st.dates(),
        leave_to=st.sampled_from(["RU", "KZ", ""]),
        work_periods=st.lists(periods, max_size=4).map(tuple),
        diplomas=st.lists(
            st.builds(
                Diploma,
                field=st.sampled_from(StudyField),
                issued_in=st.sampled_from(["KG", "TR", ""]),
                use_in=st.sampled_from(["RU", "TR", ""]),
            ),
            max_size=2,
        ).map(tuple),
        debts=st.lists(
            st.builds(
                Debt,
                to=st.sampled_from(Creditor),
                amount=st.none() | st.builds(Money, st.integers(-5, 5), st.just("RUB")),
                due_on=st.none() | st.dates(),
            ),
            max_size=3,
        ).map(tuple),
        plan=st.lists(
            st.builds(OwnStep, what=st.sampled_from(["", "x"]), on=st.none() | st.dates()),
            max_size=3,
        ).map(tuple),
        goals=st.frozensets(st.sampled_from(Goal)),
        sends_money=st.sampled_from(Answer),
    )
)
def test_whatever_the_facts_are_nothing_crashes(facts: ReturnFacts) -> None:
    result = assess(facts)
    assert len({one.field for one in result.problems}) == len(result.problems)
