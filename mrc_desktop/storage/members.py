"""The users of a vault: their slots in keyring.json and their rows in the register.

The `member` table is what is trusted: it lies inside the register, keyring.json lies open to
whoever can write the folder. Every change writes the table inside the caller's transaction and
the keyring as the last thing before its commit; `reconcile` mends what a crash between left.
"""

from __future__ import annotations

import secrets as randomness
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import (
    InputRefused,
    LastAdministrator,
    NotAllowed,
    UnknownUser,
    UserDisabled,
    UserNameTaken,
)
from mrc_desktop.storage import attempts, audit, crypto
from mrc_desktop.storage.slots import (
    Owner,
    Secrets,
    emptied_slot,
    opened_slot,
    sealed_slot,
    secrets_for,
)

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.storage.keyring import Cost, Keyring, Slot
    from mrc_desktop.storage.transaction import Records
    from mrc_desktop.storage.vault import Vault

LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A user as the register knows one."""

    user_id: str
    name: str
    role: Role
    public_key: bytes
    is_enabled: bool


def member_rows(records: Records) -> dict[str, MemberRow]:
    """Return the users of the register by id."""
    rows = records.connection.execute(
        "SELECT user_id, name, role, public_key, is_enabled FROM member"
    )
    return {row[0]: MemberRow(row[0], row[1], Role(row[2]), row[3], bool(row[4])) for row in rows}


def put_member(records: Records, slot: Slot) -> None:
    """Write the row of a slot's user."""
    records.connection.execute(
        "INSERT INTO member (user_id, name, role, public_key, is_enabled) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET name = excluded.name,"
        " public_key = excluded.public_key, is_enabled = excluded.is_enabled",
        (slot.user_id, slot.name, slot.role.value, slot.public_key, int(slot.is_enabled)),
    )


def new_user_id() -> str:
    """Return a random user id: it says nothing about the person."""
    return randomness.token_hex(8)


def clean_name(name: str) -> str:
    """Return the name in NFKC with single blanks; raise InputRefused with a Problem at `name`."""
    text = " ".join(unicodedata.normalize("NFKC", name).split())
    if not text:
        raise InputRefused([Problem("name", "required")])
    if len(text) > LONGEST_NAME:
        raise InputRefused([Problem("name", "too_long", {"limit": LONGEST_NAME})])
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co"} for character in text):
        raise InputRefused([Problem("name", "bad_character")])
    return text


def check_name_free(keyring: Keyring, name: str, but_for: str = "") -> None:
    """Raise UserNameTaken if another user, enabled or not, has this name in any case."""
    for slot in keyring.slots:
        if slot.user_id != but_for and slot.name.casefold() == name.casefold():
            raise UserNameTaken


def new_slot(vault: Vault, owner: Owner, passphrase: str, cost: Cost) -> Slot:
    """Return a slot with a new key pair for this user.

    It takes a second: make it before the transaction that saves it.
    """
    _, private_key = crypto.new_pair()
    secrets = secrets_for(owner.role, vault.holding.secrets, private_key)
    return sealed_slot(owner, secrets, crypto.normalised(passphrase), cost)


def prepared_user(vault: Vault, name: str, role: Role, passphrase: str, cost: Cost) -> Slot:
    """Return the slot of a new user; raise UserNameTaken, InputRefused, NotAllowed."""
    _require_administrator(vault)
    name = clean_name(name)
    check_name_free(vault.keyring, name)
    return new_slot(vault, Owner(vault.vault_id, new_user_id(), name, role), passphrase, cost)


def prepared_reset(vault: Vault, user_id: str, passphrase: str, cost: Cost) -> Slot:
    """Return the slot with a new passphrase, set by an administrator, enabled, with a new pair."""
    _require_administrator(vault)
    slot = vault.keyring.slot(user_id)
    owner = Owner(vault.vault_id, slot.user_id, slot.name, slot.role)
    return new_slot(vault, owner, passphrase, cost)


