"""What makes the register lock, and what a lock clears: idle time, the desktop, the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from mrc_desktop.ui import idle, keyboard_state, session_lock
from mrc_desktop.ui.clipboard import ClipboardWatch
from mrc_desktop.ui.idle import IdleWatch


class Time:
    def __init__(self):
        self.steady, self.wall = 100.0, 1000.0

    def monotonic(self):
        return self.steady

    def time(self):
        return self.wall


@pytest.fixture
def time(monkeypatch):
    clock = Time()
    monkeypatch.setattr(idle, "time", clock)
    return clock


def test_idle_time_is_noticed_and_a_key_begins_it_anew(qtbot, time):
    watch, widget = IdleWatch(), QWidget()
    qtbot.addWidget(widget)
    heard = []
    watch.idled.connect(lambda: heard.append(True))
    watch.start(10)
    time.steady += 599
    watch.look()
    qtbot.keyClick(widget, Qt.Key.Key_A)
    time.steady += 599
    watch.look()
    assert heard == []
    time.steady += 1
    watch.look()
    assert heard == [True]
    watch.look()
    watch.stop()


def test_a_computer_asleep_counts_as_idle(qtbot, time):
    watch = IdleWatch()
    watch.start(10)
    time.wall += 601
    with qtbot.waitSignal(watch.idled):
        watch.look()
    watch.stop()


def test_no_idle_time_never_locks(qtbot, time):
    watch = IdleWatch()
    watch.start(0)
    time.wall += 1e6
    with qtbot.assertNotEmitted(watch.idled):
        watch.look()


def test_the_clipboard_is_cleared_only_if_it_holds_what_we_put_there(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    watch = ClipboardWatch()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("ours")
    watch.clear_if_ours()
    assert clipboard.text() == ""
    clipboard.setText("ours again")
    watch._ours = dict.fromkeys(watch._ours, b"another digest")
    watch.clear_if_ours()
    assert clipboard.text() == "ours again"
    clipboard.clear()


def test_without_a_bus_the_desktop_is_silent(qtbot, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    watch = session_lock.SessionLockWatch()
    with qtbot.assertNotEmitted(watch.locked):
        watch.start()


def test_a_saver_that_starts_locks_and_one_that_stops_does_not(qtbot):
    watch = session_lock.SessionLockWatch()
    with qtbot.assertNotEmitted(watch.locked):
        watch._on_active(False)
    with qtbot.waitSignal(watch.locked):
        watch._on_active(True)
    with qtbot.waitSignal(watch.locked):
        watch._on_locked()


@pytest.mark.parametrize(
    ("text", "shift", "told"),
    [("a", False, False), ("A", True, False), ("A", False, True), ("ы", True, True),
     ("1", False, None), ("", False, None)],
)  # fmt: skip
def test_the_case_of_a_letter_betrays_caps_lock(text, shift, told):
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, 0, held, text)
    assert keyboard_state.caps_lock_by_letter(event) is told


def test_where_the_platform_does_not_tell_nothing_is_said(qapp):
    assert keyboard_state.caps_lock() is None
    assert isinstance(keyboard_state.layout_language(), str)
