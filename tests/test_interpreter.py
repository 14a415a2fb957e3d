"""Qt can be called as often as a long day needs."""

from __future__ import annotations

import subprocess
import sys

LONG_DAY = """
import mrc_desktop.ui
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

bell = Bell()
for _ in range(20_000):
    bell.setObjectName("bell")
    bell.rung.emit()
print("still here")
"""


def test_none_is_not_used_up_by_calls_of_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LONG_DAY], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "still here\n", "")


PLAIN = """
import inspect
from PySide6.QtWidgets import QApplication
from mrc_desktop import interpreter

read = []
told = inspect.getsource
inspect.getsource = lambda module: read.append(module) or told(module)
interpreter.import_plainly()
import mrc_desktop.ui.theme
import mrc_desktop.ui.page
print(len(read), QApplication.instance())
"""


def test_no_source_is_read_for_a_feature_nobody_uses() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PLAIN], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 None\n", "")
