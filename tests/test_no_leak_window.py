"""A whole day at the real window and at the terminal, and nothing of it outside the encryption.

Looked at in between and at the end: every byte and name of the vault's folder, the temporary
folder, the home with settings, log and caches, and every file the process has open.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from mrc_desktop import app as composition
from mrc_desktop import log
from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.names import search_keys
from mrc_desktop.domain.person import IdentityDocumentDraft, NameParts, PersonDetails, PersonId
from mrc_desktop.services import recovery
from mrc_desktop.services.access import Access
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import Desk
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.ui import ask, languages, theme
from tests.journeys.test_first_day import (
    PASSPHRASE,
    SUPERVISOR_PASSPHRASE,
    Clock,
    Visitor,
    add_organisation,
    add_supervisor,
    create_register,
    find,
    log_consultation,
    write_letter,
)

FAMILY, GIVEN, PHONE = "Қурбонова", "Зулайхо", "+992 92 700 11 22"
TYPED = (
    FAMILY, GIVEN, "Qurbonova", "Zulaikho", "927001122", "AB7654321", "зелёный сундук",
    "Есть ли запрет", "Проверить на сайте", "Просим проверить", "недописанное слово",
    "Искомая Гулбаҳор", "Клиника", PASSPHRASE, SUPERVISOR_PASSPHRASE,
)  # fmt: skip
SCAN = Path(__file__).parent / "leak_scan.py"


def scanned(words, *folders, process=0):
    """Return (what was found where, how many places were looked at)."""
    asked = {"words": sorted(words), "folders": [str(one) for one in folders], "process": process}
    done = subprocess.run(
        [sys.executable, str(SCAN)], input=json.dumps(asked), capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    return told["found"], told["looked"]


def folded(*names):
    """Return the search keys of names, long enough not to be found by chance."""
    details = PersonDetails(cyrillic=NameParts(*names))
    return {key for key in search_keys(details) if len(key) > 5}


class Day:
    """The places of one day, and the words that must be in none of them."""

    def __init__(self, tmp_path):
        self.vault = tmp_path / "data" / "register"
        self.places = (self.vault, tmp_path / "temporary", tmp_path / "home")
        self.words = {*TYPED, *folded(FAMILY, GIVEN)}

    def check(self, *, is_running=True):
        found, looked = scanned(self.words, *self.places, process=os.getpid() if is_running else 0)
        assert found == []
        assert looked > 8


@pytest.fixture
def day(tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return Day(tmp_path)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def visitor(qtbot, day, clock, monkeypatch):
    for name in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    languages.install("en")
    theme.apply("light")
    log.start()
    entrance = composition.make_entrance(
        None, clock=clock, access=Access(clock, FLOOR_COST), default_folder=day.vault
    )
    window = composition.open_window(entrance)
    composition.catch_bugs(window)
    qtbot.addWidget(window)
    yield Visitor(window, qtbot)
    window.close()
    log.stop()
    languages.install("en")


def note_recovery_code(visitor, day, monkeypatch):
    """Learn the code of the recovery sheet while the wizard shows it."""
    groups = recovery.groups

    def noted(code):
        day.words |= {code, *groups(code), code.replace("-", "")}
        return groups(code)

    monkeypatch.setattr(recovery, "groups", noted)


def register_paper(desk: Desk, person):
    """Add names in Latin, an identity document and notes, as the forms do."""
    import dataclasses

    held = desk.people.open(person).person
    draft = dataclasses.replace(
        desk.people.draft_of(held),
        latin=NameParts("Qurbonova", "Zulaikho"),
        documents=(IdentityDocumentDraft(number="AB7654321", country="TJ"),),
        district="зелёный сундук",
    )
    assert desk.people.revise(person, draft, held.version).first(Subject.PERSON) == person


def half_typed(visitor):
    """Leave a form unfinished and lock over it."""
    form = visitor.opens("consultation").form
    visitor.types(form.who.search.line, f"{FAMILY} {GIVEN}")
    visitor.presses(form.who.new_button)
    form.talk.set_values({"asked": "недописанное слово"})
    form.changed.emit()


def bugs(visitor, day):
    """Let the program fail in every way there is, with a name in the error's text."""
    window = visitor.window

    def fail():
        raise ValueError(FAMILY, "недописанное слово")

    with ask.answered():
        try:
            fail()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    class Bad:
        def __del__(self):
            fail()

    Bad()
    text = (log.paths.log_folder() / "mrc-desktop.log").read_text(encoding="utf-8")
    assert text.count("ValueError") == 3
    assert window.session is not None


