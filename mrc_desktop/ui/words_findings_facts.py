"""Facts."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

FACTS: Final[dict[str, str]] = {}
ROWS: Final[dict[str, str]] = {}
