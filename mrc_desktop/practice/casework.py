"""Facts of the newest open cases of a practice register, so that calculators have something to say.

Chance comes from a source of its own: what else was invented stays as it is.
"""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.ban_check_record import BanCheckDraft
from mrc_desktop.domain.ban_facts import CheckAnswer, CheckTool
from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import Topic
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.storage import cases, people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.domain.person import NameParts, PersonDetails
    from mrc_desktop.practice.material import Material, Returning
    from mrc_desktop.services.desk import Desk

Facts = dict[str, Any]

_MOST: Final = 4
"""So many cases of a topic get facts."""


def fill_casework(desk: Desk, open_cases: Iterable[CaseId], material: Material) -> None:
    """Enter facts into the newest of these cases, some of each topic; then let time pass.

    One deadline is met, one given up, one moved by a day put right.
    """
    today = desk.session.clock().date()
    filled: dict[Topic, list[tuple[CaseId, AssessedTopic, Facts]]] = {}
    with desk.session.read() as records:
        held = [cases.get(records, case) for case in sorted(open_cases, reverse=True)]
        persons = [people.get(records, case.person).details for case in held]
    random = Random(f"casework {len(held)}")  # noqa: S311 - facts are invented with it
    for case, person in zip(held, persons, strict=True):
        topic = case.details.topic
        if topic not in _INVENTED or len(filled.get(topic, ())) >= _MOST:
            continue
        kind, invent = _INVENTED[topic]
        facts = invent(_Story(random, case, person, today, material.returning))
        desk.casework.save(case.id, kind, facts, 0)
        filled.setdefault(topic, []).append((case.id, kind, facts))
    names = {
        case.id: person.latin if person.latin.family else person.cyrillic
        for case, person in zip(held, persons, strict=True)
    }
    banned = [case for case, _, _ in filled.get(Topic.REENTRY_BAN, [])]
    _check_bans(desk, [(case, names[case]) for case in banned], today)
    _let_time_pass(desk, filled, material.closing_reason)


class _Story:
    """What facts are invented from: the case, its person, a source of chance, today, some words."""

    def __init__(
        self,
        random: Random,
        case: Case,
        person: PersonDetails,
        today: dt.date,
        returning: Returning,
    ) -> None:
        self.random = random
        self.returning = returning
        self.case = case.id
        self.country = case.details.destination or "RU"
        self.employer = case.details.adverse_party
        self.citizenship = person.citizenships[0] if person.citizenships else ""
        self._today = today

    def ago(self, least: int, most: int) -> dt.date:
        """Return a day between so many days ago."""
        return self._today - dt.timedelta(days=self.random.randrange(least, most))

    def day(self, days: int) -> str:
        """Return the day so many days from now, before it if they are below zero."""
        return (self._today + dt.timedelta(days=days)).isoformat()


def _ban(story: _Story) -> Facts:
    entry = story.ago(560, 700)
    left = entry + dt.timedelta(days=story.random.randrange(96, 200))
    fined = entry + dt.timedelta(days=story.random.randrange(40, 90))
    return {
        "country": story.country,
        "stay": {
            "citizenship": story.citizenship,
            "trips": [
                {
                    "country": story.country,
                    "entry": entry.isoformat(),
                    "exit": left.isoformat(),
                    "purpose": "work",
                }
            ],
        },
        "rulings": [
            {
                "country": story.country,
                "kind": "fine",
                "area": "migration",
                "decided_on": fined.isoformat(),
                "in_force_since": (fined + dt.timedelta(days=10)).isoformat(),
                "is_paid": True,
            }
        ],
        "learned_on": story.ago(70, 88).isoformat(),
    }


def _stay(story: _Story) -> Facts:
    trip = {
        "country": story.country,
        "entry": story.ago(4, 20).isoformat(),
        "is_still_there": True,
        "purpose": "work",
    }
    return {"citizenship": story.citizenship, "trips": [trip]}


def _permit(story: _Story) -> Facts:
    return {
        "citizenship": story.citizenship,
        "destination": story.country,
        "entry": story.ago(8, 26).isoformat(),
        "purpose": "work",
        "work": story.random.choice(("construction", "farm", "other")),
        "employer": "firm",
    }


def _wages(story: _Story) -> Facts:
    currency = {"KZ": "KZT"}.get(story.country, "RUB")
    first = story.ago(352, 364)
    dues = [first, first + dt.timedelta(days=31), first + dt.timedelta(days=61)]
    return {
        "country": story.country,
        "employer": {"name": story.employer.name, "tax_number": story.employer.tax_number},
        "written_contract": "no",
        "admitted_to_work": "yes",
        "standing": {
            "stay_is_regular": "not_asked",
            "risk_discussed_on": story.ago(0, 9).isoformat(),
            "decision": "go_on",
        },
        "periods": [
            {"agreed": f"{story.random.randrange(40, 90)}000.00 {currency}", "due": due.isoformat()}
            for due in dues
        ],
        "evidence": ["messages", "co_workers"],
    }


