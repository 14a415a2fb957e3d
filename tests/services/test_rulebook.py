"""Confirming single rules: who may, what it needs, what it switches on, when it falls away."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.protection import assess_protection
from mrc_desktop.domain.protection_facts import FearSign, ProtectionFacts
from mrc_desktop.domain.screening import ScreeningFacts, assess_screening
from mrc_desktop.errors import ChangedMeanwhile, InputRefused, NotAllowed, NotFound
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.legal_basis import legal_basis
from mrc_desktop.services.rulebook import Rulebook, RuleState

ON = dt.date(2026, 11, 23)
SOURCE = "UNHCR Almaty, letter of 20 November 2026, p. 2"
GUIDE = "INT-NR-33"
"""Known, not read: resources/content/rules/protection.toml."""


@pytest.fixture
def content() -> Content:
    return Content(resources() / "content")


@pytest.fixture
def admin(session_admin, content):
    return open_desk(session_admin, content)


def entry_of(rulebook, rule_id, at=0):
    return [one for one in rulebook.rules() if one.rule.id == rule_id][at]


def basis_of(desk):
    with desk.session.read() as records:
        return legal_basis(records, desk.content)


def confirm(desk, rule_id):
    entry = entry_of(desk.rulebook, rule_id)
    return desk.rulebook.confirm(rule_id, entry.rule.digest, SOURCE)


def test_a_rule_to_be_confirmed_gives_a_finding_while_it_is_confirmed_and_no_longer(admin):
    facts = ProtectionFacts(country="KZ", signs={FearSign.FEAR_OF_RETURN: Answer.YES})

    def rules_of(desk):
        found = assess_protection(facts, basis_of(desk).book, ON)
        return GUIDE in found.switched_off, {
            rule for one in found.findings for rule in one.rule_ids
        }

    is_off, used = rules_of(admin)
    assert is_off
    assert GUIDE not in used
    confirm(admin, GUIDE)
    is_off, used = rules_of(admin)
    assert not is_off
    assert GUIDE in used
    entry = entry_of(admin.rulebook, GUIDE)
    assert entry.state is RuleState.CONFIRMED
    admin.rulebook.withdraw(entry.confirmation)
    assert rules_of(admin)[0]
    assert entry_of(admin.rulebook, GUIDE).state is RuleState.SWITCHED_OFF


def test_a_case_is_assessed_with_what_was_confirmed(admin):
    """The panels ask `casework.assess`."""
    raw = {"country": "KZ", "signs": {"fear_of_return": "yes"}}

    def used():
        report = admin.casework.assess(AssessedTopic.PROTECTION, raw)
        return {rule for one in report.result.findings for rule in one.rule_ids}

    assert GUIDE not in used()
    confirm(admin, GUIDE)
    assert GUIDE in used()
    admin.rulebook.withdraw(entry_of(admin.rulebook, GUIDE).confirmation)
    assert GUIDE not in used()


def test_a_screening_list_is_switched_on_by_its_confirmation_alone(admin):
    facts = ScreeningFacts(list="adult_sexual", age=30)

    def is_off():
        basis = basis_of(admin)
        return assess_screening(facts, basis.screening.lists, basis.book, ON).switched_off

    assert is_off() == ("ILO-ADULT-SEXUAL",)
    assert entry_of(admin.rulebook, "ILO-ADULT-SEXUAL").is_list
    confirm(admin, "ILO-ADULT-SEXUAL")
    assert is_off() == ()


def test_parameters_that_were_not_read_come_with_the_confirmation(admin):
    """KZ-WAGE-113: the multiplier is unread, resources/content/rules/wage_claim.toml."""
    assert entry_of(admin.rulebook, "KZ-WAGE-113").state is RuleState.READ_IN_PART
    assert not basis_of(admin).book.in_force("KZ-WAGE-113", ON).has("multiplier")
    confirm(admin, "KZ-WAGE-113")
    assert basis_of(admin).book.in_force("KZ-WAGE-113", ON).has("multiplier")


def test_the_confirmation_says_who_when_and_on_what(admin, clock):
    confirm(admin, GUIDE)
    clock.forward(days=1)
    (found,) = admin.rulebook.history(GUIDE)
    assert (found.source, found.confirmed_by) == (SOURCE, admin.session.user.id)
    assert found.confirmed_at == dt.datetime(2026, 11, 23, 12, 0)
    admin.rulebook.withdraw(found)
    (found,) = admin.rulebook.history(GUIDE)
    assert found.withdrawn_at == dt.datetime(2026, 11, 24, 12, 0)
    assert found.withdrawn_by == admin.session.user.id


def test_the_trail_names_the_rule_and_never_the_source(admin):
    confirm(admin, GUIDE)
    admin.rulebook.withdraw(admin.rulebook.history(GUIDE)[0])
    entries = admin.centre.audit_entries(2)
    assert [(one.action, one.subject, one.detail) for one in entries] == [
        ("rule.withdrawn", "rule", GUIDE),
        ("rule.confirmed", "rule", GUIDE),
    ]
    assert SOURCE not in repr(entries)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("", Problem("source", "required")),
        ("  \n", Problem("source", "required")),
        ("x" * 501, Problem("source", "too_long", {"limit": 500})),
    ],
)
def test_without_a_source_nothing_is_confirmed(admin, source, problem):
    digest = entry_of(admin.rulebook, GUIDE).rule.digest
    with pytest.raises(InputRefused) as caught:
        admin.rulebook.confirm(GUIDE, digest, source)
    assert caught.value.problems == (problem,)
    assert admin.rulebook.history(GUIDE) == ()


def test_only_what_waits_for_it_is_confirmed_and_only_once(admin):
    read = next(one for one in admin.rulebook.rules() if one.state is RuleState.READ)
    for rule_id, digest in ((read.rule.id, read.rule.digest), (GUIDE, "0" * 16), ("NO", "")):
        with pytest.raises(NotFound):
            admin.rulebook.confirm(rule_id, digest, SOURCE)
    confirm(admin, GUIDE)
    with pytest.raises(ChangedMeanwhile):
        confirm(admin, GUIDE)
    (kept,) = admin.rulebook.history(GUIDE)
    admin.rulebook.withdraw(kept)
    with pytest.raises(ChangedMeanwhile):
        admin.rulebook.withdraw(kept)


def test_a_counsellor_reads_and_does_not_confirm(session_counsellor, content):
    desk = open_desk(session_counsellor, content)
    entry = entry_of(desk.rulebook, GUIDE)
    with pytest.raises(NotAllowed):
        desk.rulebook.confirm(GUIDE, entry.rule.digest, SOURCE)


def test_a_supervisor_sees_nothing_of_it(session_supervisor, content):
    with pytest.raises(NotAllowed):
        open_desk(session_supervisor, content).rulebook.rules()


def test_a_changed_text_makes_the_confirmation_fall_away(admin, content, tmp_path):
    confirm(admin, GUIDE)
    folder = tmp_path / "content"
    shutil.copytree(content.folder, folder)
    file = folder / "rules" / "protection.toml"
    text = file.read_text("utf-8")
    start = text.index(f'id = "{GUIDE}"')
    at = text.index('text.en = "', start) + len('text.en = "')
    file.write_text(f"{text[:at]}Reworded. {text[at:]}", "utf-8")
    newer = Rulebook(admin.session, Content(folder))
    entry = entry_of(newer, GUIDE)
    assert entry.state is RuleState.TO_RENEW
    assert entry.confirmation.source == SOURCE
    with admin.session.read() as records:
        assert legal_basis(records, Content(folder)).book.is_switched_off(GUIDE, ON)
    newer.confirm(GUIDE, entry.rule.digest, "read anew")
    assert entry_of(newer, GUIDE).state is RuleState.CONFIRMED
    (new, old) = newer.history(GUIDE)
    assert new.withdrawn_at is None
    assert old.withdrawn_at is not None


def test_a_rule_past_its_review_date_is_marked(unlock, clock, content):
    clock.now = dt.datetime(2030, 1, 1, 9, 0)
    desk = open_desk(unlock(Role.COUNSELLOR), content)
    assert all(one.is_past_review for one in desk.rulebook.rules())
    clock.now = dt.datetime(2026, 11, 23, 9, 0)
    assert not any(one.is_past_review for one in desk.rulebook.rules())
