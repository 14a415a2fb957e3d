"""A crisis through its service: lines, families, tally, growing once, walls and traces."""

from __future__ import annotations

import pytest

from mrc_desktop.domain.codes import AgeBand, Role, Sex
from mrc_desktop.domain.crisis import CrisisId, LineId, Need, UrgentFlag
from mrc_desktop.domain.crisis_input import CrisisDraft, LineDraft
from mrc_desktop.domain.person import NameParts, PersonDraft, PersonId
from mrc_desktop.errors import ChangedMeanwhile, InputRefused, LineGrown, NotAllowed, NotFound
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.storage import audit, outbox

FLOOD = CrisisDraft(name="Потоп", place="Хатлон", began_on="20.11.2026")


@pytest.fixture
def desk(unlock):
    return open_desk(unlock(Role.COUNSELLOR), Content(resources() / "content"))


@pytest.fixture
def flood(desk):
    return CrisisId(int(desk.crises.begin(FLOOD).first(Subject.CRISIS)))


def take(desk, crisis, **typed):
    """Take a line down and return its id."""
    desk.crises.add_line(crisis, LineDraft(**typed))
    return max(desk.crises.view(crisis).lines)


def row(desk, line):
    (found,) = desk.crises.line_rows([line])
    return found


def actions(desk):
    with desk.session.read() as records:
        return [(one.action, one.subject_id, one.detail) for one in audit.entries(records)][::-1]


def test_a_crisis_is_named_dated_and_corrected(desk, flood):
    (record,) = desk.crises.listing()
    assert (record.crisis.name, record.crisis.place, record.version) == ("Потоп", "Хатлон", 1)
    draft = desk.crises.draft_of(record)
    over = CrisisDraft(name=draft.name, began_on=draft.began_on, ended_on="22.11.2026")
    desk.crises.revise(flood, over, record.version)
    with pytest.raises(ChangedMeanwhile):
        desk.crises.revise(flood, over, record.version)
    with pytest.raises(InputRefused):
        desk.crises.begin(CrisisDraft())
    with pytest.raises(NotFound):
        desk.crises.revise(CrisisId(99), over, 1)


def test_those_that_go_on_come_first(desk, flood):
    over = CrisisDraft(name="Раньше", began_on="22.11.2026", ended_on="22.11.2026")
    desk.crises.begin(over)
    newer = desk.crises.begin(CrisisDraft(name="Ещё", began_on="21.11.2026"))
    assert [one.crisis.name for one in desk.crises.listing()] == ["Ещё", "Потоп", "Раньше"]
    assert newer.first(Subject.CRISIS)


def test_lines_make_families_and_a_tally_of_their_own(desk, flood):
    take(desk, flood, size="5", name="Раҳимова Зарина", sex=Sex.FEMALE, age="34", origin="AF")
    take(desk, flood, size="+", sex=Sex.MALE, age="9", needs=(Need.HEALTH, Need.SHELTER))
    take(desk, flood, urgent=(UrgentFlag.DANGER_NOW,), needs=(Need.SHELTER,))
    view = desk.crises.view(flood)
    assert [row(desk, one).line.family for one in view.lines] == [1, 1, 2]
    tally = view.tally
    assert (tally.people, tally.families, tally.lines, tally.urgent_lines) == (6, 2, 3, 1)
    assert tally.ages == {AgeBand.MIDDLE: 1, AgeBand.CHILD: 1, AgeBand.UNKNOWN: 1}
    assert tally.needs == {Need.SHELTER: 2, Need.HEALTH: 1}
    urgent_first = desk.crises.view(flood, most_urgent_first=True).lines
    assert urgent_first == (view.lines[2], view.lines[0], view.lines[1])


def test_a_line_that_cannot_be_leaves_nothing(desk, flood):
    with pytest.raises(InputRefused) as refused:
        desk.crises.add_line(flood, LineDraft(size="+", age="300"))
    fields = [one.field for one in refused.value.problems]
    assert fields == ["size", "age"]
    with pytest.raises(NotFound):
        desk.crises.add_line(CrisisId(99), LineDraft())
    assert desk.crises.view(flood).lines == ()


def test_what_was_kept_of_a_line_goes_with_it(desk, flood):
    desk.drafts.keep(f"crisis:{flood}", {"size": "5"})
    desk.crises.add_line(flood, LineDraft(size="5"), kept_as=f"crisis:{flood}")
    assert desk.drafts.listing() == ()


def test_a_line_is_corrected_and_keeps_its_family(desk, flood):
    head = take(desk, flood, size="3", age="34")
    member = take(desk, flood, size="+", age="9")
    alone = take(desk, flood)
    assert desk.crises.line_draft(head) == LineDraft(size="3", age="34")
    assert desk.crises.line_draft(member) == LineDraft(size="+", age="9")
    desk.crises.revise_line(member, LineDraft(size="+", age="10"), 1)
    assert (row(desk, member).line.age, row(desk, member).line.family) == (10, 1)
    with pytest.raises(ChangedMeanwhile):
        desk.crises.revise_line(member, LineDraft(size="+", age="11"), 1)
    desk.crises.revise_line(alone, LineDraft(size="+"), 1)
    assert row(desk, alone).line.family == 1
    desk.crises.revise_line(member, LineDraft(size="2"), 2)
    assert row(desk, member).line.family == 2
    with pytest.raises(InputRefused) as refused:
        desk.crises.revise_line(head, LineDraft(size="+"), 1)
    assert [one.code for one in refused.value.problems] == ["no_family_above"]


