"""Square (QR) codes, to be read by the camera of a telephone."""

from __future__ import annotations

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing


def square_code(text: str, side: float) -> Drawing:
    """Return a text as a square code of a side in points; it can be read with a sixth spoilt."""
    drawing = Drawing(side, side)
    drawing.add(
        QrCodeWidget(text, barWidth=side, barHeight=side, barBorder=2, barLevel="M", x=0, y=0)
    )
    return drawing
