"""Pension, diplomas and rights in the Eurasian Economic Union, as far as rules were read.

Who belongs to the Union on a day is the rule's to say (EAEU-97-1), not the code's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mrc_desktop.domain.answer import Answer
from mrc_desktop.domain.finding import Figure, Finding, Step, is_past_review
from mrc_desktop.domain.return_facts import Diploma, ReturnFacts, StudyField
from mrc_desktop.domain.rule import Rule, RuleBook
from mrc_desktop.domain.stay_limits import is_of_union
from mrc_desktop.domain.work_periods import SoundPeriod, Span, span, total

MEMBERS: Final = "EAEU-97-1"
PENSION: Final = "EAEU-PEN"
DIPLOMAS: Final = "EAEU-97-3"
RIGHTS: Final = "EAEU-98"

_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Rights:
    """The facts, the periods that can be counted, the rules and the day."""

    facts: ReturnFacts
    periods: Sequence[SoundPeriod]
    book: RuleBook
    on: dt.date

    @property
    def is_of_union(self) -> bool:
        """Return whether the person is a citizen of a member state today."""
        return self.has_member(self.facts.citizenship)

    def has_member(self, country: str) -> bool:
        """Return whether a country is a member state today."""
        return is_of_union(self.book, country, self.on)

    def rules(self, *ids: str) -> tuple[Rule, ...]:
        """Return those of the rules that are in force and may be reckoned with."""
        found = (self.book.in_force(one, self.on) for one in ids)
        return tuple(rule for rule in found if rule is not None)


def rights_findings(
    facts: ReturnFacts, periods: Sequence[SoundPeriod], book: RuleBook, on: dt.date
) -> tuple[Finding, ...]:
    """Return what the rules of the Union say about these facts; nothing without the rules."""
    case = _Rights(facts, periods, book, on)
    if not case.rules(MEMBERS):
        return ()
    return (*_pension(case), *_elsewhere(case), *_rights(case), *_diplomas(case))


def _pension(case: _Rights) -> Iterator[Finding]:
    """Yield the months worked in member states under the agreement, country by country.

    What lies before the agreement is told apart: how it counts was not read.
    """
    rule = case.book.in_force(PENSION, case.on)
    if rule is None or rule.effective_from is None or not case.facts.citizenship:
        return
    of_union = [one for one in case.periods if case.has_member(one.country)]
    if not of_union:
        return
    rules = case.rules(PENSION, MEMBERS)
    if not case.is_of_union:
        yield Finding(
            code="pension_outside_agreement",
            rules=rules,
            data={"citizenship": case.facts.citizenship},
            is_past_review=is_past_review(rules, case.on),
        )
        return
    start = rule.effective_from
    inside = _by_country(of_union, lambda one: one.since(start))
    before = _by_country(of_union, lambda one: one.up_to(start - _DAY))
    steps = [Step("worked_in", _figures(country, length)) for country, length in inside]
    steps += [
        Step("worked_before", {**_figures(country, length), "start": start})
        for country, length in before
    ]
    steps += [step for one in of_union for step in _rows_counted(one, start)]
    steps += [
        Step("not_insured", {"work_period": one.number})
        for one in of_union
        if one.insured is Answer.NO
    ]
    length = total(one for _, one in inside)
    yield Finding(
        code="pension_periods" if inside else "pension_before_agreement",
        rules=rules,
        steps=tuple(steps),
        dates={"start": start},
        data={"countries": len(inside), "months": length.months, "days": length.days},
        missing=_missing(case, of_union),
        could_change=tuple(
            code
            for code, applies in {
                "time_before_agreement": bool(before),
                "contributions": any(one.insured is not Answer.YES for one in of_union),
            }.items()
            if applies
        ),
        is_past_review=is_past_review(rules, case.on),
    )


def _rows_counted(period: SoundPeriod, start: dt.date) -> Iterator[Step]:
    """Yield what of a row is counted, and what of it lies before the first day of the agreement."""
    if period.first < start:
        last = min(period.last, start - _DAY)
        yield _row_step("work_before", period, period.first, last)
    if period.last >= start:
        yield _row_step("work_counted", period, max(period.first, start), period.last)


def _row_step(code: str, period: SoundPeriod, first: dt.date, last: dt.date) -> Step:
    length = span(first, last)
    figures = _figures(period.country, length)
    return Step(code, {"work_period": period.number, "from": first, "to": last, **figures})


def _missing(case: _Rights, periods: Sequence[SoundPeriod]) -> tuple[str, ...]:
    rows = case.facts.work_periods
    found = []
    for one in periods:
        path = f"work_periods.{one.number}"
        found += [f"{path}.insured"] if one.insured is Answer.NOT_ASKED else []
        if rows[one.number].proof_held is not Answer.YES:
            found.append(f"{path}.proof_held")
    return tuple(found)


def _elsewhere(case: _Rights) -> Iterator[Finding]:
    """Yield the months worked outside the Union: no agreement about them was read."""
    rest = [one for one in case.periods if not case.has_member(one.country)]
    lengths = _by_country(rest, lambda one: one.span)
    if lengths:
        rules = case.rules(MEMBERS)
        yield Finding(
            code="work_outside_union",
            rules=rules,
            steps=(
                *(Step("worked_in", _figures(*one)) for one in lengths),
                *(_row_step("work_counted", one, one.first, one.last) for one in rest),
            ),
            data={"outside": len(lengths)},
            is_past_review=is_past_review(rules, case.on),
        )


def _by_country(
    periods: Sequence[SoundPeriod], measure: Callable[[SoundPeriod], Span]
) -> list[tuple[str, Span]]:
    """Return each country's length, in the order of the rows; countries without a day left out."""
    countries = dict.fromkeys(one.country for one in periods)
    found = [
        (country, total(measure(one) for one in periods if one.country == country))
        for country in countries
    ]
    return [(country, length) for country, length in found if length != Span()]


