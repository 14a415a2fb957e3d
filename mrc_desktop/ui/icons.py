"""The program's own line icons, tinted with a colour of the palette when they are drawn.

Each icon is one SVG of `resources/icons` on a 24 px grid that draws with `currentColor`.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mrc_desktop import paths
from mrc_desktop.ui import theme

_SIZES = (20, 40)
"""For screens of ordinary sharpness, and for sharper ones."""


def icon(name: str, colour: str = "") -> QIcon:
    """Return the icon `name` in `colour` (#RRGGBB; the text colour of the theme by default)."""
    # The application's ratio is that of the sharpest screen; nothing is drawn that none shows.
    app = QGuiApplication.instance()
    is_sharp = isinstance(app, QGuiApplication) and app.devicePixelRatio() > 1
    colours = theme.current()
    return QIcon(_drawn(name, colour or colours.text, colours.edge, is_sharp))


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, disabled: str, is_sharp: bool) -> QIcon:
    """Return an icon; forms of many rows ask for the same ones hundreds of times."""
    made = QIcon()
    for size in _SIZES if is_sharp else _SIZES[:1]:
        made.addPixmap(_pixmap(name, colour, size), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str = "", size: int = 24, ratio: float = 1.0) -> QPixmap:
    """Return one picture of the icon, `size` logical pixels wide on a screen of this ratio."""
    drawn = _pixmap(name, colour or theme.current().text, round(size * ratio))
    drawn = QPixmap(drawn)
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    drawn = QPixmap(size, size)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    return drawn
