"""Letters: the directory they go to, how they look, and the one step that issues them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import ReferralStatus, Role
from mrc_desktop.domain.letter_kind import LetterNature, LetterSlot
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.referral import (
    DocumentId,
    DocumentKind,
    IssuedDocument,
    LetterDraft,
    LetterPost,
    Organisation,
)
from mrc_desktop.domain.text import clean_line
from mrc_desktop.errors import ExampleAddressee, InputRefused, NotFound, UserError
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.facts_of import referral_fact
from mrc_desktop.services.letter_material import (
    addressee_of,
    letter_kinds,
    letter_material,
    spoken,
    why_not,
    withdrawn_consents,
)
from mrc_desktop.services.letter_text import LetterMaterial, letter_context
from mrc_desktop.services.papers import IssuedPaper, change_of, record_status
from mrc_desktop.services.register_work import drop_kept, reading
from mrc_desktop.storage import audit, documents, letter_posts, organisations, series

if TYPE_CHECKING:
    from mrc_desktop.domain.consent import Consent
    from mrc_desktop.domain.letter_kind import LetterKind
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records


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

    def kinds(self) -> tuple[LetterKind, ...]:
        """Return the kinds of letter, in the order they are offered; raise ContentFaulty."""
        self._require()
        return letter_kinds(self._content)

    def title(self, letter: str, language: str) -> str:
        """Return what a kind of letter is called, in this language or the next best one."""
        self._require()
        return self._content.letter(letter, spoken(self._content, letter, language)).front.title

    def language_of(self, draft: LetterDraft) -> str:
        """Return the language the letter is written in: another where it is not translated."""
        return spoken(self._content, draft.template, draft.language)

    def withdrawn(self, person: PersonId) -> tuple[Consent, ...]:
        """Return what a person has withdrawn, the last first."""
        with reading(self._session) as records:
            return withdrawn_consents(records, person)

    def preview(self, draft: LetterDraft) -> bytes:
        """Return the letter as it would be, without a number; nothing is recorded.

        Only an extract with screenings is: that they were opened stands in the audit trail.
        """
        self._require()
        door = self._session.write() if draft.has_screenings else self._session.read()
        with door as records:
            material = self._material(records, draft, "")
        return self._render(material)

    def missing_for(self, draft: LetterDraft) -> UserError | None:
        """Return why this letter cannot be issued as it is, or None.

        Raise NotFound for an unknown case or organisation.
        """
        self._require()
        with self._session.read() as records:
            return self._refusal(records, replace(draft, has_screenings=False))

    def issue(self, draft: LetterDraft, *, kept_as: str = "") -> IssuedPaper:
        """Return the letter numbered, drawn and kept, all in one transaction.

        Raise NoLetterToOrigin, ForeignConsulate, ExampleAddressee, NoConsentToReferral,
        NoAdverseParty, NoClaimYet, RiskNotDiscussed, NoWithdrawnConsent, NoConsultationYet,
        InputRefused, NotFound, ContentFaulty or UnprintableCharacter; then no number is taken.
        """
        self._require()
        with self._session.write() as records:
            refusal = self._refusal(records, replace(draft, has_screenings=False))
            if refusal is not None:
                raise refusal
            year = records.now.year
            number = f"{year}-{series.next_in(records, 'letter', year)}"
            material = self._material(records, draft, number)
            pdf = self._render(material)
            entry = self._keep(records, material, pdf)
            drop_kept(records, kept_as)
        return IssuedPaper(change_of(entry), entry, pdf)

    def set_status(self, document: DocumentId, status: ReferralStatus) -> Change:
        """Record what became of a letter; raise NotFound."""
        return record_status(self._session, document, status)

    def _require(self) -> None:
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)

    def _organisation(self, records: Records, identity: str) -> Organisation:
        """Return an organisation of the directory or an example; raise NotFound."""
        return addressee_of(records, self._content, identity)

    def _material(self, records: Records, draft: LetterDraft, number: str) -> LetterMaterial:
        return letter_material(self._session, self._content, records, (draft, number))

    def _keep(self, records: Records, material: LetterMaterial, pdf: bytes) -> IssuedDocument:
        """Enter an issued letter into the outgoing register, and count it if it is a referral."""
        draft, kind = material.draft, material.template.kind
        organisation = material.organisation
        if organisation is not None and organisation.is_example:
            # A practice letter: the outgoing register shows the name of its addressee.
            organisations.put(records, organisation)
        is_referral = kind.nature is LetterNature.REFERRAL
        new = documents.NewDocument(
            kind=DocumentKind.REFERRAL_LETTER if is_referral else DocumentKind.LETTER,
            number=material.number,
            person=material.person.id,
            case=None if material.case is None else material.case.id,
            organisation="" if organisation is None else organisation.id,
            template=draft.template,
            template_version=material.template.digest,
            language=material.language,
        )
        entry = documents.insert(records, new, pdf)
        days = kind.answer_days if draft.answer_days is None else draft.answer_days
        is_demand = kind.nature is LetterNature.DEMAND
        post = LetterPost(
            addressee=material.addressee[0] if is_demand else "",
            answer_by=records.now.date() + dt.timedelta(days=days) if days else None,
        )
        letter_posts.put(records, entry.id, post)
        if is_referral:
            referral_fact(records, entry)
        action = "extract.issued" if LetterSlot.EXTRACT in kind.slots else "letter.issued"
        audit.append(records, action, Subject.DOCUMENT, entry.id, material.number)
        return entry

    def _refusal(self, records: Records, draft: LetterDraft) -> UserError | None:
        """Return why the letter may not go out, the gravest reason first."""
        try:
            material = self._material(records, draft, "")
        except NotFound:
            raise
        except UserError as error:
            return error
        return why_not(self._content, records, material)

    def _render(self, material: LetterMaterial) -> bytes:
        from mrc_desktop.documents.letter import (  # noqa: PLC0415 - paper loads slowly
            render_letter,
        )

        return render_letter(letter_context(self._content, material), self._content.fonts)
