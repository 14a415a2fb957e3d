"""The canvas of papers: it counts the pages before their feet are drawn, and folds booklets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

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
        self.draw_pages()
        pages = len(self._kept)
        for number, state in enumerate(self._kept, start=1):
            self.__dict__.update(state)
            self._marks.draw_foot(self, number, pages)
            super().showPage()
        super().save()


class BookletCanvas(CountingCanvas):
    """Lays the pages, made smaller, side by side in the order of a folded booklet.

    Links are left out: a booklet is for paper, and their places would be wrong.
    """

    _code: list[str]
    _annotationrefs: list[Any]

    def save(self) -> None:
        """Draw the pages and feet, lay the pages on their sheets and end the document."""
        self.draw_pages()
        pages = len(self._kept)
        drawn: list[list[str]] = []
        for number, state in enumerate(self._kept, start=1):
            self.__dict__.update(state)
            self._marks.draw_foot(self, number, pages)
            drawn.append(self._code)
        for left, right in folded(pages, is_rtl=self._marks.is_rtl):
            self._code = [*_half(drawn, left, 0), *_half(drawn, right, A4[1] / 2)]
            self._annotationrefs = []
            self.setPageSize(landscape(A4))
            Canvas.showPage(self)
        Canvas.save(self)


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
