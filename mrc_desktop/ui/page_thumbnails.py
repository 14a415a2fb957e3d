"""The pages of a paper as a narrow column of small pictures, to go from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from mrc_desktop.ui.paper_preview import PaperDocument

COLUMN_WIDTH: Final = 104
PICTURE_BOX: Final = QSize(68, 92)
"""A page is drawn as large as fits this, in pixels of the screen."""

_MARGIN: Final = 8
_NOWHERE: Final = QModelIndex()


class PageModel(QAbstractListModel):
    """The pages of one document; a picture is drawn when it is first looked at."""

    def __init__(self, parent: QObject) -> None:
        """Hold no pages."""
        super().__init__(parent)
        self._document: PaperDocument | None = None
        self._pictures: dict[int, QImage] = {}

    def set_document(self, document: PaperDocument | None) -> None:
        """Hold these pages and let go of the pictures of the last ones."""
        self.beginResetModel()
        self._document = document
        self._pictures.clear()
        self.endResetModel()

    @property
    def drawn(self) -> tuple[int, ...]:
        """Return the pages that have a picture by now, counted from 0."""
        return tuple(sorted(self._pictures))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of pages."""
        return 0 if parent.isValid() or self._document is None else self._document.page_count

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the number of a page, or what a screen reader says of it."""
        if not index.isValid():
            return None
        number = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return str(number)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("Page {number}").format(number=number)
        return None

    def size(self, page: int) -> QSize:
        """Return the size of a page's picture in pixels of the screen."""
        if self._document is None:
            return QSize()
        width, height = self._document.size_in_inches(page)
        shrunk = QSize(round(width * 100), round(height * 100))
        return shrunk.scaled(PICTURE_BOX, Qt.AspectRatioMode.KeepAspectRatio)

    def picture(self, page: int, ratio: float) -> QImage | None:
        """Return the picture of a page for a screen with this device pixel ratio."""
        if self._document is None:
            return None
        picture = self._pictures.get(page)
        if picture is None or picture.devicePixelRatio() != ratio:
            picture = self._document.picture(page, (self.size(page).toSizeF() * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            self._pictures[page] = picture
        return picture


class _PageDelegate(QStyledItemDelegate):
    """Draws a page with its number beneath."""

    def __init__(self, parent: QWidget, model: PageModel) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of one page; no picture is drawn for it."""
        height = self._model.size(index.row()).height() + option.fontMetrics.height()
        return QSize(PICTURE_BOX.width(), height + 2 * _MARGIN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the entry: chosen or not, the page, its number."""
        widget = option.widget
        widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget
        )
        picture = self._model.picture(index.row(), widget.devicePixelRatioF())
        if picture is None:
            return
        page = QRect(option.rect.topLeft(), self._model.size(index.row()))
        page.moveCenter(option.rect.center())
        page.moveTop(option.rect.top() + _MARGIN)
        painter.drawImage(page, picture)
        painter.setPen(QColor(0, 0, 0, 90))
        painter.drawRect(page.adjusted(-1, -1, 0, 0))
        below = QRect(option.rect)
        below.setTop(page.bottom() + 2)
        painter.setPen(option.palette.text().color())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))


class PageThumbnails(QListView):
    """The column; signals: `page_chosen` (from 0) when the user goes to a page."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build a column without pages."""
        super().__init__(parent)
        self.pages = PageModel(self)
        self._is_marking = False
        self.setModel(self.pages)
        self.setItemDelegate(_PageDelegate(self, self.pages))
        self.setAccessibleName(self.tr("Pages of the paper"))
        self.setFixedWidth(COLUMN_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_document(self, document: PaperDocument | None) -> None:
        """Show the pages of this document, or none."""
        self._is_marking = True
        self.pages.set_document(document)
        self._is_marking = False

    def mark(self, page: int) -> None:
        """Mark the page that is before the eyes; nothing is chosen by that."""
        self._is_marking = True
        self.setCurrentIndex(self.pages.index(page))
        self._is_marking = False

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Tell which page the user went to."""
        if current.isValid() and not self._is_marking:
            self.page_chosen.emit(current.row())