def test_a_head_whom_others_follow_cannot_join_another_family(desk, flood):
    take(desk, flood)
    head = take(desk, flood, size="2")
    take(desk, flood, size="+")
    with pytest.raises(InputRefused) as refused:
        desk.crises.revise_line(head, LineDraft(size="+"), 1)
    assert [(one.field, one.code) for one in refused.value.problems] == [("size", "heads_a_family")]


def test_when_a_head_is_taken_out_the_family_loses_one_and_no_more(desk, flood):
    head = take(desk, flood, size="5")
    member = take(desk, flood, size="+")
    assert desk.crises.view(flood).tally.people == 5
    desk.crises.remove_line(head)
    assert desk.crises.view(flood).tally.people == 4
    assert desk.crises.line_draft(member).size == "4"
    desk.crises.remove_line(member)
    assert desk.crises.view(flood).tally.people == 0
    with pytest.raises(NotFound):
        desk.crises.remove_line(member)


def test_a_line_grows_once_and_keeps_the_link(desk, flood):
    line = take(desk, flood, name="Раҳимова Зарина", age="34", sex=Sex.FEMALE)
    start = desk.crises.to_grow(line)
    assert start.draft.cyrillic == NameParts("Раҳимова", "Зарина")
    assert (start.draft.birth, start.draft.sex) == ("~34", Sex.FEMALE)
    change = desk.crises.grow(line, start.draft)
    person = PersonId(int(change.first(Subject.PERSON)))
    assert row(desk, line).line.person == person
    assert desk.people.open(person).person.details.cyrillic.family == "Раҳимова"
    assert desk.people.likely_matches(PersonDraft(latin=NameParts("Rahimova", "Zarina")))
    for again in (
        lambda: desk.crises.grow(line, start.draft),
        lambda: desk.crises.link(line, person),
        lambda: desk.crises.to_grow(line),
        lambda: desk.crises.remove_line(line),
    ):
        with pytest.raises(LineGrown):
            again()
    assert desk.crises.view(flood).tally.grown_into_persons == 1
    desk.crises.revise_line(line, LineDraft(age="35"), row(desk, line).version)
    assert row(desk, line).line.person == person


def test_nothing_grows_of_a_draft_that_is_refused(desk, flood):
    line = take(desk, flood)
    with pytest.raises(InputRefused):
        desk.crises.grow(line, PersonDraft())
    assert row(desk, line).line.person is None


def test_a_line_is_linked_to_somebody_registered(desk, flood):
    known = PersonDraft(cyrillic=NameParts("Каримов"))
    person = PersonId(int(desk.people.register(known).first(Subject.PERSON)))
    line = take(desk, flood, name="Karimov")
    with pytest.raises(NotFound):
        desk.crises.link(line, PersonId(99))
    desk.crises.link(line, person)
    assert row(desk, line).line.person == person


def test_every_step_is_in_the_audit_trail_as_codes(desk, flood):
    line = take(desk, flood, name="Канарейкин")
    desk.crises.revise_line(line, LineDraft(name="Канарейкин", age="30"), 1)
    desk.crises.grow(line, desk.crises.to_grow(line).draft)
    other = take(desk, flood)
    desk.crises.remove_line(other)
    desk.crises.view(flood)
    found = [one for one in actions(desk) if one[0].startswith("crisis.")]
    assert found == [
        ("crisis.opened", flood, ""),
        ("crisis.line_added", flood, str(line)),
        ("crisis.read", flood, ""),
        ("crisis.line_revised", flood, str(line)),
        ("crisis.line_grown", flood, str(line)),
        ("crisis.line_added", flood, str(other)),
        ("crisis.line_removed", flood, str(other)),
    ]
    assert "Канарейкин" not in repr(actions(desk))


def test_no_line_is_ever_counted_in_a_month(desk, flood, unlock):
    for _ in range(12):
        desk.crises.add_line(flood, LineDraft(size="4", origin="AF"))
    with desk.session.read() as records:
        assert list(outbox.pending(records.connection)) == []
    desk = open_desk(unlock(Role.ADMINISTRATOR), Content(resources() / "content"))
    with desk.session.read_facts() as records:
        assert records.connection.execute("SELECT count(*) FROM fact").fetchone() == (0,)
    desk.centre.verify()


def test_a_supervisor_is_refused_everything(unlock, desk, flood):
    line = take(desk, flood)
    desk = open_desk(unlock(Role.SUPERVISOR), Content(resources() / "content"))
    for refused in (
        desk.crises.listing,
        lambda: desk.crises.view(flood),
        lambda: desk.crises.line_rows([LineId(line)]),
        lambda: desk.crises.begin(FLOOD),
        lambda: desk.crises.add_line(flood, LineDraft()),
        lambda: desk.crises.to_grow(line),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_the_administrator_sees_what_the_counsellor_took_down(unlock, desk, flood):
    take(desk, flood)
    desk = open_desk(unlock(Role.ADMINISTRATOR), Content(resources() / "content"))
    assert desk.crises.view(flood).tally.lines == 1
