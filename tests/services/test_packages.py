"""A real month's package: signed, complete, followed by its revision, and summed by the country."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from hashlib import sha256

import openpyxl
import pytest
from pypdf import PdfReader

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import CannotWrite, FileInTheWay
from mrc_desktop.exchange.manifest import MANIFEST, SIGNATURE, read_manifest
from mrc_desktop.exchange.saving import save_folder
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.bundles import Bundles
from mrc_desktop.services.packages import write_package
from mrc_desktop.services.rollup import roll_up_folder
from mrc_desktop.services.summaries import Summaries
from mrc_desktop.statistics.ledger import fulfil
from mrc_desktop.statistics.spec import base_of
from mrc_desktop.storage import audit
from mrc_desktop.storage.office import manifest_holds
from tests.services.month_facts import people, send

CONTENT = Content(resources() / "content")
CANARY = 37
"""So many persons there truly are; no file may say so."""


@pytest.fixture
def issued(unlock, monkeypatch):
    """October with 37 persons, issued; the supervisor's session and services."""
    monkeypatch.setattr(
        "mrc_desktop.services.summaries.carry_out", lambda order, watch: fulfil(order, watch.tell)
    )
    send(unlock(Role.COUNSELLOR), people(CANARY))
    session = unlock(Role.SUPERVISOR)
    summaries = Summaries(session, CONTENT)
    summaries.issue("2026-10")
    return summaries


def package(summaries):
    return {one.name: one.body for one in summaries.files("2026-10")}


def test_everything_in_the_package_is_in_the_manifest_and_the_manifest_is_signed(issued):
    files = package(issued)
    manifest = read_manifest(files[MANIFEST])
    assert {name: sha256(data).hexdigest() for name, data in files.items()} == {
        **manifest.files,
        MANIFEST: sha256(files[MANIFEST]).hexdigest(),
        SIGNATURE: sha256(files[SIGNATURE]).hexdigest(),
    }
    assert (manifest.month, manifest.revision, manifest.previous) == ("2026-10", 0, "")
    assert manifest.spec == issued.preview("2026-10").spec.digest
    key = bytes.fromhex(manifest.key)
    assert manifest_holds(key, files[MANIFEST], files[SIGNATURE])
    other = files[MANIFEST].replace(b'"revision": 0', b'"revision": 1')
    assert not manifest_holds(key, other, files[SIGNATURE])
    assert not manifest_holds(bytes(32), files[MANIFEST], files[SIGNATURE])
    assert not manifest_holds(key, files[MANIFEST], files[SIGNATURE][:-1])


def test_the_true_total_is_in_no_file(issued):
    """T15 on a real month: workbook, report, table, manifest."""
    truth = re.compile(rf"(?<![\w.]){CANARY}(?![\w.])")
    files = package(issued)
    for name, data in files.items():
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(data)) as book:
                texts = [book.read(part).decode() for part in book.namelist()]
            cells = [
                cell
                for sheet in openpyxl.load_workbook(io.BytesIO(data))
                for row in sheet.iter_rows(values_only=True)
                for cell in row
            ]
            assert CANARY not in cells
            texts = [re.sub(r'(?:[rst]|spid|width|ht)="[^"]*"', "", text) for text in texts]
            texts = [re.sub(r"<v>\d+</v></c>", "", text) for text in texts]
        elif name.endswith(".pdf"):
            texts = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
        elif name.endswith(".sig"):
            continue
        else:
            texts = [data.decode("utf-8")]
        assert not any(truth.search(text) for text in texts), name


def test_every_published_number_is_a_multiple_within_bounds(issued):
    release = issued.preview("2026-10")
    assert abs(release.total - CANARY) <= 5
    for row in release.rows:
        base = base_of(row.unit)
        assert row.value % base == 0
        assert (row.lower, row.upper) == (max(0, row.value - base), row.value + base)


def test_a_package_is_saved_whole_once_and_audited(issued, tmp_path):
    made = issued.save_package("2026-10", tmp_path)
    code = issued.preview("2026-10").centre_code
    assert made == tmp_path / f"{code}_2026-10_r0"
    assert {path.name: path.read_bytes() for path in made.iterdir()} == package(issued)
    assert issued.save_package("2026-10", tmp_path) == made
    next(made.glob("*.csv")).unlink()
    with pytest.raises(FileInTheWay):
        issued.save_package("2026-10", tmp_path)
    with pytest.raises(CannotWrite):
        issued.save_package("2026-10", tmp_path / "nowhere")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[0] == ".") == []
    session = issued._session
    with session.read_facts() as records:
        saved = [one for one in audit.entries(records, 50) if one.action == "copy.saved"]
    assert [one.detail for one in saved] == ["2026-10", "2026-10"]


def test_the_country_sums_what_the_centre_saved(issued, tmp_path):
    country = tmp_path / "country"
    country.mkdir()
    issued.save_package("2026-10", country)
    office = Bundles(issued._session).office()
    (country / "keys.txt").write_text(f"{office.code} {office.signer}\n", encoding="utf-8")
    out = tmp_path / "sum.csv"
    done = roll_up_folder(country, country / "keys.txt", out)
    assert done.refused == {}
    assert [(one.month, one.centres, one.missing) for one in done.months] == [("2026-10", 1, 0)]
    total = next(line for line in out.read_text().splitlines() if ",total,_T" in line)
    assert f",PS,{issued.preview('2026-10').total},1,1,4" in total
    assert office.code not in out.read_text()


def test_a_revision_names_the_one_before_and_takes_its_place(issued, tmp_path):
    before = package(issued)
    country = tmp_path / "country"
    country.mkdir()
    issued.save_package("2026-10", country)
    later = replace(issued.preview("2026-10"), revision=1)
    digest = sha256(before[MANIFEST]).hexdigest()
    with issued._session.write_facts() as records:
        files = write_package(records, CONTENT, "ru", later, (), digest)
    assert read_manifest(files[MANIFEST]).previous == digest
    save_folder(country / "later", files)
    office = Bundles(issued._session).office()
    (country / "keys.txt").write_text(f"{office.code} {office.signer}\n", encoding="utf-8")
    done = roll_up_folder(country, country / "keys.txt", tmp_path / "sum.csv")
    assert done.refused == {"older": 1}


def test_the_hxl_file_says_the_same_numbers(issued, tmp_path):
    path = tmp_path / "hxl.csv"
    issued.save_hxl("2026-10", path)
    data = path.read_bytes()
    plain = next(body for name, body in package(issued).items() if name.endswith(".csv"))
    lines = data.split(b"\n")
    assert b"\n".join([lines[0], *lines[2:]]) == plain


def test_a_manifest_is_read_strictly(issued):
    text = package(issued)[MANIFEST]
    good = json.loads(text)
    for change in (
        {"schema": 2}, {"month": "2026-13"}, {"revision": -1}, {"revision": "0"}, {"centre": "a/b"},
        {"method": "KCR-6"}, {"files": {}}, {"files": {"x.csv": 1}}, {"key": "00"},
        {"spec": "Z" * 64},
        {"previous": "1"}, {"is_practice": 0}, {"more": 1},
    ):  # fmt: skip
        with pytest.raises(ValueError, match="manifest"):
            read_manifest(json.dumps({**good, **change}).encode())
    with pytest.raises(ValueError, match="manifest"):
        read_manifest(b" " * 200_000)
