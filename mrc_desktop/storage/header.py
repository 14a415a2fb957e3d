"""What is known of a vault before it is open, and who its users are.

The unlock page needs no more than this module, so it loads neither SQLCipher nor libsodium, and
what checks a keyring only when it is asked to.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mrc_desktop.domain.codes import Role
from mrc_desktop.storage.folder import KEYRING_FILE

if TYPE_CHECKING:
    from pathlib import Path

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
    from mrc_desktop.storage import keyring  # noqa: PLC0415 - see `glance`

    return header_of(folder, keyring.load(folder).keyring)


def glance(folder: Path) -> VaultHeader:
    """Return the header of a keyring that is read, but not checked against its guards.

    It is for the first picture alone: what checks a keyring takes 15 ms to load, and no unlock goes
    without. A file that looks at all unusual is read by `read_header`, and raises as there.
    """
    try:
        known = json.loads((folder / KEYRING_FILE).read_bytes())["keyring"]
        return VaultHeader(
            folder,
            known["vault_id"],
            known["centre_name"],
            known["is_practice"],
            tuple(_user(slot) for slot in known["slots"]),
            known["language"],
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return read_header(folder)


def _user(slot: dict[str, Any]) -> VaultUser:
    return VaultUser(slot["user_id"], slot["name"], Role(slot["role"]), slot["is_enabled"])
