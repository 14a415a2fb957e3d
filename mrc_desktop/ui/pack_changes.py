"""What a pack would change: rules one by one, and every other file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.services.packs import FileMove
from mrc_desktop.ui import languages, theme, words_law
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.rule_changes import RuleChange
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.packs import PackView


@dataclass(frozen=True, slots=True)
class _Line:
    move: FileMove
    what: str
    text: str
    note: str


class PackChanges(QWidget):
    """The list shown before a pack is taken."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build an empty list."""
        super().__init__(parent)
        self._desk = desk
        self._lines: list[_Line] = []
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.renewals = QLabel(self)
        self.renewals.setWordWrap(True)
        theme.set_role(self.renewals, "problem")
        columns = (
            Column(self.tr("Change"), lambda one: words_law.say(one.move), 110),
            Column(self.tr("What"), lambda one: one.what, 220, is_strong=True),
            Column(self.tr("In plain words"), lambda one: one.text, 0),
            Column(self.tr("What differs"), lambda one: one.note, 220),
        )
        self.table = RecordTable(columns, self._rows, self)
        self.table.setAccessibleName(self.tr("What the pack changes"))
        self.table.setMinimumHeight(190)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.summary, self.renewals, self.table):
            column.addWidget(widget)

    def show_view(self, view: PackView) -> None:
        """Show what this pack changes."""
        self.summary.setText(
            self.tr(
                "Pack {number}, made on {day}, signed with the trusted key. Rules that change: "
                "{rules}. Other files that change: {files}."
            ).format(
                number=view.number,
                day=write_date(view.made_on),
                rules=len(view.rules),
                files=len(view.files),
            )
        )
        self.renewals.setVisible(bool(view.renewals))
        self.renewals.setText(
            self.tr("These rules must be confirmed anew, their text has changed: {rules}.").format(
                rules=", ".join(view.renewals)
            )
        )
        self._lines = [self._rule_line(one) for one in view.rules]
        self._lines += [_Line(one.move, one.path, "", "") for one in view.files]
        self.table.set_ids(range(len(self._lines)))

    def _rule_line(self, change: RuleChange) -> _Line:
        move = FileMove.CHANGED
        if change.old is None:
            move = FileMove.ADDED
        elif change.new is None:
            move = FileMove.REMOVED
        rule = change.new or change.old
        text = rule.text(languages.current()) if rule is not None else ""
        return _Line(move, change.rule_id, text, ", ".join(change.parameters))

    def _rows(self, ids: Sequence[int]) -> list[_Line]:
        return [self._lines[place] for place in ids]
