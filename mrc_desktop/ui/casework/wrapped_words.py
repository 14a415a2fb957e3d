"""Words of a finding on a label: wrapped to whatever width there is, and never read as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from mrc_desktop.ui import theme


def wrapped(text: str, role: str = "") -> QLabel:
    """Return a label of this text and role; it can be selected and copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # A long word must not make the column wider than the window.
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)
    if role:
        theme.set_role(label, role)
    return label
