from __future__ import annotations

import dataclasses
import datetime as dt
import re

import msgspec
import pytest

from mrc_desktop.documents.sheet import readable_address, render_sheet
from mrc_desktop.domain.numerals import write_number
from mrc_desktop.domain.paper import PAPER_LANGUAGES, PaperSize
from mrc_desktop.guidance import markdown as md
from mrc_desktop.guidance.sheets import Translation, TranslationStatus
from mrc_desktop.services.paper_contexts import CentreOnPaper, sheet_context
from tests.documents import reading

CENTRE = CentreOnPaper(
    name="Маркази Хуҷанд", city="Хуҷанд", country="TJ", address="Кӯчаи намуна 1", phone="+992 00"
)


def sheet(kit, shipped, language: str, centre: CentreOnPaper | None = CENTRE) -> bytes:
    context = sheet_context(shipped, shipped.sheet("reentry-ban", language), centre)
    return render_sheet(context, kit.fonts)


def letters_of(text: str) -> str:
    """The letters and digits of a text: signs between two ways of reading have no one place."""
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_every_line_of_the_source_stands_on_paper_letter_by_letter(
    kit, shipped, tmp_path, language: str
) -> None:
    pdf = sheet(kit, shipped, language)
    read = reading.letters(kit.poppler(pdf, tmp_path, "pdftotext"))
    also = "".join(kit.read(pdf, language))
    for line in md.lines_of(shipped.sheet("reentry-ban", language).blocks):
        for span in line:
            assert reading.guessed(span.text, read)
            assert kit.holds(also, span.text, language)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_a_sheet_fits_on_two_pages_with_warning_dates_and_sources(
    kit, shipped, language: str
) -> None:
    pdf = sheet(kit, shipped, language)
    front = shipped.sheet("reentry-ban", language).front
    words = shipped.words(language)
    pages = kit.read(pdf, language)
    assert len(pages) == 2
    dates = (front.checked_on, front.newest_source, front.review_by)
    for part in (front.warning, front.disclaimer, *map(words.write_date, dates)):
        assert kit.holds("".join(pages), part, language)
    for source in front.sources:
        assert source.rule in "".join(pages)
    both = write_number(2, language)
    for number, page in enumerate(pages, start=1):
        written = words.paper.page.format(page=write_number(number, language), pages=both)
        assert "".join(written.split()) in page


@pytest.mark.parametrize("language", PAPER_LANGUAGES[1:])
def test_an_unreviewed_translation_says_so_on_each_page(kit, shipped, language: str) -> None:
    notice = shipped.words(language).paper.translation_unreviewed
    pages = kit.read(sheet(kit, shipped, language), language)
    assert all(kit.holds(page, notice, language) for page in pages)


def test_a_sheet_is_the_same_bytes_again_and_says_its_language(kit, shipped) -> None:
    pdf = sheet(kit, shipped, "tg")
    assert sheet(kit, shipped, "tg") == pdf
    document = kit.reader(pdf)
    assert document.trailer["/Root"]["/Lang"] == "tg"
    assert document.metadata.title == shipped.sheet("reentry-ban", "tg").front.title
    assert document.metadata.author == CENTRE.name


def test_a_sheet_without_a_centre_has_no_letterhead(kit, shipped) -> None:
    made = kit.flat(sheet(kit, shipped, "en", None))
    assert CENTRE.name not in made
    assert kit.flat(sheet(kit, shipped, "en")).startswith(CENTRE.name)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_a_practice_sheet_is_marked_in_its_language(kit, shipped, language: str) -> None:
    centre = CentreOnPaper(name="Centre", is_practice=True)
    pages = kit.read(sheet(kit, shipped, language, centre), language)
    band = shipped.words(language).paper.practice_band
    assert all(kit.holds(page, band, language) for page in pages)


def test_volatile_rules_carry_a_star_where_they_are_cited(kit, shipped) -> None:
    context = sheet_context(shipped, shipped.sheet("reentry-ban", "en"), None)
    marks = {source.rule: f"[{source.number}{source.mark}]" for source in context.sources}
    made = kit.flat(render_sheet(context, kit.fonts))
    assert marks["RU-RKL-03"].endswith("*]")
    assert marks["RU-APPEAL-01"].endswith("]")
    assert "*" not in marks["RU-APPEAL-01"]
    assert all(mark in made for mark in marks.values())


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("https://zullus.ru/219-kas-rf/", "zullus.ru/219-kas-rf"),
        ("https://a.example", "a.example"),
        ("https://a.example/" + "x" * 80, "a.example/…"),
        ("https://xn--80ak6aa92e.com/", "аррӏе.com"),
        ("https://пример.example/a", "пример.example/a"),
    ],
)
def test_addresses_read_well_on_paper(url: str, read: str) -> None:
    assert readable_address(url) == read


def test_a_reviewed_translation_names_who_read_it_and_when(kit, shipped) -> None:
    sheet = shipped.sheet("reentry-ban", "ru")
    source = sheet.front.translation.of
    reviewed = Translation(TranslationStatus.REVIEWED, "А. Юристова", kit.day, source)
    front = msgspec.structs.replace(sheet.front, translation=reviewed)
    context = sheet_context(shipped, dataclasses.replace(sheet, front=front), None)
    assert "Перевод проверил(а) А. Юристова, 23 ноября 2026 г." in context.frame.footer[0]


