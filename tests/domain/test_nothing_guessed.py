"""Whatever the facts are, nothing crashes; without rules, nothing is said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
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
from mrc_desktop.domain.finding import Assessment
from mrc_desktop.domain.reentry_ban import assess_ban
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.stay import assess_stay
from mrc_desktop.domain.trips import Excuse, Permit, PermitKind, Purpose, StayFacts, Trip
from mrc_desktop.domain.work_facts import EmployerKind, WorkFacts, WorkKind
from mrc_desktop.domain.work_permit import assess_work
from mrc_desktop.domain.working_days import WorkingDays
from mrc_desktop.guidance.rules import load_rules

BOOK: RuleBook = load_rules(paths.resources() / "content")
ALL: RuleBook = BOOK.with_confirmed(rule.id for rule in BOOK)
NO_RULES = RuleBook(())
TODAY = dt.date(2026, 11, 23)

days = st.none() | st.dates(dt.date(2021, 1, 1), dt.date(2027, 3, 1))
answers = st.none() | st.booleans()
countries = st.sampled_from(["RU", "KZ", "TJ", "TR", ""])
citizenships = st.sampled_from(["TJ", "KG", "UZ", "RU", "AF", "XXA", ""])
trips = st.builds(
    Trip,
    country=countries,
    entry=days,
    exit=days,
    is_still_there=st.booleans(),
    permitted_until=days,
    excuses=st.frozensets(st.sampled_from(Excuse), max_size=1),
)
permits = st.builds(
    Permit,
    country=countries,
    kind=st.sampled_from(PermitKind),
    begins=days,
    ends=days,
    is_ended_early=st.booleans(),
)
stays = st.builds(
    StayFacts,
    citizenship=citizenships,
    trips=st.lists(trips, max_size=4).map(tuple),
    permits=st.lists(permits, max_size=3).map(tuple),
    is_visa_free=answers,
)
rulings = st.builds(
    Ruling,
    country=countries,
    kind=st.sampled_from(RulingKind),
    area=st.sampled_from(OffenceArea),
    decided_on=days,
    in_force_since=days,
    copy_received_on=days,
    carried_out_on=days,
    stated_until=days,
    is_paid=answers,
)
convictions = st.builds(
    Conviction,
    country=countries,
    sentenced_on=days,
    is_intentional=answers,
    is_spent=answers,
    spent_on=days,
)
bans = st.builds(
    BanFacts,
    country=st.sampled_from(["RU", "KZ", "TR"]),
    stay=stays,
    rulings=st.lists(rulings, max_size=4).map(tuple),
    convictions=st.lists(convictions, max_size=2).map(tuple),
    circumstances=st.frozensets(st.sampled_from(Circumstance)),
    ties=st.frozensets(st.sampled_from(Tie)),
    learned_on=days,
    is_on_control_register=answers,
    registered_on=days,
)
works = st.builds(
    WorkFacts,
    citizenship=citizenships,
    destination=st.sampled_from(["RU", "KZ", "BY", "TR", ""]),
    entry=days,
    purpose=st.sampled_from(Purpose),
    is_visa_free=answers,
    permits=st.lists(permits, max_size=2).map(tuple),
    registered_on=days,
    applied_on=days,
    patent_issued_on=days,
    months_paid=st.none() | st.integers(-1, 14),
    patent_region=st.sampled_from(["", "RU-MOS"]),
    work_region=st.sampled_from(["", "RU-MOS", "RU-MOW"]),
    contract_on=days,
    contract_notice_on=days,
    contract_ended_early_on=days,
    is_seasonal=answers,
    is_recruited_at_home=answers,
    work=st.sampled_from(WorkKind),
    employer=st.sampled_from(EmployerKind),
    workers_of_employer=st.none() | st.integers(0, 9),
)


def check(result: Assessment) -> None:
    """Hold what is true of every assessment."""
    for finding in result.findings:
        assert all(rule.id for rule in finding.rules)
        if "years" in finding.data and "likely_end" in finding.dates:
            assert finding.rules
            assert finding.dates["runs_from"] < finding.dates["likely_end"]
            assert finding.steps[-1].code == "ban_years"
    for problem in result.problems:
        assert problem.field
        if problem.code in ("contradicts", "reversed", "overlaps"):
            assert problem.data["other"] != problem.field


@given(stays, st.sampled_from([BOOK, ALL, NO_RULES]))
def test_any_stay_is_assessed(facts: StayFacts, book: RuleBook) -> None:
    found = assess_stay(facts, book, TODAY)
    check(found.result)
    for ledger in found.ledgers:
        assert ledger.left is None or ledger.left >= 0
        assert all(one.first_day <= one.last_day for one in ledger.overstays)


@given(bans, st.sampled_from([BOOK, ALL, NO_RULES]))
def test_any_ban_is_assessed(facts: BanFacts, book: RuleBook) -> None:
    check(assess_ban(facts, book, TODAY))
    ban_routes(replace(facts, travel_on=TODAY), book, TODAY, WorkingDays())


@given(works, st.sampled_from([BOOK, ALL, NO_RULES]))
def test_any_work_is_assessed(facts: WorkFacts, book: RuleBook) -> None:
    found = assess_work(facts, book, TODAY, WorkingDays())
    check(found.result)
    faulty = {problem.field for problem in found.result.problems}
    assert not faulty & {deadline.trigger for deadline in found.plan}


HEAVY = BanFacts(
    stay=StayFacts(
        citizenship="TJ",
        trips=(
            Trip(country="RU", entry=dt.date(2025, 1, 1), exit=dt.date(2025, 12, 30)),
            Trip(country="KZ", entry=dt.date(2026, 1, 1), exit=dt.date(2026, 3, 30)),
            Trip(country="RU", entry=dt.date(2026, 5, 1), is_still_there=True),
        ),
        permits=(
            Permit(
                country="RU",
                kind=PermitKind.PATENT,
                begins=dt.date(2026, 5, 10),
                ends=dt.date(2026, 11, 1),
            ),
        ),
    ),
    rulings=tuple(
        Ruling(
            country="RU",
            kind=kind,
            area=OffenceArea.MIGRATION,
            decided_on=dt.date(2025, 12, number + 1),
            in_force_since=dt.date(2025, 12, number + 11),
            copy_received_on=dt.date(2025, 12, number + 2),
            is_paid=False if kind is RulingKind.FINE else None,
        )
        for number, kind in enumerate(RulingKind)
    ),
    convictions=(Conviction(country="RU", is_intentional=True, is_spent=False),),
    circumstances=frozenset(Circumstance),
    ties=frozenset(Tie),
    checks=(
        BanCheck(
            tool=CheckTool.WRITTEN,
            checked_on=dt.date(2026, 11, 1),
            spelling="X",
            answer=CheckAnswer.NO_ANSWER,
        ),
    ),
    learned_on=dt.date(2026, 11, 1),
    is_on_control_register=True,
)


def test_without_rules_only_what_papers_state_is_left() -> None:
    result = assess_ban(HEAVY, NO_RULES, TODAY)
    assert {finding.code for finding in result.findings} == {"stated_ban"}
    assert assess_ban(replace(HEAVY, country="KZ"), NO_RULES, TODAY).findings == ()
    offers = ban_routes(
        replace(HEAVY, travel_on=dt.date(2027, 2, 1)), NO_RULES, TODAY, WorkingDays()
    )
    assert all(not offer.deadlines for offer in offers)
    assert {offer.route for offer in offers} == {Route.BAN_CLAIM, Route.CHECK_IN_WRITING}
    stay = assess_stay(HEAVY.stay, NO_RULES, TODAY)
    assert all(ledger.left is None for ledger in stay.ledgers)
    assert {one.reason for ledger in stay.ledgers for one in ledger.overstays} <= {"permit_ended"}
    work = WorkFacts(citizenship="TJ", destination="RU", entry=TODAY, purpose=Purpose.WORK)
    assert assess_work(work, NO_RULES, TODAY, WorkingDays()).plan == ()


def test_with_rules_the_same_facts_say_a_lot() -> None:
    codes = {finding.code for finding in assess_ban(HEAVY, ALL, TODAY).findings}
    assert {"overstay", "unspent_conviction", "repeat_migration_offences", "stated_ban"} <= codes
    assert {"undesirable_stay", "possible_removal", "on_control_register", "ties_count"} <= codes
