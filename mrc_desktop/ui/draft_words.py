"""What an unfinished form is called in the list of drafts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

_FORMS: Final = {
    "consultation:new": QT_TRANSLATE_NOOP("draft_words", "New consultation"),
    "consultation": QT_TRANSLATE_NOOP("draft_words", "Correction of a consultation"),
    "person:new": QT_TRANSLATE_NOOP("draft_words", "New person"),
    "person": QT_TRANSLATE_NOOP("draft_words", "Changes to a person"),
    "case:new": QT_TRANSLATE_NOOP("draft_words", "New case"),
    "case": QT_TRANSLATE_NOOP("draft_words", "Changes to a case"),
    "ban_check": QT_TRANSLATE_NOOP("draft_words", "Check of a ban"),
    "facts": QT_TRANSLATE_NOOP("draft_words", "Facts for the calculator"),
    "letter": QT_TRANSLATE_NOOP("draft_words", "Letter"),
    "letter_of": QT_TRANSLATE_NOOP("draft_words", "Letter to a person"),
    "wording": QT_TRANSLATE_NOOP("draft_words", "Words of a letter"),
    "crisis": QT_TRANSLATE_NOOP("draft_words", "Line of a crisis"),
    "crisis_name:new": QT_TRANSLATE_NOOP("draft_words", "New crisis"),
    "crisis_name": QT_TRANSLATE_NOOP("draft_words", "Name and days of a crisis"),
    "crisis_line": QT_TRANSLATE_NOOP("draft_words", "Person from a line of a crisis"),
    "outreach": QT_TRANSLATE_NOOP("draft_words", "Outreach"),
    "table": QT_TRANSLATE_NOOP("draft_words", "Dated table"),
}
_OTHER: Final = QT_TRANSLATE_NOOP("draft_words", "Unfinished form")


def say_form(form: str) -> str:
    """Return the name of a form; `form` is its name in the vault, such as "person:12"."""
    kind, _, rest = form.partition(":")
    is_new = rest.startswith("new") or form == "consultation"
    key = f"{kind}:new" if is_new else kind
    return QCoreApplication.translate("draft_words", _FORMS.get(key, _OTHER))
