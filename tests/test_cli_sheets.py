"""The verbs print-sheet and check-content, as an office uses them to produce a stack."""

from __future__ import annotations

import io
import json
import shutil

import pytest
from pypdf import PdfReader

from mrc_desktop import paths
from mrc_desktop.cli import main

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_stack_is_a_folder_of_sheets_by_name(tmp_path, capsys) -> None:
    stack = tmp_path / "stack"
    given = ["print-sheet", "wages", "reentry-ban", "--language", "ru", "--language", "tg"]
    assert main([*given, "--out", str(stack), "--json"]) == 0
    names = ["reentry-ban-ru.pdf", "reentry-ban-tg.pdf", "wages-ru.pdf", "wages-tg.pdf"]
    assert sorted(path.name for path in stack.iterdir()) == names
    assert json.loads(capsys.readouterr().out) == names
    assert main([*given, "--out", str(stack)]) == 1
    assert capsys.readouterr().err.startswith("[file_exists] ")
    assert main([*given, "--out", str(stack), "--force"]) == 0
    assert main([*given, "--out", str(tmp_path / "one.doc")]) == 2


def test_a_stack_may_be_one_pdf(tmp_path, capsys) -> None:
    out = tmp_path / "stack.pdf"
    given = ["print-sheet", "wages", "reentry-ban", "--language", "ru", "--language", "tg"]
    assert main([*given, "--out", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == ["stack.pdf"]
    reader = PdfReader(out)
    assert len(reader.outline) == 4
    assert reader.trailer["/Root"]["/Lang"] == "ru"
    assert reader.metadata.title.endswith(" (4)")
    first = out.read_bytes()
    assert main([*given, "--out", str(out), "--force"]) == 0
    assert out.read_bytes() == first


@pytest.mark.parametrize(("size", "is_wide"), [("large", False), ("booklet", True)])
def test_the_size_is_in_the_name_and_on_the_page(tmp_path, size, is_wide) -> None:
    assert main(["print-sheet", "wages", "--size", size, "--out", str(tmp_path)]) == 0
    made = (tmp_path / f"wages-ru-{size}.pdf").read_bytes()
    box = PdfReader(io.BytesIO(made)).pages[0].mediabox
    assert (box.width > box.height) is is_wide


def test_what_cannot_be_is_said(tmp_path, capsys) -> None:
    out = str(tmp_path / "x.pdf")
    assert main(["print-sheet", "wages", "--language", "xx", "--out", out]) == 2
    assert "en" in capsys.readouterr().err
    assert main(["print-sheet", "wages", "--all", "--out", out]) == 2
    assert main(["print-sheet", "--out", out]) == 2


def test_check_content_is_content_check(tmp_path, capsys) -> None:
    assert main(["check-content"]) == 0
    folder = tmp_path / "content"
    shutil.copytree(paths.resources() / "content", folder)
    (folder / "sheets" / "tg" / "wages.md").unlink()
    assert main(["check-content", str(folder), "--json"]) == 1
    first = capsys.readouterr()
    assert main(["content", "check", str(folder), "--json"]) == 1
    assert capsys.readouterr() == first
    assert [fault["file"] for fault in json.loads(first.out)] == ["sheets/tg/wages.md"]
