"""Every text of the interface is there in every language, and no page overflows when it is long."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from mrc_desktop.ui import languages
from mrc_desktop.ui.icons import icon
from mrc_desktop.ui.pages import PAGES

ROOT = Path(__file__).parents[2]


def tool():
    spec = importlib.util.spec_from_file_location("translate", ROOT / "tools" / "translate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_translations_are_whole_and_fresh():
    assert tool().check() == []


def test_the_interface_speaks_russian_and_back(qapp):
    from PySide6.QtCore import QCoreApplication

    languages.install("ru")
    assert QCoreApplication.translate("pages", "Today") == "Сегодня"
    assert languages.current() == "ru"
    languages.install("en")
    assert QCoreApplication.translate("pages", "Today") == "Today"


@pytest.mark.parametrize(("chosen", "expected"), [("ru", "ru"), ("en", "en"), ("xx", None)])
def test_an_unknown_language_falls_back(qapp, chosen, expected):
    found = languages.preferred(chosen)
    assert found == expected or (expected is None and found in ("en", "ru"))


def test_every_page_has_its_icon(qapp):
    for entry in PAGES:
        assert not icon(entry.icon).isNull()
