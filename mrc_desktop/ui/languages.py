"""The languages of the interface, switchable while the program runs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mrc_desktop import paths

LANGUAGES: Final[tuple[tuple[str, str], ...]] = (("en", "English"), ("ru", "Русский"))
"""(code, its own name) of every language the interface is complete in."""

_installed: list[QTranslator] = []


def preferred(chosen: str) -> str:
    """Return the chosen language, or the system's if it is one of ours, or English."""
    known = [code for code, _ in LANGUAGES]
    if chosen in known:
        return chosen
    system = QLocale.system().name()[:2]
    return system if system in known else "en"


def current() -> str:
    """Return the language of the interface as two letters."""
    return QLocale().name()[:2]


def install(language: str) -> None:
    """Speak this language from now on; widgets built before keep theirs until they are rebuilt."""
    app = QCoreApplication.instance()
    if app is None:
        return
    while _installed:
        app.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(language))
    ours = str(paths.resources() / "i18n")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (language, ours)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
