"""Nobody writes to the state a person fears: not about this case, and not about another."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import STATELESS, UNKNOWN_COUNTRY, OrganisationKind, Outcome, Topic
from mrc_desktop.domain.origin import belongs_to_origin
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.referral import Organisation
from mrc_desktop.errors import NoLetterToOrigin, UserError
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.cases import Cases
from mrc_desktop.services.casework import Casework
from mrc_desktop.services.change import Subject
from tests.services.paper_case import CONTENT, PaperCase, consent

KINDS = OrganisationKind
AFGHAN = PersonDraft(latin=NameParts("Rahimi", "Farid"), citizenships=("AF",))


def body(kind, country=""):
    return Organisation(id="", kind=kind, name="Somebody", country=country)


def add(paper, organisation):
    """Enter an organisation, and consent to be referred to it; return its id."""
    saved = paper.letters.save_organisation(organisation).first(Subject.ORGANISATION)
    consent(paper.session, paper.person, agency=saved)
    return saved


@pytest.fixture
def paper(session_counsellor):
    return PaperCase(session_counsellor, AFGHAN)


def open_asylum(paper):
    draft = CaseDraft(topic=Topic.ASYLUM_PROTECTION)
    return Cases(paper.session).open_case(paper.person, draft).first(Subject.CASE)


def keep_fear(paper, answer):
    raw = {"country": "TJ", "signs": {"fear_of_return": answer}}
    Casework(paper.session, CONTENT).save(paper.case, AssessedTopic.PROTECTION, raw, 0)


def test_a_letter_to_the_consulate_of_origin_is_refused_for_every_case_of_the_person(paper):
    consulate = add(paper, body(KINDS.CONSULATE, "AF"))
    other = paper.draft(organisation=consulate)
    paper.letters.issue(other)
    asylum = open_asylum(paper)
    for draft in (other, paper.draft(organisation=consulate, case=asylum)):
        assert isinstance(paper.letters.missing_for(draft), NoLetterToOrigin)
        with pytest.raises(NoLetterToOrigin):
            paper.letters.issue(draft)
    Cases(paper.session).close(asylum, Outcome.REFERRED, "")
    assert isinstance(paper.letters.missing_for(other), NoLetterToOrigin)
    assert paper.letters.missing_for(paper.draft()) is None


def test_a_word_of_fear_is_enough_whatever_the_case_is_about(paper):
    consulate = add(paper, body(KINDS.CONSULATE, "AF"))
    draft = paper.draft(organisation=consulate)
    keep_fear(paper, "no")
    assert paper.letters.missing_for(draft) is None
    raw = {"country": "TJ", "signs": {"torture": "yes"}}
    Casework(paper.session, CONTENT).save(paper.case, AssessedTopic.PROTECTION, raw, 1)
    assert isinstance(paper.letters.missing_for(draft), NoLetterToOrigin)


def test_the_citizenship_told_in_the_conversation_counts_too(session_counsellor):
    paper = PaperCase(session_counsellor, dataclasses.replace(AFGHAN, citizenships=("IR",)))
    consulate = add(paper, body(KINDS.CONSULATE, "AF"))
    keep_fear(paper, "yes")
    draft = paper.draft(organisation=consulate)
    assert paper.letters.missing_for(draft) is None
    raw = {"country": "TJ", "citizenship": "AF", "signs": {"fear_of_return": "yes"}}
    Casework(paper.session, CONTENT).save(paper.case, AssessedTopic.PROTECTION, raw, 1)
    assert isinstance(paper.letters.missing_for(draft), NoLetterToOrigin)


def test_facts_nobody_can_read_any_more_are_taken_for_a_request(paper):
    consulate = add(paper, body(KINDS.CONSULATE, "AF"))
    keep_fear(paper, "no")
    with paper.session.write() as records:
        records.connection.execute("""UPDATE case_facts SET facts = '{"older": 1}'""")
    draft = paper.draft(organisation=consulate)
    assert isinstance(paper.letters.missing_for(draft), NoLetterToOrigin)


@pytest.mark.parametrize(
    ("organisation", "origins", "is_refused"),
    [
        (body(KINDS.CONSULATE, "AF"), {"AF"}, True),
        (body(KINDS.CONSULATE, "IR"), {"AF"}, False),
        (body(KINDS.CONSULATE, "IR"), {"AF", "IR"}, True),
        (body(KINDS.CONSULATE), {"AF"}, True),
        (body(KINDS.CONSULATE, "AF"), set(), True),
        (body(KINDS.CONSULATE, "AF"), {STATELESS}, True),
        (body(KINDS.CONSULATE, "AF"), {UNKNOWN_COUNTRY, ""}, True),
        (body(KINDS.MIGRATION_SERVICE, "AF"), {"AF"}, True),
        (body(KINDS.PROSECUTOR, "AF"), {"AF"}, True),
        (body(KINDS.OTHER, "AF"), {"AF"}, True),
        (body(KINDS.LEGAL_AID, "AF"), {"AF"}, False),
        (body(KINDS.ASYLUM_AUTHORITY), {"AF"}, False),
        (body(KINDS.ASYLUM_AUTHORITY), {"TJ"}, True),
        (body(KINDS.MIGRATION_SERVICE, "TJ"), {STATELESS}, False),
        (body(KINDS.SHELTER), {"TJ"}, False),
    ],
)
def test_who_belongs_to_the_state_of_origin(organisation, origins, is_refused):
    """House rule after TJ-ASY-05: no word to the state of origin without written consent."""
    assert belongs_to_origin(organisation, origins, "TJ") is is_refused


@given(
    kind=st.sampled_from(KINDS),
    country=st.sampled_from(["", "AF", "TJ", "RU"]),
    origins=st.sets(st.sampled_from(["AF", "TJ", "RU", STATELESS])),
    more=st.sampled_from(["AF", "TJ", "RU"]),
)
def test_one_more_citizenship_never_opens_the_way_to_an_authority(kind, country, origins, more):
    organisation = body(kind, country)
    known = origins - {STATELESS}
    if known and belongs_to_origin(organisation, origins, "TJ"):
        assert belongs_to_origin(organisation, origins | {more}, "TJ")


def test_the_refusal_says_nothing_about_the_person(paper):
    consulate = add(paper, body(KINDS.CONSULATE, "AF"))
    open_asylum(paper)
    refusal = paper.letters.missing_for(paper.draft(organisation=consulate))
    assert isinstance(refusal, UserError)
    assert (str(refusal), refusal.data) == ("no_letter_to_origin", {})
