"""Whether a letter would tell the state a person fears about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.origin import belongs_to_origin
from mrc_desktop.domain.protection_facts import ProtectionFacts
from mrc_desktop.errors import InputRefused
from mrc_desktop.services.assessment_files import read_facts
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.storage import case_facts, cases

if TYPE_CHECKING:
    from mrc_desktop.domain.person import Person
    from mrc_desktop.domain.referral import Organisation
    from mrc_desktop.storage.transaction import Records


def is_letter_to_origin(
    records: Records, person: Person, organisation: Organisation, centre_country: str
) -> bool:
    """Return whether an organisation must not hear of a person who asks for protection.

    Somebody does with any case about asylum, closed ones too, or with any word of fear in the
    facts about protection that are kept.
    """
    if not asks_for_protection(records, person):
        return False
    kept = _protection(records, person)
    origins = set(person.details.citizenships)
    origins |= {one.citizenship for one in kept if one is not None}
    return belongs_to_origin(organisation, origins, centre_country)


def asks_for_protection(records: Records, person: Person) -> bool:
    """Return whether a person has a case about asylum or said a word of fear."""
    kept = _protection(records, person)
    return any(one is None or one.fear is Answer.YES for one in kept) or any(
        case.details.topic is Topic.ASYLUM_PROTECTION
        for case in cases.of_person(records, person.id)
    )


def _protection(records: Records, person: Person) -> list[ProtectionFacts | None]:
    """Return the facts about protection of all cases; None for those that cannot be read now."""
    found: list[ProtectionFacts | None] = []
    for stored in case_facts.of_person(records, person.id, AssessedTopic.PROTECTION):
        try:
            found.append(read_facts(msgspec.json.decode(stored.facts), ProtectionFacts))
        except InputRefused:
            # Written by another version of the program: nobody can say that there was no fear.
            found.append(None)
    return found
