"""A scrolled area that gives its content the height its wrapped words need at the present width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent


class TallArea(QScrollArea):
    """Scrolls rather than squeezes: Qt alone asks only for the least height of each part.

    That least height takes a wrapped label for one line; what its second line needs would be taken
    from the fields beside it.
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the content to the new width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the content when anything in it comes, goes or changes its words."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        content = self.widget()
        layout = None if content is None else content.layout()
        if content is None or layout is None or not layout.hasHeightForWidth():
            return
        needed = layout.totalHeightForWidth(self.viewport().width())
        if needed != content.minimumHeight():
            content.setMinimumHeight(needed)
