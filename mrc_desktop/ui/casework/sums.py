"""Sums of money as people type them beside a currency, and as facts hold them: "80000.50 RUB".

Nothing here is ever a float. A sum in facts is one text; in a form it is a line and a choice.
"""

from __future__ import annotations

from typing import Final

from mrc_desktop.domain.money import EXPONENTS, Money, MoneyFault, read_amount
from mrc_desktop.ui.choice_box import Choice

_FIRST: Final = ("RUB", "KZT", "UZS", "TJS", "KGS", "USD", "EUR", "BYN", "TRY", "AED", "KRW", "PLN")
"""Currencies in which the people of the centres are paid."""

_OF_COUNTRY: Final = {
    "RU": "RUB", "KZ": "KZT", "UZ": "UZS", "TJ": "TJS", "KG": "KGS", "BY": "BYN", "TR": "TRY",
    "AE": "AED", "KR": "KRW", "PL": "PLN",
}  # fmt: skip
_GROUP: Final = 3
_THIN: Final = "\u00a0"


def currency_of(country: str) -> str:
    """Return the currency wages are likely paid in, where the work is in this country."""
    return _OF_COUNTRY.get(country, _FIRST[0])


def currencies() -> tuple[Choice, ...]:
    """Return all currencies by their codes, those people here are paid in first."""
    return tuple(Choice(code, code) for code in dict.fromkeys((*_FIRST, *sorted(EXPONENTS))))


def written(text: str, currency: str) -> str | MoneyFault:
    """Return what was typed as facts hold it ("80000.50 RUB"), or why it is no sum."""
    found = read_amount(text.strip().translate(_MARKS), currency)
    return found if isinstance(found, MoneyFault) else f"{found.plain()} {found.currency}"


_MARKS: Final = str.maketrans("", "", "₽₸$€")


def parted(fact: str) -> tuple[str, str]:
    """Return a sum of the facts as it is shown in a line, and its currency."""
    amount, _, currency = str(fact).rpartition(" ")
    found = read_amount(amount, currency)
    return (amount, currency) if isinstance(found, MoneyFault) else (grouped(found), currency)


def grouped(money: Money) -> str:
    """Return a sum as people here write it: "80 000,50", without needless zeros after the comma."""
    sign, plain = ("-" if money.minor < 0 else ""), money.plain().lstrip("-")
    whole, _, part = plain.partition(".")
    groups = [whole[max(end - _GROUP, 0) : end] for end in range(len(whole), 0, -_GROUP)]
    text = sign + _THIN.join(reversed(groups))
    return f"{text},{part}" if part.strip("0") else text


def exact(money: Money) -> str:
    """Return a sum to be read, with all its digits but without its currency."""
    shown = grouped(money)
    part = money.plain().partition(".")[2]
    return f"{shown},{part}" if part and "," not in shown else shown


def full(money: Money) -> str:
    """Return a sum to be read, with all its digits and its currency."""
    return f"{exact(money)}{_THIN}{money.currency}"
