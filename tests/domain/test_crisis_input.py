from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import Crisis, CrisisLine, Need, UrgentFlag
from mrc_desktop.domain.crisis_input import (
    CrisisDraft,
    LineDraft,
    check_crisis,
    check_line,
    draft_of_crisis,
    draft_of_line,
    read_crisis,
    read_line,
)

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("draft", "is_first", "problems"),
    [
        (LineDraft(), True, []),
        (LineDraft(size="5", age="0", origin="AF"), True, []),
        (LineDraft(size=" + "), False, []),
        (LineDraft(size="+"), True, [("size", "no_family_above")]),
        (LineDraft(size="five"), True, [("size", "bad_count")]),
        (LineDraft(size="0"), True, [("size", "out_of_range")]),
        (LineDraft(size="31"), True, [("size", "out_of_range")]),
        (LineDraft(age="-4"), True, [("age", "bad_count")]),
        (LineDraft(age="121"), True, [("age", "impossible_age")]),
        (LineDraft(age="1" * 5000), True, [("age", "bad_count")]),
        (LineDraft(age="٣٤"), True, [("age", "bad_count")]),
        (LineDraft(origin="Афг"), True, [("origin", "unknown_code")]),
        (LineDraft(origin="XXA"), True, []),
        (LineDraft(name="я" * 201), True, [("name", "too_long")]),
        (LineDraft(age="40", urgent=(UrgentFlag.CHILD_ALONE,)), True, [("urgent", "contradicts")]),
        (LineDraft(size="x", age="y"), True, [("size", "bad_count"), ("age", "bad_count")]),
    ],
)
def test_what_a_line_as_typed_cannot_be(draft, is_first, problems) -> None:
    found = check_line(draft, is_first=is_first)
    assert [(one.field, one.code) for one in found] == problems


def test_a_contradiction_names_the_other_field_as_it_is_typed() -> None:
    (found,) = check_line(LineDraft(age="40", urgent=(UrgentFlag.CHILD_ALONE,)), is_first=True)
    assert found.data == {"other": "age"}


def test_a_line_is_read_as_it_stands() -> None:
    line = read_line(
        LineDraft(
            size=" 5 ", name="  Раҳимова   Зарина ", sex=Sex.FEMALE, age="34", origin="af",
            needs=(Need.SHELTER,), urgent=(UrgentFlag.MEDICAL,),
        )
    )  # fmt: skip
    assert line == CrisisLine(
        family_size=5, name="Раҳимова Зарина", sex=Sex.FEMALE, age=34, origin="AF",
        needs=frozenset({Need.SHELTER}), urgent=frozenset({UrgentFlag.MEDICAL}),
    )  # fmt: skip


@given(
    st.builds(
        CrisisLine,
        family_size=st.integers(1, 30),
        age=st.none() | st.integers(0, 120),
        sex=st.sampled_from(Sex),
        origin=st.sampled_from(["", "AF", "TJ", "XXX"]),
        needs=st.frozensets(st.sampled_from(Need)),
        name=st.sampled_from(["", "Ahmad", "Бобо Али"]),
    )
)
def test_what_was_taken_down_is_typed_again_unchanged(line: CrisisLine) -> None:
    draft = draft_of_line(line, is_head=True)
    assert check_line(draft, is_first=True) == ()
    assert read_line(draft) == line


def test_one_more_of_a_family_is_typed_with_a_plus() -> None:
    assert draft_of_line(CrisisLine(), is_head=False).size == "+"


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (CrisisDraft(), [("name", "required"), ("began_on", "required")]),
        (CrisisDraft(name="Flood", began_on="30.02.2026"), [("began_on", "impossible_date")]),
        (CrisisDraft(name="Flood", began_on="tomorrow"), [("began_on", "bad_date")]),
        (CrisisDraft(name="Flood", began_on="24.11.2026"), [("began_on", "future_date")]),
        (
            CrisisDraft(name="Flood", began_on="20.11.2026", ended_on="19.11.2026"),
            [("ended_on", "reversed")],
        ),
        (CrisisDraft(name="x" * 101, began_on="20.11.2026"), [("name", "too_long")]),
    ],
)
def test_what_the_head_of_a_crisis_cannot_be(draft, problems) -> None:
    found = check_crisis(draft, today=TODAY)
    assert [(one.field, one.code) for one in found] == problems


def test_the_head_of_a_crisis_is_read_and_typed_again() -> None:
    draft = CrisisDraft(name="Flood", place="Khatlon", began_on="20.11.2026")
    crisis = read_crisis(draft)
    assert crisis == Crisis(name="Flood", place="Khatlon", began_on=dt.date(2026, 11, 20))
    assert draft_of_crisis(crisis) == draft
