"""What the keyboard is set to, for the hints beside a passphrase: Caps Lock and its language."""

from __future__ import annotations

import ctypes
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from PySide6 import QtCore
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_CORE_KEYBOARD: Final = 0x100
_CAPS_INDICATOR: Final = 1
_VK_CAPITAL: Final = 0x14


def caps_lock() -> bool | None:
    """Return whether Caps Lock is on, or None where the platform does not tell."""
    if sys.platform == "win32":
        libraries: Any = getattr(ctypes, "windll", None)
        return bool(libraries.user32.GetKeyState(_VK_CAPITAL) & 1) if libraries else None
    if QGuiApplication.platformName() == "xcb":
        return _caps_lock_on_x11()
    return None


def caps_lock_by_letter(event: QKeyEvent) -> bool | None:
    """Return whether the case of a typed letter betrays Caps Lock; None if it says nothing."""
    text = event.text()
    if len(text) != 1 or text.upper() == text.lower():
        return None
    has_shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
    return text.isupper() != has_shift


def layout_language() -> str:
    """Return the language of the keyboard in its own words, or an empty text if not known."""
    locale = QGuiApplication.inputMethod().locale()
    if locale.language() is QLocale.Language.C:
        return ""
    name = locale.nativeLanguageName() or QLocale.languageToString(locale.language())
    return name[:1].upper() + name[1:]


def _caps_lock_on_x11() -> bool | None:
    library, display = _x11()
    if library is None or not display:
        return None
    state = ctypes.c_uint(0)
    if library.XkbGetIndicatorState(display, _CORE_KEYBOARD, ctypes.byref(state)):
        return None
    return bool(state.value & _CAPS_INDICATOR)


@lru_cache(maxsize=1)
def _x11() -> tuple[Any, Any]:
    """Return Xlib and a connection to the display of our own, once."""
    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None, None
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XkbGetIndicatorState.argtypes = (
        ctypes.c_void_p,
        ctypes.c_uint,
        ctypes.POINTER(ctypes.c_uint),
    )
    return library, library.XOpenDisplay(None)
