"""Drafts: what is refused at which field, and what comes out of the rest."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.case import AdverseParty, CaseDraft, CaseId
from mrc_desktop.domain.case_input import (
    check_case,
    draft_of_case,
    read_case,
    read_closing,
    read_next_step,
)
from mrc_desktop.domain.codes import (
    ConsentMode,
    ConsentPurpose,
    IdentityDocumentKind,
    SafeToCall,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven, check_consent
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.consultation_input import (
    check_consultation,
    check_revision,
    read_consultation,
)
from mrc_desktop.domain.outreach import OutreachDraft
from mrc_desktop.domain.outreach_input import check_outreach, draft_of_outreach, read_outreach
from mrc_desktop.domain.person import (
    IdentityDocumentDraft,
    NameParts,
    PersonDraft,
    PersonId,
    PhoneDraft,
)
from mrc_desktop.domain.person_input import check_person, draft_of, read_person

TODAY = dt.date(2026, 11, 23)
NOW = dt.datetime(2026, 11, 23, 14, 5)
PERSON = PersonDraft(
    cyrillic=NameParts(" Ғафуров ", "Юсуф\u202eҷон"),
    latin=NameParts("Gafurov", "Yusufjon"),
    birth="12.03.1990",
    citizenships=("tj", "XXA", "TJ"),
    languages=("tgk", "rus"),
    region="TJ-SU",
    phones=(PhoneDraft(number="93 123 45 67", safe=SafeToCall.NO), PhoneDraft()),
    documents=(
        IdentityDocumentDraft(number=" 400123456 ", country="TJ", expires_on="01.02.2030"),
        IdentityDocumentDraft(),
    ),
)


def codes(problems):
    return {problem.field: problem.code for problem in problems}


def of_person(**changes):
    draft = dataclasses.replace(PERSON, **changes)
    return codes(check_person(draft, today=TODAY, country="TJ"))


def test_a_person_comes_out_clean_and_reads_back():
    details = read_person(PERSON, today=TODAY, country="TJ")
    assert details.cyrillic == NameParts("Ғафуров", "Юсуфҷон")
    assert details.citizenships == ("TJ", "XXA")
    assert [phone.number for phone in details.phones] == ["+992931234567"]
    assert [paper.number for paper in details.documents] == ["400123456"]
    again = draft_of(details, today=TODAY)
    assert read_person(again, today=TODAY, country="KZ") == details


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        (
            {"cyrillic": NameParts(), "latin": NameParts(" \u200e")},
            "cyrillic.family",
            "name_required",
        ),
        ({"cyrillic": NameParts("я" * 101)}, "cyrillic.family", "too_long"),
        ({"birth": "31.02.1990"}, "birth", "impossible_date"),
        ({"birth": "24.11.2026"}, "birth", "future_date"),
        ({"birth": "1800"}, "birth", "too_old_date"),
        ({"birth": "весной"}, "birth", "bad_birth"),
        ({"citizenships": ("Tajik",)}, "citizenships.0", "unknown_code"),
        ({"languages": ("ru",)}, "languages.0", "unknown_code"),
        ({"region": "Sughd"}, "region", "unknown_code"),
        ({"phones": (PhoneDraft(number="звонить сестре"),)}, "phones.0.number", "bad_phone"),
        ({"phones": (PhoneDraft(number="+7 12"),)}, "phones.0.number", "phone_too_short"),
        ({"phones": (PhoneDraft(number="93" * 30),)}, "phones.0.number", "phone_too_long"),
        ({"phones": (PhoneDraft(safe_time="вечером"),)}, "phones.0.number", "required"),
        (
            {"documents": (IdentityDocumentDraft(issued_on="01.01.2027", number="1"),)},
            "documents.0.issued_on",
            "future_date",
        ),
        (
            {"documents": (IdentityDocumentDraft(expires_on="01.01.2020"),)},
            "documents.0.number",
            "required",
        ),
        (
            {
                "documents": (
                    IdentityDocumentDraft(
                        number="1", issued_on="01.01.2020", expires_on="01.01.2019"
                    ),
                )
            },
            "documents.0.expires_on",
            "expires_before_issued",
        ),
        ({"languages": ("tgk",) * 21}, "languages", "too_many"),
    ],
)
def test_what_a_person_cannot_be(changes, field, code):
    assert of_person(**changes).get(field) == code
    with pytest.raises(ValueError, match="problems"):
        read_person(dataclasses.replace(PERSON, **changes), today=TODAY, country="TJ")


def test_pseudonym_and_anonymous_need_no_name():
    assert not check_person(PersonDraft(pseudonym="Лола"), today=TODAY, country="TJ")
    assert not check_person(PersonDraft(is_anonymous=True), today=TODAY, country="TJ")


@pytest.mark.parametrize("number", ["+7 926 123-45-67", "007 926 1234567"])
def test_a_foreign_phone_is_kept_in_e164(number):
    draft = dataclasses.replace(PERSON, phones=(PhoneDraft(number=number),))
    assert read_person(draft, today=TODAY, country="TJ").phones[0].number == "+79261234567"


def test_a_local_phone_without_a_country_is_asked_for():
    draft = dataclasses.replace(PERSON, phones=(PhoneDraft(number="931234567"),))
    problems = check_person(draft, today=TODAY, country="")
    assert codes(problems) == {"phones.0.number": "phone_country_needed"}


@given(
    st.builds(
        PersonDraft,
        cyrillic=st.builds(NameParts, st.text(max_size=200), st.text(), st.text()),
        pseudonym=st.text(),
        birth=st.text(max_size=15),
        citizenships=st.lists(st.text(max_size=4), max_size=3).map(tuple),
        district=st.text(),
        phones=st.lists(st.builds(PhoneDraft, number=st.text(max_size=20)), max_size=3).map(tuple),
        documents=st.lists(
            st.builds(
                IdentityDocumentDraft,
                kind=st.sampled_from(IdentityDocumentKind),
                number=st.text(max_size=60),
                issued_on=st.text(max_size=10),
            ),
            max_size=2,
        ).map(tuple),
    )
)
def test_any_person_is_refused_or_reads_back(draft):
    problems = check_person(draft, today=TODAY, country="TJ")
    assert all(str(value).isdigit() for problem in problems for value in problem.data.values())
    if not problems:
        details = read_person(draft, today=TODAY, country="TJ")
        assert read_person(draft_of(details, today=TODAY), today=TODAY, country="TJ") == details


def test_cases():
    draft = CaseDraft(
        topic=Topic.WAGE_CLAIM,
        title=" Зарплата ",
        destination="ru",
        adverse_party=AdverseParty(name="ООО «Стройка»"),
        notes="строка\n\n\n\nстрока",
    )
    assert not check_case(draft)
    details = read_case(draft)
    assert (details.title, details.destination, details.notes) == (
        "Зарплата",
        "RU",
        "строка\n\nстрока",
    )
    assert read_case(draft_of_case(details)) == details
    wrong = CaseDraft(notes="ы" * 20_001, destination="Россия")
    assert codes(check_case(wrong, place="new_cases.0.")) == {
        "new_cases.0.topic": "required",
        "new_cases.0.destination": "unknown_code",
        "new_cases.0.notes": "too_long",
    }
    with pytest.raises(ValueError, match="problems"):
        read_case(wrong)


@pytest.mark.parametrize(
    ("step", "day", "found"),
    [
        ("позвонить", "+7", {}),
        ("", "", {}),
        ("", "+7", {"next_step": "required"}),
        ("позвонить", "22.11.2026", {"next_step_on": "past_date"}),
        ("позвонить", "01.01.2099", {"next_step_on": "too_far_date"}),
        ("позвонить", "скоро", {"next_step_on": "bad_date"}),
    ],
)
def test_next_steps(step, day, found):
    assert codes(read_next_step(step, day, today=TODAY)[2]) == found


def test_a_closing_reason_has_a_limit():
    assert read_closing(" решено ") == ("решено", ())
    assert codes(read_closing("x" * 2001)[1]) == {"closed_reason": "too_long"}


TALK = ConsultationDraft(person=PersonId(1), cases=(CaseId(1),), asked="спросил", language="tgk")


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, {}),
        ({"started_at": "14:10"}, {}),
        ({"started_at": "14:11"}, {"started_at": "future_date"}),
        ({"started_at": "01.01.1999 10:00"}, {"started_at": "too_old_date"}),
        ({"started_at": "завтра"}, {"started_at": "bad_moment"}),
        ({"started_at": "29.02.2026 10:00"}, {"started_at": "impossible_date"}),
        ({"person": None}, {"person": "person_required"}),
        (
            {"person": None, "new_person": PersonDraft()},
            {"new_person.cyrillic.family": "name_required"},
        ),
        ({"cases": ()}, {"cases": "case_required"}),
        ({"cases": tuple(map(CaseId, range(21)))}, {"cases": "too_many"}),
        ({"new_cases": (CaseDraft(),)}, {"new_cases.0.topic": "required"}),
        ({"consents": (ConsentPurpose.REFERRAL,)}, {"consents": "agency_required"}),
        (
            {"consents": (ConsentPurpose.SERVICE,), "consent_mode": ConsentMode.GUARDIAN},
            {"consent_guardian": "required"},
        ),
        ({"sheets": ("Бан",)}, {"sheets.0": "unknown_code"}),
        ({"language": "tajik"}, {"language": "unknown_code"}),
        ({"next_step_on": "+1"}, {"next_step": "required"}),
    ],
)
def test_consultations(changes, found):
    draft = dataclasses.replace(TALK, **changes)
    assert codes(check_consultation(draft, now=NOW, country="TJ")) == found


def test_an_empty_time_is_now_and_a_revision_needs_a_case():
    assert read_consultation(TALK, now=NOW).started_at == NOW
    assert codes(check_revision(ConsultationDraft(), now=NOW)) == {"cases": "case_required"}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"women": "12", "men": "", "minors": "0"}, {}),
        ({"women": "-1"}, {"women": "bad_count"}),
        ({"men": "100001"}, {"men": "count_too_large"}),
        ({"men": "9" * 5000}, {"men": "bad_count"}),
        ({"held_on": "24.11.2026", "men": "1"}, {"held_on": "future_date"}),
        ({}, {"women": "nobody_counted"}),
    ],
)
def test_outreach(changes, found):
    draft = dataclasses.replace(OutreachDraft(), **changes)
    assert codes(check_outreach(draft, today=TODAY)) == found
    if not found:
        details = read_outreach(draft, today=TODAY)
        assert details.held_on == TODAY
        assert read_outreach(draft_of_outreach(details), today=TODAY) == details


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, {}),
        ({"purpose": ConsentPurpose.REFERRAL}, {"agency": "required"}),
        ({"agency": "shelter"}, {"agency": "agency_not_expected"}),
        ({"mode": ConsentMode.GUARDIAN}, {"guardian": "required"}),
        ({"given_on": TODAY + dt.timedelta(days=1)}, {"given_on": "future_date"}),
        ({"given_on": dt.date(1999, 1, 1)}, {"given_on": "too_old_date"}),
    ],
)
def test_consents(changes, found):
    values = {"purpose": ConsentPurpose.SERVICE, "mode": ConsentMode.SPOKEN, "given_on": TODAY}
    assert codes(check_consent(ConsentGiven(**{**values, **changes}), today=TODAY)) == found
