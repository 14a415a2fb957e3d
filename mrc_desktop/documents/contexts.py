"""What a paper is made from: finished text in one language, nothing to look up or decide.

This module needs no ReportLab, so that services can build a context before the first paper is
drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.guidance.markdown import Block, Line


@dataclass(frozen=True, slots=True)
class PracticeMark:
    """What marks a paper of a practice register on each page: a band and a word across it."""

    band: str
    diagonal: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The centre at the head of a paper; `lines` are address, phone and the like, none empty."""

    centre: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFrame:
    """What every paper has: language, title for the PDF, author, page pattern, practice mark.

    `page_pattern` has {page} and {pages}; `footer` stands at the left of each page's foot.
    """

    language: str
    title: str
    author: str
    page_pattern: str
    footer: tuple[str, ...] = ()
    practice: PracticeMark | None = None


@dataclass(frozen=True, slots=True)
class LetterTable:
    """A titled table of (label, value) in a letter; `notes` stand under the title."""

    title: str
    rows: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContext:
    """A letter as finished text; `facts` are (label, value) of what was ticked and may be empty.

    `tables` stand at the slot they are named after. Without a `stamp_label` there is no place for
    a stamp: the person signs, not the centre. An `attachment` follows on pages of its own, and
    `attachment_note` says so above the signature.
    """

    frame: PaperFrame
    letterhead: Letterhead
    number: str
    date: str
    to_label: str
    addressee: tuple[str, ...]
    subject_label: str
    subject: Line
    blocks: tuple[Block, ...]
    facts_title: str
    facts: tuple[tuple[str, str], ...]
    reason_title: str
    reason: str
    signer: str
    signer_role: str
    signature_label: str
    stamp_label: str
    tables: Mapping[str, tuple[LetterTable, ...]] = field(default_factory=dict)
    attachment: ClaimContext | None = None
    attachment_note: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source at the end of a sheet; `number` is what the text cites.

    `mark` has "*" if the rule is volatile and "!" if its review date is over. `to_confirm` is a
    finished phrase that says what of the reference was not seen, `overdue` one that says since when
    the review is due; both may be empty.
    """

    number: int
    rule: str
    law: str
    url: str
    mark: str
    to_confirm: str = ""
    overdue: str = ""


@dataclass(frozen=True, slots=True)
class OwnDate:
    """One date of a person: what is due, the days, remarks, the law; finished sentences."""

    what: str
    days: str
    remarks: tuple[str, ...] = ()
    law: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDates:
    """The box of a personal edition; `facts` are (label, value), `note` speaks of the dates."""

    title: str
    as_of: str
    facts: tuple[tuple[str, str], ...]
    dates: tuple[OwnDate, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContext:
    """An information sheet as finished text; `sources` stand in the order of their numbers.

    `overdue` stands in a frame above the text of a sheet whose review date is over; `instead` says
    there that this is not the language that was asked for. `call` is the address a telephone reads
    from a square code ("tel:+992..."), or empty. `own` is the box of a personal edition.
    """

    frame: PaperFrame
    letterhead: Letterhead | None
    title: str
    warning_label: str
    warning: str
    blocks: tuple[Block, ...]
    disclaimer: str
    checked: str
    sources_title: str
    sources: tuple[SourceLine, ...]
    overdue: str = ""
    instead: str = ""
    call: str = ""
    own: OwnDates | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerGroup:
    """Rows of a ledger that belong together, under a heading and notes across the whole width.

    Every row and the total have as many cells as the ledger has columns.
    """

    heading: str = ""
    notes: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    total: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A table of figures. `words` are the positions of columns set from the left, not the right."""

    caption: str
    head: tuple[str, ...]
    groups: tuple[LedgerGroup, ...]
    words: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ClaimSection:
    """A titled list of sentences of a claim sheet; each with the mark before it ("1.", "•")."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule used: law and article, what it says, what to know of it, and where it was read."""

    law: str
    text: str
    notes: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimContext:
    """A claim sheet as finished text.

    `facts` and `sums` are (label, value), the last of `sums` the one that counts; `warnings` stand
    in a box under the sums. `summary` and `lines` are one ledger a currency.
    """

    frame: PaperFrame
    letterhead: Letterhead
    number: str
    date: str
    title: str
    reckoned: str
    facts_title: str
    facts: tuple[tuple[str, str], ...]
    sum_title: str
    sums: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    summary_title: str
    summary: tuple[Ledger, ...]
    summary_notes: tuple[str, ...]
    lines_title: str
    method: tuple[str, ...]
    lines: tuple[Ledger, ...]
    sections: tuple[ClaimSection, ...]
    rules_title: str
    rules: tuple[RuleLine, ...]
    rules_note: str
    disclaimer: str
    signer_label: str
    signer: str
    signer_role: str
    signature_label: str
    stamp_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryContext:
    """The recovery sheet as finished text.

    `groups` are the checked groups of the code as they are typed; `qr_text` is what the camera
    reads. `details` are (label, value); `holder` are labels of lines to write on.
    """

    frame: PaperFrame
    title: str
    intro: str
    details: tuple[tuple[str, str], ...]
    code_label: str
    groups: tuple[str, ...]
    check_note: str
    qr_text: str
    qr_note: str
    keep_title: str
    keep: tuple[str, ...]
    use_title: str
    use: tuple[str, ...]
    holder_title: str
    holder: tuple[str, ...]
