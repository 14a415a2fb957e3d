"""The words of personal editions: every deadline in every language, and no hole."""

from __future__ import annotations

import shutil

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.deadline_table import KINDS
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.deadline_words import DEADLINE_CODES, load_deadline_words
from mrc_desktop.ui.words_findings_terms import DEADLINES

FOLDER = paths.resources() / "content"
LANGUAGES = sorted(
    path.stem.removeprefix("deadlines_") for path in (FOLDER / "words").glob("deadlines_*.toml")
)


def test_every_deadline_the_window_names_has_words_for_paper():
    assert set(KINDS) < DEADLINE_CODES
    assert set(DEADLINES) == DEADLINE_CODES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_whole_and_only_the_source_needs_no_review(language):
    words = load_deadline_words(FOLDER, language)
    assert words.needs_review == (language != "en")
    assert len(set(words.deadline.values())) > 30


@pytest.mark.parametrize(
    ("old", "new", "field", "reason"),
    [
        ('law = "Law: {law}"', 'law = "Law: {lav}"', "text.law", "unknown_placeholder"),
        ('kz_asylum = "', 'kz_asylum = ""  # "', "deadline.kz_asylum", "missing_field"),
        ("[deadline]", '[deadline]\nno_such = "x"', "deadline.no_such", "unknown_code"),
        ('language = "en"', 'language = "ru"', "language", "wrong_value"),
        ('case = "Case"', 'case = " "', "text.case", "missing_field"),
    ],
)
def test_a_hole_is_named(tmp_path, old, new, field, reason):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder)
    file = folder / "words" / "deadlines_en.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFaulty):
        load_deadline_words(folder, "en")
    (fault,) = Content(folder).check()
    assert (fault.file, fault.field, fault.reason) == ("words/deadlines_en.toml", field, reason)
