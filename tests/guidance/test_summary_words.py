"""The words of the summary are complete in each language, and a hole is refused by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.summary_words import SHEET_NAME_LENGTH
from mrc_desktop.services.summary_labels import (
    SUMMARY_LANGUAGES,
    summary_words,
    table_labels,
)
from mrc_desktop.statistics.table import count

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "content"


@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_every_code_of_every_table_has_a_name(language):
    content = Content(RESOURCES)
    regions = [code for code, _ in content.regions("TJ", language)]
    labels = table_labels(content, language, regions)
    for table in count((), regions):
        for cell in table.cells:
            name = labels[f"{table.breakdown}.{cell.category}"]
            assert name.strip()
            if table.breakdown.value in ("citizenship", "region"):
                assert name != cell.category


def test_other_languages_fall_back_to_english():
    assert summary_words(Content(RESOURCES), "tg").language == "en"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "words").mkdir()
    for language in SUMMARY_LANGUAGES:
        shutil.copy(RESOURCES / "words" / f"summary_{language}.toml", tmp_path / "words")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('female = "Female"', 'female = " "', "sex.female"),
        ('female = "Female"', "", "sex.female"),
        ('persons = "Persons"', 'people = "Persons"', "unit.persons"),
        ('total = "Total"', 'total = ""', "cover.total"),
        ('total = "Total"', 'total = "{total}"', "cover.total"),
        ("fewer than {threshold} persons", "few persons", "cover.method_text"),
        ('data_sheet = "Data"', 'data_sheet = "persons"', "unit_sheet"),
        ('data_sheet = "Data"', 'data_sheet = "Da/ta"', "unit_sheet"),
        ('data_sheet = "Data"', f'data_sheet = "{"D" * (SHEET_NAME_LENGTH + 1)}"', "unit_sheet"),
        ('language = "en"', 'language = "ru"', "language"),
        ('"December"]', '"December", "Undecember"]', "language"),
        ('total = "Total"', 'totals = "Total"', "cover.totals"),
    ],
)
def test_a_hole_is_named(folder, old, new, field):
    file = folder / "words" / "summary_en.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFaulty) as fault:
        summary_words(Content(folder), "en")
    assert fault.value.data["file"] == "words/summary_en.toml"
    assert fault.value.data["field"] == field
