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

from mrc_desktop.errors import PrinterFailed
from mrc_desktop.ui.paper_preview import PaperDocument

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FINEST_DPI: Final = 600
"""Pages are drawn no finer: an A4 page at 600 dots per inch already takes 140 MB."""

MILLIMETRES_PER_INCH: Final = 25.4


def print_paper(data: bytes, title: str, parent: QWidget) -> bool:
    """Ask for a printer and print; return False when the dialog was cancelled.

    `title` is the neutral name of the print job. Raises PrinterFailed when there is no printer or
    it refuses; the bytes are untouched and may be printed again.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise PrinterFailed
    document = PaperDocument(data)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.setMinMax(1, document.page_count)
    try:
        if not dialog.exec():
            return False
    finally:
        dialog.deleteLater()
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat or printer.outputFileName():
        raise PrinterFailed
    send_to(printer, document)
    return True


def send_to(printer: QPrinter, document: PaperDocument) -> None:
    """Draw the chosen pages of a document at the printer's resolution; raises PrinterFailed."""
    if not printer.isValid():
        raise PrinterFailed
    first, last = _range(printer, document.page_count)
    _take_page(printer, document, first)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFailed
    try:
        for page in range(first, last + 1):
            if page > first:
                _take_page(printer, document, page)
                if not printer.newPage():
                    raise PrinterFailed
            _draw(painter, printer, document, page)
    finally:
        was_sent = painter.end()
    failed = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
    if not was_sent or printer.printerState() in failed:
        raise PrinterFailed


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
