"""Drafts of forms: what is typed goes into the vault every few seconds and is offered back.

The keeper knows when to write, the offer asks "Continue where you stopped?". Neither knows what a
form holds: it hands over a domain draft, or None while it is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from mrc_desktop.errors import UserError
from mrc_desktop.ui import theme

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.drafts import Drafts

KEEP_AFTER_MS: Final = 2000
"""How long what was typed may wait before it is kept, in milliseconds."""


def kept_at(drafts: Drafts, form: str) -> dt.datetime | None:
    """Return when a draft of this form was kept, or None when there is none."""
    return next((info.saved_at for info in drafts.listing() if info.form == form), None)


class DraftKeeper(QObject):
    """Keeps one form's draft in the vault soon after each change.

    Signals: `refused` (UserError) when the vault could not keep it; `is_refused` is true until
    it can again.
    """

    refused = Signal(object)

    def __init__(
        self, drafts: Drafts, form: str, read: Callable[[], object | None], parent: QObject
    ) -> None:
        """Watch nothing yet; `read` returns the draft as typed, or None while the form is empty."""
        super().__init__(parent)
        self._drafts = drafts
        self._form = form
        self._read = read
        self._is_kept = False
        self._is_paused = False
        self.is_refused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep_now)

    @property
    def form(self) -> str:
        """The form's name in the vault, such as "person:12"."""
        return self._form

    def pause(self) -> None:
        """Leave what the vault holds alone until `resume`: an older draft is being offered."""
        self._is_paused = True
        self._timer.stop()

    def resume(self, *, is_kept: bool) -> None:
        """Watch the form again; `is_kept` says whether the vault holds a draft of it now."""
        self._is_paused = False
        self._is_kept = is_kept

    def touch(self) -> None:
        """Note a change: the draft is kept a moment later, however fast the typing goes on."""
        if not self._is_paused and not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        """Keep the draft at once, or drop it when the form has been emptied."""
        self._timer.stop()
        if self._is_paused:
            return
        draft = self._read()
        self.is_refused = False
        try:
            if draft is not None:
                self._drafts.keep(self._form, draft)
                self._is_kept = True
            elif self._is_kept:
                self._drafts.drop(self._form)
                self._is_kept = False
        except UserError as error:
            self.is_refused = True
            self.refused.emit(error)

    def keep_if_waiting(self) -> None:
        """Keep the draft if a change still waits: before a lock or on leaving the page."""
        if self._timer.isActive():
            self.keep_now()

    def settle(self) -> None:
        """Note that the form was saved and the draft went with it, in one transaction."""
        self._timer.stop()
        self._is_paused = False
        self._is_kept = False

    def forget(self) -> None:
        """Drop the draft: the counsellor chose to throw it away."""
        self.settle()
        try:
            self._drafts.drop(self._form)
        except UserError as error:
            self.refused.emit(error)


class DraftOffer(QFrame):
    """The bar "Continue where you stopped?"; continuing is the default.

    Signals: `continued`, `discarded`.
    """

    continued = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the bar, hidden until there is something to offer."""
        super().__init__(parent)
        theme.set_role(self, "message")
        theme.set_state(self, "tone", "info")
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.continue_button = QPushButton(self.tr("&Continue"), self)
        self.continue_button.setAutoDefault(True)
        self.continue_button.setDefault(True)
        self.discard_button = QPushButton(self.tr("&Throw it away…"), self)
        self.discard_button.setAutoDefault(False)
        self.continue_button.clicked.connect(self.continued)
        self.discard_button.clicked.connect(self.discarded)
        row = QHBoxLayout(self)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.continue_button)
        row.addWidget(self.discard_button)
        self.hide()

    def offer(self, saved_at: dt.datetime) -> None:
        """Show the bar for a draft kept at this time and put the focus on Continue."""
        moment = saved_at.strftime("%d.%m.%Y %H:%M")
        self._sentence.setText(
            self.tr("Continue where you stopped? What you typed was kept at {moment}.").format(
                moment=moment
            )
        )
        self.setAccessibleName(self._sentence.text())
        self.show()
        self.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)
