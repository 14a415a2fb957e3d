"""The finished words of a protected month: every code it publishes, in one language."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.codes import STATELESS, AgeBand, Outcome, Sex, Topic
from mrc_desktop.guidance.release_words import ReleaseText, load_release_words
from mrc_desktop.statistics.release import shown_from
from mrc_desktop.statistics.spec import (
    OTHER,
    PROTECTION,
    TABLES,
    TOTAL,
    Dimension,
    Unit,
    base_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.release_words import ReleaseWords
    from mrc_desktop.statistics.release import Release

RELEASE_LANGUAGES: Final = ("en", "ru")
"""Languages a month can be written in."""

_NAMED: Final[Mapping[str, Collection[str]]] = {
    "unit": tuple(Unit),
    "unit_text": tuple(Unit),
    "dimension": tuple(Dimension),
    "table": tuple(table.id for table in TABLES),
    "sheet": tuple(table.id for table in TABLES if table.dimensions),
    "topic": (PROTECTION, *Topic),
    "sex": (Sex.FEMALE, Sex.MALE, OTHER),
    "age_band": (*(band for band in AgeBand if band is not AgeBand.UNKNOWN), OTHER),
    "outcome": (*Outcome, OTHER),
    "nationality": (STATELESS, OTHER),
    "district": (OTHER,),
}


def release_words(content: Content, language: str) -> ReleaseWords:
    """Return the words of a language; of English where there are none."""
    chosen = language if language in RELEASE_LANGUAGES else RELEASE_LANGUAGES[0]
    return load_release_words(content.folder, chosen, _NAMED)


def release_labels(content: Content, language: str, release: Release) -> dict[str, str]:
    """Return everything a month says, finished, by key.

    "title", "period_text", "few_text" and so on for sentences; "unit.PS", "unit_text.PS",
    "note.PS", "sum_note.PS"; "table" and "sheet" with the id of a table, "dimension" with that of a
    dimension; "topic.wage_claim" for every category of the release's spec, "topic._T" for its
    total.
    """
    words = release_words(content, language)
    labels = {name: getattr(words.text, name) for name in ReleaseText.__struct_fields__}
    for field in _NAMED:
        labels |= {f"{field}.{code}": text for code, text in getattr(words, field).items()}
    for dimension in Dimension:
        labels[f"{dimension}.{TOTAL}"] = words.text.total
        for code in release.spec.categories(dimension):
            key = f"{dimension}.{code}"
            if key not in labels:
                labels[key] = _place(content, dimension, code, words.language)
    for unit in Unit:
        labels[f"note.{unit}"] = note(words, unit)
        labels[f"sum_note.{unit}"] = words.text.sum_note.format(small=f"<{shown_from(unit)}")
    revision = words.text.revision_pattern.format(revision=release.revision)
    labels.update(
        language=words.language,
        period_text=period_text(words, release.month),
        country_text=content.country_name(release.country, words.language),
        few_text=_few(words, release),
        issued_text=_day(release.issued_on) or words.text.not_issued,
        revision_text=revision if release.revision else words.text.revision_first,
    )
    return labels


def period_text(words: ReleaseWords, month: str) -> str:
    """Return a month as people write it: "October 2026"."""
    year, number = month.split("-")
    return words.text.period_pattern.format(month=words.months[int(number) - 1], year=year)


def note(words: ReleaseWords, unit: Unit) -> str:
    """Return the sentence under each table of a unit: what a number may be said to mean."""
    least = shown_from(unit)
    return words.text.note_text.format(
        unit=words.unit[unit], base=base_of(unit), small=f"<{least}", most=least
    )


def _few(words: ReleaseWords, release: Release) -> str:
    """Return why a month of few persons has fewer tables; nothing for one that has all."""
    cut = {len(table.dimensions) for table in release.tables()}
    if 1 not in cut:
        return words.text.one_line
    return "" if 2 in cut else words.text.short_month


def _day(issued_on: str) -> str:
    """Return an ISO date as people here write it, or nothing for a preview."""
    return write_date(dt.date.fromisoformat(issued_on)) if issued_on else ""


def _place(content: Content, dimension: Dimension, code: str, language: str) -> str:
    if dimension is Dimension.NATIONALITY:
        return content.country_name(code, language)
    if dimension is Dimension.DISTRICT:
        return content.region_name(code, language)
    return code
