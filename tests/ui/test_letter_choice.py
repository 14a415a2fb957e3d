"""The letter page with every kind, answers in the outgoing register, Today, and the words."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from mrc_desktop.domain.case import AdverseParty, CaseDraft
from mrc_desktop.domain.codes import (
    ConsentMode,
    ConsentPurpose,
    OrganisationKind,
    ReferralStatus,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.letter_kind import LetterWording
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.referral import LetterDraft, LetterFact, Organisation
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask
from mrc_desktop.ui.answer_dialog import AnswerDialog
from mrc_desktop.ui.centre_page import CentrePage
from mrc_desktop.ui.documents_page import DocumentsPage
from mrc_desktop.ui.letter_page import LetterPage
from mrc_desktop.ui.person_page import PersonPage
from mrc_desktop.ui.reminder_dialog import ReminderDialog
from mrc_desktop.ui.today_page import TodayPage
from mrc_desktop.ui.wording_panel import WordingPanel
from tests.ui.conftest import PASSPHRASE

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def desk(access, plan, entrance):
    session = access.create_register(plan, PASSPHRASE).session
    yield entrance.open_desk(session)
    access.lock(session)


@pytest.fixture
def person(desk):
    draft = PersonDraft(cyrillic=NameParts("Ғафуров", "Ҷамшед"), birth="1990", citizenships=("TJ",))
    return desk.people.register(draft).first(Subject.PERSON)


@pytest.fixture
def case(desk, person):
    party = AdverseParty(name="Stroy")
    draft = CaseDraft(topic=Topic.WAGE_CLAIM, adverse_party=party)
    return desk.cases.open_case(person, draft).first(Subject.CASE)


@pytest.fixture
def agencies(desk, person):
    made = {}
    for kind in (OrganisationKind.LEGAL_AID, OrganisationKind.LABOUR_INSPECTORATE):
        one = Organisation(id="", kind=kind, name=f"Office of {kind}")
        made[kind] = desk.letters.save_organisation(one).first(Subject.ORGANISATION)
        given = ConsentGiven(
            purpose=ConsentPurpose.REFERRAL,
            mode=ConsentMode.WRITTEN,
            given_on=TODAY,
            agency=made[kind],
        )
        desk.people.record_consent(person, given)
    return made


@pytest.fixture
def page(qtbot, desk, case, agencies):
    made = shown(qtbot, LetterPage(desk))
    made.show_case(case)
    return made


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1150, 690)
    page.show()
    return page


def choose(page, **values):
    page.form.fields.set_values(values)
    page.form.fields.changed.emit()
    page.draw_now()


def offered(page, key):
    box = page.form.fields.editor(key).box
    return [box.itemText(place) for place in range(box.count())]


def visible(page, key):
    return page.form.fields.editor(key).isVisible()


def test_letters_that_the_topic_commonly_needs_come_first(page):
    titles = offered(page, "template")
    assert titles[0] == "Referral to the labour inspectorate"
    assert "Demand for payment of wages" in titles[:5]
    assert len(titles) == 19


def test_only_organisations_the_letter_may_go_to_are_offered(page):
    assert sum(name.startswith("Office") for name in offered(page, "organisation")) == 2
    choose(page, template="labour_inspectorate")
    own = [name for name in offered(page, "organisation") if name.startswith("Office")]
    assert own == ["Office of labour_inspectorate"]


def test_the_form_shows_what_the_kind_needs(page):
    choose(page, template="wage_demand")
    assert not visible(page, "organisation")
    assert not visible(page, "reason")
    assert visible(page, "answer_days")
    assert "claim sheet" in page.lack.sentence.text()
    choose(page, template="extract")
    assert visible(page, "has_screenings")
    assert not visible(page, "facts")
    assert not visible(page, "answer_days")
    assert page.issue_button.isEnabled()
    choose(page, template="consent_withdrawn")
    assert visible(page, "consent")
    assert "not withdrawn" in page.lack.sentence.text()


def test_facts_that_must_stand_in_a_letter_cannot_be_unticked(page):
    choose(page, template="ban_request")
    boxes = dict(zip(LetterFact, page.form.fields.editor("facts").boxes, strict=True))
    assert boxes[LetterFact.BIRTH].isChecked()
    assert not boxes[LetterFact.BIRTH].isEnabled()
    assert not boxes[LetterFact.ORIGIN].isVisible()
    choose(page, template="legal_aid")
    assert boxes[LetterFact.ORIGIN].isVisible()
    assert boxes[LetterFact.BIRTH].isEnabled()


def test_a_letter_that_is_not_translated_says_in_which_language_it_is(page, desk, monkeypatch):
    monkeypatch.setattr(type(desk.content), "letter_languages", lambda *_: ("en", "ru", "tg"))
    choose(page, template="extract", language="uz")
    assert page.instead.isVisible()
    assert "Русский" in page.instead.text()
    choose(page, language="ru")
    assert not page.instead.isVisible()


def test_a_draft_of_any_kind_is_offered_back(page, qtbot, desk, case, agencies):
    inspectorate = agencies[OrganisationKind.LABOUR_INSPECTORATE]
    choose(page, template="labour_inspectorate")
    choose(page, organisation=inspectorate, reason="Зарплата", answer_days="12")
    page._keeper.keep_now()
    again = shown(qtbot, LetterPage(desk))
    again.show_case(case)
    again.offer.continued.emit()
    draft = again.draft()
    assert (draft.template, draft.organisation) == ("labour_inspectorate", inspectorate)
    assert (draft.reason, draft.answer_days) == ("Зарплата", 12)


def test_the_person_page_leads_to_letters_for_the_person(qtbot, desk, person, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_a, **_k: True)
    start = shown(qtbot, PersonPage(desk, person))
    with qtbot.waitSignal(start.requested) as asked:
        start.letter_button.click()
    assert asked.args == ["person_letter", person]
    page = shown(qtbot, LetterPage(desk))
    page.show_person(person)
    assert offered(page, "template") == [
        "Confirmation of consultation",
        "What we hold on you",
        "Confirmation of a withdrawn agreement",
    ]
    assert "No consultation" in page.lack.sentence.text()
    choose(page, template="extract")
    page.issue()
    assert "2026-1" in page.message_bar.text()
    (row,) = desk.papers.rows()
    assert (row.document.template, row.document.case) == ("extract", None)


# What became of a letter ------------------------------------------------------------------


@pytest.fixture
def sent(desk, case, agencies):
    draft = LetterDraft(
        case=case,
        organisation=agencies[OrganisationKind.LEGAL_AID],
        template="legal_aid",
        reason="Нужен совет",
        answer_days=1,
    )
    return desk.letters.issue(draft).document.id


def later(desk, monkeypatch, days):
    moment = dt.datetime(2026, 11, 23, 10) + dt.timedelta(days=days)
    monkeypatch.setattr(desk.session, "clock", lambda: moment)


def test_today_names_letters_nobody_answered(qtbot, desk, sent, monkeypatch):
    today = shown(qtbot, TodayPage(desk))
    assert not today.unanswered.isVisible()
    later(desk, monkeypatch, 1)
    today.refresh()
    assert today.unanswered.isVisible()
    (line,) = today.unanswered.buttons
    assert "2026-1 to Office of legal_aid" in line.text()
    with qtbot.waitSignal(today.opened) as opened:
        line.click()
    assert opened.args == [Subject.DOCUMENT, sent]


def test_an_answer_is_filed_in_the_outgoing_register(qtbot, desk, sent):
    documents = shown(qtbot, DocumentsPage(desk))
    outgoing = documents.outgoing
    model = outgoing.table.records
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "24.11.2026" in texts
    documents.show_document(sent)
    assert "until 24.11.2026" in outgoing.answer_said.text()

    def fill():
        (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, AnswerDialog)]
        dialog.form.set_values({"day": "1.1.2020"})
        dialog.file_it()
        assert dialog.isVisible()
        dialog.form.set_values({"day": "23.11.2026", "number": "5/7", "note": "Приняли."})
        dialog.file_it()

    QTimer.singleShot(0, fill)
    outgoing.answer_button.click()
    assert "Answered on 23.11.2026, number 5/7. Приняли." in outgoing.answer_said.text()
    assert desk.papers.entry(sent).status is ReferralStatus.ANSWERED
    assert "filed" in documents.message_bar.text()


def fill_reminder(days, refused=()):
    """Type into the dialog that comes up: days that are refused, then the one to keep."""
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ReminderDialog)]
    for day in refused:
        dialog.form.set_values({"answer_by": day})
        dialog.save()
        assert dialog.isVisible()
        assert dialog.change is None
    dialog.form.set_values({"answer_by": days})
    dialog.save()


def test_a_reminder_is_moved_in_the_outgoing_register(qtbot, desk, sent):
    documents = shown(qtbot, DocumentsPage(desk))
    outgoing = documents.outgoing
    documents.show_document(sent)
    assert outgoing.remind_button.isVisible()
    QTimer.singleShot(0, lambda: fill_reminder("+10", refused=("1.1.2020", "soon")))
    with qtbot.waitSignal(documents.changed):
        outgoing.remind_button.click()
    assert "until 03.12.2026" in outgoing.answer_said.text()
    assert "moved" in documents.message_bar.text()
    (row,) = desk.papers.rows()
    assert row.post.answer_by == dt.date(2026, 12, 3)
    assert row.document.status is ReferralStatus.SENT
    QTimer.singleShot(0, lambda: fill_reminder(""))
    outgoing.remind_button.click()
    assert desk.papers.rows()[0].post.answer_by is None
    assert outgoing.answer_said.text() == ""


def test_a_reminder_may_be_left_as_it_is(qtbot, desk, sent):
    documents = shown(qtbot, DocumentsPage(desk))
    documents.show_document(sent)
    before = desk.papers.rows()

    def leave():
        (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ReminderDialog)]
        assert dialog.form.values()["answer_by"] == "24.11.2026"
        dialog.reject()

    QTimer.singleShot(0, leave)
    documents.outgoing.remind_button.click()
    assert desk.papers.rows() == before


def test_an_answered_letter_has_no_reminder_to_move(qtbot, desk, sent):
    documents = shown(qtbot, DocumentsPage(desk))
    documents.show_document(sent)
    documents.outgoing.new_status.picked.emit(ReferralStatus.ANSWERED)
    assert not documents.outgoing.remind_button.isVisible()
    documents.outgoing.new_status.picked.emit(ReferralStatus.SENT)
    assert documents.outgoing.remind_button.isVisible()


# The words --------------------------------------------------------------------------------


@pytest.fixture
def panel(qtbot, desk):
    page = shown(qtbot, CentrePage(desk))
    (found,) = [
        page.panel(place)
        for place in range(page.tabs.count())
        if isinstance(page.panel(place), WordingPanel)
    ]
    page.tabs.setCurrentIndex(next(
        place for place in range(page.tabs.count()) if page.panel(place) is found
    ))  # fmt: skip
    found.chooser.set_values({"letter": "legal_aid"})
    found._on_chosen()
    return found


def type_words(panel, **values):
    panel.form.set_values(values)
    panel.form.changed.emit()
    panel.draw_now()


def test_the_shipped_words_are_shown_with_the_letter(panel):
    assert panel.preview.page_count == 1
    assert "came with" in panel.known.text()
    assert not panel.save_button.isEnabled()
    assert not panel.restore_button.isEnabled()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{{ adressee }}\n\n::: reason\n\n::: facts", "no placeholder “adressee”"),
        ("a\n\n::: reason\n\n::: facts\n\n{{ topic", "not closed"),
        ("**a\n\n::: reason\n\n::: facts", "line 1"),
        ("a", "is missing"),
    ],
)
def test_a_fault_is_named_while_typing_and_nothing_can_be_saved(panel, body, said):
    type_words(panel, body=body)
    assert said in panel.fault.text()
    assert not panel.save_button.isEnabled()
    panel.save()
    assert panel._view.versions == ()


def test_words_are_saved_and_put_back(panel, desk, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_a, **_k: True)
    shipped = panel.wording()
    type_words(panel, title="Наше письмо")
    assert panel.save_button.isEnabled()
    panel.save()
    assert "of its own" in panel.known.text()
    assert len(panel.versions.buttons) == 1
    language = panel.chooser.values()["language"]
    assert desk.letter_wordings.view("legal_aid", language).wording.title == "Наше письмо"
    panel.restore()
    assert panel.wording() == shipped
    assert not panel.save_button.isEnabled()
    assert len(panel.versions.buttons) == 2
    panel.versions.buttons[1].click()
    assert panel.wording().title == "Наше письмо"


def test_a_placeholder_is_put_where_the_cursor_stands(panel):
    editor = panel.form.editor("body").control
    assert isinstance(editor, QPlainTextEdit)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    panel.insert.picked.emit("counsellor")
    assert panel.wording().body.endswith("{{ counsellor }}")


def test_words_not_saved_are_offered_back(panel, desk):
    type_words(panel, title="Недописано")
    panel.keeper.keep_now()
    language = panel.chooser.values()["language"]
    assert desk.drafts.find(f"wording:legal_aid:{language}", LetterWording).title == "Недописано"
    panel._open()
    assert panel.offer.isVisible()
    assert panel.wording().title != "Недописано"
    panel.offer.continued.emit()
    assert panel.wording().title == "Недописано"
