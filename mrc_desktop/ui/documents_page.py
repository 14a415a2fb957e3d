"""Documents: the outgoing register, the information sheets, the directory of organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from mrc_desktop.services.change import Change, Subject
from mrc_desktop.ui.organisation_list import OrganisationList
from mrc_desktop.ui.outgoing_list import OutgoingList
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.sheet_panel import SheetPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.referral import DocumentId
    from mrc_desktop.services.desk import Desk


class DocumentsPage(Page):
    """Three tabs over the papers of the centre."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page and read the papers."""
        super().__init__(desk, parent)
        self.set_title(self.tr("Documents"), self.tr("Papers that left the centre, and new ones"))
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.outgoing = OutgoingList(self)
        self.sheets = SheetPanel(self)
        self.organisations = OrganisationList(self)
        self.tabs.addTab(self.outgoing, self.tr("Outgoin&g register"))
        self.tabs.addTab(self.sheets, self.tr("In&formation sheets"))
        self.tabs.addTab(self.organisations, self.tr("Organi&sations"))
        self.body.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        self.refresh()

    def refresh(self) -> None:
        """Read anew what the open tab shows; the others are read when they are opened."""
        self._on_tab(self.tabs.currentIndex())

    def concerns(self, change: Change) -> bool:
        """Return whether a paper, an addressee, a case, a translation or the centre changed."""
        return change.concerns(
            Subject.DOCUMENT, Subject.ORGANISATION, Subject.CASE, Subject.CENTRE, Subject.SHEET
        )

    def first_focus(self) -> QWidget | None:
        """Return the list of the open tab."""
        return (self.outgoing.table, self.sheets.sheets, self.organisations.table)[
            self.tabs.currentIndex()
        ]

    def show_document(self, document: DocumentId) -> None:
        """Show one paper of the outgoing register."""
        self.tabs.setCurrentWidget(self.outgoing)
        self.outgoing.open_paper(document)

    def _on_tab(self, place: int) -> None:
        (self.outgoing.refresh, self.sheets.refresh, self.organisations.refresh)[place]()
