"""Information sheets: looking at one, printing one, and writing down that one was handed out.

sheets.preview("reentry-ban", "ky")                       # in Russian, with a word, if need be
sheets.preview("reentry-ban", "tg", Edition(size=PaperSize.LARGE))
ready = sheets.prepare("wages", "ru", Edition(is_personal=True), case)   # reads the register
pdf = ready.draw()                                        # reads nothing: any thread may do it
sheets.keep([(ready, pdf)], None, case)                   # written down as handed out
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.codes import Role, Topic
from mrc_desktop.domain.paper import Edition
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.errors import NotFound
from mrc_desktop.exchange.saving import save_file
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.own_dates import own_dates
from mrc_desktop.services.paper_contexts import CentreOnPaper, sheet_context
from mrc_desktop.services.papers import IssuedPaper, change_of
from mrc_desktop.services.sheet_languages import SheetLanguage, TranslationState, languages_of
from mrc_desktop.storage import audit, cases, centre, documents, people, translation_reviews

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mrc_desktop.documents.contexts import OwnDates, SheetContext
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.sheets import Sheet
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

__all__ = [
    "Edition",
    "ReadySheet",
    "SheetInfo",
    "SheetLanguage",
    "Sheets",
    "TranslationState",
    "centre_on_paper",
    "ready_sheet",
]

GENERAL: Final = Edition()
"""A4, without anybody's dates."""


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A sheet to choose: its titles by language, the topics it belongs to.

    `languages` are those it exists in, `offered` all that can be asked for, each with the state of
    its translation. `is_past_review` says that somebody should have looked at it again by now.
    """

    id: str
    titles: Mapping[str, str]
    languages: tuple[str, ...]
    topics: tuple[Topic, ...]
    is_past_review: bool = False
    offered: tuple[SheetLanguage, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadySheet:
    """A sheet with everything read that stands in it.

    `language` is the one it is in, which may be another than it was asked for in; `version` is the
    digest of its file.
    """

    sheet: str
    language: str
    version: str
    edition: Edition
    context: SheetContext
    fonts: Path

    def draw(self) -> bytes:
        """Return the PDF; the same each time. Raise UnprintableCharacter."""
        from mrc_desktop.documents.sheet import render_sheet  # noqa: PLC0415 - paper loads slowly

        return render_sheet(self.context, self.fonts, self.edition.size)


class Sheets:
    """The information sheets.

    Looking at general editions and printing them is open to everybody: no person is in them.
    """

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    def available(self) -> tuple[SheetInfo, ...]:
        """Return all sheets; raise ContentFaulty."""
        content, today = self._content, self._session.clock().date()
        reviewed = self._reviewed()
        found = []
        for identity in content.sheet_ids():
            languages = content.sheet_languages(identity)
            fronts = {code: content.sheet(identity, code).front for code in languages}
            titles = {code: front.title for code, front in fronts.items()}
            first = fronts[languages[0]]
            is_late = any(today > front.review_by for front in fronts.values())
            offered = languages_of(content, identity, reviewed)
            found.append(SheetInfo(identity, titles, languages, first.topics, is_late, offered))
        return tuple(found)

    def preview(
        self, sheet: str, language: str, edition: Edition = GENERAL, case: CaseId | None = None
    ) -> bytes:
        """Return a sheet's PDF; nothing is recorded. Raise NotFound, ContentFaulty."""
        return self.prepare(sheet, language, edition, case).draw()

    def prepare(
        self, sheet: str, language: str, edition: Edition = GENERAL, case: CaseId | None = None
    ) -> ReadySheet:
        """Read everything that stands in a sheet; nothing is recorded.

        A personal edition is of the case given. Raise NotFound, ContentFaulty, and NotAllowed if
        the user may not see persons.
        """
        if edition.is_personal:
            self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
        if self._session.vault.has_register:
            with self._session.read() as records:
                return self._ready(records, sheet, language, edition, case)
        today = self._session.clock().date()
        return ready_sheet(self._content, sheet, language, self._centre(), today, edition)

    def hand_out(
        self,
        sheet: str,
        language: str,
        person: PersonId | None,
        case: CaseId | None,
        edition: Edition = GENERAL,
    ) -> IssuedPaper:
        """Keep the sheet's bytes as handed out, to a person and case if they are known."""
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
        with self._session.write() as records:
            ready = self._ready(records, sheet, language, edition, case)
            return _keep(records, ready, ready.draw(), _whose(records, person, case), case)

    def keep(
        self,
        made: Sequence[tuple[ReadySheet, bytes]],
        person: PersonId | None,
        case: CaseId | None,
    ) -> Change:
        """Keep sheets that were drawn as handed out, all or none of them."""
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
        with self._session.write() as records:
            owner = _whose(records, person, case)
            kept = [_keep(records, ready, pdf, owner, case) for ready, pdf in made]
        return Change(tuple(dict.fromkeys(pair for one in kept for pair in one.change.touched)))

    def save_stack(self, pdf: bytes, path: Path, case: CaseId | None) -> None:
        """Write sheets made into one PDF to a file outside the register; audited like every copy.

        `case` is the one whose days stand in them. Raise CannotWrite when the file cannot be
        written, and then nothing is noted.
        """
        session = self._session
        if case is not None:
            session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
        door = session.write if session.has_register else session.write_facts
        subject = Subject.SHEET if case is None else Subject.CASE
        with door() as records:
            audit.append(records, "copy.saved", subject, case)
            save_file(path, pdf)

    def _ready(
        self, records: Records, sheet: str, language: str, edition: Edition, case: CaseId | None
    ) -> ReadySheet:
        """Return a sheet as the register stands."""
        content = self._content
        own: OwnDates | None = None
        found = _to_read(content, sheet, language)
        tongue = found.front.language
        if edition.is_personal and case is not None:
            own = own_dates(
                records,
                content,
                case,
                tongue,
                counsellor=self._session.user.name,
                has_name=edition.has_name,
            )
        review = translation_reviews.of_text(records, sheet, tongue, found.digest)
        context = sheet_context(
            content,
            found,
            centre_on_paper(records),
            records.now.date(),
            asked=language,
            review=review,
            own=own,
        )
        kept = edition if own is not None else Edition(edition.size)
        return ReadySheet(sheet, tongue, found.digest, kept, context, content.fonts)

    def _reviewed(self) -> frozenset[tuple[str, str, str]]:
        """Return what the centre reviewed: sheet, language and digest."""
        if not self._session.vault.has_register:
            return frozenset()
        with self._session.read() as records:
            standing = translation_reviews.standing(records)
        return frozenset((one.sheet, one.language, one.digest) for one in standing)

    def _centre(self) -> CentreOnPaper:
        """Return the centre as a supervisor's store knows it: its name and place only."""
        with self._session.read_facts() as records:
            known = centre.get_name(records)
        return CentreOnPaper(
            name=known.name, city=known.city, country=known.country, is_practice=known.is_practice
        )


