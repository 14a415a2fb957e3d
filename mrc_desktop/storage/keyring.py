"""keyring.json: who may open the vault, and each one's sealed keys. No key stands in it open.

The file has two guards. A checksum finds accidents before anybody is told that the passphrase is
wrong. A MAC under a key that only unlocked users have finds intent: the centre's name, the
practice flag, every slot. What is inside a slot and how it is sealed is `slots.py`.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.domain.codes import Role  # noqa: TC001 - msgspec reads it at run time
from mrc_desktop.errors import UnknownUser, VaultDamaged, VaultNotFound, VaultTooNew
from mrc_desktop.storage.disk_refusals import disk_translated
from mrc_desktop.storage.folder import (
    BUILDING,
    FACTS_FILE,
    KEYRING_FILE,
    REGISTER_FILE,
    replace_file,
)

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = 1
RECOVERY: Final = "recovery"
"""The user id of a recovery slot."""

_LARGEST_FILE: Final = 8 << 20


class Cost(msgspec.Struct, frozen=True):
    """The cost of Argon2id: memory in MiB and passes."""

    memory_mib: int
    passes: int


DEFAULT_COST: Final = Cost(256, 3)
FLOOR_COST: Final = Cost(64, 2)
"""The program refuses to open a slot that is cheaper than this."""
CEILING_COST: Final = Cost(8192, 64)
"""A slot that asks for more is damaged: it would only exhaust the machine."""


class Slot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One user's sealed keys, or the recovery sheet's.

    `sealed` is empty for a disabled user. `handover` holds keys an administrator left for this
    user after a re-key, in a box for `public_key`, until the user unlocks.
    """

    user_id: str
    name: str
    role: Role
    is_enabled: bool
    public_key: bytes
    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes
    handover: bytes = b""


class Keyring(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What keyring.json holds beside its two guards.

    `is_rekeying` is set while the databases may be under old or new keys.
    """

    vault_id: str
    centre_name: str
    language: str
    is_practice: bool
    is_rekeying: bool
    slots: tuple[Slot, ...]
    recovery: tuple[Slot, ...]

    def slot(self, user_id: str) -> Slot:
        """Return the slot of this user; raise UnknownUser."""
        for slot in self.slots:
            if slot.user_id == user_id:
                return slot
        raise UnknownUser

    def with_slot(self, slot: Slot) -> Keyring:
        """Return a keyring in which this slot replaces the one of the same user, or is added."""
        slots = list(self.slots)
        for place, known in enumerate(slots):
            if known.user_id == slot.user_id:
                slots[place] = slot
                break
        else:
            slots.append(slot)
        return msgspec.structs.replace(self, slots=tuple(slots))

    def guarded_bytes(self) -> bytes:
        """Return the bytes both guards cover."""
        return b"%d\n" % FORMAT + msgspec.json.encode(self)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it lies on the disk."""

    format: int
    keyring: Keyring
    mac: bytes
    checksum: str


class _Format(msgspec.Struct, frozen=True):
    """The one field every format will have."""

    format: int


class LoadedKeyring(msgspec.Struct, frozen=True):
    """A keyring as read, whose MAC nobody could check yet."""

    keyring: Keyring
    mac: bytes

    def is_authentic(self, header_key: bytes) -> bool:
        """Return whether the MAC holds under this key."""
        from mrc_desktop.storage.crypto import mac_holds  # noqa: PLC0415 - see `load`

        return mac_holds(header_key, self.keyring.guarded_bytes(), self.mac)


def load(folder: Path) -> LoadedKeyring:
    """Return the keyring of this folder.

    The unlock page waits for it, so libsodium is not loaded for it.
    Raises VaultNotFound, VaultDamaged, VaultTooNew, ReadOnly (when it may not be read).
    """
    path = folder / KEYRING_FILE
    with disk_translated(KEYRING_FILE):
        if not path.exists():
            raise VaultDamaged(file=KEYRING_FILE) if _has_lost(folder) else VaultNotFound
        if path.stat().st_size > _LARGEST_FILE:
            raise VaultDamaged(file=KEYRING_FILE)
        content = path.read_bytes()
    try:
        if msgspec.json.decode(content, type=_Format).format > FORMAT:
            raise VaultTooNew
        file = msgspec.json.decode(content, type=_File)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise VaultDamaged(file=KEYRING_FILE) from error
    if file.format != FORMAT or file.checksum != _checksum(file.keyring, file.mac):
        raise VaultDamaged(file=KEYRING_FILE)
    return LoadedKeyring(file.keyring, file.mac)


def _has_lost(folder: Path) -> bool:
    """Return whether a register lies here that was once whole: its stores do, without a keyring."""
    stores = (folder / REGISTER_FILE, folder / FACTS_FILE)
    return any(store.exists() for store in stores) and not (folder / BUILDING).exists()


def encoded(keyring: Keyring, header_key: bytes) -> bytes:
    """Return the file's bytes with both guards."""
    from mrc_desktop.storage.crypto import mac  # noqa: PLC0415 - see `load`

    guard = mac(header_key, keyring.guarded_bytes())
    file = _File(FORMAT, keyring, guard, _checksum(keyring, guard))
    return msgspec.json.format(msgspec.json.encode(file), indent=1)


def save(folder: Path, keyring: Keyring, header_key: bytes) -> None:
    """Replace keyring.json; raise DiskFull, ReadOnly."""
    replace_file(folder / KEYRING_FILE, encoded(keyring, header_key))


def _checksum(keyring: Keyring, guard: bytes) -> str:
    """Return the checksum that finds accidents."""
    return sha256(keyring.guarded_bytes() + guard).hexdigest()
