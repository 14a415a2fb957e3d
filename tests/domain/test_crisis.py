from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.codes import AgeBand, Sex
from mrc_desktop.domain.crisis import (
    Crisis,
    CrisisLine,
    Need,
    UrgentFlag,
    crisis_problems,
    in_order_of_urgency,
    person_of,
    tally,
)
from mrc_desktop.domain.person import NameParts
from mrc_desktop.domain.problem import Problem

TODAY = dt.date(2026, 11, 23)


def crisis(*lines: CrisisLine) -> Crisis:
    return Crisis(name="Flood", began_on=dt.date(2026, 11, 20), lines=lines)


def test_a_crisis_has_a_name_and_a_day() -> None:
    assert crisis_problems(crisis(), today=TODAY) == ()
    assert crisis_problems(Crisis(), today=TODAY) == (
        Problem("name", "required"),
        Problem("began_on", "required"),
    )
    tomorrow = Crisis(name="Flood", began_on=TODAY + dt.timedelta(days=1))
    assert crisis_problems(tomorrow, today=TODAY) == (Problem("began_on", "future_date"),)


@pytest.mark.parametrize(
    ("line", "field", "code"),
    [
        (CrisisLine(age=-1), "lines.0.age", "impossible_age"),
        (CrisisLine(age=121), "lines.0.age", "impossible_age"),
        (CrisisLine(family_size=0), "lines.0.family_size", "out_of_range"),
        (CrisisLine(family_size=31), "lines.0.family_size", "out_of_range"),
        (CrisisLine(origin="tj"), "lines.0.origin", "unknown_code"),
        (
            CrisisLine(age=18, urgent=frozenset({UrgentFlag.CHILD_ALONE})),
            "lines.0.urgent",
            "contradicts",
        ),
    ],
)
def test_what_a_line_cannot_say(line: CrisisLine, field: str, code: str) -> None:
    (problem,) = crisis_problems(crisis(line), today=TODAY)
    assert (problem.field, problem.code) == (field, code)


def test_the_tally_counts_families_and_those_who_were_asked() -> None:
    found = tally(
        crisis(
            CrisisLine(sex=Sex.FEMALE, age=34, origin="AF", family_size=5, person=7),
            CrisisLine(
                sex=Sex.MALE,
                age=15,
                origin="AF",
                needs=frozenset({Need.SHELTER, Need.HEALTH}),
                urgent=frozenset({UrgentFlag.CHILD_ALONE}),
            ),
            CrisisLine(needs=frozenset({Need.SHELTER})),
        )
    )
    assert (found.lines, found.people, found.grown_into_persons, found.urgent_lines) == (3, 7, 1, 1)
    assert found.families == 3
    assert found.sexes == {Sex.FEMALE: 1, Sex.MALE: 1, Sex.UNKNOWN: 1}
    assert found.ages == {AgeBand.MIDDLE: 1, AgeBand.CHILD: 1, AgeBand.UNKNOWN: 1}
    assert found.origins == {"AF": 2, "": 1}
    assert found.needs == {Need.SHELTER: 2, Need.HEALTH: 1}
    assert found.urgent == {UrgentFlag.CHILD_ALONE: 1}


def test_the_most_urgent_lines_come_first_and_the_rest_keep_their_order() -> None:
    found = in_order_of_urgency(
        crisis(
            CrisisLine(),
            CrisisLine(urgent=frozenset({UrgentFlag.FEARS_RETURN})),
            CrisisLine(),
            CrisisLine(urgent=frozenset({UrgentFlag.MEDICAL, UrgentFlag.DANGER_NOW})),
            CrisisLine(urgent=frozenset({UrgentFlag.DANGER_NOW})),
        )
    )
    assert found == (3, 4, 1, 0, 2)


def test_a_family_counts_once_by_its_size_or_by_its_lines_if_they_are_more() -> None:
    told = crisis(CrisisLine(family=1, family_size=5), CrisisLine(family=1), CrisisLine(family=2))
    assert (tally(told).people, tally(told).families, tally(told).lines) == (6, 2, 3)
    more = crisis(*[CrisisLine(family=7, family_size=2)] * 3, CrisisLine())
    assert (tally(more).people, tally(more).families) == (4, 2)


def test_a_crisis_ends_after_it_began_and_not_in_the_future() -> None:
    began = dt.date(2026, 11, 20)
    for end, code in ((dt.date(2026, 11, 19), "reversed"), (dt.date(2026, 11, 24), "future_date")):
        over = Crisis(name="Flood", began_on=began, ended_on=end)
        assert [one.code for one in crisis_problems(over, today=TODAY)] == [code]
    over = Crisis(name="Flood", began_on=began, ended_on=began)
    assert crisis_problems(over, today=TODAY) == ()


def test_a_line_grows_into_a_person_without_guesses() -> None:
    line = CrisisLine(
        sex=Sex.MALE, age=15, origin="AF", urgent=frozenset({UrgentFlag.FEARS_RETURN})
    )
    assert person_of(CrisisLine(name="Раҳимова Зарина")).cyrillic == NameParts("Раҳимова", "Зарина")
    assert person_of(CrisisLine(name="Ahmad")).latin == NameParts("Ahmad")
    draft = person_of(line)
    assert (draft.sex, draft.birth, draft.citizenships) == (Sex.MALE, "~15", ())
    assert person_of(CrisisLine()).birth == ""


@given(
    st.lists(
        st.builds(
            CrisisLine,
            age=st.none() | st.integers(0, 120),
            family=st.integers(0, 4),
            family_size=st.integers(1, 30),
            urgent=st.frozensets(st.sampled_from(UrgentFlag)),
        ),
        max_size=30,
    )
)
def test_no_line_is_lost(lines: list[CrisisLine]) -> None:
    one = crisis(*lines)
    found = tally(one)
    assert sum(found.sexes.values()) == sum(found.ages.values()) == len(lines) <= found.people
    assert bool(lines) == bool(found.families)
    assert found.families <= len(lines)
    assert sorted(in_order_of_urgency(one)) == list(range(len(lines)))
