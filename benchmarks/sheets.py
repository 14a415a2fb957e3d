"""Sheets: one of two pages warm, every one of them, a hundred personal ones beside WeasyPrint.

WeasyPrint is not among the packages of this project: where it is not installed, its line says so.
"""

from __future__ import annotations

import dataclasses
import html
import importlib.util
import time
from itertools import product
from typing import TYPE_CHECKING, Final

from benchmarks.measure import Goal, Timing, milliseconds, tell, timing
from mrc_desktop import paths
from mrc_desktop.documents.contexts import OwnDate, OwnDates
from mrc_desktop.documents.sheet import render_sheet
from mrc_desktop.domain.paper import PaperSize
from mrc_desktop.guidance import markdown as md
from mrc_desktop.services.content_access import open_content
from mrc_desktop.services.paper_contexts import CentreOnPaper, sheet_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.ground import Ground
    from mrc_desktop.documents.contexts import SheetContext
    from mrc_desktop.guidance.content import Content

TIMES: Final = 20
TIMES_EACH: Final = 5
PEOPLE: Final = 100

CENTRE: Final = CentreOnPaper(
    name="Маркази намуна", city="Хуҷанд", country="TJ", address="Кӯчаи 1", phone="+992927770000"
)


def personal(general: SheetContext, number: int) -> SheetContext:
    """Return the sheet of one of the people."""
    day = OwnDate(
        "Россия: подать в суд на запрет въезда",
        f"Надёжный день: {number % 28 + 1} декабря 2026 г. Последний день: 30 декабря 2026 г.",
        ("Последний день нерабочий.",),
        "Закон: КАС РФ, ст. 219",
    )
    own = OwnDates(
        title="Ваши собственные сроки",
        as_of="На 23 ноября 2026 г.",
        facts=(("Дело", f"2026-{number:06}"), ("Ваш консультант в центре", "Нигора Саидова")),
        dates=(day, day),
        note="Не ждите последнего дня.",
    )
    return dataclasses.replace(general, own=own)


def page_of(context: SheetContext) -> str:
    """Return the same words as HTML for WeasyPrint: paragraphs, lists, tables, boxes."""
    own = context.own
    assert own is not None
    parts = [f"<h1>{html.escape(context.title)}</h1><div class='box'>"]
    parts += [
        f"<p><b>{html.escape(one.what)}</b><br>{html.escape(one.days)}</p>" for one in own.dates
    ]
    parts += [f"<p>{html.escape(label)}: {html.escape(value)}</p>" for label, value in own.facts]
    parts.append("</div>")
    parts += list(_blocks(context.blocks))
    parts += [
        f"<p class='fine'>{html.escape(one.rule)} {html.escape(one.law)}</p>"
        for one in context.sources
    ]
    style = (
        "@font-face{font-family:N;src:url(NotoSans-Regular.ttf)}"
        "@font-face{font-family:N;font-weight:bold;src:url(NotoSans-Bold.ttf)}"
        "@page{size:A4;margin:13mm 17mm 16mm 20mm;"
        "@bottom-right{content:counter(page)' из 'counter(pages)}}"
        "body{font:11pt/1.3 N}.box{border:1pt solid #0b4b52;padding:5pt 12pt}.fine{font-size:7pt}"
        "td,th{border-bottom:.4pt solid #999;text-align:left}"
    )
    return f"<html lang='ru'><style>{style}</style><body>{''.join(parts)}</body></html>"


def _blocks(blocks: tuple[md.Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case md.Heading():
                yield f"<h2>{_line(block.line)}</h2>"
            case md.Paragraph():
                yield f"<p>{_line(block.line)}</p>"
            case md.ItemList():
                yield "<ol>" + "".join(f"<li>{_line(item)}</li>" for item in block.items) + "</ol>"
            case md.Table():
                rows = "".join(
                    "<tr>" + "".join(f"<td>{_line(cell)}</td>" for cell in row) + "</tr>"
                    for row in (block.head, *block.rows)
                )
                yield f"<table>{rows}</table>"
            case md.Box():
                inner = "".join(_blocks(block.blocks))
                yield f"<div class='box'><b>{_line(block.title)}</b>{inner}</div>"
            case _:
                pass


def _line(line: md.Line) -> str:
    return "".join(
        f"<b>{html.escape(span.text)}</b>" if span.is_bold else html.escape(span.text)
        for span in line
    )


def run(_ground: Ground, _temporary: Path) -> bool:
    """Measure and tell; return whether the goals are met."""
    content = open_content(paths.resources())
    contexts = {
        name: sheet_context(content, content.sheet(name, "ru"), CENTRE)
        for name in ("wages", "reentry-ban")
    }
    is_met = True
    for name, context in contexts.items():
        for _ in range(3):
            render_sheet(context, content.fonts)
        drawn = [
            milliseconds(lambda one=context: render_sheet(one, content.fonts)) for _ in range(TIMES)
        ]  # type: ignore[misc]
        is_met &= tell(
            f"a sheet of two pages ({name})", timing(drawn), None, Goal(milliseconds=120)
        )
    is_met &= _every_sheet(content)
    people = [personal(contexts["wages"], number) for number in range(PEOPLE)]
    ours = milliseconds(lambda: [render_sheet(one, content.fonts) for one in people])
    return is_met & _beside_weasyprint(people, content.fonts, ours)


def _every_sheet(content: Content) -> bool:
    """Return whether the slowest of all sheets, in every language, A4 and large print, is in time.

    In processor time: what else runs on the machine is not the sheet's fault.
    """
    medians: dict[str, float] = {}
    for sheet, language in product(content.sheet_ids(), content.paper_languages):
        context = sheet_context(content, content.sheet_to_read(sheet, language), CENTRE)
        for size in (PaperSize.A4, PaperSize.LARGE):
            render_sheet(context, content.fonts, size)
            medians[f"{sheet}, {language}, {size}"] = timing(
                [_processor_time(context, content.fonts, size) for _ in range(TIMES_EACH)]
            ).median
    slowest = max(medians, key=lambda name: medians[name])
    worst = Timing(medians[slowest], medians[slowest])
    tell("every sheet and language, processor time", timing([*medians.values()]), None, Goal())
    return tell(f"the slowest: {slowest}", worst, None, Goal(milliseconds=120))


def _processor_time(context: SheetContext, fonts: Path, size: PaperSize) -> float:
    start = time.process_time()
    render_sheet(context, fonts, size)
    return (time.process_time() - start) * 1000


def _beside_weasyprint(people: list[SheetContext], fonts: Path, ours: float) -> bool:
    mine = Timing(ours, ours)
    if importlib.util.find_spec("weasyprint") is None:
        print("WeasyPrint is not installed: its hundred sheets are not measured")
        return tell("a hundred personal sheets in one job", mine, None, Goal())
    from weasyprint import HTML

    pages = [page_of(one) for one in people]
    base = f"{fonts.as_uri()}/"
    HTML(string=pages[0], base_url=base).write_pdf()
    theirs = milliseconds(lambda: [HTML(string=one, base_url=base).write_pdf() for one in pages])
    name = "a hundred personal sheets (peer: WeasyPrint)"
    return tell(name, mine, Timing(theirs, theirs), Goal(ratio=0.25))
