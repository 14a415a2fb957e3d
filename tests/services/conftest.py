"""The use cases of the register on a real vault."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft, PhoneDraft
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.cases import Cases
from mrc_desktop.services.consultations import Consultations
from mrc_desktop.services.drafts import Drafts
from mrc_desktop.services.follow_ups import FollowUps
from mrc_desktop.services.outreach import OutreachLog
from mrc_desktop.services.people import People
from mrc_desktop.services.search import Search

if TYPE_CHECKING:
    from mrc_desktop.services.session import Session


def register_desk(session: Session) -> SimpleNamespace:
    """Return the services of the register over one session."""
    content = Content(resources() / "content")
    return SimpleNamespace(
        session=session,
        people=People(session, content),
        cases=Cases(session),
        consultations=Consultations(session, content),
        outreach=OutreachLog(session),
        search=Search(session),
        drafts=Drafts(session),
        follow_ups=FollowUps(session),
    )


@pytest.fixture
def register(session_counsellor):
    """The counsellor's services."""
    return register_desk(session_counsellor)


@pytest.fixture
def yusuf():
    """A new person as typed."""
    return PersonDraft(
        cyrillic=NameParts("Ғафуров", "Юсуфҷон"),
        birth="12.03.1990",
        citizenships=("TJ",),
        phones=(PhoneDraft(number="93 123 45 67"),),
    )


@pytest.fixture
def call(yusuf):
    """A first call: new person, new case, consent to reporting, a next step."""
    return ConsultationDraft(
        new_person=yusuf,
        new_cases=(CaseDraft(topic=Topic.WAGE_CLAIM),),
        asked="Не заплатили",
        consents=(ConsentPurpose.SERVICE, ConsentPurpose.REPORTING),
        next_step="Позвонить",
        next_step_on="+7",
    )
