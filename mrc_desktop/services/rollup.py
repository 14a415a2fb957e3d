"""The country: which packages of a folder may be summed, and the sums.

A package counts if a centre of the list signed its manifest, if the manifest's digest fits the
table and if every row of the table says the manifest's centre, month and revision. Whatever else
lies in the folder is left out and counted by its reason.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mrc_desktop.exchange.manifest import MANIFEST, SIGNATURE, Manifest, read_manifest
from mrc_desktop.exchange.reading import read_file
from mrc_desktop.exchange.rollup import roll_up, table_text
from mrc_desktop.exchange.saving import save_file
from mrc_desktop.exchange.tidy import COLUMNS, csv_bytes
from mrc_desktop.exchange_errors import BadKeyList, FileUnreadable, NothingToRollUp
from mrc_desktop.storage.office import manifest_holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LARGEST_TABLE: Final = 4_000_000
_LARGEST_MANIFEST: Final = 100_000
_LARGEST_LIST: Final = 1_000_000
_HEADER: Final = ",".join(COLUMNS).encode("ascii")

_LINE: Final = re.compile(
    rb"^([^,\n]*+),[^,\n]*+,([^,\n]*+,[^,\n]*+,[^,\n]*+)"
    rb",([^,\n]*+(?:,[^,\n]*+){7}),[0-9]++,[0-9]++,[0-9]++,[^,\n]*+,[^,\n]*+$",
    re.MULTILINE,
)
"""A row of a table: the month; centre, revision and specification; what counts; numbers; states."""

REASONS: Final = (
    "unknown_centre", "unsigned", "wrong_signature", "no_manifest", "incomplete", "altered",
    "wrong_rows", "practice", "contradiction", "broken_chain", "older",
)  # fmt: skip
"""Why a package was left out. "older" is not a fault: a later revision is there."""

Keys = dict[str, tuple[bytes, ...]]
"""The public keys of each centre's code; a centre that got a new key has two."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that may be summed; `rows` is its table without the header."""

    manifest: Manifest
    digest: str
    rows: bytes


@dataclass(frozen=True, slots=True)
class MonthSeen:
    """A month of the country: how many centres of the list are in its sums, how many are not."""

    month: str
    centres: int
    missing: int


@dataclass(frozen=True, slots=True)
class RolledUp:
    """What was done: `refused` counts packages left out by reason; `rows` those written."""

    months: tuple[MonthSeen, ...]
    refused: Mapping[str, int]
    rows: int


class _Refused(Exception):
    """A package cannot be used; the text is one of REASONS."""


def read_keys(path: Path) -> Keys:
    """Return the list of centres: a line each, the code and the public key in hexadecimal.

    Lines that are empty or begin with "#" say nothing. Raises BadKeyList with the line,
    FileUnreadable.
    """
    found: Keys = {}
    text = read_file(path, _LARGEST_LIST).decode("utf-8-sig", "replace")
    for number, line in enumerate(text.splitlines(), start=1):
        parts = line.split("#")[0].split()
        if not parts:
            continue
        try:
            code, digits = parts
            key = bytes.fromhex(digits)
        except ValueError:
            raise BadKeyList(line=number) from None
        if len(key) != 32 or not code.isascii() or not code.isalnum():
            raise BadKeyList(line=number)
        found[code] = (*found.get(code, ()), key)
    return found


def collect(folder: Path, keys: Keys) -> tuple[list[Package], Counter[str]]:
    """Return the packages beneath a folder that may be summed, and how many may not, by reason."""
    packages: list[Package] = []
    refused: Counter[str] = Counter()
    for manifest in sorted(folder.rglob(MANIFEST)):
        try:
            packages.append(_read(manifest, keys))
        except _Refused as reason:
            refused[str(reason)] += 1
    return _latest(packages, refused), refused


