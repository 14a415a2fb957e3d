"""The outgoing register: every paper that was issued, to filter, open again and follow up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import ReferralStatus
from mrc_desktop.domain.referral import NUMBERED_LETTERS, DocumentKind
from mrc_desktop.services.papers import is_unanswered
from mrc_desktop.ui import icons, theme, words, words_sheets
from mrc_desktop.ui.answer_dialog import AnswerDialog
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.paper_actions import PaperActions
from mrc_desktop.ui.paper_preview import PaperPreview
from mrc_desktop.ui.record_table import Column, RecordTable
from mrc_desktop.ui.reminder_dialog import ReminderDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.referral import DocumentId
    from mrc_desktop.services.papers import PaperRow
    from mrc_desktop.ui.page import Page


class OutgoingList(QWidget):
    """The list of papers and, in its place, the paper that was opened."""

    def __init__(self, page: Page) -> None:
        """Build the list inside this page."""
        super().__init__(page)
        self._page = page
        self._rows: dict[DocumentId, PaperRow] = {}
        self._opened: DocumentId | None = None
        self.kind = ChoiceBox(parent=self)
        self.status = ChoiceBox(parent=self)
        self.count = QLabel(self)
        self.table = RecordTable(self._columns(), self._fetch, self)
        self.table.setAccessibleName(self.tr("Outgoing register"))
        self.preview = PaperPreview(self)
        self.heading = QLabel(self)
        self.new_status = ChoiceBox(words.choices(ReferralStatus), self)
        self.answer_button = QPushButton(self.tr("File the &answer…"), self)
        self.remind_button = QPushButton(self.tr("&Remind me on…"), self)
        self.answer_said = QLabel(self)
        self.paper_actions = PaperActions(page)
        self.back_button = QPushButton(icons.icon("arrow-left"), self.tr("Back to the &list"), self)
        self._status_label = QLabel(self.tr("&What became of it"), self)
        self.stack = QStackedWidget(self)
        paper_side = self._paper_side()
        self.stack.addWidget(self._list_side())
        self.stack.addWidget(paper_side)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 0)
        outer.addWidget(self.stack)
        self.kind.picked.connect(lambda _kind: self.refresh())
        self.status.picked.connect(lambda _status: self.refresh())
        self.table.chosen.connect(self.open_paper)
        self.new_status.picked.connect(self._on_status)
        self.answer_button.clicked.connect(self.file_answer)
        self.remind_button.clicked.connect(self.move_reminder)
        self.back_button.clicked.connect(self.close_paper)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), paper_side)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.close_paper)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Number"), lambda row: row.document.number, 90, is_strong=True),
            Column(self.tr("Date"), lambda row: write_date(row.document.issued_on), 100),
            Column(self.tr("Kind"), lambda row: words.say(row.document.kind), 150),
            Column(self.tr("Addressee / edition"), _to_whom, 0),
            Column(self.tr("Topic"), self._topic, 160),
            Column(self.tr("Status"), self._status, 120, tone=self._tone),
            Column(self.tr("Answer by"), self._answer_by, 100, tone=self._tone),
            Column(self.tr("Issued by"), lambda row: row.issued_by, 130),
        )

    def _topic(self, row: PaperRow) -> str:
        return words.say(row.topic) if row.topic is not None else ""

    def _status(self, row: PaperRow) -> str:
        return words.say(row.document.status) if _may_be_answered(row) else ""

    def _answer_by(self, row: PaperRow) -> str:
        is_open = row.document.status is ReferralStatus.SENT
        return write_date(row.post.answer_by) if is_open and row.post.answer_by else ""

    def _tone(self, row: PaperRow) -> str:
        is_lost = row.document.status is ReferralStatus.NO_ANSWER
        is_late = is_unanswered(row, self._page.desk.session.clock().date())
        return theme.current().warning if is_lost or is_late else ""

    def _fetch(self, ids: Sequence[DocumentId]) -> list[PaperRow]:
        return [self._rows[identity] for identity in ids]

    def _list_side(self) -> QWidget:
        every = Choice(None, self.tr("All kinds of paper"))
        self.kind.set_choices([every, *words.choices(DocumentKind)])
        self.kind.setAccessibleName(self.tr("Show one kind of paper"))
        anything = Choice(None, self.tr("Any status"))
        self.status.set_choices([anything, *words.choices(ReferralStatus)])
        self.status.setAccessibleName(self.tr("Show letters of one status"))
        for box in (self.kind, self.status):
            box.setMinimumContentsLength(18)
        theme.set_role(self.count, "soft")
        hint = QLabel(self.tr("Enter opens a paper."), self)
        theme.set_role(hint, "soft")
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addWidget(self.status)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(hint)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        return side

    def _paper_side(self) -> QWidget:
        theme.set_role(self.heading, "section")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.new_status.setMinimumContentsLength(12)
        self._status_label.setBuddy(self.new_status)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addWidget(self.heading, 1)
        row.addWidget(self._status_label)
        row.addWidget(self.new_status)
        row.addWidget(self.paper_actions)
        self.answer_said.setTextFormat(Qt.TextFormat.PlainText)
        self.answer_said.setWordWrap(True)
        theme.set_role(self.answer_said, "soft")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self.answer_said, 1)
        below.addStretch()
        below.addWidget(self.remind_button)
        below.addWidget(self.answer_button)
        column.addLayout(below)
        column.addWidget(self.preview, 1)
        return side

    def refresh(self) -> None:
        """Read the papers of the chosen kind and status anew; an opened one stays open."""
        kind, status = self.kind.value(), self.status.value()
        rows = self._page.read(lambda: self._page.desk.papers.rows(kind, status))
        if rows is None:
            return
        self._rows = {row.document.id: row for row in rows}
        self.table.set_ids(list(self._rows))
        self.count.setText(self.tr("Papers: {count}").format(count=len(rows)))
        if self._opened is not None and self._opened in self._rows:
            self._show_head(self._rows[self._opened])

    def open_paper(self, identity: DocumentId) -> None:
        """Show the bytes of a paper as they were issued; looking is noted in the audit trail."""
        if identity not in self._rows:
            self.kind.set_value(None)
            self.status.set_value(None)
            self.refresh()
        row = self._rows.get(identity)
        pdf = self._page.guard(lambda: self._page.desk.papers.reprint(identity))
        if row is None or pdf is None:
            return
        self._opened = identity
        self._show_head(row)
        self.preview.show_paper(pdf)
        self.paper_actions.set_paper(row.document, pdf)
        self.stack.setCurrentIndex(1)
        self.preview.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_paper(self) -> None:
        """Go back to the list, where the paper is still the current one."""
        self._opened = None
        self.preview.show_message("")
        self.paper_actions.set_paper(None, b"")
        self.stack.setCurrentIndex(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self, row: PaperRow) -> None:
        document = row.document
        if document.kind in NUMBERED_LETTERS and row.organisation:
            text = self.tr("Letter {number} of {date} to {organisation}")
        elif document.kind in NUMBERED_LETTERS:
            text = self.tr("Letter {number} of {date} for the person")
        elif document.kind is DocumentKind.CLAIM_SHEET:
            text = self.tr("Claim sheet {number} of {date}")
        else:
            text = self.tr("Information sheet handed out on {date}: {edition}")
        self.heading.setText(
            text.format(
                number=document.number,
                date=write_date(document.issued_on),
                organisation=row.organisation,
                edition=words_sheets.say_edition(document.edition),
            )
        )
        is_letter = _may_be_answered(row)
        for part in (self.new_status, self._status_label, self.answer_button):
            part.setVisible(is_letter)
        self.remind_button.setVisible(is_letter and document.status is ReferralStatus.SENT)
        self.new_status.set_value(document.status)
        self.answer_said.setText(self._said(row))

    def _said(self, row: PaperRow) -> str:
        """Return what is known of the answer to a letter, or until when it is waited for."""
        post = row.post
        if post.answered_on is not None:
            text = self.tr("Answered on {day}, number {number}. {note}")
            if not post.answer_number:
                text = self.tr("Answered on {day}. {note}")
            day = write_date(post.answered_on)
            return text.format(day=day, number=post.answer_number, note=post.note).strip()
        if post.answer_by is not None and row.document.status is ReferralStatus.SENT:
            return self.tr("An answer is waited for until {day}.").format(
                day=write_date(post.answer_by)
            )
        return ""

    def file_answer(self) -> None:
        """Ask for the answer to the opened letter and keep it."""
        row = None if self._opened is None else self._rows.get(self._opened)
        if row is None:
            return
        dialog = AnswerDialog(self._page.desk, row, self._page)
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        if change is not None:
            self.refresh()
            self._page.announce(change, self.tr("The answer was filed."))

    def move_reminder(self) -> None:
        """Ask when to look for the answer to the opened letter and keep the day."""
        row = None if self._opened is None else self._rows.get(self._opened)
        if row is None:
            return
        dialog = ReminderDialog(self._page.desk, row, self._page)
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        if change is not None:
            self.refresh()
            self._page.announce(change, self.tr("The reminder was moved."))

    def _on_status(self, status: ReferralStatus) -> None:
        identity = self._opened
        if identity is None:
            return
        change = self._page.guard(lambda: self._page.desk.papers.set_status(identity, status))
        self.refresh()
        if change is not None:
            self._page.announce(change, self.tr("The status of the letter was saved."))


def _may_be_answered(row: PaperRow) -> bool:
    """Return whether a paper is a letter to somebody else than the person herself."""
    return row.document.kind in NUMBERED_LETTERS and bool(row.organisation)


def _to_whom(row: PaperRow) -> str:
    """Return who a paper went to; of a sheet, which goes to no office, how it was made."""
    if row.document.kind is DocumentKind.SHEET:
        return words_sheets.say_edition(row.document.edition)
    return row.organisation
