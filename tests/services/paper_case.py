"""A person with a case, and an organisation to write to: what tests of papers start from."""

from __future__ import annotations

import datetime as dt
import io

from pypdf import PdfReader

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import (
    ConsentMode,
    ConsentPurpose,
    IdentityDocumentKind,
    OrganisationKind,
    SafeToCall,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.person import (
    IdentityDocumentDraft,
    NameParts,
    PersonDraft,
    PhoneDraft,
)
from mrc_desktop.domain.referral import LetterDraft, LetterFact, Organisation
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.cases import Cases
from mrc_desktop.services.change import Subject
from mrc_desktop.services.letters import Letters
from mrc_desktop.services.people import People

CONTENT = Content(paths.resources() / "content")
DAY = dt.date(2026, 11, 23)
PERSON = PersonDraft(
    cyrillic=NameParts("Ғафуров", "Юсуфҷон", "Раҳмонович"),
    latin=NameParts("Gafurov", "Yusufjon", ""),
    birth="12.03.1990",
    citizenships=("TJ",),
    languages=("tgk", "rus"),
    region="TJ-SU",
    district="Исфара",
    phones=(
        PhoneDraft(number="+992927000001", safe=SafeToCall.YES, safe_time="after 18"),
        PhoneDraft(number="+992927000002", safe=SafeToCall.NO),
    ),
    documents=(
        IdentityDocumentDraft(kind=IdentityDocumentKind.PASSPORT, number="A4001234", country="TJ"),
        IdentityDocumentDraft(kind=IdentityDocumentKind.USSR_PASSPORT),
    ),
)
LEGAL_AID = Organisation(
    id="", kind=OrganisationKind.LEGAL_AID, name="Бюрои ёрии ҳуқуқӣ", address="Кӯчаи 1"
)


def consent(session, person, purpose=ConsentPurpose.REFERRAL, agency=""):
    given = ConsentGiven(purpose=purpose, mode=ConsentMode.WRITTEN, given_on=DAY, agency=agency)
    return People(session, CONTENT).record_consent(person, given)


class PaperCase:
    """One person, one case, one organisation; consent to refer the person there unless told."""

    def __init__(self, session, draft=PERSON, *, has_consent=True):
        self.session = session
        self.letters = Letters(session, CONTENT)
        self.person = People(session, CONTENT).register(draft).first(Subject.PERSON)
        opened = Cases(session).open_case(self.person, CaseDraft(topic=Topic.REENTRY_BAN))
        self.case = opened.first(Subject.CASE)
        saved = self.letters.save_organisation(LEGAL_AID)
        self.organisation = saved.first(Subject.ORGANISATION)
        if has_consent:
            consent(session, self.person, agency=self.organisation)

    def draft(self, **named):
        given = {
            "case": self.case,
            "organisation": self.organisation,
            "language": "tg",
            "reason": "Ёрии ҳуқуқшинос лозим аст.",
            "facts": frozenset({LetterFact.NAME}),
        }
        return LetterDraft(**{**given, **named})


def text(pdf):
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def actions(session):
    with session.read() as records:
        rows = records.connection.execute("SELECT action FROM audit ORDER BY id").fetchall()
    return [action for (action,) in rows]


def make_practice(session):
    with session.write() as records:
        records.connection.execute("UPDATE centre SET is_practice = 1")
