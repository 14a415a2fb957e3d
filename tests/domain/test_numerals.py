"""Numbers in the digits of a language."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop import paths
from mrc_desktop.domain.numerals import write_number
from mrc_desktop.guidance.words import load_words


def test_dari_has_digits_of_its_own() -> None:
    assert write_number(1234567890, "prs") == "۱۲۳۴۵۶۷۸۹۰"
    assert write_number(2026, "tg") == "2026"


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_mean_the_same_number(number: int) -> None:
    assert int(write_number(number, "prs")) == number


def test_dates_on_paper_are_written_with_them() -> None:
    content = paths.resources() / "content"
    day = dt.date(2026, 11, 23)
    assert load_words(content, "prs").write_date(day) == "۲۳ نومبر ۲۰۲۶"
    assert load_words(content, "kk").write_date(day) == "2026 жылғы 23 қараша"
