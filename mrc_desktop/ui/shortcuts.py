"""The keyboard shortcuts, as a list to read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.ui import theme
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

SHORTCUTS: Final[tuple[tuple[str, str], ...]] = (
    ("Ctrl+1", QT_TRANSLATE_NOOP("shortcuts", "First page of the rail (Ctrl+2: the second …)")),
    ("Ctrl+L", QT_TRANSLATE_NOOP("shortcuts", "Lock the register")),
    ("Ctrl+F", QT_TRANSLATE_NOOP("shortcuts", "Find a person")),
    ("Ctrl+S", QT_TRANSLATE_NOOP("shortcuts", "Save what is typed")),
    ("Ctrl+P", QT_TRANSLATE_NOOP("shortcuts", "Print the paper shown")),
    ("Alt+Down", QT_TRANSLATE_NOOP("shortcuts", "Open the list or the calendar of a field")),
    ("Return", QT_TRANSLATE_NOOP("shortcuts", "Open the chosen row, or go on")),
    ("Esc", QT_TRANSLATE_NOOP("shortcuts", "Go back, or close a question without doing anything")),
    ("F1", QT_TRANSLATE_NOOP("shortcuts", "Show these shortcuts")),
    ("Ctrl+Q", QT_TRANSLATE_NOOP("shortcuts", "Quit; drafts are kept")),
)  # fmt: skip
"""(keys, what they do); `Alt` with an underlined letter goes to its field everywhere."""


def show_shortcuts(parent: QWidget) -> None:
    """Show the list until it is closed."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("shortcuts", "Keyboard shortcuts"))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(12)
    heading = QLabel(QCoreApplication.translate("shortcuts", "Keyboard shortcuts"), dialog)
    theme.set_role(heading, "title")
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for row, (keys, text) in enumerate(SHORTCUTS):
        shown = QLabel(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText), dialog)
        theme.set_role(shown, "badge")
        grid.addWidget(shown, row, 0)
        grid.addWidget(QLabel(QCoreApplication.translate("shortcuts", text), dialog), row, 1)
    column.addLayout(grid)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.exec()
    dialog.deleteLater()
