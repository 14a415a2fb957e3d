from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from mrc_desktop.domain.rate import is_percent
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.rates import load_rate_tables, load_rates

TABLE = """
[[table]]
id = "RU-KEY-RATE"
country = "RU"
known_until = 2026-06-30
text.en = "Key rate"
text.ru = "Ключевая ставка"
rates = [
    { since = 2026-01-01, percent = "16", source = "https://example.org/a" },
    { since = 2026-03-01, percent = "14.25", source = "https://example.org/b" },
]
"""


def write(folder: Path, text: str) -> Path:
    (folder / "rates").mkdir()
    (folder / "rates" / "key_rates.toml").write_text(text, encoding="utf-8")
    return folder


def test_no_rate_is_shipped_but_marked_examples(content_folder: Path) -> None:
    tables = load_rate_tables(content_folder)
    assert all(table.is_example for table in tables if table.rates)
    assert any(table.is_example for table in tables)
    assert {country: table.rates for country, table in load_rates(content_folder).items()} == {
        "RU": (),
        "KZ": (),
    }


@pytest.mark.parametrize(
    ("day", "percent"),
    [
        (dt.date(2025, 12, 31), None),
        (dt.date(2026, 1, 1), Fraction(16)),
        (dt.date(2026, 2, 28), Fraction(16)),
        (dt.date(2026, 3, 1), Fraction(57, 4)),
        (dt.date(2026, 6, 30), Fraction(57, 4)),
        (dt.date(2026, 7, 1), None),
    ],
)
def test_the_rate_of_a_day(tmp_path: Path, day: dt.date, percent: Fraction | None) -> None:
    assert load_rates(write(tmp_path, TABLE))["RU"].percent_on(day) == percent


@pytest.mark.parametrize(
    ("old", "new", "field", "reason"),
    [
        ('percent = "16"', 'percent = "16%"', "rates[0].percent", "wrong_value"),
        ('percent = "16"', "percent = 16", "table[0].rates[0].percent", "wrong_value"),
        ('percent = "16"', 'percent = "1600"', "rates[0].percent", "wrong_value"),
        ("https://example.org/a", "", "rates[0].source", "missing_source"),
        ("2026-03-01", "2026-01-01", "rates[1].since", "overlapping_period"),
        ("known_until = 2026-06-30", "", "known_until", "missing_field"),
        ("2026-06-30", "2026-02-28", "known_until", "reversed_period"),
        ('id = "RU-KEY-RATE"', 'id = "EXAMPLE-RU"', "is_example", "wrong_value"),
        ("known_until", "known_til", "table[0].known_til", "unknown_field"),
    ],
)
def test_a_broken_table_is_refused(
    tmp_path: Path, old: str, new: str, field: str, reason: str
) -> None:
    with pytest.raises(ContentFaulty) as refusal:
        load_rates(write(tmp_path, TABLE.replace(old, new, 1)))
    assert refusal.value.data["file"] == "rates/key_rates.toml"
    assert (refusal.value.data["field"], refusal.value.data["reason"]) == (field, reason)


def test_two_tables_of_one_country_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentFaulty) as refusal:
        load_rates(write(tmp_path, TABLE + TABLE.replace("RU-KEY-RATE", "RU-OTHER")))
    assert (refusal.value.data["id"], refusal.value.data["reason"]) == ("RU-OTHER", "twice")


@pytest.mark.parametrize("text", ["", "-1", "1e2", "1.", ".5", "1,5", "٥", "1/2", "1001"])
def test_what_is_no_percent(text: str) -> None:
    assert not is_percent(text)
