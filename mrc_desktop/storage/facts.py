"""The supervisor's store of coded facts: no name, no text, no phone, no date but a month."""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import msgspec

from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Outcome, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.storage import booking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.storage.booking import Rename
    from mrc_desktop.storage.outbox import Entry
    from mrc_desktop.storage.transaction import Records

_TOKEN: Final = re.compile(r"[0-9a-f]{16,64}\Z")
_SHAPES: Final = {
    "id": _TOKEN,
    "person": re.compile(r"([0-9a-f]{16,64})?\Z"),
    "month": re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])\Z"),
    "citizenship": re.compile(r"([A-Z]{2,3})?\Z"),
    "region": re.compile(r"([A-Z]{2}-[A-Z0-9]{1,3})?\Z"),
}
_BY_ID: Final = itemgetter(0)
_MOST: Final = 1_000_000
"""No session has so many people."""

_COLUMNS: Final = (
    "id, kind, month, person, topics, sex, age, citizenship, region, channel, outcome,"
    " women, men, minors"
)


def check_token(token: str) -> None:
    """Raise ValueError unless this is a random token in hexadecimal."""
    if _TOKEN.match(token) is None:
        raise ValueError("a fact's id is a hexadecimal token")


def check_fact(fact: Fact) -> None:
    """Raise ValueError naming the field if a fact holds anything but codes, tokens and counts.

    What stood in the field is not repeated: it may be a name.
    """
    for field, shape in _SHAPES.items():
        if shape.match(getattr(fact, field)) is None:
            raise ValueError(f"a fact's {field} is not a code")
    is_group_work = fact.kind in (FactKind.SESSION, FactKind.INFORMATION_ACTION)
    if is_group_work == bool(fact.person):
        raise ValueError("a fact's person does not fit its kind")
    for field in ("women", "men", "minors"):
        most = _MOST if is_group_work else 0
        if not 0 <= getattr(fact, field) <= most:
            raise ValueError(f"a fact's {field} is no such count")


def take_in(
    store: Connection, entries: Iterable[Entry], rename: Rename = booking.keep_token
) -> int:
    """Take entries of the outbox in, in their order; return the last one's number, 0 for none.

    A fact of a month that was issued is booked in the next open one, see `booking`; `rename` gives
    the person's token there.

    Each entry stands for itself: one taken in before may come again, after a crash or out of a
    restored register, and the last word on a fact holds.
    """
    last = apply(store, entries, rename)
    if last:
        store.execute(
            "INSERT INTO intake (id, last_outbox_id) VALUES (1, ?)"
            " ON CONFLICT (id) DO UPDATE SET last_outbox_id = excluded.last_outbox_id",
            (last,),
        )
    return last


def apply(store: Connection, entries: Iterable[Entry], rename: Rename = booking.keep_token) -> int:
    """Replace or drop the fact of each entry, wherever it came from; return the last's number."""
    last = 0
    for entry in entries:
        if entry.body is None:
            store.execute("DELETE FROM fact WHERE id = ?", (entry.fact_id,))
        else:
            _replace(store, booking.booked(store, read_fact(entry.body), rename))
        last = entry.id
    return last


def read_fact(body: bytes) -> Fact:
    """Return the fact of an outbox body; ValueError if it is not one of codes only."""
    fact = msgspec.json.decode(body, type=Fact)
    check_fact(fact)
    return fact


def of_month(records: Records, month: str) -> tuple[Fact, ...]:
    """Return the facts of a month, by id."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM fact WHERE month = ?",  # noqa: S608
        (month,),
    ).fetchall()
    # The store would carry whole rows through a table of its own to sort them.
    return tuple(_fact(row) for row in sorted(rows, key=_BY_ID))


def all_by_id(records: Records) -> dict[str, Fact]:
    """Return every fact by its id."""
    rows = records.connection.execute(f"SELECT {_COLUMNS} FROM fact")  # noqa: S608
    return {row[0]: _fact(row) for row in rows}


def of_own_register(records: Records) -> tuple[Fact, ...]:
    """Return the facts this vault's own register has sent, by id; those of other desks are left."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM fact WHERE id NOT IN (SELECT fact_id FROM desk_fact)"  # noqa: S608
        " ORDER BY id"
    )
    return tuple(_fact(row) for row in rows)


def months(records: Records) -> tuple[str, ...]:
    """Return the months that have facts, the first one first."""
    rows = records.connection.execute("SELECT DISTINCT month FROM fact ORDER BY month")
    return tuple(month for (month,) in rows)


def _replace(store: Connection, fact: Fact) -> None:
    store.execute(
        f"INSERT OR REPLACE INTO fact ({_COLUMNS}) VALUES ({', '.join('?' * 14)})",  # noqa: S608
        (
            fact.id,
            fact.kind,
            fact.month,
            fact.person,
            " ".join(fact.topics),
            fact.sex,
            fact.age,
            fact.citizenship,
            fact.region,
            fact.channel or "",
            fact.outcome or "",
            fact.women,
            fact.men,
            fact.minors,
        ),
    )


# A month may have thousands of facts: looking a code up is quicker than calling its class.
_KINDS: Final[dict[str, FactKind]] = {one.value: one for one in FactKind}
_SEXES: Final[dict[str, Sex]] = {one.value: one for one in Sex}
_AGES: Final[dict[str, AgeBand]] = {one.value: one for one in AgeBand}


@cache
def _topics(text: str) -> tuple[Topic, ...]:
    """Return the topics of a column; the same few combinations come again and again."""
    return tuple(Topic(topic) for topic in text.split())


def _fact(row: tuple[Any, ...]) -> Fact:
    (token, kind, month, person, topics, sex, age, citizenship, region, channel, outcome) = row[:11]
    women, men, minors = row[11:]
    return Fact(
        id=token,
        kind=_KINDS[kind],
        month=month,
        person=person,
        topics=_topics(topics),
        sex=_SEXES[sex],
        age=_AGES[age],
        citizenship=citizenship,
        region=region,
        channel=Channel(channel) if channel else None,
        outcome=Outcome(outcome) if outcome else None,
        women=women,
        men=men,
        minors=minors,
    )
