"""Bad days through the window, the services and the verbs: refused in a sentence, nothing lost."""

from __future__ import annotations

import dataclasses
import io
import shutil
import subprocess
import sys

import pytest

from mrc_desktop import cli
from mrc_desktop.domain.case import AdverseParty, CaseDraft
from mrc_desktop.domain.codes import (
    ConsentMode,
    ConsentPurpose,
    OrganisationKind,
    Role,
    Topic,
)
from mrc_desktop.domain.consent import ConsentGiven
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import IdentityDocumentDraft, NameParts, PersonDraft, PhoneDraft
from mrc_desktop.domain.referral import LetterDraft, LetterFact, Organisation
from mrc_desktop.errors import InputRefused, UnprintableCharacter
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.search import PersonFilter
from mrc_desktop.services.session import Session
from mrc_desktop.storage.opening import open_vault
from mrc_desktop.storage.vault import read_header
from tests.conftest import (
    COUNSELLOR_NAME,
    COUNSELLOR_PASSPHRASE,
    NOON,
)
from tests.storage.faults import in_child, read_only, small_disk, telling_steps

MEGABYTE = 1_000_000
ODD = {
    "apostrophes": "Oʻktam D'Oriano ʼЪ",
    "right_to_left": "Ali\u202e\u200fReza\u2066",
    "controls": "Ta\x00b\x07\x1b[mle",
    "surrogate": "Half\ud83dface",
    "combining": "и\u0306о\u0304",
    "markup": "<b>&amp;{{ 7*7 }}{% if %}",
}


def content():
    return Content(resources() / "content")


def opened(folder):
    """Unlock a vault for its counsellor."""
    user = next(user for user in read_header(folder).users if user.name == COUNSELLOR_NAME)
    return Session(open_vault(folder, user.id, COUNSELLOR_PASSPHRASE, NOON), lambda: NOON)


@pytest.fixture
def desk(unlock):
    return open_desk(unlock(Role.COUNSELLOR), content())


@pytest.fixture
def verb(vault_folder, monkeypatch, capfd, qapp):
    """Run a verb in this process as the counsellor; return exit code and what was said."""

    def run(name, *rest, typed=COUNSELLOR_PASSPHRASE, folder=vault_folder):
        lines = io.TextIOWrapper(io.BytesIO(typed.encode("utf-8", "surrogateescape") + b"\n"))
        monkeypatch.setattr(sys, "stdin", lines)
        who = ["--vault", str(folder), "--user", COUNSELLOR_NAME, "--passphrase-stdin"]
        code = cli.main(["--language", "en", name, *who, *rest])
        return code, capfd.readouterr()

    yield run
    from mrc_desktop.ui import languages

    languages.install("en")


def refused_with(code, told):
    """Say whether a verb refused with this code in one sentence and printed nothing else."""
    status, said = told
    lines = said.err.splitlines()
    return (status, said.out, len(lines)) == (1, "", 1) and lines[0].startswith(f"[{code}] ")


# The window -----------------------------------------------------------------------------------


def test_a_full_disk_at_the_window_keeps_the_form_and_saves_once_later(
    qtbot, tmp_path, vault_folder
):
    from mrc_desktop.ui.consultation_page import ConsultationPage

    small = tmp_path / "small"
    small.mkdir()
    with small_disk(small, 3000) as disk:
        shutil.copytree(vault_folder, small / "vault")
        session = opened(small / "vault")
        page = ConsultationPage(open_desk(session, content()))
        qtbot.addWidget(page)
        page.form.show_draft(ConsultationDraft(
            new_person=PersonDraft(cyrillic=NameParts("Ғафуров")),
            new_cases=(CaseDraft(topic=Topic.OTHER),),
            asked="слово " * 3000,
        ), None)  # fmt: skip
        disk.fill()
        page.save()
        assert not page.message_bar.isHidden()
        if disk.is_mounted:
            assert "full" in page.message_bar.text()
        assert not page.form.is_empty()
        page.keeper.keep_now()
        disk.free()
        page.save()
        assert page.form.is_empty()
        ids = page.desk.search.person_ids(PersonFilter(text="gafurov"))
        assert len(ids) == 1
        assert len(page.desk.people.open(ids[0]).consultations) == 1
        assert page.desk.centre.verify().register_entries
        session.close()


