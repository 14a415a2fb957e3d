"""The true month: one row a person, one weight a person, and nothing lost on the way."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.codes import FactKind, Outcome, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.statistics.micro import (
    Frame,
    MicroTable,
    Profile,
    micro_table,
    read_micro,
    topic_of,
)
from mrc_desktop.statistics.spec import CAPS, OTHER, Dimension, Unit
from tests.statistics.months import PLAN, facts_of, month_of


def visit(number, person="a" * 16, topic=Topic.WAGE_CLAIM, **other):
    return Fact(
        id=f"{number:016x}",
        kind=other.pop("kind", FactKind.CONSULTATION),
        month=other.pop("month", "2026-10"),
        person=person,
        topics=(topic,),
        **other,
    )


def only(facts):
    ((profile, number),) = micro_table(facts, PLAN).profiles.items()
    assert number == 1
    return profile


def test_a_person_who_came_thirty_times_weighs_one():
    frame = Frame(PLAN)
    once = frame.counts(micro_table([visit(1)], PLAN))
    often = frame.counts(micro_table([visit(number) for number in range(30)], PLAN))
    for cell, few, many in zip(frame.cells, once, often, strict=True):
        if cell.unit is Unit.PERSONS:
            assert few == many <= 1
        assert many <= CAPS[cell.unit]


def test_the_main_topic_is_the_commonest_and_the_graver_one_of_a_tie():
    facts = [visit(1, topic=Topic.WORK_PERMIT), visit(2, topic=Topic.WORK_PERMIT), visit(3)]
    assert only(facts).place[0] == "work_permit"
    assert only(facts[1:]).place[0] == "wage_claim"
    assert only([visit(1), visit(2, topic=Topic.ASYLUM_PROTECTION)]).place[0] == "protection"


def test_trafficking_and_asylum_are_one_row():
    assert topic_of((Topic.TRAFFICKING_CONCERN,)) == topic_of((Topic.ASYLUM_PROTECTION,))
    assert topic_of(()) == OTHER


def test_traits_are_those_most_facts_have_and_known_before_unknown():
    facts = [
        visit(1, sex=Sex.UNKNOWN, citizenship="", region=""),
        visit(2, sex=Sex.UNKNOWN, citizenship="XXX", region=""),
        visit(3, sex=Sex.FEMALE, citizenship="UZ", region="TJ-03"),
    ]
    assert only(facts).place[1:3] == ("UZ", "female")
    assert only(facts).place[4] == "TJ-03"
    assert only(facts[:2]).place[1:3] == (OTHER, OTHER)


def test_the_outcome_is_of_the_cases_of_the_month():
    case = visit(2, kind=FactKind.CASE, outcome=None)
    assert only([visit(1), case]).place[5] == "open"
    closed = dataclasses.replace(case, id="f" * 16, outcome=Outcome.WITHDRAWN)
    assert only([visit(1), case, closed]).place[5] == OTHER
    better = dataclasses.replace(case, id="e" * 16, outcome=Outcome.RESOLVED)
    assert only([visit(1), case, closed, better]).place[5] == "resolved"


def test_who_only_has_a_letter_is_no_person_of_the_month():
    micro = micro_table([visit(1, kind=FactKind.REFERRAL)], PLAN)
    assert micro.persons == 0
    assert only([visit(1, kind=FactKind.REFERRAL)]).counts == (("RF", "wage_claim", 1),)


def test_seats_and_actions_are_counted_without_persons():
    seats = Fact(id="1" * 16, kind=FactKind.SESSION, month="2026-10", women=7, men=2, minors=1)
    action = Fact(id="2" * 16, kind=FactKind.INFORMATION_ACTION, month="2026-10", women=400)
    empty = dataclasses.replace(seats, id="3" * 16, women=0, men=0, minors=0)
    micro = micro_table([seats, action, empty], PLAN)
    frame = Frame(PLAN)
    totals = {
        cell.unit: number
        for cell, number in zip(frame.cells, frame.counts(micro), strict=True)
        if cell.table.endswith("total")
    }
    assert (totals[Unit.ATTENDANCES], totals[Unit.ACTIONS], totals[Unit.PERSONS]) == (10, 1, 0)


def test_facts_of_two_months_are_refused():
    with pytest.raises(ValueError, match="one month"):
        micro_table([visit(1), visit(2, month="2026-11")], PLAN)


@given(st.integers(0, 60), st.integers(0, 5))
def test_every_table_of_persons_sums_to_the_persons(persons, seed):
    micro = month_of(persons, seed)
    assert micro.persons == persons
    frame = Frame(PLAN)
    sums = {}
    for cell, number in zip(frame.cells, frame.counts(micro), strict=True):
        sums[cell.table] = sums.get(cell.table, 0) + number
        if cell.unit is Unit.PERSONS and len(set(cell.categories)) == 1:
            assert number == persons
    assert all(sums[one.id] == persons for one in frame.tables if one.unit is Unit.PERSONS)
    assert read_micro(micro.to_bytes()) == micro
    assert read_micro(micro.to_bytes()).to_bytes() == micro.to_bytes()


def test_a_change_counts_one_out_and_one_in():
    first, second = Profile(("a",) * 6), Profile(("b",) * 6)
    before, after = MicroTable({first: 3}), MicroTable({first: 2, second: 2})
    assert before.difference(after) == (2, 1)
    assert after.difference(before) == (1, 2)
    assert before.difference(before) == (0, 0)


@pytest.mark.parametrize("body", [b"[1]", b"{", b"[[[],[],1,2]]", b"7"])
def test_what_is_no_table_is_refused(body):
    with pytest.raises(ValueError, match=r".+"):
        read_micro(body)


def test_dimensions_and_ranks_agree():
    assert PLAN.categories(Dimension.TOPIC)[0] == "protection"
    assert len(facts_of(3)) >= 3
