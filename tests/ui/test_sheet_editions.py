"""Sheets in sizes, with a person's dates, in a missing language, and many in one job."""

from __future__ import annotations

import io
import shutil

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.paper import PaperSize
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.errors import PrinterFailed
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.sheet_languages import SheetLanguage, TranslationState
from mrc_desktop.storage import audit
from mrc_desktop.ui import ask, languages, printing, words_sheets
from mrc_desktop.ui.sheet_choice import SheetChoice
from mrc_desktop.ui.sheet_page import SheetPage
from mrc_desktop.ui.stack_dialog import StackDialog

INSIDE = {
    "citizenship": "TJ",
    "trips": [{"country": "RU", "entry": "2026-11-16", "is_still_there": True}],
}


@pytest.fixture
def vault_folder(master_vault, tmp_path):
    """Return the vault with one user of each role, not the window's vault of one."""
    folder = tmp_path / "vault"
    shutil.copytree(master_vault.folder, folder)
    return folder


@pytest.fixture
def desk(session_counsellor):
    return open_desk(session_counsellor, Content(paths.resources() / "content"))


@pytest.fixture
def case(desk):
    draft = PersonDraft(cyrillic=NameParts("Ғафуров", "Ҷамшед"), citizenships=("TJ",))
    person = desk.people.register(draft).first(Subject.PERSON)
    made = desk.cases.open_case(person, CaseDraft(topic=Topic.REENTRY_BAN, destination="RU"))
    found = made.first(Subject.CASE)
    desk.casework.save(found, AssessedTopic.STAY, INSIDE, 0)
    return found


@pytest.fixture
def page(qtbot, desk, case):
    made = SheetPage(desk)
    qtbot.addWidget(made)
    made.resize(1150, 690)
    made.show()
    made.show_case(case)
    return made


def text(pdf):
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(one.extract_text() for one in pages).split())


def choose(box, value):
    box.set_value(value)
    box.picked.emit(value)


def test_a_general_a4_edition_is_what_one_gets(page, desk):
    edition = page.panel.choice.edition
    assert (edition.size, edition.is_personal, edition.has_name) == (PaperSize.A4, False, False)
    assert "Ғафуров" not in text(page.panel.preview.data)
    assert desk.casework.deadlines_for_paper(page.panel._case)


def test_a_click_shows_the_sheet_that_was_clicked(page, qtbot):
    languages.install("en")
    sheets = page.panel.sheets
    for row in (1, 0, 2):
        sheets.scrollToItem(sheets.item(row))
        place = sheets.visualItemRect(sheets.item(row)).center()
        qtbot.mouseClick(sheets.viewport(), Qt.MouseButton.LeftButton, pos=place)
        title = sheets.item(row).text().split(" (")[0]
        assert title in text(page.panel.preview.data), title


def test_large_print_and_booklets_are_previewed_as_they_print(page):
    small = PdfReader(io.BytesIO(page.panel.preview.data)).pages
    choose(page.panel.choice.size_box, PaperSize.LARGE)
    large = PdfReader(io.BytesIO(page.panel.preview.data)).pages
    assert len(large) > len(small)
    assert not page.panel.choice.note.isHidden() or page.panel.choice.note.text() == ""
    choose(page.panel.choice.size_box, PaperSize.BOOKLET)
    sides = PdfReader(io.BytesIO(page.panel.preview.data)).pages
    assert float(sides[0].mediabox.width) > float(sides[0].mediabox.height)
    assert "short edge" in page.panel.choice.note.text()


def test_the_dates_of_the_case_are_there_only_if_asked_for_and_the_name_apart(page, desk):
    panel = page.panel
    title = desk.content.deadline_words("en").text.title
    panel.choice.language.set_value("en")
    panel.draw()
    assert title not in text(panel.preview.data)
    panel.choice.personal.click()
    said = text(panel.preview.data)
    assert title in said
    assert "registered" in said
    assert "Ғафуров" not in said
    panel.choice.named.click()
    assert "Ғафуров" in text(panel.preview.data)
    panel.choice.personal.click()
    assert not panel.choice.edition.has_name
    assert title not in text(panel.preview.data)


def test_what_is_handed_out_is_kept_with_its_size_and_whose_dates_stand_in_it(page, desk, qtbot):
    choose(page.panel.choice.size_box, PaperSize.LARGE)
    page.panel.choice.personal.click()
    qtbot.mouseClick(page.panel.hand_out_button, Qt.MouseButton.LeftButton)
    (row,) = desk.papers.rows()
    assert row.document.edition.size is PaperSize.LARGE
    assert row.document.edition.is_personal
    assert not row.document.edition.has_name
    assert desk.papers.reprint(row.document.id) == page.panel.preview.data


def test_each_language_says_how_far_it_may_be_relied_on(qtbot, page):
    box = page.panel.choice.language
    said = [box.itemText(row) for row in range(box.count())]
    assert "English" in said
    assert any("not yet reviewed" in one for one in said)
    choice = SheetChoice()
    qtbot.addWidget(choice)
    choice.set_languages([SheetLanguage("ky", "Кыргызча", TranslationState.MISSING, "Русский")])
    assert choice.language.itemText(0) == "Кыргызча (not translated: shown in Русский)"
    assert "Русский" in choice.note.text()


def test_every_state_and_size_has_words():
    assert words_sheets.STATES.keys() == set(TranslationState)
    assert words_sheets.SIZES.keys() == set(PaperSize)


