"""The panel of a work permit: may somebody work where they go, with what, and what by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.ui import theme
from mrc_desktop.ui.casework import permit_fields
from mrc_desktop.ui.casework.person_facts import citizenship_of
from mrc_desktop.ui.casework.topic_panel import TopicPanel
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from mrc_desktop.domain.deadline import Deadline
    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.casework.sayings import Sayings
    from mrc_desktop.ui.fields import Field

_HIDDEN: Final[Mapping[str, tuple[str, ...]]] = {
    "RU": permit_fields.KAZAKH,
    "KZ": permit_fields.RUSSIAN,
}
"""Fields that say nothing for a country."""


class PermitPanel(TopicPanel):
    """Types, assesses and saves what decides about work. Signals: those of a topic panel."""

    KIND = AssessedTopic.WORK_PERMIT
    CONTEXT = permit_fields.CONTEXT

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return permit_fields.fields(self.desk)

    def caution(self) -> str:
        """Return that the authority decides."""
        return self.tr("What likely applies. The migration authority decides.")

    def first_facts(self) -> dict[str, Any]:
        """Return the citizenship of the person and the destination of the case."""
        destination = self.case.details.destination or "RU"
        return {"destination": destination, **citizenship_of(self.desk, self.case)}

    def to_facts(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Return the facts; fields of another country that cannot be seen are no facts."""
        hidden = _HIDDEN.get(str(facts.get("destination")), ())
        return {key: value for key, value in facts.items() if key not in hidden}

    def _build(self) -> None:
        """Lay the panel out with the dated plan under the answer."""
        super()._build()
        self.plan = WorkPlan(self.sayings, self)
        holder = self.findings.parentWidget()
        column = None if holder is None else holder.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.findings) + 1, self.plan)

    def report_shown(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Show the plan, and the fields that say something for this country."""
        hidden = _HIDDEN.get(str(facts.get("destination")), ())
        for key in (*permit_fields.RUSSIAN, *permit_fields.KAZAKH):
            self.form.set_visible(key, key not in hidden)
        self.plan.show_plan(() if report is None else report.deadlines, self.today)


class WorkPlan(QWidget):
    """What is due on the way to legal work, the earliest safe day first."""

    def __init__(self, sayings: Sayings, parent: QWidget | None = None) -> None:
        """Build an empty plan."""
        super().__init__(parent)
        self._sayings = sayings
        self._frame, inner = card(self.tr("What is due, and by when"), self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_1)
        inner.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.hide()

    def text(self) -> str:
        """Return what is shown, as text."""
        labels = [one for one in self.findChildren(QLabel) if not one.isHidden()]
        return "\n".join(one.text() for one in labels if one.text())

    def show_plan(self, plan: Sequence[Deadline], today: dt.date) -> None:
        """Show these deadlines; the plan hides when there is none."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for due in plan:
            self._rows.addWidget(self._row(due, today))
        self.setVisible(bool(plan))

    def _row(self, due: Deadline, today: dt.date) -> QFrame:
        frame = QFrame()
        theme.set_role(frame, "finding")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(SPACE_1)
        column.addWidget(_label(self._sayings.deadline(due.code), "finding"))
        column.addWidget(_label(self._when(due, today), ""))
        if due.missing:
            names = ", ".join(self._sayings.fact(one) for one in due.missing)
            column.addWidget(
                _label(self.tr("Surer with: {facts}").format(facts=names), "soft")
            )  # fmt: skip
        return frame

    def _when(self, due: Deadline, today: dt.date) -> str:
        last, safe = write_date(due.last_day), write_date(due.safe_day)
        if due.done_on is not None:
            done = write_date(due.done_on)
            if due.is_late:
                return self.tr("Done on {day}, late: the last day was {last}.").format(
                    day=done, last=last
                )
            return self.tr("Done on {day}.").format(day=done)
        if due.days_left(today) < 0:
            return self.tr("Over: the last day was {last}.").format(last=last)
        if due.safe_day != due.last_day:
            return self.tr("By {safe} to be safe; the last day is {last}.").format(
                safe=safe, last=last
            )
        return self.tr("By {last}.").format(last=last)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        theme.set_role(label, role)
    return label
