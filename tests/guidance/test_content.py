from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mrc_desktop.domain.codes import OrganisationKind, Topic
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.fault import Fault, fault_of
from mrc_desktop.guidance.words import placeholders


def edit(path: Path, pattern: str, replacement: str) -> None:
    text, count = re.subn(pattern, replacement, path.read_text("utf-8"), count=1, flags=re.M)
    assert count == 1
    path.write_text(text, "utf-8")


def test_the_shipped_content_has_no_fault(shipped: Content) -> None:
    assert shipped.check() == []


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "3 May 2026"), ("ru", "3 мая 2026 г."), ("tg", "3 майи соли 2026")],
)
def test_dates_are_written_as_people_write_them(
    shipped: Content, language: str, written: str
) -> None:
    assert shipped.words(language).write_date(dt.date(2026, 5, 3)) == written


def test_words_are_read_once(shipped: Content) -> None:
    assert shipped.words("tg") is shipped.words("tg")
    assert shipped.words("tg").topic[Topic.REENTRY_BAN] == "Манъи вуруд"


@pytest.mark.parametrize(
    ("pattern", "replacement", "field", "reason"),
    [
        (r"^reentry_ban = .*\n", "", "topic.reentry_ban", "missing_field"),
        (r"^reentry_ban = .*$", 'reentry_ban = " "', "topic.reentry_ban", "missing_field"),
        (r"^reentry_ban = .*$", 'reentry_bam = "x"', "topic", "wrong_value"),
        (r"^stamp = .*\n", "", "paper.stamp", "missing_field"),
        (r"^stamp = .*$", 'stamp = ""', "paper.stamp", "missing_field"),
        (r"^page = .*$", 'page = "{page}"', "paper.page", "unknown_placeholder"),
        (r"^page = .*$", 'page = "{page} {pages"', "paper.page", "unknown_placeholder"),
        (r"^stamp = .*$", 'stamp = "{name}"', "paper.stamp", "unknown_placeholder"),
        (r"^pattern = .*$", 'pattern = "{day}.{month}"', "date.pattern", "unknown_placeholder"),
        (r'"January", ', "", "date.months", "wrong_value"),
        (r'^language = "en"', 'language = "ru"', "language", "wrong_value"),
    ],
)
def test_a_hole_in_the_words_is_named(
    content_folder: Path, pattern: str, replacement: str, field: str, reason: str
) -> None:
    edit(content_folder / "words" / "en.toml", pattern, replacement)
    with pytest.raises(ContentFaulty) as caught:
        Content(content_folder).words("en")
    fault = fault_of(caught.value)
    assert fault.file == "words/en.toml"
    assert fault.field.startswith(field)
    assert fault.reason == reason


def test_placeholders_of_a_pattern() -> None:
    assert placeholders("{page} of {pages}") == {"page", "pages"}
    assert placeholders("{open") == {""}


def test_names_of_codes_by_language(shipped: Content) -> None:
    assert shipped.country_name("KG", "en") == "Kyrgyzstan"
    assert shipped.country_name("TJ", "tg") == "Тоҷикистон"
    assert shipped.country_name("??", "ru") == "??"
    assert shipped.language_name("tgk", "en") == "Tajik"
    assert shipped.region_name("TJ-SU", "tg") == "Вилояти Суғд"
    assert shipped.region_name("UZ-FA", "uz") == "Fargʻona viloyati"
    assert shipped.region_name("KG-O", "ky") == "Ош облусу"
    assert shipped.region_name("KZ-61", "kk") == "Түркістан облысы"
    assert shipped.region_name("AF-HER", "prs") == "هرات"
    assert shipped.region_name("KZ-61", "prs") == "Turkistan"
    region = shipped.region("TJ-SU")
    assert region is not None
    assert region.country == "TJ"
    assert shipped.region("") is None


def test_choices_come_by_name_and_by_country(shipped: Content) -> None:
    names = [name.casefold() for _, name in shipped.countries("ru")]
    assert names == sorted(names)
    assert len(names) > 190
    assert {code[:2] for code, _ in shipped.regions("TJ", "en")} == {"TJ"}
    assert len(shipped.regions("", "en")) > len(shipped.regions("TJ", "en"))
    assert ("rus", "Русский") in shipped.languages("ru")


def test_a_missing_tajik_name_falls_back_to_the_russian_one(content_folder: Path) -> None:
    edit(
        content_folder / "codes" / "languages.toml",
        r'^(code = "rus"\nen = ".*"\nru = ".*"\n)tg = ".*"\n',
        r"\1",
    )
    assert Content(content_folder).language_name("rus", "tg") == "Русский"


