"""A letter through the real window: choose, tick, look, issue, print, find it, file the answer."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, OrganisationKind, ReferralStatus, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.referral import LetterFact, Organisation
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, printing
from mrc_desktop.ui.answer_dialog import AnswerDialog
from mrc_desktop.ui.consent_dialog import ConsentDialog
from tests.journeys.hands import unlocks


@pytest.fixture
def pdf_printer(qapp, tmp_path, monkeypatch):
    """A printer that writes a PDF, in the place of the one the system's dialog would give."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr(printing, "chosen_printer", lambda *_: made)
    return tmp_path / "printed.pdf"


def presses(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def chooses(page, key, text):
    """Choose the entry of a list by its text, as the user does."""
    box = page.form.fields.editor(key).box
    place = box.findText(text)
    assert place >= 0, text
    box.setCurrentIndex(place)
    box.activated.emit(place)


def words_of(pdf):
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(text.split())


def in_dialog(kind, act):
    def look():
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        if found:
            act(found[0])
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def begins(window):
    """A worker with a case about wages, and the labour inspectorate in the directory."""
    desk = window.workplace.desk
    draft = ConsultationDraft(
        new_person=PersonDraft(
            cyrillic=NameParts("Ғафуров", "Ҷамшед"), birth="12.03.1990", citizenships=("TJ",)
        ),
        new_cases=(CaseDraft(topic=Topic.WAGE_CLAIM),),
        consents=(ConsentPurpose.SERVICE,),
    )
    change = desk.consultations.log(draft)
    desk.letters.save_organisation(
        Organisation(
            id="", kind=OrganisationKind.LABOUR_INSPECTORATE, name="Инспекция труда, Казань"
        )
    )
    return change.first(Subject.CASE)


def looks_closer(page, qtbot):
    """See the letter in another language and back, and larger."""
    chooses(page, "language", "English")
    qtbot.waitUntil(lambda: "Tajikistan" in words_of(page.preview.data), timeout=5000)
    chooses(page, "language", "Русский")
    qtbot.waitUntil(lambda: "Таджикистан" in words_of(page.preview.data), timeout=5000)
    zoom = page.preview.canvas.zoom
    (larger,) = [one for one in page.preview.findChildren(QToolButton) if one.text() == "+"]
    presses(qtbot, larger)
    assert page.preview.canvas.zoom > zoom


def test_a_letter_from_the_case_to_its_answer(window, qtbot, clock, pdf_printer):
    unlocks(window, qtbot)
    case = begins(window)
    desk, workplace = window.workplace.desk, window.workplace
    workplace.show_page("register")
    register = workplace.page("register")
    register.show_case(case)
    presses(qtbot, register.current.letter_button)
    page = register.current
    chooses(page, "template", "Referral to the labour inspectorate")
    chooses(page, "organisation", "Инспекция труда, Казань")
    chooses(page, "language", "Русский")
    boxes = dict(zip(LetterFact, page.form.fields.editor("facts").boxes, strict=True))
    assert [fact for fact, box in boxes.items() if box.isChecked()] == [LetterFact.NAME]
    presses(qtbot, boxes[LetterFact.CITIZENSHIP])
    page.form.fields.focus("reason")
    QApplication.focusWidget().insertPlainText("Зарплата за август не выплачена.")
    qtbot.waitUntil(page.lack.isVisible, timeout=5000)
    presses(qtbot, page.consent_button)
    (dialog,) = page.findChildren(ConsentDialog)
    presses(qtbot, dialog.save_button)
    qtbot.waitUntil(page.issue_button.isEnabled, timeout=5000)
    assert page.preview.page_count == 1
    looks_closer(page, qtbot)
    with ask.answered(True):
        presses(qtbot, page.issue_button)
    presses(qtbot, page.paper_actions.print_button)
    assert pdf_printer.stat().st_size > 1000
    (row,) = desk.papers.rows()
    flat = words_of(page.preview.data)
    assert "Зарплата за август не выплачена." in flat
    assert "Таджикистан" in flat
    assert "1990" not in flat

    clock.forward(days=30)
    workplace.show_page("today")
    today = workplace.page("today")
    (line,) = today.unanswered.buttons
    qtbot.waitUntil(line.isVisible, timeout=5000)
    presses(qtbot, line)
    assert workplace.current_key == "documents"
    outgoing = workplace.page("documents").outgoing
    assert f"Letter {row.document.number}" in outgoing.heading.text()

    def answers(dialog):
        dialog.form.set_values({"number": "77-1", "note": "Проверка назначена."})
        QTest.mouseClick(dialog.file_button, Qt.MouseButton.LeftButton)

    in_dialog(AnswerDialog, answers)
    presses(qtbot, outgoing.answer_button)
    assert "77-1" in outgoing.answer_said.text()
    assert desk.papers.entry(row.document.id).status is ReferralStatus.ANSWERED
    workplace.show_page("today")
    assert not today.unanswered.isVisible()
