"""What is known of a vault before it is open, and who its users are.

The unlock page needs no more than this module, so it loads neither SQLCipher nor libsodium.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.storage import keyring as keyrings

if TYPE_CHECKING:
    from pathlib import Path

    from mrc_desktop.domain.codes import Role
    from mrc_desktop.storage.keyring import Keyring, Slot


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """What the first run asks: where the register will lie and what its centre is.

    `country` is an ISO 3166-1 alpha-2 code, `language` the code of the interface's language.
    """

    folder: Path
    centre_name: str
    city: str
    country: str
    language: str
    user_name: str
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class VaultUser:
    """A user as the rest of the program sees one."""

    id: str
    name: str
    role: Role
    is_enabled: bool


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """What the unlock page may show. Nobody has authenticated it before the unlock."""

    folder: Path
    vault_id: str
    centre_name: str
    is_practice: bool
    users: tuple[VaultUser, ...]
    language: str


def user_of(slot: Slot) -> VaultUser:
    """Return the user a slot belongs to."""
    return VaultUser(slot.user_id, slot.name, slot.role, slot.is_enabled)


def header_of(folder: Path, keyring: Keyring) -> VaultHeader:
    """Return the header of a keyring."""
    return VaultHeader(
        folder,
        keyring.vault_id,
        keyring.centre_name,
        keyring.is_practice,
        tuple(user_of(slot) for slot in keyring.slots),
        keyring.language,
    )


def read_header(folder: Path) -> VaultHeader:
    """Return what the unlock page shows; raise VaultNotFound, VaultDamaged, VaultTooNew."""
    return header_of(folder, keyrings.load(folder).keyring)
