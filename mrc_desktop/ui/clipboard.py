"""Clears the clipboard at a lock, if what lies in it came from this program."""

from __future__ import annotations

from PySide6.QtCore import QCryptographicHash, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class ClipboardWatch(QObject):
    """Remembers the digest of what this program put into the clipboard."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin to watch."""
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._ours: dict[QClipboard.Mode, bytes] = {}
        self._clipboard.changed.connect(self._on_changed)

    def clear_if_ours(self) -> None:
        """Empty the clipboard (and X11's selection) if it still holds what we put there."""
        for mode in _MODES:
            if mode is QClipboard.Mode.Selection and not self._clipboard.supportsSelection():
                continue
            put = self._ours.pop(mode, None)
            if put is not None and put == _digest(self._clipboard.text(mode)):
                self._clipboard.clear(mode)

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        if mode not in _MODES:
            return
        owns = (
            self._clipboard.ownsClipboard()
            if mode is QClipboard.Mode.Clipboard
            else self._clipboard.ownsSelection()
        )
        # Not every platform knows the owner; a change while we have the keyboard is ours.
        is_ours = owns or QGuiApplication.focusWindow() is not None
        text = self._clipboard.text(mode) if is_ours else ""
        if text:
            self._ours[mode] = _digest(text)
        else:
            self._ours.pop(mode, None)


def _digest(text: str) -> bytes:
    content = text.encode("utf-8", "surrogatepass")
    return bytes(QCryptographicHash.hash(content, QCryptographicHash.Algorithm.Sha256).data())
