"""How a sheet looks: its size, whose days stand in it, and the pictures beside its steps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

PAPER_LANGUAGES: Final = ("en", "ru", "tg", "uz", "ky", "kk", "prs")
"""The languages of papers; the first is the one they are written in."""

RIGHT_TO_LEFT: Final = frozenset({"prs"})
"""The languages of papers that begin at the right."""


def understood(language: str) -> tuple[str, ...]:
    """Return the languages a reader of this one reads, the best understood first, itself first."""
    others = ("en", "ru") if language in RIGHT_TO_LEFT else ("ru", "en")
    return tuple(dict.fromkeys((language, *others)))


class PaperSize(StrEnum):
    """A4 with 11 pt text, A4 with 16 pt, or a booklet of A5 pages, two on each side of an A4."""

    A4 = "a4"
    LARGE = "large"
    BOOKLET = "booklet"


@dataclass(frozen=True, slots=True)
class Edition:
    """How a sheet is to be made.

    A personal edition (`is_personal`) has the days of one case at its head; the person's name
    stands there only if `has_name` says so too.
    """

    size: PaperSize = PaperSize.A4
    is_personal: bool = False
    has_name: bool = False


class Pictogram(StrEnum):
    """The pictures a sheet may have beside a heading or in a box."""

    BORDER = "border"
    CALENDAR = "calendar"
    CHILD = "child"
    CLOCK = "clock"
    HOME = "home"
    IDEA = "idea"
    JOURNEY = "journey"
    MONEY = "money"
    OFFICE = "office"
    PAPERS = "papers"
    PASSPORT = "passport"
    PEN = "pen"
    PEOPLE = "people"
    PHONE = "phone"
    SEARCH = "search"
    SHIELD = "shield"
    STOP = "stop"
    TALK = "talk"
    WARNING = "warning"
    WORK = "work"
