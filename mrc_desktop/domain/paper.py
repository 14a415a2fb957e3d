"""In which size a sheet is printed."""

from __future__ import annotations

from enum import StrEnum


class PaperSize(StrEnum):
    """A4 with 11 pt text, A4 with 16 pt, or a booklet of A5 pages, two on each side of an A4."""

    A4 = "a4"
    LARGE = "large"
    BOOKLET = "booklet"
