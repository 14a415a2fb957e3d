"""The finished words of a monthly summary, by the codes of its tables, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import STATELESS
from mrc_desktop.guidance.summary_words import CoverWords, SummaryWords, load_summary_words
from mrc_desktop.statistics.table import (
    AGES,
    CHANNELS,
    CITIZENSHIPS,
    GROUPS,
    OTHER,
    SEXES,
    TOPICS,
    UNKNOWN,
    Breakdown,
    Unit,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.statistics.provisional import Release

SUMMARY_LANGUAGES: Final = ("en", "ru")
"""Languages a summary can be made in."""

_UNNAMED: Final = (OTHER, UNKNOWN)

_CODES: Final[Mapping[str, Collection[str]]] = {
    "unit": tuple(Unit),
    "unit_sheet": tuple(Unit),
    "unit_text": tuple(Unit),
    "breakdown": tuple(Breakdown),
    "topic": TOPICS,
    "sex": SEXES,
    "age": AGES,
    "channel": CHANNELS,
    "group": GROUPS,
    "citizenship": (STATELESS, *_UNNAMED),
    "region": _UNNAMED,
}


def summary_words(content: Content, language: str) -> SummaryWords:
    """Return the words of a language; of English where there is no such summary."""
    chosen = language if language in SUMMARY_LANGUAGES else SUMMARY_LANGUAGES[0]
    return load_summary_words(content.folder, chosen, _CODES)


def table_labels(content: Content, language: str, regions: Sequence[str]) -> dict[str, str]:
    """Return the names of units, tables and categories ("unit.persons", "topic.wage_claim" ...)."""
    words = summary_words(content, language)
    labels = {
        f"{field}.{code}": text for field in _CODES for code, text in getattr(words, field).items()
    }
    for code in CITIZENSHIPS:
        labels.setdefault(f"citizenship.{code}", content.country_name(code, words.language))
    for code in regions:
        labels.setdefault(f"region.{code}", content.region_name(code, words.language))
    return labels


def workbook_words(content: Content, language: str, release: Release) -> dict[str, str]:
    """Return everything the workbook of a month says, finished."""
    words = summary_words(content, language)
    cover = words.cover
    regions = [
        cell.category
        for table in release.tables
        if table.breakdown is Breakdown.REGION
        for cell in table.cells
    ]
    labels = table_labels(content, language, regions)
    labels.update({name: getattr(cover, name) for name in CoverWords.__struct_fields__})
    year, month = release.month.split("-")
    labels.update(
        period_text=cover.period_pattern.format(month=words.months[int(month) - 1], year=year),
        country_text=content.country_name(release.country, words.language),
        method_text=cover.method_text.format(threshold=release.threshold),
        threshold_text=cover.threshold_text.format(threshold=release.threshold),
    )
    return labels
