from __future__ import annotations

import dataclasses

import pytest

from mrc_desktop.documents.recovery_sheet import render_recovery_sheet
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.services.paper_contexts import CentreOnPaper, recovery_context
from tests.documents import reading

GROUPS = ("7K3MQ", "0000X", "ZZZZ1", "A1B2C", "D3E4F", "G5H6J", "K7M8N", "P9Q0R")


def context(kit, shipped, language: str = "en", groups=GROUPS, **named):
    centre = CentreOnPaper(name="Маркази Хуҷанд", **named)
    return recovery_context(shipped.words(language), centre, "3f2a9c1e", kit.day, groups)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_the_sheet_is_one_page_with_every_group(kit, shipped, language: str) -> None:
    pdf = render_recovery_sheet(context(kit, shipped, language), kit.fonts)
    (made,) = kit.read(pdf, language)
    words = shipped.words(language)
    for part in (*GROUPS, "Маркази Хуҷанд", "3f2a9c1e", words.write_date(kit.day)):
        assert kit.holds(made, part, language)
    assert reading.boxes(pdf) == 0
    for part in (words.recovery.intro, *words.recovery.keep, *words.recovery.use):
        assert kit.holds(made, part, language)


def test_the_same_sheet_gives_the_same_bytes(kit, shipped) -> None:
    one = context(kit, shipped)
    assert render_recovery_sheet(one, kit.fonts) == render_recovery_sheet(one, kit.fonts)
    other = dataclasses.replace(one, qr_text="something else")
    assert render_recovery_sheet(other, kit.fonts) != render_recovery_sheet(one, kit.fonts)


def test_the_square_code_holds_the_whole_code(kit, shipped) -> None:
    assert context(kit, shipped).qr_text == "-".join(GROUPS)


def test_a_last_row_may_be_short_and_a_group_long(kit, shipped) -> None:
    groups = ("ABCDEFGHJKMNPQRSTVWX", "B", "C", "D", "E")
    made = kit.flat(render_recovery_sheet(context(kit, shipped, groups=groups), kit.fonts))
    assert groups[0] in made


def test_a_practice_sheet_is_marked(kit, shipped) -> None:
    made = kit.flat(render_recovery_sheet(context(kit, shipped, is_practice=True), kit.fonts))
    assert shipped.words("en").paper.practice_band in made
