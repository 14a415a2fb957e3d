"""What a letter is: to whom it goes, what it may tell, whether somebody must have agreed to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mrc_desktop.domain.codes import OrganisationKind, Topic
    from mrc_desktop.domain.referral import LetterFact


class LetterNature(StrEnum):
    """Whose letter it is: only referrals count in the month."""

    REFERRAL = "referral"
    """The centre sends a person to an organisation."""
    REQUEST = "request"
    """The centre asks an authority to look into something for a person."""
    DEMAND = "demand"
    """The worker asks the other party of the case to pay; the centre helps with the paper."""
    PERSONAL = "personal"
    """The centre gives a paper to the person herself."""


class LetterSlot(StrEnum):
    """A block the program puts into a letter."""

    FACTS = "facts"
    """The table of the ticked facts."""
    REASON = "reason"
    """What the counsellor typed."""
    CONSULTATIONS = "consultations"
    """The days on which the person was advised."""
    CONSENT = "consent"
    """The agreement that was withdrawn."""
    EXTRACT = "extract"
    """Everything the register holds about the person."""


MOST_DAYS: Final = 365
"""The longest time an answer may be waited for, in days."""


@dataclass(frozen=True, slots=True)
class LetterWording:
    """What of a letter an administrator may change: title, subject and text."""

    title: str = ""
    subject: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """One kind of letter, the same in every language.

    `to` are the kinds of organisation it fits, empty for any (a referral or request) or for none
    (a demand or a personal letter). `topics` are those of the cases it is usual for. `facts` may
    be ticked, `required` always stand in it. `answer_days` is how long an answer is waited for
    unless the counsellor says otherwise; 0 when none is expected.
    """

    id: str
    order: int
    nature: LetterNature
    to: tuple[OrganisationKind, ...]
    topics: tuple[Topic, ...]
    facts: tuple[LetterFact, ...]
    required: tuple[LetterFact, ...]
    slots: tuple[LetterSlot, ...]
    needs_consent: bool
    is_refused_for_asylum: bool
    is_own_citizens_only: bool
    has_claim_sheet: bool
    answer_days: int

    @property
    def is_to_organisation(self) -> bool:
        """Whether an organisation of the directory is its addressee."""
        return self.nature in (LetterNature.REFERRAL, LetterNature.REQUEST)

    def fits(self, kind: OrganisationKind) -> bool:
        """Return whether a letter of this kind may go to an organisation of that kind."""
        return self.is_to_organisation and (not self.to or kind in self.to)

    def is_usual_for(self, topic: Topic) -> bool:
        """Return whether cases of this topic commonly need it."""
        return topic in self.topics
