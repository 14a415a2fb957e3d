"""Content packs: newer rules, sheets and letters, signed, brought on a stick.

The administrator enters once the key packs must be signed with and compares its fingerprint with
whoever makes them. A pack is looked at before it is taken: who signed it, what it changes. What was
taken is kept in the register and is used from the next unlocking on.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.rule_changes import RuleChange, changes_between
from mrc_desktop.errors import CannotRead, NoContentKey
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.fault import Fault
from mrc_desktop.guidance.pack import (
    MANIFEST,
    SIGNATURE,
    Pack,
    fingerprint,
    open_pack,
    read_key,
)
from mrc_desktop.guidance.rules import RULES
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.content_access import check_content
from mrc_desktop.services.content_in_use import ContentInUse, Origin
from mrc_desktop.services.register_work import reading, refuse
from mrc_desktop.storage import audit, guidance_confirmations, guidance_packs
from mrc_desktop.storage.guidance_packs import KeptPack

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from mrc_desktop.services.session import Session

__all__ = ["ContentInUse", "FileChange", "FileMove", "Origin", "PackView", "Packs", "TrustedKey"]


class FileMove(StrEnum):
    """What a pack does with a file."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A sheet, letter, list or table that a pack changes; `path` is relative to the content."""

    path: str
    move: FileMove


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """The key packs must be signed with: as hexadecimal text and as the fingerprint to compare."""

    text: str
    fingerprint: str
    entered_at: dt.datetime
    entered_by: str


@dataclass(frozen=True, slots=True)
class PackView:
    """A pack that was verified and checked, and what taking it would change.

    `renewals` are the ids of confirmed rules whose text changes: they must be confirmed anew.
    """

    number: int
    made_on: dt.date
    fingerprint: str
    rules: tuple[RuleChange, ...]
    files: tuple[FileChange, ...]
    renewals: tuple[str, ...]


