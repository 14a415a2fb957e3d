"""The ladder: frozen steps, one transaction, a verified copy, four different refusals."""

from __future__ import annotations

import hashlib
import shutil
from importlib import resources
from pathlib import Path

import pytest

from mrc_desktop.errors import VaultDamaged, VaultTooNew
from mrc_desktop.storage import backups, schema
from mrc_desktop.storage.connection import Store, connect
from tests.storage.faults import in_child, telling_steps

KEY = b"k" * 32
GOLDEN = Path(__file__).parent.parent / "golden" / "schema.sql"

RELEASED: dict[str, str] = {}
"""SHA-256 of every released step. A step is added here with the release that ships it."""

LAST = len(schema.ladder(Store.REGISTER))

ANOTHER = """
-- A comment before; and a ';' within it.
ALTER TABLE centre ADD COLUMN motto TEXT NOT NULL DEFAULT '';
CREATE TABLE other (id INTEGER PRIMARY KEY, text TEXT) STRICT;
CREATE TRIGGER other_filled AFTER INSERT ON other BEGIN
    UPDATE other SET text = 'a;b' WHERE id = new.id;
END;
INSERT INTO other (text) VALUES ('x');
"""


@pytest.fixture
def longer_ladder(tmp_path):
    """Our ladder with one more step."""
    root = tmp_path / "migrations"
    shutil.copytree(str(resources.files("mrc_desktop.storage") / "migrations"), root)
    (root / "register" / f"{LAST + 1:04}_another.sql").write_text(ANOTHER, encoding="utf-8")
    return schema.ladder(Store.REGISTER, root)


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "store" / "register.db"
    path.parent.mkdir()
    connection = connect(path, KEY, create=True)
    schema.create(connection, Store.REGISTER, "v", schema.ladder(Store.REGISTER))
    connection.execute("INSERT INTO centre (id, name, city, country) VALUES (1, 'n', 'c', 'TJ')")
    connection.close()
    return path


def climb(path, steps):
    connection = connect(path, KEY)
    try:
        return schema.upgrade(connection, Store.REGISTER, KEY, path.parent, steps)
    finally:
        connection.close()


def test_released_steps_never_change():
    root = resources.files("mrc_desktop.storage") / "migrations"
    for name, digest in RELEASED.items():
        assert hashlib.sha256((root / name).read_bytes()).hexdigest() == digest, name


def test_the_ladder_gives_the_golden_schema(tmp_path):
    parts = []
    for store in Store:
        connection = connect(tmp_path / store.file, KEY, create=True)
        schema.create(connection, store, "v", schema.ladder(store))
        schema.check_identity(connection, store, "v")
        rows = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
        )
        parts.append(f"-- {store.file}\n" + "".join(f"{row[0]};\n" for row in rows))
        connection.close()
    found = "\n".join(parts)
    assert GOLDEN.read_text(encoding="utf-8") == found, "run tools/golden_schema.py, read the diff"


def test_statements_are_split_whole():
    found = list(schema.statements(ANOTHER))
    assert [text.split()[0] for text in found] == ["ALTER", "CREATE", "CREATE", "INSERT"]
    with pytest.raises(ValueError, match="SELECT"):
        list(schema.statements("SELECT 1"))


def test_an_older_store_is_copied_and_brought_up(register, longer_ladder):
    assert climb(register, longer_ladder)
    assert not climb(register, longer_ladder)
    connection = connect(register, KEY)
    assert connection.execute("SELECT name, motto FROM centre").fetchall() == [("n", "")]
    assert connection.execute("SELECT text FROM other").fetchall() == [("a;b",)]
    assert schema.version(connection) == LAST + 1
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()
    copy = connect(register.parent / f"register-before-{LAST:04}.db", KEY)
    assert schema.version(copy) == LAST
    assert copy.execute("SELECT name FROM centre").fetchall() == [("n",)]
    copy.close()


def test_a_newer_store_is_refused_untouched(register, longer_ladder):
    climb(register, longer_ladder)
    with pytest.raises(VaultTooNew):
        climb(register, longer_ladder[:1])


def test_a_step_that_breaks_a_reference_leaves_the_old_version(register, longer_ladder):
    text = "INSERT INTO consent (person_id, purpose, mode, given_on) VALUES (9, 'a', 'b', 'c');\n"
    broken = (*longer_ladder[:-1], schema.Step(LAST + 1, "broken", text))
    with pytest.raises(VaultDamaged):
        climb(register, broken)
    connection = connect(register, KEY)
    assert schema.version(connection) == LAST
    assert connection.execute("SELECT count(*) FROM consent").fetchone() == (0,)
    connection.close()


def test_killed_at_any_step_the_store_is_old_or_new(register, longer_ladder, tmp_path):
    def work(folder):
        return lambda: climb(folder / "register.db", longer_ladder)

    shutil.copytree(register.parent, tmp_path / "whole")
    finished, names = in_child(work(tmp_path / "whole"))
    assert finished
    versions = set()
    for step in telling_steps(names, every=4):
        folder = tmp_path / f"at{step}"
        shutil.copytree(register.parent, folder)
        assert not in_child(work(folder), step)[0]
        connection = connect(folder / "register.db", KEY)
        versions.add(schema.version(connection))
        assert connection.execute("SELECT name FROM centre").fetchall() == [("n",)]
        assert backups.is_whole(connection)
        connection.close()
        climb(folder / "register.db", longer_ladder)
        shutil.rmtree(folder)
    assert versions == {LAST, LAST + 1}


def test_a_gap_in_the_ladder_is_a_bug(tmp_path):
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "0002_b.sql").write_text("SELECT 1;")
    with pytest.raises(RuntimeError):
        schema.ladder(Store.REGISTER, tmp_path)


def test_a_copy_under_another_key_is_whole(register, tmp_path):
    source = connect(register, KEY)
    backups.verified_copy(source, b"n" * 32, tmp_path / "copy.db")
    with pytest.raises(VaultDamaged):
        connect(tmp_path / "copy.db", KEY)
    copy = connect(tmp_path / "copy.db", b"n" * 32)
    assert backups.row_counts(copy) == backups.row_counts(source)
    assert backups.is_whole(copy)
    copy.close()
    source.close()


def test_every_setting_holds(register):
    connection = connect(register, KEY)
    for pragma, value in (
        ("temp_store", 2),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("cipher_use_hmac", "1"),
        ("cipher_page_size", "4096"),
    ):
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    connection.close()
