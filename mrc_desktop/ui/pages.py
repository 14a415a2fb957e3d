"""Which pages the window has, for whom, and where each is built (imported when first shown)."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import Role
from mrc_desktop.services.change import Subject
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.ui.page import Page

_EVERYBODY: Final = frozenset(Role)
_REGISTER: Final = frozenset({Role.ADMINISTRATOR, Role.COUNSELLOR})


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: its key, its title (a source text of the context "pages"), icon, roles, class."""

    key: str
    title: str
    icon: str
    roles: frozenset[Role]
    module: str
    class_name: str

    def build(self, desk: Desk) -> Page:
        """Return a new page over this desk."""
        made: Page = getattr(import_module(self.module), self.class_name)(desk)
        return made


PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry(
        "today",
        QT_TRANSLATE_NOOP("pages", "Today"),
        "today",
        _REGISTER,
        "mrc_desktop.ui.today_page",
        "TodayPage",
    ),
    PageEntry(
        "register",
        QT_TRANSLATE_NOOP("pages", "Register"),
        "register",
        _REGISTER,
        "mrc_desktop.ui.register_page",
        "RegisterPage",
    ),
    PageEntry(
        "consultation",
        QT_TRANSLATE_NOOP("pages", "New consultation"),
        "consultation",
        _REGISTER,
        "mrc_desktop.ui.consultation_page",
        "ConsultationPage",
    ),
    PageEntry(
        "documents",
        QT_TRANSLATE_NOOP("pages", "Documents"),
        "documents",
        _REGISTER,
        "mrc_desktop.ui.documents_page",
        "DocumentsPage",
    ),
    PageEntry(
        "summaries",
        QT_TRANSLATE_NOOP("pages", "Summaries"),
        "summaries",
        _EVERYBODY,
        "mrc_desktop.ui.summaries_page",
        "SummariesPage",
    ),
    PageEntry(
        "centre",
        QT_TRANSLATE_NOOP("pages", "Centre"),
        "centre",
        _EVERYBODY,
        "mrc_desktop.ui.centre_page",
        "CentrePage",
    ),
    PageEntry(
        "crises",
        QT_TRANSLATE_NOOP("pages", "Crisis intake"),
        "crisis",
        _REGISTER,
        "mrc_desktop.ui.crisis_page",
        "CrisisPage",
    ),
)

HOME_OF: Final[dict[Subject, str]] = {
    Subject.PERSON: "register",
    Subject.CASE: "register",
    Subject.CONSENT: "register",
    Subject.SCREENING: "register",
    Subject.CONSULTATION: "register",
    Subject.OUTREACH: "today",
    Subject.DOCUMENT: "documents",
    Subject.ORGANISATION: "documents",
    Subject.MONTH: "summaries",
    Subject.USER: "centre",
    Subject.CENTRE: "centre",
    Subject.CRISIS: "crises",
}
"""Which page shows a record; the page offers `show_<subject>(id)` for it."""


def pages_for(role: Role) -> tuple[PageEntry, ...]:
    """Return the pages of this role, in the order of the rail."""
    return tuple(entry for entry in PAGES if role in entry.roles)
