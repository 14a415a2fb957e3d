"""Paragraphs in two columns, one to be read after the other, on every page they run over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.platypus import Flowable

from mrc_desktop.documents.sides import Command, PaperTable, sided_table

if TYPE_CHECKING:
    from collections.abc import Sequence

_GUTTER: Final = 8
_UNBOUNDED: Final = 1e6


class TwoColumns(Flowable):
    """The flowable; where a page ends the columns begin anew with the first that did not fit."""

    def __init__(
        self, parts: Sequence[Flowable], width: float, *, is_rtl: bool, first: int = 0
    ) -> None:
        """Take the parts; `first` says how many stand in the first column, 0 for nearly half."""
        super().__init__()
        self._parts = list(parts)
        self._width = width
        self._is_rtl = is_rtl
        self._first = first or self._half()
        self._table: PaperTable | None = None

    def wrap(self, available: float, height: float) -> tuple[float, float]:
        """Return width and height in points."""
        self._table = self._made()
        self.width, self.height = self._table.wrap(available, height)
        return self.width, self.height

    def split(self, _available: float, height: float) -> list[Flowable]:
        """Return what fits into a height, both columns filled, and the rest; nothing if none."""
        first = self._fitting(0, height)
        both = first + self._fitting(first, height)
        if not first:
            return []
        rest = [self._part(self._parts[both:], 0)] if both < len(self._parts) else []
        return [self._part(self._parts[:both], first), *rest]

    def draw(self) -> None:
        """Draw the columns."""
        if self._table is not None:
            self._table.drawOn(self.canv, 0, 0)

    def _part(self, parts: Sequence[Flowable], first: int) -> TwoColumns:
        return TwoColumns(parts, self._width, is_rtl=self._is_rtl, first=first)

    def _height(self, part: Flowable) -> float:
        room = self._width / 2 - _GUTTER
        height: float = part.wrap(room, _UNBOUNDED)[1] + part.getSpaceAfter()
        return height

    def _half(self) -> int:
        """Return how many parts make nearly half of the height."""
        heights = [self._height(part) for part in self._parts]
        half, taken = 0, 0.0
        while half < len(heights) and taken + heights[half] / 2 <= sum(heights) / 2:
            taken += heights[half]
            half += 1
        return half

    def _fitting(self, start: int, height: float) -> int:
        """Return how many parts from a place on stand in a column of a height."""
        count, taken = 0, 0.0
        for part in self._parts[start:]:
            taken += self._height(part)
            if taken > height:
                break
            count += 1
        return count

    def _made(self) -> PaperTable:
        commands: list[Command] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), _GUTTER),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
        half = self._width / 2
        row = [self._parts[: self._first], self._parts[self._first :]]
        return sided_table([row], [half, half], commands, is_rtl=self._is_rtl)
