"""Re-entry bans, each row of the tables with the rule it follows from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
from mrc_desktop.domain.ban_checks import answer_of_checks, contradicting_checks
from mrc_desktop.domain.ban_facts import (
    BanCheck,
    BanFacts,
    CheckAnswer,
    CheckTool,
    Circumstance,
    Conviction,
    OffenceArea,
    Route,
    Ruling,
    RulingKind,
    Tie,
)
from mrc_desktop.domain.ban_routes import ban_routes
from mrc_desktop.domain.finding import Finding
from mrc_desktop.domain.reentry_ban import assess_ban
from mrc_desktop.domain.rule import Confidence, RuleBook
from mrc_desktop.domain.trips import Excuse, Permit, PermitKind, StayFacts, Trip
from mrc_desktop.domain.working_days import WorkingDays
from mrc_desktop.guidance.rules import load_rules

BOOK: RuleBook = load_rules(paths.resources() / "content")
TODAY = dt.date(2026, 11, 23)
ENTRY = dt.date(2025, 1, 1)
LAST_LEGAL = dt.date(2025, 3, 31)
"""The ninetieth day of a stay that began on 1 January 2025."""


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def overstayed(days: int, **more: object) -> BanFacts:
    exit_day = LAST_LEGAL + dt.timedelta(days=days)
    row = replace(Trip(country="RU", entry=ENTRY, exit=exit_day), **more)
    return BanFacts(stay=StayFacts(citizenship="TJ", trips=(row,)))


def fine(
    decided: str, in_force: str = "", area: OffenceArea = OffenceArea.TRAFFIC, **more: object
) -> Ruling:
    ruling = Ruling(
        country="RU",
        kind=RulingKind.FINE,
        area=area,
        decided_on=day(decided) if decided else None,
        in_force_since=day(in_force) if in_force else None,
        is_paid=True,
    )
    return replace(ruling, **more)


def removed(on: str, kind: RulingKind = RulingKind.EXPULSION) -> Ruling:
    # A removal is an offence ruling too; its area keeps it out of the table rows on offences.
    return Ruling(country="RU", kind=kind, area=OffenceArea.OTHER, carried_out_on=day(on))


def with_rulings(*rulings: Ruling) -> BanFacts:
    return BanFacts(stay=StayFacts(citizenship="TJ"), rulings=rulings)


def found_in(facts: BanFacts, *confirmed: str) -> dict[str, Finding]:
    result = assess_ban(facts, BOOK.with_confirmed(confirmed), TODAY)
    return {one.code: one for one in result.findings}


def in_days(days: int, years: int) -> str:
    last = LAST_LEGAL + dt.timedelta(days=days)
    return str(last.replace(year=last.year + years))


MIGRATION, WORK = OffenceArea.MIGRATION, OffenceArea.WORK

ENDS = [
    # rule, facts, code, may or must, likely end
    ("RU-BAN-27-12", overstayed(1), "stay_limit_overrun", "must", "2028-04-01"),
    ("RU-BAN-27-12", overstayed(29), "stay_limit_overrun", "must", "2028-04-29"),
    ("RU-BAN-26-8", overstayed(30), "overstay", "may", "2028-04-30"),
    ("RU-BAN-26-8", overstayed(179), "overstay", "may", in_days(179, 3)),
    ("RU-BAN-27-13", overstayed(180), "overstay", "must", in_days(180, 5)),
    ("RU-BAN-27-13", overstayed(270), "overstay", "must", in_days(270, 5)),
    ("RU-BAN-27-14", overstayed(271), "overstay", "must", in_days(271, 10)),
    (
        "RU-BAN-26-4",
        with_rulings(fine("2025-04-01", "2025-04-12"), fine("2025-09-01", "2025-09-12")),
        "repeat_offences",
        "may",
        "2028-09-12",
    ),
    (
        # Two traffic fines are enough, and three years to the day are within three years.
        "RU-BAN-26-4",
        with_rulings(fine("2022-04-01", "2022-04-12"), fine("2025-04-01", "2025-04-12")),
        "repeat_offences",
        "may",
        "2028-04-12",
    ),
    (
        "RU-BAN-27-11",
        with_rulings(
            fine("2025-04-01", "2025-04-12", MIGRATION), fine("2025-09-01", "2025-09-12", WORK)
        ),
        "repeat_migration_offences",
        "must",
        "2030-09-12",
    ),
    ("RU-BAN-27-2", with_rulings(removed("2025-05-10")), "removal", "must", "2030-05-10"),
    (
        "RU-BAN-27-2",
        with_rulings(removed("2024-02-29", RulingKind.DEPORTATION)),
        "removal",
        "must",
        "2029-02-28",
    ),
    (
        "RU-BAN-27-2",
        with_rulings(removed("2023-02-10", RulingKind.READMISSION), removed("2025-05-10")),
        "removal",
        "must",
        "2030-05-10",
    ),
    (
        "RU-BAN-EXP-2025",
        replace(with_rulings(removed("2025-05-10")), is_on_control_register=True),
        "removal_from_register",
        "not_stated",
        "2030-05-10",
    ),
]


@pytest.mark.parametrize(("rule", "facts", "code", "refusal", "end"), ENDS)
def test_likely_ends(rule: str, facts: BanFacts, code: str, refusal: str, end: str) -> None:
    finding = found_in(facts)[code]
    assert finding.rule_ids[0] == rule
    assert finding.data["refusal"] == refusal
    assert finding.dates["likely_end"] == day(end)
    assert finding.steps[-1].code == "ban_years"
    assert finding.missing == ()


NOTHING = [
    # rule, facts, the code that must not be found
    ("RU-BAN-26-8", overstayed(29), "overstay"),
    ("RU-BAN-27-12", overstayed(0), "stay_limit_overrun"),
    ("RU-BAN-26-8", overstayed(30, excuses=frozenset({Excuse.FORCE_MAJEURE})), "overstay"),
    ("RU-BAN-26-4", with_rulings(fine("2025-04-01", "2025-04-12")), "repeat_offences"),
    (
        "RU-BAN-26-4",
        with_rulings(fine("2022-04-01", "2022-04-12"), fine("2025-04-02", "2025-04-13")),
        "repeat_offences",
    ),
    (
        "RU-BAN-27-11",
        with_rulings(
            fine("2024-04-01", "2024-04-12", MIGRATION), fine("2025-04-02", "2025-04-13", WORK)
        ),
        "repeat_migration_offences",
    ),
    (
        "RU-BAN-27-11",
        with_rulings(fine("2025-04-01", "2025-04-12", MIGRATION), fine("2025-05-01")),
        "repeat_migration_offences",
    ),
    ("RU-BAN-27-2.1", with_rulings(removed("2023-02-10"), removed("2025-05-10")), "repeat_removal"),
    ("RU-BAN-27-10", with_rulings(fine("2025-04-01", "2025-04-12")), "unpaid_fines"),
    (
        "RU-BAN-27-3",
        BanFacts(convictions=(Conviction(country="RU", is_spent=True),)),
        "unspent_conviction",
    ),
    (
        "RU-BAN-27-3",
        BanFacts(convictions=(Conviction(country="RU", is_intentional=False),)),
        "unspent_conviction",
    ),
    (
        "RU-BAN-27-3",
        BanFacts(convictions=(Conviction(country="RU", spent_on=day("2020-01-01")),)),
        "unspent_conviction",
    ),
    ("KZ-BAN-5Y", replace(with_rulings(removed("2025-05-10")), country="KZ"), "removal"),
]


@pytest.mark.parametrize(("rule", "facts", "code"), NOTHING)
def test_what_is_no_ground(rule: str, facts: BanFacts, code: str) -> None:
    assert any(one.id == rule for one in BOOK)
    found = found_in(facts)
    assert code not in found
    assert f"possible_{code}" not in found


UNTIL = [
    ("RU-BAN-27-10", with_rulings(fine("2025-04-01", is_paid=False)), "unpaid_fines", "debt_paid"),
    (
        "RU-BAN-27-3",
        BanFacts(convictions=(Conviction(country="KZ", is_intentional=True, is_spent=False),)),
        "unspent_conviction",
        "conviction_spent",
    ),
    *(
        (rule, BanFacts(circumstances=frozenset({one})), one.value, until)
        for one, rule, until in (
            (Circumstance.BORDER_BREACH, "RU-BAN-26-1", "remedied"),
            (Circumstance.FORGED_PAPERS, "RU-BAN-26-2", None),
            (Circumstance.NO_MEANS, "RU-BAN-26-6", "means_shown"),
            (Circumstance.THREAT_NAMED, "RU-BAN-27-1", None),
            (Circumstance.NO_INSURANCE, "RU-BAN-27-5", "policy_shown"),
            (Circumstance.UNPAID_DEBT, "RU-BAN-27-10", "debt_paid"),
        )
    ),
]


@pytest.mark.parametrize(("rule", "facts", "code", "until"), UNTIL)
def test_grounds_that_end_with_an_event(
    rule: str, facts: BanFacts, code: str, until: str | None
) -> None:
    finding = found_in(facts)[code]
    assert finding.rule_ids == (rule,)
    assert finding.data.get("until") == until
    assert "likely_end" not in finding.dates


POSSIBLE = [
    # rule, facts, code, what is missing
    (
        "RU-BAN-27-10",
        with_rulings(fine("2025-04-01", is_paid=None)),
        "unpaid_fines",
        ("rulings.0.is_paid",),
    ),
    (
        "RU-BAN-26-4",
        with_rulings(fine("2025-04-01", "2025-04-12"), fine("")),
        "repeat_offences",
        ("rulings.1.decided_on",),
    ),
    (
        "RU-BAN-27-11",
        with_rulings(
            fine("2025-04-01", area=MIGRATION), fine("2025-05-01", area=OffenceArea.UNKNOWN)
        ),
        "repeat_migration_offences",
        ("rulings.1.area",),
    ),
    (
        "RU-BAN-27-2",
        with_rulings(Ruling(country="RU", kind=RulingKind.EXPULSION, decided_on=day("2025-01-02"))),
        "removal",
        ("rulings.0.carried_out_on",),
    ),
    (
        "RU-BAN-27-3",
        BanFacts(convictions=(Conviction(country="RU"),)),
        "unspent_conviction",
        ("convictions.0.is_intentional", "convictions.0.is_spent"),
    ),
]


@pytest.mark.parametrize(("rule", "facts", "code", "missing"), POSSIBLE)
def test_missing_facts_give_a_possible_ground_that_names_them(
    rule: str, facts: BanFacts, code: str, missing: tuple[str, ...]
) -> None:
    finding = found_in(facts)[f"possible_{code}"]
    assert finding.rule_ids == (rule,)
    assert finding.missing == missing
    assert "likely_end" not in finding.dates
    assert code not in found_in(facts)


def test_without_the_day_of_force_the_ban_ends_not_before_a_day() -> None:
    finding = found_in(with_rulings(fine("2025-04-01", "2025-04-12"), fine("2025-09-01")))
    repeated = finding["repeat_offences"]
    assert repeated.missing == ("rulings.1.in_force_since",)
    assert repeated.dates == {"not_before": day("2028-09-01")}
    assert [one.code for one in repeated.steps] == ["offence", "offence", "offences_in_window"]


def test_the_longest_end_comes_first_and_the_open_ones_after() -> None:
    facts = overstayed(205)
    facts = replace(
        facts,
        rulings=(
            fine("2025-02-01", "2025-02-11", is_paid=False),
            fine("2025-03-01", "2025-03-11", is_paid=None),
        ),
    )
    codes = [one.code for one in assess_ban(facts, BOOK, TODAY).findings]
    assert codes == ["overstay", "stay_limit_overrun", "repeat_offences", "unpaid_fines"]


def test_an_overstay_that_goes_on_says_when_it_gets_worse() -> None:
    trip = Trip(country="RU", entry=TODAY - dt.timedelta(days=99), is_still_there=True)
    facts = BanFacts(stay=StayFacts(citizenship="UZ", trips=(trip,)))
    finding = found_in(facts)["possible_overstay"]
    assert finding.data["days"] == 10
    assert finding.dates["longer_from"] == TODAY + dt.timedelta(days=20)
    assert finding.missing == ("stay.trips.0.exit",)
    longer = Trip(country="RU", entry=TODAY - dt.timedelta(days=289), is_still_there=True)
    facts = BanFacts(stay=StayFacts(citizenship="UZ", trips=(longer,)))
    finding = found_in(facts)["overstay"]
    assert finding.rule_ids[0] == "RU-BAN-27-13"
    assert finding.dates["longer_from"] == TODAY + dt.timedelta(days=71)
    assert "likely_end" not in finding.dates
    longest = Trip(country="RU", entry=TODAY - dt.timedelta(days=500), is_still_there=True)
    facts = BanFacts(stay=StayFacts(citizenship="UZ", trips=(longest,)))
    assert "longer_from" not in found_in(facts)["overstay"].dates


def test_an_excused_overstay_is_shown_without_an_end() -> None:
    finding = found_in(overstayed(40, excuses=frozenset({Excuse.EMERGENCY_TREATMENT})))
    excused = finding["overstay_excused"]
    assert "likely_end" not in excused.dates
    assert excused.could_change[0] == "emergency_treatment"


def test_an_unpaid_patent_is_no_overrun_of_the_ninety_days() -> None:
    facts = overstayed(60)
    patent = Permit(country="RU", kind=PermitKind.PATENT, begins=ENTRY, ends=LAST_LEGAL)
    found = found_in(replace(facts, stay=replace(facts.stay, permits=(patent,))))
    assert found["overstay"].rule_ids == ("RU-BAN-26-8", "RU-PAT-06")
    assert "stay_limit_overrun" not in found


def test_what_is_only_known_waits_to_be_confirmed() -> None:
    facts = with_rulings(
        removed("2023-02-10"),
        removed("2025-05-10"),
        Ruling(country="RU", kind=RulingKind.UNDESIRABLE_STAY, decided_on=day("2025-05-01")),
    )
    assert assess_ban(facts, BOOK, TODAY).switched_off == ("RU-BAN-27-2.1", "RU-BAN-27-7")
    found = found_in(facts, "RU-BAN-27-2.1", "RU-BAN-27-7")
    assert found["repeat_removal"].dates["likely_end"] == day("2035-05-10")
    assert found["repeat_removal"].confidence is Confidence.CONFIRMED
    assert found["undesirable_stay"].data["until"] == "lifted"
    assert found["undesirable_stay"].missing == ("rulings.2.stated_until",)
    kazakh = replace(
        with_rulings(replace(removed("2025-05-10"), country="KZ", decided_on=day("2025-05-01"))),
        country="KZ",
    )
    assert assess_ban(kazakh, BOOK, TODAY).switched_off == ("KZ-BAN-5Y",)
    assert found_in(kazakh, "KZ-BAN-5Y")["removal"].dates["likely_end"] == day("2030-05-01")


@pytest.mark.parametrize(
    ("days", "sanction"), [(1, "warning"), (3, "warning"), (4, "fine"), (5, "fine"), (6, "higher")]
)
def test_late_departure_from_kazakhstan(days: int, sanction: str) -> None:
    """Rule KZ-OFF-517."""
    last = day("2025-03-30") + dt.timedelta(days=days)
    trip = Trip(country="KZ", entry=day("2025-03-01"), exit=last)
    facts = BanFacts(country="KZ", stay=StayFacts(citizenship="TJ", trips=(trip,)))
    finding = found_in(facts)["late_departure_offence"]
    assert finding.rule_ids == ("KZ-OFF-517", "KZ-STAY-01")
    assert finding.data["sanction"] == sanction
    assert finding.data.get("calculation_indexes") == (10 if sanction == "fine" else None)


def test_repeated_offences_in_kazakhstan_are_a_possible_ground_without_a_length() -> None:
    rulings = tuple(replace(fine(one), country="KZ") for one in ("2025-01-01", "2025-02-01"))
    finding = found_in(replace(with_rulings(*rulings), country="KZ"))["possible_repeat_offences"]
    assert finding.rule_ids == ("KZ-BAN-48",)
    assert "years" not in finding.data


def test_a_ban_stated_in_a_paper_needs_no_rule() -> None:
    ban = Ruling(country="RU", kind=RulingKind.ENTRY_BAN, stated_until=day("2029-01-31"))
    finding = found_in(with_rulings(ban))["stated_ban"]
    assert finding.dates["likely_end"] == day("2029-01-31")
    assert finding.data["is_over"] == 0
    assert found_in(with_rulings(replace(ban, stated_until=None)))["stated_ban"].missing == (
        "rulings.0.stated_until",
    )
    over = replace(ban, stated_until=day("2025-01-31"))
    assert found_in(with_rulings(over))["stated_ban"].data["is_over"] == 1


def test_the_register_of_controlled_persons() -> None:
    inside = Trip(country="RU", entry=day("2026-10-01"), is_still_there=True)
    facts = BanFacts(
        stay=StayFacts(citizenship="KG", trips=(inside,)),
        is_on_control_register=True,
        registered_on=day("2026-11-01"),
    )
    finding = found_in(facts)["on_control_register"]
    assert set(finding.rule_ids) == {"RU-RKL-01", "RU-RKL-02", "RU-RKL-04", "RU-RKL-05"}
    left = replace(inside, exit=day("2026-11-10"), is_still_there=False)
    facts = replace(facts, stay=StayFacts(citizenship="KG", trips=(left,)), registered_on=None)
    finding = found_in(facts)["left_while_registered"]
    assert finding.rule_ids == ("RU-RKL-01", "RU-CHECK-01")
    assert finding.missing == ("registered_on",)


def test_ties_count_and_come_first_in_what_could_change() -> None:
    facts = replace(overstayed(40), ties=frozenset({Tie.STUDY, Tie.WORK}))
    found = found_in(facts)
    assert found["ties_count"].rule_ids == ("RU-APPEAL-03",)
    assert found["ties_count"].could_change == ("study",)
    assert found["overstay"].could_change[0] == "study"


def test_what_is_missing_altogether() -> None:
    result = assess_ban(BanFacts(), BOOK, TODAY)
    assert result.missing == ("stay.citizenship", "stay.trips", "is_on_control_register")
    assert result.findings == ()
    assert "rules" in assess_ban(BanFacts(country="TR"), BOOK, TODAY).missing


CONTRADICTIONS = [
    (
        replace(
            with_rulings(removed("2025-05-10")),
            stay=StayFacts(
                citizenship="TJ",
                trips=(Trip(country="RU", entry=day("2025-05-01"), exit=day("2025-05-20")),),
            ),
        ),
        "rulings.0.carried_out_on",
        "contradicts",
        "stay.trips.0.exit",
    ),
    (
        with_rulings(fine("2025-05-01", carried_out_on=day("2025-05-02"))),
        "rulings.0.carried_out_on",
        "contradicts",
        "rulings.0.kind",
    ),
    (
        with_rulings(fine("2025-05-01", "2025-04-01")),
        "rulings.0.in_force_since",
        "reversed",
        "rulings.0.decided_on",
    ),
    (
        BanFacts(
            stay=StayFacts(citizenship="TJ"),
            is_on_control_register=False,
            registered_on=day("2026-01-01"),
        ),
        "is_on_control_register",
        "contradicts",
        "registered_on",
    ),
    (
        BanFacts(
            stay=StayFacts(citizenship="TJ"),
            convictions=(Conviction(country="RU", is_spent=False, spent_on=day("2025-01-01")),),
        ),
        "convictions.0.is_spent",
        "contradicts",
        "convictions.0.spent_on",
    ),
    (
        BanFacts(
            stay=StayFacts(citizenship="TJ"),
            convictions=(
                Conviction(
                    country="RU", sentenced_on=day("2025-02-01"), spent_on=day("2025-01-01")
                ),
            ),
        ),
        "convictions.0.spent_on",
        "reversed",
        "convictions.0.sentenced_on",
    ),
    (BanFacts(stay=StayFacts(citizenship="RU")), "country", "contradicts", "stay.citizenship"),
    (
        BanFacts(
            stay=StayFacts(
                citizenship="TJ",
                trips=(Trip(country="RU", entry=day("2025-05-01"), exit=day("2025-04-20")),),
            )
        ),
        "stay.trips.0.exit",
        "reversed",
        "stay.trips.0.entry",
    ),
]


@pytest.mark.parametrize(("facts", "field", "code", "other"), CONTRADICTIONS)
def test_contradictory_facts_name_both_fields(
    facts: BanFacts, field: str, code: str, other: str
) -> None:
    result = assess_ban(facts, BOOK, TODAY)
    assert [(one.field, one.code, one.data) for one in result.problems] == [
        (field, code, {"other": other})
    ]
    assert not any(one.dates.get("likely_end") for one in result.findings)


def test_days_to_come_and_lines_left_out_are_problems() -> None:
    facts = BanFacts(
        stay=StayFacts(citizenship="TJ"),
        rulings=(fine("2027-01-01"), replace(fine("2025-01-01"), country="")),
        convictions=(Conviction(country="RU", sentenced_on=day("2027-01-01")),),
        checks=(BanCheck(tool=CheckTool.ONLINE, checked_on=day("2027-01-01")),),
        learned_on=day("2027-01-01"),
    )
    problems = assess_ban(facts, BOOK, TODAY).problems
    assert [(one.field, one.code) for one in problems] == [
        ("rulings.0.decided_on", "future_date"),
        ("rulings.1.country", "required"),
        ("convictions.0.sentenced_on", "future_date"),
        ("checks.0.checked_on", "future_date"),
        ("checks.0.spelling", "required"),
        ("learned_on", "future_date"),
    ]


def check(tool: CheckTool, on: str, answer: CheckAnswer) -> BanCheck:
    return BanCheck(tool=tool, checked_on=day(on), spelling="RAHIMOV", answer=answer)


def test_only_a_written_answer_has_weight() -> None:
    online = check(CheckTool.ONLINE, "2026-11-01", CheckAnswer.NO_BAN)
    written = check(CheckTool.WRITTEN, "2026-10-01", CheckAnswer.BAN)
    assert answer_of_checks((online, written)) is written
    assert answer_of_checks((online,)) is online
    assert answer_of_checks((replace(online, answer=CheckAnswer.NO_ANSWER),)) is None
    assert contradicting_checks((online, written)) == ()
    other = check(CheckTool.STATE_LIST, "2026-11-01", CheckAnswer.BAN)
    (problem,) = contradicting_checks((online, written, other))
    assert (problem.field, problem.data) == ("checks.2.answer", {"other": "checks.0.answer"})


def test_what_the_checks_say_stands_among_the_findings() -> None:
    """Rule RU-CHECK-01: an online check is only informational."""
    online = check(CheckTool.ONLINE, "2026-11-01", CheckAnswer.NO_BAN)
    facts = replace(with_rulings(), checks=(online,))
    finding = found_in(facts)["checked_informally"]
    assert finding.rule_ids == ("RU-CHECK-01",)
    assert finding.data == {"check": 0, "answer": "no_ban", "tool": "online"}
    assert finding.missing == ("checks.0.is_copy_kept",)
    written = check(CheckTool.WRITTEN, "2026-10-01", CheckAnswer.BAN)
    facts = replace(facts, checks=(online, replace(written, is_copy_kept=True)))
    finding = found_in(facts)["checked_in_writing"]
    assert (finding.dates["checked_on"], finding.missing) == (day("2026-10-01"), ())
    other = check(CheckTool.STATE_LIST, "2026-11-01", CheckAnswer.BAN)
    result = assess_ban(replace(facts, checks=(online, other)), BOOK, TODAY)
    assert [one.field for one in result.problems] == ["checks.1.answer"]
    assert found_in(replace(facts, country="KZ"))["checked_in_writing"].rule_ids == ()


def test_the_routes_against_a_ban_with_their_deadlines_and_papers() -> None:
    facts = BanFacts(
        stay=StayFacts(citizenship="TJ"),
        rulings=(fine("2026-11-10", copy_received_on=day("2026-11-12")), fine("2026-11-10")),
        ties=frozenset({Tie.CHILD}),
        learned_on=day("2026-11-20"),
        is_on_control_register=True,
        checks=(check(CheckTool.WRITTEN, "2026-11-02", CheckAnswer.NO_ANSWER),),
    )
    offers = ban_routes(replace(facts, travel_on=day("2027-03-01")), BOOK, TODAY, WorkingDays())
    by_route = {one.route: one for one in reversed(offers)}
    assert set(by_route) == set(Route)
    last_days = {one.code: str(one.last_day) for offer in offers for one in offer.deadlines}
    assert last_days == {
        "ru_ruling_complaint": "2026-11-22",
        "ru_ban_claim": "2027-02-20",
        "ru_written_answer": "2026-12-02",
        "ru_ban_check": "2027-01-01",
    }
    papers = by_route[Route.BAN_CLAIM].papers
    assert {"refusal_notice", "birth_certificates", "family_papers"} <= set(papers)
    assert not {"marriage_certificate", "study_papers", "treatment_papers"} & set(papers)
    assert offers[1].missing == ("rulings.1.copy_received_on",)


def test_routes_do_not_rest_on_days_that_cannot_be() -> None:
    facts = BanFacts(
        stay=StayFacts(citizenship="TJ"),
        rulings=(fine("2026-11-10", copy_received_on=day("2026-11-09")),),
        learned_on=day("2027-11-20"),
    )
    offers = ban_routes(facts, BOOK, TODAY, WorkingDays())
    assert [one.route for one in offers] == [Route.BAN_CLAIM, Route.CHECK_IN_WRITING]
    assert offers[0].deadlines == ()
    assert ban_routes(replace(facts, country="KZ"), BOOK, TODAY, WorkingDays()) == ()


@given(st.integers(0, 400))
def test_a_longer_overstay_never_brings_an_earlier_end(days: int) -> None:
    shorter, longer = (
        max(
            (one.dates["likely_end"] for one in found_in(overstayed(n)).values()),
            default=dt.date.min,
        )
        for n in (days, days + 1)
    )
    assert shorter <= longer


@given(st.integers(1, 400))
def test_what_lies_past_its_review_is_marked(days: int) -> None:
    findings = assess_ban(overstayed(40), BOOK, dt.date(2027, 11, 23) + dt.timedelta(days=days))
    assert all(one.is_past_review for one in findings.findings)
