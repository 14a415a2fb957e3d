"""Findings, steps, deadlines and missing facts in words: codes and figures in, sentences out.

    sayings = Sayings(desk.content, AssessedTopic.STAY)
    sayings.finding(found)              # "Overstay of 52 days: entry is likely refused until ..."
    sayings.step(found.steps[0], found)     # "52 days from 31.07.2025 to 20.09.2025"
    sayings.fact("stay.trips.0.exit")   # "stay 1: the day of leaving"
    sayings.change("family"), sayings.deadline("ru_ban_claim"), sayings.unread("start_day")

The tables stand in `ui/words_findings*.py`; `tests/ui/test_words_findings.py` holds that no code
the domain can give is without its words. A code that is unknown all the same is shown as it is.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from string import Formatter
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.money import Money
from mrc_desktop.ui import languages
from mrc_desktop.ui.casework import sums
from mrc_desktop.ui.words_findings import CHANGES, FINDINGS, RESULTS, VARIANTS
from mrc_desktop.ui.words_findings_facts import FACTS, ROWS
from mrc_desktop.ui.words_findings_steps import STEP_VARIANTS, STEPS
from mrc_desktop.ui.words_findings_terms import CONFIDENCES, DEADLINES, UNREAD
from mrc_desktop.ui.words_findings_values import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.domain.finding import Figure, Finding, Step
    from mrc_desktop.domain.rule import Confidence

translate = QCoreApplication.translate

_POSSIBLE: Final = "possible_"
_PLACES: Final = (
    "trip",
    "ruling",
    "permit",
    "check",
    "period",
    "registration",
    "conviction",
    "work_period",
    "skill",
    "diploma",
    "debt",
    "own_step",
)
"""Figures that are rows: they count from 0, people from 1."""
_DAYS: Final = ("days", "used", "left", "from_days", "to_days", "delay_over")
_YEARS: Final = ("years",)
_MONTHS: Final = ("months", "months_over", "months_paid", "longest")
_ALIASES: Final = {"refer_to": "to"}
_LISTS: Final = ("papers", "answers")
_WITHIN: Final = ("facts", "stay")
"""Beginnings of a fact's dotted name that say nothing to people."""


class Places(Protocol):
    """Whoever knows the names of countries: the content of the desk."""

    def country_name(self, code: str, language: str) -> str:
        """Return the name of a country in a language."""


