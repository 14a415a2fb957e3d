"""The review of translations: somebody who reads both languages compared a sheet with its source.

A review is entered by an administrator, names the reader and the day, and holds for one text of the
translation: when the file changes, the sheet says again that it was not reviewed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.calendar import DateFault, read_date
from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.text import clean_line
from mrc_desktop.errors import ChangedMeanwhile, InputRefused, NotFound
from mrc_desktop.guidance.sheets import plain_text
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import reading, refuse
from mrc_desktop.services.sheet_languages import TranslationState, state_of
from mrc_desktop.storage import audit, translation_reviews
from mrc_desktop.storage.translation_reviews import NewReview, TranslationReview

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.sheets import Sheet
    from mrc_desktop.services.session import Session

__all__ = ["TranslationEntry", "TranslationReview", "TranslationReviews", "TranslationText"]

LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class TranslationEntry:
    """One translation of one sheet: its title, how far it may be relied on, who reviewed it."""

    sheet: str
    language: str
    title: str
    state: TranslationState
    digest: str
    review: TranslationReview | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what names it: sheet and language."""
        return self.sheet, self.language


@dataclass(frozen=True, slots=True)
class TranslationText:
    """A translation beside its source, both as plain text in the order in which they are read."""

    entry: TranslationEntry
    source: str
    translation: str
    history: tuple[TranslationReview, ...]


class TranslationReviews:
    """The Translations tab's use cases; counsellors read, administrators review."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    def entries(self) -> tuple[TranslationEntry, ...]:
        """Return every translation there is, by sheet and language; raise ContentFaulty."""
        with reading(self._session) as records:
            standing = translation_reviews.standing(records)
        known = {(one.sheet, one.language, one.digest): one for one in standing}
        return tuple(self._entry(sheet, known) for sheet in self._sheets())

    def open(self, sheet: str, language: str) -> TranslationText:
        """Return a translation beside its source; raise NotFound, ContentFaulty."""
        with reading(self._session) as records:
            standing = translation_reviews.standing(records)
            history = translation_reviews.history(records, sheet, language)
        found = self._translation(sheet, language)
        known = {(one.sheet, one.language, one.digest): one for one in standing}
        source = self._content.sheet(sheet, self._content.paper_languages[0])
        return TranslationText(
            self._entry(found, known), plain_text(source), plain_text(found), history
        )

    def mark(self, entry: TranslationEntry, reviewer: str, reviewed_on: str) -> Change:
        """Enter that this text was reviewed by somebody on a day, both as typed.

        Raises NotAllowed but for an administrator; InputRefused with problems at "reviewer" and
        "reviewed_on"; ChangedMeanwhile if the text is another by now or is reviewed already.
        """
        self._session.require(Role.ADMINISTRATOR)
        name, day = clean_line(reviewer), _day(reviewed_on, self._session.clock().date())
        problems = _name_problems(name)
        if isinstance(day, Problem):
            raise InputRefused((*problems, day))
        refuse(problems)
        found = self._translation(entry.sheet, entry.language)
        if found.digest != entry.digest:
            raise ChangedMeanwhile
        new = NewReview(entry.sheet, entry.language, found.digest, name, day)
        with self._session.write() as records:
            if translation_reviews.of_text(records, new.sheet, new.language, new.digest):
                raise ChangedMeanwhile
            identity = translation_reviews.add(records, new)
            detail = f"{new.sheet} {new.language}"
            audit.append(records, "translation.reviewed", Subject.SHEET.value, identity, detail)
        return Change(((Subject.SHEET, new.sheet),))

    def withdraw(self, review: TranslationReview) -> Change:
        """Withdraw a review; raise NotAllowed but for an administrator, ChangedMeanwhile."""
        self._session.require(Role.ADMINISTRATOR)
        with self._session.write() as records:
            if not translation_reviews.withdraw(records, review.id):
                raise ChangedMeanwhile
            detail = f"{review.sheet} {review.language}"
            audit.append(records, "translation.withdrawn", Subject.SHEET.value, review.id, detail)
        return Change(((Subject.SHEET, review.sheet),))

    def _sheets(self) -> list[Sheet]:
        content = self._content
        return [
            content.sheet(sheet, language)
            for sheet in content.sheet_ids()
            for language in content.sheet_languages(sheet)
            if language != content.paper_languages[0]
        ]

    def _translation(self, sheet: str, language: str) -> Sheet:
        """Return a translation; raise NotFound for one that is none, too."""
        if language == self._content.paper_languages[0]:
            raise NotFound(kind="sheet")
        return self._content.sheet(sheet, language)

    def _entry(
        self, sheet: Sheet, known: dict[tuple[str, str, str], TranslationReview]
    ) -> TranslationEntry:
        front = sheet.front
        state = state_of(self._content, sheet, known)
        review = known.get((front.id, front.language, sheet.digest))
        return TranslationEntry(front.id, front.language, front.title, state, sheet.digest, review)


def _name_problems(name: str) -> tuple[Problem, ...]:
    if not name:
        return (Problem("reviewer", "required"),)
    if len(name) > LONGEST_NAME:
        return (Problem("reviewer", "too_long", {"limit": LONGEST_NAME}),)
    return ()


def _day(text: str, today: dt.date) -> dt.date | Problem:
    """Return the day of a review, which has come."""
    written = clean_line(text)
    if not written:
        return Problem("reviewed_on", "required")
    found = read_date(written)
    if isinstance(found, DateFault):
        return Problem("reviewed_on", found.value)
    return Problem("reviewed_on", "future_date") if found > today else found
