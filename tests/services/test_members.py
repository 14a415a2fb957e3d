"""Users come, change and go; keys are renewed; nobody gains what a role does not give."""

from __future__ import annotations

import shutil

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import (
    InputRefused,
    LastAdministrator,
    NotAllowed,
    UnknownUser,
    UserDisabled,
    UserNameTaken,
    VaultDamaged,
    WeakPassphrase,
    WrongPassphrase,
)
from mrc_desktop.services.access import Access
from mrc_desktop.services.centre import CentreOffice
from mrc_desktop.services.change import Subject
from mrc_desktop.services.members import Members
from mrc_desktop.storage import drafts
from mrc_desktop.storage.folder import FACTS_FILE, KEYRING_FILE, REGISTER_FILE
from mrc_desktop.storage.keyring import FLOOR_COST
from tests.conftest import (
    ADMIN_PASSPHRASE,
    COUNSELLOR_NAME,
    COUNSELLOR_PASSPHRASE,
    SUPERVISOR_PASSPHRASE,
)

NEW = "copper ladder 31 thunder"
PASSPHRASES = {
    Role.ADMINISTRATOR: ADMIN_PASSPHRASE,
    Role.COUNSELLOR: COUNSELLOR_PASSPHRASE,
    Role.SUPERVISOR: SUPERVISOR_PASSPHRASE,
}


@pytest.fixture
def access(clock):
    return Access(clock, FLOOR_COST)


def test_an_added_user_can_unlock(unlock, access, vault_folder):
    session = unlock(Role.ADMINISTRATOR)
    change = Members(session).add("  Mark   Twain ", Role.SUPERVISOR, NEW)
    added = Members(session).users()[-1]
    assert (added.id, added.name, added.role) == (
        change.first(Subject.USER),
        "Mark Twain",
        Role.SUPERVISOR,
    )
    session.close()
    opened = access.unlock(vault_folder, added.id, NEW)
    assert not opened.has_register
    opened.close()


def test_names_are_unique_whatever_their_case(session_admin):
    office = Members(session_admin)
    with pytest.raises(UserNameTaken):
        office.add(COUNSELLOR_NAME.upper(), Role.COUNSELLOR, NEW)
    with pytest.raises(UserNameTaken):
        office.rename(session_admin.user.id, COUNSELLOR_NAME)
    for name in ("", "x" * 81):
        with pytest.raises(InputRefused):
            office.add(name, Role.COUNSELLOR, NEW)
    with pytest.raises(WeakPassphrase):
        office.add("Somebody New", Role.COUNSELLOR, "somebody new")
    assert len(office.users()) == 3


def test_renaming_keeps_the_passphrase(unlock, user_ids):
    session = unlock(Role.ADMINISTRATOR)
    Members(session).rename(user_ids[Role.COUNSELLOR], "Фирӯза")
    assert Members(session).name_of(user_ids[Role.COUNSELLOR]) == "Фирӯза"
    assert Members(session).name_of("nobody") == ""
    assert unlock(Role.COUNSELLOR).user.name == "Фирӯза"


def test_a_disabled_user_opens_nothing_until_enabled(unlock, access, vault_folder, user_ids):
    counsellor = user_ids[Role.COUNSELLOR]
    session = unlock(Role.ADMINISTRATOR)
    office = Members(session)
    office.disable(counsellor)
    assert session.vault.keyring.slot(counsellor).sealed == b""
    with pytest.raises(UserDisabled):
        office.reset_passphrase(counsellor, NEW)
    session.close()
    with pytest.raises(UserDisabled):
        access.unlock(vault_folder, counsellor, COUNSELLOR_PASSPHRASE)
    session = unlock(Role.ADMINISTRATOR)
    Members(session).enable(counsellor, NEW)
    session.close()
    access.unlock(vault_folder, counsellor, NEW).close()


def test_an_old_keyring_does_not_bring_a_disabled_user_back(
    unlock, access, vault_folder, user_ids, tmp_path
):
    shutil.copy(vault_folder / KEYRING_FILE, tmp_path / "old")
    session = unlock(Role.ADMINISTRATOR)
    Members(session).disable(user_ids[Role.COUNSELLOR])
    session.close()
    shutil.copy(tmp_path / "old", vault_folder / KEYRING_FILE)
    with pytest.raises(UserDisabled):
        access.unlock(vault_folder, user_ids[Role.COUNSELLOR], COUNSELLOR_PASSPHRASE)
    unlock(Role.ADMINISTRATOR).close()
    assert not access.header(vault_folder).users[1].is_enabled


