"""Findings, steps, deadlines and missing facts in words: codes and figures in, sentences out.

    sayings = Sayings(desk.content)
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
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.money import Money
from mrc_desktop.ui import languages
from mrc_desktop.ui.words_findings import CHANGES, FINDINGS, RESULTS, VARIANTS
from mrc_desktop.ui.words_findings_facts import FACTS, ROWS
from mrc_desktop.ui.words_findings_steps import STEPS
from mrc_desktop.ui.words_findings_terms import CONFIDENCES, DEADLINES, UNREAD
from mrc_desktop.ui.words_findings_values import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.domain.finding import Figure, Finding, Step
    from mrc_desktop.domain.rule import Confidence
    from mrc_desktop.guidance.content import Content

translate = QCoreApplication.translate

_POSSIBLE: Final = "possible_"
_PLACES: Final = ("trip", "ruling", "permit", "check", "period", "registration", "conviction")
"""Figures that are rows: they count from 0, people from 1."""
_DAYS: Final = ("days", "used", "left", "from_days", "to_days", "delay_over")
_YEARS: Final = ("years",)
_MONTHS: Final = ("months_over", "months_paid", "longest")
_LISTS: Final = ("papers", "answers")
_WITHIN: Final = ("facts", "stay")
"""Beginnings of a fact's dotted name that say nothing to people."""


class Sayings:
    """What findings and everything in them are called, in the language of the interface."""

    def __init__(self, content: Content) -> None:
        """Take the content, which knows the names of countries."""
        self._content = content

    def finding(self, found: Finding) -> str:
        """Return what was found as a sentence, with its figures."""
        figures = self._figures({**found.data, **found.dates})
        code = found.code
        for variant, needed in VARIANTS.get(code, ()):
            if all(name in figures for name in needed):
                code = variant
                break
        if code in FINDINGS:
            return _filled(_tr("words_findings", FINDINGS[code]), figures)
        if code.startswith(_POSSIBLE):
            whole = FINDINGS.get(code.removeprefix(_POSSIBLE))
            if whole is not None:
                said = _filled(_tr("words_findings", whole), figures)
                return _tr("words_findings", FINDINGS["possible"]).format(finding=said)
        return _bare(code)

    def results(self, found: Finding) -> tuple[str, ...]:
        """Return the named days and figures of a finding as lines: "Likely until 20.09.2030"."""
        figures = self._figures({**found.data, **found.dates})
        lines = []
        for name, value in (*found.dates.items(), *found.data.items()):
            key = f"{name}={value}" if f"{name}={value}" in RESULTS else name
            if key in RESULTS:
                lines.append(_filled(_tr("words_findings", RESULTS[key]), figures))
        return tuple(dict.fromkeys(lines))

    def step(self, step: Step, within: Finding | None = None) -> str:
        """Return one line of arithmetic as a sentence; `within` tells the currency of its sums."""
        around = {} if within is None else {"currency": within.data.get("currency", "")}
        source = STEPS.get(step.code)
        if source is None:
            return _bare(step.code)
        return _filled(_tr("words_findings", source), self._figures({**around, **step.data}))

    def fact(self, path: str) -> str:
        """Return what a fact is called by its dotted name, with the number of its row."""
        parts = [one for one in path.split(".") if one]
        while parts and parts[0] in _WITHIN and len(parts) > 1:
            parts = parts[1:]
        numbers = [int(one) + 1 for one in parts if one.isdigit()]
        names = [one for one in parts if not one.isdigit()]
        said = _named(names)
        if not numbers or names[0] not in ROWS:
            return said
        row = _tr("words_findings", ROWS[names[0]]).format(number=numbers[0])
        if len(names) == 1:
            return row
        return _tr("words_findings", ROWS["of"]).format(row=row, fact=said)

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
        if isinstance(value, dt.date):
            return write_date(value)
        if isinstance(value, Fraction):
            return _fraction(value)
        if name.endswith("_minor") and isinstance(value, int):
            return _money(value, str(data.get("currency", "")))
        if isinstance(value, int):
            return _number(name, value)
        if name == "country":
            return self.country(value)
        if name == "fact":
            return self.fact(value)
        if name in _LISTS:
            return ", ".join(self.value(name, one) for one in value.replace(",", " ").split())
        return self.value(name, value) if name in FIGURES else value


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


def _number(name: str, value: int) -> str:
    if name in _PLACES:
        return str(value + 1)
    for names, unit in ((_DAYS, "days"), (_YEARS, "years"), (_MONTHS, "months")):
        if name in names:
            return say_term(value, unit)
    return _said(FIGURES[name], str(value)) if name in FIGURES else str(value)


def _money(minor: int, currency: str) -> str:
    return f"{Money(minor, currency).plain()} {currency}" if currency else str(minor)


def _fraction(value: Fraction) -> str:
    """Return a decimal where it ends within four places ("15.5"), else the fraction ("1/150")."""
    tenths = value * 10_000
    if tenths.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


def _named(names: list[str]) -> str:
    """Return the word of a fact by the longest end of its name that has one."""
    for start in range(len(names)):
        key = ".".join(names[start:])
        if key in FACTS:
            return _tr("words_findings", FACTS[key])
    for end in range(len(names) - 1, 0, -1):
        key = ".".join((*names[:end], "*"))
        if key in FACTS:
            rest = " ".join(names[end:])
            return _tr("words_findings", FACTS[key]).format(rest=rest)
    return _bare(names[-1]) if names else ""


def _said(table: Mapping[str, str], code: str) -> str:
    return _tr("words_findings", table[code]) if code in table else _bare(code)


def _bare(code: str) -> str:
    return code.replace("_", " ")


def _tr(context: str, source: str) -> str:
    return translate(context, source)


def _filled(sentence: str, figures: Mapping[str, Any]) -> str:
    names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    return sentence.format(**{name: figures.get(name, "-") for name in names})
