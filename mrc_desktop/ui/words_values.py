"""The word for each value of the lists that stand beside persons and papers.

Apart from `words_codes`, because the unlock page needs a role's name and not these modules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.ban_facts import CheckAnswer, CheckTool
from mrc_desktop.domain.crisis import Need, UrgentFlag
from mrc_desktop.domain.person import BirthPrecision
from mrc_desktop.domain.referral import DocumentKind, LetterFact
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from enum import StrEnum

VALUES: Final[dict[type[StrEnum], dict[str, str]]] = {
    BirthPrecision: {
        "exact": QT_TRANSLATE_NOOP("words_codes", "Exact date"),
        "year": QT_TRANSLATE_NOOP("words_codes", "Year only"),
        "estimated_age": QT_TRANSLATE_NOOP("words_codes", "Estimated age"),
        "unknown": QT_TRANSLATE_NOOP("words_codes", "Birth not known"),
    },
    LetterFact: {
        "name": QT_TRANSLATE_NOOP("words_codes", "Name"),
        "birth": QT_TRANSLATE_NOOP("words_codes", "Date of birth"),
        "citizenship": QT_TRANSLATE_NOOP("words_codes", "Citizenship"),
        "document": QT_TRANSLATE_NOOP("words_codes", "Identity document"),
        "phone": QT_TRANSLATE_NOOP("words_codes", "Phone"),
        "origin": QT_TRANSLATE_NOOP("words_codes", "Region of origin"),
        "language": QT_TRANSLATE_NOOP("words_codes", "Language spoken"),
    },
    Need: {
        "water_food": QT_TRANSLATE_NOOP("words_codes", "Water and food"),
        "shelter": QT_TRANSLATE_NOOP("words_codes", "Shelter for the night"),
        "health": QT_TRANSLATE_NOOP("words_codes", "Health care"),
        "clothing": QT_TRANSLATE_NOOP("words_codes", "Clothing"),
        "documents": QT_TRANSLATE_NOOP("words_codes", "Documents"),
        "family_contact": QT_TRANSLATE_NOOP("words_codes", "Family to be reached"),
        "transport": QT_TRANSLATE_NOOP("words_codes", "Transport"),
        "interpreter": QT_TRANSLATE_NOOP("words_codes", "Interpreter"),
    },
    UrgentFlag: {
        "danger_now": QT_TRANSLATE_NOOP("words_codes", "Danger now"),
        "child_alone": QT_TRANSLATE_NOOP("words_codes", "Child alone"),
        "medical": QT_TRANSLATE_NOOP("words_codes", "Medical emergency"),
        "pregnant": QT_TRANSLATE_NOOP("words_codes", "Pregnant"),
        "fears_return": QT_TRANSLATE_NOOP("words_codes", "Fears return"),
        "exploited": QT_TRANSLATE_NOOP("words_codes", "Exploited"),
    },
    CheckTool: {
        "online": QT_TRANSLATE_NOOP("words_codes", "Online service of the authority"),
        "written": QT_TRANSLATE_NOOP("words_codes", "Written request"),
        "state_list": QT_TRANSLATE_NOOP("words_codes", "List at the authority at home"),
        "control_register": QT_TRANSLATE_NOOP("words_codes", "Register of controlled persons"),
    },
    CheckAnswer: {
        "ban": QT_TRANSLATE_NOOP("words_codes", "⚠ A ban was found"),
        "no_ban": QT_TRANSLATE_NOOP("words_codes", "No ban was found"),
        "not_clear": QT_TRANSLATE_NOOP("words_codes", "The answer is not clear"),
        "no_answer": QT_TRANSLATE_NOOP("words_codes", "No answer yet"),
    },
    DocumentKind: {
        "referral_letter": QT_TRANSLATE_NOOP("words_codes", "Referral letter"),
        "sheet": QT_TRANSLATE_NOOP("words_codes", "Information sheet"),
        "claim_sheet": QT_TRANSLATE_NOOP("words_codes", "Claim sheet"),
        "letter": QT_TRANSLATE_NOOP("words_codes", "Letter"),
    },
}
"""Those lists by their enum: the source text of each value."""
