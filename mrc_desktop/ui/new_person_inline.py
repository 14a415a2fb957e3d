"""The few fields of a new person beside a conversation; everything else can follow later."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mrc_desktop.domain.codes import SafeToCall, Sex
from mrc_desktop.domain.person import NameParts, PersonDraft, PhoneDraft
from mrc_desktop.ui import words
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.ui.choice_box import Choice

CONTEXT: Final = "new_person_inline"

_CYRILLIC: Final = re.compile("[\u0400-\u052f]")
_PHONE_LIKE: Final = re.compile(r"[+(]?[\d\s()./-]{5,}")
_NAMES: Final = ("family", "given", "patronymic")


class NewPersonInline(QWidget):
    """Names in whichever script they are typed, phone, birth, sex and citizenship.

    Signals: `changed` after each change by the user.
    """

    changed = Signal()

    def __init__(self, countries: Sequence[Choice], parent: QWidget) -> None:
        """Build empty fields; `countries` begin with the empty choice."""
        super().__init__(parent)
        self.form = FieldForm(_fields(countries), CONTEXT, columns=2, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.changed.connect(self.changed)

    def begin_with(self, text: str) -> None:
        """Start a person from what was searched for: a phone number, or a name in usual order."""
        if _PHONE_LIKE.fullmatch(text):
            self.show_draft(PersonDraft(phones=(PhoneDraft(number=text),)))
            return
        parts = [*text.split(maxsplit=2), "", "", ""]
        self.show_draft(PersonDraft(cyrillic=NameParts(*parts[:3])))

    def draft(self) -> PersonDraft:
        """Return the person as typed; names go to the script they are written in."""
        values = self.form.values()
        typed = NameParts(*(values[name] for name in _NAMES))
        is_cyrillic = bool(_CYRILLIC.search("".join(values[name] for name in _NAMES)))
        phone = PhoneDraft(number=values["phone"], safe=values["safe"])
        return PersonDraft(
            cyrillic=typed if is_cyrillic else NameParts(),
            latin=NameParts() if is_cyrillic else typed,
            is_anonymous=values["anonymous"],
            sex=values["sex"],
            birth=values["birth"],
            citizenships=(values["citizenship"],) if values["citizenship"] else (),
            phones=(phone,) if phone.number.strip() else (),
        )

    def show_draft(self, draft: PersonDraft) -> None:
        """Fill the fields from a draft."""
        names = draft.cyrillic if draft.cyrillic != NameParts() else draft.latin
        phone = draft.phones[0] if draft.phones else PhoneDraft()
        self.form.set_values(
            {
                "family": names.family,
                "given": names.given,
                "patronymic": names.patronymic,
                "phone": phone.number,
                "safe": phone.safe,
                "birth": draft.birth,
                "sex": draft.sex,
                "citizenship": draft.citizenships[0] if draft.citizenships else "",
                "anonymous": draft.is_anonymous,
            }
        )
        self.form.clear_problems()

    def is_empty(self) -> bool:
        """Return whether nothing has been typed or chosen."""
        return self.draft() == PersonDraft()

    def focus_first_empty(self) -> None:
        """Put the keyboard into the first of name, given name and phone that is still empty."""
        values = self.form.values()
        empty = [key for key in ("family", "given", "phone") if not values[key]]
        self.form.focus(empty[0] if empty else "birth")

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show the problems of a person draft at their fields; return those without a field."""
        return self.form.show_problems(
            [dataclasses.replace(problem, field=_key_of(problem.field)) for problem in problems]
        )


def _key_of(field: str) -> str:
    first, _, rest = field.partition(".")
    if first in ("cyrillic", "latin"):
        return rest
    return {"phones": "phone", "citizenships": "citizenship"}.get(first, field)


def _fields(countries: Sequence[Choice]) -> tuple[Field, ...]:
    return (
        Field("family", QT_TRANSLATE_NOOP("new_person_inline", "&Family name"), max_length=200),
        Field("given", QT_TRANSLATE_NOOP("new_person_inline", "&Given name"), max_length=200),
        Field("patronymic", QT_TRANSLATE_NOOP("new_person_inline", "Patronymic"), max_length=200),
        Field("phone", QT_TRANSLATE_NOOP("new_person_inline", "&Phone"), max_length=100),
        Field(
            "safe",
            QT_TRANSLATE_NOOP("new_person_inline", "Safe to call?"),
            Kind.CHOICE,
            choices=words.choices((SafeToCall.NOT_ASKED, SafeToCall.YES, SafeToCall.NO)),
        ),
        Field(
            "birth",
            QT_TRANSLATE_NOOP("new_person_inline", "&Birth"),
            hint=QT_TRANSLATE_NOOP("new_person_inline", "12.03.1990, 1990 or ~35"),
            max_length=60,
        ),
        Field(
            "sex",
            QT_TRANSLATE_NOOP("new_person_inline", "Sex"),
            Kind.CHOICE,
            choices=words.choices((Sex.UNKNOWN, Sex.FEMALE, Sex.MALE, Sex.OTHER)),
        ),
        Field(
            "citizenship",
            QT_TRANSLATE_NOOP("new_person_inline", "Citi&zenship"),
            Kind.CHOICE,
            choices=countries,
        ),
        Field(
            "anonymous",
            QT_TRANSLATE_NOOP("new_person_inline", "Stays anony&mous"),
            Kind.CHECK,
            width=2,
        ),
    )
