"""A dialog of the users' panel: perhaps a name and a role, and a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.services.access import passphrase_score
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.busy import busy
from mrc_desktop.ui.fields import FieldForm
from mrc_desktop.ui.passphrase_pair import PassphrasePair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mrc_desktop.services.change import Change
    from mrc_desktop.ui.fields import Field


class PassphraseDialog(QDialog):
    """Asks for what a use case needs and runs it; stays open while it is refused."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        explanation: str,
        fields: Sequence[Field],
        work: Callable[[dict[str, Any], str], Change],
    ) -> None:
        """Build the dialog; `work` gets the fields' values and the passphrase."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self._work = work
        self.change: Change | None = None
        heading, text = QLabel(title, self), QLabel(explanation, self)
        theme.set_role(heading, "section")
        theme.set_role(text, "soft")
        text.setWordWrap(True)
        self.form = FieldForm(fields, "users_panel", columns=1)
        self.pair = PassphrasePair(
            passphrase_score, lambda: (str(self.form.values().get("name", "")),)
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save_button = buttons.addButton(
            self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.set_role(self.save_button, "primary")
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (heading, text, self.form, self.pair, buttons):
            column.addWidget(widget)
        if fields:
            self.form.focus(fields[0].key)

    def save(self) -> None:
        """Run the use case and close, or say why it was refused."""
        if not self.pair.is_ready():
            return
        try:
            with busy():
                self.change = self._work(self.form.values(), self.pair.value())
        except InputRefused as refused:
            self.form.show_problems(refused.problems)
        except UserError as error:
            self.pair.show_problem(words.say_error(error))
        else:
            self.accept()
