"""The fields of the person form, and the way between their values and a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import IdentityDocumentKind, MigrationStatus, SafeToCall, Sex
from mrc_desktop.domain.person import (
    IdentityDocumentDraft,
    NameParts,
    PersonDraft,
    PhoneDraft,
)
from mrc_desktop.ui import place_names, words
from mrc_desktop.ui.fields import Field, Kind
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.services.desk import Desk

CONTEXT: Final = "person_fields"

_PARTS: Final = ("family", "given", "patronymic")
_PLAIN: Final = (
    "pseudonym",
    "is_anonymous",
    "sex",
    "birth",
    "citizenships",
    "languages",
    "region",
    "district",
    "migration_status",
)


def draft_from(values: Mapping[str, Any]) -> PersonDraft:
    """Return the draft these values of the form stand for."""
    return PersonDraft(
        cyrillic=NameParts(*(values[f"cyrillic.{part}"] for part in _PARTS)),
        latin=NameParts(*(values[f"latin.{part}"] for part in _PARTS)),
        phones=tuple(PhoneDraft(**row) for row in values["phones"]),
        documents=tuple(IdentityDocumentDraft(**row) for row in values["documents"]),
        **{key: values[key] for key in _PLAIN},
    )


def values_of(draft: PersonDraft) -> dict[str, Any]:
    """Return the values of the form that show this draft."""
    values: dict[str, Any] = {key: getattr(draft, key) for key in _PLAIN}
    for script in ("cyrillic", "latin"):
        for part in _PARTS:
            values[f"{script}.{part}"] = getattr(getattr(draft, script), part)
    values["phones"] = tuple(
        {"number": phone.number, "safe": phone.safe, "safe_time": phone.safe_time}
        for phone in draft.phones
    )
    values["documents"] = tuple(
        {
            "kind": paper.kind,
            "number": paper.number,
            "country": paper.country,
            "issued_on": paper.issued_on,
            "expires_on": paper.expires_on,
        }
        for paper in draft.documents
    )
    return values


def person_fields(desk: Desk) -> tuple[Field, ...]:
    """Return the fields of a person, in the order of a conversation at the desk."""
    return (*_names(), *_about(desk), *_papers(desk))


def _names() -> tuple[Field, ...]:
    return (
        Field(
            "names",
            QT_TRANSLATE_NOOP("person_fields", "Name; one part or a pseudonym is enough"),
            Kind.HEADING,
        ),
        Field(
            "cyrillic.family",
            QT_TRANSLATE_NOOP("person_fields", "&Family name in Cyrillic"),
            max_length=200,
        ),
        Field("cyrillic.given", QT_TRANSLATE_NOOP("person_fields", "&Given name"), max_length=200),
        Field(
            "cyrillic.patronymic",
            QT_TRANSLATE_NOOP("person_fields", "Patron&ymic"),
            max_length=200,
        ),
        Field(
            "latin.family",
            QT_TRANSLATE_NOOP("person_fields", "Family name in Latin, as in the passport"),
            max_length=200,
        ),
        Field(
            "latin.given",
            QT_TRANSLATE_NOOP("person_fields", "Given name in Latin"),
            max_length=200,
        ),
        Field(
            "latin.patronymic",
            QT_TRANSLATE_NOOP("person_fields", "Patronymic in Latin"),
            max_length=200,
        ),
        Field("pseudonym", QT_TRANSLATE_NOOP("person_fields", "&Pseudonym"), max_length=200),
        Field(
            "is_anonymous",
            QT_TRANSLATE_NOOP("person_fields", "Stays &anonymous"),
            Kind.CHECK,
            width=2,
        ),
    )


def _about(desk: Desk) -> tuple[Field, ...]:
    return (
        Field("about", QT_TRANSLATE_NOOP("person_fields", "About the person"), Kind.HEADING),
        Field(
            "birth",
            QT_TRANSLATE_NOOP("person_fields", "B&irth"),
            hint=QT_TRANSLATE_NOOP("person_fields", "12.03.1990, 1990 or ~35"),
            max_length=60,
        ),
        Field(
            "sex",
            QT_TRANSLATE_NOOP("person_fields", "Se&x"),
            Kind.CHOICE,
            choices=words.choices((Sex.UNKNOWN, Sex.FEMALE, Sex.MALE, Sex.OTHER)),
        ),
        Field(
            "migration_status",
            QT_TRANSLATE_NOOP("person_fields", "&Migration status"),
            Kind.CHOICE,
            choices=words.choices(
                (
                    MigrationStatus.UNKNOWN,
                    *(s for s in MigrationStatus if s is not MigrationStatus.UNKNOWN),
                )
            ),
        ),
        Field(
            "citizenships",
            QT_TRANSLATE_NOOP("person_fields", "Citi&zenships"),
            Kind.CHIPS,
            choices=place_names.countries(desk),
            hint=QT_TRANSLATE_NOOP("person_fields", "Type a country"),
        ),
        Field(
            "languages",
            QT_TRANSLATE_NOOP("person_fields", "Lang&uages, the preferred one first"),
            Kind.CHIPS,
            choices=place_names.languages(desk),
            hint=QT_TRANSLATE_NOOP("person_fields", "Type a language"),
        ),
        Field(
            "region",
            QT_TRANSLATE_NOOP("person_fields", "Region of &origin"),
            Kind.CHOICE,
            choices=place_names.regions(desk, "", ""),
            starts_line=True,
        ),
        Field(
            "district",
            QT_TRANSLATE_NOOP("person_fields", "District or to&wn"),
            width=2,
            max_length=200,
        ),
    )


def _papers(desk: Desk) -> tuple[Field, ...]:
    return (
        Field("contact", QT_TRANSLATE_NOOP("person_fields", "Phones and papers"), Kind.HEADING),
        Field(
            "phones",
            QT_TRANSLATE_NOOP("person_fields", "P&hones"),
            Kind.GROUP,
            width=3,
            add=QT_TRANSLATE_NOOP("person_fields", "Add a phone"),
            fields=(
                Field("number", QT_TRANSLATE_NOOP("person_fields", "Number"), max_length=100),
                Field(
                    "safe",
                    QT_TRANSLATE_NOOP("person_fields", "Safe to call?"),
                    Kind.CHOICE,
                    choices=words.choices((SafeToCall.NOT_ASKED, SafeToCall.YES, SafeToCall.NO)),
                ),
                Field(
                    "safe_time",
                    QT_TRANSLATE_NOOP("person_fields", "Safe time"),
                    hint=QT_TRANSLATE_NOOP("person_fields", "after 18:00, not on Fridays"),
                    max_length=200,
                ),
            ),
        ),
        Field(
            "documents",
            QT_TRANSLATE_NOOP("person_fields", "Identity documents"),
            Kind.GROUP,
            width=3,
            add=QT_TRANSLATE_NOOP("person_fields", "Add a document"),
            fields=(
                Field(
                    "kind",
                    QT_TRANSLATE_NOOP("person_fields", "Kind"),
                    Kind.CHOICE,
                    choices=words.choices(IdentityDocumentKind),
                ),
                Field("number", QT_TRANSLATE_NOOP("person_fields", "Number"), max_length=100),
                Field(
                    "country",
                    QT_TRANSLATE_NOOP("person_fields", "Issued by"),
                    Kind.CHOICE,
                    choices=place_names.countries(desk, ""),
                ),
                Field("issued_on", QT_TRANSLATE_NOOP("person_fields", "Issued on"), Kind.DATE),
                Field("expires_on", QT_TRANSLATE_NOOP("person_fields", "Valid until"), Kind.DATE),
            ),
        ),
    )
