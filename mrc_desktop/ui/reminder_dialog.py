"""When to look for the answer to a letter: a day that can be moved, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import theme
from mrc_desktop.ui.dialog_buttons import way_on_or_cancel
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.papers import PaperRow

CONTEXT: Final = "reminder_dialog"

FIELDS: Final = (
    Field(
        "answer_by",
        QT_TRANSLATE_NOOP("reminder_dialog", "&Remind me on"),
        Kind.DATE,
        is_coming=True,
    ),
)


class ReminderDialog(QDialog):
    """Moves the reminder of one letter; `change` holds what was written once accepted."""

    def __init__(self, desk: Desk, row: PaperRow, parent: QWidget) -> None:
        """Show the day kept now; empty when none is."""
        super().__init__(parent)
        self._desk = desk
        self._document = row.document.id
        self.change: Change | None = None
        self.setWindowTitle(self.tr("Reminder of a letter"))
        self.setMinimumWidth(420)
        self.message_bar = MessageBar(self)
        self.form = FieldForm(FIELDS, CONTEXT, columns=1, parent=self)
        day = row.post.answer_by
        self.form.set_values({"answer_by": "" if day is None else write_date(day)})
        hint = QLabel(
            self.tr(
                "From that day on the letter stands on the page Today until an answer is filed. "
                "Without a day there is no reminder."
            ),
            self,
        )
        hint.setWordWrap(True)
        theme.set_role(hint, "soft")
        buttons, self.save_button = way_on_or_cancel(self, self.tr("&Save"), self.save)
        column = QVBoxLayout(self)
        for widget in (self.message_bar, self.form, hint, buttons):
            column.addWidget(widget)

    def save(self) -> None:
        """Keep the day and close; what is wrong stands at the field."""
        day = self.form.values()["answer_by"]
        try:
            self.change = self._desk.papers.wait_until(self._document, day)
        except InputRefused as refused:
            self.form.show_problems(refused.problems)
        except UserError as error:
            self.message_bar.show_error(error)
        else:
            self.accept()
