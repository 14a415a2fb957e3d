"""What facts and their rows are called, by their dotted names without row numbers."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.words_findings_return import RETURN_FACTS, RETURN_ROWS

FACTS: Final[dict[str, str]] = {
    "citizenship": QT_TRANSLATE_NOOP("words_findings", "the citizenship"),
    "is_visa_free": QT_TRANSLATE_NOOP("words_findings", "whether a visa is needed"),
    "trips": QT_TRANSLATE_NOOP("words_findings", "the stays in the country"),
    "registrations": QT_TRANSLATE_NOOP("words_findings", "the registration"),
    "entry": QT_TRANSLATE_NOOP("words_findings", "the day of entry"),
    "exit": QT_TRANSLATE_NOOP("words_findings", "the day of leaving"),
    "is_still_there": QT_TRANSLATE_NOOP("words_findings", "still there"),
    "permitted_until": QT_TRANSLATE_NOOP("words_findings", "the day the stay was allowed until"),
    "begins": QT_TRANSLATE_NOOP("words_findings", "the first day"),
    "ends": QT_TRANSLATE_NOOP("words_findings", "the last day"),
    "right_to_work": QT_TRANSLATE_NOOP("words_findings", "whether it lets the person work"),
    "country": QT_TRANSLATE_NOOP("words_findings", "the country"),
    "kind": QT_TRANSLATE_NOOP("words_findings", "the kind"),
    "in_force_since": QT_TRANSLATE_NOOP("words_findings", "the day it came into force"),
    "decided_on": QT_TRANSLATE_NOOP("words_findings", "the day of the decision"),
    "area": QT_TRANSLATE_NOOP("words_findings", "which rules were broken"),
    "carried_out_on": QT_TRANSLATE_NOOP("words_findings", "the day it was carried out"),
    "copy_received_on": QT_TRANSLATE_NOOP("words_findings", "the day the copy was received"),
    "learned_on": QT_TRANSLATE_NOOP("words_findings", "the day the person learned of it"),
    "stated_until": QT_TRANSLATE_NOOP("words_findings", "until when the paper states the ban"),
    "is_paid": QT_TRANSLATE_NOOP("words_findings", "whether the fine was paid"),
    "is_intentional": QT_TRANSLATE_NOOP("words_findings", "whether it was intentional"),
    "is_spent": QT_TRANSLATE_NOOP("words_findings", "whether the conviction is spent"),
    "spent_on": QT_TRANSLATE_NOOP("words_findings", "the day the conviction is spent"),
    "sentenced_on": QT_TRANSLATE_NOOP("words_findings", "the day of the sentence"),
    "checked_on": QT_TRANSLATE_NOOP("words_findings", "the day of the check"),
    "spelling": QT_TRANSLATE_NOOP("words_findings", "the spelling that was checked"),
    "answer": QT_TRANSLATE_NOOP("words_findings", "the answer"),
    "until": QT_TRANSLATE_NOOP("words_findings", "until when"),
    "is_copy_kept": QT_TRANSLATE_NOOP("words_findings", "a copy of the answer"),
    "is_on_control_register": QT_TRANSLATE_NOOP(
        "words_findings", "whether the person is on the register of controlled persons"
    ),
    "registered_on": QT_TRANSLATE_NOOP(
        "words_findings", "the day of the entry in the register of controlled persons"
    ),
    "work_permit:registered_on": QT_TRANSLATE_NOOP("words_findings", "the day of the registration"),
    "travel_on": QT_TRANSLATE_NOOP("words_findings", "the day of travel"),
    "destination": QT_TRANSLATE_NOOP("words_findings", "the country of work"),
    "purpose": QT_TRANSLATE_NOOP("words_findings", "the purpose on the migration card"),
    "contract_on": QT_TRANSLATE_NOOP("words_findings", "the day of the contract"),
    "contract_notice_on": QT_TRANSLATE_NOOP("words_findings", "the day of the contract notice"),
    "contract_ended_early_on": QT_TRANSLATE_NOOP(
        "words_findings", "the day the contract ended early"
    ),
    "applied_on": QT_TRANSLATE_NOOP("words_findings", "the day of the application"),
    "patent_issued_on": QT_TRANSLATE_NOOP("words_findings", "the day the patent was issued"),
    "patent_end": QT_TRANSLATE_NOOP("words_findings", "the last day of the patent"),
    "months_paid": QT_TRANSLATE_NOOP("words_findings", "how many months are paid"),
    "employer": QT_TRANSLATE_NOOP("words_findings", "who the employer is"),
    "employer.name": QT_TRANSLATE_NOOP("words_findings", "the employer's name"),
    "employer.tax_number": QT_TRANSLATE_NOOP("words_findings", "the employer's tax number"),
    "is_seasonal": QT_TRANSLATE_NOOP("words_findings", "whether the work is seasonal"),
    "work": QT_TRANSLATE_NOOP("words_findings", "what the work is"),
    "workers_of_employer": QT_TRANSLATE_NOOP(
        "words_findings", "how many workers the household has"
    ),
    "periods": QT_TRANSLATE_NOOP("words_findings", "the pay periods"),
    "agreed": QT_TRANSLATE_NOOP("words_findings", "the agreed wage"),
    "agreed.currency": QT_TRANSLATE_NOOP("words_findings", "the currency of the agreed wage"),
    "due": QT_TRANSLATE_NOOP("words_findings", "the agreed pay day"),
    "paid": QT_TRANSLATE_NOOP("words_findings", "the payments"),
    "day": QT_TRANSLATE_NOOP("words_findings", "the day"),
    "amount": QT_TRANSLATE_NOOP("words_findings", "the sum"),
    "amount.currency": QT_TRANSLATE_NOOP("words_findings", "the currency of the sum"),
    "agreed_to": QT_TRANSLATE_NOOP("words_findings", "whether it was agreed to"),
    "accrued": QT_TRANSLATE_NOOP("words_findings", "whether the wage was accrued"),
    "admitted_to_work": QT_TRANSLATE_NOOP(
        "words_findings", "whether the employer let the work begin"
    ),
    "written_contract": QT_TRANSLATE_NOOP("words_findings", "whether there is a written contract"),
    "started_on": QT_TRANSLATE_NOOP("words_findings", "the first day of work"),
    "ended_on": QT_TRANSLATE_NOOP("words_findings", "the last day of work"),
    "stay_is_regular": QT_TRANSLATE_NOOP("words_findings", "whether the stay is regular"),
    "risk_discussed_on": QT_TRANSLATE_NOOP("words_findings", "the day the risk was talked over"),
    "decision": QT_TRANSLATE_NOOP("words_findings", "what the person decided"),
    "evidence.contract": QT_TRANSLATE_NOOP("words_findings", "the contract"),
    "evidence.pay_slips": QT_TRANSLATE_NOOP("words_findings", "pay slips"),
    "evidence.bank_records": QT_TRANSLATE_NOOP("words_findings", "bank records"),
    "evidence.messages": QT_TRANSLATE_NOOP("words_findings", "messages"),
    "evidence.demand_letters": QT_TRANSLATE_NOOP("words_findings", "letters that demand the wage"),
    "evidence.co_workers": QT_TRANSLATE_NOOP("words_findings", "co-workers as witnesses"),
    "evidence.photos": QT_TRANSLATE_NOOP("words_findings", "photos"),
    "rules": QT_TRANSLATE_NOOP("words_findings", "rules for this country: none was read"),
    "rules.KZ-WAGE-113.multiplier": QT_TRANSLATE_NOOP(
        "words_findings", "which multiple of the rate the law sets (not read)"
    ),
    "rules.KZ-WAGE-113.days_of_the_year": QT_TRANSLATE_NOOP(
        "words_findings", "by how many days a year is divided (not read)"
    ),
    "rules.wage_interest.*": QT_TRANSLATE_NOOP(
        "words_findings", "the rule on interest in this country ({rest}; not read)"
    ),
    "rules.wage_route.*": QT_TRANSLATE_NOOP(
        "words_findings", "the rule on where to go in this country ({rest}; not read)"
    ),
    "rules.where_to_apply.*": QT_TRANSLATE_NOOP(
        "words_findings", "the rule on where to apply in this country ({rest}; not read)"
    ),
    "rules.term_to_apply.*": QT_TRANSLATE_NOOP(
        "words_findings", "the term to apply in this country ({rest}; not read)"
    ),
    "rules.term_of_complaint.*": QT_TRANSLATE_NOOP(
        "words_findings", "the term to complain in this country ({rest}; not read)"
    ),
    "rules.*": QT_TRANSLATE_NOOP("words_findings", "the rule {rest}"),
    "rates.*": QT_TRANSLATE_NOOP("words_findings", "the key rates of these days (table {rest})"),
    "holidays.*": QT_TRANSLATE_NOOP("words_findings", "the public holidays of {rest}"),
    "age": QT_TRANSLATE_NOOP("words_findings", "the age"),
    "list": QT_TRANSLATE_NOOP("words_findings", "the list of questions"),
    "acts": QT_TRANSLATE_NOOP("words_findings", "what was done to bring the person there"),
    "danger_now": QT_TRANSLATE_NOOP("words_findings", "whether there is danger now"),
    "answers.deceptive_recruitment": QT_TRANSLATE_NOOP(
        "words_findings", "questions on deception at recruitment"
    ),
    "answers.coercive_recruitment": QT_TRANSLATE_NOOP(
        "words_findings", "questions on force at recruitment"
    ),
    "answers.recruitment_abuse_of_vulnerability": QT_TRANSLATE_NOOP(
        "words_findings", "questions on abuse of vulnerability at recruitment"
    ),
    "answers.exploitation": QT_TRANSLATE_NOOP("words_findings", "questions on exploitation"),
    "answers.coercion_at_destination": QT_TRANSLATE_NOOP(
        "words_findings", "questions on force at the place of work"
    ),
    "answers.abuse_of_vulnerability_at_destination": QT_TRANSLATE_NOOP(
        "words_findings", "questions on abuse of vulnerability at the place of work"
    ),
    "answers.*": QT_TRANSLATE_NOOP("words_findings", "the answer to {rest}"),
    "signs.fear_of_return": QT_TRANSLATE_NOOP(
        "words_findings", "whether the person fears to return"
    ),
    "place": QT_TRANSLATE_NOOP("words_findings", "where the person is: at the border or inside"),
    "entered_on": QT_TRANSLATE_NOOP("words_findings", "the day of entry"),
    "entry_was_regular": QT_TRANSLATE_NOOP("words_findings", "whether the entry was regular"),
    "danger_known_on": QT_TRANSLATE_NOOP("words_findings", "the day the danger became known"),
    "refused_on": QT_TRANSLATE_NOOP("words_findings", "the day of the refusal"),
    "is_alone": QT_TRANSLATE_NOOP("words_findings", "whether the child is alone"),
    "with_whom": QT_TRANSLATE_NOOP("words_findings", "who is with the child"),
    "has_guardian": QT_TRANSLATE_NOOP("words_findings", "whether there is a guardian"),
    "best_interests_noted": QT_TRANSLATE_NOOP("words_findings", "the note on the best interests"),
    "born_in": QT_TRANSLATE_NOOP("words_findings", "where the person was born"),
    "parents_citizenships": QT_TRANSLATE_NOOP("words_findings", "the citizenships of the parents"),
    "lived_in": QT_TRANSLATE_NOOP("words_findings", "where the person lived"),
    "held": QT_TRANSLATE_NOOP("words_findings", "which papers are there"),
    "exploited": QT_TRANSLATE_NOOP("words_findings", "whether the person was exploited"),
    "forced_or_deceived": QT_TRANSLATE_NOOP(
        "words_findings", "whether there was force or deception"
    ),
    "paid_for_crossing": QT_TRANSLATE_NOOP("words_findings", "whether the crossing was paid for"),
    "answers": QT_TRANSLATE_NOOP("words_findings", "the answers"),
    "checked_by": QT_TRANSLATE_NOOP("words_findings", "who checked"),
    "tool": QT_TRANSLATE_NOOP("words_findings", "where it was checked"),
    "circumstances": QT_TRANSLATE_NOOP("words_findings", "what else was told or shown"),
    "amount.minor": QT_TRANSLATE_NOOP("words_findings", "the sum"),
    "agreed.minor": QT_TRANSLATE_NOOP("words_findings", "the agreed wage"),
    "evidence": QT_TRANSLATE_NOOP("words_findings", "the evidence"),
    "groups": QT_TRANSLATE_NOOP("words_findings", "the special needs"),
    "injured": QT_TRANSLATE_NOOP("words_findings", "whether the person was injured"),
    "is_recruited_at_home": QT_TRANSLATE_NOOP(
        "words_findings", "whether the person was recruited at home"
    ),
    "needs_interpreter": QT_TRANSLATE_NOOP("words_findings", "whether an interpreter is needed"),
    "lost": QT_TRANSLATE_NOOP("words_findings", "whether papers are lost"),
    "fees.*": QT_TRANSLATE_NOOP("words_findings", "the permit fees of today ({rest})"),
    "patent_region": QT_TRANSLATE_NOOP("words_findings", "the region of the patent"),
    "work_region": QT_TRANSLATE_NOOP("words_findings", "the region of the work"),
    "is_ended_early": QT_TRANSLATE_NOOP("words_findings", "whether it was broken off early"),
    "letter_to_origin": QT_TRANSLATE_NOOP(
        "words_findings", "whether a letter to the country of origin is wanted"
    ),
    "region": QT_TRANSLATE_NOOP("words_findings", "the region"),
    "routes": QT_TRANSLATE_NOOP("words_findings", "the ways to go on"),
    "papers": QT_TRANSLATE_NOOP("words_findings", "the papers in hand"),
    "article": QT_TRANSLATE_NOOP("words_findings", "the article"),
    "signs": QT_TRANSLATE_NOOP("words_findings", "the signs"),
    "document": QT_TRANSLATE_NOOP("words_findings", "the paper used"),
    "excuses": QT_TRANSLATE_NOOP("words_findings", "what kept the person from leaving"),
    "ties": QT_TRANSLATE_NOOP("words_findings", "the ties in the country"),
    "helped_across": QT_TRANSLATE_NOOP(
        "words_findings", "whether somebody helped across the border"
    ),
    **RETURN_FACTS,
}
"""A fact by the longest end of its name; "kind:name" for one topic only, ".*" for any rest."""

ROWS: Final[dict[str, str]] = {
    "of": QT_TRANSLATE_NOOP("words_findings", "{row}: {fact}"),
    "trips": QT_TRANSLATE_NOOP("words_findings", "stay {number}"),
    "rulings": QT_TRANSLATE_NOOP("words_findings", "ruling {number}"),
    "permits": QT_TRANSLATE_NOOP("words_findings", "permit {number}"),
    "registrations": QT_TRANSLATE_NOOP("words_findings", "registration {number}"),
    "convictions": QT_TRANSLATE_NOOP("words_findings", "conviction {number}"),
    "checks": QT_TRANSLATE_NOOP("words_findings", "check {number}"),
    "periods": QT_TRANSLATE_NOOP("words_findings", "pay period {number}"),
    "deductions": QT_TRANSLATE_NOOP("words_findings", "deduction {number}"),
    "triggers": QT_TRANSLATE_NOOP("words_findings", "line {number}"),
    **RETURN_ROWS,
}
"""Rows of facts; "of" joins a row and a fact."""
