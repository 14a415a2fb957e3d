"""Kept deadlines against newly reckoned ones: known again, moved, fallen away, never mixed up."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.case_deadline import (
    CaseDeadline,
    DeadlineId,
    DeadlineStatus,
    Reckoned,
    reconciled,
)
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.deadline import Deadline, DeadlineState, Trigger
from mrc_desktop.domain.deadline_table import deadline_of
from mrc_desktop.domain.person import PersonId
from mrc_desktop.guidance.rules import load_rules

BOOK = load_rules(paths.resources() / "content")
DAY = dt.date(2026, 11, 2)
CODES = ("ru_ruling_complaint", "ru_ban_claim", "ru_registration_tj")


def made(code: str, field: str, day: dt.date) -> Deadline:
    found = deadline_of(code, Trigger(field, day), BOOK)
    assert found is not None
    return found


def kept(one: Deadline, number: int, status: DeadlineStatus = DeadlineStatus.OPEN) -> CaseDeadline:
    return CaseDeadline(
        id=DeadlineId(number),
        case=CaseId(1),
        case_number="2026-000001",
        person=PersonId(1),
        person_name="",
        topic=Topic.REENTRY_BAN,
        kind="reentry_ban",
        code=one.code,
        rule_id=one.rule.id,
        rule_digest=one.rule.digest,
        trigger=one.trigger,
        trigger_day=one.trigger_day,
        last_day=one.last_day,
        safe_day=one.safe_day,
        rolls_to=one.rolls_to,
        missing=one.missing,
        kept_on=DAY,
        status=status,
    )


reckoned = st.lists(
    st.builds(
        lambda code, row, days: made(
            code, f"rulings.{row}.copy_received_on", DAY + dt.timedelta(days=days)
        ),
        st.sampled_from(CODES),
        st.integers(0, 3),
        st.integers(0, 5),
    ),
    max_size=6,
    unique_by=lambda one: (one.code, one.trigger),
)
statuses = st.sampled_from(DeadlineStatus)


@given(old=reckoned, new=reckoned, drawn=st.lists(statuses, min_size=6, max_size=6))
def test_everything_new_is_answered_once_and_nothing_open_is_lost(
    old: list[Deadline], new: list[Deadline], drawn: list[DeadlineStatus]
) -> None:
    rows = [kept(one, number, drawn[number]) for number, one in enumerate(old)]
    found = reconciled(rows, new)
    assert [one.now for one in found if one.now is not None] == new
    used = [one.kept.id for one in found if one.kept is not None]
    assert len(used) == len(set(used))
    answered = {one.kept.id for one in found if one.kept is not None}
    assert {row.id for row in rows if row.is_open} <= answered
    for one in found:
        if one.kept is not None and one.now is not None:
            assert one.kept.code == one.now.code
        if one.change is Reckoned.MOVED:
            assert one.kept is not None
            assert one.kept.is_open


@given(old=reckoned, drawn=st.lists(statuses, min_size=6, max_size=6))
def test_the_same_facts_change_nothing(old: list[Deadline], drawn: list[DeadlineStatus]) -> None:
    rows = [kept(one, number, drawn[number]) for number, one in enumerate(old)]
    assert {one.change for one in reconciled(rows, old)} <= {Reckoned.KEPT}


@given(old=reckoned, shift=st.integers(1, 4))
def test_rows_put_above_move_nothing(old: list[Deadline], shift: int) -> None:
    rows = [kept(one, number) for number, one in enumerate(old)]
    shifted = [
        replace(one, trigger=f"rulings.{int(one.trigger.split('.')[1]) + shift}.copy_received_on")
        for one in old
    ]
    found = reconciled(rows, shifted)
    assert {one.change for one in found} <= {Reckoned.KEPT}
    for one in found:
        assert one.kept is not None
        assert one.now is not None
        assert one.kept.trigger_day == one.now.trigger_day


@given(old=reckoned, days=st.integers(6, 40))
def test_a_later_day_of_the_same_fact_moves_its_deadline(old: list[Deadline], days: int) -> None:
    rows = [kept(one, number) for number, one in enumerate(old)]
    later = [made(one.code, one.trigger, one.trigger_day + dt.timedelta(days=days)) for one in old]
    found = reconciled(rows, later)
    assert {one.change for one in found} <= {Reckoned.MOVED}
    for one in found:
        assert one.kept is not None
        assert one.now is not None
        assert one.kept.trigger == one.now.trigger


def test_what_was_done_is_not_moved_but_stands_beside_the_new() -> None:
    done = kept(made(CODES[0], "rulings.0.copy_received_on", DAY), 1, DeadlineStatus.DONE)
    now = made(CODES[0], "rulings.0.copy_received_on", DAY + dt.timedelta(days=3))
    (one,) = reconciled([done], [now])
    assert (one.kept, one.change) == (None, Reckoned.ADDED)
    (same,) = reconciled([done], [made(CODES[0], "rulings.0.copy_received_on", DAY)])
    assert (same.kept, same.change) == (done, Reckoned.KEPT)


def test_where_a_kept_deadline_stands() -> None:
    one = kept(made(CODES[0], "rulings.0.copy_received_on", DAY), 1)
    assert one.last_day == dt.date(2026, 11, 12)
    assert one.state(one.last_day) is DeadlineState.OPEN
    assert one.state(one.last_day + dt.timedelta(days=1)) is DeadlineState.MISSED
    assert one.days_left(dt.date(2026, 11, 10)) == 2
    for status, state in (
        (DeadlineStatus.DONE, DeadlineState.DONE),
        (DeadlineStatus.DROPPED, DeadlineState.DROPPED),
        (DeadlineStatus.FALLEN_AWAY, DeadlineState.DROPPED),
    ):
        closed = replace(one, status=status)
        assert closed.state(DAY) is state
        assert not closed.is_open
    assert not one.was_over_when_kept
    assert replace(one, kept_on=dt.date(2026, 11, 13)).was_over_when_kept
