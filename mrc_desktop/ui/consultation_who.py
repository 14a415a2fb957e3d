"""Who is speaking: find a known person, or type a new one with likely matches beside."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.ui import place_names, theme, words
from mrc_desktop.ui.known_person import KnownPerson
from mrc_desktop.ui.match_list import MatchList
from mrc_desktop.ui.new_person_inline import NewPersonInline
from mrc_desktop.ui.palette import SPACE_2
from mrc_desktop.ui.person_search import PersonSearch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.consultation import ConsultationDraft
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.people import PersonView


class ConsultationWho(QWidget):
    """The left column of the New consultation page.

    Signals: `changed`; `wanted` (PersonId) when a known person is to be shown; `cleared` when it
    is nobody known any more; `record_wanted` (PersonId).
    """

    changed = Signal()
    wanted = Signal(int)
    cleared = Signal()
    record_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Begin with the search."""
        super().__init__(parent)
        self._desk = desk
        self._person: PersonId | None = None
        self.search = PersonSearch(desk.search, self)
        self.known = KnownPerson(self)
        # Before the fields, so that Tab leads from them straight on to the conversation.
        self.back_button = QPushButton(self.tr("Search again"), self)
        self.back_button.setAutoDefault(False)
        theme.set_role(self.back_button, "link")
        self.fresh = NewPersonInline(place_names.countries(desk, ""), self)
        self.matches = MatchList(desk.people, self.fresh.draft, self)
        self.new_button = QPushButton(self.tr("New &person"), self)
        self.new_button.setAutoDefault(False)
        self._stack = QStackedWidget(self)
        for page in (self._search_side(), self._known_side(), self._fresh_side()):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    @property
    def person(self) -> PersonId | None:
        """The known person, or None."""
        return self._person

    @property
    def is_new(self) -> bool:
        """Whether a new person is being typed."""
        return self._stack.currentIndex() == 2

    def focus_search(self) -> None:
        """Go to the beginning: an empty search, or the fields of the new person."""
        if self.is_new:
            self.fresh.focus_first_empty()
        elif self._person is not None:
            self.known.other_button.setFocus()
        else:
            self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget everybody and go back to the search."""
        self._leave_known()
        self.clear_problems()
        self.search.clear()
        self.fresh.begin_with("")
        self.matches.clear()
        self._stack.setCurrentIndex(0)

    def begin_new(self, text: str = "") -> None:
        """Start a new person with what was searched for."""
        self._leave_known()
        if text or self.fresh.is_empty():
            self.fresh.begin_with(text)
        self._stack.setCurrentIndex(2)
        self.fresh.focus_first_empty()
        self.matches.look_soon()
        self.changed.emit()

    def show_known(self, view: PersonView) -> None:
        """Show the person that was picked."""
        citizenships = place_names.say_countries(self._desk, view.person.details.citizenships)
        self._person = view.person.id
        self.known.show_person(view.person, citizenships, self._desk.session.clock().date())
        self._stack.setCurrentIndex(1)
        self.changed.emit()

    def fill(self, draft: ConsultationDraft) -> ConsultationDraft:
        """Return the draft with who it is about."""
        fresh = self.fresh.draft() if self.is_new else None
        return dataclasses.replace(draft, person=self._person, new_person=fresh)

    def show_draft(self, draft: ConsultationDraft) -> None:
        """Show the new person of a draft, or the search; a known person comes by `show_known`."""
        self.clear()
        if draft.new_person is not None:
            self.fresh.show_draft(draft.new_person)
            self._stack.setCurrentIndex(2)
            self.matches.look_soon()

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show the problems of the person, the keyboard at the first; return what is not of it."""
        self.clear_problems()
        own = [problem for problem in problems if problem.field.startswith("new_person.")]
        rest = [problem for problem in problems if problem not in own]
        for problem in [each for each in rest if each.field == "person"]:
            rest.remove(problem)
            self._missing.setText(words.say_problem(problem))
            self._missing.show()
            theme.set_state(self.search.line, "problem", True)
            self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
        stripped = [
            dataclasses.replace(each, field=each.field.removeprefix("new_person.")) for each in own
        ]
        return (*self.fresh.show_problems(stripped), *rest)

    def clear_problems(self) -> None:
        """Take all problems away."""
        self.fresh.form.clear_problems()
        self._missing.hide()
        theme.set_state(self.search.line, "problem", False)

    def _connect(self) -> None:
        self.search.picked.connect(self.wanted)
        self.search.unknown.connect(self.begin_new)
        self.search.typed.connect(self.clear_problems)
        self.matches.picked.connect(self.wanted)
        self.new_button.clicked.connect(lambda: self.begin_new(self.search.text()))
        self.back_button.clicked.connect(self._on_search_again)
        self.known.dismissed.connect(self._on_dismissed)
        self.known.record_wanted.connect(lambda: self.record_wanted.emit(self._person or 0))
        self.fresh.changed.connect(self._on_fresh_changed)

    def _on_fresh_changed(self) -> None:
        if self.is_new:
            self.matches.look_soon()
            self.changed.emit()

    def _on_dismissed(self) -> None:
        """Go back to the new person that was being typed, or to the search."""
        self._leave_known()
        if self.fresh.is_empty():
            self._on_search_again()
            return
        self._stack.setCurrentIndex(2)
        self.fresh.focus_first_empty()
        self.changed.emit()

    def _on_search_again(self) -> None:
        self._stack.setCurrentIndex(0)
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.line.selectAll()
        self.changed.emit()

    def _leave_known(self) -> None:
        if self._person is not None:
            self._person = None
            self.cleared.emit()

    def _search_side(self) -> QWidget:
        side, column = _side(self._stack)
        self._missing = QLabel(side)
        self._missing.setWordWrap(True)
        theme.set_role(self._missing, "problem")
        self._missing.hide()
        column.addWidget(self.search)
        column.addWidget(self._missing)
        row = QHBoxLayout()
        row.addWidget(self.new_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return side

    def _known_side(self) -> QWidget:
        side, column = _side(self._stack)
        column.addWidget(self.known)
        column.addStretch(1)
        return side

    def _fresh_side(self) -> QWidget:
        side, column = _side(self._stack)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        # Squeezed lines cannot be read: the list of matches gives way instead.
        self.fresh.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(self.fresh)
        column.addWidget(self.matches, 1)
        return side


def _side(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    side = QWidget(parent)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_2)
    return side, column
