"""Very many invented people for measuring: a valid register, written in large transactions."""

from __future__ import annotations

import dataclasses
import datetime as dt
import gc
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain import fact_making
from mrc_desktop.domain.calendar import month_of, read_birth, read_date
from mrc_desktop.domain.case import AdverseParty, CaseDetails
from mrc_desktop.domain.codes import (
    Channel,
    ConsentMode,
    ConsentPurpose,
    FactKind,
    Outcome,
    Role,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.consultation import Consultation, ConsultationDetails
from mrc_desktop.domain.person import Birth, IdentityDocument, PersonDetails, Phone
from mrc_desktop.practice.people import Inventor
from mrc_desktop.practice.talks import Talks
from mrc_desktop.practice.timeline import working_moments
from mrc_desktop.storage import (
    audit,
    cases,
    consents,
    consultations,
    fact_tokens,
    outbox,
    people,
    search,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.domain.person import IdentityDocumentDraft, PersonDraft, PersonId
    from mrc_desktop.practice.filling import Staff
    from mrc_desktop.practice.material import Material, Story
    from mrc_desktop.storage.transaction import Records

BATCH: Final = 10_000
"""People in one transaction: commits then cost nothing, and progress still shows."""

_CHANNELS: Final = tuple(Channel)
_OUTCOMES: Final = tuple(Outcome)


def fill_in_bulk(
    staff: Staff,
    count: int,
    random: Random,
    material: Material,
    progress: Callable[[int, int], None],
) -> None:
    """Register so many people, each with consents, one case and one consultation about it.

    The rows, the index, the facts and the audit trail are those that the services would write.
    """
    session = staff.work_as(Role.COUNSELLOR)
    moments = working_moments(random, staff.until, count)
    writer = _Writer(random, material, staff.until)
    # Nothing made here refers back to itself; searching for that costs a tenth of the time.
    gc.disable()
    try:
        for start in range(0, count, BATCH):
            batch = moments[start : start + BATCH]
            staff.clock.reach(batch[-1])
            with session.write() as records:
                for moment in batch:
                    writer.write(dataclasses.replace(records, now=moment))
                audit.append_all(records, writer.take_notes())
            progress(start + len(batch), count)
    finally:
        gc.enable()
    staff.clock.reach(staff.until)
    with session.write():
        # The first write after a batch forgets the facts that have arrived; nothing else to do.
        pass


class _Writer:
    """Writes one person after another in an open transaction."""

    def __init__(self, random: Random, material: Material, until: dt.datetime) -> None:
        """Take the source of chance."""
        self._random = random
        self._until = until
        self._closing = material.closing_reason
        self._inventor = Inventor(random, material, until.date())
        self._talks = Talks(random, material)
        self._notes: list[audit.Note] = []

    def take_notes(self) -> list[audit.Note]:
        """Return what is to be noted in the audit trail since the last time."""
        notes, self._notes = self._notes, []
        return notes

    def _note(
        self, records: Records, action: str, subject: str, identity: int, detail: str = ""
    ) -> None:
        self._notes.append(audit.Note(records.now, action, subject, identity, detail))

    def write(self, records: Records) -> None:
        """Write the next person, who came at the time of `records`."""
        draft = self._inventor.person()
        details = _details(draft, self._until.date())
        person = people.insert(records, details)
        self._note(records, "person.registered", "person", person)
        is_counted = self._consent(records, person)
        story = self._talks.story()
        talk = ConsultationDetails(
            started_at=records.now,
            channel=self._random.choice(_CHANNELS),
            language=details.languages[0],
            asked=story.asked,
            advised=story.advised,
        )
        case = cases.insert(records, person, _case(story))
        self._note(records, "case.opened", "case", case)
        consultation = consultations.insert(records, person, talk, (case,))
        self._note(records, "consultation.logged", "consultation", consultation)
        self._go_on(records, case, story)
        held = cases.get(records, case)
        search.index_as(records, person, details, (held.number,))
        if is_counted:
            _count(
                records,
                details,
                held,
                Consultation(consultation, person, records.user, talk, (case,), (story.topic,), 1),
            )

    def _consent(self, records: Records, person: PersonId) -> bool:
        """Record what most people agree to; return whether the person may be counted."""
        if self._random.random() < 0.08:
            return False
        for purpose in (ConsentPurpose.SERVICE, ConsentPurpose.REPORTING):
            given = ConsentGiven(
                purpose=purpose, mode=ConsentMode.WRITTEN, given_on=records.now.date()
            )
            consents.insert(records, person, given)
            self._note(records, "consent.given", "person", person, purpose)
        return True

    def _go_on(self, records: Records, case: CaseId, story: Story) -> None:
        """Close what is old; plan a next step for what is not."""
        weeks = self._random.randrange(2, 12)
        later = records.now + dt.timedelta(weeks=weeks)
        if later >= self._until:
            cases.set_next_step(records, case, story.step, later.date())
            self._note(records, "case.next_step_set", "case", case)
        elif self._random.random() < 0.96:
            then = dataclasses.replace(records, now=later)
            cases.close(then, case, self._random.choice(_OUTCOMES), self._closing)
            self._note(records, "case.closed", "case", case)


def _details(draft: PersonDraft, today: dt.date) -> PersonDetails:
    """Return what `read_person` would: an invented draft has nothing to clean or to refuse."""
    birth = read_birth(draft.birth, today=today) if draft.birth else Birth()
    return PersonDetails(
        cyrillic=draft.cyrillic,
        latin=draft.latin,
        pseudonym=draft.pseudonym,
        is_anonymous=draft.is_anonymous,
        sex=draft.sex,
        birth=birth if isinstance(birth, Birth) else Birth(),
        citizenships=draft.citizenships,
        languages=draft.languages,
        region=draft.region,
        district=draft.district,
        phones=tuple(Phone(phone.number, phone.safe, phone.safe_time) for phone in draft.phones),
        documents=tuple(
            IdentityDocument(paper.kind, paper.number, paper.country, *_dates(paper))
            for paper in draft.documents
        ),
        migration_status=draft.migration_status,
    )


def _dates(paper: IdentityDocumentDraft) -> tuple[dt.date, ...]:
    days = (read_date(paper.issued_on), read_date(paper.expires_on))
    return tuple(day for day in days if isinstance(day, dt.date))


def _case(story: Story) -> CaseDetails:
    return CaseDetails(
        topic=story.topic,
        title=story.title,
        risk=story.risk,
        destination=story.destination,
        adverse_party=AdverseParty(name=story.employer),
    )


def _count(
    records: Records, details: PersonDetails, case: Case, consultation: Consultation
) -> None:
    """Send the facts of a person's first consultation and case."""
    day = records.now.date()
    token = fact_tokens.person_token(records, case.person, month_of(day))
    who = fact_making.traits(details, day, token)
    own = fact_tokens.token(records, FactKind.CONSULTATION, consultation.id)
    outbox.put(records, fact_making.consultation_fact(own, who, consultation))
    own = fact_tokens.token(records, FactKind.CASE, case.id)
    outbox.put(records, fact_making.case_fact(own, who, case))
