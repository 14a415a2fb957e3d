"""Names of countries, languages and regions, read when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mrc_desktop.guidance.codes import load_codes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mrc_desktop.guidance.codes import CodedName, Codes, RegionName


class NamedCodes:
    """The code lists of a content folder, by name."""

    def __init__(self, folder: Path) -> None:
        """Remember the folder; nothing is read yet."""
        self.folder = folder

    @cached_property
    def codes(self) -> Codes:
        """Return the code lists; raise ContentFaulty."""
        return load_codes(self.folder)

    def countries(self, language: str) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of every country, by name."""
        return _choices(self.codes.countries.values(), language)

    def languages(self, language: str) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of every language, by name."""
        return _choices(self.codes.languages.values(), language)

    def regions(self, country: str, language: str) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of the regions of a country, by name; of all when it is empty."""
        found = (
            region
            for region in self.codes.regions.values()
            if not country or region.country == country
        )
        return _choices(found, language)

    def country_name(self, code: str, language: str) -> str:
        """Return a country's name; the code itself when the list does not know it."""
        return _name(self.codes.countries.get(code), code, language)

    def language_name(self, code: str, language: str) -> str:
        """Return a language's name; the code itself when the list does not know it."""
        return _name(self.codes.languages.get(code), code, language)

    def region_name(self, code: str, language: str) -> str:
        """Return a region's name; the code itself when the list does not know it."""
        return _name(self.codes.regions.get(code), code, language)

    def region(self, code: str) -> RegionName | None:
        """Return a region of the list, or None."""
        return self.codes.regions.get(code)


def _choices(rows: Iterable[CodedName], language: str) -> tuple[tuple[str, str], ...]:
    named = ((row.code, row.name(language)) for row in rows)
    return tuple(sorted(named, key=lambda pair: pair[1].casefold()))


def _name(row: CodedName | None, code: str, language: str) -> str:
    return row.name(language) if row else code
