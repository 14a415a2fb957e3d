"""The person a line of a crisis stands for: the person form, begun with what the line knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mrc_desktop.domain.person import PersonId
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask
from mrc_desktop.ui.person_form import PersonForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.person import PersonDraft
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.crises import LineToGrow
    from mrc_desktop.services.desk import Desk


class CrisisPersonForm(PersonForm):
    """Registers the person of a line and keeps the link, in one step and once.

    Signals: those of a person form; `requested` ("consultation", PersonId) once the line has its
    person, new or registered already; left by the way back, the crises are asked for.
    """

    requested = Signal(str, object)

    def __init__(self, desk: Desk, line: LineToGrow, parent: QWidget | None = None) -> None:
        """Build the form."""
        self._line = line.record.id
        super().__init__(
            desk, None, parent, start=line.draft, kept_as=f"crisis_line:{line.record.id}"
        )
        self.saved.connect(self._on_grown)
        self.set_title(
            self.tr("New person"),
            self.tr("From a line of the crisis; a consultation follows once this is saved"),
        )

    def leave(self) -> None:
        """Go back to the lines; what was typed stays as a draft."""
        super().leave()
        self.page_asked.emit("crises")

    def _on_grown(self, person: int) -> None:
        """Leave, and go on to the conversation with the person the line has become."""
        self.left.emit()
        self.requested.emit("consultation", PersonId(person))

    def write(self, draft: PersonDraft) -> Change | None:
        """Register the person of the line."""
        return self.desk.crises.grow(self._line, draft, kept_as=self.keeper.form)

    def _on_picked(self, person: int) -> None:
        if not ask.confirm(
            self,
            self.tr("Is this the person of the line?"),
            self.tr("The line will lead to the person registered already; nobody new is added."),
            yes=self.tr("Yes, the same person"),
            no=self.tr("No, somebody else"),
        ):
            return
        change = self.guard(
            lambda: self.desk.crises.link(self._line, PersonId(person), kept_as=self.keeper.form)
        )
        if change is not None:
            self.keeper.settle()
            self.announce(change, self.tr("Saved."))
            self.saved.emit(int(change.first(Subject.PERSON)))