def test_code_lists_have_each_code_once_and_known_countries(content_folder: Path) -> None:
    path = content_folder / "codes" / "languages.toml"
    path.write_text(
        path.read_text("utf-8") + '\n[[language]]\ncode = "rus"\nen = "R"\nru = "Р"\n', "utf-8"
    )
    with pytest.raises(ContentFaulty) as caught:
        _ = Content(content_folder).codes
    assert fault_of(caught.value) == Fault("codes/languages.toml", "rus", "code", "twice")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('code = "TJ-SU"\ncountry = "TJ"', "twice"),
        ('code = "TJ-XX"\ncountry = "QQ"', "unknown_country"),
        ('code = "TJ-XX"', "missing_field"),
    ],
)
def test_a_faulty_region_is_named(content_folder: Path, row: str, reason: str) -> None:
    path = content_folder / "codes" / "regions.toml"
    path.write_text(path.read_text("utf-8") + f'\n[[region]]\n{row}\nen = "E"\nru = "Р"\n', "utf-8")
    with pytest.raises(ContentFaulty) as caught:
        _ = Content(content_folder).codes
    fault = fault_of(caught.value)
    assert (fault.id[:3], fault.reason) == ("TJ-", reason)


def test_the_directory_holds_marked_examples_of_the_main_kinds(shipped: Content) -> None:
    examples = shipped.examples
    assert {one.kind for one in examples} == set(OrganisationKind) - {OrganisationKind.OTHER}
    assert all(one.is_example and one.name.startswith("EXAMPLE") for one in examples)
    assert all(not one.phone and not one.email for one in examples)


@pytest.mark.parametrize(
    ("pattern", "replacement", "reason"),
    [
        (r"^is_example = true", "is_example = false", "wrong_value"),
        (r'^name = "EXAMPLE: ', 'name = "', "wrong_value"),
        (r'^id = "example-prosecutor"', 'id = "example-shelter"', "twice"),
        (r"^is_example = true", 'is_example = true\nphone = "1"', "unknown_field"),
    ],
)
def test_an_unmarked_example_is_a_fault(
    content_folder: Path, pattern: str, replacement: str, reason: str
) -> None:
    edit(content_folder / "directory.toml", pattern, replacement)
    with pytest.raises(ContentFaulty) as caught:
        _ = Content(content_folder).examples
    assert caught.value.data["reason"] == reason
    assert caught.value.data["id"]


def test_check_names_every_faulty_file(content_folder: Path) -> None:
    (content_folder / "codes" / "countries.toml").unlink()
    (content_folder / "sheets" / "tg" / "reentry-ban.md").unlink()
    (content_folder / "letters" / "tg" / "referral.md").unlink()
    edit(content_folder / "sheets" / "ru" / "reentry-ban.md", r"^version = 1", "version = 2")
    edit(content_folder / "letters" / "en" / "referral.md", r"\{\{ topic", "{{ subject")
    faults = {(fault.file, fault.field, fault.reason) for fault in Content(content_folder).check()}
    assert faults == {
        ("codes/countries.toml", "", "missing_file"),
        ("sheets/tg/reentry-ban.md", "", "missing_file"),
        ("sheets/ru/reentry-ban.md", "version", "stale_translation"),
        ("letters/tg/referral.md", "", "missing_file"),
        ("letters/en/referral.md", "subject", "unknown_placeholder"),
    }


def test_check_names_an_unreadable_sheet(content_folder: Path) -> None:
    edit(content_folder / "sheets" / "ru" / "reentry-ban.md", r"^version = 1", "version = x")
    assert [fault.reason for fault in Content(content_folder).check()] == ["bad_toml"]


def test_files_of_other_digests_are_other_versions(content_folder: Path) -> None:
    before = Content(content_folder).letter("referral", "en").digest
    edit(content_folder / "letters" / "en" / "referral.md", "Dear colleagues", "Dear friends")
    assert Content(content_folder).letter("referral", "en").digest != before


def test_a_list_entry_that_is_no_table_is_a_fault(content_folder: Path) -> None:
    (content_folder / "codes" / "languages.toml").write_text("language = [1]\n", "utf-8")
    with pytest.raises(ContentFaulty) as caught:
        _ = Content(content_folder).codes
    assert fault_of(caught.value) == Fault("codes/languages.toml", "", "language[0]", "wrong_value")
    (content_folder / "codes" / "languages.toml").write_text('[language]\ncode = "x"\n', "utf-8")
    with pytest.raises(ContentFaulty) as caught:
        _ = Content(content_folder).codes
    assert caught.value.data["field"] == "language"


def test_neither_paper_nor_templates_are_loaded_before_they_are_needed() -> None:
    code = (
        "import sys, mrc_desktop.services.desk, mrc_desktop.services.content_access;"
        "print(sorted({'reportlab', 'jinja2', 'PIL'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout.strip() == "[]"
