"""The one door from the command line: no verb tells a supervisor that 1,237 persons came."""

from __future__ import annotations

import io
import re
import sys
import zipfile

import pytest

from mrc_desktop.cli import main
from mrc_desktop.domain.codes import Role
from tests.conftest import SUPERVISOR_NAME, SUPERVISOR_PASSPHRASE
from tests.services.month_facts import people, send

CANARY = 1237
TRUE = re.compile(rb"(?<![\d.])(1[., ]?237|2[., ]?474)(?![\d.])")
"""The persons, and twice as many consultations."""

VERBS = (
    ("summary", "--month", "2026-10"),
    ("summary", "--month", "2026-10", "--json"),
    ("summary", "--month", "2026-10", "--issue", "--json"),
    ("summary", "--month", "2026-10", "--reissue", "--json"),
    ("summary", "--period", "2026-Q4", "--json"),
    ("summary", "--period", "2026"),
    ("summary", "--month", "2026-10", "--hxl", "--out", "{place}/hxl.csv"),
    ("summary", "--month", "2026-10", "--package", "{place}"),
    ("bundle", "state"),
    ("bundle", "card", "--out", "{place}/card.txt"),
    ("bundle", "make", "--out", "{place}/bundle.mrcbundle"),
    ("bundle", "show-code"),
    ("verify", "--json"),
    ("verify",),
    ("users", "--json"),
    ("find", "Karimov"),
)
"""Every verb that opens a register; a letter needs a case and is refused like `find`."""


@pytest.fixture
def verb(vault_folder, unlock, monkeypatch, capsys, qapp):
    """Run a verb as the supervisor; return all it printed. 1,237 persons are in the facts."""
    send(unlock(Role.COUNSELLOR), people(CANARY, visits=2))
    unlock(Role.SUPERVISOR).close()

    def run(name, *arguments):
        typed = f"{SUPERVISOR_PASSPHRASE}\n".encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        who = ("--vault", str(vault_folder), "--user", SUPERVISOR_NAME, "--passphrase-stdin")
        main([name, *arguments[:1], *who, *arguments[1:]] if name == "bundle" else
             [name, *who, *arguments])  # fmt: skip
        captured = capsys.readouterr()
        return captured.out + captured.err

    return run


def bodies(place):
    """Yield what every file says, the parts of a workbook one by one."""
    for path in place.rglob("*"):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                yield from (book.read(name) for name in book.namelist())
        elif path.is_file() and path.suffix not in (".pdf", ".sig"):
            yield path.read_bytes()


def test_no_verb_tells_a_true_total(verb, tmp_path):
    place = tmp_path / "out"
    place.mkdir()
    said = {line: verb(*(part.format(place=place) for part in line)) for line in VERBS}
    assert all(said[line] for line in VERBS[:3])
    assert [line for line, text in said.items() if TRUE.search(text.encode())] == []
    found = list(bodies(place))
    assert len(found) > 10
    assert [body for body in found if TRUE.search(body)] == []
    assert re.search(r"\b12(35|40)\b", said[VERBS[0]])
