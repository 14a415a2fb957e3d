"""Changing one's own passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mrc_desktop.errors import UserError
from mrc_desktop.services.access import passphrase_score
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.busy import busy
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.passphrase_pair import PassphrasePair
from mrc_desktop.ui.secret_line import SecretLine

if TYPE_CHECKING:
    from mrc_desktop.ui.centre_page import CentrePage


class OwnPassphrasePanel(QWidget):
    """The old passphrase, and the new one twice."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        session = page.desk.session
        self.old = SecretLine(self)
        self.pair = PassphrasePair(
            passphrase_score, lambda: (session.user.name, session.vault.header.centre_name)
        )
        frame, inside = card(self.tr("Change my passphrase"), self)
        frame.setMaximumWidth(520)
        label = QLabel(self.tr("&Old passphrase"), frame)
        theme.set_role(label, "field")
        label.setBuddy(self.old)
        self.old.setAccessibleName(label.text().replace("&", ""))
        self.change_button = QPushButton(self.tr("C&hange it"), frame)
        theme.set_role(self.change_button, "primary")
        self.change_button.clicked.connect(lambda _on=False: self.change())
        row = QHBoxLayout()
        row.addWidget(self.change_button)
        row.addStretch(1)
        for widget in (label, self.old, self.pair):
            inside.addWidget(widget)
        inside.addLayout(row)
        column = tab_column(self)
        column.addWidget(frame)
        column.addStretch(1)

    def change(self) -> None:
        """Change the passphrase if the new one was typed twice."""
        if not self.pair.is_ready():
            return
        members = self._page.desk.members
        try:
            with busy():
                change = members.change_passphrase(self.old.text(), self.pair.value())
        except UserError as error:
            self.pair.show_problem(words.say_error(error))
            self.old.setFocus()
            return
        self.old.clear()
        self.pair.clear()
        self._page.announce(change, self.tr("Your passphrase was changed."))
