"""A form of facts with what follows from it beside it: assessed while typing, explained.

`TopicPanel` adds opening, saving and drafts; its head says how a panel is made.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.casework import facts_form, facts_used
from mrc_desktop.ui.casework.deadline_list import DeadlineList
from mrc_desktop.ui.casework.finding_view import FindingView
from mrc_desktop.ui.casework.sayings import Sayings
from mrc_desktop.ui.casework.why_view import Reason, WhyView
from mrc_desktop.ui.draft_offer import DraftOffer
from mrc_desktop.ui.fields import Field, FieldForm
from mrc_desktop.ui.message_bar import MessageBar
from mrc_desktop.ui.palette import SPACE_2, SPACE_3, SPACE_4
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.services.assessment_report import AssessedTopic, Report
    from mrc_desktop.services.desk import Desk

ASSESS_AFTER_MS: Final = 300
"""How long typing must rest before the facts are assessed anew, in milliseconds."""

_FACTS: Final = "facts."
_WITH_OTHER: Final = ("contradicts", "reversed", "overlaps")
"""Problems whose sentence can name the other field: the same codes with "_named"."""


class FactsPanel(QWidget):
    """Types facts and assesses them live; saves nothing.

    Signals: `changed` (Change) after a committed write; `told` (str) for the status line;
    `assessed` (Report or None) after each assessment.
    """

    changed = Signal(object)
    told = Signal(str)
    assessed = Signal(object)

    KIND: ClassVar[AssessedTopic]
    CONTEXT: ClassVar[str]
    FIELDS: ClassVar[tuple[Field, ...]] = ()
    COLUMNS: ClassVar[int] = 2

    def __init__(self, desk: Desk, case: Case, parent: QWidget | None = None) -> None:
        """Lay out an empty form and what stands beside it."""
        super().__init__(parent)
        self.desk = desk
        self.case = case
        self.sayings = Sayings(desk.content, self.KIND)
        self.today = desk.session.clock().date()
        self.report: Report | None = None
        self._fields = self.fields()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASSESS_AFTER_MS)
        self._timer.timeout.connect(self.assess_now)
        self._build()
        self.form.changed.connect(self._on_typed)
        self.findings.why_asked.connect(self.show_why)

    # What subclasses say

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return self.FIELDS

    def caution(self) -> str:
        """Return the sentence that stands above the findings."""
        return ""

    def first_facts(self) -> dict[str, Any]:
        """Return the facts a panel begins with that was never saved."""
        return {}

    def to_facts(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Return the facts as they are assessed and kept, of what was read from the form."""
        return facts

    def to_values(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Return kept facts in the shape the form shows them in."""
        return facts

    def assess(self, facts: Mapping[str, Any]) -> Report:
        """Return what follows from the facts; raise InputRefused."""
        return self.desk.casework.assess(self.KIND, facts, self.case.id)

    def add_beside(self, column: QVBoxLayout) -> None:
        """Add widgets over the findings."""

    def shown_beside(self) -> frozenset[str]:
        """Return the codes of findings a subclass shows itself; the list leaves them out."""
        return frozenset()

    def add_below(self, column: QVBoxLayout) -> None:
        """Add widgets between the findings and the deadlines."""

    def report_shown(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Show what a subclass has beside the findings."""

    # What is typed and what follows

    def facts(self) -> tuple[dict[str, Any], tuple[Problem, ...]]:
        """Return the facts as typed, and what of them could not be understood."""
        read, problems = facts_form.read_values(self._fields, self.form.values(), self.today)
        return self.to_facts(read), problems

    def show_facts(self, facts: Mapping[str, Any]) -> None:
        """Fill the form from facts and assess them."""
        self.form.set_values(facts_form.show_values(self._fields, self.to_values(dict(facts))))
        self.assess_now()

    def assess_now(self) -> None:
        """Assess what is typed and show what follows, with problems at their rows."""
        self._timer.stop()
        facts, typed = self.facts()
        problems = list(typed)
        try:
            self.report = self.assess(facts)
        except InputRefused as refused:
            self.report = None
            problems += refused.problems
        except UserError as error:
            self.report = None
            self.message_bar.show_error(error)
        else:
            problems += self.report.result.problems
        self._mark(problems)
        self.findings.show_report(self._listed(self.report))
        self.report_shown(self.report, facts)
        self.assessed.emit(self.report)

    def show_why(self, found: Finding) -> None:
        """Open the answer to "Why?" of a finding."""
        view = self.why(found)
        view.exec()
        view.deleteLater()

    def why(self, found: Finding) -> WhyView:
        """Return the answer to "Why?" of a finding, not yet shown."""
        facts, _ = self.facts()
        used = facts_used.lines(found, facts, self._fields, self.CONTEXT, self.sayings)
        return WhyView(Reason(found, used, self.today, self.caution()), self.sayings, self)

    # How it is built

    def _build(self) -> None:
        self.offer = DraftOffer(self)
        self.message_bar = MessageBar(self)
        self.form = FieldForm(self._fields, self.CONTEXT, columns=self.COLUMNS)
        self.findings = FindingView(self.sayings, self.caution())
        self.deadlines = DeadlineList(self.desk, self.case, self.sayings)
        self.save_button = QPushButton(self.tr("Sa&ve"), self)
        self.save_button.setIcon(icons.icon("save", theme.current().on_accent))
        self.save_button.setToolTip(QKeySequence("Ctrl+S").toString())
        theme.set_role(self.save_button, "primary")
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        theme.set_role(self._state, "soft")
        left, left_column = _scrolled(is_card=True)
        left_column.addWidget(self.form)
        left_column.addStretch(1)
        right, right_column = _scrolled(is_card=False)
        self.add_beside(right_column)
        right_column.addWidget(self.findings)
        self.add_below(right_column)
        right_column.addWidget(self.deadlines)
        right_column.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(SPACE_2)
        head = QHBoxLayout()
        head.addWidget(self._state, 1)
        head.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        side.addLayout(head)
        side.addWidget(right, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(left, 13)
        row.addLayout(side, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.offer)
        column.addWidget(self.message_bar)
        column.addLayout(row, 1)

    def _mark(self, problems: Sequence[Problem]) -> None:
        placed: dict[str, Problem] = {}
        for one in problems:
            field = one.field.removeprefix(_FACTS)
            # What could not be understood is not asked for as missing beneath the same field.
            placed.setdefault(field, self._named(one, field))
        homeless = self.form.mark_problems(tuple(placed.values()))
        self.findings.show_homeless(homeless)

    def _listed(self, report: Report | None) -> Report | None:
        """Return the report without the findings a subclass shows itself."""
        beside = self.shown_beside()
        if report is None or not beside:
            return report
        findings = tuple(one for one in report.result.findings if one.code not in beside)
        return replace(report, result=replace(report.result, findings=findings))

    def _named(self, problem: Problem, field: str) -> Problem:
        """Return the problem with the other field's name in words, where it speaks of one."""
        other = problem.data.get("other")
        if other is None or problem.code not in _WITH_OTHER:
            return Problem(field, problem.code, problem.data)
        data = {**problem.data, "other": self.sayings.fact(str(other))}
        return Problem(field, f"{problem.code}_named", data)

    def _on_typed(self) -> None:
        self._timer.start()


def _scrolled(*, is_card: bool) -> tuple[TallArea, QVBoxLayout]:
    inner = QFrame()
    theme.set_role(inner, "card" if is_card else "scrolled")
    column = QVBoxLayout(inner)
    column.setSpacing(SPACE_3)
    if is_card:
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
    else:
        column.setContentsMargins(0, 0, 0, 0)
    area = TallArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area, column
