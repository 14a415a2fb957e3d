"""The outline of a glyph as a path of a PDF, for what is to be seen on paper and not to be read.

A vowel mark stands above or below its letter. As text it would be a line of its own to most readers
of PDFs; as a path it is where it belongs, and its letter is written unseen on the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.rl_accel import fp_str

if TYPE_CHECKING:
    import uharfbuzz

Point = tuple[float, float]


def outline(font: uharfbuzz.Font, glyph: int) -> str:
    """Return the operators of a glyph's path, in units of its font; ISO 32000-1, 8.5.2."""
    pen = _PathPen()
    font.draw_glyph_with_pen(glyph, pen)
    return " ".join(pen.operators)


class _PathPen:
    """Takes the strokes of a glyph as HarfBuzz tells them; the method names are fontTools'."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._at: Point = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802
        self._add("m", point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._add("l", point)

    def curveTo(self, first: Point, second: Point, point: Point) -> None:  # noqa: N802
        self._add("c", first, second, point)

    def qCurveTo(self, control: Point, point: Point) -> None:  # noqa: N802
        """Take a curve with one control point; a PDF has curves with two."""
        self._add("c", _towards(self._at, control), _towards(point, control), point)

    def closePath(self) -> None:  # noqa: N802
        self.operators.append("h")

    def _add(self, operator: str, *points: Point) -> None:
        self.operators += [fp_str(*point) for point in points] + [operator]
        self._at = points[-1]


def _towards(point: Point, control: Point) -> Point:
    """Return where two thirds of the way from a point to a control point are done."""
    (x, y), (right, up) = point, control
    return x + (right - x) * 2 / 3, y + (up - y) * 2 / 3
