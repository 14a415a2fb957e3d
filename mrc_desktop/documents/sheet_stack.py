"""Several sheets as one PDF: each with its own page numbers and feet, under a bookmark."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from mrc_desktop.documents.fonts import register_fonts
from mrc_desktop.documents.paper_canvas import StackCanvas
from mrc_desktop.documents.sheet import lay_sheet
from mrc_desktop.domain.paper import PaperSize

if TYPE_CHECKING:
    from pathlib import Path

    from mrc_desktop.documents.contexts import SheetContext


class SheetStack:
    """The document; sheets are laid out and drawn as they come, so that none is held longer."""

    def __init__(self, fonts: Path, title: str, author: str, language: str) -> None:
        """Begin it; a page in another language than this one says so itself."""
        register_fonts(fonts)
        self._fonts = fonts
        self._made = io.BytesIO()
        self._canvas = StackCanvas(self._made, title=title, author=author, language=language)

    def add(self, context: SheetContext, size: PaperSize = PaperSize.A4) -> None:
        """Draw the pages of a sheet after those before; raise UnprintableCharacter."""
        lay_sheet(context, self._fonts, size).draw_into(self._canvas, context.title)

    def finish(self) -> bytes:
        """End the document and return the PDF. The same sheets give the same bytes."""
        self._canvas.save()
        return self._made.getvalue()
