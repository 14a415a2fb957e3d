"""The page: A4 grid, foot with "2 of 3", practice marks, and what the PDF says of itself."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from mrc_desktop.documents.paper_canvas import CREATOR, BookletCanvas, CountingCanvas
from mrc_desktop.documents.typography import HAIRLINE, INK, QUIET, Typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from mrc_desktop.documents.contexts import PaperFrame
    from mrc_desktop.documents.mixed_line import SetLine
    from mrc_desktop.documents.paper_canvas import StackCanvas

LEFT: Final = 20 * mm
RIGHT: Final = 17 * mm
TOP: Final = 13 * mm
BOTTOM: Final = 16 * mm
WIDTH: Final = A4[0] - LEFT - RIGHT
"""The width of the text, in points."""

_BAND: Final = 5 * mm
_FOOT_SIZE: Final = 8
_FOOT_LEADING: Final = 10


@dataclass(frozen=True, slots=True)
class Built:
    """A paper laid out: its number of pages, and how full the last of them is (0 to 1).

    `draw` draws it and returns the PDF, `draw_into` draws it into the document of a stack under a
    bookmark: one of them, once. A layout nobody wants costs no drawing.
    """

    draw: Callable[[], bytes]
    draw_into: Callable[[StackCanvas, str], None]
    pages: int
    last_page: float


def build(frame: PaperFrame, story: Sequence[Flowable], letters: Typesetter) -> tuple[bytes, int]:
    """Return the PDF of a story and its number of pages. The same story gives the same bytes."""
    built = build_pages(frame, story, letters)
    return built.draw(), built.pages


def build_pages(
    frame: PaperFrame, story: Sequence[Flowable], letters: Typesetter, *, is_booklet: bool = False
) -> Built:
    """Return a story laid out as a paper. The same story gives the same bytes.

    A booklet has its pages two by two on the sides of A4 sheets, in the order in which they are
    printed on both sides (turned on the short edge), folded and stapled.
    """
    foot = len(frame.footer) * letters.size(_FOOT_LEADING)
    top = TOP + (_BAND if frame.practice else 0)
    bottom = max(BOTTOM, 13 * mm + foot)
    area = _LaidFrame(
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
        creator=CREATOR,
        producer=CREATOR,
        pageCompression=1,
    )
    marks = PageMarks(frame, letters)
    document.addPageTemplates([PageTemplate(frames=[area], onPage=marks.draw_under)])

    canvases: list[CountingCanvas] = []

    def canvas(*args: Any, **named: Any) -> CountingCanvas:
        kind = BookletCanvas if is_booklet else CountingCanvas
        canvases.append(kind(*args, marks=marks, **named))
        return canvases[0]

    def draw() -> bytes:
        canvases[0].save()
        return made.getvalue()

    # ReportLab would save, which is drawing here.
    setattr(document, "_doSave", 0)  # noqa: B010 - its stubs do not name it
    document.build(list(story), canvasmaker=canvas)
    room = A4[1] - top - bottom
    # ReportLab keeps there how far down the last page was filled.
    left_over: float = getattr(area, "_y") - bottom  # noqa: B009 - its stubs do not name it
    return Built(draw, canvases[0].save_into, canvases[0].pages, 1 - left_over / room)


class _LaidFrame(Frame):
    """A frame whose flowables are drawn when the document is saved, not when they are placed."""

    def add(self, flowable: Flowable, canv: Any, trySplit: int = 0) -> Any:  # noqa: N803
        """Place a flowable if it fits; return whether it does."""
        draw_on: Any = flowable.drawOn

        def keep(_canvas: Canvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N803
            canv.draw_later(partial(draw_on, canv, x, y, _sW))

        setattr(flowable, "drawOn", keep)  # noqa: B010 - in the place of its method
        try:
            return super().add(flowable, canv, trySplit)
        finally:
            delattr(flowable, "drawOn")


class PageMarks:
    """What stands on each page beside the text."""

    def __init__(self, frame: PaperFrame, letters: Typesetter) -> None:
        self.is_rtl = letters.is_rtl
        self.language = frame.language
        self._frame = frame
        self._letters = letters
        self._footer = tuple(letters.line(line, letters.size(_FOOT_SIZE)) for line in frame.footer)
        self._practice = (
            (
                letters.line(frame.practice.band, 9.5, is_bold=True).fitting(A4[0] - 2 * RIGHT),
                letters.line(frame.practice.diagonal, 96, is_bold=True).fitting(0.95 * A4[1]),
            )
            if frame.practice
            else None
        )
        self.pages = 0

    def draw_under(self, canvas: Any, _document: object) -> None:
        """Draw the practice marks before the text, so that the text stays readable.

        The canvas is one of ours.
        """
        if self._practice is not None:
            canvas.draw_later(partial(self._draw_practice, canvas, *self._practice))

    @staticmethod
    def _draw_practice(canvas: Canvas, band: SetLine, diagonal: SetLine) -> None:
        canvas.saveState()
        canvas.setFillGray(0.92)
        canvas.translate(A4[0] / 2, A4[1] / 2)
        canvas.rotate(52)
        diagonal.draw(canvas, -diagonal.width / 2, -diagonal.look.size / 3)
        canvas.restoreState()
        canvas.saveState()
        canvas.setFillColor(INK)
        canvas.rect(0, A4[1] - 11 * mm, A4[0], 11 * mm, stroke=0, fill=1)
        canvas.setFillGray(1)
        band.draw(canvas, (A4[0] - band.width) / 2, A4[1] - 7 * mm)
        canvas.restoreState()

    def draw_foot(self, canvas: Canvas, page: int, pages: int) -> None:
        """Draw the foot, when the number of pages is known."""
        self.pages = pages
        leading = self._letters.size(_FOOT_LEADING)
        top = 10 * mm + max(0, len(self._footer) - 1) * leading
        canvas.saveState()
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        rule = top + leading + 1
        canvas.line(LEFT, rule, A4[0] - RIGHT, rule)
        canvas.setFillColor(QUIET)
        text = self._frame.page_pattern.format(
            page=self._letters.number(page), pages=self._letters.number(pages)
        )
        number = self._letters.line(text, self._letters.size(_FOOT_SIZE))
        room = WIDTH - number.width - 12
        self._put(canvas, number, top, is_first=False)
        for position, line in enumerate(self._footer):
            self._put(canvas, line.fitting(room), top - position * leading, is_first=True)
        canvas.restoreState()

    def _put(self, canvas: Canvas, line: SetLine, base: float, *, is_first: bool) -> None:
        """Draw a line where the page's language begins, or at the other edge."""
        is_left = is_first != self._letters.is_rtl
        line.draw(canvas, LEFT if is_left else A4[0] - RIGHT - line.width, base)
