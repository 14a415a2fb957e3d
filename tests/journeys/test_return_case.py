"""Somebody comes home, through the real window: plans, years abroad, a lock, the step on Today."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from tests.conftest import COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE
from tests.journeys.hands import unlocks
from tests.journeys.test_screening import key, opens_screening
from tests.ui.tour import settle


def types_row(panel, group, *texts):
    """Add a row with the keyboard and type into its fields, Tab between them."""
    button = panel.form.editor(group).add_button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()
    for place, text in enumerate(texts):
        if place:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), text)


def test_a_return_is_planned_counted_locked_saved_and_stands_on_today(window, qtbot):
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    desk = window.workplace.desk
    case = desk.consultations.log(
        ConsultationDraft(
            new_person=PersonDraft(latin=NameParts("Asanova", "Gulnara"), citizenships=("KG",)),
            new_cases=(CaseDraft(topic=Topic.RETURN_REINTEGRATION),),
            consents=(ConsentPurpose.SERVICE,),
        )
    ).first(Subject.CASE)
    panel = opens_screening(window, qtbot, case)
    assert panel.form.values()["citizenship"] == "KG"

    types_row(panel, "plan", "See the employment service", "30.11.2026")
    types_row(panel, "work_periods", "01.02.2022", "14.08.2024")
    qtbot.waitUntil(
        lambda: any("30 months and 14 days" in line for line in panel.lines()), timeout=5000
    )
    assert any("See the employment service" in line for line in panel.lines())

    # The lock comes before anything is saved: what was typed is offered back.
    key(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.session is None, timeout=5000)
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    panel = opens_screening(window, qtbot, case)
    qtbot.waitUntil(panel.offer.isVisible, timeout=5000)
    qtbot.mouseClick(panel.offer.continue_button, Qt.MouseButton.LeftButton)
    assert panel.form.values()["plan"][0]["what"] == "See the employment service"

    panel.form.focus("citizenship")
    key(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert panel.version == 1
    qtbot.mouseClick(panel.next_step_button, Qt.MouseButton.LeftButton)

    workplace = window.workplace
    kept = workplace.desk.casework.open(case, AssessedTopic.RETURN)
    assert "pension_periods" in {one.code for one in kept.report.result.findings}
    register = workplace.page("register")
    register.back()
    assert "30 months" in register.current.calculator.text()
    workplace.show_page("today")
    due = workplace.desk.follow_ups.today()
    assert [one.next_step for one in (*due.due_today, *due.coming)] == [
        "See the employment service"
    ]
