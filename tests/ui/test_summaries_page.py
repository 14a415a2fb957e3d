"""The months on the screen: looked at, issued, issued anew, summed, stopped, saved."""

from __future__ import annotations

import dataclasses
import shutil

import openpyxl
import pytest
from PySide6.QtCore import Qt

from mrc_desktop import paths
from mrc_desktop.domain.codes import Role
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.summaries import MonthState, Outcome, Standing
from mrc_desktop.statistics.ledger import Freezing, fulfil
from mrc_desktop.ui import ask, summary_words
from mrc_desktop.ui.summaries_page import SummariesPage
from tests.services.month_facts import people, send


@pytest.fixture
def vault_folder(master_vault, tmp_path):
    """Return the vault with one user of each role, not the window's vault of one."""
    folder = tmp_path / "vault"
    shutil.copytree(master_vault.folder, folder)
    return folder


@pytest.fixture
def here(monkeypatch):
    """Round in the lane's thread: starting a process is tried elsewhere."""

    def carry_out(order, watch):
        return fulfil(order, watch.tell)

    monkeypatch.setattr("mrc_desktop.services.summaries.carry_out", carry_out)


def settled(page, qtbot):
    """Wait until the numbers are made."""
    qtbot.waitUntil(lambda: not page.is_busy, timeout=60_000)


def page_for(role, unlock, qtbot):
    send(unlock(Role.COUNSELLOR), [*people(16), *people(1, 900, "2026-11")])
    desk = open_desk(unlock(role), Content(paths.resources() / "content"))
    page = SummariesPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 690)
    page.show()
    settled(page, qtbot)
    return page


@pytest.fixture
def page(unlock, qtbot, here):
    return page_for(Role.SUPERVISOR, unlock, qtbot)


