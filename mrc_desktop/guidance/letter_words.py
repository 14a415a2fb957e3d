"""The words letters need beside their own text: signatures, and the labels of an extract."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.domain.codes import (
    AdversePartyKind,
    CaseStatus,
    ConsentExplained,
    ConsentMode,
    ConsentPurpose,
    ReferralStatus,
    RiskLevel,
    SafeToCall,
)
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LETTER_LANGUAGES: Final = PAPER_LANGUAGES
"""The languages letters can be written in; the first is the source."""


class Label(StrEnum):
    """What stands before a value, or over a table, in a letter to the person."""

    ABOUT = "about"
    AGREEMENTS = "agreements"
    CONSULTATIONS = "consultations"
    CASES = "cases"
    CASE_FACTS = "case_facts"
    DEADLINES = "deadlines"
    BAN_CHECKS = "ban_checks"
    PAPERS = "papers"
    CRISES = "crises"
    SCREENINGS = "screenings"
    DRAFTS = "drafts"
    NOTHING = "nothing"
    CODES_NOTE = "codes_note"
    OTHER_LANGUAGE = "other_language"
    NAME_CYRILLIC = "name_cyrillic"
    NAME_LATIN = "name_latin"
    PSEUDONYM = "pseudonym"
    ANONYMOUS = "anonymous"
    SEX = "sex"
    STATUS = "status"
    REGISTERED_ON = "registered_on"
    SAFE = "safe"
    ISSUED_ON = "issued_on"
    EXPIRES_ON = "expires_on"
    GIVEN_ON = "given_on"
    WITHDRAWN_ON = "withdrawn_on"
    EXPLAINED = "explained"
    GUARDIAN = "guardian"
    HEARD_BY = "heard_by"
    COUNSELLOR = "counsellor"
    INTERPRETER = "interpreter"
    SPOKEN_IN = "spoken_in"
    TOPICS = "topics"
    ASKED = "asked"
    ADVISED = "advised"
    SHEETS = "sheets"
    TOPIC = "topic"
    TITLE = "title"
    RISK = "risk"
    DESTINATION = "destination"
    NOTES = "notes"
    NEXT_STEP = "next_step"
    OPENED_ON = "opened_on"
    CLOSED_ON = "closed_on"
    OUTCOME = "outcome"
    ADDRESSEE = "addressee"
    ANSWER = "answer"
    FINDINGS = "findings"
    SETTING = "setting"
    YES = "yes"


class LetterWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The words of one language; every mapping holds every code of its list."""

    language: str
    worker: str
    attachment: str
    consultations_title: str
    consent_title: str
    facts_title_plain: str
    facts_title_own: str
    label: dict[Label, str]
    consent_purpose: dict[ConsentPurpose, str]
    consent_mode: dict[ConsentMode, str]
    explained: dict[ConsentExplained, str]
    risk: dict[RiskLevel, str]
    case_status: dict[CaseStatus, str]
    adverse_party: dict[AdversePartyKind, str]
    safe_to_call: dict[SafeToCall, str]
    answer: dict[ReferralStatus, str]


_LISTS: Final[Mapping[str, type[StrEnum]]] = {
    "label": Label,
    "consent_purpose": ConsentPurpose,
    "consent_mode": ConsentMode,
    "explained": ConsentExplained,
    "risk": RiskLevel,
    "case_status": CaseStatus,
    "adverse_party": AdversePartyKind,
    "safe_to_call": SafeToCall,
    "answer": ReferralStatus,
}
_TEXTS: Final = (
    "worker",
    "attachment",
    "consultations_title",
    "consent_title",
    "facts_title_plain",
    "facts_title_own",
)


def load_letter_words(folder: Path, language: str) -> LetterWords:
    """Return the words of a language; raise ContentFaulty for a hole, however small."""
    file = f"words/letters_{language}.toml"
    words = convert(read_toml(folder, file), LetterWords, file, language)
    if words.language != language:
        raise Fault(file, language, "language", "wrong_value").error()
    for field in _TEXTS:
        if not getattr(words, field).strip():
            raise Fault(file, language, field, "missing_field").error()
    for field, codes in _LISTS.items():
        known: Mapping[StrEnum, str] = getattr(words, field)
        for code in codes:
            if not known.get(code, "").strip():
                raise Fault(file, language, f"{field}.{code}", "missing_field").error()
    return words
