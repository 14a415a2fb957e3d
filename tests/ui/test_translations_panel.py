"""The Translations tab: a sheet beside its source, marked as reviewed and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from mrc_desktop.services.sheet_languages import TranslationState
from mrc_desktop.ui import ask
from mrc_desktop.ui.centre_page import CentrePage
from mrc_desktop.ui.review_dialog import ReviewDialog
from mrc_desktop.ui.translations_panel import TranslationsPanel
from tests.ui.conftest import PASSPHRASE


@pytest.fixture
def desk(access, plan, entrance):
    session = access.create_register(plan, PASSPHRASE).session
    yield entrance.open_desk(session)
    access.lock(session)


@pytest.fixture
def panel(qtbot, desk):
    page = CentrePage(desk)
    qtbot.addWidget(page)
    page.changed.connect(lambda _change: page.refresh())
    page.resize(1150, 700)
    page.show()
    places = range(page.tabs.count())
    place = next(one for one in places if isinstance(page.panel(one), TranslationsPanel))
    page.tabs.setCurrentIndex(place)
    return page.panel(place)


def in_dialog(act):
    def look():
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ReviewDialog)]
        shown = [dialog for dialog in found if dialog.isVisible()]
        if shown:
            act(shown[0])
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def state(panel, key):
    return next(one.state for one in panel._page.desk.reviews.entries() if one.key == key)


def test_both_texts_stand_side_by_side(panel, desk):
    panel.table.select(("wages", "tg"))
    assert desk.content.sheet("wages", "en").front.title in panel.source.toPlainText()
    assert desk.content.sheet("wages", "tg").front.title in panel.translation.toPlainText()
    assert panel.review_button.isEnabled()
    assert not panel.withdraw_button.isEnabled()


def test_a_translation_is_marked_and_the_mark_taken_back(panel, qtbot):
    key = ("wages", "tg")
    panel.table.select(key)

    def fill(dialog):
        dialog.form.set_values({"reviewer": ""})
        dialog.mark()
        assert dialog.isVisible()
        dialog.form.set_values({"reviewer": "Фарҳод Раҳимов"})
        dialog.mark()

    in_dialog(fill)
    qtbot.mouseClick(panel.review_button, Qt.MouseButton.LeftButton)
    assert state(panel, key) is TranslationState.REVIEWED
    assert panel.table.current_id() == key
    assert "Фарҳод Раҳимов" in panel.history.text()
    assert not panel.review_button.isEnabled()
    with ask.answered(False):
        panel.withdraw()
    assert state(panel, key) is TranslationState.REVIEWED
    with ask.answered(True):
        panel.withdraw()
    assert state(panel, key) is TranslationState.NOT_REVIEWED
    assert "withdrawn" in panel.history.text()


def test_a_dialog_that_is_left_changes_nothing(panel, qtbot):
    in_dialog(lambda dialog: dialog.reject())
    qtbot.mouseClick(panel.review_button, Qt.MouseButton.LeftButton)
    assert not any(one.review for one in panel._page.desk.reviews.entries())
