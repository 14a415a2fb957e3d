"""The page: A4 grid, foot with "2 of 3", practice marks, and what the PDF says of itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from mrc_desktop.documents.typography import BOLD, HAIRLINE, INK, QUIET, REGULAR, Typesetter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.documents.contexts import PaperFrame

LEFT: Final = 20 * mm
RIGHT: Final = 17 * mm
TOP: Final = 13 * mm
BOTTOM: Final = 16 * mm
WIDTH: Final = A4[0] - LEFT - RIGHT
"""The width of the text, in points."""

_BAND: Final = 5 * mm
_FOOT_SIZE: Final = 8
_FOOT_LEADING: Final = 10
_CREATOR: Final = "MRC Desktop"


def build(frame: PaperFrame, story: Sequence[Flowable], letters: Typesetter) -> tuple[bytes, int]:
    """Return the PDF of a story and its number of pages. The same story gives the same bytes."""
    foot = len(frame.footer) * _FOOT_LEADING
    top = TOP + (_BAND if frame.practice else 0)
    bottom = max(BOTTOM, 13 * mm + foot)
    area = Frame(
        LEFT,
        bottom,
        WIDTH,
        A4[1] - top - bottom,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    made = io.BytesIO()
    document = BaseDocTemplate(
        made,
        pagesize=A4,
        invariant=1,
        lang=frame.language,
        title=letters.text(frame.title),
        author=letters.text(frame.author),
        subject=letters.text(frame.title),
        creator=_CREATOR,
        producer=_CREATOR,
        pageCompression=1,
    )
    marks = _Marks(frame, letters)
    document.addPageTemplates([PageTemplate(frames=[area], onPage=marks.draw_under)])

    def canvas(*args: Any, **named: Any) -> _CountingCanvas:
        return _CountingCanvas(*args, marks=marks, **named)

    document.build(list(story), canvasmaker=canvas)
    return made.getvalue(), marks.pages


class _Marks:
    """What stands on each page beside the text."""

    def __init__(self, frame: PaperFrame, letters: Typesetter) -> None:
        self._frame = frame
        self._footer = tuple(letters.text(line) for line in frame.footer)
        self._practice = (
            (letters.text(frame.practice.band), letters.text(frame.practice.diagonal))
            if frame.practice
            else None
        )
        self.pages = 0

    def draw_under(self, canvas: Canvas, _document: object) -> None:
        """Draw the practice marks before the text, so that the text stays readable."""
        if self._practice is None:
            return
        band, diagonal = self._practice
        canvas.saveState()
        canvas.setFillGray(0.92)
        size = _fitting(canvas, diagonal, BOLD, 96, 0.95 * A4[1])
        canvas.setFont(BOLD, size)
        canvas.translate(A4[0] / 2, A4[1] / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, -size / 3, diagonal)
        canvas.restoreState()
        canvas.saveState()
        canvas.setFillColor(INK)
        canvas.rect(0, A4[1] - 11 * mm, A4[0], 11 * mm, stroke=0, fill=1)
        canvas.setFillGray(1)
        size = _fitting(canvas, band, BOLD, 9.5, A4[0] - 2 * RIGHT)
        canvas.setFont(BOLD, size)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 7 * mm, band)
        canvas.restoreState()

    def draw_foot(self, canvas: Canvas, page: int, pages: int) -> None:
        """Draw the foot, when the number of pages is known."""
        self.pages = pages
        top = 10 * mm + max(0, len(self._footer) - 1) * _FOOT_LEADING
        canvas.saveState()
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, top + 11, A4[0] - RIGHT, top + 11)
        canvas.setFillColor(QUIET)
        text = self._frame.page_pattern.format(page=page, pages=pages)
        canvas.setFont(REGULAR, _FOOT_SIZE)
        canvas.drawRightString(A4[0] - RIGHT, top, text)
        room = WIDTH - canvas.stringWidth(text, REGULAR, _FOOT_SIZE) - 12
        for position, line in enumerate(self._footer):
            size = _fitting(canvas, line, REGULAR, _FOOT_SIZE, room)
            canvas.setFont(REGULAR, size)
            canvas.drawString(LEFT, top - position * _FOOT_LEADING, line)
        canvas.restoreState()


class _CountingCanvas(Canvas):
    """Keeps pages back until all are drawn, so that each foot can say how many there are."""

    # ReportLab's own parts, which its type stubs do not name.
    _doc: Any
    _startPage: Any  # noqa: N815 - its name there

    def __init__(self, *args: Any, marks: _Marks, **named: Any) -> None:
        super().__init__(*args, **named)
        self._marks = marks
        self._kept: list[dict[str, Any]] = []
        self._doc.info = _TimelessInfo()
        self.setViewerPreference("DisplayDocTitle", "true")

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        pages = len(self._kept)
        for number, state in enumerate(self._kept, start=1):
            self.__dict__.update(state)
            self._marks.draw_foot(self, number, pages)
            super().showPage()
        super().save()


class _TimelessInfo(pdfdoc.PDFInfo):
    """Document information without dates: when a paper was made stands in the register."""

    def format(self, document: Any) -> bytes:
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Creator": _CREATOR,
            "Producer": _CREATOR,
        }
        strings = {name: pdfdoc.PDFString(text) for name, text in entries.items()}
        formatted: bytes = pdfdoc.PDFDictionary(strings).format(document)
        return formatted


def _fitting(canvas: Canvas, text: str, font: str, size: float, room: float) -> float:
    """Return the size, at most `size`, at which a line fits into `room` points."""
    width = canvas.stringWidth(text, font, size)
    return size if width <= room else size * room / width
