"""The legal deadlines of the Today page: what ends when, what to aim for, what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.deadline import DeadlineState
from mrc_desktop.ui import person_words, theme
from mrc_desktop.ui.casework.sayings import Sayings
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.case_deadline import CaseDeadline
    from mrc_desktop.services.desk import Desk

_SHOWN_AT_ONCE: Final = 2
_ROW: Final = 34
"""The height of a row with its line, in pixels."""


class DueDeadlines(QWidget):
    """A card over the deadlines that are near; hidden while there are none.

    Signals: `chosen` (CaseId) when one is to be opened.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the card without deadlines."""
        super().__init__(parent)
        self._desk = desk
        self._sayings = Sayings(desk.content)
        self._rows: dict[int, CaseDeadline] = {}
        self._alike: dict[int, int] = {}
        self._due: tuple[CaseDeadline, ...] = ()
        frame, column = card(self.tr("Legal deadlines"), self)
        self.said = QLabel(frame)
        self.said.setWordWrap(True)
        theme.set_role(self.said, "soft")
        said = (self.tr("⚠ missed: {day}"), self.tr("{day} (not worked)"))
        longest = max(said, key=len).format(day="28.08.2028")
        self.table = RecordTable(
            (
                Column(self.tr("Last day"), self._last, 130, tone=self._tone, sample=longest),
                Column(self.tr("Safe by"), self._safe, 96, sample="28.08.2028"),
                Column(self.tr("What ends"), self._what, width=0),
                Column(self.tr("Person"), _person, width=150),
            ),
            self._fetch,
            frame,
        )
        self.table.setAccessibleName(self.tr("Legal deadlines"))
        self.table.chosen.connect(self._on_chosen)
        self.table.current_changed.connect(self._on_current)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.hide()

    def show_deadlines(self, due: Sequence[CaseDeadline]) -> None:
        """Show these, in their order; the one that was marked stays so."""
        groups: dict[tuple[object, ...], list[CaseDeadline]] = {}
        for one in due:
            # One that moved stands alone: somebody must see it.
            alone = one.id if one.moved_from is not None else None
            groups.setdefault((one.case, one.code, alone), []).append(one)
        self._rows = {int(alike[0].id): alike[0] for alike in groups.values()}
        self._alike = {int(alike[0].id): len(alike) - 1 for alike in groups.values()}
        self._due = tuple(due)
        self.table.set_ids(list(self._rows))
        if self.table.current_id() is None:
            self.table.select_first()
        rows = min(max(len(self._rows), 2), _SHOWN_AT_ONCE)
        self.table.setMinimumHeight((rows + 1) * _ROW)
        self._say()
        self.setVisible(bool(due))

    def text(self, identity: int) -> str:
        """Return what stands beneath the heading about one deadline: its weekend and its moves."""
        one = self._rows[identity]
        parts = []
        if one.rolls_to is not None:
            parts.append(
                self.tr(
                    "{day} is not a working day. It may roll to {next}; do not rely on it."
                ).format(day=write_date(one.last_day), next=write_date(one.rolls_to))
            )
        if one.moved_from is not None:
            parts.append(
                self.tr("A fact or a table was changed: the last day was {day} before.").format(
                    day=write_date(one.moved_from)
                )
            )
        if one.missing:
            parts.append(self.tr("Public holidays were not entered: check the last day."))
        return " ".join(parts)

    def _say(self) -> None:
        today = self._desk.session.clock().date()
        missed = sum(one.state(today) is DeadlineState.MISSED for one in self._due)
        said = self.tr("{missed} missed, {near} to be met in the coming two weeks").format(
            missed=missed, near=len(self._due) - missed
        )
        current = self.table.current_id()
        about = self.text(int(current)) if current is not None else ""
        self.said.setText(f"{said}\n{about}" if about else said)
        theme.set_state(self.said, "tone", "danger" if missed else "")

    def _fetch(self, ids: Sequence[Any]) -> list[CaseDeadline]:
        return [self._rows[int(one)] for one in ids]

    def _last(self, row: CaseDeadline) -> str:
        day = write_date(row.last_day)
        if self._is_missed(row):
            return self.tr("⚠ missed: {day}").format(day=day)
        if row.last_day == self._desk.session.clock().date():
            return self.tr("⚠ today")
        return self.tr("{day} (not worked)").format(day=day) if row.rolls_to else day

    def _safe(self, row: CaseDeadline) -> str:
        return write_date(row.safe_day)

    def _what(self, row: CaseDeadline) -> str:
        said = self._sayings.deadline(row.code)
        if more := self._alike.get(int(row.id)):
            return self.tr("{deadline} (and {count} more)").format(deadline=said, count=more)
        if row.moved_from is None:
            return said
        return self.tr("Moved: {deadline}").format(deadline=said)

    def _tone(self, row: CaseDeadline) -> str:
        return theme.current().danger if self._is_missed(row) else ""

    def _is_missed(self, row: CaseDeadline) -> bool:
        return row.state(self._desk.session.clock().date()) is DeadlineState.MISSED

    def _on_chosen(self, identity: object) -> None:
        self.chosen.emit(self._rows[int(str(identity))].case)

    def _on_current(self, _identity: object) -> None:
        self._say()


def _person(row: CaseDeadline) -> str:
    return person_words.say_name(row.person_name)
