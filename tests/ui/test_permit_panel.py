"""The panel of a work permit: the answer, the dated plan, warnings, fields of each country."""

from __future__ import annotations

import pytest

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.services.casework import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.ui.casework.permit_panel import PermitPanel


@pytest.fixture
def case(desk):
    draft = PersonDraft(latin=NameParts("Karimov", "Alisher"), citizenships=("TJ",))
    person = desk.people.register(draft).first(Subject.PERSON)
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.WORK_PERMIT, destination="RU"))
    return desk.cases.view(opened.first(Subject.CASE)).case


@pytest.fixture
def panel(desk, case, qtbot):
    made = PermitPanel(desk, case)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.show()
    return made


def types(panel, **values):
    panel.form.set_values(values)
    panel.form.changed.emit()
    panel.assess_now()


def codes(panel):
    found = {one.code for one in panel.findings.shown}
    return found - {"fee", "fee_not_entered"}


def is_seen(panel, key):
    return not panel.form.editor(key).parentWidget().isHidden()


def test_the_panel_begins_with_the_citizenship_and_the_destination(panel):
    facts, problems = panel.facts()
    assert problems == ()
    assert (facts["citizenship"], facts["destination"]) == ("TJ", "RU")
    assert codes(panel) == {"patent_needed"}
    assert panel.plan.isHidden()


def test_a_patent_is_needed_and_the_plan_has_its_days(panel):
    # RU-PAT-01: thirty calendar days from entry; RU-REG-TJ: fifteen days.
    types(panel, entry="10.11.2026", purpose="work")
    assert "patent_needed" in codes(panel)
    said = panel.plan.text()
    assert "the last day is 10.12.2026" in said
    assert "25.11.2026" in said
    types(panel, registered_on="16.11.2026")
    assert "Done on 16.11.2026." in panel.plan.text()


def test_what_is_over_says_so_and_what_was_late_too(panel):
    types(panel, entry="10.08.2026", purpose="work")
    assert "Over: the last day was 09.09.2026." in panel.plan.text()
    types(panel, registered_on="30.08.2026")
    assert "Done on 30.08.2026, late: the last day was 25.08.2026." in panel.plan.text()


def test_the_next_payment_of_a_patent_and_its_region(panel):
    # RU-PAT-06: paid before the day of issue of each month; RU-PAT-08: one region only.
    types(
        panel, entry="10.08.2026", purpose="work", patent_issued_on="01.09.2026", months_paid="3",
        patent_region="Москва", work_region="Тверская область",
    )  # fmt: skip
    assert {"patent_held", "other_region"} <= codes(panel)
    assert "30.11.2026" in panel.plan.text()
    types(panel, months_paid="")
    assert "payments_unknown" in codes(panel)


def test_a_household_permit_on_a_building_site_is_warned_of(panel):
    types(
        panel, destination="KZ", entry="10.11.2026", employer="private_person",
        work="construction",
        permits=({"kind": "household_permit", "begins": "12.11.2026", "country": "KZ"},),
    )  # fmt: skip
    assert {"may_not_work_yet", "outside_household_permit"} <= codes(panel)
    types(panel, work="household")
    assert codes(panel) == {"household_permit"}
    types(panel, is_seasonal=True)
    assert "seasonal_permit" in codes(panel)


def test_a_contract_that_ends_early_in_the_union(panel):
    # EAEU-97-9: fifteen days for a new contract.
    types(
        panel, citizenship="KG", entry="10.06.2026", contract_on="15.06.2026",
        contract_ended_early_on="20.11.2026",
    )  # fmt: skip
    assert {"work_without_permit", "early_end"} <= codes(panel)
    assert "05.12.2026" in panel.plan.text()


def test_organised_recruitment_and_the_wrong_purpose(panel):
    types(panel, is_recruited_at_home=True)
    assert codes(panel) == {"organised_recruitment"}
    types(panel, is_recruited_at_home=None, entry="10.11.2026", purpose="private")
    assert codes(panel) == {"may_not_work_yet"}


def test_each_country_has_its_fields_and_hidden_ones_are_no_facts(panel):
    assert is_seen(panel, "patent_issued_on")
    assert not is_seen(panel, "employer")
    types(panel, entry="10.11.2026", patent_issued_on="12.11.2026", months_paid="1")
    types(panel, destination="KZ")
    assert not is_seen(panel, "patent_issued_on")
    assert is_seen(panel, "employer")
    facts, _ = panel.facts()
    assert "patent_issued_on" not in facts
    types(panel, destination="RU")
    assert panel.facts()[0]["patent_issued_on"] == "2026-11-12"
    types(panel, destination="PL")
    assert is_seen(panel, "employer")
    assert is_seen(panel, "patent_issued_on")


def test_contradictions_stand_at_their_fields(panel):
    types(panel, destination="TJ")
    assert panel.plan.isHidden()
    types(panel, destination="RU", entry="10.11.2026", registered_on="09.11.2026")
    (problem,) = panel.report.result.problems
    assert (problem.field, problem.code) == ("registered_on", "reversed")


def test_saving_keeps_facts_and_makes_deadlines(panel, desk, case):
    types(panel, entry="10.11.2026", purpose="work", months_paid="")
    panel.save()
    kept = desk.casework.open(case.id, AssessedTopic.WORK_PERMIT)
    assert kept.raw["entry"] == "2026-11-10"
    assert kept.version == 1
    days = {one.last_day.isoformat() for one in desk.casework.deadlines(case.id)}
    assert "2026-12-10" in days
    assert not panel.is_changed()


def test_what_a_patent_costs_is_told_or_said_to_be_unknown(panel):
    assert "Patent, a month: fee not entered in the centre's tables" in panel.findings.text()