def verb(day, out, name, *arguments, typed, code=0):
    """Run a verb in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "mrc_desktop", "--language", "en", name, "--vault", str(day.vault),
         "--passphrase-stdin", *arguments],
        input="\n".join(typed).encode(), capture_output=True, check=False, cwd=out,
    )  # fmt: skip
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode()


def at_the_terminal(day, out):
    """The verbs, with the passphrase and the name through standard input."""
    admin = ("--user", "Zarina Saidova")
    found = verb(day, out, "find", "--text-stdin", "--json", *admin, typed=(PASSPHRASE, FAMILY))
    assert FAMILY in found
    verb(day, out, "find", "--text-stdin", *admin, typed=("wrong one", FAMILY), code=1)
    (out / "reason.txt").write_text("Просим проверить", encoding="utf-8")
    listed = verb(day, out, "letter", "--list", "--json", *admin, typed=(PASSPHRASE,))
    agency = next(one["id"] for one in json.loads(listed) if "клиника" in one["name"])
    verb(
        day, out, "letter", "--case", "2026-000001", "--to", agency, "--reason-file",
        str(out / "reason.txt"), "--fact", "name", "phone", "--out", str(out / "letter.pdf"),
        *admin, typed=(PASSPHRASE,),
    )  # fmt: skip
    verb(day, out, "verify", *admin, typed=(PASSPHRASE,))
    verb(day, out, "users", "--user", "Anna Weber", typed=(SUPERVISOR_PASSPHRASE,))
    verb(day, out, "find", FAMILY, "--user", "Anna Weber", typed=(SUPERVISOR_PASSPHRASE,), code=1)


@pytest.mark.slow
def test_a_whole_day_leaves_no_trace(visitor, day, clock, tmp_path, monkeypatch):
    out = tmp_path / "given out"
    out.mkdir()
    note_recovery_code(visitor, day, monkeypatch)
    create_register(visitor)
    assert len(day.words) > len({*TYPED, *folded(FAMILY, GIVEN)}) + 8, "the code was not noted"
    day.check()
    log_consultation(visitor, FAMILY, GIVEN, PHONE)
    day.check()
    (person,) = find(visitor, "zulayho kurbonova")
    assert find(visitor, "Искомая Гулбаҳор") == []
    desk = visitor.window.workplace.desk
    register_paper(desk, PersonId(person))
    agency = add_organisation(visitor)
    case = write_letter(visitor, PersonId(person), agency)
    register = visitor.opens("register")
    register.take_up("sheet", case)
    visitor.presses(register.current.panel.hand_out_button)
    visitor.window.set_theme("dark")
    visitor.window.set_language("ru")
    visitor.window.set_language("en")
    day.check()
    add_supervisor(visitor)
    bugs(visitor, day)
    half_typed(visitor)
    day.check()
    visitor.locks()
    day.check()
    at_the_terminal(day, out)
    visitor.unlocks("Zarina Saidova", PASSPHRASE)
    assert not visitor.opens("consultation").offer.isHidden()
    day.check()
    visitor.locks()
    clock.now = dt.datetime(2026, 12, 1, 9, 0)
    visitor.unlocks("Anna Weber", SUPERVISOR_PASSPHRASE)
    assert visitor.window.session.user.role is Role.SUPERVISOR
    month = visitor.opens("summaries")
    target = out / "november.xlsx"
    visitor.qtbot.waitUntil(month.issue_button.isVisible, timeout=60_000)
    with ask.answered(True):
        visitor.presses(month.issue_button)
    visitor.qtbot.waitUntil(month.save_button.isVisible, timeout=60_000)
    with ask.answered(True, target):
        visitor.presses(month.save_button)
    day.check()
    visitor.window.close()
    day.check(is_running=False)
    leaving = scanned(day.words, out)[0]
    assert {Path(place).name for _, place in leaving} <= {"letter.pdf", "reason.txt"}


def test_the_scan_finds_what_is_there(tmp_path):
    word = "Қурбонова"
    (tmp_path / "a").write_text(f"x{word}y", encoding="utf-8")
    (tmp_path / "b").write_text(f"x{word.upper()}y", encoding="utf-16-be")
    (tmp_path / "c").write_text(json.dumps({"name": word}), encoding="ascii")
    (tmp_path / word).mkdir()
    found, looked = scanned({word}, tmp_path)
    assert len(found) == 4
    assert looked >= 4
    with tempfile.TemporaryFile(dir=tmp_path) as open_one:
        open_one.write(word.encode())
        open_one.flush()
        found, _ = scanned({word}, process=os.getpid())
        assert len(found) == 1
