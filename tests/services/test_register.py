"""People, cases and consultations through their use cases, on a real vault."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import (
    CaseStatus,
    ConsentExplained,
    ConsentMode,
    ConsentPurpose,
    FactKind,
    Outcome,
    RiskLevel,
    Role,
    Sex,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.outreach import OutreachDraft
from mrc_desktop.domain.person import IdentityDocumentDraft, NameParts, PersonDraft, PersonId
from mrc_desktop.errors import (
    CaseClosed,
    ChangedMeanwhile,
    InputRefused,
    NotAllowed,
    NotFound,
)
from mrc_desktop.services.cases import CaseFilter
from mrc_desktop.services.change import Subject
from mrc_desktop.services.search import PersonFilter
from mrc_desktop.storage import audit, facts

from .conftest import register_desk


def facts_of(register, month="2026-11"):
    with register.session.read_facts() as records:
        return facts.of_month(records, month)


def count(register, table):
    with register.session.read() as records:
        return records.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def actions(register):
    with register.session.read() as records:
        audit.verify(records)
        return [entry.action for entry in audit.entries(records)]


def test_one_call_saves_everything_at_once(register, call):
    change = register.consultations.log(call)
    person = change.first(Subject.PERSON)
    case = change.first(Subject.CASE)
    view = register.people.open(person)
    assert view.person.details.cyrillic.family == "Ғафуров"
    assert {consent.given.purpose for consent in view.consents} == set(call.consents)
    assert {consent.given.certified_by for consent in view.consents} == {register.session.user.id}
    held = register.cases.view(case)
    assert held.case.number == "2026-000001"
    assert (held.case.next_step, held.case.next_step_on) == ("Позвонить", dt.date(2026, 11, 30))
    assert held.person_name == "Ғафуров Юсуфҷон"
    assert held.consultations == view.consultations
    shown = register.consultations.view(change.first(Subject.CONSULTATION))
    assert shown.cases == (held.case,)
    assert shown.consultation.topics == (Topic.WAGE_CLAIM,)
    done = set(actions(register))
    assert {"person.registered", "consent.given", "case.opened", "consultation.logged"} <= done
    assert {"person.opened", "case.viewed", "consultation.viewed"} <= done
    consultation, opened = sorted(facts_of(register), key=lambda fact: fact.kind, reverse=True)
    assert (consultation.kind, opened.kind) == (FactKind.CONSULTATION, FactKind.CASE)
    assert consultation.person == opened.person
    assert consultation.citizenship == "TJ"


def test_a_refused_call_leaves_no_trace(register, call):
    before = actions(register)
    with pytest.raises(InputRefused) as refusal:
        register.consultations.log(dataclasses.replace(call, started_at="24.11.2026 10:00"))
    assert [problem.field for problem in refusal.value.problems] == ["started_at"]
    with pytest.raises(NotFound):
        register.consultations.log(dataclasses.replace(call, cases=(999,)))
    assert count(register, "person") == 0
    assert actions(register) == before


def test_the_case_of_somebody_else_is_not_touched(register, call):
    case = register.consultations.log(call).first(Subject.CASE)
    other = register.people.register(PersonDraft(pseudonym="Лола")).first(Subject.PERSON)
    with pytest.raises(NotFound):
        register.consultations.log(ConsultationDraft(person=other, cases=(case,)))


def test_without_consent_to_reporting_nobody_is_counted(register, call):
    change = register.consultations.log(dataclasses.replace(call, consents=()))
    person = change.first(Subject.PERSON)
    assert facts_of(register) == ()
    given = ConsentGiven(
        purpose=ConsentPurpose.REPORTING,
        mode=ConsentMode.WRITTEN,
        given_on=dt.date(2026, 11, 23),
        explained=frozenset(ConsentExplained),
    )
    consent = register.people.record_consent(person, given).first(Subject.CONSENT)
    before = facts_of(register)
    assert len(before) == 2
    register.people.withdraw_consent(consent)
    assert facts_of(register) == ()
    assert [held.withdrawn_on for held in register.people.consents(person)] == [
        dt.date(2026, 11, 23)
    ]
    register.people.record_consent(person, given)
    assert facts_of(register) == before


def test_withdrawing_one_of_two_records_withdraws_the_consent(register, call):
    person = register.consultations.log(call).first(Subject.PERSON)
    given = ConsentGiven(
        purpose=ConsentPurpose.REPORTING, mode=ConsentMode.WRITTEN, given_on=dt.date(2026, 11, 23)
    )
    consent = register.people.record_consent(person, given).first(Subject.CONSENT)
    register.people.withdraw_consent(consent)
    assert facts_of(register) == ()


def test_a_guardian_is_written_clean(register, call):
    person = register.consultations.log(call).first(Subject.PERSON)
    given = ConsentGiven(
        purpose=ConsentPurpose.REFERRAL,
        mode=ConsentMode.GUARDIAN,
        given_on=dt.date(2026, 11, 23),
        agency="shelter",
        guardian=" мать\u202e\n Зулфия ",
    )
    register.people.record_consent(person, given)
    assert register.people.consents(person)[-1].given.guardian == "мать Зулфия"
    with pytest.raises(InputRefused):
        register.people.record_consent(person, dataclasses.replace(given, agency=""))


def test_a_person_is_not_one_person_across_months(register, call, clock):
    person = register.consultations.log(call).first(Subject.PERSON)
    clock.forward(days=10)
    case = register.people.open(person).cases[0].id
    register.consultations.log(ConsultationDraft(person=person, cases=(case,)))
    (november, _), (december,) = facts_of(register), facts_of(register, "2026-12")
    assert november.person != december.person


def test_revising_a_person_is_counted_and_guarded(register, call, yusuf):
    person = register.consultations.log(call).first(Subject.PERSON)
    revised = dataclasses.replace(yusuf, sex=Sex.MALE, cyrillic=NameParts("Раҳимов", "Юсуф"))
    register.people.revise(person, revised, 1)
    assert {fact.sex for fact in facts_of(register)} == {Sex.MALE}
    assert list(register.search.person_ids(PersonFilter(text="rahimov"))) == [person]
    assert list(register.search.person_ids(PersonFilter(text="gafurov"))) == []
    with pytest.raises(ChangedMeanwhile):
        register.people.revise(person, yusuf, 1)
    with pytest.raises(NotFound):
        register.people.revise(PersonId(99), yusuf, 1)
    with pytest.raises(InputRefused):
        register.people.revise(person, PersonDraft(), 2)
    draft = register.people.draft_of(register.people.open(person).person)
    assert register.people.check(draft) == ()


def test_a_case_lives(register, call):
    case = register.consultations.log(call).first(Subject.CASE)
    person = register.cases.view(case).case.person
    register.cases.set_waiting(case)
    assert register.cases.view(case).case.status is CaseStatus.WAITING
    register.cases.set_open(case)
    register.cases.set_next_step(case, "Письмо", "25.12")
    version = register.cases.view(case).case.version
    register.cases.revise(case, CaseDraft(topic=Topic.REENTRY_BAN), version)
    assert {fact.topics for fact in facts_of(register)} == {(Topic.REENTRY_BAN,)}
    with pytest.raises(ChangedMeanwhile):
        register.cases.revise(case, CaseDraft(topic=Topic.OTHER), version)
    register.cases.close(case, Outcome.RESOLVED, "Заплатили")
    outcomes = {fact.kind: fact.outcome for fact in facts_of(register)}
    assert outcomes[FactKind.CASE] is Outcome.RESOLVED
    for refused in (
        lambda: register.cases.set_waiting(case),
        lambda: register.cases.set_next_step(case, "x", ""),
        lambda: register.consultations.log(ConsultationDraft(person=person, cases=(case,))),
    ):
        with pytest.raises(CaseClosed):
            refused()
    register.cases.reopen(case)
    held = register.cases.view(case).case
    assert (held.status, held.outcome, held.closed_on) == (CaseStatus.OPEN, None, None)
    outcomes = {fact.kind: fact.outcome for fact in facts_of(register)}
    assert outcomes[FactKind.CASE] is None
    with pytest.raises(InputRefused):
        register.cases.set_next_step(case, "", "+1")
    with pytest.raises(NotFound):
        register.cases.view(case + 1)


def test_case_numbers_start_anew_each_year(register, call, clock):
    person = register.consultations.log(call).first(Subject.PERSON)
    register.cases.open_case(person, CaseDraft(topic=Topic.OTHER, risk=RiskLevel.HIGH))
    clock.forward(days=60)
    case = register.cases.open_case(person, CaseDraft(topic=Topic.OTHER)).first(Subject.CASE)
    rows = register.cases.rows(register.cases.list_ids(CaseFilter(person=person)))
    assert [row.number for row in rows] == ["2027-000001", "2026-000002", "2026-000001"]
    assert register.cases.list_ids(CaseFilter(since=dt.date(2027, 1, 1))) == [case]
    assert len(register.cases.list_ids(CaseFilter(risk=RiskLevel.HIGH))) == 1
    with pytest.raises(InputRefused):
        register.cases.open_case(person, CaseDraft())


def test_a_consultation_is_revised(register, call):
    change = register.consultations.log(call)
    consultation = change.first(Subject.CONSULTATION)
    case = change.first(Subject.CASE)
    held = register.consultations.view(consultation).consultation
    draft = register.consultations.draft_of(held)
    register.cases.close(case, Outcome.INFORMED, "")
    register.consultations.revise(
        consultation, dataclasses.replace(draft, started_at="31.10.2026 09:00"), held.version
    )
    assert [fact.kind for fact in facts_of(register)] == [FactKind.CASE]
    assert [fact.kind for fact in facts_of(register, "2026-10")] == [FactKind.CONSULTATION]
    with pytest.raises(ChangedMeanwhile):
        register.consultations.revise(consultation, draft, held.version)
    with pytest.raises(InputRefused):
        register.consultations.revise(consultation, ConsultationDraft(), held.version + 1)


def test_outreach_is_counted_without_names(register):
    change = register.outreach.record(OutreachDraft(women="12", men="3", place="Базар"))
    held = register.outreach.recent(10)[0]
    assert held.id == change.first(Subject.OUTREACH)
    (fact,) = facts_of(register)
    assert (fact.kind, fact.women, fact.men, fact.person) == (FactKind.SESSION, 12, 3, "")
    draft = register.outreach.draft_of(held)
    register.outreach.revise(held.id, dataclasses.replace(draft, women="13"), held.version)
    assert [fact.women for fact in facts_of(register)] == [13]
    with pytest.raises(ChangedMeanwhile):
        register.outreach.revise(held.id, draft, held.version)
    with pytest.raises(InputRefused):
        register.outreach.record(OutreachDraft())
    assert register.outreach.check(OutreachDraft())


def test_likely_matches_suggest_and_say_why(register, call, yusuf):
    person = register.consultations.log(call).first(Subject.PERSON)
    register.people.register(PersonDraft(cyrillic=NameParts("Раҳимов", "Юсуф")))
    swapped = PersonDraft(latin=NameParts("Yusufjon", "Gafurov"), birth="1990")
    (match,) = register.people.likely_matches(swapped)
    assert (match.person, match.reasons) == (person, ("name", "birth"))
    by_phone = PersonDraft(phones=yusuf.phones)
    assert [match.reasons for match in register.people.likely_matches(by_phone)] == [("phone",)]
    assert register.people.likely_matches(PersonDraft(birth="31.31.1", phones=())) == ()
    paper = (IdentityDocumentDraft(number="АВ 1234567"),)
    other = register.people.register(PersonDraft(pseudonym="Лола", documents=paper))
    latin = PersonDraft(documents=(IdentityDocumentDraft(number="ab1234567"),))
    (found,) = register.people.likely_matches(latin)
    assert (found.person, found.reasons) == (other.first(Subject.PERSON), ("document",))


def test_the_day(register, call, clock):
    register.consultations.log(call)
    register.consultations.log(dataclasses.replace(call, next_step_on=""))
    today = register.follow_ups.today()
    assert (today.consultations, today.persons, today.cases) == (2, 2, 2)
    assert [one.person_name for one in today.coming] == ["Ғафуров Юсуфҷон"]
    assert len(today.without_next_step) == 1
    clock.forward(days=7)
    assert len(register.follow_ups.today().due_today) == 1
    clock.forward(days=1)
    assert len(register.follow_ups.today().overdue) == 1


def test_drafts_come_back_or_are_let_be(register, call):
    register.drafts.keep("consultation", call)
    register.drafts.keep("person", call.new_person)
    assert register.drafts.find("consultation", ConsultationDraft) == call
    assert register.drafts.find("person", ConsultationDraft) != call
    assert register.drafts.find("nothing", PersonDraft) is None
    register.drafts.keep("person", {"cyrillic": 7})
    assert register.drafts.find("person", PersonDraft) is None
    assert [left.form for left in register.drafts.listing()] == ["consultation", "person"]
    assert len(register.follow_ups.today().drafts) == 2
    register.drafts.drop("consultation")
    assert [left.form for left in register.drafts.listing()] == ["person"]


def test_an_administrator_may_and_a_supervisor_may_nothing(unlock, call):
    assert register_desk(unlock(Role.ADMINISTRATOR)).consultations.log(call)
    desk = register_desk(unlock(Role.SUPERVISOR))
    for refused in (
        lambda: desk.people.open(PersonId(1)),
        lambda: desk.people.check(PersonDraft()),
        lambda: desk.people.register(PersonDraft(pseudonym="x")),
        lambda: desk.people.likely_matches(PersonDraft()),
        lambda: desk.people.consents(PersonId(1)),
        lambda: desk.search.person_ids(PersonFilter()),
        lambda: desk.search.person_rows(()),
        lambda: desk.cases.view(1),
        lambda: desk.cases.rows(()),
        lambda: desk.consultations.log(call),
        lambda: desk.consultations.view(1),
        lambda: desk.outreach.record(OutreachDraft(women="1")),
        lambda: desk.outreach.recent(1),
        lambda: desk.drafts.keep("x", call),
        desk.drafts.listing,
        desk.follow_ups.today,
    ):
        with pytest.raises(NotAllowed):
            refused()
