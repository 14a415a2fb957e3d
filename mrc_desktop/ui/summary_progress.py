"""What stands in place of a month's tables while its numbers are made."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_STEPS: Final = 1000


class SummaryProgress(QWidget):
    """A sentence, a bar and a way out. Signals: `stopped` when the user wants no more of it."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(420)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the numbers are"))
        self.stop_button = QPushButton(self.tr("&Stop"), self)
        self.stop_button.clicked.connect(self._on_stop)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def begin(self) -> None:
        """Start anew: nobody knows yet how long it takes."""
        self.sentence.setText(
            self.tr("Safe numbers are being made. You may go on working or stop; nothing is lost.")
        )
        self.stop_button.setEnabled(True)
        self.bar.setRange(0, 0)

    def show_share(self, share: float) -> None:
        """Show how far it is, from 0 to 1."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(share * _STEPS))

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()
