"""Work permits, each row of the table with the rule it follows from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.dated_table import DatedRow, FeeKind, FeeTable, TableDraft, fees_of
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.trips import Permit, PermitKind, Purpose
from mrc_desktop.domain.work_facts import EmployerKind, WorkFacts, WorkKind
from mrc_desktop.domain.work_permit import WorkAssessment, assess_work
from mrc_desktop.domain.working_days import WorkingDays
from mrc_desktop.guidance.rules import load_rules

BOOK: RuleBook = load_rules(paths.resources() / "content")
TODAY = dt.date(2026, 11, 23)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def assess(facts: WorkFacts, *confirmed: str) -> WorkAssessment:
    return assess_work(facts, BOOK.with_confirmed(confirmed), TODAY, WorkingDays())


def plan_of(facts: WorkFacts, *confirmed: str) -> dict[str, str]:
    return {one.code: str(one.last_day) for one in assess(facts, *confirmed).plan}


def codes_of(facts: WorkFacts, *confirmed: str) -> list[str]:
    findings = assess(facts, *confirmed).result.findings
    return [one.code for one in findings if not one.code.startswith("fee")]


TO_RUSSIA = WorkFacts(
    citizenship="TJ", destination="RU", entry=day("2026-11-10"), purpose=Purpose.WORK
)
TO_KAZAKHSTAN = WorkFacts(
    citizenship="UZ",
    destination="KZ",
    entry=day("2026-11-10"),
    employer=EmployerKind.PRIVATE_PERSON,
    work=WorkKind.HOUSEHOLD,
    is_seasonal=False,
)
PATENT = replace(
    TO_RUSSIA,
    entry=day("2026-05-01"),
    registered_on=day("2026-05-04"),
    patent_issued_on=day("2026-06-15"),
    months_paid=6,
    patent_region="RU-MOS",
)

ROUTES = [
    # rule, facts, route, deadlines of the plan
    (
        "EAEU-97-1",
        replace(TO_RUSSIA, citizenship="KG"),
        "work_without_permit",
        {"ru_registration": "2026-12-10"},
    ),
    (
        # Kyrgyzstan joined the Union on 12 August 2015: the day before, a patent was needed.
        "RU-PAT-01",
        replace(TO_RUSSIA, citizenship="KG", entry=day("2015-08-11"), applied_on=day("2015-08-20")),
        "patent_needed",
        {"ru_registration": "2015-09-10", "ru_patent_application": "2015-09-10"},
    ),
    (
        "EAEU-97-1",
        replace(TO_RUSSIA, citizenship="KG", entry=day("2015-08-12")),
        "work_without_permit",
        {"ru_registration": "2015-09-11"},
    ),
    (
        "EAEU-97-6",
        replace(TO_RUSSIA, citizenship="KG", destination="BY"),
        "work_without_permit",
        {"eaeu_without_registration": "2026-12-10"},
    ),
    (
        "RU-PAT-01",
        TO_RUSSIA,
        "patent_needed",
        {"ru_registration": "2026-11-25", "ru_patent_application": "2026-12-10"},
    ),
    (
        "RU-PAT-01",
        replace(TO_RUSSIA, citizenship="UZ"),
        "patent_needed",
        {"ru_registration": "2026-11-25", "ru_patent_application": "2026-12-10"},
    ),
    (
        "RU-REG-DEFAULT",
        replace(TO_RUSSIA, citizenship="AZ", is_visa_free=True),
        "patent_needed",
        {"ru_registration": "2026-11-19", "ru_patent_application": "2026-12-10"},
    ),
    (
        "RU-PAT-02",
        replace(TO_RUSSIA, purpose=Purpose.PRIVATE),
        "may_not_work_yet",
        {"ru_registration": "2026-11-25"},
    ),
    (
        "RU-PAT-06",
        PATENT,
        "patent_held",
        {
            "ru_registration": "2026-05-16",
            "ru_patent_contract_notice": "2026-08-15",
            "ru_patent_payment": "2026-12-14",
            "ru_patent_end": "2027-06-15",
        },
    ),
    (
        "RU-PAT-04",
        replace(PATENT, months_paid=12),
        "patent_held",
        {
            "ru_registration": "2026-05-16",
            "ru_patent_contract_notice": "2026-08-15",
            "ru_patent_end": "2027-06-15",
        },
    ),
    (
        "RU-ORG-TJ",
        replace(TO_RUSSIA, entry=None, is_recruited_at_home=True),
        "organised_recruitment",
        {},
    ),
    (
        "RU-ORG-UZ",
        replace(TO_RUSSIA, citizenship="UZ", entry=None, is_recruited_at_home=True),
        "organised_recruitment",
        {},
    ),
    (
        "KZ-WP-EAEU",
        replace(TO_KAZAKHSTAN, citizenship="KG"),
        "work_without_permit",
        {"kz_arrival_notice": "2026-11-13", "kz_kg_registration": "2026-12-10"},
    ),
    (
        "EAEU-97-6",
        replace(TO_KAZAKHSTAN, citizenship="AM"),
        "work_without_permit",
        {"kz_arrival_notice": "2026-11-13", "eaeu_without_registration": "2026-12-10"},
    ),
    (
        "KZ-WP-HH-1",
        TO_KAZAKHSTAN,
        "household_permit",
        {"kz_arrival_notice": "2026-11-13", "kz_residence_permit": "2026-12-10"},
    ),
    (
        "KZ-WP-HH-3",
        replace(TO_KAZAKHSTAN, citizenship="IN"),
        "no_household_permit",
        {"kz_arrival_notice": "2026-11-13", "kz_residence_permit": "2026-12-10"},
    ),
    (
        "KZ-WP-HH-1",
        replace(TO_KAZAKHSTAN, work=WorkKind.CONSTRUCTION),
        "may_not_work_yet",
        {"kz_arrival_notice": "2026-11-13", "kz_residence_permit": "2026-12-10"},
    ),
    (
        "KZ-WP-QUOTA",
        replace(TO_KAZAKHSTAN, employer=EmployerKind.FIRM),
        "employer_permit",
        {"kz_arrival_notice": "2026-11-13", "kz_residence_permit": "2026-12-10"},
    ),
    (
        "KZ-WP-QUOTA",
        replace(TO_KAZAKHSTAN, is_seasonal=True),
        "seasonal_permit",
        {"kz_arrival_notice": "2026-11-13", "kz_residence_permit": "2026-12-10"},
    ),
    (
        "KZ-WP-HH-2",
        replace(
            TO_KAZAKHSTAN,
            permits=(
                Permit(country="KZ", kind=PermitKind.HOUSEHOLD_PERMIT, begins=day("2026-11-12")),
            ),
        ),
        "household_permit",
        {
            "kz_arrival_notice": "2026-11-13",
            "kz_residence_permit": "2026-12-10",
            "kz_household_first_end": "2027-02-12",
            "kz_household_end": "2027-11-12",
        },
    ),
]


@pytest.mark.parametrize(("rule", "facts", "route", "plan"), ROUTES)
def test_the_route_and_its_plan(
    rule: str, facts: WorkFacts, route: str, plan: dict[str, str]
) -> None:
    found = assess(facts)
    assert found.result.problems == ()
    assert found.result.findings[0].code == route
    used = set(found.result.findings[0].rule_ids) | {one.rule.id for one in found.plan}
    assert rule in used
    assert plan_of(facts) == plan
    safe_days = [one.safe_day for one in found.plan]
    assert safe_days == sorted(safe_days)


def test_what_is_done_is_marked_done() -> None:
    facts = replace(TO_RUSSIA, registered_on=day("2026-11-12"), applied_on=day("2026-11-20"))
    done = {one.code: one.done_on for one in assess(facts).plan}
    assert done == {
        "ru_registration": day("2026-11-12"),
        "ru_patent_application": day("2026-11-20"),
    }
    facts = replace(PATENT, contract_notice_on=day("2026-07-01"))
    notice = {one.code: one.done_on for one in assess(facts).plan}
    assert notice["ru_patent_contract_notice"] == day("2026-07-01")


def test_the_papers_for_a_patent_come_from_the_rule() -> None:
    papers = str(assess(TO_RUSSIA).result.findings[0].data["papers"]).split(",")
    assert {"migration_card", "insurance", "passport_translated"} <= set(papers)


def test_a_late_application_is_a_warning_with_its_days() -> None:
    facts = replace(TO_RUSSIA, entry=day("2026-10-20"))
    found = assess(facts)
    warning = found.result.findings[1]
    assert warning.code == "application_late"
    assert warning.rule_ids == ("RU-PAT-01",)
    assert warning.steps[0].data == {"last_day": day("2026-11-19"), "days": 4}
    assert found.result.switched_off == ("RU-PAT-10",)
    confirmed = assess(facts, "RU-PAT-10").result
    assert confirmed.findings[1].rule_ids == ("RU-PAT-01", "RU-PAT-10")
    assert confirmed.switched_off == ()
    assert "application_late" not in codes_of(replace(facts, applied_on=day("2026-11-19")))


def test_a_patent_is_good_in_its_region_only() -> None:
    facts = replace(PATENT, work_region="RU-MOW")
    warning = assess(facts).result.findings[1]
    assert (warning.code, warning.rule_ids) == ("other_region", ("RU-PAT-08",))
    assert codes_of(replace(facts, work_region="RU-MOS")) == ["patent_held"]
    assert codes_of(replace(facts, work_region="")) == ["patent_held"]


def test_payments_that_are_unknown_or_too_many() -> None:
    facts = replace(PATENT, months_paid=None)
    warning = assess(facts).result.findings[1]
    assert (warning.code, warning.missing) == ("payments_unknown", ("months_paid",))
    assert "ru_patent_payment" not in plan_of(facts)
    assert codes_of(replace(PATENT, months_paid=13)) == ["patent_held", "patent_too_long"]


def test_a_second_patent_year_is_planned_once_the_rule_is_confirmed() -> None:
    assert assess(PATENT).result.switched_off == ("RU-PAT-09",)
    assert plan_of(PATENT, "RU-PAT-09")["ru_patent_reissue"] == "2027-06-01"


HOUSEHOLD = (Permit(country="KZ", kind=PermitKind.HOUSEHOLD_PERMIT, begins=day("2026-11-12")),)


@pytest.mark.parametrize(
    ("work", "employer", "is_warned"),
    [
        (WorkKind.HOUSEHOLD, EmployerKind.PRIVATE_PERSON, False),
        (WorkKind.CONSTRUCTION, EmployerKind.PRIVATE_PERSON, True),
        (WorkKind.FARM, EmployerKind.FARM, True),
        (WorkKind.HOUSEHOLD, EmployerKind.FIRM, True),
        (WorkKind.UNKNOWN, EmployerKind.PRIVATE_PERSON, False),
    ],
)
def test_a_household_permit_is_for_households(
    work: WorkKind, employer: EmployerKind, is_warned: bool
) -> None:
    facts = replace(TO_KAZAKHSTAN, permits=HOUSEHOLD, work=work, employer=employer)
    assert ("outside_household_permit" in codes_of(facts)) is is_warned


def test_the_number_of_workers_counts_once_confirmed() -> None:
    facts = replace(TO_KAZAKHSTAN, workers_of_employer=6)
    assert assess(facts).result.switched_off == ("KZ-WP-HH-4",)
    assert codes_of(facts) == ["household_permit"]
    assert codes_of(facts, "KZ-WP-HH-4") == ["household_permit", "too_many_workers"]
    five = replace(facts, workers_of_employer=5)
    assert codes_of(five, "KZ-WP-HH-4") == ["household_permit"]


def test_a_contract_that_ends_early_in_the_union() -> None:
    """Rule EAEU-97-9: fifteen days; that ninety days must have passed was not read."""
    facts = replace(
        TO_RUSSIA,
        citizenship="KG",
        entry=day("2026-10-01"),
        contract_on=day("2026-10-05"),
        contract_ended_early_on=day("2026-11-16"),
    )
    assert codes_of(facts) == ["work_without_permit", "early_end"]
    assert plan_of(facts)["eaeu_new_contract"] == "2026-12-01"
    assert codes_of(facts, "EAEU-97-9") == ["work_without_permit", "early_end_within_stay"]
    assert "eaeu_new_contract" not in plan_of(facts, "EAEU-97-9")
    unknown = replace(facts, entry=None)
    assert assess(unknown).result.findings[1].missing == ("entry",)


MISSING = [
    (WorkFacts(), ("citizenship", "destination", "entry")),
    (replace(TO_RUSSIA, citizenship=""), ("citizenship",)),
    (replace(TO_RUSSIA, entry=None), ("entry",)),
    (replace(TO_RUSSIA, destination="TR"), ("rules",)),
]


@pytest.mark.parametrize(("facts", "missing"), MISSING)
def test_what_is_missing_is_named(facts: WorkFacts, missing: tuple[str, ...]) -> None:
    assert assess(facts).result.missing == missing


@pytest.mark.parametrize(
    ("facts", "code", "missing"),
    [
        (replace(TO_RUSSIA, citizenship="IN"), "patent_needed", ("is_visa_free",)),
        (replace(TO_RUSSIA, purpose=Purpose.UNKNOWN), "patent_needed", ("purpose",)),
        (replace(TO_RUSSIA, citizenship="KG"), "work_without_permit", ("contract_on",)),
        (replace(TO_RUSSIA, is_visa_free=False), "visa_route", ()),
        (
            replace(
                TO_RUSSIA,
                permits=(
                    Permit(country="RU", kind=PermitKind.RESIDENCE, begins=day("2020-01-01")),
                ),
            ),
            "status_to_be_checked",
            ("permits.0.right_to_work",),
        ),
        (
            replace(TO_KAZAKHSTAN, employer=EmployerKind.UNKNOWN, is_seasonal=None),
            "kazakh_permit",
            ("employer", "is_seasonal"),
        ),
        (replace(TO_KAZAKHSTAN, employer=EmployerKind.UNKNOWN), "kazakh_permit", ("employer",)),
        (replace(TO_KAZAKHSTAN, work=WorkKind.UNKNOWN), "household_permit", ("work",)),
    ],
)
def test_a_partial_answer_says_what_is_missing(
    facts: WorkFacts, code: str, missing: tuple[str, ...]
) -> None:
    finding = assess(facts).result.findings[0]
    assert (finding.code, finding.missing) == (code, missing)


PROBLEMS = [
    (replace(TO_RUSSIA, registered_on=day("2026-11-01")), "registered_on", "reversed", "entry"),
    (replace(PATENT, applied_on=day("2026-07-01")), "patent_issued_on", "reversed", "applied_on"),
    (
        replace(PATENT, contract_notice_on=day("2026-06-01")),
        "contract_notice_on",
        "reversed",
        "patent_issued_on",
    ),
    (replace(TO_RUSSIA, months_paid=3), "patent_issued_on", "contradicts", "months_paid"),
    (
        replace(TO_RUSSIA, patent_region="RU-MOS"),
        "patent_issued_on",
        "contradicts",
        "patent_region",
    ),
    (
        replace(TO_RUSSIA, contract_ended_early_on=day("2026-11-12")),
        "contract_on",
        "contradicts",
        "contract_ended_early_on",
    ),
    (replace(TO_RUSSIA, citizenship="RU"), "destination", "contradicts", "citizenship"),
    (
        replace(
            TO_KAZAKHSTAN,
            permits=(
                Permit(
                    country="KZ",
                    kind=PermitKind.HOUSEHOLD_PERMIT,
                    begins=day("2026-11-12"),
                    ends=day("2026-11-11"),
                ),
            ),
        ),
        "permits.0.ends",
        "reversed",
        "permits.0.begins",
    ),
]


@pytest.mark.parametrize(("facts", "field", "code", "other"), PROBLEMS)
def test_contradictory_facts_name_both_fields(
    facts: WorkFacts, field: str, code: str, other: str
) -> None:
    found = assess(facts)
    assert [(one.field, one.code, one.data) for one in found.result.problems] == [
        (field, code, {"other": other})
    ]
    assert not any(one.trigger == field for one in found.plan)


def test_days_to_come_and_counts_that_cannot_be() -> None:
    facts = replace(TO_RUSSIA, entry=day("2026-12-01"))
    found = assess(facts)
    assert [(one.field, one.code) for one in found.result.problems] == [("entry", "future_date")]
    assert found.plan == ()
    found = assess(replace(PATENT, months_paid=0))
    assert [(one.field, one.code) for one in found.result.problems] == [
        ("months_paid", "out_of_range")
    ]
    assert "ru_patent_payment" not in {one.code for one in found.plan}


def fee_table(*rows: tuple[FeeKind, str, str, str], until: str = "2026-12-31") -> FeeTable:
    return fees_of(
        "RU",
        TableDraft(
            known_until=day(until),
            rows=tuple(
                DatedRow(
                    since=day(since),
                    value=value,
                    currency="RUB",
                    fee=fee,
                    region=region,
                    source="invented",
                )
                for fee, region, since, value in rows
            ),
        ),
    )


MONTH, HOUSEHOLD_MONTH = FeeKind.PATENT_MONTH, FeeKind.HOUSEHOLD_PERMIT_MONTH
KAZAKH = WorkFacts(
    citizenship="UZ",
    destination="KZ",
    entry=day("2026-11-10"),
    employer=EmployerKind.PRIVATE_PERSON,
    work=WorkKind.HOUSEHOLD,
)


@pytest.mark.parametrize(
    ("facts", "fees", "told"),
    [
        # Invented sums: what a centre may have entered. RU-PAT-06 says that a month is paid for.
        (TO_RUSSIA, None, None),
        (TO_RUSSIA, fee_table((HOUSEHOLD_MONTH, "", "2026-01-01", "700")), None),
        (TO_RUSSIA, fee_table((MONTH, "", "2026-01-01", "900")), 90_000),
        (replace(PATENT, patent_region="москва"),
         fee_table((MONTH, "", "2026-01-01", "900"), (MONTH, "Москва", "2026-01-01", "950")),
         95_000),
        (PATENT, fee_table((MONTH, "Москва", "2026-01-01", "950")), None),
        (TO_RUSSIA, fee_table((MONTH, "", "2026-12-01", "900")), None),
        (TO_RUSSIA, fee_table((MONTH, "", "2026-01-01", "900"), until="2026-10-31"), None),
        (KAZAKH, fee_table((HOUSEHOLD_MONTH, "", "2026-01-01", "700")), 70_000),
        (KAZAKH, fee_table((MONTH, "", "2026-01-01", "900")), None),
    ],
)  # fmt: skip
def test_a_fee_is_the_one_entered_for_the_day_and_never_guessed(
    facts: WorkFacts, fees: FeeTable | None, told: int | None
) -> None:
    findings = assess_work(facts, BOOK, TODAY, WorkingDays(), fees).result.findings
    (found,) = [one for one in findings if one.code in ("fee", "fee_not_entered")]
    assert found.data.get("sum_minor") == told
    assert found.code == ("fee_not_entered" if told is None else "fee")
    assert f"fees.{facts.destination}" in found.missing or told is not None
