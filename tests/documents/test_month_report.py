"""The report of a month: one to four pages, published numbers only, no colour needed."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from mrc_desktop.documents.month_report import MOST_PAGES, render_month_report
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.month_reports import report_context
from mrc_desktop.services.release_labels import RELEASE_LANGUAGES
from mrc_desktop.statistics.spec import OTHER
from tests.exchange.published import LISTS, release, spec

CONTENT = Content(resources() / "content")
EARLIER = [
    release(persons=persons, month=month)
    for persons, month in ((395, "2026-07"), (300, "2026-08"), (410, "2026-09"))
]


def made(one, language="en", earlier=()):
    context = report_context(CONTENT, language, one, earlier)
    return render_month_report(context, resources() / "fonts")


def pages(data):
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


@pytest.mark.parametrize("language", RELEASE_LANGUAGES)
@pytest.mark.parametrize("persons", [0, 5, 30, 60, 400])
def test_one_to_four_pages_with_the_total_large(language, persons):
    found = pages(made(release(persons=persons), language, EARLIER))
    assert 1 <= len(found) <= MOST_PAGES
    assert ("<10" if persons < 10 else str(persons)) in found[0]


def test_the_longest_lists_fit_on_four_pages_too():
    lists = list(LISTS)
    lists[0] = ("protection", "wage_claim", "reentry_ban", "work_permit", "documents_registration",
                "return_reintegration", "family_social_rights", OTHER)  # fmt: skip
    lists[1] = (*("AF", "AZ", "IR", "KG", "KZ", "PK", "TJ", "TM", "TR", "UZ", "RU", "XXA"), OTHER)
    regions = [code for code, one in CONTENT.codes.regions.items() if one.country == "KZ"]
    lists[4] = (*regions, OTHER)
    one = release(persons=2000, spec=spec(lists=tuple(lists)), country="KZ", is_practice=True)
    months = [release(persons=400, month=f"2026-0{n}") for n in range(3, 10)]
    assert len(pages(made(one, "ru", months))) <= MOST_PAGES


def test_changes_come_from_published_numbers_and_know_their_rounding():
    text = "\n".join(pages(made(release(persons=400), "en", EARLIER)))
    assert "+100" in text
    assert text.count("within rounding") == 2
    assert "No earlier month" not in text
    assert "No earlier month" in pages(made(release(persons=400)))[0]
    later = release(persons=900, month="2026-11")
    assert "900" not in "\n".join(pages(made(release(persons=400), "en", [later])))


def test_every_number_is_published_a_bound_a_share_or_a_month():
    """T15 for the PDF: its text and its streams hold nothing that was not published."""
    one = release(persons=235)
    allowed = {n for row in one.rows for n in (row.value, row.lower, row.upper)}
    allowed |= {row.upper for row in one.rows} | {0, 1, 2, 3, 4, 5, 10, 20, 25, 50, 26, 2026, 9}
    allowed |= {11}  # the month of issue
    ages = {0, 17, 18, 29, 30, 44, 45, 59, 60}
    text = "\n".join(pages(made(one)))
    without_shares = re.sub(r"\d+ %", "", text)
    numbers = {int(n) for n in re.findall(r"(?<![\w])\d+(?![\w%])", without_shares)}
    assert numbers - allowed - ages == set()
    assert all(row.value % 5 == 0 for row in one.rows)


def test_the_file_says_no_time_author_or_path():
    data = made(release(), "en", EARLIER)
    reader = PdfReader(io.BytesIO(data))
    assert "/CreationDate" not in (reader.metadata or {})
    assert "/ModDate" not in (reader.metadata or {})
    assert b"/home/" not in data
    assert reader.attachments == {}
    assert all("/Annots" not in page for page in reader.pages)


@pytest.mark.parametrize("language", RELEASE_LANGUAGES)
def test_equal_input_gives_equal_bytes(language):
    assert made(release(), language, EARLIER) == made(release(), language, EARLIER)


def test_small_numbers_are_drawn_as_empty_frames():
    context = report_context(CONTENT, "en", release(persons=60), ())
    bars = [bar for chart in context.charts for bar in chart.bars]
    assert any(bar.is_small for bar in bars)
    for bar in bars:
        assert bar.is_small == (bar.shown.startswith("<"))
        assert not (bar.is_small and bar.extra)


def test_no_share_of_few_and_none_beside_a_hidden_number():
    context = report_context(CONTENT, "en", release(persons=30), ())
    assert not any(bar.extra for chart in context.charts for bar in chart.bars)
    assert context.headlines[0].shown == "30"


def test_a_month_that_was_not_published_is_not_passed_over_in_silence():
    whole = "\n".join(pages(made(release(), "en", EARLIER)))
    assert "was not published" not in whole
    gap = "\n".join(pages(made(release(), "en", EARLIER[:2])))
    assert "A month that is not in the list was not published." in gap
    over_a_year = release(month="2027-01")
    before = [release(month=month) for month in ("2026-11", "2026-12")]
    assert "was not published" not in "\n".join(pages(made(over_a_year, "en", before)))


def test_the_day_of_issue_is_written_as_people_write_it():
    assert "03.11.2026" in pages(made(release()))[0]
    assert "a preview" in pages(made(release(issued_on="")))[0]


def test_no_difference_is_said_where_one_of_both_is_under_ten():
    few, many = release(persons=5, month="2026-09"), release(persons=400)
    for one, earlier in ((many, few), (release(persons=5), release(month="2026-09"))):
        chart = report_context(CONTENT, "en", one, [earlier]).change
        assert chart is not None
        assert [bar.extra for bar in chart.bars] == ["", ""]
