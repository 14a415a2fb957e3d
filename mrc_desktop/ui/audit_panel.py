"""The audit trail: who did what and when; and the check that nobody altered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mrc_desktop.ui import icons, theme, words
from mrc_desktop.ui.busy import busy
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.record_table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.centre import AuditEntry, VerifyReport
    from mrc_desktop.ui.centre_page import CentrePage


def _when(entry: AuditEntry) -> str:
    return entry.at.strftime("%d.%m.%Y %H:%M:%S")


class AuditPanel(QWidget):
    """The trail, newest first, with a button that checks its chain."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._names: dict[str, str] = {}
        columns = (
            Column(self.tr("No."), lambda entry: str(entry.position), width=80),
            Column(self.tr("When"), _when, width=170),
            Column(self.tr("Who"), self._name, width=200),
            Column(self.tr("What"), lambda entry: words.say_action(entry.action), width=0),
            Column(self.tr("Record"), self._record, width=170),
        )
        self.table = RecordTable(columns, self._fetch, self)
        self.table.setAccessibleName(self.tr("Audit trail"))
        note = QLabel(
            self.tr(
                "Every change and every opening of a person is written here. Entries are chained: "
                "one that was altered or taken out is noticed."
            ),
            self,
        )
        note.setWordWrap(True)
        theme.set_role(note, "soft")
        self.verify_button = QPushButton(self.tr("&Check the trail"), self)
        self.verify_button.setIcon(icons.icon("shield"))
        self.verify_button.clicked.connect(lambda _on=False: self.verify())
        row = QHBoxLayout()
        row.addWidget(note, 1)
        row.addWidget(self.verify_button)
        column = tab_column(self)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read how long the trail is now."""
        desk = self._page.desk
        self._names = {user.id: user.name for user in desk.members.users()}
        newest = desk.centre.audit_entries(1)
        last = newest[0].position if newest else 0
        self.table.set_ids(range(last, 0, -1))

    def verify(self) -> None:
        """Check the chain and say what was found."""
        with busy():
            report = self._page.guard(self._page.desk.centre.verify)
        if report is not None:
            self._page.message_bar.show_good(self._sentence(report), for_ms=0)
            self.refresh()

    def _sentence(self, report: VerifyReport) -> str:
        if report.register_entries is None:
            return self.tr("The trail is whole: {facts} entries.").format(
                facts=report.facts_entries
            )
        return self.tr(
            "Both trails are whole: {register} entries of the register, {facts} of the statistics."
        ).format(register=report.register_entries, facts=report.facts_entries)

    def _fetch(self, positions: Sequence[int]) -> tuple[AuditEntry, ...]:
        return self._page.desk.centre.audit_entries(len(positions), positions[0] + 1)

    def _name(self, entry: AuditEntry) -> str:
        return self._names.get(entry.user_id, entry.user_id[:8])

    def _record(self, entry: AuditEntry) -> str:
        if entry.subject_id is None:
            return words.say_subject(entry.subject)
        return self.tr("{kind} {number}").format(
            kind=words.say_subject(entry.subject), number=entry.subject_id
        )
