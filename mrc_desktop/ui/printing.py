"""Paper on a printer: pages go from memory to the printer the counsellor chooses.

No file of ours is written, and "print to file" is not offered: a copy on a disk is what "Save a
copy" is for, which warns and is audited. The system's own print spooler may keep a job on disk
until it is printed; that is outside this program (SECURITY.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import (
    QAbstractPrintDialog,
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
)

from mrc_desktop.errors import PrinterFailed, SheetNotPrinted
from mrc_desktop.ui.paper_preview import PaperDocument

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

FINEST_DPI: Final = 600
"""Pages are drawn no finer: an A4 page at 600 dots per inch already takes 140 MB."""

MILLIMETRES_PER_INCH: Final = 25.4


def print_paper(data: bytes, title: str, parent: QWidget) -> bool:
    """Ask for a printer and print; return False when the dialog was cancelled.

    `title` is the neutral name of the print job. Raises PrinterFailed when there is no printer or
    it refuses; the bytes are untouched and may be printed again.
    """
    document = PaperDocument(data)
    printer = chosen_printer(title, document.page_count, parent)
    if printer is None:
        return False
    send_to(printer, document)
    return True


def print_unkept(data: bytes, title: str, parent: QWidget) -> bool:
    """Print what lies in no register, like `print_paper`; raises SheetNotPrinted."""
    try:
        return print_paper(data, title, parent)
    except PrinterFailed as failed:
        raise SheetNotPrinted from failed


def chosen_printer(title: str, pages: int, parent: QWidget) -> QPrinter | None:
    """Ask for a printer, copies, sides and pages; return None when the dialog was cancelled.

    Raises PrinterFailed when there is no printer, or it writes files.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise PrinterFailed
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, pages)
    try:
        if not dialog.exec():
            return None
    finally:
        dialog.deleteLater()
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat or printer.outputFileName():
        raise PrinterFailed
    return printer


def send_to(printer: QPrinter, document: PaperDocument) -> None:
    """Draw the chosen pages of a document at the printer's resolution; raises PrinterFailed."""
    run = PrintRun(printer, (document,))
    while not run.is_done:
        run.step()


class PrintRun:
    """One print job of several documents, a page at a time, so that it can be watched and stopped.

    The page range of the dialog counts through all of them. On a printer set to both sides each
    document begins on a new sheet. What is printed stays as it is: a run that failed is begun anew.
    """

    def __init__(self, printer: QPrinter, documents: Sequence[PaperDocument]) -> None:
        """Lay out the job; raise PrinterFailed if the printer is gone."""
        if not printer.isValid():
            raise PrinterFailed
        self._printer = printer
        self._painter = QPainter()
        self._pages = _pages_of(printer, documents)
        self._done = 0

    @property
    def total(self) -> int:
        """Return how many sides there are, empty ones too."""
        return len(self._pages)

    @property
    def done(self) -> int:
        """Return how many sides went to the printer."""
        return self._done

    @property
    def is_done(self) -> bool:
        """Return whether the whole job went to the printer."""
        return self._done == self.total

    def step(self) -> None:
        """Draw the next page; raises PrinterFailed, and then the run is over."""
        document, page = self._pages[self._done]
        try:
            _take_page(self._printer, document, page or 0)
            is_open = self._printer.newPage() if self._done else self._painter.begin(self._printer)
            if not is_open:
                raise PrinterFailed
            if page is not None:
                _draw(self._painter, self._printer, document, page)
        except PrinterFailed:
            if self._painter.isActive():
                self._painter.end()
            raise
        self._done += 1
        if self.is_done:
            self._end()

    def stop(self) -> None:
        """Break the job off; what the printer has already taken it may still print."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _end(self) -> None:
        was_sent = self._painter.end()
        failed = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
        if not was_sent or self._printer.printerState() in failed:
            raise PrinterFailed


def _pages_of(
    printer: QPrinter, documents: Sequence[PaperDocument]
) -> list[tuple[PaperDocument, int | None]]:
    """Return every side to print, in order; None is an empty back."""
    sides: list[tuple[PaperDocument, int | None]] = [
        (document, page) for document in documents for page in range(document.page_count)
    ]
    first, last = _range(printer, len(sides))
    chosen = sides[first : last + 1]
    if printer.duplex() is not QPrinter.DuplexMode.DuplexNone and len(documents) > 1:
        chosen = _on_new_sheets(chosen)
    # A driver that cannot make copies itself is sent the pages again.
    return chosen if printer.supportsMultipleCopies() else chosen * printer.copyCount()


def _on_new_sheets(
    sides: Sequence[tuple[PaperDocument, int | None]],
) -> list[tuple[PaperDocument, int | None]]:
    """Return the sides with an empty back wherever a document ends on the front of a sheet."""
    placed: list[tuple[PaperDocument, int | None]] = []
    for document, page in sides:
        if placed and placed[-1][0] is not document and len(placed) % 2:
            placed.append((placed[-1][0], None))
        placed.append((document, page))
    return placed


def _range(printer: QPrinter, pages: int) -> tuple[int, int]:
    """Return the first and last page to print, from 0; the dialog's 0 means all."""
    first, last = printer.fromPage(), printer.toPage()
    if first <= 0:
        return 0, pages - 1
    return min(first, pages) - 1, min(max(first, last), pages) - 1


def _take_page(printer: QPrinter, document: PaperDocument, page: int) -> None:
    """Set the printer to the size of the page, edge to edge: our margins are in the page."""
    width, height = document.size_in_inches(page)
    is_wide = width > height
    portrait = QSizeF(min(width, height), max(width, height)) * MILLIMETRES_PER_INCH
    printer.setPageLayout(
        QPageLayout(
            QPageSize(
                portrait, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch
            ),
            QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    printer.setFullPage(True)


def _draw(painter: QPainter, printer: QPrinter, document: PaperDocument, page: int) -> None:
    paper = QRect(0, 0, printer.width(), printer.height())
    coarser = max(1.0, printer.resolution() / FINEST_DPI)
    painter.drawImage(paper, document.picture(page, (paper.size() / coarser)))
