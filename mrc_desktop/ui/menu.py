"""The menu of the window: file, view, help. Alt alone or F10 goes to it.

Its heads have no letters under Alt: those belong to the fields of the page.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar

from mrc_desktop import __version__
from mrc_desktop.ui.languages import LANGUAGES, current

if TYPE_CHECKING:
    from mrc_desktop.ui.main_window import MainWindow
    from mrc_desktop.ui.workplace import Workplace


def build_menu(window: MainWindow) -> None:
    """Give the window a new menu in the language of the interface."""
    old = window.menuWidget()
    if old is not None:
        # It lives on until Qt comes round to deleting it; two actions of one key would cancel out.
        for action in old.findChildren(QAction):
            action.setShortcut(QKeySequence())
    bar = QMenuBar(window)
    window.setMenuBar(bar)
    _file_menu(window, bar)
    if window.workplace is not None:
        _record_menu(window.workplace, window, bar)
    _view_menu(window, bar)
    _help_menu(window, bar)
    # In a window that is up already a new bar stays hidden, and a hidden bar's keys do nothing.
    bar.show()


def _action(window: MainWindow, text: str, keys: str = "") -> QAction:
    made = QAction(text, window.menuBar())
    if keys:
        made.setProperty("shortcut", keys)  # `setShortcut` needs the names of Qt: see `theme.hold`
    return made


def _choices(
    window: MainWindow, current_key: str, entries: tuple[tuple[str, str], ...]
) -> list[QAction]:
    """Return actions of which one is ticked; each holds its key as data."""
    group = QActionGroup(window.menuBar())
    made = []
    for key, text in entries:
        action = _action(window, text)
        action.setCheckable(True)
        action.setChecked(key == current_key)
        action.setData(key)
        group.addAction(action)
        made.append(action)
    return made


def _on_language(window: MainWindow, code: str, _on: bool = True) -> None:
    window.set_language(code)


def _on_theme(window: MainWindow, key: str, _on: bool = True) -> None:
    window.set_theme(key)


def _file_menu(window: MainWindow, bar: QMenuBar) -> None:
    menu = bar.addMenu(QCoreApplication.translate("menu", "File"))
    lock = _action(window, QCoreApplication.translate("menu", "&Lock"), "Ctrl+L")
    lock.triggered.connect(window.lock)
    menu.addAction(lock)
    menu.addSeparator()
    leave = _action(window, QCoreApplication.translate("menu", "&Quit"), "Ctrl+Q")
    leave.triggered.connect(window.close)
    menu.addAction(leave)


def _record_menu(workplace: Workplace, window: MainWindow, bar: QMenuBar) -> None:
    """Add what is done on no page in particular, for those who work with people."""
    if not workplace.has_register:
        return
    menu = bar.addMenu(QCoreApplication.translate("menu", "Record"))
    find = _action(window, QCoreApplication.translate("menu", "&Find a person"), "Ctrl+F")
    find.triggered.connect(workplace.find_person)
    outreach = _action(window, QCoreApplication.translate("menu", "Record &outreach…"))
    outreach.triggered.connect(workplace.record_outreach)
    printing = _action(window, QCoreApplication.translate("menu", "&Print the paper…"), "Ctrl+P")
    printing.triggered.connect(workplace.print_shown)
    for action in (find, outreach, printing):
        menu.addAction(action)


def _view_menu(window: MainWindow, bar: QMenuBar) -> None:
    menu = bar.addMenu(QCoreApplication.translate("menu", "View"))
    spoken = menu.addMenu(QCoreApplication.translate("menu", "&Language"))
    for action in _choices(window, current(), LANGUAGES):
        action.triggered.connect(partial(_on_language, window, str(action.data())))
        spoken.addAction(action)
    worn = menu.addMenu(QCoreApplication.translate("menu", "&Theme"))
    themes = (
        ("system", QCoreApplication.translate("menu", "As the &system")),
        ("light", QCoreApplication.translate("menu", "&Light")),
        ("dark", QCoreApplication.translate("menu", "&Dark")),
    )
    for action in _choices(window, window.preferences.theme, themes):
        action.triggered.connect(partial(_on_theme, window, str(action.data())))
        worn.addAction(action)


def _help_menu(window: MainWindow, bar: QMenuBar) -> None:
    menu = bar.addMenu(QCoreApplication.translate("menu", "Help"))
    keys = _action(window, QCoreApplication.translate("menu", "&Keyboard shortcuts"), "F1")
    keys.triggered.connect(lambda: _on_shortcuts(window))
    menu.addAction(keys)
    about = _action(window, QCoreApplication.translate("menu", "&About MRC Desktop"))
    about.triggered.connect(lambda: show_about(window))
    menu.addAction(about)


def _on_shortcuts(window: MainWindow) -> None:
    from mrc_desktop.ui.shortcuts import show_shortcuts  # noqa: PLC0415 - seldom needed

    show_shortcuts(window)


def show_about(window: MainWindow) -> None:
    """Say what this program is and which version."""
    from mrc_desktop.ui import ask  # noqa: PLC0415 - its dialogs are not for the start

    title = QCoreApplication.translate("menu", "MRC Desktop {version}").format(version=__version__)
    ask.tell(
        window,
        title,
        QCoreApplication.translate(
            "menu",
            "An offline, encrypted register for the counsellors of Migrant Resource Centres. "
            "Nothing leaves this computer unless you print it or save a copy.",
        ),
    )
