"""What may be done with an issued month, and the joint gate over its revisions."""

from __future__ import annotations

import dataclasses
import random

import pytest

from mrc_desktop.statistics import ledger
from mrc_desktop.statistics.joint import Verdict, Version, judged
from mrc_desktop.statistics.ledger import Course, Freezing, Order, course, fulfil
from mrc_desktop.statistics.micro import MicroTable, Profile, micro_table
from mrc_desktop.statistics.rounding import prepare, solve
from tests.statistics.months import KEY, SMALL_PLAN, facts_of, month_of


def grown(facts, added, seed=5):
    """Return the facts with some further persons."""
    more = [fact for fact in facts_of(added, seed) if fact.person]
    return [
        *facts,
        *(
            dataclasses.replace(fact, id=f"e{fact.id[1:]}", person=f"e{fact.person[1:]}")
            for fact in more
        ),
    ]


def version(micro, key=KEY):
    return Version(solve(prepare(SMALL_PLAN, "2026-10", micro, key)).by_name(SMALL_PLAN), micro)


def table(count):
    return MicroTable({Profile(("x",) * 6): count})


@pytest.mark.parametrize(
    ("revisions", "now", "way"),
    [
        ([20], 20, Course.SAME),
        ([20], 29, Course.SAME),
        ([20], 11, Course.SAME),
        ([20], 30, Course.AGAIN),
        ([20], 10, Course.AGAIN),
        ([20, 30, 40], 50, Course.AGAIN),
        ([20, 30, 40, 50], 60, Course.SPENT),
        ([20, 30, 40, 50], 51, Course.SAME),
    ],
)
def test_fewer_than_ten_changes_are_none_and_four_revisions_are_all(revisions, now, way):
    assert course([table(one) for one in revisions], table(now)) is way


def test_a_changed_record_counts_twice():
    before, after = table(20), MicroTable({Profile(("x",) * 6): 15, Profile(("y",) * 6): 5})
    assert course([before], after) is Course.AGAIN


def test_twelve_more_persons_pass_the_gate_or_freeze():
    facts = facts_of(30)
    first = version(micro_table(facts, SMALL_PLAN))
    later = micro_table(grown(facts, 12), SMALL_PLAN)
    heard = []
    order = Order("2026-10", prepare(SMALL_PLAN, "2026-10", later, KEY), (first,))
    found = fulfil(order, heard.append)
    assert heard == sorted(heard)
    assert all(0 <= share <= 1 for share in heard)
    if not isinstance(found, Freezing):
        both = (first, Version(found.by_name(SMALL_PLAN), later))
        assert judged(SMALL_PLAN, both) is Verdict.HOLDS


def test_the_gate_closes_on_exact_numbers_of_both_releases():
    """Two months published exactly give the added records away, and the gate sees it."""
    facts = facts_of(60)
    before = micro_table(facts, SMALL_PLAN)
    after = micro_table(grown(facts, 2), SMALL_PLAN)

    def narrow(micro, shift):
        values = solve(prepare(SMALL_PLAN, "2026-10", micro, KEY)).by_name(SMALL_PLAN)
        return Version({name: value + shift for name, value in values.items()}, micro)

    # Five more or less everywhere leaves the attacker hardly any room on one side.
    revisions = (narrow(before, 0), narrow(before, 0), narrow(after, 5))
    assert judged(SMALL_PLAN, revisions) is Verdict.TELLS


def test_a_single_added_person_never_passes():
    facts = facts_of(60)
    first = version(micro_table(facts, SMALL_PLAN))
    second = version(micro_table(grown(facts, 1), SMALL_PLAN))
    assert judged(SMALL_PLAN, (first, second)) is Verdict.TELLS


@pytest.mark.parametrize(("gone", "verdict"), [(0, Verdict.TELLS), (5, Verdict.OPEN)])
def test_a_number_that_cannot_have_fallen_so_far_tells_without_the_solver(gone, verdict):
    """Where 10 was published there were five at least, and if nobody went there still are."""
    common = ("wage_claim", "TJ", "male", "18-29", "TJ-SU", "open")
    other = ("work_permit", *common[1:])
    before = MicroTable({Profile(common): 7, Profile(other): 20})
    after = MicroTable({Profile(common): 7 - gone, Profile(other): 32})
    name = "PS/topic/wage_claim/_T/_T/_T/_T/_T"

    def seen(micro, value):
        numbers = solve(prepare(SMALL_PLAN, "2026-10", micro, KEY)).by_name(SMALL_PLAN)
        assert name in numbers
        return Version({**numbers, name: value}, micro)

    assert judged(SMALL_PLAN, (seen(before, 10), seen(after, 5)), most_steps=0) is verdict


def test_what_is_not_shown_within_the_limit_stays_open():
    only = version(micro_table(facts_of(60), SMALL_PLAN))
    assert judged(SMALL_PLAN, (only,)) is Verdict.HOLDS
    assert judged(SMALL_PLAN, (only,), most_steps=0) is Verdict.OPEN


@pytest.mark.parametrize(
    ("verdicts", "reason"),
    [
        ([Verdict.TELLS] * 3, Freezing.JOINT),
        ([Verdict.TELLS, Verdict.OPEN, Verdict.TELLS], Freezing.LATE),
        ([Verdict.OPEN] * 3, Freezing.LATE),
        ([Verdict.OPEN, Verdict.TELLS, Verdict.HOLDS], None),
    ],
)
def test_every_pull_is_tried_before_a_month_freezes(monkeypatch, verdicts, reason):
    pulls = []
    rounded = ledger.solve
    said = iter(verdicts)
    monkeypatch.setattr(ledger, "judged", lambda *_rest: next(said))
    monkeypatch.setattr(ledger, "solve", lambda task: pulls.append(task.pull) or rounded(task))
    micro = month_of(20, plan=SMALL_PLAN)
    order = Order("2026-10", prepare(SMALL_PLAN, "2026-10", micro, KEY), (version(micro),))
    found = fulfil(order)
    assert pulls == [0.0, 1.0, 3.0]
    assert found is reason or (reason is None and found == rounded(order.task))


def test_an_order_holds_no_key_and_shows_no_truth():
    key = bytes(random.Random(4).randbytes(32))
    micro = month_of(137, plan=SMALL_PLAN)
    order = Order("2026-10", prepare(SMALL_PLAN, "2026-10", micro, key))
    assert key.hex() not in repr(order)
    assert "137" not in repr(order)
