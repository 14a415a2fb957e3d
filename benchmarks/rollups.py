"""The country's roll-up: 40 centres for 12 months, beside a reading that guesses the columns.

python -m benchmarks rollup        # exit 1 if the goal is missed; says so if the extra is missing
"""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

from benchmarks.measure import Goal, milliseconds, tell, timing
from mrc_desktop import paths
from mrc_desktop.exchange.manifest import MANIFEST, SIGNATURE, make_manifest, stem_of
from mrc_desktop.exchange.tidy import make_tidy
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.packages import alpha3_codes
from mrc_desktop.services.rollup import roll_up_folder
from mrc_desktop.statistics.release import Release, row
from mrc_desktop.statistics.spec import OTHER, TABLES, Dimension, Spec, base_of
from mrc_desktop.storage.office import Office, signed_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from benchmarks.ground import Ground

CENTRES = 40
MONTHS = 12
GOAL = 1000.0
"""Milliseconds from the folder to the country's file, once Ibis is imported."""

_ROUNDS = 5
_SIZES = {
    Dimension.TOPIC: 8, Dimension.NATIONALITY: 6, Dimension.SEX: 3, Dimension.AGE: 5,
    Dimension.DISTRICT: 5, Dimension.OUTCOME: 5,
}  # fmt: skip


def run(_ground: Ground, temporary: Path) -> bool:
    """Print the time and the ratio; return whether the goal is met."""
    if importlib.util.find_spec("ibis") is None:
        print("roll-up: not measured, mrc-desktop[national] is not installed")
        return True
    folder = temporary / "country"
    _write_country(folder, alpha3_codes(Content(paths.resources() / "content")))
    out = temporary / "country.csv"

    def ours() -> object:
        return roll_up_folder(folder, folder / "keys.txt", out)

    ours()
    mine = [milliseconds(ours) for _ in range(_ROUNDS)]
    peer = [milliseconds(lambda: _guessed(folder)) for _ in range(2)]
    name = f"roll-up, {CENTRES} centres x {MONTHS} months (peer: reading with guessed columns)"
    return tell(name, timing(mine), timing(peer * 10), Goal(milliseconds=GOAL))


def _guessed(folder: Path) -> object:
    """Read every table as DuckDB does unasked: each file's columns are guessed by itself."""
    import duckdb

    files = [str(path) for path in sorted(folder.rglob("*.csv"))]
    return [duckdb.read_csv(file).fetchall() for file in files]


def _write_country(folder: Path, alpha3: Mapping[str, str]) -> None:
    """Write the packages of every centre and month, and the list of keys."""
    folder.mkdir()
    lines = []
    for number in range(CENTRES):
        keys = Office(bytes(32), bytes([number + 1]) * 32, "")
        code = f"C{number:03}"
        lines.append(f"{code} {keys.signer.hex()}\n")
        for month in range(1, MONTHS + 1):
            release = _release(code, f"2026-{month:02}", number * MONTHS + month)
            files = {f"{stem_of(release)}.csv": make_tidy(release, alpha3)}
            manifest = make_manifest(release, files, "", keys.signer)
            files |= {MANIFEST: manifest, SIGNATURE: signed_manifest(keys, manifest)}
            place = folder / stem_of(release)
            place.mkdir()
            for name, data in files.items():
                (place / name).write_bytes(data)
    (folder / "keys.txt").write_text("".join(lines), encoding="ascii")


def _release(code: str, month: str, seed: int) -> Release:
    """Return a month of the usual size; its numbers need not add up to be read and summed."""
    nations = ("TJ", "UZ", "AF", "KG", "RU")
    lists = tuple(
        (*(nations if one is Dimension.NATIONALITY else map(str, range(size - 1))), OTHER)
        for one, size in _SIZES.items()
    )
    spec = Spec(centre=code, year=2026, version=1, lists=lists)
    by_id = {table.id: table for table in TABLES}
    rows = tuple(
        row(by_id[cell.table], cell.categories, base_of(cell.unit) * ((seed + place) % 40))
        for place, cell in enumerate(spec.cells())
    )
    return Release(
        month=month,
        centre_code=code,
        centre="",
        city="",
        country="TJ",
        is_practice=False,
        revision=0,
        spec=spec,
        programme="",
        issued_on=f"{month}-01",
        rows=rows,
    )
