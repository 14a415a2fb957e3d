"""Waiting after wrong passphrases, per user.

It is kept in the vault's folder, so a restart changes nothing. It slows a person at the keyboard;
a copied folder is protected by Argon2id alone.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - msgspec reads it at run time
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.errors import WaitBeforeRetry
from mrc_desktop.storage.disk_refusals import disk_translated
from mrc_desktop.storage.folder import ATTEMPTS_FILE, replace_file

if TYPE_CHECKING:
    from pathlib import Path

FREE_ATTEMPTS: Final = 3
LONGEST_WAIT: Final = 300.0


class Attempt(msgspec.Struct, frozen=True):
    """How often in a row a user's passphrase was wrong, and when the last time was."""

    count: int
    at: dt.datetime


def wait_after(count: int) -> float:
    """Return the seconds to wait after so many wrong passphrases in a row: 0 0 0 2 4 8 .. 300."""
    if count <= FREE_ATTEMPTS:
        return 0.0
    return min(LONGEST_WAIT, 2.0 ** min(count - FREE_ATTEMPTS, 16))


def _read(folder: Path) -> dict[str, Attempt]:
    """Return what the file holds; a missing or garbled file holds nothing."""
    try:
        content = (folder / ATTEMPTS_FILE).read_bytes()
        return msgspec.json.decode(content, type=dict[str, Attempt])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}


def seconds_to_wait(folder: Path, user_id: str, now: dt.datetime) -> float:
    """Return the seconds until this user may try again, 0 if at once."""
    attempt = _read(folder).get(user_id)
    if attempt is None:
        return 0.0
    wait = wait_after(attempt.count)
    elapsed = (now - attempt.at.replace(tzinfo=None)).total_seconds()
    # A clock that was set back must not lock anybody out for longer than the wait itself.
    return max(0.0, min(wait, wait - elapsed))


def begin(folder: Path, user_id: str, now: dt.datetime) -> None:
    """Count an attempt before it is made, so that killing the program does not save it.

    Raises WaitBeforeRetry while the user has to wait.
    """
    seconds = seconds_to_wait(folder, user_id, now)
    if seconds > 0:
        raise WaitBeforeRetry(seconds=int(seconds) + (seconds % 1 > 0))
    attempts = _read(folder)
    count = attempts[user_id].count if user_id in attempts else 0
    attempts[user_id] = Attempt(count + 1, now)
    replace_file(folder / ATTEMPTS_FILE, msgspec.json.encode(attempts))


def succeeded(folder: Path, user_id: str) -> None:
    """Forget the user's wrong passphrases, and the file with the last of them.

    On the days when nobody has to wait the unlock page then has nothing to read.
    """
    attempts = _read(folder)
    if attempts.pop(user_id, None) is None:
        return
    if attempts:
        replace_file(folder / ATTEMPTS_FILE, msgspec.json.encode(attempts))
    else:
        with disk_translated(ATTEMPTS_FILE):
            (folder / ATTEMPTS_FILE).unlink()
