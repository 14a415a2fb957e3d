"""Where errors of SQLCipher become UserErrors; those of the disk do in `disk_refusals.py`.

Whatever is not listed here is a bug and passes unchanged.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import sqlcipher3

from mrc_desktop.errors import (
    DiskFailed,
    DiskFull,
    ReadOnly,
    UserError,
    VaultDamaged,
    VaultInUse,
)
from mrc_desktop.storage.disk_refusals import disk_translated, refusal_of_disk

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["refusal_of_disk", "refusal_of_store", "store_translated", "translated"]

_BUSY: Final = 5
_LOCKED: Final = 6
_READONLY: Final = 8
_IOERR: Final = 10
_CORRUPT: Final = 11
_FULL: Final = 13
_CANTOPEN: Final = 14
_NOTADB: Final = 26

# Extended codes of SQLITE_IOERR (https://sqlite.org/rescode.html) that speak of reading.
_IOERR_READ: Final = 266
_IOERR_SHORT_READ: Final = 522
_IOERR_DATA: Final = 8202
_IOERR_CORRUPTFS: Final = 8458
# The shared-memory file of the WAL could not grow: SQLite says so where the disk is full.
_IOERR_SHMSIZE: Final = 4874
_IOERR_WRITE: Final = 778

_PLAIN: Final[dict[int, type[UserError]]] = {
    _BUSY: VaultInUse,
    _LOCKED: VaultInUse,
    _READONLY: ReadOnly,
    _FULL: DiskFull,
}


def refusal_of_store(error: sqlcipher3.Error, file: str) -> UserError | None:
    """Return the UserError an error of SQLCipher means for this file, or None for a bug."""
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        return None
    primary = extended & 0xFF
    if primary == _IOERR:
        return _refusal_of_io(extended, file)
    if primary in {_CORRUPT, _NOTADB, _CANTOPEN}:
        return VaultDamaged(file=file)
    refusal = _PLAIN.get(primary)
    return refusal() if refusal is not None else None


def _refusal_of_io(extended: int, file: str) -> UserError:
    """Return what a failed read or write of the disk means."""
    if extended in {_IOERR_READ, _IOERR_SHORT_READ, _IOERR_DATA, _IOERR_CORRUPTFS}:
        return VaultDamaged(file=file)
    if extended in {_IOERR_SHMSIZE, _IOERR_WRITE}:
        return DiskFull()
    return DiskFailed()


@contextmanager
def store_translated(file: str) -> Iterator[None]:
    """Raise the UserError for whatever SQLCipher refuses inside the block.

    The cause is cut off: the text of a database error may quote what was being saved.
    """
    refusal: UserError | None = None
    try:
        yield
    except sqlcipher3.Error as error:
        refusal = refusal_of_store(error, file)
        if refusal is None:
            raise
    if refusal is not None:
        raise refusal from None


@contextmanager
def translated(file: str) -> Iterator[None]:
    """Raise the UserError for whatever the disk or SQLCipher refuses inside the block."""
    with disk_translated(file), store_translated(file):
        yield
