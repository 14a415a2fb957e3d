"""Lines for controls that do not wrap their words themselves: boxes to tick, buttons."""

from __future__ import annotations

import textwrap


def in_lines(text: str, longest: int) -> str:
    """Return the text broken between words into lines of at most `longest` characters."""
    return "\n".join(textwrap.wrap(text, longest, break_long_words=False))
