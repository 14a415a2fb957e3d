"""From the New consultation screen to what is held, and back."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from mrc_desktop.domain.calendar import DateFault, read_moment, write_date
from mrc_desktop.domain.case_input import examine_case, read_next_step
from mrc_desktop.domain.codes import ConsentMode, ConsentPurpose
from mrc_desktop.domain.consent import GUARDIAN_LIMIT
from mrc_desktop.domain.consultation import (
    Consultation,
    ConsultationDetails,
    ConsultationDraft,
)
from mrc_desktop.domain.person_input import examine_person
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import EARLIEST, Reading
from mrc_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseDetails
    from mrc_desktop.domain.person import PersonDetails

CLOCK_SLACK = dt.timedelta(minutes=5)
"""How far ahead a consultation may lie: two clocks of one office differ by so much."""

MOST_CASES = 20


@dataclasses.dataclass(frozen=True, slots=True)
class ReadScreen:
    """The whole screen as read: the conversation, the inline person if there is one, the new cases.

    With `problems` the rest is worth nothing.
    """

    details: ConsultationDetails
    person: PersonDetails | None
    cases: tuple[CaseDetails, ...]
    problems: tuple[Problem, ...]


def check_consultation(
    draft: ConsultationDraft, *, now: dt.datetime, country: str
) -> tuple[Problem, ...]:
    """Return what is wrong with the whole screen, the inline person and cases included."""
    return examine_consultation(draft, now=now, country=country).problems


def examine_consultation(draft: ConsultationDraft, *, now: dt.datetime, country: str) -> ReadScreen:
    """Return the whole screen, each part of it read once; `country` (ISO 3166-1) is ours."""
    details, found = _examine(draft, now)
    person, of_person = _who(draft, now.date(), country)
    problems = [*found, *of_person]
    new_cases = []
    for position, case in enumerate(draft.new_cases):
        new_case, of_case = examine_case(case, f"new_cases.{position}.")
        new_cases.append(new_case)
        problems += of_case
    if not draft.cases and not draft.new_cases:
        problems.append(Problem("cases", "case_required"))
    if len(draft.cases) + len(draft.new_cases) > MOST_CASES:
        problems.append(Problem("cases", "too_many", {"limit": MOST_CASES}))
    problems += read_next_step(draft.next_step, draft.next_step_on, today=now.date())[2]
    if ConsentPurpose.REFERRAL in draft.consents:
        problems.append(Problem("consents", "agency_required"))
    if draft.consents and draft.consent_mode is ConsentMode.GUARDIAN:
        guardian = Reading()
        guardian.line(
            "consent_guardian", draft.consent_guardian, limit=GUARDIAN_LIMIT, is_needed=True
        )
        problems += guardian.finish()
    return ReadScreen(details, person, tuple(new_cases), tuple(problems))


def check_revision(draft: ConsultationDraft, *, now: dt.datetime) -> tuple[Problem, ...]:
    """Return what is wrong with a revised consultation: the conversation and its cases only."""
    problems = list(_examine(draft, now)[1])
    if not draft.cases:
        problems.append(Problem("cases", "case_required"))
    return tuple(problems)


def read_consultation(draft: ConsultationDraft, *, now: dt.datetime) -> ConsultationDetails:
    """Return the conversation itself; ValueError if it has problems."""
    details, problems = _examine(draft, now)
    if problems:
        raise ValueError("the draft has problems")
    return details


def _who(
    draft: ConsultationDraft, today: dt.date, country: str
) -> tuple[PersonDetails | None, tuple[Problem, ...]]:
    if draft.person is not None:
        return None, ()
    if draft.new_person is None:
        return None, (Problem("person", "person_required"),)
    details, problems = examine_person(draft.new_person, today=today, country=country)
    return details, tuple(
        dataclasses.replace(problem, field=f"new_person.{problem.field}") for problem in problems
    )


def _examine(
    draft: ConsultationDraft, now: dt.datetime
) -> tuple[ConsultationDetails, tuple[Problem, ...]]:
    reading = Reading()
    started_at = read_moment(clean_line(draft.started_at), now=now)
    if isinstance(started_at, DateFault):
        code = "bad_moment" if started_at is DateFault.UNREADABLE else started_at
        reading.fault("started_at", code)
        started_at = now
    elif started_at > now + CLOCK_SLACK:
        reading.fault("started_at", DateFault.FUTURE)
    elif started_at.date() < EARLIEST:
        reading.fault("started_at", DateFault.TOO_OLD)
    details = ConsultationDetails(
        started_at=started_at,
        channel=draft.channel,
        language=reading.language("language", draft.language),
        has_interpreter=draft.has_interpreter,
        asked=reading.notes("asked", draft.asked),
        advised=reading.notes("advised", draft.advised),
        sheets=tuple(
            dict.fromkeys(
                reading.sheet(f"sheets.{position}", sheet)
                for position, sheet in enumerate(draft.sheets)
            )
        ),
    )
    return details, reading.finish()


def write_moment(moment: dt.datetime) -> str:
    """Return "23.11.2026 14:05", which `read_moment` reads back."""
    return f"{write_date(moment.date())} {moment.hour:02}:{moment.minute:02}"


def draft_of_consultation(consultation: Consultation) -> ConsultationDraft:
    """Return the consultation as it would be typed to revise it."""
    details = consultation.details
    return ConsultationDraft(
        started_at=write_moment(details.started_at),
        channel=details.channel,
        language=details.language,
        has_interpreter=details.has_interpreter,
        person=consultation.person,
        cases=consultation.cases,
        asked=details.asked,
        advised=details.advised,
        sheets=details.sheets,
    )
