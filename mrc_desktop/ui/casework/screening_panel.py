"""The screening of a case, opened for the counsellor of the case and the administrator only.

What is typed is kept every few seconds behind the same wall and stands in no list of drafts. "Stop
here" leaves at once and loses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.screening_record import ScreeningDraft
from mrc_desktop.errors import ChangedMeanwhile, InputRefused, UserError
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, icons, languages, theme, words
from mrc_desktop.ui.casework.screening_form import ScreeningForm
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.draft_offer import KEEP_AFTER_MS, DraftOffer
from mrc_desktop.ui.message_bar import MessageBar
from mrc_desktop.ui.palette import SPACE_2

if TYPE_CHECKING:
    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.screening_record import ScreeningId
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.screenings import RunningScreening


class ScreeningPanel(QWidget):
    """Types one screening, keeps and saves it.

    Signals: `changed` (Change) after a committed write; `told` (str) for the status line;
    `requested` ("letter", CaseId); `left` when somebody stops here.
    """

    changed = Signal(object)
    told = Signal(str)
    requested = Signal(str, object)
    left = Signal()

    def __init__(self, desk: Desk, case: Case, parent: QWidget | None = None) -> None:
        """Open the newest screening of the case, or begin the first; the opening is audited."""
        super().__init__(parent)
        self.desk = desk
        self.case = case
        self.message_bar = MessageBar(self)
        self.form: ScreeningForm | None = None
        self._start = ScreeningDraft()
        self._running: RunningScreening | None = None
        self._is_kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep_now)
        self.offer = DraftOffer(self)
        self.offer.continued.connect(self._on_continued)
        self.offer.discarded.connect(self._on_discarded)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_2, 0, 0)
        self._column.setSpacing(SPACE_2)
        self._build_head()
        self._column.addWidget(self.offer)
        self._column.addWidget(self.message_bar)
        for keys, slot in (("Ctrl+S", self.save), ("Ctrl+Return", self.save)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._open()

    def first_focus(self) -> QWidget | None:
        """Return the offer of a draft, or the first question of safety."""
        if self.form is None:
            return self.stop_button
        if not self.offer.isHidden():
            return self.offer.continue_button
        return self.form.before.form.editor("danger_now")

    def refresh(self) -> None:
        """Leave what is being typed as it is."""

    def keep_draft(self) -> None:
        """Keep what is typed at once: before a lock, or on leaving."""
        if self._timer.isActive():
            self._keep_now()

    def save(self) -> None:
        """Keep the screening with its result; it stays open."""
        form = self.form
        if form is None or not form.isEnabled():
            return
        if not form.before.is_age_understood():
            form.tabs.setCurrentIndex(0)
            form.before.form.show_sentence("age", self.tr("Write the age as a number."))
            return
        if not form.questions.hasFocus() and (focused := self.focusWidget()) is not None:
            # A list that is being typed into settles on its entry when it loses the keyboard.
            focused.clearFocus()
        change = self._write(form, form.draft())
        if change is None:
            return
        self._timer.stop()
        self._is_kept = False
        version = form.draft().version + 1
        form.rest_on(int(change.first(Subject.SCREENING)), version)
        self._start = form.draft()
        self._list_others()
        form.before.form.clear_problems()
        self.changed.emit(change)
        self.message_bar.show_good(self.tr("Saved."))
        self.told.emit(self.tr("Saved."))

    def stop(self) -> None:
        """Leave at once; what is typed is kept, and is offered again."""
        self.keep_draft()
        self.left.emit()

    def write_letter(self) -> None:
        """Keep what is typed and ask for a referral letter of the case."""
        self.keep_draft()
        self.requested.emit("letter", self.case.id)

    def begin_again(self) -> None:
        """Save, ask whether the conversation must be had again, and begin an empty screening."""
        if self._is_changed():
            self.save()
        if self._is_changed() or self.form is None:
            return
        if ask.confirm(
            self,
            self.tr("Begin another screening of this person?"),
            self.tr(
                "Telling it again can harm. The screening that is there stays and can be added "
                "to; begin another only for other events."
            ),
            yes=self.tr("Begin another"),
            no=self.tr("Go on with this one"),
        ):
            self._show(ScreeningDraft())
            self.form.tabs.setCurrentIndex(0)

    def clear_answers(self) -> None:
        """Ask, and take all answers and notes away: consent was withdrawn."""
        if self.form is not None and ask.confirm(
            self,
            self.tr("Remove all answers and notes?"),
            self.tr(
                "For somebody who takes the consent back. Save afterwards: only then they are gone "
                "from the register."
            ),
            yes=self.tr("Remove them"),
            no=self.tr("Keep them"),
            is_danger=True,
        ):
            self.form.clear_answers()

    def _build_head(self) -> None:
        said = QLabel(
            self.tr("Only the counsellor of this case and the administrator can open screenings."),
            self,
        )
        said.setWordWrap(True)
        theme.set_role(said, "soft")
        self.stop_button = QPushButton(self.tr("S&top here"), self)
        self.stop_button.setToolTip(
            self.tr("Leaves at once and keeps everything. Ctrl+L hides and locks all.")
        )
        self.letter_button = QPushButton(self.tr("Write re&ferral letter"), self)
        self.letter_button.setIcon(icons.icon("letter"))
        self.save_button = QPushButton(self.tr("Sa&ve"), self)
        self.save_button.setIcon(icons.icon("save", theme.current().on_accent))
        self.save_button.setToolTip(QKeySequence("Ctrl+S").toString())
        theme.set_role(self.save_button, "primary")
        self.stop_button.clicked.connect(self.stop)
        self.letter_button.clicked.connect(self.write_letter)
        self.save_button.clicked.connect(self.save)
        self.others = ChoiceBox(parent=self)
        self.others.setAccessibleName(self.tr("Screenings of this case"))
        self.others.setMinimumContentsLength(18)
        self.others.picked.connect(self._on_picked)
        self.others.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(said, 1)
        row.addWidget(self.others, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.stop_button, self.letter_button, self.save_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _open(self) -> None:
        screenings, case = self.desk.screenings, self.case.id
        draft, is_answer_changed = ScreeningDraft(), False
        try:
            if not screenings.may_open(case):
                self._stay_shut()
                self.message_bar.show_info(
                    self.tr("Ask the counsellor of this case or the administrator.")
                )
                return
            lines = screenings.of_case(case)
            found = screenings.words(languages.current())
            if lines:
                kept = screenings.open(lines[0].id)
                draft, is_answer_changed = kept.screening.draft, kept.is_answer_changed
            self._running = screenings.running(case)
        except UserError as error:
            self._stay_shut()
            self.message_bar.show_error(error)
            return
        self.form = ScreeningForm(self.desk, found)
        self._column.addWidget(self.form, 1)
        self._show(draft)
        self._list_others()
        self.form.changed.connect(self._on_changed)
        self.form.again_asked.connect(self.begin_again)
        self.form.clear_asked.connect(self.clear_answers)
        if is_answer_changed:
            self.message_bar.show_warning(
                self.tr(
                    "Rules or lists changed since this was saved, and the answer with them. What "
                    "stands here is reckoned with those of today; save to keep it."
                )
            )
        if self._running is not None:
            self._enable(is_enabled=False)
            self.offer.offer(self._running.kept_at)

    def _stay_shut(self) -> None:
        self.save_button.hide()
        self.letter_button.hide()
        self._column.addStretch(1)

    def _list_others(self) -> None:
        """Offer the screenings of the case to choose from, where there are several."""
        lines = self.desk.screenings.of_case(self.case.id)
        said = self.tr("{day}, {name}")
        self.others.set_choices(
            tuple(
                Choice(
                    one.id,
                    said.format(
                        day=one.begun_at.strftime("%d.%m.%Y %H:%M"),
                        name=self.desk.members.name_of(one.begun_by),
                    ),
                )
                for one in lines
            )
        )
        if self.form is not None:
            self.others.set_value(self.form.draft().screening)
        self.others.setVisible(len(lines) > 1)

    def _on_picked(self, screening: ScreeningId) -> None:
        """Save what is shown and open the screening that was chosen."""
        if self._is_changed():
            self.save()
        if self.form is None or self._is_changed() or not self.offer.isHidden():
            self._list_others()
            return
        try:
            kept = self.desk.screenings.open(screening)
        except UserError as error:
            self.message_bar.show_error(error)
            return
        self._show(kept.screening.draft)

    def _is_changed(self) -> bool:
        form = self.form
        if form is None:
            return False
        return form.draft() != self._start or not form.before.is_age_understood()

    def _show(self, draft: ScreeningDraft) -> None:
        if self.form is not None:
            self.form.show_draft(draft)
            self._start = self.form.draft()

    def _write(self, form: ScreeningForm, draft: ScreeningDraft) -> Change | None:
        try:
            return self.desk.screenings.save(self.case.id, draft)
        except InputRefused as refused:
            form.tabs.setCurrentIndex(0)
            homeless = form.before.show_problems(refused.problems)
            sentences = [words.say_problem(one) for one in homeless]
            self.message_bar.show_warning("\n".join(sentences) or words.say_error(refused))
            return None
        except ChangedMeanwhile:
            newest = self._version_to_replace(draft)
        except UserError as error:
            self.message_bar.show_error(error)
            return None
        if newest is None or draft.screening is None:
            return None
        form.rest_on(draft.screening, newest)
        return self._write(form, form.draft())

    def _version_to_replace(self, draft: ScreeningDraft) -> int | None:
        """Ask whether to save over a newer screening; return its version, or None."""
        lines = self.desk.screenings.of_case(self.case.id)
        line = next((one for one in lines if one.id == draft.screening), None)
        if line is None or not ask.confirm(
            self,
            self.tr("This screening was changed since you began."),
            self.tr("Saving now replaces the newer screening with what stands here."),
            yes=self.tr("Replace the newer screening"),
            no=self.tr("Go on looking"),
            is_danger=True,
        ):
            return None
        return self.desk.screenings.open(line.id).screening.version

    def _on_changed(self) -> None:
        if self.offer.isHidden() and not self._timer.isActive():
            self._timer.start()

    def _keep_now(self) -> None:
        self._timer.stop()
        if self.form is None or not self.offer.isHidden():
            return
        draft = self.form.draft()
        try:
            if draft != self._start:
                self.desk.screenings.keep_running(self.case.id, draft)
                self._is_kept = True
            elif self._is_kept:
                self.desk.screenings.drop_running(self.case.id)
                self._is_kept = False
        except UserError as error:
            self.message_bar.show_error(error)

    def _enable(self, *, is_enabled: bool) -> None:
        if self.form is not None:
            self.form.setEnabled(is_enabled)
        self.save_button.setEnabled(is_enabled)

    def _on_continued(self) -> None:
        if self._running is not None and self.form is not None:
            self.form.show_draft(self._running.draft)
        self._end_offer(is_kept=True)

    def _on_discarded(self) -> None:
        if not ask.confirm(
            self,
            self.tr("Throw away what you typed?"),
            self.tr("The unfinished screening will be gone. Nothing saved is touched."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            return
        try:
            self.desk.screenings.drop_running(self.case.id)
        except UserError as error:
            self.message_bar.show_error(error)
            return
        self._end_offer(is_kept=False)

    def _end_offer(self, *, is_kept: bool) -> None:
        self.offer.hide()
        self._enable(is_enabled=True)
        self._is_kept = is_kept
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
