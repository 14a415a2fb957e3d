"""The New consultation page, driven by keys alone, on a real register."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Channel, ConsentPurpose, SafeToCall, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.domain.person import NameParts, PersonDraft, PhoneDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask
from mrc_desktop.ui.consultation_page import FORM, ConsultationPage


@pytest.fixture
def page(qtbot, desk):
    return shown(qtbot, ConsultationPage(desk))


def shown(qtbot, page):
    page.resize(1176, 690)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    focus = page.first_focus()
    if focus is not None:
        focus.setFocus()
    return page


class Keys:
    """Types into whatever has the keyboard, and counts the strokes."""

    def __init__(self, qtbot) -> None:
        self.qtbot = qtbot
        self.strokes = 0

    def type(self, text: str) -> Keys:
        # QTest knows ASCII keys only; a Cyrillic letter is a key event with its text.
        none = Qt.KeyboardModifier.NoModifier
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = ord(letter.upper()) if letter.isascii() else 0
                event = QKeyEvent(kind, key, none, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)
        self.strokes += len(text)
        return self

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier, times: int = 1) -> Keys:
        for _ in range(times):
            self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        self.strokes += times
        return self

    def tab(self, times: int = 1) -> Keys:
        return self.press(Qt.Key.Key_Tab, times=times)

    def save(self) -> Keys:
        return self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def known_person(desk):
    change = desk.consultations.log(
        ConsultationDraft(
            new_person=PersonDraft(
                cyrillic=NameParts("Ғафуров", "Умед", ""),
                phones=(PhoneDraft(number="+992927770011", safe=SafeToCall.NO),),
                languages=("tgk",),
            ),
            new_cases=(CaseDraft(topic=Topic.REENTRY_BAN),),
            consents=(ConsentPurpose.SERVICE,),
        )
    )
    return change.first(Subject.PERSON)


def test_a_call_of_a_new_person_is_logged_from_the_keyboard_alone(qtbot, page, desk):
    keys = Keys(qtbot)
    keys.type("Каримова Зарина").press(Qt.Key.Key_Return)
    assert page.form.who.is_new
    assert page.form.who.fresh.draft().cyrillic == NameParts("Каримова", "Зарина")
    keys.type("927 77 00 12").tab(2).type("~35").tab(4)
    keys.type("2").tab()
    assert page.form.channel.value() is Channel.PHONE
    keys.tab(3)
    assert QApplication.focusWidget() is page.form.about
    keys.type("1").tab().type("Is the ban lifted?").tab().type("Check on the site.")
    keys.tab(2).press(Qt.Key.Key_Space)
    assert page.form.draft().consents == (ConsentPurpose.SERVICE,)
    keys.save()

    (person,) = desk.search.person_ids(PersonFilter(text="Karimova"))
    view = desk.people.open(person)
    assert [case.details.topic for case in view.cases] == [Topic.REENTRY_BAN]
    (consultation,) = view.consultations
    assert consultation.details.channel is Channel.PHONE
    assert consultation.details.asked == "Is the ban lifted?"
    assert [phone.number for phone in view.person.details.phones] == ["+992927770012"]
    assert view.cases[0].number in page.message_bar.text()
    assert page.form.is_empty()
    assert QApplication.focusWidget() is page.form.who.search.line
    assert desk.drafts.listing() == ()
    assert keys.strokes < 110


def test_a_known_person_is_found_and_the_open_case_ticked(qtbot, page, desk):
    person = known_person(desk)
    keys = Keys(qtbot)
    keys.type("gafurov").press(Qt.Key.Key_Return, times=2)
    assert page.form.who.person == person
    assert page.form.setting.values()["language"] == "tgk"
    keys.tab(4).press(Qt.Key.Key_Space).save()
    view = desk.people.open(person)
    assert len(view.cases) == 1
    assert len(view.consultations) == 2
    assert page.form.who.person is None


def test_consents_that_stand_are_shown_and_not_given_again(qtbot, page, desk):
    person = known_person(desk)
    page.start_with(person)
    assert page.form.draft().consents == ()
    page.form.about.tick([desk.people.open(person).cases[0].id], [])
    page.save()
    assert len(desk.people.consents(person)) == 1


def test_problems_stand_at_their_fields_and_nothing_is_called_saved(qtbot, page, desk):
    keys = Keys(qtbot)
    keys.type("Каримова").press(Qt.Key.Key_Return)
    page.form.who.fresh.form.set_values({"birth": "31.02.1990"})
    page.form.follow_up.set_values({"next_step_on": "yesterday"})
    keys.save()
    assert QApplication.focusWidget() is page.form.who.fresh.form.editor("birth").control
    assert not page.form.is_empty()
    assert desk.search.person_ids(PersonFilter()) == []
    assert "saved" not in page.message_bar.text().replace("Nothing has been saved", "")
    keys.tab(6)
    page.form.who.fresh.form.set_values({"birth": "1990"})
    page.save()
    assert QApplication.focusWidget() is page.form.about


def test_saving_an_empty_page_asks_who_is_speaking(qtbot, page, desk):
    Keys(qtbot).save()
    assert QApplication.focusWidget() is page.form.who.search.line
    assert desk.search.person_ids(PersonFilter()) == []


def test_what_is_typed_is_kept_and_offered_back(qtbot, page, desk):
    person = known_person(desk)
    page.start_with(person)
    page.form.talk.editor("asked").setFocus()
    Keys(qtbot).type("What now?")
    page.keep_draft()
    assert desk.drafts.find(FORM, ConsultationDraft).asked == "What now?"

    again = shown(qtbot, ConsultationPage(desk))
    assert again.first_focus() is again.offer.continue_button
    assert not again.form.isEnabled()
    Keys(qtbot).press(Qt.Key.Key_Return)
    assert again.form.draft() == page.form.draft()
    assert again.form.who.person == person


def test_the_draft_is_kept_by_itself_soon_after_a_change(qtbot, page, desk):
    page.keeper._timer.setInterval(10)
    Keys(qtbot).type("x").press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.drafts.find(FORM, ConsultationDraft) is not None)


def test_throwing_a_draft_away_asks_and_keeping_is_the_default(qtbot, desk):
    desk.drafts.keep(FORM, ConsultationDraft(asked="half a"))
    page = shown(qtbot, ConsultationPage(desk))
    with ask.answered(False):
        page.offer.discard_button.click()
    assert desk.drafts.find(FORM, ConsultationDraft) is not None
    assert not page.form.isEnabled()
    with ask.answered(True):
        page.offer.discard_button.click()
    assert desk.drafts.find(FORM, ConsultationDraft) is None
    assert page.form.isEnabled()
    assert page.form.is_empty()


def test_an_offered_draft_is_not_written_over(qtbot, desk):
    desk.drafts.keep(FORM, ConsultationDraft(asked="half a"))
    page = shown(qtbot, ConsultationPage(desk))
    page.keeper.touch()
    page.keeper.keep_now()
    page.keep_draft()
    assert desk.drafts.find(FORM, ConsultationDraft).asked == "half a"


def test_another_person_does_not_replace_an_unfinished_consultation(qtbot, page, desk):
    person = known_person(desk)
    page.form.talk.editor("asked").setFocus()
    Keys(qtbot).type("something")
    page.start_with(person)
    assert page.form.who.person is None
    assert page.message_bar.text()


def test_a_match_can_be_picked_and_taken_back(qtbot, page, desk):
    person = known_person(desk)
    Keys(qtbot).type("Гафуров Умед").press(Qt.Key.Key_Down)
    page.form.who.begin_new("Гафуров Умед")
    page.form.who.matches.look_now()
    matches = page.form.who.matches.matches
    assert matches.count() == 1
    matches.itemActivated.emit(matches.item(0))
    assert page.form.who.person == person
    page.form.who.known.other_button.click()
    assert page.form.who.is_new
    assert page.form.who.fresh.draft().cyrillic.family == "Гафуров"


def test_a_phone_in_the_search_line_becomes_the_phone_of_a_new_person(qtbot, page):
    Keys(qtbot).type("+992 92 777 00 99").press(Qt.Key.Key_Return)
    assert page.form.who.fresh.draft().phones[0].number == "+992 92 777 00 99"


def test_every_control_has_an_accessible_name(qtbot, page):
    page.form.who.begin_new("x")
    nameless = []
    control = page.form.who.fresh.form.editor("family").control
    first = control
    while True:
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            box = control.parentWidget()
            named = box if isinstance(box, QComboBox) else control
            text = named.accessibleName() or getattr(named, "text", str)()
            if not text:
                nameless.append(type(control).__name__)
        control = control.nextInFocusChain()
        if control is first:
            break
    assert nameless == []


def test_the_page_needs_no_scrolling_on_the_normal_screen(qtbot, page):
    assert page.form.height() <= page.form.parentWidget().height()
