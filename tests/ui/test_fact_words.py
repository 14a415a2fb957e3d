"""Papers say the facts of a case in the window's words, and there are words for all of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import sys
import typing

import pytest

from mrc_desktop import paths
from mrc_desktop.domain.ban_facts import BanCheck, BanFacts
from mrc_desktop.domain.crisis import CrisisLine
from mrc_desktop.domain.paper import PAPER_LANGUAGES
from mrc_desktop.domain.protection_facts import ProtectionFacts
from mrc_desktop.domain.return_facts import ReturnFacts
from mrc_desktop.domain.stay import StayFacts
from mrc_desktop.domain.wage_facts import WageFacts
from mrc_desktop.domain.work_facts import WorkFacts
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.fact_words import FACT_LANGUAGES
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.facts_on_paper import FactsOnPaper
from mrc_desktop.ui import languages
from mrc_desktop.ui.words_findings import FINDINGS, VARIANTS
from tools import fact_words

CONTENT = Content(paths.resources() / "content")
KINDS = {
    "stay": StayFacts,
    "reentry_ban": BanFacts,
    "work_permit": WorkFacts,
    "wage_claim": WageFacts,
    "protection": ProtectionFacts,
    "return": ReturnFacts,
    "crisis": CrisisLine,
}


@pytest.fixture(autouse=True)
def back_to_english(qapp):
    yield
    languages.install("en")


def leaves(kind, path=()):
    """Yield the dotted name of every fact of a type, with its list of codes if it has one."""
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind, vars(sys.modules[kind.__module__]) | {"dt": dt})
        for field in dataclasses.fields(kind):
            yield from leaves(hints[field.name], (*path, field.name))
    elif isinstance(kind, type) or not typing.get_args(kind):
        is_list = isinstance(kind, type) and issubclass(kind, enum.Enum)
        yield path, kind if is_list else None
    else:
        for inner in typing.get_args(kind):
            if inner not in (type(None), Ellipsis):
                yield from leaves(inner, path)


@pytest.mark.parametrize("language", FACT_LANGUAGES)
def test_the_files_are_what_the_window_says_now(language) -> None:
    file = paths.resources() / "content" / "words" / f"facts_{language}.toml"
    is_fresh = file.read_text(encoding="utf-8") == fact_words.made(language)
    assert is_fresh, "a word of the window has changed: run tools/translate.py"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", FACT_LANGUAGES)
def test_every_fact_and_every_code_has_its_word(kind, language) -> None:
    facts = FactsOnPaper(CONTENT, language)
    for path, codes in leaves(KINDS[kind]):
        if path[-1] in {"minor", "currency", "person"}:
            continue
        (line,) = facts._lines(kind, "?", path, "")
        assert not line.lower().startswith(path[-1].replace("_", " ") + ":") or language == "en"
        for code in codes or ():
            (said,) = facts._lines(kind, str(code), path, "")
            assert "_" not in said
            if language == "ru":
                assert not said.split(": ")[-1].isascii(), said


def test_every_finding_has_its_sentence_and_none_a_hole() -> None:
    spare = {variant for found in VARIANTS.values() for variant, _ in found}
    for language in FACT_LANGUAGES:
        facts = FactsOnPaper(CONTENT, language)
        for code in set(FINDINGS) - spare:
            said = facts.finding({"code": code, "dates": {}, "data": {}})
            assert said != code
            assert "{" not in said


def test_the_fullest_sentence_its_figures_allow_is_said() -> None:
    facts = FactsOnPaper(CONTENT, "en")
    data = {"country": "RU", "used": 90, "left": 0}
    full = {"code": "stay_inside", "dates": {"last_legal_day": "2026-04-15"}, "data": data}
    assert "15 April 2026" in facts.finding(full)
    assert "April" not in facts.finding({**full, "dates": {}})
    money = {"debt_minor": 8000000, "interest_minor": 123, "total_minor": 8000123}
    wages = facts.finding({"code": "wage_total", "data": {**money, "currency": "RUB"}})
    assert "80000.00 RUB" in wages
    assert facts.finding({"code": "not_known"}) == "not_known"


def test_facts_are_read_as_sentences() -> None:
    stay = {
        "citizenship": "TJ",
        "is_visa_free": True,
        "trips": [{"country": "RU", "entry": "2026-11-16", "is_still_there": True}],
    }
    assert list(FactsOnPaper(CONTENT, "ru").lines(AssessedTopic.STAY, stay)) == [
        "Гражданство: Таджикистан",
        "Въезд без визы: да",
        "Пребывание 1, страна: Россия",
        "Пребывание 1, день въезда: 16 ноября 2026 г.",
        "Пребывание 1, ещё там: да",
    ]
    debt = {"debts": [{"to": "recruiter", "has_pledge": "no"}]}
    assert list(FactsOnPaper(CONTENT, "en").lines("return", debt)) == [
        "Debt 1, to whom: a recruiter",
        "Debt 1, whether something is pledged: no",
    ]
    odd = {"something_new": {"deeper": ["x_y", "z"]}, "empty": "", "none": None}
    assert list(FactsOnPaper(CONTENT, "en").lines("stay", odd)) == ["Something new, deeper: x_y, z"]


def test_other_languages_take_the_one_their_reader_understands_best() -> None:
    found = {language: FactsOnPaper(CONTENT, language).language for language in PAPER_LANGUAGES}
    assert found["tg"] == "ru"
    assert found["prs"] == "en"
    assert set(found.values()) == set(FACT_LANGUAGES)


def test_a_check_of_a_ban_is_worded_like_the_others() -> None:
    names = {path for path, _ in leaves(BanCheck)}
    assert {("tool",), ("answer",)} <= names
    line = {"tool": "online", "answer": "no_ban", "checked_on": "2026-11-01"}
    said = list(FactsOnPaper(CONTENT, "en").lines("reentry_ban", line))
    assert said[1:] == ["The answer: no ban", "The day of the check: 1 November 2026"]
