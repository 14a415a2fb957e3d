"""The colours and measures of the program, as named tokens in a light and a dark variant.

Text on its background keeps a contrast of at least 4.5:1 and the edge of a control 3:1 (WCAG 2.2
AA); `tests/ui/test_palette.py` measures it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
SPACE_5: Final = 24
RADIUS: Final = 6
RADIUS_CARD: Final = 8
CONTROL_HEIGHT: Final = 34


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, as #RRGGBB."""

    name: str
    window: str
    surface: str
    surface_soft: str
    line: str
    edge: str
    text: str
    text_soft: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    focus: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    rail: str
    rail_active: str
    rail_text: str
    rail_text_soft: str
    rail_mark: str
    practice: str
    on_practice: str


LIGHT: Final = Palette(
    name="light",
    window="#F3F5F3",
    surface="#FFFFFF",
    surface_soft="#F8FAF8",
    line="#D9DFDB",
    edge="#7D8A84",
    text="#1B2422",
    text_soft="#52605B",
    accent="#0B6B66",
    accent_strong="#08524E",
    accent_soft="#DCEFEB",
    on_accent="#FFFFFF",
    focus="#1D5FC4",
    danger="#A32A22",
    danger_soft="#FBE9E7",
    warning="#734A00",
    warning_soft="#FFF2D2",
    good="#1B6236",
    good_soft="#E2F3E7",
    rail="#12312F",
    rail_active="#1F4C48",
    rail_text="#FFFFFF",
    rail_text_soft="#C3D6D2",
    rail_mark="#6FD3C8",
    practice="#F2B632",
    on_practice="#2B1E00",
)

DARK: Final = Palette(
    name="dark",
    window="#131917",
    surface="#1C2422",
    surface_soft="#222C29",
    line="#36433F",
    edge="#7E8E88",
    text="#E8EEEB",
    text_soft="#AAB8B2",
    accent="#5CC4B9",
    accent_strong="#7FD8CE",
    accent_soft="#1F403C",
    on_accent="#06201E",
    focus="#8DBBFF",
    danger="#FF9D92",
    danger_soft="#43211D",
    warning="#F3C468",
    warning_soft="#3B2E11",
    good="#8CD8A3",
    good_soft="#1B3826",
    rail="#0D1412",
    rail_active="#1E3532",
    rail_text="#FFFFFF",
    rail_text_soft="#A9BDB8",
    rail_mark="#5CC4B9",
    practice="#D9A02A",
    on_practice="#201600",
)


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two #RRGGBB colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
