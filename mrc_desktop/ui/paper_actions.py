"""What can be done with a paper that lies in the register: print it, save a copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mrc_desktop.ui import ask, icons, printing

if TYPE_CHECKING:
    from mrc_desktop.domain.referral import IssuedDocument
    from mrc_desktop.ui.page import Page

_ICON = QSize(18, 18)


class Printer(QWidget):
    """A part of a page that can print the paper it shows."""

    print_button: QPushButton

    def print_it(self) -> None:
        """Ask for a printer and print what is shown."""
        raise NotImplementedError


def printer_of(page: QWidget) -> Printer | None:
    """Return the part of the page that has a paper to print before the eyes, if there is one."""
    for part in page.findChildren(Printer):
        if part.print_button.isVisible() and part.print_button.isEnabled():
            return part
    return None


class PaperActions(Printer):
    """The buttons Print and Save a copy, for the paper set last."""

    def __init__(self, page: Page) -> None:
        """Build the buttons for this page, disabled until a paper is set."""
        super().__init__(page)
        self._page = page
        self._document: IssuedDocument | None = None
        self._pdf = b""
        self.print_button = QPushButton(icons.icon("print"), self.tr("&Print…"), self)
        self.save_button = QPushButton(icons.icon("save"), self.tr("Save a cop&y…"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.print_button, self.save_button):
            button.setIconSize(_ICON)
            row.addWidget(button)
        self.print_button.clicked.connect(self.print_it)
        self.save_button.clicked.connect(self.save_copy)
        self.set_paper(None, b"")

    def set_paper(self, document: IssuedDocument | None, pdf: bytes) -> None:
        """Act on this paper from now on; None disables the buttons."""
        self._document = document
        self._pdf = pdf
        for button in (self.print_button, self.save_button):
            button.setEnabled(document is not None)

    def print_it(self) -> None:
        """Ask for a printer and print; a failure leaves the paper ready for another try."""
        document = self._document
        if document is None:
            return
        title = document.number or document.template
        if self._page.guard(lambda: printing.print_paper(self._pdf, title, self._page)):
            self._page.told.emit(self.tr("The paper was sent to the printer."))

    def save_copy(self) -> None:
        """Warn that the copy leaves the register, ask where to, and write it."""
        document = self._document
        if document is None:
            return
        goes_on = ask.confirm(
            self._page,
            self.tr("Save a copy outside the register?"),
            self.tr(
                "The copy is not encrypted: whoever gets the file can read it. Printing leaves no "
                "file of this program behind. That a copy was saved is noted in the audit trail."
            ),
            yes=self.tr("Choose where to save it"),
        )
        if not goes_on:
            return
        papers = self._page.desk.papers
        target = ask.where_to_save(
            self._page,
            self.tr("Save a copy of the paper"),
            papers.suggested_name(document.id),
            self.tr("PDF files (*.pdf)"),
        )
        if target is None:
            return

        def save() -> bool:
            papers.save_copy(document.id, target)
            return True

        if self._page.guard(save):
            self._page.message_bar.show_good(
                self.tr("The copy was saved. It is not protected by the register.")
            )
