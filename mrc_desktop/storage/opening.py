"""Creating a vault and opening one: by passphrase, or by the recovery code."""

from __future__ import annotations

import secrets as randomness
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import (
    UserDisabled,
    UserError,
    VaultDamaged,
    VaultExists,
    WrongPassphrase,
)
from mrc_desktop.storage import attempts, audit, centre, crypto, members, rekey, schema
from mrc_desktop.storage import keyring as keyrings
from mrc_desktop.storage.connection import Store, checkpoint, close_quietly, connect
from mrc_desktop.storage.folder import (
    ATTEMPTS_FILE,
    BUILDING,
    KEYRING_FILE,
    LOCK_FILE,
    make_folder,
    refuse_network_folder,
    remove_leftovers,
    sync_folder,
)
from mrc_desktop.storage.keyring import DEFAULT_COST, RECOVERY, Cost, Keyring, LoadedKeyring, Slot
from mrc_desktop.storage.locks import FolderLock
from mrc_desktop.storage.recovery_code import secret_of
from mrc_desktop.storage.refusals import store_translated, translated
from mrc_desktop.storage.slots import (
    Keys,
    OpenedSlot,
    Owner,
    Secrets,
    candidates,
    new_keys,
    opened_slot,
    resealed_slot,
    sealed_slot,
)
from mrc_desktop.storage.store import OpenStore
from mrc_desktop.storage.transaction import Records
from mrc_desktop.storage.vault import Holding, RegisterPlan, Vault, VaultUser, user_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

_IGNORED: Final = frozenset({LOCK_FILE, ATTEMPTS_FILE})


def create_vault(
    plan: RegisterPlan, passphrase: str, now: dt.datetime, cost: Cost = DEFAULT_COST
) -> tuple[Vault, str]:
    """Make a vault with its first administrator; return it unlocked, with the recovery code.

    keyring.json comes into the folder last: without it there is no vault. Raises VaultExists,
    NetworkFolder, InputRefused, ReadOnly, DiskFull, VaultInUse.
    """
    name = members.clean_name(plan.user_name)
    refuse_network_folder(plan.folder)
    _check_empty(plan.folder)
    make_folder(plan.folder)
    lock = FolderLock(plan.folder)
    try:
        with translated(KEYRING_FILE):
            _check_empty(plan.folder)
            _remove_unfinished(plan.folder)
            make_folder(plan.folder / BUILDING)
        vault_id = randomness.token_hex(16)
        _, private_key = crypto.new_pair()
        authority, seed = crypto.new_signer()
        secrets = Secrets((new_keys(),), private_key, authority, seed)
        owner = Owner(vault_id, members.new_user_id(), name, Role.ADMINISTRATOR)
        slot = sealed_slot(owner, secrets, crypto.normalised(passphrase), cost)
        recovery, code = rekey.recovery_slot(vault_id, secrets, cost)
        keyring = Keyring(
            vault_id=vault_id,
            centre_name=plan.centre_name,
            language=plan.language,
            is_practice=plan.is_practice,
            is_rekeying=False,
            slots=(slot,),
            recovery=(recovery,),
        )
        _build(plan, keyring, secrets.keys[0], now)
        return _assemble(plan.folder, lock, slot, secrets, keyring), code
    except BaseException:
        lock.release()
        raise


def _check_empty(folder: Path) -> None:
    """Raise VaultExists if anything but an unfinished creation is in the folder."""
    with translated(KEYRING_FILE):
        if not folder.exists():
            return
        if not folder.is_dir():
            raise VaultExists
        found = {path.name for path in folder.iterdir()} - _IGNORED
    if found and (BUILDING not in found or KEYRING_FILE in found):
        raise VaultExists


def _remove_unfinished(folder: Path) -> None:
    """Remove what a creation that never finished has left: nobody has a key to it."""
    if not (folder / BUILDING).is_dir():
        return
    for store in Store:
        (folder / store.file).unlink(missing_ok=True)
    shutil.rmtree(folder / BUILDING)


