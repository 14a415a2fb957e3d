"""The Today page: what is due, what was left unfinished, and the counsellor's own month."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import RiskLevel
from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.services.change import Subject
from mrc_desktop.services.content_in_use import Origin
from mrc_desktop.ui import person_words, theme, words
from mrc_desktop.ui.draft_words import say_form
from mrc_desktop.ui.due_deadlines import DueDeadlines
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.link_list import LinkList
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.palette import SPACE_1, SPACE_3
from mrc_desktop.ui.record_table import Column, RecordTable
from mrc_desktop.ui.tall_area import TallArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.listing import FollowUp
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.follow_ups import TodayView
    from mrc_desktop.services.papers import PaperRow


_FORMS: Final = {
    "case": "edit_case",
    "consultation": "edit_consultation",
    "crisis_line": "grow_line",
    "facts": "topic",
    "letter": "letter",
    "letter_of": "person_letter",
}
"""What is asked for to go on with a draft of a form."""

_MOST_LETTERS: Final = 3
"""So many letters without an answer are named on the page; the register has the others."""

_RECORDS: Final = {
    "ban_check": Subject.CASE,
    "crisis": Subject.CRISIS,
    "crisis_name": Subject.CRISIS,
}
"""The record whose page takes up a draft of its own."""

_PAGES: Final = {
    "consultation": "consultation",
    "crisis_name": "crises",
    "table": "centre",
    "wording": "centre",
}
"""The page that offers a draft of its own."""


class TodayPage(Page):
    """What the day begins with.

    Signals: those of a page; `requested` (what, id) to take up a draft elsewhere: "edit_person"
    with a PersonId or None, "edit_case", "letter" and "topic" with a CaseId, "new_case" with a
    PersonId, "edit_consultation" with a ConsultationId, "outreach" with None.
    """

    requested = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page and read the day."""
        super().__init__(desk, parent)
        self.set_title(self.tr("Today"), " ")
        self.add_action(
            self.tr("New consultation"),
            "plus",
            lambda: self.page_asked.emit("consultation"),
            is_primary=True,
        )
        self.add_action(self.tr("Record &outreach"), "outreach", self.record_outreach)
        self._rows: dict[int, FollowUp] = {}
        self._build_hint()
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        self.deadlines = DueDeadlines(desk)
        # Three cards of rows are more than a small screen holds: they scroll rather than be cut.
        inner = QWidget()
        theme.set_role(inner, "scrolled")
        work = QVBoxLayout(inner)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(SPACE_3)
        self.unanswered = LinkList(
            self.tr("Letters without an answer"), self.tr("Every letter was answered in time.")
        )
        work.addWidget(self.deadlines, 1)
        work.addWidget(self.unanswered)
        work.addWidget(self._build_due(), 1)
        area = TallArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        row.addWidget(area, 13)
        row.addLayout(self._build_side(), 7)
        self.body.addLayout(row, 1)
        for table in (self.due, self.without_step):
            table.chosen.connect(lambda case: self.opened.emit(Subject.CASE, case))
        self.deadlines.chosen.connect(self._on_deadline)
        self.drafts.chosen.connect(self._on_draft)
        self.unanswered.chosen.connect(self._on_letter)
        self.handing.chosen.connect(self._on_handing)
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """Return the first list that has something in it; what the law sets comes first."""
        if self.deadlines.table.records.ids:
            return self.deadlines.table
        if self.due.records.ids:
            return self.due
        return self.without_step if self.without_step.records.ids else None

    def concerns(self, change: Change) -> bool:
        """Return whether the day may look different now."""
        return change.concerns(Subject.CASE, Subject.CONSULTATION, Subject.PERSON, Subject.DOCUMENT)

    def showEvent(self, event: Any) -> None:
        """Read the day anew whenever the page comes up: drafts come and go without a change."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the day anew."""
        view = self.read(self.desk.follow_ups.today)
        due = self.read(self.desk.casework.due)
        if view is not None and due is not None:
            self.deadlines.show_deadlines(due)
            self._show(view)
            self._show_unanswered()
            self._show_handing()
        self._say_content()

    def _say_content(self) -> None:
        """Say it where the pack that was taken is not what is worked with."""
        origin = self.desk.packs.in_use.origin
        if origin in (Origin.PACK_DAMAGED, Origin.PACK_OUTDATED):
            from mrc_desktop.ui import words_law  # noqa: PLC0415 - seldom needed

            self.message_bar.show_warning(words_law.say(origin))

    def record_outreach(self) -> None:
        """Ask for the small window for sessions and information actions."""
        self.requested.emit("outreach", None)

    def _show(self, view: TodayView) -> None:
        today = self.desk.session.clock().date()
        self.set_title(self.tr("Today"), write_date(today))
        due = (*view.overdue, *view.due_today, *view.coming)
        self._rows = {int(each.case): each for each in (*due, *view.without_next_step)}
        self._keep_current(self.due, [each.case for each in due])
        self._keep_current(self.without_step, [each.case for each in view.without_next_step])
        self._due_said.setText(
            self.tr("{overdue} overdue, {today} due today, {coming} in the coming 7 days").format(
                overdue=len(view.overdue), today=len(view.due_today), coming=len(view.coming)
            )
            if due
            else self.tr(
                "Nothing is due in the coming 7 days. A case stands here once it has a next step "
                "with a date."
            )
        )
        theme.set_state(self._due_said, "tone", "danger" if view.overdue else "")
        self._without_said.setVisible(not view.without_next_step)
        self.without_step.setVisible(bool(view.without_next_step))
        self.drafts.show_lines(
            (
                draft.form,
                self.tr("{form}, kept {moment}").format(
                    form=say_form(draft.form), moment=draft.saved_at.strftime("%d.%m. %H:%M")
                ),
            )
            for draft in view.drafts
        )
        self._show_month(view)
        self._show_hint(has_work=bool(due or view.without_next_step or view.consultations))

    def _show_unanswered(self) -> None:
        """Show the letters whose answer should have come; the card is there only if some are."""
        rows = self.read(self.desk.papers.unanswered) or ()
        lines = [(row.document.id, self._unanswered(row)) for row in rows[:_MOST_LETTERS]]
        if len(rows) > _MOST_LETTERS:
            more = self.tr("{count} more in the outgoing register").format(
                count=len(rows) - _MOST_LETTERS
            )
            lines.append((rows[_MOST_LETTERS].document.id, more))
        self.unanswered.show_lines(lines)
        self.unanswered.setVisible(bool(lines))

    def _show_handing(self) -> None:
        """Tell a desk that has an office where the last month is not handed over yet."""
        today = self.desk.session.clock().date()
        state = self.read(self.desk.bundles.desk)
        is_due = state is not None and state.is_due(today)
        if is_due:
            from mrc_desktop.ui.summary_words import say_month  # noqa: PLC0415 - seldom needed

            month = say_month((today.replace(day=1) - dt.timedelta(days=1)).strftime("%Y-%m"))
            line = self.tr("{month} was not handed over yet").format(month=month)
            self.handing.show_lines([("summaries", line)])
        self.handing.setVisible(is_due)

    def _unanswered(self, row: PaperRow) -> str:
        return self.tr("{number} to {organisation}, no answer since {day}").format(
            number=row.document.number,
            organisation=row.organisation,
            day=write_date(row.document.issued_on),
        )

    @staticmethod
    def _keep_current(table: RecordTable, ids: Sequence[Any]) -> None:
        table.set_ids(ids)
        if table.current_id() is None:
            table.select_first()

    def _show_month(self, view: TodayView) -> None:

        for label, count in zip(
            self._figures, (view.consultations, view.persons, view.cases), strict=True
        ):
            label.setText(str(count))

    def _show_hint(self, *, has_work: bool) -> None:
        is_first = not has_work and not self.desk.search.person_ids(PersonFilter())
        self._hint.setVisible(is_first)

    def _build_hint(self) -> None:
        self._hint, column = card(self.tr("The register is ready"), self)
        text = QLabel(
            self.tr(
                "Log the first consultation: choose New consultation, type who is speaking, tick "
                "what it is about, write what was asked and advised, and press Ctrl+Enter. The "
                "person and the case come into the register with it."
            ),
            self._hint,
        )
        text.setWordWrap(True)
        column.addWidget(text)
        self._hint.hide()
        self.body.addWidget(self._hint)

    def _build_due(self) -> QWidget:
        frame, column = card(self.tr("What is due"), self)
        self._due_said = QLabel(frame)
        self._due_said.setWordWrap(True)
        theme.set_role(self._due_said, "soft")
        longest = self.tr("overdue: {day}").format(day="28.08.2028")
        self.due = RecordTable(
            (
                Column(self.tr("When"), self._when, 130, tone=self._when_tone, sample=longest),
                Column(self.tr("Next step"), lambda row: row.next_step, width=0),
                Column(self.tr("Person"), _person, width=166),
                Column(self.tr("About"), _about, width=144),
            ),
            self._fetch,
            frame,
        )
        self.due.setAccessibleName(self.tr("What is due"))
        column.addWidget(self._due_said)
        column.addWidget(self.due, 1)
        return frame

    def _build_side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(SPACE_3)
        side.addWidget(self._build_month())
        self.handing = LinkList(self.tr("Facts for the supervisor"), "")
        side.addWidget(self.handing)
        frame, column = card(self.tr("Cases without a next step"), self)
        self._without_said = QLabel(self.tr("Every open case has a next step with a date."), frame)
        self._without_said.setWordWrap(True)
        theme.set_role(self._without_said, "soft")
        self.without_step = RecordTable(
            (
                Column(self.tr("Case"), lambda row: row.number, width=112, sample="2028-000888"),
                Column(self.tr("Person"), _person, width=0),
            ),
            self._fetch,
            frame,
        )
        self.without_step.setAccessibleName(self.tr("Cases without a next step"))
        column.addWidget(self._without_said)
        column.addWidget(self.without_step, 1)
        # Without the table the sentence stays under its heading.
        column.addStretch()
        side.addWidget(frame, 1)
        self.drafts = LinkList(self.tr("Not finished"), self.tr("No form was left unfinished."))
        side.addWidget(self.drafts)
        return side

    def _build_month(self) -> QWidget:
        frame, column = card(self.tr("Your work this month"), self)
        row = QHBoxLayout()
        self._figures = []
        for name in (self.tr("consultations"), self.tr("persons"), self.tr("cases")):
            figure = QLabel("0", frame)
            theme.set_role(figure, "figure")
            figure.setAccessibleName(name)
            word = QLabel(name, frame)
            theme.set_role(word, "soft")
            pair = QVBoxLayout()
            pair.setSpacing(SPACE_1)
            pair.addWidget(figure)
            pair.addWidget(word)
            row.addLayout(pair, 1)
            self._figures.append(figure)
        column.addLayout(row)
        return frame

    def _fetch(self, ids: Sequence[Any]) -> list[FollowUp]:
        return [self._rows[int(each)] for each in ids]

    def _when(self, row: FollowUp) -> str:
        if row.due is None:
            return ""
        today = self.desk.session.clock().date()
        day = write_date(row.due)
        if row.due < today:
            return self.tr("overdue: {day}").format(day=day)
        if row.due == today:
            return self.tr("today")
        return day

    def _when_tone(self, row: FollowUp) -> str:
        today = self.desk.session.clock().date()
        return theme.current().danger if row.due is not None and row.due < today else ""

    def _on_letter(self, document: object) -> None:
        self.opened.emit(Subject.DOCUMENT, document)

    def _on_handing(self, page: str) -> None:
        self.page_asked.emit(page)

    def _on_deadline(self, case: object) -> None:
        self.opened.emit(Subject.CASE, case)

    def _on_draft(self, form: str) -> None:
        kind, _, rest = form.partition(":")
        first = rest.partition(":")[0]
        if kind == "outreach":
            self.record_outreach()
        elif kind == "person":
            self.requested.emit("edit_person", int(rest) if rest.isdigit() else None)
        elif kind == "case" and first == "new":
            self.requested.emit("new_case", int(rest.removeprefix("new:")))
        elif kind in _RECORDS and rest.isdigit():
            self.opened.emit(_RECORDS[kind], int(rest))
        elif kind in _FORMS and first.isdigit():
            self.requested.emit(_FORMS[kind], int(first))
        else:
            self.page_asked.emit(_PAGES.get(kind, "documents"))


def _person(row: FollowUp) -> str:
    return person_words.say_name(row.person_name)


def _about(row: FollowUp) -> str:
    topic = words.say(row.topic)
    return f"⚠ {topic}" if row.risk is RiskLevel.HIGH else topic
