"""How many persons a number of a summary must stand on: an administrator may ask for more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from mrc_desktop.domain.problem import Problem
from mrc_desktop.services.summaries import LEAST_THRESHOLD, MOST_THRESHOLD
from mrc_desktop.ui import theme
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.ui.page import Page

_FIELDS: Final = (
    Field(
        "threshold",
        QT_TRANSLATE_NOOP("threshold_card", "&Fewest persons behind a number"),
        Kind.NUMBER,
    ),
)


class ThresholdCard(QFrame):
    """The card of the smallest published number, with its own button: it lies with the facts."""

    def __init__(self, page: Page) -> None:
        """Build the card on its page; `refresh` fills it."""
        super().__init__()
        theme.set_role(self, "card")
        self._page = page
        heading = QLabel(self.tr("Numbers in the monthly summaries"), self)
        theme.set_role(heading, "section")
        note = QLabel(
            self.tr(
                "A number that stands on fewer persons is not published, so that nobody can be "
                "recognised by it. It holds for months that are not issued yet."
            ),
            self,
        )
        note.setWordWrap(True)
        theme.set_role(note, "soft")
        self.form = FieldForm(_FIELDS, "threshold_card", columns=1)
        self.save_button = QPushButton(self.tr("Set the num&ber"), self)
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.addWidget(self.form, 1)
        row.addWidget(
            self.save_button, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(note)
        column.addLayout(row)

    def refresh(self) -> None:
        """Show what is set."""
        self.form.set_values({"threshold": self._page.desk.summaries.threshold()})

    def save(self) -> None:
        """Set the number, if it is one."""
        typed = str(self.form.values()["threshold"]).strip()
        wanted = int(typed) if typed.isascii() and typed.isdigit() else 0
        self.form.clear_problems()
        if not LEAST_THRESHOLD <= wanted <= MOST_THRESHOLD:
            limits = {"least": LEAST_THRESHOLD, "most": MOST_THRESHOLD}
            self.form.show_problems((Problem("threshold", "out_of_range", limits),))
            return
        change = self._page.guard(lambda: self._page.desk.summaries.set_threshold(wanted))
        if change is not None:
            self._page.announce(change, self.tr("The number is set."))
