"""The facts of a case as a person reads them: field by field, in words, and what was found.

A field or code without a word stands as the program keeps it: nothing that is held is left out.
"""

from __future__ import annotations

import datetime as dt
import re
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.money import Money
from mrc_desktop.domain.numerals import write_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mrc_desktop.guidance.content import Content

_LISTS: Final = {
    "permits.kind": "permit_kind",
    "rulings.kind": "ruling_kind",
    "excuses": "excuse",
    "circumstances": "circumstance",
    "ties": "tie",
    "routes": "ban_route",
    "groups": "group",
    "held": "paper",
    "level": "skill_level",
    "field": "study_field",
    "papers_held": "return_paper",
    "debts.to": "creditor",
    "goals": "goal",
    "remittance_checked": "remittance",
    "signs": "sign",
    "needs": "need",
}
"""Where the codes of a fact have their words, if not under its own name."""

_COUNTRIES: Final = frozenset(
    {
        "country", "citizenship", "destination", "issued_in", "use_in", "born_in", "lived_in",
        "parents_citizenships", "leave_to", "origin",
    }
)  # fmt: skip
_ROWS_OF: Final = frozenset({"trip", "ruling", "permit", "check", "period", "registration"})
"""Figures of findings that are rows: they count from 0, people from 1."""
_UNITS: Final = {
    "days": "days", "used": "days", "left": "days", "from_days": "days", "to_days": "days",
    "delay_over": "days", "years": "years", "months": "months", "months_over": "months",
    "months_paid": "months", "longest": "months",
}  # fmt: skip
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_COUNTRY: Final = re.compile("[A-Z]{2}")
_POSSIBLE: Final = "possible_"


class FactsOnPaper:
    """Says facts and findings in one language of papers, or in the next best one."""

    def __init__(self, content: Content, language: str) -> None:
        """Take the words; `language` says afterwards which language the facts are in."""
        self._content = content
        self._words = content.fact_words(language)
        self.language = self._words.language
        self._dates = content.words(self.language)
        said = content.claim_words(self.language)
        self._answers = {str(code): word for code, word in said.answer.items()}
        self._evidence = {str(code): word for code, word in said.evidence.items()}

    def topic(self, kind: str) -> str:
        """Return what an assessed topic is called."""
        return self.code("assessed", kind)

    def code(self, name: str, code: str) -> str:
        """Return the word of a code in a list of codes, or the code."""
        return self._words.value.get(name, {}).get(code, code)

    def lines(self, kind: str, facts: Any) -> Iterator[str]:
        """Yield "field: value" for everything in decoded JSON that is not empty."""
        return self._lines(kind, facts, (), "")

    def finding(self, found: Mapping[str, Any]) -> str:
        """Return a finding of a kept report as a sentence, with the figures it has."""
        code = str(found.get("code", ""))
        figures = {**found.get("dates", {}), **found.get("data", {})}
        sentences = self._words.finding.get(code)
        if sentences is None:
            plain = self._words.finding.get(code.removeprefix(_POSSIBLE))
            if plain is None:
                return code
            whole = self._filled(plain, figures)
            return self._words.finding["possible"][0].format(finding=whole)
        return self._filled(sentences, figures)

    def _lines(self, kind: str, value: Any, path: tuple[str, ...], row: str) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from self._lines(kind, inner, (*path, str(key)), row)
        elif isinstance(value, list | tuple | set | frozenset):
            if any(isinstance(one, dict | list | tuple) for one in value):
                for number, inner in enumerate(value, start=1):
                    yield from self._lines(kind, inner, path, self._row(path, number, row))
            elif value:
                said = ", ".join(self._value(path, one) for one in value)
                yield self._said(kind, path, row, said)
        elif value not in (None, ""):
            yield self._said(kind, path, row, self._value(path, value))

    def _row(self, path: tuple[str, ...], number: int, around: str) -> str:
        pattern = self._words.row.get(path[-1] if path else "", "{number}")
        said = pattern.format(number=number)
        return f"{around}, {said}" if around else said

    def _said(self, kind: str, path: tuple[str, ...], row: str, value: str) -> str:
        label = f"{self._label(kind, path)}: {value}"
        label = f"{row}, {label}" if row else label
        return label[:1].upper() + label[1:]

    def _label(self, kind: str, path: tuple[str, ...]) -> str:
        """Return the word of a fact by the longest end of its name that has one."""
        names = self._words.fact
        for start in range(len(path)):
            key = ".".join(path[start:])
            for wanted in (f"{kind}:{key}", key):
                if wanted in names:
                    return names[wanted]
        for end in range(len(path) - 1, 0, -1):
            key = ".".join((*path[:end][-1:], "*"))
            if key in names:
                rest = self.code(_LISTS.get(path[end - 1], path[end - 1]), path[-1])
                return names[key].format(rest=rest.replace("_", " "))
        if len(path) > 1:
            word = self.code(_LISTS.get(path[-2], path[-2]), path[-1])
            return f"{self._label(kind, path[:-1])}, {word.replace('_', ' ')}"
        return path[-1].replace("_", " ") if path else ""

    def _value(self, path: tuple[str, ...], value: Any) -> str:
        """Return a value in words: yes and no, a date, a country, a code; else as it is."""
        if isinstance(value, bool):
            return self._answers["yes" if value else "no"]
        text = str(value)
        if _DAY.fullmatch(text):
            return self._dates.write_date(dt.date.fromisoformat(text))
        name = path[-1] if path else ""
        if name in _COUNTRIES and _COUNTRY.fullmatch(text):
            return self._content.country_name(text, self.language)
        return self._coded(".".join(path[-2:]), name, text) or write_figures(text, self.language)

    def _coded(self, end: str, name: str, text: str) -> str:
        """Return the word of a code, or nothing where there is none."""
        for wanted in (_LISTS.get(end, ""), _LISTS.get(name, ""), name):
            word = self._words.value.get(wanted, {}).get(text, "")
            if word:
                return word if word[1:2].isupper() else word[:1].lower() + word[1:]
        if name == "evidence":
            return self._evidence.get(text, "")
        return self._answers.get(text, "")

    def _filled(self, sentences: list[str], figures: Mapping[str, Any]) -> str:
        """Return the sentence that says most with these figures; a figure that lacks is a dash."""
        known = {*figures, *(name.removesuffix("_minor") for name in figures)}
        best = next((one for one in sentences if _places(one) <= known), sentences[-1])
        said = {name: self._figure(name, figures) for name in _places(best)}
        # A date or a unit may end in a full stop already.
        return best.format(**said).replace("..", ".")

    def _figure(self, name: str, figures: Mapping[str, Any]) -> str:
        if f"{name}_minor" in figures:
            sum_ = Money(int(figures[f"{name}_minor"]), str(figures.get("currency", "")))
            return f"{sum_.plain()} {sum_.currency}".strip()
        value = figures.get(name)
        if value is None:
            return "–"
        if isinstance(value, int) and not isinstance(value, bool):
            if name in _UNITS:
                return self._words.unit[_UNITS[name]].format(number=value)
            return str(value + 1) if name in _ROWS_OF else self.code(name, str(value))
        return self._value((name,), value)


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}
