"""People and what hangs on them: citizenships, languages, phones, identity documents."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import IdentityDocumentKind, MigrationStatus, SafeToCall, Sex
from mrc_desktop.domain.names import sort_key
from mrc_desktop.domain.person import (
    Birth,
    BirthPrecision,
    IdentityDocument,
    NameParts,
    Person,
    PersonDetails,
    PersonId,
    Phone,
)
from mrc_desktop.errors import ChangedMeanwhile, NotFound
from mrc_desktop.storage.columns import marks, optional_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mrc_desktop.storage.transaction import Records

_DETAILS: Final = (
    "cyrillic_family", "cyrillic_given", "cyrillic_patronymic",
    "latin_family", "latin_given", "latin_patronymic",
    "pseudonym", "is_anonymous", "sex", "birth_precision", "birth_date", "birth_year",
    "region", "district", "migration_status", "sort_key",
)  # fmt: skip
_INSERT: Final = (
    f"INSERT INTO person (registered_on, {', '.join(_DETAILS)})"  # noqa: S608
    f" VALUES ({marks(len(_DETAILS) + 1)})"
)
_UPDATE: Final = (
    f"UPDATE person SET {', '.join(f'{column} = ?' for column in _DETAILS)},"  # noqa: S608
    " version = version + 1 WHERE id = ? AND version = ?"
)
_SELECT: Final = f"SELECT id, registered_on, version, {', '.join(_DETAILS[:-1])} FROM person"  # noqa: S608
_CHILDREN: Final = ("person_citizenship", "person_language", "person_phone", "person_document")


def insert(records: Records, details: PersonDetails) -> PersonId:
    """Add a person registered today and return the id; the search index is not touched."""
    cursor = records.connection.execute(
        _INSERT, (records.now.date().isoformat(), *_values(details))
    )
    person = PersonId(int(cursor.lastrowid or 0))
    _insert_children(records, person, details)
    return person


def update(records: Records, person: PersonId, details: PersonDetails, version: int) -> None:
    """Replace what is held; ChangedMeanwhile unless the person still has this version."""
    cursor = records.connection.execute(_UPDATE, (*_values(details), person, version))
    if cursor.rowcount != 1:
        must_exist(records, person)
        raise ChangedMeanwhile
    for table in _CHILDREN:
        records.connection.execute(f"DELETE FROM {table} WHERE person_id = ?", (person,))  # noqa: S608
    _insert_children(records, person, details)


def must_exist(records: Records, person: PersonId) -> None:
    """Raise NotFound if there is no such person."""
    found = records.connection.execute("SELECT 1 FROM person WHERE id = ?", (person,)).fetchone()
    if found is None:
        raise NotFound(kind="person")


def get(records: Records, person: PersonId) -> Person:
    """Return a person; NotFound if there is none."""
    for found in some(records, (person,)):
        return found
    raise NotFound(kind="person")


def some(records: Records, people: Sequence[PersonId]) -> tuple[Person, ...]:
    """Return those of these people who exist, in this order; at most some thousands at once."""
    children = {table: _children(records, table, people) for table in _CHILDREN}
    rows = records.connection.execute(
        f"{_SELECT} WHERE id IN ({marks(len(people))})",
        tuple(people),
    )
    found = {row[0]: _person(row, children) for row in rows}
    return tuple(found[person] for person in people if person in found)


def all_ids(records: Records) -> Iterator[PersonId]:
    """Yield the id of every person."""
    for (person,) in records.connection.execute("SELECT id FROM person ORDER BY id").fetchall():
        yield PersonId(person)


def country_of_centre(records: Records) -> str:
    """Return the ISO 3166-1 code of the centre's country, empty before it is known."""
    row = records.connection.execute("SELECT country FROM centre").fetchone()
    return "" if row is None else str(row[0])


def _values(details: PersonDetails) -> tuple[Any, ...]:
    birth = details.birth
    year = birth.date.year if birth.date is not None else birth.year
    cyrillic, latin = details.cyrillic, details.latin
    return (
        cyrillic.family, cyrillic.given, cyrillic.patronymic,
        latin.family, latin.given, latin.patronymic,
        details.pseudonym, int(details.is_anonymous), details.sex, birth.precision,
        None if birth.date is None else birth.date.isoformat(), year,
        details.region, details.district, details.migration_status, sort_key(details),
    )  # fmt: skip


def _insert_children(records: Records, person: PersonId, details: PersonDetails) -> None:
    many = records.connection.executemany
    many(
        "INSERT INTO person_citizenship VALUES (?, ?, ?)",
        [(person, position, code) for position, code in enumerate(details.citizenships)],
    )
    many(
        "INSERT INTO person_language VALUES (?, ?, ?)",
        [(person, position, code) for position, code in enumerate(details.languages)],
    )
    many(
        "INSERT INTO person_phone VALUES (?, ?, ?, ?, ?)",
        [
            (person, position, phone.number, phone.safe, phone.safe_time)
            for position, phone in enumerate(details.phones)
        ],
    )
    many(
        "INSERT INTO person_document VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                person,
                position,
                paper.kind,
                paper.number,
                paper.country,
                None if paper.issued_on is None else paper.issued_on.isoformat(),
                None if paper.expires_on is None else paper.expires_on.isoformat(),
            )
            for position, paper in enumerate(details.documents)
        ],
    )


def _children(
    records: Records, table: str, people: Sequence[PersonId]
) -> dict[int, list[tuple[Any, ...]]]:
    """Return the rows of a child table by person, in their order, without id and position."""
    found: dict[int, list[tuple[Any, ...]]] = {}
    for person, _position, *values in records.connection.execute(
        f"SELECT * FROM {table} WHERE person_id IN ({marks(len(people))})"  # noqa: S608
        " ORDER BY person_id, position",
        tuple(people),
    ):
        found.setdefault(person, []).append(tuple(values))
    return found


def _person(row: tuple[Any, ...], children: dict[str, dict[int, list[tuple[Any, ...]]]]) -> Person:
    identity, registered_on, version, *values = row
    citizenships, languages, phones, papers = (
        children[table].get(identity, []) for table in _CHILDREN
    )
    precision = BirthPrecision(values[9])
    is_exact = precision is BirthPrecision.EXACT
    details = PersonDetails(
        cyrillic=NameParts(*values[0:3]),
        latin=NameParts(*values[3:6]),
        pseudonym=values[6],
        is_anonymous=bool(values[7]),
        sex=Sex(values[8]),
        birth=Birth(precision, optional_date(values[10]), None if is_exact else values[11]),
        citizenships=tuple(code for (code,) in citizenships),
        languages=tuple(code for (code,) in languages),
        region=values[12],
        district=values[13],
        phones=tuple(Phone(number, SafeToCall(safe), time) for number, safe, time in phones),
        documents=tuple(
            IdentityDocument(
                IdentityDocumentKind(kind),
                number,
                country,
                optional_date(issued_on),
                optional_date(expires_on),
            )
            for kind, number, country, issued_on, expires_on in papers
        ),
        migration_status=MigrationStatus(values[14]),
    )
    return Person(PersonId(identity), details, dt.date.fromisoformat(registered_on), version)
