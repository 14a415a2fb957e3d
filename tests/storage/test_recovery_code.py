"""A typing error in a recovery code is found in its group."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mrc_desktop.storage.recovery_code import (
    ALPHABET,
    GROUP_LENGTH,
    GROUPS,
    check_group,
    faulty_groups,
    new_recovery_code,
    plain,
    recovery_groups,
    secret_of,
)


def test_a_code_has_160_random_bits_in_checked_groups():
    codes = {new_recovery_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert len(recovery_groups(code)) == GROUPS
        assert faulty_groups(code) == ()
        assert len(secret_of(code)) * 5 == 160


@given(st.data())
def test_every_single_error_is_found_in_its_group(data):
    groups = list(recovery_groups(new_recovery_code()))
    index = data.draw(st.integers(0, GROUPS - 1))
    place = data.draw(st.integers(0, GROUP_LENGTH - 1))
    # The code is random: what is drawn must not depend on it, or a failure could not be repeated.
    further = data.draw(st.integers(1, len(ALPHABET) - 1))
    other = ALPHABET[(ALPHABET.index(groups[index][place]) + further) % len(ALPHABET)]
    groups[index] = groups[index][:place] + other + groups[index][place + 1 :]
    assert faulty_groups("-".join(groups)) == (index,)
    with pytest.raises(ValueError, match=r"^$"):
        secret_of("-".join(groups))


@given(st.data())
def test_swapped_neighbours_and_swapped_groups_are_found(data):
    groups = list(recovery_groups(new_recovery_code()))
    index = data.draw(st.integers(0, GROUPS - 1))
    place = data.draw(st.integers(0, GROUP_LENGTH - 2))
    left, right = groups[index][place : place + 2]
    swapped = groups[index][:place] + right + left + groups[index][place + 2 :]
    assert check_group(index, swapped) is (left == right)
    assert not check_group((index + 1) % GROUPS, groups[index])


@given(st.text(max_size=60))
def test_anything_may_be_typed(text):
    faulty_groups(text)
    assert check_group(0, text) in {True, False}
    assert plain(plain(text)) == plain(text)


def test_spelling_does_not_matter():
    code = new_recovery_code()
    spoken = code.lower().replace("-", " – ").replace("0", "o").replace("1", "i")
    cyrillic = code.translate(str.maketrans("ABEKMHPCTX", "АВЕКМНРСТХ"))
    assert plain(spoken) == plain(code) == plain(cyrillic)
    assert secret_of(spoken) == secret_of(code)


def test_what_is_missing_or_too_much_is_faulty():
    code = new_recovery_code()
    assert faulty_groups("") == tuple(range(GROUPS))
    assert faulty_groups(code[:-1]) == (GROUPS - 1,)
    assert faulty_groups(code + "0") == (GROUPS,)
    assert not check_group(-1, code[:5])
    assert not check_group(99, code[:5])
