"""Opening the shipped content, and checking it as a whole: texts, placeholders, characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.errors import UnprintableCharacter
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.fault import Fault
from mrc_desktop.services.paper_contexts import sheet_context

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["PAPER_LANGUAGES", "Content", "Fault", "check_content", "open_content"]


def open_content(resources: Path) -> Content:
    """Return the content of a resources folder; nothing is read before it is asked for."""
    return Content(resources / "content")


def check_content(content: Content) -> list[Fault]:
    """Return every fault of the content; sheets are drawn too, to meet each character."""
    faults = content.check()
    if faults:
        return faults
    from mrc_desktop.documents.sheet import render_sheet  # noqa: PLC0415 - paper loads slowly

    fresh = Content(content.folder, content.fonts)
    for identity in fresh.sheet_ids():
        for language in fresh.sheet_languages(identity):
            sheet = fresh.sheet(identity, language)
            try:
                render_sheet(sheet_context(fresh, sheet, None), fresh.fonts)
            except UnprintableCharacter as error:
                point = str(error.data["code_point"])
                faults.append(Fault(sheet.file, identity, point, "unprintable_character"))
    return faults
