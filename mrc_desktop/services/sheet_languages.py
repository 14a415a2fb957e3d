"""The languages a sheet can be asked for in, and how far each translation may be relied on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mrc_desktop.guidance.sheets import TranslationStatus

if TYPE_CHECKING:
    from collections.abc import Container

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.sheets import Sheet


class TranslationState(StrEnum):
    """What the reader of a sheet should know of the language it is in."""

    SOURCE = "source"
    REVIEWED = "reviewed"
    NOT_REVIEWED = "not_reviewed"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SheetLanguage:
    """A language to ask for, by code and its own name; `shown_in` is what is shown instead."""

    code: str
    name: str
    state: TranslationState
    shown_in: str


def languages_of(
    content: Content, sheet: str, reviewed: Container[tuple[str, str, str]]
) -> tuple[SheetLanguage, ...]:
    """Return every language a sheet can be asked for in; `reviewed` has (sheet, language, digest).

    Raise NotFound for an unknown sheet, ContentFaulty for a faulty one.
    """
    found = []
    for code in content.paper_languages:
        shown = content.sheet_to_read(sheet, code)
        tongue = shown.front.language
        state = state_of(content, shown, reviewed) if tongue == code else TranslationState.MISSING
        name, shown_in = content.words(code).name, content.words(tongue).name
        found.append(SheetLanguage(code, name, state, shown_in))
    return tuple(found)


def state_of(
    content: Content, sheet: Sheet, reviewed: Container[tuple[str, str, str]]
) -> TranslationState:
    """Return how far a sheet's text may be relied on; a changed source comes before a review."""
    status = sheet.front.translation.status
    if status is TranslationStatus.SOURCE:
        return TranslationState.SOURCE
    if content.is_stale(sheet):
        return TranslationState.STALE
    key = (sheet.front.id, sheet.front.language, sheet.digest)
    is_reviewed = status is TranslationStatus.REVIEWED or key in reviewed
    return TranslationState.REVIEWED if is_reviewed else TranslationState.NOT_REVIEWED
