"""The outgoing register: papers as they were issued, reprinted from their very bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import ReferralStatus, Role
from mrc_desktop.domain.referral import DocumentId, DocumentKind, IssuedDocument
from mrc_desktop.exchange.saving import save_file
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.storage import audit, documents
from mrc_desktop.storage.documents import DocumentRow as PaperRow

if TYPE_CHECKING:
    from pathlib import Path

    from mrc_desktop.services.session import Session

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
                or (
                    (row.document.kind is DocumentKind.REFERRAL_LETTER)
                    and row.document.status is status
                )
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
        if entry.kind is DocumentKind.REFERRAL_LETTER:
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

    def _require(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)


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
