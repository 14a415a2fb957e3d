"""The conversations of a person or a case, the newest first, with what was asked and advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mrc_desktop.ui import theme, words
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mrc_desktop.domain.consultation import Consultation


class ConsultationList(QWidget):
    """A card with one entry for each conversation."""

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

    def show_consultations(self, consultations: Iterable[Consultation]) -> None:
        """Show these conversations, the newest first."""
        while (item := self._entries.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
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
        self._entries.addWidget(_label(head, "field"))
        for pattern, text in (
            (self.tr("Asked: {text}"), details.asked),
            (self.tr("Advised: {text}"), details.advised),
        ):
            if text:
                self._entries.addWidget(_label(pattern.format(text=text), ""))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        theme.set_role(label, role)
    return label
