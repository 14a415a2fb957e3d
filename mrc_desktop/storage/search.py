"""The search index: folded keys of names and numbers, in the same transaction as the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from mrc_desktop.domain.names import search_keys
from mrc_desktop.domain.numbers import number_keys, query_terms
from mrc_desktop.domain.person import PersonDetails, PersonId
from mrc_desktop.storage import people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.domain.listing import PersonFilter
    from mrc_desktop.domain.numbers import Term
    from mrc_desktop.storage.transaction import Records

_MATCHING: Final = "person_search WHERE person_search MATCH ?"

_SEPARATE: Final = " "


def index(records: Records, person: PersonId) -> None:
    """Bring the index up to date with a person, the person's phones, papers and cases."""
    records.connection.execute("DELETE FROM person_search WHERE rowid = ?", (person,))
    index_new(records, person, people.get(records, person).details)


def index_new(records: Records, person: PersonId, details: PersonDetails) -> None:
    """Index a person who is not in the index yet, with the numbers of the cases there are."""
    numbers = records.connection.execute(
        "SELECT number FROM case_file WHERE person_id = ? ORDER BY id", (person,)
    ).fetchall()
    index_as(records, person, details, (number for (number,) in numbers))


def index_as(
    records: Records, person: PersonId, details: PersonDetails, case_numbers: Iterable[str]
) -> None:
    """Index a person who is not in the index yet, by what is held about them."""
    records.connection.execute(
        "INSERT INTO person_search (rowid, name_keys, number_keys) VALUES (?, ?, ?)",
        (
            person,
            _SEPARATE.join(search_keys(details)),
            _SEPARATE.join(number_keys(details, case_numbers)),
        ),
    )


def rebuild(records: Records) -> int:
    """Index everybody anew; return how many."""
    count = 0
    for person in people.all_ids(records):
        index(records, person)
        count += 1
    return count


class NameOrder:
    """Everybody's id by name, kept while nothing is written: while somebody types, say."""

    def __init__(self) -> None:
        """Begin without having looked."""
        self._seen: tuple[Connection, int] | None = None
        self._ids: tuple[PersonId, ...] = ()
        self._last = 0

    def everybody(self, records: Records) -> tuple[PersonId, ...]:
        """Return the ids."""
        # The vault's lock lets no other connection write.
        now = (records.connection, records.connection.total_changes)
        if self._seen != now:
            rows = records.connection.execute("SELECT id FROM person ORDER BY sort_key, id")
            self._ids = tuple(person for (person,) in rows)
            self._last = max(self._ids, default=0)
            self._seen = now
        return self._ids

    def marked(self, records: Records, found: str, values: Sequence[Any]) -> bytearray:
        """Return a one at the place of every id found; `found` is a table with its conditions.

        One letter finds most of a hundred thousand people: marks are quicker than a set, and one
        text of all ids quicker than a row for each.
        """
        self.everybody(records)
        (ids,) = records.connection.execute(
            f"SELECT json_group_array(rowid) FROM {found} AND rowid <= ?",  # noqa: S608
            (*values, self._last),
        ).fetchone()
        marks = bytearray(self._last + 1)
        for person in msgspec.json.decode(ids, type=list[int]):
            marks[person] = 1
        return marks


def person_ids(
    records: Records, wanted: PersonFilter, by_name: NameOrder | None = None
) -> list[PersonId]:
    """Return who meets the filter: whole words first, then beginnings, each by name."""
    by_name = by_name or NameOrder()
    among = by_name.everybody(records)
    where, values = _conditions(wanted)
    if where:
        met = by_name.marked(records, f"person{where}", values)
        among = tuple(person for person in among if met[person])
    if not wanted.text.strip():
        return list(among)
    terms = query_terms(wanted.text)
    if not terms:
        return []
    hits = by_name.marked(records, _MATCHING, (_expression(terms, is_exact=False),))
    found = [person for person in among if hits[person]]
    if not found or not all(_has_whole_words(term) for term in terms):
        return found
    exact = by_name.marked(records, _MATCHING, (_expression(terms, is_exact=True),))
    first = [person for person in found if exact[person]]
    return first + [person for person in found if not exact[person]] if first else found


