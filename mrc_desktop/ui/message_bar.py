"""A bar inside a page that says what happened, without stopping anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from mrc_desktop.ui import icons, theme, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from mrc_desktop.errors import UserError

_ICONS = {"error": "warning", "warning": "warning", "good": "check", "info": "info"}


class MessageBar(QFrame):
    """One sentence with an icon, a cross, and up to a few actions; hidden when empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build a hidden bar."""
        super().__init__(parent)
        theme.set_role(self, "message")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._actions = QHBoxLayout()
        self._close = QToolButton(self)
        self._close.setIcon(icons.icon("close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self.clear)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addLayout(self._actions)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def text(self) -> str:
        """Return the sentence shown now; empty while the bar is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, error: UserError) -> None:
        """Say the sentence of this error; it stays until it is closed or replaced."""
        self._show(words.say_error(error), "error")

    def show_warning(self, sentence: str) -> None:
        """Say something to look at; it stays."""
        self._show(sentence, "warning")

    def show_good(self, sentence: str, for_ms: int = 6000) -> None:
        """Say that something worked; it goes by itself (0: it stays)."""
        self._show(sentence, "good")
        if for_ms:
            self._timer.start(for_ms)

    def show_info(self, sentence: str) -> None:
        """Say something to know; it stays."""
        self._show(sentence, "info")

    def add_action(self, text: str, slot: Callable[[], object]) -> QPushButton:
        """Add a button to the message shown now; pressing it closes the bar first."""
        button = QPushButton(text, self)

        def pressed() -> None:
            self.clear()
            slot()

        button.clicked.connect(pressed)
        self._actions.addWidget(button)
        return button

    def clear(self) -> None:
        """Hide the bar."""
        self._timer.stop()
        self.hide()
        while self._actions.count():
            item = self._actions.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()

    def _show(self, sentence: str, tone: str) -> None:
        self.clear()
        colours = theme.current()
        tints = {
            "error": colours.danger,
            "warning": colours.warning,
            "good": colours.good,
            "info": colours.accent,
        }
        self._icon.setPixmap(icons.pixmap(_ICONS[tone], tints[tone], 20, self.devicePixelRatioF()))
        self._text.setText(sentence)
        self._text.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_state(self, "tone", tone)
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
