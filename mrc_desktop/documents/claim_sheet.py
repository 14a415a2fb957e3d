"""A claim sheet: the sum, every line of the arithmetic, the way to go, the rules it rests on.

The ledgers may be long: their heads repeat on each page, and a heading never stays behind alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import quoteattr

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from mrc_desktop.documents.flowables import Setter, framed
from mrc_desktop.documents.ledger import ledger_table
from mrc_desktop.documents.letter import head
from mrc_desktop.documents.page import WIDTH, build_pages
from mrc_desktop.documents.sheet import readable_address
from mrc_desktop.documents.sides import Command, sided_table
from mrc_desktop.documents.typography import INK, Typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from mrc_desktop.documents.contexts import (
        ClaimContext,
        ClaimSection,
        Ledger,
        PaperFrame,
        RuleLine,
    )

_ROOM_FOR_ROWS: Final = 150
"""What must be left of a page for a table to begin on it, in points."""

_TIGHTNESS: Final = 0.94
"""Lines are drawn closer when that saves a page; the letters keep their size."""

_SAVED: Final = 0.12
"""So much of a page is saved, at most, on each page before the last by drawing lines closer."""


def render_claim_sheet(context: ClaimContext, fonts: Path) -> bytes:
    """Return the PDF of a claim sheet; raise UnprintableCharacter."""
    letters = Typesetter(fonts, language=context.frame.language)
    return drawn_closely(context.frame, lambda used: claim_story(context, used), letters)


def drawn_closely(
    frame: PaperFrame, story: Callable[[Typesetter], Iterable[Flowable]], letters: Typesetter
) -> bytes:
    """Return the PDF of a story; its lines stand closer where the signature would be left alone."""
    made = build_pages(frame, list(story(letters)), letters)
    if made.pages > 1 and made.last_page < _SAVED * (made.pages - 1):
        used = letters.tighter(_TIGHTNESS)
        closer = build_pages(frame, list(story(used)), used)
        if closer.pages < made.pages:
            return closer.draw()
    return made.draw()


def claim_story(context: ClaimContext, letters: Typesetter) -> Iterator[Flowable]:
    """Yield the flowables of a claim sheet."""
    setter = Setter(letters)
    yield from head(context.letterhead, letters)
    yield Spacer(1, letters.size(4))
    yield letters.paragraph(
        f"<b>{letters.markup(context.number)}</b> · {letters.markup(context.date)}", letters.cell
    )
    yield Spacer(1, letters.size(6))
    yield letters.paragraph(letters.markup(context.title), letters.title)
    yield letters.paragraph(letters.markup(context.reckoned), letters.small)
    yield letters.paragraph(letters.markup(context.facts_title), letters.heading)
    yield setter.facts(context.facts)
    yield KeepTogether(list(_sums(context, setter)))
    yield from _ledgers(context.summary_title, context.summary, letters)
    for note in context.summary_notes:
        yield letters.paragraph(letters.markup(note), letters.small)
    yield from _arithmetic(context, letters)
    for section in context.sections:
        yield from _section(section, letters)
    yield from _rules(context, letters)
    yield KeepTogether([Spacer(1, letters.size(12)), *_end(context, letters)])


def _arithmetic(context: ClaimContext, letters: Typesetter) -> Iterator[Flowable]:
    """Yield how a line is reckoned, then the lines."""
    if not context.lines:
        return
    yield from _opening(context.lines_title, letters)
    for sentence in context.method:
        yield letters.paragraph(letters.markup(sentence), letters.small)
    for ledger in context.lines:
        yield Spacer(1, letters.size(4))
        yield ledger_table(ledger, letters)


def _sums(context: ClaimContext, setter: Setter) -> Iterator[Flowable]:
    """Yield the sums, the last one large, and what is missing from them in a box."""
    letters = setter.letters
    yield letters.paragraph(letters.markup(context.sum_title), letters.heading)
    rows: list[list[Flowable]] = []
    for position, (label, value) in enumerate(context.sums):
        is_last = position == len(context.sums) - 1
        text = letters.markup(value)
        rows.append(
            [
                letters.paragraph(
                    letters.markup(label), letters.label if is_last else letters.small
                ),
                letters.paragraph(f"<b>{text}</b>" if is_last else text, letters.cell),
            ]
        )
    if rows:
        commands: list[Command] = [
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ("LINEABOVE", (0, -1), (-1, -1), 0.8, INK),
        ]
        yield sided_table(rows, [WIDTH * 0.45, WIDTH * 0.55], commands, is_rtl=letters.is_rtl)
    if context.warnings:
        yield Spacer(1, letters.size(4))
        inner = [letters.paragraph(letters.markup(one), letters.body) for one in context.warnings]
        yield framed(inner, WIDTH, is_framed=False, is_rtl=letters.is_rtl)
    yield Spacer(1, letters.size(6))


def _ledgers(title: str, ledgers: Sequence[Ledger], letters: Typesetter) -> Iterator[Flowable]:
    if ledgers:
        yield from _opening(title, letters)
    for ledger in ledgers:
        yield ledger_table(ledger, letters)
        yield Spacer(1, letters.size(6))


def _opening(title: str, letters: Typesetter) -> Iterator[Flowable]:
    """Yield a heading with room for a few rows: to be kept with a long table would move both."""
    yield CondPageBreak(letters.size(_ROOM_FOR_ROWS))
    yield letters.paragraph(
        letters.markup(title), ParagraphStyle("opening", letters.heading, keepWithNext=0)
    )


def _section(section: ClaimSection, letters: Typesetter) -> Iterator[Flowable]:
    """Yield a section whose title stays with its first line."""
    lines: list[Flowable] = [
        letters.paragraph(letters.markup(text), letters.item, mark=mark)
        for mark, text in section.lines
    ]
    title = letters.paragraph(letters.markup(section.title), letters.heading)
    yield KeepTogether([title, *lines[:1]])
    yield from lines[1:]


def _rules(context: ClaimContext, letters: Typesetter) -> Iterator[Flowable]:
    if context.rules:
        yield letters.paragraph(letters.markup(context.rules_title), letters.heading)
    for rule in context.rules:
        yield letters.paragraph(_rule(rule, letters), letters.small)
        yield Spacer(1, letters.size(3))
    if context.rules_note:
        yield letters.paragraph(letters.markup(context.rules_note), letters.small)


def _rule(rule: RuleLine, letters: Typesetter) -> str:
    text = f"<b>{letters.markup(rule.law)}.</b> {letters.markup(rule.text)}"
    if rule.notes:
        text += f" <i>{letters.markup(rule.notes)}</i>"
    if rule.url:
        address = letters.markup(readable_address(rule.url))
        text += f" <link href={quoteattr(letters.text(rule.url))}>{address}</link>"
    return text


def _end(context: ClaimContext, letters: Typesetter) -> Iterator[Flowable]:
    """Yield what the sheet is and is not, and the place to sign it."""
    disclaimer = letters.paragraph(letters.markup(context.disclaimer), letters.body)
    yield framed([disclaimer], WIDTH, is_framed=True, is_rtl=letters.is_rtl)
    yield Spacer(1, letters.size(22))
    who = [
        letters.paragraph(letters.markup(context.signer_label), letters.small),
        letters.paragraph(f"<b>{letters.markup(context.signer)}</b>", letters.cell),
        letters.paragraph(letters.markup(context.signer_role), letters.small),
    ]
    labels = [
        letters.paragraph(letters.markup(context.signature_label), letters.small),
        letters.paragraph(letters.markup(context.stamp_label), letters.small),
    ]
    commands: list[Command] = [
        ("SPAN", (0, 0), (0, 1)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (1, -1), 0),
        ("LINEABOVE", (1, 1), (1, 1), 0.6, INK),
    ]
    widths = [WIDTH * 0.45, WIDTH * 0.33, WIDTH * 0.22]
    rows: list[list[Any]] = [[who, "", ""], ["", *labels]]
    yield sided_table(rows, widths, commands, is_rtl=letters.is_rtl)
