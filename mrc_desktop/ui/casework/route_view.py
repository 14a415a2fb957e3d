"""The ways to go on with a ban: terms, the checklist of papers, and what is still missing.

view.show_routes(report.routes, chosen)
view.show_in_hand(codes)
view.ticked.connect(...)            # (tuple of codes) when a paper was ticked or a tick taken away
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.ui import languages, theme
from mrc_desktop.ui.casework.wrapped_words import wrapped
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1, SPACE_2
from mrc_desktop.ui.refilling import refilling

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from PySide6.QtGui import QMouseEvent

    from mrc_desktop.domain.ban_routes import RouteOffer
    from mrc_desktop.ui.casework.sayings import Sayings


class _PaperName(QLabel):
    """The words of a box: unlike the box's own they wrap; a click on them ticks it."""

    def __init__(self, name: str, box: QCheckBox) -> None:
        super().__init__(name)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Tick the box, or take the tick away."""
        self._box.click()


class RouteView(QWidget):
    """Tells the routes that are open, those chosen first. Signals: `ticked` (codes of papers)."""

    ticked = Signal(object)

    def __init__(self, sayings: Sayings, parent: QWidget | None = None) -> None:
        """Build the view without routes."""
        super().__init__(parent)
        self._sayings = sayings
        self._told: tuple[object, ...] = ()
        self._in_hand: tuple[str, ...] = ()
        self.boxes: list[tuple[str, QCheckBox]] = []
        frame, inner = card(self.tr("Ways to go on"), self)
        hint = wrapped(
            self.tr(
                "Tick what the person chose in the form; its terms become deadlines when saved. "
                "Until one is chosen, all terms do. Tick the papers that are in hand."
            ),
            "soft",
        )
        inner.addWidget(hint)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_2)
        inner.addWidget(self._list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def text(self) -> str:
        """Return everything shown, as text."""
        labels = [one for one in self.findChildren(QLabel) if not one.isHidden()]
        papers = [
            f"{'☑' if box.isChecked() else '☐'}  {box.accessibleName()}" for _, box in self.boxes
        ]
        return "\n".join((*(one.text() for one in labels if one.text()), *papers))

    def show_routes(self, routes: Sequence[RouteOffer], chosen: Collection[str]) -> None:
        """Tell these routes."""
        told = (tuple(routes), frozenset(chosen), languages.current())
        if told == self._told:
            return  # The keyboard may stand on a paper just ticked.
        self._told = told
        self.boxes.clear()
        with refilling(self._list):
            while (item := self._rows.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for one in sorted(routes, key=lambda one: one.route not in chosen):
                self._rows.addWidget(self._row(one, is_chosen=one.route in chosen))
        self.setVisible(bool(routes))
        self.show_in_hand(self._in_hand)

    def show_in_hand(self, papers: Iterable[str]) -> None:
        """Tick these papers."""
        self._in_hand = tuple(papers)
        for code, box in self.boxes:
            box.setChecked(code in self._in_hand)

    def _row(self, offer: RouteOffer, *, is_chosen: bool) -> QFrame:
        frame = QFrame()
        theme.set_role(frame, "finding")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(SPACE_1)
        name = self._sayings.value("ban_route", offer.route)
        if is_chosen:
            name = self.tr("✓ {route} (chosen)").format(route=name)
        column.addWidget(wrapped(name, "finding"))
        for line in self._lines(offer):
            column.addWidget(wrapped(line, ""))
        for code in offer.papers:
            column.addLayout(self._paper(code))
        if offer.missing:
            facts = ", ".join(self._sayings.fact(one) for one in offer.missing)
            said = self.tr("No term without: {facts}").format(facts=facts)
            column.addWidget(wrapped(said, ""))
        return frame

    def _paper(self, code: str) -> QHBoxLayout:
        name = self._sayings.value("papers", code)
        box = QCheckBox()
        box.setAccessibleName(name)
        box.clicked.connect(lambda is_on: self._on_ticked(code, is_on))
        self.boxes.append((code, box))
        row = QHBoxLayout()
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_PaperName(name, box), 1)
        return row

    def _on_ticked(self, code: str, is_on: bool) -> None:
        rest = tuple(one for one in self._in_hand if one != code)
        self.show_in_hand((*rest, code) if is_on else rest)
        self.ticked.emit(self._in_hand)

    def _lines(self, offer: RouteOffer) -> list[str]:
        return [
            self.tr("{deadline}: last day {last}, to be safe by {safe}").format(
                deadline=self._sayings.deadline(one.code),
                last=write_date(one.last_day),
                safe=write_date(one.safe_day),
            )
            for one in offer.deadlines
        ]
