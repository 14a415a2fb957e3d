"""The numbers of a crisis, for the counsellor's eyes: they may single people out."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout

from mrc_desktop.domain.codes import AgeBand, Sex
from mrc_desktop.domain.crisis import Need, UrgentFlag
from mrc_desktop.ui import place_names, theme, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.crisis import CrisisTally
    from mrc_desktop.services.desk import Desk

Code = TypeVar("Code", bound="StrEnum")

WIDTH = 270
"""The width of the card, in pixels."""


class CrisisTallyCard(QFrame):
    """The tally beside the lines; `show_tally` fills it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build an empty card."""
        super().__init__(parent)
        self._desk = desk
        theme.set_role(self, "card")
        self.setFixedWidth(WIDTH)
        heading = QLabel(self.tr("Tally of this crisis"), self)
        theme.set_role(heading, "section")
        heading.setWordWrap(True)
        note = QLabel(self.tr("Stays inside the centre; no monthly summary counts it."), self)
        theme.set_role(note, "soft")
        note.setWordWrap(True)
        self.figures = QLabel(self)
        self.figures.setTextFormat(Qt.TextFormat.RichText)
        self.figures.setWordWrap(True)
        self.figures.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.figures.setContentsMargins(0, 0, 8, 0)
        theme.set_role(self.figures, "scrolled")
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(heading.text())
        area.setWidget(self.figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(note)
        column.addWidget(area, 1)

    def show_tally(self, tally: CrisisTally) -> None:
        """Show these numbers."""
        parts = [
            _table(
                (
                    (self.tr("People"), tally.people),
                    (self.tr("Families"), tally.families),
                    (self.tr("Lines"), tally.lines),
                    (self.tr("Urgent lines"), tally.urgent_lines),
                    (self.tr("Made persons"), tally.grown_into_persons),
                )
            )
        ]
        origins = sorted(tally.origins.items(), key=lambda pair: (-pair[1], pair[0]))
        for title, pairs in (
            (self.tr("Urgent"), _counted(UrgentFlag, tally.urgent)),
            (self.tr("Needs"), _counted(Need, tally.needs)),
            (self.tr("Sex"), _counted(Sex, tally.sexes)),
            (self.tr("Age"), _counted(AgeBand, tally.ages)),
            (self.tr("Origin"), [(self._say_origin(code), count) for code, count in origins]),
        ):
            if pairs:
                parts.append(f"<p style='margin-bottom:2px'><b>{escape(title)}</b></p>")
                parts.append(_table(pairs))
        self.figures.setText("".join(parts))

    def _say_origin(self, code: str) -> str:
        return place_names.say_countries(self._desk, (code,)) if code else self.tr("Not told")


def _counted(kind: Iterable[Code], counts: Mapping[Code, int]) -> list[tuple[str, int]]:
    return [(words.say(one), counts[one]) for one in kind if counts.get(one)]


def _table(pairs: Iterable[tuple[str, int]]) -> str:
    rows = "".join(
        f"<tr><td width='100%'>{escape(text)}</td><td align='right'>{count}</td></tr>"
        for text, count in pairs
    )
    return f"<table width='100%' cellspacing='0' cellpadding='1'>{rows}</table>"
