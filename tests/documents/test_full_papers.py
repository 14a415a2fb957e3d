"""Papers with more in them than they are made for: nothing is lost, clipped or drawn as a box."""

from __future__ import annotations

import dataclasses
import io
import re
from types import SimpleNamespace

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from mrc_desktop.documents.claim_sheet import render_claim_sheet
from mrc_desktop.documents.contexts import LetterTable
from mrc_desktop.documents.fonts import REGULAR, register_fonts
from mrc_desktop.documents.letter import render_letter
from mrc_desktop.documents.page import LEFT, RIGHT, TOP
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.domain.person import NameParts, PersonDetails
from mrc_desktop.guidance import markdown as md
from tests.documents import reading, test_claim_sheet, test_every_letter

LONG_NAME = "Ғафурзода-Раҳматуллоҳзода-Қурбонмаҳмадзода Муҳаммадюсуфҷон Абдурраҳмонбековичҷон"
ADDRESSEE = (
    "Главное управление по вопросам миграции Министерства внутренних дел по городу и области",
    "Отдел по работе с обращениями",
    "ул. Академика Королёва-Заболоцкого, д. 127, корп. 12, стр. 5",
    "734025, г. Санкт-Петербург",
    "тел. +7 495 123-45-67",
)
LETTERS = ("legal_aid", "ban_lifting", "wage_demand", "extract")
"""One of each build: text and facts, facts and text, with a sheet behind it, with tables."""

_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">')


def overprinted(boxes: list[tuple[float, ...]]):
    """Yield the words of a page, sorted from the left, that stand on one another."""
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other[0] > one[2] - 1.5:
                break
            shared = min(one[3], other[3]) - max(one[1], other[1])
            if shared > 0.6 * min(one[3] - one[1], other[3] - other[1]):
                yield one, other


def check(pdf: bytes, folder) -> str:
    """Hold a paper to what every paper is held to; return its text without spaces."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    told = reading.poppler("pdftotext", "-bbox", str(file), "-")
    width, height = A4
    for page in told.split("<page ")[1:]:
        found = sorted(tuple(map(float, match.groups())) for match in _WORD.finditer(page))
        assert found
        outside = [
            box
            for box in found
            if box[0] < LEFT - 1 or box[2] > width - RIGHT + 1
            or box[1] < TOP - 6 or box[3] > height - 12
        ]  # fmt: skip
        assert outside == []
        assert list(overprinted(found)) == []
    assert reading.boxes(pdf) == 0
    fonts = reading.poppler("pdffonts", str(file)).splitlines()[2:]
    assert all(" yes yes yes " in f"{font} " for font in fonts), fonts
    return reading.signs("".join(reading.written(pdf)))


def claim(shipped, language: str):
    """The longest claim: thirty-six pay days, and names that need several lines."""
    family, given, patronymic = LONG_NAME.split()
    made = test_claim_sheet.context(shipped, test_claim_sheet.long_claim(), language)
    details = PersonDetails(cyrillic=NameParts(family, given, patronymic), latin=NameParts())
    worker = SimpleNamespace(details=details)
    label, _ = made.facts[0]
    facts = ((label, " ".join(dataclasses.astuple(worker.details.cyrillic))), *made.facts[1:])
    return dataclasses.replace(made, facts=facts)


def stands(part: str, text: str) -> bool:
    """Whether a part stands there, in as many pieces as a cell may be broken into by a page."""
    return reading.stands(reading.signs(part), text)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_the_longest_claim_is_whole_in_every_language(shipped, kit, tmp_path, language) -> None:
    made = claim(shipped, language)
    pdf = render_claim_sheet(made, kit.fonts)
    assert 6 <= len(kit.reader(pdf).pages) <= 12
    text = check(pdf, tmp_path)
    for label, value in (*made.facts, *made.sums):
        assert stands(label, text)
        assert stands(value, text)
    for table in (*made.summary, *made.lines):
        for group in table.groups:
            assert stands(group.heading, text)
            for row in (*group.rows, group.total):
                assert all(stands(cell, text) for cell in row), row
    for section in made.sections:
        assert all(stands(line, text) for _, line in section.lines)
    assert all(stands(rule.law, text) and stands(rule.text, text) for rule in made.rules)
    assert stands(made.disclaimer, text)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
@pytest.mark.parametrize("letter", LETTERS)
def test_the_fullest_letter_is_whole_in_every_language(
    shipped, kit, tmp_path, letter, language
) -> None:
    reason = "\n".join(f"{number}. {LONG_NAME}, {number * 1000} RUB;" for number in range(1, 31))
    facts = tuple((f"Label {number}", f"{LONG_NAME} {number}") for number in range(7))
    rows = tuple((f"2026-{number}", f"{LONG_NAME}\n{ADDRESSEE[0]}") for number in range(30))
    slots = shipped.letter(letter, language).front.slots
    attached = test_claim_sheet.context(shipped, test_claim_sheet.facts(), language)
    filled, context = test_every_letter.made(
        kit, shipped, letter, language, values={"person": LONG_NAME, "centre": ADDRESSEE[0]},
        reason=reason, facts=facts, addressee=ADDRESSEE, signer=LONG_NAME,
        attachment=attached if letter == "wage_demand" else None,
        tables={"extract": (LetterTable("Table", rows, ("Note",)),)} if letter == "extract" else {},
    )  # fmt: skip
    pdf = render_letter(context, kit.fonts)
    text = check(pdf, tmp_path)
    wanted = [*ADDRESSEE, md.plain(filled.subject), *map(md.plain, md.lines_of(filled.blocks))]
    wanted += reason.split("\n") if "reason" in slots else []
    wanted += [value for _, value in facts] if "facts" in slots else []
    wanted += [part for row in rows for part in row] if letter == "extract" else []
    assert [part for part in wanted if not stands(part, text)] == []
    pages = kit.read(pdf, language)
    assert len(pages) <= (5 if letter == "wage_demand" else 4)
    last = pages[-1] if letter != "wage_demand" else pages[0] + pages[1]
    assert kit.holds(last, LONG_NAME, language)


def test_a_sign_a_font_does_not_have_is_noticed(kit) -> None:
    register_fonts(kit.fonts)
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1, initialFontName=REGULAR)
    canvas.setFont(REGULAR, 11)
    canvas.drawString(100, 700, "sum جمع")
    canvas.save()
    assert reading.boxes(made.getvalue()) == 3
