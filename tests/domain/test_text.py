"""Typed text comes out clean, whatever was pasted."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.text import clean_line, clean_notes

MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff\x00\x07\x1b"


def test_direction_marks_and_controls_fall():
    assert clean_line(f"Ка{MARKS}римов\t Али\n") == "Каримов Али"


def test_letters_that_look_like_apostrophes_stay():
    assert clean_line("Oʻktam Gʼafur O'ktam") == "Oʻktam Gʼafur O'ktam"


def test_notes_keep_lines_and_emoji():
    assert clean_notes("один\r\nдва\r\n\r\n\r\n\r\nтри 👩‍👧\u2028четыре") == (
        "один\nдва\n\nтри 👩‍👧\nчетыре"
    )


@given(st.text(st.characters(), max_size=200))
def test_cleaning_is_done_at_once_and_leaves_nothing_hidden(text):
    for clean in (clean_line, clean_notes):
        done = clean(text)
        assert clean(done) == done
        assert not set(done) & set(MARKS)
        assert all(
            unicodedata.category(letter) not in ("Cc", "Cs") or letter == "\n" for letter in done
        )
    assert "\n" not in clean_line(text)
