"""Numbers as a language writes them: Dari has digits of its own."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = {"prs": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}
"""Languages that do not write 0 to 9."""


def write_number(number: int, language: str) -> str:
    """Return a number in the digits of a language of papers, without separators."""
    return write_figures(str(number), language)


def write_figures(text: str, language: str) -> str:
    """Return a sum or a date with its digits as a language of papers writes them."""
    return text.translate(_DIGITS.get(language, {}))
