"""Closing a case: how it ended, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from mrc_desktop.domain.codes import Outcome
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.cases import Cases
    from mrc_desktop.services.change import Change

CONTEXT: Final = "case_closing"

_FIELDS: Final = (
    Field(
        "outcome",
        QT_TRANSLATE_NOOP("case_closing", "&How the case ended"),
        Kind.CHOICE,
        choices=lambda: words.choices(Outcome),
    ),
    Field("closed_reason", QT_TRANSLATE_NOOP("case_closing", "&Why"), Kind.TEXT, rows=4),
)


class CaseClosing(QDialog):
    """Asks for the outcome and closes the case; `change` holds what was written once accepted."""

    def __init__(self, cases: Cases, case: CaseId, parent: QWidget) -> None:
        """Build the form."""
        super().__init__(parent)
        self._cases = cases
        self._case = case
        self.change: Change | None = None
        self.setWindowTitle(self.tr("Close the case"))
        self.setMinimumWidth(460)
        self.message_bar = MessageBar(self)
        self.form = FieldForm(_FIELDS, CONTEXT, columns=1, parent=self)
        buttons = QDialogButtonBox(self)
        self.close_button = buttons.addButton(
            self.tr("&Close the case"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.set_role(self.close_button, "primary")
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setDefault(True)
        buttons.accepted.connect(self.close_case)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.message_bar, self.form, buttons):
            column.addWidget(widget)

    def close_case(self) -> None:
        """Close the case and the dialog; what is wrong stands at its field."""
        values = self.form.values()
        try:
            self.change = self._cases.close(self._case, values["outcome"], values["closed_reason"])
        except InputRefused as refused:
            self.form.show_problems(refused.problems)
        except UserError as error:
            self.message_bar.show_error(error)
        else:
            self.accept()
