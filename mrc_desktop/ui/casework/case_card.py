"""What the case page shows of a calculator: the findings kept, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import Topic
from mrc_desktop.errors import UserError
from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.casework.sayings import Sayings
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1

if TYPE_CHECKING:
    from mrc_desktop.domain.case import Case
    from mrc_desktop.services.desk import Desk

_MOST: Final = 4
"""How many findings are told; the calculator shows all."""


class CaseCard(QWidget):
    """A card of the case page. Signals: `opening` when the calculator is wanted."""

    opening = Signal()

    def __init__(self, desk: Desk, case: Case, parent: QWidget | None = None) -> None:
        """Read what is kept for the case."""
        super().__init__(parent)
        self._desk = desk
        self._case = case
        self._sayings = Sayings(desk.content)
        # What a screening found is told to nobody before it is opened, nor that there is one.
        self._is_walled = case.details.topic is Topic.TRAFFICKING_CONCERN
        heading = self.tr("What the calculator found")
        opening = self.tr("Open the &calculator")
        if self._is_walled:
            heading, opening = self.tr("Screening"), self.tr("Open the s&creening")
        frame, inner = card(heading, self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_1)
        inner.addLayout(self._lines)
        self.open_button = QPushButton(opening, frame)
        self.open_button.setIcon(icons.icon("summaries"))
        self.open_button.clicked.connect(self.opening)
        inner.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._show()

    def text(self) -> str:
        """Return the lines shown."""
        items = [self._lines.itemAt(place) for place in range(self._lines.count())]
        labels = [item.widget() for item in items if item is not None]
        return "\n".join(one.text() for one in labels if isinstance(one, QLabel))

    def _show(self) -> None:
        if self._is_walled:
            said = self.tr("Only the counsellor of this case and the administrator can open it.")
            self._add(said, "soft")
            return
        try:
            standing = self._desk.casework.standing(self._case.id)
            would_change = self._desk.casework.would_change(self._case.id)
        except UserError:
            # The page itself says what cannot be read.
            return
        found = [(kept.kind, one) for kept in standing for one in kept.report.result.findings]
        for kind, one in found[:_MOST]:
            self._add(Sayings(self._desk.content, kind).finding(one), "")
        if would_change:
            said = self.tr("A newer rule or table would change this: open the calculator.")
            self._add(said, "soft")
        if not self._lines.count():
            self._add(self.tr("No facts have been entered yet."), "soft")

    def _add(self, text: str, role: str) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            theme.set_role(label, role)
        self._lines.addWidget(label)
