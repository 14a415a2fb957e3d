"""Facts of a case with what follows from them: kept together, recomputed, and remembered."""

from __future__ import annotations

import datetime as dt
import json
import shutil

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.ban_check_record import BanCheckDraft
from mrc_desktop.domain.ban_facts import CheckAnswer, CheckTool
from mrc_desktop.domain.case import CaseDraft, CaseId
from mrc_desktop.domain.case_deadline import DeadlineStatus
from mrc_desktop.domain.codes import Outcome, Role, Topic
from mrc_desktop.domain.dated_table import DatedRow, DayOff
from mrc_desktop.domain.deadline import DeadlineState
from mrc_desktop.errors import CaseClosed, ChangedMeanwhile, InputRefused, NotAllowed, NotFound
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.assessments import Assessors
from mrc_desktop.services.change import Subject
from mrc_desktop.services.dated_tables import TableDraft, TableKey, TableKind
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


def test_a_case_that_is_not_there_is_not_found(desk):
    with pytest.raises(NotFound):
        desk.casework.open(CaseId(99), STAY)
    with pytest.raises(NotFound):
        desk.casework.save(CaseId(99), STAY, INSIDE, 0)


def test_facts_that_cannot_be_read_are_not_kept(desk, case):
    for raw in ({"citizenshop": "TJ"}, {"trips": [{"country": "RU", "entry": "soon"}]}):
        with pytest.raises(InputRefused):
            desk.casework.save(case, STAY, raw, 0)
    assert desk.casework.open(case, STAY).version == 0
    assert desk.casework.deadlines(case) == ()


def test_facts_that_cannot_be_are_kept_with_their_problems(desk, case):
    raw = {"citizenship": "TJ", "trips": [{"country": "RU", "entry": "2026-12-01"}]}
    desk.casework.save(case, STAY, raw, 0)
    problems = desk.casework.open(case, STAY).report.result.problems
    assert ("trips.0.entry", "future_date") in [(one.field, one.code) for one in problems]


