"""The months: what a month's summary says, issuing it, issuing it anew, and saving its files.

For supervisors and administrators. Everything shown went through the rounding; the page has no
other numbers to show. The rounding runs in a process of its own, so the window stays alive.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.codes import Role
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.summaries import (
    RELEASE_LANGUAGES,
    Outcome,
    Standing,
    Watch,
    tables_of,
)
from mrc_desktop.ui import (
    ask,
    bundle_handing,
    bundle_taking,
    icons,
    languages,
    summary_saving,
    summary_words,
    theme,
    words,
)
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.flow_layout import FlowLayout
from mrc_desktop.ui.lane import Lane
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.summary_ledger import LEDGER, SummaryLedger
from mrc_desktop.ui.summary_progress import SummaryProgress
from mrc_desktop.ui.summary_view import Shown, SummaryView
from mrc_desktop.ui.wrapped_titles import WrappedTitles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mrc_desktop.errors import UserError
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.summaries import IssuedMonth, MonthState, Period, Release

_CODE = int(Qt.ItemDataRole.UserRole)


class SummariesPage(Page):
    """The list of months, periods and the ledger beside the tables of the chosen one.

    Signals: `shares` carries how far the rounding is from its thread to the window.
    """

    shares = Signal(float)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page; a counsellor sees one sentence in place of the months."""
        super().__init__(desk, parent)
        self.set_title(
            self.tr("Summaries"), self.tr("Anonymised counts of a month. No names, no texts.")
        )
        self._states: dict[str, MonthState] = {}
        self._periods: dict[str, Period] = {}
        self._lane = Lane(self)
        self._watch = Watch()
        self.months = QListWidget(self)
        self.view = SummaryView(self)
        self.ledger = SummaryLedger(self)
        self.progress = SummaryProgress(self)
        self.sentence = QLabel(self)
        self._heading = QLabel(self)
        self.language = ChoiceBox(parent=self)
        self.issue_button = QPushButton(self.tr("&Issue the month…"), self)
        self.reissue_button = QPushButton(self.tr("Issue &anew…"), self)
        self.save_button = QPushButton(icons.icon("save"), self.tr("Save the &workbook…"), self)
        self.save_all_button = QPushButton(self.tr("Save all &files…"), self)
        self._stack = QStackedWidget(self)
        self.handing: QWidget | None = None
        self._fill()
        self.months.currentItemChanged.connect(self._on_chosen)
        self.issue_button.clicked.connect(self.issue)
        self.reissue_button.clicked.connect(self.reissue)
        self.save_button.clicked.connect(self.save_workbook)
        self.save_all_button.clicked.connect(self.save_all)
        self.progress.stopped.connect(self.stop)
        self.shares.connect(self.progress.show_share)
        self.refresh()

    def _fill(self) -> None:
        self.months.setAccessibleName(self.tr("Months"))
        self.months.setFixedWidth(230)
        self.months.setWordWrap(True)
        self.months.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.months.setItemDelegate(WrappedTitles(self.months))
        theme.set_role(self._heading, "section")
        theme.set_role(self.issue_button, "primary")
        self.save_button.setIconSize(QSize(18, 18))
        self.language.setAccessibleName(self.tr("Language of the files"))
        self.language.setMinimumContentsLength(10)
        self.language.set_choices(
            [Choice(code, self.desk.content.words(code).name) for code in RELEASE_LANGUAGES]
        )
        self.language.set_value(languages.current())
        self._language_label = QLabel(self.tr("&Language of the files"), self)
        self._language_label.setBuddy(self.language)
        self._language_label.setMinimumHeight(self.language.sizeHint().height())
        head = FlowLayout(spacing=8)
        for widget in (
            *(self._language_label, self.language, self.issue_button, self.reissue_button),
            *(self.save_button, self.save_all_button),
        ):
            head.addWidget(widget)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self.sentence, "soft")
        for shown in (self.sentence, self.view, self.ledger, self.progress):
            self._stack.addWidget(shown)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self._heading)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        both = QHBoxLayout()
        both.addWidget(self.months)
        both.addWidget(side, 1)
        self.body.addLayout(both, 1)
        role = self.desk.session.user.role
        if role is Role.COUNSELLOR:
            self.handing = bundle_handing.HandingCard(self)
            self.body.insertWidget(0, self.handing)
        else:
            self.add_action(self.tr("Take in &bundles…"), "folder", self.take_in)
        if role is Role.ADMINISTRATOR:
            text = self.tr("&Hand the facts over…")
            self.handing = self.add_action(text, "", partial(bundle_handing.hand_over, self))

    @property
    def chosen(self) -> str:
        """Return what is chosen: a month, a period ("2026-Q3"), the ledger, or nothing."""
        # Not what is selected: with the mouse that changes only after the current line has.
        return str(self.months.currentIndex().data(_CODE) or "")

    @property
    def month(self) -> str:
        """Return the chosen month ("2026-10"), or an empty text."""
        return self.chosen if self.chosen in self._states else ""

    @property
    def is_busy(self) -> bool:
        """Return whether a rounding runs."""
        return self._lane.is_busy

    def refresh(self) -> None:
        """Read the months anew, keeping the chosen one."""
        if self.handing is not None:
            # A centre with one desk hands nothing over: its supervisor works in this register.
            self.handing.setVisible(self.desk.bundles.desk().is_ready)
        if self.desk.session.user.role not in (Role.ADMINISTRATOR, Role.SUPERVISOR):
            self._show_sentence(
                self.tr("Summaries are made by a supervisor or an administrator of the centre.")
            )
            self.months.hide()
            return
        if self.is_busy:
            # Choosing anew would stop what is being made; it reads everything when it is done.
            return
        states = self.read(self.desk.summaries.months)
        periods = self.read(self.desk.summaries.periods)
        if states is None or periods is None:
            return
        chosen = self.chosen or next((state.month for state in states if state.is_over), "")
        self._states = {state.month: state for state in states}
        self._periods = {period.code: period for period in periods}
        lines = [
            (
                state.month,
                f"{summary_words.say_month(state.month)}\n{summary_words.say_state(state)}",
            )
            for state in states
        ]
        lines += [(one.code, summary_words.say_period(one)) for one in periods]
        if any(state.has_files for state in states):
            lines.append((LEDGER, self.tr("Export ledger")))
        self.months.blockSignals(True)
        self.months.clear()
        for code, text in lines:
            item = QListWidgetItem(text, self.months)
            item.setData(_CODE, code)
            if code == chosen:
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

    def keep_draft(self) -> None:
        """Stop a rounding before the register locks: it leaves nothing behind."""
        self.stop()
        self._lane.close()

    def stop(self) -> None:
        """Stop the rounding that runs, if one does."""
        self._watch.stop.set()

    def _show_sentence(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self._stack.setCurrentWidget(self.sentence)
        self._heading.clear()
        self._show_actions(None)

    def _show_actions(self, state: MonthState | None) -> None:
        may_issue = state is not None and state.standing is Standing.OPEN
        has_files = state is not None and state.has_files
        for widget in (self._language_label, self.language):
            widget.setVisible(may_issue or has_files)
        self.issue_button.setVisible(may_issue)
        for button in (self.reissue_button, self.save_button, self.save_all_button):
            button.setVisible(has_files)

    def _on_chosen(self) -> None:
        self.stop()
        # What was stopped here has nothing to say any more.
        self._watch = Watch()
        code = self.chosen
        if code == LEDGER:
            self._show_ledger()
        elif code in self._periods:
            self._show_period(code)
        elif code in self._states:
            self._show_month(self._states[code])
        else:
            self._show_sentence(self.tr("There is nothing to summarise yet."))

    def _show_ledger(self) -> None:
        rows = self.read(self.desk.summaries.ledger)
        self.ledger.show_rows(rows or ())
        self._stack.setCurrentWidget(self.ledger)
        self._heading.setText(self.tr("Every file that was ever issued"))
        self._show_actions(None)

    def _show_period(self, code: str) -> None:
        found = self.read(partial(self.desk.summaries.period_sum, code))
        if found is None:
            return
        labels = self.desk.summaries.words(found.last, languages.current())
        note = summary_words.say_sum(found)
        self.view.show_tables(Shown(tables_of(found.rows), found.rows, labels, note))
        self._stack.setCurrentWidget(self.view)
        self._heading.setText(summary_words.say_period(found.period).replace("\n", " · "))
        self._show_actions(None)

    def _show_month(self, state: MonthState) -> None:
        if state.standing in (Standing.RUNNING, Standing.BEFORE, Standing.LOST):
            self._show_sentence(summary_words.explain(state))
            return
        if not state.has_files:
            self._work(partial(self.desk.summaries.preview, state.month), self._show_release)
            return
        release = self.read(partial(self.desk.summaries.preview, state.month))
        if release is not None:
            self._show_release(release)

    def _show_release(self, release: Release) -> None:
        state = self._states.get(release.month)
        if state is None or self.chosen != release.month:
            return
        labels: Mapping[str, str] = self.desk.summaries.words(release, languages.current())
        notes = (summary_words.explain(state), labels["few_text"], labels["note.PS"])
        rows = release.rows
        self.view.show_tables(
            Shown(tables_of(rows), rows, labels, "\n".join(note for note in notes if note))
        )
        self._stack.setCurrentWidget(self.view)
        said = summary_words.say_state(state)
        self._heading.setText(f"{summary_words.say_month(release.month)} · {said}")
        self._show_actions(state)

    def _work(self, job: Callable[..., Any], done: Callable[[Any], object]) -> None:
        """Run a job that rounds in the background; the page shows how far it is."""
        self._watch = Watch(self.shares.emit)
        self.progress.begin()
        self._stack.setCurrentWidget(self.progress)
        self._show_actions(None)
        watch = self._watch
        self._lane.run(
            lambda: job(watch=watch),
            done,
            partial(self._on_refused, watch),
            partial(self._show_sentence, ""),
        )

    def _on_refused(self, watch: Watch, error: UserError) -> None:
        if watch is self._watch:
            self._show_sentence(words.say_error(error))
            state = self._states.get(self.chosen)
            self._show_actions(state)

    def issue(self) -> None:
        """Ask, then fix the numbers of the chosen month."""
        month = self.month
        if not month or self.is_busy:
            return
        sure = ask.confirm(
            self,
            self.tr("Issue the summary of {month}?").format(month=summary_words.say_month(month)),
            self.tr(
                "Its numbers then stand. What is written down later is counted in the next open "
                "month. What leaves is what you see here."
            ),
            yes=self.tr("Issue the month"),
        )
        if sure:
            language = str(self.language.value())
            self._work(partial(self.desk.summaries.issue, month, language), self._on_issued)

    def reissue(self) -> None:
        """Ask, then issue the chosen month anew if that is safe."""
        month = self.month
        if not month or self.is_busy:
            return
        sure = ask.confirm(
            self,
            self.tr("Issue {month} anew?").format(month=summary_words.say_month(month)),
            self.tr(
                "With fewer than ten changed records the files stay the same to the byte. "
                "Otherwise new numbers are made and tried against everything issued before; that "
                "takes a minute or two. A month is issued anew three times at most."
            ),
            yes=self.tr("Issue anew"),
        )
        if sure:
            language = str(self.language.value())
            self._work(partial(self.desk.summaries.reissue, month, language), self._on_issued)

    def _on_issued(self, issued: IssuedMonth) -> None:
        self.refresh()
        self.announce(issued.change, summary_words.say_outcome(issued))
        if issued.outcome is Outcome.FROZEN:
            self.message_bar.show_warning(summary_words.say_outcome(issued))
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_in(self) -> None:
        """Take in the bundles of the centre's desks."""
        if not self.is_busy and bundle_taking.take_in(self):
            self.refresh()

    def save_workbook(self) -> None:
        """Save the workbook of the chosen month."""
        summary_saving.save_workbook(self, self.month)

    def save_all(self) -> None:
        """Save every file of the chosen month into a folder."""
        summary_saving.save_all(self, self.month)
