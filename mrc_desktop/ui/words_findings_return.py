"""What is said about a return: findings, lines, facts and codes of `domain.return_plan`."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

RETURN_FINDINGS: Final[dict[str, str]] = {
    "own_plan": QT_TRANSLATE_NOOP("words_findings", "Steps agreed on: {open_steps} still open."),
    "own_plan_done": QT_TRANSLATE_NOOP("words_findings", "All steps agreed on are done."),
    "debts": QT_TRANSLATE_NOOP("words_findings", "Money is owed. Debts: {debts}."),
    "debt_bondage_sign": QT_TRANSLATE_NOOP(
        "words_findings",
        "A debt to an employer or recruiter that never gets smaller is a sign of forced labour.",
    ),
    "papers_to_bring": QT_TRANSLATE_NOOP(
        "words_findings", "Papers to bring or to ask for: {papers_open}."
    ),
    "papers_complete": QT_TRANSLATE_NOOP(
        "words_findings", "All papers these facts call for are there."
    ),
    "skills_gained": QT_TRANSLATE_NOOP("words_findings", "Skills gained: {skills}."),
    "skills_to_prove": QT_TRANSLATE_NOOP(
        "words_findings", "Skills gained: {skills}; nothing on paper shows {unproven} of them."
    ),
    "services_to_ask": QT_TRANSLATE_NOOP(
        "words_findings", "Organisations to look for in the directory."
    ),
    "check_before_leaving": QT_TRANSLATE_NOOP(
        "words_findings", "Before leaving again: check for a ban of entry."
    ),
    "check_before_leaving_term": QT_TRANSLATE_NOOP(
        "words_findings",
        "Before leaving again: check for a ban of entry, at least {months} before the journey.",
    ),
    "pension_periods": QT_TRANSLATE_NOOP(
        "words_findings", "Work in member states since {start}: {months} and {days} together."
    ),
    "pension_before_agreement": QT_TRANSLATE_NOOP(
        "words_findings",
        "All work in member states lies before {start}, the first day of the pension agreement.",
    ),
    "pension_outside_agreement": QT_TRANSLATE_NOOP(
        "words_findings",
        "The pension agreement is for citizens of member states. Ask the pension fund.",
    ),
    "work_outside_union": QT_TRANSLATE_NOOP(
        "words_findings",
        "Work outside the Union: no pension agreement was read. Ask both pension funds.",
    ),
    "social_rights_in_union": QT_TRANSLATE_NOOP(
        "words_findings", "Works in {country} as a citizen of the Union."
    ),
    "diploma_accepted": QT_TRANSLATE_NOOP(
        "words_findings",
        "Diploma {diploma} ({issued_in}) is accepted in {use_in} without recognition.",
    ),
    "diploma_recognition_needed": QT_TRANSLATE_NOOP(
        "words_findings",
        "Diploma {diploma} ({issued_in}) must be recognised in {use_in}: an excepted profession.",
    ),
    "diploma_to_be_asked": QT_TRANSLATE_NOOP(
        "words_findings",
        "Diploma {diploma} ({issued_in}): ask in {use_in} whether this profession is excepted.",
    ),
    "diploma_outside_union": QT_TRANSLATE_NOOP(
        "words_findings",
        "Diploma {diploma} ({issued_in}): ask the education "
        "authority of {use_in} about recognition.",
    ),
    "diploma_holder_outside_union": QT_TRANSLATE_NOOP(
        "words_findings",
        "Diploma {diploma}: the rule is for citizens of the Union. "
        "Ask in {use_in} about recognition.",
    ),
    "diploma_unclear": QT_TRANSLATE_NOOP(
        "words_findings", "Diploma {diploma}: where it is from or is to be used is not known."
    ),
    "remittance_checklist": QT_TRANSLATE_NOOP(
        "words_findings", "Sending money safely: {checks_open} points still to talk over."
    ),
    "remittance_talked_over": QT_TRANSLATE_NOOP(
        "words_findings", "Sending money safely was talked over."
    ),
}

RETURN_VARIANTS: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "check_before_leaving": (("check_before_leaving_term", ("months",)),),
}

RETURN_RESULTS: Final[dict[str, str]] = {
    "countries": QT_TRANSLATE_NOOP(
        "words_findings",
        "Each of {countries} states pays its part; the parts add up; paid abroad too",
    ),
    "rights=union": QT_TRANSLATE_NOOP(
        "words_findings",
        "Tax as a resident from the first day; school, kindergarten, emergency care",
    ),
    "next_step": QT_TRANSLATE_NOOP("words_findings", "Next step on {next_step}"),
    "next_due": QT_TRANSLATE_NOOP("words_findings", "Next payment due on {next_due}"),
}

RETURN_CHANGES: Final[dict[str, str]] = {
    "time_before_agreement": QT_TRANSLATE_NOOP(
        "words_findings", "how work before the agreement counts, which was not read"
    ),
    "contributions": QT_TRANSLATE_NOOP(
        "words_findings", "whether contributions were paid for all of it"
    ),
}

RETURN_STEPS: Final[dict[str, str]] = {
    "own_step_late": QT_TRANSLATE_NOOP("words_findings", "⚠ Step {own_step} was due on {on}."),
    "own_step_coming": QT_TRANSLATE_NOOP("words_findings", "Step {own_step}: by {on}."),
    "own_step_undated": QT_TRANSLATE_NOOP("words_findings", "Step {own_step}: no day was set."),
    "owed": QT_TRANSLATE_NOOP("words_findings", "Owed in all: {owed}."),
    "debt_overdue": QT_TRANSLATE_NOOP("words_findings", "⚠ Debt {debt} was due on {on}."),
    "debt_pledged": QT_TRANSLATE_NOOP(
        "words_findings", "Debt {debt}: something was given as a pledge; ask for legal aid."
    ),
    "debt_never_shrinks": QT_TRANSLATE_NOOP(
        "words_findings", "Debt {debt}: paying does not make it less."
    ),
    "bring_paper": QT_TRANSLATE_NOOP("words_findings", "{return_paper}"),
    "skill_named": QT_TRANSLATE_NOOP("words_findings", "Skill {skill}: {skill_level}."),
    "skill_proven": QT_TRANSLATE_NOOP(
        "words_findings", "Skill {skill}: {skill_level}; shown by: {certificate}."
    ),
    "skill_unproven": QT_TRANSLATE_NOOP(
        "words_findings",
        "Skill {skill}: {skill_level}; nothing shows it. Ask the employer for a letter now.",
    ),
    "look_for": QT_TRANSLATE_NOOP("words_findings", "{goal}: {to}."),
    "worked_in": QT_TRANSLATE_NOOP("words_findings", "{country}: {months} and {days}."),
    "worked_before": QT_TRANSLATE_NOOP(
        "words_findings", "{country}, before {start}: {months} and {days}, told apart."
    ),
    "work_counted": QT_TRANSLATE_NOOP(
        "words_findings", "Work {work_period}, {country}, {from} to {to}: {months} and {days}."
    ),
    "work_before": QT_TRANSLATE_NOOP(
        "words_findings",
        "Work {work_period}, {country}, {from} to {to}, before the agreement: {months} and {days}.",
    ),
    "not_insured": QT_TRANSLATE_NOOP(
        "words_findings", "Work {work_period}: no contributions were paid."
    ),
    "remittance_check": QT_TRANSLATE_NOOP("words_findings", "{remittance}"),
    "remittance_limited": QT_TRANSLATE_NOOP(
        "words_findings",
        "On Russia's register of controlled persons: accounts, cash and transfers are limited.",
    ),
}

RETURN_FACTS: Final[dict[str, str]] = {
    "has_rulings": QT_TRANSLATE_NOOP("words_findings", "whether there are rulings or fines"),
    "had_treatment": QT_TRANSLATE_NOOP("words_findings", "whether there was medical treatment"),
    "has_children": QT_TRANSLATE_NOOP("words_findings", "whether children come too"),
    "leave_to": QT_TRANSLATE_NOOP("words_findings", "the country to leave for"),
    "insured": QT_TRANSLATE_NOOP("words_findings", "whether contributions were paid"),
    "proof_held": QT_TRANSLATE_NOOP("words_findings", "a paper that shows the work"),
    "certificate": QT_TRANSLATE_NOOP("words_findings", "what shows the skill"),
    "issued_in": QT_TRANSLATE_NOOP("words_findings", "where it was issued"),
    "use_in": QT_TRANSLATE_NOOP("words_findings", "where it is to be used"),
    "due_on": QT_TRANSLATE_NOOP("words_findings", "when it is due"),
    "shrinks": QT_TRANSLATE_NOOP("words_findings", "whether paying makes it less"),
    "return:began_on": QT_TRANSLATE_NOOP("words_findings", "the first day"),
    "return:ended_on": QT_TRANSLATE_NOOP("words_findings", "the last day, or that it goes on"),
    "return:country": QT_TRANSLATE_NOOP("words_findings", "the country"),
    "return:amount": QT_TRANSLATE_NOOP("words_findings", "the sum"),
    "return:field": QT_TRANSLATE_NOOP("words_findings", "what the diploma is in"),
}

RETURN_ROWS: Final[dict[str, str]] = {
    "work_periods": QT_TRANSLATE_NOOP("words_findings", "work {number}"),
    "skills": QT_TRANSLATE_NOOP("words_findings", "skill {number}"),
    "diplomas": QT_TRANSLATE_NOOP("words_findings", "diploma {number}"),
    "debts": QT_TRANSLATE_NOOP("words_findings", "debt {number}"),
    "plan": QT_TRANSLATE_NOOP("words_findings", "step {number}"),
}

RETURN_CODES: Final[dict[str, dict[str, str]]] = {
    "skill_level": {
        "unknown": QT_TRANSLATE_NOOP("words_findings", "how well is not known"),
        "helped": QT_TRANSLATE_NOOP("words_findings", "has helped with it"),
        "alone": QT_TRANSLATE_NOOP("words_findings", "does it alone"),
        "teaches": QT_TRANSLATE_NOOP("words_findings", "can teach it"),
    },
    "certificate": {
        "not_asked": QT_TRANSLATE_NOOP("words_findings", "Not asked"),
        "none": QT_TRANSLATE_NOOP("words_findings", "Nothing"),
        "employer_letter": QT_TRANSLATE_NOOP("words_findings", "an employer's letter"),
        "course": QT_TRANSLATE_NOOP("words_findings", "a course certificate"),
        "state": QT_TRANSLATE_NOOP("words_findings", "a state certificate"),
    },
    "study_field": {
        "unknown": QT_TRANSLATE_NOOP("words_findings", "Not known"),
        "teaching": QT_TRANSLATE_NOOP("words_findings", "Teaching"),
        "legal": QT_TRANSLATE_NOOP("words_findings", "Law"),
        "medical": QT_TRANSLATE_NOOP("words_findings", "Medicine"),
        "pharmaceutical": QT_TRANSLATE_NOOP("words_findings", "Pharmacy"),
        "other": QT_TRANSLATE_NOOP("words_findings", "Something else"),
    },
    "return_paper": {
        "passport": QT_TRANSLATE_NOOP("words_findings", "Passport, or the paper come home with"),
        "rulings": QT_TRANSLATE_NOOP("words_findings", "Decisions about expulsion, ban or fines"),
        "contracts": QT_TRANSLATE_NOOP("words_findings", "Work contracts"),
        "pay_slips": QT_TRANSLATE_NOOP("words_findings", "Pay slips"),
        "pension_extract": QT_TRANSLATE_NOOP(
            "words_findings", "Extract of the pension account, work book"
        ),
        "receipts": QT_TRANSLATE_NOOP("words_findings", "Receipts of fines and taxes"),
        "skill_certificates": QT_TRANSLATE_NOOP("words_findings", "Certificates of skills"),
        "diplomas": QT_TRANSLATE_NOOP("words_findings", "Diplomas with their supplements"),
        "medical": QT_TRANSLATE_NOOP("words_findings", "Medical papers"),
        "children": QT_TRANSLATE_NOOP("words_findings", "Birth and school papers of children"),
    },
    "creditor": {
        "family": QT_TRANSLATE_NOOP("words_findings", "Family or friends"),
        "bank": QT_TRANSLATE_NOOP("words_findings", "A bank"),
        "lender": QT_TRANSLATE_NOOP("words_findings", "A money lender"),
        "employer": QT_TRANSLATE_NOOP("words_findings", "The employer"),
        "recruiter": QT_TRANSLATE_NOOP("words_findings", "A recruiter"),
        "state": QT_TRANSLATE_NOOP("words_findings", "The state (fines, taxes)"),
        "other": QT_TRANSLATE_NOOP("words_findings", "Somebody else"),
    },
    "goal": {
        "work": QT_TRANSLATE_NOOP("words_findings", "Work"),
        "business": QT_TRANSLATE_NOOP("words_findings", "A business of one's own"),
        "training": QT_TRANSLATE_NOOP("words_findings", "Training"),
        "housing": QT_TRANSLATE_NOOP("words_findings", "A roof"),
        "health": QT_TRANSLATE_NOOP("words_findings", "A doctor or psychologist"),
        "children": QT_TRANSLATE_NOOP("words_findings", "School and care for children"),
        "legal_help": QT_TRANSLATE_NOOP("words_findings", "Legal help"),
        "leave_again": QT_TRANSLATE_NOOP("words_findings", "To leave again"),
    },
    "remittance": {
        "whole_price": QT_TRANSLATE_NOOP(
            "words_findings", "The whole price, the rate, what arrives"
        ),
        "two_ways": QT_TRANSLATE_NOOP("words_findings", "At least two ways compared"),
        "recipient": QT_TRANSLATE_NOOP("words_findings", "To somebody known; number checked twice"),
        "no_codes": QT_TRANSLATE_NOOP("words_findings", "The code of the bank told to nobody"),
        "receipt": QT_TRANSLATE_NOOP("words_findings", "The receipt is kept for a year"),
        "control_register": QT_TRANSLATE_NOOP(
            "words_findings", "Limits for those on Russia's register"
        ),
    },
}

RETURN_TO: Final[dict[str, str]] = {
    "employment_service": QT_TRANSLATE_NOOP("words_findings", "The employment service"),
    "reintegration_programme": QT_TRANSLATE_NOOP("words_findings", "A reintegration programme"),
    "shelter": QT_TRANSLATE_NOOP("words_findings", "A shelter"),
}
"""More of those somebody is referred to."""
