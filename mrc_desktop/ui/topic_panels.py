"""Which panels each topic of a case has; they open as a page of their own out of the case.

A panel is a `ui/casework` widget: `Panel(desk, case, parent)` with `first_focus()`, `keep_draft()`,
`refresh()` and the signals `changed` (Change) and `told` (str); `casework.topic_panel.TopicPanel`
is one. To add one, add its `PanelEntry`; it is imported when its tab is first shown. Several
panels of a topic become tabs. A topic without an entry shows no card on its case.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import Topic
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.case import Case
    from mrc_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class PanelEntry:
    """One panel: its key (also the last part of its drafts' names), its tab's title, its class."""

    key: str
    title: str
    module: str
    class_name: str

    def build(self, desk: Desk, case: Case, parent: QWidget) -> QWidget:
        """Return a new panel of this case."""
        made: QWidget = getattr(import_module(self.module), self.class_name)(desk, case, parent)
        return made


_BAN: Final = PanelEntry(
    "reentry_ban",
    QT_TRANSLATE_NOOP("topic_panels", "Re-entry ban"),
    "mrc_desktop.ui.casework.ban_panel",
    "BanPanel",
)
_STAY: Final = PanelEntry(
    "stay",
    QT_TRANSLATE_NOOP("topic_panels", "Days of stay"),
    "mrc_desktop.ui.casework.stay_panel",
    "StayPanel",
)
_PERMIT: Final = PanelEntry(
    "work_permit",
    QT_TRANSLATE_NOOP("topic_panels", "Work permit"),
    "mrc_desktop.ui.casework.permit_panel",
    "PermitPanel",
)
_WAGES: Final = PanelEntry(
    "wage_claim",
    QT_TRANSLATE_NOOP("topic_panels", "Wages"),
    "mrc_desktop.ui.casework.wage_panel",
    "WagePanel",
)
_SCREENING: Final = PanelEntry(
    "screening",
    QT_TRANSLATE_NOOP("topic_panels", "Screening"),
    "mrc_desktop.ui.casework.screening_panel",
    "ScreeningPanel",
)
_PROTECTION: Final = PanelEntry(
    "protection",
    QT_TRANSLATE_NOOP("topic_panels", "Protection"),
    "mrc_desktop.ui.casework.protection_panel",
    "ProtectionPanel",
)

_RETURN: Final = PanelEntry(
    "return",
    QT_TRANSLATE_NOOP("topic_panels", "Return and social rights"),
    "mrc_desktop.ui.casework.return_panel",
    "ReturnPanel",
)

PANELS: Final[dict[Topic, tuple[PanelEntry, ...]]] = {
    Topic.REENTRY_BAN: (_BAN, _STAY),
    Topic.WORK_PERMIT: (_PERMIT, _STAY),
    Topic.WAGE_CLAIM: (_WAGES, _SCREENING),
    Topic.TRAFFICKING_CONCERN: (_SCREENING,),
    Topic.ASYLUM_PROTECTION: (_PROTECTION, _SCREENING),
    Topic.DOCUMENTS_REGISTRATION: (_PROTECTION, _STAY),
    Topic.RETURN_REINTEGRATION: (_RETURN, _SCREENING),
    Topic.FAMILY_SOCIAL_RIGHTS: (_RETURN,),
}
"""The panels of each topic, in the order of their tabs."""


def panels_for(topic: Topic) -> tuple[PanelEntry, ...]:
    """Return the panels of a topic; none where it has no calculator."""
    return PANELS.get(topic, ())
