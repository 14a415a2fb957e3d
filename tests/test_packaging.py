"""The recipe of the frozen program takes what is imported by name, and no ballast."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import SimpleNamespace

import pytest

from mrc_desktop.ui.pages import PAGES
from mrc_desktop.ui.topic_panels import PANELS

ROOT = Path(__file__).resolve().parent.parent


class Recipe:
    """Stands in for PyInstaller: remembers what the recipe asks it to take."""

    def __init__(self) -> None:
        self.asked: dict[str, list] = {}

    def analysis(self, scripts, **asked):
        self.asked = {"scripts": scripts, **asked}
        return SimpleNamespace(binaries=[], datas=[], pure=[], scripts=scripts)

    def run(self):
        names = {
            "SPECPATH": str(ROOT),
            "Analysis": self.analysis,
            **dict.fromkeys(("PYZ", "EXE", "COLLECT"), lambda *_parts, **_options: None),
        }
        source = (ROOT / "build_installer.spec").read_text(encoding="utf-8")
        exec(compile(source, "build_installer.spec", "exec"), names)
        return names


@pytest.fixture(scope="module")
def recipe():
    return Recipe()


@pytest.fixture(scope="module")
def names(recipe):
    return recipe.run()


def test_every_page_and_panel_is_taken_though_it_is_imported_by_name(recipe, names):
    taken = set(recipe.asked["hiddenimports"])
    assert {entry.module for entry in PAGES} <= taken
    assert {entry.module for panels in PANELS.values() for entry in panels} <= taken
    assert {"mrc_desktop.app", "mrc_desktop.ui", "mrc_desktop.ui.casework"} <= taken


def test_what_is_taken_by_name_is_there(recipe, names):
    missing = [
        name
        for name in recipe.asked["hiddenimports"]
        if name.startswith("mrc_desktop") and importlib.util.find_spec(name) is None
    ]
    assert missing == []
    assert importlib.util.find_spec("reportlab.graphics.barcode.qr") is not None
    assert "reportlab.graphics.barcode.qr" in recipe.asked["hiddenimports"]
    assert importlib.util.find_spec("_rl_accel") is not None


def test_content_fonts_translations_and_migrations_are_taken(recipe, names):
    taken = {target: Path(source) for source, target in recipe.asked["datas"]}
    resources = taken["mrc_desktop/_resources"]
    for part in ("content/rules", "fonts/NotoNaskhArabic-Regular.ttf", "i18n/ru.qm", "icons"):
        assert (resources / part).exists(), part
    assert list(taken["mrc_desktop/storage/migrations"].rglob("*.sql"))


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", True),
        ("PySide6/Qt/translations/qtbase_ru.qm", True),
        ("PySide6/translations/qt_help_ko.qm", False),
        ("libgtk-3.so.0", False),
        ("libQt6Network.so.6", True),
        ("mrc_desktop/_resources/i18n/ru.qm", True),
    ],
)
def test_qt_brings_only_what_a_centre_uses(names, name, is_wanted):
    assert names["is_wanted"]((name, "anywhere", "BINARY")) is is_wanted
