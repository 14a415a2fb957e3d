"""The front line: what is a request, where it goes and until when; nobody leaves unreferred."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.codes import STATELESS, UNKNOWN_COUNTRY, IdentityDocumentKind
from mrc_desktop.domain.finding import Assessment, Finding
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.protection import assess_protection
from mrc_desktop.domain.protection_facts import (
    Arrival,
    ChildFacts,
    FearSign,
    Group,
    Journey,
    PaperFacts,
    Place,
    Procedure,
    ProtectionFacts,
)
from mrc_desktop.guidance.rules import load_rules

BOOK = load_rules(Path(__file__).resolve().parents[2] / "resources" / "content")
ON = dt.date(2026, 11, 23)
D = dt.date
YES, NO, NOT_ASKED = Answer.YES, Answer.NO, Answer.NOT_ASKED
AFRAID = {FearSign.FEAR_OF_RETURN: YES}
UNAFRAID = {FearSign.FEAR_OF_RETURN: NO}


def assess(country: str = "KZ", **more: object) -> Assessment:
    facts = ProtectionFacts(country=country, **more)  # type: ignore[arg-type]
    return assess_protection(facts, BOOK, ON)


def codes(assessment: Assessment) -> list[str]:
    return [one.code for one in assessment.findings]


def only(assessment: Assessment, code: str) -> Finding:
    (found,) = (one for one in assessment.findings if one.code == code)
    return found


@pytest.mark.parametrize("sign", FearSign)
def test_any_one_sign_in_any_words_is_a_request(sign: FearSign) -> None:
    # INT-RECOG: the words asylum or refugee are not needed.
    found = assess(signs={FearSign.FEAR_OF_RETURN: NO} | {sign: YES})
    assert only(found, "asylum_request").rule_ids[0] == "INT-RECOG"
    assert only(found, "profile").data["profile"] == "asylum_request"


@pytest.mark.parametrize(
    ("country", "place", "to", "rule"),
    [
        ("KZ", Place.INSIDE, "employment_and_social_programs", "KZ-ASY-03"),
        ("KZ", Place.CROSSING_POINT, "border_service", "KZ-ASY-03"),
        ("KG", Place.CROSSING_POINT, "border_officer", "KG-ASY-01"),
        ("TJ", Place.CROSSING_POINT, "border_post", "TJ-ASY-01"),
        ("TJ", Place.INSIDE, "migration_office", "TJ-ASY-01"),
        ("UZ", Place.INSIDE, "unhcr", "UZ-ASY-01"),
        ("KG", Place.INSIDE, "unhcr_or_legal_aid", "INT-RECOG"),
        ("TM", Place.INSIDE, "unhcr_or_legal_aid", "INT-RECOG"),
    ],
)
def test_where_to_apply(country: str, place: Place, to: str, rule: str) -> None:
    found = only(assess(country, signs=AFRAID, arrival=Arrival(place=place)), "asylum_request")
    assert found.data["refer_to"] == to
    assert rule in found.rule_ids
    assert (f"rules.where_to_apply.{country}" in found.missing) is (to == "unhcr_or_legal_aid")


def test_an_unknown_place_shows_both_doors_and_asks() -> None:
    found = only(assess("KZ", signs=AFRAID), "asylum_request")
    assert [step.data["to"] for step in found.steps if step.code == "apply_at"] == [
        "employment_and_social_programs",
        "border_service",
    ]
    assert "arrival.place" in found.missing


@pytest.mark.parametrize(
    ("arrival", "kind", "last_day", "code"),
    [
        # KZ-ASY-01: five calendar days of arrival or of learning of the danger.
        (
            Arrival(entered_on=D(2026, 11, 20), entry_was_regular=YES),
            "kz_asylum",
            D(2026, 11, 25),
            "asylum_term",
        ),
        (
            Arrival(
                entered_on=D(2026, 3, 1), entry_was_regular=YES, danger_known_on=D(2026, 11, 21)
            ),
            "kz_asylum",
            D(2026, 11, 26),
            "asylum_term",
        ),
        (
            Arrival(entered_on=D(2026, 11, 1), entry_was_regular=YES),
            "kz_asylum",
            D(2026, 11, 6),
            "asylum_term_over_still_refer",
        ),
        # KZ-ASY-02: one day after irregular entry.
        (
            Arrival(entered_on=D(2026, 11, 23), entry_was_regular=NO),
            "kz_asylum_irregular",
            D(2026, 11, 24),
            "asylum_term",
        ),
    ],
)
def test_until_when_to_apply_in_kazakhstan(
    arrival: Arrival, kind: str, last_day: D, code: str
) -> None:
    found = only(assess("KZ", signs=AFRAID, arrival=arrival), code)
    assert found.data["kind"] == kind
    assert found.dates["last_day"] == last_day
    assert found.dates["safe_day"] <= last_day
    assert found.data["refer_to"] == "employment_and_social_programs"


def test_while_the_way_of_entry_is_open_the_shorter_term_comes_first() -> None:
    found = assess("KZ", signs=AFRAID, arrival=Arrival(entered_on=D(2026, 11, 22)))
    terms = [one for one in found.findings if one.code.startswith("asylum_term")]
    assert [one.data["kind"] for one in terms] == ["kz_asylum_irregular", "kz_asylum"]
    assert only(found, "apply_at_once").missing == ("arrival.entry_was_regular",)


@pytest.mark.parametrize("country", ["KG", "TJ", "UZ", "TM"])
def test_where_no_term_was_read_it_is_at_once(country: str) -> None:
    found = assess(country, signs=AFRAID, arrival=Arrival(entered_on=D(2026, 1, 1)))
    assert only(found, "apply_at_once").missing == (f"rules.term_to_apply.{country}",)
    assert not any("last_day" in one.dates for one in found.findings)
    assert ("KG-ASY-04" in found.switched_off) is (country == "KG")


def test_what_the_authority_must_do_after_an_application() -> None:
    # KZ-ASY-04, KZ-ASY-05; KG-ASY-02; TJ-ASY-04: ten working days.
    applied = Procedure(applied_on=D(2026, 11, 2))
    ends = {
        (country, one.data["kind"]): one.dates["last_day"]
        for country in ("KZ", "KG", "TJ")
        for one in assess(country, signs=AFRAID, procedure=applied).findings
        if one.code == "asylum_procedure"
    }
    assert ends == {
        ("KZ", "kz_asylum_fingerprints"): D(2026, 11, 5),
        ("KZ", "kz_asylum_decision"): D(2027, 2, 2),
        ("KZ", "kz_asylum_decision_longest"): D(2027, 11, 2),
        ("KG", "kg_asylum_decision"): D(2027, 11, 2),
        ("TJ", "tj_asylum_decision"): D(2026, 11, 16),
    }


@pytest.mark.parametrize(
    ("country", "code", "to", "rules"),
    [
        ("TJ", "asylum_complaint", "legal_aid", ("TJ-ASY-05",)),
        ("KG", "asylum_refused", "legal_clinic_adilet", ("KG-ASY-02",)),
        ("KZ", "asylum_refused", "legal_aid", ()),
    ],
)
def test_a_refusal_leads_to_legal_help(
    country: str, code: str, to: str, rules: tuple[str, ...]
) -> None:
    procedure = Procedure(applied_on=D(2026, 9, 1), refused_on=D(2026, 11, 10))
    found = only(assess(country, signs=AFRAID, procedure=procedure), code)
    assert found.data["refer_to"] == to
    assert found.rule_ids == rules
    assert found.dates.get("last_day") == (D(2026, 12, 10) if country == "TJ" else None)


def test_in_tajikistan_the_border_unit_has_72_hours() -> None:
    # TJ-ASY-02
    arrival = Arrival(entered_on=D(2026, 11, 22), entry_was_regular=NO)
    found = only(
        assess("TJ", signs=AFRAID, arrival=arrival), "border_unit_must_tell_migration_authority"
    )
    assert found.dates["last_day"] == D(2026, 11, 25)


def test_nobody_writes_to_the_state_of_origin_about_a_request() -> None:
    wanted = Procedure(letter_to_origin=YES)
    refused = only(assess("KZ", signs=AFRAID, procedure=wanted), "letter_to_origin_refused")
    assert refused.data["is_house_rule"] == 1
    in_law = only(assess("TJ", signs=AFRAID, procedure=wanted), "letter_to_origin_refused")
    assert in_law.rule_ids == ("TJ-ASY-05",)
    assert "no_contact_with_origin" in codes(assess("KZ", signs=AFRAID))
    waits = only(assess("KZ", procedure=wanted), "letter_to_origin_waits")
    assert waits.missing == ("signs.fear_of_return",)
    free = assess("KZ", signs=UNAFRAID, procedure=wanted)
    assert not any("origin" in code for code in codes(free))


def test_lost_papers_lead_to_the_consulate_only_when_nobody_is_afraid() -> None:
    papers = PaperFacts(lost=YES)
    to = {
        name: only(assess("KZ", papers=papers, **more), "papers_lost").data["refer_to"]
        for name, more in {
            "not asked": {},
            "afraid": {"signs": AFRAID},
            "not afraid": {"signs": UNAFRAID, "citizenship": "TJ"},
            "stateless": {"signs": UNAFRAID, "citizenship": STATELESS},
        }.items()
    }
    assert to == {
        "not asked": "ask_about_fear_first",
        "afraid": "employment_and_social_programs",
        "not afraid": "consulate",
        "stateless": "migration_service",
    }


def test_a_child_alone_goes_to_child_protection_the_same_day() -> None:
    # INT-BIC; TJ-ASY-03
    found = assess("TJ", age=14, signs=AFRAID, child=ChildFacts(is_alone=YES))
    child = only(found, "child_alone")
    assert child.data == {"refer_to": "child_protection", "when": "today"}
    assert child.rule_ids == ("INT-BIC", "TJ-ASY-03")
    assert set(child.missing) == {
        "child.with_whom",
        "child.has_guardian",
        "child.best_interests_noted",
    }
    profile = only(found, "profile")
    assert profile.data == {"profile": "child_alone", "refer_to": "child_protection"}
    assert [step.data["profile"] for step in profile.steps] == ["child_alone", "asylum_request"]


def test_somebody_alone_whose_age_nobody_knows_is_taken_for_a_child() -> None:
    assert only(assess(child=ChildFacts(is_alone=YES)), "child_alone").missing[0] == "age"


def test_a_child_with_its_family_still_comes_first() -> None:
    child = ChildFacts(is_alone=NO, with_whom="mother", has_guardian=YES, best_interests_noted=YES)
    found = only(assess(age=9, child=child), "child_best_interests")
    assert (found.rule_ids, found.missing) == (("INT-BIC",), ())


@pytest.mark.parametrize(
    ("citizenship", "held", "found"),
    [
        (STATELESS, frozenset(), True),
        (UNKNOWN_COUNTRY, frozenset(), True),
        ("", frozenset({IdentityDocumentKind.USSR_PASSPORT}), True),
        ("TJ", frozenset({IdentityDocumentKind.USSR_PASSPORT}), False),
        ("", frozenset(), False),
    ],
)
def test_who_may_be_stateless(
    citizenship: str, held: frozenset[IdentityDocumentKind], found: bool
) -> None:
    assessment = assess("KG", citizenship=citizenship, papers=PaperFacts(held=held))
    assert ("statelessness_possible" in codes(assessment)) is found
    if found:
        finding = only(assessment, "statelessness_possible")
        assert finding.data["refer_to"] == "migration_service"
        assert "papers.born_in" in finding.missing


@pytest.mark.parametrize(
    ("journey", "code", "to"),
    [
        (Journey(exploited=YES), "trafficking_signs", "screening"),
        (
            Journey(helped_across=YES, paid_for_crossing=YES, exploited=YES),
            "trafficking_signs",
            "screening",
        ),
        (Journey(paid_for_crossing=YES), "smuggling_or_trafficking_open", "screening"),
        (
            Journey(exploited=NO, forced_or_deceived=YES),
            "smuggling_or_trafficking_open",
            "screening",
        ),
        (Journey(helped_across=YES, exploited=NO), "smuggling_signs", "legal_aid"),
    ],
)
def test_smuggling_is_told_apart_from_trafficking(journey: Journey, code: str, to: str) -> None:
    found = assess("KZ", journey=journey)
    assert only(found, code).data["refer_to"] == to
    told = {"trafficking_signs", "smuggling_or_trafficking_open", "smuggling_signs"}
    assert told & set(codes(found)) == {code}


def test_trafficking_names_the_rules_of_the_place_and_spares_a_child_the_means() -> None:
    found = only(assess("KZ", age=15, journey=Journey(exploited=YES)), "trafficking_signs")
    assert {"PALERMO-3", "KZ-THB-01"} <= set(found.rule_ids)
    assert "means_not_needed_for_a_child" in [step.code for step in found.steps]


def test_vulnerable_groups_are_listed() -> None:
    groups = frozenset({Group.PREGNANT, Group.MINORITY})
    found = only(assess(groups=groups), "vulnerable_groups")
    assert [step.data["group"] for step in found.steps] == ["minority", "pregnant"]
    assert found.data["refer_to"] == "health_service"


def test_at_home_there_is_no_asylum_office_but_there_is_help() -> None:
    found = only(assess("TJ", citizenship="TJ", signs=AFRAID), "asylum_request")
    assert found.data["refer_to"] == "unhcr_or_legal_aid"
    assert "in_own_country" in [step.code for step in found.steps]


def test_what_is_only_known_stays_off_until_it_is_confirmed() -> None:
    facts = ProtectionFacts(country="KZ", signs=AFRAID)
    off = assess_protection(facts, BOOK, ON)
    assert "INT-NR-33" in off.switched_off
    assert "INT-NR-33" not in only(off, "asylum_request").rule_ids
    on = assess_protection(facts, BOOK.with_confirmed(["INT-NR-33"]), ON)
    assert "INT-NR-33" not in on.switched_off
    assert only(on, "asylum_request").confidence == "confirmed"


def test_impossible_facts_are_named_and_the_request_is_still_found() -> None:
    found = assess(
        age=30,
        signs=AFRAID,
        arrival=Arrival(entered_on=D(2026, 12, 1), entry_was_regular=YES),
        procedure=Procedure(applied_on=D(2026, 11, 2), refused_on=D(2026, 11, 1)),
        child=ChildFacts(is_alone=YES),
    )
    for problem in (
        Problem("child.is_alone", "contradicts", {"other": "age"}),
        Problem("arrival.entered_on", "future_date"),
        Problem("procedure.refused_on", "contradicts", {"other": "procedure.applied_on"}),
    ):
        assert problem in found.problems
    assert {"asylum_request", "child_alone", "profile"} <= set(codes(found))
    assert not any(one.dates for one in found.findings)


def test_nothing_asked_says_what_to_ask() -> None:
    found = assess()
    assert codes(found) == ["ask_about_fear_of_return", "profile"]
    assert only(found, "profile").data == {
        "profile": "other_migrant",
        "refer_to": "centre_services",
    }


ANSWERS = st.sampled_from(Answer)
DAYS = st.none() | st.dates(D(2026, 1, 1), ON)
FACTS = st.builds(
    ProtectionFacts,
    country=st.sampled_from(["KZ", "KG", "TJ", "UZ", "TM", "RU", ""]),
    citizenship=st.sampled_from(["TJ", "AF", "", STATELESS, UNKNOWN_COUNTRY]),
    age=st.none() | st.integers(-1, 130),
    signs=st.dictionaries(st.sampled_from(FearSign), ANSWERS),
    arrival=st.builds(
        Arrival,
        place=st.sampled_from(Place),
        entered_on=DAYS,
        entry_was_regular=ANSWERS,
        danger_known_on=DAYS,
    ),
    procedure=st.builds(Procedure, applied_on=DAYS, refused_on=DAYS, letter_to_origin=ANSWERS),
    child=st.builds(ChildFacts, is_alone=ANSWERS),
    papers=st.builds(PaperFacts, lost=ANSWERS),
    journey=st.builds(Journey, helped_across=ANSWERS, exploited=ANSWERS),
    groups=st.frozensets(st.sampled_from(Group)),
)


@given(FACTS)
def test_the_outcome_is_always_a_referral(facts: ProtectionFacts) -> None:
    found = assess_protection(facts, BOOK, ON)
    assert found.findings[-1].code == "profile"
    assert found.findings[-1].data["refer_to"]


@given(FACTS, st.sampled_from(FearSign))
def test_a_sign_of_fear_always_makes_a_request_and_never_the_consulate(
    facts: ProtectionFacts, sign: FearSign
) -> None:
    afraid = replace(facts, signs={**facts.signs, sign: YES})
    found = assess_protection(afraid, BOOK, ON)
    assert "asylum_request" in codes(found)
    assert "consulate" not in {one.data.get("refer_to") for one in found.findings}
