"""A page with the form of one record: its draft kept and offered back, saved as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mrc_desktop.ui import ask, theme
from mrc_desktop.ui.draft_offer import DraftKeeper, DraftOffer, kept_at
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.palette import SPACE_3, SPACE_4
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from mrc_desktop.services.change import Change, Subject
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.ui.fields import FieldForm

Draft = TypeVar("Draft")


class RecordForm(Page, Generic[Draft]):
    """Types one record; what is kept of it is a `kept_type` with `version` and `draft`.

    Signals: those of a page; `saved` (id); `left` when the counsellor goes back.
    """

    saved = Signal(int)
    left = Signal()
    subject: Subject
    first_key: str
    kept_type: type[Any]

    def __init__(self, desk: Desk, form: FieldForm, name: str, parent: QWidget | None) -> None:
        """Lay the form out; `name` is the draft's name in the vault. Then call `begin`."""
        super().__init__(desk, parent)
        self.form = form
        self.version = 0
        self._start: Draft | None = None
        self.add_action(self.tr("&Back"), "arrow-left", self.leave)
        self.save_button = self.add_action(
            self.tr("Sa&ve"), "save", self.save, is_primary=True, shortcut="Ctrl+S"
        )
        self.offer = DraftOffer(self)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(SPACE_3)
        self.beside.addWidget(self._scrolled(form), 1)
        self.body.addWidget(self.offer)
        self.body.addLayout(self.beside, 1)
        self.keeper = DraftKeeper(desk.drafts, name, self._worth_keeping, self)
        self.keeper.refused.connect(self.message_bar.show_error)
        self.offer.continued.connect(self._on_continued)
        self.offer.discarded.connect(self._on_discarded)
        for keys, slot in (("Esc", self.leave), ("Ctrl+Return", self.save)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def draft(self) -> Draft:
        """Return the record as typed."""
        raise NotImplementedError

    def show_draft(self, draft: Draft) -> None:
        """Fill the form from a draft."""
        raise NotImplementedError

    def write(self, draft: Draft) -> Change | None:
        """Write the draft into the register; None when the counsellor thought better of it.

        What is kept of the form, `self.keeper.form`, must go in the same transaction.
        """
        raise NotImplementedError

    def begin(self, start: Draft | None) -> None:
        """Show what the record holds now (None: it cannot be read), and offer a draft."""
        if start is None:
            self._enable(is_enabled=False)
            return
        self.show_draft(start)
        self._start = self.draft()
        self.form.changed.connect(self.keeper.touch)
        moment = self.guard(lambda: kept_at(self.desk.drafts, self.keeper.form))
        if moment is not None:
            self.keeper.pause()
            self._enable(is_enabled=False)
            self.offer.offer(moment)

    def first_focus(self) -> QWidget | None:
        """Return the offer of a draft, or the first field."""
        if not self.offer.isHidden():
            return self.offer.continue_button
        return self.form.editor(self.first_key)

    def concerns(self, change: Change) -> bool:
        """Return that nothing is read anew over what is being typed."""
        del change
        return False

    def keep_draft(self) -> None:
        """Keep what is typed at once."""
        self.keeper.keep_if_waiting()

    def leave(self) -> None:
        """Go back; what was typed stays as a draft."""
        self.keeper.keep_if_waiting()
        self.left.emit()

    def save(self) -> None:
        """Write the record; the form closes only after the register has it."""
        if not self.form.isEnabled():
            return
        focused = self.focusWidget()
        if focused is not None:
            # A list that is being typed into settles on its entry when it loses the keyboard.
            focused.clearFocus()
        draft = self.draft()
        change = self.guard(lambda: self.write(draft), self.form)
        if change is None:
            return
        self.keeper.settle()
        self.announce(change, self.tr("Saved."))
        self.saved.emit(int(change.first(self.subject)))

    def is_changed(self) -> bool:
        """Return whether anything differs from what the form began with."""
        return self.draft() != self._start

    def replaces_newer(self, question: str, reread: Callable[[], int]) -> bool:
        """Ask whether to save over a newer record; if so, `reread` gives the version to replace."""
        if not ask.confirm(
            self,
            question,
            self.tr("Saving now replaces the newer record with what stands in this form."),
            yes=self.tr("Replace the newer record"),
            no=self.tr("Go on looking"),
            is_danger=True,
        ):
            return False
        self.version = reread()
        return True

    def _scrolled(self, form: FieldForm) -> QScrollArea:
        inner = QFrame()
        theme.set_role(inner, "card")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        column.addWidget(form)
        column.addStretch(1)
        scroll = TallArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def _worth_keeping(self) -> object | None:
        if not self.is_changed():
            return None
        kept: object = self.kept_type(version=self.version, draft=self.draft())
        return kept

    def _enable(self, *, is_enabled: bool) -> None:
        self.form.setEnabled(is_enabled)
        self.save_button.setEnabled(is_enabled)

    def _end_offer(self, *, is_kept: bool) -> None:
        self.offer.hide()
        self._enable(is_enabled=True)
        self.keeper.resume(is_kept=is_kept)
        self.form.focus(self.first_key)

    def _on_continued(self) -> None:
        found = self.guard(lambda: self.desk.drafts.find(self.keeper.form, self.kept_type))
        if found is not None:
            self.version = found.version
            self.show_draft(found.draft)
        else:
            self.message_bar.show_warning(self.tr("What you typed could not be read any more."))
        self._end_offer(is_kept=found is not None)

    def _on_discarded(self) -> None:
        if ask.confirm(
            self,
            self.tr("Throw away what you typed?"),
            self.tr("The unfinished form will be gone. Nothing saved is touched."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            self.keeper.forget()
            self._end_offer(is_kept=False)
