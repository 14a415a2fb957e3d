"""What is found in a screening and about protection."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

CARE_FINDINGS: Final[dict[str, str]] = {
    "no_indication": QT_TRANSLATE_NOOP("words_findings", "So far no dimension is positive."),
    "signs_without_exploitation": QT_TRANSLATE_NOOP(
        "words_findings", "Signs, but no exploitation was told of so far."
    ),
    "exploited_worker_labour_rights_case": QT_TRANSLATE_NOOP(
        "words_findings", "Exploitation of a worker: a labour rights case."
    ),
    "deception_and_exploitation": QT_TRANSLATE_NOOP(
        "words_findings", "Deceived at recruitment and exploited."
    ),
    "refer_for_full_assessment": QT_TRANSLATE_NOOP(
        "words_findings", "Strong indication: refer for a full assessment by specialists."
    ),
    "refer_without_score": QT_TRANSLATE_NOOP(
        "words_findings",
        "This list waits to be confirmed, so nothing is scored: refer for a full assessment.",
    ),
    "dimension_positive": QT_TRANSLATE_NOOP("words_findings", "{dimension}: positive."),
    "dimension_not_positive": QT_TRANSLATE_NOOP(
        "words_findings", "{dimension}: not positive, {not_asked} not asked."
    ),
    "forced_labour_signs": QT_TRANSLATE_NOOP(
        "words_findings", "Signs of forced labour (ILO) in the answers: {signs}."
    ),
    "urgent_danger_now": QT_TRANSLATE_NOOP("words_findings", "Danger now: act today."),
    "urgent_child": QT_TRANSLATE_NOOP(
        "words_findings", "A child: the child protection authority today."
    ),
    "urgent_documents_held": QT_TRANSLATE_NOOP(
        "words_findings", "Documents are held by somebody else: act today."
    ),
    "urgent_locked_in": QT_TRANSLATE_NOOP("words_findings", "Locked in or watched: act today."),
    "ask_about_fear_of_return": QT_TRANSLATE_NOOP(
        "words_findings", "Ask whether the person fears to return; nobody has yet."
    ),
    "asylum_request": QT_TRANSLATE_NOOP(
        "words_findings",
        "This is a request for protection: refer to {refer_to} at once; the claim "
        "is not judged here.",
    ),
    "apply_at_once": QT_TRANSLATE_NOOP(
        "words_findings", "No term was read for this: apply at once."
    ),
    "asylum_term": QT_TRANSLATE_NOOP("words_findings", "To apply by {last_day}."),
    "asylum_term_over_still_refer": QT_TRANSLATE_NOOP(
        "words_findings", "The term to apply ended on {last_day}; refer all the same, at once."
    ),
    "asylum_procedure": QT_TRANSLATE_NOOP("words_findings", "{kind}: by {last_day}."),
    "asylum_refused": QT_TRANSLATE_NOOP(
        "words_findings", "Protection was refused: legal aid at once; no term to complain was read."
    ),
    "asylum_complaint": QT_TRANSLATE_NOOP(
        "words_findings", "Protection was refused: to complain by {last_day}."
    ),
    "asylum_complaint_term_over": QT_TRANSLATE_NOOP(
        "words_findings", "Protection was refused; the term to complain ended on {last_day}."
    ),
    "border_unit_must_tell_migration_authority": QT_TRANSLATE_NOOP(
        "words_findings", "The border unit must tell the migration authority by {last_day}."
    ),
    "letter_to_origin_refused": QT_TRANSLATE_NOOP(
        "words_findings", "No letter to the country of origin: it could put the person in danger."
    ),
    "no_contact_with_origin": QT_TRANSLATE_NOOP(
        "words_findings", "No contact with the country of origin, its consulate included."
    ),
    "letter_to_origin_waits": QT_TRANSLATE_NOOP(
        "words_findings",
        "A letter to the country of origin waits until the fear of return was asked about.",
    ),
    "child_best_interests": QT_TRANSLATE_NOOP(
        "words_findings", "A child: note the best interests, and who is with the child."
    ),
    "child_alone": QT_TRANSLATE_NOOP(
        "words_findings", "A child alone: the child protection authority today, and a guardian."
    ),
    "statelessness_possible": QT_TRANSLATE_NOOP(
        "words_findings", "Possibly without any citizenship."
    ),
    "papers_lost": QT_TRANSLATE_NOOP("words_findings", "Papers are lost: {refer_to}."),
    "trafficking_signs": QT_TRANSLATE_NOOP("words_findings", "Exploited: go on to the screening."),
    "smuggling_or_trafficking_open": QT_TRANSLATE_NOOP(
        "words_findings", "A sold crossing, or force: ask about exploitation."
    ),
    "smuggling_signs": QT_TRANSLATE_NOOP(
        "words_findings", "Helped across a border for money, not exploited."
    ),
    "vulnerable_groups": QT_TRANSLATE_NOOP(
        "words_findings", "Belongs to groups with special needs."
    ),
    "profile": QT_TRANSLATE_NOOP(
        "words_findings", "Preliminary profile: {profile}. Refer to: {refer_to}."
    ),
}
"""The sentence of each finding by its code."""
