"""Hands at the real window: they click, type, and answer the dialogs that come up meanwhile.

Nothing is answered in advance: a question is read, its button found by its words and clicked; a
file's name is typed where the file dialog wants it.
"""

from __future__ import annotations

from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTableView,
)

from mrc_desktop import app as composition
from mrc_desktop.services.access import Access
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.ui.centre_page import CentrePage
from mrc_desktop.ui.desks_panel import DesksPanel
from mrc_desktop.ui.unlock_page import UnlockPage
from tests.conftest import COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE

MANY_MS = 240_000
CODE = int(Qt.ItemDataRole.UserRole)


def plain(text):
    """Return a button's words without the sign of its letter under Alt."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def unlocks(window, qtbot, name=COUNSELLOR_NAME, passphrase=COUNSELLOR_PASSPHRASE):
    """Choose who works, type the passphrase, and wait for the workplace."""
    (page,) = [one for one in window.findChildren(UnlockPage) if one.isVisible()]
    users = {page.users.itemText(n).split(" · ")[0]: n for n in range(page.users.count())}
    page.users.setCurrentIndex(users[name])
    page.passphrase.clear()
    qtbot.keyClicks(page.passphrase, passphrase)
    qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workplace is not None, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)


class Hands:
    """Somebody at a window of her own over a folder."""

    def __init__(self, qtbot, folder, clock):
        self.qtbot = qtbot
        entrance = composition.make_entrance(folder, clock=clock, access=Access(clock, FLOOR_COST))
        self.window = composition.open_window(entrance)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.read, self.heard = [], []

    # The keyboard and the mouse

    def unlocks(self, name, passphrase):
        (page,) = [one for one in self.window.findChildren(UnlockPage) if one.isVisible()]
        while not page.users.currentText().startswith(name):
            before = page.users.currentIndex()
            self.qtbot.keyClick(page.users, Qt.Key.Key_Down)
            if page.users.currentIndex() == before:
                for _ in range(page.users.count()):
                    self.qtbot.keyClick(page.users, Qt.Key.Key_Up)
        page.passphrase.clear()
        self.qtbot.keyClicks(page.passphrase, passphrase)
        self.qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.window.workplace is not None, timeout=20_000)
        return self

    def leaves(self):
        """Lock by the button on the rail."""
        self.presses("Lock", self.window.workplace.rail)
        self.qtbot.waitUntil(lambda: self.window.session is None, timeout=20_000)

    def button(self, text, within=None):
        """Return the one visible button of these words."""
        found = [
            one
            for one in (within or self.window).findChildren(QAbstractButton)
            if plain(one.text()) == text and one.isVisible()
        ]
        assert len(found) == 1, (text, [one.text() for one in found])
        assert found[0].isEnabled(), text
        return found[0]

    def presses(self, text, within=None):
        self.qtbot.mouseClick(self.button(text, within), Qt.MouseButton.LeftButton)

    def turns_to(self, text):
        """Choose a page on the rail by its words and return it."""
        rail = self.window.workplace.rail
        self.presses(text, rail)
        (key,) = [key for key in rail.keys() if rail._buttons[key].isChecked()]  # noqa: SIM118
        return self.window.workplace.page(key)

    def desks(self):
        """Turn to the tab Desks of the Centre page and return its panel."""
        page = self.turns_to("Centre")
        assert isinstance(page, CentrePage)
        bar = page.tabs.tabBar()
        place = next(n for n in range(bar.count()) if plain(bar.tabText(n)) == "Desks")
        while page.tabs.currentIndex() != place:
            self.qtbot.keyClick(bar, Qt.Key.Key_Right)
        panel = page.panel(place)
        assert isinstance(panel, DesksPanel)
        return panel

    def chooses(self, month):
        """Click on a month of the page of summaries, and wait for its numbers."""
        months = self.window.workplace.page("summaries").months
        row = next(n for n in range(months.count()) if months.item(n).data(CODE) == month)
        item = months.item(row)
        months.scrollToItem(item)
        where = months.visualItemRect(item).center()
        self.qtbot.mouseClick(months.viewport(), Qt.MouseButton.LeftButton, pos=where)
        self.waits()

    def waits(self):
        """Wait until no rounding runs."""
        page = self.window.workplace.page("summaries")
        self.qtbot.waitUntil(lambda: not page.is_busy, timeout=MANY_MS)

    # What stands on the screen

    @property
    def desk(self):
        return self.window.workplace.desk

    @property
    def message(self):
        """What the page of summaries says at the top."""
        return self.window.workplace.page("summaries").message_bar.text()

    def sees(self):
        """Return all tables of the chosen month, tab after tab, and the sentences beside them."""
        view = self.window.workplace.page("summaries").view
        assert view.isVisible()
        seen = {}
        sentences = []
        tabs = view._tabs
        for place in range(tabs.count()):
            self.qtbot.mouseClick(
                tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(place).center()
            )
            shown = tabs.currentWidget()
            sentences += [one.text() for one in shown.findChildren(QLabel)]
            for table in shown.findChildren(QTableView):
                model = table.model()
                seen[table.accessibleName()] = [
                    [model.index(row, column).data() for column in range(model.columnCount())]
                    for row in range(model.rowCount())
                ]
        return seen, " ".join(sentences)

    # Dialogs

    @contextmanager
    def meanwhile(self, *answers):
        """Answer the dialogs that come up, in order, and no other."""
        pending, wrong, handled = list(answers), [], []

        def look():
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isVisible() or any(dialog is one for one in handled):
                return
            handled.append(dialog)
            # A dialog that stays open would hold the test for ever.
            try:
                pending.pop(0)(dialog)
            except Exception as error:
                wrong.append(error)
            if dialog.isVisible():
                wrong.append(f"left open: {dialog.windowTitle()}")
                dialog.reject()

        timer = QTimer()
        timer.setInterval(20)
        timer.timeout.connect(look)
        timer.start()
        try:
            yield
        finally:
            timer.stop()
        assert not wrong, wrong
        assert not pending

    def says(self, answer):
        """Return what reads a question, keeps its words, and clicks on this answer."""

        def act(box):
            assert isinstance(box, QMessageBox)
            self.read.append(f"{box.text()}\n{box.informativeText()}")
            self.presses(answer, box)

        return act

    def names(self, *paths):
        """Return what types these names into a file dialog and goes on."""

        def act(dialog):
            assert isinstance(dialog, QFileDialog)
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            line.selectAll()
            quoted = [f'"{path}"' for path in paths] if len(paths) > 1 else [str(paths[0])]
            # Key by key Qt would choose every folder on the way; a name is pasted in practice too.
            line.insert(" ".join(quoted))
            buttons = dialog.findChild(QDialogButtonBox).buttons()
            (on,) = [
                one
                for one in buttons
                if dialog.findChild(QDialogButtonBox).buttonRole(one)
                is QDialogButtonBox.ButtonRole.AcceptRole
            ]
            self.qtbot.mouseClick(on, Qt.MouseButton.LeftButton)

        return act
