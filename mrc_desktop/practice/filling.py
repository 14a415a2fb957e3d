"""A year of work in a practice register, done through the services: the same rules hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import (
    CaseStatus,
    ConsentMode,
    ConsentPurpose,
    Outcome,
    ReferralStatus,
    Role,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.person import PersonDraft, PersonId
from mrc_desktop.domain.referral import DocumentId, LetterDraft, LetterFact
from mrc_desktop.errors import NoLetterToOrigin
from mrc_desktop.practice.casework import fill_casework
from mrc_desktop.practice.people import Inventor
from mrc_desktop.practice.talks import Talks
from mrc_desktop.practice.timeline import Diary, WorkClock, working_moments
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import Desk, open_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.practice.material import Material
    from mrc_desktop.services.access import Access
    from mrc_desktop.services.session import Session

TALKS_PER_PERSON: Final = 2
_ISSUED: Final = 3
_LATEST: Final = 24
"""The reminders of so many open cases, the newest, stay as they were agreed."""
_LETTERS: Final = 24
_SHEETS: Final = 20
_ADDRESSEES: Final = {
    Topic.REENTRY_BAN: "example-legal-aid",
    Topic.WAGE_CLAIM: "example-labour-inspectorate",
    Topic.TRAFFICKING_CONCERN: "example-shelter",
    Topic.ASYLUM_PROTECTION: "example-asylum-authority",
    Topic.DOCUMENTS_REGISTRATION: "example-migration-service",
    Topic.RETURN_REINTEGRATION: "example-employment-service",
}
_OUTCOMES: Final = {
    Outcome.RESOLVED: 34,
    Outcome.PARTLY_RESOLVED: 16,
    Outcome.INFORMED: 24,
    Outcome.REFERRED: 10,
    Outcome.NOT_RESOLVED: 8,
    Outcome.LOST_CONTACT: 5,
    Outcome.WITHDRAWN: 3,
}


class Staff:
    """The users at work; only one of them has the register open at a time."""

    def __init__(
        self, access: Access, session: Session, passphrases: dict[str, str], until: dt.datetime
    ) -> None:
        """Begin with the session of the administrator."""
        if not isinstance(access.clock, WorkClock):
            raise TypeError("practice needs a clock that can be set")
        self.clock = access.clock
        self.until = until
        self.session = session
        self._access = access
        self._folder = session.vault.folder
        self._passphrases = passphrases

    def work_as(self, role: Role) -> Session:
        """Return the session of the user with this role; the one before is locked."""
        if self.session.user.role is not role:
            header = self._access.header(self._folder)
            user = next(user for user in header.users if user.role is role)
            self.leave()
            self.session = self._access.unlock(self._folder, user.id, self._passphrases[user.name])
        return self.session

    def leave(self) -> None:
        """Lock the register."""
        self._access.lock(self.session)


class _Kind(StrEnum):
    TALK = "talk"
    OUTREACH = "outreach"
    WAIT = "wait"
    CLOSE = "close"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class _Event:
    kind: _Kind
    subject: int = 0
    talks: int = 0


@dataclass(slots=True)
class _KnownCase:
    """A case as the filling remembers it; `talks` counts the conversations about it."""

    id: CaseId
    topic: Topic
    step: str
    status: CaseStatus = CaseStatus.OPEN
    talks: int = 1
    has_letter: bool = False


@dataclass(slots=True)
class _KnownPerson:
    id: PersonId
    draft: PersonDraft
    cases: list[_KnownCase] = field(default_factory=list)


class Filling:
    """Fills a register; everything that is chosen comes from one source of chance."""

    def __init__(self, staff: Staff, content: Content, material: Material, random: Random) -> None:
        """Take over the register."""
        self._staff = staff
        self._content = content
        self._material = material
        self._random = random
        self._desks: dict[Session, Desk] = {}
        self._diary: Diary[_Event] = Diary(staff.until)
        self._people: list[_KnownPerson] = []
        self._cases: dict[CaseId, _KnownCase] = {}
        self._letters = 0
        self._sheets = 0

    def run(self, people: int, progress: Callable[[int, int], None]) -> None:
        """Work through twelve months."""
        until, talks = self._staff.until, people * TALKS_PER_PERSON
        for moment in working_moments(self._random, until, talks):
            self._diary.note(moment, _Event(_Kind.TALK))
        for moment in working_moments(self._random, until, max(1, people // 8)):
            self._diary.note(moment, _Event(_Kind.OUTREACH))
        inventor = Inventor(self._random, self._material, until.date())
        self._talks = Talks(self._random, self._material)
        left = talks
        for moment, event in self._diary.events():
            self._staff.clock.reach(moment)
            if event.kind is _Kind.TALK:
                is_new = self._random.random() < (people - len(self._people)) / left
                self._talk(moment, inventor if is_new or not self._people else None)
                left -= 1
                progress(talks - left, talks)
            else:
                self._happen(event)
        self._staff.clock.reach(until)
        self._plan_today()
        fill_casework(self._desk(), self._open_cases(), self._material)
        self._issue_months()

    def _desk(self) -> Desk:
        """Return the desk of who works this week: the administrator stands in every sixth week."""
        week = self._staff.clock().isocalendar().week
        session = self._staff.work_as(Role.COUNSELLOR if week % 6 else Role.ADMINISTRATOR)
        if session not in self._desks:
            self._desks = {session: open_desk(session, self._content)}
        return self._desks[session]

    def _talk(self, moment: dt.datetime, inventor: Inventor | None) -> None:
        desk = self._desk()
        self._staff.clock.reach(moment + dt.timedelta(minutes=self._random.randrange(10, 40)))
        if inventor is not None:
            person = inventor.person()
            known, case = self._first_talk(desk, moment, person)
        else:
            known, case = self._later_talk(desk, moment)
        self._follow(moment, case)
        self._write_papers(desk, known, case)

    def _first_talk(
        self, desk: Desk, moment: dt.datetime, person: PersonDraft
    ) -> tuple[_KnownPerson, _KnownCase]:
        story = self._talks.story()
        change = desk.consultations.log(self._talks.first(moment, person, story))
        known = _KnownPerson(PersonId(int(change.first(Subject.PERSON))), person)
        self._people.append(known)
        return known, self._remember(known, change.first(Subject.CASE), story.topic, story.step)

    def _later_talk(self, desk: Desk, moment: dt.datetime) -> tuple[_KnownPerson, _KnownCase]:
        """Somebody comes again, more often one of the last, about an open case or a new one."""
        random = self._random
        latest = self._people[-60:] if random.random() < 0.7 else self._people
        known = random.choice(latest)
        open_cases = [case for case in known.cases if case.status is not CaseStatus.CLOSED]
        if open_cases and random.random() < 0.9:
            case = random.choice(open_cases)
            case.talks += 1
            desk.consultations.log(
                self._talks.again(moment, known.id, known.draft, case.id, case.step)
            )
            return known, case
        story = self._talks.story()
        change = desk.consultations.log(
            self._talks.new_matter(moment, known.id, known.draft, story)
        )
        return known, self._remember(known, change.first(Subject.CASE), story.topic, story.step)

    def _remember(
        self, known: _KnownPerson, case: int | str, topic: Topic, step: str
    ) -> _KnownCase:
        remembered = _KnownCase(CaseId(int(case)), topic, step)
        known.cases.append(remembered)
        self._cases[remembered.id] = remembered
        return remembered

    def _follow(self, moment: dt.datetime, case: _KnownCase) -> None:
        """Note how the case goes on if nobody comes again before."""
        random = self._random
        if random.random() < 0.2:
            later = moment + dt.timedelta(days=random.randrange(3, 20), hours=1)
            self._diary.note(later, _Event(_Kind.WAIT, case.id, case.talks))
        if random.random() < 0.8:
            later = moment + dt.timedelta(days=random.randrange(10, 60), hours=2)
            self._diary.note(later, _Event(_Kind.CLOSE, case.id, case.talks))

    def _happen(self, event: _Event) -> None:
        desk = self._desk()
        if event.kind is _Kind.OUTREACH:
            desk.outreach.record(self._talks.outreach(self._staff.clock().date()))
            return
        if event.kind is _Kind.ANSWER:
            desk.letters.set_status(DocumentId(event.subject), ReferralStatus.ANSWERED)
            return
        case = self._cases[CaseId(event.subject)]
        if case.talks != event.talks or case.status is CaseStatus.CLOSED:
            return
        if event.kind is _Kind.WAIT:
            desk.cases.set_waiting(case.id)
            case.status = CaseStatus.WAITING
        else:
            outcome = self._random.choices(tuple(_OUTCOMES), tuple(_OUTCOMES.values()))[0]
            desk.cases.close(case.id, outcome, self._material.closing_reason)
            case.status = CaseStatus.CLOSED

    def _write_papers(self, desk: Desk, known: _KnownPerson, case: _KnownCase) -> None:
        random = self._random
        language = random.choice(("ru", "ru", "tg", "en"))
        if case.topic is Topic.REENTRY_BAN and self._sheets < _SHEETS and random.random() < 0.3:
            self._sheets += 1
            desk.sheets.hand_out("reentry-ban", language, known.id, case.id)
        addressee = _ADDRESSEES.get(case.topic)
        if addressee is None or known.draft.is_anonymous or case.has_letter:
            return
        if self._letters < _LETTERS and random.random() < 0.14:
            case.has_letter = True
            self._letters += 1
            self._write_letter(desk, known, case, addressee)

    def _write_letter(
        self, desk: Desk, known: _KnownPerson, case: _KnownCase, addressee: str
    ) -> None:
        now = self._staff.clock()
        consent = ConsentGiven(
            purpose=ConsentPurpose.REFERRAL,
            mode=ConsentMode.WRITTEN,
            given_on=now.date(),
            agency=addressee,
        )
        draft = LetterDraft(
            case=case.id,
            organisation=addressee,
            language="en" if self._material.language == "en" else "ru",
            reason=self._material.letter_reason,
            facts=frozenset({LetterFact.NAME, LetterFact.BIRTH, LetterFact.CITIZENSHIP}),
        )
        if isinstance(desk.letters.missing_for(draft), NoLetterToOrigin):
            return
        desk.people.record_consent(known.id, consent)
        paper = desk.letters.issue(draft)
        # Whoever is referred takes a paper home that says when advice was given.
        desk.letters.issue(replace(draft, organisation="", template="consultation_confirmation"))
        if self._random.random() < 0.5:
            later = now + dt.timedelta(days=self._random.randrange(5, 30))
            self._diary.note(later, _Event(_Kind.ANSWER, paper.document.id))

    def _plan_today(self) -> None:
        """See to it that something is due today, whatever chance has made of the year.

        A centre puts old reminders off: only the newest cases are left with overdue ones.
        """
        desk = self._desk()
        still_open = [case for case in self._cases.values() if case.status is CaseStatus.OPEN]
        for case in still_open[:-_LATEST]:
            later = self._staff.until.date() + dt.timedelta(days=self._random.randrange(2, 60))
            desk.cases.set_next_step(case.id, case.step, write_date(later))
        for case in still_open[-9::3]:
            today = write_date(self._staff.until.date())
            desk.cases.set_next_step(case.id, case.step, today)

    def _open_cases(self) -> list[CaseId]:
        return [one.id for one in self._cases.values() if one.status is not CaseStatus.CLOSED]

    def _issue_months(self) -> None:
        """Issue a quarter of the months that are over; the last two are left to practise on."""
        summaries = open_desk(self._staff.work_as(Role.ADMINISTRATOR), self._content).summaries
        over = sorted(state.month for state in summaries.months() if state.is_over)
        for month in over[-2 - _ISSUED : -2]:
            summaries.issue(month)
