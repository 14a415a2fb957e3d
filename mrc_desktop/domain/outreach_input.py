"""From what was typed about outreach to what is held, and back."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.outreach import OutreachDetails, OutreachDraft
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import Reading
from mrc_desktop.domain.text import clean_line

MOST_PEOPLE: Final = 100_000
"""More than any hall or square a centre speaks in."""

_COUNT: Final = re.compile("[0-9]{1,9}")


def check_outreach(draft: OutreachDraft, *, today: dt.date) -> tuple[Problem, ...]:
    """Return what is wrong with the draft."""
    return _examine(draft, today)[1]


def read_outreach(draft: OutreachDraft, *, today: dt.date) -> OutreachDetails:
    """Return the cleaned details; ValueError if `check_outreach` has anything to say."""
    details, problems = _examine(draft, today)
    if problems:
        raise ValueError("the draft has problems")
    return details


def _examine(draft: OutreachDraft, today: dt.date) -> tuple[OutreachDetails, tuple[Problem, ...]]:
    reading = Reading()
    details = OutreachDetails(
        kind=draft.kind,
        held_on=reading.past_date("held_on", draft.held_on, today=today) or today,
        place=reading.line("place", draft.place, limit=200),
        region=reading.region("region", draft.region),
        topic=draft.topic,
        women=_count(reading, "women", draft.women),
        men=_count(reading, "men", draft.men),
        minors=_count(reading, "minors", draft.minors),
        notes=reading.notes("notes", draft.notes),
    )
    if details.women + details.men + details.minors == 0 and not reading.problems:
        reading.fault("women", "nobody_counted")
    return details, reading.finish()


def _count(reading: Reading, field: str, text: str) -> int:
    text = clean_line(text)
    if not text:
        return 0
    if not _COUNT.fullmatch(text):
        reading.fault(field, "bad_count")
        return 0
    count = int(text)
    if count > MOST_PEOPLE:
        reading.fault(field, "count_too_large", limit=MOST_PEOPLE)
        return 0
    return count


def draft_of_outreach(details: OutreachDetails) -> OutreachDraft:
    """Return the details as they would be typed."""
    return OutreachDraft(
        kind=details.kind,
        held_on=write_date(details.held_on),
        place=details.place,
        region=details.region,
        topic=details.topic,
        women=str(details.women),
        men=str(details.men),
        minors=str(details.minors),
        notes=details.notes,
    )
