"""Alphabets: how the Cyrillic letters of the region are written in Latin.

`PLAIN_LATIN` is what `names.fold` starts from. The other tables are those that passports and
offices really use; the tests hold that a name written by any of them folds to a common key.
The French spelling of papers
before 1997 (Chestakov for Шестаков) is left out: its ch would make every ч a ш.

Sources:
- ICAO: ICAO Doc 9303 part 3, section 6, table B (Cyrillic), used in Russian passports since 2014
  (order of the Russian Ministry of the Interior 995 of 31.12.2019, annex 6) and in Kazakhstan.
- RUSSIAN_1997: order of the Ministry of the Interior 310 of 26.05.1997 (English spelling), on
  Russian papers until 2010.
- RUSSIAN_GOST: GOST R 52535.1-2006, on Russian passports of 2010-2014.
- TAJIK: the romanisation used in Tajik passports (BGN/PCGN 1994 without diacritics).
- UZBEK_1995: law of the Republic of Uzbekistan on the Latin alphabet as amended on 06.05.1995.
- KYRGYZ: the romanisation of Kyrgyz passports (BGN/PCGN 1979 without diacritics; j for ж).
- KAZAKH_2021: the Latin alphabet of the Kazakh language presented on 28.01.2021.
- TURKMEN: the Turkmen alphabet of 1999.
"""

from __future__ import annotations

from typing import Final

# Every Cyrillic letter of Russian, Tajik, Uzbek, Kyrgyz, Kazakh, Turkmen, Uyghur, Tatar, Ukrainian.
PLAIN_LATIN: Final[dict[str, str]] = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ғ": "g", "ӣ": "i", "қ": "q", "ӯ": "o", "ҳ": "h", "ҷ": "zh", "ў": "o",
    "ң": "n", "ө": "o", "ү": "u", "ә": "a", "ұ": "u", "һ": "h", "і": "i",
    "җ": "zh", "ј": "zh", "ҝ": "g", "ҹ": "zh", "ӷ": "g", "ҥ": "n", "ӱ": "u", "ӧ": "o", "ӓ": "a",
    "ї": "i", "є": "e", "ґ": "g",
}  # fmt: skip

_ICAO: Final[dict[str, str]] = {
    **PLAIN_LATIN,
    "ё": "e", "й": "i", "х": "kh", "ъ": "ie", "ю": "iu", "я": "ia",
    "қ": "q", "ғ": "gh", "ҳ": "h", "ҷ": "j", "ӯ": "u", "ў": "u", "ң": "n",
}  # fmt: skip

_RUSSIAN_1997: Final[dict[str, str]] = {
    **PLAIN_LATIN, "ё": "ye", "х": "kh", "ъ": "", "ю": "yu", "я": "ya", "ҷ": "dzh",
    "қ": "k", "ғ": "g", "ҳ": "kh", "ў": "u", "ӯ": "u",
}  # fmt: skip

_RUSSIAN_GOST: Final[dict[str, str]] = {**_RUSSIAN_1997, "ё": "e", "ц": "tc", "й": "i", "ю": "iu",
    "я": "ia",
}  # fmt: skip

_TAJIK: Final[dict[str, str]] = {
    **PLAIN_LATIN, "х": "kh", "ҷ": "j", "ӯ": "u", "ғ": "gh", "қ": "q", "ҳ": "h",
}  # fmt: skip

_UZBEK_1995: Final[dict[str, str]] = {
    **PLAIN_LATIN, "ж": "j", "ҷ": "j", "х": "x", "ў": "oʻ", "ӯ": "oʻ", "ғ": "gʻ", "қ": "q",
    "ҳ": "h", "ъ": "ʼ", "ы": "i", "щ": "sh",
}  # fmt: skip

_KYRGYZ: Final[dict[str, str]] = {
    **PLAIN_LATIN, "ж": "j", "х": "kh", "ң": "ng", "ө": "o", "ү": "u", "ҷ": "j",
}  # fmt: skip

_KAZAKH_2021: Final[dict[str, str]] = {
    **PLAIN_LATIN, "ә": "ä", "ғ": "ğ", "ж": "j", "ң": "ñ", "ө": "ö", "ұ": "ū", "ү": "ü",
    "ш": "ş", "і": "ı", "х": "h", "қ": "q", "ҷ": "j",
}  # fmt: skip

_TURKMEN: Final[dict[str, str]] = {
    **PLAIN_LATIN, "ж": "ž", "җ": "j", "ҷ": "j", "й": "ý", "ә": "ä", "ө": "ö", "ү": "ü", "ң": "ň",
    "в": "w", "ч": "ç", "ш": "ş", "щ": "ş", "ё": "ýo", "ю": "ýu", "я": "ýa", "х": "h",
}  # fmt: skip

TABLES: Final[dict[str, dict[str, str]]] = {
    "icao": _ICAO,
    "russian_1997": _RUSSIAN_1997,
    "russian_gost": _RUSSIAN_GOST,
    "tajik": _TAJIK,
    "uzbek_1995": _UZBEK_1995,
    "kyrgyz": _KYRGYZ,
    "kazakh_2021": _KAZAKH_2021,
    "turkmen": _TURKMEN,
}


def to_latin(text: str, table: dict[str, str] = PLAIN_LATIN) -> str:
    """Return lower-case text with each Cyrillic letter replaced by the table, others kept."""
    return "".join(table.get(letter, letter) for letter in text)
