"""Consultations: one screen, one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain.case_input import read_next_step
from mrc_desktop.domain.codes import CaseStatus, ConsentMode
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.consultation_input import (
    check_revision,
    draft_of_consultation,
    examine_consultation,
    read_consultation,
)
from mrc_desktop.domain.names import display_name
from mrc_desktop.domain.text import clean_line
from mrc_desktop.errors import CaseClosed, NotFound
from mrc_desktop.services import cases as case_work
from mrc_desktop.services import facts_of
from mrc_desktop.services import people as people_work
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import drop_kept, reading, refuse, writing
from mrc_desktop.storage import audit, cases, consultations, people, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.domain.consent import ConsentId
    from mrc_desktop.domain.consultation import (
        Consultation,
        ConsultationDetails,
        ConsultationDraft,
        ConsultationId,
    )
    from mrc_desktop.domain.consultation_input import ReadScreen
    from mrc_desktop.domain.person import PersonDetails, PersonId
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True)
class ConsultationView:
    """A consultation with the name of its person (empty without one) and the cases it touched."""

    consultation: Consultation
    person_name: str
    cases: tuple[Case, ...]


class Consultations:
    """The use cases around a consultation."""

    def __init__(self, session: Session, content: Content) -> None:
        self.session = session
        self.content = content

    def check(self, draft: ConsultationDraft) -> tuple[Problem, ...]:
        """Return what is wrong with the screen."""
        with reading(self.session) as records:
            return _read(records, draft).problems

    def log(self, draft: ConsultationDraft, *, kept_as: str = "") -> Change:
        """Save the whole screen or nothing: person, consents, cases, consultation, next step.

        The consultation comes first in the Change, then the person and every case touched. What was
        kept of the form under `kept_as` goes with it: what is saved is never offered again.
        Raises InputRefused, NotFound, and CaseClosed for a closed case among the known ones.
        """
        with writing(self.session) as records:
            read = _read(records, draft)
            refuse(read.problems)
            person = _who(records, draft, read.person)
            _must_be_open(_of_person(records, person, draft.cases))
            given = _give_consents(records, person, draft, read.details)
            opened = tuple(case_work.add(records, person, case) for case in read.cases)
            touched = (*dict.fromkeys(draft.cases), *opened)
            consultation = consultations.insert(records, person, read.details, touched)
            audit.append(records, "consultation.logged", "consultation", consultation)
            _plan(records, draft, touched)
            if opened:
                _index(records, person, read.person)
            if given:
                facts_of.send_person(records, person)
            else:
                facts_of.send_consultation(records, consultations.get(records, consultation))
                for case in opened:
                    facts_of.send_case(records, cases.get(records, case))
            drop_kept(records, kept_as)
        return Change(
            (
                (Subject.CONSULTATION, consultation),
                (Subject.PERSON, person),
                *((Subject.CASE, case) for case in touched),
                *((Subject.CONSENT, consent) for consent in given),
            )
        )

    def revise(
        self,
        consultation: ConsultationId,
        draft: ConsultationDraft,
        version: int,
        *,
        kept_as: str = "",
    ) -> Change:
        """Replace the conversation and which cases it touched; the rest of the draft is unused.

        A case that is closed by now may stay touched, but none may be newly added.
        """
        with writing(self.session) as records:
            held = consultations.get(records, consultation)
            refuse(check_revision(draft, now=records.now))
            linked = _of_person(records, held.person, draft.cases)
            _must_be_open([case for case in linked if case.id not in held.cases])
            details = read_consultation(draft, now=records.now)
            consultations.update(records, consultation, details, draft.cases, version)
            audit.append(records, "consultation.revised", "consultation", consultation)
            facts_of.send_consultation(records, consultations.get(records, consultation))
            drop_kept(records, kept_as)
        touched = dict.fromkeys((*draft.cases, *held.cases))
        return Change(
            (
                (Subject.CONSULTATION, consultation),
                (Subject.PERSON, held.person),
                *((Subject.CASE, case) for case in touched),
            )
        )

    def view(self, consultation: ConsultationId) -> ConsultationView:
        """Return a consultation with its cases; the reading is audited."""
        with writing(self.session) as records:
            held = consultations.get(records, consultation)
            view = ConsultationView(
                held,
                display_name(people.get(records, held.person).details),
                cases.some(records, held.cases),
            )
            audit.append(records, "consultation.viewed", "consultation", consultation)
        return view

    def draft_of(self, consultation: Consultation) -> ConsultationDraft:
        """Return a consultation as typed, for the form to revise."""
        return draft_of_consultation(consultation)


def _read(records: Records, draft: ConsultationDraft) -> ReadScreen:
    return examine_consultation(draft, now=records.now, country=people.country_of_centre(records))


def _who(records: Records, draft: ConsultationDraft, new: PersonDetails | None) -> PersonId:
    """Return the known person, or the new one just registered."""
    if draft.person is not None:
        people.must_exist(records, draft.person)
        return draft.person
    if new is None:
        raise NotFound(kind="person")
    # With new cases the person is indexed once, when their numbers are known.
    return people_work.register(records, new, is_indexed=not draft.new_cases)


def _index(records: Records, person: PersonId, new: PersonDetails | None) -> None:
    if new is None:
        search.index(records, person)
    else:
        search.index_new(records, person, new)


def _of_person(records: Records, person: PersonId, wanted: Sequence[CaseId]) -> tuple[Case, ...]:
    """Return these cases; NotFound unless all are there and are this person's."""
    found = cases.some(records, tuple(dict.fromkeys(wanted)))
    if len(found) != len(set(wanted)) or any(case.person != person for case in found):
        raise NotFound(kind="case")
    return found


def _must_be_open(found: Sequence[Case]) -> None:
    if any(case.status is CaseStatus.CLOSED for case in found):
        raise CaseClosed


def _give_consents(
    records: Records, person: PersonId, draft: ConsultationDraft, details: ConsultationDetails
) -> list[ConsentId]:
    """Record the purposes agreed to; one that stands already is not recorded twice."""
    given = []
    guardian = draft.consent_guardian if draft.consent_mode is ConsentMode.GUARDIAN else ""
    for purpose in dict.fromkeys(draft.consents):
        if people_work.has_given(records, person, purpose):
            continue
        consent = ConsentGiven(
            purpose=purpose,
            mode=draft.consent_mode,
            given_on=min(details.started_at, records.now).date(),
            explained=draft.consent_explained,
            guardian=clean_line(guardian),
        )
        given.append(people_work.give(records, person, consent))
    return given


def _plan(records: Records, draft: ConsultationDraft, touched: Sequence[CaseId]) -> None:
    """Set the next step of every case touched, if one was named."""
    step, day, _ = read_next_step(draft.next_step, draft.next_step_on, today=records.now.date())
    if step:
        for case in touched:
            cases.set_next_step(records, case, step, day)
