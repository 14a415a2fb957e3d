"""Make `resources/content/codes/countries.toml` and check the two lists kept by hand beside it.

Needs, only when it is run: Debian's package iso-codes (which codes exist) and PyPI's babel (names
from the Unicode CLDR). Neither is a dependency of the program; origin and licence are told in
resources/content/codes/README.md.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
CODES = ROOT / "resources" / "content" / "codes"
ISO = Path("/usr/share/iso-codes/json")

LOCALES = {
    "en": "en", "ru": "ru", "tg": "tg", "uz": "uz", "ky": "ky", "kk": "kk", "prs": "fa_AF",
}  # fmt: skip
"""The languages of papers, and where CLDR has their names."""

# Names a centre uses where CLDR is short, dated or partial.
CHOSEN: dict[str, dict[str, str]] = {
    "KG": {"ru": "Кыргызстан"},
    "AE": {"ru": "Объединённые Арабские Эмираты"},
    "KP": {"ru": "Северная Корея"},
    "KR": {"ru": "Южная Корея"},
    "TR": {"en": "Turkey"},
    "US": {"ru": "Соединённые Штаты Америки", "tg": "Иёлоти Муттаҳидаи Амрико"},
    "GB": {"tg": "Британияи Кабир"},
    "CN": {"tg": "Чин"},
    "CG": {"ru": "Республика Конго", "en": "Congo", "tg": "Ҷумҳурии Конго"},
    "CD": {
        "ru": "Демократическая Республика Конго",
        "en": "Democratic Republic of the Congo",
        "tg": "Ҷумҳурии Демократии Конго",
    },
    "HK": {"en": "Hong Kong", "ru": "Гонконг", "tg": "Ҳонконг"},
    "MO": {"en": "Macao", "ru": "Макао", "tg": "Макао"},
    "MM": {"en": "Myanmar", "ru": "Мьянма"},
    "PS": {"en": "Palestine", "ru": "Палестина", "tg": "Фаластин"},
}
# ICAO Doc 9303 part 3, section 5.
NOT_A_COUNTRY: dict[str, dict[str, str]] = {
    "XXA": {
        "en": "Stateless",
        "ru": "Без гражданства",
        "tg": "Бешаҳрванд",
        "uz": "Fuqaroligi yoʻq",
        "ky": "Жарандыгы жок",
        "kk": "Азаматтығы жоқ",
        "prs": "بدون تابعیت",
    },
    "XXX": {
        "en": "Not known",
        "ru": "Неизвестно",
        "tg": "Номаълум",
        "uz": "Nomaʼlum",
        "ky": "Белгисиз",
        "kk": "Белгісіз",
        "prs": "نامعلوم",
    },
}
# iso-codes 4.15 has the letter codes Kazakhstan left in 2022 (ISO 3166-2 update of 2022-11-29).
KAZAKHSTAN = {
    f"KZ-{number}"
    for number in (10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79)
}
HEAD = """\
# Citizenships: ISO 3166-1 alpha-2 and alpha-3, and XXA / XXX after ICAO Doc 9303. Made by
# tools/make_codes.py; origin and licence: README.md in this folder.
"""


def iso(name: str) -> list[dict[str, str]]:
    """Return the entries of one list of the iso-codes package."""
    found: list[dict[str, str]] = json.loads((ISO / f"iso_{name}.json").read_text("utf-8"))[name]
    return found


def countries() -> str:
    """Return the text of countries.toml."""
    locales = {name: Locale.parse(locale).territories for name, locale in LOCALES.items()}
    names = {
        entry["alpha_2"]: {
            language: CHOSEN.get(entry["alpha_2"], {}).get(language)
            or territories.get(entry["alpha_2"], "")
            .replace("о-ва", "острова")
            .replace("о-в ", "остров ")
            for language, territories in locales.items()
        }
        for entry in iso("3166-1")
    }
    long = {entry["alpha_2"]: entry["alpha_3"] for entry in iso("3166-1")}
    blocks = [HEAD]
    for code, named in [*sorted(names.items()), *NOT_A_COUNTRY.items()]:
        lines = ["[[country]]", f'code = "{code}"', f'alpha3 = "{long.get(code, code)}"']
        lines += [f'{name} = "{named[name]}"' for name in LOCALES if named.get(name)]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def wrong_codes() -> list[str]:
    """Return the codes of the lists kept by hand that their standard does not know."""
    languages = {entry["alpha_3"] for entry in iso("639-3")}
    regions = {entry["code"] for entry in iso("3166-2") if entry["code"][:2] != "KZ"} | KAZAKHSTAN
    wrong = []
    for file, key, known in (("languages", "language", languages), ("regions", "region", regions)):
        listed = tomllib.loads((CODES / f"{file}.toml").read_text("utf-8"))[key]
        wrong += [row["code"] for row in listed if row["code"] not in known]
        if file == "regions":
            here = {row["code"] for row in listed}
            kept = {row["country"] for row in listed}
            wrong += [f"missing {code}" for code in known if code[:2] in kept and code not in here]
    return wrong


def main() -> int:
    """Write countries.toml and say which codes of the other two lists are wrong."""
    (CODES / "countries.toml").write_text(countries(), encoding="utf-8")
    wrong = wrong_codes()
    for code in wrong:
        print(f"not in the standard: {code}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
