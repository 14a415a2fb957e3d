"""One person at two desks: what both desks can derive of a person without asking each other.

The result is never stored and never leaves a register: it goes into a keyed hash (see
`storage.fact_tokens`). Spellings differ between desks, so only the consonants of family and given
name count, with the exact day of birth. Two desks that hold no more than a year of birth cannot
know that they met the same person, and do not guess.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.names import fold, words

if TYPE_CHECKING:
    from mrc_desktop.domain.person import NameParts, PersonDetails

_VOWELS: Final = re.compile("[aeiou]+")
_LAST_BREATH: Final = re.compile("(?<=[aeiou])h$")


def identity_of(details: PersonDetails) -> str:
    """Return what tells a person from others at every desk; empty if that cannot be said.

    It needs family and given name in one script, a birth date known to the day, and no wish to
    stay anonymous.
    """
    if details.is_anonymous or details.birth.date is None:
        return ""
    for names in (details.latin, details.cyrillic):
        if names.family and names.given:
            skeletons = sorted(_skeletons(names))
            return "|".join((*skeletons, details.birth.date.isoformat())) if skeletons else ""
    return ""


def _skeletons(names: NameParts) -> list[str]:
    """Return the consonants of each word of family and given name."""
    found = []
    for word in words(f"{names.family} {names.given}"):
        keys = fold(word)
        if keys:
            # The first key is the plainest reading; a last h after a vowel is written or not.
            found.append(_VOWELS.sub("", _LAST_BREATH.sub("", keys[0])) or keys[0])
    return found