def roll_up_folder(
    folder: Path, keys: Path, out: Path, engine: str = "", *, by_year: bool = False
) -> RolledUp:
    """Sum the packages of a folder and write the country's CSV.

    Raises FileUnreadable, BadKeyList, NothingToRollUp, NationalPartMissing, EngineFailed,
    CannotWrite; then nothing was written.
    """
    known = read_keys(keys)
    if not folder.is_dir():
        raise FileUnreadable
    packages, refused = collect(folder, known)
    if not packages:
        raise NothingToRollUp(refused=sum(refused.values()), **dict(sorted(refused.items())))
    with tempfile.TemporaryDirectory() as place:
        table = Path(place) / "rows.csv"
        table.write_bytes(b"".join(one.rows for one in packages))
        rows = roll_up(table, engine, by_year=by_year)
    save_file(out, csv_bytes(table_text(rows)))
    return RolledUp(_months(packages, len(known)), dict(sorted(refused.items())), len(rows))


def nothing_rolled_up(error: NothingToRollUp) -> RolledUp:
    """Return what there is to print of a folder of which nothing could be used: the reasons."""
    reasons = {reason: int(error.data.get(reason, 0)) for reason in sorted(REASONS)}
    return RolledUp((), {reason: number for reason, number in reasons.items() if number}, 0)


def _read(path: Path, keys: Keys) -> Package:
    """Return a package; raise _Refused with the reason."""
    try:
        text = read_file(path, _LARGEST_MANIFEST)
        manifest = read_manifest(text)
    except (FileUnreadable, ValueError):
        raise _Refused("no_manifest") from None
    if manifest.centre not in keys:
        raise _Refused("unknown_centre")
    try:
        signature = read_file(path.with_name(SIGNATURE), 64)
    except FileUnreadable:
        raise _Refused("unsigned") from None
    if not any(manifest_holds(key, text, signature) for key in keys[manifest.centre]):
        raise _Refused("wrong_signature")
    if manifest.is_practice:
        raise _Refused("practice")
    try:
        table = read_file(path.with_name(manifest.table_file), _LARGEST_TABLE)
    except FileUnreadable:
        raise _Refused("incomplete") from None
    if sha256(table).hexdigest() != manifest.files[manifest.table_file]:
        raise _Refused("altered")
    return Package(manifest, sha256(text).hexdigest(), _rows(manifest, table))


def _rows(manifest: Manifest, table: bytes) -> bytes:
    """Return the rows of a table, seen to be those of the manifest's month and of nothing else."""
    header, _, rows = table.partition(b"\n")
    if header != _HEADER or not rows.endswith(b"\n") or b'"' in rows or b"\r" in rows:
        raise _Refused("wrong_rows")
    lines = _LINE.findall(rows)
    own = ",".join((manifest.centre, str(manifest.revision), manifest.spec)).encode()
    is_own = {line[:2] for line in lines} == {(manifest.month.encode(), own)}
    # A line that is none is not found, and one that is there twice is found twice.
    if not is_own or not rows.count(b"\n") == len(lines) == len({line[2] for line in lines}):
        raise _Refused("wrong_rows")
    return rows


def _latest(packages: Iterable[Package], refused: Counter[str]) -> list[Package]:
    """Return the latest revision of each centre and month, if its history is one."""
    by_month: dict[tuple[str, str], dict[int, Package]] = {}
    contradicted = set()
    for one in packages:
        place = (one.manifest.centre, one.manifest.month)
        revisions = by_month.setdefault(place, {})
        before = revisions.setdefault(one.manifest.revision, one)
        if before.digest != one.digest:
            contradicted.add(place)
    kept = []
    for place, revisions in by_month.items():
        if place in contradicted:
            refused["contradiction"] += len(revisions)
            continue
        newest = revisions[max(revisions)]
        before = revisions.get(newest.manifest.revision - 1, newest)
        if before is not newest and newest.manifest.previous != before.digest:
            refused["broken_chain"] += len(revisions)
            continue
        refused["older"] += len(revisions) - 1
        kept.append(newest)
    refused += Counter()
    return kept


def _months(packages: Iterable[Package], known: int) -> tuple[MonthSeen, ...]:
    centres = Counter(one.manifest.month for one in packages)
    return tuple(
        MonthSeen(month, number, known - number) for month, number in sorted(centres.items())
    )
