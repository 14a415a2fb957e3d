"""The order of words in a line that runs both ways: Unicode Standard Annex 9, by python-bidi.

A line is a row of atoms: words that run one way, numbers, and single signs. python-bidi orders
characters, so each atom is stood for by one character of its own direction, and the order of these
is the order of the atoms.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from bidi import get_display

if TYPE_CHECKING:
    from collections.abc import Sequence


class Run(StrEnum):
    """Which way an atom runs."""

    LEFT = "L"
    """Letters read from the left."""
    RIGHT = "AL"
    """Letters read from the right."""
    NUMBER = "EN"
    """Digits, which run from the left but do not turn a line round."""
    ARABIC_NUMBER = "AN"
    """Digits of Arabic script, Persian ones too: they never go along with Latin letters."""
    SIGN = ""
    """One sign or space that takes its way from what stands beside it."""


PERSIAN_DIGITS: Final = frozenset("۰۱۲۳۴۵۶۷۸۹")
"""Unicode has them as European ones, so that a date after "114-FZ," would go along with the Latin
letters and be read before them."""

_FROM_LEFT: Final = re.compile("[\\0-\u058f\u2010-\u2027]+")
"""Characters none of which is read from the right; most texts have no others."""

JOINERS: Final = "\u200c\u200d"
"""The zero-width non-joiner and joiner: letters of the spelling, inside words of Arabic script."""

_PLACES: Final = {
    Run.LEFT: ((0x4E00, 0x9FFF),),
    Run.RIGHT: ((0x0620, 0x064A), (0x0671, 0x06D3), (0xFB50, 0xFDF0), (0xFE70, 0xFEFC)),
    Run.NUMBER: ((0x1D7CE, 0x1D7FF), (0xFF10, 0xFF19), (0x2080, 0x2089), (0x1FBF0, 0x1FBF9)),
    Run.ARABIC_NUMBER: ((0x10E60, 0x10E7E), (0x0660, 0x0669)),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that runs one way."""

    text: str
    run: Run


def runs_right(text: str) -> bool:
    """Return whether any letter of a text is read from the right."""
    doubtful = _FROM_LEFT.sub("", text)
    return any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in doubtful)


def keep_numbers_whole(text: str) -> str:
    """Return a text whose numbers hold together: their spaces become no-break spaces.

    These are phone numbers, and sums in groups of three digits.
    """
    return _GROUPED.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


@lru_cache(maxsize=4096)
def pieces(word: str) -> tuple[Piece, ...]:
    """Return the pieces of a word; marks and joiners stay with their letters.

    What is one to its reader is one piece, though its signs could part it in a line from the right:
    "114-FZ" and a web address run from the left as a whole; "23.11.2026" and a phone are numbers.
    """
    return tuple(
        Piece(word[found.start() : found.end()], _RUNS[str(found.lastgroup)])
        for found in _STRETCH.finditer(_shape(word))
    )


def with_quotes(row: Sequence[Piece]) -> list[Piece]:
    """Return pieces in which quotation marks run from the left if all they hold does.

    Unicode pairs brackets and no quotes, so that in a Dari line the last one of «Строй-М» would
    stand before its first.
    """
    found = list(row)
    opened: list[int] = []
    for place, piece in enumerate(row):
        if opened and piece.text == _QUOTES[row[opened[-1]].text]:
            first = opened.pop()
            runs = {held.run for held in row[first + 1 : place]}
            if Run.LEFT in runs and not runs & {Run.RIGHT, Run.ARABIC_NUMBER}:
                for quote in (first, place):
                    found[quote] = Piece(row[quote].text, Run.LEFT)
        elif piece.text in _QUOTES:
            opened.append(place)
    return found


def with_sentences(row: Sequence[Piece]) -> list[Piece]:
    """Return pieces in which a sentence that runs from the left keeps its signs.

    The full stop of an English sentence in a Dari line would stand before its first word. A
    sentence, and no name or list of names, is what has some words without a capital letter.
    """
    found = list(row)
    begun = 0
    for place, piece in enumerate((*row, _END)):
        if piece.run in _FROM_RIGHT or piece.text in _PARTING:
            _run_left(found, begun, place)
            begun = place + 1
    return found


def _run_left(row: list[Piece], begun: int, end: int) -> None:
    """Let the pieces from the first word to the last sign of a sentence run from the left."""
    words = [place for place in range(begun, end) if row[place].run is Run.LEFT]
    if sum(row[place].text[:1].islower() for place in words) < _FEWEST_WORDS:
        return
    first = words[0]
    last = max(place for place in range(begun, end) if row[place].run is not Run.SIGN)
    signs = [piece.text for piece in row[first:last]]
    is_open = signs.count("(") > signs.count(")")
    while last + 1 < end and row[last + 1].text in (".!?…)" if is_open else ".!?…"):
        last += 1
    for place in range(first, last + 1):
        row[place] = Piece(row[place].text, Run.LEFT)


