"""The real window as a process of its own, for the tests of what the desktop tells it.

Started with the folder of a register and, to be unlocked at once, a user's name and passphrase.
Answers each line on standard input with a line of JSON: what the window shows then.
"""

from __future__ import annotations

import datetime as dt
import json
import select
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from mrc_desktop import app as composition
from mrc_desktop.services.session import Session
from mrc_desktop.storage.opening import open_vault
from mrc_desktop.storage.vault import read_header
from mrc_desktop.ui.unlock_page import UnlockPage


class Desktop:
    """The window, and what is told of it."""

    def __init__(self, folder: Path, *who: str) -> None:
        self.app = composition.make_application()
        self.window = composition.open_window(composition.make_entrance(folder))
        # The window listens to the desktop 200 ms after it stands.
        self.is_listening = False
        QTimer.singleShot(700, self.window, self.listen)
        if who:
            name, passphrase = who
            user = next(user for user in read_header(folder).users if user.name == name)
            vault = open_vault(folder, user.id, passphrase, dt.datetime.now())
            self.window.enter(Session(vault, dt.datetime.now))

    def listen(self) -> None:
        self.is_listening = True
        # A bare X server has no window manager to give the window the keyboard.
        self.window.activateWindow()

    def answer(self) -> dict[str, object]:
        pages = self.window.findChildren(UnlockPage)
        return {
            "is_listening": self.is_listening,
            "is_locked": self.window.session is None,
            "hint": pages[0].hint.text() if pages else "",
            "has_keyboard": bool(pages) and pages[0].passphrase.hasFocus(),
        }

    def run(self) -> None:
        while True:
            self.app.processEvents()
            if select.select([sys.stdin], [], [], 0.02)[0]:
                if not sys.stdin.readline():
                    return
                sys.stdout.write(json.dumps(self.answer()) + "\n")
                sys.stdout.flush()


Desktop(Path(sys.argv[1]), *sys.argv[2:]).run()
