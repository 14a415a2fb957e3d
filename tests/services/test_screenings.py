"""A screening on a real vault: who may see it, what it leaves, and that it is nowhere else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import (
    CaseStatus,
    ConsentMode,
    ConsentPurpose,
    Outcome,
    Role,
    Topic,
)
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.listing import PersonFilter
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.domain.screening import Act, ScreeningFacts
from mrc_desktop.domain.screening_record import (
    LONGEST_NOTES,
    ScreeningDraft,
    ScreeningSetting,
    check_screening,
)
from mrc_desktop.errors import (
    CaseClosed,
    ChangedMeanwhile,
    InputRefused,
    NotAllowed,
    NotFound,
    UnknownUser,
)
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.assessment_files import read_facts
from mrc_desktop.services.cases import CaseFilter
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.session import Session
from mrc_desktop.storage import members
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.opening import open_vault
from mrc_desktop.storage.vault import read_header

YES, NO = Answer.YES, Answer.NO
OTHER_NAME, OTHER_PASSPHRASE = "Мадина Юсупова", "cobalt window 31 thistle"
TRACES = ("screening", "скрининг", "indicator", "EX01", "CD01", "жёлтый дом")
AGREED = ScreeningSetting(
    private_place=YES,
    place="жёлтый дом",
    consent=YES,
    consent_mode=ConsentMode.SPOKEN,
    right_to_stop=YES,
    interpreter=NO,
    notes="Паспорт у хозяина.",
)
HELD = ScreeningFacts(
    list="adult_labour",
    age=27,
    country="KZ",
    danger_now=NO,
    acts={Act.RECRUITED: YES},
    answers={"EX01": YES, "EX02": YES, "CD01": YES, "CD05": YES, "DR01": NO},
)
DRAFT = ScreeningDraft(facts=HELD, setting=AGREED)


def desk_of(session):
    return open_desk(session, Content(resources() / "content"))


@pytest.fixture
def desk(unlock):
    """The counsellor's desk."""
    return desk_of(unlock(Role.COUNSELLOR))


@pytest.fixture
def case(desk):
    """A case about something else, of the counsellor, whose person agreed to be counted."""
    change = desk.consultations.log(
        ConsultationDraft(
            new_person=PersonDraft(cyrillic=NameParts("Каримов", "Алишер")),
            new_cases=(CaseDraft(topic=Topic.TRAFFICKING_CONCERN),),
            consents=(ConsentPurpose.SERVICE, ConsentPurpose.REPORTING),
        )
    )
    return change.first(Subject.CASE)


@pytest.fixture
def as_other(unlock, vault_folder, clock):
    """A function that unlocks the register for a second counsellor."""
    opened = []

    def enter():
        admin = unlock(Role.ADMINISTRATOR)
        slot = members.prepared_user(
            admin.vault, OTHER_NAME, Role.COUNSELLOR, OTHER_PASSPHRASE, FLOOR_COST
        )
        with admin.vault.transaction(clock()) as records:
            members.install(admin.vault, records, slot, "user.added")
        admin.close()
        user = next(one for one in read_header(vault_folder).users if one.name == OTHER_NAME)
        session = Session(open_vault(vault_folder, user.id, OTHER_PASSPHRASE, clock()), clock)
        opened.append(session)
        return desk_of(session)

    yield enter
    for session in opened:
        session.close()


def saved(desk, case, draft=DRAFT):
    return desk.screenings.save(case, draft).first(Subject.SCREENING)


def trail(unlock):
    """Return the audit entries about screenings, the oldest first."""
    desk = desk_of(unlock(Role.ADMINISTRATOR))
    entries = [one for one in desk.centre.audit_entries() if one.action.startswith("screening.")]
    return [(one.action, one.detail) for one in sorted(entries, key=lambda one: one.position)]


