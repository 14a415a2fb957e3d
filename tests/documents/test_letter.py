from __future__ import annotations

import dataclasses
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mrc_desktop.documents.letter import render_letter
from mrc_desktop.errors import UnprintableCharacter
from mrc_desktop.guidance.markdown import ItemList, Paragraph, Slot, Span


def test_the_same_letter_gives_the_same_bytes(kit) -> None:
    context = kit.letter()
    assert render_letter(context, kit.fonts) == render_letter(context, kit.fonts)


def test_everything_stands_in_the_letter(kit) -> None:
    made = kit.flat(render_letter(kit.letter(), kit.fonts))
    for part in (
        "Centre", "Street 2 · Tel. +992", "No. 2026-17", "23 November 2026", "To Legal aid",
        "Street 1", "Subject: Referral: Re-entry ban", "Dear colleagues,", "Why we write",
        "Because.", "About the person", "Ғафуров Юсуфҷон", "Please receive the person.",
        "Нигора Саидова", "Counsellor", "Signature", "Stamp", "1 of 1",
    ):  # fmt: skip
        assert part in made


def test_tajik_letters_come_back_from_poppler(kit, tmp_path) -> None:
    name = "Ғафуров Юсуфҷон Қодирӣ Ҳамроҳӯ қғҳҷӣӯ ʻOʻktam"
    pdf = render_letter(kit.letter(facts=(("Name", name),), reason=name), kit.fonts)
    assert kit.poppler(pdf, tmp_path, "pdftotext").count(name) == 2
    assert kit.flat(pdf).count(name) == 2


def test_all_fonts_are_embedded_subsets(kit, tmp_path) -> None:
    pdf = render_letter(kit.letter(), kit.fonts)
    listed = [
        line for line in kit.poppler(pdf, tmp_path, "pdffonts").splitlines() if "Noto" in line
    ]
    assert listed
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in listed)


def test_marks_of_html_and_quotes_survive(kit) -> None:
    name = 'O\'ktam "x" & <b>Co</b> &amp; ʻ *a* [b]'
    pdf = render_letter(kit.letter(facts=(("Name", name),), addressee=(name,)), kit.fonts)
    assert kit.flat(pdf).count(name) == 2


def test_the_pdf_says_language_title_centre_and_no_time(kit) -> None:
    pdf = kit.reader(render_letter(kit.letter(), kit.fonts))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Referral letter 2026-17"
    assert pdf.metadata.author == "Centre ʻKhujand"
    assert pdf.metadata.creation_date is None
    assert pdf.metadata.modification_date is None
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert bool(pdf.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"])


def test_a_practice_letter_is_marked_on_each_page(kit) -> None:
    plain = kit.letter(reason="A long reason. " * 600)
    marked = kit.letter(reason="A long reason. " * 600, practice=kit.practice)
    assert all("PRACTICE" not in page for page in kit.pages(render_letter(plain, kit.fonts)))
    pages = kit.pages(render_letter(marked, kit.fonts))
    assert len(pages) >= 2
    assert all("PRACTICE. Not a real document." in page for page in pages)


def test_a_letter_that_nearly_fits_is_set_on_one_page(kit) -> None:
    lengths = [
        len(kit.pages(render_letter(kit.letter(reason="Line\n\n" * count), kit.fonts)))
        for count in range(18, 45, 3)
    ]
    assert lengths == sorted(lengths)
    assert lengths[0] == 1
    assert lengths[-1] == 2


def test_the_signature_never_stands_alone(kit) -> None:
    for count in range(26, 40):
        last = kit.pages(render_letter(kit.letter(reason="Line\n\n" * count), kit.fonts))[-1]
        assert "Please receive the person." in last
        assert "Нигора Саидова" in last


def test_pages_are_counted(kit) -> None:
    pages = kit.pages(render_letter(kit.letter(reason="A long reason. " * 900), kit.fonts))
    total = len(pages)
    assert total >= 3
    for number, page in enumerate(pages, start=1):
        assert f"{number} of {total}" in page


def test_thirty_facts_and_the_longest_names_are_not_clipped(kit) -> None:
    facts = tuple((f"Label {n}", f"{'Ҷ' * 150} {n}") for n in range(30))
    pdf = render_letter(kit.letter(facts=facts, addressee=("Ғ" * 300, "a " * 150)), kit.fonts)
    made = kit.text(pdf)
    assert made.replace("\n", "").count("Ҷ") == 150 * 30
    assert made.count("Ғ") == 300
    starts: list[float] = []
    for page in kit.reader(pdf).pages:
        page.extract_text(visitor_text=lambda t, _c, m, *_: starts.append(m[4]) if t.strip() else 0)
    assert starts
    assert all(0 <= start < 595 for start in starts)


def test_no_facts_means_no_table(kit) -> None:
    assert "About the person" not in kit.flat(render_letter(kit.letter(facts=()), kit.fonts))


def test_other_blocks_and_a_letter_without_text_can_be_set(kit) -> None:
    blocks = (Slot("reason"), ItemList(False, ((Span("one"),), (Span("two"),))), Slot("facts"))
    listed = dataclasses.replace(kit.letter(), blocks=blocks)
    assert "two" in kit.flat(render_letter(listed, kit.fonts))
    empty = dataclasses.replace(kit.letter(), blocks=())
    assert "Нигора Саидова" in kit.flat(render_letter(empty, kit.fonts))
    assert "Centre" in kit.flat(
        render_letter(
            dataclasses.replace(empty, letterhead=dataclasses.replace(empty.letterhead, lines=())),
            kit.fonts,
        )
    )
    spoiled = dataclasses.replace(kit.letter(), blocks=(Paragraph((Span("x"),)), Slot("other")))
    with pytest.raises(ValueError, match="other"):
        render_letter(spoiled, kit.fonts)


def test_an_emoji_in_a_reason_is_refused(kit) -> None:
    with pytest.raises(UnprintableCharacter):
        render_letter(kit.letter(reason="Help \U0001f64f"), kit.fonts)


@settings(max_examples=25)
@given(st.text(max_size=400))
def test_any_text_is_set_or_refused_by_name(kit, reason: str) -> None:
    try:
        pdf = render_letter(kit.letter(reason=reason), kit.fonts)
    except UnprintableCharacter:
        return
    assert pdf.startswith(b"%PDF")


def test_a_warm_letter_is_quick(kit) -> None:
    context = kit.letter()
    render_letter(context, kit.fonts)
    times = []
    for _ in range(5):
        started = time.perf_counter()
        render_letter(context, kit.fonts)
        times.append(time.perf_counter() - started)
    assert min(times) < 0.06
