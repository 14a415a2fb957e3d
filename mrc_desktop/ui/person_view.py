"""What is held about a person, to read: name, origin, phones with their marks, papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.ui import person_words, place_names, theme, words
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.known_person import TONES
from mrc_desktop.ui.palette import SPACE_1, SPACE_3

if TYPE_CHECKING:
    from mrc_desktop.domain.person import IdentityDocument, Person, Phone
    from mrc_desktop.services.desk import Desk


class PersonCards(QWidget):
    """The cards of one person's own details."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build empty cards."""
        super().__init__(parent)
        self._desk = desk
        phones, self._phones = card(self.tr("Phones"), self)
        details, column = card(self.tr("Person"), self)
        papers, self._papers = card(self.tr("Identity documents"), self)
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(SPACE_3)
        self._rows.setVerticalSpacing(SPACE_1)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE_3)
        for frame in (phones, details, papers):
            outer.addWidget(frame)

    def show_person(self, person: Person) -> None:
        """Show this person."""
        self._show_details(person)
        _empty(self._phones)
        for phone in person.details.phones:
            self._phones.addWidget(self._phone(phone))
        if not person.details.phones:
            self._phones.addWidget(_text(self.tr("No phone is known."), "soft"))
        _empty(self._papers)
        for paper in person.details.documents:
            self._papers.addWidget(_text(self._paper(paper)))
        if not person.details.documents:
            self._papers.addWidget(_text(self.tr("No document is known."), "soft"))

    def _show_details(self, person: Person) -> None:
        details = person.details
        while self._rows.rowCount():
            self._rows.removeRow(0)
        today = self._desk.session.clock().date()
        birth = ", ".join(
            part
            for part in (
                person_words.say_birth(details.birth),
                person_words.say_age(details.birth, today),
            )
            if part
        )
        region = place_names.say_region(self._desk, details.region)
        for label, value in (
            (self.tr("In Cyrillic"), person_words.say_parts(details.cyrillic)),
            (self.tr("In Latin"), person_words.say_parts(details.latin)),
            (self.tr("Pseudonym"), details.pseudonym),
            (self.tr("Sex"), words.say(details.sex)),
            (self.tr("Born"), birth),
            (
                self.tr("Citizenship"),
                place_names.say_countries(self._desk, details.citizenships),
            ),
            (self.tr("Languages"), place_names.say_languages(self._desk, details.languages)),
            (self.tr("Origin"), ", ".join(part for part in (region, details.district) if part)),
            (self.tr("Migration status"), words.say(details.migration_status)),
            (self.tr("In the register since"), write_date(person.registered_on)),
        ):
            if value:
                name = QLabel(label)
                theme.set_role(name, "soft")
                self._rows.addRow(name, _text(value))

    def _phone(self, phone: Phone) -> QLabel:
        label = _text(person_words.say_phone(phone), "badge")
        theme.set_state(label, "tone", TONES[phone.safe])
        return label

    def _paper(self, paper: IdentityDocument) -> str:
        country = place_names.say_countries(self._desk, [paper.country] if paper.country else [])
        first = ", ".join(part for part in (words.say(paper.kind), country) if part)
        if paper.expires_on:
            return self.tr("{kind}: {number}, valid until {day}").format(
                kind=first, number=paper.number, day=write_date(paper.expires_on)
            )
        return self.tr("{kind}: {number}").format(kind=first, number=paper.number)


def _empty(column: QVBoxLayout) -> None:
    """Take everything but the heading out of a card."""
    while column.count() > 1:
        item = column.takeAt(1)
        if item is not None and (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def _text(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        theme.set_role(label, role)
    return label
