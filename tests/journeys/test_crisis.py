"""A bad day through the real window: a crisis, twelve lines by keyboard, a lock, a person."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mrc_desktop.domain.codes import Role
from mrc_desktop.ui.crisis_person_form import CrisisPersonForm
from tests.conftest import (
    COUNSELLOR_NAME,
    COUNSELLOR_PASSPHRASE,
    SUPERVISOR_PASSPHRASE,
)
from tests.journeys.hands import unlocks

LINES = (
    ("5", "Rahimova Zarina", "f", "34", "af", "w s", ""),
    ("+", "", "m", "9", "", "", ""),
    ("+", "", "f", "6", "", "h", "m"),
    ("", "Karimov", "m", "61", "", "", ""),
    ("", "", "m", "15", "", "f", "c"),
    ("2", "", "f", "25", "", "s", "p"),
    ("", "Ali", "m", "30", "", "d i", "f"),
    ("", "", "m", "31", "", "d", ""),
    ("", "", "m", "32", "", "d", ""),
    ("4", "Bobo", "m", "55", "", "w,c", ""),
    ("", "", "", "", "", "", ""),
    ("", "", "f", "20", "tj", "t", "d"),
)
"""What is typed for each line; the eleventh is empty and is not taken down."""


def key(window, *args):
    QTest.keyClick(QApplication.focusWidget() or window, *args)


def test_a_bad_day(window, qtbot, clock, vault_folder):
    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    key(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    workplace = window.workplace
    assert workplace.current_key == "crises"
    page = workplace.page("crises")

    def name_it():
        dialog = QApplication.activeModalWidget()
        QTest.keyClicks(dialog.form.editor("name").control, "Flood in Khatlon")
        QTest.keyClick(dialog.form.editor("name").control, Qt.Key.Key_Return)
        # Accepted by now; if not, no dialog is waited for without end.
        dialog.reject()

    QTimer.singleShot(50, name_it)
    key(window, Qt.Key.Key_Space)
    window.activateWindow()
    qtbot.waitUntil(lambda: page.form.line("size").hasFocus(), timeout=5000)

    for line in LINES:
        for place, text in enumerate(line):
            if place:
                key(window, Qt.Key.Key_Tab)
            QTest.keyClicks(QApplication.focusWidget(), text)
        key(window, Qt.Key.Key_Return)
        page.form.focus()
    assert len(page.lines.table.records.ids) == 11
    # The lock comes in the middle of the twelfth line.
    QTest.keyClicks(QApplication.focusWidget(), "3")
    key(window, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Nazarova")
    key(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.session is None, timeout=5000)

    unlocks(window, qtbot, COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE)
    workplace = window.workplace
    assert workplace.current_key == "crises"
    page = workplace.page("crises")
    assert page.form.line("name").text() == "Nazarova"
    page.form.focus("age")
    QTest.keyClicks(page.form.line("age"), "44")
    key(window, Qt.Key.Key_Return)
    assert len(page.lines.table.records.ids) == 12

    grow_the_first(window, qtbot)
    tally_is_right(window)
    no_month_has_it(window, qtbot, clock)


def grow_the_first(window, qtbot):
    """Make the head of the first family a person, and be led to the conversation with her."""
    workplace = window.workplace
    page = workplace.page("crises")
    page.lines.table.setFocus()
    page.lines.table.selectRow(0)
    # Letters under Alt are deaf without a screen; Tab and Space lead there too.
    key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.lines.grow_button
    key(window, Qt.Key.Key_Space)
    form = workplace.page("register").current
    assert isinstance(form, CrisisPersonForm)
    values = form.form.values()
    assert (values["latin.family"], values["latin.given"]) == ("Rahimova", "Zarina")
    assert values["birth"] == "~34"
    QTest.keyClick(form.form.editor("latin.family").control, Qt.Key.Key_S,
                   Qt.KeyboardModifier.ControlModifier)  # fmt: skip
    assert workplace.current_key == "consultation"
    assert workplace.page("consultation").form.who.person is not None
    workplace.show_page("crises")
    page.lines.table.selectRow(0)
    assert "Open" in page.lines.grow_button.text()


def tally_is_right(window):
    desk = window.workplace.desk
    (record,) = desk.crises.listing()
    tally = desk.crises.view(record.id).tally
    assert (tally.lines, tally.families, tally.people, tally.urgent_lines) == (12, 10, 20, 5)
    assert tally.grown_into_persons == 1
    assert tally.origins == {"AF": 10, "TJ": 2}
    text = window.workplace.page("crises").tally.figures.text()
    assert "Afghanistan" in text


def no_month_has_it(window, qtbot, clock):
    """A month later the supervisor sees neither the page nor a trace of the lines."""
    clock.now = dt.datetime(2026, 12, 2, 9, 0)
    window.lock()
    name = next(user.name for user in window.header.users if user.role is Role.SUPERVISOR)
    unlocks(window, qtbot, name, SUPERVISOR_PASSPHRASE)
    workplace = window.workplace
    assert set(workplace.rail.keys()) == {"summaries", "centre"}
    with workplace.desk.session.read_facts() as records:
        assert records.connection.execute("SELECT count(*) FROM fact").fetchone() == (0,)
