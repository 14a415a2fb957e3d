"""Facts cross from the register to the supervisor's store once, and carry nothing but codes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import secrets
from collections.abc import Iterator

import msgspec
import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Outcome, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.storage import facts, outbox
from mrc_desktop.storage.connection import Store, connect
from mrc_desktop.storage.schema import ladder, statements
from mrc_desktop.storage.transaction import Records

NOW = dt.datetime(2026, 11, 23, 10, 0)
FULL = Fact(
    id="a" * 32,
    kind=FactKind.CONSULTATION,
    month="2026-11",
    person="b" * 32,
    topics=(Topic.WAGE_CLAIM, Topic.REENTRY_BAN),
    sex=Sex.FEMALE,
    age=AgeBand.YOUNG,
    citizenship="TJ",
    region="TJ-SU",
    channel=Channel.PHONE,
    outcome=Outcome.RESOLVED,
)
SESSION = Fact(
    id="c" * 32, kind=FactKind.SESSION, month="2026-10", topics=(Topic.OTHER,), women=4, men=3
)


def _store(folder, store) -> Records:
    connection = connect(folder / store.file, secrets.token_bytes(32), create=True)
    for step in ladder(store):
        for statement in statements(step.text):
            connection.execute(statement)
    return Records(connection, "user", NOW)


@pytest.fixture
def register(tmp_path) -> Iterator[Records]:
    records = _store(tmp_path, Store.REGISTER)
    yield records
    records.connection.close()


@pytest.fixture
def store(tmp_path) -> Iterator[Records]:
    records = _store(tmp_path, Store.FACTS)
    yield records
    records.connection.close()


def hand_over(register, store, until="all"):
    """Do what the vault does after a commit, as far as it gets."""
    if until == "nowhere":
        return
    last = outbox.drain(register.connection, store.connection)
    if until == "drained":
        return
    outbox.forget(register.connection, last)


def waiting(register):
    return list(outbox.pending(register.connection))


def test_a_fact_arrives_as_it_was_sent(register, store):
    outbox.put(register, FULL)
    outbox.put(register, SESSION)
    hand_over(register, store)
    assert facts.of_month(store, "2026-11") == (FULL,)
    assert facts.of_month(store, "2026-10") == (SESSION,)
    assert facts.of_month(store, "2026-09") == ()
    assert facts.months(store) == ("2026-10", "2026-11")
    assert waiting(register) == []


def test_saving_again_replaces_and_a_retraction_removes(register, store):
    changed = dataclasses.replace(FULL, sex=Sex.MALE, month="2026-10")
    outbox.put(register, FULL)
    outbox.put(register, changed)
    hand_over(register, store)
    assert facts.of_month(store, "2026-11") == ()
    assert facts.of_month(store, "2026-10") == (changed,)
    outbox.retract(register, FULL.id)
    outbox.retract(register, "d" * 32)
    hand_over(register, store)
    assert facts.months(store) == ()


def test_what_is_sent_and_taken_back_at_once_never_arrives(register, store):
    outbox.put(register, FULL)
    outbox.retract(register, FULL.id)
    hand_over(register, store)
    assert facts.months(store) == ()


_steps = st.lists(
    st.tuples(
        st.sampled_from(["put", "retract", "nowhere", "drained", "all"]),
        st.integers(0, 2),
        st.sampled_from(Sex),
    ),
    max_size=12,
)


@given(_steps)
def test_stops_in_the_middle_lose_and_double_nothing(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("walk")
    register, store = _plain(folder, Store.REGISTER), _plain(folder, Store.FACTS)
    wanted: dict[str, Fact] = {}
    for action, which, sex in steps:
        fact = dataclasses.replace(FULL, id=f"{which:032x}", sex=sex)
        if action == "put":
            outbox.put(register, fact)
            wanted[fact.id] = fact
        elif action == "retract":
            outbox.retract(register, fact.id)
            wanted.pop(fact.id, None)
        else:
            hand_over(register, store, action)
    hand_over(register, store)
    assert facts.of_month(store, "2026-11") == tuple(wanted[name] for name in sorted(wanted))
    register.connection.close()
    store.connection.close()


def _plain(folder, store):
    """Return the store in memory: opening an encrypted file for each example would be slow."""
    connection = sqlcipher3.connect(":memory:", isolation_level=None)
    for step in ladder(store):
        for statement in statements(step.text):
            connection.execute(statement)
    return Records(connection, "user", NOW)


def test_a_drain_that_fails_leaves_both_stores_as_they_were(register, store):
    outbox.put(register, FULL)
    outbox.put(register, SESSION)
    store.connection.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON fact BEGIN"
        " SELECT raise(ABORT, 'full') WHERE new.kind = 'session'; END"
    )
    with pytest.raises(sqlcipher3.Error):
        outbox.drain(register.connection, store.connection)
    assert facts.months(store) == ()
    assert len(waiting(register)) == 2
    store.connection.execute("DROP TRIGGER full")
    hand_over(register, store)
    assert facts.months(store) == ("2026-10", "2026-11")


def test_draining_nothing_changes_nothing(register, store):
    assert outbox.drain(register.connection, store.connection) == 0


def test_entries_of_a_restored_register_are_taken_in(register, store):
    # A register from yesterday's backup numbers its entries again from where it was.
    facts.take_in(store.connection, [outbox.Entry(500, SESSION.id, msgspec.json.encode(SESSION))])
    outbox.put(register, FULL)
    hand_over(register, store)
    assert facts.of_month(store, "2026-11") == (FULL,)


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "Zebuniso"},
        {"id": ""},
        {"id": "abc"},
        {"person": "Zebuniso"},
        {"person": ""},
        {"month": "2026-11-23"},
        {"month": "2026-13"},
        {"month": "2026-11\n"},
        {"citizenship": "Zebuniso"},
        {"citizenship": "tj"},
        {"region": "Khujand"},
        {"region": "TJ-SU Zebuniso"},
        {"women": 1},
        {"men": -1},
    ],
)
def test_anything_but_a_code_is_refused_without_repeating_it(register, wrong):
    fact = dataclasses.replace(FULL, **wrong)
    with pytest.raises(ValueError, match="a fact's") as refused:
        outbox.put(register, fact)
    for value in wrong.values():
        assert len(str(value)) < 4 or str(value) not in str(refused.value)
    with pytest.raises(ValueError, match="a fact's"):
        facts.read_fact(msgspec.json.encode(fact))
    assert waiting(register) == []


@pytest.mark.parametrize(
    "wrong", [{"person": "b" * 32}, {"women": -1}, {"men": 1_000_001}, {"minors": 10**12}]
)
def test_group_work_has_counts_and_no_person(register, wrong):
    with pytest.raises(ValueError, match="a fact's"):
        outbox.put(register, dataclasses.replace(SESSION, **wrong))


@pytest.mark.parametrize(
    "change",
    [
        {"sex": "Zebuniso"},
        {"kind": "Zebuniso"},
        {"topics": ["Zebuniso"]},
        {"channel": "Zebuniso"},
        {"age": 34},
        {"women": "Zebuniso"},
    ],
)
def test_a_body_of_other_codes_is_refused(change):
    body = {**msgspec.json.decode(msgspec.json.encode(FULL)), **change}
    with pytest.raises(ValueError):  # noqa: PT011 - the message is msgspec's
        facts.read_fact(msgspec.json.encode(body))


def test_more_than_a_fact_does_not_arrive(store):
    body = {**msgspec.json.decode(msgspec.json.encode(FULL)), "name": "Zebuniso"}
    facts.take_in(store.connection, [outbox.Entry(1, FULL.id, msgspec.json.encode(body))])
    held = store.connection.execute("SELECT * FROM fact").fetchall()
    assert len(held) == 1
    assert "Zebuniso" not in str(held)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("id", "Zebuniso Zebuniso Zebuniso"),
        ("person", "Zebuniso"),
        ("month", "2026-11-23"),
        ("topics", "Zebuniso"),
        ("citizenship", "Zebuniso"),
        ("region", "Zebuniso"),
    ],
)
def test_the_database_refuses_it_too(store, column, value):
    row = {"id": "e" * 16, "kind": "case", "month": "2026-11", "sex": "male", "age": "0-17"}
    row[column] = value
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    with pytest.raises(sqlcipher3.IntegrityError):
        store.connection.execute(f"INSERT INTO fact ({names}) VALUES ({marks})", [*row.values()])


def test_the_store_has_no_column_for_a_name_a_text_or_a_day(store):
    columns = {row[1] for row in store.connection.execute("PRAGMA table_info(fact)")}
    assert columns == {field.name for field in dataclasses.fields(Fact)}
