"""Letter templates: Markdown with front matter and placeholders, checked before they are needed.

The front matter says what kind of letter it is (`domain.letter_kind`); it is the same in every
language. Title, subject and text may be changed in the program: `rewritten` makes such a version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from mrc_desktop.domain.codes import OrganisationKind, Topic
from mrc_desktop.domain.letter_kind import (
    MOST_DAYS,
    LetterKind,
    LetterNature,
    LetterSlot,
    LetterWording,
)
from mrc_desktop.domain.referral import LetterFact
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.markdown import (
    Block,
    Line,
    MarkdownError,
    Slot,
    read_blocks,
    read_line,
)
from mrc_desktop.guidance.source import Text, read_markdown
from mrc_desktop.guidance.template import CONDITIONS, LETTER_PLACEHOLDERS, check_template, fill

LETTER_SLOTS = frozenset(str(slot) for slot in LetterSlot)
"""Blocks the program puts into letters."""

_SHOWN = frozenset(LetterSlot) - {LetterSlot.FACTS, LetterSlot.REASON}


class LetterFront(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The front matter of a letter; `subject` is filled like the body.

    `placeholders` are the names its text may use; the fields after `subject` are those of
    `LetterKind`.
    """

    id: str
    language: str
    title: str
    version: int
    subject: str
    order: int
    nature: LetterNature
    to: tuple[OrganisationKind, ...]
    topics: tuple[Topic, ...]
    facts: tuple[LetterFact, ...]
    required: tuple[LetterFact, ...]
    slots: tuple[LetterSlot, ...]
    needs_consent: bool
    is_refused_for_asylum: bool
    is_own_citizens_only: bool
    has_claim_sheet: bool
    answer_days: int
    placeholders: tuple[str, ...]


OF_THE_KIND = tuple(
    field for field in LetterFront.__struct_fields__
    if field not in ("id", "language", "title", "version", "subject")
)  # fmt: skip
"""The fields of the front matter that are the same in every language."""


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """A letter's subject and body with every value in its place."""

    subject: Line
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A letter in one language; `digest` is a SHA-256 that names the version of its text."""

    front: LetterFront
    body: str
    file: str
    first_line: int
    digest: str

    @property
    def kind(self) -> LetterKind:
        """What the letter is, whatever its language."""
        front = self.front
        named = {field: getattr(front, field) for field in OF_THE_KIND if field != "placeholders"}
        return LetterKind(id=front.id, **named)

    @property
    def wording(self) -> LetterWording:
        """The part that may be changed."""
        return LetterWording(self.front.title, self.front.subject, self.body)

    def fill(self, values: Mapping[str, str]) -> FilledLetter:
        """Return the letter with `values`; raise ContentFaulty naming an empty value."""
        subject = fill(self.front.subject, values, self.file, self.front.id)
        body = fill(self.body, values, self.file, self.front.id)
        try:
            line = read_line(subject.text, subject.values)
        except MarkdownError as error:
            raise Fault(self.file, self.front.id, "subject", error.reason).error() from error
        try:
            return FilledLetter(line, read_blocks(body.text, body.values, LETTER_SLOTS))
        except MarkdownError as error:
            place = f"line {self.first_line + error.line - 1}"
            raise Fault(self.file, self.front.id, place, error.reason).error() from error

    def rewritten(self, wording: LetterWording) -> LetterTemplate:
        """Return this letter with other words, tried out; raise ContentFaulty naming the fault.

        Lines are counted from the first of the text.
        """
        text = f"{wording.title}\n{wording.subject}\n{wording.body}"
        front = msgspec.structs.replace(
            self.front, title=wording.title.strip(), subject=wording.subject.strip()
        )
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        made = LetterTemplate(front, wording.body, self.file, 1, digest)
        _try_out(made)
        return made


def load_letter(folder: Path, language: str, letter: str) -> LetterTemplate:
    """Return a letter template; raise ContentFaulty naming file, id and field."""
    return letter_of(read_markdown(folder, f"letters/{language}/{letter}.md"), language, letter)


def letter_of(text: Text, language: str, letter: str) -> LetterTemplate:
    """Return the template a text holds, tried out once with every placeholder filled.

    Raise ContentFaulty for front matter that contradicts itself, an unknown placeholder, an
    unclosed tag, a mark left open, or a letter without a place for what it is to show.
    """
    front = convert(text.front, LetterFront, text.file, letter)
    for field, wanted, found in (
        ("id", letter, front.id),
        ("language", language, front.language),
    ):
        if wanted != found:
            raise Fault(text.file, letter, field, "wrong_value").error()
    _check_kind(front, text.file)
    template = LetterTemplate(front, text.body, text.file, text.first_line, text.digest)
    _try_out(template)
    return template


def strayed_from(source: LetterTemplate, translation: LetterTemplate) -> list[Fault]:
    """Return where a translation says another thing of its kind than the source language does."""
    return [
        Fault(translation.file, translation.front.id, field, "stale_translation")
        for field in ("version", *OF_THE_KIND)
        if getattr(source.front, field) != getattr(translation.front, field)
    ]


def _check_kind(front: LetterFront, file: str) -> None:
    """Raise ContentFaulty for a kind of letter that cannot be."""
    is_to_organisation = front.nature in (LetterNature.REFERRAL, LetterNature.REQUEST)
    holds = {
        "required": set(front.required) <= set(front.facts),
        "facts": not front.facts or bool(_SHOWN & set(front.slots))
        or LetterSlot.FACTS in front.slots,
        "slots": len(set(front.slots)) == len(front.slots),
        "to": is_to_organisation or not front.to,
        "needs_consent": front.needs_consent == is_to_organisation,
        "has_claim_sheet": not front.has_claim_sheet or front.nature is LetterNature.DEMAND,
        "answer_days": 0 <= front.answer_days <= MOST_DAYS,
        "placeholders": set(front.placeholders) <= LETTER_PLACEHOLDERS,
    }  # fmt: skip
    for field, is_right in holds.items():
        if not is_right:
            raise Fault(file, front.id, field, "wrong_value").error()


def _try_out(template: LetterTemplate) -> None:
    """Fill a template every way its conditions allow; raise ContentFaulty."""
    front, file = template.front, template.file
    known = frozenset(front.placeholders)
    for field in ("title", "subject"):
        value: str = getattr(front, field)
        if not value.strip():
            raise Fault(file, front.id, field, "missing_field").error()
        if "\n" in value:
            raise Fault(file, front.id, field, "wrong_value").error()
    check_template(front.subject, file, 0, known, "subject")
    check_template(template.body, file, template.first_line, known)
    values = dict.fromkeys(known, "x")
    for empty in ((), *((name,) for name in sorted(CONDITIONS & known))):
        filled = template.fill({**values, **dict.fromkeys(empty, "")})
        found = [block.name for block in filled.blocks if isinstance(block, Slot)]
        for slot in front.slots:
            if found.count(slot) != 1:
                reason = "missing_slot" if slot not in found else "slot_twice"
                raise Fault(file, front.id, str(slot), reason).error()
        for name in found:
            if name not in front.slots:
                raise Fault(file, front.id, name, "unknown_slot").error()
