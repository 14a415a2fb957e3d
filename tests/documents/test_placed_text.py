"""Stretches of text written each at its place, and what is kept of them meanwhile."""

from __future__ import annotations

import gc
import io

from reportlab.pdfgen.canvas import Canvas

from mrc_desktop.documents import placed_text
from mrc_desktop.documents.fonts import BOLD, REGULAR, register_fonts
from mrc_desktop.documents.placed_text import PlacedText
from mrc_desktop.documents.square_code import call_code, square_code


def test_a_font_is_named_where_it_changes_and_not_again(kit) -> None:
    register_fonts(kit.fonts)
    canvas = Canvas(io.BytesIO(), initialFontName=REGULAR)
    out = PlacedText(canvas)
    for font, text in ((REGULAR, "a"), (REGULAR, "b"), (BOLD, "a"), (REGULAR, "a")):
        out.put(font, 11, 50, 700, text)
    assert out.getCode().count(" Tf ") == 3


def test_letters_beyond_a_part_of_a_font_are_drawn_and_the_font_named_anew(kit) -> None:
    register_fonts(kit.fonts)
    made = io.BytesIO()
    canvas = Canvas(made, initialFontName=REGULAR, invariant=1)
    many = "".join(chr(code) for code in range(0x400, 0x482)) + "".join(
        chr(code) for code in range(0x100, 0x17F)
    )
    out = PlacedText(canvas)
    for row, text in enumerate((many, "abc", "ſ" + many[:5], "abc")):
        out.put(REGULAR, 2, 20, 700 - 10 * row, text)
    canvas.drawText(out)
    canvas.save()
    assert [line for line in kit.text(made.getvalue()).splitlines() if line] == [
        many, "abc", "ſ" + many[:5], "abc",
    ]  # fmt: skip


def test_nothing_is_kept_of_a_document_that_is_gone(kit) -> None:
    register_fonts(kit.fonts)
    canvas = Canvas(io.BytesIO(), initialFontName=REGULAR)
    PlacedText(canvas).put(REGULAR, 11, 50, 700, "Ғафуров")
    del canvas
    gc.collect()
    assert not any(
        text == "Ғафуров" for shown in placed_text._WRITTEN.values() for _, _, text in shown
    )


def test_a_code_worked_out_before_has_the_same_squares() -> None:
    pages = []
    for code in (square_code, call_code, call_code):
        made = io.BytesIO()
        canvas = Canvas(made, invariant=1)
        code("tel:+992927770000", 44).drawOn(canvas, 10, 10)
        canvas.save()
        pages.append(made.getvalue())
    assert pages[0] == pages[1] == pages[2]
