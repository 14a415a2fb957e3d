from __future__ import annotations

import re
from pathlib import Path

import pytest

from mrc_desktop.domain.codes import Topic
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.domain.rule import Confidence
from mrc_desktop.errors import ContentFaulty, NotFound
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.rules import load_rules
from mrc_desktop.guidance.sheets import TranslationStatus


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_every_source_of_the_ban_sheet_is_cited_and_says_its_law(
    shipped: Content, language: str
) -> None:
    sheet = shipped.sheet("reentry-ban", language)
    assert {source.rule for source in sheet.front.sources} == set(sheet.notes())
    for source in sheet.front.sources:
        assert source.law.strip()
        assert source.url.startswith(("http://", "https://"))
    assert sheet.source("RU-APPEAL-01").is_volatile is False
    assert sheet.source("RU-RKL-03").is_volatile is True
    with pytest.raises(KeyError):
        sheet.source("RU-NONE")


def test_the_translations_say_that_nobody_reviewed_them(shipped: Content) -> None:
    statuses = {
        language: shipped.sheet("reentry-ban", language).front.translation.status
        for language in PAPER_LANGUAGES
    }
    source, *translations = PAPER_LANGUAGES
    assert statuses.pop(source) is TranslationStatus.SOURCE
    assert statuses == dict.fromkeys(translations, TranslationStatus.NOT_REVIEWED)


def test_no_sum_of_a_fee_and_no_hotline_is_printed(shipped: Content) -> None:
    for sheet in shipped.sheet_ids():
        for language in PAPER_LANGUAGES:
            body = (shipped.folder / "sheets" / language / f"{sheet}.md").read_text("utf-8")
            text = body.split("+++")[2]
            assert not re.search(r"RUB|руб|₽|\b300\b|\+7|8-800|\d{5}|\d[  ]000", text), sheet


def test_every_sheet_is_told_from_the_others_and_each_topic_has_one(shipped: Content) -> None:
    for language in PAPER_LANGUAGES:
        fronts = [shipped.sheet(one, language).front for one in shipped.sheet_ids()]
        assert len({front.title for front in fronts}) == len(fronts)
    closest = {shipped.sheet(one, "en").front.topics[0] for one in shipped.sheet_ids()}
    assert closest == set(Topic)


def test_a_sheet_names_the_same_topics_in_every_language(shipped: Content) -> None:
    for one in shipped.sheet_ids():
        topics = {shipped.sheet(one, language).front.topics for language in PAPER_LANGUAGES}
        assert len(topics) == 1, one


def test_what_the_rules_book_calls_volatile_is_starred_on_every_sheet(shipped: Content) -> None:
    book = load_rules(shipped.folder)
    volatile = {rule.id for rule in book if rule.is_volatile}
    unread = {rule.id for rule in book if rule.confidence is Confidence.TO_BE_CONFIRMED}
    for one in shipped.sheet_ids():
        for source in shipped.sheet(one, "en").front.sources:
            assert source.is_volatile == (source.rule in volatile), (one, source.rule)
            assert source.rule not in unread, one


SPOILED = [
    ("version = 1", 'version = "one"', "version", "wrong_value"),
    ("version = 1", "version = 1\nauthor = 'x'", "author", "unknown_field"),
    ("warning =", "warming =", "warming", "unknown_field"),
    ('language = "en"', 'language = "ru"', "language", "wrong_value"),
    ("review_by = 2027-02-23", "review_by = 2026-11-23", "review_by", "wrong_value"),
    ('status = "source"', 'status = "reviewed"', "translation", "wrong_value"),
    ('rule = "RU-CHECK-03"', 'rule = "RU-CHECK-99"', "sources", "source_not_cited"),
    ('rule = "RU-CHECK-03"', 'rule = "RU-CHECK-05"', "sources", "twice"),
    ("[^RU-CHECK-03]", "[^RU-CHECK-03][^RU-X]", "sources", "source_missing"),
    ('topics = ["reentry_ban"]', 'topics = ["weather"]', "topics[0]", "wrong_value"),
    ("**two months**", "**two months", "line", "unclosed_style"),
    ("checked_on = 2026-11-23", "checked_on = tomorrow", "", "bad_toml"),
]


@pytest.mark.parametrize(("before", "after", "field", "reason"), SPOILED)
def test_a_fault_names_file_field_and_reason(
    content_folder: Path, before: str, after: str, field: str, reason: str
) -> None:
    path = content_folder / "sheets" / "en" / "reentry-ban.md"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(ContentFaulty) as caught:
        Content(content_folder).sheet("reentry-ban", "en")
    data = caught.value.data
    assert data["file"] == "sheets/en/reentry-ban.md"
    assert str(data["field"]).startswith(field)
    assert data["reason"] == reason


def test_an_empty_title_is_a_fault(content_folder: Path) -> None:
    path = content_folder / "sheets" / "en" / "reentry-ban.md"
    text = re.sub(r'^title = ".*"$', 'title = " "', path.read_text("utf-8"), flags=re.M)
    path.write_text(text, "utf-8")
    with pytest.raises(ContentFaulty) as caught:
        Content(content_folder).sheet("reentry-ban", "en")
    assert caught.value.data["field"] == "title"


@pytest.mark.parametrize(
    ("bytes_", "reason"),
    [
        (b"no fence", "no_front_matter"),
        (b"+++\nid = 1\n", "unclosed_front_matter"),
        (b"\xff\xfe", "not_utf8"),
    ],
)
def test_a_file_that_is_no_sheet_is_named(content_folder: Path, bytes_: bytes, reason: str) -> None:
    (content_folder / "sheets" / "en" / "reentry-ban.md").write_bytes(bytes_)
    with pytest.raises(ContentFaulty) as caught:
        Content(content_folder).sheet("reentry-ban", "en")
    assert caught.value.data["reason"] == reason


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(content_folder: Path) -> None:
    path = content_folder / "sheets" / "en" / "reentry-ban.md"
    before = Content(content_folder).sheet("reentry-ban", "en")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert Content(content_folder).sheet("reentry-ban", "en") == before


def test_an_unknown_sheet_or_language_is_not_found(shipped: Content) -> None:
    for name, language in (("reentry-ban", "de"), ("no-such", "en"), ("../reentry-ban", "en")):
        with pytest.raises(NotFound):
            shipped.sheet(name, language)
