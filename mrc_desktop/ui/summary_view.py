"""The tables of a month on the screen, exactly as they leave: published numbers, "<10" for 0 and 5.

Three tabs: the totals of six units that are never added to each other, the tables cut one way
with a bar beside each number, and the tables cut two ways. A bar says nothing the number does not:
"<10" has none.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QStyledItemDelegate,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.services.summaries import TOTAL, Row, TableSpec, shown, shown_from
from mrc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

CATEGORY: Final = 0
VALUE: Final = 1
BAR: Final = 2

SHARE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The length of a row's bar, from 0 to 1; None where there is none."""

_VALUE_WIDTH: Final = 64
_BAR_WIDTH: Final = 240
_ROW_HEIGHT: Final = 24
_LEAST_COLUMN: Final = 60
_LEAST_HEAD: Final = 38
_HEAD_LETTERS: Final = 12
_TOTALS_WIDTH: Final = 420

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the screen: tables in their order, all their rows, the finished words, a note."""

    tables: Sequence[TableSpec]
    rows: Sequence[Row]
    words: Mapping[str, str]
    note: str

    def of(self, table: TableSpec) -> tuple[Row, ...]:
        """Return the rows of a table."""
        return tuple(row for row in self.rows if row.table == table.id)

    def with_margins(self, table: TableSpec) -> tuple[Row, ...]:
        """Return the rows of a table cut two ways and, where they add up, its totals.

        They do not in a sum over months of which some published fewer tables.
        """
        rows = self.of(table)
        names = ("total", *(dimension.value for dimension in table.dimensions))
        margins = tuple(row for row in self.rows if row.table in names)
        total = next((row.value for row in margins if row.table == "total"), 0)
        return (*rows, *margins) if sum(row.value for row in rows) == total else rows


class OneWayModel(QAbstractTableModel):
    """A table cut one way, or the totals of the units: name, number, bar."""

    def __init__(self, heads: tuple[str, str], names: Sequence[str], rows: Sequence[Row]) -> None:
        super().__init__()
        self._heads = (*heads, "")
        self._names = names
        self._rows = rows
        self._longest = max((row.value for row in rows), default=0)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of published numbers."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the three columns."""
        return 0 if parent is not None and parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what the columns hold, for screen readers as well as for eyes."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell or the length of its bar."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._names[index.row()], shown(row.value, row.unit), "")[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column != CATEGORY)
        if role == SHARE_ROLE and column == BAR:
            is_told = row.value >= shown_from(row.unit) and self._longest > 0
            return row.value / self._longest if is_told else None
        return None


class TwoWayModel(QAbstractTableModel):
    """A table cut two ways: the first dimension down, the second across, totals last if given."""

    def __init__(self, table: TableSpec, rows: Sequence[Row], words: Mapping[str, str]) -> None:
        super().__init__()
        down, across = table.dimensions
        self._down = list(dict.fromkeys(row.category(down) for row in rows))
        self._across = list(dict.fromkeys(row.category(across) for row in rows))
        self._names = (
            [words[f"{down}.{code}"] for code in self._down],
            [words[f"{across}.{code}"] for code in self._across],
        )
        self._cells = {(row.category(down), row.category(across)): row for row in rows}

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the categories of the first dimension."""
        return 0 if parent is not None and parent.isValid() else len(self._down)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the categories of the second dimension and one column for the names."""
        return 0 if parent is not None and parent.isValid() else len(self._across) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the names of the second dimension."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _wrapped(self._names[1][section - 1]) if section else ""
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self._names[1][section - 1] if section else ""
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section > 0)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a name or a number, and both names as a cell's explanation."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column > 0)
        if role == Qt.ItemDataRole.DisplayRole:
            if not column:
                return self._names[0][row]
            cell = self._cells[self._down[row], self._across[column - 1]]
            return shown(cell.value, cell.unit)
        if role == Qt.ItemDataRole.FontRole:
            is_total = self._down[row] == TOTAL or (column and self._across[column - 1] == TOTAL)
            return _bold() if is_total else None
        if column and role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._names[0][row]} · {self._names[1][column - 1]}"
        return None


class BarDelegate(QStyledItemDelegate):
    """Draws a published number as a bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the bar of one row; a number under the smallest shown one has none."""
        share = index.data(SHARE_ROLE)
        if share is None:
            return
        # PySide types the fields of style options as Any.
        place: QRect = option.rect  # type: ignore[attr-defined, unused-ignore]
        bar = place.adjusted(8, 7, -8, -7)
        bar.setWidth(max(1, round(bar.width() * share)))
        painter.fillRect(bar, QColor(theme.current().accent))


