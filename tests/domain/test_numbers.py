"""Numbers as people quote them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.domain.numbers import (
    case_keys,
    fold_number,
    paper_keys,
    phone_keys,
    query_terms,
)


def meets(text, keys):
    return all(
        any(key.startswith(start) for key in keys for start in term.numbers)
        for term in query_terms(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "+992 93 123 45 67", "992931234567", "00992931234567", "93 123-45-67", "(93) 1234567",
        "1234567", "0931234567",
    ],
)  # fmt: skip
def test_a_phone_in_any_format(text):
    assert meets(text, phone_keys("+992931234567"))


def test_a_russian_phone_by_its_trunk_eight():
    assert meets("8 926 123-45-67", phone_keys("+79261234567"))


@pytest.mark.parametrize("text", ["AB 1234567", "ab1234567", "АВ 1234567", "1234567", "AB1234"])
def test_a_passport_in_either_script(text):
    assert meets(text, paper_keys("АВ 1234567"))


@pytest.mark.parametrize("text", ["2026-000042", "2026-0000", "42", "000042", "2026000042"])
def test_a_case_number(text):
    assert meets(text, case_keys("2026-000042"))


def test_a_name_and_a_number_are_two_terms():
    name, number = query_terms("Каримов 93 123")
    assert name.names
    assert not name.numbers
    assert number.numbers == {"93123"}


def test_numbers_fold():
    assert fold_number(" тв-12/3 ") == "tb123"


@given(st.text(max_size=300))
def test_no_query_breaks(text):
    terms = query_terms(text)
    assert len(terms) <= 12
    for term in terms:
        assert term.names or term.numbers
        assert not any(set('"* :()') & set(key) for key in term.names | term.numbers)
