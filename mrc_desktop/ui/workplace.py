"""What one unlocked user sees: the rail, the pages, the PRACTICE band."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from mrc_desktop.ui import theme
from mrc_desktop.ui.pages import HOME_OF, pages_for
from mrc_desktop.ui.rail import Rail

if TYPE_CHECKING:
    from mrc_desktop.services.change import Change, Subject
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.ui.page import Page


class Workplace(QWidget):
    """Signals: `lock_chosen`; `told` (str); `saved` (datetime) after each committed write."""

    lock_chosen = Signal()
    told = Signal(str)
    saved = Signal(object)

    def __init__(self, desk: Desk, centre_name: str, *, is_practice: bool) -> None:
        """Build the rail of this user's role; pages are built when first shown."""
        super().__init__()
        self.desk = desk
        self._entries = {entry.key: entry for entry in pages_for(desk.session.user.role)}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.rail = Rail(tuple(self._entries.values()), centre_name, self)
        self.rail.page_chosen.connect(self.show_page)
        self.rail.lock_chosen.connect(self.lock_chosen)
        self._stack = QStackedWidget(self)
        right = QVBoxLayout()
        right.setSpacing(0)
        if is_practice:
            right.addWidget(self._band())
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _band(self) -> QFrame:
        band = QFrame(self)
        theme.set_role(band, "band")
        row = QHBoxLayout(band)
        row.setContentsMargins(24, 3, 24, 3)
        text = self.tr("PRACTICE: everybody in this register is invented. Type no real data here.")
        row.addWidget(QLabel(text, band), 0, Qt.AlignmentFlag.AlignCenter)
        return band

    @property
    def current_key(self) -> str:
        """Return the key of the page shown now."""
        shown = self._stack.currentWidget()
        for key, page in self._pages.items():
            if page is shown:
                return key
        return ""

    def page(self, key: str) -> Page:
        """Return the page, building it when first asked for."""
        if key not in self._pages:
            page = self._entries[key].build(self.desk)
            page.opened.connect(self.open_record)
            page.changed.connect(self._on_changed)
            page.told.connect(self.told)
            page.page_asked.connect(self.show_page)
            if (requested := getattr(page, "requested", None)) is not None:
                requested.connect(self.take_up)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Show the page of this key; the first page of the role if there is no such page."""
        if key not in self._entries:
            key = next(iter(self._entries))
        page = self.page(key)
        if key in self._stale:
            self._stale.discard(key)
            page.refresh()
        self._stack.setCurrentWidget(page)
        self.rail.show_current(key)
        focus = page.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_record(self, subject: Subject, identity: object) -> None:
        """Show a record on the page that is its home."""
        key = HOME_OF.get(subject, "")
        if key not in self._entries:
            return
        self.show_page(key)
        show = getattr(self.page(key), f"show_{subject.value}", None)
        if show is not None:
            show(identity)

    def take_up(self, what: str, identity: object) -> None:
        """Begin what a page asked for: a "consultation" with a person, or work of the register."""
        if what == "outreach":
            self.record_outreach()
            return
        key = "consultation" if what == "consultation" else "register"
        self.show_page(key)
        page: Any = self.page(key)
        if key == "consultation":
            page.start_with(identity)
        else:
            page.take_up(what, identity)

    @property
    def has_register(self) -> bool:
        """Whether this user works with people at all."""
        return "register" in self._entries

    def find_person(self) -> None:
        """Put the keyboard where a person is searched for."""
        if not self.has_register:
            return
        self.show_page("register")
        register: Any = self.page("register")
        register.show_list()
        register.people.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        register.people.line.selectAll()

    def print_shown(self) -> None:
        """Print the paper that is shown, or say that there is none."""
        from mrc_desktop.ui.paper_actions import printer_of  # noqa: PLC0415 - seldom needed

        shown = self._stack.currentWidget()
        part = None if shown is None else printer_of(shown)
        if part is None:
            self.told.emit(self.tr("No paper is shown that could be printed."))
        else:
            part.print_it()

    def record_outreach(self) -> None:
        """Open the small window for sessions and information actions."""
        from mrc_desktop.ui.outreach_page import OutreachDialog  # noqa: PLC0415 - seldom needed

        dialog = OutreachDialog(self.desk, self)
        dialog.page.changed.connect(self._on_changed)
        dialog.page.told.connect(self.told)
        dialog.exec()
        dialog.deleteLater()

    def keep_drafts(self) -> None:
        """Put what is typed on every page into the vault."""
        # One page that fails must not cost the others what was typed on them.
        with ExitStack() as every:
            for page in self._pages.values():
                every.callback(page.keep_draft)

    def _on_changed(self, change: Change) -> None:
        """Refresh the shown page now and the hidden ones when they come up."""
        self.saved.emit(dt.datetime.now())
        shown = self._stack.currentWidget()
        for key, page in self._pages.items():
            if not page.concerns(change):
                continue
            if page is shown:
                page.refresh()
            else:
                self._stale.add(key)
