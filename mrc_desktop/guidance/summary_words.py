"""The words of a monthly summary in one language: units, tables, categories, the cover sheet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml
from mrc_desktop.guidance.words import placeholders

SHEET_NAME_LENGTH = 31
"""A workbook's sheet names are no longer than this."""


class CoverWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The cover sheet and the fixed words of every table."""

    cover_sheet: str
    data_sheet: str
    title: str
    subtitle: str
    practice: str
    period: str
    period_pattern: str
    centre: str
    place: str
    issued_on: str
    not_issued: str
    programme: str
    method: str
    method_text: str
    threshold: str
    threshold_text: str
    mark: str
    mark_meaning: str
    units: str
    units_text: str
    sheets: str
    withheld_mark: str
    total: str
    total_withheld: str
    count: str
    data_note: str
    column_month: str
    column_unit: str
    column_table: str
    column_code: str
    column_category: str
    column_value: str
    column_status: str
    status_shown: str
    status_withheld: str


class SummaryWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All words of one language; the mappings are keyed by the codes of the tables."""

    language: str
    months: tuple[str, ...]
    cover: CoverWords
    unit: dict[str, str]
    unit_sheet: dict[str, str]
    unit_text: dict[str, str]
    breakdown: dict[str, str]
    topic: dict[str, str]
    sex: dict[str, str]
    age: dict[str, str]
    channel: dict[str, str]
    group: dict[str, str]
    citizenship: dict[str, str]
    region: dict[str, str]


_PATTERNS: Mapping[str, frozenset[str]] = {
    "period_pattern": frozenset({"month", "year"}),
    "method_text": frozenset({"threshold"}),
    "threshold_text": frozenset({"threshold"}),
}


def load_summary_words(
    folder: Path, language: str, codes: Mapping[str, Collection[str]]
) -> SummaryWords:
    """Return the words of a language; raise ContentFaulty for any hole.

    `codes` says which codes each mapping must name ("topic": the rows of the topic tables ...).
    """
    file = f"words/summary_{language}.toml"
    words = convert(read_toml(folder, file), SummaryWords, file, language)
    if words.language != language or len(words.months) != 12:
        raise Fault(file, language, "language", "wrong_value").error()
    for field, wanted in codes.items():
        known: Mapping[str, str] = getattr(words, field)
        for code in wanted:
            if not known.get(code, "").strip():
                raise Fault(file, language, f"{field}.{code}", "missing_field").error()
    for field in CoverWords.__struct_fields__:
        text: str = getattr(words.cover, field)
        if not text.strip():
            raise Fault(file, language, f"cover.{field}", "missing_field").error()
        if placeholders(text) != _PATTERNS.get(field, frozenset()):
            raise Fault(file, language, f"cover.{field}", "unknown_placeholder").error()
    names = (words.cover.cover_sheet, words.cover.data_sheet, *words.unit_sheet.values())
    if len({name.casefold() for name in names}) < len(names):
        raise Fault(file, language, "unit_sheet", "twice").error()
    if any(len(name) > SHEET_NAME_LENGTH or set(name) & set("[]:*?/\\'") for name in names):
        raise Fault(file, language, "unit_sheet", "wrong_value").error()
    return words
