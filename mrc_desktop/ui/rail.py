"""The rail at the left: one button a page, with Ctrl+1 (or Alt+1) and so on.

It has no letters of its own under Alt: those belong to the fields of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.ui import icons, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.ui.pages import PageEntry


class Rail(QFrame):
    """Signals: `page_chosen` (key); `lock_chosen`."""

    page_chosen = Signal(str)
    lock_chosen = Signal()

    def __init__(
        self, entries: Sequence[PageEntry], centre_name: str, parent: QWidget | None = None
    ) -> None:
        """Build one button for each of these pages."""
        super().__init__(parent)
        theme.set_role(self, "rail")
        self.setFixedWidth(208)
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 10)
        column.setSpacing(2)
        column.addLayout(self._head(centre_name))
        column.addSpacing(12)
        for place, entry in enumerate(entries, start=1):
            text = QCoreApplication.translate("pages", entry.title)
            button = self._button(text, entry.icon)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            keys = QKeySequence(f"Ctrl+{place}")
            button.setToolTip(f"{text} ({keys.toString()})")
            button.clicked.connect(lambda _on=False, key=entry.key: self.page_chosen.emit(key))
            for sequence in (f"Ctrl+{place}", f"Alt+{place}"):
                shortcut = QShortcut(QKeySequence(sequence), self)
                shortcut.activated.connect(button.click)
            self._buttons[entry.key] = button
            column.addWidget(button)
        column.addStretch(1)
        lock = self._button(self.tr("Lock"), "lock")
        lock.setToolTip(self.tr("Lock the register (Ctrl+L)"))
        lock.clicked.connect(lambda _on=False: self.lock_chosen.emit())
        column.addWidget(lock)

    def show_current(self, key: str) -> None:
        """Mark the page shown now."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the pages on the rail."""
        return tuple(self._buttons)

    def _head(self, centre_name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(10)
        mark = QLabel(self)
        colour = theme.current().rail_mark
        mark.setPixmap(icons.pixmap("logo", colour, 26, self.devicePixelRatioF()))
        name = QLabel(centre_name, self)
        name.setWordWrap(True)
        row.addWidget(mark)
        row.addWidget(name, 1)
        return row

    def _button(self, text: str, icon_name: str) -> QPushButton:
        button = QPushButton(text, self)
        theme.set_role(button, "rail")
        button.setIcon(icons.icon(icon_name, theme.current().rail_text))
        button.setIconSize(QSize(20, 20))
        return button
