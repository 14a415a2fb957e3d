"""A save takes its draft with it in one transaction; reading again what is open is no opening."""

from __future__ import annotations

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Role, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.storage import drafts


@pytest.fixture
def desk(session_counsellor):
    return open_desk(session_counsellor, Content(paths.resources() / "content"))


UMED = PersonDraft(cyrillic=NameParts("Ғафуров", "Умед", ""))


def logged(desk):
    draft = ConsultationDraft(new_person=UMED, new_cases=(CaseDraft(topic=Topic.WAGE_CLAIM),))
    desk.drafts.keep("consultation", draft)
    return desk.consultations.log(draft, kept_as="consultation")


def test_a_logged_consultation_is_never_offered_again(desk):
    logged(desk)
    assert desk.drafts.listing() == ()


def test_without_the_save_the_draft_stays(desk, monkeypatch):
    def fails(_records, _form):
        raise OSError

    monkeypatch.setattr(drafts, "drop", fails)
    with pytest.raises(OSError, match=r"^$"):
        logged(desk)
    assert len(desk.drafts.listing()) == 1
    assert desk.search.person_ids(PersonFilter()) == []


def test_persons_and_cases_take_their_drafts_with_them(desk):
    desk.drafts.keep("person:new", UMED)
    person = desk.people.register(UMED, kept_as="person:new").first(Subject.PERSON)
    desk.drafts.keep(f"person:{person}", UMED)
    desk.people.revise(person, UMED, 1, kept_as=f"person:{person}")
    form = f"case:new:{person}"
    desk.drafts.keep(form, CaseDraft())
    draft = CaseDraft(topic=Topic.WORK_PERMIT)
    case = desk.cases.open_case(person, draft, kept_as=form).first(Subject.CASE)
    desk.drafts.keep(f"case:{case}", draft)
    desk.cases.revise(case, draft, 1, kept_as=f"case:{case}")
    assert desk.drafts.listing() == ()


def actions(desk, action):
    entries = desk.centre.audit_entries(100)
    return len([entry for entry in entries if entry.action == action])


def test_reading_again_what_is_open_writes_no_second_opening(unlock):
    desk = open_desk(unlock(Role.ADMINISTRATOR), Content(paths.resources() / "content"))
    change = logged(desk)
    person, case = change.first(Subject.PERSON), change.first(Subject.CASE)
    assert desk.people.reread(person) == desk.people.reread(person)
    assert actions(desk, "person.opened") == 1
    desk.people.open(person)
    assert actions(desk, "person.opened") == 2
    assert desk.cases.reread(case) == desk.cases.reread(case)
    assert actions(desk, "case.viewed") == 1
