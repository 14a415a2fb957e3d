"""The face: font, palette and the one stylesheet made of the palette's tokens.

`apply(preferences.theme)` dresses the application; `current()` is the palette now in use. Widgets
choose their dress by object properties, never by colours of their own:

    set_role(button, "primary")        # primary | danger | quiet | link
    set_role(label, "title")           # title | subtitle | section | soft | problem | badge
    set_role(frame, "card")            # card | band
"""

from __future__ import annotations

from string import Template
from typing import Final

from PySide6 import QtCore
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from mrc_desktop import paths
from mrc_desktop.ui import palette as tokens
from mrc_desktop.ui.palette import DARK, LIGHT, Palette
from mrc_desktop.ui.stylesheet import STYLESHEET

FONT_FAMILY: Final = "Noto Sans"
FONT_POINTS: Final = 10.0
_HALF_LIGHT: Final = 128


class _Dress:
    """The palette in use; one per process, as the application's own palette is."""

    palette: Palette = LIGHT
    choice: str = "system"
    is_on: bool = False
    is_first_time: bool = False


def current() -> Palette:
    """Return the palette now in use."""
    return _Dress.palette


def apply(choice: str = "system") -> Palette:
    """Dress the application in "light", "dark" or the system's scheme; return the palette."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return _Dress.palette
    _Dress.choice = choice
    _Dress.palette = _chosen(choice)
    _load_fonts()
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(FONT_POINTS)
    app.setFont(font)
    app.setPalette(_qt_palette(_Dress.palette))
    app.setStyleSheet(stylesheet(_Dress.palette))
    _Dress.is_on = True
    return _Dress.palette


def hold() -> None:
    """Dress nothing anew until `release`: before the first picture nothing has been dressed.

    Whether a widget has been can only be asked with a name of Qt's own namespace, and PySide6 makes
    its 94 enumerations at once, which takes a tenth of the time until the first picture.
    """
    _Dress.is_first_time = True


def release() -> None:
    """Dress what is changed from now on."""
    _Dress.is_first_time = False


def choice() -> str:
    """Return what was asked for last: "system", "light" or "dark"."""
    return _Dress.choice


def stylesheet(colours: Palette) -> str:
    """Return the stylesheet of this palette."""
    values = {name: getattr(colours, name) for name in Palette.__slots__}
    values["icons"] = (paths.resources() / "icons" / "controls").as_posix()
    values["radius"] = str(tokens.RADIUS)
    values["radius_card"] = str(tokens.RADIUS_CARD)
    return Template(STYLESHEET).substitute(values)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its part in the stylesheet and dress it anew."""
    set_state(widget, "role", role)


def set_state(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a property the stylesheet looks at (for instance "problem") and dress the widget anew."""
    before = widget.property(name)
    if before == value or (before is None and value is False):
        return  # Forms take all marks away after each key: dressing what is as it was costs most.
    widget.setProperty(name, value)
    if _Dress.is_first_time or not widget.testAttribute(
        QtCore.Qt.WidgetAttribute.WA_WState_Polished
    ):
        return  # It is dressed when it is first shown.
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _chosen(choice: str) -> Palette:
    if choice == "dark":
        return DARK
    if choice == "light":
        return LIGHT
    return DARK if _is_system_dark() else LIGHT


def _is_system_dark() -> bool:
    """Return whether the desktop is dark."""
    if _Dress.is_on:
        scheme = QGuiApplication.styleHints().colorScheme()
        return scheme is QtCore.Qt.ColorScheme.Dark
    # Before ours lies over it, the palette of the style tells the same without the names of Qt.
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _HALF_LIGHT


def _load_fonts() -> None:
    if FONT_FAMILY in _loaded_families:
        return
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))
    _loaded_families.add(FONT_FAMILY)


_FONTS: Final = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
"""The slanted ones are for paper; no page has slanted text."""
_loaded_families: set[str] = set()


def _qt_palette(colours: Palette) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.surface_soft),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.text_soft),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.surface),
        (role.Light, colours.surface),
        (role.Midlight, colours.line),
        (role.Mid, colours.edge),
        (role.Dark, colours.edge),
        (role.Shadow, colours.text_soft),
    ):
        made.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.edge))
    return made
