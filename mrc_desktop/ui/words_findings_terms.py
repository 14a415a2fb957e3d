"""Deadlines, parts of rules nobody has read, and how far a rule may be trusted."""

from __future__ import annotations

from typing import Final

from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP

DEADLINES: Final[dict[str, str]] = {
    "ru_registration": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration at the place of stay"
    ),
    "ru_registration_default": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration at the place of stay"
    ),
    "ru_registration_tj": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration of a citizen of Tajikistan"
    ),
    "ru_registration_uz": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration of a citizen of Uzbekistan"
    ),
    "ru_registration_kg": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration of a citizen of Kyrgyzstan"
    ),
    "ru_registration_kz": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration of a citizen of Kazakhstan"
    ),
    "ru_registration_am": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration of a citizen of Armenia"
    ),
    "ru_registration_by": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: registration of a citizen of Belarus"
    ),
    "ru_departure": QT_TRANSLATE_NOOP("words_findings", "Russia: leave by the last day of stay"),
    "kz_departure": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: leave by the last day of stay"
    ),
    "ru_patent_application": QT_TRANSLATE_NOOP("words_findings", "Russia: apply for the patent"),
    "ru_patent_contract_notice": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: send the contract notice"
    ),
    "ru_patent_reissue": QT_TRANSLATE_NOOP("words_findings", "Russia: apply for a new patent"),
    "ru_patent_end": QT_TRANSLATE_NOOP("words_findings", "Russia: the patent cannot last longer"),
    "ru_patent_payment": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: pay for the next month of the patent"
    ),
    "eaeu_new_contract": QT_TRANSLATE_NOOP("words_findings", "EAEU: sign a new contract or leave"),
    "eaeu_without_registration": QT_TRANSLATE_NOOP(
        "words_findings", "EAEU: stay without registration ends"
    ),
    "ru_ban_claim": QT_TRANSLATE_NOOP("words_findings", "Russia: claim against the ban in court"),
    "ru_ruling_complaint": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: complaint against the ruling"
    ),
    "kz_ruling_complaint": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: complaint against the ruling"
    ),
    "ru_written_answer": QT_TRANSLATE_NOOP("words_findings", "Russia: the written answer is due"),
    "ru_ban_check": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: check for a ban before travelling"
    ),
    "ru_written_contract": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: the written contract was due"
    ),
    "ru_wage_court": QT_TRANSLATE_NOOP("words_findings", "Russia: to court for the wage"),
    "ru_dismissal_court": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: to court about the dismissal"
    ),
    "ru_other_labour_court": QT_TRANSLATE_NOOP(
        "words_findings", "Russia: to court about another labour dispute"
    ),
    "kz_wage_court": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: to the commission or court for the wage"
    ),
    "kz_reinstatement": QT_TRANSLATE_NOOP("words_findings", "Kazakhstan: claim to be reinstated"),
    "kz_arrival_notice": QT_TRANSLATE_NOOP("words_findings", "Kazakhstan: notice of arrival"),
    "kz_kg_registration": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: stay without registration ends (Kyrgyzstan)"
    ),
    "kz_residence_permit": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: get the residence permit"
    ),
    "kz_household_first_end": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: the first household permit ends"
    ),
    "kz_household_end": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: the household permit cannot last longer"
    ),
    "kz_asylum": QT_TRANSLATE_NOOP("words_findings", "Kazakhstan: apply for asylum"),
    "kz_asylum_irregular": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: apply for asylum after an irregular entry"
    ),
    "kz_asylum_certificate": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: the asylum seeker's certificate is due"
    ),
    "kz_asylum_fingerprints": QT_TRANSLATE_NOOP("words_findings", "Kazakhstan: fingerprints"),
    "kz_asylum_decision": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: the decision on asylum is due"
    ),
    "kz_asylum_decision_longest": QT_TRANSLATE_NOOP(
        "words_findings", "Kazakhstan: the decision on asylum, if prolonged"
    ),
    "kg_asylum_decision": QT_TRANSLATE_NOOP(
        "words_findings", "Kyrgyzstan: the decision on asylum is due"
    ),
    "tj_asylum_notice": QT_TRANSLATE_NOOP(
        "words_findings", "Tajikistan: the border unit's notice is due"
    ),
    "tj_asylum_decision": QT_TRANSLATE_NOOP(
        "words_findings", "Tajikistan: the decision on asylum is due"
    ),
    "tj_asylum_complaint": QT_TRANSLATE_NOOP(
        "words_findings", "Tajikistan: complaint against the refusal"
    ),
}
"""What is due, by the code of the deadline."""

