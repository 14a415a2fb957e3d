"""The recovery sheet in use: its code opens the register and sets a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit

from mrc_desktop.services import recovery
from mrc_desktop.services.access import passphrase_score
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.entry_page import EntryPage
from mrc_desktop.ui.passphrase_pair import PassphrasePair

if TYPE_CHECKING:
    from mrc_desktop.errors import UserError
    from mrc_desktop.services.access import VaultHeader
    from mrc_desktop.services.session import Session
    from mrc_desktop.ui.entrance import Entrance
    from mrc_desktop.ui.lane import Lane


class RecoveryPage(EntryPage):
    """Signals: `unlocked` (Session)."""

    unlocked = Signal(object)

    def __init__(
        self, entrance: Entrance, lane: Lane, header: VaultHeader, user_id: str = ""
    ) -> None:
        """Build the page of this register."""
        super().__init__("", width=520)
        self._title.setText(self.tr("Use the recovery sheet"))
        self.subtitle.setText(
            self.tr("Type the code of the sheet and choose a new passphrase for one user.")
        )
        self.subtitle.show()
        self._entrance, self._lane, self._header = entrance, lane, header
        self.code = QLineEdit(self)
        self.code.setMaxLength(200)
        self.code.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self._code_problem = QLabel(self)
        theme.set_role(self._code_problem, "problem")
        self._code_problem.setWordWrap(True)
        self._code_problem.hide()
        self.users = ChoiceBox(
            [
                Choice(user.id, f"{user.name} · {words.say(user.role)}")
                for user in header.users
                if user.is_enabled
            ],
            self,
        )
        self.users.set_value(user_id)
        self.pair = PassphrasePair(passphrase_score)
        self.add_field(self.tr("&Code of the recovery sheet"), self.code, self._code_problem)
        self.add_field(self.tr("&User who gets a new passphrase"), self.users)
        self.body.addWidget(self.pair)
        self.add_back(self.tr("&Back"))
        self.add_on(self.tr("&Set the passphrase"), self._on_next, "key")
        self.code.editingFinished.connect(self._on_code_typed)

    def first_focus(self) -> QLineEdit:
        """Return where the keyboard should be."""
        return self.code

    def _on_code_typed(self) -> None:
        if self.code.text().strip():
            self._code_is_right()

    def _code_is_right(self) -> bool:
        """Return whether every group checks; otherwise say which do not."""
        faulty = recovery.faulty_groups(self.code.text())
        if faulty:
            places = ", ".join(str(place + 1) for place in faulty)
            self._code_problem.setText(
                self.tr("Look again at these groups of the code: {places}").format(places=places)
            )
        self._code_problem.setVisible(bool(faulty))
        theme.set_state(self.code, "problem", bool(faulty))
        return not faulty

    def _on_next(self) -> None:
        if not self._code_is_right():
            self.code.setFocus()
            return
        user = self.users.value()
        if user is None or not self.pair.is_ready():
            return
        self.set_busy(True)
        access, folder = self._entrance.access, self._header.folder
        code, passphrase = self.code.text(), self.pair.value()
        self._lane.run(
            lambda: access.recover(folder, code, user, passphrase),
            self._on_done,
            self._refused,
            self._on_broken,
        )

    def _on_done(self, session: Session) -> None:
        self.set_busy(False)
        self.code.clear()
        self.pair.clear()
        self.unlocked.emit(session)

    def _on_broken(self) -> None:
        self.set_busy(False)

    def _refused(self, error: UserError) -> None:
        self.set_busy(False)
        self.message_bar.show_error(error)
