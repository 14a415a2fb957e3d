"""The vault's folder: who may read it, whether it can be trusted with locks, safe replacement."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mrc_desktop.errors import NetworkFolder
from mrc_desktop.storage.disk_refusals import disk_translated

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE_MODE: Final = 0o600
FOLDER_MODE: Final = 0o700

KEYRING_FILE: Final = "keyring.json"
REGISTER_FILE: Final = "register.db"
FACTS_FILE: Final = "facts.db"
LOCK_FILE: Final = "vault.lock"
ATTEMPTS_FILE: Final = "attempts.json"
BUILDING: Final = "creating"
"""The folder inside the vault's in which a new vault is built; it marks an unfinished creation."""

# File systems of another machine, where WAL's shared memory and file locks cannot be trusted.
NETWORK_FILE_SYSTEMS: Final = frozenset(
    {
        "9p",
        "acfs",
        "afp",
        "afpfs",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.cephfs",
        "fuse.davfs",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.smbnetfs",
        "fuse.sshfs",
        "gfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncp",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "smb2",
        "smb3",
        "smbfs",
        "webdav",
    }
)
_PR_SET_DUMPABLE: Final = 4
_DRIVE_REMOTE: Final = 4
_MNT_LOCAL: Final = 0x1000
_STATFS_BYTES: Final = 4096
_STATFS_FLAGS_AT: Final = 64


@contextmanager
def private_files() -> Iterator[None]:
    """Create every file inside the block for its owner only."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def forbid_core_dumps() -> None:
    """Keep the memory of this process out of core files and away from other processes."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def make_folder(folder: Path) -> None:
    """Create the folder (and its parents) with mode 0700, or give an existing one this mode."""
    with disk_translated(folder.name), private_files():
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        folder.chmod(FOLDER_MODE)


def refuse_network_folder(folder: Path, mount_table: str | None = None) -> None:
    """Raise NetworkFolder if the folder lies on a share of another machine.

    `mount_table` is the text of Linux's /proc/self/mountinfo; it is read when not given.
    """
    path = Path(os.path.realpath(folder))
    if mount_table is not None or sys.platform == "linux":
        is_remote = _is_remote_by_table(path, _table() if mount_table is None else mount_table)
    elif sys.platform == "win32":
        is_remote = _is_remote_on_windows(path)
    else:
        is_remote = _is_remote_by_statfs(path)
    if is_remote:
        raise NetworkFolder


def _table() -> str:
    """Return the mount table of this process, empty where it cannot be read."""
    try:
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _is_remote_by_table(path: Path, table: str) -> bool:
    """Return whether the mount that holds the path is of a network file system (proc(5))."""
    best, kind = -1, ""
    for line in table.splitlines():
        before, separator, after = line.partition(" - ")
        fields = before.split(" ")
        if not separator or len(fields) < 5 or not after:
            continue
        point = Path(_unescaped(fields[4]))
        # The later of two mounts on one point lies on top.
        if len(point.parts) >= best and (point == path or point in path.parents):
            best, kind = len(point.parts), after.split(" ")[0]
    return kind.lower() in NETWORK_FILE_SYSTEMS


def _unescaped(field: str) -> str:
    """Return a mount point without mountinfo's octal escapes of blank, tab, newline, backslash."""
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(code, character)
    return field


def _is_remote_on_windows(path: Path) -> bool:
    """Return whether the path is a UNC path or on a mapped network drive."""
    if path.drive.startswith("\\\\"):
        return True
    library = getattr(ctypes, "windll", None)
    if library is None:
        return False
    return bool(library.kernel32.GetDriveTypeW(f"{path.drive}\\") == _DRIVE_REMOTE)


def _is_remote_by_statfs(path: Path) -> bool:
    """Return whether macOS's statfs(2) says the file system is not local."""
    existing = next((each for each in (path, *path.parents) if each.exists()), path)
    # f_flags stands after f_bsize, f_iosize, five 64-bit counts, f_fsid, f_owner and f_type.
    buffer = ctypes.create_string_buffer(_STATFS_BYTES)
    try:
        failed = ctypes.CDLL(None, use_errno=True).statfs(os.fsencode(existing), buffer)
    except (OSError, AttributeError):
        return False
    flags = int.from_bytes(buffer.raw[_STATFS_FLAGS_AT : _STATFS_FLAGS_AT + 4], sys.byteorder)
    return failed == 0 and not flags & _MNT_LOCAL


def sync_folder(folder: Path) -> None:
    """Make renames in this folder durable; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make the content of a closed file durable."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, content: bytes) -> None:
    """Put the content in the place of a file so that a crash leaves the old or the new whole."""
    temporary = path.with_name(f"{path.name}.part")
    with disk_translated(path.name), private_files():
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
            sync_folder(path.parent)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise


def remove_leftovers(folder: Path) -> None:
    """Remove what an interrupted replacement or copy left beside the files."""
    with suppress(OSError):
        for path in folder.glob("*.part*"):
            if path.is_file():
                path.unlink()
