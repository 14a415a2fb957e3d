from __future__ import annotations

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.codes import Sex
from mrc_desktop.domain.crisis import Need, UrgentFlag
from mrc_desktop.guidance.content import Content
from mrc_desktop.ui import languages, words
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.typed_codes import Typed, read_codes, write_codes

COUNTRIES = (
    Choice("AF", "Afghanistan"), Choice("TJ", "Tajikistan"), Choice("TZ", "Tanzania"),
    Choice("NE", "Niger"), Choice("NG", "Nigeria"), Choice("ZA", "South Africa"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("", Typed(())),
        ("  ", Typed(())),
        ("afg", Typed(("AF",))),
        ("TJ", Typed(("TJ",))),
        ("tj", Typed(("TJ",))),
        ("ta", Typed((), "several_fit")),
        ("niger", Typed(("NE",))),
        ("nigeri", Typed(("NG",))),
        ("south africa", Typed(("ZA",))),
        ("Elbonia", Typed((), "unknown_code")),
        ("af tj", Typed((), "unknown_code")),
    ],
)
def test_one_entry_is_typed_by_code_or_beginning_and_never_guessed(text, typed):
    assert read_codes(text, COUNTRIES, is_single=True) == typed


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("w", (Need.WATER_FOOD,)),
        ("s w", (Need.WATER_FOOD, Need.SHELTER)),
        ("w,s,w", (Need.WATER_FOOD, Need.SHELTER)),
        ("Water and food", (Need.WATER_FOOD,)),
        ("Shelter for the night, h", (Need.SHELTER, Need.HEALTH)),
    ],
)
def test_several_entries_are_typed_by_their_first_letters(qapp, text, values):
    assert read_codes(text, words.choices(Need)) == Typed(values)


@pytest.mark.parametrize("language", [code for code, _ in languages.LANGUAGES])
@pytest.mark.parametrize("kind", [Need, UrgentFlag, Sex])
def test_one_letter_is_enough_in_every_language(qapp, language, kind):
    languages.install(language)
    try:
        choices = words.choices(kind)
        for one in choices:
            assert read_codes(one.text[0], choices) == Typed((one.value,)), one.text
        everything = write_codes(tuple(kind), choices)
        assert read_codes(everything, choices) == Typed(tuple(kind))
    finally:
        languages.install("en")


@pytest.mark.parametrize("language", [code for code, _ in languages.LANGUAGES])
def test_every_country_written_out_is_read_again(language):
    pairs = Content(paths.resources() / "content").countries(language)
    choices = tuple(Choice(code, name) for code, name in pairs)
    for one in choices:
        assert read_codes(one.text, choices, is_single=True) == Typed((one.value,)), one.text
