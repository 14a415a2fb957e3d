"""Coded facts as people choose and read them."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.words_findings_codes import FOUND_CODES

FACT_CODES: Final[dict[str, dict[str, str]]] = {
    "purpose": {
        "unknown": QT_TRANSLATE_NOOP("words_findings", "Not known"),
        "work": QT_TRANSLATE_NOOP("words_findings", "Work"),
        "study": QT_TRANSLATE_NOOP("words_findings", "Study"),
        "private": QT_TRANSLATE_NOOP("words_findings", "Private"),
        "tourism": QT_TRANSLATE_NOOP("words_findings", "Tourism"),
        "business": QT_TRANSLATE_NOOP("words_findings", "Business"),
        "transit": QT_TRANSLATE_NOOP("words_findings", "Transit"),
        "other": QT_TRANSLATE_NOOP("words_findings", "Other"),
    },
    "permit_kind": {
        "patent": QT_TRANSLATE_NOOP("words_findings", "Patent"),
        "contract": QT_TRANSLATE_NOOP("words_findings", "Employment contract"),
        "family_of_worker": QT_TRANSLATE_NOOP("words_findings", "Family of a worker"),
        "study": QT_TRANSLATE_NOOP("words_findings", "Study"),
        "visa": QT_TRANSLATE_NOOP("words_findings", "Visa"),
        "temporary_residence": QT_TRANSLATE_NOOP("words_findings", "Temporary residence"),
        "residence": QT_TRANSLATE_NOOP("words_findings", "Residence permit"),
        "household_permit": QT_TRANSLATE_NOOP("words_findings", "Household permit (Kazakhstan)"),
        "seasonal_permit": QT_TRANSLATE_NOOP("words_findings", "Seasonal permit"),
        "employer_permit": QT_TRANSLATE_NOOP("words_findings", "Permit of the employer"),
        "asylum_certificate": QT_TRANSLATE_NOOP("words_findings", "Asylum certificate"),
        "other": QT_TRANSLATE_NOOP("words_findings", "Other"),
    },
    "excuse": {
        "emergency_treatment": QT_TRANSLATE_NOOP("words_findings", "Emergency treatment"),
        "relative_ill_or_died": QT_TRANSLATE_NOOP("words_findings", "A relative ill or died"),
        "force_majeure": QT_TRANSLATE_NOOP("words_findings", "Force majeure"),
    },
    "ruling_kind": {
        "fine": QT_TRANSLATE_NOOP("words_findings", "Fine"),
        "expulsion": QT_TRANSLATE_NOOP("words_findings", "Expulsion"),
        "deportation": QT_TRANSLATE_NOOP("words_findings", "Deportation"),
        "readmission": QT_TRANSLATE_NOOP("words_findings", "Readmission"),
        "undesirable_stay": QT_TRANSLATE_NOOP("words_findings", "Undesirable stay"),
        "entry_ban": QT_TRANSLATE_NOOP("words_findings", "Ban of entry"),
    },
    "area": {
        "unknown": QT_TRANSLATE_NOOP("words_findings", "Not known"),
        "migration": QT_TRANSLATE_NOOP("words_findings", "Migration"),
        "work": QT_TRANSLATE_NOOP("words_findings", "Work"),
        "traffic": QT_TRANSLATE_NOOP("words_findings", "Traffic"),
        "public_order": QT_TRANSLATE_NOOP("words_findings", "Public order"),
        "other": QT_TRANSLATE_NOOP("words_findings", "Other"),
    },
    "circumstance": {
        "border_breach": QT_TRANSLATE_NOOP("words_findings", "Border rules broken"),
        "forged_papers": QT_TRANSLATE_NOOP("words_findings", "Forged papers or false statements"),
        "no_means": QT_TRANSLATE_NOOP("words_findings", "Means not shown"),
        "threat_named": QT_TRANSLATE_NOOP("words_findings", "A threat was named"),
        "no_insurance": QT_TRANSLATE_NOOP("words_findings", "No medical insurance"),
        "unpaid_debt": QT_TRANSLATE_NOOP("words_findings", "Unpaid debt"),
    },
    "tie": {
        "spouse": QT_TRANSLATE_NOOP("words_findings", "Husband or wife"),
        "child": QT_TRANSLATE_NOOP("words_findings", "Child"),
        "parent": QT_TRANSLATE_NOOP("words_findings", "Parent"),
        "study": QT_TRANSLATE_NOOP("words_findings", "Studies"),
        "treatment": QT_TRANSLATE_NOOP("words_findings", "Medical treatment"),
        "work": QT_TRANSLATE_NOOP("words_findings", "Work"),
    },
    "ban_route": {
        "check_in_writing": QT_TRANSLATE_NOOP("words_findings", "Check the ban in writing"),
        "check_before_travel": QT_TRANSLATE_NOOP("words_findings", "Check before travelling"),
        "ruling_complaint": QT_TRANSLATE_NOOP("words_findings", "Complain against the ruling"),
        "ban_claim": QT_TRANSLATE_NOOP("words_findings", "Claim against the ban in court"),
        "register_correction": QT_TRANSLATE_NOOP(
            "words_findings", "Correct the register of controlled persons"
        ),
    },
    "route": {
        "employer_permit": QT_TRANSLATE_NOOP("words_findings", "permit of the employer"),
    },
    "tool": {
        "online": QT_TRANSLATE_NOOP("words_findings", "Online service"),
        "written": QT_TRANSLATE_NOOP("words_findings", "Written answer"),
        "state_list": QT_TRANSLATE_NOOP("words_findings", "State list"),
        "control_register": QT_TRANSLATE_NOOP("words_findings", "Register of controlled persons"),
    },
    "work": {
        "unknown": QT_TRANSLATE_NOOP("words_findings", "Not known"),
        "household": QT_TRANSLATE_NOOP("words_findings", "Household"),
        "construction": QT_TRANSLATE_NOOP("words_findings", "Construction"),
        "farm": QT_TRANSLATE_NOOP("words_findings", "Farm"),
        "trade": QT_TRANSLATE_NOOP("words_findings", "Trade"),
        "other": QT_TRANSLATE_NOOP("words_findings", "Other"),
    },
    "employer": {
        "unknown": QT_TRANSLATE_NOOP("words_findings", "Not known"),
        "private_person": QT_TRANSLATE_NOOP("words_findings", "Private person"),
        "firm": QT_TRANSLATE_NOOP("words_findings", "Firm"),
        "farm": QT_TRANSLATE_NOOP("words_findings", "Farm"),
    },
    "decision": {
        "go_on": QT_TRANSLATE_NOOP("words_findings", "go on"),
        "wait": QT_TRANSLATE_NOOP("words_findings", "wait"),
        "stop": QT_TRANSLATE_NOOP("words_findings", "stop"),
    },
    "agreed_to": {
        "yes": QT_TRANSLATE_NOOP("words_findings", "yes"),
        "no": QT_TRANSLATE_NOOP("words_findings", "no"),
        "not_asked": QT_TRANSLATE_NOOP("words_findings", "not asked"),
    },
    "group": {
        "pregnant": QT_TRANSLATE_NOOP("words_findings", "Pregnant"),
        "chronically_ill": QT_TRANSLATE_NOOP("words_findings", "Chronically ill"),
        "disabled": QT_TRANSLATE_NOOP("words_findings", "Disabled"),
        "older": QT_TRANSLATE_NOOP("words_findings", "Older person"),
        "single_headed_household": QT_TRANSLATE_NOOP("words_findings", "Alone with the household"),
        "sexual_violence": QT_TRANSLATE_NOOP("words_findings", "Survived sexual violence"),
        "torture_survivor": QT_TRANSLATE_NOOP("words_findings", "Survived torture"),
        "minority": QT_TRANSLATE_NOOP("words_findings", "Minority"),
        "irregular_status": QT_TRANSLATE_NOOP("words_findings", "Irregular status"),
    },
    "place": {
        "unknown": QT_TRANSLATE_NOOP("words_findings", "Not known"),
        "crossing_point": QT_TRANSLATE_NOOP("words_findings", "At the border"),
        "inside": QT_TRANSLATE_NOOP("words_findings", "Inside the country"),
    },
}
"""The word of each code by the name of the fact, in the order of the choices."""

FIGURES: Final[dict[str, dict[str, str]]] = {**FACT_CODES, **FOUND_CODES}
"""Every coded figure by its name; texts of the context "words_findings"."""
