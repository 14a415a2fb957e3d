"""Today, the register, a person, a case and outreach, on a real register."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import (
    CaseStatus,
    ConsentExplained,
    ConsentMode,
    ConsentPurpose,
    Outcome,
    RiskLevel,
    SafeToCall,
    Topic,
)
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.domain.outreach import OutreachDraft
from mrc_desktop.domain.person import NameParts, PersonDraft, PhoneDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, person_words, topic_panels
from mrc_desktop.ui.case_closing import CaseClosing
from mrc_desktop.ui.case_form import CaseForm
from mrc_desktop.ui.case_page import CasePage
from mrc_desktop.ui.consent_dialog import ConsentDialog
from mrc_desktop.ui.outreach_page import OutreachPage
from mrc_desktop.ui.person_form import KeptPerson, PersonForm
from mrc_desktop.ui.person_page import PersonPage
from mrc_desktop.ui.register_page import RegisterPage
from mrc_desktop.ui.today_page import TodayPage


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


def log(desk, name, step=("", ""), topic=Topic.WAGE_CLAIM):
    family, given = name.split()
    draft = ConsultationDraft(
        new_person=PersonDraft(
            cyrillic=NameParts(family, given, ""),
            phones=(PhoneDraft(number="+992927770011", safe=SafeToCall.NO),),
            citizenships=("TJ",),
        ),
        new_cases=(CaseDraft(topic=topic, risk=RiskLevel.HIGH),),
        next_step=step[0],
        next_step_on=step[1],
    )
    return desk.consultations.log(draft)


@pytest.fixture
def person(desk):
    return log(desk, "Ғафуров Умед").first(Subject.PERSON)


@pytest.fixture
def case(desk, person):
    return desk.people.open(person).cases[0].id


def test_an_empty_register_says_how_to_begin(qtbot, desk):
    page = shown(qtbot, TodayPage(desk))
    assert page._hint.isVisible()
    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.mouseClick(page._actions.itemAt(0).widget(), Qt.MouseButton.LeftButton)
    assert asked.args == ["consultation"]


def test_today_sorts_what_is_due_and_enter_opens_the_case(qtbot, desk, clock):
    late = log(desk, "Каримова Зарина", ("Call", "+1")).first(Subject.CASE)
    clock.forward(days=2)
    today = log(desk, "Шестаков Олег", ("Write", "+0")).first(Subject.CASE)
    soon = log(desk, "Юсуфов Шариф", ("Meet", "+5")).first(Subject.CASE)
    without = log(desk, "Саидова Нигора").first(Subject.CASE)
    page = shown(qtbot, TodayPage(desk))
    assert list(page.due.records.ids) == [late, today, soon]
    assert list(page.without_step.records.ids) == [without]
    assert "overdue" in page.due.records.index(0, 0).data()
    assert [figure.text() for figure in page._figures] == ["4", "4", "4"]
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.due, Qt.Key.Key_Return)
    assert opened.args == [Subject.CASE, late]


def test_today_lists_drafts_and_takes_them_up(qtbot, desk, person):
    desk.drafts.keep(f"person:{person}", KeptPerson(version=1, draft=PersonDraft(pseudonym="x")))
    desk.drafts.keep("consultation", ConsultationDraft(asked="x"))
    page = shown(qtbot, TodayPage(desk))
    with qtbot.waitSignals([page.page_asked, page.requested]):
        for button in list(page.drafts.buttons):
            button.click()


def test_the_register_finds_while_typing_and_opens_the_person(qtbot, desk, person):
    log(desk, "Каримова Зарина")
    page = shown(qtbot, RegisterPage(desk))
    people = page.people
    QAbstractItemModelTester(
        people.table.records, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert QApplication.focusWidget() is people.line
    assert len(people.table.records.ids) == 2
    qtbot.keyClicks(people.line, "gafurov")
    qtbot.waitUntil(lambda: len(people.table.records.ids) == 1)
    qtbot.keyClick(people.line, Qt.Key.Key_Return)
    assert isinstance(page.current, PersonPage)
    assert page.current.person == person
    assert page.title == "Register"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.current is people


def test_filters_narrow_the_register_and_can_be_cleared(qtbot, desk, person):
    log(desk, "Каримова Зарина", topic=Topic.REENTRY_BAN)
    page = shown(qtbot, RegisterPage(desk))
    people = page.people
    people._topic.set_value(Topic.REENTRY_BAN)
    people._topic.picked.emit(Topic.REENTRY_BAN)
    assert len(people.table.records.ids) == 1
    people._since.set_value("24.11.2026")
    people.refresh()
    assert len(people.table.records.ids) == 0
    assert people._empty.isVisible()
    people.clear()
    assert len(people.table.records.ids) == 2
    assert people.filter() == PersonFilter()


def test_a_phone_that_must_not_be_called_says_so_in_words(qtbot, desk, person):
    page = shown(qtbot, PersonPage(desk, person))
    texts = [label.text() for label in page.findChildren(QWidget) if hasattr(label, "text")]
    assert any("do NOT call" in str(text) for text in texts if isinstance(text, str))
    (phone,) = desk.people.open(person).person.details.phones
    assert "✕" in person_words.say_phone(phone)


def test_a_new_person_is_registered_through_the_form(qtbot, desk):
    page = shown(qtbot, RegisterPage(desk))
    page.edit_person(None)
    form = page.current
    assert isinstance(form, PersonForm)
    form.form.set_values(
        {
            "cyrillic.family": "Каримова",
            "latin.family": "Karimova",
            "birth": "~35",
            "citizenships": ("TJ", "RU"),
            "languages": ("tgk",),
            "phones": ({"number": "+992927770012", "safe": SafeToCall.YES, "safe_time": "18-20"},),
        }
    )
    form.save()
    assert isinstance(page.current, PersonPage)
    held = desk.people.open(page.current.person).person.details
    assert held.citizenships == ("TJ", "RU")
    assert held.phones[0].safe_time == "18-20"
    assert desk.drafts.listing() == ()


def test_a_person_with_problems_is_not_saved(qtbot, desk):
    form = shown(qtbot, PersonForm(desk))
    form.save()
    assert QApplication.focusWidget() is form.form.editor("cyrillic.family").control
    assert desk.search.person_ids(PersonFilter()) == []


def test_likely_matches_stand_beside_a_new_person_and_nothing_is_merged(qtbot, desk, person):
    form = shown(qtbot, PersonForm(desk))
    form.form.set_values({"latin.family": "Gafurov", "latin.given": "Umed"})
    form.matches.look_now()
    assert form.matches.matches.count() == 1
    with ask.answered(False):
        form.matches.matches.itemActivated.emit(form.matches.matches.item(0))
    with ask.answered(True), qtbot.waitSignal(form.picked) as picked:
        form.matches.matches.itemActivated.emit(form.matches.matches.item(0))
    assert picked.args == [person]
    form.save()
    assert len(desk.search.person_ids(PersonFilter())) == 2


def test_an_unfinished_revision_is_offered_again_with_its_version(qtbot, desk, person):
    form = shown(qtbot, PersonForm(desk, person))
    form.form.editor("district").control.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Isfara")
    form.leave()
    kept = desk.drafts.find(f"person:{person}", KeptPerson)
    assert (kept.version, kept.draft.district) == (1, "Isfara")

    again = shown(qtbot, PersonForm(desk, person))
    assert not again.form.isEnabled()
    again.offer.continue_button.click()
    assert again.draft().district == "Isfara"
    again.save()
    assert desk.people.open(person).person.details.district == "Isfara"


def test_a_record_changed_meanwhile_is_replaced_only_after_asking(qtbot, desk, person):
    form = shown(qtbot, PersonForm(desk, person))
    held = desk.people.draft_of(desk.people.open(person).person)
    desk.people.revise(person, held, 1)
    form.form.set_values({"district": "Isfara"})
    with ask.answered(False):
        form.save()
    assert desk.people.open(person).person.details.district == ""
    with ask.answered(True):
        form.save()
    assert desk.people.open(person).person.details.district == "Isfara"


def test_consent_is_recorded_and_withdrawn(qtbot, desk, person):
    page = shown(qtbot, PersonPage(desk, person))
    dialog = ConsentDialog(desk, person, ConsentPurpose.SERVICE, {}, page)
    dialog.form.set_values(
        {"mode": ConsentMode.GUARDIAN, "explained": (ConsentExplained.PURPOSE,), "guardian": ""}
    )
    dialog.record()
    assert dialog.change is None
    dialog.form.set_values({"guardian": "Мать"})
    dialog.record()
    (consent,) = desk.people.consents(person)
    assert consent.given.guardian == "Мать"
    assert consent.given.explained == {ConsentExplained.PURPOSE}
    with ask.answered(False):
        page._on_withdrawal_asked(consent)
    assert desk.people.consents(person)[0].withdrawn_on is None
    with ask.answered(True):
        page._on_withdrawal_asked(consent)
    assert desk.people.consents(person)[0].withdrawn_on is not None


def test_a_consent_date_that_is_none_stands_at_its_field(qtbot, desk, person):
    page = shown(qtbot, PersonPage(desk, person))
    dialog = ConsentDialog(desk, person, ConsentPurpose.SERVICE, {}, page)
    dialog.form.set_values({"given_on": "soon"})
    dialog.record()
    assert dialog.change is None
    assert desk.people.consents(person) == ()


def test_a_case_gets_a_next_step_and_moves_on(qtbot, desk, case):
    page = shown(qtbot, CasePage(desk, case))
    page.changed.connect(lambda _change: page.refresh())
    page.step.set_values({"next_step": "Call", "next_step_on": "+7"})
    page.save_step()
    assert desk.cases.view(case).case.next_step == "Call"
    page.waiting_button.click()
    assert desk.cases.view(case).case.status is CaseStatus.WAITING
    page.open_button.click()

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CaseClosing)
        dialog.form.set_values({"outcome": Outcome.RESOLVED, "closed_reason": "Paid."})
        dialog.close_case()

    QTimer.singleShot(0, answer)
    page.close_case()
    closed = desk.cases.view(case).case
    assert (closed.status, closed.outcome, closed.closed_reason) == (
        CaseStatus.CLOSED,
        Outcome.RESOLVED,
        "Paid.",
    )
    assert page.reopen_button.isVisible()
    page.reopen_button.click()
    assert desk.cases.view(case).case.status is CaseStatus.OPEN


def test_a_step_with_a_past_date_is_refused_at_its_field(qtbot, desk, case):
    page = shown(qtbot, CasePage(desk, case))
    page.step.set_values({"next_step": "Call", "next_step_on": "01.01.2020"})
    page.save_step()
    assert QApplication.focusWidget() is page.step.editor("next_step_on").control
    assert desk.cases.view(case).case.next_step == ""


def test_a_new_case_of_a_person_is_opened_and_revised(qtbot, desk, person):
    page = shown(qtbot, RegisterPage(desk))
    page.show_person(person)
    page.current.requested.emit("new_case", person)
    form = page.current
    assert isinstance(form, CaseForm)
    form.save()
    assert QApplication.focusWidget() is form.form.editor("topic").control
    form.form.set_values(
        {"topic": Topic.WORK_PERMIT, "destination": "RU", "adverse_party.name": "ООО Стройка"}
    )
    form.save()
    assert isinstance(page.current, CasePage)
    details = desk.cases.view(page.current.case).case.details
    assert (details.topic, details.adverse_party.name) == (Topic.WORK_PERMIT, "ООО Стройка")


def test_a_topic_with_a_calculator_has_a_card_that_opens_it(qtbot, desk, case, monkeypatch):
    monkeypatch.setitem(topic_panels.PANELS, Topic.WAGE_CLAIM, ())
    assert CasePage(desk, case).calculator is None
    monkeypatch.setitem(topic_panels.PANELS, Topic.WAGE_CLAIM, (topic_panels._STAY,))
    page = shown(qtbot, CasePage(desk, case))
    with qtbot.waitSignal(page.requested) as asked:
        page.calculator.open_button.click()
    assert asked.args == ["topic", case]


def test_outreach_is_recorded_as_counts(qtbot, desk):
    page = shown(qtbot, OutreachPage(desk))
    page.save()
    assert desk.outreach.recent() == ()
    page.form.set_values({"place": "Исфара", "women": "12", "men": "7"})
    page.save()
    (held,) = desk.outreach.recent()
    assert (held.details.women, held.details.men, held.details.minors) == (12, 7, 0)
    assert page.draft().women == ""
    assert len(page.table.records.ids) == 1


def test_outreach_typed_and_not_recorded_comes_back(qtbot, desk):
    desk.drafts.keep("outreach", OutreachDraft(place="Исфара", held_on="23.11.2026"))
    page = shown(qtbot, OutreachPage(desk))
    assert page.draft().place == "Исфара"


@pytest.mark.parametrize("name", ["<b>x</b>", "a & b", "О'ктам\u202e", "😀" * 30])
def test_names_are_shown_as_they_are(qtbot, desk, name):
    change = desk.people.register(PersonDraft(pseudonym=name))
    page = shown(qtbot, RegisterPage(desk))
    page.show_person(change.first(Subject.PERSON))
    assert (
        page.current.title
        == desk.people.open(change.first(Subject.PERSON)).person.details.pseudonym
    )
