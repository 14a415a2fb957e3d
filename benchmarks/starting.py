"""From start to the unlock screen, against a bare PySide6 window; each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks.measure import Goal, in_turn, tell

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.ground import Ground

TIMES = 9

OURS = """
import os, sys
from pathlib import Path
from mrc_desktop import app
application, window = app.start_window(Path(sys.argv[1]))
from PySide6.QtCore import QTimer
QTimer.singleShot(0, lambda: os._exit(0))
application.exec()
"""
BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QLineEdit
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLineEdit())
window.show()
QTimer.singleShot(0, lambda: os._exit(0))
application.exec()
"""


def run(ground: Ground, temporary: Path) -> bool:
    """Measure and tell; return whether the goal is met."""
    # An installed program has its bytecode; here it is made by the first, unmeasured start.
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = {
        **inherited,
        "PYTHONPYCACHEPREFIX": str(temporary / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*=false",
        "XDG_CONFIG_HOME": str(temporary / "config"),
        "XDG_STATE_HOME": str(temporary / "state"),
    }

    def start(code: str) -> None:
        subprocess.run(
            [sys.executable, "-c", code, str(ground.folder)], env=environment, check=True
        )

    start(OURS)
    start(BARE)
    ours, bare = in_turn(lambda: start(OURS), lambda: start(BARE), TIMES)
    return tell("start to the unlock screen", ours, bare, Goal(1.5))
