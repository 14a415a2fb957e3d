"""Every kind of letter: what may leave, to whom, what it is made from, what became of it."""

from __future__ import annotations

import dataclasses
import json
import re

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.case import AdverseParty, CaseDraft
from mrc_desktop.domain.codes import (
    ConsentPurpose,
    OrganisationKind,
    ReferralStatus,
    Role,
    Topic,
)
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.letter_kind import LetterNature
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.domain.referral import (
    AnswerDraft,
    DocumentKind,
    LetterDraft,
    LetterFact,
    Organisation,
)
from mrc_desktop.domain.screening_record import ScreeningDraft, ScreeningSetting
from mrc_desktop.errors import (
    ForeignConsulate,
    InputRefused,
    NoAdverseParty,
    NoClaimYet,
    NoConsultationYet,
    NoLetterToOrigin,
    NotAllowed,
    NotFound,
    NoWithdrawnConsent,
)
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.cases import Cases
from mrc_desktop.services.casework import Casework
from mrc_desktop.services.change import Subject
from mrc_desktop.services.consultations import Consultations
from mrc_desktop.services.letter_extract import Extract
from mrc_desktop.services.letter_material import letter_kinds
from mrc_desktop.services.letter_text import name_in
from mrc_desktop.services.letters import Letters
from mrc_desktop.services.papers import Papers
from mrc_desktop.services.people import People
from mrc_desktop.services.screenings import Screenings
from mrc_desktop.storage import people
from tests.services.paper_case import CONTENT, DAY, PaperCase, actions, consent, text

EXAMPLES = paths.resources().parent / "examples" / "assess"


@pytest.fixture
def paper(session_counsellor):
    return PaperCase(session_counsellor)


def address(paper, kind, country=""):
    one = Organisation(id="", kind=kind, name=f"Office of {kind}", country=country)
    made = paper.letters.save_organisation(one).first(Subject.ORGANISATION)
    consent(paper.session, paper.person, agency=made)
    return made


def own(paper, template, **named):
    given = {"case": None, "person": paper.person, "organisation": "", "template": template}
    return LetterDraft(**{**given, "language": "en", **named})


def wage_case(paper, name="Stroy & Co"):
    facts = json.loads((EXAMPLES / "wage_claim.json").read_text("utf-8"))["facts"]
    party = AdverseParty(name=name, address="Kazan, Bauman street 1")
    draft = CaseDraft(topic=Topic.WAGE_CLAIM, adverse_party=party)
    case = Cases(paper.session).open_case(paper.person, draft).first(Subject.CASE)
    facts["standing"] = {"stay_is_regular": "yes"}
    facts["signs"] = [3, 8]
    Casework(paper.session, CONTENT).save(case, AssessedTopic.WAGE_CLAIM, facts, 0)
    return case


KINDS = {kind.id: kind for kind in letter_kinds(CONTENT)}
TO_ORGANISATIONS = [kind for kind in KINDS.values() if kind.is_to_organisation]


def test_there_are_nineteen_kinds_and_each_has_its_order():
    assert len(KINDS) == 19
    assert len({kind.order for kind in KINDS.values()}) == 19
    for one in OrganisationKind:
        assert any(one in kind.to for kind in TO_ORGANISATIONS), one


@pytest.mark.parametrize("kind", TO_ORGANISATIONS, ids=lambda kind: kind.id)
def test_each_letter_to_an_organisation_is_issued_with_consent_and_only_then(paper, kind):
    to = kind.to[0] if kind.to else OrganisationKind.OTHER
    agency = address(paper, to, "TJ" if to is OrganisationKind.CONSULATE else "")
    draft = paper.draft(organisation=agency, template=kind.id, language="en", reason="Because.")
    issued = paper.letters.issue(draft)
    is_referral = kind.nature is LetterNature.REFERRAL
    wanted = DocumentKind.REFERRAL_LETTER if is_referral else DocumentKind.LETTER
    assert issued.document.kind is wanted
    made = text(issued.pdf)
    assert "Because." in made
    assert f"Office of {to}" in made
    people = People(paper.session, CONTENT)
    (given,) = [one for one in people.consents(paper.person) if one.given.agency == agency]
    people.withdraw_consent(given.id)
    assert type(paper.letters.missing_for(draft)).__name__ == "NoConsentToReferral"


