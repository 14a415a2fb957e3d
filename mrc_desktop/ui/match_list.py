"""Likely matches beside a new person: somebody to pick, never somebody to merge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import UserError
from mrc_desktop.ui import person_words, theme
from mrc_desktop.ui.palette import SPACE_1, SPACE_3

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.person import PersonDraft
    from mrc_desktop.services.people import Match, People

LOOK_AFTER_MS: Final = 250
"""How long typing must rest before the register is looked through, in milliseconds."""

_PERSON: Final = int(Qt.ItemDataRole.UserRole)


class MatchList(QFrame):
    """Shows who in the register looks like the person being typed.

    Signals: `picked` (PersonId) when the counsellor says it is that person.
    """

    picked = Signal(int)

    def __init__(
        self, people: People, read: Callable[[], PersonDraft], parent: QWidget | None = None
    ) -> None:
        """Build an empty list; `read` returns the person as typed so far."""
        super().__init__(parent)
        self._people = people
        self._read = read
        theme.set_role(self, "card")
        self._heading = QLabel(self.tr("Perhaps already in the register"), self)
        self._heading.setMinimumWidth(1)
        self._heading.setToolTip(self._heading.text())
        theme.set_role(self._heading, "section")
        self._sentence = QLabel(self)
        # One line that may be cut: a height that follows from the width would make the fields
        # above give way before the list does.
        self._sentence.setMinimumWidth(1)
        theme.set_role(self._sentence, "soft")
        self._list = QListWidget(self)
        self._list.setAccessibleName(self._heading.text())
        self._list.setAccessibleDescription(
            self.tr("Choose a person only if it is surely the same one; otherwise go on typing.")
        )
        self._list.setToolTip(self._list.accessibleDescription())
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.setMinimumHeight(72)
        self._list.itemActivated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addWidget(self._list, 1)
        column.addStretch()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER_MS)
        self._timer.timeout.connect(self.look_now)
        self.clear()

    def look_soon(self) -> None:
        """Look through the register once the typing rests."""
        self._timer.start()

    def look_now(self) -> None:
        """Look through the register at once and show the likely matches."""
        self._timer.stop()
        try:
            self.show_matches(self._people.likely_matches(self._read()))
        except UserError:
            # A hint that cannot be had must not stand in the way of the typing.
            self.clear()

    def clear(self) -> None:
        """Show nobody."""
        self._timer.stop()
        self.show_matches(())

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show these matches, the likeliest first."""
        self._list.clear()
        for match in matches:
            self._list.addItem(self._item(match))
        self._list.setVisible(bool(matches))
        self._sentence.setText(
            self.tr("Choose only who is surely the same.")
            if matches
            else self.tr("Nobody similar was found so far.")
        )
        # It may be cut where it stands.
        self._sentence.setToolTip(self._sentence.text())

    @property
    def matches(self) -> QListWidget:
        """The list itself, for tab order and tests."""
        return self._list

    def _item(self, match: Match) -> QListWidgetItem:
        names = " · ".join(
            part for part in (person_words.say_name(match.name), match.other_name) if part
        )
        birth = person_words.say_birth(match.birth)
        first = ", ".join(part for part in (names, birth) if part)
        text = f"{first}\n{person_words.say_reasons(match.reasons)}"
        item = QListWidgetItem(text)
        item.setData(_PERSON, int(match.person))
        return item

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.picked.emit(PersonId(item.data(_PERSON)))
