"""Dari sheets read in their order: neighbours in the text are neighbours on paper."""

from __future__ import annotations

import re
from itertools import pairwise

from mrc_desktop.documents.sheet import render_sheet
from mrc_desktop.guidance import markdown as md
from mrc_desktop.guidance.sheets import load_sheet
from mrc_desktop.services.paper_contexts import CentreOnPaper, letterhead, sheet_context

_WORD = re.compile(r"[\w\u200c]+")


def test_words_stand_in_the_order_they_are_read(kit, shipped, tmp_path) -> None:
    together = apart = 0
    for name in shipped.sheet_ids():
        sheet = load_sheet(shipped.folder, "prs", name)
        pdf = render_sheet(sheet_context(shipped, sheet, None), kit.fonts)
        read = _WORD.findall(kit.poppler(pdf, tmp_path, "pdftotext"))
        on_paper = set(pairwise(read))
        lines = [span.text for line in md.lines_of(sheet.blocks) for span in line]
        wanted = [pair for text in lines for pair in pairwise(_WORD.findall(text))]
        together += sum(pair in on_paper for pair in wanted)
        apart += sum(pair not in on_paper for pair in wanted)
        assert set(_WORD.findall(" ".join(lines))) <= set(read), name
    # Where a line ends with the mark of a note, poppler puts the mark between two words.
    assert apart <= 0.03 * together


def test_the_letterhead_has_the_comma_of_its_script(shipped) -> None:
    centre = CentreOnPaper(name="مرکز", city="دوشنبه", country="TJ")
    assert letterhead(shipped, centre, "prs").lines == ("دوشنبه، تاجکستان",)
    assert letterhead(shipped, centre, "en").lines == ("دوشنبه, Tajikistan",)
