"""An information sheet: plain words in large steps, a box to fill in, sources in fine print."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from mrc_desktop.documents.columns import TwoColumns
from mrc_desktop.documents.flowables import Setter, framed
from mrc_desktop.documents.letter import head
from mrc_desktop.documents.page import WIDTH, Built, build_pages
from mrc_desktop.documents.sides import Command, sided_table
from mrc_desktop.documents.square_code import call_code
from mrc_desktop.documents.typography import Typesetter
from mrc_desktop.domain.paper import PaperSize

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mrc_desktop.documents.contexts import Letterhead, OwnDates, SheetContext, SourceLine

_TIGHTNESS: Final = 0.94
"""Lines are drawn closer when that saves a page; the letters stay 11 pt."""

_SAVED: Final = 0.16
"""So much of a page, at most, is saved on each page before the last by drawing lines closer.

The lines give 0.06, and boxes that did not fit at the foot of a page may fit then. Where the last
page is fuller than that, the second layout is spared: it takes as long as the first.
"""

_LARGE: Final = 16 / 11
"""Large print has 16 pt text where the ordinary edition has 11 pt."""

_CALL: Final = 44
"""The side of the square code of the centre's telephone, in points at the ordinary size."""

_LONGEST_TITLE: Final = 1.15
"""How long a title may be, in lines, to be set in one line."""

_LONGEST_ADDRESS: Final = 44
_ROOM_FOR_SOURCES: Final = 80
"""What must be left of a page for the sources to begin on it, in points."""


def render_sheet(context: SheetContext, fonts: Path, size: PaperSize = PaperSize.A4) -> bytes:
    """Return the PDF of a sheet in a size; raise UnprintableCharacter."""
    return lay_sheet(context, fonts, size).draw()


def lay_sheet(context: SheetContext, fonts: Path, size: PaperSize = PaperSize.A4) -> Built:
    """Return a sheet laid out in a size, to be drawn; raise UnprintableCharacter.

    The pages of a booklet are those of the large print, made smaller: their text is 11 pt too.
    """
    scale = 1.0 if size is PaperSize.A4 else _LARGE
    letters = Typesetter(fonts, scale, language=context.frame.language)
    pictures = fonts.parent / "pictograms"
    made = _laid(context, letters, size, pictures)
    if made.pages > 1 and made.last_page < _SAVED * (made.pages - 1):
        closer = _laid(context, letters.tighter(_TIGHTNESS), size, pictures)
        if closer.pages < made.pages:
            return closer
    return made


def _laid(context: SheetContext, letters: Typesetter, size: PaperSize, pictures: Path) -> Built:
    story = list(_story(context, letters, pictures))
    is_booklet = size is PaperSize.BOOKLET
    return build_pages(context.frame, story, letters, is_booklet=is_booklet)


def _story(context: SheetContext, letters: Typesetter, pictures: Path) -> Iterator[Flowable]:
    marks = {source.rule: f"{source.number}{source.mark}" for source in context.sources}
    setter = Setter(letters, marks.__getitem__, pictures)
    if context.letterhead is not None:
        yield from _head(context.letterhead, context.call, letters)
        yield Spacer(1, letters.size(4))
    yield _title(context.title, letters)
    if context.instead:
        instead = f"<b>{letters.markup(context.instead)}</b>"
        note = letters.paragraph(instead, letters.cell)
        yield framed([note], WIDTH, is_framed=True, is_rtl=letters.is_rtl)
        yield Spacer(1, letters.size(4))
    if context.overdue:
        overdue = f"<b>{letters.markup(context.overdue)}</b>"
        yield framed(
            [letters.paragraph(overdue, letters.small)],
            WIDTH,
            is_framed=True,
            is_rtl=letters.is_rtl,
        )
        yield Spacer(1, letters.size(4))
    if context.own is not None:
        yield _own_dates(context.own, letters, setter)
        yield Spacer(1, letters.size(6))
    yield from setter.blocks(context.blocks)
    warning = (
        f"<b>{letters.markup(context.warning_label)}.</b> {letters.markup(context.warning)} "
        f"{letters.markup(context.disclaimer)}"
    )
    yield framed(
        [letters.paragraph(warning, letters.small)], WIDTH, is_framed=False, is_rtl=letters.is_rtl
    )
    yield Spacer(1, letters.size(5))
    # The title of the sources never stays behind without the first of them.
    yield CondPageBreak(letters.size(_ROOM_FOR_SOURCES))
    yield letters.paragraph(
        f"<b>{letters.markup(context.sources_title)}.</b> {letters.markup(context.checked)}",
        letters.small,
    )
    yield Spacer(1, letters.size(3))
    sources = [_source(source, letters) for source in context.sources]
    yield TwoColumns(sources, WIDTH, is_rtl=letters.is_rtl)


