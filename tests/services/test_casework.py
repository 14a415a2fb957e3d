"""Facts of a case with what follows from them: kept together, recomputed, and remembered."""

from __future__ import annotations

import datetime as dt
import json
import shutil

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseDraft, CaseId
from mrc_desktop.domain.case_deadline import DeadlineStatus
from mrc_desktop.domain.codes import Outcome, Role, Topic
from mrc_desktop.domain.deadline import DeadlineState
from mrc_desktop.errors import CaseClosed, ChangedMeanwhile, InputRefused, NotAllowed, NotFound
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.assessments import Assessors
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.storage import audit

STAY, BAN, WAGES = AssessedTopic.STAY, AssessedTopic.REENTRY_BAN, AssessedTopic.WAGE_CLAIM
INSIDE = {
    "citizenship": "TJ",
    "trips": [{"country": "RU", "entry": "2026-11-16", "is_still_there": True}],
}


def day(text):
    return dt.date.fromisoformat(text)


def facts(kind):
    """Return the facts of the example of a topic."""
    path = paths.resources().parent / "examples" / "assess" / f"{kind}.json"
    return json.loads(path.read_text(encoding="utf-8"))["facts"]


def desk_on(session):
    return open_desk(session, Content(paths.resources() / "content"))


@pytest.fixture
def desk(session_counsellor):
    return desk_on(session_counsellor)


@pytest.fixture
def case(desk, yusuf):
    person = desk.people.register(yusuf).first(Subject.PERSON)
    draft = CaseDraft(topic=Topic.REENTRY_BAN, destination="RU")
    return CaseId(desk.cases.open_case(person, draft).first(Subject.CASE))


def actions(desk, case):
    with desk.session.read() as records:
        return [
            (one.action, one.detail)
            for one in audit.entries(records)
            if one.subject == "case" and one.subject_id == case
        ][::-1]


def days(desk, case):
    return [(one.code, str(one.last_day), one.status) for one in desk.casework.deadlines(case)]


def test_nothing_is_kept_by_assessing(desk, case):
    report = desk.casework.assess(STAY, INSIDE)
    assert [one.code for one in report.deadlines] == ["ru_registration", "ru_departure"]
    kept = desk.casework.open(case, STAY)
    assert (kept.raw, kept.version, kept.report, kept.moved) == ({}, 0, None, ())
    assert desk.casework.deadlines(case) == ()


def test_facts_come_back_with_the_findings_they_gave(desk, case, user_ids, clock):
    change = desk.casework.save(case, STAY, INSIDE, 0)
    assert change.first(Subject.CASE) == case
    kept = desk.casework.open(case, STAY)
    assert (kept.raw, kept.version) == (INSIDE, 1)
    assert (kept.revised_at, kept.revised_by) == (clock.now, user_ids[Role.COUNSELLOR])
    assert kept.report == desk.casework.assess(STAY, INSIDE)
    assert kept.moved == ()
    assert actions(desk, case)[1:] == [("facts.saved", STAY), ("facts.opened", STAY)]
    assert [one.kind for one in desk.casework.standing(case)] == [STAY]


@pytest.mark.parametrize("kind", [one for one in AssessedTopic if one != "screening"])
def test_every_report_is_kept_word_for_word_and_equals_that_of_the_verb(desk, case, kind):
    raw = facts(kind)
    desk.casework.save(case, kind, raw, 0)
    kept = desk.casework.open(case, kind)
    assert kept.report == desk.casework.assess(kind, raw, case)
    body = json.dumps({"on": "2026-11-23", "facts": raw}).encode()
    assert kept.report == Assessors(paths.resources() / "content").assess(kind, body)
    assert kept.report.json() == desk.casework.assess(kind, raw).json()
