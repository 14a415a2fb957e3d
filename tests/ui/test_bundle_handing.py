"""A counsellor hands her desk's facts over from where she works, without an administrator."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mrc_desktop.domain.codes import Role
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.bundles import DeskState
from mrc_desktop.services.desk import open_desk
from mrc_desktop.storage import audit, desk
from mrc_desktop.ui import ask
from mrc_desktop.ui.summaries_page import SummariesPage
from mrc_desktop.ui.today_page import TodayPage


@pytest.fixture
def vault_folder(master_vault, tmp_path):
    """Return the vault with one user of each role, not the window's vault of one."""
    folder = tmp_path / "vault"
    shutil.copytree(master_vault.folder, folder)
    return folder


@pytest.fixture
def at(unlock, qtbot):
    """Open a page of the register for a role; `is_set_up` gives the desk its code and office."""

    def enter(page_type, role=Role.COUNSELLOR, *, is_set_up=True):
        session = unlock(Role.ADMINISTRATOR)
        if is_set_up:
            with session.write() as records:
                desk.set_code(records, desk.new_code())
                desk.set_office(records, bytes(range(32)))
                audit.append(records, "office.chosen", "centre")
        page = page_type(open_desk(unlock(role), Content(resources() / "content")))
        qtbot.addWidget(page)
        page.resize(1150, 690)
        page.show()
        return page

    return enter


def test_a_counsellor_hands_over_on_the_page_of_summaries(at, qtbot, tmp_path):
    page = at(SummariesPage)
    assert page.handing.isVisible()
    assert "Last handed over" not in page.handing.state.text()
    target = tmp_path / "facts.mrcbundle"
    with ask.answered(target), qtbot.waitSignal(page.handing.handed):
        qtbot.mouseClick(page.handing.button, Qt.MouseButton.LeftButton)
    assert target.stat().st_size > 0
    assert page.message_bar.text() == (
        "The facts are in facts.mrcbundle. Bring the file to the supervisor."
    )
    assert "Last handed over on 23.11.2026 12:00" in page.handing.state.text()


def test_who_gives_up_or_cannot_write_is_told_so(at, qtbot, tmp_path):
    page = at(SummariesPage)
    with ask.answered(None):
        qtbot.mouseClick(page.handing.button, Qt.MouseButton.LeftButton)
    assert page.message_bar.text() == ""
    with ask.answered(tmp_path / "nowhere" / "facts.mrcbundle"):
        qtbot.mouseClick(page.handing.button, Qt.MouseButton.LeftButton)
    assert "could not be written" in page.message_bar.text()
    assert "Last handed over" not in page.handing.state.text()


def test_a_centre_with_one_desk_hands_nothing_over(at):
    for role in (Role.COUNSELLOR, Role.ADMINISTRATOR):
        assert not at(SummariesPage, role, is_set_up=False).handing.isVisible()
    assert not at(TodayPage, is_set_up=False).handing.isVisible()


def test_an_administrator_does_both_and_a_supervisor_only_takes_in(at, qtbot, tmp_path):
    page = at(SummariesPage, Role.ADMINISTRATOR)
    target = tmp_path / "facts.mrcbundle"
    with ask.answered(target):
        qtbot.mouseClick(page.handing, Qt.MouseButton.LeftButton)
    assert target.exists()
    page = at(SummariesPage, Role.SUPERVISOR)
    assert page.handing is None
    assert "Hand" not in "".join(one.text() for one in page.findChildren(QPushButton))


def test_today_reminds_of_the_month_that_is_over(at, qtbot, tmp_path, clock):
    page = at(TodayPage)
    (line,) = page.handing.buttons
    assert line.text() == "October 2026 was not handed over yet"
    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert asked.args == ["summaries"]
    page.desk.bundles.make(tmp_path / "facts.mrcbundle")
    page.refresh()
    assert not page.handing.isVisible()
    clock.now = dt.datetime(2026, 12, 1, 9, 0)
    page.refresh()
    assert page.handing.isVisible()


def test_a_stick_stands_beside_the_files_and_the_computers_own_disks_do_not():
    mounted = ["/", "/boot/efi", "/media/zarina/KINGSTON", "/run/media/zarina/A", "/home", "E:/"]
    assert ask.sticks_of(mounted) == ("/media/zarina/KINGSTON", "/run/media/zarina/A")


def test_only_what_was_made_in_this_month_holds_the_last_one_whole():
    made = dt.datetime(2026, 10, 31, 18, 0)
    state = DeskState("AAAA-BBBB", "centre", "office", made)
    assert not state.is_due(dt.date(2026, 10, 31))
    assert state.is_due(dt.date(2026, 11, 1))
    assert not DeskState("AAAA-BBBB", "centre", "", None).is_due(dt.date(2026, 11, 1))
