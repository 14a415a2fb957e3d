"""kill -9 at every telling step of creating, saving, re-keying, and of the disk refusing."""

from __future__ import annotations

import hashlib
import shutil

import pytest

from mrc_desktop.domain.codes import FactKind, Role
from mrc_desktop.domain.fact import Fact
from mrc_desktop.errors import ReadOnly, UserError, VaultNotFound
from mrc_desktop.storage import audit, crypto, drafts, facts, members, outbox, rekey
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.opening import create_vault, open_vault, open_with_recovery
from mrc_desktop.storage.vault import RegisterPlan, read_header
from tests.conftest import NOON
from tests.storage.faults import in_child, read_only, small_disk, telling_steps

FACT = Fact(id="ab" * 16, kind=FactKind.CONSULTATION, month="2026-11", person="cd" * 16)
NAMES = {Role.ADMINISTRATOR: "Admin", Role.COUNSELLOR: "Couns", Role.SUPERVISOR: "Super"}


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch):
    """Hundreds of unlocks: derive keys by one hash here. Other tests use Argon2id."""

    def derive(secret, salt, memory_mib, passes):
        fields = crypto.joined(secret, salt, memory_mib, passes)
        return hashlib.blake2b(fields, digest_size=32).digest()

    monkeypatch.setattr(crypto, "derive", derive)


def plan_for(folder):
    return RegisterPlan(folder, "Centre", "Osh", "KG", "ru", "Admin")


@pytest.fixture
def vault(tmp_path):
    folder = tmp_path / "first"
    opened, code = create_vault(plan_for(folder), "Admin", NOON, FLOOR_COST)
    for role in (Role.COUNSELLOR, Role.SUPERVISOR):
        slot = members.prepared_user(opened, NAMES[role], role, NAMES[role], FLOOR_COST)
        with opened.transaction(NOON) as records:
            members.install(opened, records, slot, "user.added")
    opened.close()
    return folder, code


def opened_as(folder, role):
    user = next(user for user in read_header(folder).users if user.name == NAMES[role])
    return open_vault(folder, user.id, NAMES[role], NOON)


def check_whole(folder):
    """Open the vault as everybody and walk both trails."""
    for role in (Role.COUNSELLOR, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.SUPERVISOR):
        opened = opened_as(folder, role)
        if opened.has_register:
            with opened.reading(NOON) as records:
                audit.verify(records)
        with opened.facts_reading(NOON) as records:
            audit.verify(records)
        opened.close()


def test_killed_while_creating_leaves_a_vault_or_none(tmp_path):
    def create(folder):
        def work():
            create_vault(plan_for(folder), "Admin", NOON, FLOOR_COST)[0].close()

        return work

    finished, names = in_child(create(tmp_path / "whole"))
    assert finished
    outcomes = set()
    for step in telling_steps(names, every=25):
        folder = tmp_path / f"at{step}"
        assert not in_child(create(folder), step)[0]
        try:
            user = read_header(folder).users[0]
        except VaultNotFound:
            create(folder)()
            outcomes.add("created again")
        else:
            open_vault(folder, user.id, "Admin", NOON).close()
            outcomes.add("opened")
    assert outcomes == {"created again", "opened"}


def test_killed_while_saving_leaves_all_or_nothing(tmp_path, vault):
    def save(folder):
        def work():
            opened = opened_as(folder, Role.COUNSELLOR)
            with opened.transaction(NOON) as records:
                drafts.keep(records, "one", b"1")
                audit.append(records, "test.saved")
                drafts.keep(records, "two", b"2")
                outbox.put(records, FACT)
            opened.close()

        return work

    shutil.copytree(vault[0], tmp_path / "whole")
    finished, names = in_child(save(tmp_path / "whole"))
    assert finished
    outcomes = set()
    for step in telling_steps(names, every=3):
        folder = tmp_path / f"at{step}"
        shutil.copytree(vault[0], folder)
        assert not in_child(save(folder), step)[0]
        opened = opened_as(folder, Role.COUNSELLOR)
        with opened.reading(NOON) as records:
            kept = {draft.form for draft in drafts.listing(records)}
            saved = [e for e in audit.entries(records) if e.action == "test.saved"]
            audit.verify(records)
        with opened.facts_reading(NOON) as records:
            counted = facts.of_month(records, "2026-11")
        assert (kept, len(saved), counted) in [
            (set(), 0, ()),
            ({"one", "two"}, 1, (FACT,)),
        ]
        outcomes.add(len(saved))
        opened.close()
        shutil.rmtree(folder)
    assert outcomes == {0, 1}


