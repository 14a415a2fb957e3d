"""Where errors of the disk become UserErrors.

Apart from `refusals.py`, because the unlock page reads the keyring before SQLCipher is loaded.
"""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from mrc_desktop.errors import DiskFailed, DiskFull, ReadOnly, UserError, VaultDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL_NUMBERS: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", -1)})
_READONLY_NUMBERS: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def refusal_of_disk(error: OSError, file: str) -> UserError:
    """Return the UserError an OSError means for this file of the vault."""
    if error.errno in _FULL_NUMBERS:
        return DiskFull()
    if error.errno in _READONLY_NUMBERS:
        return ReadOnly()
    if error.errno in {errno.ENOENT, errno.EISDIR, errno.ENOTDIR, errno.ELOOP}:
        return VaultDamaged(file=file)
    return DiskFailed()


@contextmanager
def disk_translated(file: str) -> Iterator[None]:
    """Raise the UserError for whatever the disk refuses inside the block.

    The cause is cut off: it would name the folder.
    """
    refusal: UserError | None = None
    try:
        yield
    except OSError as error:
        refusal = refusal_of_disk(error, file)
    if refusal is not None:
        raise refusal from None
