"""Copies of a database that have been read back before they count."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mrc_desktop.errors import VaultDamaged
from mrc_desktop.storage.connection import checkpoint, close_quietly, connect
from mrc_desktop.storage.folder import sync_file, sync_folder
from mrc_desktop.storage.refusals import translated

if TYPE_CHECKING:
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"


def row_counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    names = [row[0] for row in connection.execute(_TABLES)]
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for name in names
    }


def is_whole(connection: Connection) -> bool:
    """Return whether every page decrypts and every index agrees with its table."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        return False
    return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")


def verified_copy(source: Connection, key: bytes, target: Path) -> None:
    """Copy an open store to `target` under this key, read it back and only then name it so.

    Raises DiskFull, ReadOnly, VaultDamaged. The target is replaced whole or not touched.
    """
    part = target.with_name(f"{target.name}.part")
    with translated(target.name):
        _remove_with_logs(part)
        copy = connect(part, key, create=True)
        try:
            source.backup(copy)
            checkpoint(copy)
        finally:
            close_quietly(copy)
        copy = connect(part, key)
        try:
            same = row_counts(copy) == row_counts(source) and _marks(copy) == _marks(source)
            if not (same and is_whole(copy)):
                raise VaultDamaged(file=target.name)
        finally:
            close_quietly(copy)
        sync_file(part)
        _remove_with_logs(target, keep_main=True)
        part.replace(target)
        sync_folder(target.parent)


def _marks(connection: Connection) -> tuple[int, int]:
    """Return application id and schema version."""
    return (
        connection.execute("PRAGMA application_id").fetchone()[0],
        connection.execute("PRAGMA user_version").fetchone()[0],
    )


def _remove_with_logs(path: Path, *, keep_main: bool = False) -> None:
    """Remove a database file and its logs, or its logs only."""
    if not keep_main:
        path.unlink(missing_ok=True)
    for ending in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()
