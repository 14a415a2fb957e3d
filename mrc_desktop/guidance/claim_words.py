"""The words of the claim sheet in one language: labels, sentences, names of laws and of papers."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.domain.wage_facts import Evidence
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_text, read_toml
from mrc_desktop.guidance.words import placeholders

CLAIM_LANGUAGES: Final = PAPER_LANGUAGES
"""Languages a claim sheet is made in."""


class FigureWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How numbers and short dates look: `date` with {day}, {month}, {year}, all of them digits."""

    decimal: str
    group: str
    date: str


class ClaimSentences(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Every fixed word and sentence of the sheet; those with {placeholders} are patterns."""

    title: str
    reckoned_on: str
    about_title: str
    worker: str
    case: str
    employer: str
    tax_number: str
    tax_number_unknown: str
    country: str
    work: str
    work_since: str
    work_until: str
    work_between: str
    written_contract: str
    sum_title: str
    debt: str
    interest: str
    total: str
    total_at_least: str
    summary_title: str
    lines_title: str
    sums_in: str
    column_number: str
    column_work_until: str
    column_due: str
    column_agreed: str
    column_paid: str
    column_debt: str
    column_interest: str
    column_court: str
    column_first: str
    column_last: str
    column_days: str
    column_owed: str
    column_rate: str
    column_share: str
    sum_row: str
    period: str
    paid_on: str
    overpaid: str
    due_by_law: str
    due_later_than_law: str
    no_rate: str
    no_interest_rule: str
    of_period: str
    paid_in_time: str
    not_due: str
    not_reckoned: str
    method: str
    rounding: str
    court_title: str
    court_open: str
    court_over: str
    stop_title: str
    stop_now: str
    stop_later: str
    criminal: str
    contract_by_admission: str
    contract_was_due: str
    deductions_title: str
    deduction: str
    route_title: str
    route_step: str
    route_unknown: str
    keep_copy: str
    no_fee: str
    evidence_title: str
    evidence_held: str
    evidence_lacking: str
    none_yet: str
    rates_title: str
    rate_line: str
    rate_source: str
    rules_title: str
    rule_checked: str
    rule_past_review: str
    rule_volatile: str
    rule_confirmed: str
    rule_unread: str
    not_used: str
    disclaimer: str
    drawn_up_by: str


class ClaimWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All words of a claim sheet in one language.

    `laws` names laws and articles, keyed by what the rules say in English; what is not named there
    stays as the rule has it, so that a changed law never wears an old name. `digest` is the SHA-256
    of the file.
    """

    language: str
    needs_review: bool
    figures: FigureWords
    text: ClaimSentences
    answer: dict[Answer, str]
    evidence: dict[Evidence, str]
    go_to: dict[str, str]
    paper: dict[str, str]
    why: dict[str, str]
    unread: dict[str, str]
    laws: dict[str, str] = {}
    digest: str = ""

    def law(self, text: str) -> str:
        """Return a law or an article as this language writes it."""
        return self.laws.get(text, text)


PLACES: Final = frozenset(
    {"employer", "labour_inspectorate", "prosecutor", "conciliation_commission", "court"}
)
"""Where a route of `domain.wage_route` leads."""

PAPERS: Final = frozenset(
    {
        "written_demand", "complaint", "application_for_court_order", "statement_of_claim",
        "application",
    }
)  # fmt: skip
"""What is handed in there."""

REASONS: Final = frozenset({"no_rate", "no_rule_then", "kazakhstan", "no_rule"})
"""Why interest may not be whole."""

UNREAD: Final = frozenset({"article", "multiplier", "first_day", "other"})
"""Parts of a rule nobody read; "other" stands for those without a word of their own."""

_CODES: Final[Mapping[str, frozenset[str] | type[StrEnum]]] = {
    "answer": Answer,
    "evidence": Evidence,
    "go_to": PLACES,
    "paper": PAPERS,
    "why": REASONS,
    "unread": UNREAD,
}

_PATTERNS: Final[Mapping[str, frozenset[str]]] = {
    "reckoned_on": frozenset({"date"}),
    "tax_number": frozenset({"number"}),
    "work_since": frozenset({"first"}),
    "work_until": frozenset({"last"}),
    "work_between": frozenset({"first", "last"}),
    "sums_in": frozenset({"currency"}),
    "period": frozenset({"number", "due", "agreed"}),
    "paid_on": frozenset({"date", "amount"}),
    "overpaid": frozenset({"amount"}),
    "due_by_law": frozenset({"date", "law"}),
    "due_later_than_law": frozenset({"date", "law"}),
    "of_period": frozenset({"number", "what"}),
    "court_open": frozenset({"date"}),
    "stop_now": frozenset({"since", "due", "days"}),
    "stop_later": frozenset({"since", "due", "days"}),
    "criminal": frozenset({"since", "months"}),
    "contract_was_due": frozenset({"date"}),
    "deduction": frozenset({"amount", "answer"}),
    "route_step": frozenset({"to", "paper"}),
    "rate_line": frozenset({"percent", "date"}),
    "rate_source": frozenset({"source"}),
    "rule_checked": frozenset({"date"}),
    "rule_past_review": frozenset({"date"}),
    "rule_unread": frozenset({"parts"}),
    "not_used": frozenset({"rules"}),
}


def load_claim_words(folder: Path, language: str) -> ClaimWords:
    """Return the words of a language; raise ContentFaulty for a hole, however small."""
    file = f"words/claim_{language}.toml"
    words = convert(read_toml(folder, file), ClaimWords, file, language)
    if words.language != language:
        raise Fault(file, language, "language", "wrong_value").error()
    for field, codes in _CODES.items():
        known: Mapping[str, str] = getattr(words, field)
        for code in codes:
            if not known.get(code, "").strip():
                raise Fault(file, language, f"{field}.{code}", "missing_field").error()
    if placeholders(words.figures.date) != {"day", "month", "year"}:
        raise Fault(file, language, "figures.date", "unknown_placeholder").error()
    for field in ClaimSentences.__struct_fields__:
        text: str = getattr(words.text, field)
        if not text.strip():
            raise Fault(file, language, f"text.{field}", "missing_field").error()
        if placeholders(text) != _PATTERNS.get(field, frozenset()):
            raise Fault(file, language, f"text.{field}", "unknown_placeholder").error()
    digest = hashlib.sha256(read_text(folder, file).encode("utf-8")).hexdigest()
    return msgspec.structs.replace(words, digest=digest)
