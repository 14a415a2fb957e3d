"""A saved file is whole or not there, and nobody else can read it."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from mrc_desktop.errors import CannotWrite
from mrc_desktop.exchange import saving
from mrc_desktop.exchange.saving import save_file


@pytest.fixture
def folder(tmp_path):
    """Return an empty folder of the user's."""
    place = tmp_path / "papers"
    place.mkdir()
    return place


def test_the_file_is_the_owners(folder):
    target = folder / "month.xlsx"
    save_file(target, b"bytes")
    assert target.read_bytes() == b"bytes"
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_an_older_file_is_replaced_whole(folder):
    target = folder / "month.xlsx"
    target.write_bytes(b"older and longer")
    save_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(folder.iterdir()) == [target]


@pytest.mark.parametrize("name", ["missing/month.xlsx", "x" * 300, "nul\0name"])
def test_a_path_that_cannot_be(folder, name):
    with pytest.raises(CannotWrite) as refused:
        save_file(folder / name, b"bytes")
    assert refused.value.data == {"folder": str((folder / name).parent)}


def test_a_folder_is_not_overwritten(folder):
    with pytest.raises(CannotWrite):
        save_file(folder, b"bytes")
    target = folder / "inner"
    (target / "inside").mkdir(parents=True)
    with pytest.raises(CannotWrite):
        save_file(target, b"bytes")
    assert [path.name for path in folder.iterdir()] == ["inner"]


def test_a_full_disk_leaves_the_older_file_and_no_piece(folder, monkeypatch):
    target = folder / "month.xlsx"
    target.write_bytes(b"older")

    def full(handle):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(saving.os, "fsync", full)
    with pytest.raises(CannotWrite):
        save_file(target, b"new")
    assert target.read_bytes() == b"older"
    assert list(folder.iterdir()) == [target]


def test_a_folder_that_cannot_be_synchronised_is_fine(folder, monkeypatch):
    real = os.fsync

    def refuse_folders(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not here")
        real(handle)

    monkeypatch.setattr(saving.os, "fsync", refuse_folders)
    save_file(folder / "month.xlsx", b"bytes")
    assert (folder / "month.xlsx").read_bytes() == b"bytes"


def test_nothing_is_written_in_clear_into_a_register(vault_folder, tmp_path):
    (tmp_path / "way round").symlink_to(vault_folder)
    (vault_folder / "below").mkdir()
    for folder in (vault_folder, vault_folder / "below", tmp_path / "way round"):
        with pytest.raises(CannotWrite):
            save_file(folder / "recovery.pdf", b"code")
    assert not list(vault_folder.rglob("*.pdf"))
    assert not list(vault_folder.rglob("*.part"))
