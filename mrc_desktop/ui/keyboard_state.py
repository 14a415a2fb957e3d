"""What the keyboard is set to, for the hints beside a passphrase: Caps Lock and its language."""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6 import QtCore
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_VK_CAPITAL: Final = 0x14


def caps_lock() -> bool | None:
    """Return whether Caps Lock is on, or None where the platform does not tell."""
    if sys.platform == "win32":
        libraries: Any = getattr(ctypes, "windll", None)
        return bool(libraries.user32.GetKeyState(_VK_CAPITAL) & 1) if libraries else None
    if QGuiApplication.platformName() == "xcb":
        from mrc_desktop.ui import x11_keyboard  # noqa: PLC0415 - not on every platform

        return x11_keyboard.caps_lock()
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
    locale: QLocale | None = QGuiApplication.inputMethod().locale()
    if QGuiApplication.platformName() == "xcb":
        # There Qt tells the language of the session, if any, and not that of the keyboard.
        from mrc_desktop.ui import x11_keyboard  # noqa: PLC0415 - not on every platform

        locale = x11_keyboard.layout_language()
    if locale is None or locale.language() is QLocale.Language.C:
        return ""
    name = locale.nativeLanguageName() or QLocale.languageToString(locale.language())
    return name[:1].upper() + name[1:]
