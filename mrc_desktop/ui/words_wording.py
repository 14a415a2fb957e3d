"""The words for what may stand in the text of a letter, and for what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from mrc_desktop.errors import ContentFaulty

CONTEXT: Final = "words_wording"

PLACEHOLDERS: Final[dict[str, str]] = {
    "addressee": QT_TRANSLATE_NOOP("words_wording", "Name of the addressee"),
    "case_number": QT_TRANSLATE_NOOP("words_wording", "Number of the case"),
    "centre": QT_TRANSLATE_NOOP("words_wording", "Name of the centre"),
    "city": QT_TRANSLATE_NOOP("words_wording", "City of the centre"),
    "claim_total": QT_TRANSLATE_NOOP("words_wording", "Sum of the claim sheet"),
    "counsellor": QT_TRANSLATE_NOOP("words_wording", "Name of the counsellor"),
    "date": QT_TRANSLATE_NOOP("words_wording", "Date of the letter"),
    "is_anonymous": QT_TRANSLATE_NOOP(
        "words_wording", "If the person is not named (to ask about only)"
    ),
    "is_for_russia": QT_TRANSLATE_NOOP(
        "words_wording", "If the case is about Russia (to ask about only)"
    ),
    "number": QT_TRANSLATE_NOOP("words_wording", "Number of the letter"),
    "person": QT_TRANSLATE_NOOP("words_wording", "Name of the person"),
    "topic": QT_TRANSLATE_NOOP("words_wording", "Topic of the case"),
}

SLOTS: Final[dict[str, str]] = {
    "facts": QT_TRANSLATE_NOOP("words_wording", "Table of the ticked facts"),
    "reason": QT_TRANSLATE_NOOP("words_wording", "The reason as the counsellor types it"),
    "consultations": QT_TRANSLATE_NOOP("words_wording", "Days of the consultations"),
    "consent": QT_TRANSLATE_NOOP("words_wording", "The withdrawn agreement"),
    "extract": QT_TRANSLATE_NOOP("words_wording", "Everything held about the person"),
}

FAULTS: Final[dict[str, str]] = {
    "unknown_placeholder": QT_TRANSLATE_NOOP(
        "words_wording", "There is no placeholder “{field}” in this letter. See the list."
    ),
    "missing_value": QT_TRANSLATE_NOOP(
        "words_wording", "“{field}” can be empty: it may only be asked about."
    ),
    "template_syntax": QT_TRANSLATE_NOOP(
        "words_wording", "A tag is not closed or not written right: {field}."
    ),
    "template_not_allowed": QT_TRANSLATE_NOOP(
        "words_wording",
        "Only placeholders and conditions may stand between the braces: {field}.",
    ),
    "unclosed_style": QT_TRANSLATE_NOOP("words_wording", "A star stays open: {field}."),
    "stray_mark": QT_TRANSLATE_NOOP(
        "words_wording", "A bracket or a backslash has no meaning here: {field}."
    ),
    "missing_slot": QT_TRANSLATE_NOOP(
        "words_wording", "The line “::: {field}” is missing: the letter needs it."
    ),
    "slot_twice": QT_TRANSLATE_NOOP("words_wording", "The line “::: {field}” stands there twice."),
    "unknown_slot": QT_TRANSLATE_NOOP(
        "words_wording", "This letter has no such line with three colons: {field}."
    ),
    "missing_field": QT_TRANSLATE_NOOP("words_wording", "Title, subject or text is empty."),
    "wrong_value": QT_TRANSLATE_NOOP("words_wording", "Title and subject are one line each."),
    "private_character": QT_TRANSLATE_NOOP(
        "words_wording", "The text holds a character that cannot be used in it."
    ),
}

_OTHER: Final = QT_TRANSLATE_NOOP("words_wording", "The text is not written right: {field}.")
_LINE: Final = QT_TRANSLATE_NOOP("words_wording", "line {number}")
_SUBJECT: Final = QT_TRANSLATE_NOOP("words_wording", "subject")


def say_placeholder(name: str) -> str:
    """Return what a placeholder stands for, with its name."""
    return f"{{{{ {name} }}}}  {_tr(PLACEHOLDERS[name])}"


def say_slot(name: str) -> str:
    """Return what stands at a line of three colons, with the line."""
    return f"::: {name}  {_tr(SLOTS[name])}"


def say_fault(error: ContentFaulty) -> str:
    """Return what is wrong with the text of a letter, in one sentence."""
    field, reason = str(error.data["field"]), str(error.data["reason"])
    if field.startswith("line "):
        field = _tr(_LINE).format(number=field.removeprefix("line "))
    elif field == "subject":
        field = _tr(_SUBJECT)
    return _tr(FAULTS.get(reason, _OTHER)).format(field=field)


def _tr(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
