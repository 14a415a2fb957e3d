"""Facts of the register: sent when something is saved, taken back when consent is withdrawn.

Only a person whose REPORTING consent stands is counted. Every function works inside the caller's
transaction and writes to the outbox only; the vault carries it over after the commit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain import fact_making
from mrc_desktop.domain.calendar import month_of
from mrc_desktop.domain.codes import ConsentPurpose, FactKind, OutreachKind
from mrc_desktop.domain.consent import has_consent
from mrc_desktop.domain.identity import identity_of
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.storage import (
    cases,
    consents,
    consultations,
    documents,
    fact_tokens,
    outbox,
    people,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.codes import Topic
    from mrc_desktop.domain.consultation import Consultation
    from mrc_desktop.domain.fact import Fact
    from mrc_desktop.domain.fact_making import Traits
    from mrc_desktop.domain.outreach import Outreach
    from mrc_desktop.domain.person import PersonDetails, PersonId
    from mrc_desktop.domain.referral import IssuedDocument
    from mrc_desktop.storage.transaction import Records


def is_counted(records: Records, person: PersonId) -> bool:
    """Return whether the person agreed to anonymised reporting."""
    return has_consent(consents.of_person(records, person), ConsentPurpose.REPORTING)


def send_person(records: Records, person: PersonId) -> None:
    """Send all facts of a person, or take all back if the person may not be counted."""
    if is_counted(records, person):
        for fact in person_facts(records, person):
            outbox.put(records, fact)
        return
    for kind, source in _sources(records, person):
        token = fact_tokens.known(records, kind, source)
        if token:
            outbox.retract(records, token)


def send_consultation(records: Records, consultation: Consultation) -> None:
    """Send the fact of a consultation, if its person may be counted."""
    if is_counted(records, consultation.person):
        who = people.get(records, consultation.person).details
        outbox.put(records, _consultation(records, consultation, who))


def send_case(records: Records, case: Case) -> None:
    """Send the fact of a case, if its person may be counted."""
    if is_counted(records, case.person):
        who = people.get(records, case.person).details
        outbox.put(records, _case(records, case, who))


def referral_fact(records: Records, document: IssuedDocument) -> None:
    """Send the fact of a referral letter just issued, if its person may be counted."""
    if document.person is not None and is_counted(records, document.person):
        who = people.get(records, document.person).details
        outbox.put(records, _referral(records, document.person, document, who))


def send_outreach(records: Records, outreach: Outreach) -> None:
    """Send the fact of a session or an information action; take back one of the other kind."""
    for kind in OutreachKind:
        token = fact_tokens.known(records, FactKind(kind), outreach.id)
        if token and kind is not outreach.details.kind:
            outbox.retract(records, token)
    token = fact_tokens.token(records, FactKind(outreach.details.kind), outreach.id)
    outbox.put(records, fact_making.outreach_fact(token, outreach.details))


def person_facts(records: Records, person: PersonId) -> Iterator[Fact]:
    """Yield every fact of a person, whether or not the person may be counted."""
    who = people.get(records, person).details
    for consultation in consultations.of_person(records, person):
        yield _consultation(records, consultation, who)
    for case in cases.of_person(records, person):
        yield _case(records, case, who)
    for document in documents.of_person(records, person):
        if document.kind is DocumentKind.REFERRAL_LETTER:
            yield _referral(records, person, document, who)


def _sources(records: Records, person: PersonId) -> Iterator[tuple[FactKind, int]]:
    for consultation in consultations.of_person(records, person):
        yield FactKind.CONSULTATION, consultation.id
    for case in cases.of_person(records, person):
        yield FactKind.CASE, case.id
    for document in documents.of_person(records, person):
        yield FactKind.REFERRAL, document.id


def _traits(records: Records, person: PersonId, who: PersonDetails, day: dt.date) -> Traits:
    token = fact_tokens.person_token(records, person, month_of(day), identity_of(who))
    return fact_making.traits(who, day, token)


def _consultation(records: Records, consultation: Consultation, who: PersonDetails) -> Fact:
    day = consultation.details.started_at.date()
    return fact_making.consultation_fact(
        fact_tokens.token(records, FactKind.CONSULTATION, consultation.id),
        _traits(records, consultation.person, who, day),
        consultation,
    )


def _case(records: Records, case: Case, who: PersonDetails) -> Fact:
    return fact_making.case_fact(
        fact_tokens.token(records, FactKind.CASE, case.id),
        _traits(records, case.person, who, case.opened_on),
        case,
    )


def _referral(
    records: Records, person: PersonId, document: IssuedDocument, who: PersonDetails
) -> Fact:
    topics: tuple[Topic, ...] = ()
    if document.case is not None:
        topics = (cases.get(records, document.case).details.topic,)
    return fact_making.referral_fact(
        fact_tokens.token(records, FactKind.REFERRAL, document.id),
        _traits(records, person, who, document.issued_on),
        topics,
    )
