"""New keys for both stores, safe against a crash at every step.

1. keyring.json gets a handover with old and new keys for everybody, and a second recovery slot.
2. Each store is copied under its new key, read back, and takes the old one's place by a rename.
3. keyring.json gets handovers with the new keys only, and loses the old recovery slot.

Until step 3 every unlock tries old and new keys. The next unlock of an administrator completes
what was interrupted; then the old recovery code stays, for the new one was never shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import DiskFailed, NotAllowed
from mrc_desktop.storage import audit, crypto
from mrc_desktop.storage.backups import verified_copy
from mrc_desktop.storage.connection import Store, checkpoint, connect
from mrc_desktop.storage.folder import sync_folder
from mrc_desktop.storage.keyring import RECOVERY, Cost, Keyring, Slot
from mrc_desktop.storage.members import member_rows
from mrc_desktop.storage.recovery_code import new_recovery_code, secret_of
from mrc_desktop.storage.refusals import translated
from mrc_desktop.storage.slots import (
    Keys,
    Owner,
    Secrets,
    handover_for,
    new_keys,
    sealed_slot,
    secrets_for,
)
from mrc_desktop.storage.store import OpenStore

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.storage.transaction import Records
    from mrc_desktop.storage.vault import Vault


def recovery_slot(vault_id: str, holder: Secrets, cost: Cost) -> tuple[Slot, str]:
    """Return a new recovery slot that seals what an administrator has, and its code."""
    code = new_recovery_code()
    _, private_key = crypto.new_pair()
    secrets = secrets_for(Role.ADMINISTRATOR, holder, private_key)
    owner = Owner(vault_id, RECOVERY, "", Role.ADMINISTRATOR)
    return sealed_slot(owner, secrets, secret_of(code), cost), code


def trust_recovery(records: Records, slot: Slot) -> None:
    """Note the public key of a recovery slot inside the register."""
    records.connection.execute(
        "INSERT OR IGNORE INTO recovery_key (public_key) VALUES (?)", (slot.public_key,)
    )


def distrust_other_recoveries(records: Records, kept: tuple[Slot, ...]) -> None:
    """Forget the public keys of recovery slots that are gone."""
    records.connection.execute("DELETE FROM recovery_key")
    for slot in kept:
        trust_recovery(records, slot)


def re_key(vault: Vault, cost: Cost, now: dt.datetime) -> str:
    """Give both stores new keys and the vault a new recovery code, which is returned.

    Everybody else takes the new keys over at the next unlock. Raises NotAllowed unless an
    administrator has the vault open; DiskFull, ReadOnly: the vault stays open and whole then.
    """
    if vault.holding.secrets.authority_seed is None:
        raise NotAllowed
    if vault.keyring.is_rekeying:
        complete(vault, vault.keyring.recovery[:1], now)
    old, new = vault.holding.in_use, new_keys()
    held = vault.holding.secrets
    both = msgspec.structs.replace(held, keys=(old, new))
    recovery, code = recovery_slot(vault.vault_id, both, cost)
    with vault.transaction(now) as records:
        trust_recovery(records, recovery)
        audit.append(records, "keys.renewing")
    keyring = _with_handovers(vault, vault.keyring, (old, new), now)
    vault.save_keyring(
        msgspec.structs.replace(keyring, is_rekeying=True, recovery=(*keyring.recovery, recovery))
    )
    vault.holding.secrets = both
    complete(vault, (recovery,), now)
    return code


def complete(vault: Vault, recovery: tuple[Slot, ...], now: dt.datetime) -> None:
    """Bring both stores under the newest keys and drop the older ones; keep these recovery slots.

    Raises NotAllowed unless an administrator has the vault open.
    """
    newest = vault.holding.secrets.keys[-1]
    for store in (Store.REGISTER, Store.FACTS):
        _move(vault, store, newest)
    keyring = msgspec.structs.replace(vault.keyring, is_rekeying=False, recovery=recovery)
    keyring = _with_handovers(vault, keyring, (newest,), now)
    held = vault.holding.secrets
    vault.holding.in_use = newest
    vault.save_keyring(keyring)
    vault.holding.secrets = msgspec.structs.replace(held, keys=(newest,))
    with vault.transaction(now) as records:
        distrust_other_recoveries(records, recovery)
        audit.append(records, "keys.renewed")


def renew_recovery(vault: Vault, cost: Cost, now: dt.datetime) -> str:
    """Replace the recovery code alone, for a lost sheet; return the new code."""
    if vault.holding.secrets.authority_seed is None:
        raise NotAllowed
    slot, code = recovery_slot(vault.vault_id, vault.holding.secrets, cost)
    with vault.transaction(now) as records:
        trust_recovery(records, slot)
        audit.append(records, "recovery.renewed")
    vault.save_keyring(msgspec.structs.replace(vault.keyring, recovery=(slot,)))
    return code


def _with_handovers(
    vault: Vault, keyring: Keyring, keys: tuple[Keys, ...], now: dt.datetime
) -> Keyring:
    """Return the keyring with these keys left for everybody whose public key is trusted.

    Where keyring.json states another public key than the register, nothing is left: that user
    needs a new passphrase from the administrator.
    """
    seed = vault.holding.secrets.authority_seed
    if seed is None:
        raise NotAllowed
    with vault.reading(now) as records:
        rows = member_rows(records)
        trusted = {row[0] for row in records.connection.execute("SELECT * FROM recovery_key")}

    def left(slot: Slot, is_trusted: bool) -> Slot:
        box = b""
        if is_trusted and slot.is_enabled and slot.sealed:
            box = handover_for(vault.vault_id, slot, slot.public_key, keys, seed)
        return msgspec.structs.replace(slot, handover=box)

    slots = []
    for slot in keyring.slots:
        row = rows.get(slot.user_id)
        is_trusted = (
            row is not None
            and row.is_enabled
            and row.role is slot.role
            and row.public_key == slot.public_key
        )
        slots.append(left(slot, is_trusted))
    recovery = tuple(left(slot, slot.public_key in trusted) for slot in keyring.recovery)
    return msgspec.structs.replace(keyring, slots=tuple(slots), recovery=recovery)


def _move(vault: Vault, store: Store, newest: Keys) -> None:
    """Bring one store under its newest key, if it is not there yet."""
    holding = vault.holding
    is_register = store is Store.REGISTER
    opened = holding.register if is_register else holding.facts
    old, new = (
        (holding.in_use.register, newest.register)
        if is_register
        else (holding.in_use.facts, newest.facts)
    )
    if opened is None or new is None or old is None:
        raise NotAllowed
    if old == new:
        return
    path = vault.folder / store.file
    copy = path.with_name(f"{path.name}.part-copy")
    with opened.alone(), translated(store.file):
        checkpoint(opened.connection)
        verified_copy(opened.connection, new, copy)
    opened.close()
    key = old
    try:
        with translated(store.file):
            log = path.with_name(f"{path.name}-wal")
            if log.exists() and log.stat().st_size:
                raise DiskFailed
            copy.replace(path)
            key = new
            sync_folder(vault.folder)
    finally:
        reopened = OpenStore(store, connect(path, key))
        if is_register:
            holding.register = reopened
            holding.in_use = msgspec.structs.replace(holding.in_use, register=key)
        else:
            holding.facts = reopened
            holding.in_use = msgspec.structs.replace(holding.in_use, facts=key)
