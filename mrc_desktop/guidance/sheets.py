"""Information sheets: Markdown with a front matter that says where every legal line comes from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from mrc_desktop.domain.codes import Topic
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.markdown import (
    Block,
    MarkdownError,
    lines_of,
    notes_of,
    plain,
    read_blocks,
)
from mrc_desktop.guidance.source import Text, read_markdown

MARK_LENGTH = 16
"""How many characters of its source's digest a translation names."""


class TranslationStatus(StrEnum):
    """Where a text stands on its way to paper."""

    SOURCE = "source"
    NOT_REVIEWED = "not_reviewed"
    REVIEWED = "reviewed"


class Translation(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Whether a person has read a translation against its source; REVIEWED names who and when.

    `of` is the beginning of the digest of the source file it was made from: when the source has
    another one, the translation is stale.
    """

    status: TranslationStatus
    reviewed_by: str = ""
    reviewed_on: dt.date | None = None
    of: str = ""


class SheetSource(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One rule a sheet rests on: its id, the law as a reader cites it, and the page it was read on.

    `is_volatile` prints the warning to check again; `to_confirm` says in words which part of the
    reference was not seen in the source.
    """

    rule: str
    law: str
    url: str
    is_volatile: bool = False
    to_confirm: str = ""


class SheetFront(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The front matter of a sheet. `newest_source` is the date of the newest page that was read."""

    id: str
    language: str
    title: str
    version: int
    topics: tuple[Topic, ...]
    checked_on: dt.date
    newest_source: dt.date
    review_by: dt.date
    warning: str
    disclaimer: str
    translation: Translation
    sources: tuple[SheetSource, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in one language; `digest` is the SHA-256 of its file and names its version."""

    front: SheetFront
    blocks: tuple[Block, ...]
    file: str
    digest: str

    def is_of(self, source: Sheet) -> bool:
        """Return whether this translation was made from the source as it is now."""
        made_from = self.front.translation.of
        return len(made_from) >= MARK_LENGTH and source.digest.startswith(made_from)

    def notes(self) -> tuple[str, ...]:
        """Return the rule ids in the order the text first cites them."""
        return tuple(dict.fromkeys(notes_of(self.blocks)))

    def source(self, rule: str) -> SheetSource:
        """Return the source with a rule id; KeyError if the sheet has none."""
        for source in self.front.sources:
            if source.rule == rule:
                return source
        raise KeyError(rule)


def load_sheet(folder: Path, language: str, sheet: str) -> Sheet:
    """Return a sheet; raise ContentFaulty naming file, id and field."""
    return sheet_of(read_markdown(folder, f"sheets/{language}/{sheet}.md"), language, sheet)


def sheet_of(text: Text, language: str, sheet: str) -> Sheet:
    """Return the sheet a text holds; raise ContentFaulty naming file, id and field."""
    front = convert(text.front, SheetFront, text.file, sheet)
    for field, wanted, found in (("id", sheet, front.id), ("language", language, front.language)):
        if wanted != found:
            raise Fault(text.file, sheet, field, "wrong_value").error()
    try:
        blocks = read_blocks(text.body)
    except MarkdownError as error:
        line = f"line {text.first_line + error.line - 1}"
        raise Fault(text.file, sheet, line, error.reason).error() from error
    _check_front(front, text.file)
    found_sheet = Sheet(front, blocks, text.file, text.digest)
    _check_sources(found_sheet)
    return found_sheet


def plain_text(sheet: Sheet) -> str:
    """Return all words of a sheet in reading order, a line each, to be compared with another's."""
    front = sheet.front
    body = [plain(line) for line in lines_of(sheet.blocks)]
    laws = [f"{source.rule}: {source.law} {source.to_confirm}".strip() for source in front.sources]
    lines = [front.title, *body, front.warning, front.disclaimer, *laws]
    return "\n".join(line for line in lines if line.strip())


def _check_front(front: SheetFront, file: str) -> None:
    for field in ("title", "warning", "disclaimer"):
        if not getattr(front, field).strip():
            raise Fault(file, front.id, field, "missing_field").error()
    if front.review_by <= front.checked_on:
        raise Fault(file, front.id, "review_by", "wrong_value").error()
    translation = front.translation
    is_signed = bool(translation.reviewed_by.strip()) and translation.reviewed_on is not None
    if is_signed != (translation.status is TranslationStatus.REVIEWED):
        raise Fault(file, front.id, "translation", "wrong_value").error()


def _check_sources(sheet: Sheet) -> None:
    """Raise ContentFaulty unless text and sources name the same rules, each source once."""
    rules = [source.rule for source in sheet.front.sources]
    cited = sheet.notes()
    for rule in rules:
        if rules.count(rule) > 1:
            raise Fault(sheet.file, rule, "sources", "twice").error()
        if rule not in cited:
            raise Fault(sheet.file, rule, "sources", "source_not_cited").error()
    for rule in cited:
        if rule not in rules:
            raise Fault(sheet.file, rule, "sources", "source_missing").error()
