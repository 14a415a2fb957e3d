"""Hears from the desktop that it was locked or goes to sleep, where the platform tells.

On Linux over the local D-Bus (logind and the screen saver), on Windows by a window message. Where
there is no bus, nothing is heard and nothing is said.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any, Final

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot

_WM_WTSSESSION_CHANGE: Final = 0x02B1
_WTS_SESSION_LOCK: Final = 0x7

_LOGIND: Final = "org.freedesktop.login1"
_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class SessionLockWatch(QObject):
    """Signals: `locked` when the desktop session locks or the computer goes to sleep."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Build a watch that is not listening."""
        super().__init__(parent)
        self._filter: QAbstractNativeEventFilter | None = None

    def start(self, window: int = 0) -> None:
        """Listen; `window` is the native id of the main window, which Windows needs."""
        if sys.platform == "win32":
            self._listen_on_windows(window)
        elif sys.platform == "linux":
            self._listen_on_bus()

    def _listen_on_bus(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - not on every platform

        if os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or os.path.exists(  # noqa: PTH110 - a socket
            "/run/dbus/system_bus_socket"
        ):
            system = QDBusConnection.systemBus()
            if system.isConnected():
                self._hear(system, _LOGIND, f"{_LOGIND}.Session", "Lock", "_on_locked()")
                self._hear(
                    system, _LOGIND, f"{_LOGIND}.Manager", "PrepareForSleep", "_on_active(bool)"
                )
        if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            session = QDBusConnection.sessionBus()
            if session.isConnected():
                for saver in _SAVERS:
                    self._hear(session, saver, saver, "ActiveChanged", "_on_active(bool)")

    def _hear(self, bus: Any, service: str, interface: str, name: str, slot: str) -> None:
        bus.connect(service, "", interface, name, self, SLOT(slot))

    @Slot()
    def _on_locked(self) -> None:
        self.locked.emit()

    @Slot(bool)
    def _on_active(self, is_active: bool) -> None:
        if is_active:
            self.locked.emit()

    def _listen_on_windows(self, window: int) -> None:
        app = QCoreApplication.instance()
        libraries: Any = getattr(ctypes, "windll", None)
        if app is None or libraries is None:
            return
        libraries.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(window), 0)
        self._filter = _WindowsFilter(self)
        app.installNativeEventFilter(self._filter)


class _Message(ctypes.Structure):
    """The beginning of the Windows structure MSG."""

    _fields_ = (
        ("hwnd", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


class _WindowsFilter(QAbstractNativeEventFilter):
    """Looks for the message that the session was locked."""

    def __init__(self, watch: SessionLockWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: Any, message: Any) -> Any:
        """Announce a lock and let every message pass."""
        if bytes(kind) == b"windows_generic_MSG":
            heard = _Message.from_address(int(message))
            if heard.message == _WM_WTSSESSION_CHANGE and heard.wparam == _WTS_SESSION_LOCK:
                self._watch.locked.emit()
        return False, 0
