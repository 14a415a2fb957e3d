"""The words of the facts of a case: what each is called, its codes, and what was found from them.

They are the window's own words, written into the content by tools/fact_words.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml

FACT_LANGUAGES: Final = ("en", "ru")
"""The languages facts have words in; papers in others take those their reader understands best."""


class FactWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The words of one language.

    `fact` has the longest end of a dotted name that has a word, "kind:name" for one topic only and
    "name.*" for any rest; `value` has the words of codes by the name of their list; `finding` the
    sentences of a finding, the one that says most first; `row` and `unit` have a {number}.
    """

    language: str
    unit: dict[str, str]
    row: dict[str, str]
    fact: dict[str, str]
    value: dict[str, dict[str, str]]
    finding: dict[str, list[str]]


def load_fact_words(folder: Path, language: str) -> FactWords:
    """Return the words of a language; raise ContentFaulty."""
    file = f"words/facts_{language}.toml"
    words = convert(read_toml(folder, file), FactWords, file, language)
    if words.language != language:
        raise Fault(file, language, "language", "wrong_value").error()
    return words
