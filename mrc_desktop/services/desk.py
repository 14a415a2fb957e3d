"""The desk of one unlocked user: every use case, over one session and one set of content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.services.ban_checks import BanChecks
from mrc_desktop.services.bundles import Bundles
from mrc_desktop.services.cases import Cases
from mrc_desktop.services.casework import Casework
from mrc_desktop.services.centre import CentreOffice
from mrc_desktop.services.claim_sheets import ClaimSheets
from mrc_desktop.services.consultations import Consultations
from mrc_desktop.services.content_in_use import content_in_use
from mrc_desktop.services.crises import Crises
from mrc_desktop.services.dated_tables import DatedTables
from mrc_desktop.services.drafts import Drafts
from mrc_desktop.services.follow_ups import FollowUps
from mrc_desktop.services.letter_wording import LetterWordings
from mrc_desktop.services.letters import Letters
from mrc_desktop.services.members import Members
from mrc_desktop.services.outreach import OutreachLog
from mrc_desktop.services.packs import Packs
from mrc_desktop.services.papers import Papers
from mrc_desktop.services.people import People
from mrc_desktop.services.rulebook import Rulebook
from mrc_desktop.services.screenings import Screenings
from mrc_desktop.services.search import Search
from mrc_desktop.services.sheets import Sheets
from mrc_desktop.services.summaries import Summaries
from mrc_desktop.services.translation_reviews import TranslationReviews

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
    casework: Casework
    ban_checks: BanChecks
    consultations: Consultations
    outreach: OutreachLog
    search: Search
    follow_ups: FollowUps
    drafts: Drafts
    letters: Letters
    letter_wordings: LetterWordings
    sheets: Sheets
    claim_sheets: ClaimSheets
    papers: Papers
    summaries: Summaries
    bundles: Bundles
    members: Members
    centre: CentreOffice
    rulebook: Rulebook
    tables: DatedTables
    packs: Packs
    crises: Crises
    screenings: Screenings
    reviews: TranslationReviews


def open_desk(session: Session, content: Content) -> Desk:
    """Return the desk of an unlocked user; each use case checks the user's role itself.

    `content` is the program's own; where the register took a pack, the desk works with that.
    """
    in_use = content_in_use(session, content)
    content = in_use.content
    return Desk(
        session=session,
        content=content,
        people=People(session, content),
        cases=Cases(session),
        casework=Casework(session, content),
        ban_checks=BanChecks(session, content),
        consultations=Consultations(session, content),
        outreach=OutreachLog(session),
        search=Search(session),
        follow_ups=FollowUps(session),
        drafts=Drafts(session),
        letters=Letters(session, content),
        letter_wordings=LetterWordings(session, content),
        sheets=Sheets(session, content),
        claim_sheets=ClaimSheets(session, content),
        papers=Papers(session),
        summaries=Summaries(session, content),
        bundles=Bundles(session),
        members=Members(session),
        centre=CentreOffice(session),
        rulebook=Rulebook(session, content),
        tables=DatedTables(session, content),
        packs=Packs(session, in_use),
        crises=Crises(session),
        screenings=Screenings(session, content),
        reviews=TranslationReviews(session, content),
    )
