"""The words of a protected monthly summary in one language: tables, categories, sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml
from mrc_desktop.guidance.words import placeholders

SHEET_NAME_LENGTH = 31
"""A workbook's sheet names are no longer than this."""


class ReleaseText(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The fixed words and sentences of the workbook and the report."""

    title: str
    subtitle: str
    practice: str
    practice_short: str
    readme_sheet: str
    totals_sheet: str
    data_sheet: str
    codes_sheet: str
    period: str
    period_pattern: str
    centre: str
    centre_code: str
    place: str
    issued_on: str
    not_issued: str
    revision: str
    revision_first: str
    revision_pattern: str
    spec: str
    programme: str
    method: str
    method_text: str
    note: str
    note_text: str
    sum_note: str
    units: str
    units_text: str
    short_month: str
    one_line: str
    sheets: str
    total: str
    number: str
    lower: str
    upper: str
    data_note: str
    codes_note: str
    code: str
    dimension: str
    meaning: str
    total_meaning: str
    normal_meaning: str
    free_meaning: str
    chart_title: str
    report_title: str
    headline: str
    change: str
    change_note: str
    change_gap: str
    change_none: str
    change_month: str
    change_persons: str
    change_difference: str
    change_unclear: str
    share: str
    share_note: str
    method_title: str
    limits_text: str
    page_pattern: str


class ReleaseWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All words of one language; the mappings are keyed by the codes of the tables."""

    language: str
    months: tuple[str, ...]
    text: ReleaseText
    unit: dict[str, str]
    unit_text: dict[str, str]
    dimension: dict[str, str]
    table: dict[str, str]
    sheet: dict[str, str]
    topic: dict[str, str]
    sex: dict[str, str]
    age_band: dict[str, str]
    outcome: dict[str, str]
    nationality: dict[str, str]
    district: dict[str, str]


_PATTERNS: Mapping[str, frozenset[str]] = {
    "period_pattern": frozenset({"month", "year"}),
    "revision_pattern": frozenset({"revision"}),
    "note_text": frozenset({"unit", "base", "small", "most"}),
    "sum_note": frozenset({"small"}),
    "chart_title": frozenset({"table", "period"}),
    "change_note": frozenset({"least"}),
    "share_note": frozenset({"least"}),
    "page_pattern": frozenset({"page", "pages"}),
}


def load_release_words(
    folder: Path, language: str, codes: Mapping[str, Collection[str]]
) -> ReleaseWords:
    """Return the words of a language; raise ContentFaulty for any hole.

    `codes` says which codes each mapping must name ("topic": the rows of the topic tables ...).
    """
    file = f"words/release_{language}.toml"
    words = convert(read_toml(folder, file), ReleaseWords, file, language)
    if words.language != language or len(words.months) != 12:
        raise Fault(file, language, "language", "wrong_value").error()
    for field, wanted in codes.items():
        known: Mapping[str, str] = getattr(words, field)
        for code in wanted:
            if not known.get(code, "").strip():
                raise Fault(file, language, f"{field}.{code}", "missing_field").error()
    for field in ReleaseText.__struct_fields__:
        text: str = getattr(words.text, field)
        if not text.strip():
            raise Fault(file, language, f"text.{field}", "missing_field").error()
        if placeholders(text) != _PATTERNS.get(field, frozenset()):
            raise Fault(file, language, f"text.{field}", "unknown_placeholder").error()
    _check_sheets(file, words)
    return words


def _check_sheets(file: str, words: ReleaseWords) -> None:
    """Raise ContentFaulty for sheet names a workbook cannot have."""
    text = words.text
    fixed = (text.readme_sheet, text.totals_sheet, text.data_sheet, text.codes_sheet)
    names = (*fixed, *words.sheet.values())
    if len({name.casefold() for name in names}) < len(names):
        raise Fault(file, words.language, "sheet", "twice").error()
    if any(len(name) > SHEET_NAME_LENGTH or set(name) & set("[]:*?/\\'") for name in names):
        raise Fault(file, words.language, "sheet", "wrong_value").error()
