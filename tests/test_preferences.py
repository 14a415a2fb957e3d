"""Preferences survive a restart and nothing in their file can stop the program."""

from __future__ import annotations

import os
import stat

import pytest

from mrc_desktop import paths, preferences
from mrc_desktop.preferences import Preferences


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "config_folder", lambda: tmp_path)


def test_what_is_saved_comes_back():
    kept = Preferences(language="ru", theme="dark", last_vault="/x", last_user="u", geometry="00")
    preferences.save(kept)
    assert preferences.load() == kept
    if os.name == "posix":
        assert stat.S_IMODE(preferences.file().stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"theme": 3}', '{"theme": "pink", "language": "xx", "y": "z"}']
)
def test_a_faulty_file_gives_the_defaults(text):
    preferences.file().write_text(text, encoding="utf-8")
    assert preferences.load() == Preferences()


def test_no_file_gives_the_defaults():
    assert preferences.load() == Preferences()


def test_a_disk_that_refuses_loses_a_preference_only(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "config_folder", lambda: tmp_path / "missing")
    preferences.save(Preferences(language="ru"))
    assert preferences.load() == Preferences()
