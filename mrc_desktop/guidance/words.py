"""The words papers need in one language: labels, months, names of codes, the fixed sentences."""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import msgspec

from mrc_desktop.domain.codes import (
    AgeBand,
    Channel,
    FactKind,
    IdentityDocumentKind,
    MigrationStatus,
    OrganisationKind,
    Outcome,
    Role,
    Sex,
    Topic,
)
from mrc_desktop.domain.numerals import write_number
from mrc_desktop.domain.referral import DocumentKind, LetterFact
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml


class DateWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How a date is written: `pattern` with {day}, {month}, {year}; months as the pattern wants."""

    pattern: str
    months: tuple[str, ...]


class PaperWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The fixed words of every paper; those with {placeholders} are patterns."""

    page: str
    practice_band: str
    practice_diagonal: str
    number: str
    phone: str
    to: str
    subject: str
    facts_title: str
    reason_title: str
    signature: str
    stamp: str
    anonymous_person: str
    born_year: str
    born_about: str
    document_of: str
    checked_on: str
    newest_source: str
    review_by: str
    past_review: str
    source_past_review: str
    sources: str
    to_confirm: str
    translation_unreviewed: str
    translation_reviewed: str
    translation_stale: str
    not_translated: str
    warning: str


class RecoveryWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The recovery sheet, sentence by sentence; `steps` and `rules` are lists."""

    title: str
    intro: str
    register: str
    vault_id: str
    made_on: str
    code: str
    check_note: str
    qr_note: str
    keep_title: str
    keep: tuple[str, ...]
    use_title: str
    use: tuple[str, ...]
    holder_title: str
    holder_name: str
    holder_place: str
    holder_date: str
    holder_signature: str


class Words(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All words of one language; every mapping holds every code of its list."""

    language: str
    name: str
    date: DateWords
    paper: PaperWords
    recovery: RecoveryWords
    topic: dict[Topic, str]
    sex: dict[Sex, str]
    age_band: dict[AgeBand, str]
    channel: dict[Channel, str]
    outcome: dict[Outcome, str]
    migration_status: dict[MigrationStatus, str]
    identity_document: dict[IdentityDocumentKind, str]
    organisation_kind: dict[OrganisationKind, str]
    letter_fact: dict[LetterFact, str]
    document_kind: dict[DocumentKind, str]
    fact_kind: dict[FactKind, str]
    role: dict[Role, str]

    def write_date(self, day: dt.date) -> str:
        """Return a date as it is written on paper in this language."""
        return self.date.pattern.format(
            day=write_number(day.day, self.language),
            month=self.date.months[day.month - 1],
            year=write_number(day.year, self.language),
        )


_LISTS: Mapping[str, type[StrEnum]] = {
    "topic": Topic,
    "sex": Sex,
    "age_band": AgeBand,
    "channel": Channel,
    "outcome": Outcome,
    "migration_status": MigrationStatus,
    "identity_document": IdentityDocumentKind,
    "organisation_kind": OrganisationKind,
    "letter_fact": LetterFact,
    "document_kind": DocumentKind,
    "fact_kind": FactKind,
    "role": Role,
}

_PATTERNS: Mapping[str, frozenset[str]] = {
    "page": frozenset({"page", "pages"}),
    "number": frozenset({"number"}),
    "phone": frozenset({"phone"}),
    "born_year": frozenset({"year"}),
    "born_about": frozenset({"year"}),
    "document_of": frozenset({"document", "country"}),
    "checked_on": frozenset({"date"}),
    "newest_source": frozenset({"date"}),
    "review_by": frozenset({"date"}),
    "past_review": frozenset({"date"}),
    "source_past_review": frozenset({"date"}),
    "to_confirm": frozenset({"what"}),
    "translation_reviewed": frozenset({"name", "date"}),
    "not_translated": frozenset({"asked", "shown"}),
}


def load_words(folder: Path, language: str) -> Words:
    """Return the words of a language; raise ContentFaulty for a hole, however small."""
    file = f"words/{language}.toml"
    words = convert(read_toml(folder, file), Words, file, language)
    if words.language != language:
        raise Fault(file, language, "language", "wrong_value").error()
    if len(words.date.months) != 12:
        raise Fault(file, language, "date.months", "wrong_value").error()
    for field, codes in _LISTS.items():
        known: Mapping[StrEnum, str] = getattr(words, field)
        for code in codes:
            if not known.get(code, "").strip():
                raise Fault(file, language, f"{field}.{code}", "missing_field").error()
    _check_patterns(file, words)
    return words


def _check_patterns(file: str, words: Words) -> None:
    if placeholders(words.date.pattern) != {"day", "month", "year"}:
        raise Fault(file, words.language, "date.pattern", "unknown_placeholder").error()
    for field in PaperWords.__struct_fields__:
        text: str = getattr(words.paper, field)
        if not text.strip():
            raise Fault(file, words.language, f"paper.{field}", "missing_field").error()
        if placeholders(text) != _PATTERNS.get(field, frozenset()):
            raise Fault(file, words.language, f"paper.{field}", "unknown_placeholder").error()


def placeholders(pattern: str) -> frozenset[str]:
    """Return the {names} of a format pattern; a malformed pattern has the one name ""."""
    try:
        return frozenset(name for _, name, _, _ in string.Formatter().parse(pattern) if name)
    except ValueError:
        return frozenset({""})
