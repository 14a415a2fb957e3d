"""The first page of all when there is no register yet, or the last one cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mrc_desktop.ui.entry_page import EntryPage

if TYPE_CHECKING:
    from mrc_desktop.errors import UserError


class WelcomePage(EntryPage):
    """Create or open. Signals: `new_asked`, `other_asked`."""

    new_asked = Signal()
    other_asked = Signal()

    def __init__(self, error: UserError | None = None) -> None:
        """Build the page; `error` says why the last register was not opened."""
        super().__init__("", width=460)
        self._title.setText(self.tr("Welcome"))
        self.subtitle.setText(
            self.tr(
                "Create the register of your centre, or open one that lies on this computer. "
                "Creating takes about three minutes; have a printer ready for the recovery sheet."
            )
        )
        self.subtitle.show()
        self.body.addSpacing(8)
        self.add_link(self.tr("&Open a register…"), "folder", self.other_asked.emit)
        self.new_button = self.add_on(self.tr("&Create a register"), self.new_asked.emit, "plus")
        if error is not None:
            self.message_bar.show_error(error)
