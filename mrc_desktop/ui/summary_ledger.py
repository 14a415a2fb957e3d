"""The export ledger: every file of every revision, with its digest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.summaries import LedgerRow

LEDGER: Final = "ledger"
"""The ledger's place in the list beside the months."""


class SummaryLedger(QWidget):
    """A table one can read and select from, and nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 6, self)
        self.table.setAccessibleName(self.tr("Export ledger"))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Month"),
                self.tr("Revision"),
                self.tr("Issued at"),
                self.tr("File"),
                self.tr("Bytes"),
                self.tr("SHA-256"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_rows(self, rows: Sequence[LedgerRow]) -> None:
        """Show these files."""
        self.table.setRowCount(len(rows))
        for line, row in enumerate(rows):
            texts = (
                row.month,
                str(row.revision),
                row.issued_at.strftime("%d.%m.%Y %H:%M"),
                row.name,
                f"{row.size}",
                row.digest,
            )
            for column, text in enumerate(texts):
                self.table.setItem(line, column, QTableWidgetItem(text))
