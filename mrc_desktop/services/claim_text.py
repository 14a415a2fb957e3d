"""A claim sheet's finished text: from the facts of a wage case and what was found in them.

Whether the stay is regular, what was said about it, and signs of forced labour never stand on the
sheet: it is made to be shown to others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.documents.contexts import ClaimContext, ClaimSection, RuleLine
from mrc_desktop.domain.money import Money
from mrc_desktop.domain.paper import understood
from mrc_desktop.domain.rule import Confidence
from mrc_desktop.domain.wage_facts import Evidence
from mrc_desktop.services.claim_ledgers import (
    Figures,
    PeriodOnPaper,
    line_ledgers,
    periods_on_paper,
    summary_ledgers,
)
from mrc_desktop.services.letter_text import name_in
from mrc_desktop.services.paper_contexts import (
    CentreOnPaper,
    frame,
    letterhead,
    listed,
    parted,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.codes import Role
    from mrc_desktop.domain.finding import Assessment, Finding
    from mrc_desktop.domain.person import Person
    from mrc_desktop.domain.rate import RateTable
    from mrc_desktop.domain.rule import Rule
    from mrc_desktop.domain.wage_facts import WageFacts
    from mrc_desktop.guidance.claim_words import ClaimWords
    from mrc_desktop.guidance.content import Content

NOT_ON_PAPER: Final = frozenset(
    {"register_risk_to_discuss", "register_risk_discussed", "screening_offered", "injury_at_work"}
)
"""Findings that are for the counsellor alone."""

_TOTALS: Final = ("wage_total", "wage_total_at_least")
_BULLET: Final = "•"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMaterial:
    """Everything a claim sheet is written from, as the register holds it on that day."""

    person: Person
    case: Case
    centre: CentreOnPaper
    facts: WageFacts
    result: Assessment
    rates: RateTable | None
    language: str
    signer: str
    signer_role: Role
    number: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class _Writing:
    """The material with the words at hand."""

    material: ClaimMaterial
    content: Content
    words: ClaimWords
    periods: tuple[PeriodOnPaper, ...]

    @property
    def figures(self) -> Figures:
        return Figures(self.words)

    def long_day(self, day: dt.date) -> str:
        """Return a day as it stands in a sentence."""
        return self.content.words(self.material.language).write_date(day)

    def findings(self, *codes: str) -> Iterator[Finding]:
        return (one for one in self.material.result.findings if one.code in codes)

    def law(self, rule: Rule) -> str:
        return self.listed(*(self.words.law(one) for one in (rule.law, rule.article) if one))

    def listed(self, *parts: str) -> str:
        return listed(self.material.language, *parts)


def claim_context(content: Content, material: ClaimMaterial) -> ClaimContext:
    """Return the text of the sheet; raise ContentFaulty."""
    words = content.claim_words(material.language)
    common = content.words(material.language)
    periods = periods_on_paper(material.facts, material.result)
    writing = _Writing(material, content, words, periods)
    text = words.text
    foot = (common.paper.translation_unreviewed,) if words.needs_review else ()
    return ClaimContext(
        frame=frame(common, f"{text.title} {material.number}", material.centre, foot),
        letterhead=letterhead(content, material.centre, material.language),
        number=common.paper.number.format(number=material.number),
        date=common.write_date(material.day),
        title=text.title,
        reckoned=text.reckoned_on.format(date=common.write_date(material.day)),
        facts_title=text.about_title,
        facts=tuple(_facts(writing)),
        sum_title=text.sum_title,
        sums=tuple(_sums(writing)),
        warnings=tuple(_reasons(writing)),
        summary_title=text.summary_title,
        summary=summary_ledgers(words, periods),
        summary_notes=tuple(_summary_notes(writing)),
        lines_title=text.lines_title,
        method=(text.method, text.rounding),
        lines=line_ledgers(words, periods),
        sections=tuple(one for one in _sections(writing) if one.lines),
        rules_title=text.rules_title,
        rules=tuple(_rules(writing)),
        rules_note=_not_used(writing),
        disclaimer=text.disclaimer,
        signer_label=text.drawn_up_by,
        signer=material.signer,
        signer_role=common.role[material.signer_role],
        signature_label=common.paper.signature,
        stamp_label=common.paper.stamp,
    )


def _facts(writing: _Writing) -> Iterator[tuple[str, str]]:
    material, text = writing.material, writing.words.text
    facts, figures = material.facts, writing.figures
    name = name_in(material.person.details, material.language)
    if name:
        yield text.worker, name
    yield text.case, material.case.number
    tax = facts.employer.tax_number
    known = text.tax_number.format(number=tax) if tax else text.tax_number_unknown
    yield text.employer, writing.listed(facts.employer.name, known)
    yield text.country, writing.content.country_name(facts.country, material.language)
    first, last = figures.day(facts.started_on), figures.day(facts.ended_on)
    if facts.started_on and facts.ended_on:
        yield text.work, text.work_between.format(first=first, last=last)
    elif facts.started_on:
        yield text.work, text.work_since.format(first=first)
    elif facts.ended_on:
        yield text.work, text.work_until.format(last=last)
    yield text.written_contract, writing.words.answer[facts.written_contract]


def _sums(writing: _Writing) -> Iterator[tuple[str, str]]:
    """Yield debt, interest and total of each currency; what is not whole says "at least"."""
    text = writing.words.text
    for total in writing.findings(*_TOTALS):
        currency = str(total.data["currency"])
        last = text.total if total.code == "wage_total" else text.total_at_least
        labels = (text.debt, text.interest, last)
        names = ("debt_minor", "interest_minor", "total_minor")
        for label, name in zip(labels, names, strict=True):
            money = Money(int(str(total.data[name])), currency)
            yield label, writing.figures.full(money)


def _reasons(writing: _Writing) -> Iterator[str]:
    """Yield why a total is only a part of what is due."""
    missing = {name for total in writing.findings(*_TOTALS) for name in total.missing}
    kinds = {
        "no_rate": "rates.",
        "kazakhstan": "rules.KZ-",
        "no_rule": "rules.wage_interest.",
        "no_rule_then": "rules.RU-",
    }
    for code, beginning in kinds.items():
        if any(name.startswith(beginning) for name in missing):
            yield writing.words.why[code]


def _summary_notes(writing: _Writing) -> Iterator[str]:
    """Yield what became of the pay days nothing is owed for."""
    text = writing.words.text
    found = {one.number for one in writing.periods}
    missing = {name.split(".")[1] for name in writing.material.result.missing if "." in name}
    for number, period in enumerate(writing.material.facts.periods):
        if number in found:
            continue
        if str(number) in missing:
            what = text.not_reckoned
        elif period.due and period.due > writing.material.day:
            what = text.not_due
        else:
            what = text.paid_in_time
        yield text.of_period.format(number=writing.figures.own(number + 1), what=what)


def _sections(writing: _Writing) -> Iterator[ClaimSection]:
    text = writing.words.text
    yield ClaimSection(text.court_title, _bullets(_court(writing)))
    yield ClaimSection(text.stop_title, _bullets(_stop(writing)))
    yield ClaimSection(text.deductions_title, _bullets(_deductions(writing)))
    yield ClaimSection(text.route_title, tuple(_route(writing)))
    yield ClaimSection(text.evidence_title, _bullets(_evidence(writing)))
    yield ClaimSection(text.rates_title, _bullets(_rates(writing)))


def _bullets(lines: Iterator[str]) -> tuple[tuple[str, str], ...]:
    return tuple((_BULLET, _stopped(line)) for line in lines)


def _stopped(sentence: str) -> str:
    """Return a sentence with one full stop; a date may end in one already."""
    return sentence.replace("..", ".")


def _court(writing: _Writing) -> Iterator[str]:
    text = writing.words.text
    open_terms = [one.dates["safe_day"] for one in writing.findings("court_term")]
    if open_terms:
        yield text.court_open.format(date=writing.long_day(min(open_terms)))
    if any(writing.findings("court_term_over")):
        yield text.court_over
    for one in writing.findings("criminal_term_passed"):
        months = max(int(str(step.data["months_over"])) for step in one.steps)
        yield text.criminal.format(
            since=writing.long_day(one.dates["since"]), months=writing.figures.own(months)
        )


def _stop(writing: _Writing) -> Iterator[str]:
    text = writing.words.text
    for one in writing.findings("may_stop_work", "may_stop_work_later"):
        counted: dict[str, Any] = next(
            dict(step.data) for step in one.steps if step.code == "delay_over"
        )
        pattern = text.stop_now if one.code == "may_stop_work" else text.stop_later
        yield pattern.format(
            since=writing.long_day(one.dates["since"]),
            due=writing.figures.day(counted["due"]),
            days=writing.figures.own(counted["delay_over"]),
        )


def _deductions(writing: _Writing) -> Iterator[str]:
    for one in writing.material.facts.deductions:
        yield writing.words.text.deduction.format(
            amount=writing.figures.full(one.amount), answer=writing.words.answer[one.agreed_to]
        )


def _route(writing: _Writing) -> Iterator[tuple[str, str]]:
    """Yield the steps with their order, then what eases them."""
    words, text = writing.words, writing.words.text
    if any(writing.findings("wage_route_not_known")):
        yield _BULLET, text.route_unknown
    for route in writing.findings("wage_route"):
        for step in route.steps:
            line = text.route_step.format(
                to=words.go_to[str(step.data["to"])], paper=words.paper[str(step.data["paper"])]
            )
            if "keep" in step.data:
                line = parted(writing.material.language, line, text.keep_copy)
            yield f"{writing.figures.own(step.data['order'])}.", line
    if any("court_fee" in route.data for route in writing.findings("wage_route")):
        yield _BULLET, text.no_fee
    for contract in writing.findings("contract_by_admission"):
        yield _BULLET, text.contract_by_admission
        if "paper_was_due" in contract.dates:
            due = writing.long_day(contract.dates["paper_was_due"])
            yield _BULLET, _stopped(text.contract_was_due.format(date=due))


def _evidence(writing: _Writing) -> Iterator[str]:
    words = writing.words
    held = writing.material.facts.evidence
    named = writing.listed(*(words.evidence[one] for one in Evidence if one in held))
    yield f"{words.text.evidence_held}: {named or words.text.none_yet}"
    missing = {name for route in writing.findings("wage_route") for name in route.missing}
    lacking = [words.evidence[one] for one in Evidence if f"evidence.{one.value}" in missing]
    if lacking:
        yield f"{words.text.evidence_lacking}: {writing.listed(*lacking)}"


def _rates(writing: _Writing) -> Iterator[str]:
    """Yield the rates of the table that a printed line was reckoned with."""
    text, table = writing.words.text, writing.material.rates
    lines: list[dict[str, Any]] = [
        dict(step.data) for one in writing.periods for step in one.steps("interest")
    ]
    days: list[dt.date] = [line[name] for line in lines for name in ("from", "to")]
    if table is None or not days:
        return
    following = [one.since for one in table.rates[1:]]
    for position, rate in enumerate(table.rates):
        ends = following[position] if position < len(following) else None
        if rate.since > max(days) or (ends is not None and ends <= min(days)):
            continue
        percent = writing.figures.number(rate.percent)
        line = text.rate_line.format(percent=percent, date=writing.figures.day(rate.since))
        source = text.rate_source.format(source=rate.source) if rate.source else ""
        yield writing.listed(line, source)


def _rules(writing: _Writing) -> Iterator[RuleLine]:
    """Yield every version of a rule that something on the sheet rests on, once."""
    used = [
        rule
        for one in writing.material.result.findings
        if one.code not in NOT_ON_PAPER
        for rule in one.rules
    ]
    for rule in {(rule.id, rule.digest): rule for rule in used}.values():
        texts = (rule.texts.get(one, "") for one in understood(writing.material.language))
        words = next((text for text in texts if text), "")
        yield RuleLine(writing.law(rule), words, " ".join(_marks(rule, writing)), rule.source)


def _marks(rule: Rule, writing: _Writing) -> Iterator[str]:
    """Yield when a rule was checked, and every reason to look at it again."""
    text = writing.words.text
    yield text.rule_checked.format(date=writing.figures.day(rule.checked_on))
    if rule.is_past_review(writing.material.day):
        yield text.rule_past_review.format(date=writing.figures.day(rule.review_by))
    if rule.is_volatile:
        yield text.rule_volatile
    if rule.confidence is Confidence.CONFIRMED:
        yield text.rule_confirmed
    elif rule.unread:
        known = writing.words.unread
        parts = dict.fromkeys(known.get(part, known["other"]) for part in rule.unread)
        yield text.rule_unread.format(parts=writing.listed(*parts))


def _not_used(writing: _Writing) -> str:
    off = writing.material.result.switched_off
    return writing.words.text.not_used.format(rules=writing.listed(*off)) if off else ""
