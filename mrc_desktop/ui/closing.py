"""Closes whatever lies over the window, so that a lock leaves nothing to read."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QWidget


def close_over(window: QWidget) -> None:
    """Close all pop-ups and reject all dialogs but the window itself."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        following = QApplication.activePopupWidget()
        popup = following if following is not popup else None
    for widget in QApplication.topLevelWidgets():
        if widget is window or not widget.isVisible():
            continue
        if isinstance(widget, QDialog):
            widget.reject()
        elif widget.parent() is not None and widget.isModal():
            widget.close()
