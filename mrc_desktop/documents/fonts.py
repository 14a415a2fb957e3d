"""The shipped fonts: their names, their registration, and what they can draw."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from mrc_desktop.documents.shaping import ShapedFont

if TYPE_CHECKING:
    from pathlib import Path

REGULAR: Final = "NotoSans"
BOLD: Final = "NotoSans-Bold"
ITALIC: Final = "NotoSans-Italic"
BOLD_ITALIC: Final = "NotoSans-BoldItalic"
MONO: Final = "NotoMono"
JOINED: Final = "NotoNaskhArabic"
JOINED_BOLD: Final = "NotoNaskhArabic-Bold"
_FILES: Final = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    ITALIC: "NotoSans-Italic.ttf",
    BOLD_ITALIC: "NotoSans-BoldItalic.ttf",
    MONO: "NotoMono-Regular.ttf",
}

_JOINED_FILES: Final = {
    JOINED: "NotoNaskhArabic-Regular.ttf",
    JOINED_BOLD: "NotoNaskhArabic-Bold.ttf",
}


def register_fonts(fonts: Path) -> None:
    """Register the faces with ReportLab, once."""
    if REGULAR in pdfmetrics.getRegisteredFontNames():
        return
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(fonts / file)))
    for name, file in _JOINED_FILES.items():
        pdfmetrics.registerFont(ShapedFont(name, str(fonts / file)))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC
    )


@cache
def text_characters() -> frozenset[int]:
    """Return the code points all four faces of the text font can draw."""
    return _common(REGULAR, BOLD, ITALIC, BOLD_ITALIC)


@cache
def joined_characters() -> frozenset[int]:
    """Return the code points of Arabic script both of its faces can draw, and nothing else."""
    return frozenset(point for point in _common(JOINED, JOINED_BOLD) if _is_arabic(chr(point)))


def _common(*names: str) -> frozenset[int]:
    fonts: list[Any] = [pdfmetrics.getFont(name) for name in names]
    return frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))


def _is_arabic(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("ARABIC", "EXTENDED ARABIC"))
