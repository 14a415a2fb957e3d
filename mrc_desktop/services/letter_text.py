"""A letter's finished text: who it is about, the ticked facts, and every placeholder's value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mrc_desktop.documents.contexts import LetterContext
from mrc_desktop.domain.codes import SafeToCall
from mrc_desktop.domain.letter_kind import LetterNature
from mrc_desktop.domain.person import BirthPrecision, NameParts
from mrc_desktop.domain.referral import LetterFact
from mrc_desktop.guidance.markdown import Slot
from mrc_desktop.services.paper_contexts import CentreOnPaper, frame, letterhead, listed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from mrc_desktop.documents.contexts import ClaimContext, LetterTable
    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.codes import Role
    from mrc_desktop.domain.person import Birth, IdentityDocument, Person, PersonDetails
    from mrc_desktop.domain.referral import LetterDraft, Organisation
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.letters import LetterTemplate
    from mrc_desktop.guidance.words import Words

_CYRILLIC = frozenset({"ru", "tg", "ky", "kk"})
"""The languages of papers written in Cyrillic letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterMaterial:
    """Everything a letter is written from, as the register holds it on that day.

    `organisation` is None for a letter that goes to none, `case` for one about no case; `tables`
    are what stands at the slots, `claim` the calculation that goes with a demand; `sum_instead` is
    the sum of an example that has none.
    """

    draft: LetterDraft
    template: LetterTemplate
    organisation: Organisation | None
    person: Person
    case: Case | None
    centre: CentreOnPaper
    signer: str
    signer_role: Role
    number: str
    day: dt.date
    tables: Mapping[str, tuple[LetterTable, ...]] = field(default_factory=dict)
    claim: ClaimContext | None = None
    sum_instead: str = ""

    @property
    def facts(self) -> frozenset[LetterFact]:
        """The facts that stand in the letter: those ticked that it may tell, and those it must."""
        kind = self.template.kind
        return (self.draft.facts & frozenset(kind.facts)) | frozenset(kind.required)

    @property
    def language(self) -> str:
        """The language the letter is written in."""
        return self.template.front.language

    @property
    def addressee(self) -> tuple[str, ...]:
        """The lines of the address, the name first; none of them is empty."""
        kind = self.template.kind
        if self.organisation is not None:
            lines = (self.organisation.name, self.organisation.address)
        elif kind.nature is LetterNature.DEMAND and self.case is not None:
            party = self.case.details.adverse_party
            lines = (party.name, party.address)
        else:
            lines = (name_on_paper(self), "")
        return tuple(line for line in lines if line.strip())


def letter_context(content: Content, material: LetterMaterial) -> LetterContext:
    """Return the letter's text; raise NotFound, ContentFaulty."""
    language = material.language
    words, more = content.words(language), content.letter_words(language)
    template, kind = material.template, material.template.kind
    filled = template.fill(_values(words, material))
    reason = material.draft.reason.strip()
    blocks = filled.blocks if reason else tuple(b for b in filled.blocks if b != Slot("reason"))
    is_own = kind.nature is LetterNature.DEMAND
    titles = {
        LetterNature.DEMAND: more.facts_title_own,
        LetterNature.PERSONAL: more.facts_title_plain,
    }
    person = name_on_paper(material) or words.paper.anonymous_person
    return LetterContext(
        frame=frame(words, f"{template.front.title} {material.number}", material.centre),
        letterhead=letterhead(content, material.centre, language),
        number=words.paper.number.format(number=material.number),
        date=words.write_date(material.day),
        to_label=words.paper.to,
        addressee=material.addressee or (person,),
        subject_label=words.paper.subject,
        subject=filled.subject,
        blocks=blocks,
        facts_title=titles.get(kind.nature, words.paper.facts_title),
        facts=tuple(_facts(content, words, material)),
        reason_title=words.paper.reason_title,
        reason=reason,
        signer=person if is_own else material.signer,
        signer_role=more.worker if is_own else words.role[material.signer_role],
        signature_label=words.paper.signature,
        stamp_label="" if is_own else words.paper.stamp,
        tables=material.tables,
        attachment=material.claim,
        attachment_note=more.attachment if material.claim else "",
    )