def test_only_referrals_are_counted(paper):
    consent(paper.session, paper.person, purpose=ConsentPurpose.REPORTING)
    agency = address(paper, OrganisationKind.MIGRATION_SERVICE)

    def referrals():
        with paper.session.read_facts() as records:
            found = records.connection.execute(
                "SELECT count(*) FROM fact WHERE kind = 'referral'"
            ).fetchone()
        return found[0]

    paper.letters.issue(paper.draft(organisation=agency, template="ban_request"))
    assert referrals() == 0
    paper.letters.issue(paper.draft(organisation=agency, template="migration_service"))
    assert referrals() == 1


def test_a_letter_goes_only_where_its_kind_fits(paper):
    draft = paper.draft(template="prosecutor")
    missing = paper.letters.missing_for(draft)
    assert isinstance(missing, InputRefused)
    assert [problem.code for problem in missing.problems] == ["unfit_addressee"]


def test_a_consulate_gets_letters_about_its_own_citizens_only_and_none_in_asylum(paper):
    foreign = address(paper, OrganisationKind.CONSULATE, "UZ")
    draft = paper.draft(organisation=foreign, template="consulate")
    assert isinstance(paper.letters.missing_for(draft), ForeignConsulate)
    right = dataclasses.replace(
        draft, organisation=address(paper, OrganisationKind.CONSULATE, "TJ")
    )
    assert paper.letters.missing_for(right) is None
    Cases(paper.session).open_case(paper.person, CaseDraft(topic=Topic.ASYLUM_PROTECTION))
    for one in (draft, right):
        assert isinstance(paper.letters.missing_for(one), NoLetterToOrigin)


def test_a_kind_tells_only_the_facts_that_make_sense_for_it(paper):
    agency = address(paper, OrganisationKind.HEALTH_SERVICE)
    draft = paper.draft(
        organisation=agency, template="health_service", language="en", facts=frozenset(LetterFact)
    )
    made = text(paper.letters.preview(draft))
    assert "12 March 1990" in made
    for secret in ("A4001234", "Tajikistan:", "Исфара", "992927000002"):
        assert secret not in made


def test_what_a_request_cannot_do_without_stands_in_it(paper):
    agency = address(paper, OrganisationKind.MIGRATION_SERVICE)
    draft = paper.draft(
        organisation=agency, template="ban_request", language="en", facts=frozenset()
    )
    made = text(paper.letters.preview(draft))
    assert "Gafurov Yusufjon" in made
    assert "12 March 1990" in made
    assert "A4001234" not in made
    assert "59-FZ" not in made


def test_a_request_to_russia_names_the_term_of_its_law(paper):
    """RU-CHECK-02: Federal Law 59-FZ of 02.05.2006, arts. 10, 12: within 30 days."""
    agency = address(paper, OrganisationKind.MIGRATION_SERVICE)
    draft = CaseDraft(topic=Topic.REENTRY_BAN, destination="RU")
    case = Cases(paper.session).open_case(paper.person, draft).first(Subject.CASE)
    made = text(
        paper.letters.preview(
            paper.draft(case=case, organisation=agency, template="ban_request", language="en")
        )
    )
    assert "30 days that arts. 10 and 12 of Federal Law 59-FZ of 02.05.2006" in made


def test_a_demand_has_the_claim_sheet_behind_it_and_the_worker_signs(paper):
    case = wage_case(paper)
    draft = paper.draft(case=case, organisation="", template="wage_demand", language="en")
    issued = paper.letters.issue(draft)
    made = text(issued.pdf)
    for part in ("Stroy & Co", "Kazan, Bauman street 1", "I, Gafurov Yusufjon", "Worker",
                 "Attached: the calculation"):  # fmt: skip
        assert part in made
    assert CONTENT.words("en").paper.stamp not in made.split("Attached: the calculation")[0]
    total = made.split("you owe me ")[1].split(". About")[0]
    assert made.count(total) >= 2
    assert issued.document.kind is DocumentKind.LETTER
    (row,) = Papers(paper.session).rows()
    assert row.organisation == "Stroy & Co"
    assert row.post.answer_by == DAY.replace(month=12, day=3)


