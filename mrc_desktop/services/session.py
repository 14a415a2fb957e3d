"""The unlocked register: who works, what the role may do, and the doors to the two stores."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from mrc_desktop.errors import NotAllowed

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from mrc_desktop.domain.codes import Role
    from mrc_desktop.storage.transaction import Records
    from mrc_desktop.storage.vault import Vault, VaultUser

Clock = Callable[[], dt.datetime]
"""Returns the local time, naive."""


class Session:
    """One user's work from unlock to lock. After `close` every door raises Locked."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        """Take over the vault; every transaction carries the clock's time."""
        self.vault = vault
        self.clock = clock

    @property
    def user(self) -> VaultUser:
        """Who works."""
        return self.vault.user

    @property
    def is_open(self) -> bool:
        """Whether the register is unlocked."""
        return self.vault.is_open

    @property
    def has_register(self) -> bool:
        """Whether this user may see persons at all; a supervisor may not."""
        return self.vault.has_register

    def require(self, *roles: Role) -> None:
        """Raise NotAllowed unless the user has one of these roles."""
        if self.user.role not in roles:
            raise NotAllowed

    def write(self) -> AbstractContextManager[Records]:
        """Return a write transaction on the register."""
        return self.vault.transaction(self.clock())

    def read(self) -> AbstractContextManager[Records]:
        """Return a consistent view of the register."""
        return self.vault.reading(self.clock())

    def write_facts(self) -> AbstractContextManager[Records]:
        """Return a write transaction on the facts."""
        return self.vault.facts(self.clock())

    def read_facts(self) -> AbstractContextManager[Records]:
        """Return a consistent view of the facts."""
        return self.vault.facts_reading(self.clock())

    def close(self) -> None:
        """Lock: drop keys and connections; may be called twice."""
        self.vault.close()
