"""Creating, unlocking, recovering: what opens, what refuses, and how differently it says so."""

from __future__ import annotations

import fcntl
import os
import shutil

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import (
    InputRefused,
    NotAllowed,
    UnknownUser,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultNotFound,
    VaultTooNew,
    WaitBeforeRetry,
    WeakPassphrase,
    WrongPassphrase,
)
from mrc_desktop.services.access import (
    Access,
    RegisterPlan,
    check_group,
    is_passphrase_good_enough,
    passphrase_score,
    recovery_groups,
)
from mrc_desktop.storage.connection import Store, connect
from mrc_desktop.storage.folder import (
    ATTEMPTS_FILE,
    FACTS_FILE,
    KEYRING_FILE,
    REGISTER_FILE,
)
from mrc_desktop.storage.keyring import FLOOR_COST
from tests.conftest import ADMIN_PASSPHRASE, CENTRE_NAME, COUNSELLOR_PASSPHRASE

NEW = "copper ladder 31 thunder"


@pytest.fixture
def access(clock):
    return Access(clock, FLOOR_COST)


def plan_for(folder, **changes):
    values = {
        "folder": folder,
        "centre_name": "Centre",
        "city": "Osh",
        "country": "KG",
        "language": "ru",
        "user_name": "Aida",
        **changes,
    }
    return RegisterPlan(**values)


def test_a_new_register_opens_again(access, tmp_path):
    new = access.create_register(plan_for(tmp_path / "deep" / "vault", is_practice=True), NEW)
    assert all(check_group(i, group) for i, group in enumerate(recovery_groups(new.recovery_code)))
    user = new.session.user
    assert (user.name, user.role) == ("Aida", Role.ADMINISTRATOR)
    access.lock(new.session)
    header = access.header(tmp_path / "deep" / "vault")
    assert (header.centre_name, header.language, header.is_practice) == ("Centre", "ru", True)
    session = access.unlock(header.folder, user.id, NEW)
    assert session.has_register
    session.close()


def test_files_belong_to_their_owner_only(access, tmp_path):
    new = access.create_register(plan_for(tmp_path / "vault"), NEW)
    with new.session.write():
        pass
    assert (tmp_path / "vault").stat().st_mode & 0o777 == 0o700
    files = list((tmp_path / "vault").iterdir())
    assert {REGISTER_FILE, FACTS_FILE, KEYRING_FILE} <= {file.name for file in files}
    for file in files:
        assert file.stat().st_mode & 0o777 == 0o600, file.name
    new.session.close()


def test_a_folder_with_anything_in_it_is_refused(access, tmp_path, vault_folder):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("x")
    for folder in (tmp_path / "full", vault_folder, tmp_path / "full" / "letter.txt"):
        with pytest.raises(VaultExists):
            access.create_register(plan_for(folder), NEW)


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\u0000b", "a\u202eb"])
def test_impossible_user_names_are_problems(access, tmp_path, name):
    with pytest.raises(InputRefused) as refused:
        access.create_register(plan_for(tmp_path / "v", user_name=name), NEW)
    assert refused.value.problems[0].field == "name"
    assert not (tmp_path / "v").exists()


def test_weak_passphrases_are_refused(access, tmp_path):
    plan = plan_for(tmp_path / "v", user_name="Gulnora Yusupova", centre_name="Resource Centre")
    for weak in ("", "password", "qwerty12345", "Gulnora Yusupova", "Resource Centre", "1" * 5000):
        with pytest.raises(WeakPassphrase):
            access.create_register(plan, weak)
    assert is_passphrase_good_enough(NEW, "Gulnora")
    assert passphrase_score("") == 0
    assert 0 <= passphrase_score("ш" * 300) <= 4


def test_the_passphrase_is_the_same_in_any_unicode_spelling(access, tmp_path):
    new = access.create_register(plan_for(tmp_path / "v"), "Кӣтоби ӯстод қадам 5")
    new.session.close()
    decomposed = "Кӣтоби ӯстод қадам 5"
    access.unlock(tmp_path / "v", new.session.user.id, decomposed).close()


def test_the_four_refusals_are_four_errors(access, vault_folder, user_ids, tmp_path):
    admin = user_ids[Role.ADMINISTRATOR]
    with pytest.raises(WrongPassphrase):
        access.unlock(vault_folder, admin, "wrong")
    session = access.unlock(vault_folder, admin, ADMIN_PASSPHRASE)
    with pytest.raises(VaultInUse):
        access.unlock(vault_folder, admin, ADMIN_PASSPHRASE)
    key = session.vault.holding.in_use.register
    session.close()
    damaged = tmp_path / "damaged"
    shutil.copytree(vault_folder, damaged)
    (damaged / REGISTER_FILE).write_bytes(b"\x00" * 8192)
    with pytest.raises(VaultDamaged) as refusal:
        access.unlock(damaged, admin, ADMIN_PASSPHRASE)
    assert refusal.value.data == {"file": REGISTER_FILE}
    connection = connect(vault_folder / REGISTER_FILE, key)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(VaultTooNew):
        access.unlock(vault_folder, admin, ADMIN_PASSPHRASE)


def test_no_register_no_user(access, tmp_path, vault_folder):
    with pytest.raises(VaultNotFound):
        access.header(tmp_path / "nowhere")
    with pytest.raises(UnknownUser):
        access.unlock(vault_folder, "nobody", "x")


def test_the_lock_of_a_dead_process_is_no_lock(access, vault_folder, user_ids):
    ready, done = os.pipe()
    child = os.fork()
    if child == 0:
        descriptor = os.open(vault_folder / "vault.lock", os.O_RDWR | os.O_CREAT)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        os.write(done, b"x")
        os.kill(os.getpid(), 9)
    os.read(ready, 1)
    os.waitpid(child, 0)
    os.close(ready)
    os.close(done)
    access.unlock(vault_folder, user_ids[Role.COUNSELLOR], COUNSELLOR_PASSPHRASE).close()


