"""The stay ledger, each row of the tables with the rule it follows from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
from mrc_desktop.domain.rule import RuleBook
from mrc_desktop.domain.stay import assess_stay
from mrc_desktop.domain.stay_findings import departure
from mrc_desktop.domain.stay_ledger import DayStatus, Ledger, OverstayReason
from mrc_desktop.domain.stay_limits import limits_of
from mrc_desktop.domain.stay_walk import Walk
from mrc_desktop.domain.trips import Permit, PermitKind, Registration, StayFacts, Trip
from mrc_desktop.guidance.rules import load_rules

BOOK: RuleBook = load_rules(paths.resources() / "content")
LIMIT, SINGLE = OverstayReason.LIMIT, OverstayReason.SINGLE_STAY


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def trip(entry: str, last: str = "", country: str = "RU", until: str = "") -> Trip:
    return Trip(
        country=country,
        entry=day(entry),
        exit=day(last) if last else None,
        is_still_there=not last,
        permitted_until=day(until) if until else None,
    )


def permit(
    kind: PermitKind, begins: str, ends: str, country: str = "RU", early: bool = False
) -> Permit:
    return Permit(
        country=country, kind=kind, begins=day(begins), ends=day(ends), is_ended_early=early
    )


def ledger_of(
    trips: list[Trip],
    today: str,
    citizenship: str = "TJ",
    permits: tuple[Permit, ...] = (),
    country: str = "RU",
) -> Ledger:
    facts = StayFacts(citizenship=citizenship, trips=tuple(trips), permits=permits)
    found = assess_stay(facts, BOOK, day(today))
    assert found.result.problems == ()
    ledger = found.ledger(country)
    assert ledger is not None
    return ledger


STANDINGS = [
    # rule, citizenship, trips, today, used, left, last legal day, first breach
    ("RU-STAY-90", "TJ", [trip("2025-03-01")], "2025-03-01", 1, 89, "2025-05-29"),
    ("RU-STAY-90", "UZ", [trip("2025-03-01")], "2025-05-28", 89, 1, "2025-05-29"),
    ("RU-STAY-90", "TJ", [trip("2025-03-01")], "2025-05-29", 90, 0, "2025-05-29"),
    (
        "RU-STAY-90",
        "TJ",
        [
            trip("2025-01-10", "2025-02-08"),
            trip("2025-04-01", "2025-04-30"),
            trip("2025-06-01"),
        ],
        "2025-06-10",
        70,
        20,
        "2025-06-30",
    ),
    (
        "RU-STAY-90-RESET",
        "TJ",
        [trip("2025-10-01", "2025-12-20"), trip("2026-01-05")],
        "2026-01-05",
        1,
        89,
        "2026-04-04",
    ),
    ("RU-STAY-90", "TJ", [trip("2025-11-01")], "2026-01-15", 15, 14, "2026-01-29"),
    ("RU-STAY-90", "TJ", [trip("2024-12-01")], "2025-02-28", 59, 0, "2025-02-28"),
    (
        "RU-STAY-180-OLD",
        "TJ",
        [trip("2024-09-01", "2024-11-29"), trip("2025-01-01")],
        "2025-01-01",
        1,
        89,
        "2025-03-31",
    ),
    ("RU-STAY-180-OLD", "TJ", [trip("2024-01-01")], "2024-03-01", 61, 29, "2024-03-30"),
    ("KZ-STAY-01", "TJ", [trip("2025-03-01", country="KZ")], "2025-03-01", 1, 29, "2025-03-30"),
    ("KZ-STAY-01", "KG", [trip("2025-03-01", country="KZ")], "2025-03-01", 1, 89, "2025-05-29"),
    (
        "KZ-STAY-01",
        "UZ",
        [
            trip("2025-01-01", "2025-01-30", "KZ"),
            trip("2025-02-05", "2025-03-06", "KZ"),
            trip("2025-03-10", country="KZ"),
        ],
        "2025-03-15",
        66,
        24,
        "2025-04-08",
    ),
    (
        # Two trips that meet on one day use that day once.
        "RU-STAY-90",
        "TJ",
        [trip("2025-03-01", "2025-03-10"), trip("2025-03-10")],
        "2025-03-20",
        20,
        70,
        "2025-05-29",
    ),
]


@pytest.mark.parametrize(
    ("rule", "citizenship", "trips", "today", "used", "left", "last_legal"), STANDINGS
)
def test_days_used_and_left(
    rule: str,
    citizenship: str,
    trips: list[Trip],
    today: str,
    used: int,
    left: int,
    last_legal: str,
) -> None:
    assert any(one.id == rule for one in BOOK)
    ledger = ledger_of(trips, today, citizenship, country=trips[0].country)
    assert (ledger.used, ledger.left) == (used, left)
    assert ledger.last_legal_day == day(last_legal)
    assert ledger.first_breach == day(last_legal) + dt.timedelta(days=1)
    assert ledger.overstays == ()


PATENT, CONTRACT, STUDY = PermitKind.PATENT, PermitKind.CONTRACT, PermitKind.STUDY

OVERSTAYS = [
    # rule, citizenship, trips, permits, today, overstays of the trips
    ("RU-STAY-90", "TJ", [trip("2025-03-01", "2025-05-29")], (), "2026-01-01", []),
    (
        "RU-STAY-90",
        "TJ",
        [trip("2025-03-01", "2025-05-30")],
        (),
        "2026-01-01",
        [("2025-05-30", 1, LIMIT)],
    ),
    (
        "RU-STAY-90",
        "TJ",
        [trip("2025-11-01", "2026-02-10")],
        (),
        "2026-03-01",
        [("2026-01-30", 12, SINGLE)],
    ),
    (
        # A new year gives a new entry 90 days; it does not mend a stay that had ended.
        "RU-STAY-90-RESET",
        "TJ",
        [trip("2025-01-01", "2025-03-21"), trip("2025-12-15", "2026-01-10")],
        (),
        "2026-03-01",
        [("2025-12-25", 17, LIMIT)],
    ),
    ("RU-STAY-180-OLD", "TJ", [trip("2024-01-01", "2024-03-30")], (), "2026-01-01", []),
    (
        "RU-STAY-180-OLD",
        "TJ",
        [trip("2024-01-01", "2024-03-31")],
        (),
        "2026-01-01",
        [("2024-03-31", 1, LIMIT)],
    ),
    (
        "RU-STAY-180-OLD",
        "TJ",
        [trip("2024-01-01", "2024-03-30"), trip("2024-06-28", "2024-06-28")],
        (),
        "2026-01-01",
        [("2024-06-28", 1, LIMIT)],
    ),
    (
        "RU-STAY-180-OLD",
        "TJ",
        [trip("2024-01-01", "2024-03-30"), trip("2024-06-29", "2024-09-20")],
        (),
        "2026-01-01",
        [],
    ),
    (
        "RU-PAT-06",
        "TJ",
        [trip("2025-02-01", "2025-09-18")],
        (permit(PATENT, "2025-02-20", "2025-08-19"),),
        "2026-01-01",
        [("2025-08-20", 30, OverstayReason.PERMIT_ENDED)],
    ),
    (
        "RU-STAY-90",
        "UZ",
        [trip("2025-01-15", "2025-06-30")],
        (permit(STUDY, "2025-01-15", "2025-06-30"),),
        "2026-01-01",
        [],
    ),
    (
        # A patent that began on the 91st day does not heal the days before it.
        "RU-STAY-90",
        "UZ",
        [trip("2025-01-01", "2025-06-30")],
        (permit(PATENT, "2025-04-05", "2025-12-31"),),
        "2026-01-01",
        [("2025-04-01", 4, LIMIT)],
    ),
    (
        "EAEU-97-5",
        "KG",
        [trip("2025-01-10", "2025-12-31")],
        (permit(CONTRACT, "2025-01-20", "2025-12-31"),),
        "2026-01-01",
        [],
    ),
    (
        "EAEU-97-9",
        "KG",
        [trip("2025-01-10", "2025-10-04")],
        (permit(CONTRACT, "2025-01-20", "2025-06-30", early=True),),
        "2026-01-01",
        [("2025-10-04", 1, LIMIT)],
    ),
    (
        "KZ-STAY-01",
        "TJ",
        [trip("2025-03-01", "2025-03-31", "KZ")],
        (),
        "2026-01-01",
        [("2025-03-31", 1, SINGLE)],
    ),
    (
        "KZ-STAY-01",
        "TJ",
        [
            trip("2025-01-01", "2025-01-30", "KZ"),
            trip("2025-02-05", "2025-03-06", "KZ"),
            trip("2025-03-10", "2025-04-08", "KZ"),
            trip("2025-05-01", "2025-05-01", "KZ"),
        ],
        (),
        "2026-01-01",
        [("2025-05-01", 1, LIMIT)],
    ),
    # Nothing was read about Kazakhstan before 27 January 2023: nothing is judged.
    ("KZ-STAY-01", "TJ", [trip("2022-03-01", "2022-06-30", "KZ")], (), "2026-01-01", []),
    (
        "RU-STAY-90",
        "TJ",
        [trip("2025-02-01", "2025-04-10", until="2025-02-28")],
        (),
        "2026-01-01",
        [("2025-03-01", 41, OverstayReason.PERMITTED_UNTIL)],
    ),
]


@pytest.mark.parametrize(
    ("rule", "citizenship", "trips", "permits", "today", "expected"), OVERSTAYS
)
def test_overstays(
    rule: str,
    citizenship: str,
    trips: list[Trip],
    permits: tuple[Permit, ...],
    today: str,
    expected: list[tuple[str, int, OverstayReason]],
) -> None:
    assert any(one.id == rule for one in BOOK)
    ledger = ledger_of(trips, today, citizenship, permits, country=trips[0].country)
    found = [(str(one.first_day), one.days, one.reason) for one in ledger.overstays]
    assert found == expected


def test_the_days_of_a_contract_are_not_counted_and_say_why() -> None:
    trips = [trip("2025-01-10")]
    contract = (permit(CONTRACT, "2025-01-20", "2025-12-31"),)
    ledger = ledger_of(trips, "2025-11-01", "KG", contract)
    assert (ledger.used, ledger.left) == (10, 80)
    covered = ledger.explain(day("2025-05-01"))
    assert covered is not None
    assert covered.status is DayStatus.COVERED
    assert covered.permit == 0
    assert covered.rule is not None
    assert covered.rule.id == "EAEU-97-5"
    counted = ledger.explain(day("2025-01-19"))
    assert counted is not None
    assert (counted.status, counted.used, counted.single) == (DayStatus.COUNTED, 10, 10)
    assert counted.rule is not None
    assert counted.rule.id == "RU-STAY-90"
    assert ledger.explain(day("2024-12-31")) is None


def test_fifteen_days_are_granted_when_a_contract_in_the_union_ends_early() -> None:
    contract = (permit(CONTRACT, "2025-01-20", "2025-06-30", early=True),)
    ledger = ledger_of([trip("2025-01-10")], "2025-07-20", "KG", contract)
    granted = ledger.explain(day("2025-07-15"))
    assert granted is not None
    assert granted.status is DayStatus.GRACE
    assert granted.rule is not None
    after = ledger.explain(day("2025-07-16"))
    assert after is not None
    assert after.status is DayStatus.COUNTED
    assert ledger.last_legal_day == day("2025-10-03")


def test_a_patent_holder_may_stay_to_the_last_paid_day() -> None:
    patent = (permit(PATENT, "2025-02-20", "2025-08-19"),)
    ledger = ledger_of([trip("2025-02-01")], "2025-06-01", "TJ", patent)
    assert ledger.used == 19
    assert ledger.last_legal_day == day("2025-08-19")
    assert ledger.first_breach == day("2025-08-20")


def test_an_overstay_that_goes_on() -> None:
    facts = StayFacts(citizenship="TJ", trips=(trip("2025-03-01"),))
    found = assess_stay(facts, BOOK, day("2025-06-10"))
    ledger = found.ledgers[0]
    assert (ledger.left, ledger.last_legal_day) == (0, None)
    assert ledger.first_breach == day("2025-05-30")
    standing, overstay, registration = found.result.findings
    assert registration.code == "not_registered"
    assert standing.code == "stay_inside"
    assert overstay.code == "overstay_going_on"
    assert overstay.data["days"] == 12
    assert overstay.missing == ("trips.0.exit",)
    assert overstay.rule_ids == ("RU-STAY-90",)
    assert [step.code for step in overstay.steps] == ["over_limit", "overstay_days"]
    assert overstay.is_past_review is False


@pytest.mark.parametrize(
    ("registered", "ends", "today", "code"),
    [
        ("", "", "2025-03-16", "registration_due"),
        ("", "", "2025-03-17", "not_registered"),
        ("2025-03-16", "", "2025-03-20", "registered"),
        ("2025-03-17", "", "2025-03-20", "registered_late"),
        ("2025-03-05", "2025-03-15", "2025-03-20", "registration_ended"),
        ("2025-02-05", "", "2025-03-20", "not_registered"),
    ],
)
def test_how_a_registration_stands(registered: str, ends: str, today: str, code: str) -> None:
    """Rule RU-REG-TJ: fifteen days from arrival."""
    rows = ()
    if registered:
        begins, last = day(registered), day(ends) if ends else None
        rows = (Registration(country="RU", begins=begins, ends=last),)
    facts = StayFacts(citizenship="TJ", trips=(trip("2025-03-01"),), registrations=rows)
    finding = assess_stay(facts, BOOK, day(today)).result.findings[-1]
    assert (finding.code, finding.rule_ids) == (code, ("RU-REG-TJ",))
    assert finding.dates["last_day"] == day("2025-03-16")


def test_outside_with_nothing_left_no_day_of_entry_is_legal() -> None:
    ledger = ledger_of([trip("2025-03-01", "2025-05-29")], "2025-07-01")
    assert (ledger.used, ledger.left) == (90, 0)
    assert ledger.last_legal_day is None
    assert ledger.first_breach == day("2025-07-02")
    assert not ledger.is_inside
    assert ledger.next_entry == day("2026-01-01")


def test_the_day_days_come_free_again() -> None:
    """Rule KZ-STAY-01: the first day of the window moves on by a day every day."""
    trips = [
        trip("2025-01-01", "2025-01-30", "KZ"),
        trip("2025-02-05", "2025-03-06", "KZ"),
        trip("2025-03-10", "2025-04-08", "KZ"),
    ]
    ledger = ledger_of(trips, "2025-04-10", "TJ", country="KZ")
    assert (ledger.used, ledger.left) == (90, 0)
    assert ledger.next_entry == day("2025-06-30")
    assert ledger_of(trips[:2], "2025-04-10", "TJ", country="KZ").next_entry is None


def test_the_day_to_leave_by_is_a_deadline() -> None:
    facts = StayFacts(citizenship="TJ", trips=(trip("2025-03-01"),))
    ledger = assess_stay(facts, BOOK, day("2025-03-10")).ledgers[0]
    deadline = departure(ledger, facts)
    assert deadline is not None
    assert (deadline.code, deadline.trigger) == ("ru_departure", "trips.0.entry")
    assert (deadline.last_day, deadline.safe_day) == (day("2025-05-29"), day("2025-05-28"))
    assert deadline.rule.id == "RU-STAY-90"
    left = StayFacts(citizenship="TJ", trips=(trip("2025-03-01", "2025-03-05"),))
    assert departure(assess_stay(left, BOOK, day("2025-03-10")).ledgers[0], left) is None
    over = assess_stay(facts, BOOK, day("2025-07-10")).ledgers[0]
    assert departure(over, facts) is None


def test_a_permit_without_an_end_is_missing_and_not_judged() -> None:
    status = (Permit(country="RU", kind=PermitKind.RESIDENCE, begins=day("2025-01-01")),)
    ledger = ledger_of([trip("2025-01-01")], "2025-12-01", "TJ", status)
    assert ledger.overstays == ()
    assert ledger.last_legal_day is None
    assert ledger.missing == ("permits.0.ends",)
    nameless = (Permit(country="RU", kind=PermitKind.RESIDENCE, ends=day("2025-05-01")),)
    ledger = ledger_of([trip("2025-01-01", "2025-01-05")], "2025-12-01", "TJ", nameless)
    assert ledger.missing == ("permits.0.begins",)


def test_what_is_missing_about_the_person() -> None:
    assert ledger_of([trip("2025-01-01")], "2025-01-05", "").missing == ("citizenship",)
    assert ledger_of([trip("2025-01-01")], "2025-01-05", "IN").missing == ("is_visa_free",)
    assert ledger_of([trip("2025-01-01")], "2025-01-05", "KG").missing == ()


def test_a_visa_gives_the_days_it_states_and_no_others() -> None:
    trips = (trip("2025-02-01", "2025-04-20"),)
    visa = (permit(PermitKind.VISA, "2025-02-01", "2025-04-30"),)
    facts = StayFacts(citizenship="AF", trips=trips, permits=visa, is_visa_free=False)
    ledger = assess_stay(facts, BOOK, day("2025-05-01")).ledgers[0]
    assert ledger.overstays == ()
    assert {one.status for one in ledger.days} == {DayStatus.COVERED}
    assert (ledger.left, ledger.missing) == (None, ("trips.0.permitted_until",))


def test_no_ledger_for_the_own_country_or_one_without_rules() -> None:
    trips = (trip("2025-01-01", "2025-02-01", "KZ"), trip("2025-03-01", "2025-04-01", "TR"))
    found = assess_stay(StayFacts(citizenship="KZ", trips=trips), BOOK, day("2025-06-01"))
    assert found.ledgers == ()


PROBLEMS = [
    (trip("2025-03-10", "2025-03-01"), "trips.1.exit", "reversed"),
    (trip("2026-12-01"), "trips.1.entry", "future_date"),
    (trip("2025-03-10", "2026-12-01"), "trips.1.exit", "future_date"),
    (Trip(country="RU", entry=day("2025-03-10")), "trips.1.exit", "open_trip"),
    (Trip(country="RU", exit=day("2025-03-10")), "trips.1.entry", "required"),
    (
        Trip(country="", entry=day("2025-03-10"), exit=day("2025-03-12")),
        "trips.1.country",
        "required",
    ),
    (trip("2025-01-20", "2025-03-12"), "trips.1.entry", "overlaps"),
    (trip("2024-12-20", "2025-01-11"), "trips.0.entry", "overlaps"),
    (trip("2025-01-15", "2025-01-20"), "trips.1.entry", "overlaps"),
    (replace(trip("2025-03-10"), exit=day("2025-03-12")), "trips.1.exit", "contradicts"),
    (trip("2024-12-20"), "trips.0.entry", "overlaps"),
]


@pytest.mark.parametrize(("second", "field", "code"), PROBLEMS)
def test_a_row_that_cannot_be_is_a_problem_and_never_a_sum(
    second: Trip, field: str, code: str
) -> None:
    trips = (trip("2025-01-10", "2025-02-08"), second)
    found = assess_stay(StayFacts(citizenship="TJ", trips=trips), BOOK, day("2026-06-01"))
    assert [(one.field, one.code) for one in found.result.problems] == [(field, code)]
    assert found.ledgers == ()
    assert found.result.findings == ()


def test_overlapping_stays_in_two_countries_bar_both() -> None:
    trips = (
        trip("2025-01-10", "2025-02-08"),
        trip("2025-02-01", "2025-02-20", "KZ"),
    )
    found = assess_stay(StayFacts(citizenship="TJ", trips=trips), BOOK, day("2026-06-01"))
    assert found.result.problems[0].data == {"other": "trips.0.exit"}
    assert found.ledgers == ()


def test_a_faulty_row_of_one_country_leaves_the_other_standing() -> None:
    trips = (trip("2025-01-10", "2025-01-08"), trip("2025-02-01", "2025-02-20", "KZ"))
    found = assess_stay(StayFacts(citizenship="TJ", trips=trips), BOOK, day("2026-06-01"))
    assert [one.country for one in found.ledgers] == ["KZ"]


def test_reversed_permits_and_registrations_are_problems() -> None:
    facts = StayFacts(
        citizenship="TJ",
        trips=(trip("2025-01-10", "2025-01-18"),),
        permits=(permit(PATENT, "2025-02-01", "2025-01-01"),),
        registrations=(
            Registration(country="RU", begins=day("2025-02-01"), ends=day("2025-01-01")),
        ),
    )
    found = assess_stay(facts, BOOK, day("2026-06-01"))
    assert [one.field for one in found.result.problems] == [
        "permits.0.ends",
        "registrations.0.ends",
    ]
    assert found.ledgers == ()


BEGIN = dt.date(2023, 6, 1)
TODAY = dt.date(2026, 6, 1)
lengths = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 150)), min_size=1, max_size=8)


def trips_of(parts: list[tuple[int, int]], longer: int = -1) -> tuple[Trip, ...]:
    """Trips with a gap before and a length each; `longer` is a trip that ends a day later."""
    trips = []
    at = BEGIN
    for index, (gap, length) in enumerate(parts):
        entry = at + dt.timedelta(days=gap)
        last = entry + dt.timedelta(days=length)
        at = last
        trips.append(
            Trip(country="RU", entry=entry, exit=last + dt.timedelta(days=int(index == longer)))
        )
    return tuple(trips)


@given(lengths, st.data())
def test_a_day_more_abroad_never_shortens_an_overstay(
    parts: list[tuple[int, int]], data: st.DataObject
) -> None:
    parts = [(gap + 1, length) for gap, length in parts]
    row = data.draw(st.integers(0, len(parts) - 1))
    today = TODAY + dt.timedelta(days=2000)
    before, after = (
        assess_stay(StayFacts(citizenship="TJ", trips=trips_of(parts, longer)), BOOK, today)
        for longer in (-1, row)
    )
    assert before.result.problems == after.result.problems == ()
    longer = {one.trip: one for one in after.ledgers[0].overstays}
    for overstay in before.ledgers[0].overstays:
        assert longer[overstay.trip].days >= overstay.days
        assert longer[overstay.trip].first_day <= overstay.first_day


@given(lengths)
def test_every_day_abroad_is_accounted_for(parts: list[tuple[int, int]]) -> None:
    facts = StayFacts(citizenship="TJ", trips=trips_of(parts))
    ledger = assess_stay(facts, BOOK, TODAY + dt.timedelta(days=2000)).ledgers[0]
    assert len(ledger.days) == sum(length + 1 for _, length in parts)
    for index, one in enumerate(facts.trips):
        rows = [account.day for account in ledger.days if account.trip == index]
        assert (rows[0], rows[-1]) == (one.entry, one.exit)
    counted = {one.day for one in ledger.days}
    for one in ledger.days:
        if one.day.year >= 2025:
            first = dt.date(one.day.year, 1, 1)
        else:
            first = one.day - dt.timedelta(days=179)
        assert one.used == sum(1 for other in counted if first <= other <= one.day)


@given(lengths, st.booleans(), st.sampled_from(["RU", "KZ"]))
def test_days_counted_in_one_go_are_those_counted_one_by_one(
    parts: list[tuple[int, int]], of_union: bool, country: str
) -> None:
    walks = [Walk(limits_of(BOOK, country), []) for _ in range(2)]
    for number, stay in enumerate(trips_of(parts)):
        assert stay.entry is not None
        assert stay.exit is not None
        first, last = stay.entry.toordinal(), stay.exit.toordinal()
        for walk in walks:
            walk.begin(number, first, of_union)
        walks[0].stay(first, last)
        walks[1].days += map(walks[1].account, range(first, last + 1))
        assert vars(walks[0]) == vars(walks[1])
