"""Unlocking: choose who you are, type the passphrase; hints for Caps Lock and the keyboard."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from mrc_desktop.errors import WaitBeforeRetry, WrongPassphrase
from mrc_desktop.ui import keyboard_state, theme, words
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.entry_page import EntryPage
from mrc_desktop.ui.secret_line import SecretLine

if TYPE_CHECKING:
    from mrc_desktop.errors import UserError
    from mrc_desktop.services.access import VaultHeader
    from mrc_desktop.services.session import Session
    from mrc_desktop.ui.entrance import Entrance
    from mrc_desktop.ui.lane import Lane


class UnlockPage(EntryPage):
    """The page of one register.

    Signals: `unlocked` (Session); `recovery_asked`, `other_asked` (another register) and
    `new_asked` (create one) for the links beneath.
    """

    unlocked = Signal(object)
    recovery_asked = Signal()
    other_asked = Signal()
    new_asked = Signal()

    def __init__(
        self, entrance: Entrance, lane: Lane, header: VaultHeader, user_id: str = ""
    ) -> None:
        """Build the page of this register, with this user chosen if there is such a one."""
        super().__init__(header.centre_name, width=420)
        self._entrance, self._lane, self._header = entrance, lane, header
        if header.is_practice:
            badge = QLabel(self.tr("PRACTICE: invented people only"), self)
            theme.set_role(badge, "badge")
            theme.set_state(badge, "tone", "warning")
            self.body.addWidget(badge)
        self.users = ChoiceBox(
            [
                Choice(user.id, f"{user.name} · {words.say(user.role)}")
                for user in header.users
                if user.is_enabled
            ],
            self,
            is_alone=True,
        )
        self.users.set_value(user_id)
        self.passphrase = SecretLine(self)
        self.hint = QLabel(self)
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Unlocking"))
        self._fill()
        self._countdown = QTimer(self)
        self._countdown.setInterval(500)
        self._countdown.timeout.connect(self._show_wait)
        self._watch_keyboard()
        self.users.picked.connect(lambda _user: self._on_user_picked())
        self._show_wait()

    def _fill(self) -> None:
        theme.set_role(self.hint, "soft")
        self.hint.setWordWrap(True)
        self.add_field(self.tr("Your &name"), self.users)
        self.add_field(self.tr("Your &passphrase"), self.passphrase, self.hint)
        place = self._busy.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(place)
        self._busy.hide()
        self.body.addWidget(self._busy)
        self.unlock_button = self.add_on(self.tr("&Unlock"), self.unlock, "key")
        links = (
            (self.tr("&Forgot the passphrase? Use the recovery sheet"), "sheet",
             self.recovery_asked),
            (self.tr("&Open another register…"), "folder", self.other_asked),
            (self.tr("&Create a new register…"), "plus", self.new_asked),
        )  # fmt: skip
        self.foot.setContentsMargins(0, 16, 0, 0)
        for text, icon_name, signal in links:
            self.add_link(text, icon_name, signal.emit, is_foot=True)

    def first_focus(self) -> QWidget:
        """Return where the keyboard should be."""
        return self.passphrase

    def unlock(self) -> None:
        """Try the passphrase in the background lane."""
        user = self.users.value()
        if not self.unlock_button.isEnabled() or user is None:
            return
        text = self.passphrase.text()
        if not text:
            self.message_bar.show_warning(self.tr("Please type your passphrase."))
            self.passphrase.setFocus()
            return
        self.message_bar.clear()
        self._set_busy(True)
        access, folder = self._entrance.access, self._header.folder
        self._lane.run(
            lambda: access.unlock(folder, user, text),
            self._on_unlocked,
            self._refused,
            self._on_broken,
        )

    def _on_unlocked(self, session: Session) -> None:
        self._set_busy(False)
        self.passphrase.clear()
        self.unlocked.emit(session)

    def _refused(self, error: UserError) -> None:
        self._set_busy(False)
        self.passphrase.clear()
        self.passphrase.setFocus()
        if not isinstance(error, WaitBeforeRetry):
            self.message_bar.show_error(error)
        if isinstance(error, WaitBeforeRetry | WrongPassphrase):
            self._show_wait()

    def _on_broken(self) -> None:
        self._set_busy(False)

    def _set_busy(self, is_busy: bool) -> None:
        self._busy.setVisible(is_busy)
        for widget in (self.unlock_button, self.users, self.passphrase):
            widget.setEnabled(not is_busy)

    def _on_user_picked(self) -> None:
        # The keyboard stays: with the arrow keys each name on the way to one's own is picked.
        self.message_bar.clear()
        self._show_wait()

    def _show_wait(self) -> None:
        """Count the seconds down until the next attempt is allowed."""
        user = self.users.value()
        left = 0.0
        if user is not None:
            left = self._entrance.access.seconds_to_wait(self._header.folder, user)
        seconds = math.ceil(left)
        self.unlock_button.setEnabled(seconds <= 0 and not self._lane.is_busy)
        if seconds > 0:
            text = self.tr("&Unlock (in {seconds} s)").format(seconds=seconds)
            self.unlock_button.setText(text)
            self._countdown.start()
        else:
            self._countdown.stop()
            self.unlock_button.setText(self.tr("&Unlock"))

    def _watch_keyboard(self) -> None:
        self._caps = keyboard_state.caps_lock()
        self.passphrase.installEventFilter(self)
        QGuiApplication.inputMethod().localeChanged.connect(self._show_hint)
        self._show_hint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at Caps Lock with every key and when the field gets the keyboard."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.FocusIn):
            told = keyboard_state.caps_lock()
            if told is None and isinstance(event, QKeyEvent):
                told = keyboard_state.caps_lock_by_letter(event)
            if told is not None:
                self._caps = told
            self._show_hint()
        return super().eventFilter(watched, event)

    def _show_hint(self) -> None:
        parts = []
        if self._caps:
            parts.append(self.tr("Caps Lock is on."))
        language = keyboard_state.layout_language()
        if language:
            parts.append(self.tr("Keyboard: {language}").format(language=language))
        self.hint.setText("  ".join(parts))
        self.passphrase.setAccessibleDescription(self.hint.text())
