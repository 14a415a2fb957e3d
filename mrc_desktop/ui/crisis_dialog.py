"""Naming a crisis, or correcting its name, place and days."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from mrc_desktop.domain.crisis_input import CrisisDraft
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.crisis import CrisisRecord
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.crises import Crises

CONTEXT: Final = "crisis_dialog"

_FIELDS: Final = (
    Field(
        "name",
        QT_TRANSLATE_NOOP("crisis_dialog", "&What happened"),
        is_required=True,
        width=2,
        max_length=100,
        hint=QT_TRANSLATE_NOOP("crisis_dialog", "A name everybody here will know it by"),
    ),
    Field("place", QT_TRANSLATE_NOOP("crisis_dialog", "&Place"), width=2, max_length=100),
    Field(
        "began_on",
        QT_TRANSLATE_NOOP("crisis_dialog", "&Began on"),
        Kind.DATE,
        is_required=True,
    ),
    Field("ended_on", QT_TRANSLATE_NOOP("crisis_dialog", "&Ended on"), Kind.DATE),
)


class CrisisDialog(QDialog):
    """Asks for the head of a crisis; `change` holds what was written once accepted."""

    def __init__(
        self, crises: Crises, start: CrisisDraft, record: CrisisRecord | None, parent: QWidget
    ) -> None:
        """Build the form over a new crisis, or over the one held."""
        super().__init__(parent)
        self._crises = crises
        self._record = record
        self.change: Change | None = None
        title = self.tr("New crisis") if record is None else self.tr("Name and days of the crisis")
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.message_bar = MessageBar(self)
        self.form = FieldForm(_FIELDS, CONTEXT, columns=2, parent=self)
        self.form.set_values(dataclasses.asdict(start))
        buttons = QDialogButtonBox(self)
        self.save_button = buttons.addButton(
            self.tr("&Save the crisis"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.set_role(self.save_button, "primary")
        self.save_button.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.message_bar, self.form, buttons):
            column.addWidget(widget)
        self.form.focus("name")

    def save(self) -> None:
        """Write it and close; what is wrong stands at its field."""
        draft = CrisisDraft(**self.form.values())
        record = self._record
        try:
            if record is None:
                self.change = self._crises.begin(draft)
            else:
                self.change = self._crises.revise(record.id, draft, record.version)
        except InputRefused as refused:
            rest = self.form.show_problems(refused.problems)
            if rest:
                self.message_bar.show_warning("\n".join(words.say_problem(one) for one in rest))
        except UserError as error:
            self.message_bar.show_error(error)
        else:
            self.accept()
