"""What the register keeps of guidance: rows that stay, files that are laid out and not trusted."""

from __future__ import annotations

import datetime as dt
import os
import stat

import pytest
import sqlcipher3

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import DiskFull
from mrc_desktop.storage import guidance_confirmations, guidance_packs, guidance_tables
from mrc_desktop.storage.guidance_packs import CONTENT_FOLDER, KeptPack

FILES = {"pack.toml": b"a", "rules/stay.toml": b"b" * 5000}
DAY = dt.date(2026, 11, 23)


def pack(number):
    return KeptPack(0, number, DAY, b"k" * 32, dt.datetime(2026, 11, 23, 12, 0), "")


def test_files_are_laid_out_for_their_owner_only_and_replace_what_was_there(tmp_path):
    vault = tmp_path / "vault"
    (vault / CONTENT_FOLDER).mkdir(parents=True)
    (vault / CONTENT_FOLDER / "old.toml").write_text("x")
    folder = guidance_packs.lay_out(vault, FILES)
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == set(FILES)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE((folder / name).stat().st_mode) for name in FILES} == {0o600}
    assert [path.name for path in vault.iterdir()] == [CONTENT_FOLDER]


def test_a_link_in_the_place_of_the_files_is_replaced_and_not_followed(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("keep")
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / CONTENT_FOLDER).symlink_to(elsewhere, target_is_directory=True)
    folder = guidance_packs.lay_out(vault, FILES)
    assert not folder.is_symlink()
    assert (elsewhere / "mine.txt").read_text() == "keep"
    assert list(elsewhere.iterdir()) == [elsewhere / "mine.txt"]


def test_a_disk_that_refuses_is_said(tmp_path, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(DiskFull):
        guidance_packs.lay_out(tmp_path / "vault", FILES)
    guidance_packs.clear_beside(tmp_path / "vault")
    assert list((tmp_path / "vault").iterdir()) == []


def test_a_pack_brings_its_files_and_takes_the_old_ones_away(session_admin):
    with session_admin.write() as records:
        guidance_packs.put(records, pack(3), {"old": b"1"})
        row = guidance_packs.put(records, pack(4), FILES)
    with session_admin.read() as records:
        assert guidance_packs.files(records, row) == FILES
        assert guidance_packs.current(records).number == guidance_packs.newest_number(records) == 4
        kept = records.connection.execute("SELECT count(*) FROM content_file").fetchone()[0]
        assert kept == len(FILES)
    with session_admin.write() as records:
        guidance_packs.set_aside(records)
    with session_admin.read() as records:
        assert guidance_packs.current(records) is None
        assert guidance_packs.newest_number(records) == 0
        assert guidance_packs.files(records, row) == {}


def enter_all_and_fail(session):
    with session.write() as records:
        guidance_packs.put_key(records, b"k" * 32)
        guidance_packs.put(records, pack(3), FILES)
        guidance_tables.add(records, "rates", "RU", 0, "{}")
        guidance_confirmations.add(records, "RU-PAT-09", "d", "x")
        raise DiskFull


def test_a_refused_transaction_leaves_nothing(session_admin):
    with pytest.raises(DiskFull):
        enter_all_and_fail(session_admin)
    with session_admin.read() as records:
        assert guidance_packs.key(records) is None
        assert guidance_packs.current(records) is None
        assert guidance_tables.newest(records) == ()
        assert guidance_confirmations.standing(records) == ()


def test_one_version_has_one_standing_confirmation(session_admin):
    with session_admin.write() as records:
        first = guidance_confirmations.add(records, "RU-PAT-09", "d", "x")
        assert guidance_confirmations.withdraw(records, first)
        assert not guidance_confirmations.withdraw(records, first)
        guidance_confirmations.add(records, "RU-PAT-09", "d", "y")
        guidance_confirmations.add(records, "RU-PAT-09", "e", "z")
        with pytest.raises(sqlcipher3.IntegrityError):
            guidance_confirmations.add(records, "RU-PAT-09", "d", "again")
    with session_admin.read() as records:
        assert [one.source for one in guidance_confirmations.standing(records)] == ["y", "z"]
        assert [one.source for one in guidance_confirmations.history(records, "RU-PAT-09")] == [
            "z", "y", "x",
        ]  # fmt: skip


def test_what_was_entered_outlives_a_renewal_of_the_keys(unlock, session_admin):
    with session_admin.write() as records:
        row = guidance_packs.put(records, pack(4), FILES)
        guidance_tables.add(records, "rates", "RU", 0, "{}")
        guidance_confirmations.add(records, "RU-PAT-09", "d", "x")
    from mrc_desktop.storage.keyring import FLOOR_COST
    from mrc_desktop.storage.rekey import re_key

    re_key(session_admin.vault, FLOOR_COST, session_admin.clock())
    again = unlock(Role.ADMINISTRATOR)
    with again.read() as records:
        assert guidance_packs.files(records, row) == FILES
        assert len(guidance_tables.newest(records)) == 1
        assert len(guidance_confirmations.standing(records)) == 1
