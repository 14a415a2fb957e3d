"""Asks who reviewed a translation, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.translation_reviews import TranslationEntry
    from mrc_desktop.ui.page import Page

CONTEXT: Final = "review_dialog"
_FIELDS: Final = (
    Field(
        "reviewer",
        QT_TRANSLATE_NOOP("review_dialog", "&Who compared both texts"),
        hint=QT_TRANSLATE_NOOP("review_dialog", "The name prints at the foot of the sheet"),
        is_required=True,
        max_length=120,
    ),
    Field("reviewed_on", QT_TRANSLATE_NOOP("review_dialog", "&On"), Kind.DATE, is_required=True),
)


class ReviewDialog(QDialog):
    """Name and day of a review; `change` is what was written, once accepted."""

    def __init__(self, page: Page, entry: TranslationEntry) -> None:
        """Build the dialog for a translation; the user's own name and today stand in it."""
        super().__init__(page)
        self._reviews = page.desk.reviews
        self._entry = entry
        self.change: Change | None = None
        self.setWindowTitle(self.tr("Review of a translation"))
        self.setMinimumWidth(480)
        heading = QLabel(entry.title, self)
        theme.set_role(heading, "section")
        note = QLabel(
            self.tr(
                "Whoever reviews reads both languages and found every sentence right. The sheet "
                "then names them at its foot, until its text is changed."
            ),
            self,
        )
        theme.set_role(note, "soft")
        self.refusal = QLabel(self)
        self.refusal.hide()
        theme.set_role(self.refusal, "problem")
        for label in (heading, note, self.refusal):
            label.setWordWrap(True)
        self.form = FieldForm(_FIELDS, CONTEXT, columns=1, parent=self)
        session = page.desk.session
        today = write_date(session.clock().date())
        self.form.set_values({"reviewer": session.user.name, "reviewed_on": today})
        buttons = QDialogButtonBox(self)
        self.mark_button = buttons.addButton(
            self.tr("&Mark as reviewed"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.mark)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (heading, note, self.form, self.refusal, buttons):
            column.addWidget(widget)
        self.form.focus("reviewer")

    def mark(self) -> None:
        """Enter the review and close, or say what is wrong."""
        values = self.form.values()
        try:
            self.change = self._reviews.mark(
                self._entry, str(values["reviewer"] or ""), str(values["reviewed_on"] or "")
            )
        except InputRefused as refused:
            self.form.show_problems(refused.problems)
        except UserError as error:
            self.refusal.setText(words.say_error(error))
            self.refusal.show()
        else:
            self.accept()
