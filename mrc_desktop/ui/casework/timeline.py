"""The picture of stays: bars by country, hatched by how their days count, with words on them.

It can be read without colour (hatching, letters, labels) and without eyes (its accessible
description tells every bar).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.deadline import add_months
from mrc_desktop.ui import theme
from mrc_desktop.ui.casework.stay_picture import DayKind

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mrc_desktop.ui.casework.sayings import Sayings
    from mrc_desktop.ui.casework.stay_picture import Bar, Picture

_LANE: Final = 26
_GAP: Final = 22
_TOP: Final = 22
_SWATCH: Final = 26
_NARROWEST: Final = 54
"""The fewest pixels between two names of months."""

_HATCHING: Final = {
    DayKind.COUNTED: Qt.BrushStyle.SolidPattern,
    DayKind.NOT_COUNTED: Qt.BrushStyle.BDiagPattern,
    DayKind.EARLIER: Qt.BrushStyle.Dense6Pattern,
    DayKind.OVER: Qt.BrushStyle.DiagCrossPattern,
}


class Timeline(QWidget):
    """Draws a Picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty picture."""
        super().__init__(parent)
        self._picture: Picture | None = None
        self._names: dict[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("The stays in a picture"))

    def show_picture(self, picture: Picture | None, sayings: Sayings) -> None:
        """Draw this picture; None draws nothing."""
        self._picture = picture
        countries = picture.countries if picture else ()
        self._names = {code: sayings.country(code) for code in countries}
        told = self.description()
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.updateGeometry()
        self.update()

    def description(self) -> str:
        """Return the picture in words, a line for each bar and each day that matters."""
        if self._picture is None:
            return ""
        lines = [
            self.tr("{country}, {first} to {last}: {kind}").format(
                country=self._names.get(bar.country, ""),
                first=write_date(bar.first),
                last=write_date(bar.last),
                kind=self._said(bar.kind),
            )
            for bar in self._picture.bars
        ]
        for country, day in self._picture.limits:
            lines.append(
                self.tr("{country}: last lawful day {day}").format(
                    country=self._names.get(country, ""), day=write_date(day)
                )
            )
        for country, day in self._picture.breaches:
            lines.append(
                self.tr("{country}: over the limit from {day}").format(
                    country=self._names.get(country, ""), day=write_date(day)
                )
            )
        return "\n".join(lines)

    def sizeHint(self) -> QSize:
        """Return the room for one lane a country, the months above and the legend below."""
        lanes = len(self._picture.countries) if self._picture else 0
        return QSize(320, _TOP + max(lanes, 1) * (_LANE + _GAP) + 2 * self._line() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the same height in less width."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw months, bars, the days that matter and the legend."""
        del event
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPointSizeF(max(font.pointSizeF() - 1.5, 7.0))
        painter.setFont(font)
        self._draw_months(painter, self._picture)
        for lane, country in enumerate(self._picture.countries):
            self._draw_lane(painter, self._picture, lane, country)
        self._draw_legend(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.current().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _x(self, picture: Picture, day: dt.date) -> int:
        whole = max((picture.last - picture.first).days, 1)
        return 4 + round((day - picture.first).days * (self.width() - 8) / whole)

    def _draw_months(self, painter: QPainter, picture: Picture) -> None:
        colours = theme.current()
        bottom = self.height() - 2 * self._line() - 8
        months = [add_months(picture.first.replace(day=1), 1)]
        while months[-1] <= picture.last:
            months.append(add_months(months[-1], 1))
        # Every month, every second or every third is named, whatever has room.
        every = -(-_NARROWEST * len(months) // max(self.width(), 1))
        for place, month in enumerate(months[:-1]):
            x = self._x(picture, month)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(x, _TOP - 4, x, bottom)
            if place % every == 0 and x + _NARROWEST <= self.width():
                painter.setPen(QColor(colours.text_soft))
                painter.drawText(x + 2, _TOP - 8, f"{month.month:02}.{month.year}")

    def _draw_lane(self, painter: QPainter, picture: Picture, lane: int, country: str) -> None:
        colours = theme.current()
        top = _TOP + lane * (_LANE + _GAP) + self._line()
        painter.setPen(QColor(colours.text))
        painter.drawText(4, top - 4, self._names.get(country, country))
        for bar in picture.bars:
            if bar.country == country:
                self._draw_bar(painter, picture, bar, top)
        for where, day in picture.limits:
            if where == country:
                x = self._x(picture, day + dt.timedelta(days=1))
                painter.setPen(QPen(QColor(colours.text), 2, Qt.PenStyle.DashLine))
                painter.drawLine(x, top - 6, x, top + _LANE + 2)
        for where, day in picture.breaches:
            if where == country:
                self._draw_breach(painter, self._x(picture, day), top)
        if picture.today <= picture.last:
            x = self._x(picture, picture.today)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawLine(x, top - 8, x, top + _LANE + 4)

    def _draw_bar(self, painter: QPainter, picture: Picture, bar: Bar, top: int) -> None:
        left = self._x(picture, max(bar.first, picture.first))
        right = self._x(picture, bar.last + dt.timedelta(days=1))
        place = QRect(left, top, max(right - left, 3), _LANE - 4)
        self._fill(painter, place, bar.kind)
        colours = theme.current()
        text = str(bar.days)
        if painter.fontMetrics().horizontalAdvance(text) + 8 <= place.width():
            box = QRect(0, 0, painter.fontMetrics().horizontalAdvance(text) + 6, _LANE - 10)
            box.moveCenter(place.center())
            painter.fillRect(box, QColor(colours.surface))
            painter.setPen(QColor(colours.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    @staticmethod
    def _fill(painter: QPainter, place: QRect, kind: DayKind) -> None:
        colours = theme.current()
        tint = QColor(colours.danger if kind is DayKind.OVER else colours.accent)
        painter.fillRect(place, QColor(colours.surface))
        painter.setPen(QPen(tint, 1))
        painter.setBrush(QBrush(tint, _HATCHING[kind]))
        painter.drawRect(place)

    @staticmethod
    def _draw_breach(painter: QPainter, x: int, top: int) -> None:
        painter.setPen(QPen(QColor(theme.current().danger), 2))
        painter.drawLine(x, top - 6, x, top + _LANE + 2)
        painter.drawText(x - 4, top - 8, "!")

    def _draw_legend(self, painter: QPainter) -> None:
        picture = self._picture
        if picture is None:
            return
        kinds = [kind for kind in DayKind if any(bar.kind is kind for bar in picture.bars)]
        entries: list[tuple[DayKind | str, str]] = [(kind, self._said(kind)) for kind in kinds]
        entries += [("│", self.tr("today"))] if picture.today <= picture.last else []
        entries += [("┆", self.tr("last lawful day"))] if picture.limits else []
        entries += [("!", self.tr("first day over"))] if picture.breaches else []
        metrics = painter.fontMetrics()
        x, y = 4, self.height() - self._line() - 6
        for sign, word in entries:
            room = _SWATCH if isinstance(sign, DayKind) else metrics.horizontalAdvance("!  ")
            needed = room + metrics.horizontalAdvance(word) + 14
            if x + needed > self.width() and x > 4:
                x, y = 4, y + self._line()
            painter.setPen(QColor(theme.current().text_soft))
            painter.drawText(x + room, y, word)
            if isinstance(sign, DayKind):
                self._fill(painter, QRect(x, y - 9, _SWATCH - 6, 10), sign)
            else:
                painter.drawText(x, y, sign)
            x += needed

    def _said(self, kind: DayKind) -> str:
        return {
            DayKind.COUNTED: self.tr("counted"),
            DayKind.NOT_COUNTED: self.tr("not counted"),
            DayKind.EARLIER: self.tr("earlier, or no limit read"),
            DayKind.OVER: self.tr("over the limit"),
        }[kind]
