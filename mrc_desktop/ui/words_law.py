"""Words of the law pages: states of rules, topics, tables, packs, and why a pack is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.dated_table import FeeKind, TableKind
from mrc_desktop.services.packs import FileMove, Origin
from mrc_desktop.services.rulebook import RuleState
from mrc_desktop.ui import languages
from mrc_desktop.ui.choice_box import Choice
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from mrc_desktop.services.content_access import Content

_CODES: Final[Mapping[type[StrEnum], Mapping[str, str]]] = {
    RuleState: {
        "read": QT_TRANSLATE_NOOP("words_law", "Read in the source"),
        "read_in_part": QT_TRANSLATE_NOOP("words_law", "Read in part"),
        "confirmed": QT_TRANSLATE_NOOP("words_law", "Confirmed by this centre"),
        "switched_off": QT_TRANSLATE_NOOP("words_law", "Off until confirmed"),
        "to_renew": QT_TRANSLATE_NOOP("words_law", "Changed: confirm it anew"),
    },
    TableKind: {
        "rates": QT_TRANSLATE_NOOP("words_law", "Key rates"),
        "indexes": QT_TRANSLATE_NOOP("words_law", "Minimum calculation index"),
        "fees": QT_TRANSLATE_NOOP("words_law", "Permit fees"),
        "holidays": QT_TRANSLATE_NOOP("words_law", "Public holidays and moved working days"),
    },
    FeeKind: {
        "patent_month": QT_TRANSLATE_NOOP("words_law", "Patent, a month"),
        "patent_issue": QT_TRANSLATE_NOOP("words_law", "Patent, its issue"),
        "household_permit_month": QT_TRANSLATE_NOOP("words_law", "Household permit, a month"),
        "seasonal_permit": QT_TRANSLATE_NOOP("words_law", "Seasonal permit"),
        "work_permit": QT_TRANSLATE_NOOP("words_law", "Work permit"),
        "registration": QT_TRANSLATE_NOOP("words_law", "Registration"),
        "other": QT_TRANSLATE_NOOP("words_law", "Another fee"),
    },
    FileMove: {
        "added": QT_TRANSLATE_NOOP("words_law", "New"),
        "changed": QT_TRANSLATE_NOOP("words_law", "Changed"),
        "removed": QT_TRANSLATE_NOOP("words_law", "Removed"),
    },
    Origin: {
        "shipped": QT_TRANSLATE_NOOP(
            "words_law", "The content that came with the program is used."
        ),
        "pack": QT_TRANSLATE_NOOP("words_law", "The pack that was taken is used."),
        "pack_damaged": QT_TRANSLATE_NOOP(
            "words_law",
            "The pack that was taken is damaged. The content that came with the program is used "
            "until the pack is taken again.",
        ),
        "pack_outdated": QT_TRANSLATE_NOOP(
            "words_law",
            "The content that came with the program is newer than the pack that was taken, and is "
            "used in its place.",
        ),
    },
}

TOPICS: Final[Mapping[str, str]] = {
    "accession": QT_TRANSLATE_NOOP("words_law", "Who has joined a treaty"),
    "appeal": QT_TRANSLATE_NOOP("words_law", "Appeal"),
    "asylum": QT_TRANSLATE_NOOP("words_law", "Asylum"),
    "ban_check": QT_TRANSLATE_NOOP("words_law", "Checking a ban"),
    "children": QT_TRANSLATE_NOOP("words_law", "Children"),
    "control_register": QT_TRANSLATE_NOOP("words_law", "Register of controlled persons"),
    "data_protection": QT_TRANSLATE_NOOP("words_law", "Data protection"),
    "entry": QT_TRANSLATE_NOOP("words_law", "Entry"),
    "expulsion": QT_TRANSLATE_NOOP("words_law", "Expulsion"),
    "migration_registration": QT_TRANSLATE_NOOP("words_law", "Migration registration"),
    "offence": QT_TRANSLATE_NOOP("words_law", "Offences"),
    "organised_recruitment": QT_TRANSLATE_NOOP("words_law", "Organised recruitment"),
    "recognition": QT_TRANSLATE_NOOP("words_law", "Recognition of diplomas"),
    "reentry_ban": QT_TRANSLATE_NOOP("words_law", "Re-entry ban"),
    "social_rights": QT_TRANSLATE_NOOP("words_law", "Social rights"),
    "stay": QT_TRANSLATE_NOOP("words_law", "Stay"),
    "trafficking": QT_TRANSLATE_NOOP("words_law", "Trafficking"),
    "wage_claim": QT_TRANSLATE_NOOP("words_law", "Wages"),
    "work_permit": QT_TRANSLATE_NOOP("words_law", "Work permit or patent"),
}

UNIONS: Final[Mapping[str, str]] = {
    "EAEU": QT_TRANSLATE_NOOP("words_law", "Eurasian Economic Union"),
    "INT": QT_TRANSLATE_NOOP("words_law", "International"),
}

REASONS: Final[Mapping[str, str]] = {
    "unsigned": QT_TRANSLATE_NOOP("words_law", "the pack is not signed"),
    "wrong_signature": QT_TRANSLATE_NOOP(
        "words_law", "the pack was signed with another key, or its list was altered"
    ),
    "newer_format": QT_TRANSLATE_NOOP("words_law", "a newer program is needed for this pack"),
    "older_pack": QT_TRANSLATE_NOOP("words_law", "the pack is not newer than the one in use"),
    "altered": QT_TRANSLATE_NOOP("words_law", "it was altered after signing"),
    "not_listed": QT_TRANSLATE_NOOP("words_law", "it is not in the signed list"),
    "missing_file": QT_TRANSLATE_NOOP("words_law", "the file is missing"),
    "bad_path": QT_TRANSLATE_NOOP("words_law", "its name or kind has no place in a pack"),
    "too_large": QT_TRANSLATE_NOOP("words_law", "it is too large"),
    "bad_toml": QT_TRANSLATE_NOOP("words_law", "the file is not well formed"),
    "not_utf8": QT_TRANSLATE_NOOP("words_law", "the file is not text in UTF-8"),
    "no_front_matter": QT_TRANSLATE_NOOP("words_law", "the head of the text is missing"),
    "unclosed_front_matter": QT_TRANSLATE_NOOP("words_law", "the head of the text has no end"),
    "unknown_field": QT_TRANSLATE_NOOP("words_law", "this field is not known"),
    "missing_field": QT_TRANSLATE_NOOP("words_law", "this field is missing or empty"),
    "wrong_value": QT_TRANSLATE_NOOP("words_law", "the value is not one that can be"),
    "missing_source": QT_TRANSLATE_NOOP("words_law", "what was read must name its source"),
    "reversed_period": QT_TRANSLATE_NOOP("words_law", "the end lies before the beginning"),
    "overlapping_period": QT_TRANSLATE_NOOP("words_law", "two versions hold on the same day"),
    "unused_parameter": QT_TRANSLATE_NOOP("words_law", "the program uses no such parameter"),
    "missing_parameter": QT_TRANSLATE_NOOP("words_law", "the program needs this parameter"),
    "unknown_parameter": QT_TRANSLATE_NOOP("words_law", "the rule has no such parameter"),
    "unknown_code": QT_TRANSLATE_NOOP("words_law", "this code is not in its list"),
    "unknown_country": QT_TRANSLATE_NOOP("words_law", "this country is not in the list"),
    "twice": QT_TRANSLATE_NOOP("words_law", "it stands there twice"),
    "stale_translation": QT_TRANSLATE_NOOP(
        "words_law", "the translation is of another version than its source"
    ),
    "source_missing": QT_TRANSLATE_NOOP("words_law", "the text cites a rule its list lacks"),
    "source_not_cited": QT_TRANSLATE_NOOP("words_law", "the text does not cite this rule"),
    "unknown_placeholder": QT_TRANSLATE_NOOP("words_law", "this placeholder is not known"),
    "missing_value": QT_TRANSLATE_NOOP("words_law", "a placeholder has no value"),
    "missing_slot": QT_TRANSLATE_NOOP("words_law", "a needed place in the text is missing"),
    "unknown_slot": QT_TRANSLATE_NOOP("words_law", "this place in the text is not known"),
    "template_syntax": QT_TRANSLATE_NOOP("words_law", "the template is not well formed"),
    "template_not_allowed": QT_TRANSLATE_NOOP("words_law", "the template does what none may"),
    "private_character": QT_TRANSLATE_NOOP("words_law", "a character has no place in a text"),
    "unprintable_character": QT_TRANSLATE_NOOP("words_law", "no font can print this character"),
    "bad_heading": QT_TRANSLATE_NOOP("words_law", "this heading is not well formed"),
    "bad_list": QT_TRANSLATE_NOOP("words_law", "this list is not well formed"),
    "bad_table": QT_TRANSLATE_NOOP("words_law", "this table is not well formed"),
    "unknown_picture": QT_TRANSLATE_NOOP("words_law", "this picture is not known"),
    "unknown_box": QT_TRANSLATE_NOOP("words_law", "this kind of box is not known"),
    "unclosed_box": QT_TRANSLATE_NOOP("words_law", "this box has no end"),
    "stray_mark": QT_TRANSLATE_NOOP("words_law", "a mark stands where none may"),
    "unclosed_style": QT_TRANSLATE_NOOP("words_law", "bold or slanted letters have no end"),
}
"""Why a content or a pack is refused, by the reason of its fault."""


def say(code: StrEnum) -> str:
    """Return the words for a code of the law pages."""
    return _tr(_CODES[type(code)][code.value])


def choices(codes: Iterable[StrEnum]) -> tuple[Choice, ...]:
    """Return these codes as Choices for a list."""
    return tuple(Choice(code, say(code)) for code in codes)


def say_topic(topic: str) -> str:
    """Return the word for a topic of rules; an unknown one of a newer pack stands as it is."""
    return _tr(TOPICS.get(topic, topic))


def say_reason(data: Mapping[str, Any]) -> str:
    """Return why a content was refused: the file, the record, the field, the reason in words."""
    reason = str(data.get("reason", ""))
    place = " · ".join(
        str(data[part]) for part in ("file", "id", "field") if str(data.get(part) or "")
    )
    return f"{place}: {_tr(REASONS.get(reason, reason))}" if place else _tr(REASONS[reason])


def say_place(content: Content, country: str) -> str:
    """Return the name of a country or union of rules, in the language of the interface."""
    if country in UNIONS:
        return _tr(UNIONS[country])
    return content.country_name(country, languages.current())


def _tr(source: str) -> str:
    return QCoreApplication.translate("words_law", source)
