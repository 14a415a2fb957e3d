"""What a counsellor chooses for a referral letter: to whom, in which language, what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mrc_desktop.domain.referral import LetterDraft, LetterFact
from mrc_desktop.ui import words
from mrc_desktop.ui.choice_box import ChoiceEditor
from mrc_desktop.ui.fields import Choice, Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.referral import Organisation

CONTEXT: Final = "letter_fields"

FIELDS: Final = (
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
        "reason",
        QT_TRANSLATE_NOOP("letter_fields", "&Reason for the referral"),
        Kind.TEXT,
        hint=QT_TRANSLATE_NOOP(
            "letter_fields", "What is asked of the organisation, in the language of the letter."
        ),
        rows=6,
        is_required=True,
    ),
)


class LetterForm(QWidget):
    """The choices of one letter; signals: `changed` after each of them."""

    changed = Signal()

    def __init__(self, languages: Sequence[Choice], parent: QWidget | None = None) -> None:
        """Build the form; `languages` are those letters can be written in."""
        super().__init__(parent)
        self.fields = FieldForm(FIELDS, CONTEXT, 1, self)
        self._names: dict[str, str] = {}
        self._offer("language", languages)
        self.fields.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)

    def _offer(self, key: str, choices: Sequence[Choice]) -> None:
        editor = self.fields.editor(key)
        if isinstance(editor, ChoiceEditor):
            editor.box.set_choices(choices)

    def set_organisations(self, organisations: Sequence[Organisation]) -> None:
        """Offer these addressees, real ones first, and keep the choice if it is still there."""
        known = sorted(organisations, key=lambda one: (one.is_example, one.name.casefold()))
        self._names = {one.id: one.name for one in known}
        nobody = Choice("", self.tr("Choose an organisation"))
        self._offer("organisation", [nobody, *(Choice(one.id, one.name) for one in known)])

    @property
    def organisation(self) -> str:
        """Return the id of the chosen organisation, or an empty text."""
        return str(self.fields.values()["organisation"] or "")

    @property
    def organisation_name(self) -> str:
        """Return the name of the chosen organisation, or an empty text."""
        return self._names.get(self.organisation, "")

    def draft(self, case: CaseId) -> LetterDraft:
        """Return what is chosen now, for a letter about this case."""
        values = self.fields.values()
        return LetterDraft(
            case=case,
            organisation=self.organisation,
            language=str(values["language"]),
            reason=str(values["reason"]),
            facts=frozenset(values["facts"]),
        )

    def set_draft(self, draft: LetterDraft) -> None:
        """Show these choices."""
        self.fields.set_values(
            {
                "organisation": draft.organisation,
                "language": draft.language,
                "facts": tuple(fact for fact in LetterFact if fact in draft.facts),
                "reason": draft.reason,
            }
        )
