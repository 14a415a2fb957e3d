"""Facts, deadlines and checks in the register: versions, cascades, order, what the schema holds."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlcipher3

from mrc_desktop import paths
from mrc_desktop.domain.ban_facts import BanCheck, CheckAnswer, CheckTool
from mrc_desktop.domain.case import CaseDetails
from mrc_desktop.domain.case_deadline import DeadlineStatus
from mrc_desktop.domain.codes import CaseStatus, Outcome, Role, Topic
from mrc_desktop.domain.deadline import Trigger
from mrc_desktop.domain.deadline_table import deadline_of
from mrc_desktop.domain.person import NameParts, PersonDetails
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.guidance.rules import load_rules
from mrc_desktop.storage import ban_checks, case_facts, cases, deadlines, people

BOOK = load_rules(paths.resources() / "content")
CHECK = BanCheck(
    tool=CheckTool.WRITTEN,
    checked_on=dt.date(2026, 11, 2),
    spelling="GAFUROV",
    answer=CheckAnswer.BAN,
    until=dt.date(2028, 1, 1),
    checked_by="Nigora",
    is_copy_kept=True,
)


def made(code, day):
    return deadline_of(code, Trigger("fact", dt.date.fromisoformat(day)), BOOK)


@pytest.fixture
def session(unlock):
    return unlock(Role.COUNSELLOR)


@pytest.fixture
def case(session):
    with session.write() as records:
        person = people.insert(records, PersonDetails(cyrillic=NameParts("Ғафуров", "Умед")))
        return cases.insert(records, person, CaseDetails(topic=Topic.REENTRY_BAN))


def put(records, case, version, facts="{}", rules=(("A", "1"),)):
    case_facts.put(records, (case, "stay"), (facts, "{}"), rules, version)


def test_facts_have_versions_and_rules(session, case):
    with session.write() as records:
        put(records, case, 0, '{"a": 1}')
        put(records, case, 1, '{"a": 2}', (("B", "2"), ("A", "9")))
    with session.read() as records:
        kept = case_facts.find(records, case, "stay")
        assert (kept.facts, kept.version, kept.revised_by) == ('{"a": 2}', 2, session.user.id)
        assert kept.assessed_on == records.now.date()
        assert case_facts.rules_of(records, case, "stay") == (("A", "9"), ("B", "2"))
        assert case_facts.find(records, case, "wage_claim") is None
        assert [one.kind for one in case_facts.of_case(records, case)] == ["stay"]


@pytest.mark.parametrize("stale", [0, 2])
def test_a_stale_version_is_refused_and_nothing_is_written(session, case, stale):
    with session.write() as records:
        put(records, case, 0, '{"a": 1}')
    with pytest.raises(ChangedMeanwhile), session.write() as records:
        put(records, case, stale, '{"a": 2}', (("C", "3"),))
    with session.read() as records:
        assert case_facts.find(records, case, "stay").facts == '{"a": 1}'
        assert case_facts.rules_of(records, case, "stay") == (("A", "1"),)


def test_findings_are_renewed_without_a_new_version(session, case):
    with session.write() as records:
        put(records, case, 0)
        case_facts.renew(records, (case, "stay"), '{"new": 1}', [("Z", "1")])
        kept = case_facts.find(records, case, "stay")
        assert (kept.report, kept.version) == ('{"new": 1}', 1)
        assert case_facts.rules_of(records, case, "stay") == (("Z", "1"),)


def test_facts_of_all_cases_of_a_person_are_found(session, case):
    with session.write() as records:
        person = cases.get(records, case).person
        other = cases.insert(records, person, CaseDetails(topic=Topic.WAGE_CLAIM))
        put(records, case, 0)
        put(records, other, 0)
        assert [one.case for one in case_facts.of_person(records, person, "stay")] == [case, other]
        assert case_facts.of_person(records, person, "protection") == ()


def test_deadlines_come_in_the_order_they_press(session, case):
    with session.write() as records:
        for code, day in (
            ("ru_ban_claim", "2026-11-10"),
            ("ru_ruling_complaint", "2026-11-18"),
            ("ru_written_answer", "2026-11-02"),
        ):
            deadlines.insert(records, case, "reentry_ban", made(code, day))
        first = deadlines.of_case(records, case)
        assert [one.code for one in first] == [
            "ru_ruling_complaint",
            "ru_written_answer",
            "ru_ban_claim",
        ]
        deadlines.set_status(records, first[0].id, DeadlineStatus.DROPPED, reason="x")
        assert deadlines.of_case(records, case)[-1].id == first[0].id
        due = deadlines.due_until(records, dt.date(2026, 12, 31))
        assert [one.code for one in due] == ["ru_written_answer"]
        assert due[0].person_name == "Ғафуров Умед"
        cases.close(records, case, Outcome.RESOLVED, "")
        assert cases.get(records, case).status is CaseStatus.CLOSED
        assert deadlines.due_until(records, dt.date(2026, 12, 31)) == ()
    with session.read() as records, pytest.raises(NotFound):
        deadlines.get(records, 99)


def test_one_over_before_it_was_known_is_not_due_unless_it_moved(session, case):
    with session.write() as records:
        deadlines.insert(records, case, "", made("ru_ruling_complaint", "2026-01-10"))
        (old,) = deadlines.of_case(records, case)
        last = dt.date(2026, 12, 31)
        assert deadlines.due_until(records, last) == ()
        deadlines.set_moved_from(records, old.id, dt.date(2026, 12, 1))
        assert [one.id for one in deadlines.due_until(records, last)] == [old.id]
        assert deadlines.get(records, old.id).moved_from == dt.date(2026, 12, 1)


def test_a_check_comes_back_as_it_was_kept(session, case):
    with session.write() as records:
        held = ban_checks.insert(records, case, CHECK)
        assert ban_checks.get(records, held).check == CHECK
        ban_checks.update(records, held, CHECK, 1)
        with pytest.raises(ChangedMeanwhile):
            ban_checks.update(records, held, CHECK, 1)
        with pytest.raises(NotFound):
            ban_checks.update(records, 99, CHECK, 1)
        assert [one.version for one in ban_checks.of_case(records, case)] == [2]


@pytest.mark.parametrize(
    "write",
    [
        lambda records: put(records, 99, 0),
        lambda records: deadlines.insert(records, 99, "", made("ru_ban_claim", "2026-11-10")),
        lambda records: ban_checks.insert(records, 99, CHECK),
    ],
)
def test_nothing_belongs_to_no_case(session, write):
    with pytest.raises(sqlcipher3.IntegrityError), session.write() as records:
        write(records)
