"""A person of concern: what a centre writes down about somebody, and what is typed before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from mrc_desktop.domain.codes import IdentityDocumentKind, MigrationStatus, SafeToCall, Sex

PersonId = NewType("PersonId", int)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in one script; every part may be empty (single-named people are fine)."""

    family: str = ""
    given: str = ""
    patronymic: str = ""


class BirthPrecision(StrEnum):
    """How exactly a birth date is known."""

    EXACT = "exact"
    YEAR = "year"
    ESTIMATED_AGE = "estimated_age"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth date as exactly as it is known.

    EXACT has `date`; YEAR has `year`; ESTIMATED_AGE has `year` (the year of birth that follows from
    the age on the day it was told); UNKNOWN has neither.
    """

    precision: BirthPrecision = BirthPrecision.UNKNOWN
    date: dt.date | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number in E.164 with whether and when it is safe to ring it."""

    number: str
    safe: SafeToCall = SafeToCall.NOT_ASKED
    safe_time: str = ""


@dataclass(frozen=True, slots=True)
class IdentityDocument:
    """A paper with a number. `country` is ISO 3166-1 alpha-2 or empty."""

    kind: IdentityDocumentKind
    number: str
    country: str = ""
    issued_on: dt.date | None = None
    expires_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetails:
    """What is held about a person.

    `citizenships` are ISO 3166-1 alpha-2 codes, `XXA` (stateless) or `XXX` (unknown); `languages`
    are ISO 639-3 codes, the first is the preferred one; `region` is an ISO 3166-2 code or empty.
    """

    cyrillic: NameParts = NameParts()
    latin: NameParts = NameParts()
    pseudonym: str = ""
    is_anonymous: bool = False
    sex: Sex = Sex.UNKNOWN
    birth: Birth = Birth()
    citizenships: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    region: str = ""
    district: str = ""
    phones: tuple[Phone, ...] = ()
    documents: tuple[IdentityDocument, ...] = ()
    migration_status: MigrationStatus = MigrationStatus.UNKNOWN


@dataclass(frozen=True, slots=True)
class Person:
    """A person in the register; `version` counts the saves, to notice a change made meanwhile."""

    id: PersonId
    details: PersonDetails
    registered_on: dt.date
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneDraft:
    """A phone as typed."""

    number: str = ""
    safe: SafeToCall = SafeToCall.NOT_ASKED
    safe_time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDocumentDraft:
    """An identity document as typed; dates are text."""

    kind: IdentityDocumentKind = IdentityDocumentKind.PASSPORT
    number: str = ""
    country: str = ""
    issued_on: str = ""
    expires_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """A person as typed: texts stay as the counsellor left them until `read_person` accepts them.

    `birth` is one text: "12.03.1990" or "1990-03-12" (exact), "1990" (year only), "~35"
    (estimated age).
    """

    cyrillic: NameParts = NameParts()
    latin: NameParts = NameParts()
    pseudonym: str = ""
    is_anonymous: bool = False
    sex: Sex = Sex.UNKNOWN
    birth: str = ""
    citizenships: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    region: str = ""
    district: str = ""
    phones: tuple[PhoneDraft, ...] = field(default_factory=tuple)
    documents: tuple[IdentityDocumentDraft, ...] = field(default_factory=tuple)
    migration_status: MigrationStatus = MigrationStatus.UNKNOWN
