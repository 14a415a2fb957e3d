"""The answer to a letter: its day, the number it bears, what it says in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QVBoxLayout

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.referral import AnswerDraft
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui.dialog_buttons import way_on_or_cancel
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.papers import PaperRow

CONTEXT: Final = "answer_dialog"

FIELDS: Final = (
    Field("day", QT_TRANSLATE_NOOP("answer_dialog", "&When it came"), Kind.DATE, is_required=True),
    Field("number", QT_TRANSLATE_NOOP("answer_dialog", "Its own &number"), max_length=100),
    Field("note", QT_TRANSLATE_NOOP("answer_dialog", "What it &says"), Kind.TEXT, rows=4),
)


class AnswerDialog(QDialog):
    """Files the answer to one letter; `change` holds what was written once accepted."""

    def __init__(self, desk: Desk, row: PaperRow, parent: QWidget) -> None:
        """Show what is filed already, or begin with today."""
        super().__init__(parent)
        self._desk = desk
        self._document = row.document.id
        self.change: Change | None = None
        self.setWindowTitle(self.tr("File the answer"))
        self.setMinimumWidth(460)
        self.message_bar = MessageBar(self)
        self.form = FieldForm(FIELDS, CONTEXT, columns=1, parent=self)
        day = row.post.answered_on or desk.session.clock().date()
        self.form.set_values(
            {"day": write_date(day), "number": row.post.answer_number, "note": row.post.note}
        )
        buttons, self.file_button = way_on_or_cancel(
            self, self.tr("&File the answer"), self.file_it
        )
        column = QVBoxLayout(self)
        for widget in (self.message_bar, self.form, buttons):
            column.addWidget(widget)

    def file_it(self) -> None:
        """Keep the answer and close; what is wrong stands at its field."""
        values = self.form.values()
        answer = AnswerDraft(day=values["day"], number=values["number"], note=values["note"])
        try:
            self.change = self._desk.papers.file_answer(self._document, answer)
        except InputRefused as refused:
            self.form.show_problems(refused.problems)
        except UserError as error:
            self.message_bar.show_error(error)
        else:
            self.accept()
