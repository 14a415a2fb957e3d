"""The documents say what the code does: tests, links, verbs and packages they name exist."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [
        target
        for target in targets
        if "://" not in target and not (page.parent / target).resolve().exists()
    ]
    assert missing == []


def test_every_test_named_in_the_threat_model_exists() -> None:
    names = set(
        re.findall(r"\btest_\w+", (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8"))
        + re.findall(r"\btest_\w+", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))
    )
    files = list((ROOT / "tests").rglob("test_*.py"))
    known = {path.stem for path in files}
    for path in files:
        known |= set(re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8")))
        known |= {path.name, path.name.removesuffix(".py")}
    assert names
    assert sorted(names - known) == []


def test_every_dependency_has_its_reason_in_the_architecture() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    names = {re.split(r"[<>=\[ ]", line)[0] for line in project["dependencies"]}
    assert {name for name in names if name not in architecture} == set()


def test_locked_packages_have_hashes_and_no_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pinned = re.findall(r"^[\w.-]+==", text, flags=re.MULTILINE)
        blocks = text.split("\n")
        assert pinned
        assert "://" not in text
        for index, line in enumerate(blocks):
            if "==" in line:
                assert "--hash=sha256:" in blocks[index + 1], line


def test_the_readme_lists_every_verb() -> None:
    from mrc_desktop.cli import parser

    verbs = next(
        action.choices for action in parser()._actions if action.dest == "verb" and action.choices
    )
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [verb for verb in verbs if f"`{verb}`" not in readme] == []
