"""A consultation: one conversation with one person, about new or known cases."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NewType

from mrc_desktop.domain.case import CaseDraft, CaseId
from mrc_desktop.domain.codes import (
    Channel,
    ConsentExplained,
    ConsentMode,
    ConsentPurpose,
    Topic,
)
from mrc_desktop.domain.person import PersonDraft, PersonId

ConsultationId = NewType("ConsultationId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationDetails:
    """What is held about a conversation.

    `started_at` is local wall-clock time without a zone, as in the centre's appointment book;
    `language` is ISO 639-3; `sheets` are ids of information sheets handed out.
    """

    started_at: dt.datetime
    channel: Channel
    language: str = ""
    has_interpreter: bool = False
    asked: str = ""
    advised: str = ""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consultation:
    """A consultation in the register, with the cases it touched."""

    id: ConsultationId
    person: PersonId
    counsellor: str
    details: ConsultationDetails
    cases: tuple[CaseId, ...]
    topics: tuple[Topic, ...]
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationDraft:
    """One screen of the New consultation page, as typed.

    Who: `person` (known) or `new_person` (inline). About what: `cases` (known) and/or `new_cases`.
    Follow-up: `next_step` with `next_step_on` (text) goes to every case touched. `consents` are the
    purposes agreed to in this conversation, besides referrals, which need a named agency; how they
    were agreed to is the same for all of them.
    """

    started_at: str = ""
    channel: Channel = Channel.VISIT
    language: str = ""
    has_interpreter: bool = False
    person: PersonId | None = None
    new_person: PersonDraft | None = None
    cases: tuple[CaseId, ...] = ()
    new_cases: tuple[CaseDraft, ...] = ()
    asked: str = ""
    advised: str = ""
    sheets: tuple[str, ...] = ()
    next_step: str = ""
    next_step_on: str = ""
    consents: tuple[ConsentPurpose, ...] = ()
    consent_mode: ConsentMode = ConsentMode.SPOKEN
    consent_explained: frozenset[ConsentExplained] = frozenset()
    consent_guardian: str = ""
