from __future__ import annotations

import pytest

from mrc_desktop.documents.typography import Typesetter
from mrc_desktop.errors import UnprintableCharacter
from mrc_desktop.guidance.markdown import Span

# Every letter of the languages of the papers and of the names in them.
LETTERS = (
    "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"
    "ҒғӢӣҚқӮӯҲҳҶҷ"
    "ҢңӨөҮү"
    "ӘәҰұҺһІі"
    "ЎўЏџ"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzʻʼ‘’“”«»"
    "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀة،؛؟٪۰۱۲۳۴۵۶۷۸۹"
    "ĞğŞşÇçİıÖöÜüÄäŇňÝýŽž№–—•…·§°€₽&<>\"'"
)


@pytest.fixture(scope="module")
def letters(kit) -> Typesetter:
    return Typesetter(kit.fonts)


@pytest.mark.parametrize("letter", sorted(set(LETTERS)))
def test_every_letter_of_our_languages_is_in_the_fonts(letters: Typesetter, letter: str) -> None:
    assert letters.text(letter) == letter


@pytest.mark.parametrize(
    ("text", "point"),
    [("Ali \U0001f600", "U+1F600"), ("שלום", "U+05E9"), ("漢", "U+6F22"), ("\ue000", "U+E000")],
)
def test_a_letter_no_font_has_is_refused_by_its_code_point(
    letters: Typesetter, text: str, point: str
) -> None:
    with pytest.raises(UnprintableCharacter) as caught:
        letters.text(text)
    assert caught.value.data == {"code_point": point}


def test_invisible_marks_are_dropped_and_letters_composed(letters: Typesetter) -> None:
    assert letters.text("\u200fA\u202eli\x00\x07\u00ad") == "Ali"
    assert letters.text("می\u200cشود a\u200cb") == "می\u200cشود ab"
    assert letters.text("и\u0306 и\u0304") == "й ӣ"
    assert letters.text("a\tb") == "a b"


def test_markup_of_data_is_plain_text(letters: Typesetter) -> None:
    assert letters.markup("<b>&'\nʻ\"") == "&lt;b&gt;&amp;'<br/>ʻ\""


def test_spans_become_markup(letters: Typesetter) -> None:
    line = (
        Span("a<", is_bold=True),
        Span("b", is_italic=True),
        Span("", note="X"),
        Span("site", link='https://a.example/?a="1"&b'),
        Span("b.example", link="https://b.example/"),
    )
    markup = letters.spans(line, {"X": "1*"}.__getitem__)
    assert markup.startswith("<b>a&lt;</b><i>b</i><super")
    assert "[1*]</super>" in markup
    assert 'site</link> (https://a.example/?a="1"&amp;b)' in markup
    assert markup.endswith(">b.example</link>")
    assert "[]" in letters.spans((Span("", note="X"),))
