"""The canvas of papers: it counts the pages before their feet are drawn, and folds booklets."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from mrc_desktop.documents.fonts import REGULAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mrc_desktop.documents.page import PageMarks

CREATOR: Final = "MRC Desktop"
_HALF: Final = 2**-0.5
"""A5 is A4 made smaller by this."""


class CountingCanvas(Canvas):
    """Keeps pages back until all are drawn, so that each foot can say how many there are."""

    # ReportLab's own parts, which its type stubs do not name.
    _doc: Any
    _annotationCount: int  # noqa: N815 - its name there
    _code: list[str]
    _startPage: Any  # noqa: N815 - its name there

    def __init__(self, *args: Any, marks: PageMarks, **named: Any) -> None:
        # Otherwise each page would begin in Helvetica, which is not embedded and not used.
        super().__init__(*args, **{**named, "initialFontName": REGULAR})
        self._marks = marks
        self._kept: list[dict[str, Any]] = []
        self._later: list[Callable[[], None]] = []
        self._doc.info = _TimelessInfo()
        self.setViewerPreference("DisplayDocTitle", "true")

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page that is drawn and begin the next."""
        self._kept.append(dict(self.__dict__))
        self._later = []
        self._startPage()

    @property
    def pages(self) -> int:
        """Return how many pages are laid out."""
        return len(self._kept)

    def draw_later(self, draw: Callable[[], None]) -> None:
        """Keep what draws a part of this page until the document is saved."""
        self._later.append(draw)

    def draw_pages(self) -> None:
        """Draw what was kept for later, in the order of the pages."""
        for state in self._kept:
            # Links are numbered through the whole document.
            self.__dict__.update(state, _annotationCount=self._annotationCount)
            for draw in self._later:
                draw()
            state.update(self.__dict__)

    def save(self) -> None:
        """Draw the pages and their feet and end the document."""
        for _ in self._sides():
            Canvas.showPage(self)
        Canvas.save(self)

    def save_into(self, stack: StackCanvas, title: str) -> None:
        """Draw the pages into the document of a stack instead, under a bookmark of this title."""
        for state in (self.__dict__, *self._kept):
            state.update(_doc=stack.document)
        self._annotationCount = stack.links
        for number, _ in enumerate(self._sides()):
            if number == 0:
                stack.mark(title)
            if self._marks.language != stack.language:
                self._code = _in_language(self._marks.language, self._code)
            Canvas.showPage(self)
        stack.links = self._annotationCount

    def _sides(self) -> Iterator[None]:
        """Draw one side of the paper after another; at each, the caller shows it."""
        self.draw_pages()
        pages = len(self._kept)
        for number, state in enumerate(self._kept, start=1):
            self.__dict__.update(state)
            self._marks.draw_foot(self, number, pages)
            yield


class BookletCanvas(CountingCanvas):
    """Lays the pages, made smaller, side by side in the order of a folded booklet.

    Links are left out: a booklet is for paper, and their places would be wrong.
    """

    _annotationrefs: list[Any]

    def _sides(self) -> Iterator[None]:
        """Draw the pages and feet, and lay them on the sides of their sheets."""
        drawn = [self._code for _ in super()._sides()]
        for left, right in folded(len(drawn), is_rtl=self._marks.is_rtl):
            self._code = [*_half(drawn, left, 0), *_half(drawn, right, A4[1] / 2)]
            self._annotationrefs = []
            self.setPageSize(landscape(A4))
            yield


class StackCanvas(Canvas):
    """The document of several papers, which draw their pages into it one after another."""

    # ReportLab's own parts, which its type stubs do not name.
    _doc: Any

    def __init__(self, file: IO[bytes], *, title: str, author: str, language: str) -> None:
        """Begin the document; `language` is that of papers that say nothing else."""
        named: dict[str, Any] = {"initialFontName": REGULAR, "lang": language}
        super().__init__(file, pagesize=A4, pageCompression=1, invariant=1, **named)
        self.language = language
        self.links = 0
        self._papers = 0
        self._doc.info = _TimelessInfo()
        self.setTitle(title)
        self.setSubject(title)
        self.setAuthor(author)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()

    @property
    def document(self) -> Any:
        """Return ReportLab's document."""
        return self._doc

    def mark(self, title: str) -> None:
        """Put a bookmark of this title to the page that is drawn next."""
        self._papers += 1
        key = f"paper-{self._papers}"
        self.bookmarkPage(key)
        self.addOutlineEntry(title, key)


def _in_language(language: str, code: list[str]) -> list[str]:
    """Return a page that says which language it is in; ISO 32000-1, 14.9.2."""
    return [f"/Span <</Lang ({language})>> BDC", *code, "EMC"]


def folded(pages: int, *, is_rtl: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the pages at the left and right of each side of the sheets; 0 is an empty half.

    A booklet in a language from the right has its spine at the right of the first page.
    """
    total = pages + -pages % 4
    for sheet in range(total // 4):
        front = (total - 2 * sheet, 1 + 2 * sheet)
        back = (2 + 2 * sheet, total - 1 - 2 * sheet)
        for side in (front, back):
            left, right = (page if page <= pages else 0 for page in side)
            yield (right, left) if is_rtl else (left, right)


def _half(drawn: list[list[str]], page: int, x: float) -> list[str]:
    if not page:
        return []
    return ["q", f"{_HALF:.6f} 0 0 {_HALF:.6f} {x:.3f} 0 cm", *drawn[page - 1], "Q"]


class _TimelessInfo(pdfdoc.PDFInfo):
    """Document information without dates: when a paper was made stands in the register."""

    def format(self, document: Any) -> bytes:
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Creator": CREATOR,
            "Producer": CREATOR,
        }
        strings = {name: pdfdoc.PDFString(text) for name, text in entries.items()}
        formatted: bytes = pdfdoc.PDFDictionary(strings).format(document)
        return formatted
