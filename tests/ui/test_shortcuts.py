"""Every shortcut on the list does what the list says, in the real window."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.ui import printing
from mrc_desktop.ui.outreach_page import OutreachDialog
from mrc_desktop.ui.person_form import PersonForm
from mrc_desktop.ui.person_page import PersonPage
from mrc_desktop.ui.shortcuts import SHORTCUTS
from tests.ui import tour


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    return tour.make_practice(tmp_path_factory.mktemp("practice") / "vault")


@pytest.fixture
def window(qtbot, master):
    made = tour.enter(master, Role.COUNSELLOR)
    qtbot.addWidget(made)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def press(window, keys):
    combination = QKeySequence(keys)[0]
    QTest.keyClick(QApplication.focusWidget() or window, combination.key(),
                   combination.keyboardModifiers())  # fmt: skip
    tour.settle()


def shut_soon():
    """Close the next dialog as soon as it runs; return the list its class is noted in."""
    seen = []

    def shut():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(type(dialog))
        dialog.reject()

    QTimer.singleShot(50, shut)
    return seen


def pages(window):
    window.workplace.show_page("documents")
    for place, key in enumerate(window.workplace.rail.keys(), start=1):
        press(window, f"Ctrl+{place}")
        assert window.workplace.current_key == key


def lock(window):
    press(window, "Ctrl+L")
    assert window.session is None


def find(window):
    # The menu is built anew in another language; its keys must go on working.
    window.set_language("en")
    for key in tuple(window.workplace.rail.keys()):
        window.workplace.show_page(key)
        press(window, "Ctrl+F")
        assert window.workplace.current_key == "register"
        assert QApplication.focusWidget() is window.workplace.page("register").people.line


def save(window):
    window.workplace.show_page("register")
    register = window.workplace.page("register")
    register.edit_person(None)
    assert isinstance(register.current, PersonForm)
    register.current.form.set_values({"cyrillic.family": "Новая"})
    press(window, "Ctrl+S")
    assert isinstance(register.current, PersonPage)


def print_it(window, monkeypatch):
    printed = []
    monkeypatch.setattr(printing, "print_paper", lambda pdf, *_: printed.append(pdf) or True)
    window.workplace.show_page("today")
    press(window, "Ctrl+P")
    assert printed == []
    letter = next(
        row.document for row in window.workplace.desk.papers.rows() if row.document.number
    )
    window.workplace.show_page("documents")
    documents = window.workplace.page("documents")
    documents.show_document(letter.id)
    press(window, "Ctrl+P")
    assert printed[-1].startswith(b"%PDF")
    documents.outgoing.close_paper()
    documents.tabs.setCurrentWidget(documents.sheets)
    press(window, "Ctrl+P")
    assert len(printed) == 2


def open_list(window):
    window.workplace.show_page("register")
    box = window.workplace.page("register").people._topic
    box.setFocus()
    press(window, "Alt+Down")
    assert box.view().isVisible()
    box.hidePopup()


def open_row(window):
    window.workplace.show_page("register")
    register = window.workplace.page("register")
    register.people.table.setFocus()
    press(window, "Return")
    assert isinstance(register.current, PersonPage)


def go_back(window):
    open_row(window)
    press(window, "Esc")
    register = window.workplace.page("register")
    assert register.current is register.people


def show_help(window):
    seen = shut_soon()
    press(window, "F1")
    assert seen == [QDialog]


def leave(window):
    press(window, "Ctrl+Q")
    assert not window.isVisible()
    assert window.session is None


PROOFS = {
    "Ctrl+1": pages,
    "Ctrl+L": lock,
    "Ctrl+F": find,
    "Ctrl+S": save,
    "Ctrl+P": print_it,
    "Alt+Down": open_list,
    "Return": open_row,
    "Esc": go_back,
    "F1": show_help,
    "Ctrl+Q": leave,
}


@pytest.mark.parametrize("keys", [keys for keys, _ in SHORTCUTS])
def test_a_listed_shortcut_works(window, keys, monkeypatch):
    proof = PROOFS[keys]
    if proof is print_it:
        proof(window, monkeypatch)
    else:
        proof(window)


def test_no_proof_is_left_of_a_shortcut_that_is_gone():
    assert PROOFS.keys() == {keys for keys, _ in SHORTCUTS}


def test_outreach_is_reached_from_the_menu_wherever_one_is(window):
    window.workplace.show_page("documents")
    actions = {
        re.sub("[&…]", "", action.text()): action
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
    }
    seen = shut_soon()
    actions["Record outreach"].trigger()
    assert seen == [OutreachDialog]
    assert window.workplace.current_key == "documents"


def test_the_menu_of_a_locked_window_records_nothing(window):
    titles = [action.text() for action in window.menuBar().actions()]
    assert "Record" in titles
    window.lock()
    assert "Record" not in [action.text() for action in window.menuBar().actions()]


def test_a_click_on_a_head_sorts_and_says_so(qtbot, window):
    desk = window.workplace.desk
    desk.people.register(PersonDraft(cyrillic=NameParts("Аааа", "", "")))
    window.workplace.show_page("register")
    people = window.workplace.page("register").people
    people.refresh()
    heads = people.table.horizontalHeader()
    assert heads.isSortIndicatorShown()
    by_name = list(desk.search.person_ids(PersonFilter()))
    assert list(people.table.records.ids) == by_name
    contact = heads.count() - 1
    heads.sectionClicked.emit(contact)
    rows = desk.search.person_rows(people.table.records.ids)
    days = [row.last_contact for row in rows if row.last_contact]
    assert days == sorted(days, reverse=True)
    assert heads.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    heads.sectionClicked.emit(contact)
    assert heads.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    heads.sectionClicked.emit(2)
    assert heads.sortIndicatorSection() == contact
    heads.sectionClicked.emit(0)
    assert list(people.table.records.ids) == by_name
