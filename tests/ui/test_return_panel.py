"""Return and social rights on the screen: lists to go through, months counted, steps on Today."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import OrganisationKind, Topic
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.referral import Organisation
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.ui.casework.return_panel import ReturnPanel

EXAMPLE = paths.resources().parent / "examples" / "assess" / "return.json"


@pytest.fixture
def facts():
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))["facts"]


def opened(desk, qtbot, topic=Topic.RETURN_REINTEGRATION):
    person = desk.people.register(
        PersonDraft(cyrillic=NameParts("Асанова", "Гульнара"), citizenships=("KG",))
    ).first(Subject.PERSON)
    case = desk.cases.open_case(person, CaseDraft(topic=topic)).first(Subject.CASE)
    desk.people.open(person)
    panel = ReturnPanel(desk, desk.cases.view(case).case)
    qtbot.addWidget(panel)
    panel.resize(1110, 600)
    panel.show()
    return panel


@pytest.fixture
def panel(desk, qtbot):
    return opened(desk, qtbot)


def found(panel):
    return [one.code for one in panel.findings.shown]


def test_it_begins_with_the_citizenship_and_the_country_of_the_centre(panel):
    values = panel.form.values()
    assert (values["citizenship"], values["country"]) == ("KG", "TJ")
    assert panel.lines() == ()
    assert not panel.next_step_button.isVisible()
    assert not panel.screening_button.isVisible()


def test_what_was_typed_comes_out_as_the_facts_it_went_in(panel, facts):
    panel.show_facts(facts)
    typed, problems = panel.facts()
    assert problems == ()
    assert typed["debts"][1]["amount"] == "60000.00 RUB"
    assert typed["work_periods"][4]["is_still_working"] is True
    assert typed["plan"] == facts["plan"]
    assert sorted(typed["goals"]) == sorted(facts["goals"])


def test_lists_stand_beside_and_law_among_the_findings(panel, facts):
    panel.show_facts(facts)
    said = "\n".join(panel.lines())
    for part in ("49 months and 26 days", "Kazakhstan: 5 months", "before 01.01.2021: 20 months",
                 "Tiler", "45\u00a0000,00\u00a0KGS", "60\u00a0000,00\u00a0RUB",
                 "Pay slips"):  # fmt: skip
        assert part in said, part
    assert "pension_periods" in found(panel)
    assert "papers_to_bring" not in found(panel)
    why = panel.why(next(one for one in panel.findings.shown if one.code == "pension_periods"))
    assert "EAEU-PEN" in why.text()
    assert "Work 2, Russia, 10.02.2021 to 20.05.2023: 27 months and 11 days" in why.text()
    why.deleteLater()


def test_overlapping_periods_are_told_at_their_row(panel, facts):
    facts["work_periods"].append(
        {"country": "RU", "began_on": "2023-10-01", "ended_on": "2023-12-01"}
    )
    panel.show_facts(facts)
    row = panel.form.editor("work_periods").forms()[5]
    assert not row._below["began_on"].isHidden()
    assert "Kazakhstan" not in "\n".join(panel.lines())


def test_organisations_of_the_directory_are_named_and_examples_are_not(panel, desk, facts):
    examples = {one.name for one in desk.letters.organisations() if one.is_example}
    desk.letters.save_organisation(
        Organisation(
            id="", kind=OrganisationKind.EMPLOYMENT_SERVICE, name="Служба занятости", phone="+9961"
        )
    )
    panel.show_facts(facts)
    said = "\n".join(panel.lines())
    assert "Служба занятости, +9961" in said
    assert not any(name in said for name in examples)


def test_the_next_own_step_becomes_the_next_step_of_the_case(panel, desk, facts):
    panel.show_facts(facts)
    changes = []
    panel.changed.connect(changes.append)
    QTest.mouseClick(panel.next_step_button, Qt.MouseButton.LeftButton)
    case = desk.cases.view(panel.case.id).case
    assert case.next_step == "Ask for the letter of the employer"
    assert case.next_step_on.isoformat() == "2026-11-30"
    assert changes[0].concerns(Subject.CASE)


def test_a_debt_that_never_shrinks_leads_to_the_screening(panel, facts):
    panel.show_facts(facts)
    wanted = []
    panel.panel_wanted.connect(wanted.append)
    assert panel.screening_button.isVisible()
    panel.screening_button.click()
    assert wanted == ["screening"]


def test_where_the_topic_has_no_screening_none_is_offered(desk, qtbot, facts):
    panel = opened(desk, qtbot, Topic.FAMILY_SOCIAL_RIGHTS)
    panel.show_facts(facts)
    assert not panel.screening_button.isVisible()


def test_a_sum_that_is_none_is_told_and_not_saved(panel, desk, facts):
    facts["debts"] = [{"to": "bank", "amount": "100.00 KGS"}]
    panel.show_facts(facts)
    row = panel.form.editor("debts").forms()[0]
    row.set_values({"amount": "1,234,5"})
    panel.form.changed.emit()
    panel.save()
    assert panel.version == 0
    assert not row._below["amount"].isHidden()
    row.set_values({"amount": "1 234,50"})
    panel.save()
    kept = desk.casework.open(panel.case.id, AssessedTopic.RETURN)
    assert (kept.version, kept.raw["debts"][0]["amount"]) == (1, "1234.50 KGS")


def test_letters_and_sheets_are_asked_for(panel):
    asked = []
    panel.requested.connect(lambda what, case: asked.append((what, case)))
    panel.letter_button.click()
    panel.sheet_button.click()
    assert asked == [("letter", panel.case.id), ("sheet", panel.case.id)]