def test_a_full_disk_at_a_lock_is_said_on_the_unlock_page(qtbot, tmp_path, vault_folder, clock):
    from mrc_desktop import app
    from mrc_desktop.services.access import Access
    from mrc_desktop.ui.main_window import MainWindow

    small = tmp_path / "small"
    small.mkdir()
    with small_disk(small, 3000) as disk:
        shutil.copytree(vault_folder, small / "vault")
        window = MainWindow(app.make_entrance(small / "vault", clock=clock, access=Access(clock)))
        qtbot.addWidget(window)
        window.enter(opened(small / "vault"))
        window.workplace.show_page("consultation")
        page = window.workplace.page("consultation")
        page.form.show_draft(ConsultationDraft(
            new_person=PersonDraft(cyrillic=NameParts("Ғафуров")),
            new_cases=(CaseDraft(topic=Topic.OTHER),),
            asked="слово " * 3000,
        ), None)  # fmt: skip
        page.keeper.touch()
        disk.fill()
        window.lock()
        said = window.entry_page().message_bar.text()
        disk.free()
        window.close()
    assert "could not be kept" in said


def test_a_page_that_cannot_keep_its_draft_does_not_stop_the_lock(
    qtbot, vault_folder, monkeypatch, clock
):
    from mrc_desktop import app
    from mrc_desktop.services.access import Access
    from mrc_desktop.ui.unlock_page import UnlockPage

    entrance = app.make_entrance(vault_folder, clock=clock, access=Access(clock))
    window = app.open_window(entrance)
    qtbot.addWidget(window)
    window.enter(opened(vault_folder))
    session, place = window.session, window.workplace
    kept = []
    for key in ("consultation", "register", "today"):
        monkeypatch.setattr(
            place.page(key), "keep_draft", lambda key=key: kept.append(key) or 1 / 0
        )
    with pytest.raises(ZeroDivisionError):
        window.lock()
    assert set(kept) == {"consultation", "register", "today"}
    assert not session.is_open
    assert window.workplace is None
    assert window.findChild(UnlockPage) is not None


# A second instance, harmed files, passphrases: the verbs --------------------------------------