UNREAD: Final[dict[str, str]] = {
    "after_entry": QT_TRANSLATE_NOOP("words_findings", "the condition on the days after entry"),
    "article": QT_TRANSLATE_NOOP("words_findings", "the number of the article"),
    "base_sum": QT_TRANSLATE_NOOP("words_findings", "the base sum"),
    "brochure": QT_TRANSLATE_NOOP("words_findings", "the brochure itself"),
    "cancelled_if_silent": QT_TRANSLATE_NOOP(
        "words_findings", "whether silence cancels the patent"
    ),
    "clause_number": QT_TRANSLATE_NOOP("words_findings", "the number of the clause"),
    "contract_copy": QT_TRANSLATE_NOOP(
        "words_findings", "whether a copy of the contract is needed"
    ),
    "end_of_ban": QT_TRANSLATE_NOOP("words_findings", "how the end of the ban is reckoned"),
    "everything": QT_TRANSLATE_NOOP("words_findings", "the whole list"),
    "exceptions": QT_TRANSLATE_NOOP("words_findings", "the exceptions"),
    "expulsion": QT_TRANSLATE_NOOP("words_findings", "when expulsion follows"),
    "first_day": QT_TRANSLATE_NOOP("words_findings", "since when it is in force"),
    "higher_steps": QT_TRANSLATE_NOOP("words_findings", "the higher steps of the sanction"),
    "language_certificate": QT_TRANSLATE_NOOP("words_findings", "the certificate of language"),
    "legal_basis": QT_TRANSLATE_NOOP("words_findings", "the legal basis"),
    "multiplier": QT_TRANSLATE_NOOP("words_findings", "the multiple of the rate"),
    "paragraph_number": QT_TRANSLATE_NOOP("words_findings", "the number of the paragraph"),
    "profession_limit": QT_TRANSLATE_NOOP("words_findings", "limits to professions"),
    "public_order": QT_TRANSLATE_NOOP("words_findings", "what counts as public order"),
    "publisher": QT_TRANSLATE_NOOP("words_findings", "who published it"),
    "restoration": QT_TRANSLATE_NOOP("words_findings", "how a missed term is restored"),
    "reworded_2025": QT_TRANSLATE_NOOP("words_findings", "the wording of 2025"),
    "social_insurance": QT_TRANSLATE_NOOP("words_findings", "social insurance"),
    "start_day": QT_TRANSLATE_NOOP("words_findings", "from which day it runs"),
    "steps_without_papers": QT_TRANSLATE_NOOP("words_findings", "the steps without papers"),
    "still_true": QT_TRANSLATE_NOOP("words_findings", "whether it still holds"),
    "term": QT_TRANSLATE_NOOP("words_findings", "the term"),
    "whose_duty": QT_TRANSLATE_NOOP("words_findings", "whose duty it is"),
}
"""Parts of rules that nobody has read."""

CONFIDENCES: Final[dict[str, str]] = {
    "read": QT_TRANSLATE_NOOP("words_findings", "read in the source"),
    "read_in_part": QT_TRANSLATE_NOOP("words_findings", "read in part"),
    "confirmed": QT_TRANSLATE_NOOP("words_findings", "confirmed by the centre's administrator"),
    "to_be_confirmed": QT_TRANSLATE_NOOP("words_findings", "to be confirmed"),
}
"""How far a rule may be trusted."""
