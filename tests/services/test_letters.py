"""Referral letters: what may leave, to whom, under which number, in one transaction."""

from __future__ import annotations

import dataclasses
import hashlib
import re

import pytest

from mrc_desktop.domain.codes import ConsentPurpose, ReferralStatus, Role
from mrc_desktop.domain.consent import ConsentId
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.referral import DocumentKind, LetterDraft, LetterFact, Organisation
from mrc_desktop.errors import (
    ExampleAddressee,
    InputRefused,
    NoConsentToReferral,
    NotAllowed,
    NotFound,
    UnprintableCharacter,
)
from mrc_desktop.services.change import Subject
from mrc_desktop.services.letters import Letters
from mrc_desktop.services.papers import Papers
from mrc_desktop.services.people import People
from tests.conftest import CENTRE_NAME, COUNSELLOR_NAME
from tests.services.paper_case import (
    CONTENT,
    LEGAL_AID,
    PERSON,
    PaperCase,
    actions,
    consent,
    make_practice,
    text,
)

EXAMPLE = "example-legal-aid"


@pytest.fixture
def paper(session_counsellor):
    return PaperCase(session_counsellor)


def last_number(session):
    with session.read() as records:
        row = records.connection.execute(
            "SELECT coalesce(max(last), 0) FROM series WHERE name = 'letter'"
        ).fetchone()
    return row[0]


def test_an_issued_letter_is_numbered_kept_and_audited(paper):
    issued = paper.letters.issue(paper.draft())
    entry = issued.document
    assert entry.number == "2026-1"
    assert entry.kind is DocumentKind.REFERRAL_LETTER
    assert entry.digest == hashlib.sha256(issued.pdf).hexdigest()
    assert entry.status is ReferralStatus.SENT
    assert entry.template_version == CONTENT.letter("referral", "tg").digest
    assert entry.issued_by == paper.session.user.id
    assert issued.change.first(Subject.DOCUMENT) == entry.id
    assert issued.change.concerns(Subject.CASE, Subject.PERSON)
    assert actions(paper.session)[-1] == "letter.issued"
    made = text(issued.pdf)
    for part in (CENTRE_NAME, "2026-1", "23 ноябри соли 2026", LEGAL_AID.name, COUNSELLOR_NAME):
        assert part in made
    assert "Ғафуров Юсуфҷон Раҳмонович" in made
    assert "Ёрии ҳуқуқшинос лозим аст." in made
    assert Papers(paper.session).reprint(entry.id) == issued.pdf


def test_numbers_go_up_and_begin_anew_each_year(paper, clock):
    numbers = [paper.letters.issue(paper.draft()).document.number for _ in range(2)]
    clock.forward(days=60)
    numbers.append(paper.letters.issue(paper.draft()).document.number)
    assert numbers == ["2026-1", "2026-2", "2027-1"]


def test_a_preview_records_nothing_and_shows_the_same_letter(paper):
    before = actions(paper.session)
    seen = text(paper.letters.preview(paper.draft()))
    assert actions(paper.session) == before
    assert last_number(paper.session) == 0
    issued = text(paper.letters.issue(paper.draft()).pdf)
    assert seen.replace("2026-…", "2026-1") == issued


def test_a_preview_without_a_reason_has_no_empty_heading(paper):
    title = CONTENT.words("tg").paper.reason_title
    assert title not in text(paper.letters.preview(paper.draft(reason=" \n")))
    assert title in text(paper.letters.preview(paper.draft()))


def test_without_consent_no_letter_is_finished(session_counsellor):
    paper = PaperCase(session_counsellor, has_consent=False)
    consent(session_counsellor, paper.person, purpose=ConsentPurpose.SERVICE)
    other = paper.letters.save_organisation(LEGAL_AID).first(Subject.ORGANISATION)
    consent(session_counsellor, paper.person, agency=other)
    assert isinstance(paper.letters.missing_for(paper.draft()), NoConsentToReferral)
    with pytest.raises(NoConsentToReferral):
        paper.letters.issue(paper.draft())
    assert last_number(session_counsellor) == 0
    assert Papers(session_counsellor).rows() == ()
    assert paper.letters.missing_for(paper.draft(organisation=other)) is None


def test_a_withdrawn_consent_does_not_count(paper):
    people = People(paper.session, CONTENT)
    people.withdraw_consent(ConsentId(people.consents(paper.person)[0].id))
    assert isinstance(paper.letters.missing_for(paper.draft()), NoConsentToReferral)


