"""What a month's tables count, and that their rows never follow the data."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.statistics.table import (
    BREAKDOWNS,
    CITIZENSHIPS,
    TOPICS,
    Breakdown,
    Unit,
    citizenship_of,
    count,
    topic_of,
)

REGIONS = ("TJ-DU", "TJ-SU")


def consultation(number, person="a" * 16, **other):
    given_values = {"month": "2026-10", "channel": Channel.VISIT, "sex": Sex.FEMALE, **other}
    return Fact(id=f"{number:016x}", kind=FactKind.CONSULTATION, person=person, **given_values)


def rows(tables, unit, breakdown):
    (table,) = (entry for entry in tables if (entry.unit, entry.breakdown) == (unit, breakdown))
    return {cell.category: (cell.value, cell.persons) for cell in table.cells}


def filled(tables, unit, breakdown):
    return {name: pair for name, pair in rows(tables, unit, breakdown).items() if pair != (0, 0)}


def test_an_empty_month_has_all_tables_and_all_rows():
    tables = count((), REGIONS)
    assert [(table.unit, table.breakdown) for table in tables] == [
        (unit, breakdown) for unit, cuts in BREAKDOWNS.items() for breakdown in cuts
    ]
    assert tuple(rows(tables, Unit.PERSONS, Breakdown.CITIZENSHIP)) == CITIZENSHIPS
    assert tuple(rows(tables, Unit.CASES, Breakdown.REGION)) == (*REGIONS, "other", "unknown")


def test_twelve_visits_of_one_woman_are_twelve_consultations_of_one_person():
    tables = count([consultation(n) for n in range(12)], REGIONS)
    assert filled(tables, Unit.CONSULTATIONS, Breakdown.SEX) == {"female": (12, 1)}
    assert filled(tables, Unit.PERSONS, Breakdown.SEX) == {"female": (1, 1)}


def test_trafficking_and_asylum_are_one_topic():
    assert "trafficking_concern" not in TOPICS
    assert "asylum_protection" not in TOPICS
    assert topic_of([Topic.TRAFFICKING_CONCERN]) == "protection"
    assert topic_of([Topic.OTHER, Topic.ASYLUM_PROTECTION]) == "protection"


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_has_a_row(topic):
    assert topic_of([topic]) in TOPICS


def test_a_consultation_counts_under_its_gravest_topic_in_any_order():
    assert topic_of([Topic.OTHER, Topic.WAGE_CLAIM]) == "wage_claim"
    assert topic_of([Topic.WAGE_CLAIM, Topic.OTHER]) == "wage_claim"
    assert topic_of([]) == "other"


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("TJ", "TJ"),
        ("RU", "RU"),
        ("XXA", "XXA"),
        ("XXX", "unknown"),
        ("", "unknown"),
        ("DE", "other"),
    ],
)
def test_citizenships_off_the_list_are_other(code, row):
    assert citizenship_of(code) == row


def test_a_person_counts_under_what_most_of_their_consultations_say():
    facts = [
        consultation(1, channel=Channel.PHONE, topics=(Topic.WORK_PERMIT,)),
        consultation(2, channel=Channel.PHONE, topics=(Topic.WAGE_CLAIM,)),
        consultation(3, channel=Channel.VISIT, topics=(Topic.WORK_PERMIT,)),
    ]
    tables = count(facts, REGIONS)
    assert filled(tables, Unit.PERSONS, Breakdown.CHANNEL) == {"phone": (1, 1)}
    assert filled(tables, Unit.PERSONS, Breakdown.TOPIC) == {"work_permit": (1, 1)}


def test_known_goes_before_unknown_and_ties_follow_the_list():
    facts = [
        *(consultation(n, age=AgeBand.UNKNOWN) for n in range(3)),
        consultation(4, age=AgeBand.OLDER, region="TJ-SU"),
        consultation(5, age=AgeBand.YOUNG),
    ]
    tables = count(facts, REGIONS)
    assert filled(tables, Unit.PERSONS, Breakdown.AGE) == {"18-29": (1, 1)}
    assert filled(tables, Unit.PERSONS, Breakdown.REGION) == {"TJ-SU": (1, 1)}


def test_a_person_with_a_letter_only_is_a_referral_and_not_a_person_of_the_month():
    letter = Fact(id="b" * 16, kind=FactKind.REFERRAL, month="2026-10", person="c" * 16)
    tables = count([letter], REGIONS)
    assert filled(tables, Unit.REFERRALS, Breakdown.SEX) == {"other": (1, 1)}
    assert filled(tables, Unit.PERSONS, Breakdown.SEX) == {}


def test_sessions_count_seats_and_actions_count_actions():
    facts = [
        Fact(id="d" * 16, kind=FactKind.SESSION, month="2026-10", women=8, men=5, minors=2),
        Fact(id="e" * 16, kind=FactKind.INFORMATION_ACTION, month="2026-10", women=300),
        Fact(id="f" * 16, kind=FactKind.INFORMATION_ACTION, month="2026-10", region="KZ-75"),
    ]
    tables = count(facts, REGIONS)
    assert filled(tables, Unit.ATTENDANCES, Breakdown.GROUP) == {
        "women": (8, 8),
        "men": (5, 5),
        "minors": (2, 2),
    }
    assert filled(tables, Unit.ATTENDANCES, Breakdown.TOPIC) == {"other": (15, 15)}
    assert filled(tables, Unit.ACTIONS, Breakdown.REGION) == {"unknown": (1, 300), "other": (1, 0)}
    assert filled(tables, Unit.PERSONS, Breakdown.SEX) == {}


def test_months_are_not_mixed():
    with pytest.raises(ValueError, match="one month"):
        count([consultation(1), consultation(2, month="2026-11")], REGIONS)


_facts = st.lists(
    st.builds(
        Fact,
        id=st.text("0123456789abcdef", min_size=16, max_size=16),
        kind=st.sampled_from(FactKind),
        month=st.just("2026-10"),
        person=st.sampled_from(["a" * 16, "b" * 16, "c" * 16]),
        topics=st.lists(st.sampled_from(Topic), max_size=3, unique=True).map(tuple),
        sex=st.sampled_from(Sex),
        age=st.sampled_from(AgeBand),
        citizenship=st.sampled_from(["TJ", "DE", "", "XXA", "XXX"]),
        region=st.sampled_from(["TJ-DU", "KZ-75", ""]),
        channel=st.sampled_from(Channel),
        women=st.integers(0, 30),
        men=st.integers(0, 30),
        minors=st.integers(0, 30),
    ),
    max_size=25,
)


@given(_facts)
def test_all_tables_of_a_unit_have_one_total(facts):
    tables = count(facts, REGIONS)
    for unit in Unit:
        totals = {sum(cell.value for cell in table.cells) for table in tables if table.unit is unit}
        assert len(totals) == 1


@given(_facts, st.integers())
def test_the_order_of_the_facts_does_not_matter(facts, seed):
    shuffled = list(facts)
    random.Random(seed).shuffle(shuffled)
    assert count(shuffled, REGIONS) == count(facts, REGIONS)


@given(_facts)
def test_nobody_weighs_more_than_one_person(facts):
    for table in count(facts, REGIONS):
        if table.unit is Unit.PERSONS:
            assert sum(cell.value for cell in table.cells) <= 3
        if table.unit in (Unit.PERSONS, Unit.CONSULTATIONS, Unit.CASES, Unit.REFERRALS):
            assert all(cell.persons <= min(cell.value, 3) for cell in table.cells)
