"""Lines that run both ways come out in the order of the Unicode algorithm."""

from __future__ import annotations

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.documents.directions import (
    Piece,
    Run,
    keep_numbers_whole,
    pieces,
    runs_right,
    visual_order,
    with_quotes,
    with_sentences,
)

SIGNS = " .,-()[]/:%+«»"
WORDS = st.sampled_from(["abc", "Ж", "سلام", "ب", "12", "۱۲"])
LETTERS = {"abc": Run.LEFT, "Ж": Run.LEFT, "سلام": Run.RIGHT, "ب": Run.RIGHT}


def atoms_of(text: str) -> list[Piece]:
    atoms: list[Piece] = []
    for place, word in enumerate(keep_numbers_whole(text).split(" ")):
        if place:
            atoms.append(Piece(" ", Run.SIGN))
        atoms += pieces(word)
    return atoms


def from_the_left(text: str, *, is_rtl: bool = True) -> list[str]:
    row = with_quotes(atoms_of(text))
    return [shown for _, shown in visual_order(row, is_rtl=is_rtl)]


@given(st.lists(WORDS | st.sampled_from(SIGNS), max_size=30), st.booleans())
def test_the_order_is_that_of_the_algorithm(parts: list[str], is_rtl: bool) -> None:
    atoms = [
        Piece(part, Run.SIGN if part in SIGNS else LETTERS.get(part, Run.NUMBER)) for part in parts
    ]
    order = visual_order(atoms, is_rtl=is_rtl)
    assert sorted(place for place, _ in order) == list(range(len(atoms)))
    drawn = "".join(
        atoms[place].text[::-1] if atoms[place].run is Run.RIGHT else atoms[place].text
        for place, _ in order
    )
    assert drawn == get_display("".join(parts), base_dir="R" if is_rtl else "L")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # What is one to its reader stays whole.
        ("قانون 114-FZ است", ["است", " ", "114-FZ", " ", "قانون"]),
        ("از 23.11.2026 تا", ["تا", " ", "23.11.2026", " ", "از"]),
        ("تلفن: +992 93 123-45-67", ["+992\u00a093\u00a0123-45-67", " ", ":", "تلفن"]),
        ("سایت www.a.example/b?c=1 را", ["را", " ", "www.a.example/b?c=1", " ", "سایت"]),
        # Persian digits do not go along with the Latin letters before them.
        (
            "قانون 114-FZ، ۱۵ اگست",
            ["اگست", " ", "۱۵", " ", "،", "114-FZ", " ", "قانون"],
        ),
        ("نرخ ۱/۱۵۰ است", ["است", " ", "۱", "/", "۱۵۰", " ", "نرخ"]),
        ("مبلغ 120 000 RUB", ["RUB", " ", "120\u00a0000", " ", "مبلغ"]),
        # Quotation marks run as what they hold.
        ("در «Строй-М» کار", ["کار", " ", "«", "Строй-М", "»", " ", "در"]),
        (
            "از ООО «Б и В» تا",
            ["تا", " ", "ООО", " ", "«", "Б", " ", "и", " ", "В", "»", " ", "از"],
        ),
        ("«ن «Б» ن»", ["«", "ن", " ", "«", "Б", "»", " ", "ن", "»"]),
        ("«الف", ["الف", "»"]),
        # Brackets open towards what they hold.
        ("(دفتر)", ["(", "دفتر", ")"]),
        ("«الف» (ب)", ["(", "ب", ")", " ", "«", "الف", "»"]),
        ("قانون (art. 26)", ["(", "art", ".", " ", "26", ")", " ", "قانون"]),
    ],
)
def test_a_dari_line_reads_right(text: str, shown: list[str]) -> None:
    assert from_the_left(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # The full stop and the comma of an English sentence stand after its words.
        ("قاعده: paid each month, in full. تاریخ",
         "تاریخ| |paid| |each| |month|,| |in| |full|.| |:|قاعده"),
        ("(copy of the paper) را", "را| |(|copy| |of| |the| |paper|)"),
        ("(3-FZ، ورق). Wages are due each month.",
         "Wages| |are| |due| |each| |month|.| |.|(|ورق| |،|3-FZ|)"),
        # A name and a list of names are no sentence.
        ("نام: Ahmadi Mohammad Reza. این", "این| |.|Ahmadi| |Mohammad| |Reza| |:|نام"),
    ],
)  # fmt: skip
def test_a_sentence_from_the_left_keeps_its_signs(text: str, shown: str) -> None:
    row = with_sentences(with_quotes(atoms_of(text)))
    assert "|".join(part for _, part in visual_order(row, is_rtl=True)) == shown


def test_a_dari_name_stands_in_its_order_in_a_russian_line() -> None:
    shown = from_the_left("Имя: محمد رضا (Ризо)", is_rtl=False)
    assert shown == ["Имя", ":", " ", "رضا", " ", "محمد", " ", "(", "Ризо", ")"]


@given(st.text(st.sampled_from("abЖابپ12۱۲" + "\u200c\u064b" + SIGNS.strip()), max_size=30))
def test_no_character_is_lost(word: str) -> None:
    found = [piece.text for piece in pieces(word)]
    assert "".join(found) == word
    atoms = list(pieces(word))
    places = [place for place, _ in visual_order(atoms, is_rtl=False)]
    assert sorted(places) == list(range(len(atoms)))


def test_more_numbers_than_there_are_stand_ins_all_come_out() -> None:
    atoms = [Piece(str(number), Run.NUMBER) for number in range(100, 300)]
    order = visual_order(atoms, is_rtl=True)
    assert len(order) == len(atoms)


def test_a_text_runs_right_if_a_letter_of_it_does() -> None:
    assert runs_right("Имя: محمد")
    assert not runs_right("Имя: Muhammad 12 ۱۲")


@pytest.mark.parametrize("text", ["الف. ب. ج. د", "الف. ب 12. ج. 5 د"])
def test_of_equal_signs_in_a_line_from_the_right_each_keeps_its_place(text: str) -> None:
    atoms = atoms_of(text)
    places = [place for place, _ in visual_order(atoms, is_rtl=True)]
    assert [place for place in places if atoms[place].run is Run.SIGN] == sorted(
        (place for place, atom in enumerate(atoms) if atom.run is Run.SIGN), reverse=True
    )