def test_a_screening_is_kept_with_its_result_and_what_stood_around_it(desk, case, user_ids, clock):
    screening = saved(desk, case)
    found = desk.screenings.open(screening)
    held = found.screening
    assert (held.facts, held.setting, held.version) == (HELD, AGREED, 1)
    assert held.begun_by == held.revised_by == user_ids[Role.COUNSELLOR]
    assert held.begun_at == held.revised_at == clock()
    assert held.person == desk.cases.view(case).case.person
    assert found.report.result.findings[0].code == "refer_for_full_assessment"
    assert not found.is_answer_changed
    kept = msgspec.json.decode(held.result)
    assert kept["findings"][0]["code"] == "refer_for_full_assessment"
    digests = {rule["id"]: rule["digest"] for rule in kept["rules"]}
    assert digests["ILO-ADULT-LABOUR"]


def test_the_facts_are_kept_as_the_verb_assess_reads_them(desk, case):
    screening = saved(desk, case)
    with desk.session.read() as records:
        (facts,) = records.connection.execute(
            "SELECT facts FROM screening WHERE id = ?", (screening,)
        ).fetchone()
    assert read_facts(msgspec.json.decode(facts), ScreeningFacts) == HELD


def test_a_stale_version_replaces_nothing(desk, case):
    screening = saved(desk, case)
    draft = desk.screenings.open(screening).screening.draft
    desk.screenings.save(case, draft)
    with pytest.raises(ChangedMeanwhile):
        desk.screenings.save(case, draft)
    assert desk.screenings.open(screening).screening.version == 2
    assert len(desk.screenings.of_case(case)) == 1


def test_answers_are_kept_only_with_consent_and_the_right_to_stop_explained(desk, case):
    silent = ScreeningDraft(facts=HELD)
    with pytest.raises(InputRefused) as refused:
        desk.screenings.save(case, silent)
    assert {(one.field, one.code) for one in refused.value.problems} == {
        ("setting.consent", "consent_before_answers"),
        ("setting.right_to_stop", "right_to_stop_before_answers"),
    }
    urgent = ScreeningDraft(facts=ScreeningFacts(list="adult_labour", danger_now=YES, age=40))
    assert check_screening(urgent) == ()
    refusal = ScreeningSetting(consent=NO, right_to_stop=YES)
    assert saved(desk, case, ScreeningDraft(setting=refusal))


def test_what_cannot_be_is_refused_at_its_field(desk, case):
    long = ScreeningDraft(setting=ScreeningSetting(notes="я" * (LONGEST_NOTES + 1)))
    with pytest.raises(InputRefused):
        desk.screenings.save(case, long)
    wrong_age = ScreeningDraft(facts=ScreeningFacts(list="adult_labour", age=15))
    with pytest.raises(InputRefused) as refused:
        desk.screenings.save(case, wrong_age)
    assert refused.value.problems[0].field == "age"
    assert desk.screenings.of_case(case) == ()


def test_every_opening_is_audited(desk, case, unlock):
    screening = saved(desk, case)
    desk.screenings.open(screening)
    desk.screenings.open(screening)
    desk.screenings.keep_running(case, DRAFT)
    assert desk.screenings.running(case).draft == DRAFT
    desk.screenings.save(case, desk.screenings.open(screening).screening.draft)
    assert trail(unlock) == [
        ("screening.begun", ""),
        ("screening.opened", ""),
        ("screening.opened", ""),
        ("screening.opened", "draft"),
        ("screening.opened", ""),
        ("screening.revised", ""),
    ]


def doors(desk, case, screening):
    """Return every door to the screenings of a case."""
    found = desk.screenings
    return {
        "of_case": lambda: found.of_case(case),
        "open": lambda: found.open(screening),
        "save": lambda: found.save(case, DRAFT),
        "revise": lambda: found.save(case, replace(DRAFT, screening=screening, version=1)),
        "keep_running": lambda: found.keep_running(case, DRAFT),
        "running": lambda: found.running(case),
        "drop_running": lambda: found.drop_running(case),
    }


def test_another_counsellor_is_told_nothing_of_a_screening(desk, case, as_other, unlock):
    screening = saved(desk, case)
    desk.screenings.keep_running(case, DRAFT)
    desk.session.close()
    other = as_other()
    assert not other.screenings.may_open(case)
    for name, door in doors(other, case, screening).items():
        with pytest.raises(NotAllowed):
            door()
        assert name
    with pytest.raises(NotAllowed):
        other.screenings.open(screening + 100)
    other.session.close()
    assert [action for action, _ in trail(unlock)] == ["screening.begun"]


