"""How an invented person's name is put together, community by community."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain.person import NameParts
from mrc_desktop.practice.material import Community, Name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

_VOWELS = "аеёиоуыэюяӣӯөүіәaeiouäöüýy"


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in both scripts."""

    cyrillic: NameParts
    latin: NameParts


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The given name of the person and the men the family and the patronymic are named after."""

    given: Name
    forefather: Name
    father: Name
    is_woman: bool


def invent_name(random: Random, community: Community, *, is_woman: bool) -> FullName:
    """Return a name as people of this community bear it."""
    chosen = _Chosen(
        given=random.choice(community.women if is_woman else community.men),
        forefather=random.choice(community.families or community.men),
        father=random.choice(community.men),
        is_woman=is_woman,
    )
    return _STYLES[community.style](random, chosen)


def _tajik(random: Random, chosen: _Chosen) -> FullName:
    kind = random.choices(("ov", "zoda", "i"), (60, 28, 12))[0]
    if kind == "ov":
        family = _surname(chosen.forefather, is_woman=chosen.is_woman)
    elif kind == "zoda":
        family = Name(chosen.forefather.cyrillic + "зода", chosen.forefather.latin + "zoda")
    else:
        family = _in_i(chosen.forefather)
    has_patronymic = kind == "ov" and random.random() < 0.7
    return _full(family, chosen.given, _patronymic(chosen) if has_patronymic else Name("", ""))


def _in_i(name: Name) -> Name:
    """Return a family name in -ӣ: Раҳимӣ, Абдуллоӣ; a name that ends so already stays."""
    is_done = name.cyrillic.endswith("ӣ")
    return name if is_done else Name(name.cyrillic + "ӣ", name.latin + "i")


def _uzbek(random: Random, chosen: _Chosen) -> FullName:
    family = _surname(chosen.forefather, is_woman=chosen.is_woman)
    if random.random() < 0.4:
        return _full(family, chosen.given, _patronymic(chosen))
    child = Name(" қизи", " qizi") if chosen.is_woman else Name(" ўғли", " oʻgʻli")
    return _full(family, chosen.given, _joined(chosen.father, child))


def _kyrgyz(random: Random, chosen: _Chosen) -> FullName:
    if random.random() < 0.4:
        child = Name(" кызы", " kyzy") if chosen.is_woman else Name(" уулу", " uulu")
        return _full(_joined(chosen.father, child), chosen.given, Name("", ""))
    return _russian(random, chosen)


def _kazakh(_random: Random, chosen: _Chosen) -> FullName:
    child = Name("қызы", "kyzy") if chosen.is_woman else Name("ұлы", "uly")
    family = _surname(chosen.forefather, is_woman=chosen.is_woman)
    return _full(family, chosen.given, _joined(chosen.father, child))


def _turkmen(_random: Random, chosen: _Chosen) -> FullName:
    family = _surname(chosen.forefather, is_woman=chosen.is_woman, turkmen=True)
    patronymic = _surname(chosen.father, is_woman=False, turkmen=True)
    ending = Name("на", "na") if chosen.is_woman else Name("ич", "iç")
    return _full(family, chosen.given, _joined(patronymic, ending))


def _russian(_random: Random, chosen: _Chosen) -> FullName:
    family = _surname(chosen.forefather, is_woman=chosen.is_woman)
    return _full(family, chosen.given, _patronymic(chosen))


def _slavic(_random: Random, chosen: _Chosen) -> FullName:
    ending = Name("а", "a") if chosen.is_woman else Name("", "")
    return _full(_joined(chosen.forefather, ending), chosen.given, _patronymic(chosen))


def _dari(random: Random, chosen: _Chosen) -> FullName:
    # Many people bear one name only, and many men two given names.
    family = chosen.forefather if random.random() < 0.75 else Name("", "")
    second = Name("", " " + chosen.father.latin)
    if chosen.is_woman or chosen.father == chosen.given or random.random() < 0.6:
        second = Name("", "")
    return _full(family, _joined(chosen.given, second), Name("", ""))


_STYLES: Mapping[str, Callable[[Random, _Chosen], FullName]] = {
    "tajik": _tajik,
    "uzbek": _uzbek,
    "kyrgyz": _kyrgyz,
    "kazakh": _kazakh,
    "turkmen": _turkmen,
    "russian": _slavic,
    "dari": _dari,
}


def _patronymic(chosen: _Chosen) -> Name:
    ending = Name("на", "na") if chosen.is_woman else Name("ич", "ich")
    return _joined(_surname(chosen.father, is_woman=False), ending)


def _surname(name: Name, *, is_woman: bool, turkmen: bool = False) -> Name:
    """Return the family name in -ov or -ev that is formed from a man's name."""
    stem = _stem(name)
    is_soft = stem != name or name.cyrillic[-1] in _VOWELS
    cyrillic = stem.cyrillic + ("ев" if is_soft else "ов")
    if turkmen:
        latin = stem.latin + ("ýew" if is_soft else "ow")
    else:
        latin = stem.latin + ("ev" if is_soft else "ov")
    return Name(cyrillic + "а", latin + "a") if is_woman else Name(cyrillic, latin)


def _stem(name: Name) -> Name:
    """Return a name without the ending that gives way: Шодӣ to Шоди, Сергей to Серге."""
    if name.cyrillic.endswith("ий"):
        return Name(name.cyrillic[:-2] + "ь", name.latin[:-2] + "y")
    if name.cyrillic.endswith("й"):
        return Name(name.cyrillic[:-1], name.latin[:-1])
    if name.cyrillic.endswith("ӣ"):
        return Name(name.cyrillic[:-1] + "и", name.latin)
    return name


def _joined(left: Name, right: Name) -> Name:
    return Name(left.cyrillic + right.cyrillic, left.latin + right.latin)


def _full(family: Name, given: Name, patronymic: Name) -> FullName:
    return FullName(
        NameParts(family.cyrillic, given.cyrillic, patronymic.cyrillic),
        NameParts(family.latin, given.latin, patronymic.latin),
    )
