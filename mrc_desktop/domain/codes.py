"""The closed lists of the trade, as codes.

Every list that is a standard elsewhere (countries, languages, regions) lies in
`resources/content/codes`; here stand only the lists the program itself reasons about.
The words for them are in `ui/words.py` and `resources/content/words`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

STATELESS: Final = "XXA"
"""Citizenship "stateless", the code of ICAO Doc 9303 part 3, section 5."""

UNKNOWN_COUNTRY: Final = "XXX"
"""Citizenship "not known", the code of ICAO Doc 9303 part 3, section 5."""


class Role(StrEnum):
    """What a user of the register may do; authenticated with the user's key slot."""

    ADMINISTRATOR = "administrator"
    COUNSELLOR = "counsellor"
    SUPERVISOR = "supervisor"


class Sex(StrEnum):
    """Sex as the person states it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class AgeBand(StrEnum):
    """Age bands of the monthly summary, on the first day of the month."""

    CHILD = "0-17"
    YOUNG = "18-29"
    MIDDLE = "30-44"
    OLDER = "45-59"
    SENIOR = "60+"
    UNKNOWN = "unknown"


class MigrationStatus(StrEnum):
    """Where the person stands in the migration cycle."""

    PROSPECTIVE = "prospective"
    ABROAD = "abroad"
    RETURNED = "returned"
    IN_TRANSIT = "in_transit"
    FAMILY_MEMBER = "family_member"
    ASYLUM_SEEKER = "asylum_seeker"
    FOREIGN_HERE = "foreign_here"
    UNKNOWN = "unknown"


class IdentityDocumentKind(StrEnum):
    """Papers a person identifies with."""

    PASSPORT = "passport"
    NATIONAL_ID = "national_id"
    BIRTH_CERTIFICATE = "birth_certificate"
    RETURN_CERTIFICATE = "return_certificate"
    RESIDENCE_PERMIT = "residence_permit"
    REFUGEE_CERTIFICATE = "refugee_certificate"
    USSR_PASSPORT = "ussr_passport"
    OTHER = "other"


class SafeToCall(StrEnum):
    """Whether a phone may be rung without putting the person in danger."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class Topic(StrEnum):
    """The problem a case is about."""

    REENTRY_BAN = "reentry_ban"
    WORK_PERMIT = "work_permit"
    WAGE_CLAIM = "wage_claim"
    TRAFFICKING_CONCERN = "trafficking_concern"
    ASYLUM_PROTECTION = "asylum_protection"
    DOCUMENTS_REGISTRATION = "documents_registration"
    RETURN_REINTEGRATION = "return_reintegration"
    FAMILY_SOCIAL_RIGHTS = "family_social_rights"
    OTHER = "other"


class CaseStatus(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    WAITING = "waiting"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a case ended."""

    RESOLVED = "resolved"
    PARTLY_RESOLVED = "partly_resolved"
    NOT_RESOLVED = "not_resolved"
    REFERRED = "referred"
    INFORMED = "informed"
    WITHDRAWN = "withdrawn"
    LOST_CONTACT = "lost_contact"


class RiskLevel(StrEnum):
    """How much danger the person is in, as the counsellor judges it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    NOT_ASSESSED = "not_assessed"


class Channel(StrEnum):
    """How a consultation took place."""

    VISIT = "visit"
    PHONE = "phone"
    HOTLINE = "hotline"
    OUTREACH = "outreach"
    MESSAGE = "message"


class ConsentPurpose(StrEnum):
    """What a person agrees to; each purpose is asked and withdrawn by itself."""

    SERVICE = "service"
    REFERRAL = "referral"
    REPORTING = "reporting"


class ConsentMode(StrEnum):
    """How consent was given."""

    WRITTEN = "written"
    SPOKEN = "spoken"
    GUARDIAN = "guardian"


class ConsentExplained(StrEnum):
    """What was explained before consent: the consent questions of HTCDS v2.0 (`con_Consent`)."""

    PURPOSE = "purpose"
    POTENTIAL_USE = "potential_use"
    RESEARCH_USE = "research_use"
    ACCESS_RIGHT = "access_right"
    STORAGE_TIME = "storage_time"
    WITHDRAWAL = "withdrawal"


class OutreachKind(StrEnum):
    """Group work that is counted without names."""

    SESSION = "session"
    INFORMATION_ACTION = "information_action"


class AdversePartyKind(StrEnum):
    """Who stands on the other side of a case."""

    EMPLOYER = "employer"
    RECRUITER = "recruiter"
    AUTHORITY = "authority"
    LANDLORD = "landlord"
    OTHER = "other"


class OrganisationKind(StrEnum):
    """Kinds of addressee, after HTCDS `org_Type` and the agencies a centre writes to."""

    LABOUR_INSPECTORATE = "labour_inspectorate"
    PROSECUTOR = "prosecutor"
    MIGRATION_SERVICE = "migration_service"
    LEGAL_AID = "legal_aid"
    SHELTER = "shelter"
    ASYLUM_AUTHORITY = "asylum_authority"
    CHILD_PROTECTION = "child_protection"
    HEALTH_SERVICE = "health_service"
    EMPLOYMENT_SERVICE = "employment_service"
    REINTEGRATION_PROGRAMME = "reintegration_programme"
    CONSULATE = "consulate"
    HOTLINE = "hotline"
    OTHER = "other"


class ReferralStatus(StrEnum):
    """What became of a referral letter."""

    SENT = "sent"
    ANSWERED = "answered"
    NO_ANSWER = "no_answer"


class FactKind(StrEnum):
    """The units of the monthly summary are counted from these and never added together."""

    CONSULTATION = "consultation"
    CASE = "case"
    REFERRAL = "referral"
    SESSION = "session"
    INFORMATION_ACTION = "information_action"