def shown_to(desk, case):
    """Return everything lists, pages, papers and counts show somebody."""
    view = desk.cases.view(case)
    person = view.case.person
    return repr(
        (
            view,
            desk.people.open(person),
            desk.cases.rows(desk.cases.list_ids(CaseFilter())),
            desk.search.person_rows(desk.search.person_ids(PersonFilter())),
            desk.search.person_ids(PersonFilter(text="жёлтый")),
            desk.search.person_ids(PersonFilter(text="Паспорт")),
            desk.follow_ups.today(),
            desk.papers.rows(),
            desk.drafts.listing(),
            desk.consultations.view(view.consultations[0].id),
        )
    )


def test_lists_pages_search_and_papers_are_the_same_with_and_without_a_screening(desk, case):
    before = shown_to(desk, case)
    saved(desk, case)
    desk.screenings.keep_running(case, DRAFT)
    after = shown_to(desk, case)
    assert after == before
    assert not any(trace in after for trace in TRACES)


def test_a_screening_writes_no_fact_and_changes_no_month(desk, case, unlock, clock):
    def facts():
        with desk.session.read_facts() as records:
            return records.connection.execute("SELECT * FROM fact ORDER BY 1").fetchall()

    before = facts()
    assert before
    saved(desk, case)
    desk.screenings.keep_running(case, DRAFT)
    assert facts() == before
    with desk.session.read() as records:
        assert records.connection.execute("SELECT count(*) FROM outbox").fetchone() == (0,)


def test_a_supervisor_gets_nothing(desk, case, unlock):
    screening = saved(desk, case)
    supervisor = desk_of(unlock(Role.SUPERVISOR))
    for door in doors(supervisor, case, screening).values():
        with pytest.raises(NotAllowed):
            door()
    with pytest.raises(NotAllowed):
        supervisor.screenings.may_open(case)
    assert "screening" not in repr(supervisor.centre.audit_entries())


def test_the_administrator_sees_it_and_leaves_a_trace(desk, case, unlock):
    screening = saved(desk, case)
    admin = desk_of(unlock(Role.ADMINISTRATOR))
    assert admin.screenings.may_open(case)
    assert [one.id for one in admin.screenings.of_case(case)] == [screening]
    assert admin.screenings.open(screening).screening.setting == AGREED
    with pytest.raises(NotFound):
        admin.screenings.open(screening + 1)
    entry = next(e for e in admin.centre.audit_entries() if e.action == "screening.opened")
    assert entry.user_id == admin.session.user.id


def test_a_running_screening_is_the_users_own_and_goes_with_saving(desk, case, unlock, clock):
    desk.screenings.keep_running(case, DRAFT)
    assert desk.drafts.listing() == ()
    assert desk.screenings.running(case).kept_at == clock()
    admin = desk_of(unlock(Role.ADMINISTRATOR))
    assert admin.screenings.running(case) is None
    again = desk_of(unlock(Role.COUNSELLOR))
    running = again.screenings.running(case)
    again.screenings.save(case, running.draft)
    assert again.screenings.running(case) is None
    again.screenings.keep_running(case, DRAFT)
    again.screenings.drop_running(case)
    assert again.screenings.running(case) is None


def test_a_running_screening_of_an_older_program_is_not_thrown_away(desk, case):
    desk.screenings.keep_running(case, DRAFT)
    with desk.session.write() as records:
        records.connection.execute("UPDATE screening_draft SET body = ?", (b'{"version": "x"}',))
    assert desk.screenings.running(case) is None
    with desk.session.read() as records:
        assert records.connection.execute("SELECT count(*) FROM screening_draft").fetchone() == (1,)


def test_a_screening_of_another_case_cannot_be_written_through_this_one(desk, case):
    screening = saved(desk, case)
    draft = desk.screenings.open(screening).screening.draft
    person = desk.cases.view(case).case.person
    change = desk.cases.open_case(person, CaseDraft(topic=Topic.WAGE_CLAIM))
    with pytest.raises(NotFound):
        desk.screenings.save(change.first(Subject.CASE), draft)


