"""People sorted by the last contact and by risk; who has none comes last either way."""

from __future__ import annotations

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Outcome, RiskLevel, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.listing import PersonFilter, PersonOrder
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk


def person(name):
    return PersonDraft(cyrillic=NameParts(name, "", ""))


@pytest.fixture
def desk(session_counsellor):
    return open_desk(session_counsellor, Content(paths.resources() / "content"))


@pytest.fixture
def people(desk, clock):
    """Four people by name; the first was never spoken to, the last was so most recently."""
    found = {"А": desk.people.register(person("А")).first(Subject.PERSON)}
    for name, risk in (("Б", RiskLevel.HIGH), ("В", RiskLevel.LOW), ("Г", RiskLevel.NOT_ASSESSED)):
        clock.forward(days=1)
        draft = ConsultationDraft(
            new_person=person(name), new_cases=(CaseDraft(topic=Topic.OTHER, risk=risk),)
        )
        found[name] = desk.consultations.log(draft).first(Subject.PERSON)
    return found


@pytest.mark.parametrize(
    ("order", "falls", "expected"),
    [
        (PersonOrder.NAME, False, "АБВГ"),
        (PersonOrder.NAME, True, "ГВБА"),
        (PersonOrder.CONTACT, False, "БВГА"),
        (PersonOrder.CONTACT, True, "ГВБА"),
        (PersonOrder.RISK, True, "БВАГ"),
        (PersonOrder.RISK, False, "ВБАГ"),
    ],
)
def test_every_order_goes_both_ways(desk, people, order, falls, expected):
    ids = desk.search.person_ids(PersonFilter(), order, is_descending=falls)
    names = {identity: name for name, identity in people.items()}
    assert "".join(names[identity] for identity in ids) == expected


def test_a_risk_of_a_closed_case_does_not_count(desk, people):
    (case,) = desk.people.open(people["Б"]).cases
    desk.cases.close(case.id, Outcome.RESOLVED, "")
    ids = desk.search.person_ids(PersonFilter(), PersonOrder.RISK, is_descending=True)
    assert ids[0] == people["В"]
