"""What a letter is written from, read in one transaction, and why it may not go out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import ConsentPurpose, Role
from mrc_desktop.domain.consent import has_consent
from mrc_desktop.domain.letter_kind import MOST_DAYS, LetterNature, LetterSlot
from mrc_desktop.domain.paper import PAPER_LANGUAGES, understood
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.text import clean_notes
from mrc_desktop.errors import (
    ExampleAddressee,
    ForeignConsulate,
    InputRefused,
    NoAdverseParty,
    NoConsentToReferral,
    NoConsultationYet,
    NoLetterToOrigin,
    NotAllowed,
    NotFound,
    NoWithdrawnConsent,
    UserError,
)
from mrc_desktop.services.change import Subject
from mrc_desktop.services.claim_sheets import claim_material
from mrc_desktop.services.claim_text import claim_context
from mrc_desktop.services.letter_extract import Extract
from mrc_desktop.services.letter_text import LetterMaterial
from mrc_desktop.services.letter_wording import template_in_force
from mrc_desktop.services.no_contact import asks_for_protection, is_letter_to_origin
from mrc_desktop.services.sheets import centre_on_paper
from mrc_desktop.storage import audit, cases, consents, organisations, people, screenings

if TYPE_CHECKING:
    from mrc_desktop.documents.contexts import ClaimContext, LetterTable
    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.consent import Consent
    from mrc_desktop.domain.letter_kind import LetterKind
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.domain.referral import LetterDraft, Organisation
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

_OPEN_NUMBER = "…"
"""Stands for the number in a preview: it is taken only when the letter is issued."""


def letter_kinds(content: Content) -> tuple[LetterKind, ...]:
    """Return the kinds of letter, in the order they are offered; raise ContentFaulty."""
    found = [content.letter(one, PAPER_LANGUAGES[0]).kind for one in content.letter_ids()]
    return tuple(sorted(found, key=lambda kind: kind.order))


def spoken(content: Content, letter: str, language: str) -> str:
    """Return the language a letter can be had in, the one its reader understands best."""
    known = content.letter_languages(letter)
    return next((one for one in understood(language) if one in known), PAPER_LANGUAGES[0])


def withdrawn_consents(records: Records, person: PersonId) -> tuple[Consent, ...]:
    """Return what a person has withdrawn, the last first."""
    found = [one for one in consents.of_person(records, person) if one.withdrawn_on is not None]
    return tuple(sorted(found, key=lambda one: (str(one.withdrawn_on), one.id), reverse=True))


def addressee_of(records: Records, content: Content, identity: str) -> Organisation:
    """Return an organisation of the directory or an example; raise NotFound."""
    found = organisations.find(records, identity)
    if found is not None:
        return found
    for example in content.examples:
        if example.id == identity and identity not in organisations.known_ids(records):
            return example
    raise NotFound(kind="organisation")


def letter_material(
    session: Session, content: Content, records: Records, letter: tuple[LetterDraft, str]
) -> LetterMaterial:
    """Return what a letter (draft, number) is written from; the number is empty in a preview.

    Raise NotFound, ContentFaulty, and what keeps its tables from being written: NoAdverseParty,
    NoClaimYet, InputRefused, RiskNotDiscussed, NoWithdrawnConsent, NoConsultationYet, NotAllowed.
    """
    draft, number = letter
    language = spoken(content, draft.template, draft.language)
    template = template_in_force(records, content, draft.template, language)
    kind = template.kind
    case = None if draft.case is None else cases.get(records, draft.case)
    whose = draft.person if case is None else case.person
    if whose is None or (case is None and kind.nature is not LetterNature.PERSONAL):
        raise InputRefused([Problem("case", "case_required")])
    material = LetterMaterial(
        draft=replace(draft, reason=clean_notes(draft.reason)),
        template=template,
        organisation=addressee_of(records, content, draft.organisation)
        if kind.is_to_organisation
        else None,
        person=people.get(records, whose),
        case=case,
        centre=centre_on_paper(records),
        signer=session.user.name,
        signer_role=session.user.role,
        number=number or f"{records.now.year}-{_OPEN_NUMBER}",
        day=records.now.date(),
    )
    return replace(
        material,
        tables=_tables(session, content, records, material),
        claim=_claim(session, content, records, material),
    )


def why_not(content: Content, records: Records, material: LetterMaterial) -> UserError | None:
    """Return why a letter may not go out, the gravest reason first; None if it may."""
    kind, draft = material.template.kind, material.draft
    refusal = None
    if material.organisation is not None:
        refusal = _why_not_there(records, material, material.organisation)
    if refusal is not None:
        return refusal
    problems = []
    if LetterSlot.REASON in kind.slots and not draft.reason:
        problems.append(Problem("reason", "required"))
    if draft.answer_days is not None and not 0 <= draft.answer_days <= MOST_DAYS:
        limits = {"least": 0, "most": MOST_DAYS}
        problems.append(Problem("answer_days", "out_of_range", limits))
    return InputRefused(problems) if problems else None


def _why_not_there(
    records: Records, material: LetterMaterial, organisation: Organisation
) -> UserError | None:
    """Return why a letter may not go to this organisation, or None."""
    kind, person = material.template.kind, material.person
    country = material.centre.country
    is_asylum = kind.is_refused_for_asylum and asks_for_protection(records, person)
    if is_asylum or is_letter_to_origin(records, person, organisation, country):
        return NoLetterToOrigin()
    if not kind.fits(organisation.kind):
        return InputRefused([Problem("organisation", "unfit_addressee")])
    if kind.is_own_citizens_only and organisation.country not in person.details.citizenships:
        return ForeignConsulate()
    if organisation.is_example and not material.centre.is_practice:
        return ExampleAddressee()
    given = consents.of_person(records, person.id)
    if kind.needs_consent and not has_consent(given, ConsentPurpose.REFERRAL, organisation.id):
        return NoConsentToReferral()
    return None


def _claim(
    session: Session, content: Content, records: Records, material: LetterMaterial
) -> ClaimContext | None:
    """Return the claim sheet that goes with a demand; None where none does."""
    if not material.template.kind.has_claim_sheet or material.case is None:
        return None
    if not material.case.details.adverse_party.name.strip():
        raise NoAdverseParty
    sheet = (material.case.id, material.language, material.number)
    claim, refusal = claim_material(session, content, records, sheet)
    if refusal is not None:
        raise refusal
    return claim_context(content, claim)


def _tables(
    session: Session, content: Content, records: Records, material: LetterMaterial
) -> dict[str, tuple[LetterTable, ...]]:
    """Return what stands at the slots of a personal letter."""
    slots = material.template.kind.slots
    writer = Extract(records, content, material.language)
    tables: dict[str, tuple[LetterTable, ...]] = {}
    if LetterSlot.CONSULTATIONS in slots:
        found = writer.consultations(material.person)
        if not found[0].rows:
            raise NoConsultationYet
        tables[LetterSlot.CONSULTATIONS] = found
    if LetterSlot.CONSENT in slots:
        tables[LetterSlot.CONSENT] = writer.withdrawn(_withdrawn(records, material))
    if LetterSlot.EXTRACT in slots:
        seen = _screened(session, records, material) if material.draft.has_screenings else ()
        tables[LetterSlot.EXTRACT] = writer.everything(material.person, seen)
    return tables


def _withdrawn(records: Records, material: LetterMaterial) -> Consent:
    found = withdrawn_consents(records, material.person.id)
    wanted = material.draft.consent
    for one in found:
        if wanted in (0, one.id):
            return one
    raise NoWithdrawnConsent


def _screened(session: Session, records: Records, material: LetterMaterial) -> tuple[Case, ...]:
    """Return the cases whose screenings the user may open; the opening is audited.

    Raise NotAllowed if there is a case of the person the user may not look into: half an extract
    would not be one.
    """
    user = session.user
    held = cases.of_person(records, material.person.id)
    if user.role is not Role.ADMINISTRATOR and any(one.counsellor != user.id for one in held):
        raise NotAllowed
    for case in held:
        for one in screenings.of_case(records, case.id):
            audit.append(records, "screening.opened", Subject.SCREENING, one.id, "extract")
    return held