def test_a_short_sheet_stays_on_one_page(kit, shipped) -> None:
    context = sheet_context(shipped, shipped.sheet("reentry-ban", "en"), None)
    short = dataclasses.replace(
        context,
        blocks=(md.Heading(1, (md.Span("Top"),)), md.Box(md.BoxKind.KEY, (), context.blocks[:1])),
        sources=context.sources[:1],
    )
    assert len(kit.pages(render_sheet(short, kit.fonts))) == 1


def test_more_sources_than_a_page_holds_go_on_the_next(kit, shipped) -> None:
    context = sheet_context(shipped, shipped.sheet("reentry-ban", "en"), None)
    many = tuple(
        dataclasses.replace(source, rule=f"{source.rule}-{turn}")
        for turn in range(12)
        for source in context.sources
    )
    paragraph = md.Paragraph((md.Span("Text"),))
    pdf = render_sheet(dataclasses.replace(context, blocks=(paragraph,), sources=many), kit.fonts)
    assert len(kit.pages(pdf)) >= 2
    made = kit.flat(pdf)
    assert all(source.rule in made for source in many)


def test_sources_are_read_in_their_order_on_every_page(kit, shipped) -> None:
    context = sheet_context(shipped, shipped.sheet("reentry-ban", "ky"), CENTRE)
    pdf = render_sheet(context, kit.fonts, PaperSize.LARGE)
    text = "".join(reading.written(pdf))
    places = [text.index(source.rule) for source in context.sources]
    assert places == sorted(places)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_what_is_past_its_review_date_is_marked_on_paper(kit, shipped, language: str) -> None:
    found = shipped.sheet("reentry-ban", language)
    words = shipped.words(language)
    last_day = found.front.review_by
    said = letters_of(words.paper.past_review.format(date=words.write_date(last_day)))

    def printed(on: dt.date) -> list[str]:
        pdf = render_sheet(sheet_context(shipped, found, CENTRE, on), kit.fonts)
        return [letters_of(page) for page in kit.read(pdf, language)]

    assert said not in "".join(printed(last_day))
    late = printed(last_day + dt.timedelta(days=1))
    # Above the text, and at the foot of each page.
    assert "".join(late).count(said) == 1 + len(late)


def test_each_line_that_rests_on_a_rule_past_its_review_date_is_marked(kit, shipped) -> None:
    found = shipped.sheet("reentry-ban", "en")
    rule = shipped.rules.version(found.notes()[0], kit.day)
    before = sheet_context(shipped, found, None, rule.review_by)
    after = sheet_context(shipped, found, None, rule.review_by + dt.timedelta(days=1))
    assert not before.sources[0].mark.endswith("!")
    assert after.sources[0].mark.endswith("!")
    said = f"past its review date, {shipped.words('en').write_date(rule.review_by)}"
    assert after.sources[0].overdue == said
    assert said in kit.flat(render_sheet(after, kit.fonts))
    assert said not in kit.flat(render_sheet(before, kit.fonts))


def test_a_translation_of_an_older_text_says_so(shipped) -> None:
    sheet = shipped.sheet("wages", "ru")
    old = msgspec.structs.replace(sheet.front.translation, of="0123456789abcdef")
    front = msgspec.structs.replace(sheet.front, translation=old)
    stale = dataclasses.replace(sheet, front=front)
    assert shipped.is_stale(stale)
    assert not shipped.is_stale(sheet)
    assert not shipped.is_stale(shipped.sheet("wages", "en"))
    foot = sheet_context(shipped, stale, None).frame.footer[0]
    assert shipped.words("ru").paper.translation_stale in foot
    assert shipped.words("ru").paper.translation_unreviewed not in foot


def test_a_missing_translation_is_told_at_the_head_in_the_language_asked_for(kit, shipped) -> None:
    sheet = shipped.sheet("wages", "ru")
    context = sheet_context(shipped, sheet, None, asked="tg")
    assert "Тоҷикӣ" in context.instead
    assert "Русский" in context.instead
    assert "Тоҷикӣ" in kit.flat(render_sheet(context, kit.fonts))
    assert sheet_context(shipped, sheet, None, asked="ru").instead == ""


def test_the_telephone_of_the_centre_stands_there_as_a_square_code(kit, shipped) -> None:
    sheet = shipped.sheet("wages", "ru")
    centre = CentreOnPaper(name="ЦМ", country="TJ", phone="(3422) 6-00-00")
    context = sheet_context(shipped, sheet, centre)
    assert context.call == "tel:+992342260000"
    with_code = render_sheet(context, kit.fonts)
    without = render_sheet(dataclasses.replace(context, call=""), kit.fonts)
    squares = [
        page.get_contents().get_data().count(b" re")
        for page in (kit.reader(with_code).pages[0], kit.reader(without).pages[0])
    ]
    assert squares[0] > squares[1] + 100
    assert sheet_context(shipped, sheet, CentreOnPaper(name="ЦМ", phone="ask Ali")).call == ""
