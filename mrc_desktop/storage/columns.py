"""Small translations between values and columns."""

from __future__ import annotations

import datetime as dt


def marks(count: int) -> str:
    """Return so many placeholders of an SQL statement."""
    return ", ".join("?" * count)


def optional_date(text: str | None) -> dt.date | None:
    """Return the date of a column that may be NULL."""
    return None if text is None else dt.date.fromisoformat(text)


def optional_text(day: dt.date | None) -> str | None:
    """Return what such a column holds."""
    return None if day is None else day.isoformat()


def listed(text: str) -> tuple[str, ...]:
    """Return the codes that a column holds between spaces."""
    return tuple(text.split())
