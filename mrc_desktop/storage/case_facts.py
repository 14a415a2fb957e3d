"""The facts of cases by topic, with the findings they gave and the rules those rest on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.case import CaseId
from mrc_desktop.errors import ChangedMeanwhile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.storage.transaction import Records

_SELECT: Final = (
    "SELECT case_id, kind, facts, report, assessed_on, revised_at, revised_by, version"
    " FROM case_facts"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFacts:
    """Facts of one topic of a case; `facts` and `report` are JSON, `revised_by` a user's id."""

    case: CaseId
    kind: str
    facts: str
    report: str
    assessed_on: dt.date
    revised_at: dt.datetime
    revised_by: str
    version: int


def find(records: Records, case: CaseId, kind: str) -> StoredFacts | None:
    """Return the facts of one topic of a case, or None."""
    row = records.connection.execute(
        f"{_SELECT} WHERE case_id = ? AND kind = ?", (case, kind)
    ).fetchone()
    return None if row is None else _stored(row)


def of_case(records: Records, case: CaseId) -> tuple[StoredFacts, ...]:
    """Return all facts of a case, by topic."""
    rows = records.connection.execute(f"{_SELECT} WHERE case_id = ? ORDER BY kind", (case,))
    return tuple(_stored(row) for row in rows)


def of_open_cases(records: Records) -> tuple[StoredFacts, ...]:
    """Return all facts of the cases that are not closed."""
    rows = records.connection.execute(
        f"{_SELECT} WHERE case_id IN"  # noqa: S608 - constant text
        " (SELECT id FROM case_file WHERE status != 'closed') ORDER BY case_id, kind"
    )
    return tuple(_stored(row) for row in rows)


def of_person(records: Records, person: PersonId, kind: str) -> tuple[StoredFacts, ...]:
    """Return the facts of one topic in all cases of a person."""
    rows = records.connection.execute(
        f"{_SELECT} WHERE kind = ? AND case_id IN"  # noqa: S608 - constant text
        " (SELECT id FROM case_file WHERE person_id = ?) ORDER BY case_id",
        (kind, person),
    )
    return tuple(_stored(row) for row in rows)


def put(
    records: Records,
    stored: tuple[CaseId, str],
    body: tuple[str, str],
    rules: Iterable[tuple[str, str]],
    version: int,
) -> None:
    """Keep the facts and report (`body`, JSON) of a case and kind (`stored`) as of now.

    `version` is the one that was read, 0 where there was none; ChangedMeanwhile if it is stale.
    """
    now = records.now
    values = (
        *body,
        now.date().isoformat(),
        now.isoformat(timespec="seconds"),
        records.user,
        *stored,
    )
    if version == 0:
        cursor = records.connection.execute(
            "INSERT INTO case_facts"
            " (facts, report, assessed_on, revised_at, revised_by, case_id, kind)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            values,
        )
    else:
        cursor = records.connection.execute(
            "UPDATE case_facts SET facts = ?, report = ?, assessed_on = ?, revised_at = ?,"
            " revised_by = ?, version = version + 1"
            " WHERE case_id = ? AND kind = ? AND version = ?",
            (*values, version),
        )
    if cursor.rowcount != 1:
        raise ChangedMeanwhile
    _put_rules(records, stored, rules)


def renew(
    records: Records, stored: tuple[CaseId, str], report: str, rules: Iterable[tuple[str, str]]
) -> None:
    """Replace the findings of facts that stay as they are."""
    records.connection.execute(
        "UPDATE case_facts SET report = ?, assessed_on = ? WHERE case_id = ? AND kind = ?",
        (report, records.now.date().isoformat(), *stored),
    )
    _put_rules(records, stored, rules)


def _put_rules(
    records: Records, stored: tuple[CaseId, str], rules: Iterable[tuple[str, str]]
) -> None:
    records.connection.execute("DELETE FROM case_rule WHERE case_id = ? AND kind = ?", stored)
    records.connection.executemany(
        "INSERT INTO case_rule (case_id, kind, rule_id, digest) VALUES (?, ?, ?, ?)",
        [(*stored, *rule) for rule in rules],
    )


def rules_of(records: Records, case: CaseId, kind: str) -> tuple[tuple[str, str], ...]:
    """Return the id and digest of each version of a rule the kept findings rest on."""
    return tuple(
        records.connection.execute(
            "SELECT rule_id, digest FROM case_rule WHERE case_id = ? AND kind = ?"
            " ORDER BY rule_id, digest",
            (case, kind),
        ).fetchall()
    )


def _stored(row: tuple[Any, ...]) -> StoredFacts:
    case, kind, facts, report, assessed_on, revised_at, revised_by, version = row
    return StoredFacts(
        case=CaseId(case),
        kind=kind,
        facts=facts,
        report=report,
        assessed_on=dt.date.fromisoformat(assessed_on),
        revised_at=dt.datetime.fromisoformat(revised_at),
        revised_by=revised_by,
        version=version,
    )