def _build(plan: RegisterPlan, keyring: Keyring, keys: Keys, now: dt.datetime) -> None:
    """Write both stores and the keyring aside, then move them into the folder."""
    aside = plan.folder / BUILDING
    slot = keyring.slots[0]
    for store, key in ((Store.REGISTER, keys.register), (Store.FACTS, keys.facts)):
        if key is None:
            raise RuntimeError(store.value)
        connection = connect(aside / store.file, key, create=True)
        try:
            with store_translated(store.file):
                schema.create(connection, store, keyring.vault_id, schema.ladder(store))
                connection.execute("BEGIN IMMEDIATE")
                _fill(store, Records(connection, slot.user_id, now), plan, keyring)
                connection.execute("COMMIT")
                checkpoint(connection)
        finally:
            close_quietly(connection)
    keyrings.save(aside, keyring, keys.header)
    with translated(KEYRING_FILE):
        for name in (*(store.file for store in Store), KEYRING_FILE):
            (aside / name).replace(plan.folder / name)
            sync_folder(plan.folder)
        shutil.rmtree(aside)


def _fill(store: Store, records: Records, plan: RegisterPlan, keyring: Keyring) -> None:
    """Write the first rows of a store."""
    if store is Store.FACTS:
        centre.put_name(
            records,
            centre.CentreName(plan.centre_name, plan.city, plan.country, plan.is_practice),
        )
    else:
        centre.put(
            records,
            centre.CentreRow(
                name=plan.centre_name,
                city=plan.city,
                country=plan.country,
                is_practice=plan.is_practice,
            ),
        )
        members.put_member(records, keyring.slots[0])
        rekey.trust_recovery(records, keyring.recovery[0])
    audit.append(records, "vault.created")


@contextmanager
def _locked(folder: Path) -> Iterator[tuple[FolderLock, LoadedKeyring]]:
    """Yield the lock and the keyring of a folder; let the lock go after an exception."""
    refuse_network_folder(folder)
    keyrings.load(folder)
    lock = FolderLock(folder)
    try:
        remove_leftovers(folder)
        yield lock, keyrings.load(folder)
    except BaseException:
        lock.release()
        raise


def open_vault(folder: Path, user_id: str, passphrase: str, now: dt.datetime) -> Vault:
    """Return the vault unlocked for this user.

    Raises VaultNotFound, VaultDamaged, VaultTooNew, VaultInUse, NetworkFolder, UnknownUser,
    UserDisabled, WaitBeforeRetry, WrongPassphrase, WeakKeyDerivation, ReadOnly, DiskFull.
    """
    with _locked(folder) as (lock, loaded):
        slot = loaded.keyring.slot(user_id)
        opened = _tried(folder, loaded, (slot,), crypto.normalised(passphrase), now)[1]
        return _unlocked(folder, lock, loaded, (slot, opened), now)


def open_with_recovery(
    folder: Path, code: str, user_id: str, new_passphrase: str, now: dt.datetime
) -> Vault:
    """Set a new passphrase by the recovery code; return the vault unlocked for that user.

    Raises what `open_vault` raises; WrongPassphrase for a wrong code.
    """
    try:
        secret = secret_of(code)
    except ValueError:
        raise WrongPassphrase from None
    with _locked(folder) as (lock, loaded):
        target = loaded.keyring.slot(user_id)
        if not target.is_enabled:
            raise UserDisabled
        tried = _tried(folder, loaded, loaded.keyring.recovery, secret, now)
        vault = _unlocked(folder, lock, loaded, tried, now)
    try:
        cost = target.cost
        slot = members.prepared_reset(vault, user_id, new_passphrase, cost)
        with vault.transaction(now) as records:
            members.install(vault, records, slot, "passphrase.recovered")
        attempts.succeeded(folder, user_id)
    finally:
        vault.close()
    return open_vault(folder, user_id, new_passphrase, now)


def _tried(
    folder: Path,
    loaded: LoadedKeyring,
    slots: tuple[Slot, ...],
    secret: bytes,
    now: dt.datetime,
) -> tuple[Slot, OpenedSlot]:
    """Return the first of these slots of one user that the secret opens; count the attempt."""
    if not slots:
        raise WrongPassphrase
    user_id = slots[0].user_id
    if not slots[0].is_enabled:
        raise UserDisabled
    attempts.begin(folder, user_id, now)
    for slot in slots:
        try:
            opened = opened_slot(loaded.keyring.vault_id, slot, secret)
        except WrongPassphrase:
            continue
        except UserError:
            attempts.succeeded(folder, user_id)
            raise
        attempts.succeeded(folder, user_id)
        return slot, opened
    raise WrongPassphrase