def _protection(story: _Story) -> Facts:
    return {
        "country": "KZ",
        "citizenship": story.citizenship,
        "signs": {"fear_of_return": "yes"},
        "arrival": {
            "place": "inside",
            "entered_on": story.ago(0, 4).isoformat(),
            "entry_was_regular": "yes",
        },
        "needs_interpreter": "yes",
    }


def _return(story: _Story) -> Facts:
    # Chance of its own: the topics above stay as they were invented before this one was.
    random = Random(f"return {story.case}")  # noqa: S311 - facts are invented with it
    home, told = story.citizenship or "TJ", story.returning
    began = random.randrange(1500, 2200)
    left = random.randrange(30, 120)
    return {
        "citizenship": story.citizenship,
        "country": home,
        "returns_on": story.day(-left + 10),
        "skills": [
            {"name": told.skill, "level": "alone", "certificate": "none"},
            {"name": told.course, "level": "helped", "certificate": "course"},
        ],
        "work_periods": [
            {"country": "RU", "began_on": story.day(-began), "ended_on": story.day(-left - 500),
             "insured": "no"},
            {"country": "KZ", "began_on": story.day(-left - 400), "ended_on": story.day(-left),
             "insured": "yes", "proof_held": random.choice(("yes", "no"))},
        ],
        "papers_held": ["passport", "contracts"],
        "has_children": random.choice(("yes", "no")),
        "debts": [
            {"to": "bank", "amount": f"{random.randrange(5, 30)}000.00 {_MONEY.get(home, 'USD')}",
             "due_on": story.day(random.randrange(20, 90))},
        ],
        "goals": ["work", random.choice(("housing", "leave_again"))],
        "leave_to": "RU",
        "plan": [
            {"what": told.step, "on": story.day(random.randrange(3, 12))},
            {"what": told.later, "on": story.day(random.randrange(14, 40))},
        ],
        "sends_money": "no",
        "is_on_control_register": "no",
    }  # fmt: skip


_MONEY: Final = {"KG": "KGS", "KZ": "KZT", "RU": "RUB", "TJ": "TJS", "UZ": "UZS"}
"""In what money people owe at home."""

_INVENTED: Final[dict[Topic, tuple[AssessedTopic, Callable[[_Story], Facts]]]] = {
    Topic.REENTRY_BAN: (AssessedTopic.REENTRY_BAN, _ban),
    Topic.WORK_PERMIT: (AssessedTopic.WORK_PERMIT, _permit),
    Topic.WAGE_CLAIM: (AssessedTopic.WAGE_CLAIM, _wages),
    Topic.ASYLUM_PROTECTION: (AssessedTopic.PROTECTION, _protection),
    Topic.DOCUMENTS_REGISTRATION: (AssessedTopic.STAY, _stay),
    Topic.RETURN_REINTEGRATION: (AssessedTopic.RETURN, _return),
}


def _check_bans(desk: Desk, of: Sequence[tuple[CaseId, NameParts]], today: dt.date) -> None:
    """Record a check in some cases: one asked for in writing, one answered online."""
    made = (
        BanCheckDraft(tool=CheckTool.WRITTEN, answer=CheckAnswer.NO_ANSWER),
        BanCheckDraft(tool=CheckTool.ONLINE, answer=CheckAnswer.NO_BAN, is_copy_kept=True),
    )
    for (case, name), check in zip(of, made, strict=False):
        desk.ban_checks.add(
            case,
            BanCheckDraft(
                tool=check.tool,
                answer=check.answer,
                is_copy_kept=check.is_copy_kept,
                checked_on=write_date(today - dt.timedelta(days=21)),
                spelling=f"{name.family} {name.given}".strip().upper() or "-",
                checked_by=desk.session.user.name,
            ),
        )


def _let_time_pass(
    desk: Desk, filled: dict[Topic, list[tuple[CaseId, AssessedTopic, Facts]]], reason: str
) -> None:
    casework, today = desk.casework, desk.session.clock().date()
    for case, _, _ in filled.get(Topic.DOCUMENTS_REGISTRATION, [])[:1]:
        casework.finish_deadline(casework.deadlines(case)[0].id, today)
    for case, _, _ in filled.get(Topic.WAGE_CLAIM, [])[:1]:
        desk.claim_sheets.issue(case, "ru")
        casework.drop_deadline(casework.deadlines(case)[0].id, reason)
    for case, kind, facts in filled.get(Topic.WORK_PERMIT, [])[:1]:
        earlier = dt.date.fromisoformat(facts["entry"]) - dt.timedelta(days=1)
        casework.save(case, kind, facts | {"entry": earlier.isoformat()}, 1)
