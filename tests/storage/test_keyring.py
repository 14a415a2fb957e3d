"""Slots, guards and handovers: whoever changes keyring.json opens nothing."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import (
    UserError,
    VaultDamaged,
    WeakKeyDerivation,
    WrongPassphrase,
)
from mrc_desktop.storage import crypto, keyring, slots
from mrc_desktop.storage.connection import connect
from mrc_desktop.storage.folder import FACTS_FILE, KEYRING_FILE, REGISTER_FILE
from mrc_desktop.storage.keyring import DEFAULT_COST, FLOOR_COST, Cost
from tests.conftest import ADMIN_PASSPHRASE, SUPERVISOR_PASSPHRASE


def rewritten(folder, changed, header_key=b"k" * 32):
    """Write a keyring as an attacker does: right checksum, a MAC under a key of his own."""
    (folder / KEYRING_FILE).write_bytes(keyring.encoded(changed, header_key))


def changed_slot(slot, field, number):
    """Return the slot with one field changed in a way that `number` chooses."""
    value = getattr(slot, field)
    if isinstance(value, bytes):
        if not value:
            value = b"x" * (1 + number % 90)
        else:
            place = number % len(value)
            value = value[:place] + bytes([value[place] ^ (1 + number % 255)]) + value[place + 1 :]
    elif isinstance(value, Role):
        value = [role for role in Role if role is not value][number % 2]
    elif isinstance(value, bool):
        value = not value
    elif isinstance(value, Cost):
        value = (
            Cost(value.memory_mib + 1 + number % 9, value.passes)
            if number % 2
            else Cost(value.memory_mib, value.passes + 1 + number % 3)
        )
    else:
        value = f"{value}x"
    return msgspec.structs.replace(slot, **{field: value})


FIELDS = [field.name for field in msgspec.structs.fields(keyring.Slot)]


@settings(max_examples=40)
@given(st.sampled_from(FIELDS), st.integers(0, 10_000))
def test_a_changed_slot_opens_nothing(unlock, vault_folder, field, number):
    original = keyring.load(vault_folder)
    before = (vault_folder / KEYRING_FILE).read_bytes()
    slot = original.keyring.slots[0]
    try:
        changed = original.keyring.slots[1:]
        changed = (changed_slot(slot, field, number), *changed)
        rewritten(vault_folder, msgspec.structs.replace(original.keyring, slots=changed))
        with pytest.raises((UserError, StopIteration)):
            unlock(Role.ADMINISTRATOR)
    finally:
        (vault_folder / KEYRING_FILE).write_bytes(before)
        (vault_folder / "attempts.json").unlink(missing_ok=True)


@pytest.mark.parametrize(
    "field", ["centre_name", "language", "is_practice", "vault_id", "recovery"]
)
def test_a_changed_header_is_found_at_unlock(unlock, vault_folder, field):
    original = keyring.load(vault_folder).keyring
    value = getattr(original, field)
    changed = not value if isinstance(value, bool) else value + value
    rewritten(vault_folder, msgspec.structs.replace(original, **{field: changed}))
    with pytest.raises((VaultDamaged, WrongPassphrase)):
        unlock(Role.COUNSELLOR)


@settings(max_examples=60)
@given(st.data())
def test_an_accident_is_damage_and_not_a_wrong_passphrase(vault_folder, data):
    path = vault_folder / KEYRING_FILE
    content = path.read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    harmed = bytearray(content)
    harmed[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(harmed)
    try:
        loaded = keyring.load(vault_folder)
    except UserError:
        pass
    else:
        # White space between the fields carries nothing.
        assert loaded.keyring == keyring.load(vault_folder).keyring
        assert not content[place : place + 1].strip()
    finally:
        path.write_bytes(content)


def test_a_cheap_slot_is_refused_before_it_is_tried(unlock, vault_folder):
    original = keyring.load(vault_folder).keyring
    for cost, error in (
        (Cost(63, 2), WeakKeyDerivation),
        (Cost(64, 1), WeakKeyDerivation),
        (Cost(10**9, 2), VaultDamaged),
    ):
        slot = msgspec.structs.replace(original.slots[0], cost=cost)
        rewritten(vault_folder, original.with_slot(slot))
        with pytest.raises(error):
            unlock(Role.ADMINISTRATOR)
    assert (DEFAULT_COST.memory_mib, DEFAULT_COST.passes) == (256, 3)


def every_key_in(value):
    """Yield every byte string of 32 bytes reachable from a value."""
    if isinstance(value, bytes):
        for start in range(len(value) - 31):
            yield value[start : start + 32]
    elif isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            yield from every_key_in(getattr(value, field.name))
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from every_key_in(each)
    elif hasattr(value, "__dict__"):
        yield from every_key_in(list(vars(value).values()))
    elif hasattr(value, "__slots__"):
        yield from every_key_in([getattr(value, name, None) for name in value.__slots__])


@pytest.mark.parametrize("is_after_re_key", [False, True])
def test_nothing_a_supervisors_slot_allows_opens_the_register(
    unlock, vault_folder, user_ids, is_after_re_key
):
    if is_after_re_key:
        from mrc_desktop.services.members import Members

        Members(unlock(Role.ADMINISTRATOR)).re_key()
    session = unlock(Role.ADMINISTRATOR)
    register_key = session.vault.holding.in_use.register
    session.close()
    loaded = keyring.load(vault_folder).keyring
    slot = loaded.slot(user_ids[Role.SUPERVISOR])
    secret = crypto.normalised(SUPERVISOR_PASSPHRASE)
    opened = slots.opened_slot(loaded.vault_id, slot, secret)
    found = set(every_key_in(opened))
    found.update(every_key_in(slots.opened_handover(loaded.vault_id, slot, opened.secrets)))
    # Every other slot and handover, tried with everything the supervisor has.
    for other in (*loaded.slots, *loaded.recovery):
        for key in list(found):
            covered = slots.covered(loaded.vault_id, other)
            for attempt in (
                lambda other=other, key=key, covered=covered: crypto.unseal(
                    key, other.nonce, other.sealed, covered
                ),
                lambda other=other, key=key: crypto.unseal_own(key, other.handover),
            ):
                try:
                    content = attempt()
                except crypto.SealBroken:
                    continue
                assert other.user_id == slot.user_id
                found.update(every_key_in(content))
    session = unlock(Role.SUPERVISOR)
    vault = session.vault
    assert (vault.holding.register, vault.holding.in_use.register) == (None, None)
    assert vault.holding.secrets.authority_seed is None
    found.update(every_key_in(vault.holding.secrets))
    found.update(every_key_in(vault.holding.in_use))
    session.close()
    assert register_key not in found
    likely = [key for key in found if key in set(every_key_in(opened.secrets))]
    assert len(likely) >= 4
    for key in sorted(found)[:400] + likely:
        for candidate in (key, crypto.mac(key, b"register"), bytes(reversed(key))):
            with pytest.raises(VaultDamaged):
                connect(vault_folder / REGISTER_FILE, candidate)


def test_a_supervisor_who_edits_the_role_opens_nothing(unlock, vault_folder, user_ids):
    session = unlock(Role.SUPERVISOR)
    header_key = session.vault.holding.in_use.header
    session.close()
    original = keyring.load(vault_folder).keyring
    slot = original.slot(user_ids[Role.SUPERVISOR])
    promoted = msgspec.structs.replace(slot, role=Role.ADMINISTRATOR)
    rewritten(vault_folder, original.with_slot(promoted), header_key)
    from mrc_desktop.storage.opening import open_vault
    from tests.conftest import NOON

    with pytest.raises(WrongPassphrase):
        open_vault(vault_folder, slot.user_id, SUPERVISOR_PASSPHRASE, NOON)


def test_a_planted_slot_is_dropped_and_gets_no_keys(unlock, vault_folder, user_ids):
    """A supervisor knows the header key: a slot of his making must gain nothing by a re-key."""
    session = unlock(Role.SUPERVISOR)
    holding = session.vault.holding
    session.close()
    loaded = keyring.load(vault_folder).keyring
    owner = slots.Owner(loaded.vault_id, "planted", "Planted", Role.ADMINISTRATOR)
    planted = slots.sealed_slot(owner, holding.secrets, b"x", FLOOR_COST)
    swapped = msgspec.structs.replace(
        loaded.slot(user_ids[Role.COUNSELLOR]), public_key=planted.public_key
    )
    rewritten(vault_folder, loaded.with_slot(planted).with_slot(swapped), holding.in_use.header)
    from mrc_desktop.services.members import Members

    session = unlock(Role.ADMINISTRATOR)
    assert "planted" not in {user.id for user in session.vault.users()}
    Members(session).re_key()
    assert session.vault.keyring.slot(user_ids[Role.COUNSELLOR]).handover == b""


def test_a_forged_handover_is_refused(unlock, vault_folder, user_ids):
    session = unlock(Role.SUPERVISOR)
    header_key = session.vault.holding.in_use.header
    session.close()
    loaded = keyring.load(vault_folder).keyring
    slot = loaded.slot(user_ids[Role.COUNSELLOR])
    _, seed = crypto.new_signer()
    box = slots.handover_for(loaded.vault_id, slot, slot.public_key, (slots.new_keys(),), seed)
    forged = msgspec.structs.replace(slot, handover=box)
    rewritten(vault_folder, loaded.with_slot(forged), header_key)
    with pytest.raises(VaultDamaged):
        unlock(Role.COUNSELLOR)


def test_no_key_and_no_passphrase_lies_in_the_folder(unlock, vault_folder):
    session = unlock(Role.ADMINISTRATOR)
    holding = session.vault.holding
    session.close()
    planted = [ADMIN_PASSPHRASE.encode(), holding.secrets.private_key]
    planted += [holding.in_use.register, holding.in_use.facts, holding.in_use.header]
    for path in vault_folder.iterdir():
        content = path.read_bytes()
        for secret in planted:
            assert secret not in content
            assert secret.hex().encode() not in content
    assert (vault_folder / FACTS_FILE).read_bytes()[:15] != b"SQLite format 3"
