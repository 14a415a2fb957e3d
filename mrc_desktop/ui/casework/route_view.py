"""The ways to go on with a ban: terms, the checklist of papers, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.ui import theme
from mrc_desktop.ui.casework.wrapped_words import wrapped
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1, SPACE_2
from mrc_desktop.ui.refilling import refilling

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mrc_desktop.domain.ban_routes import RouteOffer
    from mrc_desktop.ui.casework.sayings import Sayings


class RouteView(QWidget):
    """Tells the routes that are open, those chosen first."""

    def __init__(self, sayings: Sayings, parent: QWidget | None = None) -> None:
        """Build the view without routes."""
        super().__init__(parent)
        self._sayings = sayings
        frame, inner = card(self.tr("Ways to go on"), self)
        hint = QLabel(
            self.tr(
                "Tick what the person chose in the form; its terms become deadlines when saved. "
                "Until one is chosen, all terms do."
            ),
            frame,
        )
        hint.setWordWrap(True)
        theme.set_role(hint, "soft")
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
        return "\n".join(one.text() for one in labels if one.text())

    def show_routes(self, routes: Sequence[RouteOffer], chosen: Collection[str]) -> None:
        """Tell these routes."""
        with refilling(self._list):
            while (item := self._rows.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for one in sorted(routes, key=lambda one: one.route not in chosen):
                self._rows.addWidget(self._row(one, is_chosen=one.route in chosen))
        self.setVisible(bool(routes))

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
        return frame

    def _lines(self, offer: RouteOffer) -> list[str]:
        lines = [
            self.tr("{deadline}: last day {last}, to be safe by {safe}").format(
                deadline=self._sayings.deadline(one.code),
                last=write_date(one.last_day),
                safe=write_date(one.safe_day),
            )
            for one in offer.deadlines
        ]
        lines += [f"☐  {self._sayings.value('papers', one)}" for one in offer.papers]
        if offer.missing:
            facts = ", ".join(self._sayings.fact(one) for one in offer.missing)
            lines.append(self.tr("No term without: {facts}").format(facts=facts))
        return lines
