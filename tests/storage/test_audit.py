"""The trail only grows, and every change to it is found."""

from __future__ import annotations

import pytest
import sqlcipher3

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import AuditBroken
from mrc_desktop.storage import audit


@pytest.fixture
def records(session_admin):
    with session_admin.write() as opened:
        for number in range(5):
            audit.append(opened, "person.opened", "person", number, "code")
    with session_admin.write() as opened:
        yield opened


def without_triggers(records):
    for name in (
        "audit_no_update",
        "audit_no_delete",
        "audit_head_no_delete",
        "audit_head_only_grows",
    ):
        records.connection.execute(f"DROP TRIGGER {name}")


def test_entries_come_newest_first_in_pages(records):
    found = audit.entries(records, limit=2)
    assert [entry.subject_id for entry in found] == [4, 3]
    older = audit.entries(records, 2, before=found[-1].position)
    assert [entry.subject_id for entry in older] == [2, 1]
    assert older[0].user_id == records.user
    assert audit.verify(records) == found[0].position


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE audit SET detail = 'x'",
        "DELETE FROM audit",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET entries = 1",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE id = 2",
    ],
)
def test_the_store_refuses_to_change_the_trail(records, attack):
    with pytest.raises(sqlcipher3.IntegrityError):
        records.connection.execute(attack)


@pytest.mark.parametrize(
    "column", ["at", "user_id", "action", "subject", "detail", "subject_id", "previous", "digest"]
)
def test_a_changed_entry_is_found(records, column):
    without_triggers(records)
    value = 77 if column == "subject_id" else b"x" if column in {"previous", "digest"} else "x"
    records.connection.execute(f"UPDATE audit SET {column} = ? WHERE id = 3", (value,))
    with pytest.raises(AuditBroken) as broken:
        audit.verify(records)
    assert broken.value.data == {"position": 3}


@pytest.mark.parametrize(
    "attack",
    [
        "DELETE FROM audit WHERE id = 2",
        "DELETE FROM audit WHERE id >= 5",
        "DELETE FROM audit",
        "DELETE FROM audit_head",
        (
            "INSERT INTO audit SELECT -1, at, user_id, action, subject, subject_id, detail, "
            "previous, digest FROM audit WHERE id = 1"
        ),
        (
            "INSERT INTO audit SELECT 99, at, user_id, action, subject, subject_id, detail, "
            "previous, digest FROM audit WHERE id = 1"
        ),
    ],
)
def test_a_removed_or_added_entry_is_found(records, attack):
    without_triggers(records)
    records.connection.execute(attack)
    with pytest.raises(AuditBroken):
        audit.verify(records)


def test_the_trail_of_one_store_is_none_of_the_other(unlock):
    session = unlock(Role.ADMINISTRATOR)
    with session.read() as register, session.read_facts() as facts:
        starts = [
            records.connection.execute("SELECT previous FROM audit WHERE id = 1").fetchone()
            for records in (register, facts)
        ]
    assert starts[0] != starts[1]


@pytest.mark.slow
def test_a_long_trail_is_walked_in_batches(session_admin):
    with session_admin.write() as records:
        before = audit.verify(records)
        for _ in range(12_000):
            audit.append(records, "person.opened", "person", 1)
        assert audit.verify(records) == before + 12_000
