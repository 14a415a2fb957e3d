"""What an X11 display tells of the keyboard that Qt does not: Caps Lock, and the layout in use.

Asked of the server each time over a connection of our own, so nothing here grows stale. Every
function returns None or an empty text where there is no X11 library or no display.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QLocale

_CORE_KEYBOARD: Final = 0x100
_CAPS_INDICATOR: Final = 1
_STRING: Final = 31
"""The type XA_STRING of <X11/Xatom.h>."""
_LONGEST: Final = 1024
"""How many 4-byte units of the property are read: layouts have names of two or three letters."""

_LANGUAGES: Final = {
    "by": "be",
    "kz": "kk",
    "kz(ruskaz)": "ru",
    "uz": "uz_Cyrl",
    "uz(latin)": "uz_Latn",
    "uz(us)": "uz_Latn",
}
"""Layouts of xkeyboard-config whose country has several languages or scripts in use."""


class _State(ctypes.Structure):
    """The beginning of XkbStateRec of <X11/extensions/XKBstr.h>, and room for the rest of it."""

    _fields_ = (("group", ctypes.c_ubyte), ("rest", ctypes.c_ubyte * 63))


def caps_lock() -> bool | None:
    """Return whether the Caps Lock indicator is on."""
    library, display = _x11()
    if not display:
        return None
    state = ctypes.c_uint(0)
    if library.XkbGetIndicatorState(display, _CORE_KEYBOARD, ctypes.byref(state)):
        return None
    return bool(state.value & _CAPS_INDICATOR)


def layout_language() -> QLocale | None:
    """Return the language of the layout that is in use now."""
    library, display = _x11()
    if not display:
        return None
    state = _State()
    if library.XkbGetState(display, _CORE_KEYBOARD, ctypes.byref(state)):
        return None
    layouts, variants = _configured(library, display)
    if not state.group < len(layouts):
        return None
    variant = variants[state.group] if state.group < len(variants) else ""
    return language_of(layouts[state.group], variant)


def language_of(layout: str, variant: str) -> QLocale | None:
    """Return the language of a layout such as ("us", "") or ("kz", "ruskaz"); None if unknown."""
    named = _LANGUAGES.get(f"{layout}({variant})") or _LANGUAGES.get(layout)
    if named:
        return QLocale(named)
    country = QLocale.codeToTerritory(layout.upper())
    if country is QLocale.Country.AnyTerritory:
        return None
    return QLocale(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, country)


def _configured(library: Any, display: int) -> tuple[list[str], list[str]]:
    """Return the layouts of the keyboard's groups and their variants, as setxkbmap set them."""
    name = library.XInternAtom(display, b"_XKB_RULES_NAMES", 1)
    kind, count, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
    size, found = ctypes.c_int(), ctypes.c_void_p()
    root = library.XDefaultRootWindow(display)
    places = [ctypes.byref(place) for place in (kind, size, count, left, found)]
    asked = (display, root, name, 0, _LONGEST, 0, _STRING)
    if not name or library.XGetWindowProperty(*asked, *places) or not found.value:
        return [], []
    # Rules, model, layouts, variants, options, each ended by a zero.
    parts = ctypes.string_at(found.value, count.value).decode("ascii", "replace").split("\0")
    library.XFree(found)
    parts += [""] * (4 - len(parts))
    return parts[2].split(","), parts[3].split(",")


@lru_cache(maxsize=1)
def _x11() -> tuple[Any, int | None]:
    """Return Xlib and a connection to the display of our own, once."""
    try:
        library: Any = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None, None
    display, long = ctypes.c_void_p, ctypes.c_ulong
    library.XOpenDisplay.restype = display
    library.XkbGetIndicatorState.argtypes = (display, ctypes.c_uint, ctypes.POINTER(ctypes.c_uint))
    library.XkbGetState.argtypes = (display, ctypes.c_uint, ctypes.POINTER(_State))
    library.XInternAtom.argtypes = (display, ctypes.c_char_p, ctypes.c_int)
    library.XInternAtom.restype = long
    library.XDefaultRootWindow.argtypes = (display,)
    library.XDefaultRootWindow.restype = long
    library.XGetWindowProperty.argtypes = (
        *(display, long, long, ctypes.c_long, ctypes.c_long, ctypes.c_int, long),
        *(ctypes.c_void_p,) * 5,
    )
    library.XFree.argtypes = (display,)
    return library, library.XOpenDisplay(None)
