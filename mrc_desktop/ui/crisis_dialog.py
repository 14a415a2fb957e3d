"""Naming a crisis, or correcting its name, place and days.

What is typed is kept as a draft until it is saved or cancelled; a lock, Esc or a crash keep it.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from mrc_desktop.domain.crisis_input import CrisisDraft
from mrc_desktop.errors import InputRefused, UserError
from mrc_desktop.ui import theme, words
from mrc_desktop.ui.draft_offer import DraftKeeper
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.crisis import CrisisRecord
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "crisis_dialog"

_FIELDS: Final = (
    Field(
        "name",
        QT_TRANSLATE_NOOP("crisis_dialog", "&What happened"),
        is_required=True,
        width=2,
        max_length=100,
        hint=QT_TRANSLATE_NOOP("crisis_dialog", "A name everybody here will know it by"),
    ),
    Field("place", QT_TRANSLATE_NOOP("crisis_dialog", "&Place"), width=2, max_length=100),
    Field(
        "began_on",
        QT_TRANSLATE_NOOP("crisis_dialog", "&Began on"),
        Kind.DATE,
        is_required=True,
    ),
    Field("ended_on", QT_TRANSLATE_NOOP("crisis_dialog", "&Ended on"), Kind.DATE),
)


NEW_NAME: Final = "crisis_name:new"
"""The draft of a crisis that is not in the register yet."""


@dataclass(frozen=True, slots=True)
class KeptHead:
    """What is kept of the form: the texts, and the version of the crisis they were begun over."""

    version: int = 0
    draft: CrisisDraft = CrisisDraft()  # noqa: RUF009 - it is frozen


class CrisisDialog(QDialog):
    """Asks for the head of a crisis; `change` holds what was written once accepted."""

    def __init__(
        self, desk: Desk, start: CrisisDraft, record: CrisisRecord | None, parent: QWidget
    ) -> None:
        """Build the form over a new crisis, or over the one held."""
        super().__init__(parent)
        self._crises = desk.crises
        self._record = record
        self._start = start
        self._version = 0 if record is None else record.version
        self.change: Change | None = None
        title = self.tr("New crisis") if record is None else self.tr("Name and days of the crisis")
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.message_bar = MessageBar(self)
        self.form = FieldForm(_FIELDS, CONTEXT, columns=2, parent=self)
        self.form.set_values(dataclasses.asdict(start))
        buttons = QDialogButtonBox(self)
        self.save_button = buttons.addButton(
            self.tr("&Save the crisis"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        theme.set_role(self.save_button, "primary")
        self.save_button.setDefault(True)
        self.cancel_button = buttons.addButton(
            self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.cancel)
        column = QVBoxLayout(self)
        for widget in (self.message_bar, self.form, buttons):
            column.addWidget(widget)
        form = NEW_NAME if record is None else f"crisis_name:{record.id}"
        self.keeper = DraftKeeper(desk.drafts, form, self._worth_keeping, self)
        self.keeper.refused.connect(self.message_bar.show_error)
        self.form.changed.connect(self.keeper.touch)
        self.finished.connect(self.keeper.keep_if_waiting)
        self._continue(desk)
        self.form.focus("name")

    def _continue(self, desk: Desk) -> None:
        """Show what was typed here before and not saved."""
        try:
            kept = desk.drafts.find(self.keeper.form, KeptHead)
        except UserError as error:
            self.message_bar.show_error(error)
            return
        if kept is not None:
            self._version = kept.version
            self.form.set_values(dataclasses.asdict(kept.draft))
            self.keeper.resume(is_kept=True)
            self.message_bar.show_info(self.tr("This is what you typed and did not save yet."))

    def _typed(self) -> CrisisDraft:
        return CrisisDraft(**self.form.values())

    def _worth_keeping(self) -> KeptHead | None:
        typed = self._typed()
        return None if typed == self._start else KeptHead(self._version, typed)

    def cancel(self) -> None:
        """Throw away what was typed and close; Esc and a lock keep it."""
        self.keeper.forget()
        self.reject()

    def save(self) -> None:
        """Write it and close; what is wrong stands at its field."""
        draft, record, form = self._typed(), self._record, self.keeper.form
        try:
            if record is None:
                self.change = self._crises.begin(draft, kept_as=form)
            else:
                self.change = self._crises.revise(record.id, draft, self._version, kept_as=form)
        except InputRefused as refused:
            rest = self.form.show_problems(refused.problems)
            if rest:
                self.message_bar.show_warning("\n".join(words.say_problem(one) for one in rest))
        except UserError as error:
            self.message_bar.show_error(error)
        else:
            self.keeper.settle()
            self.accept()
