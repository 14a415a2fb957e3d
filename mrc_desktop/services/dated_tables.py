"""The centre's dated tables: key rates, calculation indexes, permit fees, public holidays.

A table is saved whole. Each saved state stays with who saved it and when, so that an old value can
always be looked up; the newest is what deadlines and claims are reckoned with.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.dated_table import (
    DatedRow,
    FeeKind,
    TableDraft,
    TableKey,
    TableKind,
    check_table,
)
from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import ChangedMeanwhile
from mrc_desktop.services import case_assessing
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import drop_kept, reading, refuse
from mrc_desktop.services.table_bodies import read_body, write_body
from mrc_desktop.storage import audit, guidance_tables

if TYPE_CHECKING:
    import datetime as dt
    from fractions import Fraction

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.guidance_tables import SavedTable

__all__ = ["DatedTables", "FeeKind", "TableDraft", "TableKey", "TableKind", "TableState"]


@dataclass(frozen=True, slots=True)
class TableState:
    """One saved state of a table; `version` is 0 and `saved_at` None for one nobody saved."""

    key: TableKey
    draft: TableDraft
    version: int = 0
    saved_at: dt.datetime | None = None
    saved_by: str = ""


class DatedTables:
    """The Tables tab's use cases; counsellors read, administrators change."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    def tables(self) -> tuple[TableState, ...]:
        """Return the newest state of every table the centre has entered."""
        with reading(self._session) as records:
            return tuple(_state(one) for one in guidance_tables.newest(records))

    def open(self, key: TableKey) -> TableState:
        """Return the newest state of a table; the content's own rates where nobody entered any."""
        found = self.history(key)
        return found[0] if found else TableState(key, self._shipped(key))

    def history(self, key: TableKey) -> tuple[TableState, ...]:
        """Return every saved state of a table, the newest first."""
        with reading(self._session) as records:
            saved = guidance_tables.history(records, key.kind.value, key.country, key.year)
        return tuple(_state(one) for one in saved)

    def check(self, key: TableKey, draft: TableDraft) -> tuple[Problem, ...]:
        """Return what cannot be, row by row."""
        codes = self._content.codes
        problems = list(check_table(key, draft))
        if key.country not in codes.countries:
            problems.append(Problem("country", "unknown_code"))
        for number, row in enumerate(draft.rows):
            region = codes.regions.get(row.region)
            is_listed = any(one.country == key.country for one in codes.regions.values())
            if row.region and is_listed and (region is None or region.country != key.country):
                problems.append(Problem(f"rows.{number}.region", "unknown_code"))
            if any(unicodedata.category(letter) == "Cc" for letter in row.source):
                problems.append(Problem(f"rows.{number}.source", "bad_character"))
        return tuple(problems)

    def save(self, key: TableKey, draft: TableDraft, version: int, form: str = "") -> Change:
        """Save a table as its newest state; `version` is that of the state it was made from.

        The deadlines of open cases are reckoned with it at once, and those that move say so.
        Raises NotAllowed but for an administrator, InputRefused, ChangedMeanwhile.
        """
        self._session.require(Role.ADMINISTRATOR)
        draft = _tidied(draft)
        refuse(self.check(key, draft))
        with self._session.write() as records:
            kind = key.kind.value
            saved = guidance_tables.history(records, kind, key.country, key.year)
            if version != (saved[0].id if saved else 0):
                raise ChangedMeanwhile
            body = write_body(draft)
            identity = guidance_tables.add(records, kind, key.country, key.year, body)
            place = f"{kind} {key.country}" + (f" {key.year}" if key.year else "")
            audit.append(records, "dated_table.saved", Subject.TABLE.value, identity, place)
            case_assessing.renew_deadlines(records, self._content)
            drop_kept(records, form)
        return Change(((Subject.TABLE, identity),))

    def _shipped(self, key: TableKey) -> TableDraft:
        table = self._content.rates.get(key.country) if key.kind is TableKind.RATES else None
        if table is None:
            return TableDraft(is_entered=False)
        rows = tuple(
            DatedRow(since=one.since, value=_percent(one.percent), source=one.source)
            for one in table.rates
        )
        return TableDraft(rows=rows, known_until=table.known_until, is_entered=bool(rows))


def _percent(value: Fraction) -> str:
    """Return a rate read from a decimal text as such a text again."""
    digits = 12
    text = f"{value.numerator * 10**digits // value.denominator:0{digits + 1}}"
    part = text[-digits:].rstrip("0")
    return f"{text[:-digits]}.{part}" if part else text[:-digits]


def _tidied(draft: TableDraft) -> TableDraft:
    rows = tuple(
        replace(row, value=row.value.strip(), source=row.source.strip()) for row in draft.rows
    )
    return replace(draft, rows=rows, source=draft.source.strip())


def _state(saved: SavedTable) -> TableState:
    key = TableKey(TableKind(saved.kind), saved.country, saved.year)
    return TableState(key, read_body(saved.body), saved.id, saved.saved_at, saved.saved_by)
