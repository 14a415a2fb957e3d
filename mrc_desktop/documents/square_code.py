"""Square (QR) codes, to be read by the camera of a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.graphics.barcode.qr import QrCode

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


def square_code(text: str, side: float) -> Flowable:
    """Return a text as a square code of a side in points; it can be read with a sixth spoilt."""
    made: Flowable = QrCode(text, width=side, height=side, qrBorder=2, qrLevel="M")
    return made
