"""Tables of a paper that begins at the right: the same table, seen in a mirror."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.platypus import Table, TableStyle

from mrc_desktop.documents.fonts import REGULAR

if TYPE_CHECKING:
    from collections.abc import Sequence

Command = tuple[Any, ...]

_OTHER_SIDE: Final = {
    "LEFTPADDING": "RIGHTPADDING",
    "RIGHTPADDING": "LEFTPADDING",
    "LINEBEFORE": "LINEAFTER",
    "LINEAFTER": "LINEBEFORE",
}
_OTHER_EDGE: Final = {"LEFT": "RIGHT", "RIGHT": "LEFT"}


class PaperTable(Table):
    """A table that names a font of ours at each cell.

    Told nothing, ReportLab names Helvetica there, which is not in the file and not used.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        """Make the table; the parts of a table broken over pages keep the styles of the whole."""
        super().__init__(*args, **named)
        if named.get("cellStyles") is None:
            self.setStyle(TableStyle([("FONTNAME", (0, 0), (-1, -1), REGULAR)]))


def sided_table(
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    commands: Sequence[Command],
    *,
    is_rtl: bool,
    head_rows: int = 0,
) -> PaperTable:
    """Return a table whose first column stands where its language begins."""
    if is_rtl:
        rows = [list(reversed(row)) for row in rows]
        widths = list(reversed(widths))
        commands = [_mirrored(command, len(widths)) for command in commands]
    table = PaperTable([list(row) for row in rows], colWidths=list(widths), repeatRows=head_rows)
    table.setStyle(TableStyle(list(commands)))
    return table


def _mirrored(command: Command, columns: int) -> Command:
    name, (first, top), (last, bottom), *rest = command
    if name == "ALIGN":
        rest = [_OTHER_EDGE.get(rest[0], rest[0])]
    begin, end = _column(last, columns), _column(first, columns)
    return (_OTHER_SIDE.get(name, name), (begin, top), (end, bottom), *rest)


def _column(column: int, columns: int) -> int:
    """Return where a column stands in the mirror; negative ones count from the end."""
    return columns - 1 - (column % columns)
