"""The directory of organisations letters go to: a list beside the form of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, icons, theme, words
from mrc_desktop.ui.organisation_form import OrganisationForm
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.referral import Organisation
    from mrc_desktop.ui.page import Page


class OrganisationList(QWidget):
    """Add, change and remove organisations; examples stand last and say that they are examples."""

    def __init__(self, page: Page) -> None:
        """Build the list inside this page."""
        super().__init__(page)
        self._page = page
        self._known: dict[str, Organisation] = {}
        self.table = RecordTable(self._columns(), self._rows, self)
        self.table.setAccessibleName(self.tr("Organisations"))
        self.form = OrganisationForm(page.desk, self)
        self.add_button = QPushButton(icons.icon("plus"), self.tr("A&dd an organisation"), self)
        self.add_button.setIconSize(QSize(18, 18))
        self._fill()
        self.table.current_changed.connect(self._on_current)
        self.table.chosen.connect(lambda _id: self.form.fields.focus("name"))
        self.add_button.clicked.connect(self.begin)
        self.form.saving.connect(self.save)
        self.form.removing.connect(self.remove)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Name"), lambda one: one.name, 0, is_strong=True),
            Column(self.tr("Kind"), lambda one: words.say(one.kind), 190),
            Column(self.tr("Telephone"), lambda one: one.phone, 130),
            Column(self.tr("Note"), self._note, 100, tone=lambda _one: theme.current().warning),
        )

    def _note(self, one: Organisation) -> str:
        return self.tr("Example") if one.is_example else ""

    def _rows(self, ids: Sequence[str]) -> list[Organisation]:
        return [self._known[identity] for identity in ids]

    def _fill(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.form)
        split.setHandleWidth(12)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([680, 380])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 0)
        outer.addWidget(split)

    def refresh(self) -> None:
        """Read the directory anew; what is being typed stays."""
        found = self._page.read(self._page.desk.letters.organisations)
        if found is None:
            return
        ordered = sorted(found, key=lambda one: (one.is_example, one.name.casefold()))
        self._known = {one.id: one for one in ordered}
        self.table.blockSignals(True)
        self.table.set_ids([one.id for one in ordered])
        self.table.blockSignals(False)

    def begin(self) -> None:
        """Show the empty fields of a new organisation."""
        if not self._may_leave():
            return
        self.form.show_organisation(None)
        self._mark_shown()
        self.form.fields.focus("name")

    def save(self, organisation: Organisation) -> None:
        """Save what was typed."""
        letters = self._page.desk.letters
        change = self._page.guard(lambda: letters.save_organisation(organisation), self.form.fields)
        if change is None:
            return
        self.refresh()
        identity = str(change.first(Subject.ORGANISATION))
        self.form.show_organisation(self._known.get(identity))
        self.table.select(identity)
        self._page.announce(change, self.tr("The organisation was saved."))

    def remove(self, identity: str) -> None:
        """Ask, then take an organisation out of the directory; letters sent to it stay."""
        one = self._known.get(identity)
        if one is None:
            return
        sure = ask.confirm(
            self,
            self.tr("Remove {name} from the directory?").format(name=one.name),
            self.tr("Letters that went to it stay in the register as they are."),
            yes=self.tr("Remove it"),
            no=self.tr("Keep it"),
            is_danger=True,
        )
        if not sure:
            return
        letters = self._page.desk.letters
        change = self._page.guard(lambda: letters.remove_organisation(identity))
        if change is None:
            return
        self.form.show_organisation(None)
        self.refresh()
        self._page.announce(change, self.tr("The organisation was removed."))

    def _on_current(self, identity: str | None) -> None:
        if identity is None or identity == self.form.shown_id:
            return
        if not self._may_leave():
            # Not now: the view is still busy with the row that was clicked.
            QTimer.singleShot(0, self, self._mark_shown)
            return
        self.form.show_organisation(self._known.get(identity))

    def _mark_shown(self) -> None:
        """Let the table stand on what the form shows, on nothing while that is new."""
        if not self.table.select(self.form.shown_id):
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())

    def _may_leave(self) -> bool:
        """Ask before what was typed and not saved is replaced."""
        if not self.form.is_touched():
            return True
        return ask.confirm(
            self,
            self.tr("Leave without saving?"),
            self.tr("What you typed about this organisation has not been saved."),
            yes=self.tr("Throw it away"),
            no=self.tr("Go on typing"),
            is_danger=True,
        )
