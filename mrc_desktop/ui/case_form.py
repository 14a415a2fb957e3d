"""The details of a case, to open a new one for a person or to revise one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.case import AdverseParty, CaseDraft, CaseId
from mrc_desktop.domain.case_input import draft_of_case
from mrc_desktop.domain.codes import AdversePartyKind, RiskLevel, Topic
from mrc_desktop.errors import ChangedMeanwhile
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import place_names, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.record_form import RecordForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "case_form"

_PLAIN: Final = ("topic", "title", "risk", "destination", "notes")
_PARTY: Final = ("kind", "name", "tax_number", "address", "phone")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCase:
    """What is kept of a case being typed: the draft and the version it began from."""

    version: int
    draft: CaseDraft


class CaseForm(RecordForm[CaseDraft]):
    """Types a case. Signals: those of a record form."""

    subject = Subject.CASE
    first_key = "topic"
    kept_type = KeptCase

    def __init__(
        self,
        desk: Desk,
        person: PersonId | None,
        case: CaseId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the form for a new case of `person`, or filled with what `case` holds."""
        form = FieldForm(_fields(desk), CONTEXT, columns=2)
        name = f"case:new:{person}" if case is None else f"case:{case}"
        super().__init__(desk, form, name, parent)
        self.set_title(self.tr("New case") if case is None else self.tr("Edit the case"))
        self._person = person
        self._case = case
        self.begin(self._held())

    def draft(self) -> CaseDraft:
        """Return the case as typed."""
        return _draft_from(self.form.values())

    def show_draft(self, draft: CaseDraft) -> None:
        """Fill the form from a draft."""
        self.form.set_values(_values_of(draft))

    def write(self, draft: CaseDraft) -> Change | None:
        """Open the new case, or revise the known one."""
        case, kept = self._case, self.keeper.form
        if case is None:
            if self._person is None:
                return None
            return self.desk.cases.open_case(self._person, draft, kept_as=kept)
        try:
            return self.desk.cases.revise(case, draft, self.version, kept_as=kept)
        except ChangedMeanwhile:
            if not self.replaces_newer(
                self.tr("This case was changed since you began."),
                lambda: self.desk.cases.view(case).case.version,
            ):
                return None
            return self.desk.cases.revise(case, draft, self.version, kept_as=kept)

    def _held(self) -> CaseDraft | None:
        case = self._case
        if case is None:
            return CaseDraft()
        view = self.guard(lambda: self.desk.cases.view(case))
        if view is None:
            return None
        self.version = view.case.version
        return draft_of_case(view.case.details)


def _draft_from(values: Mapping[str, Any]) -> CaseDraft:
    party = AdverseParty(**{key: values[f"adverse_party.{key}"] for key in _PARTY})
    return CaseDraft(adverse_party=party, **{key: values[key] for key in _PLAIN})


def _values_of(draft: CaseDraft) -> dict[str, Any]:
    values = {key: getattr(draft, key) for key in _PLAIN}
    for key in _PARTY:
        values[f"adverse_party.{key}"] = getattr(draft.adverse_party, key)
    return values


def _fields(desk: Desk) -> tuple[Field, ...]:
    return (
        Field(
            "topic",
            QT_TRANSLATE_NOOP("case_form", "T&opic"),
            Kind.CHOICE,
            choices=(Choice(None, ""), *words.choices(Topic)),
            is_required=True,
        ),
        Field(
            "risk",
            QT_TRANSLATE_NOOP("case_form", "Ris&k for the person"),
            Kind.CHOICE,
            choices=words.choices(
                (RiskLevel.NOT_ASSESSED, RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH)
            ),
        ),
        Field("title", QT_TRANSLATE_NOOP("case_form", "In a &few words"), max_length=300),
        Field(
            "destination",
            QT_TRANSLATE_NOOP("case_form", "D&estination country"),
            Kind.CHOICE,
            choices=place_names.countries(desk, ""),
        ),
        Field("notes", QT_TRANSLATE_NOOP("case_form", "Notes"), Kind.TEXT, width=2, rows=6),
        Field("party", QT_TRANSLATE_NOOP("case_form", "The other side"), Kind.HEADING),
        Field(
            "adverse_party.kind",
            QT_TRANSLATE_NOOP("case_form", "&Who it is"),
            Kind.CHOICE,
            choices=words.choices(AdversePartyKind),
        ),
        Field("adverse_party.name", QT_TRANSLATE_NOOP("case_form", "Na&me"), max_length=300),
        Field(
            "adverse_party.tax_number",
            QT_TRANSLATE_NOOP("case_form", "Ta&x number"),
            max_length=100,
        ),
        Field("adverse_party.phone", QT_TRANSLATE_NOOP("case_form", "&Phone"), max_length=200),
        Field(
            "adverse_party.address",
            QT_TRANSLATE_NOOP("case_form", "&Address"),
            width=2,
        ),
    )
