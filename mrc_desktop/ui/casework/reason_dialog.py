"""Asks why a deadline is given up."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.problem import Problem
from mrc_desktop.ui import theme
from mrc_desktop.ui.fields import Field, FieldForm
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

CONTEXT: Final = "reason_dialog"
_FIELDS: Final = (Field("reason", QT_TRANSLATE_NOOP("reason_dialog", "&Reason"), is_required=True),)


class ReasonDialog(QDialog):
    """One line that must be filled in; `reason` holds it once accepted."""

    def __init__(self, about: str, parent: QWidget) -> None:
        """Build the dialog; `about` says what is given up."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Give up a deadline"))
        self.setMinimumWidth(440)
        heading = QLabel(about, self)
        heading.setWordWrap(True)
        theme.set_role(heading, "section")
        self.form = FieldForm(_FIELDS, CONTEXT, columns=1, parent=self)
        buttons = QDialogButtonBox(self)
        self.give_up_button = buttons.addButton(
            self.tr("&Give it up"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.give_up)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (heading, self.form, buttons):
            column.addWidget(widget)
        self.form.focus("reason")

    @property
    def reason(self) -> str:
        """Return the reason as typed."""
        return str(self.form.values()["reason"]).strip()

    def give_up(self) -> None:
        """Close, if there is a reason."""
        if self.reason:
            self.accept()
        else:
            self.form.show_problems((Problem("reason", "required"),))
