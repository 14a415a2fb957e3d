"""Titles in a list that take all the lines they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

_SIDE: Final = 14
_ABOVE: Final = 6
"""What the stylesheet keeps free beside and above an entry of a list, in pixels."""

_UNBOUNDED: Final = 10_000


class WrappedTitles(QStyledItemDelegate):
    """Gives each entry of a list the height of its wrapped text.

    Qt forgets the padding of the stylesheet when it wraps, and cuts a text that is a little too
    long for the line.
    """

    def __init__(self, entries: QListWidget) -> None:
        """Serve this list."""
        super().__init__(entries)
        self._list = entries

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of an entry wrapped to the width of the list."""
        asked = super().sizeHint(option, index)
        room = QRect(0, 0, self._list.viewport().width() - 2 * _SIDE, _UNBOUNDED)
        wrapped = self._list.fontMetrics().boundingRect(
            room, int(Qt.TextFlag.TextWordWrap), str(index.data())
        )
        return QSize(asked.width(), max(asked.height(), wrapped.height() + 2 * _ABOVE))
