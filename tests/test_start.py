"""What the first picture may not wait for, and what is caught up on right after it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mrc_desktop.errors import VaultDamaged, VaultNotFound
from mrc_desktop.storage.folder import KEYRING_FILE
from mrc_desktop.storage.header import glance, read_header

if TYPE_CHECKING:
    from pathlib import Path

FIRST_PICTURE = """
import sys
from pathlib import Path
from mrc_desktop import app
application, window = app.start_window(Path(sys.argv[1]))
from PySide6 import QtCore
print(window.entry_page().title)
print([name for name in ("msgspec", "hashlib", "nacl", "sqlcipher3") if name in sys.modules])
print("Qt" in vars(QtCore))
"""


def test_the_first_picture_loads_nothing_that_can_wait(vault_folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PICTURE, str(vault_folder)],
        capture_output=True,
        text=True,
        check=True,
        env={
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "*=false",
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        },
    )
    assert done.stdout.splitlines() == [read_header(vault_folder).centre_name, "[]", "False"]


def test_a_glance_shows_what_reading_shows(vault_folder: Path) -> None:
    assert glance(vault_folder) == read_header(vault_folder)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"keyring": {"slots": [{}]}}', b"\xff", b"[" * 9**6]
)
def test_a_glance_at_a_damaged_keyring_says_so(vault_folder: Path, content: bytes) -> None:
    (vault_folder / KEYRING_FILE).write_bytes(content)
    with pytest.raises(VaultDamaged):
        glance(vault_folder)


def test_a_glance_at_an_empty_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        glance(tmp_path)


DARK_DESKTOP = """
from mrc_desktop.qt_import import import_qt
import_qt()
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
application = QApplication([])
application.setPalette(QPalette(QColor(COLOUR)))
from mrc_desktop.ui import theme
print(theme.apply("system").name)
"""


@pytest.mark.parametrize(("colour", "worn"), [("#202020", "dark"), ("#efefef", "light")])
def test_the_first_dress_follows_the_desktop(colour: str, worn: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DARK_DESKTOP.replace("COLOUR", repr(colour))],
        capture_output=True,
        text=True,
        check=True,
        env={"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"},
    )
    assert done.stdout == f"{worn}\n"
