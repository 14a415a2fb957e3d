"""A stack that shows one widget and destroys what it showed before."""

from __future__ import annotations

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget


def retire(stack: QStackedWidget, widget: QWidget) -> None:
    """Take a widget out of a stack and keep it, hidden, for its deletion by Qt.

    A widget removed from a stack belongs to Python, which may then destroy it in the middle of its
    own key event. As a child of the stack it belongs to Qt again.
    """
    stack.removeWidget(widget)
    widget.setParent(stack)
    widget.hide()


class SweptStack(QStackedWidget):
    """Holds the shown widget and, for a moment, those that are no longer shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty stack."""
        super().__init__(parent)
        self.retired: list[QWidget] = []

    def show_only(self, widget: QWidget) -> None:
        """Show this widget in place of the one shown now."""
        old = self.currentWidget()
        self.addWidget(widget)
        self.setCurrentWidget(widget)
        if old is not None:
            retire(self, old)
            self.retired.append(old)
            self._sweep()

    def _sweep(self) -> None:
        """Destroy what is no longer shown, once no dialog's own event loop still needs it."""
        if QThread.currentThread().loopLevel() > 1:
            QTimer.singleShot(100, self, self._sweep)
            return
        while self.retired:
            self.retired.pop().deleteLater()
