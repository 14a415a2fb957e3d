"""A long random walk through a counsellor's days; after each step the register holds together."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import (
    CaseStatus,
    ConsentMode,
    ConsentPurpose,
    FactKind,
    Outcome,
    Role,
    Sex,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.names import display_name
from mrc_desktop.domain.outreach import OutreachDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.errors import CaseClosed
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services import facts_of
from mrc_desktop.services.cases import CaseFilter, Cases
from mrc_desktop.services.change import Subject
from mrc_desktop.services.consultations import Consultations
from mrc_desktop.services.outreach import OutreachLog
from mrc_desktop.services.people import People
from mrc_desktop.services.search import PersonFilter, Search
from mrc_desktop.services.session import Session
from mrc_desktop.storage import audit, facts, people
from mrc_desktop.storage.opening import open_vault

NAMES = st.builds(
    NameParts,
    st.sampled_from(["Ғафуров", "Каримова", "Шестаков", "Oʻrinov", "Ҷӯраев"]),
    st.sampled_from(["Юсуфҷон", "Лола", "Ержан", "", "Айгүл"]),
)
TOPICS = st.sampled_from(Topic)


class Walk(RuleBasedStateMachine):
    """The rules a counsellor's day is made of."""

    master: Path
    user: str
    passphrase: str

    persons = Bundle("persons")
    cases = Bundle("cases")
    talks = Bundle("talks")

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(dir=self.master.parent))
        shutil.copytree(self.master, self.home / "vault")
        self.now = dt.datetime(2026, 11, 23, 9, 0)
        self.unlock()

    def unlock(self) -> None:
        vault = open_vault(self.home / "vault", self.user, self.passphrase, self.now)
        self.session = Session(vault, lambda: self.now)
        content = Content(resources() / "content")
        self.people = People(self.session, content)
        self.consultations = Consultations(self.session, content)
        self.files = Cases(self.session)
        self.outreach = OutreachLog(self.session)
        self.search = Search(self.session)

    def teardown(self) -> None:
        self.session.close()
        shutil.rmtree(self.home)

    @rule(target=persons, names=NAMES, sex=st.sampled_from(Sex))
    def register(self, names, sex):
        draft = PersonDraft(cyrillic=names, sex=sex)
        return self.people.register(draft).first(Subject.PERSON)

    @rule(person=persons, names=NAMES, birth=st.sampled_from(["", "1990", "~17", "23.11.2008"]))
    def revise(self, person, names, birth):
        held = self.people.open(person).person
        draft = dataclasses.replace(self.people.draft_of(held), cyrillic=names, birth=birth)
        self.people.revise(person, draft, held.version)

    @initialize(target=cases)
    def begin(self):
        return self.first_call(NameParts("Раҳимова", "Зулфия"), [Topic.OTHER], is_counted=True)

    @rule(
        target=cases,
        names=NAMES,
        topics=st.lists(TOPICS, min_size=1, max_size=2),
        is_counted=st.booleans(),
    )
    def first_call(self, names, topics, is_counted):
        draft = ConsultationDraft(
            new_person=PersonDraft(cyrillic=names),
            new_cases=tuple(CaseDraft(topic=topic) for topic in topics),
            consents=(ConsentPurpose.REPORTING,) if is_counted else (),
        )
        change = self.consultations.log(draft)
        return multiple(*(number for kind, number in change.touched if kind is Subject.CASE))

    @rule(target=talks, case=cases)
    def talk(self, case):
        held = self.files.view(case).case
        draft = ConsultationDraft(person=held.person, cases=(case,), next_step="Звонок")
        if held.status is CaseStatus.CLOSED:
            with pytest.raises(CaseClosed):
                self.consultations.log(draft)
            return multiple()
        return self.consultations.log(draft).first(Subject.CONSULTATION)

    @rule(talk=talks, days=st.integers(0, 60))
    def move_talk(self, talk, days):
        held = self.consultations.view(talk).consultation
        day = self.now - dt.timedelta(days=days)
        draft = self.consultations.draft_of(held)
        moved = dataclasses.replace(draft, started_at=f"{day:%d.%m.%Y %H:%M}")
        self.consultations.revise(talk, moved, held.version)

    @rule(case=cases, topic=TOPICS)
    def change_topic(self, case, topic):
        held = self.files.view(case).case
        if held.status is not CaseStatus.CLOSED:
            self.files.revise(case, CaseDraft(topic=topic), held.version)

    @rule(case=cases, outcome=st.sampled_from(Outcome))
    def end(self, case, outcome):
        self.close(case, outcome)

    def close(self, case, outcome):
        if self.files.view(case).case.status is not CaseStatus.CLOSED:
            self.files.close(case, outcome, "")

    @rule(case=cases, is_mistake=st.booleans())
    def reopen(self, case, is_mistake):
        if is_mistake:
            self.close(case, Outcome.REFERRED)
        self.files.reopen(case)

    @rule(person=persons)
    def consent(self, person):
        given = ConsentGiven(
            purpose=ConsentPurpose.REPORTING, mode=ConsentMode.WRITTEN, given_on=self.now.date()
        )
        self.people.record_consent(person, given)

    @rule(case=cases)
    def withdraw(self, case):
        for consent in self.people.consents(self.files.view(case).case.person):
            self.people.withdraw_consent(consent.id)

    @rule(women=st.integers(1, 50))
    def speak(self, women):
        self.outreach.record(OutreachDraft(women=str(women)))

    @rule(days=st.integers(1, 40))
    def days_pass(self, days):
        self.now += dt.timedelta(days=days)

    @rule()
    def lock_and_unlock(self):
        self.session.close()
        self.unlock()

    @invariant()
    def audit_holds(self):
        with self.session.read() as records:
            audit.verify(records)

    @invariant()
    def facts_are_what_the_register_says(self):
        # Tokens are drawn when a thing is first counted, so recounting must not draw any.
        with self.session.write() as records:
            expected = {
                fact
                for person in people.all_ids(records)
                if facts_of.is_counted(records, person)
                for fact in facts_of.person_facts(records, person)
            }
        with self.session.read_facts() as records:
            held = {
                fact for month in facts.months(records) for fact in facts.of_month(records, month)
            }
        about_people = {fact for fact in held if fact.kind is not FactKind.SESSION}
        assert about_people == expected
        assert len(held) - len(about_people) == len(self.outreach.recent(1000))

    @invariant()
    def everybody_is_found(self):
        everybody = self.search.person_ids(PersonFilter())
        for row in self.search.person_rows(everybody):
            assert row.id in self.search.person_ids(PersonFilter(text=row.name))
        for row in self.files.rows(self.files.list_ids(CaseFilter())[:5]):
            assert row.person in self.search.person_ids(PersonFilter(text=row.number))
            assert row.person_name == display_name(self.people.open(row.person).person.details)


def test_a_walk_through_the_register(master_vault, tmp_path):
    from tests.conftest import COUNSELLOR_PASSPHRASE

    Walk.master = tmp_path / "master"
    shutil.copytree(master_vault.folder, Walk.master)
    Walk.user = master_vault.ids[Role.COUNSELLOR]
    Walk.passphrase = COUNSELLOR_PASSPHRASE
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
