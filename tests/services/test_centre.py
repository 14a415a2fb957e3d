"""The centre's particulars, and who may change and read what."""

from __future__ import annotations

import dataclasses

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import AuditBroken, InputRefused, NotAllowed
from mrc_desktop.services.centre import CentreOffice
from tests.conftest import CENTRE_NAME


def test_a_change_reaches_header_register_and_facts(unlock):
    session = unlock(Role.ADMINISTRATOR)
    office = CentreOffice(session)
    wanted = dataclasses.replace(
        office.details(), name="New name", phone="+992", idle_minutes=3, letter_language="tg"
    )
    office.revise(wanted)
    assert office.details() == wanted
    assert session.vault.header.centre_name == "New name"
    assert CentreOffice(unlock(Role.COUNSELLOR)).details() == wanted
    assert CentreOffice(unlock(Role.SUPERVISOR)).details().name == "New name"


def test_impossible_details_are_problems(session_admin):
    office = CentreOffice(session_admin)
    faulty = dataclasses.replace(
        office.details(), name=" ", city="x" * 501, phone="\x00", idle_minutes=0
    )
    with pytest.raises(InputRefused) as refused:
        office.revise(faulty)
    fields = [problem.field for problem in refused.value.problems]
    assert fields == ["name", "city", "phone", "idle_minutes"]
    assert office.details().name == CENTRE_NAME


def test_a_counsellor_changes_nothing_and_reads_no_trail(session_counsellor):
    office = CentreOffice(session_counsellor)
    with pytest.raises(NotAllowed):
        office.revise(office.details())
    with pytest.raises(NotAllowed):
        office.audit_entries()
    assert office.verify().register_entries is not None


def test_a_supervisor_reads_and_verifies_the_facts_trail_only(session_supervisor):
    office = CentreOffice(session_supervisor)
    assert office.verify().register_entries is None
    assert office.audit_entries(limit=1)[0].action == "vault.unlocked"


def test_a_broken_trail_is_said_with_its_place(session_admin):
    with session_admin.write() as records:
        records.connection.execute("DROP TRIGGER audit_no_update")
        records.connection.execute("UPDATE audit SET user_id = 'x' WHERE id = 2")
    with pytest.raises(AuditBroken) as broken:
        CentreOffice(session_admin).verify()
    assert broken.value.data == {"position": 2}
