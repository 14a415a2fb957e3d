"""Entries of a list typed by their first letters: "w s" for water and shelter, "tj" for Tajikistan.

    read_codes("w s", choices)          # Typed(values=(Need.WATER_FOOD, Need.SHELTER), fault="")
    read_codes("та", countries, is_single=True)     # Typed((), "several_fit")

Whatever more than one entry begins with is refused, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.ui.choice_box import Choice

SEPARATOR = ", "


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood, in the order of the list; `fault` is a problem's code or empty."""

    values: tuple[Any, ...]
    fault: str = ""


def read_codes(text: str, choices: Sequence[Choice], *, is_single: bool = False) -> Typed:
    """Return the entries a text names by code, by name or by the beginning of a name."""
    text = text.strip()
    if not text:
        return Typed(())
    parts = [text] if is_single or _fitting(text, choices) else _split(text)
    found = []
    for part in parts:
        fitting = _fitting(part, choices)
        if len(fitting) != 1:
            return Typed((), "several_fit" if fitting else "unknown_code")
        found += fitting
    return Typed(tuple(one.value for one in choices if one.value in found))


def write_codes(values: Sequence[Any], choices: Sequence[Choice]) -> str:
    """Return the names of these entries, as `read_codes` reads them again."""
    return SEPARATOR.join(one.text for one in choices if one.value in values)


def _split(text: str) -> list[str]:
    parts = text.split(",") if "," in text else text.split()
    return [part.strip() for part in parts if part.strip()]


def _fitting(text: str, choices: Sequence[Choice]) -> list[Any]:
    wanted = text.casefold()
    names = [(one.value, one.text.casefold()) for one in choices]
    exact = [value for value, name in names if wanted in (str(value).casefold(), name)]
    return exact or [value for value, name in names if name.startswith(wanted)]
