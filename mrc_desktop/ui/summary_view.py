"""The tables of a month on the screen, as they leave: withheld cells are marks, never numbers.

Six units, each on a tab of its own; nothing here adds one to another. A bar beside each published
number helps the eye and says nothing the number does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QStyledItemDelegate,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

    from mrc_desktop.services.summaries import PublishedTable, Release

CATEGORY: Final = 0
VALUE: Final = 1
BAR: Final = 2

SHARE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The length of a row's bar, from 0 to 1; None for a withheld cell."""

_VALUE_WIDTH: Final = 56
_BAR_WIDTH: Final = 90
_ROW_HEIGHT: Final = 24

Index = QModelIndex | QPersistentModelIndex


class PublishedModel(QAbstractTableModel):
    """One published table: category, number or mark, bar; the last row is the total or its lack."""

    def __init__(self, table: PublishedTable, words: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._breakdown = table.breakdown.value
        self._cells = table.cells
        self._total = table.total
        self._longest = max((cell.value or 0 for cell in table.cells), default=0)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the categories and one row for the total."""
        return 0 if parent is not None and parent.isValid() else len(self._cells) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the three columns."""
        return 0 if parent is not None and parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what the columns hold, for screen readers as well as for eyes."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            heads = (self._words[f"breakdown.{self._breakdown}"], self._words["count"], "")
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its explanation, or the length of its bar."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.FontRole and row == len(self._cells):
            font = QFont()
            font.setBold(self._total is not None)
            font.setItalic(self._total is None)
            return font
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._explanation(row)
        if role == SHARE_ROLE and column == BAR:
            return self._share(row)
        return None

    def _text(self, row: int, column: int) -> str:
        if row == len(self._cells):
            if self._total is None:
                return self._words["total_withheld"] if column == CATEGORY else ""
            return (self._words["total"], str(self._total), "")[column]
        cell = self._cells[row]
        if column == CATEGORY:
            return self._words[f"{self._breakdown}.{cell.category}"]
        if column == VALUE:
            return self._words["withheld_mark"] if cell.value is None else str(cell.value)
        return ""

    def _explanation(self, row: int) -> str | None:
        if row < len(self._cells) and self._cells[row].value is None:
            return self._words["mark_meaning"]
        return None

    def _share(self, row: int) -> float | None:
        value = self._cells[row].value if row < len(self._cells) else None
        return value / self._longest if value is not None and self._longest else None

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column == VALUE else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class BarDelegate(QStyledItemDelegate):
    """Draws a published number as a bar; a withheld one as a dotted line of no length to read."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the bar of one row; the total has none."""
        place = self._place(option)
        share = index.data(SHARE_ROLE)
        painter.save()
        if share is not None:
            bar = QRect(place)
            bar.setWidth(max(1, round(place.width() * share)))
            painter.fillRect(bar, QColor(theme.current().accent))
        elif index.data(Qt.ItemDataRole.ToolTipRole) is not None:
            painter.setPen(QPen(QColor(theme.current().edge), 1, Qt.PenStyle.DotLine))
            painter.drawLine(place.left(), place.center().y(), place.right(), place.center().y())
        painter.restore()

    @staticmethod
    def _place(option: QStyleOptionViewItem) -> QRect:
        # PySide types the fields of style options as Any.
        place: QRect = option.rect  # type: ignore[attr-defined, unused-ignore]
        return place.adjusted(8, 7, -8, -7)


class SummaryView(QWidget):
    """A month's release: one tab a unit, one card a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)

    def show_release(self, release: Release, words: Mapping[str, str]) -> None:
        """Show the published tables of a month with these words, on the tab that was open."""
        chosen = max(0, self._tabs.currentIndex())
        while self._tabs.count():
            old = self._tabs.widget(0)
            self._tabs.removeTab(0)
            if old is not None:
                old.deleteLater()
        for unit in dict.fromkeys(table.unit for table in release.tables):
            name = words[f"unit.{unit.value}"]
            page = self._unit_page(unit.value, release.of(unit), words)
            page.setAccessibleName(name)
            # An ampersand in a tab's name would be taken for a mnemonic.
            self._tabs.addTab(page, name.replace("&", "&&"))
        self._tabs.setCurrentIndex(chosen)

    def _unit_page(
        self, unit: str, tables: Sequence[PublishedTable], words: Mapping[str, str]
    ) -> QScrollArea:
        inner = QWidget()
        theme.set_role(inner, "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 12, 8, 8)
        column.setSpacing(10)
        column.addWidget(self._soft(words[f"unit_text.{unit}"]))
        withheld = words["withheld_mark"] + "  " + words["mark_meaning"]
        column.addWidget(self._soft(withheld))
        grid = QGridLayout()
        grid.setSpacing(12)
        # Two piles, each table onto the shorter one, so that no card leaves a hole.
        heights = [0, 0]
        piles = [QVBoxLayout(), QVBoxLayout()]
        for place, pile in enumerate(piles):
            pile.setSpacing(12)
            grid.addLayout(pile, 0, place)
            grid.setColumnStretch(place, 1)
        for table in tables:
            shorter = heights.index(min(heights))
            piles[shorter].addWidget(self._card(table, words))
            heights[shorter] += len(table.cells) + 4
        for pile in piles:
            pile.addStretch(1)
        column.addLayout(grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        return area

    @staticmethod
    def _soft(text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        theme.set_role(label, "soft")
        return label

    def _card(self, table: PublishedTable, words: Mapping[str, str]) -> QFrame:
        card = QFrame()
        theme.set_role(card, "card")
        title = QLabel(words[f"breakdown.{table.breakdown.value}"], card)
        title.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(title, "section")
        view = QTableView(card)
        view.setModel(PublishedModel(table, words, view))
        view.setItemDelegateForColumn(BAR, BarDelegate(view))
        view.setAccessibleName(title.text())
        self._dress(view)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(view)
        return card

    @staticmethod
    def _dress(view: QTableView) -> None:
        """Make a table that shows all its rows, without bars, grid or editing."""
        theme.set_role(view, "plain")
        view.setShowGrid(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        view.horizontalHeader().hide()
        head = view.horizontalHeader()
        head.setSectionResizeMode(CATEGORY, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Fixed)
        view.setColumnWidth(VALUE, _VALUE_WIDTH)
        view.setColumnWidth(BAR, _BAR_WIDTH)
        rows = view.model().rowCount()
        last = rows - 1
        if not view.model().index(last, VALUE).data():
            view.setSpan(last, CATEGORY, 1, 3)
        view.setFixedHeight(rows * _ROW_HEIGHT + 4)
