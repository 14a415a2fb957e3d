"""The desk of one unlocked user: every use case, over one session and one set of content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.services.cases import Cases
from mrc_desktop.services.centre import CentreOffice
from mrc_desktop.services.consultations import Consultations
from mrc_desktop.services.crises import Crises
from mrc_desktop.services.drafts import Drafts
from mrc_desktop.services.follow_ups import FollowUps
from mrc_desktop.services.letters import Letters
from mrc_desktop.services.members import Members
from mrc_desktop.services.outreach import OutreachLog
from mrc_desktop.services.papers import Papers
from mrc_desktop.services.people import People
from mrc_desktop.services.screenings import Screenings
from mrc_desktop.services.search import Search
from mrc_desktop.services.sheets import Sheets
from mrc_desktop.services.summaries import Summaries

if TYPE_CHECKING:
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Desk:
    """What the window and the verbs work with between unlocking and locking."""

    session: Session
    content: Content
    people: People
    cases: Cases
    consultations: Consultations
    outreach: OutreachLog
    search: Search
    follow_ups: FollowUps
    drafts: Drafts
    letters: Letters
    sheets: Sheets
    papers: Papers
    summaries: Summaries
    members: Members
    centre: CentreOffice
    crises: Crises
    screenings: Screenings


def open_desk(session: Session, content: Content) -> Desk:
    """Return the desk of an unlocked user; each use case checks the user's role itself."""
    return Desk(
        session=session,
        content=content,
        people=People(session, content),
        cases=Cases(session),
        consultations=Consultations(session, content),
        outreach=OutreachLog(session),
        search=Search(session),
        follow_ups=FollowUps(session),
        drafts=Drafts(session),
        letters=Letters(session, content),
        sheets=Sheets(session, content),
        papers=Papers(session),
        summaries=Summaries(session, content),
        members=Members(session),
        centre=CentreOffice(session),
        crises=Crises(session),
        screenings=Screenings(session, content),
    )