def test_a_verb_beside_the_open_window_is_refused_and_harms_nothing(unlock, vault_folder):
    session = unlock(Role.COUNSELLOR)
    done = subprocess.run(
        [sys.executable, "-m", "mrc_desktop", "--language", "en", "find", "--vault",
         str(vault_folder), "--user", COUNSELLOR_NAME, "--passphrase-stdin"],
        input=COUNSELLOR_PASSPHRASE + "\n", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("[vault_in_use] ")
    desk = open_desk(session, content())
    desk.people.register(PersonDraft(cyrillic=NameParts("Каримова")))
    assert desk.search.person_ids(PersonFilter(text="karimova"))


@pytest.mark.parametrize("file", ["register.db", "facts.db", "keyring.json"])
@pytest.mark.parametrize("harm", ["truncated", "emptied", "missing", "swapped", "garbage"])
def test_harmed_files_are_said_by_the_verbs(verb, vault_folder, tmp_path, file, harm):
    path = vault_folder / file
    content_before = path.read_bytes()
    if harm == "swapped":
        from mrc_desktop.storage.keyring import FLOOR_COST
        from mrc_desktop.storage.opening import create_vault
        from mrc_desktop.storage.vault import RegisterPlan

        plan = RegisterPlan(tmp_path / "other", "Other", "Osh", "KG", "en", COUNSELLOR_NAME)
        create_vault(plan, "x", NOON, FLOOR_COST)[0].close()
        shutil.copyfile(tmp_path / "other" / file, path)
    elif harm == "missing":
        path.unlink()
    else:
        harmed = {"truncated": content_before[: len(content_before) // 2], "emptied": b""}
        path.write_bytes(harmed.get(harm, bytes(reversed(content_before))))
    code = "vault_damaged"
    if file == "keyring.json" and harm == "swapped":
        # A whole keyring of another vault: its user's passphrase is not this one.
        code = "wrong_passphrase"
    assert refused_with(code, verb("find"))
    path.write_bytes(content_before)
    assert verb("find")[0] == 0


def test_a_newer_schema_is_said_by_the_verbs(verb, unlock, vault_folder):
    with unlock(Role.COUNSELLOR).write() as records:
        records.connection.execute("PRAGMA user_version = 999")
    unlock(Role.SUPERVISOR).close()
    assert refused_with("vault_too_new", verb("find"))


def test_a_read_only_folder_is_said_by_the_verbs(verb, vault_folder):
    with read_only(vault_folder):
        assert refused_with("read_only", verb("find"))
    assert verb("find")[0] == 0


def test_wrong_passphrases_make_the_verbs_wait(verb):
    wrong = ["", "x", "\udcff\udcfe", "p" * MEGABYTE]
    for passphrase in wrong:
        assert refused_with("wrong_passphrase", verb("find", typed=passphrase)), passphrase[:9]
    assert refused_with("wait_before_retry", verb("find"))


# What is typed --------------------------------------------------------------------------------


def everywhere(text):
    """Return a consultation with this text in every field that takes free text."""
    person = PersonDraft(
        cyrillic=NameParts(text, text, text), latin=NameParts(text, text, text), pseudonym=text,
        district=text, phones=(PhoneDraft(number="+992927000001", safe_time=text),),
        documents=(IdentityDocumentDraft(number=text, country="TJ"),),
    )  # fmt: skip
    party = AdverseParty(name=text, tax_number=text, address=text, phone=text)
    case = CaseDraft(topic=Topic.OTHER, title=text, adverse_party=party, notes=text)
    return ConsultationDraft(
        new_person=person, new_cases=(case,), asked=text, advised=text, next_step=text,
        next_step_on="+7", consents=(ConsentPurpose.SERVICE,),
        consent_mode=ConsentMode.GUARDIAN, consent_guardian=text,
    )  # fmt: skip


def pdf_text(pdf):
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


@pytest.fixture
def agency(desk):
    organisation = Organisation(id="", kind=OrganisationKind.LEGAL_AID, name="Legal clinic")
    return desk.letters.save_organisation(organisation).first(Subject.ORGANISATION)


def letter_of(desk, agency, change, reason):
    """Issue the letter with every fact in it; return its bytes."""
    given = ConsentGiven(
        purpose=ConsentPurpose.REFERRAL, mode=ConsentMode.WRITTEN, given_on=NOON.date(),
        agency=agency,
    )  # fmt: skip
    desk.people.record_consent(change.first(Subject.PERSON), given)
    draft = LetterDraft(
        case=change.first(Subject.CASE), organisation=agency, language="en", reason=reason,
        facts=frozenset(LetterFact),
    )  # fmt: skip
    return desk.letters.issue(draft).pdf


@pytest.mark.parametrize("kind", ODD)
def test_odd_text_goes_through_every_field_to_the_printed_letter(desk, agency, kind):
    from mrc_desktop.domain.text import clean_line

    text = ODD[kind]
    desk.drafts.keep("consultation", everywhere(text.replace("\ud83d", "")))
    change = desk.consultations.log(everywhere(text))
    view = desk.people.open(change.first(Subject.PERSON))
    names = view.person.details.cyrillic
    assert names.family == names.given == clean_line(text)
    assert view.cases[0].details.notes == clean_line(text)
    assert view.consultations[0].details.asked == clean_line(text)
    printed = pdf_text(letter_of(desk, agency, change, text))
    assert clean_line(text) in printed
    assert "49" not in printed
    assert desk.search.person_ids(PersonFilter(text=text)) == [view.person.id]


def test_a_character_no_font_has_is_said_and_takes_no_number(desk, agency):
    change = desk.consultations.log(everywhere("Али 🙂 漢"))
    assert desk.people.open(change.first(Subject.PERSON)).person.details.cyrillic.family
    with pytest.raises(UnprintableCharacter):
        letter_of(desk, agency, change, "прошу")
    other = desk.consultations.log(everywhere("Каримова"))
    letter_of(desk, agency, other, "прошу")
    assert [row.document.number for row in desk.papers.rows()] == ["2026-1"]


def test_a_megabyte_is_refused_at_its_fields_and_kept_as_a_draft(desk):
    huge = everywhere("я" * MEGABYTE)
    with pytest.raises(InputRefused) as refusal:
        desk.consultations.log(huge)
    told = {problem.field: problem.code for problem in refusal.value.problems}
    assert set(told.values()) == {"too_long"}
    assert {"asked", "advised", "next_step", "consent_guardian"} <= set(told)
    desk.drafts.keep("consultation", huge)
    assert desk.drafts.find("consultation", ConsultationDraft) == huge
    assert desk.search.person_ids(PersonFilter(text="я" * MEGABYTE)) == []
    assert desk.search.person_ids(PersonFilter(text="я 1 " * 100_000)) == []


@pytest.mark.parametrize(
    "date", ["31.02.2020", "2026-13-01", "00.00.0000", "01.01.9999", "99999999", "-1", "~999", "١٢"]
)
def test_impossible_dates_are_problems_at_their_field(desk, date):
    person = PersonDraft(cyrillic=NameParts("Али"), birth=date)
    assert [problem.field for problem in desk.people.check(person)] == ["birth"]
    talk = ConsultationDraft(new_person=PersonDraft(cyrillic=NameParts("Али")), started_at=date)
    fields = [problem.field for problem in desk.consultations.check(talk)]
    assert "started_at" in fields
    with pytest.raises(InputRefused):
        desk.consultations.log(talk)


@pytest.mark.parametrize("draft", [PersonDraft(), PersonDraft(pseudonym="\u200b\u200b")])
def test_nobody_at_all_is_refused(desk, draft):
    with pytest.raises(InputRefused):
        desk.people.register(draft)


# kill -9 --------------------------------------------------------------------------------------


def test_killed_while_logging_leaves_the_draft_or_the_consultation(tmp_path, vault_folder):
    talk = dataclasses.replace(everywhere("Ғафуров"), sheets=("reentry-ban",))
    session = opened(vault_folder)
    open_desk(session, content()).drafts.keep("consultation", talk)
    session.close()

    def save(folder):
        def work():
            desk = open_desk(opened(folder), content())
            desk.consultations.log(talk, kept_as="consultation")
            desk.session.close()

        return work

    shutil.copytree(vault_folder, tmp_path / "whole")
    finished, names = in_child(save(tmp_path / "whole"))
    assert finished
    outcomes = set()
    for step in telling_steps(names, every=12):
        folder = tmp_path / f"at{step}"
        shutil.copytree(vault_folder, folder)
        assert not in_child(save(folder), step)[0]
        desk = open_desk(opened(folder), content())
        ids = desk.search.person_ids(PersonFilter())
        kept = desk.drafts.find("consultation", ConsultationDraft)
        desk.centre.verify()
        if ids:
            (person,) = ids
            view = desk.people.open(person)
            assert len(view.cases) == len(view.consultations) == len(view.consents) == 1
            assert desk.search.person_ids(PersonFilter(text="gafurov")) == ids
            assert kept is None
        else:
            assert kept == talk
        outcomes.add(bool(ids))
        desk.session.close()
        shutil.rmtree(folder)
    assert outcomes == {True, False}
