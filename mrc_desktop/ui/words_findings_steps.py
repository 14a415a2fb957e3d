"""Each line of arithmetic as a sentence with its figures."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.words_findings_return import RETURN_STEPS

STEPS: Final[dict[str, str]] = {
    "days_counted": QT_TRANSLATE_NOOP(
        "words_findings", "Stay {trip}: {days} counted, from {from} to {to}; used so far: {used}."
    ),
    "days_covered": QT_TRANSLATE_NOOP(
        "words_findings",
        "Stay {trip}: {days} not counted, from {from} to {to}: covered by permit {permit}.",
    ),
    "days_grace": QT_TRANSLATE_NOOP(
        "words_findings",
        "Stay {trip}: {days} not counted, from {from} to {to}: time to find a new "
        "contract after permit {permit}.",
    ),
    "days_not_judged": QT_TRANSLATE_NOOP(
        "words_findings", "Stay {trip}: {days} from {from} to {to}, for which no rule was read."
    ),
    "over_limit": QT_TRANSLATE_NOOP(
        "words_findings", "Stay {trip}: the days of the period were used up on {last_legal_day}."
    ),
    "over_single_stay": QT_TRANSLATE_NOOP(
        "words_findings", "Stay {trip}: the longest single stay ended on {last_legal_day}."
    ),
    "over_permit_ended": QT_TRANSLATE_NOOP(
        "words_findings", "Stay {trip}: the permit ended on {last_legal_day}."
    ),
    "over_permitted_until": QT_TRANSLATE_NOOP(
        "words_findings", "Stay {trip}: the authority allowed it until {last_legal_day}."
    ),
    "overstay_days": QT_TRANSLATE_NOOP("words_findings", "{days} over, from {from} to {to}."),
    "overstay_bracket": QT_TRANSLATE_NOOP(
        "words_findings", "{days}: the rule is for overstays of {from_days} and more."
    ),
    "overstay_bracket_to": QT_TRANSLATE_NOOP(
        "words_findings", "{days}: the rule is for overstays of {from_days} to {to_days}."
    ),
    "next_bracket": QT_TRANSLATE_NOOP(
        "words_findings", "A ban begins with an overstay of {from_days}, reached on {on}."
    ),
    "ban_years": QT_TRANSLATE_NOOP("words_findings", "{from} and {years} more: {end}."),
    "offence": QT_TRANSLATE_NOOP("words_findings", "Ruling {ruling}: an offence, decided on {on}."),
    "offences_in_window": QT_TRANSLATE_NOOP(
        "words_findings", "{count} offences from {from} to {to}, within {years}."
    ),
    "removed": QT_TRANSLATE_NOOP("words_findings", "Ruling {ruling}: carried out on {on}."),
    "unpaid_fine": QT_TRANSLATE_NOOP("words_findings", "Ruling {ruling}: the fine is not paid."),
    "stated_in_paper": QT_TRANSLATE_NOOP(
        "words_findings", "Ruling {ruling}: the paper itself states the ban."
    ),
    "check": QT_TRANSLATE_NOOP("words_findings", "Check {check} of {on} is the one to rely on."),
    "registered_on": QT_TRANSLATE_NOOP("words_findings", "Registered on {on}."),
    "term_after": QT_TRANSLATE_NOOP(
        "words_findings", "{term} after {from}: the last day is {last_day}."
    ),
    "term_before": QT_TRANSLATE_NOOP(
        "words_findings", "{term} before {from}: the last day is {last_day}."
    ),
    "last_day_not_worked": QT_TRANSLATE_NOOP(
        "words_findings", "{last_day} is not a working day; the next is {next}. Do not rely on it."
    ),
    "safe_day": QT_TRANSLATE_NOOP(
        "words_findings", "To be safe: {safe_day}, in the strictest reading."
    ),
    "before_issue_day": QT_TRANSLATE_NOOP(
        "words_findings",
        "The day of issue falls on {issue_day}; paid by {last_day} at the latest, "
        "better by {safe_day}.",
    ),
    "purpose_on_card": QT_TRANSLATE_NOOP(
        "words_findings", "The purpose on the migration card is: {purpose}."
    ),
    "work_outside_household": QT_TRANSLATE_NOOP(
        "words_findings", "This is not household work: {work}."
    ),
    "application_late": QT_TRANSLATE_NOOP(
        "words_findings", "The last day to apply was {last_day}; {days} late."
    ),
    "days_since_entry": QT_TRANSLATE_NOOP(
        "words_findings", "{days} from entry to the end of the contract."
    ),
    "sum_of_period": QT_TRANSLATE_NOOP(
        "words_findings", "Pay period {period}: debt {debt}, interest {interest}."
    ),
    "due_by_law": QT_TRANSLATE_NOOP(
        "words_findings", "No pay day was agreed; by law it was {due} at the latest ({rule})."
    ),
    "due_later_than_law": QT_TRANSLATE_NOOP(
        "words_findings",
        "The agreed pay day is later than the law allows: {latest} at the latest ({rule}).",
    ),
    "paid": QT_TRANSLATE_NOOP("words_findings", "{amount} paid on {day}."),
    "overpaid": QT_TRANSLATE_NOOP("words_findings", "{amount} paid over what was agreed."),
    "interest": QT_TRANSLATE_NOOP(
        "words_findings",
        "{debt} × {percent} % × {share} × {days}, from {from} to {to}: {interest}.",
    ),
    "no_rate": QT_TRANSLATE_NOOP(
        "words_findings", "{days} from {from} to {to} on {debt}: no key rate was entered for them."
    ),
    "no_interest_rule": QT_TRANSLATE_NOOP(
        "words_findings", "{days} from {from} to {to} on {debt}: no rule on interest was read."
    ),
    "delay_over": QT_TRANSLATE_NOOP(
        "words_findings", "Due on {due}; more than {delay_over} late from {since} on."
    ),
    "written_notice_first": QT_TRANSLATE_NOOP(
        "words_findings", "First the employer is told in writing."
    ),
    "unpaid_over": QT_TRANSLATE_NOOP(
        "words_findings", "Pay period {period}: unpaid for more than {months_over}; {is_full}."
    ),
    "go_to": QT_TRANSLATE_NOOP("words_findings", "{order}. {to}: {paper}."),
    "go_to_keep": QT_TRANSLATE_NOOP("words_findings", "{order}. {to}: {paper}; keep the {keep}."),
    "deduction": QT_TRANSLATE_NOOP("words_findings", "{amount} taken off; agreed: {agreed_to}."),
    "sign": QT_TRANSLATE_NOOP("words_findings", "{sign}"),
    "pattern": QT_TRANSLATE_NOOP("words_findings", "{pattern}"),
    "dimension_rule": QT_TRANSLATE_NOOP(
        "words_findings", "Answered yes: strong {strong}, medium {medium}, weak {weak}."
    ),
    "means_not_needed_for_a_child": QT_TRANSLATE_NOOP(
        "words_findings", "For a child no deception or force is needed."
    ),
    "consent_of_a_child_never_counts": QT_TRANSLATE_NOOP(
        "words_findings", "The consent of a child never counts."
    ),
    "consent_does_not_count_once_a_means_was_used": QT_TRANSLATE_NOOP(
        "words_findings", "Consent does not count once deception or force was used."
    ),
    "because": QT_TRANSLATE_NOOP("words_findings", "Because of the answer on: {fact}."),
    "apply_at": QT_TRANSLATE_NOOP("words_findings", "{place}: apply to {to}."),
    "in_own_country": QT_TRANSLATE_NOOP(
        "words_findings",
        "The person is in the country of the citizenship: no asylum here, ask UNHCR or legal aid.",
    ),
    "no_penalty_for_entry": QT_TRANSLATE_NOOP(
        "words_findings",
        "An irregular entry is not punished when the person comes forward without delay.",
    ),
    "evidence": QT_TRANSLATE_NOOP("words_findings", "Paper held: {paper}."),
    "exploited": QT_TRANSLATE_NOOP("words_findings", "The person was exploited."),
    "forced_or_deceived": QT_TRANSLATE_NOOP("words_findings", "Force or deception was used."),
    "crossing_sold_without_exploitation": QT_TRANSLATE_NOOP(
        "words_findings", "A crossing was sold; nobody exploited the person."
    ),
    "group": QT_TRANSLATE_NOOP("words_findings", "{group}"),
    "refer": QT_TRANSLATE_NOOP("words_findings", "{profile}: {to}."),
    **RETURN_STEPS,
}
"""The sentence of each step by its code."""

STEP_VARIANTS: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "overstay_bracket": (("overstay_bracket_to", ("to_days",)),),
    "go_to": (("go_to_keep", ("keep",)),),
}
"""Fuller sentences of a step, each with the figures it needs."""
