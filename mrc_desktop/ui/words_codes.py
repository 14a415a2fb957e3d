"""The word for each value of the domain's closed lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mrc_desktop.domain import codes
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from enum import StrEnum

_PEOPLE: Final[dict[type[StrEnum], dict[str, str]]] = {
    codes.Role: {
        "administrator": QT_TRANSLATE_NOOP("words_codes", "Administrator"),
        "counsellor": QT_TRANSLATE_NOOP("words_codes", "Counsellor"),
        "supervisor": QT_TRANSLATE_NOOP("words_codes", "Supervisor"),
    },
    codes.Sex: {
        "female": QT_TRANSLATE_NOOP("words_codes", "Female"),
        "male": QT_TRANSLATE_NOOP("words_codes", "Male"),
        "other": QT_TRANSLATE_NOOP("words_codes", "Other sex"),
        "unknown": QT_TRANSLATE_NOOP("words_codes", "Not stated"),
    },
    codes.AgeBand: {
        "0-17": QT_TRANSLATE_NOOP("words_codes", "0 to 17"),
        "18-29": QT_TRANSLATE_NOOP("words_codes", "18 to 29"),
        "30-44": QT_TRANSLATE_NOOP("words_codes", "30 to 44"),
        "45-59": QT_TRANSLATE_NOOP("words_codes", "45 to 59"),
        "60+": QT_TRANSLATE_NOOP("words_codes", "60 and older"),
        "unknown": QT_TRANSLATE_NOOP("words_codes", "Age not known"),
    },
    codes.MigrationStatus: {
        "prospective": QT_TRANSLATE_NOOP("words_codes", "Planning to leave"),
        "abroad": QT_TRANSLATE_NOOP("words_codes", "Abroad now"),
        "returned": QT_TRANSLATE_NOOP("words_codes", "Returned"),
        "in_transit": QT_TRANSLATE_NOOP("words_codes", "In transit"),
        "family_member": QT_TRANSLATE_NOOP("words_codes", "Family member of a migrant"),
        "asylum_seeker": QT_TRANSLATE_NOOP("words_codes", "Asylum-seeker or refugee"),
        "foreign_here": QT_TRANSLATE_NOOP("words_codes", "Foreign national here"),
        "unknown": QT_TRANSLATE_NOOP("words_codes", "Status not known"),
    },
    codes.IdentityDocumentKind: {
        "passport": QT_TRANSLATE_NOOP("words_codes", "Passport for travel abroad"),
        "national_id": QT_TRANSLATE_NOOP("words_codes", "National identity card"),
        "birth_certificate": QT_TRANSLATE_NOOP("words_codes", "Birth certificate"),
        "return_certificate": QT_TRANSLATE_NOOP("words_codes", "Certificate of return"),
        "residence_permit": QT_TRANSLATE_NOOP("words_codes", "Residence permit"),
        "refugee_certificate": QT_TRANSLATE_NOOP("words_codes", "Refugee certificate"),
        "ussr_passport": QT_TRANSLATE_NOOP("words_codes", "USSR passport of 1974"),
        "other": QT_TRANSLATE_NOOP("words_codes", "Another paper"),
    },
    codes.SafeToCall: {
        "yes": QT_TRANSLATE_NOOP("words_codes", "Safe to call"),
        "no": QT_TRANSLATE_NOOP("words_codes", "Do not call"),
        "not_asked": QT_TRANSLATE_NOOP("words_codes", "Not asked whether safe"),
    },
}

_WORK: Final[dict[type[StrEnum], dict[str, str]]] = {
    codes.Topic: {
        "reentry_ban": QT_TRANSLATE_NOOP("words_codes", "Re-entry ban"),
        "work_permit": QT_TRANSLATE_NOOP("words_codes", "Work permit"),
        "wage_claim": QT_TRANSLATE_NOOP("words_codes", "Wage claim"),
        "trafficking_concern": QT_TRANSLATE_NOOP("words_codes", "Trafficking concern"),
        "asylum_protection": QT_TRANSLATE_NOOP("words_codes", "Asylum and protection"),
        "documents_registration": QT_TRANSLATE_NOOP("words_codes", "Documents and registration"),
        "return_reintegration": QT_TRANSLATE_NOOP("words_codes", "Return and reintegration"),
        "family_social_rights": QT_TRANSLATE_NOOP("words_codes", "Family and social rights"),
        "other": QT_TRANSLATE_NOOP("words_codes", "Other topic"),
    },
    codes.CaseStatus: {
        "open": QT_TRANSLATE_NOOP("words_codes", "Open"),
        "waiting": QT_TRANSLATE_NOOP("words_codes", "Waiting"),
        "closed": QT_TRANSLATE_NOOP("words_codes", "Closed"),
    },
    codes.Outcome: {
        "resolved": QT_TRANSLATE_NOOP("words_codes", "Resolved"),
        "partly_resolved": QT_TRANSLATE_NOOP("words_codes", "Partly resolved"),
        "not_resolved": QT_TRANSLATE_NOOP("words_codes", "Not resolved"),
        "referred": QT_TRANSLATE_NOOP("words_codes", "Referred to another agency"),
        "informed": QT_TRANSLATE_NOOP("words_codes", "Information given"),
        "withdrawn": QT_TRANSLATE_NOOP("words_codes", "Withdrawn by the person"),
        "lost_contact": QT_TRANSLATE_NOOP("words_codes", "Contact lost"),
    },
    codes.RiskLevel: {
        "low": QT_TRANSLATE_NOOP("words_codes", "Low risk"),
        "medium": QT_TRANSLATE_NOOP("words_codes", "Medium risk"),
        "high": QT_TRANSLATE_NOOP("words_codes", "High risk"),
        "not_assessed": QT_TRANSLATE_NOOP("words_codes", "Risk not assessed"),
    },
    codes.Channel: {
        "visit": QT_TRANSLATE_NOOP("words_codes", "Visit"),
        "phone": QT_TRANSLATE_NOOP("words_codes", "Phone call"),
        "hotline": QT_TRANSLATE_NOOP("words_codes", "Hotline"),
        "outreach": QT_TRANSLATE_NOOP("words_codes", "Outreach"),
        "message": QT_TRANSLATE_NOOP("words_codes", "Message"),
    },
    codes.ConsentPurpose: {
        "service": QT_TRANSLATE_NOOP("words_codes", "To be helped and registered by the centre"),
        "referral": QT_TRANSLATE_NOOP("words_codes", "To be referred to a named organisation"),
        "reporting": QT_TRANSLATE_NOOP("words_codes", "To be counted in anonymous reports"),
    },
    codes.ConsentMode: {
        "written": QT_TRANSLATE_NOOP("words_codes", "In writing"),
        "spoken": QT_TRANSLATE_NOOP("words_codes", "Spoken, certified by the counsellor"),
        "guardian": QT_TRANSLATE_NOOP("words_codes", "By a guardian"),
    },
    codes.ConsentExplained: {
        "purpose": QT_TRANSLATE_NOOP("words_codes", "Why the data are collected"),
        "potential_use": QT_TRANSLATE_NOOP("words_codes", "How they may be used"),
        "research_use": QT_TRANSLATE_NOOP("words_codes", "That they may serve research"),
        "access_right": QT_TRANSLATE_NOOP("words_codes", "The right to see and correct them"),
        "storage_time": QT_TRANSLATE_NOOP("words_codes", "How long they are kept"),
        "withdrawal": QT_TRANSLATE_NOOP("words_codes", "That consent can be withdrawn"),
    },
    codes.OutreachKind: {
        "session": QT_TRANSLATE_NOOP("words_codes", "Information session"),
        "information_action": QT_TRANSLATE_NOOP("words_codes", "Information action"),
    },
    codes.AdversePartyKind: {
        "employer": QT_TRANSLATE_NOOP("words_codes", "Employer"),
        "recruiter": QT_TRANSLATE_NOOP("words_codes", "Recruiter or middleman"),
        "authority": QT_TRANSLATE_NOOP("words_codes", "Authority"),
        "landlord": QT_TRANSLATE_NOOP("words_codes", "Landlord"),
        "other": QT_TRANSLATE_NOOP("words_codes", "Somebody else"),
    },
}

_PAPER: Final[dict[type[StrEnum], dict[str, str]]] = {
    codes.OrganisationKind: {
        "labour_inspectorate": QT_TRANSLATE_NOOP("words_codes", "Labour inspectorate"),
        "prosecutor": QT_TRANSLATE_NOOP("words_codes", "Prosecutor's office"),
        "migration_service": QT_TRANSLATE_NOOP("words_codes", "Migration service"),
        "legal_aid": QT_TRANSLATE_NOOP("words_codes", "Legal aid"),
        "shelter": QT_TRANSLATE_NOOP("words_codes", "Shelter"),
        "asylum_authority": QT_TRANSLATE_NOOP("words_codes", "Asylum authority"),
        "child_protection": QT_TRANSLATE_NOOP("words_codes", "Child protection"),
        "health_service": QT_TRANSLATE_NOOP("words_codes", "Health service"),
        "employment_service": QT_TRANSLATE_NOOP("words_codes", "Employment service"),
        "reintegration_programme": QT_TRANSLATE_NOOP("words_codes", "Reintegration programme"),
        "consulate": QT_TRANSLATE_NOOP("words_codes", "Consulate"),
        "hotline": QT_TRANSLATE_NOOP("words_codes", "Hotline"),
        "other": QT_TRANSLATE_NOOP("words_codes", "Another organisation"),
    },
    codes.ReferralStatus: {
        "sent": QT_TRANSLATE_NOOP("words_codes", "Sent"),
        "answered": QT_TRANSLATE_NOOP("words_codes", "Answered"),
        "no_answer": QT_TRANSLATE_NOOP("words_codes", "No answer"),
    },
    codes.FactKind: {
        "consultation": QT_TRANSLATE_NOOP("words_codes", "Consultations"),
        "case": QT_TRANSLATE_NOOP("words_codes", "Cases"),
        "referral": QT_TRANSLATE_NOOP("words_codes", "Referrals"),
        "session": QT_TRANSLATE_NOOP("words_codes", "Attendances at sessions"),
        "information_action": QT_TRANSLATE_NOOP("words_codes", "Information actions"),
    },
}

CODES: Final[dict[type[StrEnum], dict[str, str]]] = {**_PEOPLE, **_WORK, **_PAPER}
"""Every closed list by its enum: the source text of each value."""
