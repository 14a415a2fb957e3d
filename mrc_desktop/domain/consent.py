"""Consent: what a person agreed to, told what, how, when, and until when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, NewType

from mrc_desktop.domain.codes import ConsentExplained, ConsentMode, ConsentPurpose
from mrc_desktop.domain.person import PersonId
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import EARLIEST, Reading
from mrc_desktop.domain.text import clean_line

ConsentId = NewType("ConsentId", int)

GUARDIAN_LIMIT: Final = 200
"""The longest name of a guardian, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGiven:
    """One purpose a person agreed to.

    `agency` names the one organisation (its directory id) a REFERRAL consent is for; it is empty
    for the other purposes. `certified_by` is the user id of the counsellor who heard spoken
    consent; `guardian` is who consented for a child or a person under guardianship.
    """

    purpose: ConsentPurpose
    mode: ConsentMode
    given_on: dt.date
    explained: frozenset[ConsentExplained] = frozenset()
    agency: str = ""
    certified_by: str = ""
    guardian: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """A recorded consent; withdrawn ones are kept, with the day."""

    id: ConsentId
    person: PersonId
    given: ConsentGiven
    withdrawn_on: dt.date | None = None


def has_consent(consents: Iterable[Consent], purpose: ConsentPurpose, agency: str = "") -> bool:
    """Return whether a consent to this purpose (and, for a referral, to this agency) stands."""
    return any(
        consent.withdrawn_on is None
        and consent.given.purpose is purpose
        and consent.given.agency == agency
        for consent in consents
    )


def check_consent(given: ConsentGiven, *, today: dt.date) -> tuple[Problem, ...]:
    """Return what is wrong with a consent: agency, guardian and certifying user as they belong."""
    reading = Reading()
    is_referral = given.purpose is ConsentPurpose.REFERRAL
    reading.line("agency", given.agency, limit=100, is_needed=is_referral)
    if given.agency and not is_referral:
        reading.fault("agency", "agency_not_expected")
    is_guardian = given.mode is ConsentMode.GUARDIAN
    reading.line("guardian", given.guardian, limit=GUARDIAN_LIMIT, is_needed=is_guardian)
    if given.given_on > today:
        reading.fault("given_on", "future_date")
    elif given.given_on < EARLIEST:
        reading.fault("given_on", "too_old_date")
    return reading.finish()


def read_consent(given: ConsentGiven) -> ConsentGiven:
    """Return the consent with clean texts."""
    return replace(given, agency=clean_line(given.agency), guardian=clean_line(given.guardian))
