"""What lists show and what they are narrowed by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import CaseStatus, RiskLevel, Topic
from mrc_desktop.domain.person import Birth, PersonId


class PersonOrder(StrEnum):
    """What a list of people is sorted by."""

    NAME = "name"
    CONTACT = "contact"
    RISK = "risk"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFilter:
    """Which people a list holds; None or empty means any.

    `topic`, `status` and `risk` must be met by one case; `counsellor` (a user id) by a case or a
    consultation; `since` and `until` (both included) by the day of a consultation.
    """

    text: str = ""
    topic: Topic | None = None
    status: CaseStatus | None = None
    counsellor: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    risk: RiskLevel | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person of a list.

    `name` is empty for a person without any; `citizenship` is the first one; `phone` the first one
    in E.164; `topics` are those of all cases, open ones first; `risk` is the highest of the open
    cases; `counsellor` is the user id of the last consultation, or else of the newest case.
    """

    id: PersonId
    name: str
    other_name: str
    birth: Birth
    citizenship: str
    phone: str
    topics: tuple[Topic, ...]
    open_cases: int
    risk: RiskLevel
    last_contact: dt.date | None
    counsellor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases a list holds; None means any. `since` and `until` bound the day of opening."""

    person: PersonId | None = None
    topic: Topic | None = None
    status: CaseStatus | None = None
    counsellor: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    risk: RiskLevel | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case of a list; `person_name` is empty for a person without any name."""

    id: CaseId
    number: str
    person: PersonId
    person_name: str
    topic: Topic
    title: str
    status: CaseStatus
    risk: RiskLevel
    counsellor: str
    opened_on: dt.date
    next_step: str
    next_step_on: dt.date | None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A case that waits for its next step; `due` is None when no step is planned."""

    case: CaseId
    number: str
    person: PersonId
    person_name: str
    topic: Topic
    next_step: str
    due: dt.date | None
    risk: RiskLevel
