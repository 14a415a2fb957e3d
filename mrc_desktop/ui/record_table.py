"""A table over record ids: 100,000 rows cost nothing until they are looked at.

COLUMNS = (
    Column(self.tr("Name"), lambda row: row.name, width=260, order="name"),
    Column(self.tr("Cases"), lambda row: str(row.open_cases), align=Qt.AlignmentFlag.AlignRight),
)
table = RecordTable(COLUMNS, desk.search.person_rows)   # ids -> rows, in the order of the ids
table.set_ids(desk.search.person_ids(filter))
table.chosen.connect(self.open_person)                  # Enter or double click: the id
table.current_changed.connect(self.preview)             # the id, or None
table.order_asked.connect(self.sort_by)                 # (order key, is_descending): a new query
table.model().forget()                                  # after a Change: fetch the rows anew
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

FETCHED_AT_ONCE: Final = 64
"""How many rows one cache miss fetches: a few screens, and quick enough for one paint."""

KEPT_ROWS: Final = 4000
"""How many finished rows are kept."""

HEAD_POINTS: Final = 9
SORT_MARK: Final = 18
CELL_PADDING: Final = 24
"""The size of a head's letters, as in the stylesheet; the room for the mark of the order in it, and
around the text of a cell, in pixels."""

_ANSWERED: Final = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.FontRole,
    )
)

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what stands in it, how wide it is (pixels; 0 takes the room that is left).

    `order` is the key a click on the head asks to sort by (empty: the head is not clickable);
    `falls` says that the first click sorts downwards (the newest, the highest first); `sample` is a
    text the column is wide enough for, whatever its `width`, and so is its title;
    `tone` may return a palette colour (#RRGGBB) for the text, never as the only sign of anything.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 120
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    order: str = ""
    tone: Callable[[Any], str] | None = None
    is_strong: bool = False
    falls: bool = False
    sample: str = ""


class RecordModel(QAbstractTableModel):
    """Ids and a cache of finished rows; a miss fetches `FETCHED_AT_ONCE` of them."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Callable[[Sequence[Any]], Sequence[Any]],
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty model; `fetch` returns the rows of these ids, in their order."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch = fetch
        self._ids: Sequence[Any] = ()
        self._rows: OrderedDict[int, Any] = OrderedDict()

    @property
    def ids(self) -> Sequence[Any]:
        """Return the ids, in the order of the rows."""
        return self._ids

    def set_ids(self, ids: Sequence[Any]) -> None:
        """Show these records."""
        self.beginResetModel()
        self._ids = ids
        self._rows.clear()
        self.endResetModel()

    def forget(self) -> None:
        """Forget the finished rows, so that they are fetched anew when next looked at."""
        self._rows.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many records there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def row(self, place: int) -> Any | None:
        """Return the finished row at this place, or None if it could not be fetched."""
        if place not in self._rows:
            self._fetch_around(place)
        return self._rows.get(place)

    def _fetch_around(self, place: int) -> None:
        start = (place // FETCHED_AT_ONCE) * FETCHED_AT_ONCE
        wanted = list(self._ids[start : start + FETCHED_AT_ONCE])
        for offset, row in enumerate(self._fetch(wanted)):
            self._rows[start + offset] = row
        while len(self._rows) > KEPT_ROWS:
            self._rows.popitem(last=False)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text, alignment, colour or font of one cell."""
        # A paint asks nine hundred times, mostly for what no cell has.
        if role not in _ANSWERED:
            return None
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return _bold() if column.is_strong else None
        return self._from_row(column, index.row(), role)

    def _from_row(self, column: Column, place: int, role: int) -> Any:
        row = self.row(place)
        if row is None:
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            colour = column.tone(row) if column.tone else ""
            return QColor(colour) if colour else None
        return column.text(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title or the alignment of a column's head."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


class RecordTable(QTableView):
    """A table of records, whole rows chosen.

    Signals: `chosen` (id) on Enter or a double click; `current_changed` (id or None);
    `order_asked` (order key, is_descending) when a head is clicked.
    """

    chosen = Signal(object)
    current_changed = Signal(object)
    order_asked = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Callable[[Sequence[Any]], Sequence[Any]],
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty table; see `RecordModel` for `fetch`."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self.records = RecordModel(columns, fetch, self)
        self.setModel(self.records)
        self._order = ""
        self._is_descending = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._is_fitted = False
        self._dress_heads()
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Widen, when first shown and dressed, the columns whose title or sample needs it."""
        super().showEvent(event)
        if not self._is_fitted:
            self._is_fitted = True
            self._fit_columns()

    def _fit_columns(self) -> None:
        # The heads are dressed by the stylesheet alone: their own font tells another width.
        bold = QFont(self.font())
        bold.setPointSize(HEAD_POINTS)
        bold.setBold(True)
        heads, cells = QFontMetrics(bold), self.fontMetrics()
        for place, column in enumerate(self._columns):
            mark = SORT_MARK if column.order else 0
            title = heads.horizontalAdvance(column.title) + CELL_PADDING + mark
            sample = cells.horizontalAdvance(column.sample) + CELL_PADDING if column.sample else 0
            if column.width and max(title, sample) > column.width:
                self.setColumnWidth(place, max(title, sample))

    def show_order(self, order: str, *, is_descending: bool) -> None:
        """Mark the head of the order the records stand in; asks for nothing."""
        self._order, self._is_descending = order, is_descending
        place = next(place for place, column in enumerate(self._columns) if column.order == order)
        falling, rising = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        heads = self.horizontalHeader()
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(place, falling if is_descending else rising)

    def set_ids(self, ids: Sequence[Any]) -> None:
        """Show these records, keeping the current one current if it is still there."""
        current = self.current_id()
        self.records.set_ids(ids)
        if current is None or not self.select(current):
            self.current_changed.emit(None)

    def current_id(self) -> Any | None:
        """Return the id of the current row, or None."""
        place = self.currentIndex().row()
        return self.records.ids[place] if 0 <= place < len(self.records.ids) else None

    def select(self, identity: Any) -> bool:
        """Make this record current; return whether it is in the table."""
        try:
            place = self.records.ids.index(identity)
        except ValueError:
            return False
        self.selectRow(place)
        return True

    def select_first(self) -> None:
        """Make the first record current."""
        if self.records.ids:
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current record on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() is not None:
            self.chosen.emit(self.current_id())
            return
        super().keyPressEvent(event)

    def _dress_heads(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(34)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setFixedHeight(34)
        heads.setSectionsClickable(any(column.order for column in self._columns))
        heads.sectionClicked.connect(self._on_head_clicked)
        for place, column in enumerate(self._columns):
            if column.width:
                self.setColumnWidth(place, column.width)
            else:
                heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _on_head_clicked(self, place: int) -> None:
        column = self._columns[place]
        if not column.order:
            if self._order:
                # Qt has moved its mark to the clicked head already.
                self.show_order(self._order, is_descending=self._is_descending)
            return
        is_again = column.order == self._order
        self.show_order(
            column.order, is_descending=not self._is_descending if is_again else column.falls
        )
        self.order_asked.emit(column.order, self._is_descending)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.records.ids):
            self.chosen.emit(self.records.ids[index.row()])

    def _on_current_changed(self, current: QModelIndex) -> None:
        place = current.row()
        inside = 0 <= place < len(self.records.ids)
        self.current_changed.emit(self.records.ids[place] if inside else None)
