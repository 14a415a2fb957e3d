"""A logged consultation is opened from its lists, corrected, kept as a draft, never overwritten."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Channel, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask
from mrc_desktop.ui.case_page import CasePage
from mrc_desktop.ui.consultation_revision import ConsultationRevision, KeptConsultation
from mrc_desktop.ui.person_page import PersonPage
from mrc_desktop.ui.register_page import RegisterPage
from mrc_desktop.ui.today_page import TodayPage


@pytest.fixture
def logged(desk):
    """A consultation about one of two open cases."""
    person = desk.people.register(PersonDraft(cyrillic=NameParts("Ғафуров", "Умед", "")))
    who = person.first(Subject.PERSON)
    desk.cases.open_case(who, CaseDraft(topic=Topic.WORK_PERMIT))
    draft = ConsultationDraft(
        person=who, new_cases=(CaseDraft(topic=Topic.WAGE_CLAIM),), asked="Зарплата"
    )
    return desk.consultations.log(draft)


@pytest.fixture
def page(qtbot, desk, logged):
    made = RegisterPage(desk)
    qtbot.addWidget(made)
    made.resize(1176, 690)
    made.show()
    made.changed.connect(lambda change: made.concerns(change) and made.refresh())
    made.show_person(logged.first(Subject.PERSON))
    return made


def held(desk, logged):
    return desk.consultations.view(logged.first(Subject.CONSULTATION)).consultation


def test_it_is_opened_from_the_person_and_corrected(desk, logged, page):
    person = page.current
    assert isinstance(person, PersonPage)
    person._consultations.buttons[0].click()
    form = page.current
    assert isinstance(form, ConsultationRevision)
    assert form.form.values()["asked"] == "Зарплата"
    both = tuple(choice for choice in form.form.editor("cases")._values)
    assert len(both) == 2
    form.form.set_values({"advised": "Жалоба", "channel": Channel.PHONE, "cases": both})
    form.save()
    assert page.current is person
    assert any("Жалоба" in label.text() for label in person.findChildren(QLabel))
    assert held(desk, logged).details.channel is Channel.PHONE
    assert set(held(desk, logged).cases) == set(both)
    assert held(desk, logged).version == 2
    assert desk.drafts.listing() == ()


def test_it_is_opened_from_the_case_too(desk, logged, page):
    page.show_case(logged.first(Subject.CASE))
    assert isinstance(page.current, CasePage)
    page.current._consultations.buttons[0].click()
    assert isinstance(page.current, ConsultationRevision)
    page.back()
    assert isinstance(page.current, CasePage)


def test_problems_stand_at_their_fields_and_nothing_is_saved(desk, logged, page):
    page.show_consultation(logged.first(Subject.CONSULTATION))
    form = page.current
    form.form.set_values({"started_at": "tomorrow", "cases": ()})
    form.save()
    assert not form.form._below["started_at"].isHidden()
    assert not form.form._below["cases"].isHidden()
    assert held(desk, logged).version == 1


def test_what_was_typed_is_kept_and_offered_again(qtbot, desk, logged, page):
    identity = logged.first(Subject.CONSULTATION)
    page.show_consultation(identity)
    page.current.form.set_values({"advised": "Иск"})
    page.current.keeper.keep_now()
    page.back()
    kept = desk.drafts.find(f"consultation:{identity}", KeptConsultation)
    assert (kept.version, kept.draft.advised) == (1, "Иск")
    today = TodayPage(desk)
    qtbot.addWidget(today)
    assert "Correction" in today.drafts.buttons[0].text()
    with qtbot.waitSignal(today.requested) as asked:
        today.drafts.buttons[0].click()
    page.take_up(*asked.args)
    form = page.current
    assert not form.form.isEnabled()
    form.offer.continue_button.click()
    form.save()
    assert held(desk, logged).details.advised == "Иск"
    assert desk.drafts.listing() == ()


def test_a_newer_record_is_replaced_only_after_asking(desk, logged, page):
    identity = logged.first(Subject.CONSULTATION)
    page.show_consultation(identity)
    form = page.current
    form.form.set_values({"advised": "Моё"})
    other = desk.consultations.draft_of(held(desk, logged))
    desk.consultations.revise(identity, other, 1)
    with ask.answered(False):
        form.save()
    assert held(desk, logged).details.advised == ""
    with ask.answered(True):
        form.save()
    assert held(desk, logged).details.advised == "Моё"
