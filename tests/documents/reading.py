"""What a paper says, letter by letter: out of its own operators, and as poppler reads it.

Readers of PDFs guess the order of a line that runs both ways, each a little differently. What they
guess from is read here as it is written: the glyphs in the order of the file, each with the letter
the file gives it.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIR = re.compile(r"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]{4,})>")
_RANGE = re.compile(r"<([0-9A-Fa-f]{2})>\s*<[0-9A-Fa-f]{2}>\s*\[([^\]]*)\]")
_RIGHT = re.compile("[\u0620-\u064a\u064b-\u0655\u0671-\u06d3\u200c]")
_STEERING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_STRETCH = re.compile("[\u0620-\u0655\u0671-\u06d3]+|[\u06f0-\u06f9]+|[^\u0620-\u06f9]+")
_NO_GLYPH = "\x00"
_BRACKETS = str.maketrans(")]}>»›“”", "([{<«‹««")


def poppler(tool: str, *options: str) -> str:
    """What a poppler tool says; `make test` sees to it that poppler-utils is there."""
    found = shutil.which(tool)
    assert found is not None, f"{tool} is not there: install poppler-utils"
    run = subprocess.run([found, *options], check=True, capture_output=True, encoding="utf-8")
    return run.stdout


def signs(text: str) -> str:
    """A text without spaces and steering marks; in a line that is turned round a bracket is too."""
    return "".join(_STEERING.sub("", text).translate(_BRACKETS).split())


def letters(text: str) -> str:
    """The letters, marks and digits of a text: signs between two ways of reading have no place."""
    return re.sub("[^\\w\u064b-\u0655]", "", text)


def guessed(part: str, text: str) -> bool:
    """Whether the letters of a part stand in what poppler made of a paper in Dari.

    Where Latin letters, numbers and words of Arabic script meet, poppler guesses their order: each
    stretch between them has to be whole.
    """
    return all(stands(stretch, text) for stretch in _STRETCH.findall(letters(part)))


def stands(part: str, text: str, pieces: int = 3) -> bool:
    """Whether a part stands in a text whole, or in a few pieces: a foot or a cell comes between."""
    for _ in range(pieces):
        low, high = 0, len(part)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if part[:middle] in text else (low, middle - 1)
        part = part[low:]
        if not part:
            return True
        if not low:
            return False
    return False


def boxes(pdf: bytes) -> int:
    """How many signs of a paper are drawn as a box: ReportLab writes the first glyph for them."""
    return "".join(written(pdf)).count(_NO_GLYPH)


def written(pdf: bytes) -> list[str]:
    """The text of each page in the order of the file; words of Arabic script from the right."""
    reader = PdfReader(io.BytesIO(pdf))
    return ["".join(_words(reader, page)) for page in reader.pages]


def _words(reader: PdfReader, page: Any) -> Iterator[str]:
    """Yield the stretches of a page; those of one word stand from the left, and are one."""
    resources: Any = page["/Resources"]
    tables = {name: _table(font.get_object()) for name, font in resources["/Font"].items()}
    table: dict[int, str] = {}
    before = (0.0, 0.0, (0.0, 0.0))
    word: list[str] = []
    for operator, operand, here in _placed(ContentStream(page.get_contents(), reader)):
        if operator == b"Tf":
            table = tables[operand]
            continue
        text = [table[byte] for byte in _bytes(operand)]
        is_word = bool(_RIGHT.search("".join(text)))
        goes_on = is_word and here[1:] == before[1:] and here[0] >= before[0]
        if word and not goes_on:
            yield "".join(reversed(word))
            word = []
        before = here
        if is_word:
            word += text
        else:
            yield "".join(text)
    yield "".join(reversed(word))


_Place = tuple[float, float, tuple[float, float]]
"""A point in a block of text, and where the block stands: two cells of a table are two blocks."""


def _placed(content: ContentStream) -> Iterator[tuple[bytes, Any, _Place]]:
    """Yield each change of font and each stretch of text with its place."""
    kept: list[tuple[float, float]] = []
    moved = (0.0, 0.0)
    x = y = 0.0
    for operands, operator in content.operations:
        match operator:
            case b"q":
                kept.append(moved)
            case b"Q":
                moved = kept.pop()
            case b"cm":
                moved = (moved[0] + float(operands[4]), moved[1] + float(operands[5]))
            case b"Tm":
                x, y = float(operands[4]), float(operands[5])
            case b"Tf" | b"Tj":
                yield operator, operands[0], (x, y, moved)


def _bytes(text: Any) -> bytes:
    return text if isinstance(text, bytes) else bytes(text.original_bytes)


def _table(font: Any) -> dict[int, str]:
    """The letters of a font's codes."""
    told = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    found: dict[int, str] = {}
    for first, row in _RANGE.findall(told):
        for place, code in enumerate(re.findall("<([0-9A-Fa-f]+)>", row)):
            found[int(first, 16) + place] = bytes.fromhex(code).decode("utf-16-be")
    for code, text in _PAIR.findall(_RANGE.sub("", told)):
        found.setdefault(int(code, 16), bytes.fromhex(text).decode("utf-16-be"))
    return found
