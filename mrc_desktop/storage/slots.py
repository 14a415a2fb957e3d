"""What a slot seals, and how it is sealed and opened.

A slot opens with a passphrase (Argon2id, XChaCha20-Poly1305); a handover opens with the private
key that the slot holds, and is signed by the vault's administrators, so nobody who can write
the folder can plant keys of his own.
"""

from __future__ import annotations

from typing import Final

import msgspec

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import UserDisabled, VaultDamaged, WeakKeyDerivation, WrongPassphrase
from mrc_desktop.storage import crypto
from mrc_desktop.storage.folder import KEYRING_FILE
from mrc_desktop.storage.keyring import CEILING_COST, FLOOR_COST, FORMAT, Cost, Slot

_HANDOVER: Final = "mrc-handover"


class Keys(msgspec.Struct, frozen=True):
    """The keys of one generation. `register` is None for a supervisor."""

    register: bytes | None
    facts: bytes
    header: bytes

    def for_role(self, role: Role) -> Keys:
        """Return the keys a user of this role may have."""
        if role is Role.SUPERVISOR:
            return Keys(None, self.facts, self.header)
        return self


def new_keys() -> Keys:
    """Return random keys for a new vault or a re-key."""
    return Keys(crypto.new_key(), crypto.new_key(), crypto.new_key())


class Secrets(msgspec.Struct, frozen=True):
    """What a slot seals.

    `authority` is the public key handovers are signed with; `authority_seed` its private half,
    for administrators and the recovery sheet only.
    """

    keys: tuple[Keys, ...]
    private_key: bytes
    authority: bytes
    authority_seed: bytes | None


class Owner(msgspec.Struct, frozen=True):
    """Who a slot belongs to."""

    vault_id: str
    user_id: str
    name: str
    role: Role


class OpenedSlot(msgspec.Struct, frozen=True):
    """A slot's content and the key its passphrase gave, to seal it again."""

    secrets: Secrets
    slot_key: bytes


def covered(vault_id: str, slot: Slot) -> bytes:
    """Return the data authenticated with a slot's seal."""
    return crypto.joined(
        "mrc-slot",
        FORMAT,
        vault_id,
        slot.user_id,
        slot.role.value,
        slot.cost.memory_mib,
        slot.cost.passes,
        slot.salt,
        slot.public_key,
        int(slot.is_enabled),
    )


def may_sign(role: Role) -> bool:
    """Return whether slots of this role hold the administrators' signature key."""
    return role is Role.ADMINISTRATOR


def secrets_for(role: Role, holder: Secrets, private_key: bytes) -> Secrets:
    """Return what a slot of this role seals, given what an administrator holds."""
    return Secrets(
        tuple(keys.for_role(role) for keys in holder.keys),
        private_key,
        holder.authority,
        holder.authority_seed if may_sign(role) else None,
    )


def sealed_slot(owner: Owner, secrets: Secrets, secret: bytes, cost: Cost) -> Slot:
    """Return a new slot that this secret (a passphrase or recovery code, as bytes) opens."""
    salt = crypto.new_salt()
    slot_key = crypto.derive(secret, salt, cost.memory_mib, cost.passes)
    empty = Slot(
        user_id=owner.user_id,
        name=owner.name,
        role=owner.role,
        is_enabled=True,
        public_key=crypto.public_of(secrets.private_key),
        cost=cost,
        salt=salt,
        nonce=b"",
        sealed=b"",
    )
    return resealed_slot(owner.vault_id, empty, secrets, slot_key)


def resealed_slot(vault_id: str, slot: Slot, secrets: Secrets, slot_key: bytes) -> Slot:
    """Return the slot with other secrets under the same passphrase, and no handover."""
    nonce = crypto.new_nonce()
    content = msgspec.msgpack.encode(secrets)
    sealed = crypto.seal(slot_key, nonce, content, covered(vault_id, slot))
    return msgspec.structs.replace(slot, nonce=nonce, sealed=sealed, handover=b"")


def emptied_slot(slot: Slot) -> Slot:
    """Return the slot of a disabled user: it opens nothing."""
    return msgspec.structs.replace(slot, is_enabled=False, nonce=b"", sealed=b"", handover=b"")


def opened_slot(vault_id: str, slot: Slot, secret: bytes) -> OpenedSlot:
    """Return what the slot seals.

    Raises UserDisabled, WeakKeyDerivation, VaultDamaged, WrongPassphrase.
    """
    if not slot.is_enabled or not slot.sealed:
        raise UserDisabled
    cost = slot.cost
    if cost.memory_mib < FLOOR_COST.memory_mib or cost.passes < FLOOR_COST.passes:
        raise WeakKeyDerivation
    if cost.memory_mib > CEILING_COST.memory_mib or cost.passes > CEILING_COST.passes:
        raise VaultDamaged(file=KEYRING_FILE)
    if len(slot.salt) != crypto.SALT_BYTES or len(slot.nonce) != crypto.NONCE_BYTES:
        raise VaultDamaged(file=KEYRING_FILE)
    slot_key = crypto.derive(secret, slot.salt, cost.memory_mib, cost.passes)
    try:
        content = crypto.unseal(slot_key, slot.nonce, slot.sealed, covered(vault_id, slot))
    except crypto.SealBroken:
        raise WrongPassphrase from None
    try:
        return OpenedSlot(msgspec.msgpack.decode(content, type=Secrets), slot_key)
    except msgspec.MsgspecError:
        raise VaultDamaged(file=KEYRING_FILE) from None


def handover_for(
    vault_id: str, slot: Slot, public_key: bytes, keys: tuple[Keys, ...], seed: bytes
) -> bytes:
    """Return a signed box with these keys (oldest first) for the user of this slot."""
    allowed = msgspec.msgpack.encode(tuple(each.for_role(slot.role) for each in keys))
    signed = crypto.sign(seed, crypto.joined(_HANDOVER, vault_id, slot.user_id) + allowed)
    return crypto.seal_for(public_key, signed)


def opened_handover(vault_id: str, slot: Slot, secrets: Secrets) -> tuple[Keys, ...]:
    """Return the keys left for this user, oldest first, () if none; raise VaultDamaged."""
    if not slot.handover:
        return ()
    prefix = crypto.joined(_HANDOVER, vault_id, slot.user_id)
    try:
        signed = crypto.unseal_own(secrets.private_key, slot.handover)
        content = crypto.verified(secrets.authority, signed)
        if not content.startswith(prefix):
            raise crypto.SealBroken
        return msgspec.msgpack.decode(content[len(prefix) :], type=tuple[Keys, ...])
    except (crypto.SealBroken, msgspec.MsgspecError):
        raise VaultDamaged(file=KEYRING_FILE) from None


def candidates(vault_id: str, slot: Slot, secrets: Secrets) -> tuple[Keys, ...]:
    """Return every generation of keys this user has, the newest first, each once."""
    found: list[Keys] = []
    for keys in reversed(secrets.keys + opened_handover(vault_id, slot, secrets)):
        if keys not in found:
            found.append(keys)
    return tuple(found)
