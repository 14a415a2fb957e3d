"""Network shares are refused; files are replaced whole."""

from __future__ import annotations

import ctypes
import os
import resource
from pathlib import Path

import pytest

from mrc_desktop.errors import DiskFailed, DiskFull, NetworkFolder, ReadOnly, VaultDamaged
from mrc_desktop.storage.folder import (
    forbid_core_dumps,
    refuse_network_folder,
    remove_leftovers,
    replace_file,
)
from mrc_desktop.storage.refusals import refusal_of_disk

PR_GET_DUMPABLE = 3
TABLE = """\
22 27 0:21 / /proc rw - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:40 / /mnt/share rw shared:1 - {kind} //server/share rw
31 30 0:41 / /mnt/share/local\\040disk rw - ext4 /dev/sdb1 rw
nonsense
"""


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "davfs", "afs"]
)
def test_a_share_is_refused(kind):
    table = TABLE.format(kind=kind)
    for folder in ("/mnt/share", "/mnt/share/a/b"):
        with pytest.raises(NetworkFolder):
            refuse_network_folder(Path(folder), table)
    for folder in ("/mnt", "/mnt/shared", "/mnt/share/local disk/vault", "/home/x"):
        refuse_network_folder(Path(folder), table)


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "overlay", "virtiofs", "fuseblk", "tmpfs"])
def test_a_disk_of_this_machine_is_taken(kind):
    refuse_network_folder(Path("/mnt/share/vault"), TABLE.format(kind=kind))


def test_the_real_mount_table_is_read(tmp_path):
    refuse_network_folder(tmp_path)


def test_a_link_to_a_share_is_a_share(tmp_path):
    (tmp_path / "link").symlink_to("/mnt/share")
    with pytest.raises(NetworkFolder):
        refuse_network_folder(tmp_path / "link" / "vault", TABLE.format(kind="nfs"))


def test_a_file_is_replaced_privately(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.glob("*.part")) == []
    (tmp_path / "x.part").write_bytes(b"")
    remove_leftovers(tmp_path)
    assert not (tmp_path / "x.part").exists()
    (tmp_path / "taken").mkdir()
    with pytest.raises(VaultDamaged):
        replace_file(tmp_path / "taken", b"x")


def test_core_dumps_are_off():
    child = os.fork()
    if child == 0:
        forbid_core_dumps()
        is_off = resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
        is_dumpable = ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0)
        os._exit(0 if is_off and is_dumpable == 0 else 1)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (28, DiskFull),
        (122, DiskFull),
        (27, DiskFull),
        (30, ReadOnly),
        (13, ReadOnly),
        (2, VaultDamaged),
        (5, DiskFailed),
    ],
)
def test_each_disk_error_has_its_refusal(number, error):
    assert isinstance(refusal_of_disk(OSError(number, "x"), "file"), error)