class Packs:
    """The Content tab's use cases; counsellors read, administrators change."""

    def __init__(self, session: Session, in_use: ContentInUse) -> None:
        """Work in this session, with the content found when it was unlocked."""
        self._session = session
        self.in_use = in_use

    def taken(self) -> KeptPack | None:
        """Return the pack to be used from the next unlocking on; None for the program's own."""
        with reading(self._session) as records:
            return guidance_packs.current(records)

    def trusted_key(self) -> TrustedKey | None:
        """Return the key packs must be signed with, or None while nobody entered one."""
        with reading(self._session) as records:
            known = guidance_packs.key(records)
        if known is None:
            return None
        text, mark = known.public_key.hex(), fingerprint(known.public_key)
        return TrustedKey(text, mark, known.entered_at, known.entered_by)

    def fingerprint_of(self, text: str) -> str:
        """Return the fingerprint of a key as typed; empty while it is none."""
        key = read_key(text)
        return fingerprint(key) if key else ""

    def trust(self, text: str) -> Change:
        """Trust this public key (64 hexadecimal digits) from now on, in the place of another.

        Raises NotAllowed but for an administrator, InputRefused at "key".
        """
        self._session.require(Role.ADMINISTRATOR)
        key = read_key(text)
        if key is None:
            refuse([Problem("key", "bad_key")])
            raise AssertionError
        with self._session.write() as records:
            identity = guidance_packs.put_key(records, key)
            short = fingerprint(key)[:9]
            audit.append(records, "content_pack.key_trusted", Subject.PACK.value, identity, short)
        return Change(((Subject.PACK, identity),))

    def inspect(self, folder: Path) -> PackView:
        """Return what a pack is and would change; takes seconds, for every sheet is drawn.

        Raises NotAllowed but for an administrator, NoContentKey, ContentFaulty with the reason of
        the refusal, CannotRead.
        """
        self._session.require(Role.ADMINISTRATOR)
        pack, key = self._opened(folder)
        content = Content(folder, self.in_use.shipped.fonts)
        _require_sound(content)
        now = self.in_use.content
        changes = changes_between(now.rules, content.rules)
        with self._session.read() as records:
            standing = guidance_confirmations.standing(records)
        current = {(rule.id, rule.digest) for rule in content.rules}
        current |= {(one.rule.id, one.rule.digest) for one in content.screening.lists.values()}
        fallen = [one.rule_id for one in standing if (one.rule_id, one.digest) not in current]
        return PackView(
            pack.number,
            pack.made_on,
            fingerprint(key),
            changes,
            _file_changes(now.folder, pack),
            tuple(dict.fromkeys(fallen)),
        )

    def take(self, folder: Path, number: int) -> Change:
        """Take the pack that was looked at; it is verified and checked once more, as it is kept.

        Raises what `inspect` raises, and DiskFull, ReadOnly.
        """
        self._session.require(Role.ADMINISTRATOR)
        pack, key = self._opened(folder)
        if pack.number != number:
            raise Fault(MANIFEST, str(pack.number), "number", "altered").error()
        vault = self._session.vault.folder
        try:
            files = {
                name: (folder / name).read_bytes() for name in (*pack.files, MANIFEST, SIGNATURE)
            }
        except OSError as error:
            raise CannotRead(folder=str(folder)) from error
        kept = KeptPack(0, pack.number, pack.made_on, key, self._session.clock(), "")
        copy = guidance_packs.lay_out_beside(vault, files)
        try:
            # A stick may have changed under our hands: what counts is what lies here now.
            open_pack(copy, key, pack.number - 1)
            _require_sound(Content(copy, self.in_use.shipped.fonts))
            with self._session.write() as records:
                if guidance_packs.newest_number(records) >= pack.number:
                    raise Fault(MANIFEST, str(pack.number), "number", "older_pack").error()
                identity = guidance_packs.put(records, kept, files)
                audit.append(
                    records, "content_pack.taken", Subject.PACK.value, identity, str(pack.number)
                )
        finally:
            guidance_packs.clear_beside(vault)
        return Change(((Subject.PACK, identity),))

    def set_aside(self) -> Change:
        """Work with the program's own content again; raise NotAllowed but for an administrator."""
        self._session.require(Role.ADMINISTRATOR)
        with self._session.write() as records:
            guidance_packs.set_aside(records)
            audit.append(records, "content_pack.set_aside", Subject.PACK.value)
        return Change(((Subject.PACK, 0),))

    def _opened(self, folder: Path) -> tuple[Pack, bytes]:
        with self._session.read() as records:
            known = guidance_packs.key(records)
            newest = guidance_packs.newest_number(records)
        if known is None:
            raise NoContentKey
        try:
            return open_pack(folder, known.public_key, newest), known.public_key
        except OSError as error:
            raise CannotRead(folder=str(folder)) from error


def _require_sound(content: Content) -> None:
    """Raise ContentFaulty with the first fault of a content."""
    try:
        faults = check_content(content)
    except OSError as error:
        raise CannotRead(folder=str(content.folder)) from error
    if faults:
        raise faults[0].error()


def _file_changes(now: Path, pack: Pack) -> tuple[FileChange, ...]:
    """Return what a pack does with every file but the rules, which are compared one by one."""
    before = {
        path.relative_to(now).as_posix(): path
        for path in now.rglob("*")
        if path.is_file() and path.name not in (MANIFEST, SIGNATURE)
    }
    found = []
    for name in sorted({*before, *pack.files}):
        if name.startswith(f"{RULES}/"):
            continue
        if name not in before:
            found.append(FileChange(name, FileMove.ADDED))
        elif name not in pack.files:
            found.append(FileChange(name, FileMove.REMOVED))
        elif _digest(before[name]) != _digest(pack.folder / name):
            found.append(FileChange(name, FileMove.CHANGED))
    return tuple(found)


def _digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()