def test_a_letter_needs_a_reason(paper):
    missing = paper.letters.missing_for(paper.draft(reason="\u200b "))
    assert isinstance(missing, InputRefused)
    assert [problem.field for problem in missing.problems] == ["reason"]
    with pytest.raises(InputRefused):
        paper.letters.issue(paper.draft(reason=""))


def test_a_letter_that_cannot_be_drawn_takes_no_number(paper):
    with pytest.raises(UnprintableCharacter):
        paper.letters.issue(paper.draft(reason="Help \U0001f64f"))
    assert last_number(paper.session) == 0
    assert paper.letters.issue(paper.draft()).document.number == "2026-1"


def test_only_ticked_facts_leave(paper):
    made = text(paper.letters.issue(paper.draft(facts=frozenset({LetterFact.CITIZENSHIP}))).pdf)
    assert "Тоҷикистон" in made
    for secret in ("Ғафуров", "Gafurov", "Юсуфҷон", "1990", "A4001234", "992927", "Исфара"):
        assert secret not in made
    assert CONTENT.words("tg").paper.anonymous_person in made


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "en",
            (
                "Gafurov Yusufjon, who came",
                "12 March 1990",
                "Tajikistan",
                "Passport, Tajikistan: A4001234",
                "+992927000001 after 18",
                "Sughd, Исфара",
                "Tajik, Russian",
                "Counsellor",
            ),
        ),
        ("ru", ("Ғафуров Юсуфҷон Раҳмонович", "12 марта 1990 г.", "Паспорт", "Gafurov Yusufjon")),
        ("tg", ("Ғафуров Юсуфҷон Раҳмонович", "12 марти соли 1990", "Шиноснома", "Вилояти Суғд")),
    ],
)
def test_all_facts_can_leave_in_each_language(paper, language, parts):
    made = text(paper.letters.preview(paper.draft(language=language, facts=frozenset(LetterFact))))
    for part in parts:
        assert part in made
    assert "+992927000002" not in made


def test_what_is_not_known_leaves_no_empty_row(session_counsellor):
    paper = PaperCase(session_counsellor, PersonDraft(pseudonym="Гулнора"))
    made = text(paper.letters.preview(paper.draft(facts=frozenset(LetterFact))))
    labels = CONTENT.words("tg").letter_fact
    assert "Гулнора" in made
    assert labels[LetterFact.BIRTH] not in made
    assert labels[LetterFact.PHONE] not in made


@pytest.mark.parametrize(("birth", "written"), [("1990", "1990 (year only)"), ("~36", "about 19")])
def test_uncertain_birth_dates_say_so(session_counsellor, birth, written):
    paper = PaperCase(session_counsellor, dataclasses.replace(PERSON, birth=birth))
    facts = frozenset({LetterFact.BIRTH})
    assert written in text(paper.letters.preview(paper.draft(language="en", facts=facts)))


def test_an_anonymous_person_is_not_named(session_counsellor):
    paper = PaperCase(session_counsellor, PersonDraft(is_anonymous=True))
    made = text(paper.letters.preview(paper.draft(language="en")))
    assert "a person who is not named in this letter" in made
    assert "does not wish to be named" in made


def test_the_other_script_is_used_when_the_own_is_missing(session_counsellor):
    paper = PaperCase(session_counsellor, PersonDraft(latin=NameParts("Oʻktam", "D'Arc", "<b>&")))
    assert "Oʻktam D'Arc <b>&" in text(paper.letters.preview(paper.draft(language="ru")))


def test_an_example_gets_no_letter(paper):
    consent(paper.session, paper.person, agency=EXAMPLE)
    draft = paper.draft(organisation=EXAMPLE)
    assert isinstance(paper.letters.missing_for(draft), ExampleAddressee)
    with pytest.raises(ExampleAddressee):
        paper.letters.issue(draft)
    assert paper.letters.preview(draft)


def test_a_practice_register_writes_marked_letters_to_examples(paper):
    make_practice(paper.session)
    consent(paper.session, paper.person, agency=EXAMPLE)
    issued = paper.letters.issue(paper.draft(organisation=EXAMPLE))
    assert CONTENT.words("tg").paper.practice_band in text(issued.pdf)
    row = Papers(paper.session).rows()[0]
    assert row.organisation == "EXAMPLE: Legal aid bureau"
    listed = [one.id for one in paper.letters.organisations()]
    assert listed.count(EXAMPLE) == 1