def _shape(word: str) -> str:
    """Return a letter for each character: of which kind it is, a mark being as what it marks."""
    shape = ""
    for char in word:
        if char in JOINERS or unicodedata.bidirectional(char) == "NSM":
            shape += shape[-1:] or "s"
        elif char == "+":
            shape += "p"
        else:
            shape += _KINDS[_run_of(char)]
    return shape


def _run_of(char: str) -> Run:
    match unicodedata.bidirectional(char):
        case "L":
            return Run.LEFT
        case "R" | "AL":
            return Run.RIGHT
        case "EN":
            return Run.ARABIC_NUMBER if char in PERSIAN_DIGITS else Run.NUMBER
        case "AN":
            return Run.ARABIC_NUMBER
        case _:
            return Run.SIGN


def visual_order(atoms: Sequence[Piece], *, is_rtl: bool) -> list[tuple[int, str]]:
    """Return the atoms from the left: the place of each in `atoms`, and its text as it is drawn.

    A bracket in a part that runs from the right is turned round. With more numbers in a line than
    there are characters to stand for them (some eighty) the last ones stand for themselves.
    """
    if is_rtl and all(atom.run in _BACKWARDS for atom in atoms):
        # Nothing in the line runs from the left: most lines of Dari are read back to front.
        return [(place, _turned(atoms[place].text)) for place in reversed(range(len(atoms)))]
    stand_ins, standing = _stand_ins(atoms)
    shown = get_display(stand_ins, base_dir="R" if is_rtl else "L")
    # Of equal signs the last stands first in a line from the right. Their looks may differ.
    which = -1 if is_rtl else 0
    places = [standing[char].pop(which) for char in shown if standing.get(char)]
    return [
        (place, _turned(atoms[place].text) if _runs_back(places, at, is_rtl) else atoms[place].text)
        for at, place in enumerate(places)
    ]


def _runs_back(places: Sequence[int], at: int, is_rtl: bool) -> bool:
    """Return whether the atom at a visual place is in a part that runs from the right.

    In such a part the next atom stands at its left, or the one before at its right. An atom with
    neither beside it is a part of its own, which runs as the line does.
    """
    place = places[at]
    left = places[at - 1] if at else None
    right = places[at + 1] if at + 1 < len(places) else None
    if left == place + 1 or right == place - 1:
        return True
    return is_rtl and left != place - 1 and right != place + 1


def _stand_ins(atoms: Sequence[Piece]) -> tuple[str, dict[str, list[int]]]:
    free = {run: iter(_characters(run)) for run in _PLACES}
    standing: dict[str, list[int]] = defaultdict(list)
    text = []
    for place, atom in enumerate(atoms):
        char = atom.text[:1] if atom.run is Run.SIGN else next(free[atom.run], atom.text[:1])
        standing[char].append(place)
        text.append(char)
    return "".join(text), standing


@cache
def _characters(run: Run) -> tuple[str, ...]:
    """Return the characters that may stand for atoms of a run: each of exactly its direction."""
    points = chain.from_iterable(range(first, last + 1) for first, last in _PLACES[run])
    return tuple(char for char in map(chr, points) if unicodedata.bidirectional(char) == run.value)


_BACKWARDS: Final = frozenset({Run.RIGHT, Run.SIGN})
_FROM_RIGHT: Final = frozenset({Run.RIGHT, Run.ARABIC_NUMBER})
_END: Final = Piece("\n", Run.SIGN)
_PARTING: Final = frozenset({_END.text, "،", "؛", "؟"})
"""Ends of lines, and signs that stand in no sentence from the left."""

_FEWEST_WORDS: Final = 3
_KINDS: Final = {
    Run.LEFT: "l", Run.RIGHT: "r", Run.NUMBER: "n", Run.ARABIC_NUMBER: "a", Run.SIGN: "s",
}  # fmt: skip
_STRETCH: Final = re.compile(
    r"(?P<left>p?(?:n[nsp]*)?l(?:[lnsp]*[ln])?)"
    r"|(?P<number>p?n(?:[nsp]*n)?)|(?P<right>r+)|(?P<arabic>a+)|(?P<sign>[sp])"
)
_RUNS: Final = {
    "left": Run.LEFT, "number": Run.NUMBER, "right": Run.RIGHT, "arabic": Run.ARABIC_NUMBER,
    "sign": Run.SIGN,
}  # fmt: skip
_GROUPED: Final = re.compile(r"\+\d[\d ()-]{5,}\d|(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
_QUOTES: Final = {"«": "»", "“": "”", "„": "“", "‘": "’", '"': '"'}
_BRACKETS: Final = "()[]{}<>«»‹›"


def _turned(text: str) -> str:
    """Return a bracket the other way round; any other text as it is."""
    place = _BRACKETS.find(text) if len(text) == 1 else -1
    return _BRACKETS[place ^ 1] if place >= 0 else text
