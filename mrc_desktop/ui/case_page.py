"""One case: its details, where it stands, what comes next, what was said and which papers left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import CaseStatus, RiskLevel, Topic
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import person_words, place_names, theme, words
from mrc_desktop.ui.case_closing import CaseClosing
from mrc_desktop.ui.case_handover import CaseHandover
from mrc_desktop.ui.casework.ban_checks_card import BanChecksCard
from mrc_desktop.ui.casework.case_card import CaseCard
from mrc_desktop.ui.casework.deadline_list import DeadlineList
from mrc_desktop.ui.casework.sayings import Sayings
from mrc_desktop.ui.consultation_list import ConsultationList
from mrc_desktop.ui.draft_offer import kept_at
from mrc_desktop.ui.fields import Field, FieldForm, Kind, card
from mrc_desktop.ui.link_list import LinkList
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.palette import SPACE_1, SPACE_2, SPACE_3
from mrc_desktop.ui.record_page import RecordPage
from mrc_desktop.ui.topic_panels import panels_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout

    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.domain.referral import IssuedDocument
    from mrc_desktop.services.cases import CaseView
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "case_page"

_STEP: Final = (
    Field("next_step", QT_TRANSLATE_NOOP("case_page", "Ne&xt step"), width=2),
    Field(
        "next_step_on",
        QT_TRANSLATE_NOOP("case_page", "When"),
        Kind.DATE,
        hint=QT_TRANSLATE_NOOP("case_page", "+7 or 01.12"),
    ),
)
_BELOW_STEP: Final = 2
"""The place in the left column beneath the status and the next step."""

_TONES: Final = {
    CaseStatus.OPEN: "good",
    CaseStatus.WAITING: "warning",
    CaseStatus.CLOSED: "",
}


class CasePage(RecordPage):
    """Shows one case and moves it on. Signals: those of a record page."""

    def __init__(self, desk: Desk, case: CaseId, parent: QWidget | None = None) -> None:
        """Read the case."""
        super().__init__(desk, parent)
        self.case = case
        self._status = CaseStatus.OPEN
        self.letter_button = self.add_action(
            self.tr("Write a &letter"),
            "letter",
            lambda: self.requested.emit("letter", self.case),
            is_primary=True,
        )
        self.add_action(
            self.tr("&Hand out a sheet"), "sheet", lambda: self.requested.emit("sheet", self.case)
        )
        self.edit_button = self.add_action(
            self.tr("&Edit"), "edit", lambda: self.requested.emit("edit_case", self.case)
        )
        self._left, right = self.add_columns(5, 6)
        self._build_status(self._left)
        self._build_step(self._left)
        self.deadlines: DeadlineList | None = None
        self.ban_checks: BanChecksCard | None = None
        details, self._details = card(self.tr("Details"))
        self._left.addWidget(details)
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(SPACE_3)
        self._rows.setVerticalSpacing(SPACE_1)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._details.addLayout(self._rows)
        self.hand_button = self._button(self.tr("Hand the case over…"), self.hand_over)
        self._details.addWidget(self.hand_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.addStretch(1)
        self.calculator: CaseCard | None = None
        self._right = right
        self._consultations = ConsultationList()
        self.papers = LinkList(self.tr("Papers"), self.tr("No paper has been made yet."))
        self._consultations.chosen.connect(
            lambda consultation: self.requested.emit("edit_consultation", consultation)
        )
        self.papers.chosen.connect(lambda paper: self.opened.emit(Subject.DOCUMENT, paper))
        right.addWidget(self._consultations)
        right.addWidget(self.papers)
        right.addStretch(1)
        self.crumb_chosen.connect(self._on_crumb)
        self._open()
        self._offer_draft()

    def first_focus(self) -> QWidget | None:
        """Return the next step, or the button that reopens a closed case."""
        if self._status is CaseStatus.CLOSED:
            return self.reopen_button
        return self.step.editor("next_step")

    def concerns(self, change: Change) -> bool:
        """Return whether the change may be about this case."""
        return change.concerns(
            Subject.CASE, Subject.CONSULTATION, Subject.DOCUMENT, Subject.PERSON, Subject.CONSENT
        )

    def keep_draft(self) -> None:
        """Keep the check of a ban that is being typed."""
        if self.ban_checks is not None:
            self.ban_checks.keep_draft()

    def refresh(self) -> None:
        """Read the case anew."""
        view = self.read(lambda: self.desk.cases.reread(self.case))
        if view is not None:
            self._show(view)

    def _open(self) -> None:
        view = self.read(lambda: self.desk.cases.view(self.case))
        if view is not None:
            self._show(view)

    def save_step(self) -> None:
        """Save the next step."""
        values = self.step.values()
        self._write(
            lambda: self.desk.cases.set_next_step(
                self.case, values["next_step"], values["next_step_on"]
            ),
            self.tr("The next step is saved."),
            self.step,
        )

    def close_case(self) -> None:
        """Ask for the outcome and close the case."""
        dialog = CaseClosing(self.desk.cases, self.case, self)
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        if change is not None:
            self.announce(change, self.tr("The case is closed."))

    def hand_over(self) -> None:
        """Ask to whom and hand the case over."""
        dialog = CaseHandover(self.desk.cases, self.case, self)
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        if change is not None:
            self.announce(change, self.tr("The case is handed over."))

    def _show(self, view: CaseView) -> None:
        case = view.case
        self._status = case.status
        about = case.details.title or words.say(case.details.topic)
        self.set_title(self.tr("Case {number}").format(number=case.number), about)
        self.set_crumbs(
            [(None, self.tr("Register")), (case.person, person_words.say_name(view.person_name))],
            self.tr("Case {number}").format(number=case.number),
        )
        self._show_status(case)
        self._show_details(case)
        self.step.clear_problems()
        self.step.set_values(
            {"next_step": case.next_step, "next_step_on": write_date(case.next_step_on)}
        )
        self._consultations.show_consultations(view.consultations)
        self.papers.show_lines((paper.id, self._paper(paper)) for paper in view.documents)
        self._show_deadlines(case)
        self._show_ban_checks(case)
        self._show_calculator(case)

    def _show_status(self, case: Case) -> None:
        self._badge.setText(words.say(case.status))
        theme.set_state(self._badge, "tone", _TONES[case.status])
        is_closed = case.status is CaseStatus.CLOSED
        self.waiting_button.setVisible(case.status is CaseStatus.OPEN)
        self.open_button.setVisible(case.status is CaseStatus.WAITING)
        self.close_button.setVisible(not is_closed)
        self.reopen_button.setVisible(is_closed)
        self.hand_button.setVisible(self.desk.cases.may_hand_over(case.id))
        self._step_frame.setVisible(not is_closed)
        if case.outcome is not None:
            self._ended.setText(
                self.tr("Closed on {day}: {outcome}. {reason}").format(
                    day=write_date(case.closed_on),
                    outcome=words.say(case.outcome),
                    reason=case.closed_reason,
                )
            )
        self._ended.setVisible(is_closed)

    def _show_details(self, case: Case) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        details, party = case.details, case.details.adverse_party
        is_high = details.risk is RiskLevel.HIGH
        other_side = ", ".join(
            part for part in (party.name, party.tax_number, party.address, party.phone) if part
        )
        risk = words.say(details.risk)
        for label, value in (
            (self.tr("Topic"), words.say(details.topic)),
            (self.tr("In a few words"), details.title),
            (self.tr("Risk"), self.tr("⚠ {risk}").format(risk=risk) if is_high else risk),
            (
                self.tr("Destination"),
                place_names.say_countries(
                    self.desk, [details.destination] if details.destination else []
                ),
            ),
            (words.say(party.kind), other_side),
            (self.tr("Opened on"), write_date(case.opened_on)),
            (self.tr("Counsellor"), self.desk.members.name_of(case.counsellor)),
            (self.tr("Notes"), details.notes),
        ):
            if value:
                name = QLabel(label)
                theme.set_role(name, "soft")
                shown = QLabel(value)
                shown.setTextFormat(Qt.TextFormat.PlainText)
                shown.setWordWrap(True)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._rows.addRow(name, shown)

    def _show_deadlines(self, case: Case) -> None:
        if self.deadlines is None:
            self.deadlines = DeadlineList(self.desk, case, Sayings(self.desk.content), self)
            self.deadlines.changed.connect(self.announce)
            self.deadlines.refused.connect(self.message_bar.show_error)
            self._left.insertWidget(_BELOW_STEP, self.deadlines)
        else:
            self.deadlines.show_case(case)

    def _show_ban_checks(self, case: Case) -> None:
        if self.ban_checks is None:
            if case.details.topic is not Topic.REENTRY_BAN:
                return
            self.ban_checks = BanChecksCard(self.desk, self.case, self)
            self.ban_checks.changed.connect(self.announce)
            self.ban_checks.refused.connect(self.message_bar.show_error)
            self._left.insertWidget(_BELOW_STEP + 1, self.ban_checks)
        else:
            self.ban_checks.refresh()
        self.ban_checks.set_open(is_open=case.status is not CaseStatus.CLOSED)

    def _show_calculator(self, case: Case) -> None:
        if self.calculator is not None:
            self.calculator.hide()
            self.calculator.deleteLater()
            self.calculator = None
        if panels_for(case.details.topic):
            self.calculator = CaseCard(self.desk, case, self)
            self.calculator.opening.connect(self._on_calculator)
            self._right.insertWidget(0, self.calculator)

    def _on_calculator(self) -> None:
        self.requested.emit("topic", self.case)

    def _build_status(self, column: QVBoxLayout) -> None:
        frame, inner = card(self.tr("Where the case stands"))
        self._badge = QLabel(frame)
        theme.set_role(self._badge, "badge")
        self._ended = QLabel(frame)
        self._ended.setTextFormat(Qt.TextFormat.PlainText)
        self._ended.setWordWrap(True)
        cases = self.desk.cases
        self.waiting_button = self._button(
            self.tr("Set to &waiting"),
            lambda: self._write(
                lambda: cases.set_waiting(self.case), self.tr("The case is waiting.")
            ),
        )
        self.open_button = self._button(
            self.tr("Set to &open"),
            lambda: self._write(lambda: cases.set_open(self.case), self.tr("The case is open.")),
        )
        self.close_button = self._button(self.tr("Close the c&ase…"), self.close_case)
        self.reopen_button = self._button(
            self.tr("Reo&pen the case"),
            lambda: self._write(
                lambda: cases.reopen(self.case), self.tr("The case is open again.")
            ),
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self._badge)
        row.addStretch(1)
        for button in (
            self.waiting_button,
            self.open_button,
            self.close_button,
            self.reopen_button,
        ):
            row.addWidget(button)
        inner.addLayout(row)
        inner.addWidget(self._ended)
        column.addWidget(frame)

    def _build_step(self, column: QVBoxLayout) -> None:
        self._step_frame, inner = card(self.tr("What comes next"))
        self.step = FieldForm(_STEP, CONTEXT, columns=3, parent=self._step_frame)
        save = self._button(self.tr("Sa&ve the step"), self.save_step)
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save_step)
        inner.addWidget(self.step)
        inner.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._step_frame)

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda _on=False: slot())
        return button

    def _write(
        self, work: Callable[[], Change], sentence: str, form: FieldForm | None = None
    ) -> None:
        change = self.guard(work, form)
        if change is not None:
            self.announce(change, sentence)

    def _on_crumb(self, person: object) -> None:
        if person is not None:
            self.opened.emit(Subject.PERSON, person)

    def _offer_draft(self) -> None:
        moment = self.guard(lambda: kept_at(self.desk.drafts, f"case:{self.case}"))
        if moment is not None:
            self.message_bar.show_info(self.tr("Changes to this case are not saved yet."))
            self.message_bar.add_action(
                self.tr("Continue where you stopped"),
                lambda: self.requested.emit("edit_case", self.case),
            )

    def _paper(self, paper: IssuedDocument) -> str:
        return self.tr("{day}  {kind} {number}").format(
            day=write_date(paper.issued_on), kind=words.say(paper.kind), number=paper.number
        )