def test_a_demand_without_an_employer_or_a_claim_is_refused_in_words(paper):
    draft = paper.draft(organisation="", template="wage_demand")
    assert isinstance(paper.letters.missing_for(draft), NoAdverseParty)
    party = AdverseParty(name="Stroy")
    opened = Cases(paper.session).open_case(
        paper.person, CaseDraft(topic=Topic.WAGE_CLAIM, adverse_party=party)
    )
    empty = dataclasses.replace(draft, case=opened.first(Subject.CASE))
    assert isinstance(paper.letters.missing_for(empty), NoClaimYet)


def test_a_letter_about_a_case_needs_one(paper):
    missing = paper.letters.missing_for(own(paper, "referral", organisation=paper.organisation))
    assert isinstance(missing, InputRefused)


def talk(paper, **named):
    draft = ConsultationDraft(
        person=paper.person, cases=(paper.case,), **{"asked": "Тайна", "advised": "Совет", **named}
    )
    Consultations(paper.session, CONTENT).log(draft)


def test_a_confirmation_names_days_and_nothing_that_was_said(paper):
    draft = own(paper, "consultation_confirmation")
    assert isinstance(paper.letters.missing_for(draft), NoConsultationYet)
    talk(paper)
    made = text(paper.letters.issue(draft).pdf)
    assert "23 November 2026 Visit" in made
    assert "Тайна" not in made


def test_a_withdrawal_is_confirmed_with_its_days(paper):
    draft = own(paper, "consent_withdrawn")
    assert isinstance(paper.letters.missing_for(draft), NoWithdrawnConsent)
    held = People(paper.session, CONTENT)
    (given,) = held.consents(paper.person)
    held.withdraw_consent(given.id)
    made = text(paper.letters.issue(dataclasses.replace(draft, consent=int(given.id))).pdf)
    assert "Withdrawn on 23 November 2026" in made
    assert "Бюрои ёрии ҳуқуқӣ" in made
    wrong = dataclasses.replace(draft, consent=999)
    assert isinstance(paper.letters.missing_for(wrong), NoWithdrawnConsent)


def test_an_extract_holds_everything_and_screenings_only_if_asked(paper):
    talk(paper)
    paper.letters.issue(paper.draft())
    wage_case(paper)
    setting = ScreeningSetting(notes="за закрытой дверью")
    Screenings(paper.session, CONTENT).save(paper.case, ScreeningDraft(setting=setting))
    made = text(paper.letters.issue(own(paper, "extract")).pdf)
    for part in (
        "Ғафуров Юсуфҷон Раҳмонович", "Gafurov Yusufjon", "12 March 1990", "+992927000002",
        "not safe to call", "A4001234", "Sughd, Исфара", "To be referred to an organisation",
        "Тайна", "Совет", "Re-entry ban", "Stroy & Co", "2026-1", "Unpaid wages",
        "The employer's name",
    ):  # fmt: skip
        assert part in made, part
    offered = CONTENT.fact_words("en").finding["screening_offered"][0]
    of_screenings = ("за закрытой дверью", "The signs:", offered)
    for hidden in of_screenings:
        assert hidden not in made, hidden
    assert actions(paper.session)[-1] == "extract.issued"
    full = text(paper.letters.issue(own(paper, "extract", has_screenings=True)).pdf)
    for shown in of_screenings:
        assert shown in full, shown
    assert "screening.opened" in actions(paper.session)[-2:]


def test_an_extract_names_sheets_by_their_titles_and_lists_as_its_language_does(paper):
    talk(paper, sheets=("wages", "no-such-sheet"), language="rus")

    def rows(language):
        with paper.session.read() as records:
            whole = Extract(records, CONTENT, language)
            tables = whole.everything(people.get(records, paper.person), ())
        return "\n".join(value for table in tables for _, value in table.rows)

    english, russian, dari = (rows(one) for one in ("en", "ru", "prs"))
    title = CONTENT.sheet("wages", "en").front.title
    assert f"Sheets handed out: {title}; no-such-sheet" in english
    assert "Tajik, Russian" in english
    assert "About: Re-entry ban" in english
    assert "Таджикский, русский" in russian
    assert "язык: русский" in russian
    assert "تاجکی، روسی" in dari
    assert "؛ no-such-sheet" in dari


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Gafurov Yusufjon"), ("uz", "Gafurov Yusufjon"), ("kk", "Ғафуров Юсуфҷон Раҳмонович"),
     ("ky", "Ғафуров Юсуфҷон Раҳмонович"), ("prs", "Gafurov Yusufjon")],
)  # fmt: skip
def test_a_name_stands_in_the_script_of_the_letter(paper, language, name):
    with paper.session.read() as records:
        assert name_in(people.get(records, paper.person).details, language) == name


