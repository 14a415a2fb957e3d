"""The person of a line: begun with what it knows, a match linked, the way back to the lines."""

from __future__ import annotations

import pytest

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis_input import CrisisDraft, LineDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask
from mrc_desktop.ui.crisis_person_form import CrisisPersonForm


@pytest.fixture
def line(desk):
    draft = CrisisDraft(name="Flood", began_on="20.11.2026")
    crisis = desk.crises.begin(draft).first(Subject.CRISIS)
    desk.crises.add_line(crisis, LineDraft(name="Раҳимова Зарина", sex=Sex.FEMALE, age="34"))
    return desk.crises.view(crisis).lines[0]


@pytest.fixture
def form(desk, line, qtbot):
    made = CrisisPersonForm(desk, desk.crises.to_grow(line))
    qtbot.addWidget(made)
    made.show()
    return made


def heard(form):
    told = []
    form.requested.connect(lambda what, person: told.append((what, person)))
    form.page_asked.connect(told.append)
    form.left.connect(lambda: told.append("left"))
    return told


def test_saving_registers_links_and_goes_on_to_the_conversation(desk, line, form):
    told = heard(form)
    assert form.form.values()["cyrillic.family"] == "Раҳимова"
    form.save()
    (row,) = desk.crises.line_rows([line])
    assert told == ["left", ("consultation", row.line.person)]
    assert desk.people.open(row.line.person).person.details.cyrillic.given == "Зарина"


def test_somebody_registered_already_is_linked_only_after_asking(desk, line, form):
    known = desk.people.register(PersonDraft(latin=NameParts("Rahimova", "Zarina")))
    person = known.first(Subject.PERSON)
    told = heard(form)
    with ask.answered(False):
        form._on_picked(person)
    assert desk.crises.line_rows([line])[0].line.person is None
    with ask.answered(True):
        form._on_picked(person)
    assert desk.crises.line_rows([line])[0].line.person == person
    assert told == ["left", ("consultation", person)]


def test_the_way_back_leads_to_the_lines_and_keeps_what_was_typed(desk, line, form):
    told = heard(form)
    form.form.set_values({"district": "Файзобод"})
    form.form.changed.emit()
    form.leave()
    assert told == ["left", "crises"]
    assert [one.form for one in desk.drafts.listing()] == [f"crisis_line:{line}"]
    desk.crises.grow(line, desk.crises.to_grow(line).draft, kept_as=f"crisis_line:{line}")
    assert desk.drafts.listing() == ()
