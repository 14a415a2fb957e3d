"""Writing a file the user asked for: whole or not at all, and readable by its owner only."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from typing import TYPE_CHECKING, Final

from mrc_desktop.errors import CannotWrite, FileInTheWay

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_REGISTER_MARK: Final = "keyring.json"
"""The file every register's folder has."""


def save_file(path: Path, data: bytes) -> None:
    """Write the bytes to the path, mode 0600, replacing what was there.

    Raises CannotWrite with the folder, also for the folder of a register: whoever copies that must
    not find a name or a recovery code beside it in clear. Then what was at the path is as it was,
    and no half-written file is left beside it.
    """
    if _lies_in_a_register(path):
        raise CannotWrite(folder=str(path.parent))
    # The name of the file is the user's; of the temporary one nothing can be told.
    beside = path.parent / f".{secrets.token_hex(8)}.part"
    try:
        _write_new(beside, data)
        beside.replace(path)
        _settle(path.parent)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            beside.unlink()
        raise CannotWrite(folder=str(path.parent)) from error


def save_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files, mode 0700 and 0600: all of them or none.

    A folder of this name that already holds the very same files stays as it is. Raises
    FileInTheWay where something else is there, CannotWrite as `save_file`.
    """
    if _lies_in_a_register(folder):
        raise CannotWrite(folder=str(folder.parent))
    beside = folder.parent / f".{secrets.token_hex(8)}.part"
    try:
        if folder.exists():
            if _holds(folder, files):
                return
            raise FileInTheWay
        beside.mkdir(mode=0o700)
        for name, data in files.items():
            _write_new(beside / name, data)
        _settle(beside)
        beside.rename(folder)
        _settle(folder.parent)
    except (OSError, ValueError) as error:
        shutil.rmtree(beside, ignore_errors=True)
        raise CannotWrite(folder=str(folder.parent)) from error


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Return whether a folder holds exactly these files."""
    if not folder.is_dir() or {path.name for path in folder.iterdir()} != files.keys():
        return False
    return all((folder / name).read_bytes() == data for name, data in files.items())


def _lies_in_a_register(path: Path) -> bool:
    try:
        return any((folder / _REGISTER_MARK).exists() for folder in path.resolve().parents)
    except (OSError, ValueError):
        # No path at all; writing there will say so.
        return False


def _write_new(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be synchronised."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        # Some file systems refuse this on a folder; the file itself is safe.
        return
    finally:
        os.close(handle)
