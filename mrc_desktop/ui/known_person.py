"""The card of a known person beside a conversation: enough to be sure it is them, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import SafeToCall
from mrc_desktop.ui import person_words, theme
from mrc_desktop.ui.palette import SPACE_2, SPACE_3

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.domain.person import Person


class KnownPerson(QFrame):
    """Shows who was picked.

    Signals: `dismissed` when it is somebody else, `record_wanted` to open the whole record.
    """

    dismissed = Signal()
    record_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Build an empty card."""
        super().__init__(parent)
        theme.set_role(self, "card")
        self._name = _line(self, "section")
        self._other = _line(self, "soft")
        self._birth = _line(self, "soft")
        self._phones = QVBoxLayout()
        self._phones.setSpacing(SPACE_2)
        self.other_button = QPushButton(self.tr("So&mebody else"), self)
        self.record_button = QPushButton(self.tr("Open the record"), self)
        for button in (self.other_button, self.record_button):
            theme.set_role(button, "link")
            button.setAutoDefault(False)
        self.other_button.clicked.connect(self.dismissed)
        self.record_button.clicked.connect(self.record_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self.other_button)
        buttons.addWidget(self.record_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        for label in (self._name, self._other, self._birth):
            column.addWidget(label)
        column.addLayout(self._phones)
        column.addLayout(buttons)

    def show_person(self, person: Person, citizenships: str, today: dt.date) -> None:
        """Show this person; `citizenships` are country names."""
        name, other = person_words.say_names(person.details)
        birth = person.details.birth
        parts = (person_words.say_birth(birth), person_words.say_age(birth, today), citizenships)
        self._put(self._name, name)
        self._put(self._other, other)
        self._put(self._birth, " · ".join(part for part in parts if part))
        while (item := self._phones.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for phone in person.details.phones:
            label = _line(self, "badge")
            label.setText(person_words.say_phone(phone))
            theme.set_state(label, "tone", TONES[phone.safe])
            self._phones.addWidget(label)
        self.setAccessibleName(name)

    @staticmethod
    def _put(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


TONES = {SafeToCall.YES: "good", SafeToCall.NO: "danger", SafeToCall.NOT_ASKED: "warning"}
"""The badge's tone beside its sign and words."""


def _line(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_role(label, role)
    return label
