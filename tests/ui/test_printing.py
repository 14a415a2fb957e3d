from __future__ import annotations

import pypdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from reportlab.lib.pagesizes import A4, A5, landscape

from mrc_desktop.errors import PrinterFailed
from mrc_desktop.ui import printing
from mrc_desktop.ui.paper_preview import PaperDocument
from tests.ui.test_paper_preview import pdf


@pytest.fixture
def printer(tmp_path, qapp):
    """Return a printer of Qt that prints to a file, which only a test may do."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setResolution(150)
    return made


def printed(tmp_path):
    reader = pypdf.PdfReader(tmp_path / "printed.pdf")
    return [tuple(round(float(edge)) for edge in page.mediabox[2:]) for page in reader.pages]


def test_every_page_is_printed_at_its_size(printer, tmp_path):
    printing.send_to(printer, PaperDocument(pdf(A4, landscape(A4), A5)))
    sizes = printed(tmp_path)
    assert sizes[0] == pytest.approx((595, 842), abs=1)
    assert sizes[1] == pytest.approx((842, 595), abs=1)
    assert sizes[2] == pytest.approx((420, 595), abs=1)


def test_what_is_printed_is_what_was_shown(printer, tmp_path):
    printing.send_to(printer, PaperDocument(pdf(A4)))
    again = PaperDocument((tmp_path / "printed.pdf").read_bytes())
    picture = again.picture(0, QSize(827, 1169))
    assert picture.pixelColor(30, 30).lightness() < 20
    assert picture.pixelColor(500, 900).lightness() == 255


@pytest.mark.parametrize(("first", "last", "pages"), [(2, 3, 2), (2, 9, 2), (7, 9, 1), (0, 0, 3)])
def test_only_the_chosen_pages_are_printed(printer, tmp_path, first, last, pages):
    printer.setFromTo(first, last)
    printing.send_to(printer, PaperDocument(pdf(A4, A4, A4)))
    assert len(printed(tmp_path)) == pages


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_print_is_one_error(printer, tmp_path):
    folder = tmp_path / "nowhere"
    printer.setOutputFileName(str(folder / "printed.pdf"))
    with pytest.raises(PrinterFailed):
        printing.send_to(printer, PaperDocument(pdf()))


def test_without_a_printer_nothing_is_asked(qtbot, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    with pytest.raises(PrinterFailed):
        printing.print_paper(pdf(), "2026-1", parent)


@pytest.mark.parametrize("answer", [0, 1])
def test_the_dialog_decides_and_offers_no_file(qtbot, monkeypatch, answer):
    parent = QWidget()
    qtbot.addWidget(parent)
    sent, asked = [], []

    def choose(dialog):
        asked.append(dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile))
        return answer

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["office"])
    monkeypatch.setattr(QPrintDialog, "exec", choose)
    monkeypatch.setattr(QPrinter, "outputFormat", lambda _: QPrinter.OutputFormat.NativeFormat)
    monkeypatch.setattr(printing, "send_to", lambda printer, _: sent.append(printer.docName()))
    assert printing.print_paper(pdf(), "2026-1", parent) is bool(answer)
    assert asked == [False]
    assert sent == ["2026-1"] * answer


def test_a_printer_that_writes_a_file_is_refused(qtbot, monkeypatch, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)

    def choose(dialog):
        dialog.printer().setOutputFileName(str(tmp_path / "leak.pdf"))
        return 1

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["office"])
    monkeypatch.setattr(QPrintDialog, "exec", choose)
    with pytest.raises(PrinterFailed):
        printing.print_paper(pdf(), "2026-1", parent)
    assert list(tmp_path.iterdir()) == []


def test_several_documents_are_one_job_page_by_page(printer, tmp_path):
    run = printing.PrintRun(printer, (PaperDocument(pdf(A4, A4)), PaperDocument(pdf(A5))))
    assert (run.total, run.done) == (3, 0)
    run.step()
    assert (run.done, run.is_done) == (1, False)
    run.step()
    run.step()
    assert run.is_done
    assert [page[0] for page in printed(tmp_path)] == pytest.approx([595, 595, 420], abs=1)


def test_on_both_sides_each_document_begins_on_a_new_sheet(printer, monkeypatch):
    monkeypatch.setattr(printer, "duplex", lambda: QPrinter.DuplexMode.DuplexLongSide)
    one, two = PaperDocument(pdf(A4)), PaperDocument(pdf(A4))
    pages = printing._pages_of(printer, (one, two))
    assert pages == [(one, 0), (one, None), (two, 0)]


def test_copies_are_sent_again_where_the_driver_makes_none(printer, monkeypatch):
    document = PaperDocument(pdf(A4, A4))
    monkeypatch.setattr(printer, "copyCount", lambda: 3)
    monkeypatch.setattr(printer, "supportsMultipleCopies", lambda: False)
    assert len(printing._pages_of(printer, (document,))) == 6
    monkeypatch.setattr(printer, "supportsMultipleCopies", lambda: True)
    assert len(printing._pages_of(printer, (document,))) == 2


def test_a_stopped_job_says_nothing_and_may_be_begun_anew(printer, tmp_path):
    document = PaperDocument(pdf(A4, A4, A4))
    run = printing.PrintRun(printer, (document,))
    run.step()
    run.stop()
    assert not run.is_done
    printing.send_to(printer, document)
    assert len(printed(tmp_path)) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_goes_away_breaks_the_run(printer, tmp_path, monkeypatch):
    run = printing.PrintRun(printer, (PaperDocument(pdf(A4, A4)),))
    run.step()
    monkeypatch.setattr(printer, "newPage", lambda: False)
    with pytest.raises(PrinterFailed):
        run.step()
    assert not run.is_done
