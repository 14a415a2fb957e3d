"""A re-entry ban through the real window: facts, findings, why, a way on, Today, lock, unlock."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.change import Subject
from mrc_desktop.ui.casework.why_view import WhyView
from tests.journeys.hands import unlocks

CONTROL = Qt.KeyboardModifier.ControlModifier


def locks(window, qtbot):
    key(window, Qt.Key.Key_L, CONTROL)
    qtbot.waitUntil(lambda: window.session is None, timeout=5000)


def key(window, *args):
    # A person's keys are never faster than the events of the one before.
    QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget() or window, *args)


def types(window, text):
    QTest.keyClicks(QApplication.focusWidget() or window, text)


def opens_calculator(window, qtbot, case):
    """Go to a case and press the button of its card; return the panel of the ban."""
    workplace = window.workplace
    workplace.show_page("register")
    register = workplace.page("register")
    register.show_case(case)
    qtbot.mouseClick(register.current.calculator.open_button, Qt.MouseButton.LeftButton)
    return register.current.panel


def types_stays(window, panel, *stays):
    """Type stays from the keyboard alone: Enter adds the next."""
    panel.form.editor("stay.trips").add_button.setFocus()
    key(window, Qt.Key.Key_Space)
    for number, (entry, left) in enumerate(stays):
        if number:
            key(window, Qt.Key.Key_Return)
        types(window, entry)
        key(window, Qt.Key.Key_Tab)
        types(window, left)


def asks_why(window, qtbot, panel):
    """Press the first "Why?", read the answer and close it with Esc."""
    read = []

    def look():
        view = next(one for one in window.findChildren(WhyView) if one.isVisible())
        qtbot.waitUntil(view.isActiveWindow, timeout=5000)
        read.append(view.text())
        QTest.keyClick(view, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    qtbot.mouseClick(panel.findings.why_buttons[0], Qt.MouseButton.LeftButton)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    return read[0]


def test_a_ban_is_reckoned_explained_kept_and_comes_back(window, qtbot):
    unlocks(window, qtbot)
    desk = window.workplace.desk
    case = desk.consultations.log(
        ConsultationDraft(
            new_person=PersonDraft(cyrillic=NameParts("Каримов", "Алишер"), citizenships=("TJ",)),
            new_cases=(CaseDraft(topic=Topic.REENTRY_BAN, destination="RU"),),
            consents=(ConsentPurpose.SERVICE,),
        )
    ).first(Subject.CASE)

    panel = opens_calculator(window, qtbot, case)
    types_stays(window, panel, ("01.12.2024", "20.12.2024"), ("01.02.2025", "20.09.2025"))
    said = "Overstay of 142 days: entry is likely refused until 20.09.2028."
    qtbot.waitUntil(lambda: said in panel.findings.text(), timeout=5000)
    assert "Always likely: the decision is the authority's." in panel.findings.text()
    panel.form.focus("learned_on")
    types(window, "26.08.2026")

    # Somebody comes in: the lock hides all, and nothing is lost.
    locks(window, qtbot)
    unlocks(window, qtbot)
    panel = opens_calculator(window, qtbot, case)
    qtbot.waitUntil(panel.offer.isVisible, timeout=5000)
    qtbot.mouseClick(panel.offer.continue_button, Qt.MouseButton.LeftButton)
    assert said in panel.findings.text()

    # Why: the rule, the law and the arithmetic.
    read = asks_why(window, qtbot, panel)
    assert "stay 2: Entered on: 01.02.2025; Left on: 20.09.2025" in read
    assert "20.09.2025 and 3 years more: 20.09.2028." in read
    assert "114-FZ" in read

    # A way to go on is chosen and saved: its term stands on Today and on the case.
    routes = panel.form.editor("routes")
    next(box for box in routes.boxes if "in court" in box.text()).click()
    key(window, Qt.Key.Key_S, CONTROL)
    assert panel.message_bar.text() == "Saved."
    assert "✓ Claim against the ban in court (chosen)" in panel.routes.text()
    window.workplace.show_page("today")
    today = window.workplace.page("today")
    codes = [one.code for one in window.workplace.desk.casework.due()]
    assert "ru_ban_claim" in codes
    assert today.deadlines.table.records.ids

    locks(window, qtbot)
    unlocks(window, qtbot)
    register = window.workplace.page("register")
    window.workplace.show_page("register")
    register.show_case(case)
    assert said in register.current.calculator.text()
    panel = opens_calculator(window, qtbot, case)
    assert panel.offer.isHidden()
    assert said in panel.findings.text()
    assert [row.values()["exit"] for row in panel.form.editor("stay.trips").forms()] == [
        "20.12.2024",
        "20.09.2025",
    ]
    assert "Russia: claim against the ban in court" in panel.deadlines.text()
