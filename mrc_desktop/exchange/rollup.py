"""The country's sums: one expression over the published rows of all centres, on any engine.

It needs the extra `national` (Ibis and DuckDB), which a centre's desk does not have: both are
imported when they are used. Columns are declared; nothing is guessed from the data.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.exchange.tidy import COLUMNS, DIMENSION_COLUMNS
from mrc_desktop.exchange_errors import EngineFailed, NationalPartMissing
from mrc_desktop.statistics.spec import BASE, Unit, base_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_NUMBERS: Final = frozenset({"REVISION", "OBS_VALUE", "LOWER", "UPPER"})

TYPES: Final = {name: "int64" if name in _NUMBERS else "string" for name in COLUMNS}
"""The type of each column of a centre's CSV, in Ibis's words."""

_KEYS: Final = ("TIME_PERIOD", "REF_AREA", "TABLE_ID", *DIMENSION_COLUMNS, "UNIT")

NATIONAL_COLUMNS: Final = (*_KEYS, "OBS_VALUE", "N_CENTRES", "N_FILES", "ERROR95")
"""The header of the country's CSV: no code of a centre is in it."""

_ERROR_FACTOR: Final = 4
"""For one file with base 5: 95 of 100 sums of n files lie within 4 * sqrt(n) of the truth."""

_CHUNK: Final = 1 << 20


def roll_up(table_file: Path, engine: str = "", *, by_year: bool = False) -> list[tuple[Any, ...]]:
    """Return the country's rows of `NATIONAL_COLUMNS`, sorted, from the rows of all centres.

    `table_file` is one CSV without a header; `engine` the address of a database that Ibis knows
    ("postgresql://..."), or empty for DuckDB within this process. Raises NationalPartMissing,
    EngineFailed.
    """
    try:
        import ibis  # noqa: PLC0415 - an extra, and it takes seconds
    except ImportError:
        raise NationalPartMissing(extra="national") from None
    try:
        with _Engine(ibis, engine) as store:
            found = store.rows(table_file, by_year=by_year)
    except NationalPartMissing:
        raise
    except Exception as error:
        # Each engine has exceptions of its own, and their texts may hold a password.
        raise EngineFailed from error
    return sorted(found)


def national(ibis: Any, rows: Any, *, by_year: bool = False) -> Any:
    """Return the expression: latest revision per centre and month, sums, centres, error band."""
    latest = ibis.window(group_by=[rows.CENTRE, rows.TIME_PERIOD], order_by=[rows.REVISION.desc()])
    kept = rows.mutate(PLACE=ibis.dense_rank().over(latest)).filter(lambda one: one.PLACE == 0)
    if by_year:
        kept = kept.mutate(TIME_PERIOD=kept.TIME_PERIOD.substr(0, 4))
    step = ibis.cases(*((unit.value == kept.UNIT, base_of(unit) // BASE) for unit in Unit), else_=1)
    summed = kept.mutate(STEP=step).group_by([*_KEYS, "STEP"])
    counted = summed.aggregate(
        OBS_VALUE=lambda one: one.OBS_VALUE.sum().cast("int64"),
        N_CENTRES=lambda one: one.CENTRE.nunique().cast("int64"),
        N_FILES=lambda one: one.count().cast("int64"),
    )
    spread = counted.N_FILES.cast("float64").sqrt() * _ERROR_FACTOR * counted.STEP
    return counted.mutate(ERROR95=spread.round().cast("int64")).select(*NATIONAL_COLUMNS)


class _Engine:
    """A database the rows are loaded into and asked in; the table is dropped afterwards."""

    def __init__(self, ibis: Any, address: str) -> None:
        self._ibis = ibis
        self._store = ibis.connect(address) if address else ibis.duckdb.connect()
        self._name = f"mrc_rollup_{secrets.token_hex(6)}"

    def __enter__(self) -> _Engine:
        return self

    def __exit__(self, *_reason: object) -> None:
        try:
            self._store.drop_table(self._name, force=True)
        finally:
            self._store.disconnect()

    def rows(self, table_file: Path, *, by_year: bool) -> list[tuple[Any, ...]]:
        """Return what the expression gives."""
        table = self._loaded(table_file)
        found = national(self._ibis, table, by_year=by_year).to_pyarrow().to_pydict()
        return list(zip(*(found[name] for name in NATIONAL_COLUMNS), strict=True))

    def _loaded(self, table_file: Path) -> Any:
        """Return the table with the rows in it, loaded the quickest way this engine has."""
        if self._store.name == "duckdb":
            return _read_declared(self._store, table_file)
        schema = self._ibis.schema(TYPES)
        if self._store.name == "postgres":
            table = self._store.create_table(self._name, schema=schema)
            _copy(self._store, self._name, table_file)
            return table
        beside = self._ibis.duckdb.connect()
        rows = _read_declared(beside, table_file).to_pyarrow()
        return self._store.create_table(self._name, obj=rows, schema=schema)


def _read_declared(store: Any, table_file: Path) -> Any:
    """Return the file as a table of a DuckDB store: every column declared, nothing sniffed."""
    return store.read_csv(
        str(table_file),
        header=False,
        auto_detect=False,
        columns={name: "BIGINT" if name in _NUMBERS else "VARCHAR" for name in COLUMNS},
        delim=",",
        quote='"',
        escape='"',
    )


def _copy(store: Any, name: str, table_file: Path) -> None:
    """Load the file by PostgreSQL's COPY: row by row would take minutes."""
    connection = store.con
    with connection.cursor() as cursor:
        with cursor.copy(f'COPY "{name}" FROM STDIN (FORMAT csv)') as copy:
            for chunk in _chunks(table_file):
                copy.write(chunk)
        connection.commit()


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def table_text(rows: Sequence[Sequence[Any]]) -> list[Sequence[str]]:
    """Return the country's rows as text under their header."""
    return [NATIONAL_COLUMNS, *(tuple(str(value) for value in row) for row in rows)]
