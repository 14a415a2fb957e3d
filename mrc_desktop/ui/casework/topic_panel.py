"""The panel of one kind of facts: a form, what follows from it while typing, why, save, deadlines.

    class StayPanel(TopicPanel):
        KIND = AssessedTopic.STAY
        CONTEXT = "stay_panel"                  # translation context of the fields' texts
        def fields(self) -> tuple[Field, ...]:  # or a constant FIELDS
            return (Field("citizenship", QT_TRANSLATE_NOOP("stay_panel", "&Citizen of"), ...),
                    Field("trips", ..., Kind.GROUP, is_series=True, fields=(...)))

A field's key is the dotted name of its fact in docs/assess.md ("stay.trips", "employer.name"), so
days, choices, ticks and rows need no further code (`facts_form`). What a subclass may override:

    caution()                    a sentence above the findings ("always likely ...")
    first_facts()                the facts a new panel begins with (citizenship of the person ...)
    to_facts(facts), to_values(facts)   reshape facts read from the form, or before they are shown
    assess(facts) -> Report      how they are assessed (desk.casework.assess)
    add_beside(column)           widgets over the findings: a picture, a plan
    add_below(column)            widgets between the findings and the deadlines
    shown_beside() -> codes      findings it shows itself, left out of the list
    report_shown(report, facts)  called after each assessment (report None: nothing can be said)
    form_of_draft()              the draft's name, "facts:<case>:<kind>"

The page around it (`topic_page.TopicPage`) puts several panels into tabs. Texts a subclass says
with self.tr are its own; letters under Alt used here: "v" (Save). Signals are listed below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mrc_desktop.errors import ChangedMeanwhile, InputRefused, UserError
from mrc_desktop.ui import ask
from mrc_desktop.ui.casework import facts_form
from mrc_desktop.ui.casework.facts_panel import FactsPanel
from mrc_desktop.ui.draft_offer import DraftKeeper, kept_at
from mrc_desktop.ui.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.case import Case
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.kept_facts import RuleMoved


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptForm:
    """What is kept of a panel being typed into: the form's values, the version it began from."""

    version: int
    values: dict[str, Any]