@pytest.mark.parametrize("file", [REGISTER_FILE, FACTS_FILE])
@pytest.mark.parametrize("harm", ["missing", "empty", "truncated", "garbage", "swapped", "flipped"])
def test_a_harmed_store_is_said_to_be_damaged(access, vault_folder, user_ids, tmp_path, file, harm):
    path = vault_folder / file
    content = bytearray(path.read_bytes())
    if harm == "missing":
        path.unlink()
    elif harm == "empty":
        path.write_bytes(b"")
    elif harm == "truncated":
        path.write_bytes(content[: len(content) // 2])
    elif harm == "garbage":
        path.write_bytes(os.urandom(len(content)))
    elif harm == "swapped":
        other = access.create_register(plan_for(tmp_path / "other"), NEW)
        other.session.close()
        shutil.copy(tmp_path / "other" / file, path)
    else:
        content[100] ^= 1
        path.write_bytes(content)
    with pytest.raises(VaultDamaged) as refusal:
        access.unlock(vault_folder, user_ids[Role.COUNSELLOR], COUNSELLOR_PASSPHRASE)
    assert refusal.value.data == {"file": file}


def test_the_same_key_does_not_make_another_vaults_file_ours(
    access, vault_folder, user_ids, unlock
):
    session = unlock(Role.ADMINISTRATOR)
    keys = session.vault.holding.in_use
    session.close()
    for store, key in ((Store.REGISTER, keys.register), (Store.FACTS, keys.facts)):
        connection = connect(vault_folder / store.file, key)
        connection.execute("UPDATE vault SET vault_id = 'another'")
        connection.close()
    with pytest.raises(VaultDamaged):
        unlock(Role.COUNSELLOR)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[]", b'{"format": "x"}', b'{"format": 1}', os.urandom(900), b"[" * 9000],
)
def test_a_garbage_keyring_is_damaged(access, vault_folder, content):
    (vault_folder / KEYRING_FILE).write_bytes(content)
    with pytest.raises(VaultDamaged):
        access.header(vault_folder)


def test_a_newer_keyring_is_too_new(access, vault_folder):
    (vault_folder / KEYRING_FILE).write_bytes(b'{"format": 2, "anything": [1, 2]}')
    with pytest.raises(VaultTooNew):
        access.header(vault_folder)


def test_wrong_passphrases_wait_longer_each_time(access, vault_folder, user_ids, clock):
    admin, counsellor = user_ids[Role.ADMINISTRATOR], user_ids[Role.COUNSELLOR]
    waits = []
    for _ in range(12):
        with pytest.raises(WrongPassphrase):
            access.unlock(vault_folder, admin, "wrong")
        # A new Access stands for the program started anew.
        waits.append(Access(clock, FLOOR_COST).seconds_to_wait(vault_folder, admin))
        if waits[-1]:
            clock.forward(seconds=waits[-1] - 1)
            with pytest.raises(WaitBeforeRetry) as refusal:
                access.unlock(vault_folder, admin, ADMIN_PASSPHRASE)
            assert refusal.value.data == {"seconds": 1}
            clock.forward(seconds=1)
    assert waits == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert access.seconds_to_wait(vault_folder, counsellor) == 0
    access.unlock(vault_folder, admin, ADMIN_PASSPHRASE).close()
    assert not (vault_folder / ATTEMPTS_FILE).exists()
    with pytest.raises(WrongPassphrase):
        access.unlock(vault_folder, admin, "wrong")
    assert access.seconds_to_wait(vault_folder, admin) == 0


def test_a_clock_set_back_locks_nobody_out(access, vault_folder, user_ids, clock):
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            access.unlock(vault_folder, user_ids[Role.COUNSELLOR], "wrong")
        clock.forward(seconds=60)
    clock.forward(days=-400)
    assert access.seconds_to_wait(vault_folder, user_ids[Role.COUNSELLOR]) == 4


@pytest.mark.parametrize("role", list(Role))
def test_the_recovery_code_sets_a_new_passphrase(
    access, vault_folder, user_ids, recovery_code, role
):
    sloppy = recovery_code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    session = access.recover(vault_folder, sloppy, user_ids[role], NEW)
    assert session.user.role is role
    assert session.has_register is (role is not Role.SUPERVISOR)
    session.close()
    access.unlock(vault_folder, user_ids[role], NEW).close()
    with pytest.raises(WrongPassphrase):
        access.unlock(vault_folder, user_ids[role], COUNSELLOR_PASSPHRASE + "x")


def test_a_wrong_recovery_code_opens_nothing(access, vault_folder, user_ids, tmp_path, clock):
    other = access.create_register(plan_for(tmp_path / "other"), NEW)
    other.session.close()
    admin = user_ids[Role.ADMINISTRATOR]
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            access.recover(vault_folder, other.recovery_code, admin, NEW)
    assert access.seconds_to_wait_for_recovery(vault_folder) == 2
    with pytest.raises(WrongPassphrase):
        access.recover(vault_folder, "ABCDE", admin, NEW)
    clock.forward(minutes=1)
    with pytest.raises(WeakPassphrase):
        access.recover(vault_folder, other.recovery_code, admin, CENTRE_NAME)


def test_a_role_may_do_what_it_may(session_counsellor):
    session_counsellor.require(Role.COUNSELLOR, Role.ADMINISTRATOR)
    with pytest.raises(NotAllowed):
        session_counsellor.require(Role.ADMINISTRATOR)
