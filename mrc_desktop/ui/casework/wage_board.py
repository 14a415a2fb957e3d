"""What stands beside the form of a wage claim: the total, the pay days, the risk, the way to go.

The board shows findings; nothing is reckoned here. "Why?" of a row asks for its finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.money import Money
from mrc_desktop.ui import theme
from mrc_desktop.ui.casework import sums
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1, SPACE_2

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.casework.sayings import Sayings

TOTALS: Final = frozenset({"wage_total", "wage_total_at_least"})
PERIODS: Final = frozenset({"wage_debt", "wage_paid_late", "wage_overpaid"})
COURT: Final = frozenset({"court_term", "court_term_over"})
ROUTE: Final = frozenset({"wage_route", "wage_route_not_known"})
RISK: Final = frozenset({"register_risk_to_discuss"})
OFFER: Final = frozenset({"screening_offered"})
SHOWN: Final = TOTALS | PERIODS | COURT | ROUTE | RISK | OFFER
"""Findings the board shows, so that the list beside the form need not."""

_MOST_ROWS: Final = 9
"""How many pay days are seen at once; the table scrolls beyond."""


class WageBoard(QWidget):
    """The findings of a wage claim at a glance.

    Signals: `why_asked` (Finding); `discussed` when the risk was talked over today;
    `screening_wanted`.
    """

    why_asked = Signal(object)
    discussed = Signal()
    screening_wanted = Signal()

    def __init__(self, sayings: Sayings, parent: QWidget | None = None) -> None:
        """Build the board without findings."""
        super().__init__(parent)
        self._sayings = sayings
        self._by_row: list[Finding] = []
        self._total: Finding | None = None
        self._risk: Finding | None = None
        self._route: Finding | None = None
        self.table = QTableWidget(0, 5, self)
        self.total_why = self._why()
        self.risk_why = self._why()
        self.route_why = self._why()
        self.discussed_button = QPushButton(self.tr("Talked over tod&ay"), self)
        self.screening_button = QPushButton(self.tr("Open the scree&ning"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self._build_sum())
        self._risk_card = self._build_risk()
        column.addWidget(self._risk_card)
        self._offer_card = self._build_offer()
        column.addWidget(self._offer_card)
        self._route_card = self._build_route()
        column.addWidget(self._route_card)
        self.total_why.clicked.connect(self._on_total_why)
        self.risk_why.clicked.connect(self._on_risk_why)
        self.route_why.clicked.connect(self._on_route_why)
        self.table.itemActivated.connect(self._on_row)
        self.discussed_button.clicked.connect(self.discussed)
        self.screening_button.clicked.connect(self.screening_wanted)
        self.show_report(None, {})

    def show_report(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Show what was found; None where nothing can be said."""
        found = () if report is None else report.result.findings
        self._show_total([one for one in found if one.code in TOTALS])
        courts = {one.data["period"]: one for one in found if one.code in COURT}
        self._show_periods([one for one in found if one.code in PERIODS], courts)
        self._risk = _first(found, RISK)
        self._risk_card.setVisible(self._risk is not None)
        offer = _first(found, OFFER)
        self._offer_card.setVisible(offer is not None)
        if offer is not None:
            self._offer_text.setText(self._sayings.finding(offer))
        self._show_route(_first(found, ROUTE), has_periods=bool(facts.get("periods")))

    def text(self) -> str:
        """Return everything shown but the table, as text."""
        labels = [one for one in self.findChildren(QLabel) if not one.isHidden()]
        return "\n".join(one.text() for one in labels if one.text())

    # How it is built

    def _build_sum(self) -> QFrame:
        frame, inner = card(self.tr("What is owed"), self)
        head = QHBoxLayout()
        self._figure = _label("figure")
        self._figure.setAccessibleName(self.tr("The sum of the claim"))
        head.addWidget(self._figure, 1)
        head.addWidget(self.total_why, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(head)
        self._parts = _label("soft")
        self._lacking = _label("problem")
        inner.addWidget(self._parts)
        inner.addWidget(self._lacking)
        self._fill_table()
        inner.addWidget(self.table)
        return frame

    def _fill_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Pay days with debt, interest and last day to court"))
        table.setToolTip(self.tr("Enter or a double click: every line of the arithmetic"))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        head.setHighlightSections(False)

    def _build_risk(self) -> QFrame:
        frame = _message("warning")
        inner = frame.layout()
        said = (
            ("finding", self.tr("Before any complaint: talk over the risk")),
            (
                "",
                self.tr(
                    "Without a regular stay, or when it was not asked, a complaint can bring the "
                    "person into the register of controlled persons."
                ),
            ),
            ("", self.tr("Put this to the person; note the day and what the person decided.")),
        )
        row = QHBoxLayout()
        row.addWidget(self.discussed_button)
        row.addWidget(self.risk_why)
        row.addStretch(1)
        if isinstance(inner, QVBoxLayout):
            for role, text in said:
                label = _label(role)
                label.setText(text)
                inner.addWidget(label)
            inner.addLayout(row)
        return frame

    def _build_offer(self) -> QFrame:
        frame = _message("info")
        inner = frame.layout()
        self._offer_text = _label("")
        if isinstance(inner, QVBoxLayout):
            inner.addWidget(self._offer_text)
            inner.addWidget(self.screening_button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _build_route(self) -> QFrame:
        frame, inner = card(self.tr("The way to go"), self)
        head = QHBoxLayout()
        self._route_steps = _label("")
        head.addWidget(self._route_steps, 1)
        head.addWidget(self.route_why, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(head)
        self._route_lacking = _label("soft")
        inner.addWidget(self._route_lacking)
        return frame

    def _why(self) -> QPushButton:
        return QPushButton(self.tr("Why?"), self)

    # What is shown

    def _show_total(self, totals: Sequence[Finding]) -> None:
        self._total = totals[0] if totals else None
        self.total_why.setVisible(self._total is not None)
        if not totals:
            self._figure.setText(self.tr("Nothing yet"))
            self._parts.setText(self.tr("Enter what was agreed for each pay day, and what came."))
            self._lacking.hide()
            return
        figures, parts, lacking = [], [], []
        for one in totals:
            total = sums.full(_money(one, "total_minor"))
            is_whole = one.code == "wage_total"
            figures.append(total if is_whole else self.tr("at least {sum}").format(sum=total))
            parts.append(
                self.tr("Wages {debt}, interest {interest}").format(
                    debt=sums.full(_money(one, "debt_minor")),
                    interest=sums.full(_money(one, "interest_minor")),
                )
            )
            lacking += [self._sayings.fact(name) for name in one.missing]
        self._figure.setText("\n".join(figures))
        self._parts.setText("\n".join(parts))
        said = ", ".join(dict.fromkeys(lacking))
        self._lacking.setText(self.tr("Not whole without: {facts}").format(facts=said))
        self._lacking.setVisible(bool(said))
        self.total_why.setAccessibleName(self.tr("Why? The sum of the claim"))

    def _show_periods(
        self, periods: Sequence[Finding], courts: Mapping[Any, Finding]
    ) -> None:  # fmt: skip
        self._by_row = list(periods)
        table = self.table
        table.setVisible(bool(periods))
        table.setRowCount(len(periods))
        currencies = {str(one.data["currency"]) for one in periods}
        is_one = len(currencies) == 1
        self._name_columns(min(currencies) if is_one else "")
        said_sum = sums.exact if is_one else sums.full
        for row, one in enumerate(periods):
            court = courts.get(one.data["period"])
            cells = (
                str(int(str(one.data["period"])) + 1),
                write_date(one.dates["due"]),
                said_sum(_money(one, "debt_minor")),
                said_sum(_money(one, "interest_minor")),
                self._court(court),
            )
            for column, said in enumerate(cells):
                item = QTableWidgetItem(said)
                if column in (2, 3):
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                table.setItem(row, column, item)
        rows = min(len(periods), _MOST_ROWS)
        heights = sum(table.rowHeight(row) for row in range(rows))
        # Room for the bar that scrolls sideways, so that it never makes the last row scroll too.
        bar = table.horizontalScrollBar().sizeHint().height()
        table.setFixedHeight(heights + table.horizontalHeader().sizeHint().height() + bar)

    def _name_columns(self, currency: str) -> None:
        """Name the columns, the currency in their heads where all sums are in one."""
        owed, interest = self.tr("Still owed"), self.tr("Interest")
        if currency:
            owed = self.tr("{column}, {currency}").format(column=owed, currency=currency)
        self.table.setHorizontalHeaderLabels(
            [self.tr("No."), self.tr("Pay day"), owed, interest, self.tr("To court until")]
        )

    def _court(self, court: Finding | None) -> str:
        if court is None:
            return "–"
        day = write_date(court.dates["last_day"])
        return self.tr("{day}, over").format(day=day) if court.code == "court_term_over" else day

    def _show_route(self, route: Finding | None, *, has_periods: bool) -> None:
        self._route = route
        self._route_card.setVisible(route is not None and has_periods)
        if route is None:
            return
        lines = [self._sayings.step(step, route) for step in route.steps]
        self._route_steps.setText("\n".join(lines or [self._sayings.finding(route)]))
        self.route_why.setAccessibleName(
            self.tr("Why? {finding}").format(finding=self._sayings.finding(route))
        )
        missing = ", ".join(self._sayings.fact(one) for one in route.missing)
        self._route_lacking.setText(self.tr("Stronger with: {facts}").format(facts=missing))
        self._route_lacking.setVisible(bool(missing))

    def _on_row(self, item: QTableWidgetItem) -> None:
        self.why_asked.emit(self._by_row[item.row()])

    def _on_total_why(self) -> None:
        self.why_asked.emit(self._total)

    def _on_risk_why(self) -> None:
        self.why_asked.emit(self._risk)

    def _on_route_why(self) -> None:
        self.why_asked.emit(self._route)


def _first(found: Sequence[Finding], codes: frozenset[str]) -> Finding | None:
    return next((one for one in found if one.code in codes), None)


def _money(found: Finding, name: str) -> Money:
    return Money(int(str(found.data[name])), str(found.data["currency"]))


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        theme.set_role(label, role)
    return label


def _message(tone: str) -> QFrame:
    frame = QFrame()
    theme.set_role(frame, "message")
    theme.set_state(frame, "tone", tone)
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(12, 8, 12, 8)
    inner.setSpacing(SPACE_1)
    return frame
