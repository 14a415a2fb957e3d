"""Paper on the screen: a PDF shown from memory, page under page, never through a file.

`PaperDocument` is the PDF as Qt reads it, `PaperPreview` the widget with its zoom buttons. Pages
are painted here rather than by QPdfView, which renders in a thread that may outlive the bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.ui.page_thumbnails import PageThumbnails

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

POINTS_PER_INCH: Final = 72
ZOOM_STEP: Final = 1.25
ZOOM_RANGE: Final = (0.25, 3.0)
PAGE_GAP: Final = 16
FITTED_AT_MOST: Final = 1.1
"""A page is not blown up beyond this only because the window is wide."""

ROOM_FOR_THUMBNAILS: Final = 520
"""A preview narrower than this, in pixels, gives all its room to the page."""


class PaperDocument:
    """A PDF in memory, with its number of pages and their pictures."""

    def __init__(self, data: bytes) -> None:
        """Read the bytes; ValueError if they are no PDF."""
        self._pdf = QPdfDocument()
        # The buffer is the document's child: a QPdfDocument reads from it until it is destroyed,
        # and children go after their parent's own end. A buffer gone first crashes the program.
        buffer = QBuffer(self._pdf)
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pdf.load(buffer)
        if self._pdf.status() is not QPdfDocument.Status.Ready:
            raise ValueError("no PDF")

    @property
    def page_count(self) -> int:
        """Return the number of pages."""
        return int(self._pdf.pageCount())

    def size_in_inches(self, page: int) -> tuple[float, float]:
        """Return width and height of a page (counted from 0) in inches."""
        size = self._pdf.pagePointSize(page)
        return size.width() / POINTS_PER_INCH, size.height() / POINTS_PER_INCH

    def picture(self, page: int, size: QSize) -> QImage:
        """Return the page drawn on white, in `size` pixels."""
        picture = self._pdf.render(page, size)
        # White goes under the ink in place: a second picture would double 140 MB when printing.
        painter = QPainter(picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        painter.fillRect(picture.rect(), Qt.GlobalColor.white)
        painter.end()
        return picture


class PaperCanvas(QAbstractScrollArea):
    """The scrolled pages of one document; signals: `zoomed` (factor), `turned` (page shown)."""

    zoomed = Signal(float)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: PaperDocument | None = None
        self._message = ""
        self._zoom = 1.0
        self._fits_width = True
        self._pages: list[QRect] = []
        self._pictures: dict[int, QImage] = {}
        self._page_shown = 0
        self._aimed: int | None = None
        self._height = PAGE_GAP
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumSize(220, 200)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def document(self) -> PaperDocument | None:
        """Return what is shown."""
        return self._document

    @property
    def zoom(self) -> float:
        """Return the magnification; 1.0 shows an inch of paper as an inch of the screen."""
        return self._zoom

    @property
    def page_shown(self) -> int:
        """Return the page (from 0) in the middle of the view."""
        return self._page_shown

    def set_document(self, document: PaperDocument | None, message: str = "") -> None:
        """Show a document where the last one was scrolled to, or a message in its place."""
        self._document = document
        self._message = message
        # A bar that comes and goes would change the width a page is fitted to, back and forth.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if document is None else policy.ScrollBarAlwaysOn
        )
        self._arrange()
        self._on_scrolled()

    def set_zoom(self, zoom: float) -> None:
        """Magnify to this factor, kept within the range, and stop fitting the width."""
        self._fits_width = False
        self._zoom = min(max(zoom, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        self._arrange()

    def fit_width(self) -> None:
        """Magnify so that the widest page fits the view, now and when the view is resized."""
        self._fits_width = True
        self._arrange()

    def go_to(self, page: int) -> None:
        """Bring this page (from 0) to the top; it is the one shown, however little there is."""
        self._aimed = page
        self.verticalScrollBar().setValue(self._pages[page].top() - PAGE_GAP)
        self._on_scrolled()
        self._aimed = None

    def _arrange(self) -> None:
        """Lay the pages out anew and forget their pictures."""
        self._pictures.clear()
        bar = self.verticalScrollBar()
        share = bar.value() / self._height
        sizes = self._sizes()
        inch = self.logicalDpiX()
        if self._fits_width and sizes:
            room = self.viewport().width() - 2 * PAGE_GAP
            fitting = room / (max(width for width, _ in sizes) * inch)
            self._zoom = min(max(fitting, ZOOM_RANGE[0]), FITTED_AT_MOST)
        scale = inch * self._zoom
        pixels = [QSize(max(1, round(w * scale)), max(1, round(h * scale))) for w, h in sizes]
        full = max((size.width() for size in pixels), default=0) + 2 * PAGE_GAP
        full = max(full, self.viewport().width())
        self._pages = []
        top = PAGE_GAP
        for size in pixels:
            self._pages.append(QRect(QPoint((full - size.width()) // 2, top), size))
            top += size.height() + PAGE_GAP
        self._set_ranges(full, top)
        self._height = top
        bar.setValue(round(share * top))
        self.viewport().update()
        self.zoomed.emit(self._zoom)

    def _sizes(self) -> list[tuple[float, float]]:
        if self._document is None:
            return []
        count = self._document.page_count
        return [self._document.size_in_inches(page) for page in range(count)]

    def _set_ranges(self, width: int, height: int) -> None:
        view = self.viewport().size()
        for bar, content, seen in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), height, view.height()),
        ):
            bar.setRange(0, max(0, content - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _on_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        shown = 0
        for page, place in enumerate(self._pages):
            if place.top() <= middle:
                shown = page
        # Of several pages in sight the one that was asked for is meant, not the middle one.
        if self._aimed is not None:
            shown = self._aimed
        self._page_shown = shown
        self.turned.emit(shown)

    def _picture(self, document: PaperDocument, page: int) -> QImage:
        picture = self._pictures.get(page)
        if picture is None:
            ratio = self.devicePixelRatioF()
            size = (self._pages[page].size().toSizeF() * ratio).toSize()
            picture = document.picture(page, size)
            picture.setDevicePixelRatio(ratio)
            self._pictures[page] = picture
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view; the others give their pictures back."""
        painter = QPainter(self.viewport())
        view = self.viewport().rect()
        painter.fillRect(view, self._desk())
        if self._document is None:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
            painter.drawText(view.adjusted(24, 24, -24, -24), int(wrapped), self._message)
            return
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page, place in enumerate(self._pages):
            target = place.translated(-shift)
            if not target.intersects(view):
                self._pictures.pop(page, None)
                continue
            painter.fillRect(target.adjusted(3, 3, 3, 3), QColor(0, 0, 0, 50))
            painter.drawImage(target.topLeft(), self._picture(self._document, page))
            painter.setPen(QColor(0, 0, 0, 90))
            painter.drawRect(target.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(view.adjusted(0, 0, -1, -1))

    def _desk(self) -> QColor:
        """Return the colour the paper lies on: a step away from the window's own."""
        window = self.palette().color(QPalette.ColorRole.Window)
        return window.darker(108) if window.lightness() > 127 else window.darker(125)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again, or keep the zoom and set the bars."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by arrows, page keys, Home and End."""
        bar = self.verticalScrollBar()
        places = {
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_Space: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        key = Qt.Key(event.key())
        if key not in places:
            super().keyPressEvent(event)
            return
        bar.setValue(places[key])


class PaperPreview(QWidget):
    """A document on the screen with its page count and zoom; holds bytes, writes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: bytes | None = None
        self.canvas = PaperCanvas(self)
        self.canvas.setAccessibleName(self.tr("Preview of the paper"))
        self.thumbnails = PageThumbnails(self)
        self.thumbnails.hide()
        self._pages = QLabel(self)
        self._percent = QLabel(self)
        self._out = self._button("\u2212", self.tr("Zoom out"), "Ctrl+-")
        self._in = self._button("+", self.tr("Zoom in"), "Ctrl++")
        self._fit = self._button(self.tr("Fit width"), self.tr("Fit the page width"), "Ctrl+0")
        self._out.clicked.connect(lambda: self.canvas.set_zoom(self.canvas.zoom / ZOOM_STEP))
        self._in.clicked.connect(lambda: self.canvas.set_zoom(self.canvas.zoom * ZOOM_STEP))
        self._fit.clicked.connect(self.canvas.fit_width)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.addWidget(self._pages)
        bar.addStretch(1)
        for widget in (self._out, self._percent, self._in, self._fit):
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.thumbnails)
        row.addWidget(self.canvas, 1)
        layout.addLayout(row, 1)
        self.canvas.zoomed.connect(self._show_state)
        self.canvas.turned.connect(self._show_state)
        self.canvas.turned.connect(self.thumbnails.mark)
        self.thumbnails.page_chosen.connect(self.canvas.go_to)
        self._show_state()

    def _button(self, text: str, tip: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(tip)
        button.setToolTip(f"{tip} ({QKeySequence(keys).toString()})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)
        return button

    @property
    def data(self) -> bytes | None:
        """Return the bytes shown, or None."""
        return self._data

    @property
    def page_count(self) -> int:
        """Return the number of pages shown."""
        document = self.canvas.document
        return 0 if document is None else document.page_count

    def show_paper(self, data: bytes) -> None:
        """Show these bytes; ValueError if they are no PDF. Zoom and place are kept."""
        if data == self._data:
            return
        self._set_document(PaperDocument(data))
        self._data = data
        self._show_state()

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a paper."""
        self._data = None
        self._set_document(None, text)
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the thumbnails only where there is room for them."""
        super().resizeEvent(event)
        self._show_thumbnails()

    def _set_document(self, document: PaperDocument | None, message: str = "") -> None:
        self.thumbnails.set_document(document)
        self.canvas.set_document(document, message)
        self._show_thumbnails()

    def _show_thumbnails(self) -> None:
        has_room = self.width() >= ROOM_FOR_THUMBNAILS
        self.thumbnails.setVisible(has_room and self.page_count > 1)

    def _show_state(self) -> None:
        document = self.canvas.document
        for widget in (self._out, self._in, self._fit):
            widget.setEnabled(document is not None)
        if document is None:
            self._pages.clear()
            self._percent.clear()
            return
        words = self.tr("Page {page} of {pages}")
        pages = document.page_count
        self._pages.setText(words.format(page=self.canvas.page_shown + 1, pages=pages))
        self._percent.setText(self.tr("{percent} %").format(percent=round(self.canvas.zoom * 100)))
