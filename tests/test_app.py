"""The composition root: where a window can be shown, what is imported before it is needed."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from mrc_desktop import app, paths


@pytest.mark.skipif(sys.platform != "linux", reason="displays are found out on Linux only")
@pytest.mark.parametrize(
    ("environment", "has"),
    [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "w"}, True),
     ({"QT_QPA_PLATFORM": "offscreen"}, True), ({"QT_QPA_PLATFORM": "xcb"}, False)],
)  # fmt: skip
def test_a_display_is_found_or_not(monkeypatch, environment, has):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert app.has_display() is has


def test_what_is_shipped_lies_where_it_is_looked_for():
    assert (paths.resources() / "icons" / "today.svg").is_file()
    assert (paths.resources() / "i18n" / "ru.qm").is_file()


def test_a_bug_code_has_four_letters_that_are_not_confused():
    code = app.new_bug_code()
    assert len(code) == 4
    assert not set(code) & set("0O1IS52Z")


def test_slow_libraries_wait_until_they_are_needed(tmp_path):
    script = (
        "import sys, pathlib\n"
        "from mrc_desktop import app\n"
        "a = app.make_application()\n"
        "w = app.open_window(app.make_entrance(None))\n"
        "late = ('reportlab', 'phonenumbers', 'zxcvbn', 'xlsxwriter', 'jinja2', 'uharfbuzz',\n"
        "        'PySide6.QtPdf', 'PySide6.QtPrintSupport')\n"
        "print([name for name in late if name in sys.modules])\n"
        "w.close()\n"
    )
    import os

    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path),
                   "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_a_bug_is_said_with_its_code_and_logged_without_what_was_typed(
    qtbot, tmp_path, monkeypatch
):
    for module, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    from PySide6.QtWidgets import QWidget

    from mrc_desktop import log
    from mrc_desktop.ui import ask

    window = QWidget()
    qtbot.addWidget(window)
    log.start(tmp_path)
    app.catch_bugs(window)
    try:
        with ask.answered() as asked:
            try:
                raise ValueError("Planted Name")
            except ValueError as error:
                sys.excepthook(type(error), error, error.__traceback__)
    finally:
        log.stop()
    text = (tmp_path / "mrc-desktop.log").read_text(encoding="utf-8")
    code = asked[0].split("Code ")[1].rstrip(".")
    assert code in text
    assert "Planted" not in text


def test_what_qt_complains_of_is_logged_without_its_sentence(tmp_path):
    script = (
        "import pathlib, sys\n"
        "from PySide6.QtCore import qWarning\n"
        "from mrc_desktop import app, log\n"
        "log.start(pathlib.Path(sys.argv[1]))\n"
        "app.hush_qt()\n"
        "qWarning('Planted Name')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
    )
    text = (tmp_path / "mrc-desktop.log").read_text(encoding="utf-8")
    assert "WARNING" in text
    assert "Planted" not in text + done.stderr + done.stdout