def test_screenings_of_another_counsellor_stay_behind_their_wall(paper):
    with paper.session.write() as records:
        records.connection.execute("UPDATE case_file SET counsellor = 'somebody'")
    draft = own(paper, "extract", has_screenings=True)
    for call in (paper.letters.preview, paper.letters.issue):
        with pytest.raises(NotAllowed):
            call(draft)
    assert paper.letters.missing_for(draft) is None


def test_an_extract_in_every_language_can_be_drawn(paper):
    talk(paper)
    wage_case(paper)
    for language in PAPER_LANGUAGES:
        draft = own(paper, "extract", language=language)
        made = text(paper.letters.preview(draft))
        assert ("Русский" in made) == (language in {"tg", "uz", "ky", "kk"})
        assert re.findall("[a-z]+_[a-z_]+", made) == []
        assert paper.letters.language_of(draft) == language


def test_a_letter_without_a_translation_is_in_russian(paper, monkeypatch):
    monkeypatch.setattr(type(CONTENT), "letter_languages", lambda *_: ("en", "ru", "tg"))
    draft = own(paper, "extract", language="uz")
    assert paper.letters.language_of(draft) == "ru"
    assert "Что мы о вас храним" in text(paper.letters.preview(draft))


# What became of them ----------------------------------------------------------------------


def test_a_letter_without_an_answer_comes_up_when_its_time_is_over(paper, clock):
    papers = Papers(paper.session)
    letter = paper.letters.issue(paper.draft(answer_days=5)).document.id
    paper.letters.issue(paper.draft(answer_days=0))
    clock.forward(days=4)
    assert papers.unanswered() == ()
    clock.forward(days=1)
    assert [row.document.id for row in papers.unanswered()] == [letter]
    papers.wait_until(letter, "+3")
    assert papers.unanswered() == ()
    clock.forward(days=3)
    assert [row.document.id for row in papers.unanswered()] == [letter]
    papers.set_status(letter, ReferralStatus.NO_ANSWER)
    assert papers.unanswered() == ()


def test_an_answer_is_filed_with_day_number_and_note(paper, clock):
    papers = Papers(paper.session)
    letter = paper.letters.issue(paper.draft()).document.id
    clock.forward(days=2)
    answer = AnswerDraft(day="24.11.2026", number=" 12/3 ", note="Принят на приём.")
    papers.file_answer(letter, answer)
    (row,) = papers.rows()
    assert row.document.status is ReferralStatus.ANSWERED
    assert (str(row.post.answered_on), row.post.answer_number) == ("2026-11-24", "12/3")
    assert row.post.note == "Принят на приём."
    assert actions(paper.session)[-1] == "letter.answered"


@pytest.mark.parametrize(
    ("day", "code"),
    [("", "required"), ("22.11.2026", "before_letter"), ("24.11.2026", "future_date"), ("x", None)],
)
def test_a_wrong_day_of_an_answer_stands_at_its_field(paper, day, code):
    letter = paper.letters.issue(paper.draft()).document.id
    with pytest.raises(InputRefused) as caught:
        Papers(paper.session).file_answer(letter, AnswerDraft(day=day))
    assert caught.value.problems[0].field == "day"
    assert code in (None, caught.value.problems[0].code)


def test_only_letters_have_answers(paper):
    with pytest.raises(NotFound):
        Papers(paper.session).file_answer(999, AnswerDraft(day="23.11.2026"))


def test_days_to_wait_have_a_limit(paper):
    missing = paper.letters.missing_for(paper.draft(answer_days=366))
    assert isinstance(missing, InputRefused)
    assert [problem.field for problem in missing.problems] == ["answer_days"]


def test_a_supervisor_writes_no_letter_of_any_kind(unlock):
    session = unlock(Role.SUPERVISOR)
    letters = Letters(session, CONTENT)
    for call in (
        letters.kinds,
        lambda: letters.withdrawn(1),
        lambda: letters.title("extract", "en"),
    ):
        with pytest.raises(NotAllowed):
            call()
