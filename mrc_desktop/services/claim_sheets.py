"""Claim sheets: the calculation of unpaid wages on paper, from the facts kept in the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mrc_desktop.domain.codes import Role
from mrc_desktop.domain.referral import DocumentKind
from mrc_desktop.domain.wage_facts import WageFacts
from mrc_desktop.domain.wage_route import is_risk_open
from mrc_desktop.errors import InputRefused, NoClaimYet, RiskNotDiscussed
from mrc_desktop.guidance.claim_words import CLAIM_LANGUAGES
from mrc_desktop.services.assessing import assess_facts
from mrc_desktop.services.assessment_files import read_facts, read_sums
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.services.change import Subject
from mrc_desktop.services.claim_ledgers import periods_on_paper
from mrc_desktop.services.claim_text import ClaimMaterial, claim_context
from mrc_desktop.services.legal_basis import legal_basis
from mrc_desktop.services.papers import IssuedPaper, change_of
from mrc_desktop.services.register_work import reading, writing
from mrc_desktop.services.sheets import centre_on_paper
from mrc_desktop.storage import audit, case_facts, cases, documents, people, series

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.errors import UserError
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

TEMPLATE = "claim_sheet"
"""What the outgoing register calls the form of the sheet."""

_OPEN_NUMBER = "…"
"""Stands for the number in a preview: it is taken only when the sheet is issued."""


class ClaimSheets:
    """The calculation of unpaid wages on paper; administrators and counsellors only."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self._session = session
        self._content = content

    def languages(self) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of the languages a sheet can be made in."""
        self._session.require(Role.ADMINISTRATOR, Role.COUNSELLOR)
        return tuple((code, self._content.words(code).name) for code in CLAIM_LANGUAGES)

    def preview(self, case: CaseId, language: str) -> bytes:
        """Return the sheet as it would be, without a number; nothing is recorded.

        Raise NotFound, NoClaimYet, InputRefused, ContentFaulty or UnprintableCharacter.
        """
        with reading(self._session) as records:
            material, _ = self._material(records, case, language, "")
        return self._render(material)

    def missing_for(self, case: CaseId) -> UserError | None:
        """Return why the sheet cannot be issued as the facts are kept, or None; raise NotFound."""
        with reading(self._session) as records:
            try:
                return self._material(records, case, "en", "")[1]
            except (NoClaimYet, InputRefused) as refusal:
                return refusal

    def issue(self, case: CaseId, language: str) -> IssuedPaper:
        """Return the sheet numbered, drawn and kept, all in one transaction.

        Raise NotFound, NoClaimYet, InputRefused, RiskNotDiscussed, ContentFaulty or
        UnprintableCharacter; then no number is taken.
        """
        with writing(self._session) as records:
            _, refusal = self._material(records, case, language, "")
            if refusal is not None:
                raise refusal
            year = records.now.year
            # One series for all that goes out under a number, letters too.
            number = f"{year}-{series.next_in(records, 'letter', year)}"
            material, _ = self._material(records, case, language, number)
            pdf = self._render(material)
            new = documents.NewDocument(
                kind=DocumentKind.CLAIM_SHEET,
                number=number,
                person=material.person.id,
                case=case,
                template=TEMPLATE,
                template_version=self._content.claim_words(language).digest,
                language=language,
            )
            entry = documents.insert(records, new, pdf)
            audit.append(records, "claim_sheet.issued", Subject.DOCUMENT, entry.id, number)
        return IssuedPaper(change_of(entry), entry, pdf)

    def _material(
        self, records: Records, case: CaseId, language: str, number: str
    ) -> tuple[ClaimMaterial, UserError | None]:
        """Return what the sheet is written from, and why it must not go out yet, if it must not."""
        return claim_material(self._session, self._content, records, (case, language, number))

    def _render(self, material: ClaimMaterial) -> bytes:
        from mrc_desktop.documents.claim_sheet import (  # noqa: PLC0415 - paper loads slowly
            render_claim_sheet,
        )

        return render_claim_sheet(claim_context(self._content, material), self._content.fonts)


def claim_material(
    session: Session, content: Content, records: Records, sheet: tuple[CaseId, str, str]
) -> tuple[ClaimMaterial, UserError | None]:
    """Return what a sheet (case, language, number) is written from, and why it may not go out yet.

    Raise NotFound, NoClaimYet without kept facts or without anything in them to be paid,
    InputRefused where facts contradict each other.
    """
    case, language, number = sheet
    held = cases.get(records, case)
    kept = case_facts.find(records, case, AssessedTopic.WAGE_CLAIM)
    if kept is None:
        raise NoClaimYet
    raw = msgspec.json.decode(kept.facts)
    facts = read_facts(read_sums(raw), WageFacts)
    basis = legal_basis(records, content)
    today = records.now.date()
    result = assess_facts(AssessedTopic.WAGE_CLAIM, raw, basis, today).result
    if result.problems:
        raise InputRefused(result.problems)
    if not periods_on_paper(facts, result):
        raise NoClaimYet
    material = ClaimMaterial(
        person=people.get(records, held.person),
        case=held,
        centre=centre_on_paper(records),
        facts=facts,
        result=result,
        rates=basis.rates.get(facts.country),
        language=language,
        signer=session.user.name,
        signer_role=session.user.role,
        number=number or f"{today.year}-{_OPEN_NUMBER}",
        day=today,
    )
    refusal = RiskNotDiscussed() if is_risk_open(facts, basis.book, today) else None
    return material, refusal
