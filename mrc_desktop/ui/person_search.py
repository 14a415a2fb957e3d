"""Find one person while typing: a search line with the likely people under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.domain.person import PersonId
from mrc_desktop.errors import UserError
from mrc_desktop.ui import person_words, theme
from mrc_desktop.ui.palette import SPACE_1

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from mrc_desktop.domain.listing import PersonRow
    from mrc_desktop.services.search import Search

SEARCH_AFTER_MS: Final = 120
"""How long typing must rest before the register is searched, in milliseconds."""
SHOWN: Final = 8
"""How many people are listed at most; a longer list calls for another letter."""

FRAME: Final = 8
TALLEST: Final = 400
"""The room for the list: its frame, and its greatest height, in pixels."""

_PERSON: Final = int(Qt.ItemDataRole.UserRole)


class PersonSearch(QWidget):
    """A search line; Enter or Down enters the list, Enter there picks the person.

    Signals: `picked` (PersonId), `unknown` (str, what was typed) when the person is new, `typed`.
    """

    picked = Signal(int)
    unknown = Signal(str)
    typed = Signal()

    def __init__(self, search: Search, parent: QWidget) -> None:
        """Build the line and its empty list."""
        super().__init__(parent)
        self._search = search
        label = QLabel(self.tr("&Who: name, phone, case or document number"), self)
        label.setWordWrap(True)
        theme.set_role(label, "field")
        self.line = QLineEdit(self)
        label.setBuddy(self.line)
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(self.tr("Find the person by name, phone or number"))
        self.line.setPlaceholderText(self.tr("Type to search; Enter for a new person"))
        self.line.installEventFilter(self)
        self.found = QListWidget(self)
        self.found.setAccessibleName(self.tr("People found"))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setWordWrap(True)
        self.found.itemActivated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(label)
        column.addWidget(self.line)
        column.addWidget(self.found)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.search_now)
        self.line.textChanged.connect(self._on_typed)
        self.search_now()

    def text(self) -> str:
        """Return what stands in the line."""
        return self.line.text().strip()

    def clear(self) -> None:
        """Empty the line and the list."""
        self.line.clear()
        self.search_now()

    def search_now(self) -> None:
        """Search at once and list the first people found, with "new person" as the last line."""
        self._timer.stop()
        self.found.clear()
        text = self.text()
        self.found.setVisible(bool(text))
        if not text:
            return
        try:
            ids = self._search.person_ids(PersonFilter(text=text))
            rows = self._search.person_rows(tuple(ids[:SHOWN]))
        except UserError:
            # The register may have been locked since the last key; nobody is found then.
            ids, rows = (), ()
        for row in rows:
            item = QListWidgetItem(self._said(row), self.found)
            item.setData(_PERSON, int(row.id))
        hidden = len(ids) - SHOWN
        if hidden > 0:
            more = QListWidgetItem(
                self.tr("and %n more; type another letter", "", hidden), self.found
            )
            more.setFlags(Qt.ItemFlag.NoItemFlags)
        QListWidgetItem(self.tr("+ New person: {text}").format(text=text), self.found)
        self.found.setCurrentRow(0)
        rows_height = sum(self.found.sizeHintForRow(row) for row in range(self.found.count()))
        self.found.setFixedHeight(min(rows_height + FRAME, TALLEST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down in the line lead into the list; with nobody found Enter means new."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            is_plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if is_plain and (is_enter or event.key() == Qt.Key.Key_Down):
                self._lead_into_list(is_enter=is_enter)
                return True
        return super().eventFilter(watched, event)

    def _lead_into_list(self, *, is_enter: bool) -> None:
        if self._timer.isActive() or not self.found.count():
            self.search_now()
        if self.found.count() > 1:
            self.found.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_enter:
            self.unknown.emit(self.text())

    def _on_typed(self) -> None:
        self._timer.start()
        self.typed.emit()

    def _on_activated(self, item: QListWidgetItem) -> None:
        if item.data(_PERSON):
            self.picked.emit(PersonId(item.data(_PERSON)))
        else:
            self.unknown.emit(self.text())

    def _said(self, row: PersonRow) -> str:
        names = " · ".join(
            part for part in (person_words.say_name(row.name), row.other_name) if part
        )
        rest = ", ".join(part for part in (person_words.say_birth(row.birth), row.phone) if part)
        return f"{names}\n{rest}" if rest else names
