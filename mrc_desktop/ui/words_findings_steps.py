"""Steps."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

STEPS: Final[dict[str, str]] = {}
