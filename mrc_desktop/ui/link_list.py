"""A card of records to open: one line each, Enter or a click opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.ui import theme
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1

if TYPE_CHECKING:
    from collections.abc import Iterable


class LinkList(QWidget):
    """A few lines to choose from. Signals: `chosen` (what stands behind the line)."""

    chosen = Signal(object)

    def __init__(self, title: str, empty: str, parent: QWidget | None = None) -> None:
        """Build an empty list; `empty` is the sentence for when there is nothing."""
        super().__init__(parent)
        self._empty = empty
        frame, column = card(title, self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_1)
        column.addLayout(self._lines)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.buttons: list[QPushButton] = []

    def show_lines(self, lines: Iterable[tuple[Any, str]]) -> None:
        """Show these lines: what stands behind each, and its text."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons.clear()
        for behind, text in lines:
            self._add(behind, text)
        if not self.buttons:
            label = QLabel(self._empty, self)
            label.setWordWrap(True)
            theme.set_role(label, "soft")
            self._lines.addWidget(label)

    def _add(self, behind: Any, text: str) -> None:
        # Text of people must not become a mnemonic: an ampersand is doubled.
        button = QPushButton(text.replace("&", "&&"), self)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setMinimumWidth(60)
        theme.set_role(button, "link")
        button.setAutoDefault(True)
        button.clicked.connect(lambda _on=False: self.chosen.emit(behind))
        self._lines.addWidget(button)
        self.buttons.append(button)
