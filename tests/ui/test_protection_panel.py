"""Protection on the screen: what is asked first, who is not written to, and where each leads."""

from __future__ import annotations

import pytest

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.protection_facts import FearSign, Group
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.ui import languages
from mrc_desktop.ui.casework.protection_panel import ProtectionPanel

YES, NO = Answer.YES, Answer.NO


def opened(desk, qtbot, topic=Topic.ASYLUM_PROTECTION):
    person = desk.people.register(
        PersonDraft(cyrillic=NameParts("Каримов", "Алишер"), citizenships=("AF",))
    ).first(Subject.PERSON)
    case = desk.cases.open_case(person, CaseDraft(topic=topic)).first(Subject.CASE)
    desk.people.open(person)
    panel = ProtectionPanel(desk, desk.cases.view(case).case)
    qtbot.addWidget(panel)
    panel.resize(1100, 600)
    panel.show()
    return panel


@pytest.fixture
def panel(desk, qtbot):
    return opened(desk, qtbot)


def typed(panel, **values):
    panel.form.set_values({key.replace("__", "."): value for key, value in values.items()})
    panel.assess_now()


def found(panel):
    return {one.code for one in panel.findings.shown}


def test_fear_is_asked_first_and_the_country_is_the_centres(panel):
    keys = [key for key in panel.form.values() if not key.startswith("heading")]
    assert keys[: len(FearSign)] == [f"signs.{sign}" for sign in FearSign]
    assert panel.form.values()["country"] == "TJ"
    assert panel.form.values()["citizenship"] == "AF"
    assert panel.first_focus() is panel.form.editor("signs.fear_of_return")
    assert "ask_about_fear_of_return" in found(panel)


@pytest.mark.parametrize("sign", FearSign)
def test_any_one_sign_is_a_request_and_warns_of_contact(panel, sign):
    assert not panel.warning.isVisible()
    typed(panel, **{f"signs__{sign}": YES})
    assert "asylum_request" in found(panel)
    assert panel.warning.isVisible()
    assert panel.next_steps()
    assert not panel.screening_button.isVisible()


def test_a_letter_to_the_origin_is_refused_in_words(panel):
    typed(panel, signs__fear_of_return=YES, procedure__letter_to_origin=YES)
    assert "letter_to_origin_refused" in found(panel)
    assert len(panel._warning_said.text()) > 20
    typed(panel, signs__fear_of_return=NO, procedure__letter_to_origin=NO)
    assert not panel.warning.isVisible()


def test_every_outcome_is_a_step_with_a_way_to_the_letter(panel, qtbot):
    typed(panel, signs__fear_of_return=NO)
    assert len(panel.next_steps()) == 1
    with qtbot.waitSignal(panel.requested) as asked:
        panel.letter_button.click()
    assert asked.args == ["letter", panel.case.id]


def test_a_child_alone_comes_before_all_else(panel):
    typed(
        panel, signs__war=YES, age="15", child__is_alone=YES, papers__lost=YES,
        groups=(str(Group.PREGNANT),),
    )  # fmt: skip
    steps = panel.next_steps()
    assert len(steps) == 4
    assert panel.findings.shown[0].code == "child_alone"
    assert "child" in steps[0].casefold()


def test_a_sold_crossing_leads_to_the_question_of_exploitation(panel, qtbot):
    typed(panel, signs__fear_of_return=NO, journey__paid_for_crossing=YES)
    assert "smuggling_or_trafficking_open" in found(panel)
    with qtbot.waitSignal(panel.panel_wanted) as asked:
        panel.screening_button.click()
    assert asked.args == ["screening"]
    typed(panel, journey__exploited=NO)
    assert "smuggling_signs" in found(panel)
    assert not panel.screening_button.isVisible()


def test_a_case_of_papers_has_no_screening_to_open(desk, qtbot):
    panel = opened(desk, qtbot, Topic.DOCUMENTS_REGISTRATION)
    typed(panel, journey__exploited=YES)
    assert "trafficking_signs" in found(panel)
    assert not panel.screening_button.isVisible()


def test_an_age_that_cannot_be_is_said_at_its_field_and_the_request_stands(panel):
    typed(panel, signs__fear_of_return=YES, age="400")
    assert "asylum_request" in found(panel)
    assert panel.form._below["age"].isVisible() or panel.form._below["age"].text()


def test_what_is_saved_is_what_the_verb_assess_reads(panel, desk):
    typed(
        panel, signs__fear_of_return=YES, country="KZ", arrival__entered_on="20.11.2026",
        arrival__place="inside", papers__held=("passport",), papers__lived_in=("AF", "IR"),
        groups=("older",), age="66",
    )  # fmt: skip
    panel.save()
    kept = desk.casework.open(panel.case.id, AssessedTopic.PROTECTION)
    assert kept.raw["signs"]["fear_of_return"] == "yes"
    assert kept.raw["arrival"] == {
        "place": "inside", "entered_on": "2026-11-20", "entry_was_regular": "not_asked",
    }  # fmt: skip
    assert sorted(kept.raw["papers"]["lived_in"]) == ["AF", "IR"]
    assert kept.raw["groups"] == ["older"]
    assert kept.report.result.findings[-1].code == "profile"


@pytest.mark.parametrize("language", [code for code, _ in languages.LANGUAGES])
def test_each_step_is_a_sentence(desk, qtbot, language):
    languages.install(language)
    panel = opened(desk, qtbot)
    typed(
        panel, signs__fear_of_return=YES, age="15", child__is_alone=YES, citizenship="XXA",
        journey__exploited=YES, papers__lost=YES, groups=("pregnant",),
    )  # fmt: skip
    assert len(panel.next_steps()) >= 5
    for step in panel.next_steps():
        assert "_" not in step
        assert len(step) > 12
