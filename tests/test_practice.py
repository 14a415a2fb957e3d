"""The practice register: whole, marked, lifelike, and the same for the same seed."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from random import Random

import phonenumbers
import pytest

from mrc_desktop import paths
from mrc_desktop.domain.codes import CaseStatus, Role, Topic
from mrc_desktop.domain.person_input import check_person
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.guidance.content import Content
from mrc_desktop.practice import bulk, register
from mrc_desktop.practice.material import load_material
from mrc_desktop.practice.people import Inventor
from mrc_desktop.practice.register import PracticePlan, make_practice_register
from mrc_desktop.practice.timeline import WorkClock, working_moments
from mrc_desktop.services.access import Access
from mrc_desktop.services.checking import check_register
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.search import PersonFilter
from mrc_desktop.storage.vault import read_header

NOW = dt.datetime(2026, 11, 23, 15, 30)
MATERIAL = paths.resources() / "practice"
PEOPLE = 60


def make(folder: Path, people: int, seed: int = 1, language: str = "ru"):
    return make_practice_register(
        PracticePlan(folder=folder, people=people, seed=seed, now=NOW),
        Content(paths.resources() / "content"),
        load_material(MATERIAL, language),
        lambda _done, _of: None,
    )


def unlocked(folder: Path, users, role: Role):
    header = read_header(folder)
    user = next(user for user in header.users if user.role is role)
    passphrase = next(user.passphrase for user in users if user.role is role)
    session = Access(lambda: NOW).unlock(folder, user.id, passphrase)
    return open_desk(session, Content(paths.resources() / "content"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("practice") / "register"
    return folder, make(folder, PEOPLE)


@pytest.fixture(scope="module")
def desk(made):
    found = unlocked(*made, Role.COUNSELLOR)
    yield found
    found.session.close()


def rows_of(folder: Path, users) -> dict[str, list[tuple]]:
    """Return what the register holds, user ids as roles, without anything drawn at random."""
    desk = unlocked(folder, users, Role.ADMINISTRATOR)
    roles = {user.id: str(user.role) for user in read_header(folder).users}
    tables = (
        "centre", "person", "person_citizenship", "person_language", "person_phone",
        "person_document", "consent", "case_file", "consultation", "consultation_case",
        "outreach", "organisation", "document", "series", "case_facts", "case_rule", "deadline",
        "ban_check",
    )  # fmt: skip
    try:
        with desk.session.read() as records:
            found = {
                table: records.connection.execute(f"SELECT * FROM {table}").fetchall()
                for table in tables
            }
            # Who did what to whom and when; the chain over it begins with the vault's random id.
            found["audit"] = records.connection.execute(
                "SELECT at, user_id, action, subject, subject_id FROM audit"
                " WHERE action <> 'vault.unlocked' OR at < ?",
                (NOW.isoformat(),),
            ).fetchall()
    finally:
        desk.session.close()
    return {
        table: [tuple(roles.get(value, value) for value in row) for row in rows]
        for table, rows in found.items()
    }


def test_equal_seeds_make_equal_registers(tmp_path: Path) -> None:
    first, second = make(tmp_path / "a", 12), make(tmp_path / "b", 12)
    assert first == second
    assert rows_of(tmp_path / "a", first) == rows_of(tmp_path / "b", second)


def test_another_seed_invents_other_people() -> None:
    material = load_material(MATERIAL, "ru")
    one = [Inventor(Random(1), material, NOW.date()).person() for _ in range(5)]
    two = [Inventor(Random(2), material, NOW.date()).person() for _ in range(5)]
    assert one != two


def test_the_register_is_whole_and_marked(made, desk) -> None:
    folder, users = made
    assert read_header(folder).is_practice
    assert [user.role for user in users] == list(Role)
    report = check_register(desk.session)
    assert report.register_entries is not None
    assert report.register_entries > PEOPLE * 3
    assert report.facts > PEOPLE


def test_every_user_gets_in(made, tmp_path: Path) -> None:
    folder, users = made
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    for role in Role:
        desk = unlocked(copy, users, role)
        assert desk.session.has_register is (role is not Role.SUPERVISOR)
        desk.session.close()


def test_there_are_cases_of_every_topic_and_status(desk) -> None:
    for topic in Topic:
        assert desk.search.person_ids(PersonFilter(topic=topic)), topic
    for status in CaseStatus:
        assert desk.search.person_ids(PersonFilter(status=status)), status


def test_the_numbers_of_people_and_consultations_are_those_asked_for(desk) -> None:
    assert len(desk.search.person_ids(PersonFilter())) == PEOPLE
    with desk.session.read() as records:
        count, first, last = records.connection.execute(
            "SELECT count(*), min(started_at), max(started_at) FROM consultation"
        ).fetchone()
    assert count == 2 * PEOPLE
    assert first >= "2025-11-24"
    assert last < NOW.isoformat()


def test_something_is_due_and_something_overdue(desk) -> None:
    today = desk.follow_ups.today()
    assert today.overdue
    assert today.due_today
    assert today.coming


def test_papers_were_handed_out(desk) -> None:
    kinds = {row.document.kind for row in desk.papers.rows()}
    assert kinds == set(DocumentKind)
    assert desk.outreach.recent(5)


def test_the_sheets_handed_out_are_those_of_the_talks_topics(desk) -> None:
    closest = {info.id: info.topics[0] for info in desk.sheets.available()}
    given = set()
    for person in desk.search.person_ids(PersonFilter()):
        view = desk.people.open(person)
        topics = {case.details.topic for case in view.cases}
        sheets = {one for talk in view.consultations for one in talk.details.sheets}
        assert {closest[sheet] for sheet in sheets} <= topics
        given |= sheets
    assert len(given) > 4


def test_nobody_has_the_phone_numbers_and_the_people_pass_the_check() -> None:
    inventor = Inventor(Random(7), load_material(MATERIAL, "ru"), NOW.date())
    people = [inventor.person() for _ in range(1500)]
    numbers = [phone.number for person in people for phone in person.phones]
    assert len(numbers) > 1000
    ringing = [n for n in numbers if phonenumbers.is_valid_number(phonenumbers.parse(n))]
    assert ringing == []
    wrong = [check_person(person, today=NOW.date(), country="TJ") for person in people]
    assert [problems for problems in wrong if problems] == []
    assert all(paper.number.startswith("PR") for person in people for paper in person.documents)


def test_people_are_of_many_kinds() -> None:
    inventor = Inventor(Random(3), load_material(MATERIAL, "ru"), NOW.date())
    people = [inventor.person() for _ in range(1500)]
    assert any(person.is_anonymous and not person.pseudonym for person in people)
    assert any(person.pseudonym for person in people)
    assert any(person.cyrillic.given and not person.cyrillic.family for person in people)
    assert any(person.latin.given and not person.cyrillic.given for person in people)
    assert any(person.cyrillic.given and not person.latin.given for person in people)
    families = " ".join(person.cyrillic.family + person.latin.family for person in people)
    letters = "ҷҳқғӣӯөүұәʻý"
    names = families + " ".join(
        person.cyrillic.given + person.cyrillic.patronymic + person.latin.patronymic
        for person in people
    )
    assert [letter for letter in letters if letter not in names.lower()] == []
    assert {person.birth[:1] for person in people} > {"", "~"}


def test_many_people_make_a_valid_register_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "MOST_BY_HAND", 10)
    monkeypatch.setattr(bulk, "BATCH", 40)
    seen = []
    users = make_practice_register(
        PracticePlan(folder=tmp_path / "many", people=100, seed=5, now=NOW),
        Content(paths.resources() / "content"),
        load_material(MATERIAL, "en"),
        lambda done, of: seen.append((done, of)),
    )
    assert seen == [(40, 100), (80, 100), (100, 100)]
    desk = unlocked(tmp_path / "many", users, Role.COUNSELLOR)
    try:
        assert check_register(desk.session).facts > 150
        ids = desk.search.person_ids(PersonFilter())
        assert len(ids) == 100
        rows = desk.search.person_rows(ids)
        named = next(row for row in rows if row.name and row.phone)
        by_name = desk.search.person_ids(PersonFilter(text=named.name))
        by_phone = desk.search.person_ids(PersonFilter(text=named.phone))
        assert named.id in by_name
        assert named.id in by_phone
    finally:
        desk.session.close()


def test_work_is_done_in_working_hours() -> None:
    moments = working_moments(Random(1), NOW, 400)
    assert moments == sorted(moments)
    assert all(moment.isoweekday() < 6 and 9 <= moment.hour < 17 for moment in moments)
    assert all(moment < NOW for moment in moments)


def test_the_clock_of_practice_never_goes_back() -> None:
    clock = WorkClock(NOW)
    clock.reach(NOW - dt.timedelta(days=1))
    assert clock() == NOW


def test_both_languages_tell_the_same_stories() -> None:
    english, russian = load_material(MATERIAL, "en"), load_material(MATERIAL, "ru")
    assert [story.topic for story in english.stories] == [story.topic for story in russian.stories]
    assert {story.topic for story in english.stories} == set(Topic)
    assert sum(community.share for community in english.communities) == 100


def test_calculators_and_today_have_something_to_say(desk) -> None:
    due = desk.casework.due()
    assert len({one.code for one in due}) >= 4
    assert len({one.topic for one in due}) >= 3
    assert any(one.moved_from for one in due)
    with desk.session.read() as records:
        rows = records.connection.execute("SELECT DISTINCT case_id FROM case_facts").fetchall()
    kept = [one for (case,) in rows for one in desk.casework.standing(case)]
    assert len({one.kind for one in kept}) == 6
    for one in kept:
        assert one.report.result.findings
        assert one.report.result.problems == ()
    checked = [case for (case,) in rows if desk.ban_checks.listing(case)]
    assert len(checked) == 2
    states = {one.status for (case,) in rows for one in desk.casework.deadlines(case)}
    assert {"open", "done", "dropped"} <= {str(state) for state in states}
