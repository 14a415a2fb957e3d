r"""A small Markdown, read strictly into values: what a sheet or a letter may be made of.

Blocks: headings (#, ##; "## :clock: Title" has a picture beside it), paragraphs, lists ("-" or
"1."), pipe tables, boxes ("> [!papers] Title"), and slots ("::: facts") where the program puts a
block of its own. Inside a line: **bold**, *italic*, [text](address), notes to sources
([^RU-CHECK-01]), \\ before a mark to take it literally.
Anything half-open is a fault: what a lawyer signed must never lose a star or a bracket on paper.

Data never passes through this grammar: `guidance.template` puts a mark (`data_mark`) where a value
belongs, and the value is set in after reading, whatever characters it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mrc_desktop.domain.paper import Pictogram


class MarkdownError(ValueError):
    """A text is not in the grammar; `line` counts from 1 in the text, `reason` is a code."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep where and why."""
        super().__init__(f"{reason} at line {line}")
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in one style; `link` is an address, `note` the id of a source."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""
    note: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 or 2, perhaps with a picture beside it."""

    level: int
    line: Line
    picture: Pictogram | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bulleted or numbered list."""

    is_numbered: bool
    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head; every row has as many cells as the head."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


class BoxKind(StrEnum):
    """What a box is for."""

    KEY = "key"
    PAPERS = "papers"
    WARNING = "warning"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Box:
    """A framed block with a title; in a WRITE box each list item is a line to write on."""

    kind: BoxKind
    title: Line
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place where the program puts a block of its own."""

    name: str


Block = Heading | Paragraph | ItemList | Table | Box | Slot

MARK_OPEN, MARK_CLOSE = "\ue000", "\ue001"

_HEADING = re.compile(r"(#{1,2}) +(?::(\w+): +)?(\S.*)")
_BULLET = re.compile(r"- +(\S.*)")
_NUMBER = re.compile(r"\d+\. +(\S.*)")
_BOX = re.compile(r"> ?\[!(\w+)\] *(.*)")
_SLOT = re.compile(r"::: *(\w+)")
_RULE = re.compile(r"\|( *:?-+:? *\|)+")
_INLINE = re.compile(
    r"(?P<literal>\\[\\*_\[\]#>|:.-])"
    r"|(?P<note>\[\^(?P<source>[A-Za-z0-9.\-]+)\])"
    r"|(?P<link>\[(?P<label>[^\[\]]+)\]\((?P<address>[^()\s]+)\))"
    r"|(?P<bold>\*\*)|(?P<italic>\*)"
    rf"|(?P<data>{MARK_OPEN}(?P<value>\d+){MARK_CLOSE})"
    r"|(?P<stray>[\[\]\\])"
)


def data_mark(position: int) -> str:
    """Return the mark that stands for the value at a position."""
    return f"{MARK_OPEN}{position}{MARK_CLOSE}"


def read_blocks(
    text: str, values: Sequence[str] = (), slots: frozenset[str] = frozenset()
) -> tuple[Block, ...]:
    """Return the blocks of a text with `values` at their marks; raise MarkdownError."""
    lines = [(number, line.rstrip()) for number, line in enumerate(text.split("\n"), start=1)]
    return tuple(_Reader(values, slots).blocks(lines))


def read_line(text: str, values: Sequence[str] = ()) -> Line:
    """Return the spans of one line of text; raise MarkdownError."""
    return _Reader(values, frozenset()).spans(text, 1)


def plain(line: Line) -> str:
    """Return the characters of a line without style and notes."""
    return "".join(span.text for span in line)


def notes_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the source ids of all notes in the order they are read."""
    for line in lines_of(blocks):
        for span in line:
            if span.note:
                yield span.note