def _unlocked(
    folder: Path,
    lock: FolderLock,
    loaded: LoadedKeyring,
    tried: tuple[Slot, OpenedSlot],
    now: dt.datetime,
) -> Vault:
    """Return the vault of a slot that was opened, its stores checked and up to date."""
    slot, opened = tried
    keyring = loaded.keyring
    found = candidates(keyring.vault_id, slot, opened.secrets)
    header = next((keys.header for keys in found if loaded.is_authentic(keys.header)), None)
    if header is None:
        raise VaultDamaged(file=KEYRING_FILE)
    oldest_first = tuple(reversed(found))
    secrets = msgspec.structs.replace(opened.secrets, keys=oldest_first)
    vault = _assemble(folder, lock, slot, secrets, keyring)
    try:
        holding = vault.holding
        holding.in_use = msgspec.structs.replace(holding.in_use, header=header)
        if slot.user_id == RECOVERY:
            return vault
        _settle(vault, slot, opened.slot_key, now)
    except BaseException:
        vault.close()
        raise
    return vault


def _assemble(
    folder: Path, lock: FolderLock, slot: Slot, secrets: Secrets, keyring: Keyring
) -> Vault:
    """Open both stores with the newest keys that open them."""
    newest_first = tuple(reversed(secrets.keys))
    register: OpenStore | None = None
    facts, facts_key = _open_any(folder, Store.FACTS, [keys.facts for keys in newest_first])
    register_key = None
    try:
        keys_of_register = [keys.register for keys in newest_first if keys.register is not None]
        if keys_of_register:
            register, register_key = _open_any(folder, Store.REGISTER, keys_of_register)
        for store, key in ((facts, facts_key), (register, register_key)):
            if store is not None and key is not None:
                with store_translated(store.store.file):
                    _check_store(folder, store, key, keyring.vault_id)
    except BaseException:
        facts.close()
        if register is not None:
            register.close()
        raise
    in_use = Keys(register_key, facts_key, newest_first[0].header)
    user = user_of(slot)
    if slot.user_id == RECOVERY:
        user = VaultUser(RECOVERY, "", Role.ADMINISTRATOR, is_enabled=True)
    return Vault(folder, lock, keyring, user, Holding(secrets, in_use, facts, register))


def _open_any(folder: Path, store: Store, keys: list[bytes]) -> tuple[OpenStore, bytes]:
    """Open a store with the first key that fits; raise VaultDamaged if none does."""
    for key in keys:
        try:
            return OpenStore(store, connect(folder / store.file, key)), key
        except VaultDamaged:
            continue
    raise VaultDamaged(file=store.file)


def _check_store(folder: Path, opened: OpenStore, key: bytes, vault_id: str) -> None:
    """Raise VaultDamaged for a file of another vault; climb the ladder."""
    connection: Connection = opened.connection
    steps = schema.ladder(opened.store)
    if schema.version(connection) <= len(steps):
        schema.check_identity(connection, opened.store, vault_id)
    schema.upgrade(connection, opened.store, key, folder, steps)


def spread_centre(vault: Vault, now: dt.datetime) -> None:
    """Bring the centre's name as the register has it into the facts and the header."""
    with vault.reading(now) as records:
        row = centre.get(records)
    with vault.facts_reading(now) as records:
        known = centre.get_name(records)
    wanted = centre.CentreName(row.name, row.city, row.country, known.is_practice)
    if wanted != known:
        with vault.facts(now) as records:
            centre.put_name(records, wanted)
    vault.write_header(row.name, vault.keyring.language)


def _settle(vault: Vault, slot: Slot, slot_key: bytes, now: dt.datetime) -> None:
    """Do what an unlock has to do: check the member, finish a re-key, take over new keys, drain."""
    if vault.has_register:
        with vault.reading(now) as records:
            members.check_member(records, slot)
        with vault.transaction(now) as records:
            members.heal_own_row(records, slot)
            audit.append(records, "vault.unlocked")
            reconciled = members.reconciled(records, vault.keyring)
        if vault.user.role is Role.ADMINISTRATOR and reconciled != vault.keyring:
            vault.save_keyring(reconciled)
        if vault.keyring.is_rekeying and vault.user.role is Role.ADMINISTRATOR:
            rekey.complete(vault, vault.keyring.recovery[:1], now)
        spread_centre(vault, now)
    else:
        with vault.facts(now) as records:
            audit.append(records, "vault.unlocked")
    if vault.keyring.is_rekeying:
        return
    current = vault.keyring.slot(slot.user_id)
    secrets = vault.holding.secrets
    if current.handover or len(secrets.keys) > 1:
        newest = msgspec.structs.replace(secrets, keys=secrets.keys[-1:])
        vault.save_keyring(
            vault.keyring.with_slot(resealed_slot(vault.vault_id, current, newest, slot_key))
        )
        vault.holding.secrets = newest
