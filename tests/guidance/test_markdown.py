from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.paper import Pictogram
from mrc_desktop.guidance import markdown as md
from mrc_desktop.guidance.markdown import MarkdownError, Span, read_blocks, read_line


def test_reads_headings_paragraphs_and_styles() -> None:
    blocks = read_blocks("## A **b**\nOne *two*\nthree [site](https://a.example/x).\n\nFour")
    assert blocks == (
        md.Heading(2, (Span("A "), Span("b", is_bold=True))),
        md.Paragraph(
            (
                Span("One "),
                Span("two", is_italic=True),
                Span(" three "),
                Span("site", link="https://a.example/x"),
                Span("."),
            )
        ),
        md.Paragraph((Span("Four"),)),
    )


def test_reads_lists_with_continuation_lines() -> None:
    numbered, bulleted = read_blocks("1. one\n   more\n2. two\n\n- a\n- b[^RU-1]")
    assert numbered == md.ItemList(True, ((Span("one more"),), (Span("two"),)))
    assert bulleted == md.ItemList(False, ((Span("a"),), (Span("b"), Span("", note="RU-1"))))


def test_reads_tables_and_boxes() -> None:
    table, box = read_blocks(
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n> [!papers] Bring\n> - x\n>\n> end"
    )
    assert table == md.Table(((Span("a"),), (Span("b"),)), (((Span("1"),), (Span("2"),)),))
    assert isinstance(box, md.Box)
    assert box.kind is md.BoxKind.PAPERS
    assert md.plain(box.title) == "Bring"
    assert box.blocks == (md.ItemList(False, ((Span("x"),),)), md.Paragraph((Span("end"),)))


def test_takes_a_marked_character_literally() -> None:
    assert md.plain(read_line(r"\*a\* \[b\] \\")) == "*a* [b] \\"


def test_notes_come_in_reading_order() -> None:
    blocks = read_blocks(
        "a[^B]\n\n> [!key] t[^A]\n> - x[^C]\n\n| h[^D] | i |\n|---|---|\n| a | b[^B] |"
    )
    assert list(md.notes_of(blocks)) == ["B", "A", "C", "D", "B"]


def test_slots_are_known_or_faulty() -> None:
    assert read_blocks("::: facts", (), frozenset({"facts"})) == (md.Slot("facts"),)
    assert list(md.lines_of((md.Slot("facts"),))) == []
    with pytest.raises(MarkdownError, match="unknown_slot"):
        read_blocks("::: other", (), frozenset({"facts"}))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a **b", 1, "unclosed_style"),
        ("a\n\n*b", 3, "unclosed_style"),
        ("a [b", 1, "stray_mark"),
        ("a b]", 1, "stray_mark"),
        ("a [b](no end", 1, "stray_mark"),
        ("### deep", 1, "bad_heading"),
        ("#nospace", 1, "bad_heading"),
        ("- a\nb", 2, "bad_list"),
        ("| a | b |", 1, "bad_table"),
        ("| a | b |\n|---|---|\n| 1 |", 3, "bad_table"),
        ("| a | b |\n|---|---|\n| 1 | 2", 3, "bad_table"),
        ("> [!joke] a", 1, "unknown_box"),
        ("> plain", 1, "unknown_box"),
        ("> [!key] a\n- b", 2, "unclosed_box"),
    ],
)
def test_names_line_and_reason_of_a_fault(text: str, line: int, reason: str) -> None:
    with pytest.raises(MarkdownError) as caught:
        read_blocks(text)
    assert (caught.value.line, caught.value.reason) == (line, reason)


@given(st.text(max_size=300))
def test_a_value_survives_whatever_it_holds(value: str) -> None:
    line = read_line(f"a {md.data_mark(0)} *{md.data_mark(0)}* b", (value,))
    assert md.plain(line) == f"a {value} {value} b"


@given(st.text(alphabet="ab*_[]()#>|-1. \n\\:!^", max_size=80))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    line = 1
    try:
        read_blocks(text)
    except MarkdownError as error:
        line = error.line
    assert 1 <= line <= text.count("\n") + 1


def test_a_heading_may_have_a_picture() -> None:
    heading, plain_one = read_blocks("## :clock: In the first hours\n\n## At home: rest\n")
    assert isinstance(heading, md.Heading)
    assert isinstance(plain_one, md.Heading)
    assert (heading.picture, md.plain(heading.line)) == (Pictogram.CLOCK, "In the first hours")
    assert (plain_one.picture, md.plain(plain_one.line)) == (None, "At home: rest")
    with pytest.raises(MarkdownError) as caught:
        read_blocks("## :unicorn: Hope")
    assert (caught.value.line, caught.value.reason) == (1, "unknown_picture")
