"""The vault: one folder, a keyring, two encrypted stores, opened by one user at a time.

Creating and opening is `opening.py`; users are `members.py`; new keys are `rekey.py`.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
import sqlcipher3

from mrc_desktop.errors import Locked, NotAllowed, UserError
from mrc_desktop.storage import keyring as keyrings
from mrc_desktop.storage import outbox
from mrc_desktop.storage.connection import Store
from mrc_desktop.storage.header import (
    RegisterPlan,
    VaultHeader,
    VaultUser,
    header_of,
    read_header,
    user_of,
)
from mrc_desktop.storage.refusals import store_translated

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from mrc_desktop.storage.keyring import Keyring
    from mrc_desktop.storage.locks import FolderLock
    from mrc_desktop.storage.slots import Keys, Secrets
    from mrc_desktop.storage.store import OpenStore
    from mrc_desktop.storage.transaction import Records

__all__ = [
    "Holding",
    "RegisterPlan",
    "Vault",
    "VaultHeader",
    "VaultUser",
    "read_header",
    "user_of",
]


@dataclass(slots=True)
class Holding:
    """What an open vault holds in memory: the secrets, the keys in use, the two stores.

    `in_use` may mix two generations after an interrupted re-key; `secrets.keys` holds every
    generation that may be needed, the newest last.
    """

    secrets: Secrets
    in_use: Keys
    facts: OpenStore
    register: OpenStore | None


class Vault:
    """An unlocked vault. `close` drops keys, connections and the lock."""

    def __init__(
        self, folder: Path, lock: FolderLock, keyring: Keyring, user: VaultUser, holding: Holding
    ) -> None:
        """Take over the lock and the stores."""
        self.folder = folder
        self.user = user
        self._lock = lock
        self._keyring = keyring
        self._holding: Holding | None = holding
        self._drained = 0

    @property
    def vault_id(self) -> str:
        """The vault's random id."""
        return self._keyring.vault_id

    @property
    def header(self) -> VaultHeader:
        """The authenticated header."""
        return header_of(self.folder, self._keyring)

    @property
    def is_open(self) -> bool:
        """Whether the vault has not been closed."""
        return self._holding is not None

    @property
    def has_register(self) -> bool:
        """Whether this user has the key of the register; a supervisor has not."""
        return self._holding is not None and self._holding.register is not None

    @property
    def keyring(self) -> Keyring:
        """The keyring as it lies in the folder."""
        return self._keyring

    @property
    def holding(self) -> Holding:
        """The secrets and stores, for the other modules of storage; raise Locked."""
        if self._holding is None:
            raise Locked
        return self._holding

    def users(self) -> tuple[VaultUser, ...]:
        """Return all users, in the order they were added."""
        return self.header.users

    def save_keyring(self, keyring: Keyring) -> None:
        """Replace keyring.json and sign it with the header key in use."""
        keyrings.save(self.folder, keyring, self.holding.in_use.header)
        self._keyring = keyring

    def write_header(self, centre_name: str, language: str) -> None:
        """Change what the unlock page shows."""
        changed = msgspec.structs.replace(self._keyring, centre_name=centre_name, language=language)
        if changed != self._keyring:
            self.save_keyring(changed)

    @contextmanager
    def transaction(self, now: dt.datetime) -> Iterator[Records]:
        """Yield a write transaction on the register; drain the outbox after its commit.

        Raises NotAllowed for a supervisor; DiskFull, ReadOnly, VaultDamaged from the disk.
        A failed drain is not a failed save: the entries wait for the next one.
        """
        with self._register().writing(self.user.id, now) as records:
            if self._drained:
                outbox.forget(records.connection, self._drained)
            yield records
        self._drained = 0
        with suppress(UserError, sqlcipher3.Error):
            self.drain()

    @contextmanager
    def reading(self, now: dt.datetime) -> Iterator[Records]:
        """Yield a consistent view of the register; raise NotAllowed for a supervisor."""
        with self._register().reading(self.user.id, now) as records:
            yield records

    @contextmanager
    def facts(self, now: dt.datetime) -> Iterator[Records]:
        """Yield a write transaction on the facts."""
        with self.holding.facts.writing(self.user.id, now) as records:
            yield records

    @contextmanager
    def facts_reading(self, now: dt.datetime) -> Iterator[Records]:
        """Yield a consistent view of the facts."""
        with self.holding.facts.reading(self.user.id, now) as records:
            yield records

    def drain(self) -> None:
        """Bring the facts that wait in the register into facts.db."""
        register, facts = self._register(), self.holding.facts
        with register.alone(), facts.alone(), store_translated(Store.FACTS.file):
            self._drained = outbox.drain(register.connection, facts.connection)

    def _register(self) -> OpenStore:
        """Return the register; raise NotAllowed for a supervisor, Locked after close."""
        register = self.holding.register
        if register is None:
            raise NotAllowed
        return register

    def close(self) -> None:
        """Drop the keys, close the stores, let the lock go; may be called twice."""
        holding, self._holding = self._holding, None
        if holding is not None:
            holding.facts.close()
            if holding.register is not None:
                holding.register.close()
            self._lock.release()
