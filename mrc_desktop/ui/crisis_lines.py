"""The lines of a crisis as a table: hundreds cost no more than those in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import LineId, Need, UrgentFlag
from mrc_desktop.ui import place_names, theme, words
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from enum import StrEnum

    from PySide6.QtCore import SignalInstance

    from mrc_desktop.domain.crisis import LineRecord
    from mrc_desktop.services.desk import Desk

    Rows = tuple[LineRecord, ...]
    Reader = Callable[[Callable[[], Rows]], Rows | None]

REGISTERED: Final = "✓"
"""Stands in the row of a line that has become a person."""


class CrisisLines(QWidget):
    """The table and what can be done with its current line.

    Signals: `correct_asked`, `grow_asked`, `remove_asked`, each with the id of the line.
    """

    correct_asked = Signal(object)
    grow_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, desk: Desk, read: Reader, parent: QWidget | None = None) -> None:
        """Build an empty table; `read` calls what it is given and says a UserError."""
        super().__init__(parent)
        self._desk = desk
        self._read = read
        self._rows: dict[LineId, LineRecord] = {}
        self.table = RecordTable(self._columns(), self._fetch, self)
        self.table.setAccessibleName(self.tr("Lines of the crisis"))
        self.table.chosen.connect(self.correct_asked)
        self.table.current_changed.connect(self._on_current_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(self._build_buttons())

    def show_lines(self, ids: Sequence[LineId]) -> None:
        """Show these lines, the current one current if it is still there."""
        self._rows.clear()
        self.table.set_ids(ids)
        self._on_current_changed(self.table.current_id())

    def row(self, line: object) -> LineRecord | None:
        """Return a line that is listed."""
        wanted = LineId(int(str(line)))
        if wanted not in self._rows and wanted in self.table.records.ids:
            self._fetch([wanted])
        return self._rows.get(wanted)

    def last_origin(self) -> str:
        """Return the origin of the line taken down last: a group often shares it."""
        last = max(self.table.records.ids, default=None)
        row = None if last is None else self.row(last)
        return "" if row is None else row.line.origin

    def _build_buttons(self) -> QHBoxLayout:
        self.correct_button = QPushButton(self.tr("Correc&t"), self)
        self.grow_button = QPushButton(self.tr("Make a &person…"), self)
        self.remove_button = QPushButton(self.tr("Take out…"), self)
        self.correct_button.clicked.connect(self._on_correct)
        self.grow_button.clicked.connect(self._on_grow)
        self.remove_button.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.correct_button, self.grow_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        delete = QShortcut(QKeySequence("Del"), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        return row

    def _columns(self) -> tuple[Column, ...]:
        right = Qt.AlignmentFlag.AlignRight
        return (
            Column(self.tr("Family"), lambda row: str(row.line.family), 58),
            Column(self.tr("Size"), _size, 48, right),
            Column(self.tr("Name"), lambda row: row.line.name, 120),
            Column(self.tr("Sex"), _sex, 72, sample=words.say(Sex.FEMALE)),
            Column(self.tr("Age"), _age, 48, right),
            Column(self.tr("Origin"), self._origin, 100),
            Column(self.tr("Needs"), lambda row: _listed(Need, row.line.needs), 0),
            Column(
                self.tr("Urgent"),
                lambda row: _listed(UrgentFlag, row.line.urgent),
                130,
                tone=_urgent_tone,
                is_strong=True,
            ),
            Column(self.tr("Person"), _registered, 66, Qt.AlignmentFlag.AlignHCenter),
        )

    def _origin(self, row: LineRecord) -> str:
        return place_names.say_countries(self._desk, (row.line.origin,)) if row.line.origin else ""

    def _fetch(self, ids: Sequence[LineId]) -> Sequence[LineRecord]:
        rows = self._read(lambda: self._desk.crises.line_rows(ids)) or ()
        self._rows.update({row.id: row for row in rows})
        return rows

    def _on_current_changed(self, line: object) -> None:
        row = None if line is None else self.row(line)
        is_grown = row is not None and row.line.person is not None
        for button in (self.correct_button, self.grow_button):
            button.setEnabled(row is not None)
        self.remove_button.setEnabled(row is not None and not is_grown)
        self.grow_button.setText(
            self.tr("Open the &person") if is_grown else self.tr("Make a &person…")
        )

    def _ask(self, signal: SignalInstance) -> None:
        current = self.table.current_id()
        if current is not None:
            signal.emit(current)

    def _on_correct(self) -> None:
        self._ask(self.correct_asked)

    def _on_grow(self) -> None:
        self._ask(self.grow_asked)

    def _on_remove(self) -> None:
        if self.remove_button.isEnabled():
            self._ask(self.remove_asked)


def _size(row: LineRecord) -> str:
    return "" if row.line.family_size == 1 else str(row.line.family_size)


def _sex(row: LineRecord) -> str:
    return "" if row.line.sex is Sex.UNKNOWN else words.say(row.line.sex)


def _age(row: LineRecord) -> str:
    return "" if row.line.age is None else str(row.line.age)


def _listed(kind: Iterable[StrEnum], held: frozenset[Need] | frozenset[UrgentFlag]) -> str:
    return ", ".join(words.say(one) for one in kind if one in held)


def _urgent_tone(row: LineRecord) -> str:
    return theme.current().danger if row.line.urgent else ""


def _registered(row: LineRecord) -> str:
    return "" if row.line.person is None else REGISTERED
