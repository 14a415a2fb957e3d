"""One organisation letters go to: its fields, saved or removed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import OrganisationKind
from mrc_desktop.domain.referral import Organisation
from mrc_desktop.ui import place_names, theme, words
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "organisation_fields"


def _fields(desk: Desk, nothing: str) -> tuple[Field, ...]:
    return (
        Field(
            "name",
            QT_TRANSLATE_NOOP("organisation_fields", "&Name"),
            hint=QT_TRANSLATE_NOOP(
                "organisation_fields", "As it stands in the address of a letter"
            ),
            is_required=True,
            max_length=200,
        ),
        Field(
            "kind",
            QT_TRANSLATE_NOOP("organisation_fields", "&Kind"),
            Kind.CHOICE,
            choices=lambda: words.choices(OrganisationKind),
        ),
        Field("address", QT_TRANSLATE_NOOP("organisation_fields", "&Address"), Kind.TEXT, rows=2),
        Field(
            "country",
            QT_TRANSLATE_NOOP("organisation_fields", "C&ountry"),
            Kind.CHOICE,
            choices=lambda: place_names.countries(desk, nothing),
        ),
        Field("phone", QT_TRANSLATE_NOOP("organisation_fields", "&Telephone"), max_length=100),
        Field("email", QT_TRANSLATE_NOOP("organisation_fields", "&E-mail"), max_length=200),
    )


class OrganisationForm(QFrame):
    """The fields of one organisation; examples can be looked at, not changed.

    Signals: `saving` (Organisation) and `removing` (its id) ask the list to do it.
    """

    saving = Signal(object)
    removing = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build an empty form for a new organisation."""
        super().__init__(parent)
        theme.set_role(self, "card")
        self._shown = Organisation(id="", kind=OrganisationKind.OTHER, name="")
        self._heading = QLabel(self)
        theme.set_role(self._heading, "section")
        self._note = QLabel(
            self.tr(
                "This is an example that came with the program. It shows what an entry looks like; "
                "no letter can go to it. Add the real organisation beside it."
            ),
            self,
        )
        self._note.setWordWrap(True)
        theme.set_role(self._note, "soft")
        self.fields = FieldForm(_fields(desk, self.tr("Not stated")), CONTEXT, 1, self)
        self.save_button = QPushButton(self.tr("Sa&ve"), self)
        theme.set_role(self.save_button, "primary")
        self.remove_button = QPushButton(self.tr("&Remove…"), self)
        theme.set_role(self.remove_button, "danger")
        self._arrange()
        self.save_button.clicked.connect(lambda: self.saving.emit(self.typed()))
        self.remove_button.clicked.connect(lambda: self.removing.emit(self._shown.id))
        self.show_organisation(None)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._note)
        column.addWidget(self.fields)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(row)

    @property
    def shown_id(self) -> str:
        """Return the id of what is shown; empty for a new one."""
        return self._shown.id

    def show_organisation(self, organisation: Organisation | None) -> None:
        """Show an organisation to edit, an example to read, or None: the fields of a new one."""
        shown = organisation or Organisation(id="", kind=OrganisationKind.OTHER, name="")
        self._shown = shown
        self.fields.clear_problems()
        self.fields.set_values(
            {
                name: getattr(shown, name)
                for name in ("name", "kind", "address", "country", "phone", "email")
            }
        )
        is_new = not shown.id
        self._heading.setText(
            self.tr("New organisation") if is_new else self.tr("Organisation in the directory")
        )
        self._note.setVisible(shown.is_example)
        self.fields.setEnabled(not shown.is_example)
        self.save_button.setVisible(not shown.is_example)
        self.remove_button.setVisible(not is_new)

    def typed(self) -> Organisation:
        """Return the organisation as typed; its id is empty while it is new."""
        return dataclasses.replace(self._shown, **self.fields.values())

    def is_touched(self) -> bool:
        """Return whether what is typed differs from what was shown."""
        return self.typed() != self._shown
