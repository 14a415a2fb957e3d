"""Law as data: the rules of the content folder, read and checked.

A file `rules/<subject>.toml` holds `[[rule]]` tables; docs/rules.md describes their fields.

    book = load_rules(content_folder)                   # every fault is ContentFaulty
    rule = book.in_force("RU-BAN-26-4", day_of_ruling)  # a domain.rule.Rule, or None
    book.with_confirmed(["RU-PAT-09"])                  # with what an administrator confirmed

Which parameters a rule may and must have stands in `domain.rule_parameters`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import msgspec

from mrc_desktop.domain.rule import Confidence, Rule, RuleBook, Term, Unit, Value
from mrc_desktop.domain.rule_parameters import Kind, parameters_of
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.fault import Fault, convert, fault_of
from mrc_desktop.guidance.source import read_toml

RULES = "rules"
RULE_LANGUAGES: Final = ("en", "ru")

_WRITTEN: Final = {Confidence.READ, Confidence.TO_BE_CONFIRMED}
_TERM_KINDS: Final = {Kind.DAYS: Unit.DAYS, Kind.MONTHS: Unit.MONTHS, Kind.YEARS: Unit.YEARS}
_MAY_BE_ABSENT: Final = "?"


class _File(msgspec.Struct, forbid_unknown_fields=True):
    rule: list[dict[str, Any]]


class _Texts(msgspec.Struct, forbid_unknown_fields=True):
    en: str
    ru: str


class _Written(msgspec.Struct, forbid_unknown_fields=True):
    """A `[[rule]]` table as it is written."""

    id: str
    country: str
    topic: str
    text: _Texts
    law: str
    confidence: Confidence
    checked_on: dt.date
    review_by: dt.date
    article: str = ""
    source: str = ""
    volatile: bool = False
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    parameters: dict[str, Any] = {}
    unconfirmed: list[str] = []
    unread: list[str] = []


class _Parameter(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One parameter: exactly one of these is given."""

    hours: int | None = None
    days: int | None = None
    working_days: int | None = None
    months: int | None = None
    years: int | None = None
    count: int | None = None
    rate: str | None = None
    flag: bool | None = None
    codes: list[str] | None = None


def load_rules(folder: Path) -> RuleBook:
    """Return every rule of a content folder; raise ContentFaulty naming the first fault."""
    rules = [rule for file in rule_files(folder) for rule in read_rules(folder, file)]
    faults = overlaps(rules)
    if faults:
        raise faults[0].error()
    return RuleBook(rule for _, rule in rules)


def rule_files(folder: Path) -> tuple[str, ...]:
    """Return the rule files of a content folder, relative to it; raise if there are none."""
    files = tuple(sorted(f"{RULES}/{path.name}" for path in (folder / RULES).glob("*.toml")))
    if not files:
        raise Fault(RULES, "", "", "missing_file").error()
    return files


def check_rules(folder: Path) -> list[Fault]:
    """Return the first fault of each rule file and every overlap; empty when all is well."""
    faults: list[Fault] = []
    rules: list[tuple[str, Rule]] = []
    try:
        files = rule_files(folder)
    except ContentFaulty as error:
        return [fault_of(error)]
    for file in files:
        try:
            rules += read_rules(folder, file)
        except ContentFaulty as error:
            faults.append(fault_of(error))
    return faults + overlaps(rules)


def read_rules(folder: Path, file: str) -> list[tuple[str, Rule]]:
    """Return the rules of one file, each with the file's name; raise ContentFaulty."""
    raw = read_toml(folder, file)
    try:
        written = convert(raw, _File, file)
    except ContentFaulty as error:
        fault = fault_of(error)
        # The fault lies in the file as a whole: no rule of it has an id to name.
        raise Fault(file, "", fault.field, fault.reason).error() from error
    return [(file, _rule(one, file)) for one in written.rule]


def overlaps(rules: list[tuple[str, Rule]]) -> list[Fault]:
    """Return a fault for each version that is in force on the same day as an earlier one."""
    faults: list[Fault] = []
    versions: dict[str, list[Rule]] = {}
    for file, rule in rules:
        earlier = versions.setdefault(rule.id, [])
        if any(_meet(one, rule) for one in earlier):
            faults.append(Fault(file, rule.id, "effective_from", "overlapping_period"))
        earlier.append(rule)
    return faults


