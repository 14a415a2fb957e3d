"""Booklets: pages in the order of folded sheets, two on each side of an A4."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.documents.paper_canvas import folded
from mrc_desktop.documents.sheet import render_sheet
from mrc_desktop.domain.paper import PaperSize
from mrc_desktop.services.paper_contexts import sheet_context


@pytest.mark.parametrize(
    ("pages", "sides"),
    [
        (1, [(0, 1), (0, 0)]),
        (3, [(0, 1), (2, 3)]),
        (4, [(4, 1), (2, 3)]),
        (6, [(0, 1), (2, 0), (6, 3), (4, 5)]),
    ],
)
def test_pages_lie_as_a_folded_booklet_needs_them(pages, sides) -> None:
    assert list(folded(pages)) == sides
    assert list(folded(pages, is_rtl=True)) == [(right, left) for left, right in sides]


@given(st.integers(1, 60))
def test_each_page_is_there_once(pages: int) -> None:
    laid = list(chain.from_iterable(folded(pages)))
    assert sorted(page for page in laid if page) == list(range(1, pages + 1))
    assert len(laid) % 4 == 0


def test_a_booklet_holds_the_large_print_on_half_as_many_sides(shipped, kit) -> None:
    context = sheet_context(shipped, shipped.sheet("wages", "ru"), None)
    large = kit.reader(render_sheet(context, kit.fonts, PaperSize.LARGE))
    booklet = kit.reader(render_sheet(context, kit.fonts, PaperSize.BOOKLET))
    assert len(booklet.pages) == -(-len(large.pages) // 4) * 2
    assert {tuple(map(round, page.mediabox[2:])) for page in booklet.pages} == {(842, 595)}
    words = {word for page in large.pages for word in page.extract_text().split()}
    folded_words = {word for page in booklet.pages for word in page.extract_text().split()}
    assert words == folded_words


def test_large_print_has_sixteen_points(shipped, kit, tmp_path) -> None:
    context = sheet_context(shipped, shipped.sheet("wages", "ru"), None)
    sizes = set()

    def look(_text, _matrix, text_matrix, font, size) -> None:
        if font:
            sizes.add(round(size * abs(text_matrix[3])))

    for page in kit.reader(render_sheet(context, kit.fonts, PaperSize.LARGE)).pages:
        page.extract_text(visitor_text=look)
    assert 16 in sizes
    assert min(sizes) >= 10
