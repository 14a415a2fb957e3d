"""The recovery code: 160 random bits in eight groups, each with a check character.

The alphabet is Crockford's base 32 (no I, L, O, U). The check character is a weighted sum over
GF(32) that starts from the group's place: every single wrong character, every swap of two
neighbours and every group typed in another's place is found in that group.
"""

from __future__ import annotations

import unicodedata
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 8
DATA_LENGTH: Final = 4
GROUP_LENGTH: Final = DATA_LENGTH + 1

# What people type instead: look-alikes, also from a keyboard left in Cyrillic.
_TYPED: Final = str.maketrans("OILАВЕКМНОРСТХЗ", "011ABEKMH0PCTX3")
_POLYNOMIAL: Final = 0b100101


def _times(left: int, right: int) -> int:
    """Return the product in GF(32) modulo x^5 + x^2 + 1."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 0b100000:
            left ^= _POLYNOMIAL
        right >>= 1
    return product


def _check_character(index: int, data: str) -> str:
    """Return the check character of the group at this place."""
    total, weight = index, 2
    for character in data:
        total ^= _times(weight, ALPHABET.index(character))
        weight = _times(weight, 2)
    return ALPHABET[total]


def new_recovery_code() -> str:
    """Return a new code as it is printed: groups joined by dashes."""
    import secrets  # noqa: PLC0415 - with OpenSSL behind it; the unlock page does without

    groups = []
    for index in range(GROUPS):
        data = "".join(secrets.choice(ALPHABET) for _ in range(DATA_LENGTH))
        groups.append(data + _check_character(index, data))
    return "-".join(groups)


def plain(typed: str) -> str:
    """Return what was typed in the alphabet of the code, without spaces and dashes.

    Characters that are in no code stay, so that the check finds them.
    """
    text = unicodedata.normalize("NFKC", typed).upper().translate(_TYPED)
    return "".join(
        character
        for character in text
        if not character.isspace() and unicodedata.category(character) not in {"Pd", "Cf"}
    )


def check_group(index: int, typed: str) -> bool:
    """Return whether the group at this place (from 0) was typed without a mistake."""
    group = plain(typed)
    if not 0 <= index < GROUPS or len(group) != GROUP_LENGTH:
        return False
    if any(character not in ALPHABET for character in group):
        return False
    return group[-1] == _check_character(index, group[:-1])


def recovery_groups(code: str) -> tuple[str, ...]:
    """Return the groups of a code as typed, in their normal spelling; the last may be short."""
    text = plain(code)
    return tuple(text[at : at + GROUP_LENGTH] for at in range(0, len(text), GROUP_LENGTH))


def faulty_groups(code: str) -> tuple[int, ...]:
    """Return the places (from 0) of the groups that are missing, mistyped or too many."""
    groups = recovery_groups(code)
    places = range(max(GROUPS, len(groups)))
    return tuple(
        index for index in places if index >= len(groups) or not check_group(index, groups[index])
    )


def secret_of(code: str) -> bytes:
    """Return the bytes the recovery slot's key is derived from; ValueError for a faulty code."""
    if faulty_groups(code):
        raise ValueError
    return "".join(group[:-1] for group in recovery_groups(code)).encode()