class SummaryView(QWidget):
    """A month's or a period's published tables on three tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)

    def show_tables(self, what: Shown) -> None:
        """Show these tables, on the tab that was open."""
        chosen = max(0, self._tabs.currentIndex())
        while self._tabs.count():
            old = self._tabs.widget(0)
            self._tabs.removeTab(0)
            if old is not None:
                old.deleteLater()
        pages = (
            (self.tr("Totals"), [self._totals(what)]),
            (self.tr("One way"), self._one_way(what)),
            (self.tr("Two ways"), self._two_way(what)),
        )
        for name, cards in pages:
            if cards:
                page = _stacked([_soft(what.note), *cards])
                page.setAccessibleName(name)
                self._tabs.addTab(page, name)
        self._tabs.setCurrentIndex(min(chosen, self._tabs.count() - 1))

    def _totals(self, what: Shown) -> QFrame:
        totals = [table for table in what.tables if not table.dimensions]
        rows = [row for table in totals for row in what.of(table)]
        names = [what.words[f"unit.{row.unit}"] for row in rows]
        heads = (self.tr("Unit"), what.words["number"])
        view = _view(OneWayModel(heads, names, rows))
        # Bars of different units side by side would compare what must not be compared.
        view.setColumnHidden(BAR, True)
        # A number at the far side of a wide window would be read in the wrong line.
        view.setMaximumWidth(_TOTALS_WIDTH)
        notes = [
            f"{name}: {what.words[f'unit_text.{row.unit}']}"
            for name, row in zip(names, rows, strict=True)
        ]
        return _card(self.tr("Totals"), view, "\n".join(notes))

    def _one_way(self, what: Shown) -> list[QWidget]:
        cards: list[QWidget] = []
        for table in what.tables:
            if len(table.dimensions) == 1:
                dimension = table.dimensions[0]
                rows = what.of(table)
                names = [what.words[f"{dimension}.{row.category(dimension)}"] for row in rows]
                heads = (what.words[f"dimension.{dimension}"], what.words["number"])
                view = _view(OneWayModel(heads, names, rows))
                view.setItemDelegateForColumn(BAR, BarDelegate(view))
                cards.append(_card(what.words[f"table.{table.id}"], view))
        return cards

    def _two_way(self, what: Shown) -> list[QWidget]:
        cards: list[QWidget] = []
        for table in what.tables:
            if len(table.dimensions) == 2:
                view = _view(TwoWayModel(table, what.with_margins(table), what.words))
                cards.append(_card(what.words[f"table.{table.id}"], view))
        return cards


def _wrapped(text: str) -> str:
    """Return a head in lines so short that its table is no wider than the page."""
    return "\n".join(textwrap.wrap(text, _HEAD_LETTERS, break_long_words=False))


def _bold() -> QFont:
    font = QFont(QGuiApplication.font())
    font.setBold(True)
    return font


def _alignment(is_number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _soft(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_role(label, "soft")
    return label


def _stacked(cards: Sequence[QWidget]) -> QScrollArea:
    inner = QWidget()
    theme.set_role(inner, "page")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 12, 8, 8)
    column.setSpacing(10)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inner)
    return area


def _card(name: str, view: QTableView, note: str = "") -> QFrame:
    card = QFrame()
    theme.set_role(card, "card")
    title = QLabel(name, card)
    title.setTextFormat(Qt.TextFormat.PlainText)
    theme.set_role(title, "section")
    view.setAccessibleName(name)
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(4)
    column.addWidget(title)
    row = QHBoxLayout()
    row.addWidget(view, 1)
    row.addStretch(0)
    column.addLayout(row)
    if note:
        column.addWidget(_soft(note))
    return card


def _view(model: QAbstractTableModel) -> QTableView:
    """Return a table that shows all its rows, without grid or editing; wide ones scroll aside."""
    view = QTableView()
    # The model goes with its table, when the table goes.
    model.setParent(view)
    view.setModel(model)
    theme.set_role(view, "plain")
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    head = view.horizontalHeader()
    head.setFont(QFont(head.font()))
    head.setMinimumSectionSize(_LEAST_COLUMN)
    if isinstance(model, OneWayModel):
        head.hide()
        head.setSectionResizeMode(CATEGORY, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(_VALUE_WIDTH)
        view.setColumnWidth(VALUE, _VALUE_WIDTH)
        view.setColumnWidth(BAR, _BAR_WIDTH)
        height = model.rowCount() * _ROW_HEIGHT + 4
    else:
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        bar = view.horizontalScrollBar().sizeHint().height()
        top = max(head.sizeHint().height(), _LEAST_HEAD)
        height = top + model.rowCount() * _ROW_HEIGHT + bar + 4
    view.setFixedHeight(height)
    return view
