"""Somebody afraid to go back, through the real window: asked, warned, referred by letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.change import Subject
from tests.conftest import COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE
from tests.journeys.hands import unlocks
from tests.journeys.test_screening import key, opens_screening


def test_one_sign_of_fear_leads_to_a_letter_and_away_from_the_consulate(window, qtbot):
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    desk = window.workplace.desk
    case = desk.consultations.log(
        ConsultationDraft(
            new_person=PersonDraft(latin=NameParts("Haidari", "Soraya"), citizenships=("AF",)),
            new_cases=(CaseDraft(topic=Topic.ASYLUM_PROTECTION),),
            consents=(ConsentPurpose.SERVICE,),
        )
    ).first(Subject.CASE)
    panel = opens_screening(window, qtbot, case)
    form = panel.form
    qtbot.waitUntil(form.editor("signs.fear_of_return").control.hasFocus, timeout=5000)
    assert not panel.warning.isVisible()

    # In any words is enough: the first question, one key.
    key(window, Qt.Key.Key_Down)
    qtbot.waitUntil(panel.warning.isVisible, timeout=3000)
    form.focus("age")
    QTest.keyClicks(form.editor("age").control, "15")
    form.focus("child.is_alone")
    key(window, Qt.Key.Key_Down)
    form.focus("journey.paid_for_crossing")
    key(window, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(panel.next_steps()) == 3, timeout=3000)
    assert panel.findings.shown[0].code == "child_alone"

    key(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert panel.version == 1
    qtbot.mouseClick(panel.screening_button, Qt.MouseButton.LeftButton)
    register = window.workplace.page("register")
    assert register.current.panel.form is not None
    register.current.show_panel("protection")
    panel = register.current.panel
    qtbot.mouseClick(panel.letter_button, Qt.MouseButton.LeftButton)
    assert register.current.title == "Letter"
    register.back()
    register.back()
    assert "child" in register.current.calculator.text().casefold()
