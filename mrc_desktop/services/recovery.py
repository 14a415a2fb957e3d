"""The recovery sheet as paper, and the check of what is typed from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.exchange.saving import save_file
from mrc_desktop.storage import recovery_code

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.storage.vault import VaultHeader


def recovery_sheet_pdf(
    content: Content, header: VaultHeader, code: str, language: str, made_on: dt.date
) -> bytes:
    """Return the recovery sheet of a register in this language, for printing only."""
    # Paper takes long to import, and most starts print no recovery sheet.
    from mrc_desktop.documents.recovery_sheet import render_recovery_sheet  # noqa: PLC0415
    from mrc_desktop.services.paper_contexts import (  # noqa: PLC0415
        CentreOnPaper,
        recovery_context,
    )

    centre = CentreOnPaper(name=header.centre_name, is_practice=header.is_practice)
    context = recovery_context(
        content.words(language), centre, header.vault_id, made_on, groups(code)
    )
    return render_recovery_sheet(context, content.fonts)


def save_sheet(path: Path, pdf: bytes) -> None:
    """Write a recovery sheet to a file only its owner can read, whole or not; CannotWrite."""
    save_file(path, pdf)


def groups(code: str) -> tuple[str, ...]:
    """Return the groups of a recovery code, as printed."""
    return recovery_code.recovery_groups(code)


def is_same_group(code: str, place: int, typed: str) -> bool:
    """Return whether `typed` is the group at this place (from 0) of the code."""
    return recovery_code.plain(typed) == groups(code)[place]


def faulty_groups(typed: str) -> tuple[int, ...]:
    """Return the places (from 0) of the groups that are missing or mistyped."""
    return recovery_code.faulty_groups(typed)