def issue(page, qtbot):
    with ask.answered(True), qtbot.waitSignal(page.changed, timeout=60_000) as told:
        qtbot.mouseClick(page.issue_button, Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    return told.args[0]


def lines(page):
    return [page.months.item(row).text() for row in range(page.months.count())]


def choose(page, qtbot, start):
    row = next(number for number, text in enumerate(lines(page)) if text.startswith(start))
    page.months.setCurrentRow(row)
    settled(page, qtbot)


def test_the_last_month_that_is_over_is_shown_first(page):
    assert lines(page) == ["November 2026\nGoing on", "October 2026\nNot issued yet"]
    assert page.month == "2026-10"
    assert page._stack.currentWidget() is page.view
    assert page.issue_button.isVisible()
    assert not page.save_button.isVisible()


def test_a_click_shows_the_month_that_was_clicked(page, qtbot):
    for row, start in ((0, "November"), (1, "October")):
        place = page.months.visualItemRect(page.months.item(row)).center()
        qtbot.mouseClick(page.months.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settled(page, qtbot)
        assert lines(page)[row].startswith(start)
        assert page.issue_button.isVisible() is (start == "October")
    assert page._stack.currentWidget() is page.view


def test_a_running_month_shows_no_number(page, qtbot):
    choose(page, qtbot, "November")
    assert page._stack.currentWidget() is page.sentence
    assert "going on" in page.sentence.text()
    assert not page.issue_button.isVisible()


def test_issuing_asks_and_then_stands(page, qtbot):
    with ask.answered(False) as asked:
        qtbot.mouseClick(page.issue_button, Qt.MouseButton.LeftButton)
    assert asked == ["Issue the summary of October 2026?"]
    assert page.desk.summaries.months()[1].issued_at is None
    assert issue(page, qtbot).concerns(Subject.MONTH)
    assert page.desk.summaries.months()[1].standing is Standing.ISSUED
    assert page.message_bar.text() == "The month was issued."
    assert page.save_button.isVisible()
    assert not page.issue_button.isVisible()
    assert lines(page)[2:] == [
        "Quarter 4 of 2026\n2 of 3 months are not issued",
        "Half-year 2 of 2026\n5 of 6 months are not issued",
        "Year 2026\n11 of 12 months are not issued",
        "Export ledger",
    ]


def test_a_period_and_the_ledger_are_shown(page, qtbot):
    issue(page, qtbot)
    choose(page, qtbot, "Year")
    assert page._stack.currentWidget() is page.view
    assert not page.save_button.isVisible()
    choose(page, qtbot, "Export")
    assert page._stack.currentWidget() is page.ledger
    names = [page.ledger.table.item(row, 3).text() for row in range(page.ledger.table.rowCount())]
    assert names == [row.name for row in page.desk.summaries.ledger()]


def test_issuing_anew_says_what_came_of_it(page, qtbot, monkeypatch):
    issue(page, qtbot)
    with ask.answered(False):
        page.reissue()
    with ask.answered(True), qtbot.waitSignal(page.changed, timeout=60_000):
        page.reissue()
    settled(page, qtbot)
    assert "same as before, to the byte" in page.message_bar.text()
    kept = page.desk.summaries.reissue("2026-10")
    for reason, why in (
        (Freezing.JOINT, "would tell something"),
        (Freezing.LATE, "could not show in the time"),
    ):
        frozen = dataclasses.replace(kept, outcome=Outcome.FROZEN, reason=reason)
        monkeypatch.setattr(
            type(page.desk.summaries), "reissue", lambda *_rest, now=frozen, **_watch: now
        )
        with ask.answered(True), qtbot.waitSignal(page.changed, timeout=60_000):
            page.reissue()
        settled(page, qtbot)
        assert "stays as it was issued" in page.message_bar.text()
        assert why in page.message_bar.text()


def test_files_are_saved_after_a_warning_in_the_chosen_language(page, qtbot, tmp_path):
    page.language.set_value("ru")
    issue(page, qtbot)
    target = tmp_path / "october.xlsx"
    with ask.answered(False):
        page.save_workbook()
    with ask.answered(True, None):
        page.save_workbook()
    assert not target.exists()
    with ask.answered(True, target):
        page.save_workbook()
    assert "not protected" in page.message_bar.text()
    book = openpyxl.load_workbook(target)
    assert any("а" in name for name in book.sheetnames)
    with ask.answered(True, tmp_path / "nowhere" / "october.xlsx"):
        page.save_workbook()
    assert "could not be written" in page.message_bar.text()
    folder = tmp_path / "all"
    folder.mkdir()
    with ask.answered(True, folder):
        page.save_all()
    expected = {one.name for one in page.desk.summaries.files("2026-10")}
    (made,) = folder.iterdir()
    assert {path.name for path in made.iterdir()} == expected
    assert made.name in page.message_bar.text()
    with ask.answered(True, folder):
        page.save_all()  # the very same files are there already
    (made / "manifest.json").write_text("{}", encoding="utf-8")
    with ask.answered(True, folder):
        page.save_all()
    assert "already a file" in page.message_bar.text()


def test_a_real_worker_is_watched_and_stopped(unlock, qtbot):
    page = page_for(Role.SUPERVISOR, unlock, qtbot)
    assert page._stack.currentWidget() is page.view
    page.desk.summaries._looked_at.clear()
    page._on_chosen()
    assert page._stack.currentWidget() is page.progress
    qtbot.mouseClick(page.progress.stop_button, Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    assert page.sentence.text() == "Stopped. Nothing was issued or written."
    assert page.issue_button.isVisible()
    page._on_chosen()
    choose(page, qtbot, "November")
    assert "going on" in page.sentence.text()
    choose(page, qtbot, "October")
    assert page._stack.currentWidget() is page.view
    page.desk.summaries._looked_at.clear()
    page._on_chosen()
    page.keep_draft()  # the register locks
    assert page.desk.summaries.ledger() == ()


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


def test_every_state_has_its_words():
    for standing in Standing:
        assert summary_words.say_state(MonthState("2026-10", standing))
    for reason in Freezing:
        assert summary_words.explain(MonthState("2026-10", Standing.FROZEN, reason=reason))
    for standing in (Standing.RUNNING, Standing.BEFORE, Standing.LOST):
        assert summary_words.explain(MonthState("2026-10", standing))


def test_what_a_counsellor_writes_meanwhile_stops_nothing(page, qtbot, unlock):
    assert page.month == "2026-10"
    page._on_chosen()
    page.refresh()
    settled(page, qtbot)
    assert page._stack.currentWidget() is page.view
