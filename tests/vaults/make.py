"""Make a small vault with this version of the program, to be opened by all later ones.

python tests/vaults/make.py NAME writes tests/vaults/NAME/ (the vault) and NAME.json (its users with
their passphrases, and every row as the services give it). See README.md for when to do so.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from mrc_desktop.domain.case import CaseDraft  # noqa: E402 - the path is set first
from mrc_desktop.domain.codes import (  # noqa: E402
    ConsentMode,
    ConsentPurpose,
    OrganisationKind,
    Outcome,
    Role,
    Sex,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven  # noqa: E402
from mrc_desktop.domain.consultation import ConsultationDraft  # noqa: E402
from mrc_desktop.domain.names import display_name, other_script_name  # noqa: E402
from mrc_desktop.domain.outreach import OutreachDraft  # noqa: E402
from mrc_desktop.domain.person import (  # noqa: E402
    IdentityDocumentDraft,
    NameParts,
    PersonDraft,
    PhoneDraft,
)
from mrc_desktop.domain.referral import LetterDraft, Organisation  # noqa: E402
from mrc_desktop.guidance.content import Content  # noqa: E402
from mrc_desktop.paths import resources  # noqa: E402
from mrc_desktop.services.access import Access, RegisterPlan  # noqa: E402
from mrc_desktop.services.change import Subject  # noqa: E402
from mrc_desktop.services.desk import Desk, open_desk  # noqa: E402
from mrc_desktop.services.members import Members  # noqa: E402
from mrc_desktop.services.search import PersonFilter  # noqa: E402
from mrc_desktop.storage.keyring import FLOOR_COST  # noqa: E402

BEGIN = dt.datetime(2026, 10, 12, 9, 0)
NOW = dt.datetime(2026, 11, 20, 18, 0)


def desk_of(folder: Path, user: Mapping[str, str], now: dt.datetime = NOW) -> Desk:
    """Return the desk of a user of the vault; close its session afterwards."""
    access = Access(lambda: now)
    found = next(one for one in access.header(folder).users if one.name == user["name"])
    session = access.unlock(folder, found.id, user["passphrase"])
    return open_desk(session, Content(resources() / "content"))


def rows(desk: Desk) -> dict[str, Any]:
    """Return everything the register holds, as plain values that mean the same in any version."""
    people = []
    for person in desk.search.person_ids(PersonFilter()):
        view = desk.people.open(person)
        details = view.person.details
        people.append(
            {
                "id": person,
                "names": [display_name(details), other_script_name(details)],
                "sex": details.sex,
                "birth": [str(details.birth.date), details.birth.year],
                "citizenships": details.citizenships,
                "phones": [[phone.number, phone.safe] for phone in details.phones],
                "papers": [[paper.kind, paper.number] for paper in details.documents],
                "consents": [
                    [one.given.purpose, str(one.given.given_on), str(one.withdrawn_on)]
                    for one in view.consents
                ],
                "cases": [
                    [one.number, one.details.topic, one.status, one.next_step, one.details.notes]
                    for one in view.cases
                ],
                "talks": [
                    [str(one.details.started_at), one.details.asked, one.details.advised]
                    for one in view.consultations
                ],
                "issued": [[one.number, one.kind, one.digest] for one in view.documents],
            }
        )
    held = [
        [str(one.details.held_on), one.details.place, one.details.women, one.details.men]
        for one in desk.outreach.recent(1000)
    ]
    return {"people": sorted(people, key=lambda one: one["id"]), "outreach": sorted(held)}


def counts(desk: Desk) -> list[Any]:
    """Return how far every month that is over is."""
    return [[state.month, state.standing] for state in desk.summaries.months() if state.is_over]


USERS = (
    {"name": "Мадина Ёрова", "role": Role.ADMINISTRATOR, "passphrase": "kettle orbit 52 marigold"},
    {"name": "Bekzod Oʻrinov", "role": Role.COUNSELLOR, "passphrase": "lagoon pepper 19 violin"},
    {"name": "Supervisor", "role": Role.SUPERVISOR, "passphrase": "teapot canyon 73 willow"},
)
NAMES = (
    ("Ғафуров", "Юсуфҷон", "Gafurov", "12.03.1990", "+992927000001", Topic.REENTRY_BAN),
    ("Oʻktamova", "Nilufar", "", "1985", "+998901234567", Topic.WAGE_CLAIM),
    ("Жумабекова", "Айгүл", "Jumabekova", "~41", "+996555123456", Topic.TRAFFICKING_CONCERN),
    ("", "Зара", "", "", "+77011234567", Topic.WORK_PERMIT),
)


def fill(desk: Desk) -> None:
    """Put every kind of row into the register, invented people only."""
    agency = desk.letters.save_organisation(
        Organisation(id="", kind=OrganisationKind.LEGAL_AID, name="Бюрои ёрии ҳуқуқӣ")
    ).first(Subject.ORGANISATION)
    for family, given, latin, birth, phone, topic in NAMES:
        script = NameParts(family, given)
        person = PersonDraft(
            cyrillic=script if family != "Oʻktamova" else NameParts(),
            latin=script if family == "Oʻktamova" else NameParts(latin),
            sex=Sex.FEMALE if topic is Topic.WAGE_CLAIM else Sex.MALE,
            birth=birth,
            citizenships=("TJ",),
            phones=(PhoneDraft(number=phone, safe_time="после 18"),),
            documents=(IdentityDocumentDraft(number=f"A{phone[-7:]}", country="TJ"),),
        )
        talk = ConsultationDraft(
            new_person=person,
            new_cases=(CaseDraft(topic=topic, notes="Ду сатр.\nВторая строка."),),
            asked="Что делать?",
            advised="Обратиться к юристу.",
            next_step="Позвонить",
            next_step_on="+7",
            consents=(ConsentPurpose.SERVICE, ConsentPurpose.REPORTING),
        )
        made = desk.consultations.log(talk)
    who, case = made.first(Subject.PERSON), made.first(Subject.CASE)
    agreed = ConsentGiven(
        purpose=ConsentPurpose.REFERRAL, mode=ConsentMode.WRITTEN, given_on=BEGIN.date(),
        agency=agency,
    )  # fmt: skip
    given_to = desk.people.record_consent(who, agreed).first(Subject.CONSENT)
    desk.letters.issue(LetterDraft(case=case, organisation=agency, language="tg", reason="Ёрӣ."))
    desk.people.withdraw_consent(given_to)
    desk.cases.close(case, Outcome.RESOLVED, "Ответ получен")
    desk.outreach.record(OutreachDraft(place="Бозор", women="12", men="3"))
    desk.drafts.keep("person", PersonDraft(cyrillic=NameParts("Недописанный")))


def main(name: str) -> None:
    """Make the vault and write down what is in it."""
    folder = HERE / name
    shutil.rmtree(folder, ignore_errors=True)
    plan = RegisterPlan(folder, "Centre of an earlier version", "Osh", "KG", "en", USERS[0]["name"])
    access = Access(lambda: BEGIN, FLOOR_COST)
    session = access.create_register(plan, USERS[0]["passphrase"]).session
    for user in USERS[1:]:
        Members(session).add(user["name"], user["role"], user["passphrase"])
    session.close()
    desk = desk_of(folder, USERS[1], BEGIN)
    fill(desk)
    told: dict[str, Any] = {"users": USERS, **rows(desk)}
    desk.session.close()
    desk = desk_of(folder, USERS[2])
    desk.summaries.issue("2026-10")
    told["months"] = counts(desk)
    desk.session.close()
    for passing in ("attempts.json", "vault.lock"):
        (folder / passing).unlink(missing_ok=True)
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
