"""Coded figures of findings and steps that nobody types."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.words_findings_return import RETURN_CODES, RETURN_TO

FOUND_CODES: Final[dict[str, dict[str, str]]] = {
    "answer": {
        "ban": QT_TRANSLATE_NOOP("words_findings", "a ban"),
        "no_ban": QT_TRANSLATE_NOOP("words_findings", "no ban"),
        "not_clear": QT_TRANSLATE_NOOP("words_findings", "not clear"),
        "no_answer": QT_TRANSLATE_NOOP("words_findings", "no answer yes or no"),
        "yes": QT_TRANSLATE_NOOP("words_findings", "yes"),
        "no": QT_TRANSLATE_NOOP("words_findings", "no"),
        "not_asked": QT_TRANSLATE_NOOP("words_findings", "not asked"),
    },
    "refusal": {
        "must": QT_TRANSLATE_NOOP("words_findings", "must"),
        "may": QT_TRANSLATE_NOOP("words_findings", "may"),
        "not_stated": QT_TRANSLATE_NOOP("words_findings", "not stated"),
    },
    "is_full": {
        "1": QT_TRANSLATE_NOOP("words_findings", "nothing at all was paid"),
        "0": QT_TRANSLATE_NOOP("words_findings", "a part was paid"),
    },
    **RETURN_CODES,
    "to": {
        **RETURN_TO,
        "employer": QT_TRANSLATE_NOOP("words_findings", "The employer"),
        "labour_inspectorate": QT_TRANSLATE_NOOP("words_findings", "The labour inspectorate"),
        "prosecutor": QT_TRANSLATE_NOOP("words_findings", "The prosecutor"),
        "court": QT_TRANSLATE_NOOP("words_findings", "The court"),
        "conciliation_commission": QT_TRANSLATE_NOOP(
            "words_findings", "The conciliation commission"
        ),
        "border_service": QT_TRANSLATE_NOOP("words_findings", "The border service"),
        "employment_and_social_programs": QT_TRANSLATE_NOOP(
            "words_findings", "The department of employment and social programmes"
        ),
        "border_officer": QT_TRANSLATE_NOOP("words_findings", "The border officer"),
        "border_post": QT_TRANSLATE_NOOP("words_findings", "The border post"),
        "migration_office": QT_TRANSLATE_NOOP("words_findings", "The migration office"),
        "unhcr": QT_TRANSLATE_NOOP("words_findings", "UNHCR"),
        "unhcr_or_legal_aid": QT_TRANSLATE_NOOP("words_findings", "UNHCR or legal aid"),
        "child_protection": QT_TRANSLATE_NOOP("words_findings", "The child protection authority"),
        "screening": QT_TRANSLATE_NOOP("words_findings", "The screening in this program"),
        "migration_service": QT_TRANSLATE_NOOP("words_findings", "The migration service"),
        "legal_aid": QT_TRANSLATE_NOOP("words_findings", "Legal aid"),
        "legal_clinic_adilet": QT_TRANSLATE_NOOP("words_findings", "Legal clinic Adilet"),
        "consulate": QT_TRANSLATE_NOOP("words_findings", "The consulate"),
        "ask_about_fear_first": QT_TRANSLATE_NOOP(
            "words_findings", "Ask about the fear of return first"
        ),
        "centre_services": QT_TRANSLATE_NOOP("words_findings", "Services of the centre"),
        "health_service": QT_TRANSLATE_NOOP("words_findings", "A health service"),
    },
    "paper": {
        "written_demand": QT_TRANSLATE_NOOP("words_findings", "written demand"),
        "complaint": QT_TRANSLATE_NOOP("words_findings", "complaint"),
        "application": QT_TRANSLATE_NOOP("words_findings", "application"),
        "statement_of_claim": QT_TRANSLATE_NOOP("words_findings", "statement of claim"),
        "application_for_court_order": QT_TRANSLATE_NOOP(
            "words_findings", "application for a court order"
        ),
        "notice_of_stopping_work": QT_TRANSLATE_NOOP("words_findings", "notice of stopping work"),
        "passport": QT_TRANSLATE_NOOP("words_findings", "passport"),
        "national_id": QT_TRANSLATE_NOOP("words_findings", "identity card"),
        "birth_certificate": QT_TRANSLATE_NOOP("words_findings", "birth certificate"),
        "return_certificate": QT_TRANSLATE_NOOP("words_findings", "certificate of return"),
        "residence_permit": QT_TRANSLATE_NOOP("words_findings", "residence permit"),
        "refugee_certificate": QT_TRANSLATE_NOOP("words_findings", "refugee certificate"),
        "ussr_passport": QT_TRANSLATE_NOOP("words_findings", "passport of the USSR"),
        "other": QT_TRANSLATE_NOOP("words_findings", "another paper"),
    },
    "keep": {
        "stamped_copy": QT_TRANSLATE_NOOP("words_findings", "copy with the stamp of receipt"),
    },
    "fee": {
        "patent_month": QT_TRANSLATE_NOOP("words_findings", "Patent, a month"),
        "household_permit_month": QT_TRANSLATE_NOOP("words_findings", "Household permit, a month"),
        "seasonal_permit": QT_TRANSLATE_NOOP("words_findings", "Seasonal permit"),
    },
    "papers": {
        "birth_date_and_place": QT_TRANSLATE_NOOP("words_findings", "date and place of birth"),
        "citizenship": QT_TRANSLATE_NOOP("words_findings", "citizenship"),
        "name_cyrillic": QT_TRANSLATE_NOOP("words_findings", "name in Cyrillic letters"),
        "name_latin": QT_TRANSLATE_NOOP("words_findings", "name in Latin letters"),
        "passport_number_and_date": QT_TRANSLATE_NOOP("words_findings", "passport number and date"),
        "family_papers": QT_TRANSLATE_NOOP("words_findings", "papers on the family"),
        "migration_card": QT_TRANSLATE_NOOP("words_findings", "migration card"),
        "passport_translated": QT_TRANSLATE_NOOP("words_findings", "passport with a translation"),
        "refusal_notice": QT_TRANSLATE_NOOP("words_findings", "notice of the refusal"),
        "study_papers": QT_TRANSLATE_NOOP("words_findings", "papers on the studies"),
        "treatment_papers": QT_TRANSLATE_NOOP("words_findings", "papers on the treatment"),
        "work_papers": QT_TRANSLATE_NOOP("words_findings", "papers on the work"),
        "birth_certificates": QT_TRANSLATE_NOOP("words_findings", "birth certificates"),
        "income_papers": QT_TRANSLATE_NOOP("words_findings", "papers on the income"),
        "joint_address": QT_TRANSLATE_NOOP("words_findings", "proof of living together"),
        "marriage_certificate": QT_TRANSLATE_NOOP("words_findings", "marriage certificate"),
        "application": QT_TRANSLATE_NOOP("words_findings", "application"),
        "fingerprints": QT_TRANSLATE_NOOP("words_findings", "fingerprints"),
        "insurance": QT_TRANSLATE_NOOP("words_findings", "medical insurance"),
        "medical_certificates": QT_TRANSLATE_NOOP("words_findings", "medical certificates"),
        "photo": QT_TRANSLATE_NOOP("words_findings", "photo"),
        "registration_slip": QT_TRANSLATE_NOOP("words_findings", "slip of registration"),
    },
    "sign": {
        "1": QT_TRANSLATE_NOOP("words_findings", "Abuse of vulnerability"),
        "2": QT_TRANSLATE_NOOP("words_findings", "Deception"),
        "3": QT_TRANSLATE_NOOP("words_findings", "Restriction of movement"),
        "4": QT_TRANSLATE_NOOP("words_findings", "Isolation"),
        "5": QT_TRANSLATE_NOOP("words_findings", "Physical and sexual violence"),
        "6": QT_TRANSLATE_NOOP("words_findings", "Intimidation and threats"),
        "7": QT_TRANSLATE_NOOP("words_findings", "Retention of identity documents"),
        "8": QT_TRANSLATE_NOOP("words_findings", "Withholding of wages"),
        "9": QT_TRANSLATE_NOOP("words_findings", "Debt bondage"),
        "10": QT_TRANSLATE_NOOP("words_findings", "Abusive working and living conditions"),
        "11": QT_TRANSLATE_NOOP("words_findings", "Excessive overtime"),
        "fear_of_return": QT_TRANSLATE_NOOP("words_findings", "Fears to return"),
        "fear_of_being_killed": QT_TRANSLATE_NOOP("words_findings", "Fears to be killed"),
        "torture": QT_TRANSLATE_NOOP("words_findings", "Torture"),
        "war": QT_TRANSLATE_NOOP("words_findings", "War"),
        "asks_for_help": QT_TRANSLATE_NOOP("words_findings", "Asks for help"),
        "asks_for_unhcr": QT_TRANSLATE_NOOP("words_findings", "Asks for UNHCR"),
        "asks_for_lawyer": QT_TRANSLATE_NOOP("words_findings", "Asks for a lawyer"),
    },
    "pattern": {
        "recruitment_exploitation_and_coercion": QT_TRANSLATE_NOOP(
            "words_findings",
            "Force or deception at recruitment, force at the place of work, exploitation",
        ),
        "child_act_and_exploitation": QT_TRANSLATE_NOOP(
            "words_findings", "A child who was brought there and exploited"
        ),
        "child_exploitation_act_not_established": QT_TRANSLATE_NOOP(
            "words_findings",
            "A child who was exploited; how it came there was not asked (own safety rule)",
        ),
        "coercion_and_exploitation": QT_TRANSLATE_NOOP(
            "words_findings", "Force at the place of work and exploitation (own safety rule)"
        ),
        "coercive_recruitment_and_exploitation": QT_TRANSLATE_NOOP(
            "words_findings", "Force at recruitment and exploitation (own safety rule)"
        ),
        "abuse_of_vulnerability_and_exploitation": QT_TRANSLATE_NOOP(
            "words_findings", "Abuse of vulnerability and exploitation (own safety rule)"
        ),
        "deceptive_recruitment_and_exploitation": QT_TRANSLATE_NOOP(
            "words_findings", "Deception at recruitment and exploitation"
        ),
        "exploitation_alone": QT_TRANSLATE_NOOP("words_findings", "Exploitation alone"),
        "dimensions_without_exploitation": QT_TRANSLATE_NOOP(
            "words_findings", "Dimensions without exploitation (own safety rule)"
        ),
    },
    "dimension": {
        "deceptive_recruitment": QT_TRANSLATE_NOOP("words_findings", "Deception at recruitment"),
        "coercive_recruitment": QT_TRANSLATE_NOOP("words_findings", "Force at recruitment"),
        "recruitment_abuse_of_vulnerability": QT_TRANSLATE_NOOP(
            "words_findings", "Abuse of vulnerability at recruitment"
        ),
        "exploitation": QT_TRANSLATE_NOOP("words_findings", "Exploitation"),
        "coercion_at_destination": QT_TRANSLATE_NOOP(
            "words_findings", "Force at the place of work"
        ),
        "abuse_of_vulnerability_at_destination": QT_TRANSLATE_NOOP(
            "words_findings", "Abuse of vulnerability at the place of work"
        ),
    },
    "profile": {
        "child_alone": QT_TRANSLATE_NOOP("words_findings", "Child alone"),
        "child_best_interests": QT_TRANSLATE_NOOP("words_findings", "Child"),
        "asylum_request": QT_TRANSLATE_NOOP("words_findings", "Asks for protection"),
        "trafficking_signs": QT_TRANSLATE_NOOP("words_findings", "Signs of trafficking"),
        "smuggling_or_trafficking_open": QT_TRANSLATE_NOOP(
            "words_findings", "Smuggling or trafficking, still open"
        ),
        "statelessness_possible": QT_TRANSLATE_NOOP("words_findings", "Possibly stateless"),
        "smuggling_signs": QT_TRANSLATE_NOOP("words_findings", "Smuggled"),
        "papers_lost": QT_TRANSLATE_NOOP("words_findings", "Papers lost"),
        "vulnerable_groups": QT_TRANSLATE_NOOP("words_findings", "Special needs"),
        "other_migrant": QT_TRANSLATE_NOOP("words_findings", "Other migrant"),
    },
    "reason": {
        "limit": QT_TRANSLATE_NOOP("words_findings", "limit of days"),
        "single_stay": QT_TRANSLATE_NOOP("words_findings", "single stay"),
        "permit_ended": QT_TRANSLATE_NOOP("words_findings", "permit ended"),
        "permitted_until": QT_TRANSLATE_NOOP("words_findings", "day set by the authority"),
    },
}
"""The word of each code by the name of the figure."""
