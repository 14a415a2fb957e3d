"""What invented people are made of: names, stories and words from `resources/practice`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mrc_desktop.domain.codes import RiskLevel, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from random import Random


@dataclass(frozen=True, slots=True)
class Name:
    """One given or family name; `cyrillic` is empty where the community writes none."""

    cyrillic: str
    latin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """People who name themselves alike; `share` is out of 100, `phone` the start of a number."""

    id: str
    share: int
    citizenship: str
    languages: tuple[str, ...]
    phone: str
    style: str
    regions: tuple[str, ...]
    districts: tuple[str, ...]
    men: tuple[Name, ...]
    women: tuple[Name, ...]
    families: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A first conversation about one topic and the case it opens."""

    topic: Topic
    risk: RiskLevel
    destination: str
    employer: str
    title: str
    asked: str
    advised: str
    step: str


@dataclass(frozen=True, slots=True)
class ReturnVisit:
    """A later conversation about a known case."""

    asked: str
    advised: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an information session is held."""

    place: str
    notes: str


@dataclass(frozen=True, slots=True)
class Returning:
    """What somebody who comes back can do, has learned, and means to do first and later."""

    skill: str
    course: str
    step: str
    later: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything a practice register is filled with, in one language."""

    language: str
    communities: tuple[Community, ...]
    stories: tuple[Story, ...]
    return_visits: tuple[ReturnVisit, ...]
    places: tuple[Place, ...]
    letter_reason: str
    closing_reason: str
    guardian: str
    returning: Returning
    centre: Mapping[str, str]
    words: tuple[str, ...]


def load_material(folder: Path, language: str) -> Material:
    """Return the material of a folder (`resources/practice`) in "en" or "ru"."""
    names = tomllib.loads((folder / "names.toml").read_text("utf-8"))
    told = tomllib.loads((folder / "stories.toml").read_text("utf-8"))
    return Material(
        language=language,
        communities=tuple(map(_community, names["community"])),
        stories=tuple(_story(entry, language) for entry in told["story"]),
        return_visits=tuple(ReturnVisit(**entry[language]) for entry in told["return_visit"]),
        places=tuple(Place(**entry[language]) for entry in told["place"]),
        letter_reason=told["letter"][language]["reason"],
        closing_reason=told["closing"][language]["reason"],
        guardian=told["guardian"][language]["name"],
        returning=Returning(**told["returning"][language]),
        centre=told["centre"][language],
        words=tuple((folder / "words.txt").read_text("utf-8").split()),
    )


def make_passphrase(random: Random, words: tuple[str, ...]) -> str:
    """Return five words; good enough for a register of invented people and easy to type."""
    return " ".join(random.sample(words, 5))


def _community(entry: Mapping[str, Any]) -> Community:
    return Community(
        id=entry["id"],
        share=entry["share"],
        citizenship=entry["citizenship"],
        languages=tuple(entry["languages"]),
        phone=entry["phone"],
        style=entry["style"],
        regions=tuple(entry["regions"]),
        districts=tuple(entry["districts"]),
        men=_names(entry["men"]),
        women=_names(entry["women"]),
        families=_names(entry.get("families", "")),
    )


def _names(text: str) -> tuple[Name, ...]:
    pairs = (word.partition("=") for word in text.split())
    return tuple(Name(left, right) if sign else Name("", left) for left, sign, right in pairs)


def _story(entry: Mapping[str, Any], language: str) -> Story:
    told = entry[language]
    return Story(
        topic=Topic(entry["topic"]),
        risk=RiskLevel(entry.get("risk", "low")),
        destination=entry.get("destination", ""),
        employer=entry.get("employer", ""),
        title=told["title"],
        asked=told["asked"],
        advised=told["advised"],
        step=told["step"],
    )
