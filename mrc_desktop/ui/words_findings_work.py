"""What is found about permits and wages."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

WORK_FINDINGS: Final[dict[str, str]] = {
    "work_without_permit": QT_TRANSLATE_NOOP(
        "words_findings", "May work without a permit: citizen of the Eurasian Economic Union."
    ),
    "status_to_be_checked": QT_TRANSLATE_NOOP(
        "words_findings",
        "Holds a residence status: whether it lets the person work must be checked.",
    ),
    "visa_route": QT_TRANSLATE_NOOP(
        "words_findings", "Enters with a visa: the employer applies for the permit."
    ),
    "organised_recruitment": QT_TRANSLATE_NOOP(
        "words_findings", "Recruited at home: the organised recruitment applies."
    ),
    "patent_held": QT_TRANSLATE_NOOP(
        "words_findings",
        "Holds a patent: it must be paid in time, kept in its region and followed "
        "by a contract notice.",
    ),
    "may_not_work_yet": QT_TRANSLATE_NOOP("words_findings", "May not work yet as things stand."),
    "patent_needed": QT_TRANSLATE_NOOP("words_findings", "Needs a patent to work."),
    "seasonal_permit": QT_TRANSLATE_NOOP(
        "words_findings", "Needs a permit for seasonal work within the quota."
    ),
    "kazakh_permit": QT_TRANSLATE_NOOP(
        "words_findings", "Needs a permit to work in Kazakhstan; which one depends on the employer."
    ),
    "employer_permit": QT_TRANSLATE_NOOP(
        "words_findings", "The employer must hold a permit to employ foreigners."
    ),
    "no_household_permit": QT_TRANSLATE_NOOP(
        "words_findings", "A household permit is not given to citizens of this country."
    ),
    "household_permit": QT_TRANSLATE_NOOP(
        "words_findings", "Needs a permit to work for a private person (household work only)."
    ),
    "fee": QT_TRANSLATE_NOOP("words_findings", "{fee}: {sum}, by the centre's table."),
    "fee_not_entered": QT_TRANSLATE_NOOP(
        "words_findings", "{fee}: fee not entered in the centre's tables; ask the authority."
    ),
    "application_late": QT_TRANSLATE_NOOP(
        "words_findings", "The application for a patent is late."
    ),
    "other_region": QT_TRANSLATE_NOOP(
        "words_findings", "Works in another region than the patent is for."
    ),
    "payments_unknown": QT_TRANSLATE_NOOP(
        "words_findings", "It is not known until when the patent is paid."
    ),
    "patent_too_long": QT_TRANSLATE_NOOP(
        "words_findings", "More months are paid than a patent can last ({longest})."
    ),
    "outside_household_permit": QT_TRANSLATE_NOOP(
        "words_findings", "A household permit does not cover this work: {work}, {employer}."
    ),
    "too_many_workers": QT_TRANSLATE_NOOP(
        "words_findings", "The household has {workers} workers; {most} are allowed."
    ),
    "early_end": QT_TRANSLATE_NOOP(
        "words_findings",
        "The contract ended early: a new one must be signed within the term, or "
        "the person must leave.",
    ),
    "early_end_within_stay": QT_TRANSLATE_NOOP(
        "words_findings", "The contract ended early, while days of stay without it are left."
    ),
    "wage_total": QT_TRANSLATE_NOOP(
        "words_findings", "Owed: {debt}, interest {interest}, together {total}."
    ),
    "wage_total_at_least": QT_TRANSLATE_NOOP(
        "words_findings",
        "Owed at least: {debt}, interest {interest} as far as it could be "
        "reckoned, together {total}.",
    ),
    "wage_debt": QT_TRANSLATE_NOOP(
        "words_findings", "Pay period {period}: {debt} not paid of {agreed}, due on {due}."
    ),
    "wage_paid_late": QT_TRANSLATE_NOOP(
        "words_findings", "Pay period {period}: paid late, due on {due}; interest {interest}."
    ),
    "wage_overpaid": QT_TRANSLATE_NOOP(
        "words_findings", "Pay period {period}: more was paid than agreed."
    ),
    "court_term": QT_TRANSLATE_NOOP(
        "words_findings", "Pay period {period}: to court by {last_day}."
    ),
    "court_term_over": QT_TRANSLATE_NOOP(
        "words_findings", "Pay period {period}: the term to go to court ended on {last_day}."
    ),
    "may_stop_work": QT_TRANSLATE_NOOP(
        "words_findings", "Work may be stopped since {since}, after a written notice."
    ),
    "may_stop_work_later": QT_TRANSLATE_NOOP(
        "words_findings", "Work may be stopped from {since}, after a written notice."
    ),
    "criminal_term_passed": QT_TRANSLATE_NOOP(
        "words_findings",
        "The delay has reached the term of criminal liability on {since}; the prosecutor decides.",
    ),
    "register_risk_to_discuss": QT_TRANSLATE_NOOP(
        "words_findings",
        "Before any complaint: talk over the risk of the register of controlled persons.",
    ),
    "register_risk_discussed": QT_TRANSLATE_NOOP(
        "words_findings",
        "The risk of the register of controlled persons was talked over: {decision}.",
    ),
    "wage_route": QT_TRANSLATE_NOOP("words_findings", "Where to go with the claim, step by step."),
    "wage_route_not_known": QT_TRANSLATE_NOOP(
        "words_findings", "For this country no route was read: legal aid."
    ),
    "contract_by_admission": QT_TRANSLATE_NOOP(
        "words_findings",
        "Work begun with the employer's knowledge is a contract, without a paper too.",
    ),
    "deductions_to_check": QT_TRANSLATE_NOOP(
        "words_findings", "Sums were taken off the wage: ask what for and whether it was agreed."
    ),
    "injury_at_work": QT_TRANSLATE_NOOP(
        "words_findings", "Injured at work: legal aid, and a record of the accident."
    ),
    "screening_offered": QT_TRANSLATE_NOOP(
        "words_findings", "Signs of forced labour: a screening is offered."
    ),
}
"""The sentence of each finding by its code."""
