"""The Today page: what is due, what nobody planned, what was left unfinished."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.calendar import month_of
from mrc_desktop.domain.listing import FollowUp
from mrc_desktop.services.drafts import DraftInfo
from mrc_desktop.services.register_work import reading
from mrc_desktop.storage import drafts, listing

if TYPE_CHECKING:
    from mrc_desktop.services.session import Session

__all__ = ["FollowUp", "FollowUps", "TodayView"]

_DAYS_AHEAD: Final = dt.timedelta(days=7)
_MOST: Final = 500
"""The most cases without a next step that are listed."""


@dataclass(frozen=True, slots=True)
class TodayView:
    """The counsellor's day.

    `consultations`, `persons` and `cases` are the user's own counts of the running month:
    conversations led, different people in them, cases opened.
    """

    day: dt.date
    overdue: tuple[FollowUp, ...]
    due_today: tuple[FollowUp, ...]
    coming: tuple[FollowUp, ...]
    without_next_step: tuple[FollowUp, ...]
    drafts: tuple[DraftInfo, ...]
    consultations: int
    persons: int
    cases: int


class FollowUps:
    """The use case of the Today page."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def today(self) -> TodayView:
        """Return what is overdue, due today and in the next seven days, and what was left."""
        with reading(self.session) as records:
            day = records.now.date()
            due = listing.follow_ups_until(records, day + _DAYS_AHEAD)
            consultations, persons, cases = listing.month_counts(records, month_of(day))
            return TodayView(
                day=day,
                overdue=tuple(one for one in due if one.due is not None and one.due < day),
                due_today=tuple(one for one in due if one.due == day),
                coming=tuple(one for one in due if one.due is not None and one.due > day),
                without_next_step=listing.without_next_step(records, _MOST),
                drafts=tuple(
                    DraftInfo(kept.form, kept.saved_at) for kept in drafts.listing(records)
                ),
                consultations=consultations,
                persons=persons,
                cases=cases,
            )
