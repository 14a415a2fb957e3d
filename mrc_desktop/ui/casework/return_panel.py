"""Return and reintegration: what to bring, whom to go to, what is owed, what the years count.

Social rights come with it: pension periods, diplomas, sending money home safely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import CaseStatus
from mrc_desktop.errors import UserError
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.casework import return_fields, sums
from mrc_desktop.ui.casework.topic_panel import TopicPanel
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1
from mrc_desktop.ui.topic_panels import panels_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mrc_desktop.domain.finding import Finding, Step
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.domain.referral import Organisation
    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.fields import Field

LISTED: Final = (
    "own_plan", "own_plan_done", "debts", "papers_to_bring", "papers_complete", "skills_gained",
    "skills_to_prove", "services_to_ask", "remittance_checklist", "remittance_talked_over",
)  # fmt: skip
"""Findings without law, shown as lists to go through."""

COUNTED: Final = ("pension_periods", "pension_before_agreement", "work_outside_union")
"""Findings whose lines by country are told at once; they stand among the findings too."""


class ReturnPanel(TopicPanel):
    """Types what matters for a return and for rights earned abroad.

    Signals: those of a topic panel; `requested` ("letter" or "sheet", CaseId); `panel_wanted` (key)
    for the screening of the case.
    """

    requested = Signal(str, object)
    panel_wanted = Signal(str)

    KIND: ClassVar[AssessedTopic] = AssessedTopic.RETURN
    CONTEXT: ClassVar[str] = return_fields.CONTEXT

    def fields(self) -> tuple[Field, ...]:
        """Return the fields; debts begin in the currency of the centre's country."""
        return return_fields.fields(self.desk, sums.currency_of(self.desk.centre.details().country))

    def caution(self) -> str:
        """Return that funds and programmes decide."""
        return self.tr("A list to go through together. Pension funds and programmes decide.")

    def first_facts(self) -> dict[str, Any]:
        """Return the citizenship of the person, and where the centre is: most return to it."""
        details = self.desk.people.reread(self.case.person).person.details
        found: dict[str, Any] = {"country": self.desk.centre.details().country}
        if details.citizenships:
            found["citizenship"] = details.citizenships[0]
        return found

    def facts(self) -> tuple[dict[str, Any], tuple[Problem, ...]]:
        """Return the facts as typed, and what of them is no day or sum."""
        typed, problems = super().facts()
        found = list(problems)
        return return_fields.to_facts(typed, found), tuple(found)

    def to_values(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Return kept facts with their sums parted into a line and a currency."""
        return return_fields.to_values(facts)

    def shown_beside(self) -> frozenset[str]:
        """Return the findings that stand in the lists."""
        return frozenset(LISTED)

    def add_beside(self, column: QVBoxLayout) -> None:
        """Add the lists and what can be done with them."""
        frame, inner = card(self.tr("To go through"))
        self._nothing = _words(self.tr("Nothing to go through yet."), "soft")
        self._lists = QVBoxLayout()
        self._lists.setSpacing(SPACE_1)
        inner.addWidget(self._nothing)
        inner.addLayout(self._lists)
        self.next_step_button = _button(self.tr("Make it the &next step of the case"), "check")
        self.letter_button = _button(self.tr("Write the referral lett&er"), "letter")
        self.sheet_button = _button(self.tr("&Hand out a sheet"), "sheet")
        self.screening_button = _button(self.tr("Open the s&creening"), "shield")
        self.next_step_button.clicked.connect(self.set_next_step)
        self.screening_button.clicked.connect(self._on_screening)
        self.letter_button.clicked.connect(self._on_letter)
        self.sheet_button.clicked.connect(self._on_sheet)
        for button in (
            self.next_step_button,
            self.screening_button,
            self.letter_button,
            self.sheet_button,
        ):
            inner.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(frame)

    def lines(self) -> tuple[str, ...]:
        """Return the lines of the lists as shown, headings among them."""
        items = [self._lists.itemAt(place) for place in range(self._lists.count())]
        labels = [item.widget() for item in items if item is not None]
        return tuple(one.text() for one in labels if isinstance(one, QLabel))

    def report_shown(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Show the lists, with the organisations of the directory that fit."""
        while (item := self._lists.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = () if report is None else report.result.findings
        for one in found:
            if one.code in (*LISTED, *COUNTED):
                self._add_list(one, facts)
        self._nothing.setVisible(self._lists.count() == 0)
        panels = {entry.key for entry in panels_for(self.case.details.topic)}
        is_sign = any(one.code == "debt_bondage_sign" for one in found)
        self.screening_button.setVisible(is_sign and "screening" in panels)
        is_open = self.case.status is not CaseStatus.CLOSED
        self.next_step_button.setVisible(is_open and self._coming(facts) is not None)

    def _add_list(self, found: Finding, facts: Mapping[str, Any]) -> None:
        is_counted = found.code in COUNTED
        heading = self.tr("Months of work, to the day") if is_counted else None
        self._lists.addWidget(_words(heading or self.sayings.finding(found), "finding"))
        for step in found.steps:
            if step.code in _ROWS_COUNTED:
                continue
            for line in self._said(step, found, facts):
                self._lists.addWidget(_words(line, ""))
        lines = () if is_counted else self.sayings.results(found)
        if found.missing and not is_counted:
            names = ", ".join(self.sayings.fact(one) for one in found.missing)
            lines = (*lines, self.tr("Still to ask: {facts}").format(facts=names))
        for line in lines:
            self._lists.addWidget(_words(line, "soft"))

    def _said(self, step: Step, found: Finding, facts: Mapping[str, Any]) -> Iterator[str]:
        """Yield a line, with the person's own words where it is about a row, and addresses."""
        said = self.sayings.step(step, found)
        own = _own_words(step, facts)
        if own:
            said = self.tr("{words} · {line}").format(line=said, words=own)
        yield self.tr("•  {line}").format(line=said)
        if step.code == "look_for":
            for one in self._organisations(str(step.data["to"])):
                reached = ", ".join(part for part in (one.name, one.phone) if part)
                yield self.tr("      → {organisation}").format(organisation=reached)

    def _organisations(self, kind: str) -> list[Organisation]:
        """Return what the centre itself entered for this kind; examples are no help."""
        listed = self.desk.letters.organisations()
        return [one for one in listed if one.kind == kind and not one.is_example]

    def _coming(self, facts: Mapping[str, Any]) -> tuple[str, str] | None:
        """Return the next open step with a day to come, and that day (ISO)."""
        today = self.today.isoformat()
        coming = [
            (str(row["on"]), str(row["what"]))
            for row in facts.get("plan", ())
            if row.get("what") and not row.get("is_done") and str(row.get("on", "")) >= today
        ]
        if not coming:
            return None
        day, what = min(coming)
        return what, day

    def set_next_step(self) -> None:
        """Make the next own step the case's next step, so that it stands on Today."""
        coming = self._coming(self.facts()[0])
        if coming is None:
            return
        what, day = coming
        shown = write_date(self.today.fromisoformat(day))
        try:
            change = self.desk.cases.set_next_step(self.case.id, what, shown)
        except UserError as error:
            self.message_bar.show_error(error)
            return
        self.message_bar.show_good(
            self.tr("It is the next step of the case, due on {day}.").format(day=shown)
        )
        self.changed.emit(change)

    def _on_screening(self) -> None:
        self.panel_wanted.emit("screening")

    def _on_letter(self) -> None:
        self.keep_draft()
        self.requested.emit("letter", self.case.id)

    def _on_sheet(self) -> None:
        self.keep_draft()
        self.requested.emit("sheet", self.case.id)


_ROWS_COUNTED: Final = ("work_counted", "work_before")
"""Lines about single rows: "Why?" tells them."""

_ROWS: Final = {"own_step": ("plan", "what"), "skill": ("skills", "name")}


def _own_words(step: Step, facts: Mapping[str, Any]) -> str:
    """Return what the person or the counsellor wrote in the row a line is about."""
    for figure, (table, name) in _ROWS.items():
        number, rows = step.data.get(figure), facts.get(table, [])
        if isinstance(number, int) and number < len(rows):
            return str(rows[number].get(name, ""))
    return ""


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        theme.set_role(label, role)
    return label


def _button(text: str, icon_name: str) -> QPushButton:
    button = QPushButton(text)
    button.setIcon(icons.icon(icon_name, theme.current().accent))
    theme.set_role(button, "link")
    return button
