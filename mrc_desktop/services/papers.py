"""The outgoing register: papers as they were issued, reprinted from their very bytes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import ReferralStatus, Role
from mrc_desktop.domain.reading import Reading
from mrc_desktop.domain.referral import (
    NUMBERED_LETTERS,
    AnswerDraft,
    DocumentId,
    DocumentKind,
    IssuedDocument,
)
from mrc_desktop.errors import NotFound
from mrc_desktop.exchange.saving import save_file
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import refuse
from mrc_desktop.storage import audit, documents, letter_posts
from mrc_desktop.storage.documents import DocumentRow as PaperRow

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

__all__ = ["IssuedPaper", "PaperRow", "Papers", "record_status"]


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A paper that was just kept: what changed, its entry, its bytes."""

    change: Change
    document: IssuedDocument
    pdf: bytes


class Papers:
    """What left the centre on paper; administrators and counsellors only."""

    def __init__(self, session: Session) -> None:
        """Work in this session."""
        self._session = session

    def rows(
        self, kind: DocumentKind | None = None, status: ReferralStatus | None = None
    ) -> tuple[PaperRow, ...]:
        """Return the outgoing register, the newest first; a status means letters only."""
        self._require()
        with self._session.read() as records:
            found = documents.rows(records)
        return tuple(
            row
            for row in found
            if kind in (None, row.document.kind)
            and (
                status is None
                or (row.document.kind in NUMBERED_LETTERS and row.document.status is status)
            )
        )

    def entry(self, document: DocumentId) -> IssuedDocument:
        """Return the entry of one paper; raise NotFound."""
        self._require()
        with self._session.read() as records:
            return documents.get(records, document)

    def reprint(self, document: DocumentId) -> bytes:
        """Return the very bytes that were issued; noted in the audit trail."""
        self._require()
        with self._session.write() as records:
            pdf = documents.pdf_of(records, document)
            audit.append(records, "paper.reprinted", Subject.DOCUMENT, document)
        return pdf

    def suggested_name(self, document: DocumentId) -> str:
        """Return a file name that says nothing about a person, such as "letter-2026-17.pdf"."""
        entry = self.entry(document)
        if entry.kind in NUMBERED_LETTERS:
            return f"letter-{entry.number}.pdf"
        if entry.kind is DocumentKind.CLAIM_SHEET:
            return f"claim-sheet-{entry.number}.pdf"
        return f"sheet-{entry.template}-{entry.language}.pdf"

    def save_copy(self, document: DocumentId, path: Path) -> None:
        """Write the bytes to a file outside the register; noted in the audit trail.

        Raise CannotWrite when the file cannot be written; then nothing is noted.
        """
        self._require()
        with self._session.write() as records:
            pdf = documents.pdf_of(records, document)
            audit.append(records, "copy.saved", Subject.DOCUMENT, document)
            save_file(path, pdf)

    def set_status(self, document: DocumentId, status: ReferralStatus) -> Change:
        """Record what became of a letter; raise NotFound."""
        return record_status(self._session, document, status)

    def unanswered(self) -> tuple[PaperRow, ...]:
        """Return the letters whose answer should have come by today, the longest waiting first."""
        self._require()
        with self._session.read() as records:
            today = records.now.date()
            found = [row for row in documents.rows(records) if is_unanswered(row, today)]
        return tuple(sorted(found, key=lambda row: (str(row.post.answer_by), row.document.id)))

    def wait_until(self, document: DocumentId, day: str) -> Change:
        """Look for an answer on this day (as typed, today or later); without one, never.

        Raise InputRefused, NotFound.
        """
        reading = Reading()
        found = reading.coming_date("answer_by", day, today=self._session.clock().date())
        refuse(reading.finish())
        self._require()
        with self._session.write() as records:
            entry = _letter(records, document)
            post = letter_posts.find(records, document)
            letter_posts.put(records, document, replace(post, answer_by=found))
            audit.append(records, "letter.reminder", Subject.DOCUMENT, document)
        return change_of(entry)

    def file_answer(self, document: DocumentId, answer: AnswerDraft) -> Change:
        """Keep the answer to a letter: its day, its own number and a note; raise InputRefused.

        The letter counts as answered from then on. Raise NotFound for what is no letter.
        """
        self._require()
        with self._session.write() as records:
            entry = _letter(records, document)
            reading = Reading()
            today = records.now.date()
            day = reading.past_date("day", answer.day, today=today)
            if not answer.day.strip():
                reading.fault("day", "required")
            number = reading.line("number", answer.number, limit=100)
            note = reading.notes("note", answer.note)
            if day is not None and day < entry.issued_on:
                reading.fault("day", "before_letter")
            refuse(reading.finish())
            post = letter_posts.find(records, document)
            filed = replace(post, answered_on=day, answer_number=number, note=note)
            letter_posts.put(records, document, filed)
            documents.set_status(records, document, ReferralStatus.ANSWERED)
            audit.append(records, "letter.answered", Subject.DOCUMENT, document)
        return change_of(entry)

    def _require(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)


def is_unanswered(row: PaperRow, today: dt.date) -> bool:
    """Return whether the answer to a paper should have come by this day and did not."""
    due = row.post.answer_by
    return row.document.status is ReferralStatus.SENT and due is not None and due <= today


def _letter(records: Records, document: DocumentId) -> IssuedDocument:
    """Return the entry of a letter; raise NotFound for any other paper."""
    entry = documents.get(records, document)
    if entry.kind not in NUMBERED_LETTERS:
        raise NotFound(kind="document")
    return entry


def record_status(session: Session, document: DocumentId, status: ReferralStatus) -> Change:
    """Record what became of a letter, in one transaction; raise NotFound, NotAllowed."""
    session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
    with session.write() as records:
        documents.set_status(records, document, status)
        entry = documents.get(records, document)
        audit.append(records, "letter.status", Subject.DOCUMENT, document, status)
    return change_of(entry)


def change_of(entry: IssuedDocument) -> Change:
    """Return what a new or changed entry of the outgoing register touches."""
    touched: list[tuple[Subject, int | str]] = [(Subject.DOCUMENT, entry.id)]
    if entry.case is not None:
        touched.append((Subject.CASE, entry.case))
    if entry.person is not None:
        touched.append((Subject.PERSON, entry.person))
    return Change(tuple(touched))
