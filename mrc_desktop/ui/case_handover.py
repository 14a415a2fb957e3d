"""Handing a case over to somebody else of the centre."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from mrc_desktop.errors import UserError
from mrc_desktop.ui import theme
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.cases import Cases
    from mrc_desktop.services.change import Change

CONTEXT: Final = "case_handover"


class CaseHandover(QDialog):
    """Asks to whom and hands the case over; `change` holds what was written once accepted."""

    def __init__(self, cases: Cases, case: CaseId, parent: QWidget) -> None:
        """Build the form."""
        super().__init__(parent)
        self._cases = cases
        self._case = case
        self.change: Change | None = None
        self.setWindowTitle(self.tr("Hand the case over"))
        self.setMinimumWidth(460)
        self.message_bar = MessageBar(self)
        takers = tuple(Choice(one.id, one.name) for one in cases.takers(case))
        field = Field(
            "counsellor", QT_TRANSLATE_NOOP("case_handover", "&To whom"), Kind.CHOICE, takers
        )
        self.form = FieldForm((field,), CONTEXT, columns=1, parent=self)
        said = QLabel(
            self.tr(
                "Screenings of this case can then be opened by that counsellor and the "
                "administrator only. The handing over is noted in the register."
            )
            if takers
            else self.tr("Nobody else of this centre works with cases yet."),
            self,
        )
        said.setWordWrap(True)
        theme.set_role(said, "soft")
        buttons = QDialogButtonBox(self)
        self.hand_button = buttons.addButton(
            self.tr("&Hand over"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.set_role(self.hand_button, "primary")
        self.hand_button.setEnabled(bool(takers))
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setDefault(True)
        buttons.accepted.connect(self.hand_over)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.message_bar, self.form, said, buttons):
            column.addWidget(widget)

    def hand_over(self) -> None:
        """Hand the case over and close the dialog."""
        try:
            self.change = self._cases.hand_over(self._case, self.form.values()["counsellor"])
        except UserError as error:
            self.message_bar.show_error(error)
        else:
            self.accept()
