"""The centre's letterhead and settings, an administrator's to change."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import Role
from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.fields import Choice, Field, FieldForm, Kind, card
from mrc_desktop.ui.languages import current
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.ui.centre_page import CentrePage

_LABELS = (
    Field("name", QT_TRANSLATE_NOOP("centre_details", "Na&me of the centre"), width=2),
    Field("address", QT_TRANSLATE_NOOP("centre_details", "A&ddress"), width=2),
    Field("city", QT_TRANSLATE_NOOP("centre_details", "C&ity")),
    Field("country", QT_TRANSLATE_NOOP("centre_details", "C&ountry"), Kind.CHOICE),
    Field("phone", QT_TRANSLATE_NOOP("centre_details", "P&hone")),
    Field("email", QT_TRANSLATE_NOOP("centre_details", "&E-mail")),
)
_SETTINGS = (
    Field(
        "letter_language",
        QT_TRANSLATE_NOOP("centre_details", "Language of new &letters"),
        Kind.CHOICE,
    ),
    Field(
        "idle_minutes",
        QT_TRANSLATE_NOOP("centre_details", "Lock after this many minutes without a ke&y"),
        Kind.NUMBER,
    ),
)


class CentreDetailsPanel(QWidget):
    """Two cards and, for an administrator, a button to save them."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        desk = page.desk
        countries = tuple(Choice(*pair) for pair in desk.content.countries(current()))
        described = tuple(
            replace(field, choices=countries) if field.key == "country" else field
            for field in _LABELS
        )
        spoken = tuple(
            Choice(code, desk.content.words(code).name) for code in desk.content.paper_languages
        )
        settings = tuple(
            replace(field, choices=spoken) if field.key == "letter_language" else field
            for field in _SETTINGS
        )
        may_save = desk.session.user.role is Role.ADMINISTRATOR
        self.letterhead = FieldForm(described, "centre_details", columns=2)
        self.settings = FieldForm(settings, "centre_details", columns=2)
        column = tab_column(self)
        for title, form in (
            (self.tr("What letters and sheets say of the centre"), self.letterhead),
            (self.tr("Settings of this register"), self.settings),
        ):
            frame, inside = card(title, self)
            inside.addWidget(form)
            frame.setMaximumWidth(760)
            form.setEnabled(may_save)
            column.addWidget(frame)
        if may_save:
            self._add_button(column)
        else:
            note = QLabel(self.tr("Only an administrator may change these."), self)
            theme.set_role(note, "soft")
            column.addWidget(note)
        column.addStretch(1)

    def _add_button(self, column: QVBoxLayout) -> None:
        self.save_button = QPushButton(self.tr("Save the &centre"), self)
        self.save_button.setIcon(icons.icon("check", theme.current().on_accent))
        theme.set_role(self.save_button, "primary")
        self.save_button.clicked.connect(lambda _on=False: self.save())
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        column.addLayout(row)

    def refresh(self) -> None:
        """Show what is stored."""
        details = self._page.desk.centre.details()
        values = {field.name: getattr(details, field.name) for field in fields(details)}
        self.letterhead.set_values(values)
        self.settings.set_values(values)

    def save(self) -> None:
        """Save both cards."""
        centre = self._page.desk.centre
        typed = {**self.letterhead.values(), **self.settings.values()}
        minutes = str(typed["idle_minutes"]).strip()
        typed["idle_minutes"] = int(minutes) if minutes.isascii() and minutes.isdigit() else 0
        details = replace(centre.details(), **typed)
        rest = self.letterhead.show_problems(centre.check(details))
        if self.settings.show_problems(rest) or centre.check(details):
            return
        change = self._page.guard(lambda: centre.revise(details))
        if change is not None:
            self._page.announce(change, self.tr("The centre was saved."))
