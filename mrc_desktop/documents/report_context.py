"""What a month's report is made from: finished text and published numbers, nothing to look up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mrc_desktop.documents.contexts import PaperFrame


@dataclass(frozen=True, slots=True)
class Headline:
    """A number set large; `meaning` says what is counted, `bounds` between what it lies."""

    label: str
    shown: str
    bounds: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a chart: `value` is drawn unless the number is too small to be shown.

    `shown` is what is written beside it; `extra` a share or a difference, or empty.
    """

    label: str
    value: int
    shown: str
    extra: str
    is_small: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over one another; `head` names the columns label, number and extra; `note` may be ""."""

    title: str
    head: tuple[str, str, str]
    bars: tuple[Bar, ...]
    total: tuple[str, str]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of two dimensions; the last row and column are totals."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthReportContext:
    """A month's report; `details` are (label, value) under the title."""

    frame: PaperFrame
    title: str
    period: str
    centre: str
    details: tuple[tuple[str, str], ...]
    headline_title: str
    headlines: tuple[Headline, ...]
    note: str
    change: Chart | None
    no_change: str
    charts: tuple[Chart, ...]
    matrices: tuple[Matrix, ...]
    method_title: str
    method: tuple[str, ...]
