"""Pictograms beside the steps of a sheet, drawn as lines from our own small SVG files.

What a file may hold is little: circles, rectangles, and paths of the commands M L H V C Z with
absolute coordinates on a grid of 24. Anything else is refused when the file is read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

from reportlab.platypus import Flowable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

    from mrc_desktop.domain.paper import Pictogram

_GRID: Final = 24.0
_STROKE: Final = 1.6
_SPACE: Final = "{http://www.w3.org/2000/svg}"
_PARTS: Final = re.compile(r"([A-Za-z])|(-?\d+(?:\.\d+)?)|[\s,]+|(.)")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}

Command = tuple[str, tuple[float, ...]]


class Picture(Flowable):
    """A pictogram of a size in points, drawn in one colour."""

    def __init__(self, folder: Path, name: Pictogram, size: float, colour: Color) -> None:
        """Read the drawing, once in a process; raise ValueError for one that cannot be drawn."""
        super().__init__()
        self.width = self.height = size
        self._shapes = _read(folder / f"{name.value}.svg")
        self._colour = colour

    def wrap(self, _available: float, _height: float) -> tuple[float, float]:
        """Return its width and height in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(self._colour)
        canvas.setLineWidth(_STROKE)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        # SVG counts from the top.
        canvas.transform(self.width / _GRID, 0, 0, -self.height / _GRID, 0, self.height)
        path = canvas.beginPath()
        for commands in self._shapes:
            _trace(path, commands)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()


@cache
def _read(file: Path) -> tuple[tuple[Command, ...], ...]:
    root = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314 - shipped with the program
    return tuple(_shape(node) for node in root)


def _shape(node: ET.Element) -> tuple[Command, ...]:
    match node.tag.removeprefix(_SPACE):
        case "path":
            return tuple(_commands(node.get("d", "")))
        case "circle":
            x, y, radius = (float(node.get(name, "0")) for name in ("cx", "cy", "r"))
            return (("circle", (x, y, radius)),)
        case "rect":
            names = ("x", "y", "width", "height", "rx")
            return (("rect", tuple(float(node.get(name, "0")) for name in names)),)
        case other:
            raise ValueError(other)


def _commands(path: str) -> Iterator[Command]:
    """Yield the commands of a path; ValueError for a command or a count that is not known."""
    letter, numbers = "", list[float]()
    for found in _PARTS.finditer(path):
        if found[3] or (found[1] and found[1] not in _TAKES):
            raise ValueError(found[0])
        if found[1]:
            if numbers:
                raise ValueError(path)
            letter = found[1]
            if letter == "Z":
                yield letter, ()
        elif found[2]:
            numbers.append(float(found[2]))
            if letter and len(numbers) == _TAKES[letter]:
                yield letter, tuple(numbers)
                numbers = []
    if numbers:
        raise ValueError(path)


def _trace(path: PDFPathObject, commands: tuple[Command, ...]) -> None:
    x = y = 0.0
    draw: dict[str, Callable[..., Any]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "C": path.curveTo,
        "Z": path.close,
        "circle": path.circle,
        "rect": path.roundRect,
    }
    for letter, numbers in commands:
        match letter:
            case "H":
                x = numbers[0]
                path.lineTo(x, y)
            case "V":
                y = numbers[0]
                path.lineTo(x, y)
            case _:
                draw[letter](*numbers)
                if letter in "MLC":
                    x, y = numbers[-2:]
