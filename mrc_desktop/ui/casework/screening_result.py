"""What the answers of a screening come to, beside the questions: urgent, indication, dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.indicator import Dimension, Urgent
from mrc_desktop.ui import theme
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.palette import SPACE_1, SPACE_2, SPACE_3

if TYPE_CHECKING:
    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.casework.sayings import Sayings

CONTEXT: Final = "screening_result"

DIMENSIONS: Final[dict[str, str]] = {
    Dimension.DECEPTIVE_RECRUITMENT: QT_TRANSLATE_NOOP("screening_result", "Deceptive recruitment"),
    Dimension.COERCIVE_RECRUITMENT: QT_TRANSLATE_NOOP("screening_result", "Coercive recruitment"),
    Dimension.RECRUITMENT_ABUSE: QT_TRANSLATE_NOOP(
        "screening_result", "Recruitment by abuse of vulnerability"
    ),
    Dimension.EXPLOITATION: QT_TRANSLATE_NOOP("screening_result", "Exploitation"),
    Dimension.COERCION: QT_TRANSLATE_NOOP("screening_result", "Coercion at destination"),
    Dimension.DESTINATION_ABUSE: QT_TRANSLATE_NOOP(
        "screening_result", "Abuse of vulnerability at destination"
    ),
}

NOW: Final[dict[str, tuple[str, str]]] = {
    Urgent.DANGER_NOW: (
        QT_TRANSLATE_NOOP("screening_result", "In danger now"),
        QT_TRANSLATE_NOOP(
            "screening_result",
            "Leave the questions: a safe place and a doctor first. Call for help only if the "
            "person agrees, unless life is at risk.",
        ),
    ),
    Urgent.CHILD: (
        QT_TRANSLATE_NOOP("screening_result", "A child"),
        QT_TRANSLATE_NOOP(
            "screening_result",
            "The child-protection authority today. Best interests first; no repeated interviews.",
        ),
    ),
    Urgent.DOCUMENTS_HELD: (
        QT_TRANSLATE_NOOP("screening_result", "Documents are held"),
        QT_TRANSLATE_NOOP(
            "screening_result",
            "Nobody goes back for them alone. Note who holds what; ask for photos or copies.",
        ),
    ),
    Urgent.LOCKED_IN: (
        QT_TRANSLATE_NOOP("screening_result", "Locked in or watched"),
        QT_TRANSLATE_NOOP(
            "screening_result",
            "Must the person go back, and by when? Agree on a safe way of contact before anything "
            "else.",
        ),
    ),
}
"""What each urgent sign is called, and what to do now."""


def translated(source: str) -> str:
    """Return a text of this panel in the language of the interface."""
    return QCoreApplication.translate(CONTEXT, source)


class ScreeningResult(QWidget):
    """The live result. Signals: `why_asked` (Finding) for the reasons of the indication."""

    why_asked = Signal(object)

    def __init__(self, sayings: Sayings, parent: QWidget | None = None) -> None:
        """Build the cards without a result."""
        super().__init__(parent)
        self._sayings = sayings
        self._indication: Finding | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self._build_urgent())
        self._results = QWidget(self)
        results = QVBoxLayout(self._results)
        results.setContentsMargins(0, 0, 0, 0)
        results.setSpacing(SPACE_3)
        results.addWidget(self._build_indication())
        results.addWidget(self._build_dimensions())
        column.addWidget(self._results)
        column.addStretch(1)

    def text(self) -> str:
        """Return everything shown, as text."""
        labels = [one for one in self.findChildren(QLabel) if one.isVisibleTo(self)]
        return "\n".join(one.text() for one in labels if one.text())

    def show_report(self, report: Report, *, is_switched_off: bool) -> None:
        """Show what the answers come to; a list switched off is said to be, and not scored."""
        found = report.result.findings
        self._show_urgent([one for one in found if one.code.startswith("urgent_")])
        dimensions = {str(one.data["dimension"]): one for one in found if "dimension" in one.data}
        self._show_dimensions(dimensions)
        self._indication = found[0] if dimensions else None
        self._show_indication(report, is_switched_off=is_switched_off)

    def show_results(self, *, is_shown: bool) -> None:
        """Show the result, or before the questions nothing but what is urgent."""
        self._results.setVisible(is_shown)

    def _build_urgent(self) -> QWidget:
        self._urgent, column = card("", self)
        theme.set_role(self._urgent, "message")
        theme.set_state(self._urgent, "tone", "error")
        self._urgent_lines = QVBoxLayout()
        self._urgent_lines.setSpacing(SPACE_1)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.addLayout(self._urgent_lines)
        self._urgent.hide()
        return self._urgent

    def _build_indication(self) -> QWidget:
        frame, column = card(self.tr("What the answers point to"), self)
        self._said = _words("", "section")
        self._reasons = _words("", "")
        self._counts = _words("", "soft")
        self.why_button = QPushButton(self.tr("Wh&y?"), frame)
        self.why_button.clicked.connect(self._on_why)
        ceiling = self.tr(
            "The most this can say is that somebody should be referred for a full assessment. It "
            "finds nobody’s status."
        )
        for widget in (self._said, self._reasons, self._counts):
            column.addWidget(widget)
        column.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_words(ceiling, "soft"))
        return frame

    def _build_dimensions(self) -> QWidget:
        self._dimension_frame, column = card(self.tr("By dimension"), self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(0, 1)
        self._badges: dict[str, QLabel] = {}
        self._asked: dict[str, QLabel] = {}
        for row, (dimension, name) in enumerate(DIMENSIONS.items()):
            badge, asked = QLabel(), _words("", "soft")
            theme.set_role(badge, "badge")
            self._badges[dimension], self._asked[dimension] = badge, asked
            grid.addWidget(_words(translated(name), ""), 2 * row, 0)
            grid.addWidget(badge, 2 * row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(asked, 2 * row + 1, 0, 1, 2)
        column.addLayout(grid)
        return self._dimension_frame

    def _show_urgent(self, found: list[Finding]) -> None:
        while (item := self._urgent_lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in found:
            name, sentence = NOW[one.code.removeprefix("urgent_")]
            heading = self.tr("⚠ Now: {what}").format(what=translated(name))
            for label in (_words(heading, "field"), _words(translated(sentence), "")):
                self._urgent_lines.addWidget(label)
                # A layout shows what it is given only later, and this must be seen at once.
                label.show()
        self._urgent.setVisible(bool(found))

    def _show_indication(self, report: Report, *, is_switched_off: bool) -> None:
        found = self._indication
        self.why_button.setVisible(found is not None)
        self._reasons.setVisible(found is not None and bool(found.steps))
        self._counts.setVisible(found is not None)
        if found is not None:
            self._said.setText(self._sayings.finding(found))
            steps = (self._sayings.step(step, found) for step in found.steps)
            self._reasons.setText("\n".join(f"•  {line}" for line in steps))
            self._counts.setText(
                self.tr("{asked} questions asked, {open} not asked").format(
                    asked=found.data["asked"], open=found.data["not_asked"]
                )
            )
        elif is_switched_off:
            self._said.setText(
                self.tr(
                    "This list is switched off: its grades are from memory and were not checked "
                    "against the source. Answers are kept and nothing is scored; any “yes” is a "
                    "reason to refer. Only the administrator can confirm it, under Centre."
                )
            )
        elif report.result.problems:
            self._said.setText(self.tr("Age and list contradict each other: nothing is reckoned."))
        else:
            self._said.setText(self.tr("Nothing can be said yet."))

    def _show_dimensions(self, found: dict[str, Finding]) -> None:
        self._dimension_frame.setVisible(bool(found))
        for dimension, one in found.items():
            is_positive = one.code == "dimension_positive"
            badge = self._badges[dimension]
            badge.setText(self.tr("● positive") if is_positive else self.tr("○ not positive"))
            theme.set_state(badge, "tone", "warning" if is_positive else "")
            yes = sum(int(str(one.data[name])) for name in ("strong", "medium", "weak"))
            self._asked[dimension].setText(
                self.tr("{yes} yes, {no} no, {open} not asked").format(
                    yes=yes, no=one.data["answered_no"], open=one.data["not_asked"]
                )
            )

    def _on_why(self) -> None:
        if self._indication is not None:
            self.why_asked.emit(self._indication)


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        theme.set_role(label, role)
    return label
