"""Notices that nobody has touched keyboard or mouse for a while."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

LOOK_EVERY_MS: Final = 5_000

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches the whole application. Signals: `idled` once the idle time is over."""

    idled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Build a watch that is not running."""
        super().__init__(parent)
        self._limit = 0.0
        self._touched = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: float) -> None:
        """Watch from now on; zero or less never locks."""
        self._limit = minutes * 60
        self._note()
        app = QCoreApplication.instance()
        if app is not None and self._limit > 0:
            app.installEventFilter(self)
            self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def look(self) -> None:
        """Announce `idled` if the time is over. The wall clock also counts a computer asleep."""
        steady, wall = self._touched
        if max(time.monotonic() - steady, time.time() - wall) >= self._limit > 0:
            self.stop()
            self.idled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every touch and let it pass."""
        if event.type() in _TOUCHES:
            self._note()
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        self._touched = (time.monotonic(), time.time())
