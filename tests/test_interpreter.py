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
