"""Letter templates: Markdown with front matter and placeholders, checked before they are needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

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
from mrc_desktop.guidance.template import REFERRAL_PLACEHOLDERS, check_template, fill

LETTER_SLOTS = frozenset({"facts", "reason"})
"""Blocks the program puts into a letter: the table of ticked facts, and the reason as typed."""


class LetterFront(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The front matter of a letter; `subject` is filled like the body."""

    id: str
    language: str
    title: str
    version: int
    subject: str


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """A letter's subject and body with every value in its place."""

    subject: Line
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A letter in one language; `digest` is the SHA-256 of its file and names its version."""

    front: LetterFront
    body: str
    file: str
    first_line: int
    digest: str

    def fill(self, values: Mapping[str, str]) -> FilledLetter:
        """Return the letter with `values`; raise ContentFaulty naming an empty value."""
        subject = fill(self.front.subject, values, self.file, self.front.id)
        body = fill(self.body, values, self.file, self.front.id)
        try:
            return FilledLetter(
                read_line(subject.text, subject.values),
                read_blocks(body.text, body.values, LETTER_SLOTS),
            )
        except MarkdownError as error:
            line = f"line {self.first_line + error.line - 1}"
            raise Fault(self.file, self.front.id, line, error.reason).error() from error


def load_letter(folder: Path, language: str, letter: str) -> LetterTemplate:
    """Return a letter template; raise ContentFaulty naming file, id and field."""
    return letter_of(read_markdown(folder, f"letters/{language}/{letter}.md"), language, letter)


def letter_of(text: Text, language: str, letter: str) -> LetterTemplate:
    """Return the template a text holds, tried out once with every placeholder filled.

    Raise ContentFaulty for an unknown placeholder, an unclosed tag, a mark left open, or a letter
    without a place for the reason or the facts.
    """
    front = convert(text.front, LetterFront, text.file, letter)
    for field, wanted, found in (
        ("id", letter, front.id),
        ("language", language, front.language),
    ):
        if wanted != found:
            raise Fault(text.file, letter, field, "wrong_value").error()
    check_template(front.subject, text.file, 1, REFERRAL_PLACEHOLDERS)
    check_template(text.body, text.file, text.first_line, REFERRAL_PLACEHOLDERS)
    template = LetterTemplate(front, text.body, text.file, text.first_line, text.digest)
    filled = template.fill(dict.fromkeys(REFERRAL_PLACEHOLDERS, "x"))
    template.fill({**dict.fromkeys(REFERRAL_PLACEHOLDERS, "x"), "is_anonymous": ""})
    present = {block.name for block in filled.blocks if isinstance(block, Slot)}
    for slot in sorted(LETTER_SLOTS - present):
        raise Fault(text.file, letter, slot, "missing_slot").error()
    return template
