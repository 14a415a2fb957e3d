"""Countries, languages and regions as lists to choose from, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.ui import languages as interface
from mrc_desktop.ui.choice_box import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mrc_desktop.services.desk import Desk


def countries(desk: Desk, nothing: str | None = None) -> tuple[Choice, ...]:
    """Return all countries; `nothing` is the text of the empty choice, if there is to be one."""
    return _choices(desk.content.countries(interface.current()), nothing)


def languages(desk: Desk, nothing: str | None = None) -> tuple[Choice, ...]:
    """Return all languages; `nothing` as for `countries`."""
    return _choices(desk.content.languages(interface.current()), nothing)


def regions(desk: Desk, first_country: str, nothing: str) -> tuple[Choice, ...]:
    """Return all regions, those of one country first."""
    language = interface.current()
    own = desk.content.regions(first_country, language) if first_country else ()
    own_codes = {code for code, _ in own}
    rest = (pair for pair in desk.content.regions("", language) if pair[0] not in own_codes)
    return _choices((*own, *rest), nothing)


def say_countries(desk: Desk, codes: Iterable[str]) -> str:
    """Return the names of these countries in one line."""
    language = interface.current()
    return ", ".join(desk.content.country_name(code, language) for code in codes)


def say_languages(desk: Desk, codes: Iterable[str]) -> str:
    """Return the names of these languages in one line."""
    language = interface.current()
    return ", ".join(desk.content.language_name(code, language) for code in codes)


def say_region(desk: Desk, code: str) -> str:
    """Return the name of a region, or an empty text."""
    return desk.content.region_name(code, interface.current()) if code else ""


def _choices(pairs: Sequence[tuple[str, str]], nothing: str | None) -> tuple[Choice, ...]:
    found = tuple(Choice(code, name) for code, name in pairs)
    return found if nothing is None else (Choice("", nothing), *found)
