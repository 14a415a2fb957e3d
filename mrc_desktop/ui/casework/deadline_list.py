"""The deadlines of a case with what became of each: done, given up for a reason, open again.

deadlines = DeadlineList(desk, case, sayings)
deadlines.changed.connect(page.announce)        # (Change) after a committed write
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.case_deadline import DeadlineStatus
from mrc_desktop.domain.codes import CaseStatus
from mrc_desktop.domain.deadline import DeadlineState
from mrc_desktop.errors import UserError
from mrc_desktop.ui import theme
from mrc_desktop.ui.casework.reason_dialog import ReasonDialog
from mrc_desktop.ui.casework.wrapped_words import wrapped
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1, SPACE_2
from mrc_desktop.ui.refilling import refilling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.case_deadline import CaseDeadline
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.ui.casework.sayings import Sayings

_TONES = {
    DeadlineState.OPEN: "",
    DeadlineState.MISSED: "danger",
    DeadlineState.DONE: "good",
    DeadlineState.DROPPED: "",
}

_SHOWN_ALIKE = 2
"""More deadlines of one kind that stand alike are folded: a claim has one for each pay day."""


def _groups(found: Iterable[CaseDeadline]) -> dict[tuple[object, ...], list[CaseDeadline]]:
    """Return deadlines by kind and standing, in their order; one that moved stands alone."""
    groups: dict[tuple[object, ...], list[CaseDeadline]] = {}
    for one in found:
        alone = one.id if one.moved_from is not None else None
        groups.setdefault((one.code, one.status, alone), []).append(one)
    return groups


class DeadlineList(QWidget):
    """The kept deadlines of a case. Signals: `changed` (Change); `refused` (UserError)."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(
        self, desk: Desk, case: Case, sayings: Sayings, parent: QWidget | None = None
    ) -> None:
        """Read the deadlines of the case."""
        super().__init__(parent)
        self._desk = desk
        self._case = case
        self._sayings = sayings
        self._today = desk.session.clock().date()
        self._unfolded: set[tuple[object, ...]] = set()
        frame, inner = card(self.tr("Deadlines of the case"), self)
        self._empty = QLabel(
            self.tr("None yet. What has a term becomes a deadline when the facts are saved."),
            frame,
        )
        self._empty.setWordWrap(True)
        theme.set_role(self._empty, "soft")
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_2)
        inner.addWidget(self._empty)
        inner.addWidget(self._list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.refresh()

    def text(self) -> str:
        """Return everything shown, as text."""
        items = [self._rows.itemAt(place) for place in range(self._rows.count())]
        rows = [row for item in items if item is not None and (row := item.widget()) is not None]
        labels = [label for row in rows for label in row.findChildren(QLabel)] or [self._empty]
        return "\n".join(one.text() for one in labels if one.text())

    def show_case(self, case: Case) -> None:
        """Show the deadlines of a case as it stands now."""
        self._case = case
        self.refresh()

    def take_note(self, deadline: CaseDeadline) -> None:
        """Record that somebody saw where it moved to, or that it fell away."""
        self._write(lambda: self._desk.casework.take_note(deadline.id))

    def refresh(self) -> None:
        """Read the deadlines anew."""
        try:
            found = self._desk.casework.deadlines(self._case.id)
        except UserError as error:
            self.refused.emit(error)
            return
        with refilling(self._list):
            while (item := self._rows.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for key, alike in _groups(found).items():
                is_folded = len(alike) > _SHOWN_ALIKE and key not in self._unfolded
                for one in alike[:1] if is_folded else alike:
                    self._rows.addWidget(self._row(one))
                if is_folded:
                    self._rows.addWidget(self._fold(key, alike))
        self._empty.setVisible(not found)

    def unfold(self, key: tuple[object, ...]) -> None:
        """Show all deadlines of a group from now on."""
        self._unfolded.add(key)
        self.refresh()

    def finish(self, deadline: CaseDeadline) -> None:
        """Note that it was kept today."""
        self._write(lambda: self._desk.casework.finish_deadline(deadline.id, self._today))

    def drop(self, deadline: CaseDeadline) -> None:
        """Ask for the reason and give the deadline up."""
        dialog = ReasonDialog(self._sayings.deadline(deadline.code), self)
        is_given = dialog.exec()
        reason = dialog.reason
        dialog.deleteLater()
        if is_given:
            self._write(lambda: self._desk.casework.drop_deadline(deadline.id, reason))

    def reopen(self, deadline: CaseDeadline) -> None:
        """Let it wait again."""
        self._write(lambda: self._desk.casework.reopen_deadline(deadline.id))

    def _write(self, work: Callable[[], Change]) -> None:
        try:
            change = work()
        except UserError as error:
            self.refused.emit(error)
            return
        self.refresh()
        self.changed.emit(change)

    def _fold(self, key: tuple[object, ...], alike: Sequence[CaseDeadline]) -> QPushButton:
        button = QPushButton(
            self.tr("Show {count} more like this, the last on {day}").format(
                count=len(alike) - 1, day=write_date(max(one.last_day for one in alike))
            )
        )
        theme.set_role(button, "link")
        name = self._sayings.deadline(alike[0].code)
        button.setAccessibleName(
            self.tr("{action}: {deadline}").format(action=button.text(), deadline=name)
        )
        button.clicked.connect(lambda _on=False: self.unfold(key))
        return button

    def _row(self, one: CaseDeadline) -> QFrame:
        frame = QFrame()
        theme.set_role(frame, "finding")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(SPACE_1)
        state = one.state(self._today)
        head = QHBoxLayout()
        name = self._sayings.deadline(one.code)
        head.addWidget(wrapped(name, "finding"), 1)
        badge = QLabel(self._badge(one, state))
        theme.set_role(badge, "badge")
        theme.set_state(badge, "tone", _TONES[state])
        head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for line in self._lines(one, state):
            column.addWidget(wrapped(line, "soft"))
        column.addLayout(self._buttons(one, name))
        return frame

    def _lines(self, one: CaseDeadline, state: DeadlineState) -> list[str]:
        last, safe = write_date(one.last_day), write_date(one.safe_day)
        lines = [self.tr("Last day {last}; to be safe by {safe}").format(last=last, safe=safe)]
        if one.rolls_to is not None and state in (DeadlineState.OPEN, DeadlineState.MISSED):
            lines.append(
                self.tr(
                    "The last day is not worked. It may roll to {day}; do not rely on it."
                ).format(day=write_date(one.rolls_to))
            )
        if one.status is DeadlineStatus.FALLEN_AWAY:
            lines.append(self.tr("The fact it ran from was changed or taken out."))
        elif one.moved_from is not None:
            lines.append(
                self.tr("Moved: it was {day} before a fact or a table was changed.").format(
                    day=write_date(one.moved_from)
                )
            )
        if one.missing:
            names = ", ".join(self._sayings.fact(name) for name in one.missing)
            lines.append(self.tr("Reckoned without {missing}").format(missing=names))
        if one.done_on is not None:
            lines.append(self.tr("Done on {day}").format(day=write_date(one.done_on)))
        if one.reason:
            lines.append(self.tr("Given up: {reason}").format(reason=one.reason))
        return lines

    def _badge(self, one: CaseDeadline, state: DeadlineState) -> str:
        if one.status is DeadlineStatus.FALLEN_AWAY:
            return self.tr("Fell away")
        return {
            DeadlineState.OPEN: self.tr("Open"),
            DeadlineState.MISSED: self.tr("⚠ Missed"),
            DeadlineState.DONE: self.tr("Done"),
            DeadlineState.DROPPED: self.tr("Dropped"),
        }[state]

    def _buttons(self, one: CaseDeadline, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for text, slot in self._ways(one):
            button = QPushButton(text)
            button.setAccessibleName(
                self.tr("{action}: {deadline}").format(action=text, deadline=name)
            )
            button.clicked.connect(lambda _on=False, slot=slot: slot(one))
            row.addWidget(button)
        return row

    def _ways(self, one: CaseDeadline) -> list[tuple[str, Callable[[CaseDeadline], None]]]:
        """Return what can be done with a deadline: its words and its work; a closed case rests."""
        if self._case.status is CaseStatus.CLOSED:
            return []
        ways: list[tuple[str, Callable[[CaseDeadline], None]]] = []
        if one.moved_from is not None:
            ways.append((self.tr("Seen"), self.take_note))
        if one.is_open:
            ways += [(self.tr("Done"), self.finish), (self.tr("Give up…"), self.drop)]
        elif not one.is_from_facts:
            ways.append((self.tr("Open again"), self.reopen))
        return ways
