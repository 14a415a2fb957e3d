"""Content packs of a register: the key they are trusted by, the one taken, and its files.

The files lie in the register, so that they travel with every copy of it; to be read, they are laid
out in the vault's folder `content`, which is never trusted: whoever opens it verifies it first.
"""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.storage.disk_refusals import disk_translated
from mrc_desktop.storage.folder import FILE_MODE, make_folder, private_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mrc_desktop.storage.transaction import Records

CONTENT_FOLDER: Final = "content"
_BESIDE: Final = f"{CONTENT_FOLDER}.part"


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A public key packs are trusted by: 32 bytes, and who entered it when (local time)."""

    public_key: bytes
    entered_at: dt.datetime
    entered_by: str


@dataclass(frozen=True, slots=True)
class KeptPack:
    """A pack that was taken; `id` is its row, `taken_by` the id of a user."""

    id: int
    number: int
    made_on: dt.date
    public_key: bytes
    taken_at: dt.datetime
    taken_by: str


def put_key(records: Records, public_key: bytes) -> int:
    """Trust this key from now on; return its row."""
    found = records.connection.execute(
        "INSERT INTO content_key (public_key, entered_at, entered_by) VALUES (?, ?, ?)"
        " RETURNING id",
        (public_key, records.now.isoformat(timespec="seconds"), records.user),
    ).fetchone()
    return int(found[0])


def key(records: Records) -> KeptKey | None:
    """Return the key packs are trusted by, or None while nobody entered one."""
    row = records.connection.execute(
        "SELECT public_key, entered_at, entered_by FROM content_key ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    return KeptKey(bytes(row[0]), dt.datetime.fromisoformat(row[1]), row[2])


def put(records: Records, pack: KeptPack, files: Mapping[str, bytes]) -> int:
    """Write a pack with its files, which take the place of an earlier pack's; return its row."""
    connection = records.connection
    found = connection.execute(
        "INSERT INTO content_pack (number, made_on, public_key, taken_at, taken_by)"
        " VALUES (?, ?, ?, ?, ?) RETURNING id",
        (
            pack.number,
            pack.made_on.isoformat(),
            pack.public_key,
            records.now.isoformat(timespec="seconds"),
            records.user,
        ),
    ).fetchone()
    connection.execute("DELETE FROM content_file")
    connection.executemany(
        "INSERT INTO content_file (pack_id, path, body) VALUES (?, ?, ?)",
        [(found[0], path, body) for path, body in files.items()],
    )
    return int(found[0])


def current(records: Records) -> KeptPack | None:
    """Return the pack to work with; None where none was taken, or it was set aside."""
    row = records.connection.execute(
        "SELECT id, number, made_on, public_key, taken_at, taken_by FROM content_pack"
        " WHERE id = (SELECT max(id) FROM content_pack) AND set_aside_at IS NULL"
    ).fetchone()
    if row is None:
        return None
    identity, number, made_on, public_key, at, by = row
    return KeptPack(
        identity,
        number,
        dt.date.fromisoformat(made_on),
        bytes(public_key),
        dt.datetime.fromisoformat(at),
        by,
    )


def newest_number(records: Records) -> int:
    """Return the highest number of a pack that was taken and not set aside; 0 for none."""
    found = records.connection.execute(
        "SELECT coalesce(max(number), 0) FROM content_pack WHERE set_aside_at IS NULL"
    ).fetchone()
    return int(found[0])


def set_aside(records: Records) -> None:
    """Work with the program's own content again."""
    records.connection.execute(
        "UPDATE content_pack SET set_aside_at = ?, set_aside_by = ? WHERE set_aside_at IS NULL",
        (records.now.isoformat(timespec="seconds"), records.user),
    )
    records.connection.execute("DELETE FROM content_file")


def files(records: Records, pack: int) -> dict[str, bytes]:
    """Return the files of a pack by their paths."""
    rows = records.connection.execute(
        "SELECT path, body FROM content_file WHERE pack_id = ? ORDER BY path", (pack,)
    )
    return {path: bytes(body) for path, body in rows}


def lay_out(vault: Path, contents: Mapping[str, bytes]) -> Path:
    """Write a pack's files into the vault's folder in the place of what is there; return where.

    Raises DiskFull, ReadOnly, DiskFailed.
    """
    fresh = lay_out_beside(vault, contents)
    target = vault / CONTENT_FOLDER
    with disk_translated(CONTENT_FOLDER):
        _remove(target)
        fresh.rename(target)
    return target


def lay_out_beside(vault: Path, contents: Mapping[str, bytes]) -> Path:
    """Write a pack's files beside those in use, which stay as they are; return where."""
    fresh = vault / _BESIDE
    with disk_translated(CONTENT_FOLDER), private_files():
        _remove(fresh)
        make_folder(fresh)
        for name, body in contents.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
            path.chmod(FILE_MODE)
    return fresh


def clear_beside(vault: Path) -> None:
    """Remove what was laid out beside, as far as the disk lets us: it is never trusted."""
    with suppress(OSError):
        _remove(vault / _BESIDE)


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