def prepared_change(vault: Vault, old: str, new: str, now: dt.datetime, cost: Cost) -> Slot:
    """Return the acting user's own slot under another passphrase.

    Who can write the register gets a new key pair too, so that a copy of the old slot opens no
    later handover. Raises WrongPassphrase, WaitBeforeRetry: an unlocked screen is no place to
    guess at.
    """
    slot = vault.keyring.slot(vault.user.id)
    attempts.begin(vault.folder, slot.user_id, now)
    opened = opened_slot(vault.vault_id, slot, crypto.normalised(old))
    attempts.succeeded(vault.folder, slot.user_id)
    held = vault.holding.secrets
    private_key = opened.secrets.private_key
    if vault.has_register:
        _, private_key = crypto.new_pair()
    secrets = Secrets(held.keys, private_key, held.authority, held.authority_seed)
    owner = Owner(vault.vault_id, slot.user_id, slot.name, slot.role)
    return sealed_slot(owner, secrets, crypto.normalised(new), cost)


def require_enabled(vault: Vault, user_id: str) -> None:
    """Raise UserDisabled or UnknownUser."""
    if not vault.keyring.slot(user_id).is_enabled:
        raise UserDisabled


def install(vault: Vault, records: Records, slot: Slot, action: str) -> None:
    """Write a prepared slot and its member row, with an audit entry."""
    put_member(records, slot)
    audit.append(records, action, "user", detail=slot.user_id)
    vault.save_keyring(vault.keyring.with_slot(slot))


def install_own(vault: Vault, records: Records, slot: Slot) -> None:
    """Write a supervisor's own prepared slot, audited in the facts: the pair stays the same."""
    audit.append(records, "passphrase.changed", "user", detail=slot.user_id)
    vault.save_keyring(vault.keyring.with_slot(slot))


def rename(vault: Vault, records: Records, user_id: str, name: str) -> None:
    """Give a user another name; raise UserNameTaken, InputRefused, UnknownUser, NotAllowed."""
    _require_administrator(vault)
    name = clean_name(name)
    check_name_free(vault.keyring, name, but_for=user_id)
    slot = msgspec.structs.replace(vault.keyring.slot(user_id), name=name)
    install(vault, records, slot, "user.renamed")


def disable(vault: Vault, records: Records, user_id: str) -> None:
    """Empty a user's slot, so that it opens nothing; raise LastAdministrator, UnknownUser."""
    _require_administrator(vault)
    slot = vault.keyring.slot(user_id)
    others = [
        each
        for each in vault.keyring.slots
        if each.role is Role.ADMINISTRATOR and each.is_enabled and each.user_id != user_id
    ]
    if slot.role is Role.ADMINISTRATOR and not others:
        raise LastAdministrator
    install(vault, records, emptied_slot(slot), "user.disabled")


def _require_administrator(vault: Vault) -> None:
    """Raise NotAllowed unless an administrator's secrets are open."""
    if vault.holding.secrets.authority_seed is None:
        raise NotAllowed


def check_member(records: Records, slot: Slot) -> None:
    """Raise UserDisabled or UnknownUser if the register no longer knows this slot's user so.

    This is what refuses an old copy of keyring.json put back after a user was disabled.
    """
    row = member_rows(records).get(slot.user_id)
    if row is None:
        raise UnknownUser
    if not row.is_enabled:
        raise UserDisabled


def heal_own_row(records: Records, slot: Slot) -> None:
    """Write the public key of the slot that was just opened, which its seal authenticates."""
    records.connection.execute(
        "UPDATE member SET public_key = ? WHERE user_id = ? AND public_key <> ?",
        (slot.public_key, slot.user_id, slot.public_key),
    )


def reconciled(records: Records, keyring: Keyring) -> Keyring:
    """Return the keyring as the register wants it: no slot it does not know, no wrong role.

    A slot the register does not know is half of an addition that was cut off, or planted.
    """
    rows = member_rows(records)
    slots = []
    for slot in keyring.slots:
        row = rows.get(slot.user_id)
        if row is None:
            continue
        wanted = msgspec.structs.replace(slot, name=row.name)
        if slot.is_enabled and (row.role is not slot.role or not row.is_enabled):
            wanted = emptied_slot(wanted)
        slots.append(wanted)
    return msgspec.structs.replace(keyring, slots=tuple(slots))
