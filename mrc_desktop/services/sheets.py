"""Information sheets: looking at one, printing one, and writing down that one was handed out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import Role, Topic
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.services.change import Subject
from mrc_desktop.services.paper_contexts import CentreOnPaper, sheet_context
from mrc_desktop.services.papers import IssuedPaper, change_of
from mrc_desktop.storage import audit, cases, centre, documents, people

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

__all__ = ["SheetInfo", "Sheets", "centre_on_paper", "sheet_pdf"]


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A sheet to choose: its titles by language, its languages, the topics it belongs to.

    `is_past_review` says that somebody should have looked at it again by now.
    """

    id: str
    titles: Mapping[str, str]
    languages: tuple[str, ...]
    topics: tuple[Topic, ...]
    is_past_review: bool = False


class Sheets:
    """The information sheets. Looking and printing are open to everybody: no person is in them."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    def available(self) -> tuple[SheetInfo, ...]:
        """Return all sheets; raise ContentFaulty."""
        content, today = self._content, self._session.clock().date()
        found = []
        for identity in content.sheet_ids():
            languages = content.sheet_languages(identity)
            fronts = {code: content.sheet(identity, code).front for code in languages}
            titles = {code: front.title for code, front in fronts.items()}
            first = fronts[languages[0]]
            is_late = any(today > front.review_by for front in fronts.values())
            found.append(SheetInfo(identity, titles, languages, first.topics, is_late))
        return tuple(found)

    def preview(self, sheet: str, language: str) -> bytes:
        """Return a sheet's PDF; nothing is recorded. Raise NotFound, ContentFaulty."""
        return self.print_bytes(sheet, language)

    def print_bytes(self, sheet: str, language: str) -> bytes:
        """Return a sheet's PDF with the centre's letterhead; nothing is recorded."""
        today = self._session.clock().date()
        return sheet_pdf(self._content, sheet, language, self._centre(), today)

    def hand_out(
        self, sheet: str, language: str, person: PersonId | None, case: CaseId | None
    ) -> IssuedPaper:
        """Keep the sheet's bytes as handed out, to a person and case if they are known."""
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
        version = self._content.sheet(sheet, language).digest
        with self._session.write() as records:
            on_paper = centre_on_paper(records)
            pdf = sheet_pdf(self._content, sheet, language, on_paper, records.now.date())
            if case is not None:
                person = cases.get(records, case).person
            elif person is not None:
                people.must_exist(records, person)
            new = documents.NewDocument(
                kind=DocumentKind.SHEET,
                person=person,
                case=case,
                template=sheet,
                template_version=version,
                language=language,
            )
            entry = documents.insert(records, new, pdf)
            audit.append(records, "sheet.handed_out", Subject.DOCUMENT, entry.id, sheet)
        return IssuedPaper(change_of(entry), entry, pdf)

    def _centre(self) -> CentreOnPaper:
        """Return the centre; a supervisor's store knows its name and place only."""
        if self._session.vault.has_register:
            with self._session.read() as records:
                return centre_on_paper(records)
        with self._session.read_facts() as records:
            known = centre.get_name(records)
        return CentreOnPaper(
            name=known.name, city=known.city, country=known.country, is_practice=known.is_practice
        )


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


def sheet_pdf(
    content: Content, sheet: str, language: str, on_paper: CentreOnPaper | None, on: dt.date
) -> bytes:
    """Return a sheet's PDF, what is past its review date on this day marked.

    Raises NotFound, ContentFaulty, UnprintableCharacter.
    """
    from mrc_desktop.documents.sheet import render_sheet  # noqa: PLC0415 - paper loads slowly

    context = sheet_context(content, content.sheet(sheet, language), on_paper, on)
    return render_sheet(context, content.fonts)
