from __future__ import annotations

import shutil

import openpyxl
import pytest
from PySide6.QtCore import Qt

from mrc_desktop import paths
from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Role, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.storage import outbox
from mrc_desktop.ui import ask
from mrc_desktop.ui.summaries_page import SummariesPage


@pytest.fixture
def vault_folder(master_vault, tmp_path):
    """Return the vault with one user of each role, not the window's vault of one."""
    folder = tmp_path / "vault"
    shutil.copytree(master_vault.folder, folder)
    return folder


def visit(number, month):
    return Fact(
        id=f"{number:016x}",
        kind=FactKind.CONSULTATION,
        month=month,
        person=f"{number:016x}",
        topics=(Topic.WAGE_CLAIM,),
        sex=Sex.FEMALE if number % 2 else Sex.MALE,
        age=AgeBand.MIDDLE,
        citizenship="TJ",
        region="TJ-SU",
        channel=Channel.PHONE,
    )


def page_for(role, unlock, qtbot):
    session = unlock(Role.COUNSELLOR)
    with session.write() as records:
        for number in range(60):
            outbox.put(records, visit(number, "2026-10"))
        outbox.put(records, visit(100, "2026-11"))
    desk = open_desk(unlock(role), Content(paths.resources() / "content"))
    page = SummariesPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 690)
    page.show()
    return page


@pytest.fixture
def page(unlock, qtbot):
    return page_for(Role.SUPERVISOR, unlock, qtbot)


def test_the_last_month_that_is_over_is_shown_first(page):
    assert [page.months.item(row).text() for row in range(page.months.count())] == [
        "November 2026\nGoing on",
        "October 2026\nNot issued yet",
    ]
    assert page.month == "2026-10"
    assert page._stack.currentWidget() is page.view
    assert page.issue_button.isVisible()
    assert not page.save_button.isVisible()


def test_a_running_month_shows_no_number(page):
    page.months.setCurrentRow(0)
    assert page._stack.currentWidget() is page.sentence
    assert "going on" in page.sentence.text()
    assert not page.issue_button.isVisible()


def test_issuing_asks_and_then_stands(page, qtbot):
    with ask.answered(False) as asked:
        qtbot.mouseClick(page.issue_button, Qt.MouseButton.LeftButton)
    assert asked == ["Issue the summary of October 2026?"]
    assert page.desk.summaries.months()[1].issued_at is None
    with ask.answered(True), qtbot.waitSignal(page.changed) as told:
        qtbot.mouseClick(page.issue_button, Qt.MouseButton.LeftButton)
    assert told.args[0].concerns(Subject.MONTH)
    assert page.desk.summaries.months()[1].issued_at is not None
    assert page.message_bar.text() == "The month was issued."
    assert page.save_button.isVisible()
    assert not page.issue_button.isVisible()


def test_the_workbook_is_saved_after_a_warning_in_the_chosen_language(page, tmp_path):
    page.language.set_value("ru")
    with ask.answered(True):
        page.issue()
    target = tmp_path / "october.xlsx"
    with ask.answered(False):
        page.save_workbook()
    with ask.answered(True, None):
        page.save_workbook()
    assert not target.exists()
    with ask.answered(True, target):
        page.save_workbook()
    assert "not protected" in page.message_bar.text()
    assert "Консультации" in openpyxl.load_workbook(target).sheetnames
    with ask.answered(True, tmp_path / "nowhere" / "october.xlsx"):
        page.save_workbook()
    assert "could not be written" in page.message_bar.text()


def test_a_counsellor_sees_one_sentence(unlock, qtbot):
    page = page_for(Role.COUNSELLOR, unlock, qtbot)
    assert "supervisor" in page.sentence.text()
    assert not page.months.isVisible()
    assert not page.issue_button.isVisible()


def test_an_empty_register_says_so(unlock, qtbot):
    desk = open_desk(unlock(Role.SUPERVISOR), Content(paths.resources() / "content"))
    page = SummariesPage(desk)
    qtbot.addWidget(page)
    assert page.month == ""
    assert "nothing to summarise" in page.sentence.text()
