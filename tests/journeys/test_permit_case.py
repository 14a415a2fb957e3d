"""Work abroad and lost papers, through the real window: the permit's plan, and days of stay."""

from __future__ import annotations

import pytest
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
from tests.journeys.test_return_case import types_row
from tests.journeys.test_screening import key, opens_screening
from tests.ui.tour import settle


@pytest.fixture
def at_work(window, qtbot):
    """Return a function that opens the panel of a new case of a topic."""
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)

    def opens(topic):
        desk = window.workplace.desk
        case = desk.consultations.log(
            ConsultationDraft(
                new_person=PersonDraft(latin=NameParts("Rahimov", "Umed"), citizenships=("TJ",)),
                new_cases=(CaseDraft(topic=topic, destination="RU"),),
                consents=(ConsentPurpose.SERVICE,),
            )
        ).first(Subject.CASE)
        return case, opens_screening(window, qtbot, case)

    return opens


def types(panel, field, text):
    """Type into a field, the keyboard in it."""
    panel.form.focus(field)
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_a_permit_is_planned_with_its_terms_and_stands_on_the_case(window, qtbot, at_work):
    case, panel = at_work(Topic.WORK_PERMIT)
    types(panel, "entry", "16.11.2026")
    qtbot.waitUntil(lambda: "15.12.2026" in panel.plan.text(), timeout=5000)
    assert "fee not entered" in panel.findings.text()
    key(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert panel.version == 1
    kept = window.workplace.desk.casework.deadlines(case)
    assert "ru_patent_application" in {one.code for one in kept}
    register = window.workplace.page("register")
    register.back()
    assert "patent" in register.current.calculator.text()


def test_days_of_stay_of_somebody_who_lost_papers_are_counted(window, qtbot, at_work):
    case, _ = at_work(Topic.DOCUMENTS_REGISTRATION)
    page = window.workplace.page("register").current
    page.show_panel("stay")
    panel = page.panel
    types_row(panel, "trips", "01.09.2026")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle()
    panel.assess_now()
    assert {one.code for one in panel.findings.shown} >= {"stay_inside"}
    key(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    kept = window.workplace.desk.casework.open(case, AssessedTopic.STAY)
    assert kept.raw["trips"][0]["is_still_there"]
    register = window.workplace.page("register")
    register.back()
    assert "29.11.2026" in register.current.deadlines.text()
