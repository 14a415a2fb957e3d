"""A case: one problem of one person. Topic panels (ban, permit, wage) attach by its topic."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NewType

from mrc_desktop.domain.codes import AdversePartyKind, CaseStatus, Outcome, RiskLevel, Topic
from mrc_desktop.domain.person import PersonId

CaseId = NewType("CaseId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverseParty:
    """Who stands on the other side; `tax_number` is the national tax payer's number as written."""

    kind: AdversePartyKind = AdversePartyKind.EMPLOYER
    name: str = ""
    tax_number: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDetails:
    """What is held about a case. `destination` is ISO 3166-1 alpha-2 or empty."""

    topic: Topic
    title: str = ""
    risk: RiskLevel = RiskLevel.NOT_ASSESSED
    destination: str = ""
    adverse_party: AdverseParty = AdverseParty()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A case in the register.

    `number` is what people quote ("2026-000042"); `next_step` and `next_step_on` are the follow-up
    that stands on the Today page; `closed_reason` is free text beside the outcome code.
    """

    id: CaseId
    number: str
    person: PersonId
    details: CaseDetails
    status: CaseStatus
    counsellor: str
    opened_on: dt.date
    next_step: str
    next_step_on: dt.date | None
    closed_on: dt.date | None
    outcome: Outcome | None
    closed_reason: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDraft:
    """A case as typed; `topic` is None until one was chosen."""

    topic: Topic | None = None
    title: str = ""
    risk: RiskLevel = RiskLevel.NOT_ASSESSED
    destination: str = ""
    adverse_party: AdverseParty = AdverseParty()
    notes: str = ""
