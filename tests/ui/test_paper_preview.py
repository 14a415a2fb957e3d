from __future__ import annotations

import io

import pytest
from PySide6.QtCore import QSize, Qt
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from mrc_desktop.ui.paper_preview import PaperDocument, PaperPreview


def pdf(*sizes, text="A page"):
    """Return a real PDF with one page of each size, each with a black square at its top left."""
    kept = io.BytesIO()
    canvas = Canvas(kept, invariant=1)
    for size in sizes or (A4,):
        canvas.setPageSize(size)
        canvas.drawString(100, 400, text)
        canvas.rect(0, size[1] - 72, 72, 72, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


@pytest.fixture
def preview(qtbot):
    widget = PaperPreview()
    qtbot.addWidget(widget)
    widget.resize(600, 500)
    widget.show()
    return widget


def test_a_document_is_read_and_drawn_from_memory():
    document = PaperDocument(pdf(A4, landscape(A4)))
    assert document.page_count == 2
    assert document.size_in_inches(0) == pytest.approx((8.268, 11.693), abs=0.01)
    assert document.size_in_inches(1) == pytest.approx((11.693, 8.268), abs=0.01)
    picture = document.picture(0, QSize(827, 1169))
    assert picture.pixelColor(30, 30).lightness() < 20
    assert picture.pixelColor(500, 900).lightness() == 255


def test_a_document_lives_on_its_own_bytes():
    documents = [PaperDocument(pdf(text=f"page {number}")) for number in range(20)]
    del documents[::2]
    assert all(not d.picture(0, QSize(80, 120)).isNull() for d in documents)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 cut", b"\x00" * 100])
def test_what_is_no_pdf_is_refused(data):
    with pytest.raises(ValueError, match="no PDF"):
        PaperDocument(data)


def test_pages_are_fitted_and_counted(preview):
    preview.show_paper(pdf(A4, A4, A4))
    assert preview.page_count == 3
    assert preview._pages.text() == "Page 1 of 3"
    width = preview.canvas.viewport().width()
    assert preview.canvas._pages[0].width() == pytest.approx(width - 32, abs=1)
    preview.resize(800, 500)
    assert preview.canvas._pages[0].width() > width


def test_the_keyboard_zooms_and_turns(preview, qtbot):
    preview.show_paper(pdf(A4, A4, A4))
    canvas = preview.canvas
    canvas.setFocus()
    fitted = canvas.zoom
    qtbot.keyClick(canvas, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom == pytest.approx(fitted / 1.25)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom == pytest.approx(fitted * 1.25)
    qtbot.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom == pytest.approx(fitted)
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert preview._pages.text() == "Page 3 of 3"
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert preview._pages.text() == "Page 1 of 3"
    assert canvas.verticalScrollBar().value() == 40


def test_zoom_keeps_its_range(preview):
    preview.show_paper(pdf())
    for _ in range(20):
        preview._in.click()
    assert preview.canvas.zoom == 3.0
    for _ in range(40):
        preview._out.click()
    assert preview.canvas.zoom == 0.25


def test_a_new_paper_stays_where_the_last_was_read(preview):
    preview.show_paper(pdf(A4, A4))
    preview.canvas.set_zoom(1.5)
    bar = preview.canvas.verticalScrollBar()
    bar.setValue(700)
    preview.show_paper(pdf(A4, A4, text="changed"))
    assert preview.canvas.zoom == 1.5
    assert bar.value() == 700


def test_only_visible_pages_keep_pictures(preview):
    preview.show_paper(pdf(*[A4] * 8))
    preview.grab()
    assert list(preview.canvas._pictures) == [0]
    preview.canvas.verticalScrollBar().setValue(preview.canvas.verticalScrollBar().maximum())
    preview.grab()
    assert 0 not in preview.canvas._pictures
    assert 7 in preview.canvas._pictures


def test_a_message_stands_in_for_a_paper(preview):
    preview.show_paper(pdf())
    preview.show_message("Choose an organisation.")
    assert preview.data is None
    assert preview.page_count == 0
    assert not preview._in.isEnabled()
    preview.grab()
