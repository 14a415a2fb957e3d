"""From records to facts: what a supervisor may know of them, and nothing else.

The age band of a fact is that of the first day of its month, so all facts of one person in one
month agree, and a birthday cannot be read from two of them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from mrc_desktop.domain.calendar import age_band_on, first_day, month_of
from mrc_desktop.domain.case import Case
from mrc_desktop.domain.codes import (
    UNKNOWN_COUNTRY,
    AgeBand,
    FactKind,
    OutreachKind,
    Sex,
    Topic,
)
from mrc_desktop.domain.consultation import Consultation
from mrc_desktop.domain.fact import Fact
from mrc_desktop.domain.outreach import OutreachDetails
from mrc_desktop.domain.person import PersonDetails


@dataclass(frozen=True, slots=True)
class Traits:
    """What facts say about a person in one month."""

    month: str
    token: str
    sex: Sex
    age: AgeBand
    citizenship: str
    region: str


def traits(details: PersonDetails, day: dt.date, token: str) -> Traits:
    """Return what facts of the month of `day` say about a person; `token` is that month's."""
    month = month_of(day)
    nations = details.citizenships
    return Traits(
        month=month,
        token=token,
        sex=details.sex,
        age=age_band_on(details.birth, first_day(month)),
        citizenship=nations[0] if nations else UNKNOWN_COUNTRY,
        region=details.region,
    )


def consultation_fact(token: str, who: Traits, consultation: Consultation) -> Fact:
    """Return the fact of a consultation; `token` is its own."""
    return Fact(
        id=token,
        kind=FactKind.CONSULTATION,
        month=who.month,
        person=who.token,
        topics=tuple(sorted(consultation.topics)),
        sex=who.sex,
        age=who.age,
        citizenship=who.citizenship,
        region=who.region,
        channel=consultation.details.channel,
    )


def case_fact(token: str, who: Traits, case: Case) -> Fact:
    """Return the fact of a case in the month it was opened, with its outcome once it is closed."""
    return Fact(
        id=token,
        kind=FactKind.CASE,
        month=who.month,
        person=who.token,
        topics=(case.details.topic,),
        sex=who.sex,
        age=who.age,
        citizenship=who.citizenship,
        region=who.region,
        outcome=case.outcome,
    )


def referral_fact(token: str, who: Traits, topics: tuple[Topic, ...]) -> Fact:
    """Return the fact of a referral letter; to whom it went is not told."""
    return Fact(
        id=token,
        kind=FactKind.REFERRAL,
        month=who.month,
        person=who.token,
        topics=topics,
        sex=who.sex,
        age=who.age,
        citizenship=who.citizenship,
        region=who.region,
    )


def outreach_fact(token: str, details: OutreachDetails) -> Fact:
    """Return the fact of a session or an information action."""
    is_session = details.kind is OutreachKind.SESSION
    return Fact(
        id=token,
        kind=FactKind.SESSION if is_session else FactKind.INFORMATION_ACTION,
        month=month_of(details.held_on),
        topics=(details.topic,),
        region=details.region,
        women=details.women,
        men=details.men,
        minors=details.minors,
    )
