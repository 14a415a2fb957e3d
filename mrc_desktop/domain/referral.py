"""Referrals: letters that left the centre, and the organisations they went to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NewType

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import OrganisationKind, ReferralStatus
from mrc_desktop.domain.paper import Edition
from mrc_desktop.domain.person import PersonId

DocumentId = NewType("DocumentId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An addressee. `is_example` marks the shipped examples, which no real letter should go to."""

    id: str
    kind: OrganisationKind
    name: str
    address: str = ""
    phone: str = ""
    email: str = ""
    country: str = ""
    is_example: bool = False


class LetterFact(StrEnum):
    """A fact about the person that may stand in a letter, if ticked; fewest by default."""

    NAME = "name"
    BIRTH = "birth"
    CITIZENSHIP = "citizenship"
    DOCUMENT = "document"
    PHONE = "phone"
    ORIGIN = "origin"
    LANGUAGE = "language"


class DocumentKind(StrEnum):
    """What kind of paper was made."""

    REFERRAL_LETTER = "referral_letter"
    SHEET = "sheet"
    CLAIM_SHEET = "claim_sheet"
    LETTER = "letter"
    """Any letter that refers nobody: a request, a demand, a paper for the person."""


NUMBERED_LETTERS: Final = (DocumentKind.REFERRAL_LETTER, DocumentKind.LETTER)
"""The papers that are letters: they have an addressee, a number, and may be answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDraft:
    """A letter as chosen: which kind, to whom, about which case, why, and which facts may leave.

    `reason` is free text in the letter's language. With no NAME among `facts` the letter refers
    to the person by the case number only. `organisation` is empty for a letter that goes to none.
    A personal letter may have no `case` but a `person`. `answer_days` is how many days an answer
    is waited for: None for what is usual for the kind, 0 for no reminder. `consent` is the
    withdrawn agreement a confirmation is about (0: the one withdrawn last); `has_screenings` puts
    screenings into an extract, for who may open them.
    """

    case: CaseId | None
    organisation: str
    template: str = "referral"
    language: str = "ru"
    reason: str = ""
    facts: frozenset[LetterFact] = frozenset({LetterFact.NAME})
    person: PersonId | None = None
    answer_days: int | None = None
    consent: int = 0
    has_screenings: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """The answer to a letter as typed: its day, the number it bears, a short note."""

    day: str = ""
    number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPost:
    """What the outgoing register keeps of a letter besides the paper.

    `addressee` is a name that stands in no directory; `answer_by` is when to look for an answer.
    """

    addressee: str = ""
    answer_by: dt.date | None = None
    answered_on: dt.date | None = None
    answer_number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedDocument:
    """A paper in the outgoing register; its PDF bytes lie beside it in the vault.

    `number` is the outgoing number of a letter or claim sheet ("2026-17"), empty for a sheet;
    `digest` is the SHA-256 of the bytes, hexadecimal; `template` names the letter or sheet,
    `template_version` its digest. `edition` says how a sheet was made.
    """

    id: DocumentId
    kind: DocumentKind
    number: str
    person: PersonId | None
    case: CaseId | None
    organisation: str
    template: str
    template_version: str
    language: str
    issued_on: dt.date
    issued_by: str
    status: ReferralStatus
    digest: str
    edition: Edition = field(default_factory=Edition)
