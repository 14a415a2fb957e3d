"""The centre: its letterhead, its users, one's own passphrase, the audit trail, preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import Role
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import theme
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk


class CentrePage(Page):
    """Tabs by role.

    An administrator sees all, a counsellor the letterhead and the own passphrase, a supervisor the
    own passphrase and the facts' audit trail.
    """

    def __init__(self, desk: Desk) -> None:
        """Build the tabs of this user's role."""
        super().__init__(desk)
        self.set_title(self.tr("Centre"))
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Parts of the centre page"))
        self.body.addWidget(self.tabs, 1)
        role = desk.session.user.role
        if role is not Role.SUPERVISOR:
            self._add_details()
        if role is Role.ADMINISTRATOR:
            self._add_users()
        self._add_passphrase()
        if role is not Role.COUNSELLOR:
            self._add_audit()
        if role is not Role.SUPERVISOR:
            self._add_law()
            self._add_tables()
            self._add_packs()
            self._add_translations()
        if role is Role.ADMINISTRATOR:
            self._add_wordings()
        self._add_desks()
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew."""
        for place in range(self.tabs.count()):
            panel = self.panel(place)
            refresh = getattr(panel, "refresh", None)
            if refresh is not None:
                self.guard(refresh)

    def concerns(self, change: Change) -> bool:
        """Return whether users, the centre or its law changed."""
        return change.concerns(
            Subject.USER,
            Subject.CENTRE,
            Subject.RULE,
            Subject.TABLE,
            Subject.PACK,
            Subject.SHEET,
        )

    def keep_draft(self) -> None:
        """Keep what is typed in any panel."""
        for place in range(self.tabs.count()):
            keep = getattr(self.panel(place), "keep_draft", None)
            if keep is not None:
                keep()

    def panel(self, place: int) -> QWidget:
        """Return the panel of a tab."""
        area = self.tabs.widget(place)
        inner = area.widget() if isinstance(area, QScrollArea) else area
        assert inner is not None  # noqa: S101 - every tab is made with one
        return inner

    def _add_details(self) -> None:
        from mrc_desktop.ui.centre_details import CentreDetailsPanel  # noqa: PLC0415 - by role

        self._add(CentreDetailsPanel(self), self.tr("Letterhead and settin&gs"))

    def _add_users(self) -> None:
        from mrc_desktop.ui.users_panel import UsersPanel  # noqa: PLC0415 - by role

        self._add(UsersPanel(self), self.tr("&Users"))

    def _add_passphrase(self) -> None:
        from mrc_desktop.ui.own_passphrase import OwnPassphrasePanel  # noqa: PLC0415 - by role

        self._add(OwnPassphrasePanel(self), self.tr("My passph&rase"))

    def _add_audit(self) -> None:
        from mrc_desktop.ui.audit_panel import AuditPanel  # noqa: PLC0415 - by role

        self._add(AuditPanel(self), self.tr("Audit &trail"))

    def _add_law(self) -> None:
        from mrc_desktop.ui.law_panel import LawPanel  # noqa: PLC0415 - by role

        self._add(LawPanel(self), self.tr("La&w"))

    def _add_tables(self) -> None:
        from mrc_desktop.ui.tables_panel import TablesPanel  # noqa: PLC0415 - by role

        self._add(TablesPanel(self), self.tr("Dated tables"))

    def _add_packs(self) -> None:
        from mrc_desktop.ui.pack_panel import PackPanel  # noqa: PLC0415 - by role

        self._add(PackPanel(self), self.tr("Content pack"))

    def _add_translations(self) -> None:
        from mrc_desktop.ui.translations_panel import TranslationsPanel  # noqa: PLC0415 - by role

        self._add(TranslationsPanel(self), self.tr("Translations"))

    def _add_wordings(self) -> None:
        from mrc_desktop.ui.wording_panel import WordingPanel  # noqa: PLC0415 - by role

        self._add(WordingPanel(self), self.tr("Letters"))

    def _add_desks(self) -> None:
        from mrc_desktop.ui.desks_panel import DesksPanel  # noqa: PLC0415 - it is the last tab

        self._add(DesksPanel(self), self.tr("Desks"))

    def _add(self, panel: QWidget, title: str) -> None:
        theme.set_role(panel, "scrolled")
        area = TallArea(self.tabs)
        area.setWidgetResizable(True)
        area.setWidget(panel)
        self.tabs.addTab(area, title)


def tab_column(panel: QWidget) -> QVBoxLayout:
    """Return the outer layout of a tab's panel."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 14, 8, 8)
    column.setSpacing(12)
    return column