def _figures(country: str, length: Span) -> dict[str, Figure]:
    return {"country": country, "months": length.months, "days": length.days}


def _rights(case: _Rights) -> Iterator[Finding]:
    """Yield the rights of a citizen of the Union who works in another member state now."""
    rules = case.rules(RIGHTS, MEMBERS)
    if not case.is_of_union or len(rules) < 2:
        return
    for one in case.periods:
        is_abroad = one.country != case.facts.citizenship and case.has_member(one.country)
        if one.is_open and is_abroad:
            yield Finding(
                code="social_rights_in_union",
                rules=rules,
                data={"country": one.country, "work_period": one.number, "rights": "union"},
                is_past_review=is_past_review(rules, case.on),
            )


def _diplomas(case: _Rights) -> Iterator[Finding]:
    """Yield for each diploma whether it is accepted without recognition."""
    for number, diploma in enumerate(case.facts.diplomas):
        missing = [
            f"diplomas.{number}.{name}"
            for name in ("issued_in", "use_in")
            if not getattr(diploma, name)
        ]
        if missing:
            yield Finding(code="diploma_unclear", data={"diploma": number}, missing=tuple(missing))
        elif diploma.issued_in != diploma.use_in:
            yield _diploma(case, number, diploma)


def _diploma(case: _Rights, number: int, diploma: Diploma) -> Finding:
    is_inside = case.has_member(diploma.issued_in) and case.has_member(diploma.use_in)
    rule = case.book.in_force(DIPLOMAS, case.on)
    data: dict[str, Figure] = {
        "diploma": number,
        "issued_in": diploma.issued_in,
        "use_in": diploma.use_in,
    }
    missing: list[str] = []
    if not is_inside or rule is None:
        rules, code = case.rules(MEMBERS), "diploma_outside_union"
    else:
        rules = case.rules(DIPLOMAS, MEMBERS)
        code = _accepted(rule, diploma.field)
        missing += [f"diplomas.{number}.field"] if diploma.field is StudyField.UNKNOWN else []
        missing += ["citizenship"] if not case.facts.citizenship else []
        if case.facts.citizenship and not case.is_of_union:
            code = "diploma_holder_outside_union"
    return Finding(
        code=code,
        rules=rules,
        data=data,
        missing=tuple(missing),
        is_past_review=is_past_review(rules, case.on),
    )


def _accepted(rule: Rule, field: StudyField) -> str:
    """Return the code of a finding about a diploma of the Union used in the Union.

    Which professions are excepted is not verified: until the rule is confirmed, those named in it
    are to be asked about, neither accepted nor refused.
    """
    if field is StudyField.OTHER:
        return "diploma_accepted"
    if field is StudyField.UNKNOWN or not rule.has("excepted"):
        return "diploma_to_be_asked"
    return "diploma_recognition_needed" if field in rule.codes("excepted") else "diploma_accepted"
