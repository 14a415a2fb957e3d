"""The words of a personal edition in one language: its box, and what each deadline is about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from mrc_desktop.domain.deadline_table import KINDS
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml
from mrc_desktop.guidance.words import placeholders

_FOUND_OTHERWISE: Final = frozenset(
    {"ru_registration", "ru_patent_payment", "ru_departure", "kz_departure"}
)
"""Deadlines that the rules of stay and of permits make without a kind of their own."""

DEADLINE_CODES: Final = frozenset(KINDS) | _FOUND_OTHERWISE
"""Every deadline a case may have."""


class DeadlineSentences(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Every fixed word and sentence of the box; those with {placeholders} are patterns."""

    title: str
    as_of: str
    case: str
    counsellor: str
    name: str
    days: str
    note: str
    none: str
    missed: str
    rolls: str
    holidays: str
    past_review: str
    law: str


class DeadlineWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All words of personal editions in one language; `deadline` says what is due, by its code."""

    language: str
    needs_review: bool
    text: DeadlineSentences
    deadline: dict[str, str]


_PATTERNS: Final[Mapping[str, frozenset[str]]] = {
    "as_of": frozenset({"date"}),
    "days": frozenset({"safe", "last"}),
    "rolls": frozenset({"date"}),
    "past_review": frozenset({"date"}),
    "law": frozenset({"law"}),
}


def load_deadline_words(folder: Path, language: str) -> DeadlineWords:
    """Return the words of a language; raise ContentFaulty for a hole, however small."""
    file = f"words/deadlines_{language}.toml"
    words = convert(read_toml(folder, file), DeadlineWords, file, language)
    if words.language != language:
        raise Fault(file, language, "language", "wrong_value").error()
    for code in sorted(DEADLINE_CODES):
        if not words.deadline.get(code, "").strip():
            raise Fault(file, language, f"deadline.{code}", "missing_field").error()
    for code in words.deadline:
        if code not in DEADLINE_CODES:
            raise Fault(file, language, f"deadline.{code}", "unknown_code").error()
    for field in DeadlineSentences.__struct_fields__:
        text: str = getattr(words.text, field)
        if not text.strip():
            raise Fault(file, language, f"text.{field}", "missing_field").error()
        if placeholders(text) != _PATTERNS.get(field, frozenset()):
            raise Fault(file, language, f"text.{field}", "unknown_placeholder").error()
    return words
