"""From content and a centre's details to the finished text of a paper. Pure: no register here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.documents.contexts import (
    Letterhead,
    OwnDates,
    PaperFrame,
    PracticeMark,
    RecoveryContext,
    SheetContext,
    SourceLine,
)
from mrc_desktop.domain.paper import RIGHT_TO_LEFT
from mrc_desktop.domain.reading import callable_address
from mrc_desktop.guidance.sheets import Sheet, SheetFront, TranslationStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.words import Words
    from mrc_desktop.storage.translation_reviews import TranslationReview


_NO_BREAK: Final = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreOnPaper:
    """What papers say of the centre; `country` is ISO 3166-1 alpha-2 or empty."""

    name: str
    city: str = ""
    country: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    is_practice: bool = False


def listed(language: str, *parts: str) -> str:
    """Return the parts that are not empty in a row, with the comma of a paper's language."""
    comma = "، " if language in RIGHT_TO_LEFT else ", "
    return comma.join(part for part in parts if part)


def parted(language: str, *parts: str) -> str:
    """Return the parts that are not empty in a row, with the semicolon of a paper's language."""
    semicolon = "؛ " if language in RIGHT_TO_LEFT else "; "
    return semicolon.join(part for part in parts if part)


def letterhead(content: Content, centre: CentreOnPaper, language: str) -> Letterhead:
    """Return the letterhead in a paper's language."""
    words = content.words(language)
    country = content.country_name(centre.country, language) if centre.country else ""
    place = listed(language, centre.city, country)
    # A telephone is not parted where a line ends.
    phone = words.paper.phone.format(phone=centre.phone).replace(" ", _NO_BREAK)
    lines = (centre.address, place, phone if centre.phone else "", centre.email)
    return Letterhead(centre.name, tuple(line for line in lines if line.strip()))


def frame(
    words: Words, title: str, centre: CentreOnPaper | None, footer: tuple[str, ...] = ()
) -> PaperFrame:
    """Return what every paper has."""
    mark = PracticeMark(words.paper.practice_band, words.paper.practice_diagonal)
    return PaperFrame(
        language=words.language,
        title=title,
        author=centre.name if centre else "",
        page_pattern=words.paper.page,
        footer=footer,
        practice=mark if centre and centre.is_practice else None,
    )


def sheet_context(
    content: Content,
    sheet: Sheet,
    centre: CentreOnPaper | None,
    on: dt.date | None = None,
    *,
    asked: str = "",
    review: TranslationReview | None = None,
    own: OwnDates | None = None,
) -> SheetContext:
    """Return an information sheet's text; without a centre it has no letterhead.

    A sheet, and each of its rules, whose review date is over on the day `on` is marked; without a
    day none is. If it was asked for in another language than it is in, it says so at its head.
    `review` is the centre's own, of this very text; the sheet's file may name one too. `own` is the
    box of a personal edition.
    """
    front = sheet.front
    words = content.words(front.language)
    is_stale = content.is_stale(sheet)
    unheld = _translation_notice(front, words, review)
    notice = words.paper.translation_stale if is_stale else unheld
    checked = words.paper.checked_on.format(date=words.write_date(front.checked_on))
    due = words.paper.review_by.format(date=words.write_date(front.review_by))
    newest = words.paper.newest_source.format(date=words.write_date(front.newest_source))
    sources = _sources(sheet, words, _overdue_rules(content, on))
    overdue = ""
    if on is not None and on > front.review_by:
        overdue = words.paper.past_review.format(date=words.write_date(front.review_by))
    foot = " ".join(part for part in (_stopped(checked), overdue, notice) if part)
    return SheetContext(
        frame=frame(words, front.title, centre, (foot,)),
        letterhead=letterhead(content, centre, front.language) if centre else None,
        title=front.title,
        warning_label=words.paper.warning,
        warning=front.warning,
        blocks=sheet.blocks,
        disclaimer=front.disclaimer,
        checked=" ".join(_stopped(part) for part in (checked, newest, due)),
        sources_title=words.paper.sources,
        sources=sources,
        overdue=overdue,
        instead=_instead(content, front.language, asked),
        call=callable_address(centre.phone, centre.country) if centre else "",
        own=own,
    )


def _instead(content: Content, shown: str, asked: str) -> str:
    """Return what a sheet says that is not in the language it was asked for, in that language."""
    if asked in ("", shown):
        return ""
    words = content.words(asked)
    return words.paper.not_translated.format(asked=words.name, shown=content.words(shown).name)


def _overdue_rules(content: Content, on: dt.date | None) -> Mapping[str, dt.date]:
    """Return the review dates of the rules that are past them, by id."""
    if on is None:
        return {}
    return {rule.id: rule.review_by for rule in content.rules if rule.is_past_review(on)}


def _translation_notice(front: SheetFront, words: Words, review: TranslationReview | None) -> str:
    """Return what a translated sheet says of its review; empty for the source language."""
    translation = front.translation
    if translation.status is TranslationStatus.SOURCE:
        return ""
    if review is not None:
        return words.paper.translation_reviewed.format(
            name=review.reviewer, date=words.write_date(review.reviewed_on)
        )
    if translation.status is TranslationStatus.REVIEWED and translation.reviewed_on is not None:
        return words.paper.translation_reviewed.format(
            name=translation.reviewed_by, date=words.write_date(translation.reviewed_on)
        )
    return words.paper.translation_unreviewed


def _sources(sheet: Sheet, words: Words, overdue: Mapping[str, dt.date]) -> tuple[SourceLine, ...]:
    """Return the sources numbered in the order the text first cites them."""
    lines = []
    for number, rule in enumerate(sheet.notes(), start=1):
        source = sheet.source(rule)
        mark = ("*" if source.is_volatile else "") + ("!" if rule in overdue else "")
        open_part = (
            words.paper.to_confirm.format(what=source.to_confirm) if source.to_confirm else ""
        )
        due = ""
        if rule in overdue:
            date = words.write_date(overdue[rule])
            due = words.paper.source_past_review.format(date=date)
        lines.append(SourceLine(number, rule, source.law, source.url, mark, open_part, due))
    return tuple(lines)


def _stopped(sentence: str) -> str:
    """Return a sentence with its full stop; a date may end in one already."""
    return sentence if sentence.endswith(".") else f"{sentence}."


def recovery_context(
    words: Words, centre: CentreOnPaper, vault_id: str, made_on: dt.date, groups: Sequence[str]
) -> RecoveryContext:
    """Return the recovery sheet's text; `groups` are the checked groups of the code in order."""
    text = words.recovery
    return RecoveryContext(
        frame=frame(words, text.title, centre),
        title=text.title,
        intro=text.intro,
        details=(
            (text.register, centre.name),
            (text.vault_id, vault_id),
            (text.made_on, words.write_date(made_on)),
        ),
        code_label=text.code,
        groups=tuple(groups),
        check_note=text.check_note,
        qr_text="-".join(groups),
        qr_note=text.qr_note,
        keep_title=text.keep_title,
        keep=text.keep,
        use_title=text.use_title,
        use=text.use,
        holder_title=text.holder_title,
        holder=(text.holder_name, text.holder_place, text.holder_date, text.holder_signature),
    )
