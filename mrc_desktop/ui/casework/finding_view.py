"""What an assessment found, each finding with its days, what is missing and a way to ask why.

view = FindingView(sayings)
view.show_report(report)            # findings in the order of the assessor
view.why_asked.connect(...)         # (Finding)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.rule import Confidence
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.casework.wrapped_words import wrapped
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.flow_layout import FlowLayout
from mrc_desktop.ui.palette import SPACE_1, SPACE_2
from mrc_desktop.ui.refilling import refilling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.casework.sayings import Sayings


class FindingView(QWidget):
    """The findings of a report. Signals: `why_asked` (Finding) when a reason is wanted."""

    why_asked = Signal(object)

    def __init__(self, sayings: Sayings, caution: str = "", parent: QWidget | None = None) -> None:
        """Build the view without findings; `caution` stands above them ("always likely ...")."""
        super().__init__(parent)
        self._sayings = sayings
        self.why_buttons: list[QPushButton] = []
        self._frame, inner = card(self.tr("What follows from this"), self)
        self._caution = wrapped(caution, "soft")
        self._empty = wrapped(self.tr("Nothing can be said yet."), "soft")
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_2)
        self._missing = wrapped("", "")
        self._waiting = wrapped("", "soft")
        self._homeless = wrapped("", "problem")
        self._homeless.hide()
        for widget in (self._caution, self._homeless, self._empty):
            inner.addWidget(widget)
        # Not before it stands in the card: without a parent it would come up as a window.
        self._caution.setVisible(bool(caution))
        inner.addWidget(self._list)
        inner.addWidget(self._missing)
        inner.addWidget(self._waiting)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self._shown: list[Finding] = []

    @property
    def shown(self) -> tuple[Finding, ...]:
        """Return the findings shown now, from top to bottom."""
        return tuple(self._shown)

    def text(self) -> str:
        """Return everything shown, as text."""
        labels = [one for one in self.findChildren(QLabel) if not one.isHidden()]
        return "\n".join(one.text() for one in labels if one.text())

    def show_report(self, report: Report | None) -> None:
        """Show the findings of a report; None shows that nothing can be said yet."""
        found = () if report is None else report.result.findings
        if list(found) != self._shown:
            self._rebuild(found)
        self._empty.setVisible(not found)
        missing = () if report is None else report.result.missing
        self._say_missing(missing)
        self._say_waiting(() if report is None else report.result.switched_off)

    def _rebuild(self, found: Sequence[Finding]) -> None:
        # The page must not jump to its top while somebody types: rows are changed, not the view.
        with refilling(self._list):
            self._clear()
            for one in found:
                self._rows.addWidget(self._row(one))
        self._shown = list(found)

    def show_homeless(self, problems: Sequence[Problem]) -> None:
        """Show problems of facts that no field of the form holds."""
        said = [f"{self._sayings.fact(one.field)}: {words.say_problem(one)}" for one in problems]
        self._homeless.setText("\n".join(said))
        self._homeless.setVisible(bool(said))

    def _clear(self) -> None:
        self.why_buttons.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _say_missing(self, missing: Sequence[str]) -> None:
        said = "\n".join(f"•  {self._sayings.fact(one)}" for one in missing)
        self._missing.setText(self.tr("To say more, the program needs:") + "\n" + said)
        self._missing.setVisible(bool(missing))

    def _say_waiting(self, waiting: Sequence[str]) -> None:
        self._waiting.setText(
            self.tr(
                "Left out, because a rule waits to be confirmed by the administrator: {rules}"
            ).format(rules=", ".join(waiting))
        )
        self._waiting.setVisible(bool(waiting))

    def _row(self, found: Finding) -> QFrame:
        frame = QFrame()
        theme.set_role(frame, "finding")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(SPACE_1)
        said = self._sayings.finding(found)
        head = QHBoxLayout()
        title = wrapped(said, "finding")
        why = QPushButton(self.tr("Why?"))
        why.setAccessibleName(self.tr("Why? {finding}").format(finding=said))
        why.clicked.connect(lambda _on=False: self.why_asked.emit(found))
        head.addWidget(title, 1)
        head.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for line in self._sayings.results(found):
            column.addWidget(wrapped(line, ""))
        if found.missing:
            names = ", ".join(self._sayings.fact(one) for one in found.missing)
            said = self.tr("Surer with: {facts}").format(facts=names)
            column.addWidget(wrapped(said, "soft"))
        if found.could_change:
            names = ", ".join(self._sayings.change(one) for one in found.could_change)
            said = self.tr("Could change it: {circumstances}").format(circumstances=names)
            column.addWidget(wrapped(said, "soft"))
        badges = self._badges(found)
        if badges:
            column.addWidget(_line_of(badges))
        self.why_buttons.append(why)
        return frame

    def _badges(self, found: Finding) -> list[QLabel]:
        said = []
        if found.is_past_review:
            said.append((self.tr("⚠ Rule past its review date"), "danger"))
        if found.is_volatile:
            said.append((self.tr("Rule changes often: check first"), "warning"))
        if found.rules and found.confidence is not Confidence.READ:
            said.append((self._sayings.confidence(found.confidence), "warning"))
        badges = []
        for text, tone in said:
            badge = QLabel(text)
            theme.set_role(badge, "badge")
            theme.set_state(badge, "tone", tone)
            badges.append(badge)
        return badges


def _line_of(badges: Sequence[QLabel]) -> QWidget:
    holder = QWidget()
    line = FlowLayout()
    holder.setLayout(line)
    for badge in badges:
        line.addWidget(badge)
    return holder
