"""The conversations of a person or a case, the newest first, with what was asked and advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.ui import icons, theme, words
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mrc_desktop.domain.consultation import Consultation


class ConsultationList(QWidget):
    """A card with one entry for each conversation. Signals: `chosen` (ConsultationId)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty list."""
        super().__init__(parent)
        frame, self._column = card(self.tr("Consultations"), self)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(SPACE_1)
        self._column.addLayout(self._entries)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.buttons: list[QPushButton] = []

    def show_consultations(self, consultations: Iterable[Consultation]) -> None:
        """Show these conversations, the newest first."""
        while (item := self._entries.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons.clear()
        newest = sorted(consultations, key=lambda each: each.details.started_at, reverse=True)
        for place, consultation in enumerate(newest):
            if place:
                line = QFrame(self)
                theme.set_role(line, "line")
                self._entries.addWidget(line)
            self._add(consultation)
        if not newest:
            self._entries.addWidget(_label(self.tr("No conversation has been logged yet."), "soft"))

    def _add(self, consultation: Consultation) -> None:
        details = consultation.details
        head = self.tr("{moment}, {channel}: {topics}").format(
            moment=details.started_at.strftime("%d.%m.%Y %H:%M"),
            channel=words.say(details.channel),
            topics=", ".join(words.say(topic) for topic in consultation.topics),
        )
        self._entries.addWidget(self._head(consultation, head))
        for pattern, text in (
            (self.tr("Asked: {text}"), details.asked),
            (self.tr("Advised: {text}"), details.advised),
        ):
            if text:
                self._entries.addWidget(_label(pattern.format(text=text), ""))

    def _head(self, consultation: Consultation, text: str) -> QWidget:
        button = QPushButton(icons.icon("edit", theme.current().accent), self.tr("Correct"), self)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(self.tr("Correct the consultation: {text}").format(text=text))
        button.setAutoDefault(True)
        theme.set_role(button, "link")
        button.clicked.connect(lambda _on=False: self.chosen.emit(consultation.id))
        self.buttons.append(button)
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_label(text, "field"), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        theme.set_role(label, role)
    return label
