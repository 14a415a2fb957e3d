"""Information sheets for the person of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.services.change import Change, Subject
from mrc_desktop.ui.record_page import RecordPage
from mrc_desktop.ui.sheet_panel import SheetPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.services.desk import Desk


class SheetPage(RecordPage):
    """The sheets, handed out to the person of the case given to `show_case`.

    Signals: those of a record page; `left` leads back to the case.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page without a case."""
        super().__init__(desk, parent)
        self._case: CaseId | None = None
        self.panel = SheetPanel(self)
        self.crumb_chosen.connect(lambda key: None if key is None else self.left.emit())
        self.body.addWidget(self.panel, 1)
        self.set_title(self.tr("Information sheets"))

    def show_case(self, case: CaseId) -> None:
        """Show the sheets for the person of this case, the one of its topic first."""
        self._case = case
        self.refresh()

    def refresh(self) -> None:
        """Read the case and the sheets anew."""
        case = self._case
        if case is None:
            return
        view = self.read(lambda: self.desk.cases.reread(case))
        if view is None:
            return
        number = self.tr("Case {number}").format(number=view.case.number)
        self.set_crumbs([(None, self.tr("Register")), (case, number)], self.tr("Sheet"))
        self.set_title(self.tr("Information sheets"), view.person_name)
        self.panel.set_case(view)
        self.panel.refresh()

    def concerns(self, change: Change) -> bool:
        """Return whether the case, the person or the centre changed."""
        return change.concerns(Subject.CASE, Subject.PERSON, Subject.CENTRE, Subject.SHEET)

    def first_focus(self) -> QWidget | None:
        """Return the list of sheets."""
        return self.panel.sheets