def test_who_saves_over_newer_facts_is_told(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    desk.casework.save(case, STAY, INSIDE, 1)
    for stale in (0, 1, 3):
        with pytest.raises(ChangedMeanwhile):
            desk.casework.save(case, STAY, {"citizenship": "UZ"}, stale)
    assert desk.casework.open(case, STAY).raw == INSIDE


def test_the_draft_of_facts_goes_with_their_saving(desk, case):
    form = f"facts:{case}:stay"
    desk.drafts.keep(form, {"version": 0, "raw": INSIDE})
    desk.casework.save(case, STAY, INSIDE, 0, kept_as=form)
    assert desk.drafts.find(form, dict) is None


def test_a_closed_case_is_read_but_not_written(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    assert len(desk.casework.due()) == 1
    desk.cases.close(case, Outcome.RESOLVED, "")
    assert desk.casework.due() == ()
    assert len(desk.casework.deadlines(case)) == 2
    assert desk.casework.open(case, STAY).raw == INSIDE
    held = desk.casework.deadlines(case)[0].id
    for write in (
        lambda: desk.casework.save(case, STAY, INSIDE, 1),
        lambda: desk.casework.finish_deadline(held, day("2026-11-23")),
        lambda: desk.casework.drop_deadline(held, "moved away"),
        lambda: desk.casework.reopen_deadline(held),
        lambda: desk.casework.keep_deadlines(case, ()),
    ):
        with pytest.raises(CaseClosed):
            write()
    desk.cases.reopen(case)
    assert len(desk.casework.due()) == 1


def test_a_supervisor_opens_no_facts(desk, case, unlock):
    desk.casework.save(case, STAY, INSIDE, 0)
    desk = desk_on(unlock(Role.SUPERVISOR))
    for work in (
        lambda: desk.casework.open(case, STAY),
        lambda: desk.casework.assess(STAY, INSIDE),
        desk.casework.due,
        lambda: desk.casework.standing(case),
    ):
        with pytest.raises(NotAllowed):
            work()


def test_an_administrator_works_on_any_case(desk, case, unlock):
    desk.casework.save(case, STAY, INSIDE, 0)
    desk = desk_on(unlock(Role.ADMINISTRATOR))
    assert desk.casework.open(case, STAY).raw == INSIDE
    desk.casework.save(case, STAY, INSIDE, 1)


# Deadlines ------------------------------------------------------------------------------------


def entered(text, **more):
    trip = {"country": "RU", "entry": text, "is_still_there": True}
    return {"citizenship": "TJ", "trips": [trip], **more}


def test_saved_facts_make_deadlines(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    registration, departure = desk.casework.deadlines(case)
    assert (registration.code, registration.rule_id) == ("ru_registration", "RU-REG-TJ")
    assert (registration.trigger, registration.trigger_day) == ("trips.0.entry", day("2026-11-16"))
    assert (registration.last_day, registration.safe_day) == (day("2026-12-01"), day("2026-11-30"))
    assert (
        registration.rule_digest
        == desk.content.rules.version("RU-REG-TJ", day("2026-11-16")).digest
    )
    assert registration.missing == ("holidays.2026",)
    assert (registration.case_number, registration.topic) == ("2026-000001", Topic.REENTRY_BAN)
    assert "Юсуфҷон" in registration.person_name
    assert (departure.code, departure.rule_id) == ("ru_departure", "RU-STAY-90")
    assert [one.id for one in desk.casework.due()] == [registration.id]


def test_a_changed_day_moves_the_deadline_and_says_from_where_until_noted(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    first = desk.casework.deadlines(case)[0]
    desk.casework.save(case, STAY, entered("2026-11-10"), 1)
    moved = desk.casework.deadlines(case)[0]
    assert moved.id == first.id
    assert (moved.last_day, moved.moved_from) == (day("2026-11-25"), day("2026-12-01"))
    desk.casework.save(case, STAY, entered("2026-11-12"), 2)
    again = desk.casework.deadlines(case)[0]
    assert (again.last_day, again.moved_from) == (day("2026-11-27"), day("2026-12-01"))
    desk.casework.take_note(again.id)
    assert desk.casework.deadlines(case)[0].moved_from is None
    desk.casework.save(case, STAY, entered("2026-11-12"), 3)
    assert desk.casework.deadlines(case)[0].moved_from is None


def test_a_day_put_right_again_leaves_nothing_to_note(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    desk.casework.save(case, STAY, entered("2026-11-10"), 1)
    desk.casework.save(case, STAY, INSIDE, 2)
    assert [one.moved_from for one in desk.casework.deadlines(case)] == [None, None]


def test_a_row_added_above_moves_nothing(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    before = days(desk, case)
    trips = [{"country": "RU", "entry": "2024-02-01", "exit": "2024-03-01"}, *INSIDE["trips"]]
    desk.casework.save(case, STAY, {"citizenship": "TJ", "trips": trips}, 1)
    assert days(desk, case) == before
    assert {one.trigger for one in desk.casework.deadlines(case)} == {"trips.1.entry"}
    assert {one.moved_from for one in desk.casework.deadlines(case)} == {None}


def test_a_fact_taken_away_lets_the_deadline_fall_away_for_all_to_see(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    desk.casework.save(case, STAY, {"citizenship": "TJ"}, 1)
    held = desk.casework.deadlines(case)
    assert {one.status for one in held} == {DeadlineStatus.FALLEN_AWAY}
    assert [one.moved_from for one in held] == [one.last_day for one in held]
    assert desk.casework.due() == ()
    desk.casework.save(case, STAY, INSIDE, 2)
    again = desk.casework.deadlines(case)
    assert [one.id for one in again] == [one.id for one in held]
    assert {(one.status, one.moved_from) for one in again} == {(DeadlineStatus.OPEN, None)}


def test_what_was_done_stays_done_and_a_new_day_makes_a_new_deadline(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    first = desk.casework.deadlines(case)[0]
    desk.casework.finish_deadline(first.id, day("2026-11-20"))
    desk.casework.save(case, STAY, INSIDE, 1)
    done = next(one for one in desk.casework.deadlines(case) if one.id == first.id)
    assert (done.status, done.done_on) == (DeadlineStatus.DONE, day("2026-11-20"))
    desk.casework.save(case, STAY, entered("2026-11-10"), 2)
    registrations = [one for one in desk.casework.deadlines(case) if one.code == first.code]
    assert [(one.status, str(one.last_day)) for one in registrations] == [
        (DeadlineStatus.OPEN, "2026-11-25"),
        (DeadlineStatus.DONE, "2026-12-01"),
    ]


def test_a_deadline_is_dropped_for_a_reason_and_opened_again(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    held = desk.casework.deadlines(case)[0].id
    with pytest.raises(InputRefused):
        desk.casework.drop_deadline(held, "  ")
    with pytest.raises(InputRefused):
        desk.casework.finish_deadline(held, day("2026-11-24"))
    desk.casework.drop_deadline(held, " left the country ")
    dropped = next(one for one in desk.casework.deadlines(case) if one.id == held)
    assert (dropped.status, dropped.reason) == (DeadlineStatus.DROPPED, "left the country")
    assert dropped.state(day("2026-11-23")) is DeadlineState.DROPPED
    desk.casework.save(case, STAY, INSIDE, 1)
    assert held in [one.id for one in desk.casework.deadlines(case) if not one.is_open]
    desk.casework.reopen_deadline(held)
    reopened = next(one for one in desk.casework.deadlines(case) if one.id == held)
    assert (reopened.status, reopened.reason, reopened.done_on) == (DeadlineStatus.OPEN, "", None)
    codes = [code for code, _ in actions(desk, case) if code.startswith("deadline")]
    assert codes == ["deadline.dropped", "deadline.reopened"]
    assert "left the country" not in str(actions(desk, case))


def test_a_fact_says_itself_that_it_was_done(desk, case):
    registered = {"registrations": [{"country": "RU", "begins": "2026-11-18"}]}
    desk.casework.save(case, STAY, INSIDE, 0)
    desk.casework.save(case, STAY, entered("2026-11-16", **registered), 1)
    done = next(one for one in desk.casework.deadlines(case) if one.code == "ru_registration")
    assert (done.status, done.done_on) == (DeadlineStatus.DONE, day("2026-11-18"))
    assert done.is_from_facts
    desk.casework.save(case, STAY, INSIDE, 2)
    again = next(one for one in desk.casework.deadlines(case) if one.id == done.id)
    assert (again.status, again.done_on) == (DeadlineStatus.OPEN, None)


def test_a_missed_deadline_stays_on_the_day_and_one_long_over_does_not(desk, case, clock):
    desk.casework.save(case, STAY, INSIDE, 0)
    wages = {"country": "RU", "periods": [{"agreed": "100.00 RUB", "due": "2024-01-10"}]}
    desk.casework.save(case, WAGES, wages, 0)
    old = next(one for one in desk.casework.deadlines(case) if one.code == "ru_wage_court")
    assert (old.last_day, old.was_over_when_kept) == (day("2025-01-10"), True)
    clock.forward(days=30)
    (missed,) = [one for one in desk.casework.due() if one.code == "ru_registration"]
    assert missed.state(clock.now.date()) is DeadlineState.MISSED
    assert missed.days_left(clock.now.date()) == -22
    assert old.id not in [one.id for one in desk.casework.due()]


def test_deadlines_kept_by_hand_stand_beside_the_others(desk, case):
    desk.casework.save(case, STAY, INSIDE, 0)
    raw = {"triggers": [{"kind": "ru_ban_claim", "day": "2026-11-10"}]}
    chosen = desk.casework.assess(AssessedTopic.DEADLINES, raw).deadlines
    desk.casework.keep_deadlines(case, chosen)
    desk.casework.keep_deadlines(case, chosen)
    desk.casework.keep_deadlines(case, ())
    desk.casework.save(case, STAY, INSIDE, 1)
    by_hand = [one for one in desk.casework.deadlines(case) if not one.kind]
    assert [(one.code, one.status) for one in by_hand] == [("ru_ban_claim", DeadlineStatus.OPEN)]


def test_a_chosen_route_leaves_only_its_own_deadlines(desk, case):
    ruling = {"country": "RU", "kind": "fine", "copy_received_on": "2026-11-18"}
    raw = {"country": "RU", "rulings": [ruling], "learned_on": "2026-11-10"}
    desk.casework.save(case, BAN, raw, 0)
    assert [one.code for one in desk.casework.deadlines(case)] == [
        "ru_ruling_complaint",
        "ru_ban_claim",
    ]
    desk.casework.save(case, BAN, raw | {"routes": ["ban_claim"], "travel_on": "2027-03-01"}, 1)
    assert [(one.code, one.status) for one in desk.casework.deadlines(case)] == [
        ("ru_ban_claim", DeadlineStatus.OPEN),
        ("ru_ruling_complaint", DeadlineStatus.FALLEN_AWAY),
    ]
    routes = ["ban_claim", "check_before_travel"]
    desk.casework.save(case, BAN, raw | {"routes": routes, "travel_on": "2027-03-01"}, 2)
    assert "ru_ban_check" in [one.code for one in desk.casework.deadlines(case) if one.is_open]


# Newer rules ----------------------------------------------------------------------------------


@pytest.fixture
def with_change(desk, tmp_path):
    """A function that returns the desk over content with one text of RU-REG-TJ replaced."""

    def changed(old, new):
        folder = tmp_path / "content"
        shutil.copytree(paths.resources() / "content", folder)
        file = folder / "rules" / "registration.toml"
        before, found, rest = file.read_text("utf-8").partition('id = "RU-REG-TJ"')
        own, heading, others = rest.partition("[[rule]]")
        assert own.count(old) == 1
        file.write_text(before + found + own.replace(old, new) + heading + others, "utf-8")
        return open_desk(desk.session, Content(folder))

    return changed


def test_a_newer_rule_that_would_change_the_answer_is_told(desk, case, with_change):
    desk.casework.save(case, STAY, INSIDE, 0)
    kept = desk.casework.open(case, STAY)
    newer = with_change("{ days = 15 }", "{ days = 10 }")
    seen = newer.casework.open(case, STAY)
    assert seen.report == kept.report
    (moved,) = seen.moved
    assert (moved.rule_id, moved.changes_answer) == ("RU-REG-TJ", True)
    assert moved.now is not None
    assert moved.now.days("term") == 10
    newer.casework.save(case, STAY, INSIDE, 1)
    assert newer.casework.open(case, STAY).moved == ()
    first = newer.casework.deadlines(case)[0]
    assert (first.last_day, first.moved_from) == (day("2026-11-26"), day("2026-12-01"))


def test_a_rule_that_changed_in_words_only_is_told_as_such(desk, case, with_change):
    desk.casework.save(case, STAY, INSIDE, 0)
    newer = with_change("within 15 calendar days", "in the first 15 calendar days")
    (moved,) = newer.casework.open(case, STAY).moved
    assert (moved.rule_id, moved.changes_answer) == ("RU-REG-TJ", False)


def test_a_rule_that_is_gone_is_told(desk, case, with_change):
    desk.casework.save(case, STAY, INSIDE, 0)
    newer = with_change('confidence = "read"', 'confidence = "to_be_confirmed"')
    moved = {one.rule_id: one for one in newer.casework.open(case, STAY).moved}
    assert moved["RU-REG-TJ"].changes_answer


def test_a_rule_nobody_used_moves_nothing(desk, case, with_change):
    desk.casework.save(case, WAGES, facts(WAGES), 0)
    newer = with_change("{ days = 15 }", "{ days = 10 }")
    assert newer.casework.open(case, WAGES).moved == ()


# Checks of a ban ------------------------------------------------------------------------------


def checked(**more):
    given = {"checked_on": "02.11.2026", "tool": CheckTool.WRITTEN, "spelling": "GAFUROV"}
    return BanCheckDraft(**(given | more))


def codes(report):
    return [one.code for one in report.result.findings]


def test_a_check_is_kept_and_reckoned_with(desk, case):
    desk.casework.save(case, BAN, {"country": "RU"}, 0)
    draft = checked(answer=CheckAnswer.BAN, until="01.12.2028", checked_by="Nigora")
    desk.ban_checks.add(case, draft)
    (kept,) = desk.ban_checks.listing(case)
    assert kept.check.until == day("2028-12-01")
    assert desk.ban_checks.get(kept.id) == kept
    facts_now = desk.casework.open(case, BAN)
    assert (facts_now.raw, facts_now.version, facts_now.moved) == ({"country": "RU"}, 1, ())
    assert "checked_in_writing" in codes(facts_now.report)
    assert "checked_in_writing" in codes(desk.casework.assess(BAN, facts_now.raw, case))
    assert "checked_in_writing" not in codes(desk.casework.assess(BAN, facts_now.raw))
    found = next(o for o in facts_now.report.result.findings if o.code == "checked_in_writing")
    assert found.dates["stated_until"] == day("2028-12-01")
    assert ("ban_check.added", "") in actions(desk, case)


def test_a_request_waits_for_its_answer_until_it_comes(desk, case):
    desk.ban_checks.add(case, checked())
    (waits,) = desk.casework.deadlines(case)
    assert (waits.code, waits.last_day) == ("ru_written_answer", day("2026-12-02"))
    (kept,) = desk.ban_checks.listing(case)
    desk.ban_checks.revise(kept.id, checked(answer=CheckAnswer.NO_BAN), kept.version)
    assert [one.status for one in desk.casework.deadlines(case)] == [DeadlineStatus.FALLEN_AWAY]
    with pytest.raises(ChangedMeanwhile):
        desk.ban_checks.revise(kept.id, checked(), kept.version)


def test_no_country_is_guessed_for_a_check(desk, yusuf):
    person = desk.people.register(yusuf).first(Subject.PERSON)
    draft = CaseDraft(topic=Topic.REENTRY_BAN)
    case = desk.cases.open_case(person, draft).first(Subject.CASE)
    desk.ban_checks.add(case, checked())
    assert desk.casework.deadlines(case) == ()


@pytest.mark.parametrize(
    ("fault", "field", "code"),
    [
        ({"checked_on": ""}, "checked_on", "required"),
        ({"checked_on": "24.11.2026"}, "checked_on", "future_date"),
        ({"checked_on": "31.02.2026"}, "checked_on", "impossible_date"),
        ({"tool": None}, "tool", "required"),
        ({"spelling": "  "}, "spelling", "required"),
        ({"until": "01.01.2030"}, "until", "contradicts"),
        ({"until": "01.01.2030", "answer": CheckAnswer.NO_BAN}, "until", "contradicts"),
        ({"until": "soon", "answer": CheckAnswer.BAN}, "until", "bad_date"),
    ],
)
def test_a_check_that_cannot_be_is_refused_at_its_field(desk, case, fault, field, code):
    problems = desk.ban_checks.check(checked(**fault))
    assert [(one.field, one.code) for one in problems] == [(field, code)]
    with pytest.raises(InputRefused):
        desk.ban_checks.add(case, checked(**fault))
    assert desk.ban_checks.listing(case) == ()


def test_a_closed_case_takes_no_check(desk, case):
    desk.cases.close(case, Outcome.RESOLVED, "")
    with pytest.raises(CaseClosed):
        desk.ban_checks.add(case, checked())
    with pytest.raises(NotFound):
        desk.ban_checks.get(99)


# Nothing of it leaves the register --------------------------------------------------------------


def test_facts_never_reach_the_facts_store_the_log_or_the_audit_trail(desk, case, vault_folder):
    canary = "Птичий хозяин"
    wages = facts(WAGES) | {"employer": {"name": canary, "tax_number": "770011223344"}}
    desk.casework.save(case, WAGES, wages, 0)
    desk.ban_checks.add(case, checked(spelling="KANAREYKIN"))
    with desk.session.read_facts() as records:
        names = records.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for (table,) in names.fetchall():
            rows = str(records.connection.execute(f'SELECT * FROM "{table}"').fetchall())
            assert canary not in rows
            assert "KANAREYKIN" not in rows
            assert "770011223344" not in rows
    with desk.session.read() as records:
        trail = str(records.connection.execute("SELECT * FROM audit").fetchall())
        waiting = str(records.connection.execute("SELECT * FROM outbox").fetchall())
    for told in (trail, waiting):
        assert canary not in told
        assert "KANAREYKIN" not in told


# For papers -----------------------------------------------------------------------------------


def test_a_paper_is_given_what_is_open_with_the_law_behind_it(desk, case, with_change):
    desk.casework.save(case, STAY, INSIDE, 0)
    wages = {"country": "RU", "periods": [{"agreed": "100.00 RUB", "due": "2024-01-10"}]}
    desk.casework.save(case, WAGES, wages, 0)
    desk.casework.finish_deadline(desk.casework.deadlines(case)[-1].id, day("2026-11-23"))
    newer = with_change("{ days = 15 }", "{ days = 10 }")
    (one, *_) = newer.casework.deadlines_for_paper(case)
    assert (one.code, one.last_day, one.safe_day) == (
        "ru_registration",
        day("2026-12-01"),
        day("2026-11-30"),
    )
    assert (one.is_missed, one.is_past_review, one.missing) == (False, False, ("holidays.2026",))
    assert one.rule is not None
    assert (one.rule.id, one.rule.days("term")) == ("RU-REG-TJ", 15)
    codes_on_paper = [each.code for each in newer.casework.deadlines_for_paper(case)]
    assert "ru_wage_court" not in codes_on_paper


# The centre's tables --------------------------------------------------------------------------


@pytest.fixture
def of_admin(session_admin, yusuf):
    """An administrator's desk and a case."""
    desk = desk_on(session_admin)
    person = desk.people.register(yusuf).first(Subject.PERSON)
    opened = desk.cases.open_case(person, CaseDraft(topic=Topic.WAGE_CLAIM))
    return desk, CaseId(opened.first(Subject.CASE))


def test_a_table_entered_later_would_change_the_answer_and_the_case_says_so(of_admin):
    desk, case = of_admin
    desk.casework.save(case, WAGES, facts(WAGES), 0)
    desk.casework.save(case, STAY, INSIDE, 0)
    rates = TableDraft(
        rows=(DatedRow(since=day("2026-01-01"), value="16", source="gazette"),),
        known_until=day("2026-12-31"),
    )
    desk.tables.save(TableKey(TableKind.RATES, "RU"), rates, 0)
    moved = desk.casework.open(case, WAGES).moved
    assert moved
    assert all(one.changes_answer for one in moved)
    assert desk.casework.open(case, STAY).moved == ()


def test_holidays_are_reckoned_with_in_every_topic(of_admin):
    desk, case = of_admin
    desk.casework.save(case, STAY, INSIDE, 0)
    holidays = TableDraft(days=(DayOff(day=day("2026-12-01"), is_worked=False),), source="gazette")
    desk.tables.save(TableKey(TableKind.HOLIDAYS, "RU", 2026), holidays, 0)
    assert "RU-REG-TJ" in [one.rule_id for one in desk.casework.open(case, STAY).moved]
    desk.casework.save(case, STAY, INSIDE, 1)
    first = next(o for o in desk.casework.deadlines(case) if o.code == "ru_registration")
    assert (first.last_day, first.rolls_to) == (day("2026-12-01"), day("2026-12-02"))
    assert first.missing == ()


def test_a_table_moves_kept_deadlines_at_once_and_the_case_says_that_more_would_change(of_admin):
    desk, case = of_admin
    desk.casework.save(case, STAY, INSIDE, 0)
    before = next(o for o in desk.casework.deadlines(case) if o.code == "ru_registration")
    assert (before.rolls_to, before.missing) == (None, ("holidays.2026",))
    assert not desk.casework.would_change(case)
    days = tuple(DayOff(day=day(f"2026-{one}"), is_worked=False) for one in ("11-30", "12-01"))
    holidays = TableDraft(days=days, source="gazette")
    desk.tables.save(TableKey(TableKind.HOLIDAYS, "RU", 2026), holidays, 0)
    after = next(o for o in desk.casework.deadlines(case) if o.id == before.id)
    assert (after.rolls_to, after.missing) == (day("2026-12-02"), ())
    assert after.safe_day < before.safe_day
    assert desk.casework.would_change(case)
    desk.casework.save(case, STAY, INSIDE, 1)
    assert not desk.casework.would_change(case)


def test_a_term_in_working_days_says_from_where_a_table_moved_it(of_admin):
    desk, case = of_admin
    desk.casework.save(case, STAY, {**entered("2026-11-18"), "citizenship": "TM"}, 0)
    before = {one.id: one for one in desk.casework.deadlines(case)}
    days = tuple(DayOff(day=day(f"2026-11-{one}"), is_worked=False) for one in (23, 24, 25))
    desk.tables.save(
        TableKey(TableKind.HOLIDAYS, "RU", 2026), TableDraft(days=days, source="gazette"), 0
    )
    moved = [one for one in desk.casework.deadlines(case) if one.moved_from is not None]
    assert moved
    assert all(one.moved_from == before[one.id].last_day != one.last_day for one in moved)
    assert {one.id for one in moved} <= {one.id for one in desk.casework.due()}


def test_a_table_leaves_closed_cases_and_deadlines_that_are_done_alone(of_admin):
    desk, case = of_admin
    desk.casework.save(case, STAY, INSIDE, 0)
    first = next(o for o in desk.casework.deadlines(case) if o.code == "ru_registration")
    desk.casework.finish_deadline(first.id, day("2026-11-23"))
    holidays = TableDraft(days=(DayOff(day=day("2026-12-01"), is_worked=False),), source="gazette")
    desk.tables.save(TableKey(TableKind.HOLIDAYS, "RU", 2026), holidays, 0)
    same = next(o for o in desk.casework.deadlines(case) if o.id == first.id)
    assert (same.status, same.moved_from) == (DeadlineStatus.DONE, None)
    desk.cases.close(case, Outcome.RESOLVED, "Said by phone.")
    held = desk.casework.deadlines(case)
    other = TableDraft(days=(DayOff(day=day("2026-12-02"), is_worked=False),), source="gazette")
    known = desk.tables.open(TableKey(TableKind.HOLIDAYS, "RU", 2026)).version
    desk.tables.save(TableKey(TableKind.HOLIDAYS, "RU", 2026), other, known)
    assert desk.casework.deadlines(case) == held


OUT = {
    "citizenship": "TJ",
    "trips": [{"country": "RU", "entry": "2026-02-01", "exit": "2026-09-20"}],
    "registrations": [{"country": "RU", "begins": "2026-02-03"}],
}


def test_stays_of_a_case_are_one_ledger_from_the_days_to_the_ban(desk, case):
    desk.casework.save(case, BAN, {"country": "RU", "stay": {"citizenship": "TJ"}}, 0)
    assert desk.casework.open(case, BAN).report.result.findings == ()
    desk.casework.save(case, STAY, OUT, 0)
    kept = desk.casework.open(case, BAN)
    assert (kept.raw, kept.version) == ({"country": "RU", "stay": OUT}, 2)
    assert "overstay" in kept.report.result.findings[0].code
    assert actions(desk, case)[-3:-1] == [("facts.saved", STAY), ("facts.saved", BAN)]


def test_stays_of_a_case_are_one_ledger_from_the_ban_to_the_days(desk, case):
    desk.casework.save(case, STAY, OUT, 0)
    stay = {"citizenship": "TJ", "trips": INSIDE["trips"]}
    desk.casework.save(case, BAN, {"country": "RU", "stay": stay}, 0)
    kept = desk.casework.open(case, STAY)
    # A ban says nothing of registrations: they are not lost.
    assert kept.raw == {**stay, "registrations": OUT["registrations"]}
    assert kept.version == desk.casework.version(case, STAY) == 2
    assert kept.report == desk.casework.assess(STAY, kept.raw)
    desk.casework.save(case, BAN, {"country": "RU"}, 1)
    assert desk.casework.version(case, STAY) == 2


def test_stays_follow_in_one_transaction_or_not_at_all(desk, case):
    desk.casework.save(case, BAN, {"country": "RU", "stay": INSIDE}, 0)
    desk.casework.save(case, STAY, OUT, 0)
    with pytest.raises(ChangedMeanwhile):
        desk.casework.save(case, BAN, {"country": "RU", "stay": INSIDE}, 1)
    assert desk.casework.open(case, STAY).raw == OUT
    assert desk.casework.open(case, BAN).raw["stay"] == OUT


def test_papers_in_hand_are_kept_with_the_ban(desk, case):
    raw = {"country": "RU", "papers": ["migration_card"]}
    desk.casework.save(case, BAN, raw, 0)
    assert desk.casework.open(case, BAN).raw == raw