def _meet(one: Rule, other: Rule) -> bool:
    begins = max(one.effective_from or dt.date.min, other.effective_from or dt.date.min)
    return begins <= min(one.effective_to or dt.date.max, other.effective_to or dt.date.max)


def _rule(raw: dict[str, Any], file: str) -> Rule:
    identity = str(raw.get("id", ""))
    written = convert(raw, _Written, file, identity)
    for field, reason in _faults_of(written):
        raise Fault(file, identity, field, reason).error()
    return Rule(
        id=written.id,
        country=written.country,
        topic=written.topic,
        law=written.law,
        article=written.article,
        source=written.source,
        confidence=written.confidence,
        checked_on=written.checked_on,
        review_by=written.review_by,
        is_volatile=written.volatile,
        effective_from=written.effective_from,
        effective_to=written.effective_to,
        parameters=_parameters(written, file),
        unconfirmed=frozenset(written.unconfirmed),
        unread=tuple(written.unread),
        texts=MappingProxyType({"en": written.text.en, "ru": written.text.ru}),
        digest=hashlib.sha256(msgspec.json.encode(raw, order="sorted")).hexdigest()[:16],
    )


def _faults_of(rule: _Written) -> list[tuple[str, str]]:
    """Return field and reason of what is wrong with a rule besides its types."""
    must = {
        "id": rule.id,
        "country": rule.country,
        "topic": rule.topic,
        "law": rule.law,
        "text.en": rule.text.en,
        "text.ru": rule.text.ru,
    }
    faults = [(field, "missing_field") for field, value in must.items() if not value.strip()]
    if rule.confidence not in _WRITTEN:
        faults.append(("confidence", "wrong_value"))
    if rule.confidence is Confidence.READ and not rule.source:
        faults.append(("source", "missing_source"))
    if rule.source and not rule.source.startswith(("https://", "http://")):
        faults.append(("source", "wrong_value"))
    if rule.effective_from and rule.effective_to and rule.effective_from > rule.effective_to:
        faults.append(("effective_to", "reversed_period"))
    if rule.review_by < rule.checked_on:
        faults.append(("review_by", "reversed_period"))
    faults += [
        (f"unconfirmed.{name}", "unknown_parameter")
        for name in rule.unconfirmed
        if name not in rule.parameters
    ]
    return faults


def _parameters(rule: _Written, file: str) -> Mapping[str, Value]:
    known = parameters_of(rule.id)
    kinds = {name.removesuffix(_MAY_BE_ABSENT): kind for name, kind in known.items()}
    for name in rule.parameters:
        if name not in kinds:
            raise Fault(file, rule.id, f"parameters.{name}", "unused_parameter").error()
    for name in known:
        if not name.endswith(_MAY_BE_ABSENT) and name not in rule.parameters:
            raise Fault(file, rule.id, f"parameters.{name}", "missing_parameter").error()
    return MappingProxyType(
        {
            name: _value(raw, kinds[name], Fault(file, rule.id, f"parameters.{name}", ""))
            for name, raw in rule.parameters.items()
        }
    )


def _value(raw: object, kind: Kind, at: Fault) -> Value:
    """Return a parameter's value; raise ContentFaulty at the place `at` names."""
    try:
        parameter = msgspec.convert(raw, _Parameter)
    except msgspec.ValidationError as error:
        reason = "unknown_field" if "unknown field" in str(error) else "wrong_value"
        raise Fault(at.file, at.id, at.field, reason).error() from error
    given: dict[str, object] = msgspec.to_builtins(parameter)
    if len(given) != 1:
        raise Fault(at.file, at.id, at.field, "wrong_value").error()
    ((unit, value),) = given.items()
    found = _typed(unit, value)
    if found is None or not _is(found, kind, unit):
        raise Fault(at.file, at.id, at.field, "wrong_value").error()
    return found


def _typed(unit: str, value: object) -> Value | None:
    """Return the domain value of what was written, or None where it cannot be."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        found: Value = value if unit == Kind.COUNT else Term(value, Unit(unit))
        return found if value >= 0 else None
    if isinstance(value, list):
        return frozenset(value) if value and all(value) else None
    try:
        return Fraction(str(value))
    except (ValueError, ZeroDivisionError):
        return None


def _is(value: Value, kind: Kind, unit: str) -> bool:
    if isinstance(value, Term):
        return kind is Kind.TERM or _TERM_KINDS.get(kind) is value.unit
    return kind.value == unit