def test_the_last_administrator_stays(session_admin, user_ids):
    office = Members(session_admin)
    with pytest.raises(LastAdministrator):
        office.disable(session_admin.user.id)
    office.add("Second", Role.ADMINISTRATOR, NEW)
    office.disable(session_admin.user.id)
    with pytest.raises(UnknownUser):
        office.disable("nobody")


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.SUPERVISOR])
def test_only_an_administrator_manages(unlock, user_ids, role):
    office = Members(unlock(role))
    other = user_ids[Role.ADMINISTRATOR]
    for attempt in (
        lambda: office.add("X Y", Role.ADMINISTRATOR, NEW),
        lambda: office.rename(other, "Z"),
        lambda: office.disable(other),
        lambda: office.enable(other, NEW),
        lambda: office.reset_passphrase(other, NEW),
        office.re_key,
        office.renew_recovery_code,
    ):
        with pytest.raises(NotAllowed):
            attempt()


@pytest.mark.parametrize("role", list(Role))
def test_changing_ones_own_passphrase_needs_the_old(unlock, access, vault_folder, user_ids, role):
    session = unlock(role)
    with pytest.raises(WrongPassphrase):
        Members(session).change_passphrase("wrong", NEW)
    Members(session).change_passphrase(PASSPHRASES[role], NEW)
    session.close()
    with pytest.raises(WrongPassphrase):
        access.unlock(vault_folder, user_ids[role], PASSPHRASES[role])
    access.unlock(vault_folder, user_ids[role], NEW).close()


def test_after_a_re_key_everybody_opens_with_the_old_passphrase(
    unlock, access, vault_folder, user_ids, recovery_code, tmp_path
):
    session = unlock(Role.ADMINISTRATOR)
    with session.write() as records:
        drafts.keep(records, "person", b"typed")
    before = session.vault.holding.in_use
    shutil.copy(vault_folder / KEYRING_FILE, tmp_path / "old-keyring")
    code = Members(session).re_key()
    after = session.vault.holding.in_use
    assert len({before.register, after.register, before.facts, after.facts}) == 4
    # A second one before anybody took over the first.
    code = Members(session).re_key()
    after = session.vault.holding.in_use
    for role in Role:
        keys = unlock(role).vault.holding
        assert keys.in_use == after.for_role(role)
        assert keys.secrets.keys == (after.for_role(role),)
        assert unlock(role).vault.keyring.slot(user_ids[role]).handover == b""
    with unlock(Role.ADMINISTRATOR).read() as records:
        assert drafts.find(records, "person") == b"typed"
    unlock(Role.SUPERVISOR).close()
    with pytest.raises(WrongPassphrase):
        access.recover(vault_folder, recovery_code, user_ids[Role.ADMINISTRATOR], NEW)
    access.recover(vault_folder, code, user_ids[Role.ADMINISTRATOR], NEW).close()
    # The keyring of before opens its slots, but no store.
    shutil.copy(tmp_path / "old-keyring", vault_folder / KEYRING_FILE)
    with pytest.raises(VaultDamaged):
        unlock(Role.COUNSELLOR)
    assert sorted(path.name for path in vault_folder.glob("*.db*")) == [FACTS_FILE, REGISTER_FILE]


def test_a_re_key_leaves_a_disabled_user_nothing(unlock, user_ids):
    session = unlock(Role.ADMINISTRATOR)
    Members(session).disable(user_ids[Role.COUNSELLOR])
    Members(session).re_key()
    slot = session.vault.keyring.slot(user_ids[Role.COUNSELLOR])
    assert (slot.sealed, slot.handover) == (b"", b"")


def test_a_lost_sheet_is_replaced(unlock, access, vault_folder, user_ids, recovery_code):
    session = unlock(Role.ADMINISTRATOR)
    code = Members(session).renew_recovery_code()
    session.close()
    with pytest.raises(WrongPassphrase):
        access.recover(vault_folder, recovery_code, user_ids[Role.COUNSELLOR], NEW)
    access.recover(vault_folder, code, user_ids[Role.COUNSELLOR], NEW).close()


def test_every_management_step_is_in_the_trail(session_admin, user_ids):
    office = Members(session_admin)
    office.add("Second", Role.ADMINISTRATOR, NEW)
    office.disable(user_ids[Role.COUNSELLOR])
    office.re_key()
    actions = [entry.action for entry in CentreOffice(session_admin).audit_entries()]
    assert actions[:5] == [
        "keys.renewed",
        "keys.renewing",
        "user.disabled",
        "user.added",
        "vault.unlocked",
    ]
    assert CentreOffice(session_admin).verify().register_entries == len(actions)
