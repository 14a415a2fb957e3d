"""The users of the register: add, rename, disable, new passphrases, new keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import Role
from mrc_desktop.services.access import require_good_passphrase
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.storage import members, rekey

if TYPE_CHECKING:
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.keyring import Cost
    from mrc_desktop.storage.vault import VaultUser


def _changed(user_id: str) -> Change:
    """Return the change of one user."""
    return Change(((Subject.USER, user_id),))


class Members:
    """User management. All but the list and one's own passphrase is an administrator's."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    def users(self) -> tuple[VaultUser, ...]:
        """Return all users in the order they were added, disabled ones too."""
        return self._session.vault.users()

    def name_of(self, user_id: str) -> str:
        """Return a user's name, empty for an id the register does not know."""
        return next((user.name for user in self.users() if user.id == user_id), "")

    def add(self, name: str, role: Role, passphrase: str) -> Change:
        """Add a user; tell the passphrase in person, and have it changed.

        Raises NotAllowed, InputRefused, UserNameTaken, WeakPassphrase.
        """
        self._session.require(Role.ADMINISTRATOR)
        require_good_passphrase(passphrase, name, self._centre_name())
        vault = self._session.vault
        slot = members.prepared_user(vault, name, role, passphrase, self._cost())
        with self._session.write() as records:
            members.install(vault, records, slot, "user.added")
        return _changed(slot.user_id)

    def rename(self, user_id: str, name: str) -> Change:
        """Give a user another name; raise NotAllowed, InputRefused, UserNameTaken, UnknownUser."""
        self._session.require(Role.ADMINISTRATOR)
        with self._session.write() as records:
            members.rename(self._session.vault, records, user_id, name)
        return _changed(user_id)

    def disable(self, user_id: str) -> Change:
        """Take a user's keys away; renew the keys afterwards if the user may have kept a copy.

        Raises NotAllowed, LastAdministrator, UnknownUser.
        """
        self._session.require(Role.ADMINISTRATOR)
        with self._session.write() as records:
            members.disable(self._session.vault, records, user_id)
        return _changed(user_id)

    def enable(self, user_id: str, passphrase: str) -> Change:
        """Let a disabled user in again, with a new passphrase; raise as `reset_passphrase`."""
        return self._set_passphrase(user_id, passphrase, "user.enabled")

    def reset_passphrase(self, user_id: str, passphrase: str) -> Change:
        """Give a user who forgot it a new passphrase; raise NotAllowed, WeakPassphrase.

        UserDisabled for a disabled user: `enable` is the way back.
        """
        self._session.require(Role.ADMINISTRATOR)
        members.require_enabled(self._session.vault, user_id)
        return self._set_passphrase(user_id, passphrase, "passphrase.reset")

    def _set_passphrase(self, user_id: str, passphrase: str, action: str) -> Change:
        """Write a new slot for a user."""
        self._session.require(Role.ADMINISTRATOR)
        vault = self._session.vault
        require_good_passphrase(passphrase, self.name_of(user_id), self._centre_name())
        slot = members.prepared_reset(vault, user_id, passphrase, self._cost())
        with self._session.write() as records:
            members.install(vault, records, slot, action)
        return _changed(user_id)

    def change_passphrase(self, old: str, new: str) -> Change:
        """Change one's own passphrase; raise WrongPassphrase, WaitBeforeRetry, WeakPassphrase."""
        session = self._session
        require_good_passphrase(new, session.user.name, self._centre_name())
        slot = members.prepared_change(session.vault, old, new, session.clock(), self._cost())
        if session.has_register:
            with session.write() as records:
                members.install(session.vault, records, slot, "passphrase.changed")
        else:
            with session.write_facts() as records:
                members.install_own(session.vault, records, slot)
        return _changed(slot.user_id)

    def re_key(self) -> str:
        """Give both stores new keys; return the new recovery code, the old one is void.

        Everybody else keeps the passphrase and takes the new keys over at the next unlock.
        Raises NotAllowed, DiskFull (twice the room of the stores is needed), ReadOnly.
        """
        self._session.require(Role.ADMINISTRATOR)
        return rekey.re_key(self._session.vault, self._cost(), self._session.clock())

    def renew_recovery_code(self) -> str:
        """Replace a lost recovery sheet: return the new code, the old one is void."""
        self._session.require(Role.ADMINISTRATOR)
        return rekey.renew_recovery(self._session.vault, self._cost(), self._session.clock())

    def _cost(self) -> Cost:
        """Return the cost of new slots: that of the slot in use."""
        return self._session.vault.keyring.slot(self._session.user.id).cost

    def _centre_name(self) -> str:
        """Return the centre's name, which is easily guessed."""
        return self._session.vault.header.centre_name
