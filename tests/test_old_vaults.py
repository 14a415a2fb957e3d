"""Vaults of earlier versions open, upgrade, and keep every row."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mrc_desktop.domain.codes import Role
from tests.vaults.make import counts, desk_of, rows

VAULTS = Path(__file__).parent / "vaults"
NAMES = sorted(path.name for path in VAULTS.iterdir() if (path / "keyring.json").is_file())


@pytest.fixture(params=NAMES)
def old(request, tmp_path):
    """A copy of an old vault, and what was in it."""
    folder = tmp_path / "vault"
    shutil.copytree(VAULTS / request.param, folder)
    folder.chmod(0o700)
    return folder, json.loads((VAULTS / f"{request.param}.json").read_text(encoding="utf-8"))


def user(kept, role):
    return next(one for one in kept["users"] if one["role"] == role)


def plain(value):
    """Return a value as it comes back from JSON."""
    return json.loads(json.dumps(value))


def test_there_are_old_vaults_and_they_are_small():
    assert "first" in NAMES
    for name in NAMES:
        assert sum(path.stat().st_size for path in (VAULTS / name).iterdir()) < 400_000


@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.ADMINISTRATOR])
def test_every_row_is_kept(old, role):
    folder, kept = old
    desk = desk_of(folder, user(kept, role))
    found = plain(rows(desk))
    for issued in (paper for person in found["people"] for paper in person["issued"]):
        assert len(issued[2]) == 64
    for row in desk.papers.rows():
        assert desk.papers.reprint(row.document.id).startswith(b"%PDF")
    desk.centre.verify()
    desk.session.close()
    assert found == {"people": kept["people"], "outreach": kept["outreach"]}
    assert found["people"]


def test_its_months_stand_where_they_stood(old):
    folder, kept = old
    for role in (Role.ADMINISTRATOR, Role.SUPERVISOR):
        desk = desk_of(folder, user(kept, role))
        assert plain(counts(desk)) == kept["months"]
        desk.session.close()