def _title(title: str, letters: Typesetter) -> Flowable:
    """Return the title; one that is a little too long for its line is set smaller to fit."""
    style = letters.title
    width = letters.line(title, style.fontSize, is_bold=True).width
    if WIDTH < width <= _LONGEST_TITLE * WIDTH:
        # A hair less than fits: what is measured here and what breaks the line round differently.
        style = style.clone(style.name, fontSize=0.998 * style.fontSize * WIDTH / width)
    return letters.paragraph(letters.markup(title), style)


def _own_dates(own: OwnDates, letters: Typesetter, setter: Setter) -> Flowable:
    """Return the box at the head of a personal edition."""
    inner = [
        letters.paragraph(letters.markup(own.title), letters.box_title),
        letters.paragraph(letters.markup(own.as_of), letters.small),
        *([setter.facts(own.facts, WIDTH - 24)] if own.facts else []),
    ]
    for number, one in enumerate(own.dates, start=1):
        text = f"<b>{letters.markup(one.what)}</b><br/>{letters.markup(one.days)}"
        for line in (*one.remarks, one.law):
            text += f"<br/>{letters.markup(line)}" if line else ""
        inner.append(Spacer(1, letters.size(4)))
        inner.append(letters.paragraph(text, letters.item, mark=f"{letters.number(number)}."))
    inner.append(Spacer(1, letters.size(4)))
    inner.append(letters.paragraph(letters.markup(own.note), letters.small))
    box = framed(inner, WIDTH, is_framed=True, is_rtl=letters.is_rtl)
    # A case with more dates than a page holds goes on overleaf.
    box.splitInRow = 1
    return box


def _head(letterhead: Letterhead, call: str, letters: Typesetter) -> Iterator[Flowable]:
    """Yield the letterhead, with the centre's telephone as a square code at its other end."""
    if not call:
        yield from head(letterhead, letters)
        return
    side = letters.size(_CALL)
    *lines, rule = head(letterhead, letters)
    code = call_code(call, side)
    code.hAlign = "LEFT" if letters.is_rtl else "RIGHT"
    commands: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]
    widths = [WIDTH - side, side]
    yield sided_table([[lines, code]], widths, commands, is_rtl=letters.is_rtl)
    yield rule


def _source(source: SourceLine, letters: Typesetter) -> Flowable:
    law = f"{letters.markup(source.law)}"
    for remark in (source.to_confirm, source.overdue):
        if remark:
            law += f" ({letters.markup(remark)})"
    address = letters.markup(readable_address(source.url))
    link = f"<link href={quoteattr(source.url)}>{address}</link>"
    stop = "" if law.endswith(".") else "."
    text = f"<b>{letters.markup(source.rule)}</b> {law}{stop} {link}"
    return letters.paragraph(text, letters.fine, mark=f"{source.number}{source.mark}")


def readable_address(url: str) -> str:
    """Return an address as it reads on paper: the site in its own letters, a long path cut.

    The whole address is the link of the PDF and stands in the sheet's file beside the rule id.
    """
    site, slash, path = url.partition("://")[2].partition("/")
    with contextlib.suppress(UnicodeError):
        site = site.encode("ascii").decode("idna")
    path = path.rstrip("/")
    if not path or len(site) + len(path) > _LONGEST_ADDRESS:
        return f"{site}{slash}…" if path else site
    return f"{site}/{path}"
