"""No planted name is found outside the encrypted pages: not in the vault folder, the temporary
folder, the settings or the log; not while open, not after a lock, not after kill -9."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.ban_check_record import BanCheckDraft
from mrc_desktop.domain.ban_facts import CheckTool
from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import Role, Topic
from mrc_desktop.domain.person import PersonDraft
from mrc_desktop.domain.screening_record import ScreeningDraft, ScreeningSetting
from mrc_desktop.errors import InputRefused
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.members import Members
from mrc_desktop.storage import drafts
from tests.storage.faults import in_child

PLANTED = ("Зулайхо Қурбонова", "Zulaikho Qurbonova", "+992927001122", "AB7654321")


def traces_of(planted, *folders):
    """Return the files under the folders that hold any of the words, in any usual encoding."""
    needles = [word.encode(code) for word in planted for code in ("utf-8", "utf-16-le")]
    needles += [word.encode("unicode_escape") for word in planted]
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                content = path.read_bytes() + str(path).encode()
                if any(needle in content for needle in needles):
                    found.append(path)
    return found


def plant(session):
    """Save the words the ways the register saves words."""
    with session.write() as records:
        drafts.keep(records, "person", " ".join(PLANTED).encode())
        records.connection.execute(
            "INSERT INTO person (registered_on, cyrillic_family, latin_family, sex,"
            " birth_precision, migration_status) VALUES ('2026-11-23', ?, ?, 'female',"
            " 'unknown', 'unknown')",
            PLANTED[:2],
        )
        records.connection.execute(
            "INSERT INTO person_phone (person_id, position, number, safe)"
            " SELECT max(id), 0, ?, 'yes' FROM person",
            (PLANTED[2],),
        )
        # A sort that does not fit into memory would spill into a temporary file.
        records.connection.execute("PRAGMA cache_size = 1")
        records.connection.execute(
            "WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 20000)"
            " SELECT n, ? FROM many ORDER BY n % 997, n DESC",
            (PLANTED[0],),
        ).fetchall()


@pytest.fixture
def places(tmp_path, vault_folder, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return (vault_folder, temporary, tmp_path / "home")


def test_traces_are_found_where_there_are_some(tmp_path):
    (tmp_path / "a").write_text(f"x{PLANTED[0]}y", encoding="utf-8")
    (tmp_path / "b").write_text(f"x{PLANTED[1]}y", encoding="utf-16-le")
    (tmp_path / PLANTED[3]).write_bytes(b"")
    assert len(traces_of(PLANTED, tmp_path)) == 3


def test_nothing_leaks_while_open_and_after_the_lock(unlock, places):
    session = unlock(Role.COUNSELLOR)
    plant(session)
    assert traces_of(PLANTED, *places) == []
    session.close()
    assert traces_of(PLANTED, *places) == []


def test_nothing_leaks_when_keys_are_renewed(unlock, places):
    session = unlock(Role.ADMINISTRATOR)
    plant(session)
    Members(session).re_key()
    assert traces_of(PLANTED, *places) == []


def test_nothing_leaks_after_kill_9(unlock, places, tmp_path):
    names = in_child(lambda: plant(unlock(Role.COUNSELLOR)))[1]
    for step in range(len(names) - 12, len(names) + 1):
        assert not in_child(lambda: plant(unlock(Role.COUNSELLOR)), step)[0]
        assert traces_of(PLANTED, *places) == []
    copied = tmp_path / "copied"
    shutil.copytree(places[0], copied)
    unlock(Role.COUNSELLOR).close()
    assert traces_of(PLANTED, copied, Path(places[0])) == []


def test_an_error_of_the_store_does_not_quote_what_was_saved(unlock):
    from mrc_desktop.errors import ReadOnly

    with pytest.raises(ReadOnly) as refusal, unlock(Role.COUNSELLOR).read() as records:
        drafts.keep(records, "person", PLANTED[0].encode())
    error = refusal.value
    assert error.__cause__ is None
    assert str(error) == "read_only"


def test_facts_of_a_case_and_checks_leak_nothing(unlock, places):
    """The employer, the spelling of a name, the reason a deadline was given up."""
    session = unlock(Role.COUNSELLOR)
    desk = open_desk(session, Content(paths.resources() / "content"))
    person = desk.people.register(PersonDraft(pseudonym="x")).first(Subject.PERSON)
    case = desk.cases.open_case(person, CaseDraft(topic=Topic.REENTRY_BAN)).first(Subject.CASE)
    wages = {
        "country": "RU",
        "employer": {"name": PLANTED[0], "tax_number": PLANTED[3]},
        "periods": [{"agreed": "100 RUB", "due": "2026-10-10"}],
    }
    desk.drafts.keep(f"facts:{case}:wage_claim", wages)
    desk.casework.save(case, AssessedTopic.WAGE_CLAIM, wages, 0)
    desk.casework.drop_deadline(desk.casework.deadlines(case)[0].id, PLANTED[2])
    desk.ban_checks.add(
        case,
        BanCheckDraft(checked_on="02.11.2026", tool=CheckTool.WRITTEN, spelling=PLANTED[1]),
    )
    screened = ScreeningDraft(setting=ScreeningSetting(place=PLANTED[2], notes=PLANTED[0]))
    desk.screenings.keep_running(case, screened)
    desk.screenings.save(case, screened)
    with pytest.raises(InputRefused) as refusal:
        desk.casework.save(case, AssessedTopic.STAY, {PLANTED[1]: 1}, 0)
    assert PLANTED[1] not in str(refusal.value)
    with session.read_facts() as records:
        told = "".join(
            str(records.connection.execute(f'SELECT * FROM "{table}"').fetchall())
            for (table,) in records.connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall()
        )
    assert [word for word in PLANTED if word in told] == []
    assert traces_of(PLANTED, *places) == []
    session.close()
    assert traces_of(PLANTED, *places) == []
