"""A letter: letterhead, number and date, addressee, subject, text, ticked facts, signature."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from mrc_desktop.documents.flowables import Setter, letterhead_rule
from mrc_desktop.documents.page import WIDTH, build
from mrc_desktop.documents.sides import Command, sided_table
from mrc_desktop.documents.typography import INK, Typesetter
from mrc_desktop.guidance.markdown import Paragraph as TextParagraph
from mrc_desktop.guidance.markdown import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mrc_desktop.documents.contexts import (
        ClaimContext,
        LetterContext,
        Letterhead,
        LetterTable,
    )

_FITS: Final = ((1.0, 1.06), (0.95, 1.0))
"""Scale and tightness, tried in turn: a letter that runs over by a little is set smaller and
closer to end on its first page."""

_ROOM: Final = 90
"""What must be left of a page for a title and what it stands over to begin on it, in points."""


def render_letter(context: LetterContext, fonts: Path) -> bytes:
    """Return the PDF of a letter with its attachment; raise UnprintableCharacter."""
    first = b""
    for scale, tightness in _FITS:
        letters = Typesetter(fonts, scale, tightness, context.frame.language)
        made, pages = build(context.frame, list(_story(context, letters)), letters)
        if pages == 1:
            break
        first = first or made
    else:
        letters, made = Typesetter(fonts, *_FITS[0], context.frame.language), first
    if context.attachment is None:
        return made
    return _with_attachment(context, context.attachment, letters, fonts)


def _with_attachment(
    context: LetterContext, attachment: ClaimContext, letters: Typesetter, fonts: Path
) -> bytes:
    """Return a letter and, from a new page on, the claim sheet that goes with it."""
    from mrc_desktop.documents.claim_sheet import (  # noqa: PLC0415 - it takes its head from here
        claim_story,
        drawn_closely,
    )

    def story(used: Typesetter) -> Iterator[Flowable]:
        yield from _story(context, letters)
        yield PageBreak()
        yield from claim_story(attachment, used)

    # What the foot of the sheet says of its translation stands under the letter too.
    frame = replace(context.frame, footer=attachment.frame.footer)
    return drawn_closely(frame, story, Typesetter(fonts, language=frame.language))


def head(letterhead: Letterhead, letters: Typesetter) -> Iterator[Flowable]:
    """Yield the letterhead of the centre with its rule."""
    yield letters.paragraph(letters.markup(letterhead.centre), letters.centre)
    if letterhead.lines:
        text = " · ".join(letters.markup(line) for line in letterhead.lines)
        yield letters.paragraph(text, letters.small)
    yield Spacer(1, letters.size(4))
    yield letterhead_rule()


def _story(context: LetterContext, letters: Typesetter) -> Iterator[Flowable]:
    setter = Setter(letters)
    yield from head(context.letterhead, letters)
    yield Spacer(1, letters.size(6))
    yield _address(context, letters)
    yield Spacer(1, letters.size(14))
    yield letters.paragraph(
        f"<b>{letters.markup(context.subject_label)}: {letters.spans(context.subject)}</b>",
        letters.body,
    )
    yield Spacer(1, letters.size(4))
    flow = list(_body(context, setter))
    closing = flow.pop() if flow else Spacer(1, 0)
    if context.attachment_note:
        flow.append(closing)
        closing = letters.paragraph(letters.markup(context.attachment_note), letters.small)
    yield from flow
    # The signature never stands alone on a page: the last paragraph goes with it.
    yield KeepTogether([closing, Spacer(1, letters.size(22)), _signature(context, letters)])


def _address(context: LetterContext, letters: Typesetter) -> Flowable:
    """Return number and date where lines begin, the addressee at the other side."""
    left = [
        letters.paragraph(f"<b>{letters.markup(context.number)}</b>", letters.cell),
        letters.paragraph(letters.markup(context.date), letters.cell),
    ]
    first, *rest = context.addressee
    right = [
        letters.paragraph(letters.markup(context.to_label), letters.small),
        letters.paragraph(f"<b>{letters.markup(first)}</b>", letters.cell),
        *(letters.paragraph(letters.markup(line), letters.cell) for line in rest),
    ]
    commands: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
    ]
    return sided_table(
        [[left, right]], [WIDTH * 0.45, WIDTH * 0.55], commands, is_rtl=letters.is_rtl
    )


def _body(context: LetterContext, setter: Setter) -> Iterator[Flowable]:
    letters = setter.letters
    for block in context.blocks:
        match block:
            case Slot(name="reason"):
                yield from _title(context.reason_title, letters)
                yield from _reason(context.reason, letters)
            case Slot(name="facts"):
                if context.facts:
                    yield from _title(context.facts_title, letters)
                    yield setter.facts(context.facts)
                    yield Spacer(1, letters.size(10))
            case Slot(name=name) if name in context.tables:
                for table in context.tables[name]:
                    yield from _table(table, setter)
            case TextParagraph():
                yield letters.paragraph(setter.spans(block.line), letters.body)
            case _:
                yield from setter.block(block)


def _title(title: str, letters: Typesetter) -> Iterator[Flowable]:
    """Yield a title that never stays behind without the first lines of what it stands over.

    To be kept with the whole of it would leave half a page empty before a long list.
    """
    yield CondPageBreak(letters.size(_ROOM))
    yield letters.paragraph(
        letters.markup(title), ParagraphStyle("title_over", letters.label, keepWithNext=0)
    )


def _table(table: LetterTable, setter: Setter) -> Iterator[Flowable]:
    letters = setter.letters
    yield from _title(table.title, letters)
    for note in table.notes:
        yield letters.paragraph(letters.markup(note), letters.small)
    if table.rows:
        yield setter.facts(table.rows)
    yield Spacer(1, letters.size(8))


def _reason(reason: str, letters: Typesetter) -> Iterator[Flowable]:
    """Yield the reason as typed: an empty line parts paragraphs, a line end stays one."""
    for part in reason.replace("\r\n", "\n").split("\n\n"):
        if part.strip():
            yield letters.paragraph(letters.markup(part.strip()), letters.body)


def _signature(context: LetterContext, letters: Typesetter) -> Flowable:
    who = [
        letters.paragraph(f"<b>{letters.markup(context.signer)}</b>", letters.cell),
        letters.paragraph(letters.markup(context.signer_role), letters.small),
    ]
    labels = [
        letters.paragraph(letters.markup(context.signature_label), letters.small),
        letters.paragraph(letters.markup(context.stamp_label), letters.small)
        if context.stamp_label
        else "",
    ]
    commands: list[Command] = [
        ("SPAN", (0, 0), (0, 1)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LINEABOVE", (1, 1), (1, 1), 0.6, INK),
        ("TOPPADDING", (0, 1), (-1, 1), 1),
        ("LEFTPADDING", (1, 1), (1, 1), 0),
    ]
    widths = [WIDTH * 0.45, WIDTH * 0.33, WIDTH * 0.22]
    rows: list[list[Any]] = [[who, "", ""], ["", *labels]]
    return sided_table(rows, widths, commands, is_rtl=letters.is_rtl)
