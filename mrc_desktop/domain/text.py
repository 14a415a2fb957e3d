"""Cleaning of typed text, before anything else looks at it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Marks that turn the direction of writing or hide inside a word: with them two equal names look
# different, or a name makes its whole line read backwards. The apostrophe letters of Uzbek
# (U+02BB, U+02BC) are letters and stay; so do the joiners U+200C and U+200D, which Persian and
# emoji need.
_HIDDEN: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_LINE_BREAKS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES: Final = re.compile(r"[^\S\n]+")
_MANY_BREAKS: Final = re.compile(r"\n{3,}")


def _without_controls(text: str) -> str:
    """Return text without control, surrogate and non-characters; tabs and breaks become spaces."""
    kept = []
    for letter in text:
        category = unicodedata.category(letter)
        if category == "Cc":
            kept.append(letter if letter == "\n" else " " if letter == "\t" else "")
        elif category != "Cs" and (ord(letter) & 0xFFFE) != 0xFFFE:
            kept.append(letter)
    return "".join(kept)


def clean_notes(text: str) -> str:
    """Return text of several lines: NFC, no control or direction marks, line breaks kept."""
    if text.isprintable():
        # Nothing to take away and no white space but the space itself: most of what is typed.
        return " ".join(unicodedata.normalize("NFC", text).split())
    text = _HIDDEN.sub("", _LINE_BREAKS.sub("\n", text))
    text = unicodedata.normalize("NFC", _without_controls(text))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _MANY_BREAKS.sub("\n\n", "\n".join(lines)).strip()


def clean_line(text: str) -> str:
    """Return text of one line: as `clean_notes`, and every run of white space is one space."""
    return " ".join(clean_notes(text).split())
