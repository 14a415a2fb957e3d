"""Crises and their lines on the real file: what goes in comes out, and links hold."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlcipher3

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import Crisis, CrisisId, CrisisLine, LineId, Need, UrgentFlag
from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.storage import crises

FLOOD = Crisis(name="Наводнение", place="Хатлон", began_on=dt.date(2026, 11, 20))
LINE = CrisisLine(
    family=1, family_size=5, name="Раҳимова Зарина", sex=Sex.FEMALE, age=0, origin="AF",
    needs=frozenset({Need.SHELTER, Need.WATER_FOOD}), urgent=frozenset({UrgentFlag.MEDICAL}),
)  # fmt: skip


@pytest.fixture
def records(session_counsellor):
    with session_counsellor.write() as records:
        yield records


def test_a_crisis_and_its_lines_come_out_as_they_went_in(records):
    crisis = crises.insert(records, FLOOD)
    line = crises.insert_line(records, crisis, LINE)
    bare = crises.insert_line(records, crisis, CrisisLine(family=2))
    assert crises.get(records, crisis).crisis == FLOOD
    assert crises.get(records, crisis).line_count == 2
    assert [one.line for one in crises.lines(records, crisis)] == [LINE, CrisisLine(family=2)]
    assert crises.get_line(records, line).taken_at == records.now
    assert [one.id for one in crises.some_lines(records, [bare, LineId(99), line])] == [bare, line]
    assert crises.last_family(records, crisis) == (2, 2)
    assert crises.last_family(records, CrisisId(99)) == (0, 0)


def test_a_version_that_is_not_the_last_changes_nothing(records):
    crisis = crises.insert(records, FLOOD)
    held = crises.get_line(records, crises.insert_line(records, crisis, LINE))
    crises.update_line(records, held, CrisisLine(family=1), held.version)
    with pytest.raises(ChangedMeanwhile):
        crises.update_line(records, held, LINE, held.version)
    assert crises.get_line(records, held.id).line == CrisisLine(family=1)
    crises.update(records, crisis, Crisis(name="Пожар", began_on=FLOOD.began_on), 1)
    with pytest.raises(ChangedMeanwhile):
        crises.update(records, crisis, FLOOD, 1)


def test_what_is_not_there_is_not_found(records):
    for look in (
        lambda: crises.get(records, CrisisId(9)),
        lambda: crises.get_line(records, LineId(9)),
        lambda: crises.update(records, CrisisId(9), FLOOD, 1),
    ):
        with pytest.raises(NotFound):
            look()


def test_a_line_belongs_to_a_crisis_and_leads_to_a_person_there_is(records):
    with pytest.raises(sqlcipher3.IntegrityError):
        crises.insert_line(records, CrisisId(99), LINE)
    line = crises.insert_line(records, crises.insert(records, FLOOD), LINE)
    with pytest.raises(sqlcipher3.IntegrityError):
        crises.set_person(records, line, PersonId(99))
