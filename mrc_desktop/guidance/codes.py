"""Countries, languages and regions: standard codes with their names in each paper language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml


class CodedName(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A code of a standard (ISO 3166-1, ISO 639-3) with its names, those that are certain."""

    code: str
    en: str
    ru: str
    tg: str = ""
    uz: str = ""
    ky: str = ""
    kk: str = ""
    prs: str = ""

    def name(self, language: str) -> str:
        """Return the name in a language; where it is not certain in Russian, in Dari's in English.

        Any other language gives the English name.
        """
        match language:
            case "ru":
                return self.ru
            case "tg" | "uz" | "ky" | "kk":
                found: str = getattr(self, language)
                return found or self.ru
            case "prs":
                return self.prs or self.en
            case _:
                return self.en


class CountryName(CodedName, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A country with its ISO 3166-1 alpha-3 code, which statistical offices use."""

    alpha3: str = ""


class RegionName(CodedName, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """An ISO 3166-2 region with the country it belongs to."""

    country: str


class _Countries(msgspec.Struct, forbid_unknown_fields=True):
    country: list[CountryName]


class _Languages(msgspec.Struct, forbid_unknown_fields=True):
    language: list[CodedName]


class _Regions(msgspec.Struct, forbid_unknown_fields=True):
    region: list[RegionName]


@dataclass(frozen=True, slots=True)
class Codes:
    """The three lists, by code, in the order of their files."""

    countries: Mapping[str, CountryName]
    languages: Mapping[str, CodedName]
    regions: Mapping[str, RegionName]


Named = TypeVar("Named", bound=CodedName)

COUNTRIES = "codes/countries.toml"
LANGUAGES = "codes/languages.toml"
REGIONS = "codes/regions.toml"


def load_codes(folder: Path) -> Codes:
    """Return the code lists of a content folder; raise ContentFaulty."""
    countries = _by_code(
        COUNTRIES, convert(read_toml(folder, COUNTRIES), _Countries, COUNTRIES).country
    )
    languages = _by_code(
        LANGUAGES, convert(read_toml(folder, LANGUAGES), _Languages, LANGUAGES).language
    )
    regions: dict[str, RegionName] = {}
    for region in convert(read_toml(folder, REGIONS), _Regions, REGIONS).region:
        if region.code in regions:
            raise Fault(REGIONS, region.code, "code", "twice").error()
        if region.country not in countries:
            raise Fault(REGIONS, region.code, "country", "unknown_country").error()
        regions[region.code] = region
    return Codes(countries, languages, regions)


def _by_code(file: str, rows: Iterable[Named]) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for row in rows:
        if row.code in found:
            raise Fault(file, row.code, "code", "twice").error()
        found[row.code] = row
    return found
