"""Both palettes are legible: WCAG 2.2 AA, measured."""

from __future__ import annotations

import pytest

from mrc_desktop.ui.palette import DARK, LIGHT, contrast

TEXTS = [
    ("text", "window"), ("text", "surface"), ("text", "surface_soft"), ("text", "accent_soft"),
    ("text_soft", "window"), ("text_soft", "surface"), ("text_soft", "surface_soft"),
    ("on_accent", "accent"), ("on_accent", "accent_strong"), ("accent", "surface"),
    ("accent", "window"), ("danger", "surface"), ("danger", "danger_soft"),
    ("warning", "warning_soft"), ("good", "good_soft"), ("text", "danger_soft"),
    ("text", "warning_soft"), ("text", "good_soft"), ("rail_text", "rail"),
    ("rail_text_soft", "rail"), ("rail_text", "rail_active"), ("on_practice", "practice"),
]  # fmt: skip
EDGES = [
    ("edge", "surface"), ("edge", "window"), ("focus", "surface"), ("focus", "window"),
    ("focus", "surface_soft"), ("rail_mark", "rail"), ("rail_mark", "rail_active"),
    ("accent", "surface"), ("danger", "surface"), ("text", "accent_soft"),
]  # fmt: skip


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXTS)
def test_text_can_be_read(palette, front, back):
    assert contrast(getattr(palette, front), getattr(palette, back)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), EDGES)
def test_edges_and_the_focus_ring_can_be_seen(palette, front, back):
    assert contrast(getattr(palette, front), getattr(palette, back)) >= 3


def test_the_measure_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
