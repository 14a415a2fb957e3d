"""Referral letters: to whom they may go, how they look, and the one step that issues them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import ConsentPurpose, ReferralStatus, Role
from mrc_desktop.domain.consent import has_consent
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.referral import DocumentId, DocumentKind, LetterDraft, Organisation
from mrc_desktop.domain.text import clean_line, clean_notes
from mrc_desktop.errors import (
    ExampleAddressee,
    InputRefused,
    NoConsentToReferral,
    NoLetterToOrigin,
    NotFound,
    UserError,
)
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.facts_of import referral_fact
from mrc_desktop.services.letter_text import LetterMaterial, letter_context
from mrc_desktop.services.no_contact import is_letter_to_origin
from mrc_desktop.services.papers import IssuedPaper, change_of, record_status
from mrc_desktop.services.register_work import drop_kept
from mrc_desktop.services.sheets import centre_on_paper
from mrc_desktop.storage import audit, cases, consents, documents, organisations, people, series

if TYPE_CHECKING:
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

_OPEN_NUMBER = "…"
"""Stands for the number in a preview: it is taken only when the letter is issued."""


class Letters:
    """Writing letters; administrators and counsellors only."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    # The directory --------------------------------------------------------------------------

    def organisations(self) -> tuple[Organisation, ...]:
        """Return the directory and the shipped examples that were not removed from it."""
        self._require()
        with self._session.read() as records:
            stored = organisations.listing(records)
            known = organisations.known_ids(records)
        return stored + tuple(one for one in self._content.examples if one.id not in known)

    def save_organisation(self, organisation: Organisation) -> Change:
        """Add (with an empty id) or change an organisation; raise InputRefused, ExampleAddressee.

        A shipped example cannot be turned into a real organisation: somebody would trust it.
        """
        self._require()
        cleaned = replace(
            organisation,
            name=clean_line(organisation.name),
            address=clean_line(organisation.address),
            phone=clean_line(organisation.phone),
            email=clean_line(organisation.email),
            is_example=False,
        )
        if not cleaned.name:
            raise InputRefused([Problem("name", "required")])
        if any(one.id == cleaned.id for one in self._content.examples):
            raise ExampleAddressee
        is_new = not cleaned.id
        if is_new:
            cleaned = replace(cleaned, id=organisations.new_id())
        with self._session.write() as records:
            if not is_new and organisations.find(records, cleaned.id) is None:
                raise NotFound(kind="organisation")
            organisations.put(records, cleaned)
            action = "organisation.added" if is_new else "organisation.revised"
            audit.append(records, action, Subject.ORGANISATION, None, cleaned.id)
        return Change(((Subject.ORGANISATION, cleaned.id),))

    def remove_organisation(self, organisation: str) -> Change:
        """Take an organisation out of the directory; letters that went there keep its name."""
        self._require()
        with self._session.write() as records:
            found = self._organisation(records, organisation)
            organisations.put(records, found)
            organisations.remove(records, organisation)
            audit.append(records, "organisation.removed", Subject.ORGANISATION, None, organisation)
        return Change(((Subject.ORGANISATION, organisation),))

    # Letters --------------------------------------------------------------------------------

    def preview(self, draft: LetterDraft) -> bytes:
        """Return the letter as it would be, without a number; nothing is recorded."""
        self._require()
        with self._session.read() as records:
            material = self._material(records, draft, "")
        return self._render(material)

    def missing_for(self, draft: LetterDraft) -> UserError | None:
        """Return why this letter cannot be issued as it is, or None.

        Raise NotFound for an unknown case or organisation.
        """
        self._require()
        with self._session.read() as records:
            return self._refusal(records, self._material(records, draft, ""))

    def issue(self, draft: LetterDraft, *, kept_as: str = "") -> IssuedPaper:
        """Return the letter numbered, drawn and kept, all in one transaction.

        Raise NoLetterToOrigin, ExampleAddressee, NoConsentToReferral, InputRefused, NotFound,
        ContentFaulty or UnprintableCharacter; then no number is taken.
        """
        self._require()
        with self._session.write() as records:
            refusal = self._refusal(records, self._material(records, draft, ""))
            if refusal is not None:
                raise refusal
            year = records.now.year
            number = f"{year}-{series.next_in(records, 'letter', year)}"
            material = self._material(records, draft, number)
            pdf = self._render(material)
            if material.organisation.is_example:
                # A practice letter: the outgoing register shows the name of its addressee.
                organisations.put(records, material.organisation)
            new = documents.NewDocument(
                kind=DocumentKind.REFERRAL_LETTER,
                number=number,
                person=material.person.id,
                case=material.case.id,
                organisation=material.organisation.id,
                template=draft.template,
                template_version=self._content.letter(draft.template, draft.language).digest,
                language=draft.language,
            )
            entry = documents.insert(records, new, pdf)
            referral_fact(records, entry)
            audit.append(records, "letter.issued", Subject.DOCUMENT, entry.id, number)
            drop_kept(records, kept_as)
        return IssuedPaper(change_of(entry), entry, pdf)

    def set_status(self, document: DocumentId, status: ReferralStatus) -> Change:
        """Record what became of a letter; raise NotFound."""
        return record_status(self._session, document, status)

    def _require(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)

    def _organisation(self, records: Records, identity: str) -> Organisation:
        """Return an organisation of the directory or an example; raise NotFound."""
        found = organisations.find(records, identity)
        if found is not None:
            return found
        for example in self._content.examples:
            if example.id == identity and identity not in organisations.known_ids(records):
                return example
        raise NotFound(kind="organisation")

    def _material(self, records: Records, draft: LetterDraft, number: str) -> LetterMaterial:
        """Return what the letter is written from; raise NotFound."""
        case = cases.get(records, draft.case)
        user = self._session.user
        return LetterMaterial(
            draft=replace(draft, reason=clean_notes(draft.reason)),
            organisation=self._organisation(records, draft.organisation),
            person=people.get(records, case.person),
            case=case,
            centre=centre_on_paper(records),
            signer=user.name,
            signer_role=user.role,
            number=number or f"{records.now.year}-{_OPEN_NUMBER}",
            day=records.now.date(),
        )

    def _refusal(self, records: Records, material: LetterMaterial) -> UserError | None:
        """Return why the letter may not go out, the gravest reason first."""
        organisation = material.organisation
        country = material.centre.country
        if is_letter_to_origin(records, material.person, organisation, country):
            return NoLetterToOrigin()
        if organisation.is_example and not material.centre.is_practice:
            return ExampleAddressee()
        given = consents.of_person(records, material.person.id)
        if not has_consent(given, ConsentPurpose.REFERRAL, organisation.id):
            return NoConsentToReferral()
        if not material.draft.reason:
            return InputRefused([Problem("reason", "required")])
        return None

    def _render(self, material: LetterMaterial) -> bytes:
        from mrc_desktop.documents.letter import (  # noqa: PLC0415 - paper loads slowly
            render_letter,
        )

        return render_letter(letter_context(self._content, material), self._content.fonts)
