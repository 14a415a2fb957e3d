"""Which content a register works with: the pack it took, verified again, or the program's own.

A pack that was damaged is laid out anew from the register; where that fails too, or where the
program has brought newer rules than the pack, the program's own content is used and it is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mrc_desktop.errors import ContentFaulty, UserError
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.pack import open_pack
from mrc_desktop.storage import guidance_packs
from mrc_desktop.storage.guidance_packs import CONTENT_FOLDER, KeptPack

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from mrc_desktop.services.session import Session

__all__ = ["ContentInUse", "KeptPack", "Origin", "content_in_use"]


class Origin(StrEnum):
    """Where the content in use comes from, and why not from the pack that was taken."""

    SHIPPED = "shipped"
    PACK = "pack"
    PACK_DAMAGED = "pack_damaged"
    PACK_OUTDATED = "pack_outdated"


@dataclass(frozen=True, slots=True)
class ContentInUse:
    """The content to work with; `shipped` is the program's own, `pack` the one that was taken."""

    content: Content
    shipped: Content
    origin: Origin
    pack: KeptPack | None = None


def content_in_use(session: Session, shipped: Content) -> ContentInUse:
    """Return the content of an unlocked register; a supervisor, without its key, has the shipped.

    Raises nothing of the pack's: one that cannot be used leaves the shipped content in its place.
    """
    if not session.has_register:
        return ContentInUse(shipped, shipped, Origin.SHIPPED)
    with session.read() as records:
        pack = guidance_packs.current(records)
    if pack is None:
        return ContentInUse(shipped, shipped, Origin.SHIPPED)
    content = _verified(session.vault.folder / CONTENT_FOLDER, pack, shipped)
    if content is None:
        content = _restored(session, pack, shipped)
    if content is None:
        return ContentInUse(shipped, shipped, Origin.PACK_DAMAGED, pack)
    if pack.made_on < content_day(shipped):
        return ContentInUse(shipped, shipped, Origin.PACK_OUTDATED, pack)
    return ContentInUse(content, shipped, Origin.PACK, pack)


def content_day(content: Content) -> dt.date:
    """Return the day on which the newest rule of a content was checked."""
    return max(rule.checked_on for rule in content.rules)


def _restored(session: Session, pack: KeptPack, shipped: Content) -> Content | None:
    """Lay the pack out anew from the register and return it, if it is whole there."""
    try:
        with session.read() as records:
            files = guidance_packs.files(records, pack.id)
        folder = guidance_packs.lay_out(session.vault.folder, files)
    except UserError:
        return None
    return _verified(folder, pack, shipped)


def _verified(folder: Path, pack: KeptPack, shipped: Content) -> Content | None:
    try:
        found = open_pack(folder, pack.public_key, pack.number - 1)
    except (ContentFaulty, OSError):
        return None
    return Content(folder, shipped.fonts) if found.number == pack.number else None
