"""Every shipped letter on paper: letter by letter as its source says, in every language."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mrc_desktop.documents.contexts import LetterTable
from mrc_desktop.documents.letter import render_letter
from mrc_desktop.domain.paper import PAPER_LANGUAGES, RIGHT_TO_LEFT
from mrc_desktop.errors import UnprintableCharacter
from mrc_desktop.guidance import markdown as md
from mrc_desktop.guidance.template import CONDITIONS, LETTER_PLACEHOLDERS
from mrc_desktop.services.paper_contexts import CentreOnPaper
from tests.documents import reading

CENTRE = CentreOnPaper(name="Центр ʻХуҷанд’", city="Худжанд", country="TJ")
LETTERS = (
    "asylum_authority", "ban_lifting", "ban_request", "child_protection", "consent_withdrawn",
    "consulate", "consultation_confirmation", "employment_service", "extract", "health_service",
    "labour_inspectorate", "legal_aid", "migration_service", "prosecutor", "referral",
    "register_correction", "reintegration_programme", "shelter", "wage_demand",
)  # fmt: skip
LANGUAGES = PAPER_LANGUAGES
FACTS = (("Name", "Ғафуров Юсуфҷон Қодирӣ"), ("Birth", "12.03.1990"))
AWKWARD = (
    'O’ktam ʻOʻlmas\' "x" «y» & <b>Co</b> {{ topic }} *a* [b](c) | # 1',
    "Ҷ" * 300,
    "محمد رضا احمدی",
    "Раҳимов محمد (Rahimov) 15",
)


def values(**named):
    every = {name: f"{name} ӯҳқ" for name in LETTER_PLACEHOLDERS}
    return {**every, "is_anonymous": "", **named}


def made(kit, content, letter, language, **named):
    """A letter's context with its own text; `named` are other parts of it."""
    template = content.letter(letter, language)
    filled = template.fill(values(**named.pop("values", {})))
    tables = {slot: (LetterTable("Table", FACTS),) for slot in template.front.slots}
    base = replace(
        kit.letter(),
        frame=kit.frame(language),
        subject=filled.subject,
        blocks=filled.blocks,
        facts=FACTS,
        tables={name: table for name, table in tables.items() if name not in ("facts", "reason")},
    )
    return filled, replace(base, **named)


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_reads_as_its_source(kit, shipped, tmp_path, letter, language):
    filled, context = made(kit, shipped, letter, language)
    pdf = render_letter(context, kit.fonts)
    (page,) = kit.read(pdf, language)
    read = kit.poppler(pdf, tmp_path, "pdftotext")
    for line in (filled.subject, *md.lines_of(filled.blocks)):
        assert kit.holds(page, md.plain(line), language)
        if language in RIGHT_TO_LEFT:
            assert reading.guessed(md.plain(line), reading.letters(read))
        else:
            assert squeezed(md.plain(line)) in squeezed(read)
    for seen in (page, read):
        assert ("Because" in seen) == ("reason" in shipped.letter(letter, language).front.slots)
    assert "yes yes yes" in " ".join(kit.poppler(pdf, tmp_path, "pdffonts").split())


def test_the_list_here_is_the_list_that_is_shipped(shipped):
    assert shipped.letter_ids() == LETTERS


@pytest.mark.parametrize("letter", LETTERS)
def test_translations_say_the_same_of_their_kind(shipped, letter):
    kinds = {shipped.letter(letter, language).kind for language in LANGUAGES}
    assert len(kinds) == 1
    used = [
        {name for name in LETTER_PLACEHOLDERS - CONDITIONS
         if f"{{{{ {name} }}}}" in shipped.letter(letter, language).body}
        for language in LANGUAGES
    ]  # fmt: skip
    assert all(one == used[0] for one in used)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("awkward", AWKWARD)
def test_awkward_names_survive(kit, shipped, awkward, language):
    _, context = made(
        kit, shipped, "legal_aid", language, values={"person": awkward},
        facts=(("Name", awkward),), addressee=(awkward, awkward),
    )  # fmt: skip
    pdf = render_letter(context, kit.fonts)
    seen = squeezed(kit.text(pdf))
    if language in RIGHT_TO_LEFT:
        assert "".join(kit.read(pdf, language)).count(reading.signs(awkward)) >= 3
    elif all(ord(character) < 0x590 or ord(character) > 0x700 for character in awkward):
        assert seen.count(squeezed(awkward)) >= 3
    else:
        for part in awkward.split():
            assert squeezed(part) in seen or squeezed(part)[::-1] in seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_of_thirty_lines_is_whole(kit, shipped, language):
    reason = "\n".join(f"Сатри {number}: музди меҳнат пардохт нашудааст." for number in range(30))
    for letter in ("labour_inspectorate", "ban_lifting"):
        _, context = made(kit, shipped, letter, language, reason=reason)
        pages = kit.read(render_letter(context, kit.fonts), language)
        assert len(pages) <= 2
        flat = "".join(pages)
        assert all(kit.holds(flat, line, language) for line in reason.split("\n"))
        assert kit.holds(pages[-1], "Нигора Саидова", language)
        # The first page is filled before the second is begun.
        assert kit.holds(pages[0], reason.partition("\n")[0], language)


def test_a_long_table_breaks_over_pages_with_its_title_at_the_first_rows(kit, shipped):
    rows = tuple((f"{number}", "Совет " * 40) for number in range(60))
    tables = {"extract": (LetterTable("Первая", rows), LetterTable("Вторая", rows, ("Заметка",)))}
    _, context = made(kit, shipped, "extract", "ru", tables=tables)
    pages = kit.pages(render_letter(context, kit.fonts))
    assert len(pages) > 3
    at = next(page for page in pages if "Вторая" in page)
    assert "Заметка" in at
    assert "Совет" in at.split("Вторая")[1]


@settings(max_examples=20, deadline=dt.timedelta(seconds=5))
@given(st.text(max_size=200))
def test_any_name_is_set_or_refused_by_name(kit, shipped, name):
    with contextlib.suppress(UnprintableCharacter):
        _, context = made(
            kit, shipped, "referral", "ru", values={"person": name.strip() or "x"},
            facts=(("N", name),),
        )  # fmt: skip
        assert render_letter(context, kit.fonts).startswith(b"%PDF")
