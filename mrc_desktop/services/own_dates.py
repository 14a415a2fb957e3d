"""The box of a personal edition: the open deadlines of one case, in the words of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.documents.contexts import OwnDate, OwnDates
from mrc_desktop.domain.names import display_name
from mrc_desktop.errors import ContentFaulty
from mrc_desktop.services.paper_deadlines import PaperDeadline, paper_deadlines
from mrc_desktop.storage import cases, people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.deadline_words import DeadlineWords
    from mrc_desktop.guidance.words import Words
    from mrc_desktop.storage.transaction import Records


def own_dates(
    records: Records,
    content: Content,
    case: CaseId,
    language: str,
    *,
    counsellor: str,
    has_name: bool,
) -> OwnDates:
    """Return the box in a language; raise NotFound, ContentFaulty.

    `counsellor` is the centre's, who makes the paper. The person's name stands there only if
    `has_name` says so.
    """
    held = cases.get(records, case)
    words, own = content.words(language), content.deadline_words(language)
    facts = [(own.text.case, held.number), (own.text.counsellor, counsellor)]
    if has_name:
        person = people.get(records, held.person)
        facts.append((own.text.name, display_name(person.details)))
    found = paper_deadlines(records, content, case)
    law = _law_names(content, language)
    note = own.text.note if found else own.text.none
    if own.needs_review:
        note = f"{note} {words.paper.translation_unreviewed}"
    return OwnDates(
        title=own.text.title,
        as_of=_said(own.text.as_of, date=words.write_date(records.now.date())),
        facts=tuple((label, value) for label, value in facts if value),
        dates=tuple(_date(one, words, own, law) for one in found),
        note=note,
    )


def _date(
    one: PaperDeadline, words: Words, own: DeadlineWords, law: Callable[[str], str]
) -> OwnDate:
    text = own.text
    safe, last = words.write_date(one.safe_day), words.write_date(one.last_day)
    rule = one.rule
    written = (
        "" if rule is None else ", ".join(law(part) for part in (rule.law, rule.article) if part)
    )
    return OwnDate(
        what=own.deadline.get(one.code)
        or (one.code if rule is None else rule.text(words.language)),
        days=_said(text.days, safe=safe, last=last),
        remarks=tuple(_remarks(one, words, own)),
        law=text.law.format(law=written) if written else "",
    )


def _remarks(one: PaperDeadline, words: Words, own: DeadlineWords) -> Iterator[str]:
    text = own.text
    if one.is_missed:
        yield text.missed
    elif one.rolls_to is not None:
        yield _said(text.rolls, date=words.write_date(one.rolls_to))
    if one.missing and not one.is_missed:
        yield text.holidays
    if one.is_past_review and one.rule is not None:
        yield text.past_review.format(date=words.write_date(one.rule.review_by))


def _said(pattern: str, **values: str) -> str:
    """Return a filled pattern; a date that ends in a full stop needs no second one."""
    return pattern.format(**values).replace("..", ".")


def _law_names(content: Content, language: str) -> Callable[[str], str]:
    """Return how laws and articles are written in a language; as the rules have them if unknown."""
    try:
        return content.claim_words(language).law
    except ContentFaulty:
        return str
