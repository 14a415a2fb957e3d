"""The three steps of a screening with the live result beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.screening import Act
from mrc_desktop.domain.screening_record import ScreeningDraft
from mrc_desktop.errors import UserError
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.casework.sayings import Sayings
from mrc_desktop.ui.casework.screening_before import ScreeningBefore, add_steps, scrolled_column
from mrc_desktop.ui.casework.screening_questions import QuestionTable
from mrc_desktop.ui.casework.screening_result import DIMENSIONS, ScreeningResult, translated
from mrc_desktop.ui.casework.why_view import Reason, WhyView
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.palette import SPACE_2, SPACE_3
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.screenings import ScreeningWords

ASSESS_AFTER_MS: Final = 60
"""How long the result may lag behind an answer, in milliseconds: keys come faster than that."""

ACT: Final = "act:"
"""What the code of an act begins with in the table of questions."""

ACTS: Final[dict[str, str]] = {
    Act.RECRUITED: QT_TRANSLATE_NOOP("screening_result", "Was recruited for the work"),
    Act.MOVED: QT_TRANSLATE_NOOP("screening_result", "Was taken from one place to another"),
    Act.TRANSFERRED: QT_TRANSLATE_NOOP("screening_result", "Was handed over to somebody else"),
    Act.HARBOURED: QT_TRANSLATE_NOOP("screening_result", "Was housed or hidden by those people"),
    Act.RECEIVED: QT_TRANSLATE_NOOP("screening_result", "Was met and taken in on arrival"),
}
WHAT_WAS_DONE: Final = QT_TRANSLATE_NOOP("screening_result", "What was done with the person")


class ScreeningForm(QWidget):
    """Shows and reads one screening.

    Signals: `changed` by the user; `again_asked` for another one; `clear_asked` to remove all that
    was answered.
    """

    changed = Signal()
    again_asked = Signal()
    clear_asked = Signal()

    def __init__(self, desk: Desk, found: ScreeningWords, parent: QWidget | None = None) -> None:
        """Build the steps with nothing answered."""
        super().__init__(parent)
        self._desk = desk
        self._found = found
        self._sayings = Sayings(desk.content)
        self._base = ScreeningDraft()
        self._listed = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(ASSESS_AFTER_MS)
        self._soon.timeout.connect(self.assess_now)
        self.before = ScreeningBefore(desk, found)
        self.before.changed.connect(self._on_before_changed)
        self.before.questions_asked.connect(self.show_questions)
        self.questions = QuestionTable()
        self.questions.setAccessibleName(self.tr("Questions"))
        self.questions.answered.connect(self._on_changed)
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName(self.tr("Facts in the person’s own words"))
        self.notes.textChanged.connect(self._on_changed)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.before, self.tr("1  Before the questions"))
        self.tabs.addTab(self._built_questions(), self.tr("2  Questions"))
        self.tabs.addTab(self._built_after(), self.tr("3  Afterwards"))
        self.result = ScreeningResult(self._sayings)
        self.result.why_asked.connect(self._on_why)
        self._arrange()

    def draft(self) -> ScreeningDraft:
        """Return the screening as typed."""
        answers = self.questions.answers()
        facts = replace(
            self.before.facts(self._base.facts),
            acts={act: answers[ACT + act] for act in Act if ACT + act in answers},
            answers={code: said for code, said in answers.items() if not code.startswith(ACT)},
        )
        setting = self.before.setting(self.notes.toPlainText())
        return replace(
            self._base,
            facts=facts,
            setting=setting,
            age_as_typed=self.before.age_as_typed(),
            set_aside=self.questions.set_aside(),
        )

    def show_draft(self, draft: ScreeningDraft) -> None:
        """Show a screening without announcing a change."""
        self._base = draft
        self.before.show_draft(draft.facts, draft.setting, draft.age_as_typed)
        self.notes.blockSignals(True)
        self.notes.setPlainText(draft.setting.notes)
        self.notes.blockSignals(False)
        self._show_list(draft.facts.list)
        acts = {ACT + act: said for act, said in draft.facts.acts.items()}
        self.questions.set_answers({**acts, **draft.facts.answers, **draft.set_aside})
        self.before.say_set_aside(len(draft.set_aside))
        self.again_button.setVisible(draft.screening is not None)
        self._let_ask()
        self.assess_now()

    def rest_on(self, screening: int, version: int) -> None:
        """Note which screening in which version is being typed from now on."""
        self._base = replace(self._base, screening=screening, version=version)
        self.again_button.show()

    def clear_answers(self) -> None:
        """Take all answers and notes away; what was seen to before the questions stays."""
        self.questions.set_answers({})
        self.before.say_set_aside(0)
        self.notes.clear()
        self._on_changed()

    def assess_now(self) -> None:
        """Reckon anew and show what the answers come to."""
        self._soon.stop()
        facts = self.draft().facts
        try:
            report = self._desk.screenings.assess(facts)
        except UserError as error:
            self._keys.setText(words.say_error(error))
            return
        listed = self._found.lists[facts.list]
        self.result.show_report(report, is_switched_off=listed.is_switched_off)

    def show_questions(self) -> None:
        """Show the questions with the keyboard in them."""
        self.tabs.setCurrentIndex(1)
        self.questions.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        side = TallArea(self)
        side.setWidgetResizable(True)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        theme.set_role(inner, "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        self._steps, steps_column = card(self.tr("Safety first"))
        add_steps(steps_column, self._found, ("before",))
        asking = QLabel(self.tr("While asking"))
        theme.set_role(asking, "section")
        steps_column.addWidget(asking)
        add_steps(steps_column, self._found, ("during",))
        column.addWidget(self.result)
        column.addWidget(self._steps)
        column.addStretch(1)
        side.setWidget(inner)
        self.tabs.currentChanged.connect(self._on_step)
        self._on_step(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(self.tabs, 7)
        row.addWidget(side, 4)

    def _on_step(self, step: int) -> None:
        """Show how to begin before the questions, and what they come to from then on."""
        self._steps.setVisible(step == 0)
        self.result.show_results(is_shown=step > 0)

    def _built_questions(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        self._keys = QLabel()
        self._keys.setWordWrap(True)
        theme.set_role(self._keys, "soft")
        column.addWidget(self._keys)
        column.addWidget(self.questions, 1)
        return page

    def _built_after(self) -> QWidget:
        page = QWidget()
        column = scrolled_column(page)
        steps, steps_column = card(self.tr("Before the person leaves"))
        add_steps(steps_column, self._found, ("after",))
        frame, inner = card()
        label = QLabel(self.tr("Facts in the person’s o&wn words, no conclusions"))
        theme.set_role(label, "field")
        label.setBuddy(self.notes)
        inner.addWidget(label)
        inner.addWidget(self.notes, 1)
        self.notes.setMinimumHeight(140)
        self.again_button = QPushButton(self.tr("&Begin another screening…"))
        self.again_button.setAutoDefault(False)
        self.again_button.clicked.connect(self.again_asked)
        self.clear_button = QPushButton(self.tr("Remove all &answers…"))
        self.clear_button.setAutoDefault(False)
        theme.set_role(self.clear_button, "danger")
        self.clear_button.clicked.connect(self.clear_asked)
        column.addWidget(steps)
        column.addWidget(frame, 1)
        for button in (self.again_button, self.clear_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _show_list(self, name: str) -> None:
        self._listed = name
        asked = self._found.lists[name].questions
        groups = [(translated(WHAT_WAS_DONE), [(ACT + act, translated(ACTS[act])) for act in Act])]
        for dimension, said in DIMENSIONS.items():
            lines = [(one.code, one.text) for one in asked if one.dimension == dimension]
            groups.append((translated(said), lines))
        self.questions.show_questions(groups)

    def _let_ask(self) -> None:
        """Open the questions once consent is recorded and the right to stop explained."""
        may_ask = self.before.setting("").allows_questions
        self.questions.setEnabled(may_ask)
        self._keys.setText(
            self.tr(
                "Y yes, N no, - not asked, arrows to move. Ask openly, in the order of time; "
                "promise nothing. A question nobody put is not a “no”."
            )
            if may_ask
            else self.tr("First record consent and explain the right to stop, under 1.")
        )

    def _on_before_changed(self) -> None:
        name = self.before.facts(self._base.facts).list
        if name != self._listed:
            self._show_list(name)
            self.before.say_set_aside(len(self.questions.set_aside()))
        self._let_ask()
        self._on_changed()

    def _on_changed(self) -> None:
        self._soon.start()
        self.changed.emit()

    def why(self, found: Finding) -> WhyView:
        """Return the answer to "Why?" of a finding, not yet shown."""
        said = self.questions.questions.says
        answers = self.draft().facts.answers
        asked = self._found.lists[self._listed].questions
        facts = [f"{one.text}: {said(answers[one.code])}" for one in asked if one.code in answers]
        today = self._desk.session.clock().date()
        caution = self.tr("An aid for a conversation: it finds nobody’s status.")
        view = WhyView(Reason(found, facts, today, caution), self._sayings, self)
        # What was answered is not to leave the program by the clipboard.
        view.copy_button.hide()
        return view

    def _on_why(self, found: Finding) -> None:
        view = self.why(found)
        view.exec()
        view.deleteLater()
