"""The manifest of a month's package: what is in it, what it follows, whose it is.

The centre signs the bytes of manifest.json; the digests in it cover every other file. Reading is
strict: a field too many or too few, or a digest that does not fit, and the package is refused.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.statistics.release import is_month
from mrc_desktop.statistics.spec import METHOD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.statistics.release import Release

MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.json.sig"
SCHEMA: Final = 1

_FIELDS: Final[Mapping[str, type]] = {
    "schema": int,
    "centre": str,
    "month": str,
    "revision": int,
    "spec": str,
    "method": str,
    "files": dict,
    "previous": str,
    "key": str,
    "is_practice": bool,
}
_DIGEST_LENGTH: Final = 64
_LARGEST: Final = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a package says of itself.

    `files` holds the SHA-256 of each file by name; `previous` the SHA-256 of the manifest of the
    revision before, empty for the first; `key` the centre's public key, hexadecimal.
    """

    centre: str
    month: str
    revision: int
    spec: str
    method: str
    files: Mapping[str, str]
    previous: str
    key: str
    is_practice: bool

    @property
    def table_file(self) -> str:
        """The name of the package's CSV file."""
        return f"{file_stem(self.centre, self.month, self.revision)}.csv"


def file_stem(centre: str, month: str, revision: int) -> str:
    """Return the name of a package's files without their ending: "C001_2026-10_r0"."""
    return f"{centre}_{month}_r{revision}"


def stem_of(release: Release) -> str:
    """Return the name of a release's files without their ending."""
    return file_stem(release.centre_code, release.month, release.revision)


def make_manifest(release: Release, files: Mapping[str, bytes], previous: str, key: bytes) -> bytes:
    """Return manifest.json for these files; `previous` is the manifest before as it was written.

    `previous` is a SHA-256 in hexadecimal, or empty for the first revision.
    """
    body = {
        "schema": SCHEMA,
        "centre": release.centre_code,
        "month": release.month,
        "revision": release.revision,
        "spec": release.spec.digest,
        "method": METHOD,
        "files": {name: sha256(data).hexdigest() for name, data in sorted(files.items())},
        "previous": previous,
        "key": key.hex(),
        "is_practice": release.is_practice,
    }
    return json.dumps(body, indent=1, ensure_ascii=True).encode("ascii") + b"\n"


def read_manifest(data: bytes) -> Manifest:
    """Return a manifest; raise ValueError unless it is exactly one."""
    if len(data) > _LARGEST:
        raise ValueError("a manifest is short")
    try:
        raw = json.loads(data)
    except RecursionError as error:
        raise ValueError("this is no manifest") from error
    if not isinstance(raw, dict) or raw.keys() != _FIELDS.keys():
        raise ValueError("a manifest has other fields")
    if any(type(raw[name]) is not kind for name, kind in _FIELDS.items()):
        raise ValueError("a manifest's field has another type")
    if raw.pop("schema") != SCHEMA or raw["method"] != METHOD or raw["revision"] < 0:
        raise ValueError("this manifest is of another kind")
    if not is_month(raw["month"]) or not _is_code(raw["centre"]) or not _are_digests(raw):
        raise ValueError("a manifest's field is not what it should be")
    found = Manifest(**raw)
    if found.table_file not in found.files:
        raise ValueError("a manifest names its table")
    return found


def _is_code(text: str) -> bool:
    return text.isascii() and text.isalnum() and len(text) <= 20


def _are_digests(raw: Mapping[str, Any]) -> bool:
    """Return whether every digest and the key have their form, and every file a plain name."""
    digests = [*raw["files"].values(), raw["spec"], raw["key"], *filter(None, [raw["previous"]])]
    names_are_plain = all(
        name.isascii() and not set(name) & set("/\\:") and not name.startswith(".")
        for name in raw["files"]
    )
    return names_are_plain and all(
        isinstance(digest, str)
        and len(digest) == _DIGEST_LENGTH
        and not set(digest) - set("0123456789abcdef")
        for digest in digests
    )
