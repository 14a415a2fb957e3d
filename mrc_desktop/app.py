"""The composition root of the window: paths, log, services, content, theme, language, window."""

from __future__ import annotations

import datetime as dt
import gc
import os
import sys
import threading
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.access import Access
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.session import Session
    from mrc_desktop.ui.entrance import Entrance
    from mrc_desktop.ui.main_window import MainWindow

_CODE_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXY346789"
"""Letters of a bug's code: none that is easily read as another."""

NAME: Final = "MRC Desktop"

AFTER_FIRST_PICTURE_MS: Final = 200
"""When the unlock page surely stands and what nobody waits for may be done."""


def has_display() -> bool:
    """Return whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if chosen in ("offscreen", "minimal", "vnc", "linuxfb", "eglfs"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_window(vault: Path | None) -> int:
    """Show the window until it is closed; return the exit code of the program."""
    from mrc_desktop import log  # noqa: PLC0415 - a headless verb needs no window

    app, window = start_window(vault)
    try:
        return int(app.exec())
    finally:
        window.deleteLater()
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        log.stop()


def start_window(vault: Path | None) -> tuple[QApplication, MainWindow]:
    """Return the application and its window, shown, as every start makes them."""
    from mrc_desktop import log  # noqa: PLC0415 - a headless verb needs no window
    from mrc_desktop.services.access import forbid_core_dumps  # noqa: PLC0415 - as above

    # Nearly nothing a start makes goes away again; `Lane.settle` looks for cycles from then on.
    gc.disable()
    log.start()
    forbid_core_dumps()
    app = make_application()
    hush_qt()
    window = open_window(make_entrance(vault))
    catch_bugs(window)
    return app, window


def make_application() -> QApplication:
    """Return the one QApplication, dressed and speaking as the preferences say."""
    from mrc_desktop import preferences, qt_import  # noqa: PLC0415 - a headless verb needs no Qt

    qt_import.import_qt()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from mrc_desktop.ui import languages, theme  # noqa: PLC0415 - as above

    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication([NAME, "-style", "fusion"])
    app.setApplicationName(NAME)
    app.setDesktopFileName("mrc-desktop")
    chosen = preferences.load()
    languages.install(languages.preferred(chosen.language))
    theme.apply(chosen.theme)
    return app


def make_entrance(
    vault: Path | None,
    *,
    clock: Callable[[], dt.datetime] = dt.datetime.now,
    access: Access | None = None,
    default_folder: Path | None = None,
) -> Entrance:
    """Return the doors of the program; tests give a clock, a cheap access and a folder."""
    from mrc_desktop import paths  # noqa: PLC0415 - composed when a window is wanted
    from mrc_desktop.services.access import Access  # noqa: PLC0415 - as above
    from mrc_desktop.ui.entrance import Entrance  # noqa: PLC0415 - as above

    @lru_cache(maxsize=1)
    def content() -> Content:
        from mrc_desktop.guidance.content import Content  # noqa: PLC0415 - not before unlocking

        return Content(paths.resources() / "content")

    def desk_of(session: Session) -> Desk:
        from mrc_desktop.services.desk import open_desk  # noqa: PLC0415 - not before unlocking

        return open_desk(session, content())

    def sheet_of(session: Session, code: str, language: str) -> bytes:
        from mrc_desktop.services.recovery import recovery_sheet_pdf  # noqa: PLC0415 - seldom

        header = session.vault.header
        return recovery_sheet_pdf(content(), header, code, language, clock().date())

    def countries(language: str) -> Sequence[tuple[str, str]]:
        return content().countries(language)

    return Entrance(
        access=access or Access(clock),
        countries=countries,
        open_desk=desk_of,
        recovery_sheet=sheet_of,
        default_folder=default_folder or paths.default_vault_folder(),
        vault=vault,
    )


def open_window(entrance: Entrance) -> MainWindow:
    """Return the window, shown, with what may come later set up after its first picture."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - a headless verb needs no Qt

    from mrc_desktop.ui import theme  # noqa: PLC0415 - as above
    from mrc_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - as above

    theme.hold()
    try:
        window = MainWindow(entrance)
    finally:
        theme.release()
    window.showMaximized() if window.fills_screen else window.show()
    QTimer.singleShot(AFTER_FIRST_PICTURE_MS, window.lane, window.lane.settle)
    QTimer.singleShot(AFTER_FIRST_PICTURE_MS, window, window.listen_to_desktop)
    return window


def new_bug_code() -> str:
    """Return four letters that name one bug to the user and in the log."""
    import secrets  # noqa: PLC0415 - most days there is no bug

    return "".join(secrets.choice(_CODE_LETTERS) for _ in range(4))


def catch_bugs(window: MainWindow) -> None:
    """Say every unexpected error with a code and log where it happened, never what was typed."""
    from mrc_desktop import log  # noqa: PLC0415 - composed when a window is wanted

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        del error
        from mrc_desktop.ui.bug_dialog import tell_bug  # noqa: PLC0415 - most days there is no bug

        code = new_bug_code()
        log.bug(code, kind, trace)
        tell_bug(window, code)

    def noted(told: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        log.bug(new_bug_code(), told.exc_type or BaseException, told.exc_traceback)

    # What a desktop program says on standard error ends in a file of the session: quote nothing.
    sys.excepthook = caught
    sys.unraisablehook = noted
    threading.excepthook = noted


def hush_qt() -> None:
    """Log that Qt complained and about what; its own sentences may quote what is shown."""
    from PySide6.QtCore import (  # noqa: PLC0415 - a headless verb needs no Qt
        QMessageLogContext,
        QtMsgType,
        qInstallMessageHandler,
    )

    from mrc_desktop import log  # noqa: PLC0415 - composed when a window is wanted

    def told(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        del text
        log.complaint(f"Qt {kind.name} {context.category}")

    qInstallMessageHandler(told)
