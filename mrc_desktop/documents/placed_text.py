"""Text written stretch by stretch, each at a place of its own.

ReportLab looks up the letters of a stretch in the font each time it is written. A page of Dari has
some thousand stretches, most of them spaces and words that stood there before: what was found is
kept as long as the document is being made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.textobject import PDFTextObject

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from reportlab.pdfgen.canvas import Canvas

_Shown = dict[tuple[str, float, str], tuple[str, str]]
"""By font, size and text: what sets the font, and what writes the letters."""

_WRITTEN: Final[MutableMapping[Any, _Shown]] = WeakKeyDictionary()
"""By document: the fonts are numbered, and their letters too, in each by itself."""

_SET: Final = " TL "
"""Ends what sets a font."""


class PlacedText(PDFTextObject):
    """A text object of a canvas; draw it with `canvas.drawText`."""

    # ReportLab's own parts, which its type stubs do not name.
    _code: list[str]
    _formatText: Any  # noqa: N815 - its name there

    def __init__(self, canvas: Canvas) -> None:
        """Begin an empty text on this canvas."""
        super().__init__(canvas)
        document: Any = getattr(canvas, "_doc")  # noqa: B009 - its stubs do not name it
        self._shown = _WRITTEN.setdefault(document, {})
        self._set = ""

    def put(self, font: str, size: float, x: float, y: float, text: str) -> None:
        """Write a stretch of text in a font with its left end at a point."""
        shown = self._shown.get((font, size, text))
        if shown is None:
            shown = self._shown[font, size, text] = self._formatted(font, size, text)
        setting, letters = shown
        self._code.append(f"1 0 0 1 {fp_str(x, y)} Tm")
        if setting != self._set:
            self._code.append(setting)
            # Letters from two parts of a font name the second themselves.
            self._set = "" if _SET in letters else setting
        self._code.append(letters)

    def put_unseen(self, font: str, size: float, x: float, y: float, text: str) -> None:
        """Write a stretch of text that is read out of the PDF and not seen on paper."""
        self._code.append("3 Tr")
        self.put(font, size, x, y, text)
        self._code.append("0 Tr")

    def draw_path(self, operators: str, scale: float, x: float, y: float) -> None:
        """Fill a path in the colour of the text, its origin at a point; `scale` in points."""
        self._code.append(f"ET q {fp_str(scale)} 0 0 {fp_str(scale)} {fp_str(x, y)} cm")
        self._code.append(f"{operators} f Q BT")

    def _formatted(self, font: str, size: float, text: str) -> tuple[str, str]:
        self.setFont(font, size)
        setting, end, letters = self._formatText(text).partition(_SET)
        return setting + end.rstrip(), letters