def _to_read(content: Content, sheet: str, language: str) -> Sheet:
    """Return the sheet, in the next best language if need be; NotFound if either is unknown."""
    if language not in content.paper_languages:
        raise NotFound(kind="sheet")
    return content.sheet_to_read(sheet, language)


def _whose(records: Records, person: PersonId | None, case: CaseId | None) -> PersonId | None:
    """Return whom a sheet is handed to; raise NotFound."""
    if case is not None:
        return cases.get(records, case).person
    if person is not None:
        people.must_exist(records, person)
    return person


def _keep(
    records: Records, ready: ReadySheet, pdf: bytes, person: PersonId | None, case: CaseId | None
) -> IssuedPaper:
    new = documents.NewDocument(
        kind=DocumentKind.SHEET,
        person=person,
        case=case,
        template=ready.sheet,
        template_version=ready.version,
        language=ready.language,
        edition=ready.edition,
    )
    entry = documents.insert(records, new, pdf)
    audit.append(records, "sheet.handed_out", Subject.DOCUMENT, entry.id, ready.sheet)
    return IssuedPaper(change_of(entry), entry, pdf)


def centre_on_paper(records: Records) -> CentreOnPaper:
    """Return the centre as papers show it, from the register."""
    row = centre.get(records)
    return CentreOnPaper(
        name=row.name,
        city=row.city,
        country=row.country,
        address=row.address,
        phone=row.phone,
        email=row.email,
        is_practice=row.is_practice,
    )


def ready_sheet(
    content: Content,
    sheet: str,
    language: str,
    on_paper: CentreOnPaper | None,
    on: dt.date,
    edition: Edition = GENERAL,
) -> ReadySheet:
    """Return a general edition, what is past its review date on this day marked; no register.

    Raises NotFound, ContentFaulty.
    """
    found = _to_read(content, sheet, language)
    context = sheet_context(content, found, on_paper, on, asked=language)
    kept = Edition(edition.size)
    return ReadySheet(sheet, found.front.language, found.digest, kept, context, content.fonts)
