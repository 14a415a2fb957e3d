from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4, landscape

from mrc_desktop.ui import languages
from mrc_desktop.ui.paper_preview import PaperPreview
from tests.ui.test_paper_preview import pdf


@pytest.fixture
def preview(qtbot):
    widget = PaperPreview()
    qtbot.addWidget(widget)
    widget.resize(700, 420)
    widget.show()
    widget.show_paper(pdf(*[A4] * 12))
    return widget


def said(preview):
    return preview._pages.text()


def marked(preview):
    return preview.thumbnails.currentIndex().row()


def test_a_paper_of_several_pages_has_its_pages_beside_it(preview):
    assert preview.thumbnails.isVisible()
    assert preview.thumbnails.pages.rowCount() == 12
    assert preview.thumbnails.width() < preview.canvas.width() / 4
    preview.show_paper(pdf())
    assert not preview.thumbnails.isVisible()


def test_a_narrow_preview_gives_its_room_to_the_page(preview, qtbot):
    preview.resize(519, 420)
    qtbot.waitUntil(lambda: not preview.thumbnails.isVisible())
    preview.resize(520, 420)
    qtbot.waitUntil(preview.thumbnails.isVisible)


def test_choosing_a_page_goes_to_it(preview, qtbot):
    pages = preview.thumbnails
    place = pages.visualRect(pages.pages.index(2)).center()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said(preview) == "Page 3 of 12"
    assert preview.canvas._pages[2].top() - preview.canvas.verticalScrollBar().value() == 16


def test_the_keyboard_goes_from_page_to_page(preview, qtbot):
    pages = preview.thumbnails
    pages.setFocus()
    for key, sentence in (
        (Qt.Key.Key_Down, "Page 2 of 12"),
        (Qt.Key.Key_Down, "Page 3 of 12"),
        (Qt.Key.Key_Up, "Page 2 of 12"),
        (Qt.Key.Key_End, "Page 12 of 12"),
        (Qt.Key.Key_Home, "Page 1 of 12"),
    ):
        qtbot.keyClick(pages, key)
        assert said(preview) == sentence
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert preview.canvas.page_shown == marked(preview) > 0
    qtbot.keyClick(pages, Qt.Key.Key_PageUp)
    assert said(preview) == "Page 1 of 12"


def test_every_page_can_be_gone_to_when_all_are_in_sight(preview, qtbot):
    preview.show_paper(pdf(*[A4] * 3))
    preview.resize(700, 1200)
    preview.canvas.set_zoom(0.25)
    preview.thumbnails.setFocus()
    seen = [said(preview)]
    qtbot.keyClick(preview.thumbnails, Qt.Key.Key_Home)
    for _ in range(2):
        qtbot.keyClick(preview.thumbnails, Qt.Key.Key_Down)
        seen.append(said(preview))
    assert seen[1:] == ["Page 2 of 3", "Page 3 of 3"]


def test_scrolling_marks_the_page_before_the_eyes_and_moves_nothing(preview):
    bar = preview.canvas.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert bar.value() == bar.maximum() // 2
    assert marked(preview) == preview.canvas.page_shown in (5, 6)
    preview.show_paper(pdf(*[A4] * 12, text="changed"))
    assert bar.value() == bar.maximum() // 2
    assert marked(preview) == preview.canvas.page_shown in (5, 6)


def test_only_pages_that_were_in_sight_are_drawn(preview):
    preview.grab()
    drawn = preview.thumbnails.pages.drawn
    assert drawn[0] == 0
    assert len(drawn) < 6


def test_a_thumbnail_is_the_page_in_small(preview):
    preview.show_paper(pdf(A4, landscape(A4)))
    model = preview.thumbnails.pages
    upright, lying = model.picture(0, 1.0), model.picture(1, 2.0)
    assert (upright.width(), upright.height()) == (65, 92)
    assert (lying.width(), lying.height()) == (136, 96)
    assert upright.pixelColor(2, 2) == QColor(Qt.GlobalColor.black)
    assert upright.pixelColor(50, 80) == QColor(Qt.GlobalColor.white)


def test_a_screen_reader_is_told_the_page(preview):
    pages = preview.thumbnails
    assert pages.accessibleName() == "Pages of the paper"
    read = pages.pages.index(4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "Page 5"


def test_the_column_speaks_russian(qtbot):
    languages.install("ru")
    widget = PaperPreview()
    qtbot.addWidget(widget)
    widget.show_paper(pdf(A4, A4))
    pages = widget.thumbnails
    assert pages.accessibleName() == "Страницы бумаги"
    assert pages.pages.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Страница 2"


def test_a_paper_that_is_put_away_leaves_no_picture(preview):
    preview.grab()
    document = weakref.ref(preview.canvas.document)
    preview.show_message("")
    assert preview.thumbnails.pages.drawn == ()
    assert document() is None
    assert not preview.thumbnails.isVisible()


def test_a_preview_that_is_gone_leaves_no_paper(qapp):
    widget = PaperPreview()
    widget.resize(700, 420)
    widget.show()
    widget.show_paper(pdf(A4, A4))
    widget.grab()
    document, model = weakref.ref(widget.canvas.document), weakref.ref(widget.thumbnails.pages)
    widget.deleteLater()
    del widget
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert document() is None
    assert model() is None
