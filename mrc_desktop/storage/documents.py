"""Papers that left the centre: the outgoing register, with the very bytes of each paper."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.codes import ReferralStatus, Topic
from mrc_desktop.domain.paper import Edition, PaperSize
from mrc_desktop.domain.person import PersonId
from mrc_desktop.domain.referral import (
    NUMBERED_LETTERS,
    DocumentId,
    DocumentKind,
    IssuedDocument,
    LetterPost,
)
from mrc_desktop.errors import NotFound, VaultDamaged
from mrc_desktop.storage import letter_posts
from mrc_desktop.storage.folder import REGISTER_FILE

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_COLUMNS: Final = (
    "document.id, document.kind, document.number, document.person_id, document.case_id,"
    " document.organisation, document.template, document.template_version, document.language,"
    " document.issued_on, document.issued_by, document.status, document.digest,"
    " document.size, document.is_personal, document.has_name"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A paper about to be kept; who issued it and when follow from the transaction."""

    kind: DocumentKind
    number: str = ""
    person: PersonId | None = None
    case: CaseId | None = None
    organisation: str = ""
    template: str
    template_version: str
    language: str
    edition: Edition = field(default_factory=Edition)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A paper with the names the outgoing register shows; removed organisations keep theirs.

    `post` says of a letter until when an answer is waited for, and what came.
    """

    document: IssuedDocument
    organisation: str
    topic: Topic | None
    issued_by: str
    post: LetterPost = field(default_factory=LetterPost)


def insert(records: Records, new: NewDocument, pdf: bytes) -> IssuedDocument:
    """Keep a paper and return its entry."""
    digest = hashlib.sha256(pdf).hexdigest()
    cursor = records.connection.execute(
        "INSERT INTO document (kind, number, person_id, case_id, organisation, template,"
        " template_version, language, issued_on, issued_by, status, digest, bytes,"
        " size, is_personal, has_name)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.kind,
            new.number,
            new.person,
            new.case,
            new.organisation,
            new.template,
            new.template_version,
            new.language,
            records.now.date().isoformat(),
            records.user,
            ReferralStatus.SENT,
            digest,
            pdf,
            new.edition.size,
            new.edition.is_personal,
            new.edition.has_name,
        ),
    )
    return get(records, DocumentId(int(cursor.lastrowid or 0)))


def get(records: Records, document: DocumentId) -> IssuedDocument:
    """Return the entry of a paper; NotFound if there is none."""
    row = records.connection.execute(
        f"SELECT {_COLUMNS} FROM document WHERE id = ?",  # noqa: S608
        (document,),
    ).fetchone()
    if row is None:
        raise NotFound(kind="document")
    return _document(row)


def pdf_of(records: Records, document: DocumentId) -> bytes:
    """Return the bytes of a paper as it was issued.

    Raise NotFound if there is no such paper, VaultDamaged if the bytes are not those of its digest.
    """
    row = records.connection.execute(
        "SELECT bytes, digest FROM document WHERE id = ?", (document,)
    ).fetchone()
    if row is None:
        raise NotFound(kind="document")
    pdf = bytes(row[0])
    if hashlib.sha256(pdf).hexdigest() != row[1]:
        raise VaultDamaged(file=REGISTER_FILE)
    return pdf


def set_status(records: Records, document: DocumentId, status: ReferralStatus) -> None:
    """Record what became of a letter; NotFound if there is no such letter."""
    cursor = records.connection.execute(
        "UPDATE document SET status = ? WHERE id = ? AND kind IN (?, ?)",
        (status, document, *NUMBERED_LETTERS),
    )
    if cursor.rowcount != 1:
        raise NotFound(kind="document")


def rows(records: Records) -> tuple[DocumentRow, ...]:
    """Return the whole outgoing register without the bytes, the newest first."""
    found = records.connection.execute(
        f"SELECT {_COLUMNS}, coalesce(organisation.name, ''), case_file.topic,"  # noqa: S608
        " coalesce(member.name, '') FROM document"
        " LEFT JOIN organisation ON organisation.id = document.organisation"
        " LEFT JOIN case_file ON case_file.id = document.case_id"
        " LEFT JOIN member ON member.user_id = document.issued_by"
        " ORDER BY document.id DESC"
    )
    posts = letter_posts.every(records)
    return tuple(
        _row(_document(row[:-3]), row[-3:], posts.get(DocumentId(row[0]), LetterPost()))
        for row in found
    )


def _row(document: IssuedDocument, named: tuple[Any, ...], post: LetterPost) -> DocumentRow:
    organisation, topic, issued_by = named
    addressee = post.addressee or organisation
    return DocumentRow(document, addressee, Topic(topic) if topic else None, issued_by, post)


def of_person(records: Records, person: PersonId) -> tuple[IssuedDocument, ...]:
    """Return the papers of a person, the newest first."""
    found = records.connection.execute(
        f"SELECT {_COLUMNS} FROM document WHERE person_id = ? ORDER BY id DESC",  # noqa: S608
        (person,),
    )
    return tuple(_document(row) for row in found)


def of_case(records: Records, case: CaseId) -> tuple[IssuedDocument, ...]:
    """Return the papers of a case, the newest first."""
    found = records.connection.execute(
        f"SELECT {_COLUMNS} FROM document WHERE case_id = ? ORDER BY id DESC",  # noqa: S608
        (case,),
    )
    return tuple(_document(row) for row in found)


def _document(row: tuple[Any, ...]) -> IssuedDocument:
    (identity, kind, number, person, case, organisation, template) = row[:7]
    (template_version, language, issued_on, issued_by, status, digest) = row[7:13]
    size, is_personal, has_name = row[13:]
    return IssuedDocument(
        id=DocumentId(identity),
        kind=DocumentKind(kind),
        number=number,
        person=None if person is None else PersonId(person),
        case=None if case is None else CaseId(case),
        organisation=organisation,
        template=template,
        template_version=template_version,
        language=language,
        issued_on=dt.date.fromisoformat(issued_on),
        issued_by=issued_by,
        status=ReferralStatus(status),
        digest=digest,
        edition=Edition(PaperSize(size), bool(is_personal), bool(has_name)),
    )
