"""What is said in a practice register: consultations and outreach, as they would be typed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.calendar import read_birth, write_date
from mrc_desktop.domain.case import AdverseParty, CaseDraft, CaseId
from mrc_desktop.domain.codes import (
    AdversePartyKind,
    Channel,
    ConsentMode,
    ConsentPurpose,
    OutreachKind,
    Topic,
)
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.consultation_input import write_moment
from mrc_desktop.domain.outreach import OutreachDraft
from mrc_desktop.domain.person import Birth, PersonDraft, PersonId

if TYPE_CHECKING:
    from random import Random

    from mrc_desktop.practice.material import Material, Story

_CHANNELS: Final = {
    Channel.VISIT: 46,
    Channel.PHONE: 28,
    Channel.HOTLINE: 10,
    Channel.OUTREACH: 8,
    Channel.MESSAGE: 8,
}
_SHARES: Final = {
    Topic.REENTRY_BAN: 24,
    Topic.WORK_PERMIT: 18,
    Topic.WAGE_CLAIM: 12,
    Topic.TRAFFICKING_CONCERN: 3,
    Topic.ASYLUM_PROTECTION: 8,
    Topic.DOCUMENTS_REGISTRATION: 16,
    Topic.RETURN_REINTEGRATION: 9,
    Topic.FAMILY_SOCIAL_RIGHTS: 7,
    Topic.OTHER: 3,
}
_SHEETS: Final = {
    Topic.REENTRY_BAN: "reentry-ban",
    Topic.WORK_PERMIT: "russian-patent",
    Topic.WAGE_CLAIM: "wages",
    Topic.TRAFFICKING_CONCERN: "forced-labour",
    Topic.ASYLUM_PROTECTION: "asylum",
    Topic.DOCUMENTS_REGISTRATION: "migration-registration",
    Topic.RETURN_REINTEGRATION: "coming-home",
    Topic.FAMILY_SOCIAL_RIGHTS: "remittances-debt",
    Topic.OTHER: "crisis",
}
"""The information sheet handed out on a topic."""

_REMINDERS: Final = (3, 5, 7, 10, 14, 21, 30)
_INTERPRETED: Final = {"prs", "eng"}


class Talks:
    """Makes drafts; the first stories are told once each, so that no topic is missing."""

    def __init__(self, random: Random, material: Material) -> None:
        """Take the source of chance."""
        self._random = random
        self._material = material
        self._untold = list(material.stories)
        self._others = 0
        # A share belongs to a topic; its stories divide it.
        told = [story.topic for story in material.stories]
        self._shares = [_SHARES[topic] / told.count(topic) for topic in told]

    def story(self) -> Story:
        """Return what a new case is about."""
        if self._untold:
            return self._untold.pop(0)
        return self._random.choices(self._material.stories, self._shares)[0]

    def first(self, moment: dt.datetime, person: PersonDraft, story: Story) -> ConsultationDraft:
        """Return the first conversation with somebody who was not known."""
        consents: tuple[ConsentPurpose, ...] = ()
        if self._random.random() < 0.9:
            consents = (ConsentPurpose.SERVICE, ConsentPurpose.REPORTING)
        elif self._random.random() < 0.5:
            consents = (ConsentPurpose.SERVICE,)
        is_minor = _is_minor(read_birth(person.birth, today=moment.date()), moment)
        mode = self._random.choice((ConsentMode.WRITTEN, ConsentMode.SPOKEN))
        step, due = self._reminder(moment, story.step)
        return ConsultationDraft(
            started_at=write_moment(moment),
            channel=self._channel(),
            language=person.languages[0],
            has_interpreter=person.languages[0] in _INTERPRETED,
            new_person=person,
            new_cases=(self._case(story),),
            asked=story.asked,
            advised=story.advised,
            sheets=self._sheets(story.topic),
            next_step=step,
            next_step_on=due,
            consents=consents,
            consent_mode=ConsentMode.GUARDIAN if is_minor else mode,
            consent_guardian=self._material.guardian if is_minor and consents else "",
        )

    def new_matter(
        self, moment: dt.datetime, person: PersonId, known_as: PersonDraft, story: Story
    ) -> ConsultationDraft:
        """Return a conversation with a known person about something new."""
        step, due = self._reminder(moment, story.step)
        return ConsultationDraft(
            started_at=write_moment(moment),
            channel=self._channel(),
            language=known_as.languages[0],
            has_interpreter=known_as.languages[0] in _INTERPRETED,
            person=person,
            new_cases=(self._case(story),),
            asked=story.asked,
            advised=story.advised,
            sheets=self._sheets(story.topic),
            next_step=step,
            next_step_on=due,
        )

    def again(
        self,
        moment: dt.datetime,
        person: PersonId,
        known_as: PersonDraft,
        case: CaseId,
        step_text: str,
    ) -> ConsultationDraft:
        """Return a later conversation about a known case."""
        visit = self._random.choice(self._material.return_visits)
        step, due = self._reminder(moment, step_text)
        return ConsultationDraft(
            started_at=write_moment(moment),
            channel=self._channel(),
            language=known_as.languages[0],
            has_interpreter=known_as.languages[0] in _INTERPRETED,
            person=person,
            cases=(case,),
            asked=visit.asked,
            advised=visit.advised,
            next_step=step,
            next_step_on=due,
        )

    def outreach(self, day: dt.date) -> OutreachDraft:
        """Return an information session or action held on a day."""
        random = self._random
        place = random.choice(self._material.places)
        is_session = random.random() < 0.6
        most = 30 if is_session else 120
        return OutreachDraft(
            kind=OutreachKind.SESSION if is_session else OutreachKind.INFORMATION_ACTION,
            held_on=write_date(day),
            place=place.place,
            region=random.choice(("TJ-SU", "TJ-SU", "TJ-KT")),
            topic=random.choice((Topic.REENTRY_BAN, Topic.WORK_PERMIT, Topic.TRAFFICKING_CONCERN)),
            women=str(random.randrange(2, most)),
            men=str(random.randrange(2, most)),
            minors=str(random.randrange(0, 12)),
            notes=place.notes,
        )

    def _case(self, story: Story) -> CaseDraft:
        party = AdverseParty(kind=AdversePartyKind.EMPLOYER, name=story.employer)
        return CaseDraft(
            topic=story.topic,
            title=story.title,
            risk=story.risk,
            destination=story.destination,
            adverse_party=party if story.employer else AdverseParty(),
        )

    def _channel(self) -> Channel:
        return self._random.choices(tuple(_CHANNELS), tuple(_CHANNELS.values()))[0]

    def _sheets(self, topic: Topic) -> tuple[str, ...]:
        """Return what is handed out: often for a ban, after each third other talk."""
        if topic is Topic.REENTRY_BAN:
            return (_SHEETS[topic],) if self._random.random() < 0.6 else ()
        self._others += 1
        return (_SHEETS[topic],) if self._others % 3 == 0 else ()

    def _reminder(self, moment: dt.datetime, step: str) -> tuple[str, str]:
        """Return a next step and its date; sometimes none is agreed."""
        if self._random.random() < 0.15:
            return "", ""
        due = moment.date() + dt.timedelta(days=self._random.choice(_REMINDERS))
        return step, write_date(due)


def _is_minor(birth: object, moment: dt.datetime) -> bool:
    """Return whether somebody is under age at the conversation; unknown counts as of age."""
    if not isinstance(birth, Birth):
        return False
    if birth.date is not None:
        return (moment.date() - birth.date).days < 18 * 365.25
    return birth.year is not None and moment.year - birth.year < 18
