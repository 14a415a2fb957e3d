"""From what was typed about a case to what is held, and back."""

from __future__ import annotations

import datetime as dt

from mrc_desktop.domain.case import AdverseParty, CaseDetails, CaseDraft
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import Reading


def check_case(draft: CaseDraft, *, place: str = "") -> tuple[Problem, ...]:
    """Return what is wrong with the draft; `place` ("new_cases.0.") goes before each field."""
    return examine_case(draft, place)[1]


def read_case(draft: CaseDraft) -> CaseDetails:
    """Return the cleaned details; ValueError if `check_case` has anything to say."""
    details, problems = examine_case(draft)
    if problems:
        raise ValueError("the draft has problems")
    return details


def examine_case(draft: CaseDraft, place: str = "") -> tuple[CaseDetails, tuple[Problem, ...]]:
    """Return the cleaned details and what is wrong; with problems the details are worth nothing."""
    reading = Reading()
    if draft.topic is None:
        reading.fault(f"{place}topic", "required")
    party = draft.adverse_party
    field = f"{place}adverse_party."
    details = CaseDetails(
        topic=draft.topic or Topic.OTHER,
        title=reading.line(f"{place}title", draft.title, limit=200),
        risk=draft.risk,
        destination=reading.country(f"{place}destination", draft.destination),
        adverse_party=AdverseParty(
            kind=party.kind,
            name=reading.line(f"{field}name", party.name, limit=200),
            tax_number=reading.line(f"{field}tax_number", party.tax_number, limit=50),
            address=reading.line(f"{field}address", party.address, limit=300),
            phone=reading.line(f"{field}phone", party.phone, limit=100),
        ),
        notes=reading.notes(f"{place}notes", draft.notes),
    )
    return details, reading.finish()


def draft_of_case(details: CaseDetails) -> CaseDraft:
    """Return the details as they would be typed."""
    return CaseDraft(
        topic=details.topic,
        title=details.title,
        risk=details.risk,
        destination=details.destination,
        adverse_party=details.adverse_party,
        notes=details.notes,
    )


def read_next_step(
    text: str, date_text: str, *, today: dt.date
) -> tuple[str, dt.date | None, tuple[Problem, ...]]:
    """Return a follow-up as text and date, and what is wrong with them.

    A date without a text is refused: nobody remembers in three weeks what was meant.
    """
    reading = Reading()
    step = reading.line("next_step", text, limit=300)
    day = reading.coming_date("next_step_on", date_text, today=today)
    if day is not None and not step:
        reading.fault("next_step", "required")
    return step, day, reading.finish()


def read_closing(reason: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the reason a case was closed for, and what is wrong with it."""
    reading = Reading()
    return reading.notes("closed_reason", reason, limit=2000), reading.finish()
