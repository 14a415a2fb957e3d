"""What a dated table was before: who changed what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.ui import place_names, theme, words_law
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.dated_tables import TableDraft, TableKey, TableState
    from mrc_desktop.ui.page import Page


@dataclass(frozen=True, slots=True)
class _Revision:
    when: str
    who: str
    added: str
    removed: str


class TableHistory(QWidget):
    """Every saved state of a table against the one before, the newest first."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        """Build an empty history."""
        super().__init__(parent)
        self._page = page
        self._known: dict[int, _Revision] = {}
        heading = QLabel(self.tr("History"), self)
        theme.set_role(heading, "section")
        columns = (
            Column(self.tr("Saved"), lambda one: one.when, 140),
            Column(self.tr("By"), lambda one: one.who, 170),
            Column(self.tr("Entered"), lambda one: one.added, 0),
            Column(self.tr("Taken out"), lambda one: one.removed, 330),
        )
        self.table = RecordTable(columns, self._rows, self)
        self.table.setAccessibleName(self.tr("History of the table"))
        self.table.setMinimumHeight(150)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.table)

    def show_table(self, key: TableKey) -> None:
        """Show the history of this table."""
        desk = self._page.desk
        states = self._page.read(lambda: desk.tables.history(key))
        self._known = {}
        for place, state in enumerate(states or ()):
            older = states[place + 1] if states and place + 1 < len(states) else None
            self._known[state.version] = self._revision(state, older)
        self.table.set_ids(list(self._known))

    def _revision(self, state: TableState, older: TableState | None) -> _Revision:
        now = self._lines(state.draft)
        before = self._lines(older.draft) if older is not None else []
        when = state.saved_at.strftime("%d.%m.%Y %H:%M") if state.saved_at is not None else ""
        return _Revision(
            when,
            self._page.desk.members.name_of(state.saved_by),
            "; ".join(line for line in now if line not in before),
            "; ".join(line for line in before if line not in now),
        )

    def _lines(self, draft: TableDraft) -> list[str]:
        """Return each thing a table says as one short text."""
        desk = self._page.desk
        lines = []
        for row in draft.rows:
            fee = words_law.say(row.fee) if row.fee is not None else ""
            place = place_names.say_region(desk, row.region)
            value = f"{row.value} {row.currency or '%'}"
            parts = (fee, place, write_date(row.since), value, row.source)
            lines.append(", ".join(part for part in parts if part))
        for day in draft.days:
            sign = "+" if day.is_worked else "−"
            lines.append(f"{sign} {write_date(day.day)}")
        if draft.known_until is not None:
            lines.append(self.tr("checked up to {day}").format(day=write_date(draft.known_until)))
        if draft.source:
            lines.append(draft.source)
        if not draft.is_entered:
            lines.append(self.tr("not entered as a whole"))
        return lines

    def _rows(self, ids: Sequence[int]) -> list[_Revision]:
        return [self._known[identity] for identity in ids]
