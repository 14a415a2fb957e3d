"""The New consultation page: a phone call logged in under a minute, from the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, theme, words
from mrc_desktop.ui.consultation_form import ConsultationForm
from mrc_desktop.ui.draft_offer import DraftKeeper, DraftOffer, kept_at
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.palette import SPACE_3

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

FORM: Final = "consultation"
"""The name of the draft in the vault."""


class ConsultationPage(Page):
    """Logs one conversation after another. Signals: those of a page, and `saved` (Change)."""

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page and offer what was left unfinished."""
        super().__init__(desk, parent)
        self.set_title(self.tr("New consultation"))
        self.offer = DraftOffer(self)
        self.form = ConsultationForm(desk, self)
        self.body.addWidget(self.offer)
        self.body.addWidget(self._scrolled(), 1)
        self._add_buttons()
        self.keeper = DraftKeeper(desk.drafts, FORM, self._worth_keeping, self)
        self.keeper.refused.connect(self.message_bar.show_error)
        self.form.changed.connect(self.keeper.touch)
        self.form.wanted.connect(self._on_wanted)
        self.form.record_wanted.connect(lambda person: self.opened.emit(Subject.PERSON, person))
        self.offer.continued.connect(self._on_continued)
        self.offer.discarded.connect(self._on_discarded)
        self._offer_draft()

    def first_focus(self) -> QWidget | None:
        """Return the search line, or the offer to go on with a draft."""
        if not self.offer.isHidden():
            return self.offer.continue_button
        if self.form.who.is_new or self.form.who.person is not None:
            return self.form.channel
        return self.form.who.search.line

    def concerns(self, change: Change) -> bool:
        """Return that nothing here goes stale: a person is read when it is picked."""
        del change
        return False

    def keep_draft(self) -> None:
        """Keep what is typed at once."""
        self.keeper.keep_if_waiting()

    def start_with(self, person: PersonId) -> None:
        """Begin a conversation with a known person, unless another one is unfinished."""
        if self.form.who.person == person:
            return
        if not self.offer.isHidden() or not self.form.is_empty():
            self.message_bar.show_warning(
                self.tr("An unfinished consultation stands here. Save it or clear it first.")
            )
            return
        self._on_wanted(person)

    def save(self) -> None:
        """Log the consultation; the form empties only after the register has it."""
        if not self.form.isEnabled():
            return
        focused = self.focusWidget()
        if focused is not None:
            # A list that is being typed into settles on its entry when it loses the keyboard.
            focused.clearFocus()
        try:
            change = self.desk.consultations.log(self.form.draft(), kept_as=FORM)
        except InputRefused as refused:
            self._show_refused_form(refused)
            return
        except UserError as error:
            self.message_bar.show_error(error)
            return
        self.keeper.settle()
        self.form.clear()
        self.announce(change, self._sentence(change))
        self.saved.emit(change)
        self.form.who.focus_search()

    def clear(self) -> None:
        """Throw away what is typed, after asking."""
        if self.form.is_empty():
            self.form.clear()
        elif ask.confirm(
            self,
            self.tr("Throw this consultation away?"),
            self.tr("What you typed will be gone. Nothing saved is touched."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            self.form.clear()
            self.keeper.forget()
        self.form.who.focus_search()

    def _scrolled(self) -> QScrollArea:
        """Return the form in an area that scrolls only where the screen is too small for it."""
        theme.set_role(self.form, "scrolled")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.form)
        return scroll

    def _add_buttons(self) -> None:
        hint = QLabel(self.tr("Tab leads on, Ctrl+Enter saves"), self)
        theme.set_role(hint, "soft")
        self.clear_button = QPushButton(self.tr("Clear…"), self)
        self.save_button = QPushButton(self.tr("Save the consultation"), self)
        theme.set_role(self.save_button, "primary")
        self.clear_button.clicked.connect(self.clear)
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(hint)
        row.addStretch(1)
        row.addWidget(self.save_button)
        row.addWidget(self.clear_button)
        self.body.addLayout(row)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    def _worth_keeping(self) -> ConsultationDraft | None:
        return None if self.form.is_empty() else self.form.draft()

    def _offer_draft(self) -> None:
        moment = self.guard(lambda: kept_at(self.desk.drafts, FORM))
        if moment is not None:
            self.keeper.pause()
            self.form.setEnabled(False)
            self.save_button.setEnabled(False)
            self.clear_button.setEnabled(False)
            self.offer.offer(moment)

    def _end_offer(self, *, is_kept: bool) -> None:
        self.offer.hide()
        self.form.setEnabled(True)
        self.save_button.setEnabled(True)
        self.clear_button.setEnabled(True)
        self.keeper.resume(is_kept=is_kept)

    def _on_continued(self) -> None:
        draft = self.guard(lambda: self.desk.drafts.find(FORM, ConsultationDraft))
        if draft is None:
            self._end_offer(is_kept=False)
            self.message_bar.show_warning(self.tr("What you typed could not be read any more."))
            self.form.who.focus_search()
            return
        person = draft.person
        view = None if person is None else self.guard(lambda: self.desk.people.open(person))
        self._end_offer(is_kept=True)
        self.form.show_draft(draft, view)
        self.form.go_to_conversation()

    def _on_discarded(self) -> None:
        if ask.confirm(
            self,
            self.tr("Throw away what you typed?"),
            self.tr("The unfinished consultation will be gone. Nothing saved is touched."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            self.keeper.forget()
            self._end_offer(is_kept=False)
            self.form.who.focus_search()

    def _on_wanted(self, person: int) -> None:
        view = self.guard(lambda: self.desk.people.open(PersonId(person)))
        if view is not None:
            self.form.show_known(view)
            self.form.go_to_conversation()

    def _show_refused_form(self, refused: InputRefused) -> None:
        rest = self.form.show_problems(refused.problems)
        sentences = [words.say_problem(problem) for problem in rest]
        if not sentences:
            sentences = [words.say_error(refused)]
        self.message_bar.show_warning("\n".join(dict.fromkeys(sentences)))

    def _sentence(self, change: Change) -> str:
        ids = [CaseId(int(each)) for kind, each in change.touched if kind is Subject.CASE]
        rows = self.read(lambda: self.desk.cases.rows(tuple(dict.fromkeys(ids)))) or ()
        numbers = ", ".join(row.number for row in rows)
        if not numbers:
            return self.tr("The consultation is saved.")
        return self.tr("The consultation is saved. Case {numbers}.").format(numbers=numbers)
