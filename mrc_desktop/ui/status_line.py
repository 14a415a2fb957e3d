"""The line at the foot of the window: who works, when was the last save, PRACTICE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from mrc_desktop.ui import theme, words

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.services.access import VaultUser


class StatusLine(QStatusBar):
    """Hidden while nobody works; sentences of the pages pass through it at the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty line."""
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.who, self.when, self.practice = QLabel(self), QLabel(self), QLabel(self)
        theme.set_role(self.practice, "practice")
        for label in (self.when, self.who, self.practice):
            self.addPermanentWidget(label)

    def show_state(
        self, user: VaultUser | None, saved_at: dt.datetime | None, *, is_practice: bool
    ) -> None:
        """Show who works and when the last save was; without a user the line is hidden."""
        self.setVisible(user is not None)
        if user is None:
            self.clearMessage()
            return
        who = self.tr("{name} · {role}")
        self.who.setText(who.format(name=user.name, role=words.say(user.role)))
        saved = self.tr("Last saved at {time}")
        self.when.setText(saved.format(time=saved_at.strftime("%H:%M:%S")) if saved_at else "")
        self.practice.setText(self.tr("PRACTICE"))
        self.practice.setVisible(is_practice)
