"""The check of the shipped content that the headless verb and the lawyers use."""

from __future__ import annotations

import shutil

from mrc_desktop import paths
from mrc_desktop.services.content_access import Fault, check_content, open_content


def spoiled(tmp_path, file, before, after):
    shutil.copytree(paths.resources() / "content", tmp_path / "content")
    for shipped in ("fonts", "pictograms"):
        (tmp_path / shipped).symlink_to(paths.resources() / shipped)
    path = tmp_path / "content" / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    return check_content(open_content(tmp_path))


def test_the_shipped_content_is_sound():
    assert check_content(open_content(paths.resources())) == []


def test_a_fault_of_a_text_is_named(tmp_path):
    faults = spoiled(tmp_path, "letters/ru/referral.md", "{{ person }}", "{{ persn }}")
    assert faults == [Fault("letters/ru/referral.md", "", "persn", "unknown_placeholder")]


def test_a_letter_no_font_has_is_named(tmp_path):
    # In a translation: another word in the source would make every translation of it stale.
    faults = spoiled(tmp_path, "sheets/ru/wages.md", "Коротко", "Коротко \U0001f6c2")
    assert faults == [Fault("sheets/ru/wages.md", "wages", "U+1F6C2", "unprintable_character")]
