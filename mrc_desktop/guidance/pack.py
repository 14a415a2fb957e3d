"""Content packs: a content folder with a signed list of its files, brought on a stick.

`pack.toml` lists every file with its SHA-256; `pack.sig` is the Ed25519 signature over that list.
Whoever opens a pack names the key it trusts and the number of the pack it has: what is unsigned,
altered, older, or of a newer format is refused before any of it is read.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml

FORMAT: Final = 1
"""The newest form of a pack this program can read."""

MANIFEST: Final = "pack.toml"
SIGNATURE: Final = "pack.sig"
_OWN: Final = frozenset({MANIFEST, SIGNATURE})

_PURPOSE: Final = b"mrc-desktop content pack\n"
"""Goes before what is signed, so that a signature made for anything else is none here."""

_MOST_FILES: Final = 2_000
_MOST_BYTES: Final = 50_000_000
_KEY_BYTES: Final = 32
_GROUP: Final = 4
_GROUPS: Final = 8


class _File(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    sha256: str


class _Manifest(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    number: int
    made_on: dt.date
    file: list[_File]


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that was verified: its folder, its number (each newer one is higher), its day."""

    folder: Path
    number: int
    made_on: dt.date
    files: tuple[str, ...]


def new_key() -> tuple[bytes, bytes]:
    """Return a fresh signing key (to be kept secret) and the key that verifies it; 32 bytes."""
    key = SigningKey.generate()
    return bytes(key), bytes(key.verify_key)


def read_key(text: str) -> bytes | None:
    """Return the key written as 64 hexadecimal digits, or None; blanks do not matter."""
    try:
        key = bytes.fromhex("".join(text.split()))
    except ValueError:
        return None
    return key if len(key) == _KEY_BYTES else None


def public_key(secret: bytes) -> bytes:
    """Return the key that verifies what a secret key signs."""
    return bytes(SigningKey(secret).verify_key)


def fingerprint(public: bytes) -> str:
    """Return 32 hexadecimal digits in groups of four that two people can compare by voice."""
    digits = hashlib.sha256(b"mrc-desktop content key\n" + public).hexdigest().upper()
    return " ".join(digits[at * _GROUP : (at + 1) * _GROUP] for at in range(_GROUPS))


def number_of(folder: Path) -> int:
    """Return the number of the pack a folder was signed as, unverified; 0 where it is none."""
    try:
        number = read_toml(folder, MANIFEST).get("number")
    except ContentFaulty:
        return 0
    return number if isinstance(number, int) and number > 0 else 0


def sign_pack(folder: Path, key: bytes, number: int, made_on: dt.date) -> Pack:
    """Write the list of a folder's files and its signature; raise ContentFaulty on a bad file."""
    files = _files(folder)
    lines = [f"format = {FORMAT}", f"number = {number}", f"made_on = {made_on.isoformat()}"]
    for path in files:
        lines += ["", "[[file]]", f'path = "{path}"', f'sha256 = "{_digest(folder, path)}"']
    manifest = ("\n".join(lines) + "\n").encode("utf-8")
    (folder / MANIFEST).write_bytes(manifest)
    signature = SigningKey(key).sign(_PURPOSE + manifest).signature
    (folder / SIGNATURE).write_text(signature.hex() + "\n", encoding="ascii")
    return Pack(folder, number, made_on, files)


def open_pack(folder: Path, trusted: bytes, newest: int = 0) -> Pack:
    """Return a pack signed with the key trusted; `newest` is the number of the pack in use.

    Raises ContentFaulty: "unsigned", "wrong_signature", "newer_format", "older_pack", "altered"
    (with the file), "not_listed", "missing_file", "bad_path" or "too_large".
    """
    _verify(folder, trusted)
    raw = read_toml(folder, MANIFEST)
    # A newer format may have other fields, so its number is read before anything else is judged.
    if isinstance(raw.get("format"), int) and raw["format"] > FORMAT:
        raise Fault(MANIFEST, "", "format", "newer_format").error()
    manifest = convert(raw, _Manifest, MANIFEST)
    if manifest.number <= newest:
        raise Fault(MANIFEST, str(manifest.number), "number", "older_pack").error()
    listed = {one.path: one.sha256 for one in manifest.file}
    found = _files(folder)
    for path in found:
        if path not in listed:
            raise Fault(path, "", "", "not_listed").error()
    for path, digest in listed.items():
        if path not in found:
            raise Fault(path, "", "", "missing_file").error()
        if _digest(folder, path) != digest:
            raise Fault(path, "", "", "altered").error()
    return Pack(folder, manifest.number, manifest.made_on, found)


def _verify(folder: Path, trusted: bytes) -> None:
    try:
        manifest = (folder / MANIFEST).read_bytes()
        written = (folder / SIGNATURE).read_bytes()
    except OSError as error:
        raise Fault(SIGNATURE, "", "", "unsigned").error() from error
    try:
        signature = bytes.fromhex(written.decode("ascii").strip())
        VerifyKey(trusted).verify(_PURPOSE + manifest, signature)
    except (BadSignatureError, ValueError) as error:
        raise Fault(SIGNATURE, "", "", "wrong_signature").error() from error


def _files(folder: Path) -> tuple[str, ...]:
    """Return the files of a pack by their paths; raise ContentFaulty on what has no place in it."""
    found = []
    size = 0
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not _is_plain(name):
            raise Fault(name, "", "", "bad_path").error()
        if path.is_file() and name not in _OWN:
            found.append(name)
            size += path.stat().st_size
    if len(found) > _MOST_FILES or size > _MOST_BYTES:
        raise Fault(MANIFEST, "", "", "too_large").error()
    return tuple(found)


def _is_plain(name: str) -> bool:
    """Return whether a path has only letters, digits, dots, dashes and underscores in its parts."""
    parts = PurePosixPath(name).parts
    return all(
        part.isascii() and part.replace("-", "").replace("_", "").replace(".", "").isalnum()
        for part in parts
    )


def _digest(folder: Path, path: str) -> str:
    return hashlib.sha256((folder / path).read_bytes()).hexdigest()
