"""Several sheets in one PDF: their pages as they are alone, bookmarks, languages."""

from __future__ import annotations

import dataclasses

import pytest
from pypdf import PdfReader

from mrc_desktop.documents.sheet import render_sheet
from mrc_desktop.documents.sheet_stack import SheetStack
from mrc_desktop.domain.paper import PaperSize
from mrc_desktop.errors import UnprintableCharacter
from mrc_desktop.services.paper_contexts import CentreOnPaper, sheet_context

CENTRE = CentreOnPaper(name="Маркази намуна", country="TJ", phone="+992927770000", is_practice=True)
WANTED = [("reentry-ban", "ru"), ("wages", "tg"), ("crisis", "prs"), ("wages", "ru")]


@pytest.fixture(scope="module")
def contexts(shipped):
    return [sheet_context(shipped, shipped.sheet(*one), CENTRE) for one in WANTED]


def stack(kit, contexts, size: PaperSize = PaperSize.A4) -> bytes:
    made = SheetStack(kit.fonts, "Памятки", "Маркази намуна", "ru")
    for context in contexts:
        made.add(context, size)
    return made.finish()


def links(reader: PdfReader) -> list[list[str]]:
    return [
        [note.get_object()["/A"]["/URI"] for note in page.get("/Annots", [])]
        for page in reader.pages
    ]


@pytest.mark.parametrize("size", PaperSize)
def test_each_page_is_as_it_is_alone(kit, contexts, size, tmp_path) -> None:
    together = stack(kit, contexts, size)
    alone = [render_sheet(context, kit.fonts, size) for context in contexts]
    wanted = [kit.poppler(one, tmp_path, "pdftotext", "-layout") for one in alone]
    assert kit.poppler(together, tmp_path, "pdftotext", "-layout") == "".join(wanted)
    readers = [kit.reader(one) for one in alone]
    assert links(kit.reader(together)) == [page for one in readers for page in links(one)]
    assert len(together) < 0.8 * sum(map(len, alone))


def test_each_sheet_has_its_bookmark(kit, contexts) -> None:
    reader = kit.reader(stack(kit, contexts))
    found = [(one.title, reader.get_destination_page_number(one)) for one in reader.outline]
    first, places = 0, []
    for context in contexts:
        places.append((context.title, first))
        first += len(kit.reader(render_sheet(context, kit.fonts)).pages)
    assert found == places
    assert reader.page_mode == "/UseOutlines"


def test_the_language_of_the_document_and_of_pages_in_another(kit, contexts) -> None:
    reader = kit.reader(stack(kit, contexts))
    assert reader.trailer["/Root"]["/Lang"] == "ru"
    said = []
    for page in reader.pages:
        content = page.get_contents().get_data().decode("latin-1")
        said.append(content.partition("/Lang (")[2][:3].rstrip(")") if "/Lang" in content else "")
        assert content.count("BDC") == content.count("EMC")
    assert list(dict.fromkeys(said)) == ["", "tg", "prs"]
    assert said[-1] == ""
    assert reader.metadata.title == "Памятки"
    assert reader.metadata.author == "Маркази намуна"


def test_the_same_sheets_give_the_same_bytes(kit, contexts) -> None:
    assert stack(kit, contexts) == stack(kit, contexts)


def test_fonts_are_in_the_file_once(kit, contexts, tmp_path) -> None:
    fonts = kit.poppler(stack(kit, contexts), tmp_path, "pdffonts").splitlines()[2:]
    assert fonts
    assert all(" yes yes yes " in f"{line} " for line in fonts)
    assert len(fonts) == len({line.split()[0] for line in fonts})


def test_a_sheet_that_cannot_be_drawn_leaves_the_others_as_they_were(kit, contexts) -> None:
    broken = dataclasses.replace(contexts[0], title="字")
    made = SheetStack(kit.fonts, "Памятки", "Маркази намуна", "ru")
    made.add(contexts[1])
    with pytest.raises(UnprintableCharacter):
        made.add(broken)
    made.add(contexts[3])
    expected = stack(kit, [contexts[1], contexts[3]])
    assert made.finish() == expected
