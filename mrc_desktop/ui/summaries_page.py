"""The months: what a month's summary says, issuing it, and saving its workbook.

For supervisors and administrators. Everything shown has gone through the protection; the page has
no other numbers to show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import UserError
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.summaries import SUMMARY_LANGUAGES
from mrc_desktop.ui import ask, icons, languages, theme, words
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.summary_view import SummaryView

if TYPE_CHECKING:
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.summaries import MonthState

_MONTH = int(Qt.ItemDataRole.UserRole)


class SummariesPage(Page):
    """The list of months beside the tables of the chosen one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page; a counsellor sees one sentence in place of the months."""
        super().__init__(desk, parent)
        self.set_title(
            self.tr("Summaries"), self.tr("Anonymised counts of a month. No names, no texts.")
        )
        self._states: dict[str, MonthState] = {}
        self.months = QListWidget(self)
        self.view = SummaryView(self)
        self.sentence = QLabel(self)
        self._heading = QLabel(self)
        self.language = ChoiceBox(parent=self)
        self.issue_button = QPushButton(self.tr("&Issue the month…"), self)
        self.save_button = QPushButton(icons.icon("save"), self.tr("Save the &workbook…"), self)
        self._stack = QStackedWidget(self)
        self._fill()
        self.months.currentItemChanged.connect(self._on_chosen)
        self.issue_button.clicked.connect(self.issue)
        self.save_button.clicked.connect(self.save_workbook)
        self.refresh()

    def _fill(self) -> None:
        self.months.setAccessibleName(self.tr("Months"))
        self.months.setFixedWidth(230)
        self.months.setWordWrap(True)
        theme.set_role(self._heading, "section")
        theme.set_role(self.issue_button, "primary")
        self.save_button.setIconSize(QSize(18, 18))
        self.language.setAccessibleName(self.tr("Language of the workbook"))
        self.language.setMinimumContentsLength(10)
        self.language.set_choices(
            [Choice(code, self.desk.content.words(code).name) for code in SUMMARY_LANGUAGES]
        )
        self.language.set_value(languages.current())
        self._language_label = QLabel(self.tr("&Language of the workbook"), self)
        self._language_label.setBuddy(self.language)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        for widget in (
            self._language_label,
            self.language,
            self.issue_button,
            self.save_button,
        ):
            head.addWidget(widget)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self.sentence, "soft")
        self._stack.addWidget(self.sentence)
        self._stack.addWidget(self.view)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.months)
        split.addWidget(side)
        split.setStretchFactor(1, 1)
        self.body.addWidget(split, 1)

    @property
    def month(self) -> str:
        """Return the chosen month ("2026-10"), or an empty text."""
        chosen = self.months.selectedItems()
        return "" if not chosen else str(chosen[0].data(_MONTH))

    def refresh(self) -> None:
        """Read the months anew, keeping the chosen one."""
        if self.desk.session.user.role not in (Role.ADMINISTRATOR, Role.SUPERVISOR):
            self._show_sentence(
                self.tr("Summaries are made by a supervisor or an administrator of the centre.")
            )
            self.months.hide()
            return
        states = self.read(self.desk.summaries.months)
        if states is None:
            return
        chosen = self.month or next((state.month for state in states if state.is_over), "")
        self._states = {state.month: state for state in states}
        self.months.blockSignals(True)
        self.months.clear()
        for state in states:
            item = QListWidgetItem(f"{self._name(state.month)}\n{self._say(state)}", self.months)
            item.setData(_MONTH, state.month)
            if state.month == chosen:
                self.months.setCurrentItem(item)
        if self.months.currentItem() is None and self.months.count():
            self.months.setCurrentRow(0)
        self.months.blockSignals(False)
        self._on_chosen()

    def concerns(self, change: Change) -> bool:
        """Return whether a month was issued or something that is counted was written."""
        return change.concerns(
            Subject.MONTH,
            Subject.CONSULTATION,
            Subject.CASE,
            Subject.DOCUMENT,
            Subject.OUTREACH,
            Subject.CENTRE,
        )

    def first_focus(self) -> QWidget | None:
        """Return the list of months."""
        return self.months

    def _name(self, month: str) -> str:
        year, number = month.split("-")
        name = QLocale().standaloneMonthName(int(number), QLocale.FormatType.LongFormat)
        return f"{name[:1].upper()}{name[1:]} {year}"

    def _say(self, state: MonthState) -> str:
        if state.issued_at is not None:
            day = state.issued_at.strftime("%d.%m.%Y")
            return self.tr("Issued on {date}").format(date=day)
        return self.tr("Not issued yet") if state.is_over else self.tr("Going on")

    def _show_sentence(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self._stack.setCurrentWidget(self.sentence)
        self._heading.clear()
        self._show_actions(None)

    def _show_actions(self, state: MonthState | None) -> None:
        is_issued = state is not None and state.issued_at is not None
        may_issue = state is not None and state.is_over and not is_issued
        for widget in (self._language_label, self.language, self.issue_button):
            widget.setVisible(may_issue)
        self.save_button.setVisible(is_issued)

    def _on_chosen(self) -> None:
        month = self.month
        if not month:
            self._show_sentence(self.tr("There is nothing to summarise yet."))
            return
        state = self._states[month]
        if not state.is_over:
            self._show_sentence(
                self.tr(
                    "This month is still going on. Its summary can be seen when it is over: two "
                    "looks at a running month would tell who came in between."
                )
            )
            return
        try:
            release = self.desk.summaries.preview(month)
        except UserError as error:
            self._show_sentence(words.say_error(error))
            return
        labels = self.desk.summaries.words(release, languages.current())
        self.view.show_release(release, labels)
        self._stack.setCurrentWidget(self.view)
        self._heading.setText(f"{self._name(month)} · {self._say(state)}")
        self._show_actions(state)

    def issue(self) -> None:
        """Ask, then fix the numbers of the chosen month for ever."""
        month = self.month
        if not month:
            return
        sure = ask.confirm(
            self,
            self.tr("Issue the summary of {month}?").format(month=self._name(month)),
            self.tr(
                "Its numbers are then fixed for ever: consultations written down later do not "
                "change them. What leaves is what you see here."
            ),
            yes=self.tr("Issue the month"),
        )
        if not sure:
            return
        language = str(self.language.value())
        issued = self.guard(lambda: self.desk.summaries.issue(month, language))
        if issued is None:
            return
        self.refresh()
        self.announce(issued.change, self.tr("The month was issued."))
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_workbook(self) -> None:
        """Warn that the file leaves the register, ask where to, and write it."""
        month = self.month
        goes_on = ask.confirm(
            self,
            self.tr("Save the workbook outside the register?"),
            self.tr(
                "The file is not encrypted. It holds counts only, with small numbers withheld. "
                "That it was saved is noted in the audit trail."
            ),
            yes=self.tr("Choose where to save it"),
        )
        if not goes_on:
            return
        target = ask.where_to_save(
            self,
            self.tr("Save the workbook"),
            f"summary-{month}.xlsx",
            self.tr("Excel workbooks (*.xlsx)"),
        )
        if target is None:
            return

        def save() -> bool:
            self.desk.summaries.save_workbook(month, target)
            return True

        if self.guard(save):
            self.message_bar.show_good(
                self.tr("The workbook was saved. It is not protected by the register.")
            )
