"""How the sheets of a month's workbook look: cell formats, and charts that need no colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.statistics.release import shown_from
from mrc_desktop.statistics.spec import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

INK: Final = "#1F2933"
QUIET: Final = "#5B6770"
LINE: Final = "#C9D1D6"
HEAD: Final = "#0F4C5C"
BAND: Final = "#E6EEF0"
WARN: Final = "#9A3412"
WARN_BAND: Final = "#FDE8D7"


_LEAST_WIDTH: Final = 14
_BOLD: Final = 1.15
"""A letter of a bold head takes so many times the width that a column is measured in."""


def small_format(unit: Unit) -> str:
    """Return the number format that shows what is too small as "<10" and keeps the number."""
    least = shown_from(unit)
    return f'[<{least}]"<{least}";#,##0'


class Styles:
    """The cell formats by name; texts keep their quote prefix when a cell is edited."""

    def __init__(self, book: Any) -> None:
        """Add every format to the workbook, in a fixed order."""
        looks = _looks()
        self._formats = {name: book.add_format(look) for name, look in looks.items()}
        for unit in Unit:
            for name in ("bound", "total"):
                look = {**looks[name], "num_format": small_format(unit)}
                self._formats[f"{name}.{unit}"] = book.add_format(look)

    def __getitem__(self, name: str) -> Any:
        """Return a format."""
        return self._formats[name]

    def number(self, unit: Unit, *, is_total: bool) -> Any:
        """Return the format of a published number."""
        return self._formats[f"{'total' if is_total else 'bound'}.{unit}"]


def _looks() -> Mapping[str, dict[str, Any]]:
    base = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "vcenter"}
    text = {**base, "quote_prefix": True}
    edge = {"bottom": 1, "bottom_color": LINE}
    head = {**text, "bold": True, "font_color": "#FFFFFF", "bg_color": HEAD}
    number = {"num_format": "#,##0", "align": "right"}
    return {
        "title": {**text, "font_size": 16, "bold": True, "font_color": HEAD},
        "note_line": {**text, "font_color": QUIET},
        "quiet": {**text, "font_color": QUIET},
        "practice": {**text, "bold": True, "font_color": WARN, "bg_color": WARN_BAND},
        "key": {**text, **edge, "bold": True, "valign": "top"},
        "text": {**text, **edge, "text_wrap": True, "valign": "top"},
        "head": head,
        "head_value": {**head, "align": "right"},
        "head_wrap": {**head, "align": "right", "text_wrap": True},
        "label": {**text, **edge},
        "label_wide": {**text, **edge, "indent": 1},
        "bound": {**base, **edge, **number},
        "plain_number": {**base, **edge, "align": "right", "num_format": "0"},
        "total_label": {**text, "bold": True, "bg_color": BAND},
        "total": {**base, **number, "bold": True, "bg_color": BAND},
    }


def head_width(text: str) -> int:
    """Return how wide a column must be, in letters, for the longest word of its head."""
    longest = max((len(word) for word in text.split()), default=0)
    return max(_LEAST_WIDTH, round(longest * _BOLD) + 2)


def head_height(text: str, width: int) -> int:
    """Return how high a wrapped head of a column so wide must be, in points."""
    lines, room = 1, float(width)
    for word in text.split():
        needed = len(word) * _BOLD
        if needed > room:
            lines, room = lines + 1, float(width)
        room -= needed + 1
    return max(30, 13 * lines + 6)


def chart_look(chart: Any, title: str, place: tuple[str, int, int], number_format: str) -> None:
    """Set a bar chart of the rows `first` to `last` of a sheet: labels in A, numbers in B."""
    name, first, last = place
    font = {"name": "Arial", "size": 9, "color": INK}
    chart.add_series(
        {
            "categories": [name, first, 0, last, 0],
            "values": [name, first, 1, last, 1],
            "fill": {"color": HEAD},
            "border": {"color": INK, "width": 0.75},
            "gap": 60,
            "data_labels": {"value": True, "num_format": number_format, "font": font},
        }
    )
    chart.set_title({"name": title, "name_font": {**font, "size": 11, "bold": True}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": font, "line": {"color": INK}})
    chart.set_x_axis(
        {
            "min": 0,
            "num_font": font,
            "num_format": "#,##0",
            "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
            "label_position": "high",
        }
    )
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": 620, "height": chart_height(last - first + 1)})


def chart_height(bars: int) -> int:
    """Return how many pixels high a chart of so many bars is."""
    return 90 + 34 * bars
