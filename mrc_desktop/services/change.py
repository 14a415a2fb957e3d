"""What a write changed. Every use case that writes returns one; the window announces it once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Subject(StrEnum):
    """The kinds of record a page may show."""

    PERSON = "person"
    CASE = "case"
    CONSULTATION = "consultation"
    CONSENT = "consent"
    OUTREACH = "outreach"
    DOCUMENT = "document"
    ORGANISATION = "organisation"
    CENTRE = "centre"
    USER = "user"
    MONTH = "month"
    RULE = "rule"
    TABLE = "dated_table"
    PACK = "content_pack"
    CRISIS = "crisis"
    SCREENING = "screening"
    WORDING = "letter_wording"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Change:
    """The records one committed transaction touched, the main one first."""

    touched: tuple[tuple[Subject, int | str], ...]

    def concerns(self, *subjects: Subject) -> bool:
        """Return whether any record of these kinds was touched."""
        return any(subject in subjects for subject, _ in self.touched)

    def first(self, subject: Subject) -> int | str:
        """Return the id of the first touched record of this kind; KeyError if there is none."""
        for kind, identity in self.touched:
            if kind is subject:
                return identity
        raise KeyError(subject)