class Sayings:
    """What findings and everything in them are called, in the language of the interface."""

    def __init__(self, content: Places, kind: str = "") -> None:
        """Take the content, which knows the names of countries, and the topic spoken of."""
        self._content = content
        self._kind = kind

    def finding(self, found: Finding) -> str:
        """Return what was found as a sentence, with its figures."""
        figures = self._figures({**found.data, **found.dates})
        source = self._source(found)
        if source is not None:
            return _filled(_tr(source), figures)
        whole = FINDINGS.get(found.code.removeprefix(_POSSIBLE))
        if whole is None:
            return _bare(found.code)
        return _tr(FINDINGS["possible"]).format(finding=_filled(_tr(whole), figures))

    def results(self, found: Finding) -> tuple[str, ...]:
        """Return the named days and figures of a finding as lines: "Likely until 20.09.2030"."""
        figures = self._figures({**found.data, **found.dates})
        told = _places(self._source(found) or "")
        lines = []
        for name, value in (*found.dates.items(), *found.data.items()):
            keys = (f"{found.code}.{name}", f"{name}={value}", name)
            key = next((one for one in keys if one in RESULTS), None)
            if key is not None and name not in told:
                lines.append(_filled(_tr(RESULTS[key]), figures))
        return tuple(dict.fromkeys(lines))

    def _source(self, found: Finding) -> str | None:
        """Return the fullest sentence of a finding for which there are figures."""
        return _fullest(FINDINGS, VARIANTS, found.code, {**found.data, **found.dates})

    def step(self, step: Step, within: Finding | None = None) -> str:
        """Return one line of arithmetic as a sentence; `within` tells the currency of its sums."""
        around = {} if within is None else {"currency": within.data.get("currency", "")}
        source = _fullest(STEPS, STEP_VARIANTS, step.code, step.data)
        if source is None:
            return _bare(step.code)
        return _filled(_tr(source), self._figures({**around, **step.data}))

    def fact(self, path: str) -> str:
        """Return what a fact is called by its dotted name, with the number of its row."""
        parts = [one for one in path.split(".") if one]
        while len(parts) > 1 and parts[0] in _WITHIN:
            parts = parts[1:]
        has_row = len(parts) > 1 and parts[0] in ROWS and parts[1].isdigit()
        if not has_row:
            return self._named(parts)
        row = _tr(ROWS[parts[0]]).format(number=int(parts[1]) + 1)
        names = [parts[0], *(one for one in parts[2:] if not one.isdigit())]
        if len(names) == 1:
            return row
        return _tr(ROWS["of"]).format(row=row, fact=self._named(names))

    def _named(self, names: list[str]) -> str:
        """Return the word of a fact by the longest end of its name that has one."""
        for start in range(len(names)):
            key = ".".join(names[start:])
            for wanted in (f"{self._kind}:{key}", key):
                if wanted in FACTS:
                    return _tr(FACTS[wanted])
        for end in range(len(names) - 1, 0, -1):
            key = ".".join((*names[:end], "*"))
            if key in FACTS:
                return _tr(FACTS[key]).format(rest=_bare(" ".join(names[end:])))
        return _bare(names[-1]) if names else ""

    def change(self, code: str) -> str:
        """Return a circumstance that could change a finding."""
        return _said(CHANGES, code)

    def deadline(self, code: str) -> str:
        """Return what must be done by a deadline."""
        return _said(DEADLINES, code)

    def unread(self, code: str) -> str:
        """Return a part of a rule that nobody has read."""
        return _said(UNREAD, code)

    def confidence(self, code: Confidence) -> str:
        """Return how far a rule may be trusted."""
        return _said(CONFIDENCES, str(code))

    def value(self, name: str, code: str) -> str:
        """Return the word for a coded figure, such as ("refusal", "must")."""
        return _said(FIGURES.get(name, {}), code)

    def country(self, code: str) -> str:
        """Return the name of a country."""
        return self._content.country_name(code, languages.current()) if code else ""

    def _figures(self, data: Mapping[str, Figure]) -> dict[str, str]:
        said = {name: self._figure(name, value, data) for name, value in data.items()}
        for name in data:
            if name.endswith("_minor"):
                said[name.removesuffix("_minor")] = said[name]
        if "amount" in data and "unit" in data:
            said["term"] = say_term(int(str(data["amount"])), str(data["unit"]))
        return said

    def _figure(self, name: str, value: Figure, data: Mapping[str, Figure]) -> str:
        match value:
            case dt.date():
                return write_date(value)
            case Fraction():
                return _fraction(value)
            case int():
                is_sum = name.endswith("_minor")
                return (
                    _money(value, str(data.get("currency", ""))) if is_sum else _count(name, value)
                )
            case str():
                return self._word(name, value)

    def _word(self, name: str, value: str) -> str:
        if name in _LISTS:
            return ", ".join(self.value(name, one) for one in value.replace(",", " ").split())
        own = {
            "country": self.country,
            "issued_in": self.country,
            "use_in": self.country,
            "fact": self.fact,
            "kind": self.deadline,
        }
        if name in own:
            return own[name](value)
        table = _ALIASES.get(name, name)
        return self.value(table, value) if table in FIGURES else value


def say_term(amount: int, unit: str) -> str:
    """Return a length of time: "15 working days"."""
    match unit:
        case "hours":
            return translate("words_terms", "%n hour(s)", "", amount)
        case "working_days":
            return translate("words_terms", "%n working day(s)", "", amount)
        case "months":
            return translate("words_terms", "%n month(s)", "", amount)
        case "years":
            return translate("words_terms", "%n year(s)", "", amount)
    return translate("words_terms", "%n day(s)", "", amount)


def _count(name: str, value: int) -> str:
    if name in _PLACES:
        return str(value + 1)
    for names, unit in ((_DAYS, "days"), (_YEARS, "years"), (_MONTHS, "months")):
        if name in names:
            return say_term(value, unit)
    return _said(FIGURES[name], str(value)) if name in FIGURES else str(value)


def _money(minor: int, currency: str) -> str:
    return sums.full(Money(minor, currency)) if currency else str(minor)


def _fraction(value: Fraction) -> str:
    """Return a decimal where it ends within four places ("15.5"), else the fraction ("1/150")."""
    tenths = value * 10_000
    if tenths.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


def _said(table: Mapping[str, str], code: str) -> str:
    return _tr(table[code]) if code in table else _bare(code)


def _bare(code: str) -> str:
    return code.replace("_", " ")


def _tr(source: str) -> str:
    return translate("words_findings", source)


def _fullest(
    table: Mapping[str, str],
    variants: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]],
    code: str,
    figures: Mapping[str, object],
) -> str | None:
    for variant, needed in variants.get(code, ()):
        if all(name in figures for name in needed):
            return table[variant]
    return table.get(code)


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _filled(sentence: str, figures: Mapping[str, Any]) -> str:
    return sentence.format(**{name: figures.get(name, "-") for name in _places(sentence)})
