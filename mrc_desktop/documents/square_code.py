"""Square (QR) codes, to be read by the camera of a telephone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reportlab.graphics.barcode.qr import QrCode

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

_LEVEL: Final = "M"
"""The code can be read with a sixth of it spoilt."""


def square_code(text: str, side: float) -> Flowable:
    """Return a text as a square code of a side in points. Nothing of it is kept: it may be secret.

    What stands on each paper is better asked of `call_code`.
    """
    made: Flowable = QrCode(text, width=side, height=side, qrBorder=2, qrLevel=_LEVEL)
    return made


def call_code(address: str, side: float) -> Flowable:
    """Return the address of a telephone as a square code; its squares are worked out once."""
    made = QrCode("", width=side, height=side, qrBorder=2, qrLevel=_LEVEL)
    made.qr = _WorkedOut(address)
    return made


class _WorkedOut:
    """Stands in a code for the part that works out the squares."""

    def __init__(self, text: str) -> None:
        self.modules = _squares(text)

    def make(self) -> None:
        """Do nothing: it is made."""

    def getModuleCount(self) -> int:  # noqa: N802 - ReportLab's name
        """Return how many squares stand in a row."""
        return len(self.modules)


@lru_cache(maxsize=2)
def _squares(text: str) -> tuple[tuple[bool, ...], ...]:
    code = QrCode(text, qrLevel=_LEVEL).qr
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.modules)