def lines_of(blocks: Sequence[Block]) -> Iterator[Line]:
    """Yield every line of text of the blocks, boxes and tables included."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.line
            case ItemList():
                yield from block.items
            case Table():
                yield from block.head
                for row in block.rows:
                    yield from row
            case Box():
                yield block.title
                yield from lines_of(block.blocks)
            case Slot():
                pass


_Numbered = tuple[int, str]


class _Reader:
    """Reads one text; holds the values that belong at its marks."""

    def __init__(self, values: Sequence[str], slots: frozenset[str]) -> None:
        self._values = values
        self._slots = slots

    def blocks(self, lines: Sequence[_Numbered]) -> Iterator[Block]:
        for group in _groups(lines):
            yield self._block(group)

    def _block(self, group: Sequence[_Numbered]) -> Block:
        number, first = group[0]
        if first.startswith(">"):
            return self._box(group)
        if first.startswith("|"):
            return self._table(group)
        if first.startswith("#"):
            return self._heading(group)
        if first.startswith(":::"):
            return self._slot(group)
        if _BULLET.match(first) or _NUMBER.match(first):
            return self._list(group)
        return Paragraph(self.spans(" ".join(line.strip() for _, line in group), number))

    def _heading(self, group: Sequence[_Numbered]) -> Heading:
        number, text = group[0]
        found = _HEADING.fullmatch(text)
        if found is None or len(group) > 1:
            raise MarkdownError(number, "bad_heading")
        if found[2] and found[2] not in {picture.value for picture in Pictogram}:
            raise MarkdownError(number, "unknown_picture")
        picture = Pictogram(found[2]) if found[2] else None
        return Heading(len(found[1]), self.spans(found[3], number), picture)

    def _slot(self, group: Sequence[_Numbered]) -> Slot:
        number, text = group[0]
        found = _SLOT.fullmatch(text)
        if found is None or len(group) > 1 or found[1] not in self._slots:
            raise MarkdownError(number, "unknown_slot")
        return Slot(found[1])

    def _list(self, group: Sequence[_Numbered]) -> ItemList:
        is_numbered = bool(_NUMBER.match(group[0][1]))
        pattern = _NUMBER if is_numbered else _BULLET
        items: list[tuple[int, str]] = []
        for number, text in group:
            found = pattern.fullmatch(text)
            if found is not None:
                items.append((number, found[1]))
            elif text.startswith("  "):
                items[-1] = (items[-1][0], f"{items[-1][1]} {text.strip()}")
            else:
                raise MarkdownError(number, "bad_list")
        return ItemList(is_numbered, tuple(self.spans(text, number) for number, text in items))

    def _table(self, group: Sequence[_Numbered]) -> Table:
        number = group[0][0]
        if len(group) < 3 or not _RULE.fullmatch(group[1][1]):
            raise MarkdownError(number, "bad_table")
        head = self._cells(group[0])
        rows = tuple(self._cells(row) for row in group[2:])
        for (number, _), row in zip(group[2:], rows, strict=True):
            if len(row) != len(head):
                raise MarkdownError(number, "bad_table")
        return Table(head, rows)

    def _cells(self, row: _Numbered) -> tuple[Line, ...]:
        number, text = row
        if not text.endswith("|"):
            raise MarkdownError(number, "bad_table")
        return tuple(self.spans(cell.strip(), number) for cell in text[1:-1].split("|"))

    def _box(self, group: Sequence[_Numbered]) -> Box:
        number, first = group[0]
        found = _BOX.fullmatch(first)
        if found is None or found[1] not in {kind.value for kind in BoxKind}:
            raise MarkdownError(number, "unknown_box")
        inner: list[_Numbered] = []
        for number, text in group[1:]:
            if not text.startswith(">"):
                raise MarkdownError(number, "unclosed_box")
            inner.append((number, text[1:].removeprefix(" ")))
        title = self.spans(found[2], group[0][0]) if found[2] else ()
        return Box(BoxKind(found[1]), title, tuple(self.blocks(inner)))

    def spans(self, text: str, number: int) -> Line:
        """Return the styled runs of a line; raise MarkdownError when a style stays open."""
        spans: list[Span] = []
        style = Span("")
        position = 0
        for found in _INLINE.finditer(text):
            if found.start() > position:
                spans.append(replace(style, text=text[position : found.start()]))
            position = found.end()
            match found.lastgroup and _kind(found):
                case "bold":
                    style = replace(style, is_bold=not style.is_bold)
                case "italic":
                    style = replace(style, is_italic=not style.is_italic)
                case "stray":
                    raise MarkdownError(number, "stray_mark")
                case _:
                    spans.append(self._span(found, style))
        if position < len(text):
            spans.append(replace(style, text=text[position:]))
        if style.is_bold or style.is_italic:
            raise MarkdownError(number, "unclosed_style")
        return tuple(spans)

    def _span(self, found: re.Match[str], style: Span) -> Span:
        if found["literal"]:
            return replace(style, text=found["literal"][1:])
        if found["note"]:
            return replace(style, note=found["source"])
        if found["link"]:
            return replace(style, text=found["label"], link=found["address"])
        return replace(style, text=self._values[int(found["value"])])


def _kind(found: re.Match[str]) -> str:
    """Return which alternative of the inline grammar matched."""
    for name in ("bold", "italic", "stray"):
        if found[name]:
            return name
    return "span"


def _groups(lines: Sequence[_Numbered]) -> Iterator[list[_Numbered]]:
    """Yield the runs of lines that make one block: parted by empty lines or by a change of kind."""
    group: list[_Numbered] = []
    for number, line in lines:
        if not line.strip():
            if group:
                yield group
            group = []
            continue
        starts_alone = line.startswith(("#", ":::"))
        if group and (starts_alone or group[0][1].startswith("#")):
            yield group
            group = []
        group.append((number, line))
    if group:
        yield group