# Several in one job -------------------------------------------------------------------------


@pytest.fixture
def stack(qtbot, page, desk):
    view = desk.cases.reread(page.panel._case)
    dialog = StackDialog(page, desk.sheets.available(), "wages", view)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.done(0)


def tick(listing, *values):
    for row in range(listing.count()):
        item = listing.item(row)
        is_on = item.data(Qt.ItemDataRole.UserRole) in values
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)


@pytest.fixture
def printer(tmp_path, monkeypatch):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setResolution(60)
    monkeypatch.setattr(printing, "chosen_printer", lambda *_: made)
    return made


def make(qtbot, dialog):
    with qtbot.waitSignal(dialog.rested, timeout=30_000):
        dialog.make_button.click()


def test_a_stack_begins_with_the_sheet_that_was_looked_at(stack):
    assert stack.chosen == [("wages", languages.current())]
    assert not stack.print_button.isEnabled()
    tick(stack.tongues)
    assert not stack.make_button.isEnabled()


def test_a_stack_is_made_printed_and_written_down_once(qtbot, stack, desk, printer, tmp_path):
    tick(stack.sheets, "wages", "reentry-ban")
    tick(stack.tongues, "en", "ru")
    make(qtbot, stack)
    assert len(stack.made) == 4
    stack.handed.setChecked(True)
    for _ in range(2):
        with qtbot.waitSignal(stack.rested, timeout=30_000):
            stack.print_button.click()
    pages = sum(len(PdfReader(io.BytesIO(pdf)).pages) for pdf in stack.made)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == pages
    assert len(desk.papers.rows()) == 4


def test_a_stack_can_be_stopped_and_keeps_what_is_ready(qtbot, stack):
    tick(stack.sheets, *(stack.sheets.item(row).data(256) for row in range(4)))
    make_signal = stack.rested
    with qtbot.waitSignal(make_signal, timeout=30_000):
        stack.make_button.click()
        stack.stop_button.click()
    assert len(stack.made) == 1
    assert "Stopped" in stack.sentence.text()
    assert stack.print_button.isEnabled()


def test_a_printer_that_is_gone_is_a_sentence_and_the_sheets_stay_ready(
    qtbot, stack, printer, monkeypatch, tmp_path
):
    make(qtbot, stack)

    def gone(*_):
        raise PrinterFailed

    with monkeypatch.context() as patch:
        patch.setattr(printing, "chosen_printer", gone)
        stack.print_button.click()
    assert "stay ready" in stack.sentence.text()
    assert stack.print_button.isEnabled()
    with monkeypatch.context() as patch:
        patch.setattr(printing.PrintRun, "step", gone)
        with qtbot.waitSignal(stack.rested, timeout=30_000):
            stack.print_button.click()
    assert "out of paper" in stack.sentence.text()
    with qtbot.waitSignal(stack.rested, timeout=30_000):
        stack.print_button.click()
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_printing_can_be_stopped(qtbot, stack, printer):
    make(qtbot, stack)
    with qtbot.waitSignal(stack.rested, timeout=30_000):
        stack.print_button.click()
        stack.stop_button.click()
    assert "stopped" in stack.sentence.text()
    assert stack.print_button.isEnabled()


def test_another_choice_forgets_what_was_made(qtbot, stack):
    make(qtbot, stack)
    assert stack.made
    tick(stack.sheets, "wages", "reentry-ban")
    assert stack.made == ()
    assert not stack.print_button.isEnabled()


def save(qtbot, dialog, target):
    with ask.answered(True, target) as asked, qtbot.waitSignal(dialog.rested, timeout=30_000):
        dialog.save_button.click()
    return asked


def test_a_stack_is_saved_as_one_pdf_warned_of_and_audited(qtbot, stack, desk, case, tmp_path):
    assert not stack.save_button.isEnabled()
    tick(stack.sheets, "wages", "reentry-ban")
    tick(stack.tongues, "en", "ru")
    stack.personal.setChecked(True)
    make(qtbot, stack)
    target = tmp_path / "stack.pdf"
    asked = save(qtbot, stack, target)
    assert "outside the register" in asked[0]
    assert "saved" in stack.sentence.text()
    reader = PdfReader(target)
    pages = sum(len(PdfReader(io.BytesIO(pdf)).pages) for pdf in stack.made)
    assert len(reader.pages) == pages
    assert len(reader.outline) == 4
    assert stack.print_button.isEnabled()
    with desk.session.read() as records:
        (entry,) = [one for one in audit.entries(records) if one.action == "copy.saved"]
    assert (entry.subject, entry.subject_id) == (Subject.CASE, case)


def test_saving_can_be_refused_stopped_and_fail(qtbot, stack, tmp_path):
    tick(stack.sheets, "wages", "reentry-ban")
    make(qtbot, stack)
    target = tmp_path / "stack.pdf"
    with ask.answered(False):
        stack.save_button.click()
    with ask.answered(True, target), qtbot.waitSignal(stack.rested, timeout=30_000):
        stack.save_button.click()
        assert not stack.print_button.isEnabled()
        stack.stop_button.click()
    assert "No file was written" in stack.sentence.text()
    assert not target.exists()
    save(qtbot, stack, tmp_path / "missing" / "stack.pdf")
    assert "saved" not in stack.sentence.text()
    assert stack.save_button.isEnabled()
    save(qtbot, stack, target)
    assert target.exists()