def test_each_of_several_screenings_is_its_own(desk, case):
    first, second = saved(desk, case), saved(desk, case)
    desk.screenings.save(case, replace(desk.screenings.open(first).screening.draft))
    assert desk.screenings.open(first).screening.version == 2
    assert desk.screenings.open(second).screening.version == 1
    assert [one.id for one in desk.screenings.of_case(case)] == [second, first]


def test_a_closed_case_takes_no_screening(desk, case):
    desk.cases.close(case, Outcome.REFERRED, "передано")
    with pytest.raises(CaseClosed):
        desk.screenings.save(case, DRAFT)


def test_a_result_of_other_rules_is_said_to_be_changed(desk, case):
    screening = saved(desk, case)
    with desk.session.write() as records:
        (result,) = records.connection.execute("SELECT result FROM screening").fetchone()
        other = bytes(result).replace(b"refer_for_full_assessment", b"no_indication")
        records.connection.execute("UPDATE screening SET result = ?", (other,))
    assert desk.screenings.open(screening).is_answer_changed


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_words_come_in_the_order_of_a_conversation(desk, language):
    found = desk.screenings.words(language)
    assert {name: len(one.questions) for name, one in found.lists.items()} == {
        "adult_labour": 67,
        "child_labour": 65,
        "adult_sexual": 67,
    }
    assert [one.is_switched_off for one in found.lists.values()] == [False, False, True]
    assert [step.when for step in found.steps] == sorted(
        (step.when for step in found.steps), key=("before", "during", "after").index
    )
    assert len(found.signs) == 11
    assert all(question.text for one in found.lists.values() for question in one.questions)


def test_words_and_results_open_no_case(desk):
    report = desk.screenings.assess(HELD)
    assert report.on == dt.date(2026, 11, 23)
    assert report.result.findings[0].code == "refer_for_full_assessment"


def test_a_screening_follows_the_case_to_its_new_counsellor(desk, case, as_other, unlock, user_ids):
    screening = saved(desk, case)
    desk.screenings.keep_running(case, replace(DRAFT, age_as_typed="двадцать"))
    desk.session.close()
    other = as_other()
    theirs = other.session.user.id
    with pytest.raises(NotAllowed):
        other.screenings.open(screening)
    with pytest.raises(NotAllowed):
        other.cases.hand_over(case, theirs)
    other.session.close()
    giver = desk_of(unlock(Role.COUNSELLOR))
    giver.cases.hand_over(case, theirs)
    assert giver.cases.view(case).case.counsellor == theirs
    assert not giver.screenings.may_open(case)
    for ask in (
        lambda: giver.screenings.open(screening),
        lambda: giver.screenings.of_case(case),
        lambda: giver.screenings.running(case),
        # Nobody takes a case back unasked.
        lambda: giver.cases.hand_over(case, user_ids[Role.COUNSELLOR]),
    ):
        with pytest.raises(NotAllowed):
            ask()
    giver.session.close()
    session = entered(theirs, giver)
    taker = desk_of(session)
    assert taker.screenings.open(screening).screening.facts == HELD
    # What was not finished goes along.
    assert taker.screenings.running(case).draft.age_as_typed == "двадцать"
    session.close()


def entered(user_id, before):
    """Unlock the register once more as the second counsellor."""
    clock = before.session.clock
    vault = before.session.vault.folder
    return Session(open_vault(vault, user_id, OTHER_PASSPHRASE, clock()), clock)


def test_the_administrator_hands_a_closed_case_over_and_it_is_audited(
    desk, case, as_other, unlock, user_ids
):
    desk.cases.close(case, Outcome.RESOLVED, "всё")
    desk.session.close()
    other = as_other()
    theirs = other.session.user.id
    other.session.close()
    admin = desk_of(unlock(Role.ADMINISTRATOR))
    for unfit in (user_ids[Role.SUPERVISOR], user_ids[Role.COUNSELLOR], "nobody"):
        with pytest.raises(UnknownUser):
            admin.cases.hand_over(case, unfit)
    admin.cases.hand_over(case, theirs)
    newest = max(admin.centre.audit_entries(), key=lambda one: one.position)
    assert (newest.action, newest.subject_id, newest.detail) == ("case.handed_over", case, theirs)
    assert admin.cases.view(case).case.status is CaseStatus.CLOSED
