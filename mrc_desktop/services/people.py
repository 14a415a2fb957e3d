"""People: register, revise, open, notice a likely match, keep and withdraw consent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain import person_input
from mrc_desktop.domain.codes import ConsentMode, ConsentPurpose
from mrc_desktop.domain.consent import (
    Consent,
    ConsentGiven,
    ConsentId,
    check_consent,
    has_consent,
    read_consent,
)
from mrc_desktop.domain.matching import Likeness, likeness, wanted_of
from mrc_desktop.domain.names import display_name, other_script_name
from mrc_desktop.services import facts_of
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import drop_kept, reading, refuse, writing
from mrc_desktop.storage import audit, cases, consents, consultations, documents, people, search

if TYPE_CHECKING:
    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.consultation import Consultation
    from mrc_desktop.domain.person import Birth, Person, PersonDetails, PersonDraft, PersonId
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.domain.referral import IssuedDocument
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

_CANDIDATES = 200
"""So many people are looked at closely when likely matches are sought."""


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person with all that hangs on them, the newest first; consents the oldest first."""

    person: Person
    consents: tuple[Consent, ...]
    cases: tuple[Case, ...]
    consultations: tuple[Consultation, ...]
    documents: tuple[IssuedDocument, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody registered who may be the person being typed.

    `score` lies between 0 and 1; `reasons` are "name", "birth", "phone", "document".
    """

    person: PersonId
    name: str
    other_name: str
    birth: Birth
    score: float
    reasons: tuple[str, ...]


class People:
    """The use cases around a person."""

    def __init__(self, session: Session, content: Content) -> None:
        self.session = session
        self.content = content
        self._opened: set[PersonId] = set()

    def check(self, draft: PersonDraft) -> tuple[Problem, ...]:
        """Return what is wrong with the draft."""
        with reading(self.session) as records:
            return _problems(records, draft)

    def register(self, draft: PersonDraft, *, kept_as: str = "") -> Change:
        """Add a person and drop what was kept as a draft; InputRefused with the problems."""
        with writing(self.session) as records:
            refuse(_problems(records, draft))
            person = add(records, draft)
            drop_kept(records, kept_as)
        return Change(((Subject.PERSON, person),))

    def revise(
        self, person: PersonId, draft: PersonDraft, version: int, *, kept_as: str = ""
    ) -> Change:
        """Replace what is held about a person; ChangedMeanwhile if the version is not the last."""
        with writing(self.session) as records:
            refuse(_problems(records, draft))
            details = person_input.read_person(
                draft, today=records.now.date(), country=people.country_of_centre(records)
            )
            people.update(records, person, details, version)
            search.index(records, person)
            audit.append(records, "person.revised", "person", person)
            facts_of.send_person(records, person)
            drop_kept(records, kept_as)
        return Change(((Subject.PERSON, person),))

    def open(self, person: PersonId) -> PersonView:
        """Return a person with everything; the reading is audited. NotFound if there is none."""
        with writing(self.session) as records:
            view = _view(records, person)
            audit.append(records, "person.opened", "person", person)
        self._opened.add(person)
        return view

    def reread(self, person: PersonId) -> PersonView:
        """Return anew a person this session has opened; one it has not is opened, and audited.

        A page that follows a change reads again what its reader has before the eyes: that is not
        another opening.
        """
        if person not in self._opened:
            return self.open(person)
        with reading(self.session) as records:
            return _view(records, person)

    def draft_of(self, person: Person) -> PersonDraft:
        """Return a person as typed, for the form to revise."""
        return person_input.draft_of(person.details, today=self.session.clock().date())

    def likely_matches(self, draft: PersonDraft, limit: int = 8) -> tuple[Match, ...]:
        """Return registered people who may be the one being typed, the likeliest first.

        Nothing needs to be complete or right in the draft. Nobody is ever merged by it.
        """
        with reading(self.session) as records:
            wanted = wanted_of(
                draft, today=records.now.date(), country=people.country_of_centre(records)
            )
            found = search.with_number(records, wanted.numbers, _CANDIDATES)
            found += search.with_any_pair(records, wanted.words, _CANDIDATES)
            if wanted.birth_year is not None:
                found += search.with_any_word_born(
                    records, wanted.words, wanted.birth_year, _CANDIDATES
                )
            candidates = people.some(records, tuple(dict.fromkeys(found)))
        matches = [
            _match(person, alike)
            for person in candidates
            if (alike := likeness(wanted, person.details)) is not None
        ]
        matches.sort(key=lambda match: (-match.score, match.name, match.person))
        return tuple(matches[:limit])

    def consents(self, person: PersonId) -> tuple[Consent, ...]:
        """Return all consents of a person, the oldest first, withdrawn ones too."""
        with reading(self.session) as records:
            people.must_exist(records, person)
            return consents.of_person(records, person)

    def record_consent(self, person: PersonId, given: ConsentGiven) -> Change:
        """Record a consent to one purpose; spoken consent is certified by the acting user."""
        with writing(self.session) as records:
            people.must_exist(records, person)
            refuse(check_consent(given, today=records.now.date()))
            consent = give(records, person, read_consent(given))
            facts_of.send_person(records, person)
        return Change(((Subject.CONSENT, consent), (Subject.PERSON, person)))

    def withdraw_consent(self, consent: ConsentId) -> Change:
        """End a consent today; without consent to reporting the person's facts are taken back."""
        with writing(self.session) as records:
            held = consents.get(records, consent)
            if consents.withdraw(records, held):
                audit.append(
                    records, "consent.withdrawn", "person", held.person, held.given.purpose
                )
                if held.given.purpose is ConsentPurpose.REPORTING:
                    facts_of.send_person(records, held.person)
        return Change(((Subject.CONSENT, consent), (Subject.PERSON, held.person)))


def add(records: Records, draft: PersonDraft, *, is_indexed: bool = True) -> PersonId:
    """Add a checked person in an open transaction; return the id.

    Who adds cases in the same transaction indexes the person then, once: `is_indexed` is False.
    """
    details = person_input.read_person(
        draft, today=records.now.date(), country=people.country_of_centre(records)
    )
    return register(records, details, is_indexed=is_indexed)


def register(records: Records, details: PersonDetails, *, is_indexed: bool = True) -> PersonId:
    """Add a person as read in an open transaction; return the id; `is_indexed` as in `add`."""
    person = people.insert(records, details)
    if is_indexed:
        search.index_new(records, person, details)
    audit.append(records, "person.registered", "person", person)
    return person


def give(records: Records, person: PersonId, given: ConsentGiven) -> ConsentId:
    """Record a checked consent in an open transaction; return its id."""
    if given.mode is ConsentMode.SPOKEN and not given.certified_by:
        given = ConsentGiven(
            purpose=given.purpose,
            mode=given.mode,
            given_on=given.given_on,
            explained=given.explained,
            agency=given.agency,
            certified_by=records.user,
        )
    consent = consents.insert(records, person, given)
    audit.append(records, "consent.given", "person", person, given.purpose)
    return consent


def has_given(records: Records, person: PersonId, purpose: ConsentPurpose) -> bool:
    """Return whether a consent to this purpose stands."""
    return has_consent(consents.of_person(records, person), purpose)


def _view(records: Records, person: PersonId) -> PersonView:
    return PersonView(
        people.get(records, person),
        consents.of_person(records, person),
        cases.of_person(records, person),
        consultations.of_person(records, person),
        documents.of_person(records, person),
    )


def _problems(records: Records, draft: PersonDraft) -> tuple[Problem, ...]:
    return person_input.check_person(
        draft, today=records.now.date(), country=people.country_of_centre(records)
    )


def _match(person: Person, alike: Likeness) -> Match:
    details = person.details
    return Match(
        person=person.id,
        name=display_name(details),
        other_name=other_script_name(details),
        birth=details.birth,
        score=alike.score,
        reasons=alike.reasons,
    )
