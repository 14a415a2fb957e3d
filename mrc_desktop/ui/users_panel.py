"""The users of the register, an administrator's to manage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import UserError
from mrc_desktop.ui import ask, icons, theme, words
from mrc_desktop.ui.busy import busy
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.fields import Field, Kind, card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.passphrase_dialog import PassphraseDialog
from mrc_desktop.ui.record_table import Column, RecordTable
from mrc_desktop.ui.recovery_dialog import RecoveryDialog
from mrc_desktop.ui.rename_dialog import ask_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mrc_desktop.services.access import VaultUser
    from mrc_desktop.services.change import Change
    from mrc_desktop.ui.centre_page import CentrePage

_NEW_USER = (
    Field("name", QT_TRANSLATE_NOOP("users_panel", "&Name"), is_required=True, max_length=100),
    Field(
        "role",
        QT_TRANSLATE_NOOP("users_panel", "&Role"),
        Kind.CHOICE,
        choices=lambda: words.choices((Role.COUNSELLOR, Role.SUPERVISOR, Role.ADMINISTRATOR)),
    ),
)


class UsersPanel(QWidget):
    """A table of users with what can be done to the chosen one, and a card for the keys."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._members = page.desk.members
        columns = (
            Column(self.tr("Name"), lambda user: user.name, width=0, is_strong=True),
            Column(self.tr("Role"), lambda user: words.say(user.role), width=180),
            Column(self.tr("State"), self._state, width=160),
        )
        self.table = RecordTable(columns, self._fetch, self)
        self.table.setAccessibleName(self.tr("Users of the register"))
        self.table.setMinimumHeight(190)
        self.table.current_changed.connect(lambda _id: self._show_buttons())
        column = tab_column(self)
        column.addLayout(self._actions())
        column.addWidget(self.table, 1)
        column.addWidget(self._keys_card())

    def refresh(self) -> None:
        """Read the users anew."""
        self.table.set_ids([user.id for user in self._members.users()])
        if self.table.current_id() is None:
            self.table.select_first()
        self._show_buttons()

    def current(self) -> VaultUser | None:
        """Return the chosen user."""
        chosen = self.table.current_id()
        return next((user for user in self._members.users() if user.id == chosen), None)

    def _fetch(self, ids: Sequence[str]) -> list[VaultUser]:
        known = {user.id: user for user in self._members.users()}
        return [known[identity] for identity in ids]

    def _state(self, user: VaultUser) -> str:
        return self.tr("May log in") if user.is_enabled else self.tr("Disabled")

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.add_button = self._button(row, self.tr("&Add a user…"), self.add)
        theme.set_role(self.add_button, "primary")
        self.add_button.setIcon(icons.icon("plus", theme.current().on_accent))
        self.rename_button = self._button(row, self.tr("Re&name…"), self.rename)
        self.reset_button = self._button(row, self.tr("New &passphrase…"), self.reset)
        self.disable_button = self._button(row, self.tr("&Disable…"), self.disable)
        self.enable_button = self._button(row, self.tr("&Enable…"), self.enable)
        row.addStretch(1)
        return row

    def _button(self, row: QHBoxLayout, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda _on=False: slot())
        row.addWidget(button)
        return button

    def _keys_card(self) -> QWidget:
        frame, inside = card(self.tr("Keys and recovery sheet"), self)
        text = QLabel(
            self.tr(
                "Renew the keys after somebody who could log in has left on bad terms, or after a "
                "copy of the register was lost: old copies of the keys then open nothing new. "
                "Both buttons make a new recovery sheet; the old one stops working."
            ),
            frame,
        )
        text.setWordWrap(True)
        theme.set_role(text, "soft")
        inside.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.sheet_button = self._button(row, self.tr("New recovery &sheet…"), self.new_sheet)
        self.re_key_button = self._button(row, self.tr("Renew the &keys…"), self.re_key)
        row.addStretch(1)
        inside.addLayout(row)
        return frame

    def _show_buttons(self) -> None:
        user = self.current()
        is_self = user is not None and user.id == self._page.desk.session.user.id
        self.rename_button.setEnabled(user is not None)
        self.reset_button.setEnabled(user is not None and user.is_enabled and not is_self)
        self.disable_button.setVisible(user is None or user.is_enabled)
        self.disable_button.setEnabled(user is not None and not is_self)
        self.enable_button.setVisible(user is not None and not user.is_enabled)

    def add(self) -> None:
        """Ask for a new user and add it."""
        self._with_passphrase(
            self.tr("Add a user"),
            self.tr("Tell the user this first passphrase in person and ask to change it at once."),
            _NEW_USER,
            lambda values, text: self._members.add(values["name"].strip(), values["role"], text),
            self.tr("The user was added."),
        )

    def rename(self) -> None:
        """Ask for another name."""
        user = self.current()
        if user is None:
            return
        name = ask_name(self, user.name)
        if name:
            change = self._page.guard(lambda: self._members.rename(user.id, name))
            self._announce(change, self.tr("The user was renamed."))

    def reset(self) -> None:
        """Ask for a new passphrase of the chosen user."""
        user = self.current()
        if user is not None:
            self._with_passphrase(
                self.tr("New passphrase for {name}").format(name=user.name),
                self.tr("Tell the user this passphrase in person and ask to change it at once."),
                (),
                lambda _values, text: self._members.reset_passphrase(user.id, text),
                self.tr("The passphrase was set."),
            )

    def enable(self) -> None:
        """Let the chosen user in again."""
        user = self.current()
        if user is not None:
            self._with_passphrase(
                self.tr("Let {name} in again").format(name=user.name),
                self.tr("A user who was disabled gets a new passphrase."),
                (),
                lambda _values, text: self._members.enable(user.id, text),
                self.tr("The user may log in again."),
            )

    def disable(self) -> None:
        """Take the chosen user's keys away, after a question."""
        user = self.current()
        if user is None or not ask.confirm(
            self,
            self.tr("Disable {name}?").format(name=user.name),
            self.tr("The user can no longer log in. What the user wrote stays in the register."),
            yes=self.tr("Disable"),
            is_danger=True,
        ):
            return
        change = self._page.guard(lambda: self._members.disable(user.id))
        self._announce(change, self.tr("The user was disabled."))

    def new_sheet(self) -> None:
        """Make a new recovery sheet, after a question."""
        if ask.confirm(
            self,
            self.tr("Make a new recovery sheet?"),
            self.tr("The old sheet stops working at once. Have the printer ready."),
            yes=self.tr("Make it"),
        ):
            self._show_code(self._members.renew_recovery_code)

    def re_key(self) -> None:
        """Give both stores new keys, after a question."""
        if ask.confirm(
            self,
            self.tr("Renew the keys of the register?"),
            self.tr(
                "Everything is encrypted anew, which takes a while and needs room on the disk. "
                "The old recovery sheet stops working. Users keep their passphrases."
            ),
            yes=self.tr("Renew the keys"),
        ):
            self._show_code(self._members.re_key)

    def _show_code(self, work: Callable[[], str]) -> None:
        try:
            with busy():
                code = work()
        except UserError as error:
            self._page.message_bar.show_error(error)
            return
        dialog = RecoveryDialog(self._page.desk, code, self)
        dialog.exec()
        dialog.deleteLater()

    def _with_passphrase(
        self,
        title: str,
        explanation: str,
        fields: Sequence[Field],
        work: Callable[[dict[str, Any], str], Change],
        done: str,
    ) -> None:
        dialog = PassphraseDialog(self, title, explanation, fields, work)
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        self._announce(change, done)

    def _announce(self, change: Change | None, sentence: str) -> None:
        if change is not None:
            self._page.announce(change, sentence)
