"""What each role may not do, tried with every public method of every service and every verb.

The methods are found by introspection: a service added later is tried without anybody thinking of
it, and a parameter of a new kind stops the test until it is said what to give.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import inspect
import io
import sys
import zipfile
from types import SimpleNamespace

import pytest
from pypdf import PdfReader

from mrc_desktop import cli
from mrc_desktop.domain.ban_check_record import BanCheckDraft
from mrc_desktop.domain.ban_facts import CheckTool
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import (
    ConsentMode,
    ConsentPurpose,
    OrganisationKind,
    Outcome,
    ReferralStatus,
    Role,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.crisis import Crisis, CrisisId, CrisisRecord
from mrc_desktop.domain.crisis_input import CrisisDraft, LineDraft
from mrc_desktop.domain.letter_kind import LetterWording
from mrc_desktop.domain.outreach import OutreachDraft
from mrc_desktop.domain.paper import Edition
from mrc_desktop.domain.person import (
    IdentityDocumentDraft,
    NameParts,
    Person,
    PersonDetails,
    PersonDraft,
    PersonId,
    PhoneDraft,
)
from mrc_desktop.domain.referral import AnswerDraft, LetterDraft, Organisation
from mrc_desktop.domain.screening import ScreeningFacts
from mrc_desktop.domain.screening_record import ScreeningDraft, ScreeningSetting
from mrc_desktop.errors import NotAllowed, UserError
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.cases import CaseFilter
from mrc_desktop.services.centre import CentreDetails
from mrc_desktop.services.change import Subject
from mrc_desktop.services.dated_tables import TableDraft, TableKey, TableKind
from mrc_desktop.services.desk import Desk, open_desk
from mrc_desktop.services.month_orders import code_of_centre
from mrc_desktop.services.rulebook import Confirmation
from mrc_desktop.services.search import PersonFilter, PersonOrder
from mrc_desktop.services.sheet_languages import TranslationState
from mrc_desktop.services.translation_reviews import TranslationEntry, TranslationReview
from tests.conftest import (
    ADMIN_NAME,
    COUNSELLOR_NAME,
    COUNSELLOR_PASSPHRASE,
    SUPERVISOR_NAME,
    SUPERVISOR_PASSPHRASE,
)

CANARIES = (
    "Канарейкин", "Kanareykin", "Чижов", "927770011", "KN7654321", "жёлтая тетрадь", "совет птице",
    "ждать весны", "Птичий хозяин", "Орнитологическая", "беда с клеткой", "Воробьёвка",
)  # fmt: skip
ORGANISATION = Organisation(
    id="", kind=OrganisationKind.LEGAL_AID, name="Орнитологическая помощь", phone="+992927770011"
)

WAGES = {
    "country": "RU",
    "employer": {"name": "Птичий хозяин"},
    "periods": [{"agreed": "100 RUB", "due": "2026-06-10"}],
}
TRANSLATION = TranslationEntry("wages", "ru", "", TranslationState.NOT_REVIEWED, "d")
REVIEW = TranslationReview(
    1, "wages", "ru", "d", "x", dt.date(2026, 11, 1), dt.datetime(2026, 11, 1), "u"
)
CHECK = BanCheckDraft(checked_on="01.10.2026", tool=CheckTool.ONLINE, spelling="Kanareykin")

OPEN_TO_SUPERVISORS = {
    "summaries.months", "summaries.preview", "summaries.issue", "summaries.issued",
    "summaries.reissue", "summaries.files", "summaries.save_file",
    "summaries.save_package", "summaries.save_hxl",
    "summaries.ledger", "summaries.periods", "summaries.period_sum", "summaries.words",
    "bundles.office", "bundles.save_card", "bundles.take",
    "sheets.available", "sheets.preview", "sheets.prepare",
    "members.users", "members.name_of", "members.change_passphrase",
    "centre.details", "centre.verify", "centre.audit_entries",
}  # fmt: skip
"""What reads a store and is meant for a supervisor too; all else must refuse."""

PURE = {
    "people.draft_of", "cases.check", "consultations.draft_of", "outreach.check",
    "outreach.draft_of", "centre.check", "ban_checks.check", "tables.check", "packs.fingerprint_of",
    "crises.draft_of", "crises.check_line", "letters.language_of",
}  # fmt: skip
"""What opens no store: it only turns what it is given into something else."""

CLOSED_TO_COUNSELLORS = {
    "summaries.months", "summaries.preview", "summaries.issue", "summaries.issued",
    "summaries.reissue", "summaries.files", "summaries.save_file",
    "summaries.save_package", "summaries.save_hxl",
    "summaries.ledger", "summaries.periods", "summaries.period_sum",
    "bundles.office", "bundles.save_card", "bundles.take", "bundles.make_code",
    "bundles.show_code", "bundles.join", "bundles.choose_office", "bundles.card_fingerprint",
    "members.add", "members.disable", "members.enable", "members.re_key", "members.rename",
    "members.renew_recovery_code", "members.reset_passphrase",
    "centre.audit_entries", "centre.revise",
    "rulebook.confirm", "rulebook.withdraw", "tables.save", "reviews.mark", "reviews.withdraw",
    "packs.trust", "packs.inspect", "packs.take", "packs.set_aside",
    "letter_wordings.view", "letter_wordings.preview", "letter_wordings.save",
    "letter_wordings.restore",
}  # fmt: skip


def services(desk):
    """Return every service of a desk by its name."""
    names = [field.name for field in dataclasses.fields(Desk)]
    return {name: getattr(desk, name) for name in names if name not in ("session", "content")}


def methods(desk):
    """Return every public method of every service by "service.method"."""
    return {
        f"{name}.{method}": bound
        for name, service in services(desk).items()
        for method, bound in inspect.getmembers(service, inspect.ismethod)
        if not method.startswith("_")
    }


@pytest.fixture
def filled(unlock, clock):
    """A register full of canaries, last month and this; returns the ids in it."""
    clock.now = dt.datetime(2026, 10, 12, 9, 0)
    desk = open_desk(unlock(Role.COUNSELLOR), Content(resources() / "content"))
    bird = PersonDraft(
        cyrillic=NameParts("Канарейкин", "Чижов"),
        latin=NameParts("Kanareykin", ""),
        citizenships=("TJ",),
        district="Воробьёвка",
        phones=(PhoneDraft(number="+992927770011"),),
        documents=(IdentityDocumentDraft(number="KN7654321", country="TJ"),),
    )
    case = CaseDraft(topic=Topic.WAGE_CLAIM, title="Птичий хозяин", notes="жёлтая тетрадь")
    change = desk.consultations.log(
        ConsultationDraft(
            new_person=bird, new_cases=(case,), asked="беда с клеткой", advised="совет птице",
            next_step="ждать весны", next_step_on="+3",
            consents=(ConsentPurpose.SERVICE, ConsentPurpose.REPORTING),
        )
    )  # fmt: skip
    person, held = change.first(Subject.PERSON), change.first(Subject.CASE)
    agency = desk.letters.save_organisation(ORGANISATION).first(Subject.ORGANISATION)
    given = ConsentGiven(
        purpose=ConsentPurpose.REFERRAL, mode=ConsentMode.WRITTEN, given_on=clock().date(),
        agency=agency,
    )  # fmt: skip
    desk.people.record_consent(person, given)
    letter = desk.letters.issue(LetterDraft(case=held, organisation=agency, reason="совет птице"))
    desk.outreach.record(OutreachDraft(place="Воробьёвка", women="3", notes="жёлтая тетрадь"))
    crisis = desk.crises.begin(CrisisDraft(name="Потоп", place="Воробьёвка", began_on="01.10.2026"))
    crisis_id = crisis.first(Subject.CRISIS)
    for name in ("Канарейкин Чижов", "Kanareykin"):
        desk.crises.add_line(crisis_id, LineDraft(name=name))
    desk.drafts.keep("person", bird)
    screened = ScreeningDraft(setting=ScreeningSetting(notes="беда с клеткой"))
    screening = desk.screenings.save(held, screened).first(Subject.SCREENING)
    desk.screenings.keep_running(held, screened)
    desk.casework.save(held, AssessedTopic.WAGE_CLAIM, WAGES, 0)
    desk.ban_checks.add(held, CHECK)
    (check,) = desk.ban_checks.listing(held)
    clock.now = dt.datetime(2026, 11, 23, 12, 0)
    return SimpleNamespace(
        person=person, case=held, agency=agency, letter=letter.document.id,
        consultation=change.first(Subject.CONSULTATION),
        consent=change.first(Subject.CONSENT), screening=screening, check=check.id,
        deadline=desk.casework.deadlines(held)[0].id, crisis=crisis_id,
        line=desk.crises.view(crisis_id).lines[0],
    )  # fmt: skip


def arguments(method, name, filled, desk, tmp_path):
    """Return something good for each parameter, so that only the role can be refused."""
    user = next(user for user in desk.members.users() if user.role is Role.COUNSELLOR)
    by_name = {
        "card": tmp_path / "card.txt", "confirmed": "",
        "user_id": user.id, "passphrase": "velvet thunder 31 orchid", "name": "Новый Человек",
        "old": COUNSELLOR_PASSPHRASE, "new": "velvet thunder 31 orchid", "number": "2026-000001",
        "month": "2026-10", "language": "ru", "sheet": "reentry-ban", "text": "позвонить",
        "date_text": "+3", "reason": "ушёл", "form": "person", "organisation": filled.agency,
        "path": tmp_path / f"{name}.bin", "version": 1, "limit": 50, "watch": None,
        "before": None, "kind": None, "status": None, "type_": PersonDraft, "value": PersonDraft(),
        "wanted": CaseFilter() if name == "cases.list_ids" else [filled.case],
        "rule_id": "RU-PAT-09", "digest": "d", "source": "x", "folder": tmp_path,
        "ids": [filled.person], "kept_as": "", "is_descending": True, "most_urgent_first": True,
        "letter": "referral", "newest": 0, "day": "+3",
        "role": Role.COUNSELLOR, "code": "2026-Q4", "reviewer": "Ҳаким", "reviewed_on": "1.11.2026",
        "pdf": b"%PDF",
    }  # fmt: skip
    by_kind = {
        "PersonId": filled.person, "PersonId | None": filled.person, "CaseId": filled.case,
        "CaseId | None": filled.case, "ConsultationId": filled.consultation,
        "ConsentId": filled.consent, "DocumentId": filled.letter, "OutreachId": 1,
        "PersonDraft": PersonDraft(cyrillic=NameParts("Новый")),
        "CaseDraft": CaseDraft(topic=Topic.OTHER),
        "ConsultationDraft": ConsultationDraft(person=filled.person, cases=(filled.case,)),
        "CrisisId": filled.crisis, "LineId": filled.line, "LineDraft": LineDraft(age="30"),
        "CrisisDraft": CrisisDraft(name="Новая беда", began_on="01.11.2026"),
        "CrisisRecord": CrisisRecord(id=CrisisId(1), crisis=Crisis()),
        "OutreachDraft": OutreachDraft(women="1"), "Outcome": Outcome.RESOLVED,
        "LetterDraft": LetterDraft(case=filled.case, organisation=filled.agency, reason="x"),
        "Organisation": Organisation(id="", kind=OrganisationKind.LEGAL_AID, name="Новая"),
        "AnswerDraft": AnswerDraft(day="23.11.2026", note="совет птице"),
        "LetterWording": LetterWording("Title", "Subject", "x\n\n::: reason\n\n::: facts"),
        "ReferralStatus": ReferralStatus.SENT, "PersonFilter": PersonFilter(),
        "PersonOrder": PersonOrder.NAME,
        "CentreDetails": CentreDetails(name="Новое имя", city="Ош", country="KG"),
        "ConsentGiven": ConsentGiven(
            purpose=ConsentPurpose.SERVICE, mode=ConsentMode.WRITTEN, given_on=dt.date(2026, 11, 1)
        ),
        "Person": Person(PersonId(1), PersonDetails(), dt.date(2026, 1, 1), 1),
        "ScreeningId": filled.screening, "ScreeningDraft": ScreeningDraft(),
        "ScreeningFacts": ScreeningFacts(list="adult_labour"),
        "TableKey": TableKey(TableKind.HOLIDAYS, "RU", 2027),
        "TableDraft": TableDraft(source="x"),
        "Confirmation": Confirmation(1, "RU-PAT-09", "d", "x", dt.datetime(2026, 11, 1), "u"),
        "AssessedTopic": AssessedTopic.WAGE_CLAIM, "Mapping[str, Any]": WAGES,
        "DeadlineId": filled.deadline, "Iterable[Deadline]": (), "dt.date": dt.date(2026, 11, 1),
        "BanCheckDraft": CHECK, "BanCheckId": filled.check,
        "Release": None, "Consultation": None, "Outreach": None,
        "Edition": Edition(), "Sequence[tuple[ReadySheet, bytes]]": (),
        "TranslationEntry": TRANSLATION, "TranslationReview": REVIEW,
    }  # fmt: skip
    if name == "summaries.save_file":
        by_name["name"] = f"{code_of_centre(desk.session.vault.vault_id)}_2026-10_r0.csv"
    chosen = {}
    for parameter in inspect.signature(method).parameters.values():
        kind = parameter.annotation
        known = by_kind if kind in by_kind else by_name
        key = kind if kind in by_kind else parameter.name
        assert key in known, f"say what {name} is to be given as {parameter}"
        chosen[parameter.name] = known[key]
    return chosen


def seen_in(value):
    """Return all text in a value: its fields, the parts of a workbook, the words of a PDF."""
    if isinstance(value, bytes):
        text = value.decode("utf-8", "replace")
        if value.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(value)) as book:
                text += "".join(
                    book.read(part).decode("utf-8", "replace") for part in book.infolist()
                )
        elif value.startswith(b"%PDF"):
            text += "".join(page.extract_text() for page in PdfReader(io.BytesIO(value)).pages)
        return text
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [getattr(value, field.name) for field in dataclasses.fields(value)]
        return repr(value) + "".join(seen_in(field) for field in fields)
    if isinstance(value, list | tuple | set | frozenset):
        return "".join(seen_in(one) for one in value)
    return repr(value)


def canaries_in(value):
    text = seen_in(value).casefold()
    return [canary for canary in CANARIES if canary.casefold() in text]


def test_the_canaries_are_seen_where_they_are(filled, unlock):
    desk = open_desk(unlock(Role.COUNSELLOR), Content(resources() / "content"))
    view = desk.people.open(filled.person)
    assert len(canaries_in(view)) > 5
    assert canaries_in(desk.papers.reprint(filled.letter))
    assert canaries_in(desk.follow_ups.today())


def refused_and_returned(desk, filled, tmp_path, left_out=()):
    """Call everything; return who raised NotAllowed, and what the others gave back."""
    refused, returned = set(), {}
    for name, method in methods(desk).items():
        if name in left_out:
            continue
        try:
            returned[name] = method(**arguments(method, name, filled, desk, tmp_path))
        except NotAllowed:
            refused.add(name)
        except UserError as error:
            returned[name] = (repr(error), error.data)
    return refused, returned


def test_a_supervisor_is_given_no_person_by_any_service(filled, unlock, tmp_path):
    desk = open_desk(unlock(Role.SUPERVISOR), Content(resources() / "content"))
    refused, returned = refused_and_returned(
        desk, filled, tmp_path, left_out={*PURE, "summaries.words"}
    )
    assert {name for name in returned if name not in OPEN_TO_SUPERVISORS} == set()
    assert {
        name: canaries_in(value) for name, value in returned.items() if canaries_in(value)
    } == {}
    for path in tmp_path.glob("*.bin"):
        assert canaries_in(path.read_bytes()) == []
    assert (tmp_path / "summaries.save_file.bin").exists()
    release = desk.summaries.preview("2026-10")
    assert canaries_in(dict(desk.summaries.words(release, "ru"))) == []
    assert len(refused) > 40


def test_a_supervisors_session_holds_no_person_in_reach(filled, unlock):
    """Walk everything that can be reached from the desk, as a careless page could."""
    desk = open_desk(unlock(Role.SUPERVISOR), Content(resources() / "content"))
    seen: set[int] = set()
    todo = [desk.session, *services(desk).values()]
    while todo:
        one = todo.pop()
        if id(one) in seen or isinstance(one, type) or inspect.ismodule(one):
            continue
        seen.add(id(one))
        if isinstance(one, str | bytes):
            assert canaries_in(one) == []
        elif isinstance(one, dict):
            todo += [*one.keys(), *one.values()]
        elif isinstance(one, list | tuple | set | frozenset):
            todo += one
        elif type(one).__module__.startswith("mrc_desktop"):
            todo += vars(one).values() if hasattr(one, "__dict__") else ()
            slots = [slot for kind in type(one).__mro__ for slot in getattr(kind, "__slots__", ())]
            todo += [getattr(one, slot) for slot in slots if hasattr(one, slot)]
    assert len(seen) > 30


def test_a_counsellor_neither_issues_months_nor_manages_users(filled, unlock, tmp_path):
    desk = open_desk(unlock(Role.COUNSELLOR), Content(resources() / "content"))
    refused = set()
    for name in CLOSED_TO_COUNSELLORS:
        method = methods(desk)[name]
        with pytest.raises(NotAllowed):
            method(**arguments(method, name, filled, desk, tmp_path))
        refused.add(name)
    assert refused == CLOSED_TO_COUNSELLORS
    everything = {name for name in methods(desk) if name.startswith(("members.", "summaries."))}
    open_to_all = {"members.users", "members.name_of", "members.change_passphrase"}
    assert everything - CLOSED_TO_COUNSELLORS - open_to_all == {"summaries.words"}
    assert not (tmp_path / "summaries.save_file.bin").exists()


def verbs():
    """Return the names of all verbs."""
    (action,) = [
        action for action in cli.parser()._actions if isinstance(action, argparse._SubParsersAction)
    ]
    return set(action.choices)


@pytest.fixture
def as_supervisor(vault_folder, monkeypatch, capfd, qapp):
    """Run a verb as the supervisor in this process; return exit code and all that was said."""

    def run(verb, *rest):
        typed = io.TextIOWrapper(io.BytesIO(SUPERVISOR_PASSPHRASE.encode() + b"\n"))
        monkeypatch.setattr(sys, "stdin", typed)
        vault = ["--vault", str(vault_folder), "--user", SUPERVISOR_NAME, "--passphrase-stdin"]
        code = cli.main(["--language", "ru", verb, *vault, *rest])
        said = capfd.readouterr()
        return code, said.out + said.err

    yield run
    from mrc_desktop.ui import languages

    languages.install("en")


def test_no_verb_shows_a_supervisor_a_person(filled, unlock, as_supervisor, tmp_path):
    unlock(Role.SUPERVISOR).close()
    reason = tmp_path / "reason.txt"
    reason.write_text("прошу", encoding="utf-8")
    out = tmp_path / "out.bin"
    tried = {
        "find": [["Канарейкин"], [], ["--json"], ["927770011"], ["2026-000001", "--json"]],
        "letter": [
            ["--list"], ["--list", "--json"], ["--kinds"],
            ["--case", "2026-000001", "--to", filled.agency, "--reason-file", str(reason),
             "--fact", "name", "phone", "document", "--out", str(out)],
        ],
        "summary": [
            ["--month", "2026-10", "--json"], ["--month", "2026-10", "--issue", "--out", str(out)],
            ["--month", "2026-10"], ["--month", "2026-11"],
        ],
        "print-sheet": [["--list"], ["reentry-ban", "--out", str(out), "--force"]],
        "verify": [[], ["--json"]],
        "users": [[], ["--json"]],
        "bundle": [
            ["state"], ["card", "--out", str(out), "--force"],
            ["make", "--out", str(out), "--force"],
            ["take", str(reason)], ["show-code"], ["choose-office", str(reason)],
        ],
    }  # fmt: skip
    without_register = {"practice", "assess", "content", "check-content", "rollup"}
    assert set(tried) == verbs() - without_register, "say how the new verb is to be tried"
    for verb, ways in tried.items():
        for way in ways:
            code, said = as_supervisor(verb, *way)
            assert canaries_in(said) == [], (verb, way)
            if verb in ("find", "letter"):
                assert (code, said[:14]) == (1, "[not_allowed] "), (verb, way)
            if out.exists():
                assert canaries_in(out.read_bytes()) == [], (verb, way)
    assert {path.name for path in tmp_path.glob("*.part")} == set()


def test_names_of_users_are_known_to_all_and_nothing_else(unlock, filled):
    desk = open_desk(unlock(Role.SUPERVISOR), Content(resources() / "content"))
    assert {user.name for user in desk.members.users()} == {
        ADMIN_NAME, COUNSELLOR_NAME, SUPERVISOR_NAME,
    }  # fmt: skip
    details = desk.centre.details()
    assert (details.address, details.phone, details.email) == ("", "", "")
    for entry in desk.centre.audit_entries():
        assert entry.action.split(".")[0] in {"vault", "month", "copy", "rounding_key"}
        assert canaries_in(entry) == []
