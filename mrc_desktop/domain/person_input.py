"""From what was typed about a person to what is held, and back."""

from __future__ import annotations

import datetime as dt

from mrc_desktop.domain.calendar import DateFault, read_birth, write_birth, write_date
from mrc_desktop.domain.person import (
    Birth,
    IdentityDocument,
    IdentityDocumentDraft,
    NameParts,
    PersonDetails,
    PersonDraft,
    Phone,
    PhoneDraft,
)
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import Reading
from mrc_desktop.domain.text import clean_line

MOST_ENTRIES = 20
"""The most phones, papers, citizenships or languages of one person."""

EARLIEST_PAPER = dt.date(1900, 1, 1)


def check_person(draft: PersonDraft, *, today: dt.date, country: str) -> tuple[Problem, ...]:
    """Return what is wrong with the draft; `country` (ISO 3166-1) reads local phone numbers."""
    return examine_person(draft, today=today, country=country)[1]


def read_person(draft: PersonDraft, *, today: dt.date, country: str) -> PersonDetails:
    """Return the cleaned details; ValueError if `check_person` has anything to say."""
    details, problems = examine_person(draft, today=today, country=country)
    if problems:
        raise ValueError("the draft has problems")
    return details


def has_name(names: NameParts) -> bool:
    """Return whether any part of the name is filled."""
    return bool(names.family or names.given or names.patronymic)


def examine_person(
    draft: PersonDraft, *, today: dt.date, country: str
) -> tuple[PersonDetails, tuple[Problem, ...]]:
    """Return the cleaned details and what is wrong; with problems the details are worth nothing."""
    reading = Reading()
    details = PersonDetails(
        cyrillic=_names(reading, "cyrillic", draft.cyrillic),
        latin=_names(reading, "latin", draft.latin),
        pseudonym=reading.line("pseudonym", draft.pseudonym),
        is_anonymous=draft.is_anonymous,
        sex=draft.sex,
        birth=_birth(reading, draft.birth, today),
        citizenships=_codes(reading, "citizenships", draft.citizenships),
        languages=_codes(reading, "languages", draft.languages),
        region=reading.region("region", draft.region),
        district=reading.line("district", draft.district),
        phones=_phones(reading, draft.phones, country),
        documents=_documents(reading, draft.documents, today),
        migration_status=draft.migration_status,
    )
    is_named = has_name(details.cyrillic) or has_name(details.latin) or bool(details.pseudonym)
    if not is_named and not details.is_anonymous:
        reading.fault("cyrillic.family", "name_required")
    return details, reading.finish()


def _names(reading: Reading, field: str, names: NameParts) -> NameParts:
    return NameParts(
        reading.line(f"{field}.family", names.family),
        reading.line(f"{field}.given", names.given),
        reading.line(f"{field}.patronymic", names.patronymic),
    )


def _birth(reading: Reading, text: str, today: dt.date) -> Birth:
    found = read_birth(clean_line(text), today=today)
    if isinstance(found, DateFault):
        code = "bad_birth" if found is DateFault.UNREADABLE else found
        reading.fault("birth", code)
        return Birth()
    return found


def _few(reading: Reading, field: str, count: int) -> None:
    if count > MOST_ENTRIES:
        reading.fault(field, "too_many", limit=MOST_ENTRIES)


def _codes(reading: Reading, field: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    _few(reading, field, len(codes))
    clean = []
    for position, code in enumerate(codes):
        place = f"{field}.{position}"
        if field == "languages":
            clean.append(reading.language(place, code))
        else:
            clean.append(reading.country(place, code, is_citizenship=True))
    return tuple(dict.fromkeys(code for code in clean if code))


def _phones(reading: Reading, drafts: tuple[PhoneDraft, ...], country: str) -> tuple[Phone, ...]:
    _few(reading, "phones", len(drafts))
    phones: dict[str, Phone] = {}
    for position, draft in enumerate(drafts):
        if not clean_line(draft.number) and not clean_line(draft.safe_time):
            continue  # an empty row of the form
        number = reading.phone(f"phones.{position}.number", draft.number, country=country)
        safe_time = reading.line(f"phones.{position}.safe_time", draft.safe_time)
        phones.setdefault(number, Phone(number, draft.safe, safe_time))
    return tuple(phones.values())


def _documents(
    reading: Reading, drafts: tuple[IdentityDocumentDraft, ...], today: dt.date
) -> tuple[IdentityDocument, ...]:
    _few(reading, "documents", len(drafts))
    documents = []
    for position, draft in enumerate(drafts):
        if not any(map(clean_line, (draft.number, draft.issued_on, draft.expires_on))):
            continue  # an empty row of the form
        place = f"documents.{position}"
        document = IdentityDocument(
            kind=draft.kind,
            number=reading.line(f"{place}.number", draft.number, limit=50, is_needed=True),
            country=reading.country(f"{place}.country", draft.country),
            issued_on=reading.past_date(
                f"{place}.issued_on", draft.issued_on, today=today, earliest=EARLIEST_PAPER
            ),
            expires_on=reading.date(f"{place}.expires_on", draft.expires_on),
        )
        if document.issued_on and document.expires_on and document.expires_on < document.issued_on:
            reading.fault(f"{place}.expires_on", "expires_before_issued")
        documents.append(document)
    return tuple(documents)


def draft_of(details: PersonDetails, *, today: dt.date) -> PersonDraft:
    """Return the details as they would be typed; reading them back gives the same details."""
    return PersonDraft(
        cyrillic=details.cyrillic,
        latin=details.latin,
        pseudonym=details.pseudonym,
        is_anonymous=details.is_anonymous,
        sex=details.sex,
        birth=write_birth(details.birth, today=today),
        citizenships=details.citizenships,
        languages=details.languages,
        region=details.region,
        district=details.district,
        phones=tuple(
            PhoneDraft(number=phone.number, safe=phone.safe, safe_time=phone.safe_time)
            for phone in details.phones
        ),
        documents=tuple(
            IdentityDocumentDraft(
                kind=document.kind,
                number=document.number,
                country=document.country,
                issued_on=write_date(document.issued_on),
                expires_on=write_date(document.expires_on),
            )
            for document in details.documents
        ),
        migration_status=details.migration_status,
    )
