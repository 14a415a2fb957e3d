"""Opening one SQLCipher file with its raw key and the settings the vault relies on."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import sqlcipher3

from mrc_desktop.errors import VaultDamaged
from mrc_desktop.storage.folder import FACTS_FILE, FILE_MODE, REGISTER_FILE, private_files
from mrc_desktop.storage.refusals import translated

if TYPE_CHECKING:
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

BUSY_MILLISECONDS: Final = 5000


class Store(StrEnum):
    """The two databases of a vault."""

    REGISTER = "register"
    FACTS = "facts"

    @property
    def file(self) -> str:
        """The name of its file."""
        return REGISTER_FILE if self is Store.REGISTER else FACTS_FILE

    @property
    def application_id(self) -> int:
        """SQLite's application id of its file: "MRCR" or "MRCF" as a number."""
        return 0x4D524352 if self is Store.REGISTER else 0x4D524346


# name, value to set, value it must then have
_SETTINGS: Final = (
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("recursive_triggers", "ON", 1),
    # 64 MiB of pages in memory: each page not found there is decrypted and authenticated anew.
    ("cache_size", "-65536", -65536),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("busy_timeout", str(BUSY_MILLISECONDS), BUSY_MILLISECONDS),
)
# The defaults of SQLCipher 4, which we neither set nor accept to be weaker.
_CIPHER: Final = (
    ("cipher_use_hmac", "1"),
    ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ("cipher_page_size", "4096"),
    ("cipher_plaintext_header_size", "0"),
)


def connect(path: Path, key: bytes, *, create: bool = False) -> Connection:
    """Return a connection in autocommit mode whose every setting was seen to hold.

    Raises VaultDamaged (also for a wrong key, an empty or a missing file), VaultInUse, DiskFull,
    ReadOnly. With `create` an empty file is made.
    """
    if not create and not (path.is_file() and path.stat().st_size > 0):
        raise VaultDamaged(file=path.name)
    mode = "rwc" if create else "rw"
    with translated(path.name), private_files():
        connection = sqlcipher3.connect(
            f"file:{quote(str(path.absolute()))}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            _prepare(connection, key)
        except BaseException:
            with suppress(sqlcipher3.Error):
                connection.close()
            raise
        if create:
            path.chmod(FILE_MODE)
    return connection


def _prepare(connection: Connection, key: bytes) -> None:
    """Give the key and the settings; raise an error of SQLCipher if the key is wrong."""
    # SQLCipher would write page errors to standard error; ours are the UserErrors.
    connection.execute("PRAGMA cipher_log_level = NONE")
    # A raw key: no key derivation here, the slot has done it.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    for name, wanted in _CIPHER:
        _expect(connection, name, wanted)
    for pragma, value, expected in _SETTINGS:
        connection.execute(f"PRAGMA {pragma} = {value}")
        _expect(connection, pragma, expected)


def _expect(connection: Connection, name: str, wanted: str | int) -> None:
    """Raise RuntimeError unless the pragma has this value: the library is not the one we need."""
    row = connection.execute(f"PRAGMA {name}").fetchone()
    if row is None or row[0] != wanted:
        raise RuntimeError(name)


def checkpoint(connection: Connection) -> None:
    """Bring everything from the write-ahead log into the file and empty the log."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def close_quietly(connection: Connection | None) -> None:
    """Close a connection; what was committed is safe whatever the disk says now."""
    if connection is not None:
        with suppress(sqlcipher3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        with suppress(sqlcipher3.Error):
            connection.close()
