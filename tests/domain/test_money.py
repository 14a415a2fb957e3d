from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.money import (
    EXPONENTS,
    LARGEST,
    MixedCurrencies,
    Money,
    MoneyFault,
    read_amount,
    rounded,
    zero,
)

CURRENCIES = st.sampled_from(sorted(EXPONENTS))


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12345.67", "RUB", 1234567),
        ("12 345,67", "RUB", 1234567),
        ("12\u00a0345,67", "RUB", 1234567),
        ("1\u202f234\u202f567", "KZT", 123456700),
        ("  80000 ", "RUB", 8000000),
        ("0", "TJS", 0),
        ("0,5", "KGS", 50),
        ("10.50", "USD", 1050),
        ("10.5000", "USD", 1050),
        ("1500", "JPY", 1500),
        ("1500.0", "JPY", 1500),
        ("1.234", "KWD", 1234),
        ("1.2345", "CLF", 12345),
    ],
)
def test_reads_what_people_write(text: str, currency: str, minor: int) -> None:
    assert read_amount(text, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("text", "currency", "fault"),
    [
        ("", "RUB", MoneyFault.UNREADABLE),
        ("-5", "RUB", MoneyFault.UNREADABLE),
        ("1e5", "RUB", MoneyFault.UNREADABLE),
        ("1.000.000", "RUB", MoneyFault.UNREADABLE),
        ("12 34", "RUB", MoneyFault.UNREADABLE),
        ("٥٠", "RUB", MoneyFault.UNREADABLE),
        ("100 RUB", "RUB", MoneyFault.UNREADABLE),
        ("10.005", "RUB", MoneyFault.TOO_FINE),
        ("10.5", "JPY", MoneyFault.TOO_FINE),
        ("10", "SUR", MoneyFault.UNKNOWN_CURRENCY),
        ("10", "rub", MoneyFault.UNKNOWN_CURRENCY),
        (str(LARGEST), "RUB", MoneyFault.TOO_LARGE),
    ],
)
def test_refuses_the_rest_with_a_reason(text: str, currency: str, fault: MoneyFault) -> None:
    assert read_amount(text, currency) is fault


def test_the_exponents_are_those_of_iso_4217() -> None:
    assert {EXPONENTS[code] for code in ("RUB", "KZT", "KGS", "TJS", "UZS", "TMT", "USD")} == {2}
    assert EXPONENTS["JPY"] == EXPONENTS["KRW"] == 0
    assert EXPONENTS["KWD"] == 3
    assert all(len(code) == 3 and code.isupper() for code in EXPONENTS)


def test_different_currencies_never_add_up() -> None:
    for act in (
        lambda: Money(1, "RUB") + Money(1, "KZT"),
        lambda: Money(1, "RUB") - Money(1, "KZT"),
        lambda: Money(1, "RUB") < Money(1, "KZT"),
    ):
        with pytest.raises(MixedCurrencies):
            act()


def test_negative_sums_are_written_whole() -> None:
    assert Money(-50, "RUB").plain() == "-0.50"
    assert Money(-1500, "JPY").plain() == "-1500"
    assert zero("KWD").plain() == "0.000"


@pytest.mark.parametrize(
    ("exact", "minor"),
    [
        (Fraction(1, 2), 1),
        (Fraction(-1, 2), -1),
        (Fraction(49999, 100000), 0),
        (Fraction(3, 2), 2),
        (Fraction(5, 2), 3),
        (Fraction(7), 7),
    ],
)
def test_a_half_goes_away_from_zero(exact: Fraction, minor: int) -> None:
    assert rounded(exact, "RUB") == Money(minor, "RUB")


@given(st.integers(0, LARGEST - 1), CURRENCIES)
def test_what_is_written_is_read_back(minor: int, currency: str) -> None:
    assert read_amount(Money(minor, currency).plain(), currency) == Money(minor, currency)


@given(st.integers(-(10**12), 10**12), st.sampled_from([1, 2, 4, 5, 8, 10, 25, 40]))
def test_rounding_agrees_with_decimal(numerator: int, denominator: int) -> None:
    exact = Decimal(numerator) / Decimal(denominator)
    expected = int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    assert rounded(Fraction(numerator, denominator), "RUB").minor == expected
