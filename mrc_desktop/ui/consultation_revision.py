"""A logged consultation, to read in full and to correct: the conversation and what it was about.

Who spoke cannot be corrected here: a conversation logged for the wrong person is another matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import CaseStatus, Channel
from mrc_desktop.domain.consultation import ConsultationDraft, ConsultationId
from mrc_desktop.domain.listing import CaseFilter
from mrc_desktop.errors import ChangedMeanwhile, UserError
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import person_words, place_names, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.consultation_form import sheet_choices
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.record_form import RecordForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.listing import CaseRow
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.consultations import ConsultationView
    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "consultation_revision"

_PLAIN: Final = (
    "started_at",
    "channel",
    "language",
    "has_interpreter",
    "cases",
    "asked",
    "advised",
    "sheets",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptConsultation:
    """What is kept of a consultation being corrected: the draft and the version it began from."""

    version: int
    draft: ConsultationDraft


class ConsultationRevision(RecordForm[ConsultationDraft]):
    """Corrects one consultation. Signals: those of a record form."""

    subject = Subject.CONSULTATION
    first_key = "asked"
    kept_type = KeptConsultation

    def __init__(
        self, desk: Desk, consultation: ConsultationId, parent: QWidget | None = None
    ) -> None:
        """Build the form, filled with what is held; the reading is audited."""
        self._consultation = consultation
        view, refused = _read(desk, consultation)
        form = FieldForm(_fields(desk, _offered(desk, view)), CONTEXT, columns=4)
        super().__init__(desk, form, f"consultation:{consultation}", parent)
        name = "" if view is None else person_words.say_name(view.person_name)
        self.set_title(self.tr("Correct a consultation"), name)
        if refused is not None:
            self.message_bar.show_error(refused)
        if view is not None:
            self.version = view.consultation.version
        self.begin(None if view is None else desk.consultations.draft_of(view.consultation))

    def draft(self) -> ConsultationDraft:
        """Return the consultation as typed."""
        return _draft_from(self.form.values())

    def show_draft(self, draft: ConsultationDraft) -> None:
        """Fill the form from a draft."""
        self.form.set_values({key: getattr(draft, key) for key in _PLAIN})

    def write(self, draft: ConsultationDraft) -> Change | None:
        """Revise the consultation."""
        consultation, work = self._consultation, self.desk.consultations
        kept = self.keeper.form
        try:
            return work.revise(consultation, draft, self.version, kept_as=kept)
        except ChangedMeanwhile:
            if not self.replaces_newer(
                self.tr("This consultation was changed since you began."),
                lambda: work.view(consultation).consultation.version,
            ):
                return None
            return work.revise(consultation, draft, self.version, kept_as=kept)


def _read(
    desk: Desk, consultation: ConsultationId
) -> tuple[ConsultationView | None, UserError | None]:
    """Return what is held, or why it cannot be read: the form is built either way."""
    try:
        return desk.consultations.view(consultation), None
    except UserError as error:
        return None, error


def _offered(desk: Desk, view: ConsultationView | None) -> tuple[CaseRow, ...]:
    """Return the cases the consultation may be about: those it is about, and open ones."""
    if view is None:
        return ()
    held = view.consultation
    rows = desk.cases.rows(desk.cases.list_ids(CaseFilter(person=held.person)))
    return tuple(row for row in rows if row.id in held.cases or row.status is not CaseStatus.CLOSED)


def _draft_from(values: Mapping[str, Any]) -> ConsultationDraft:
    return ConsultationDraft(**{key: values[key] for key in _PLAIN})


def _said(row: CaseRow) -> str:
    about = row.title or words.say(row.topic)
    # A title is people's text: its ampersand is no mnemonic.
    return f"{row.number}  {about} ({words.say(row.status)})".replace("&", "&&")


def _case_choice(row: CaseRow) -> Choice:
    identity: CaseId = row.id
    return Choice(identity, _said(row))


def _fields(desk: Desk, offered: tuple[CaseRow, ...]) -> tuple[Field, ...]:
    return (
        Field(
            "started_at",
            QT_TRANSLATE_NOOP("consultation_revision", "Bega&n"),
            max_length=60,
        ),
        Field(
            "channel",
            QT_TRANSLATE_NOOP("consultation_revision", "Ho&w"),
            Kind.CHOICE,
            choices=words.choices(Channel),
        ),
        Field(
            "language",
            QT_TRANSLATE_NOOP("consultation_revision", "Lang&uage"),
            Kind.CHOICE,
            choices=place_names.languages(desk, ""),
        ),
        Field(
            "has_interpreter",
            QT_TRANSLATE_NOOP("consultation_revision", "With an &interpreter"),
            Kind.CHECK,
        ),
        Field(
            "cases",
            QT_TRANSLATE_NOOP("consultation_revision", "Ab&out these cases"),
            Kind.CHECKS,
            choices=tuple(_case_choice(row) for row in offered),
            width=4,
        ),
        Field(
            "asked",
            QT_TRANSLATE_NOOP("consultation_revision", "What was &asked"),
            Kind.TEXT,
            width=2,
            rows=8,
        ),
        Field(
            "advised",
            QT_TRANSLATE_NOOP("consultation_revision", "What was a&dvised"),
            Kind.TEXT,
            width=2,
            rows=8,
        ),
        Field(
            "sheets",
            QT_TRANSLATE_NOOP("consultation_revision", "S&heets handed out"),
            Kind.CHIPS,
            choices=sheet_choices(desk),
            hint=QT_TRANSLATE_NOOP("consultation_revision", "Choose a sheet"),
            width=4,
        ),
    )
