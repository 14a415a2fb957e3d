"""The tables of a claim sheet: pay day by pay day, and every line of the arithmetic.

They only write down what the assessment found: nothing is reckoned here but the sums of what is
printed, one ledger a currency.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.documents.contexts import Ledger, LedgerGroup
from mrc_desktop.domain.money import Money, zero
from mrc_desktop.domain.numerals import write_figures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from fractions import Fraction

    from mrc_desktop.domain.finding import Assessment, Finding, Step
    from mrc_desktop.domain.wage_facts import PayPeriod, WageFacts
    from mrc_desktop.guidance.claim_words import ClaimWords

PERIOD_CODES: Final = ("wage_debt", "wage_paid_late", "wage_overpaid")
"""Findings on one pay day."""

COURT_CODES: Final = ("court_term", "court_term_over")
"""Findings on until when to go to court for one pay day."""

_NOTHING: Final = "–"
_GROUP: Final = 3


@dataclass(frozen=True, slots=True)
class Figures:
    """How sums, rates and days are written in one language."""

    words: ClaimWords

    def own(self, text: object) -> str:
        """Return a number in the digits of the language."""
        return write_figures(str(text), self.words.language)

    def day(self, day: dt.date | None) -> str:
        """Return a day in digits, or a dash."""
        if day is None:
            return _NOTHING
        return self.own(
            self.words.figures.date.format(
                day=f"{day.day:02}", month=f"{day.month:02}", year=f"{day.year:04}"
            )
        )

    def amount(self, money: Money) -> str:
        """Return a sum without its currency, in groups of three digits."""
        sign, plain = ("-" if money.minor < 0 else ""), money.plain().lstrip("-")
        whole, _, part = plain.partition(".")
        groups = [whole[max(end - _GROUP, 0) : end] for end in range(len(whole), 0, -_GROUP)]
        text = sign + self.words.figures.group.join(reversed(groups))
        return self.own(f"{text}{self.words.figures.decimal}{part}" if part else text)

    def full(self, money: Money) -> str:
        """Return a sum with its currency; the two are never parted at the end of a line."""
        return f"{self.amount(money)}\u00a0{money.currency}"

    def number(self, value: Fraction) -> str:
        """Return a rate as a decimal number where it is one, else as a fraction."""
        rest = value.denominator
        for prime in (2, 5):
            while rest % prime == 0:
                rest //= prime
        if rest != 1:
            return self.own(value)
        digits = 0
        while (value * 10**digits).denominator != 1:
            digits += 1
        text = f"{int(abs(value) * 10**digits):0{digits + 1}}"
        text = f"{text[:-digits]}{self.words.figures.decimal}{text[-digits:]}" if digits else text
        return self.own(f"-{text}" if value < 0 else text)


@dataclass(frozen=True, slots=True)
class PeriodOnPaper:
    """One pay day that is owed for: its place in the facts, what was found, and its court term."""

    number: int
    facts: PayPeriod
    found: Finding
    court: Finding | None

    def minor(self, name: str) -> int:
        """Return a sum of the finding in minor units."""
        return int(str(self.found.data[name]))

    @property
    def currency(self) -> str:
        """Return the currency everything of the period is in."""
        return str(self.found.data["currency"])

    def money(self, name: str) -> Money:
        """Return a sum of the finding."""
        return Money(self.minor(name), self.currency)

    @property
    def paid(self) -> Money:
        """Return what was paid of it until the day of reckoning."""
        parts = (step_money(step, self.currency) for step in self.steps("paid"))
        return sum(parts, zero(self.currency))

    def steps(self, *codes: str) -> Iterator[Step]:
        """Yield the steps of the arithmetic with these codes."""
        return (step for step in self.found.steps if step.code in codes)


def step_money(step: Step, currency: str, name: str = "amount_minor") -> Money:
    """Return a sum that stands in a step."""
    return Money(int(str(step.data[name])), currency)


def periods_on_paper(facts: WageFacts, result: Assessment) -> tuple[PeriodOnPaper, ...]:
    """Return the pay days the assessment found something about, in the order of the facts."""
    courts = {
        int(str(one.data["period"])): one for one in result.findings if one.code in COURT_CODES
    }
    found = []
    for one in result.findings:
        if one.code in PERIOD_CODES:
            number = int(str(one.data["period"]))
            found.append(PeriodOnPaper(number, facts.periods[number], one, courts.get(number)))
    return tuple(found)


def currencies(periods: tuple[PeriodOnPaper, ...]) -> tuple[str, ...]:
    """Return the currencies that occur, each once."""
    return tuple(dict.fromkeys(one.currency for one in periods))


def summary_ledgers(words: ClaimWords, periods: tuple[PeriodOnPaper, ...]) -> tuple[Ledger, ...]:
    """Return the pay days with what was agreed, paid, owed, and until when to go to court."""
    text, figures = words.text, Figures(words)
    head = (
        text.column_number,
        text.column_work_until,
        text.column_due,
        text.column_agreed,
        text.column_paid,
        text.column_debt,
        text.column_interest,
        text.column_court,
    )
    found = []
    for currency in currencies(periods):
        own = [one for one in periods if one.currency == currency]
        sums = [
            sum((money(one) for one in own), zero(currency))
            for money in (_agreed, _paid, _debt, _interest)
        ]
        total = ("", "", text.sum_row, *(figures.amount(one) for one in sums), "")
        rows = tuple(_summary_row(one, figures) for one in own)
        group = LedgerGroup(rows=rows, total=total)
        caption = text.sums_in.format(currency=currency)
        found.append(Ledger(caption=caption, head=head, groups=(group,), words=frozenset({0})))
    return tuple(found)


def _agreed(one: PeriodOnPaper) -> Money:
    return one.money("agreed_minor")


def _paid(one: PeriodOnPaper) -> Money:
    return one.paid


def _debt(one: PeriodOnPaper) -> Money:
    return one.money("debt_minor")


def _interest(one: PeriodOnPaper) -> Money:
    return one.money("interest_minor")


def _summary_row(one: PeriodOnPaper, figures: Figures) -> tuple[str, ...]:
    court = _NOTHING
    if one.court is not None:
        court = figures.day(one.court.dates["last_day"])
        # A term that is over is still told: a court may restore it.
        court = f"({court})" if one.court.code == "court_term_over" else court
    return (
        figures.own(one.number + 1),
        figures.day(one.facts.ends),
        figures.day(one.found.dates["due"]),
        *(figures.amount(money(one)) for money in (_agreed, _paid, _debt, _interest)),
        court,
    )


def line_ledgers(words: ClaimWords, periods: tuple[PeriodOnPaper, ...]) -> tuple[Ledger, ...]:
    """Return every line of interest, with the parts paid, pay day after pay day."""
    text = words.text
    head = (
        text.column_first,
        text.column_last,
        text.column_days,
        text.column_owed,
        text.column_rate,
        text.column_share,
        text.column_interest,
    )
    return tuple(
        Ledger(
            caption=text.sums_in.format(currency=currency),
            head=head,
            groups=tuple(_group(one, words) for one in periods if one.currency == currency),
            words=frozenset({0, 1}),
        )
        for currency in currencies(periods)
    )


def _group(one: PeriodOnPaper, words: ClaimWords) -> LedgerGroup:
    text, figures = words.text, Figures(words)
    heading = text.period.format(
        number=figures.own(one.number + 1),
        due=figures.day(one.found.dates["due"]),
        agreed=figures.full(_agreed(one)),
    )
    rows = tuple(
        _line(step, one.currency, figures)
        for step in one.steps("interest", "no_rate", "no_interest_rule")
    )
    total = ("", "", "", "", "", text.sum_row, figures.amount(_interest(one))) if rows else ()
    return LedgerGroup(heading=heading, notes=tuple(_notes(one, words)), rows=rows, total=total)


def _notes(one: PeriodOnPaper, words: ClaimWords) -> Iterator[str]:
    text, figures = words.text, Figures(words)
    laws = {
        rule.id: f"{words.law(rule.law)}, {words.law(rule.article)}" for rule in one.found.rules
    }
    for step in one.found.steps:
        data: dict[str, Any] = dict(step.data)
        if step.code == "paid":
            amount = figures.full(step_money(step, one.currency))
            yield text.paid_on.format(date=figures.day(data["day"]), amount=amount)
        elif step.code == "overpaid":
            yield text.overpaid.format(amount=figures.full(step_money(step, one.currency)))
        elif step.code == "due_by_law":
            law = laws.get(data["rule"], data["rule"])
            yield text.due_by_law.format(date=figures.day(data["due"]), law=law)
        elif step.code == "due_later_than_law":
            law = laws.get(data["rule"], data["rule"])
            yield text.due_later_than_law.format(date=figures.day(data["latest"]), law=law)


def _line(step: Step, currency: str, figures: Figures) -> tuple[str, ...]:
    data: dict[str, Any] = dict(step.data)
    days = (figures.day(data["from"]), figures.day(data["to"]), figures.own(data["days"]))
    debt = figures.amount(step_money(step, currency, "debt_minor"))
    if step.code == "interest":
        interest = figures.amount(step_money(step, currency, "interest_minor"))
        return (*days, debt, figures.number(data["percent"]), figures.own(data["share"]), interest)
    text = figures.words.text
    why = text.no_rate if step.code == "no_rate" else text.no_interest_rule
    return (*days, debt, why, _NOTHING, _NOTHING)
