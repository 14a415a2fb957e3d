"""Dari on paper: joined, in order, broken whole, and the same when it is read out of the PDF."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from mrc_desktop.documents.contexts import PaperFrame
from mrc_desktop.documents.flowables import Setter
from mrc_desktop.documents.mixed_paragraph import MixedParagraph
from mrc_desktop.documents.page import WIDTH, build
from mrc_desktop.documents.shaping import shaped_font
from mrc_desktop.documents.typography import JOINED, JOINED_BOLD, Typesetter
from mrc_desktop.domain.paper import Pictogram
from mrc_desktop.guidance.markdown import Heading, ItemList, Span

DARI = (
    "این ورق برای کارگران مهاجر است. قانون 114-FZ می‌گوید که پاسپورت خود را به کسی ندهید و "
    "از مشاور مرکز خود بپرسید"
)


@pytest.fixture(scope="module")
def letters(kit) -> Typesetter:
    return Typesetter(kit.fonts, language="prs")


def paper(letters: Typesetter, *markup: str, mark: str = "") -> bytes:
    frame = PaperFrame(language="prs", title="t", author="a", page_pattern="{page} / {pages}")
    story = [letters.paragraph(one, letters.item if mark else letters.body, mark) for one in markup]
    return build(frame, story, letters)[0]


def test_letters_join(letters: Typesetter) -> None:
    joined = shaped_font(JOINED)
    alone = [joined.shape(letter).glyphs[0].char for letter in "متن"]
    together = [glyph.char for glyph in joined.shape("متن").glyphs]
    assert len(together) == 3
    assert set(alone).isdisjoint(together[:2])
    assert joined.shape("متن") is joined.shape("متن")


def test_what_is_read_out_of_the_paper_is_what_was_written(letters, kit, tmp_path) -> None:
    pdf = paper(letters, letters.markup(DARI))
    words = DARI.replace(".", "").split()
    for read in (kit.poppler(pdf, tmp_path, "pdftotext", "-layout"), kit.text(pdf)):
        assert [word for word in words if word not in read] == []
    fonts = kit.poppler(pdf, tmp_path, "pdffonts").splitlines()[2:]
    assert any("NotoNaskhArabic" in line for line in fonts)
    assert all(" yes yes yes " in f"{line} " for line in fonts)


def test_the_same_text_gives_the_same_bytes_whatever_was_drawn_before(letters) -> None:
    first = paper(letters, letters.markup(DARI))
    paper(letters, letters.markup("نوشته دیگر با حروف دیگر: غ ظ ض ط"))
    assert paper(letters, letters.markup(DARI)) == first


def test_a_line_begins_at_the_right_and_its_number_stands_beside_it(letters, kit, tmp_path) -> None:
    pdf = paper(letters, letters.markup("سلام"), mark="1.")
    boxes = kit.poppler(pdf, tmp_path, "pdftotext", "-bbox")
    assert boxes.count("<word") >= 2
    rights = [float(part.split('"')[0]) for part in boxes.split('xMax="')[1:]]
    assert max(rights) == pytest.approx(20 * 72 / 25.4 + WIDTH, abs=1.5)


def test_a_mark_a_link_and_bold_text_are_drawn(letters, kit) -> None:
    markup = (
        'سلام<super size="7" rise="3.6">[3*]</super> <b>درشت</b> '
        '<link href="https://a.example/b">a.example/b</link>'
    )
    pdf = paper(letters, markup)
    page = PdfReader(io.BytesIO(pdf)).pages[0]
    assert "[3*]" in page.extract_text()
    links = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]
    assert links == ["https://a.example/b"]


def test_an_address_is_read_whole_after_latin_words_before_it(letters, kit, tmp_path) -> None:
    markup = 'قانون 260-FZ. <link href="https://a.example/b/c">a.example/…</link>'
    boxes = kit.poppler(paper(letters, markup), tmp_path, "pdftotext", "-bbox")
    left = {
        word.group(2): float(word.group(1))
        for word in re.finditer(r'<word xMin="([\d.]+)"[^>]*>([^<]*)<', boxes)
    }
    assert left["a.example/…"] < min(at for text, at in left.items() if "260-FZ" in text)


def test_an_address_too_long_for_a_line_still_runs_from_the_left(letters, kit, tmp_path) -> None:
    address = "a.example/" + "bcdefgh/" * 30
    markup = f'قانون <link href="https://{address}">{address}</link>'
    text = kit.poppler(paper(letters, markup), tmp_path, "pdftotext", "-raw")
    assert address in "".join(text.split())


def test_digits_have_the_shape_dari_readers_know() -> None:
    for name in (JOINED, JOINED_BOLD):
        font = shaped_font(name)
        for digit in "۰۱۲۳۴۵۶۷۸۹":
            (glyph,) = font.shape(digit, "ltr").glyphs
            assert font.face.charToGlyph[ord(glyph.char)] == font.face.charToGlyph[ord(digit)]


def test_items_and_pages_are_numbered_in_the_digits_of_the_language(letters, kit) -> None:
    items = ItemList(is_numbered=True, items=((Span("سلام"),), (Span("کارگران"),)))
    frame = PaperFrame(language="prs", title="t", author="a", page_pattern="{page} از {pages}")
    text = kit.text(build(frame, list(Setter(letters).block(items)), letters)[0])
    assert text.count("۱") == 3
    assert text.count("۲") == 1
    assert not any(digit in text for digit in "12")


def test_a_picture_stands_at_the_edge_the_heading_begins_at(letters, kit) -> None:
    heading = Heading(level=2, line=(Span("سلام"),), picture=Pictogram.CLOCK)
    setter = Setter(letters, pictures=kit.fonts.parent / "pictograms")
    (row,) = setter.block(heading)
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1)
    row.wrapOn(canvas, WIDTH, 500)
    row.drawOn(canvas, 0, 0)
    canvas.save()
    contents = PdfReader(io.BytesIO(made.getvalue())).pages[0].get_contents()
    assert contents is not None
    matrices = re.findall(r"1 0 0 1 ([\d.]+) [\d.]+ cm", contents.get_data().decode("latin-1"))
    side = 1.45 * letters.heading.fontSize
    assert max(map(float, matrices)) == pytest.approx(WIDTH - side, abs=0.1)


def test_a_long_paragraph_breaks_over_pages_with_two_lines_on_each_side(letters) -> None:
    markup = letters.markup("سلام کارگران " * 60)
    paragraph = letters.paragraph(markup, letters.body)
    assert isinstance(paragraph, MixedParagraph)
    _, height = paragraph.wrap(300, 1000)
    leading = letters.body.leading
    lines = round(height / leading)
    assert paragraph.split(300, height) == [paragraph]
    assert paragraph.split(300, 1.5 * leading) == []
    first, rest = paragraph.split(300, height - leading)
    assert [round(part.wrap(300, 1000)[1] / leading) for part in (first, rest)] == [lines - 2, 2]
    assert (first.getSpaceAfter(), rest.getSpaceBefore()) == (0, 0)


def test_a_word_wider_than_the_line_is_broken(letters) -> None:
    paragraph = letters.paragraph("سلام" * 80, letters.body)
    _, height = paragraph.wrap(200, 1000)
    assert height > 3 * letters.body.leading


def test_line_ends_of_the_text_stay(letters) -> None:
    paragraph = letters.paragraph(letters.markup("سلام\nخداحافظ\nسلام"), letters.body)
    assert paragraph.wrap(400, 1000)[1] == pytest.approx(3 * letters.body.leading)


@settings(max_examples=60)
@given(st.text(st.sampled_from("abЖابپت12۱۲ \n\u200c\u200f().,:/-<>&'\""), max_size=300))
def test_any_text_can_be_set(kit, text: str) -> None:
    letters = Typesetter(kit.fonts, language="prs")
    paragraph = letters.paragraph(letters.markup(text), letters.body)
    width, height = paragraph.wrap(180, 1000)
    assert width == 180
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1)
    paragraph.drawOn(canvas, 20, 800 - height)
    canvas.save()
    assert made.getvalue().startswith(b"%PDF")


def test_a_dari_name_can_stand_in_a_russian_letter(kit, tmp_path) -> None:
    from mrc_desktop.documents.letter import render_letter

    pdf = render_letter(kit.letter(facts=(("Имя", "احمد ضیا (Ахмад Зиё)"),)), kit.fonts)
    read = kit.poppler(pdf, tmp_path, "pdftotext", "-layout")
    assert "احمد" in read
    assert "ضیا" in read
    assert "Ахмад Зиё" in read
