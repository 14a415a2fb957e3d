"""A letter's finished text: who it is about, the ticked facts, and every placeholder's value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.documents.contexts import LetterContext
from mrc_desktop.domain.codes import SafeToCall
from mrc_desktop.domain.person import BirthPrecision, NameParts
from mrc_desktop.domain.referral import LetterFact
from mrc_desktop.guidance.markdown import Slot
from mrc_desktop.services.paper_contexts import CentreOnPaper, frame, letterhead

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mrc_desktop.domain.case import Case
    from mrc_desktop.domain.codes import Role
    from mrc_desktop.domain.person import Birth, IdentityDocument, Person, PersonDetails
    from mrc_desktop.domain.referral import LetterDraft, Organisation
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.guidance.words import Words

_CYRILLIC = frozenset({"ru", "tg"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterMaterial:
    """Everything a letter is written from, as the register holds it on that day."""

    draft: LetterDraft
    organisation: Organisation
    person: Person
    case: Case
    centre: CentreOnPaper
    signer: str
    signer_role: Role
    number: str
    day: dt.date


def letter_context(content: Content, material: LetterMaterial) -> LetterContext:
    """Return the letter's text; raise NotFound, ContentFaulty."""
    draft = material.draft
    language = draft.language
    words = content.words(language)
    template = content.letter(draft.template, language)
    named = name_on_paper(material) if LetterFact.NAME in draft.facts else ""
    filled = template.fill(
        {
            "addressee": material.organisation.name,
            "case_number": material.case.number,
            "centre": material.centre.name,
            "city": material.centre.city,
            "counsellor": material.signer,
            "date": words.write_date(material.day),
            "is_anonymous": "" if named else "yes",
            "number": material.number,
            "person": named or words.paper.anonymous_person,
            "topic": words.topic[material.case.details.topic],
        }
    )
    reason = draft.reason.strip()
    blocks = filled.blocks if reason else tuple(b for b in filled.blocks if b != Slot("reason"))
    organisation = material.organisation
    addressee = tuple(part for part in (organisation.name, organisation.address) if part.strip())
    return LetterContext(
        frame=frame(words, f"{template.front.title} {material.number}", material.centre),
        letterhead=letterhead(content, material.centre, language),
        number=words.paper.number.format(number=material.number),
        date=words.write_date(material.day),
        to_label=words.paper.to,
        addressee=addressee,
        subject_label=words.paper.subject,
        subject=filled.subject,
        blocks=blocks,
        facts_title=words.paper.facts_title,
        facts=tuple(_facts(content, words, material)),
        reason_title=words.paper.reason_title,
        reason=reason,
        signer=material.signer,
        signer_role=words.role[material.signer_role],
        signature_label=words.paper.signature,
        stamp_label=words.paper.stamp,
    )


def name_on_paper(material: LetterMaterial) -> str:
    """Return the person's name in the letter's script, else the other, else the pseudonym."""
    return name_in(material.person.details, material.draft.language)


def name_in(details: PersonDetails, language: str) -> str:
    """Return a name in the script of a paper's language, else the other, else the pseudonym."""
    both = [_joined(details.cyrillic), _joined(details.latin)]
    if language not in _CYRILLIC:
        both.reverse()
    return next((name for name in (*both, details.pseudonym) if name), "")


def _joined(name: NameParts) -> str:
    return " ".join(part for part in (name.family, name.given, name.patronymic) if part)


def _facts(content: Content, words: Words, material: LetterMaterial) -> Iterator[tuple[str, str]]:
    """Yield label and value of each ticked fact the register knows, in the order of the list."""
    for fact in LetterFact:
        if fact in material.draft.facts:
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
            found = _birth(details.birth, words)
        case LetterFact.CITIZENSHIP:
            found = ", ".join(content.country_name(code, language) for code in details.citizenships)
        case LetterFact.DOCUMENT:
            found = "\n".join(_document(paper, content, words) for paper in details.documents)
        case LetterFact.PHONE:
            # A number it is not safe to ring must not reach anybody who would ring it.
            safe = (phone for phone in details.phones if phone.safe is not SafeToCall.NO)
            found = "\n".join(f"{phone.number} {phone.safe_time}".strip() for phone in safe)
        case LetterFact.ORIGIN:
            region = content.region_name(details.region, language) if details.region else ""
            found = ", ".join(part for part in (region, details.district) if part)
        case LetterFact.LANGUAGE:
            found = ", ".join(content.language_name(code, language) for code in details.languages)
    return found


def _both_names(material: LetterMaterial) -> str:
    details = material.person.details
    names = [name_on_paper(material), _joined(details.cyrillic), _joined(details.latin)]
    return "\n".join(dict.fromkeys(name for name in names if name))


def _birth(birth: Birth, words: Words) -> str:
    match birth.precision:
        case BirthPrecision.EXACT if birth.date is not None:
            return words.write_date(birth.date)
        case BirthPrecision.YEAR if birth.year is not None:
            return words.paper.born_year.format(year=birth.year)
        case BirthPrecision.ESTIMATED_AGE if birth.year is not None:
            return words.paper.born_about.format(year=birth.year)
        case _:
            return ""


def _document(paper: IdentityDocument, content: Content, words: Words) -> str:
    kind = words.identity_document[paper.kind]
    if paper.country:
        kind = words.paper.document_of.format(
            document=kind, country=content.country_name(paper.country, words.language)
        )
    return f"{kind}: {paper.number}" if paper.number else kind
