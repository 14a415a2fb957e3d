"""The screening lists of the content folder, read and checked.

`indicators/questions.toml` holds the questions, each other list of that folder how strong each of
them counts, `signs.toml` the eleven signs of forced labour and `conversation.toml` what stands
around the questions. docs/assess.md describes the fields.

    screening = load_screening(content_folder)      # every fault is ContentFaulty
    screening.lists["adult_labour"].indicators      # domain.indicator values
    screening.steps, screening.signs                # for the screen beside the questions
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

import msgspec

from mrc_desktop.domain.indicator import (
    Dimension,
    Indicator,
    IndicatorList,
    ListedPerson,
    Strength,
    Urgent,
)
from mrc_desktop.domain.rule import Confidence, Rule
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_text, read_toml

INDICATORS = "indicators"
LISTS: Final = ("adult_labour", "child_labour", "adult_sexual")
_QUESTIONS: Final = f"{INDICATORS}/questions.toml"
_SIGNS: Final = f"{INDICATORS}/signs.toml"
_CONVERSATION: Final = f"{INDICATORS}/conversation.toml"
_WRITTEN: Final = {Confidence.READ, Confidence.TO_BE_CONFIRMED}
_SIGN_COUNT: Final = 11


class When(StrEnum):
    """Where in a conversation a step stands."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class ConversationStep:
    """Something to see to around the questions; one "to be confirmed" is shown with that mark."""

    code: str
    when: When
    confidence: Confidence
    source: str
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Screening:
    """All that the screening form needs: lists by id, signs by number, steps in order."""

    lists: Mapping[str, IndicatorList]
    signs: Mapping[int, Mapping[str, str]]
    steps: tuple[ConversationStep, ...]


class _Texts(msgspec.Struct, forbid_unknown_fields=True):
    en: str
    ru: str

    def mapping(self) -> Mapping[str, str]:
        return MappingProxyType({"en": self.en, "ru": self.ru})


class _Question(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    dimension: Dimension
    signs: list[int]
    text: _Texts
    urgent: Urgent | None = None


class _Questions(msgspec.Struct, forbid_unknown_fields=True):
    indicator: list[_Question]


class _List(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    rule: str
    person: ListedPerson
    law: str
    article: str
    confidence: Confidence
    unread: list[str]
    checked_on: dt.date
    review_by: dt.date
    text: _Texts
    strengths: dict[str, Strength]
    source: str = ""


class _Sign(msgspec.Struct, forbid_unknown_fields=True):
    number: int
    text: _Texts


class _Signs(msgspec.Struct, forbid_unknown_fields=True):
    source: str
    sign: list[_Sign]


class _Step(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    when: When
    confidence: Confidence
    text: _Texts
    source: str = ""


class _Conversation(msgspec.Struct, forbid_unknown_fields=True):
    step: list[_Step]


def load_screening(folder: Path) -> Screening:
    """Return the screening of a content folder; raise ContentFaulty naming the first fault."""
    questions = _questions(folder)
    lists = {name: _list(folder, name, questions) for name in LISTS}
    return Screening(MappingProxyType(lists), _signs(folder), _steps(folder))


def _questions(folder: Path) -> Mapping[str, _Question]:
    found: dict[str, _Question] = {}
    for one in convert(read_toml(folder, _QUESTIONS), _Questions, _QUESTIONS).indicator:
        if one.code in found:
            raise Fault(_QUESTIONS, one.code, "code", "twice").error()
        _worded(one.text, _QUESTIONS, one.code)
        if not all(1 <= sign <= _SIGN_COUNT for sign in one.signs):
            raise Fault(_QUESTIONS, one.code, "signs", "wrong_value").error()
        found[one.code] = one
    return found


def _list(folder: Path, name: str, questions: Mapping[str, _Question]) -> IndicatorList:
    file = f"{INDICATORS}/{name}.toml"
    written = convert(read_toml(folder, file), _List, file, name)
    _worded(written.text, file, name)
    if written.id != name:
        raise Fault(file, written.id, "id", "wrong_value").error()
    if written.confidence not in _WRITTEN:
        raise Fault(file, name, "confidence", "wrong_value").error()
    if written.confidence is Confidence.READ and not written.source:
        raise Fault(file, name, "source", "missing_source").error()
    if written.review_by < written.checked_on:
        raise Fault(file, name, "review_by", "reversed_period").error()
    for code in written.strengths:
        if code not in questions:
            raise Fault(file, name, f"strengths.{code}", "unknown_code").error()
    indicators = tuple(
        Indicator(
            code=code,
            dimension=one.dimension,
            strength=written.strengths[code],
            signs=tuple(one.signs),
            urgent=one.urgent,
            texts=one.text.mapping(),
        )
        for code, one in questions.items()
        if code in written.strengths
    )
    digest = hashlib.sha256((read_text(folder, file)).encode()).hexdigest()[:16]
    return IndicatorList(
        id=name, person=written.person, rule=_rule(written, digest), indicators=indicators
    )


def _rule(written: _List, digest: str) -> Rule:
    return Rule(
        id=written.rule,
        country="INT",
        topic="trafficking",
        law=written.law,
        article=written.article,
        source=written.source,
        confidence=written.confidence,
        checked_on=written.checked_on,
        review_by=written.review_by,
        unread=tuple(written.unread),
        texts=written.text.mapping(),
        digest=digest,
    )


def _signs(folder: Path) -> Mapping[int, Mapping[str, str]]:
    found: dict[int, Mapping[str, str]] = {}
    for one in convert(read_toml(folder, _SIGNS), _Signs, _SIGNS).sign:
        _worded(one.text, _SIGNS, str(one.number))
        if one.number in found:
            raise Fault(_SIGNS, str(one.number), "number", "twice").error()
        found[one.number] = one.text.mapping()
    if sorted(found) != list(range(1, _SIGN_COUNT + 1)):
        raise Fault(_SIGNS, "", "number", "wrong_value").error()
    return MappingProxyType(found)


def _steps(folder: Path) -> tuple[ConversationStep, ...]:
    steps: list[ConversationStep] = []
    for one in convert(read_toml(folder, _CONVERSATION), _Conversation, _CONVERSATION).step:
        _worded(one.text, _CONVERSATION, one.code)
        if one.confidence not in _WRITTEN:
            raise Fault(_CONVERSATION, one.code, "confidence", "wrong_value").error()
        if one.confidence is Confidence.READ and not one.source:
            raise Fault(_CONVERSATION, one.code, "source", "missing_source").error()
        texts = one.text.mapping()
        steps.append(ConversationStep(one.code, one.when, one.confidence, one.source, texts))
    return tuple(steps)


def _worded(texts: _Texts, file: str, identity: str) -> None:
    for language, text in (("en", texts.en), ("ru", texts.ru)):
        if not text.strip():
            raise Fault(file, identity, f"text.{language}", "missing_field").error()