def _has_whole_words(term: Term) -> bool:
    return bool(term.exact_names or term.exact_numbers) and all(map(_has_whole_words, term.instead))


def with_any_pair(records: Records, words: Sequence[frozenset[str]], limit: int) -> list[PersonId]:
    """Return people who bear two of these words (or the only one) in their names, in any order."""
    groups = [_any_of("name_keys", keys, is_exact=True) for keys in words]
    if len(groups) > 1:
        pairs = [
            f"({first} AND {second})"
            for position, first in enumerate(groups)
            for second in groups[position + 1 :]
        ]
    else:
        pairs = groups
    return _limited(records, " OR ".join(pairs), limit) if pairs else []


def with_any_word_born(
    records: Records, words: Sequence[frozenset[str]], year: int, limit: int
) -> list[PersonId]:
    """Return people who bear one of these words and were born within a year of this one."""
    if not words:
        return []
    expression = " OR ".join(_any_of("name_keys", keys, is_exact=True) for keys in words)
    rows = records.connection.execute(
        "SELECT person.id FROM person_search JOIN person ON person.id = person_search.rowid"
        " WHERE person_search MATCH ? AND birth_year BETWEEN ? AND ? LIMIT ?",
        (expression, year - 1, year + 1, limit),
    )
    return [PersonId(person) for (person,) in rows]


def with_number(records: Records, keys: Iterable[str], limit: int) -> list[PersonId]:
    """Return people with one of these phones or papers."""
    wanted = frozenset(keys)
    if not wanted:
        return []
    return _limited(records, _any_of("number_keys", wanted, is_exact=True), limit)


def _limited(records: Records, expression: str, limit: int) -> list[PersonId]:
    rows = records.connection.execute(
        "SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ?", (expression, limit)
    )
    return [PersonId(person) for (person,) in rows]


def _expression(terms: Sequence[Term], *, is_exact: bool) -> str:
    """Return the FTS5 query; every key stands in quotes, so nothing typed is taken for syntax."""
    return " AND ".join(_clause(term, is_exact=is_exact) for term in terms)


def _clause(term: Term, *, is_exact: bool) -> str:
    names = term.exact_names if is_exact else term.names
    numbers = term.exact_numbers if is_exact else term.numbers
    either = [
        _any_of(column, keys, is_exact=is_exact)
        for column, keys in (("name_keys", names), ("number_keys", numbers))
        if keys
    ]
    if term.instead:
        either.append(f"({_expression(term.instead, is_exact=is_exact)})")
    return f"({' OR '.join(either)})"


def _any_of(column: str, keys: frozenset[str], *, is_exact: bool) -> str:
    star = "" if is_exact else " *"
    quoted = (f'"{key.replace(chr(34), "")}"{star}' for key in sorted(keys))
    return f"{column} : ({' OR '.join(quoted)})"


def _conditions(wanted: PersonFilter) -> tuple[str, tuple[Any, ...]]:
    """Return the WHERE clause of the filters (constant text) and its values."""
    clauses: list[str] = []
    values: list[Any] = []
    of_case = [
        (column, value)
        for column, value in (
            ("topic", wanted.topic),
            ("status", wanted.status),
            ("risk", wanted.risk),
        )
        if value is not None
    ]
    if of_case:
        met = " AND ".join(f"{column} = ?" for column, _ in of_case)
        clauses.append(f"id IN (SELECT person_id FROM case_file WHERE {met})")  # noqa: S608
        values += [value for _, value in of_case]
    if wanted.counsellor:
        clauses.append(
            "id IN (SELECT person_id FROM case_file WHERE counsellor = ?"
            " UNION SELECT person_id FROM consultation WHERE counsellor = ?)"
        )
        values += [wanted.counsellor, wanted.counsellor]
    if wanted.since is not None or wanted.until is not None:
        first = wanted.since.isoformat() if wanted.since else ""
        last = f"{wanted.until.isoformat()}T99" if wanted.until else "9999"
        clauses.append(
            "id IN (SELECT person_id FROM consultation WHERE started_at BETWEEN ? AND ?)"
        )
        values += [first, last]
    return (f" WHERE {' AND '.join(clauses)}" if clauses else ""), tuple(values)
