"""Filling what is on the screen anew, in one go."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@contextmanager
def refilling(holder: QWidget) -> Iterator[None]:
    """Keep a widget out of sight while widgets are added to it.

    Left to itself Qt shows one new widget after another, and has the whole page laid out each time.
    """
    is_shown = not holder.isHidden()
    holder.hide()
    try:
        yield
    finally:
        holder.setVisible(is_shown)