class TopicPanel(FactsPanel):
    """Types, assesses and saves the facts of one kind of a case. Signals: of a facts panel."""

    def __init__(self, desk: Desk, case: Case, parent: QWidget | None = None) -> None:
        """Read the facts of the case and show what follows from them."""
        super().__init__(desk, case, parent)
        self.version = 0
        self._start: dict[str, Any] = {}
        self.keeper = DraftKeeper(desk.drafts, self.form_of_draft(), self._worth_keeping, self)
        self.keeper.refused.connect(self.message_bar.show_error)
        self.deadlines.changed.connect(self.changed)
        self.deadlines.refused.connect(self.message_bar.show_error)
        self.save_button.clicked.connect(self.save)
        self.offer.continued.connect(self._on_continued)
        self.offer.discarded.connect(self._on_discarded)
        for keys in ("Ctrl+S", "Ctrl+Return"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self._begin()

    def form_of_draft(self) -> str:
        """Return the name of the panel's draft in the vault."""
        return f"facts:{self.case.id}:{self.KIND}"

    def first_focus(self) -> QWidget | None:
        """Return where the keyboard should be."""
        if not self.offer.isHidden():
            return self.offer.continue_button
        valued = (one for one in self._fields if one.kind is not Kind.HEADING)
        first = next((one for one in valued if one.label), None)
        return None if first is None else self.form.editor(first.key)

    def keep_draft(self) -> None:
        """Put what is typed into the vault now, if it waits."""
        self.keeper.keep_if_waiting()

    def is_changed(self) -> bool:
        """Return whether anything differs from what was saved."""
        return self.form.values() != self._start

    def save(self) -> None:
        """Save the facts with what follows from them; a day not understood stops it."""
        if not self.form.isEnabled():
            return
        self._settle_typing()
        facts_form.write_days_out(self.form, self._fields, self.today)
        self.assess_now()
        facts, typed = self.facts()
        if typed:
            self.form.show_problems(typed)
            self.message_bar.show_warning(
                self.tr("Not saved: a day or a number could not be understood.")
            )
            return
        change = self._write(facts)
        if change is None:
            return
        self.keeper.settle()
        self._start = self.form.values()
        self._say_state()
        self.deadlines.refresh()
        self.message_bar.show_good(self.tr("Saved."))
        self.changed.emit(change)
        self.told.emit(self.tr("Saved."))

    def _settle_typing(self) -> None:
        """Let a list that is being typed into settle on its entry, and keep the keyboard there."""
        focused = self._focused()
        if focused is not None and self.form.isAncestorOf(focused):
            focused.clearFocus()
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> QWidget | None:
        return self.focusWidget()

    def refresh(self) -> None:
        """Read the deadlines anew, and facts saved elsewhere; what is being typed stays."""
        self.deadlines.refresh()
        try:
            self._follow()
        except UserError as error:
            self.message_bar.show_error(error)

    def _follow(self) -> None:
        """Show facts that were saved elsewhere, such as stays typed beside the case's ban.

        What is typed here and was changed there too stays as it is: saving it asks first.
        """
        casework = self.desk.casework
        if not self.form.isEnabled() or casework.version(self.case.id, self.KIND) == self.version:
            return
        kept = casework.open(self.case.id, self.KIND)
        typed, start = self.form.values(), self._start
        self.form.set_values(facts_form.show_values(self._fields, self.to_values(dict(kept.raw))))
        fresh = self.form.values()
        edited = {key: value for key, value in typed.items() if value != start.get(key)}
        if any(fresh[key] not in (start.get(key), value) for key, value in edited.items()):
            self.form.set_values(typed)
            return
        self.form.set_values(edited)
        self._start = fresh
        self.version = kept.version
        self.assess_now()
        self._say_state()

    def _begin(self) -> None:
        try:
            kept = self.desk.casework.open(self.case.id, self.KIND)
        except UserError as error:
            self.message_bar.show_error(error)
            self._enable(is_enabled=False)
            return
        self.version = kept.version
        self.show_facts(kept.raw if kept.version else self.first_facts())
        self._start = self.form.values()
        self._say_state()
        self._say_moved(kept.moved)
        self._offer_draft()

    def _offer_draft(self) -> None:
        moment = kept_at(self.desk.drafts, self.keeper.form)
        if moment is not None:
            self.keeper.pause()
            self._enable(is_enabled=False)
            self.offer.offer(moment)

    def _say_moved(self, moved: Sequence[RuleMoved]) -> None:
        if any(one.changes_answer for one in moved):
            self.message_bar.show_warning(
                self.tr(
                    "A newer rule or table would change the answer that was kept. What stands here "
                    "is reckoned with those of today; save to keep it."
                )
            )

    def _say_state(self) -> None:
        if self.is_changed():
            said = self.tr("Not saved yet; kept as a draft.")
        elif self.version:
            said = self.tr("Saved with the case.")
        else:
            said = self.tr("Nothing is saved here yet.")
        self._state.setText(said)

    def _write(self, facts: dict[str, Any]) -> Change | None:
        try:
            return self._save(facts)
        except ChangedMeanwhile:
            if not self._replaces_newer():
                return None
        except InputRefused as refused:
            self._mark(refused.problems)
            self.message_bar.show_error(refused)
            return None
        except UserError as error:
            self.message_bar.show_error(error)
            return None
        return self._write(facts)

    def _save(self, facts: dict[str, Any]) -> Change:
        change = self.desk.casework.save(
            self.case.id, self.KIND, facts, self.version, kept_as=self.keeper.form
        )
        self.version += 1
        return change

    def _replaces_newer(self) -> bool:
        if not ask.confirm(
            self,
            self.tr("These facts were changed since you began."),
            self.tr("Saving now replaces the newer facts with what stands in this form."),
            yes=self.tr("Replace the newer facts"),
            no=self.tr("Go on looking"),
            is_danger=True,
        ):
            return False
        self.version = self.desk.casework.open(self.case.id, self.KIND).version
        return True

    def _worth_keeping(self) -> object | None:
        if not self.is_changed():
            return None
        return KeptForm(version=self.version, values=self.form.values())

    def _enable(self, *, is_enabled: bool) -> None:
        self.form.setEnabled(is_enabled)
        self.save_button.setEnabled(is_enabled)

    def _end_offer(self, *, is_kept: bool) -> None:
        self.offer.hide()
        self._enable(is_enabled=True)
        self.keeper.resume(is_kept=is_kept)
        self.assess_now()
        self._say_state()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        super()._on_typed()
        self.keeper.touch()
        self._say_state()

    def _on_continued(self) -> None:
        found = self.desk.drafts.find(self.keeper.form, KeptForm)
        if found is not None:
            self.version = found.version
            self.form.set_values(found.values)
        else:
            self.message_bar.show_warning(self.tr("What you typed could not be read any more."))
        self._end_offer(is_kept=found is not None)

    def _on_discarded(self) -> None:
        if ask.confirm(
            self,
            self.tr("Throw away what you typed?"),
            self.tr("The unfinished form will be gone. Nothing saved is touched."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            self.keeper.forget()
            self._end_offer(is_kept=False)
