"""A conversation about signs of trafficking through the real window, stopped, locked, taken up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.change import Subject
from tests.conftest import (
    ADMIN_NAME,
    ADMIN_PASSPHRASE,
    COUNSELLOR_NAME,
    COUNSELLOR_PASSPHRASE,
    SUPERVISOR_NAME,
    SUPERVISOR_PASSPHRASE,
)
from tests.journeys.hands import unlocks

YES = Answer.YES


def locks(window, qtbot):
    key(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.session is None, timeout=5000)


def key(window, *args):
    # A person's keys are never faster than the events of the one before.
    QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget() or window, *args)


def opens_screening(window, qtbot, case):
    """Go to a case and press the button of its card; return the panel."""
    workplace = window.workplace
    workplace.show_page("register")
    register = workplace.page("register")
    register.show_case(case)
    button = register.current.calculator.open_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return register.current.panel


def test_a_conversation_is_stopped_locked_taken_up_and_saved(window, qtbot):
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    desk = window.workplace.desk
    case = desk.consultations.log(
        ConsultationDraft(
            new_person=PersonDraft(cyrillic=NameParts("Каримов", "Алишер")),
            new_cases=(CaseDraft(topic=Topic.TRAFFICKING_CONCERN),),
            consents=(ConsentPurpose.SERVICE,),
        )
    ).first(Subject.CASE)

    # Safety first, from the keyboard: danger, the place, the right to stop, consent.
    panel = opens_screening(window, qtbot, case)
    form = panel.form
    qtbot.waitUntil(form.before.form.editor("danger_now").control.hasFocus, timeout=5000)
    for field in ("danger_now", "private_place", "right_to_stop", "consent"):
        form.before.form.focus(field)
        key(window, Qt.Key.Key_Down)
        assert form.before.form.values()[field] == YES
    form.before.form.focus("age")
    QTest.keyClicks(form.before.form.editor("age").control, "27")
    qtbot.waitUntil(lambda: "In danger now" in form.result.text(), timeout=3000)
    qtbot.mouseClick(form.before.on_button, Qt.MouseButton.LeftButton)
    assert form.questions.hasFocus()
    key(window, Qt.Key.Key_Y)
    form.questions.go_to("EX01")
    for answer in (Qt.Key.Key_Y, Qt.Key.Key_Y, Qt.Key.Key_N):
        key(window, answer)

    # Somebody comes in: the lock hides all, and nothing is lost.
    locks(window, qtbot)
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    today = window.workplace.desk.follow_ups.today()
    assert today.drafts == ()
    panel = opens_screening(window, qtbot, case)
    qtbot.mouseClick(panel.offer.continue_button, Qt.MouseButton.LeftButton)
    form = panel.form
    assert form.questions.answers() == {
        "act:recruited": YES, "EX01": YES, "EX02": YES, "EX03": Answer.NO,
    }  # fmt: skip

    # The rest of the conversation, and a sign that must be acted on.
    form.show_questions()
    form.questions.go_to("CD01")
    for _ in range(3):
        key(window, Qt.Key.Key_Y)
    form.assess_now()
    assert "Documents are held" in form.result.text()
    assert form.result._indication.code == "refer_for_full_assessment"
    key(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert form.draft().version == 1
    qtbot.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)
    register = window.workplace.page("register")
    assert register.current.case == case

    # From there a letter is one step; the screening stays behind.
    panel = opens_screening(window, qtbot, case)
    qtbot.mouseClick(panel.letter_button, Qt.MouseButton.LeftButton)
    assert register.current.title == "Letter"
    register.show_list()
    locks(window, qtbot)

    unlocks(window, qtbot, ADMIN_NAME, ADMIN_PASSPHRASE)
    panel = opens_screening(window, qtbot, case)
    assert panel.form.draft().facts.answers["CD01"] == YES
    entries = window.workplace.desk.centre.audit_entries()
    openings = [one for one in entries if one.action == "screening.opened"]
    assert len(openings) == 3
    locks(window, qtbot)

    unlocks(window, qtbot, SUPERVISOR_NAME, SUPERVISOR_PASSPHRASE)
    assert not window.workplace.has_register


def test_a_wage_case_has_the_screening_beside_it(window, qtbot):
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    desk = window.workplace.desk
    person = desk.people.register(PersonDraft(cyrillic=NameParts("Каримов"))).first(Subject.PERSON)
    case = desk.cases.open_case(person, CaseDraft(topic=Topic.WAGE_CLAIM)).first(Subject.CASE)
    opens_screening(window, qtbot, case)
    page = window.workplace.page("register").current
    assert desk.screenings.of_case(case) == ()
    page.panel.panel_wanted.emit("screening")
    assert page.panel.form is not None
    assert page.panel.case.id == case
