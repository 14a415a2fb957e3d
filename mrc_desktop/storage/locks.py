"""One process at a time: an operating-system lock on `vault.lock`, released by death itself."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from mrc_desktop.errors import VaultInUse
from mrc_desktop.storage.folder import FILE_MODE, LOCK_FILE, private_files
from mrc_desktop.storage.refusals import translated

if TYPE_CHECKING:
    from pathlib import Path


class FolderLock:
    """The lock of one vault folder, held from creation to `release`."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; raise VaultInUse, ReadOnly, DiskFull."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        with translated(LOCK_FILE), private_files():
            self._descriptor: int | None = os.open(folder / LOCK_FILE, flags, FILE_MODE)
        try:
            _take(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            self._descriptor = None
            raise VaultInUse from None

    def release(self) -> None:
        """Let another process in; may be called twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        """Lock the first byte or raise OSError; closing the descriptor lets it go."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        """Lock the file or raise OSError; closing the descriptor lets it go."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
