from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mrc_desktop import paths
from mrc_desktop.guidance.content import Content

SHIPPED = paths.resources() / "content"


@pytest.fixture
def content_folder(tmp_path: Path) -> Path:
    """A copy of the shipped content that a test may spoil."""
    folder = tmp_path / "content"
    shutil.copytree(SHIPPED, folder)
    return folder


@pytest.fixture(scope="session")
def shipped() -> Content:
    return Content(SHIPPED)
