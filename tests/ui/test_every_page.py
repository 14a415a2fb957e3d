"""Every page, tab and form, for each role, in each language and theme: whole, legible, allowed."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QTranslator
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.ui import languages, theme
from mrc_desktop.ui.page import Page
from tests.ui import tour

DRESSES = (("en", "light"), ("ru", "dark"))
SEEN = {
    Role.ADMINISTRATOR: {"today", "register", "documents", "summaries", "centre, tab 9", "letter"},
    Role.COUNSELLOR: {"today", "register", "documents", "centre, tab 4", "edit consultation"},
    Role.SUPERVISOR: {"summaries", "centre, tab 1"},
}
NOT_SEEN = {
    Role.ADMINISTRATOR: set(),
    Role.COUNSELLOR: {"centre, tab 7"},
    Role.SUPERVISOR: {"today", "register", "consultation", "documents", "person", "centre, tab 3"},
}


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    return tour.make_practice(tmp_path_factory.mktemp("practice") / "vault")


@pytest.fixture
def practice(master, tmp_path):
    folder = tmp_path / "practice"
    shutil.copytree(master.folder, folder)
    return tour.PracticeVault(folder, master.users)


@pytest.fixture
def inside(practice, qtbot):
    """A function that returns the window with the user of a role at work."""

    def open_for(role):
        window = tour.enter(practice, role)
        qtbot.addWidget(window)
        return window

    return open_for


def names_in(practice):
    """Return the family names of everybody in the register."""
    window = tour.enter(practice, Role.ADMINISTRATOR)
    desk = window.workplace.desk
    rows = desk.search.person_rows(desk.search.person_ids(PersonFilter()))
    window.close()
    window.deleteLater()
    return {word for row in rows for word in row.name.split() if len(word) > 4}


def everything_legible(top):
    """Return all texts on the screen: labels, buttons, fields, the cells of lists."""
    texts = [text for _, text in tour.words_of(top)]
    texts += [line.text() for line in top.findChildren(QLineEdit)]
    texts += [text.toPlainText() for text in top.findChildren(QPlainTextEdit)]
    for view in top.findChildren(QAbstractItemView):
        model = view.model()
        if model is None:
            continue
        is_list = isinstance(model, QAbstractListModel)
        columns = 1 if is_list else model.columnCount(QModelIndex())
        texts += [
            str(model.index(row, column).data() or "")
            for row in range(min(model.rowCount(QModelIndex()), 50))
            for column in range(columns)
        ]
    return "\n".join(texts)


@pytest.mark.parametrize(("language", "dress"), DRESSES)
@pytest.mark.parametrize("role", list(Role))
def test_every_page_shows_what_its_role_may_see(qtbot, practice, inside, role, language, dress):
    languages.install(language)
    theme.apply(dress)
    names = names_in(practice) if role is Role.SUPERVISOR else set()
    window = inside(role)
    seen, clashes = set(), {}
    for name, top in tour.stops(window):
        seen.add(name)
        refused = [
            page.message_bar.text
            for page in top.findChildren(Page)
            if page.isVisible() and page.message_bar.property("tone") in ("danger", "error")
        ]
        assert refused == [], name
        assert {word for word in names if word in everything_legible(top)} == set(), name
        if collided := tour.collisions(top):
            clashes[name] = collided
    assert SEEN[role] <= seen
    assert not NOT_SEEN[role] & seen
    assert clashes == {}


@pytest.mark.parametrize("language", [code for code, _ in languages.LANGUAGES])
def test_letters_under_alt_are_told_apart_before_the_register_is_open(inside, language):
    languages.install(language)
    window = inside(Role.COUNSELLOR)
    pdf = a_paper(window)
    clashes = {name: tour.collisions(top) for name, top in tour.entrance_stops(window, pdf)}
    assert {name: found for name, found in clashes.items() if found} == {}


class LongWords(QTranslator):
    """A language nobody speaks: English with accents, and two fifths longer."""

    ACCENTS = str.maketrans("aeioucnAEIOU", "áéïôüçñÁÉÏÔÜ")

    def translate(self, _context, source, _disambiguation=None, _count=-1):
        if not source.strip():
            return source
        parts = source.replace("}", "{").split("{")
        accented = [
            f"{{{part}}}" if place % 2 else part.translate(self.ACCENTS)
            for place, part in enumerate(parts)
        ]
        return "".join(accented) + "~" * max(1, len(source) * 2 // 5)

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def long_words(qapp):
    translator = LongWords()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def a_paper(window):
    desk = window.workplace.desk
    letter = next(row.document for row in desk.papers.rows() if row.document.number)
    return desk.papers.reprint(letter.id)


def test_no_word_is_cut_when_a_language_needs_more_room(long_words, inside):
    window = inside(Role.ADMINISTRATOR)
    cut = {}
    for name, top in tour.stops(window):
        if top is window:
            assert window.width() == tour.SIZE[0], name
        if found := tour.clipped(top):
            cut[name] = found
    pdf = a_paper(window)
    for name, top in tour.entrance_stops(window, pdf):
        if found := tour.clipped(top):
            cut[name] = found
    assert "~" in QApplication.translate("pages", "Today")
    assert cut == {}
