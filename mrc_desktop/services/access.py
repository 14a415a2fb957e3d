"""Creating a register, unlocking, recovering, locking; how good a passphrase is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.errors import WeakPassphrase
from mrc_desktop.services.session import Session
from mrc_desktop.storage.folder import ATTEMPTS_FILE, forbid_core_dumps
from mrc_desktop.storage.header import RegisterPlan, VaultHeader, VaultUser, glance, read_header
from mrc_desktop.storage.recovery_code import check_group, faulty_groups, recovery_groups

if TYPE_CHECKING:
    from pathlib import Path

    from mrc_desktop.services.session import Clock
    from mrc_desktop.storage.keyring import Cost

__all__ = [
    "Access",
    "NewRegister",
    "RegisterPlan",
    "VaultHeader",
    "VaultUser",
    "check_group",
    "faulty_groups",
    "forbid_core_dumps",
    "is_passphrase_good_enough",
    "passphrase_score",
    "recovery_groups",
    "require_good_passphrase",
]

LOWEST_SCORE: Final = 3
"""zxcvbn's score from which a passphrase is taken: more than 10^8 guesses."""
SHORTEST: Final = 8
LONGEST: Final = 1000

# zxcvbn's time grows with the square of the length; what follows can only make it stronger.
_SCORED_LENGTH: Final = 72


def passphrase_score(text: str, *names: str) -> int:
    """Return zxcvbn's score from 0 to 4; the names of user and centre count as easily guessed."""
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists take a quarter of a second

    if not text:
        return 0
    hints = [part for name in names for part in (name, *name.split()) if part]
    return int(zxcvbn(text[:_SCORED_LENGTH], user_inputs=hints, max_length=_SCORED_LENGTH)["score"])


def is_passphrase_good_enough(text: str, *names: str) -> bool:
    """Return whether a new passphrase is strong enough to be taken."""
    return SHORTEST <= len(text) <= LONGEST and passphrase_score(text, *names) >= LOWEST_SCORE


def require_good_passphrase(text: str, *names: str) -> None:
    """Raise WeakPassphrase unless the passphrase is strong enough."""
    if not is_passphrase_good_enough(text, *names):
        raise WeakPassphrase(score=passphrase_score(text, *names))


@dataclass(frozen=True, slots=True)
class NewRegister:
    """A register just made: the administrator's session and the code for the recovery sheet."""

    session: Session
    recovery_code: str


class Access:
    """The door of the register."""

    def __init__(self, clock: Clock = dt.datetime.now, cost: Cost | None = None) -> None:
        """Keep the clock and the cost of new slots (without one, the default)."""
        self.clock = clock
        self.cost = cost

    def create_register(self, plan: RegisterPlan, passphrase: str) -> NewRegister:
        """Make a register with its first administrator, unlocked.

        Raises WeakPassphrase, VaultExists, NetworkFolder, InputRefused, ReadOnly, DiskFull.
        """
        require_good_passphrase(passphrase, plan.user_name, plan.centre_name)
        from mrc_desktop.storage.keyring import DEFAULT_COST  # noqa: PLC0415 - see `warm_up`
        from mrc_desktop.storage.opening import create_vault  # noqa: PLC0415 - see `warm_up`

        vault, code = create_vault(plan, passphrase, self.clock(), self.cost or DEFAULT_COST)
        return NewRegister(Session(vault, self.clock), code)

    def header(self, folder: Path) -> VaultHeader:
        """Return what the unlock page shows; raise VaultNotFound, VaultDamaged, VaultTooNew."""
        return read_header(folder)

    def glance(self, folder: Path) -> VaultHeader:
        """Return the header unchecked, for the first picture; raise as `header`."""
        return glance(folder)

    def unlock(self, folder: Path, user_id: str, passphrase: str) -> Session:
        """Return the session of this user; raise what `storage.opening.open_vault` raises."""
        from mrc_desktop.storage.opening import open_vault  # noqa: PLC0415 - see `warm_up`

        return Session(open_vault(folder, user_id, passphrase, self.clock()), self.clock)

    def recover(self, folder: Path, code: str, user_id: str, new_passphrase: str) -> Session:
        """Set a new passphrase by the recovery code and unlock with it.

        Raises WeakPassphrase; WrongPassphrase for a wrong code; else as `unlock`.
        """
        header = read_header(folder)
        names = [user.name for user in header.users if user.id == user_id]
        require_good_passphrase(new_passphrase, *names, header.centre_name)
        from mrc_desktop.storage.opening import open_with_recovery  # noqa: PLC0415 - see `warm_up`

        vault = open_with_recovery(folder, code, user_id, new_passphrase, self.clock())
        return Session(vault, self.clock)

    def warm_up(self) -> None:
        """Load what unlocking needs; the window does it beside the user's typing."""
        import mrc_desktop.storage.opening  # noqa: F401, PLC0415 - the unlock page comes up sooner

    def seconds_to_wait(self, folder: Path, user_id: str) -> float:
        """Return the seconds until this user may try again; 0 if at once."""
        if not (folder / ATTEMPTS_FILE).exists():
            return 0.0
        from mrc_desktop.storage.attempts import seconds_to_wait  # noqa: PLC0415 - see `warm_up`

        return seconds_to_wait(folder, user_id, self.clock())

    def seconds_to_wait_for_recovery(self, folder: Path) -> float:
        """Return the seconds until a recovery code may be tried again; 0 if at once."""
        from mrc_desktop.storage.keyring import RECOVERY  # noqa: PLC0415 - see `warm_up`

        return self.seconds_to_wait(folder, RECOVERY)

    def lock(self, session: Session) -> None:
        """Drop the keys and close the stores."""
        session.close()
