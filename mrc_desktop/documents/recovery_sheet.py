"""The recovery sheet: the code that opens a register when no passphrase does, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, TableStyle

from mrc_desktop.documents.flowables import Setter, framed, write_lines
from mrc_desktop.documents.fonts import MONO, REGULAR
from mrc_desktop.documents.page import WIDTH, build
from mrc_desktop.documents.sides import Command, PaperTable, sided_table
from mrc_desktop.documents.square_code import square_code
from mrc_desktop.documents.typography import ACCENT, HAIRLINE, QUIET, Typesetter
from mrc_desktop.guidance.markdown import ItemList, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mrc_desktop.documents.contexts import RecoveryContext

_QR: Final = 40 * mm
_COLUMNS: Final = 4
_CODE_SIZE: Final = 20
_PLACE_HEIGHT: Final = 12


def render_recovery_sheet(context: RecoveryContext, fonts: Path) -> bytes:
    """Return the PDF of a recovery sheet; raise UnprintableCharacter."""
    letters = Typesetter(fonts, language=context.frame.language)
    made, _pages = build(context.frame, list(_story(context, letters)), letters)
    return made


def _story(context: RecoveryContext, letters: Typesetter) -> Iterator[Flowable]:
    setter = Setter(letters)
    yield letters.paragraph(letters.markup(context.title), letters.title)
    yield setter.facts(context.details)
    yield Spacer(1, letters.size(8))
    intro = letters.paragraph(letters.markup(context.intro), letters.cell)
    yield framed([intro], WIDTH, is_framed=False, is_rtl=letters.is_rtl)
    yield letters.paragraph(letters.markup(context.code_label), letters.heading)
    yield _code(context.groups)
    yield Spacer(1, letters.size(4))
    yield letters.paragraph(letters.markup(context.check_note), letters.small)
    yield Spacer(1, letters.size(10))
    yield _qr_with_rules(context, letters)
    yield letters.paragraph(letters.markup(context.use_title), letters.heading)
    yield from setter.items(_list(context.use, is_numbered=True))
    yield letters.paragraph(letters.markup(context.holder_title), letters.heading)
    labels = [letters.markup(label) for label in context.holder]
    yield write_lines(letters, labels, WIDTH)


def _list(texts: tuple[str, ...], *, is_numbered: bool) -> ItemList:
    return ItemList(is_numbered, tuple((Span(text),) for text in texts))


def _code(groups: tuple[str, ...]) -> Flowable:
    """Return the code in a grid, large and evenly spaced, to be typed group by group."""
    rows = []
    for at in range(0, len(groups), _COLUMNS):
        row = list(groups[at : at + _COLUMNS])
        empty = [""] * (_COLUMNS - len(row))
        places = [str(at + place) for place in range(1, len(row) + 1)]
        rows += [places + empty, row + empty]
    longest = max(map(len, groups))
    # A group of Noto Mono takes 0.6 em a character; 16 points stay free in each cell.
    size = min(_CODE_SIZE, (WIDTH / _COLUMNS - 16) / (0.602 * longest))
    heights = [_PLACE_HEIGHT, size * 1.9] * (len(rows) // 2)
    table = PaperTable(rows, colWidths=[WIDTH / _COLUMNS] * _COLUMNS, rowHeights=heights)
    commands: list[tuple[Any, ...]] = [
        ("ALIGN", (0, 0), (-1, -1), "CENTER"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LINEBEFORE", (1, 0), (-1, -1), 0.5, HAIRLINE),
        ("BOX", (0, 0), (-1, -1), 1, ACCENT),
    ]
    for place in range(0, len(rows), 2):
        # The place of a group, which the program asks for by its number.
        commands.append(("FONT", (0, place), (-1, place), REGULAR, 8, 9))
        commands.append(("TEXTCOLOR", (0, place), (-1, place), QUIET))
        commands.append(("ALIGN", (0, place), (-1, place), "LEFT"))
        commands.append(("FONT", (0, place + 1), (-1, place + 1), MONO, size, size * 1.2))
        commands.append(("LINEABOVE", (0, place), (-1, place), 0.5, HAIRLINE))
    table.setStyle(TableStyle(commands))
    return table


def _qr_with_rules(context: RecoveryContext, letters: Typesetter) -> Flowable:
    """Return the square code where lines begin, how to keep the sheet beside it."""
    code = square_code(context.qr_text, _QR)
    code.hAlign = "RIGHT" if letters.is_rtl else "LEFT"
    first = [
        code,
        letters.paragraph(letters.markup(context.qr_note), letters.small),
    ]
    second = [
        letters.paragraph(letters.markup(context.keep_title), letters.heading),
        *Setter(letters).items(_list(context.keep, is_numbered=False)),
    ]
    commands: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ]
    widths = [_QR + 8 * mm, WIDTH - _QR - 8 * mm]
    return sided_table([[first, second]], widths, commands, is_rtl=letters.is_rtl)
