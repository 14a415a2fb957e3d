"""Words of the information sheets: sizes, and how far a translation may be relied on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.paper import Edition, PaperSize
from mrc_desktop.services.sheet_languages import TranslationState
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.services.sheet_languages import SheetLanguage

SIZES: Final[Mapping[PaperSize, str]] = {
    PaperSize.A4: QT_TRANSLATE_NOOP("words_sheets", "A4"),
    PaperSize.LARGE: QT_TRANSLATE_NOOP("words_sheets", "A4, large print"),
    PaperSize.BOOKLET: QT_TRANSLATE_NOOP("words_sheets", "Booklet, A5 folded"),
}
"""The sizes of a sheet."""

_PERSONAL: Final = QT_TRANSLATE_NOOP("words_sheets", "{size}, personal")
_WITH_NAME: Final = QT_TRANSLATE_NOOP("words_sheets", "{size}, personal, with the name")

STATES: Final[Mapping[TranslationState, str]] = {
    TranslationState.SOURCE: QT_TRANSLATE_NOOP("words_sheets", "Source text"),
    TranslationState.REVIEWED: QT_TRANSLATE_NOOP("words_sheets", "Reviewed"),
    TranslationState.NOT_REVIEWED: QT_TRANSLATE_NOOP("words_sheets", "Not yet reviewed"),
    TranslationState.STALE: QT_TRANSLATE_NOOP("words_sheets", "Older than its source"),
    TranslationState.MISSING: QT_TRANSLATE_NOOP("words_sheets", "Not translated"),
}
"""How far a translation may be relied on."""

_BESIDE: Final[Mapping[TranslationState, str]] = {
    TranslationState.SOURCE: QT_TRANSLATE_NOOP("words_sheets", "{language}"),
    TranslationState.REVIEWED: QT_TRANSLATE_NOOP("words_sheets", "{language} (reviewed)"),
    TranslationState.NOT_REVIEWED: QT_TRANSLATE_NOOP(
        "words_sheets", "{language} (not yet reviewed)"
    ),
    TranslationState.STALE: QT_TRANSLATE_NOOP("words_sheets", "{language} (older than its source)"),
    TranslationState.MISSING: QT_TRANSLATE_NOOP(
        "words_sheets", "{language} (not translated: shown in {shown})"
    ),
}

_NOTES: Final[Mapping[TranslationState, str]] = {
    TranslationState.NOT_REVIEWED: QT_TRANSLATE_NOOP(
        "words_sheets",
        "Nobody has reviewed this translation yet; its foot says so on each page.",
    ),
    TranslationState.STALE: QT_TRANSLATE_NOOP(
        "words_sheets",
        "The source text has changed since this translation was made; its foot says so.",
    ),
    TranslationState.MISSING: QT_TRANSLATE_NOOP(
        "words_sheets",
        "There is no such translation yet: the sheet is shown in {shown} and says so at its head.",
    ),
}


def say_size(size: PaperSize) -> str:
    """Return a size in the language of the interface."""
    return _say(SIZES[size])


def say_edition(edition: Edition) -> str:
    """Return how a sheet was made: its size, and whether it is of one person."""
    size = say_size(edition.size)
    if not edition.is_personal:
        return size
    return _say(_WITH_NAME if edition.has_name else _PERSONAL).format(size=size)


def say_state(state: TranslationState) -> str:
    """Return the state of a translation in the language of the interface."""
    return _say(STATES[state])


def say_language(language: SheetLanguage) -> str:
    """Return a language to ask for, with the state of the translation beside it."""
    return _say(_BESIDE[language.state]).format(language=language.name, shown=language.shown_in)


def say_note(language: SheetLanguage) -> str:
    """Return what to know of the translation, or an empty text."""
    note = _NOTES.get(language.state)
    return "" if note is None else _say(note).format(shown=language.shown_in)


def size_choices() -> list[Choice]:
    """Return the sizes to choose from."""
    return [Choice(size, say_size(size)) for size in PaperSize]


def _say(text: str) -> str:
    return QCoreApplication.translate("words_sheets", text)
