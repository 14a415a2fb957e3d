"""What was found, in sentences: the findings, their named results, what could change them."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.words_findings_ban import BAN_FINDINGS
from mrc_desktop.ui.words_findings_care import CARE_FINDINGS
from mrc_desktop.ui.words_findings_return import (
    RETURN_CHANGES,
    RETURN_FINDINGS,
    RETURN_RESULTS,
    RETURN_VARIANTS,
)
from mrc_desktop.ui.words_findings_work import WORK_FINDINGS

FINDINGS: Final[dict[str, str]] = {
    **BAN_FINDINGS,
    **WORK_FINDINGS,
    **CARE_FINDINGS,
    **RETURN_FINDINGS,
}
"""The sentence of each finding by its code; texts of the context "words_findings"."""

VARIANTS: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "stay_inside": (
        (
            "stay_inside_left",
            (
                "left",
                "last_legal_day",
            ),
        ),
        ("stay_inside_breach", ("first_breach",)),
        ("stay_inside_used", ("left",)),
    ),
    "stay_outside": (("stay_outside_left", ("left",)),),
    "overstay": (("overstay_until", ("likely_end",)),),
    "stay_limit_overrun": (("stay_limit_overrun_until", ("likely_end",)),),
    "removal": (("removal_until", ("likely_end",)),),
    "repeat_removal": (("repeat_removal_until", ("likely_end",)),),
    "removal_from_register": (("removal_from_register_until", ("likely_end",)),),
    "repeat_offences": (
        (
            "repeat_offences_until",
            (
                "likely_end",
                "count",
            ),
        ),
    ),
    "repeat_migration_offences": (
        (
            "repeat_migration_offences_until",
            (
                "likely_end",
                "count",
            ),
        ),
    ),
    "unspent_conviction": (("unspent_conviction_until", ("likely_end",)),),
    "stated_ban": (("stated_ban_until", ("likely_end",)),),
    **RETURN_VARIANTS,
}
"""Fuller sentences of a finding, each with the figures it needs, the fullest first."""

RESULTS: Final[dict[str, str]] = {
    "refusal=must": QT_TRANSLATE_NOOP(
        "words_findings", "By the rule the authority must refuse entry"
    ),
    "refusal=may": QT_TRANSLATE_NOOP(
        "words_findings", "By the rule the authority may refuse entry"
    ),
    "refusal=not_stated": QT_TRANSLATE_NOOP(
        "words_findings", "No source read says whether it must or may refuse"
    ),
    "is_over=1": QT_TRANSLATE_NOOP("words_findings", "Likely over already"),
    "runs_from": QT_TRANSLATE_NOOP("words_findings", "Runs from {runs_from}"),
    "likely_end": QT_TRANSLATE_NOOP("words_findings", "Likely until {likely_end}"),
    "not_before": QT_TRANSLATE_NOOP("words_findings", "The likely end is not before {not_before}"),
    "longer_from": QT_TRANSLATE_NOOP("words_findings", "From {longer_from} a longer ban threatens"),
    "years": QT_TRANSLATE_NOOP("words_findings", "Likely length: {years}"),
    "until=debt_paid": QT_TRANSLATE_NOOP("words_findings", "Until the debt is paid"),
    "until=lifted": QT_TRANSLATE_NOOP("words_findings", "Until the decision is lifted"),
    "until=conviction_spent": QT_TRANSLATE_NOOP("words_findings", "Until the conviction is spent"),
    "until=remedied": QT_TRANSLATE_NOOP("words_findings", "Until it is put right"),
    "until=means_shown": QT_TRANSLATE_NOOP("words_findings", "Until means are shown"),
    "until=policy_shown": QT_TRANSLATE_NOOP("words_findings", "Until the policy is shown"),
    "last_legal_day": QT_TRANSLATE_NOOP("words_findings", "Last lawful day: {last_legal_day}"),
    "first_breach": QT_TRANSLATE_NOOP("words_findings", "First day of breach: {first_breach}"),
    "stay_outside.last_legal_day": QT_TRANSLATE_NOOP(
        "words_findings", "A stay from tomorrow on would be lawful until {last_legal_day}"
    ),
    "stay_outside.first_breach": QT_TRANSLATE_NOOP(
        "words_findings", "A stay from tomorrow on would be over the limit from {first_breach}"
    ),
    "next_entry": QT_TRANSLATE_NOOP("words_findings", "A new stay may begin on {next_entry}"),
    "period_from": QT_TRANSLATE_NOOP("words_findings", "Counted since {period_from}"),
    "reason=limit": QT_TRANSLATE_NOOP("words_findings", "Over the limit of days in the period"),
    "reason=single_stay": QT_TRANSLATE_NOOP("words_findings", "Over the longest single stay"),
    "reason=permit_ended": QT_TRANSLATE_NOOP("words_findings", "The permit has ended"),
    "reason=permitted_until": QT_TRANSLATE_NOOP(
        "words_findings", "Over the day set by the authority"
    ),
    "sanction=warning": QT_TRANSLATE_NOOP("words_findings", "Sanction: a warning"),
    "sanction=fine": QT_TRANSLATE_NOOP("words_findings", "Sanction: a fine"),
    "sanction=higher": QT_TRANSLATE_NOOP(
        "words_findings", "Sanction: a higher step, expulsion included"
    ),
    "calculation_indexes": QT_TRANSLATE_NOOP(
        "words_findings", "Fine in calculation indexes: {calculation_indexes}"
    ),
    "registered_on": QT_TRANSLATE_NOOP("words_findings", "Registered on {registered_on}"),
    "last_day": QT_TRANSLATE_NOOP("words_findings", "Last day {last_day}"),
    "safe_day": QT_TRANSLATE_NOOP("words_findings", "To be safe, by {safe_day}"),
    "discussed_on": QT_TRANSLATE_NOOP("words_findings", "Talked over on {discussed_on}"),
    "paper_was_due": QT_TRANSLATE_NOOP(
        "words_findings", "The written contract was due by {paper_was_due}"
    ),
    "reckoned_on": QT_TRANSLATE_NOOP("words_findings", "Reckoned up to {reckoned_on}"),
    "rounding=half_up": QT_TRANSLATE_NOOP(
        "words_findings", "Rounded to the smallest coin, a half up"
    ),
    "refer_to": QT_TRANSLATE_NOOP("words_findings", "Refer to: {refer_to}"),
    "when=today": QT_TRANSLATE_NOOP("words_findings", "Today"),
    "when=at_once": QT_TRANSLATE_NOOP("words_findings", "At once"),
    "court_fee=none": QT_TRANSLATE_NOOP("words_findings", "No court fee for the worker"),
    "waits_for_risk_talk=1": QT_TRANSLATE_NOOP(
        "words_findings", "Waits until the risk was talked over and decided on"
    ),
    "papers": QT_TRANSLATE_NOOP("words_findings", "Papers: {papers}"),
    "paper": QT_TRANSLATE_NOOP("words_findings", "Paper: {paper}"),
    "needs_interpreter=yes": QT_TRANSLATE_NOOP("words_findings", "An interpreter is needed"),
    "is_house_rule=1": QT_TRANSLATE_NOOP(
        "words_findings", "This project's own safety rule, no law"
    ),
    "fine_minor": QT_TRANSLATE_NOOP(
        "words_findings", "The fine by the centre's index of that day: {fine}"
    ),
    "fine_sum=not_entered": QT_TRANSLATE_NOOP(
        "words_findings", "Its sum: the index of that day is not entered in the centre's tables"
    ),
    "fee_since": QT_TRANSLATE_NOOP("words_findings", "In force since {fee_since}"),
    "months_paid": QT_TRANSLATE_NOOP("words_findings", "Paid: {months_paid}"),
    "patent_region": QT_TRANSLATE_NOOP("words_findings", "Region of the patent: {patent_region}"),
    "work_region": QT_TRANSLATE_NOOP("words_findings", "Region of the work: {work_region}"),
    "answered_yes": QT_TRANSLATE_NOOP("words_findings", "Answered yes: {answered_yes}"),
    "positive": QT_TRANSLATE_NOOP("words_findings", "Positive dimensions: {positive}"),
    "not_asked": QT_TRANSLATE_NOOP("words_findings", "Not asked: {not_asked}"),
    **RETURN_RESULTS,
}
"""A line for a named day or figure, for one value of it ("refusal=must"),
or of one finding ("stay_outside.first_breach")."""

CHANGES: Final[dict[str, str]] = {
    "family": QT_TRANSLATE_NOOP("words_findings", "family in the country"),
    "study": QT_TRANSLATE_NOOP("words_findings", "studies"),
    "treatment": QT_TRANSLATE_NOOP("words_findings", "medical treatment"),
    "emergency_treatment": QT_TRANSLATE_NOOP("words_findings", "emergency treatment"),
    "relative_ill_or_died": QT_TRANSLATE_NOOP("words_findings", "a relative who fell ill or died"),
    "force_majeure": QT_TRANSLATE_NOOP("words_findings", "force majeure"),
    "permit": QT_TRANSLATE_NOOP("words_findings", "a permit or another status"),
    "treaty": QT_TRANSLATE_NOOP("words_findings", "an international treaty"),
    "enter_again_for_work": QT_TRANSLATE_NOOP(
        "words_findings", "leaving and entering again for work"
    ),
    "restored_for_good_reason": QT_TRANSLATE_NOOP(
        "words_findings", "the court restores a term missed for a good reason"
    ),
    "excepted_job": QT_TRANSLATE_NOOP("words_findings", "a job in which work may not be stopped"),
    "paid_in_full": QT_TRANSLATE_NOOP("words_findings", "payment in full"),
    "intent": QT_TRANSLATE_NOOP("words_findings", "whether there was intent"),
    "share_paid": QT_TRANSLATE_NOOP("words_findings", "which part was paid"),
    "sums_not_accrued": QT_TRANSLATE_NOOP("words_findings", "sums that were never accrued"),
    "authority_weighs_a_late_application": QT_TRANSLATE_NOOP(
        "words_findings", "the authority weighs a late application"
    ),
    "court_stays_open": QT_TRANSLATE_NOOP("words_findings", "the court stays open"),
    **RETURN_CHANGES,
}
"""What could change a finding."""
