"""How a person is spoken of on the pages: birth, phones, why two people look alike.

A phone's mark is always a word and a sign, never a colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.calendar import age_on, write_date
from mrc_desktop.domain.codes import SafeToCall
from mrc_desktop.domain.person import BirthPrecision
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from mrc_desktop.domain.person import Birth, NameParts, PersonDetails, Phone

_SAFE: Final = {
    SafeToCall.YES: QT_TRANSLATE_NOOP("person_words", "✓ safe to call"),
    SafeToCall.NO: QT_TRANSLATE_NOOP("person_words", "✕ do NOT call"),
    SafeToCall.NOT_ASKED: QT_TRANSLATE_NOOP("person_words", "? ask whether it is safe to call"),
}

_REASONS: Final = {
    "name": QT_TRANSLATE_NOOP("person_words", "similar name"),
    "birth": QT_TRANSLATE_NOOP("person_words", "same birth"),
    "phone": QT_TRANSLATE_NOOP("person_words", "same phone"),
    "document": QT_TRANSLATE_NOOP("person_words", "same document"),
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("person_words", source)


def say_birth(birth: Birth) -> str:
    """Return the birth as exactly as it is known, or an empty text."""
    match birth.precision:
        case BirthPrecision.EXACT:
            return write_date(birth.date)
        case BirthPrecision.YEAR:
            return str(birth.year)
        case BirthPrecision.ESTIMATED_AGE:
            return QCoreApplication.translate("person_words", "about {year}").format(
                year=birth.year
            )
        case _:
            return ""


def say_age(birth: Birth, today: dt.date) -> str:
    """Return the age on this day ("34 years old"), or an empty text when it is not known."""
    years = age_on(birth, today)
    if years is None:
        return ""
    if birth.date is not None:
        return QCoreApplication.translate("person_words", "{years} years old").format(years=years)
    return QCoreApplication.translate("person_words", "about {years} years old").format(years=years)


def say_parts(name: NameParts) -> str:
    """Return family, given and patronymic in one line."""
    return " ".join(part for part in (name.family, name.given, name.patronymic) if part)


def say_names(details: PersonDetails) -> tuple[str, str]:
    """Return the name to show first and the one beside it (the other script or the pseudonym)."""
    names = [say_parts(details.cyrillic), say_parts(details.latin), details.pseudonym]
    spoken = [name for name in names if name]
    if not spoken:
        return say_name(""), ""
    return spoken[0], " · ".join(spoken[1:])


def say_name(name: str) -> str:
    """Return the name as a list holds it, or words for a person without any."""
    return name or QCoreApplication.translate("person_words", "Without a name")


def say_safe(safe: SafeToCall) -> str:
    """Return whether a phone may be rung, as a sign and words."""
    return _tr(_SAFE[safe])


def say_phone(phone: Phone) -> str:
    """Return one phone with its mark and safe time."""
    if phone.safe_time and phone.safe is SafeToCall.YES:
        return QCoreApplication.translate("person_words", "{number}: {mark}, {time}").format(
            number=phone.number, mark=say_safe(phone.safe), time=phone.safe_time
        )
    return QCoreApplication.translate("person_words", "{number}: {mark}").format(
        number=phone.number, mark=say_safe(phone.safe)
    )


def say_reasons(reasons: Iterable[str]) -> str:
    """Return why a match is likely, in words."""
    return ", ".join(_tr(_REASONS[reason]) for reason in reasons if reason in _REASONS)
