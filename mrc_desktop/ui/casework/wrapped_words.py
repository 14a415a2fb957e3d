"""Words of a finding on a label: wrapped to whatever width there is, and never read as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from mrc_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent


class _Words(QLabel):
    """A label that can be selected from once the mouse is over it.

    What can be selected is a text document to Qt, and a case of many findings has hundreds of
    labels: measuring them took half of the time until the findings stood.
    """

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Let the words be selected from now on; they keep their size."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)


def wrapped(text: str, role: str = "") -> QLabel:
    """Return a label of this text and role; it can be selected with the mouse and copied."""
    label = _Words(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # A long word must not make the column wider than the window.
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    if role:
        theme.set_role(label, role)
    return label
