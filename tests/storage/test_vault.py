"""The vault opens for each role, saves, rolls back, and shuts its doors."""

from __future__ import annotations

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import Locked, NotAllowed
from mrc_desktop.storage import audit, drafts


def test_each_role_opens_the_same_vault(unlock, user_ids):
    for role in Role:
        session = unlock(role)
        assert session.user.role is role
        assert session.user.id == user_ids[role]
        assert session.has_register is (role is not Role.SUPERVISOR)


def test_what_was_saved_is_there_after_a_new_unlock(unlock):
    with unlock(Role.COUNSELLOR).write() as records:
        drafts.keep(records, "person", b"typed")
    with unlock(Role.COUNSELLOR).read() as records:
        assert drafts.find(records, "person") == b"typed"
    with unlock(Role.ADMINISTRATOR).read() as records:
        assert drafts.find(records, "person") is None


def test_an_exception_leaves_no_trace(session_counsellor):
    def fails():
        with session_counsellor.write() as records:
            drafts.keep(records, "person", b"typed")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    with session_counsellor.read() as records:
        assert drafts.listing(records) == ()


def test_a_supervisor_has_no_register(session_supervisor):
    for door in (session_supervisor.read, session_supervisor.write):
        with pytest.raises(NotAllowed), door():
            pass
    with session_supervisor.read_facts() as records:
        assert audit.verify(records) == 2


def test_after_close_every_door_is_locked(session_admin):
    session_admin.close()
    session_admin.close()
    for door in (session_admin.read, session_admin.write, session_admin.read_facts):
        with pytest.raises(Locked), door():
            pass


def test_a_nested_transaction_is_a_bug(session_admin):
    with session_admin.write(), pytest.raises(RuntimeError), session_admin.write():
        pass


def test_reading_cannot_write(session_admin):
    from mrc_desktop.errors import ReadOnly

    with pytest.raises(ReadOnly), session_admin.read() as records:
        drafts.keep(records, "person", b"x")
    with session_admin.write() as records:
        drafts.keep(records, "person", b"x")
