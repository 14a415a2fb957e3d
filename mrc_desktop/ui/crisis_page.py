"""The Crisis intake page: a line for each of many people, and the tally beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.crisis import CrisisId, LineId
from mrc_desktop.domain.crisis_input import CrisisDraft
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, theme
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.crisis_dialog import NEW_NAME, CrisisDialog
from mrc_desktop.ui.crisis_line_form import CrisisLineForm, KeptLine
from mrc_desktop.ui.crisis_lines import CrisisLines
from mrc_desktop.ui.crisis_tally import CrisisTallyCard
from mrc_desktop.ui.draft_offer import DraftKeeper, kept_at
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.palette import SPACE_3

if TYPE_CHECKING:
    from mrc_desktop.domain.crisis import CrisisRecord, LineRecord
    from mrc_desktop.domain.crisis_input import LineDraft
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk


class CrisisPage(Page):
    """One crisis at a time.

    Signals: those of a page; `requested` ("grow_line", LineId) for the form of a line's person.
    """

    requested = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show the crisis that goes on, or how to name one."""
        super().__init__(desk, parent)
        self.set_title(self.tr("Crisis intake"), " ")
        self._records: dict[CrisisId, CrisisRecord] = {}
        self._current: CrisisId | None = None
        self._keeper: DraftKeeper | None = None
        self.revise_button = self.add_action(self.tr("Name and da&ys…"), "edit", self.revise)
        self.new_button = self.add_action(
            self.tr("New c&risis…"), "plus", self.begin, is_primary=True
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._build_nothing())
        self._stack.addWidget(self._build_crisis())
        self.body.addWidget(self._stack, 1)
        self.refresh()

    # Parts ---------------------------------------------------------------------------------

    def _build_nothing(self) -> QWidget:
        nothing = QWidget(self)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 0, 0, 0)
        said = QLabel(
            self.tr(
                "When many people arrive at once, name the crisis and take one line down for each "
                "of them: seconds a person, without a name if need be. Later each line can become "
                "a person of the register."
            ),
            nothing,
        )
        said.setWordWrap(True)
        theme.set_role(said, "soft")
        column.addWidget(said)
        column.addStretch(1)
        return nothing

    def _build_crisis(self) -> QWidget:
        whole = QWidget(self)
        self.choice = ChoiceBox((), whole)
        self.choice.picked.connect(self._on_crisis_picked)
        label = QLabel(self.tr("&Crisis"), whole)
        label.setBuddy(self.choice)
        theme.set_role(label, "field")
        self.choice.setAccessibleName(label.text().replace("&", ""))
        self.urgent_first = QCheckBox(self.tr("&Most urgent first"), whole)
        self.urgent_first.toggled.connect(self._on_order_toggled)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(label)
        head.addWidget(self.choice, 1)
        head.addWidget(self.urgent_first)
        self.form = CrisisLineForm(self.desk, whole)
        self.form.entered.connect(self.take_down)
        self.form.cleared.connect(self._on_cleared)
        self.form.changed.connect(self._on_form_changed)
        self.lines = CrisisLines(self.desk, self.read, whole)
        self.lines.correct_asked.connect(self.correct)
        self.lines.grow_asked.connect(self.grow)
        self.lines.remove_asked.connect(self.remove)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(head)
        left.addWidget(self.form)
        left.addWidget(self.lines, 1)
        self.tally = CrisisTallyCard(self.desk, whole)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addLayout(left, 1)
        row.addWidget(self.tally)
        return whole

    # What a page must do -------------------------------------------------------------------

    def first_focus(self) -> QWidget | None:
        """Return the first field of the line, or the way to name a crisis."""
        return self.new_button if self._current is None else self.form.line("size")

    def concerns(self, change: Change) -> bool:
        """Return whether a crisis was changed."""
        return change.concerns(Subject.CRISIS)

    def keep_draft(self) -> None:
        """Keep the line being typed at once."""
        if self._keeper is not None:
            self._keeper.keep_if_waiting()

    def refresh(self) -> None:
        """Read the crises and the lines shown anew; the line being typed stays."""
        records = self.read(self.desk.crises.listing)
        if records is None:
            return
        self._records = {record.id: record for record in records}
        self.choice.set_choices([Choice(each.id, self._say(each)) for each in records])
        if self._current not in self._records:
            self._open(next(iter(self._records), None))
        else:
            self._show_lines()
        self._show_head()
        # Its window is opened only by hand.
        if self.read(lambda: kept_at(self.desk.drafts, NEW_NAME)) is not None:
            self.message_bar.show_info(
                self.tr("A new crisis was begun and not saved. “New crisis…” goes on with it.")
            )

    def show_crisis(self, crisis: CrisisId) -> None:
        """Show this crisis."""
        if crisis in self._records and crisis != self._current:
            self._open(crisis)
            self._show_head()

    def _say(self, record: CrisisRecord) -> str:
        crisis = record.crisis
        if crisis.ended_on is None:
            return self.tr("{name}, since {day}").format(
                name=crisis.name, day=write_date(crisis.began_on)
            )
        return self.tr("{name}, {day} to {end}").format(
            name=crisis.name, day=write_date(crisis.began_on), end=write_date(crisis.ended_on)
        )

    def _open(self, crisis: CrisisId | None) -> None:
        """Show a crisis with the line that was begun in it."""
        self.keep_draft()
        self._current = crisis
        if self._keeper is not None:
            self._keeper.deleteLater()
            self._keeper = None
        if crisis is None:
            return
        self._keeper = DraftKeeper(self.desk.drafts, f"crisis:{crisis}", self.form.kept, self)
        self._keeper.refused.connect(self.message_bar.show_error)
        self._show_lines()
        self.form.begin(self.lines.last_origin())
        form = self._keeper.form
        kept = self.read(lambda: self.desk.drafts.find(form, KeptLine))
        if kept is not None:
            self.form.show_kept(kept)
            self._keeper.resume(is_kept=True)

    def _show_head(self) -> None:
        record = self._records.get(self._current) if self._current is not None else None
        self._stack.setCurrentIndex(0 if record is None else 1)
        self.revise_button.setVisible(record is not None)
        self.choice.set_value(self._current)
        place = record.crisis.place if record is not None else ""
        self.set_title(self.tr("Crisis intake"), place or " ")

    def _show_lines(self) -> None:
        crisis = self._current
        if crisis is None:
            return
        view = self.read(
            lambda: self.desk.crises.view(crisis, most_urgent_first=self.urgent_first.isChecked())
        )
        if view is not None:
            self.lines.show_lines(view.lines)
            self.tally.show_tally(view.tally)

    # Crises --------------------------------------------------------------------------------

    def begin(self) -> None:
        """Name a new crisis, and show it."""
        today = write_date(self.desk.session.clock().date())
        dialog = CrisisDialog(self.desk, CrisisDraft(began_on=today), None, self)
        self._run(dialog)

    def revise(self) -> None:
        """Correct name, place and days of the crisis shown."""
        record = self._records.get(self._current) if self._current is not None else None
        if record is not None:
            start = self.desk.crises.draft_of(record)
            self._run(CrisisDialog(self.desk, start, record, self))

    def _run(self, dialog: CrisisDialog) -> None:
        dialog.exec()
        change = dialog.change
        dialog.deleteLater()
        if change is not None:
            self.message_bar.clear()
            self.announce(change, self.tr("The crisis is saved."))
            self.refresh()
            self.show_crisis(CrisisId(int(change.first(Subject.CRISIS))))
            self.form.focus()
        else:
            self.message_bar.clear()
            self.refresh()

    def _on_crisis_picked(self, crisis: object) -> None:
        if crisis is not None:
            self.show_crisis(CrisisId(int(str(crisis))))

    # Lines ---------------------------------------------------------------------------------

    def take_down(self) -> None:
        """Write the line into the register and begin the next one."""
        crisis, keeper = self._current, self._keeper
        if crisis is None or keeper is None or self.form.is_empty():
            return
        draft, problems = self.form.draft()
        corrected = self.form.corrected
        try:
            if problems:
                raise InputRefused((*problems, *self.desk.crises.check_line(draft)))
            change = self._write(crisis, draft, corrected, keeper.form)
        except InputRefused as refused:
            keeper.keep_now()
            self.form.show_problems(refused.problems)
            return
        except UserError as error:
            keeper.keep_now()
            self.message_bar.show_error(error)
            return
        keeper.settle()
        self.message_bar.clear()
        self.announce(change)
        self.told.emit(self.tr("The line is saved."))
        self.form.begin(draft.origin if corrected is None else self.lines.last_origin())
        self.form.focus()

    def _write(
        self, crisis: CrisisId, draft: LineDraft, corrected: tuple[int, int] | None, kept_as: str
    ) -> Change:
        if corrected is None:
            return self.desk.crises.add_line(crisis, draft, kept_as=kept_as)
        line, version = corrected
        return self.desk.crises.revise_line(LineId(line), draft, version, kept_as=kept_as)

    def correct(self, line: object) -> None:
        """Put a line back into the fields, unless another one stands there unfinished."""
        if not self.form.is_empty():
            self.message_bar.show_warning(
                self.tr("A line stands here unfinished. Take it down or clear it first.")
            )
            return
        row = self.lines.row(line)
        draft = None if row is None else self.guard(lambda: self._draft_of(row))
        if row is not None and draft is not None:
            self.form.correct(row.id, row.version, draft)
            self.form.focus()

    def _draft_of(self, row: LineRecord) -> LineDraft:
        return self.desk.crises.line_draft(row.id)

    def grow(self, line: object) -> None:
        """Ask for the form of the person of a line, or show the person it became."""
        row = self.lines.row(line)
        if row is None:
            return
        if row.line.person is not None:
            self.opened.emit(Subject.PERSON, row.line.person)
        else:
            self.requested.emit("grow_line", row.id)

    def remove(self, line: object) -> None:
        """Take a line out, after asking."""
        row = self.lines.row(line)
        if row is None or not ask.confirm(
            self,
            self.tr("Take this line out?"),
            self.tr("It will no longer be in the list or in the tally."),
            yes=self.tr("Take it out"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            return
        if self.form.corrected is not None and self.form.corrected[0] == row.id:
            self._on_cleared()
        change = self.guard(lambda: self.desk.crises.remove_line(row.id))
        if change is not None:
            self.announce(change, self.tr("The line is taken out."))

    def _on_order_toggled(self, _on: bool) -> None:
        self._show_lines()

    def _on_form_changed(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()

    def _on_cleared(self) -> None:
        if self._keeper is not None:
            self._keeper.forget()
        self.form.begin(self.lines.last_origin())
        self.form.focus()
