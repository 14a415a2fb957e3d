"""Asks on what source a rule is confirmed."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.problem import Problem
from mrc_desktop.ui import theme
from mrc_desktop.ui.fields import Field, FieldForm
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

CONTEXT: Final = "source_dialog"
_FIELDS: Final = (
    Field(
        "source",
        QT_TRANSLATE_NOOP("source_dialog", "&Source you read it in"),
        hint=QT_TRANSLATE_NOOP(
            "source_dialog", "Law, article and edition, or who said it and when"
        ),
        is_required=True,
        max_length=500,
    ),
)


class SourceDialog(QDialog):
    """One line that must be filled in; `source` holds it once accepted."""

    def __init__(self, rule: str, text: str, parent: QWidget) -> None:
        """Build the dialog over a rule's id and plain words."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Confirm a rule"))
        self.setMinimumWidth(520)
        heading = QLabel(self.tr("Does the law say this? Rule {rule}").format(rule=rule), self)
        theme.set_role(heading, "section")
        plain = QLabel(text, self)
        note = QLabel(
            self.tr(
                "Findings and deadlines of all counsellors will rest on it. Your name, the day and "
                "the source are kept."
            ),
            self,
        )
        theme.set_role(note, "soft")
        for label in (heading, plain, note):
            label.setWordWrap(True)
        self.form = FieldForm(_FIELDS, CONTEXT, columns=1, parent=self)
        buttons = QDialogButtonBox(self)
        self.confirm_button = buttons.addButton(
            self.tr("&Confirm the rule"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.confirm)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (heading, plain, note, self.form, buttons):
            column.addWidget(widget)
        self.form.focus("source")

    @property
    def source(self) -> str:
        """Return the source as typed."""
        return str(self.form.values()["source"]).strip()

    def confirm(self) -> None:
        """Close, if a source is named."""
        if self.source:
            self.accept()
        else:
            self.form.show_problems((Problem("source", "required"),))
