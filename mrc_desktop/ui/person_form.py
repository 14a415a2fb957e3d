"""Everything the register holds about a person, as a form: for a new person or to revise one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from mrc_desktop.domain.person import PersonDraft, PersonId
from mrc_desktop.errors import ChangedMeanwhile
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import ask, place_names
from mrc_desktop.ui.fields import FieldForm
from mrc_desktop.ui.match_list import MatchList
from mrc_desktop.ui.person_fields import CONTEXT, draft_from, person_fields, values_of
from mrc_desktop.ui.record_form import RecordForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

MATCHES_WIDTH = 270
"""The width of the list of likely matches, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPerson:
    """What is kept of a person being typed: the draft and the version it began from."""

    version: int
    draft: PersonDraft


class PersonForm(RecordForm[PersonDraft]):
    """Types a person.

    Signals: those of a record form; `picked` (PersonId) when a match turned out to be the person.
    """

    picked = Signal(int)
    subject = Subject.PERSON
    first_key = "cyrillic.family"
    kept_type = KeptPerson

    def __init__(
        self,
        desk: Desk,
        person: PersonId | None = None,
        parent: QWidget | None = None,
        *,
        start: PersonDraft | None = None,
        kept_as: str = "",
    ) -> None:
        """Build the form for a new person, or filled with what is held about a known one.

        A new person may begin with `start`, kept under a name of its own.
        """
        form = FieldForm(person_fields(desk), CONTEXT, columns=3)
        name = "person:new" if person is None else f"person:{person}"
        super().__init__(desk, form, kept_as or name, parent)
        self._first = start or PersonDraft()
        self.set_title(self.tr("New person") if person is None else self.tr("Edit the person"))
        self._person = person
        self._country = ""
        self.matches: MatchList | None = None
        if person is None:
            self.matches = MatchList(desk.people, self.draft, self)
            self.matches.setFixedWidth(MATCHES_WIDTH)
            self.matches.picked.connect(self._on_picked)
            self.beside.addWidget(self.matches)
        form.changed.connect(self._on_changed)
        self.begin(self._held())

    def draft(self) -> PersonDraft:
        """Return the person as typed."""
        return draft_from(self.form.values())

    def show_draft(self, draft: PersonDraft) -> None:
        """Fill the form from a draft."""
        self._offer_regions(draft.citizenships)
        self.form.set_values(values_of(draft))
        if self.matches is not None:
            self.matches.look_soon()

    def write(self, draft: PersonDraft) -> Change | None:
        """Register the new person, or revise the known one."""
        person, kept = self._person, self.keeper.form
        if person is None:
            return self.desk.people.register(draft, kept_as=kept)
        try:
            return self.desk.people.revise(person, draft, self.version, kept_as=kept)
        except ChangedMeanwhile:
            if not self.replaces_newer(
                self.tr("This person was changed since you began."),
                lambda: self.desk.people.open(person).person.version,
            ):
                return None
            return self.desk.people.revise(person, draft, self.version, kept_as=kept)

    def _held(self) -> PersonDraft | None:
        person = self._person
        if person is None:
            return self._first
        view = self.guard(lambda: self.desk.people.open(person))
        if view is None:
            return None
        self.version = view.person.version
        return self.desk.people.draft_of(view.person)

    def _on_changed(self) -> None:
        self._offer_regions(self.form.values()["citizenships"])
        if self.matches is not None:
            self.matches.look_soon()

    def _on_picked(self, person: int) -> None:
        if not self.is_changed() or ask.confirm(
            self,
            self.tr("Open this person instead?"),
            self.tr("What you typed stays as a draft; nothing is merged."),
            yes=self.tr("Open the person"),
            no=self.tr("Go on typing"),
        ):
            self.keep_draft()
            self.picked.emit(person)

    def _offer_regions(self, citizenships: tuple[str, ...]) -> None:
        """Offer the regions of the first citizenship's country first."""
        country = citizenships[0] if citizenships else ""
        if country != self._country:
            self._country = country
            editor: Any = self.form.editor("region")
            editor.box.set_choices(place_names.regions(self.desk, country, ""))
