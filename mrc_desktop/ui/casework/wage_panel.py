"""The panel of a wage claim: pay days typed fast, the sum live, the risk talked over, the sheet."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import AdversePartyKind
from mrc_desktop.domain.wage_periods import next_in_row
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.casework import wage_fields
from mrc_desktop.ui.casework.topic_panel import TopicPanel
from mrc_desktop.ui.casework.wage_board import SHOWN, WageBoard
from mrc_desktop.ui.row_group import RowGroup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QVBoxLayout

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.fields import Field

_DEFAULT_COUNTRY: Final = "RU"


class WagePanel(TopicPanel):
    """Types, reckons and saves a wage claim.

    Signals: those of a topic panel; `requested` ("claim_sheet", CaseId); `panel_wanted` (key of
    another panel of the case).
    """

    requested = Signal(str, object)
    panel_wanted = Signal(str)

    KIND = AssessedTopic.WAGE_CLAIM
    CONTEXT = wage_fields.CONTEXT

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return wage_fields.fields(self.desk, self.case.details.destination or _DEFAULT_COUNTRY)

    def caution(self) -> str:
        """Return that the sum is a reckoning, not a ruling."""
        return self.tr("A reckoning of what is likely owed. The court or the inspectorate decides.")

    def first_facts(self) -> dict[str, Any]:
        """Return the country and the employer the case already names."""
        found: dict[str, Any] = {"country": self.case.details.destination or _DEFAULT_COUNTRY}
        party = self.case.details.adverse_party
        if party.kind is AdversePartyKind.EMPLOYER and (party.name or party.tax_number):
            found["employer"] = {"name": party.name, "tax_number": party.tax_number}
        return found

    def facts(self) -> tuple[dict[str, Any], tuple[Problem, ...]]:
        """Return the facts as typed, and what of them is no day, number or sum."""
        typed, problems = super().facts()
        found = list(problems)
        return wage_fields.to_facts(typed, found), tuple(found)

    def to_values(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Return kept facts with their sums parted into a line and a currency."""
        return wage_fields.to_values(facts)

    def shown_beside(self) -> frozenset[str]:
        """Return the findings that stand on the board."""
        return SHOWN

    def add_beside(self, column: QVBoxLayout) -> None:
        """Add the board, the button of the sheet and the button of the next month."""
        self.board = WageBoard(self.sayings, self)
        self.sheet_button = QPushButton(self.tr("Print the claim s&heet…"), self)
        self.sheet_button.setIcon(icons.icon("print"))
        self.month_button = QPushButton(self.tr("Add the next month like the la&st"), self)
        self.month_button.setIcon(icons.icon("plus", theme.current().accent))
        theme.set_role(self.month_button, "link")
        self._periods.column.addWidget(self.month_button)
        column.addWidget(self.board)
        column.addWidget(self.sheet_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.board.why_asked.connect(self.show_why)
        self.board.discussed.connect(self.note_discussed)
        self.board.screening_wanted.connect(self._on_screening)
        self.sheet_button.clicked.connect(self.print_sheet)
        self.month_button.clicked.connect(self.add_month)

    def report_shown(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Show the sum, the pay days, the risk and the route."""
        self.board.show_report(report, facts)
        self.month_button.setEnabled(bool(facts.get("periods")))

    @property
    def _periods(self) -> RowGroup:
        group = self.form.editor("periods")
        if not isinstance(group, RowGroup):
            raise TypeError("periods")
        return group

    def add_month(self) -> None:
        """Add a pay day a month after the last one, with its sum and nothing paid of it."""
        rows = self.facts()[0].get("periods", [])
        typed = self._periods.value()
        if not rows or not typed:
            return
        values = {"agreed": typed[-1]["agreed"], "currency": typed[-1]["currency"], "paid": ()}
        for name in ("ends", "due"):
            days = [dt.date.fromisoformat(row[name]) for row in rows if name in row]
            following = next_in_row(days) if name in rows[-1] else None
            values[name] = write_date(following)
        self._periods.append(values)
        self.assess_now()

    def note_discussed(self) -> None:
        """Note that the risk was put to the person today; what was decided is asked for next."""
        self.form.set_values({"standing.risk_discussed_on": write_date(self.today)})
        self.form.changed.emit()
        self.assess_now()
        self.form.focus("standing.decision")

    def print_sheet(self) -> None:
        """Save what is typed, then ask for the page of the claim sheet."""
        if self.is_changed() or not self.version:
            self.save()
        if self.version and not self.is_changed():
            self.requested.emit("claim_sheet", self.case.id)

    def _on_screening(self) -> None:
        self.panel_wanted.emit("screening")
