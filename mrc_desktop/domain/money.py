"""Sums of money in whole minor units, never in floating point.

    found = read_amount("12 345,67", "RUB")     # Money(1234567, "RUB") or a MoneyFault
    found.plain()                               # "12345.67"
    rounded(Fraction(1, 3), "RUB")              # one third of a kopeck: Money(0, "RUB")

Rounding is stated once and used everywhere: to the nearest minor unit, a half away from zero, as a
counsellor rounds on paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

ROUNDING: Final = "half_up"
"""The code of the rounding used, printed wherever a computed sum is."""

LARGEST: Final = 10**15
"""No claim of a person reaches this many minor units; more is a slip of the finger."""

_UNUSUAL: Final = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_USUAL: Final = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
    "GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD "
    "LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB "
    "PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC "
    "SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG"
)

EXPONENTS: Final = MappingProxyType(
    dict.fromkeys(_USUAL.split(), 2)
    | {code: exponent for exponent, codes in _UNUSUAL.items() for code in codes.split()}
)
"""ISO 4217 currency code to the number of decimal digits of its minor unit."""

_AMOUNT: Final = re.compile(r"(?P<whole>\d{1,18})(?:[.,](?P<part>\d{1,6}))?", re.ASCII)
_SPACED: Final = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d{1,6})?", re.ASCII)
_SPACES: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})


class MoneyFault(StrEnum):
    """Why a text is no sum of money; the values are problem codes."""

    UNREADABLE = "bad_amount"
    UNKNOWN_CURRENCY = "unknown_currency"
    TOO_FINE = "too_many_decimals"
    TOO_LARGE = "too_large_amount"


class MixedCurrencies(ValueError):
    """Two sums of different currencies met: the caller forgot to keep them apart."""


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in minor units (kopecks, tiyn, dirams) of an ISO 4217 currency; may be negative."""

    minor: int
    currency: str

    def __add__(self, other: Money) -> Money:
        """Return the sum; raise MixedCurrencies."""
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        """Return the difference; raise MixedCurrencies."""
        return Money(self.minor - self._same(other), self.currency)

    def __lt__(self, other: Money) -> bool:
        """Return whether this is less; raise MixedCurrencies."""
        return self.minor < self._same(other)

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise MixedCurrencies("sums of different currencies")
        return other.minor

    def plain(self) -> str:
        """Return the sum with a point and all its decimals, such as "-0.50"; no currency."""
        exponent = EXPONENTS[self.currency]
        digits = f"{abs(self.minor):0{exponent + 1}}"
        sign = "-" if self.minor < 0 else ""
        return f"{sign}{digits[:-exponent]}.{digits[-exponent:]}" if exponent else sign + digits


def zero(currency: str) -> Money:
    """Return nothing of a currency."""
    return Money(0, currency)


def read_amount(text: str, currency: str) -> Money | MoneyFault:
    """Return the sum written as "12345.67", "12 345,67" or "12345"; never a rounded one."""
    exponent = EXPONENTS.get(currency)
    if exponent is None:
        return MoneyFault.UNKNOWN_CURRENCY
    text = text.strip().translate(_SPACES)
    if _SPACED.fullmatch(text):
        text = text.replace(" ", "")
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return MoneyFault.UNREADABLE
    part = (match["part"] or "").rstrip("0")
    if len(part) > exponent:
        return MoneyFault.TOO_FINE
    minor = int(match["whole"] + part.ljust(exponent, "0"))
    return Money(minor, currency) if minor < LARGEST else MoneyFault.TOO_LARGE


def rounded(minor: Fraction, currency: str) -> Money:
    """Return an exact number of minor units rounded to a whole one, a half away from zero."""
    return rounded_ratio(minor.numerator, minor.denominator, currency)


def rounded_ratio(numerator: int, denominator: int, currency: str) -> Money:
    """Return what `rounded` returns for a fraction with a positive denominator, not reduced."""
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return Money(whole if numerator >= 0 else -whole, currency)
