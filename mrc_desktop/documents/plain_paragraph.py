"""ReportLab's paragraph, with its lines broken once for a width instead of each time it is asked.

A table tries several widths, a frame asks again, and a sheet may be laid out twice with the same
words: what was read and broken before is kept in a `Mould` and taken from there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reportlab.platypus import Paragraph

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable


@dataclass(slots=True)
class Mould:
    """What paragraphs of the same markup and letters share: parts, and lines by their widths."""

    parts: Any = None
    lines: dict[Any, Any] = field(default_factory=dict)


class PlainParagraph(Paragraph):
    """A paragraph that runs from the left."""

    # ReportLab's own parts, which its type stubs do not name.
    blPara: Any  # noqa: N815 - its name there
    frags: Any
    _wrapWidths: list[float]  # noqa: N815 - its name there

    def __init__(
        self,
        text: Any,
        style: ParagraphStyle | None = None,
        bulletText: str | None = None,  # noqa: N803
        frags: Any = None,
        mould: Mould | None = None,
    ) -> None:
        """Read the markup, or take what a mould already has."""
        self._mould = mould or Mould()
        super().__init__(text, style, bulletText, frags or self._mould.parts)
        self._mould.parts = self.frags

    def breakLines(self, width: Any) -> Any:  # noqa: N802 - ReportLab's name
        """Return the lines for the widths of the first and of the others; nobody changes them."""
        rooms = tuple(width)
        if rooms not in self._mould.lines:
            self._mould.lines[rooms] = super().breakLines(list(rooms))
        return self._mould.lines[rooms]

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - ReportLab's names
        """Return the parts on both sides of a break."""
        if hasattr(self, "blPara") and hasattr(self, "_wrapWidths"):
            # Splitting writes spaces into the lines: these are not those of the mould.
            self.blPara = super().breakLines(list(self._wrapWidths))
        return super().split(aW, aH)
