"""What a counsellor chooses for a letter: which one, to whom, in which language, what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.letter_kind import LetterNature, LetterSlot
from mrc_desktop.domain.referral import LetterDraft, LetterFact
from mrc_desktop.ui import words
from mrc_desktop.ui.choice_editors import ChoiceEditor
from mrc_desktop.ui.editors import ChecksEditor
from mrc_desktop.ui.fields import Choice, Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.consent import Consent
    from mrc_desktop.domain.letter_kind import LetterKind
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.domain.referral import Organisation

CONTEXT: Final = "letter_fields"

FIELDS: Final = (
    Field("template", QT_TRANSLATE_NOOP("letter_fields", "Whi&ch letter"), Kind.CHOICE),
    Field(
        "organisation",
        QT_TRANSLATE_NOOP("letter_fields", "&To which organisation"),
        Kind.CHOICE,
        is_required=True,
    ),
    Field("language", QT_TRANSLATE_NOOP("letter_fields", "&Language of the letter"), Kind.CHOICE),
    Field(
        "facts",
        QT_TRANSLATE_NOOP("letter_fields", "&What the letter tells about the person"),
        Kind.CHECKS,
        choices=lambda: [Choice(fact, words.say(fact)) for fact in LetterFact],
        hint=QT_TRANSLATE_NOOP("letter_fields", "Tick only what the organisation needs to know."),
    ),
    Field(
        "consent",
        QT_TRANSLATE_NOOP("letter_fields", "Which a&greement was withdrawn"),
        Kind.CHOICE,
    ),
    Field(
        "has_screenings",
        QT_TRANSLATE_NOOP("letter_fields", "Put in scr&eenings too (noted)"),
        Kind.CHECK,
    ),
    Field(
        "reason",
        QT_TRANSLATE_NOOP("letter_fields", "&Reason for the letter"),
        Kind.TEXT,
        hint=QT_TRANSLATE_NOOP(
            "letter_fields", "What is asked of the organisation, in the language of the letter."
        ),
        rows=6,
        is_required=True,
    ),
    Field(
        "answer_days",
        QT_TRANSLATE_NOOP("letter_fields", "Remi&nd after so many days without an answer"),
        Kind.NUMBER,
        hint=QT_TRANSLATE_NOOP("letter_fields", "0 for never"),
    ),
)


class LetterForm(QWidget):
    """The choices of one letter; signals: `changed` after each of them."""

    changed = Signal()

    def __init__(
        self,
        kinds: Mapping[str, LetterKind],
        languages: Sequence[Choice],
        parent: QWidget | None = None,
    ) -> None:
        """Build the form over these kinds; `languages` are those letters can be asked for in."""
        super().__init__(parent)
        self.fields = FieldForm(FIELDS, CONTEXT, 1, self)
        self._kinds = kinds
        self._known: tuple[Organisation, ...] = ()
        self._shown = ""
        self._offer("language", languages)
        self.fields.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)

    @property
    def kind(self) -> LetterKind:
        """The chosen kind of letter."""
        return self._kinds[str(self.fields.values()["template"] or "referral")]

    @property
    def organisation(self) -> str:
        """Return the id of the chosen organisation, or an empty text."""
        return str(self.fields.values()["organisation"] or "") if self._is_addressed else ""

    @property
    def organisation_name(self) -> str:
        """Return the name of the chosen organisation, or an empty text."""
        return next((one.name for one in self._known if one.id == self.organisation), "")

    @property
    def is_complete(self) -> bool:
        """Whether an addressee is chosen, where one is needed."""
        return not self._is_addressed or bool(self.organisation)

    @property
    def _is_addressed(self) -> bool:
        return self.kind.is_to_organisation

    def set_kinds(self, choices: Sequence[Choice]) -> None:
        """Offer these kinds of letter."""
        self._offer("template", choices)
        self._follow_kind()

    def set_organisations(self, organisations: Sequence[Organisation]) -> None:
        """Offer those that fit the kind, real ones first; keep the choice if it is still there."""
        self._known = tuple(
            sorted(organisations, key=lambda one: (one.is_example, one.name.casefold()))
        )
        self._offer_organisations()

    def set_withdrawn(self, consents: Sequence[Consent], agencies: Mapping[str, str]) -> None:
        """Offer these withdrawn agreements."""
        choices = [
            Choice(
                int(one.id),
                self.tr("{purpose} {organisation}, withdrawn on {day}").format(
                    purpose=words.say(one.given.purpose),
                    organisation=agencies.get(one.given.agency, ""),
                    day=write_date(one.withdrawn_on),
                ),
            )
            for one in consents
        ]
        self._offer("consent", choices or [Choice(0, self.tr("Nothing was withdrawn"))])

    def draft(self, case: CaseId | None, person: PersonId | None) -> LetterDraft:
        """Return what is chosen now, for a letter about this case or for this person."""
        values, kind = self.fields.values(), self.kind
        days = str(values["answer_days"]).strip()
        usual = str(kind.answer_days)
        is_number = days.isascii() and days.isdigit()
        return LetterDraft(
            case=case,
            person=person,
            organisation=self.organisation,
            template=kind.id,
            language=str(values["language"]),
            reason=str(values["reason"]) if LetterSlot.REASON in kind.slots else "",
            facts=frozenset(values["facts"]) & frozenset(kind.facts),
            answer_days=None if days in ("", usual) or not is_number else int(days[:6]),
            consent=int(values["consent"] or 0) if LetterSlot.CONSENT in kind.slots else 0,
            has_screenings=bool(values["has_screenings"]) and LetterSlot.EXTRACT in kind.slots,
        )

    def set_draft(self, draft: LetterDraft) -> None:
        """Show these choices."""
        self.fields.set_values({"template": draft.template, "reason": draft.reason})
        self._follow_kind()
        self.fields.set_values(
            {
                "organisation": draft.organisation,
                "language": draft.language,
                "facts": tuple(fact for fact in LetterFact if fact in draft.facts),
                "consent": draft.consent,
                "has_screenings": draft.has_screenings,
            }
        )
        if draft.answer_days is not None:
            self.fields.set_values({"answer_days": str(draft.answer_days)})
        self._follow_facts()

    def _offer(self, key: str, choices: Sequence[Choice]) -> None:
        editor = self.fields.editor(key)
        if isinstance(editor, ChoiceEditor):
            editor.box.set_choices(choices)

    def _offer_organisations(self) -> None:
        kind = self.kind
        nobody = Choice("", self.tr("Choose an organisation"))
        fitting = [one for one in self._known if kind.fits(one.kind)]
        self._offer("organisation", [nobody, *(Choice(one.id, one.name) for one in fitting)])

    def _on_changed(self) -> None:
        if self.kind.id != self._shown:
            self._follow_kind()
        self.changed.emit()

    def _follow_kind(self) -> None:
        """Show the fields of the chosen kind; the time to wait begins as is usual for it."""
        kind = self.kind
        self._shown = kind.id
        self._offer_organisations()
        for key, is_visible in (
            ("organisation", kind.is_to_organisation),
            ("facts", bool(kind.facts) and LetterSlot.FACTS in kind.slots),
            ("consent", LetterSlot.CONSENT in kind.slots),
            ("has_screenings", LetterSlot.EXTRACT in kind.slots),
            ("reason", LetterSlot.REASON in kind.slots),
            ("answer_days", kind.nature is not LetterNature.PERSONAL),
        ):
            self.fields.set_visible(key, is_visible)
        self.fields.set_values({"answer_days": str(kind.answer_days), "has_screenings": False})
        self._follow_facts()

    def _follow_facts(self) -> None:
        """Offer the facts this kind may tell; those it cannot do without stay ticked."""
        editor = self.fields.editor("facts")
        if not isinstance(editor, ChecksEditor):
            return
        kind = self.kind
        for fact, box in zip(LetterFact, editor.boxes, strict=True):
            box.setVisible(fact in kind.facts)
            box.setEnabled(fact not in kind.required)
            if fact in kind.required:
                box.setChecked(True)
