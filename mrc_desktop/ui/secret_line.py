"""A line for passphrases: hidden, shown only while its eye is held down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from mrc_desktop.ui import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class SecretLine(QLineEdit):
    """A hidden line. Nothing typed here can be copied, dragged or undone back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty line with an eye."""
        super().__init__(parent)
        # It also tells input methods to learn, complete and capitalise nothing.
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = QToolButton(self)
        self.eye.setIcon(icons.icon("eye"))
        self.eye.setToolTip(self.tr("Hold down to read what you typed"))
        self.eye.setAccessibleName(self.tr("Show the passphrase while held"))
        self.eye.setCursor(QCursor())
        self.eye.pressed.connect(self._on_held)
        self.eye.released.connect(self.hide_again)
        self.setTextMargins(0, 0, 34, 0)

    def hide_again(self) -> None:
        """Hide what was typed."""
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def _on_held(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the end of the line."""
        super().resizeEvent(event)
        side = min(self.height() - 6, 28)
        self.eye.setGeometry(self.width() - side - 4, (self.height() - side) // 2, side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Hide the text when the window loses the focus while the eye is held."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.hide_again()
