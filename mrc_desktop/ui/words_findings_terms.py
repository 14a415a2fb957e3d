"""Terms."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

DEADLINES: Final[dict[str, str]] = {}
UNREAD: Final[dict[str, str]] = {}
CONFIDENCES: Final[dict[str, str]] = {}
