"""Numbers people quote (phones, papers, cases) as search keys, and a search text taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.names import MOST_WORDS, fold_beginning, fold_words, words
from mrc_desktop.domain.person import PersonDetails
from mrc_desktop.domain.text import clean_line

_LOOK_ALIKES: Final = str.maketrans("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS")
_OTHER: Final = re.compile(r"[\W_]+")
_PHONE_ENDS: Final = (7, 8, 9, 10)
_LONGEST: Final = 40

# A number of a query: digits, and what people put between them. A number that people write in
# groups stays one; letters may be part of it ("AB1234567").
_NUMBER: Final = re.compile(r"\+?[\d(][\d\s().\-/–]*\d|\w*\d[\w\-/]*", re.ASCII)

_SERIES: Final = re.compile(r"(?<!\w)([^\W\d_]{1,3})[\s№#-]*$")


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a search text: what it may begin in names and in numbers, and match exactly.

    A person is found when any of the beginnings is met, or else all of `instead`. `exact_names` and
    `exact_numbers` tell who is met by the whole word: they come first.
    """

    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    exact_names: frozenset[str] = frozenset()
    exact_numbers: frozenset[str] = frozenset()
    instead: tuple[Term, ...] = ()


def fold_number(text: str) -> str:
    """Return a paper's or case's number as compared: Latin look-alikes, lower case, no spaces."""
    return _OTHER.sub("", text.upper().translate(_LOOK_ALIKES)).lower()[:_LONGEST]


def phone_keys(number: str) -> tuple[str, ...]:
    """Return the keys of an E.164 number: whole, and its last 7 to 10 digits."""
    digits = re.sub("[^0-9]", "", number)
    ends = (digits[-length:] for length in _PHONE_ENDS if len(digits) > length)
    return tuple(key for key in (digits, *ends) if key)


def paper_keys(number: str) -> tuple[str, ...]:
    """Return the keys of a paper's number: whole, and its digits without the series letters."""
    whole = fold_number(number)
    digits = re.sub("^[^0-9]+", "", whole)
    return tuple(key for key in dict.fromkeys((whole, digits)) if key)


def case_keys(number: str) -> tuple[str, ...]:
    """Return the keys of a case number "2026-000042": whole, and without the year."""
    short = number.rpartition("-")[2]
    keys = (fold_number(number), short, short.lstrip("0"))
    return tuple(key for key in dict.fromkeys(keys) if key)


def number_keys(details: PersonDetails, case_numbers: Iterable[str]) -> tuple[str, ...]:
    """Return all number keys a person is found by."""
    keys: dict[str, None] = {}
    for phone in details.phones:
        keys.update(dict.fromkeys(phone_keys(phone.number)))
    for document in details.documents:
        keys.update(dict.fromkeys(paper_keys(document.number)))
    for number in case_numbers:
        keys.update(dict.fromkeys(case_keys(number)))
    return tuple(keys)


def query_terms(text: str) -> tuple[Term, ...]:
    """Return the words of a search text; all of them must be met, in any order.

    A short word of letters before a number may be the series of a passport ("AB 1234567") or the
    beginning of a name: the two are one term that can be met either way.
    """
    terms: list[Term] = []
    text = clean_line(text)[:200]
    end = 0
    for match in _NUMBER.finditer(text):
        before = text[end : match.start()]
        found = _SERIES.search(before)
        series = found[1] if found else ""
        terms += _name_terms(words(before[: found.start()] if found else before))
        terms.append(_number_term(match[0], series))
        end = match.end()
    terms += _name_terms(words(text[end:]))
    return tuple(terms[:MOST_WORDS])


def _name_terms(found: Iterable[str]) -> list[Term]:
    terms = []
    for word in found:
        beginnings = fold_beginning(word)
        exact = fold_words(word)
        if beginnings:
            terms.append(Term(names=beginnings, exact_names=exact[0] if exact else frozenset()))
    return terms


def _number_term(text: str, series: str) -> Term:
    whole = fold_number(text)
    forms = {whole}
    if whole.isdigit():
        if whole.startswith("00") and len(whole) > 6:
            forms.add(whole[2:])
        elif whole[0] in "80" and len(whole) > 4:
            forms.add(whole[1:])
    number = Term(numbers=frozenset(forms), exact_numbers=frozenset(forms))
    if not series:
        return number
    joined = frozenset({fold_number(series + text)})
    return Term(numbers=joined, exact_numbers=joined, instead=(*_name_terms(words(series)), number))