def _values(words: Words, material: LetterMaterial) -> dict[str, str]:
    """Return what the placeholders of a letter stand for."""
    case, claim = material.case, material.claim
    kind = material.template.kind
    is_told = kind.nature is LetterNature.PERSONAL or LetterFact.NAME in material.facts
    named = name_on_paper(material) if is_told else ""
    addressee = material.addressee
    return {
        "addressee": addressee[0] if addressee else "",
        "case_number": case.number if case else "",
        "centre": material.centre.name,
        "city": material.centre.city,
        "claim_total": claim.sums[-1][1] if claim and claim.sums else material.sum_instead,
        "counsellor": material.signer,
        # A date is not parted where a line ends.
        "date": words.write_date(material.day).replace(" ", "\u00a0"),
        "is_anonymous": "" if named else "yes",
        "is_for_russia": "yes" if case and case.details.destination == "RU" else "",
        "number": material.number,
        "person": named or words.paper.anonymous_person,
        "topic": words.topic[case.details.topic] if case else "",
    }


def name_on_paper(material: LetterMaterial) -> str:
    """Return the person's name in the letter's script, else the other, else the pseudonym."""
    return name_in(material.person.details, material.language)


def name_in(details: PersonDetails, language: str) -> str:
    """Return a name in the script of a paper's language, else the other, else the pseudonym."""
    both = [joined(details.cyrillic), joined(details.latin)]
    if language not in _CYRILLIC:
        both.reverse()
    return next((name for name in (*both, details.pseudonym) if name), "")


def joined(name: NameParts) -> str:
    """Return the parts of a name in their order."""
    return " ".join(part for part in (name.family, name.given, name.patronymic) if part)


def _facts(content: Content, words: Words, material: LetterMaterial) -> Iterator[tuple[str, str]]:
    """Yield label and value of each ticked fact the register knows, in the order of the list."""
    for fact in LetterFact:
        if fact in material.facts:
            value = _value(fact, content, words, material)
            if value:
                yield words.letter_fact[fact], value


def _value(fact: LetterFact, content: Content, words: Words, material: LetterMaterial) -> str:
    """Return a fact as it stands in the letter, or an empty text."""
    details = material.person.details
    language = words.language
    match fact:
        case LetterFact.NAME:
            found = _both_names(material)
        case LetterFact.BIRTH:
            found = birth_on_paper(details.birth, words)
        case LetterFact.CITIZENSHIP:
            names = (content.country_name(code, language) for code in details.citizenships)
            found = listed(language, *names)
        case LetterFact.DOCUMENT:
            found = "\n".join(
                document_on_paper(paper, content, words) for paper in details.documents
            )
        case LetterFact.PHONE:
            # A number it is not safe to ring must not reach anybody who would ring it.
            safe = (phone for phone in details.phones if phone.safe is not SafeToCall.NO)
            found = "\n".join(f"{phone.number} {phone.safe_time}".strip() for phone in safe)
        case LetterFact.ORIGIN:
            region = content.region_name(details.region, language) if details.region else ""
            found = listed(language, region, details.district)
        case LetterFact.LANGUAGE:
            found = languages_on_paper(content, details.languages, language)
    return found


def _both_names(material: LetterMaterial) -> str:
    details = material.person.details
    names = [name_on_paper(material), joined(details.cyrillic), joined(details.latin)]
    return "\n".join(dict.fromkeys(name for name in names if name))


def languages_on_paper(content: Content, codes: Iterable[str], language: str) -> str:
    """Return the names of languages in a row; only English writes each with a capital letter."""
    first, *others = [content.language_name(code, language) for code in codes] or [""]
    return listed(language, first, *(uncapitalised(name, language) for name in others))


def uncapitalised(name: str, language: str) -> str:
    """Return a language's name as it stands inside a line of text in a language of papers."""
    return name if language == "en" else name[:1].lower() + name[1:]


def birth_on_paper(birth: Birth, words: Words) -> str:
    """Return a date of birth as exactly as it is known; empty when it is not."""
    match birth.precision:
        case BirthPrecision.EXACT if birth.date is not None:
            return words.write_date(birth.date)
        case BirthPrecision.YEAR if birth.year is not None:
            return words.paper.born_year.format(year=birth.year)
        case BirthPrecision.ESTIMATED_AGE if birth.year is not None:
            return words.paper.born_about.format(year=birth.year)
        case _:
            return ""


def document_on_paper(paper: IdentityDocument, content: Content, words: Words) -> str:
    """Return an identity document with its country and number."""
    kind = words.identity_document[paper.kind]
    if paper.country:
        kind = words.paper.document_of.format(
            document=kind, country=content.country_name(paper.country, words.language)
        )
    return f"{kind}: {paper.number}" if paper.number else kind
