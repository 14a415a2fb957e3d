"""What was found, in sentences."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

FINDINGS: Final[dict[str, str]] = {}
RESULTS: Final[dict[str, str]] = {}
CHANGES: Final[dict[str, str]] = {}
VARIANTS: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {}
