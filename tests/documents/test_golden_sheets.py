"""Every sheet in every language that is there, A4 and large: read back and held to its source.

Each paper is drawn and read once in a run.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from reportlab.lib.pagesizes import A4

from mrc_desktop import paths
from mrc_desktop.documents.page import LEFT, RIGHT, TOP
from mrc_desktop.documents.sheet import render_sheet
from mrc_desktop.domain.paper import PaperSize
from mrc_desktop.guidance import markdown as md
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.sheets import load_sheet
from mrc_desktop.services.paper_contexts import CentreOnPaper, sheet_context
from tests.documents import reading

CONTENT = Content(paths.resources() / "content")
CENTRE = CentreOnPaper(
    name="Маркази Хуҷанд", city="Хуҷанд", country="TJ", address="Кӯчаи намуна 1", phone="+992 00"
)
DAY = dt.date(2026, 11, 23)
SIZES = (PaperSize.A4, PaperSize.LARGE)
MOST_PAGES = {PaperSize.A4: 3, PaperSize.LARGE: 6}
FROM_THE_RIGHT = {"prs"}
_WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
)
_PAGE = re.compile(r"<page ")


def present() -> list[tuple[str, str]]:
    """Return language and sheet of every text whose language has its words."""
    folder = CONTENT.folder
    return [
        (file.parent.name, file.stem)
        for file in sorted((folder / "sheets").glob("*/*.md"))
        if (folder / "words" / f"{file.parent.name}.toml").is_file()
    ]


@dataclass(frozen=True)
class Paper:
    """A sheet as drawn: how many pages, its words as poppler reads them with their places.

    `written` and `read` are the text of one in Dari: as the file has it, and as poppler reads it.
    """

    pages: int
    words: tuple[tuple[float, float, float, float, str], ...]
    fonts: tuple[str, ...]
    written: str = ""
    read: str = ""

    @property
    def text(self) -> str:
        return "".join(word[4] for word in self.words)


@cache
def paper(language: str, name: str, size: PaperSize) -> Paper:
    """Draw a sheet and read it back; once in a run."""
    sheet = load_sheet(CONTENT.folder, language, name)
    pdf = render_sheet(sheet_context(CONTENT, sheet, CENTRE, DAY), CONTENT.fonts, size)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.pdf"
        file.write_bytes(pdf)
        boxes = reading.poppler("pdftotext", "-bbox", str(file), "-")
        fonts = reading.poppler("pdffonts", str(file)).splitlines()[2:]
        read = reading.poppler("pdftotext", str(file), "-") if language in FROM_THE_RIGHT else ""
    words = tuple(
        (*(float(edge) for edge in match.groups()[:4]), _unescaped(match[5]))
        for match in _WORD.finditer(boxes)
    )
    made = Paper(len(_PAGE.findall(boxes)), words, tuple(fonts))
    if language not in FROM_THE_RIGHT:
        return made
    written = reading.signs("".join(reading.written(pdf)))
    return dataclasses.replace(made, written=written, read=reading.letters(read))


def _unescaped(text: str) -> str:
    for mark, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'")):
        text = text.replace(mark, sign)
    return text.replace("&amp;", "&")


def wanted(language: str, name: str) -> list[str]:
    """Return every piece of the source text that must stand on paper."""
    sheet = load_sheet(CONTENT.folder, language, name)
    front = sheet.front
    found = [span.text for line in md.lines_of(sheet.blocks) for span in line if span.text.strip()]
    laws = [source.law for source in front.sources]
    return [front.title, front.warning, front.disclaimer, *found, *laws]


def _plain(text: str) -> str:
    """Return text without spaces and without the marks that only steer its drawing."""
    return "".join(char for char in text if not char.isspace() and char not in "\u200c\u200d\u200b")


def test_a_lost_letter_is_noticed() -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    assert reading.stands("abcdefxyz", text)
    assert not reading.stands("abc1def", text)
    assert not reading.stands("afkpuz", text)


CASES = [
    pytest.param(language, name, size, id=f"{language}-{name}-{size}")
    for language, name in present()
    for size in SIZES
]


@pytest.mark.parametrize(("language", "name", "size"), CASES)
def test_the_paper_is_its_source_whole_and_within_its_margins(language, name, size) -> None:
    made = paper(language, name, size)
    assert 1 <= made.pages <= MOST_PAGES[size]
    if language in FROM_THE_RIGHT:
        # As the file has it letter by letter, signs too; as poppler reads it, letters and digits.
        lost = [
            part
            for part in wanted(language, name)
            if not reading.stands(reading.signs(part), made.written)
            or not reading.guessed(part, made.read)
        ]
    else:
        read_text = _plain(made.text)
        lost = [
            part for part in wanted(language, name) if not reading.stands(_plain(part), read_text)
        ]
    assert lost == []
    assert made.fonts
    assert all(" yes " in font.replace("yes yes", " yes ") for font in made.fonts), made.fonts
    assert "\ufffd" not in made.text
    assert "\u25a1" not in made.text
    width, height = A4
    outside = [
        word
        for word in made.words
        if word[0] < LEFT - 1
        or word[2] > width - RIGHT + 1
        or word[1] < TOP - 6
        or word[3] > height - 12
    ]
    assert outside == []


def test_a_line_that_is_too_long_is_broken_not_clipped() -> None:
    long = dataclasses.replace(CENTRE, name="Ғ" * 300, address="x" * 300)
    sheet = load_sheet(CONTENT.folder, "en", "wages")
    pdf = render_sheet(sheet_context(CONTENT, sheet, long, DAY), CONTENT.fonts)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.pdf"
        file.write_bytes(pdf)
        boxes = reading.poppler("pdftotext", "-bbox", str(file), "-")
    found = [match.groups() for match in _WORD.finditer(boxes)]
    assert "".join(word[4] for word in found).count("Ғ") >= 300
    assert max(float(word[2]) for word in found) <= A4[0] - RIGHT + 1


@pytest.mark.parametrize("language", sorted({language for language, _ in present()}))
def test_the_booklet_holds_every_page_of_the_large_print(language: str) -> None:
    name = "wages" if (language, "wages") in present() else dict(present())[language]
    large = paper(language, name, PaperSize.LARGE)
    booklet = paper(language, name, PaperSize.BOOKLET)
    assert booklet.pages == 2 * -(-large.pages // 4)
    assert sorted(word[4] for word in booklet.words) == sorted(word[4] for word in large.words)
