"""Where the panels of single topics (ban calculator, wage claim, screening) attach to a case.

A panel is a widget that belongs to one topic. Its factory is put into `PANELS`; the case page shows
it in a section of its own. A topic without an entry shows no section.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.codes import Topic
    from mrc_desktop.services.desk import Desk

PanelFactory = Callable[["Desk", "Case", QWidget], QWidget]
"""Given the desk, the case and the parent, build the panel."""

PANELS: Final[dict[Topic, PanelFactory]] = {}
"""One factory a topic."""


def panel_for(desk: Desk, case: Case, parent: QWidget) -> QWidget | None:
    """Return the panel of this case's topic, or None when the topic has none."""
    factory = PANELS.get(case.details.topic)
    return factory(desk, case, parent) if factory else None
