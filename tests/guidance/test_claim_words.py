"""The words of the claim sheet: complete in each language, and refused with a hole in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.wage_facts import Evidence
from mrc_desktop.domain.wage_route import route_findings
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance import claim_words
from mrc_desktop.guidance.claim_words import CLAIM_LANGUAGES, load_claim_words
from mrc_desktop.guidance.fault import fault_of

CONTENT = paths.resources() / "content"


@pytest.mark.parametrize("language", CLAIM_LANGUAGES)
def test_each_language_is_whole(language: str) -> None:
    words = load_claim_words(CONTENT, language)
    assert set(words.evidence) == set(Evidence)
    assert len(words.digest) == 64
    assert words.law("a law nobody named") == "a law nobody named"


def test_the_route_has_no_place_or_paper_without_a_word() -> None:
    source = Path(route_findings.__code__.co_filename).read_text(encoding="utf-8")
    for code in (*claim_words.PLACES, *claim_words.PAPERS):
        assert f'"{code}"' in source


@pytest.mark.parametrize(
    ("before", "after", "field", "reason"),
    [
        ('contract = "written contract"\n', "", "evidence.contract", "missing_field"),
        ('court = "Court"\n', "", "go_to.court", "missing_field"),
        ('title = "Calculation of unpaid wages"', 'title = " "', "text.title", "missing_field"),
        ('"Paid on {date}: {amount}"', '"Paid: {sum}"', "text.paid_on", "unknown_placeholder"),
        ('"{day}.{month}.{year}"', '"{day}.{month}"', "figures.date", "unknown_placeholder"),
        ('language = "en"', 'language = "ru"', "language", "wrong_value"),
        ("[answer]", "[answers]", "answers", "unknown_field"),
        ('sum_row = "Sum"\n', "", "text.sum_row", "missing_field"),
    ],
)
def test_a_hole_is_refused_by_name(
    tmp_path: Path, before: str, after: str, field: str, reason: str
) -> None:
    text = (CONTENT / "words" / "claim_en.toml").read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "claim_en.toml").write_text(
        text.replace(before, after, 1), encoding="utf-8"
    )
    with pytest.raises(ContentFaulty) as caught:
        load_claim_words(tmp_path, "en")
    fault = fault_of(caught.value)
    assert (fault.file, fault.field, fault.reason) == ("words/claim_en.toml", field, reason)