def test_a_supervisor_may_not_write_letters(session_supervisor):
    letters = Letters(session_supervisor, CONTENT)
    draft = LetterDraft(case=1, organisation=EXAMPLE)
    for refused in (
        letters.organisations,
        lambda: letters.preview(draft),
        lambda: letters.missing_for(draft),
        lambda: letters.issue(draft),
        lambda: letters.save_organisation(LEGAL_AID),
        lambda: letters.remove_organisation(EXAMPLE),
        lambda: letters.set_status(1, ReferralStatus.ANSWERED),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_an_unknown_case_or_organisation_is_not_found(paper):
    for draft in (paper.draft(case=99), paper.draft(organisation="nobody")):
        with pytest.raises(NotFound):
            paper.letters.preview(draft)


def test_the_directory_starts_with_the_examples_only(session_admin):
    found = Letters(session_admin, CONTENT).organisations()
    assert found == CONTENT.examples


def test_an_organisation_is_cleaned_saved_and_changed(paper):
    new = Organisation(id="", kind=LEGAL_AID.kind, name="  A \n B ", is_example=True)
    identity = paper.letters.save_organisation(new).first(Subject.ORGANISATION)
    assert re.fullmatch(r"[0-9a-f]{16}", identity)
    saved = next(one for one in paper.letters.organisations() if one.id == identity)
    assert (saved.name, saved.is_example) == ("A B", False)
    paper.letters.save_organisation(dataclasses.replace(saved, name="C"))
    names = {one.id: one.name for one in paper.letters.organisations()}
    assert names[identity] == "C"
    assert actions(paper.session)[-2:] == ["organisation.added", "organisation.revised"]


def test_a_nameless_unknown_or_example_organisation_is_not_saved(paper):
    letters = paper.letters
    with pytest.raises(InputRefused):
        letters.save_organisation(dataclasses.replace(LEGAL_AID, name=" "))
    with pytest.raises(NotFound):
        letters.save_organisation(dataclasses.replace(LEGAL_AID, id="feed"))
    with pytest.raises(ExampleAddressee):
        letters.save_organisation(dataclasses.replace(CONTENT.examples[0], name="Real"))


def test_a_removed_organisation_keeps_its_letters(paper):
    paper.letters.issue(paper.draft())
    paper.letters.remove_organisation(paper.organisation)
    paper.letters.remove_organisation(EXAMPLE)
    left = {one.id for one in paper.letters.organisations()}
    assert paper.organisation not in left
    assert EXAMPLE not in left
    assert Papers(paper.session).rows()[0].organisation == LEGAL_AID.name
    for gone in (paper.organisation, EXAMPLE):
        with pytest.raises(NotFound):
            paper.letters.remove_organisation(gone)
        with pytest.raises(NotFound):
            paper.letters.missing_for(paper.draft(organisation=gone))


def test_what_became_of_a_letter_is_recorded(paper):
    document = paper.letters.issue(paper.draft()).document
    change = paper.letters.set_status(document.id, ReferralStatus.ANSWERED)
    assert change.concerns(Subject.DOCUMENT)
    assert Papers(paper.session).entry(document.id).status is ReferralStatus.ANSWERED
    assert actions(paper.session)[-1] == "letter.status"
    with pytest.raises(NotFound):
        paper.letters.set_status(99, ReferralStatus.ANSWERED)


def test_an_administrator_signs_as_administrator(unlock):
    paper = PaperCase(unlock(Role.ADMINISTRATOR))
    assert CONTENT.words("tg").role[Role.ADMINISTRATOR] in text(
        paper.letters.preview(paper.draft())
    )


def facts_of_kind(session, kind):
    with session.read_facts() as records:
        return records.connection.execute(
            "SELECT month, topics FROM fact WHERE kind = ?", (kind,)
        ).fetchall()


def test_a_letter_is_counted_only_with_consent_to_reporting(paper):
    paper.letters.issue(paper.draft())
    assert facts_of_kind(paper.session, "referral") == []
    consent(paper.session, paper.person, purpose=ConsentPurpose.REPORTING)
    paper.letters.issue(paper.draft())
    # Both letters of the person count now: consent reaches back over what was done.
    assert facts_of_kind(paper.session, "referral") == [("2026-11", "reentry_ban")] * 2


def test_nothing_of_the_person_is_in_the_audit_trail_or_the_file_name(paper):
    document = paper.letters.issue(paper.draft(facts=frozenset(LetterFact))).document
    with paper.session.read() as records:
        trail = str(records.connection.execute("SELECT * FROM audit").fetchall())
    name = Papers(paper.session).suggested_name(document.id)
    assert name == "letter-2026-1.pdf"
    for secret in ("Ғафуров", "Gafurov", "A4001234", "992927"):
        assert secret not in trail
        assert secret not in name
