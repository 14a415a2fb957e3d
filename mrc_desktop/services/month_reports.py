"""A month's report from published numbers: what a director reads, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mrc_desktop.documents.contexts import PaperFrame, PracticeMark
from mrc_desktop.documents.report_context import (
    Bar,
    Chart,
    Headline,
    Matrix,
    MonthReportContext,
)
from mrc_desktop.services.release_labels import period_text, release_labels, release_words
from mrc_desktop.statistics.release import (
    PERCENT_FROM,
    Release,
    is_total,
    percent,
    shown,
    shown_from,
)
from mrc_desktop.statistics.spec import TOTAL, Dimension, TableSpec, Unit, base_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.statistics.release import Row

MOST_EARLIER: Final = 6
"""So many earlier months stand in the report, the latest ones."""

_MATRICES: Final = ("topic_sex", "topic_age_band")
"""The tables of two dimensions that fit on an upright page; the workbook has them all."""


def report_context(
    content: Content, language: str, release: Release, earlier: Sequence[Release]
) -> MonthReportContext:
    """Return the report of a month; `earlier` are published months of the same centre."""
    words = release_labels(content, language, release)
    title = words["report_title"]
    practice = PracticeMark(words["practice"], words["practice_short"])
    notes = [words[f"note.{unit}"] for unit in _units(release)]
    if words["few_text"]:
        notes.append(words["few_text"])
    return MonthReportContext(
        frame=PaperFrame(
            language=words["language"],
            title=f"{title} {release.month}",
            author=release.centre,
            page_pattern=words["page_pattern"],
            footer=(f"{release.centre_code} · {release.month} · {release.programme}",),
            practice=practice if release.is_practice else None,
        ),
        title=title,
        period=words["period_text"],
        centre=release.centre,
        details=_details(release, words),
        headline_title=words["headline"],
        headlines=tuple(_headline(row, words) for row in release.rows if is_total(row)),
        note=words[f"note.{Unit.PERSONS}"],
        change=_change(content, language, (release, earlier), words),
        no_change=words["change_none"],
        charts=tuple(
            _chart(release, table, words)
            for table in release.tables()
            if len(table.dimensions) == 1 and not _is_all_small(release, table)
        ),
        matrices=tuple(
            _matrix(release, table, words) for table in release.tables() if table.id in _MATRICES
        ),
        method_title=words["method_title"],
        method=(
            words["method_text"],
            *notes,
            words["share_note"].format(least=PERCENT_FROM),
            words["units_text"],
            words["limits_text"],
        ),
    )


def _details(release: Release, words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    place = ", ".join(part for part in (release.city, words["country_text"]) if part)
    return (
        (words["place"], place),
        (words["centre_code"], release.centre_code),
        (words["issued_on"], words["issued_text"]),
        (words["revision"], words["revision_text"]),
    )


def _units(release: Release) -> list[Unit]:
    return list(dict.fromkeys(row.unit for row in release.rows))


def _headline(row: Row, words: Mapping[str, str]) -> Headline:
    least = shown_from(row.unit)
    bounds = f"0–{least}" if row.value < least else f"{row.lower}–{row.upper}"
    return Headline(
        words[f"unit.{row.unit}"],
        shown(row.value, row.unit),
        bounds,
        words[f"unit_text.{row.unit}"],
    )


def _is_all_small(release: Release, table: TableSpec) -> bool:
    """Return whether a table's whole is so small that every bar of it would say the same."""
    whole = next(row for row in release.rows if row.unit is table.unit and is_total(row))
    return whole.value < shown_from(whole.unit)


def _chart(release: Release, table: TableSpec, words: Mapping[str, str]) -> Chart:
    (dimension,) = table.dimensions
    whole = next(row.value for row in release.rows if row.unit is table.unit and is_total(row))
    bars = tuple(
        _bar(row, words[f"{dimension}.{row.category(dimension)}"], whole)
        for row in release.of(table.id)
    )
    has_shares = any(bar.extra for bar in bars)
    return Chart(
        title=words[f"table.{table.id}"],
        head=(
            words[f"dimension.{dimension}"],
            words["number"],
            words["share"] if has_shares else "",
        ),
        bars=bars,
        total=(words["total"], shown(whole, table.unit)),
    )


def _bar(row: Row, label: str, whole: int) -> Bar:
    is_small = row.value < shown_from(row.unit)
    share = None if is_small else percent(row.value, whole)
    extra = "" if share is None else f"{share} %"
    return Bar(label, row.value, shown(row.value, row.unit), extra, is_small)


def _change(
    content: Content,
    language: str,
    months: tuple[Release, Sequence[Release]],
    words: Mapping[str, str],
) -> Chart | None:
    """Return this month beside the earlier ones, oldest first; None without any."""
    release, earlier = months
    chosen = sorted(
        (one for one in earlier if one.month < release.month), key=lambda one: one.month
    )[-MOST_EARLIER:]
    if not chosen:
        return None
    named = release_words(content, language)
    least = 2 * base_of(Unit.PERSONS)
    is_few = release.total < shown_from(Unit.PERSONS)
    bars = []
    for one in (*chosen, release):
        difference = release.total - one.total
        said = "" if one is release else f"{difference:+d}".replace("-", "–")
        if said and abs(difference) <= least:
            said = words["change_unclear"]
        label = period_text(named, one.month)
        is_small = one.total < shown_from(Unit.PERSONS)
        if is_small or is_few:
            # A difference to "<10" is none that one could say.
            said = ""
        bars.append(Bar(label, one.total, shown(one.total), said, is_small))
    return Chart(
        title=words["change"],
        head=(words["change_month"], words["change_persons"], words["change_difference"]),
        bars=tuple(bars),
        total=("", ""),
        note=_change_note(chosen, words, release.month, least),
    )


def _change_note(
    chosen: Sequence[Release], words: Mapping[str, str], month: str, least: int
) -> str:
    """Return how to read the change; a month left out between others would mislead unsaid."""
    note = words["change_note"].format(least=least)
    years, months = (int(month[:4]) - int(chosen[0].month[:4]), month[5:])
    between = 12 * years + int(months) - int(chosen[0].month[5:])
    return note if between == len(chosen) else f"{note} {words['change_gap']}"


def _matrix(release: Release, table: TableSpec, words: Mapping[str, str]) -> Matrix:
    down, across = table.dimensions
    values = {
        (row.category(down), row.category(across)): row.value
        for name in (table.id, down.value, across.value, "total")
        for row in release.of(name)
    }
    columns = (*release.spec.categories(across), TOTAL)
    return Matrix(
        title=words[f"table.{table.id}"],
        head=(_head(down, words), *(words[f"{across}.{code}"] for code in columns)),
        rows=tuple(
            (words[f"{down}.{code}"], *(shown(values[code, other]) for other in columns))
            for code in (*release.spec.categories(down), TOTAL)
        ),
    )


def _head(dimension: Dimension, words: Mapping[str, str]) -> str:
    return words[f"dimension.{dimension}"]
