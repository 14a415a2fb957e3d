"""The one box finds people by any spelling, phone, paper or case number; filters narrow it."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import CaseStatus, Outcome, RiskLevel, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import (
    IdentityDocumentDraft,
    NameParts,
    PersonDraft,
    PhoneDraft,
)
from mrc_desktop.services.change import Subject
from mrc_desktop.services.search import PersonFilter

PEOPLE = {
    "yusuf": PersonDraft(
        cyrillic=NameParts("Ғафуров", "Юсуфҷон", "Мухаммадович"),
        phones=(PhoneDraft(number="+992 93 123 45 67"),),
        documents=(IdentityDocumentDraft(number="АВ 1234567"),),
    ),
    "oktam": PersonDraft(latin=NameParts("Shestakov", "Oʻktam")),
    "erzhan": PersonDraft(cyrillic=NameParts("Абаев", "Ержан")),
    "karimova": PersonDraft(cyrillic=NameParts("Каримова", "Лола")),
    "karimov": PersonDraft(cyrillic=NameParts("Каримов", "Али")),
    "alisher": PersonDraft(cyrillic=NameParts("Каримов", "Алишер")),
    "lola": PersonDraft(pseudonym="Лола"),
    "nobody": PersonDraft(is_anonymous=True, phones=(PhoneDraft(number="+79261234567"),)),
}


@pytest.fixture
def found(register):
    names = {}
    for name, draft in PEOPLE.items():
        names[register.people.register(draft).first(Subject.PERSON)] = name

    def find(text="", **filters):
        ids = register.search.person_ids(PersonFilter(text=text, **filters))
        return [names[person] for person in ids]

    find.ids = {name: person for person, name in names.items()}
    return find


def test_everybody_by_name(found):
    assert found() == [
        "oktam",
        "erzhan",
        "yusuf",
        "karimov",
        "alisher",
        "karimova",
        "lola",
        "nobody",
    ]
    assert found("   ") == found()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gafurov", {"yusuf"}),
        ("юсуф ғаф", {"yusuf"}),
        ("Muhammadovich yusufjon", {"yusuf"}),
        ("93 123-45-67", {"yusuf"}),
        ("8 926 123", {"nobody"}),
        ("ab1234567", {"yusuf"}),
        ("AB 1234567", {"yusuf"}),
        ("ғафуров 93123", {"yusuf"}),
        ("ғафуров 99999", set()),
        ("Уктам", {"oktam"}),
        ("O'ktam Шестак", {"oktam"}),
        ("yerzhan", {"erzhan"}),
        ("karimova", {"karimova"}),
        ("лола", {"karimova", "lola"}),
        ("л", {"karimova", "lola"}),
        ("Иванов", set()),
        ("😀", set()),
        ("ь", set()),
        ("' OR 1=1 --", set()),
        ('"', set()),
        ("name_keys : *", set()),
    ],
)
def test_the_one_box(found, text, names):
    assert set(found(text)) == names


def test_whole_words_come_first(found):
    assert found("каримов али") == ["karimov", "alisher"]
    assert found("karimov") == ["karimov", "alisher", "karimova"]


def test_a_case_is_found_by_its_number_and_filters_narrow(register, found, clock):
    talk = ConsultationDraft(
        person=found.ids["karimov"],
        new_cases=(CaseDraft(topic=Topic.WAGE_CLAIM, risk=RiskLevel.HIGH),),
    )
    change = register.consultations.log(talk)
    register.cases.open_case(found.ids["alisher"], CaseDraft(topic=Topic.OTHER))
    assert found("2026-000001") == ["karimov"]
    assert found(topic=Topic.WAGE_CLAIM) == ["karimov"]
    assert found("karimov", topic=Topic.OTHER) == ["alisher"]
    assert found(topic=Topic.OTHER, risk=RiskLevel.HIGH) == []
    me = register.session.user.id
    assert found(counsellor=me) == ["karimov", "alisher"]
    assert found(counsellor="nobody") == []
    assert found(since=dt.date(2026, 11, 23), until=dt.date(2026, 11, 23)) == ["karimov"]
    assert found(until=dt.date(2026, 11, 22)) == []
    (row, second) = register.search.person_rows((found.ids["karimov"], found.ids["lola"]))
    assert (row.name, row.topics, row.open_cases) == ("Каримов Али", (Topic.WAGE_CLAIM,), 1)
    assert (row.risk, row.last_contact, row.counsellor) == (RiskLevel.HIGH, clock().date(), me)
    assert (second.name, second.last_contact, second.counsellor) == ("Лола", None, "")
    register.cases.close(change.first(Subject.CASE), Outcome.RESOLVED, "")
    assert found(status=CaseStatus.CLOSED) == ["karimov"]
    (row,) = register.search.person_rows((found.ids["karimov"],))
    assert (row.open_cases, row.risk) == (0, RiskLevel.NOT_ASSESSED)


def test_rows_keep_their_order_and_leave_out_who_is_gone(register, found):
    ids = (found.ids["lola"], 999, found.ids["erzhan"])
    assert [row.name for row in register.search.person_rows(ids)] == ["Лола", "Абаев Ержан"]


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=40))
def test_no_text_breaks_the_search(found, text):
    found(text)


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.text(st.sampled_from("абвғдежзийқлмнӯўпрстуфҳцчҷшъыьэюя"), min_size=2, max_size=12))
def test_whoever_is_registered_is_found(register, word):
    draft = PersonDraft(cyrillic=NameParts(word, "Али"))
    person = register.people.register(draft).first(Subject.PERSON)
    assert person in register.search.person_ids(PersonFilter(text=f"али {word}"))
    latin = dataclasses.replace(draft, cyrillic=NameParts(), latin=NameParts("Ali"))
    assert register.people.likely_matches(latin, limit=3) is not None


def test_the_kept_order_follows_what_is_written(register, yusuf) -> None:
    """The order by name is kept between two looks; anything written in between shows."""
    everybody = PersonFilter()
    first = register.people.register(yusuf).first(Subject.PERSON)
    assert list(register.search.person_ids(everybody)) == [first]
    earlier = dataclasses.replace(yusuf, cyrillic=NameParts("Абдуллоев", "Фаррух"))
    second = register.people.register(earlier).first(Subject.PERSON)
    assert list(register.search.person_ids(everybody)) == [second, first]
    person = register.people.open(first).person
    renamed = dataclasses.replace(
        register.people.draft_of(person), cyrillic=NameParts("Аа", "Юсуфҷон")
    )
    register.people.revise(first, renamed, person.version)
    found = register.search.person_ids(everybody)
    assert list(found) == [first, second]
    # What was returned is the caller's own.
    assert register.search.person_ids(everybody) is not found