def test_killed_while_renewing_keys_leaves_a_vault_that_opens_for_all(tmp_path, vault):
    first, code = vault

    def renew(folder):
        def work():
            opened = opened_as(folder, Role.ADMINISTRATOR)
            rekey.re_key(opened, FLOOR_COST, NOON)
            opened.close()

        return work

    shutil.copytree(first, tmp_path / "whole")
    finished, names = in_child(renew(tmp_path / "whole"))
    assert finished
    for step in telling_steps(names, every=20):
        folder = tmp_path / f"at{step}"
        shutil.copytree(first, folder)
        assert not in_child(renew(folder), step)[0]
        was_finished = len(read_header(folder).users) == 3 and _is_finished(folder, first)
        check_whole(folder)
        if not was_finished:
            # Nobody has seen the new code: the old one must still work.
            user = next(user for user in read_header(folder).users if user.name == "Admin")
            open_with_recovery(folder, code, user.id, "other", NOON).close()
        shutil.rmtree(folder)


def _is_finished(folder, first):
    from mrc_desktop.storage.keyring import load

    now, before = load(folder).keyring, load(first).keyring
    return not now.is_rekeying and now.recovery[0].public_key != before.recovery[0].public_key


def test_killed_while_adding_a_user(tmp_path, vault):
    def add(folder):
        def work():
            opened = opened_as(folder, Role.ADMINISTRATOR)
            slot = members.prepared_user(opened, "New", Role.COUNSELLOR, "New", FLOOR_COST)
            with opened.transaction(NOON) as records:
                members.install(opened, records, slot, "user.added")
            opened.close()

        return work

    shutil.copytree(vault[0], tmp_path / "whole")
    names = in_child(add(tmp_path / "whole"))[1]
    for step in telling_steps(names, every=10):
        folder = tmp_path / f"at{step}"
        shutil.copytree(vault[0], folder)
        in_child(add(folder), step)
        check_whole(folder)
        opened = opened_as(folder, Role.ADMINISTRATOR)
        with opened.reading(NOON) as records:
            rows = members.member_rows(records)
        assert set(rows) == {user.id for user in opened.users()}
        opened.close()
        shutil.rmtree(folder)


def save_too_much(opened):
    for number in range(60):
        with opened.transaction(NOON) as records:
            drafts.keep(records, f"form{number}", bytes(200_000))


def change_passphrase(opened):
    slot = members.prepared_change(opened, "Admin", "Other", NOON, FLOOR_COST)
    with opened.transaction(NOON) as records:
        members.install(opened, records, slot, "passphrase.changed")


def renew_keys(opened):
    rekey.re_key(opened, FLOOR_COST, NOON)


@pytest.mark.parametrize("work", [save_too_much, change_passphrase, renew_keys])
def test_a_full_disk_is_said_and_loses_nothing(tmp_path, vault, work):
    folder = tmp_path / "small"
    folder.mkdir()
    with small_disk(folder, 2600) as disk:
        shutil.copytree(vault[0], folder / "vault")
        opened = opened_as(folder / "vault", Role.ADMINISTRATOR)
        with opened.transaction(NOON) as records:
            drafts.keep(records, "before", b"kept")
        if work is not save_too_much:
            disk.fill()
        with pytest.raises(disk.refusals):
            work(opened)
        with opened.reading(NOON) as records:
            assert "before" in {draft.form for draft in drafts.listing(records)}
            audit.verify(records)
        disk.free()
        with opened.transaction(NOON) as records:
            drafts.keep(records, "after", b"kept")
        opened.close()
        shutil.copytree(folder / "vault", tmp_path / "after")
    check_whole(tmp_path / "after")


def test_a_full_disk_refuses_to_unlock_and_loses_nothing(tmp_path, vault):
    folder = tmp_path / "small"
    folder.mkdir()
    with small_disk(folder, 2600) as disk:
        shutil.copytree(vault[0], folder / "vault")
        disk.fill()
        with pytest.raises(disk.refusals):
            opened_as(folder / "vault", Role.COUNSELLOR)
        disk.free()
        check_whole(folder / "vault")


def test_a_full_disk_refuses_a_new_vault(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    with small_disk(folder, 100) as disk, pytest.raises(disk.refusals):
        create_vault(plan_for(folder / "vault"), "Admin", NOON, FLOOR_COST)


def test_a_read_only_folder_is_said(vault):
    with read_only(vault[0]), pytest.raises(ReadOnly):
        opened_as(vault[0], Role.COUNSELLOR)
    opened_as(vault[0], Role.COUNSELLOR).close()


def test_a_folder_that_becomes_read_only_is_said(vault):
    opened = opened_as(vault[0], Role.ADMINISTRATOR)
    with read_only(vault[0]), pytest.raises(UserError) as refusal:
        opened.write_header("Other", "ru")
    assert isinstance(refusal.value, ReadOnly)
    opened.close()
