"""Outreach: sessions and information actions, counted without names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.outreach_input import check_outreach, draft_of_outreach, read_outreach
from mrc_desktop.services import facts_of
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import drop_kept, reading, refuse, writing
from mrc_desktop.storage import audit, outreach

if TYPE_CHECKING:
    from mrc_desktop.domain.outreach import Outreach, OutreachDraft, OutreachId
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.services.session import Session


class OutreachLog:
    """The use cases around outreach."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def check(self, draft: OutreachDraft) -> tuple[Problem, ...]:
        """Return what is wrong with the draft."""
        return check_outreach(draft, today=self.session.clock().date())

    def record(self, draft: OutreachDraft, *, kept_as: str = "") -> Change:
        """Add one session or action; an empty date is today."""
        with writing(self.session) as records:
            refuse(check_outreach(draft, today=records.now.date()))
            details = read_outreach(draft, today=records.now.date())
            held = outreach.insert(records, details)
            audit.append(records, "outreach.recorded", "outreach", held)
            facts_of.send_outreach(records, outreach.get(records, held))
            drop_kept(records, kept_as)
        return Change(((Subject.OUTREACH, held),))

    def revise(self, held: OutreachId, draft: OutreachDraft, version: int) -> Change:
        """Replace what is held; ChangedMeanwhile if the version is not the last."""
        with writing(self.session) as records:
            refuse(check_outreach(draft, today=records.now.date()))
            details = read_outreach(draft, today=records.now.date())
            outreach.update(records, held, details, version)
            audit.append(records, "outreach.revised", "outreach", held)
            facts_of.send_outreach(records, outreach.get(records, held))
        return Change(((Subject.OUTREACH, held),))

    def draft_of(self, held: Outreach) -> OutreachDraft:
        """Return outreach as typed, for the form to revise."""
        return draft_of_outreach(held.details)

    def recent(self, limit: int = 50) -> tuple[Outreach, ...]:
        """Return the latest held, the newest first."""
        with reading(self.session) as records:
            return outreach.recent(records, limit)
