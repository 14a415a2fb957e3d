"""The country's sums: only what a known centre signed, the latest revision, the same on engines."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import replace
from hashlib import sha256
from types import SimpleNamespace

import pytest

from mrc_desktop import cli
from mrc_desktop.errors import CannotWrite
from mrc_desktop.exchange.manifest import MANIFEST, SIGNATURE, make_manifest, stem_of
from mrc_desktop.exchange.rollup import NATIONAL_COLUMNS
from mrc_desktop.exchange.tidy import make_tidy
from mrc_desktop.exchange_errors import (
    BadKeyList,
    EngineFailed,
    FileUnreadable,
    NationalPartMissing,
    NothingToRollUp,
)
from mrc_desktop.services.rollup import collect, read_keys, roll_up_folder
from mrc_desktop.statistics.release import is_total, row
from mrc_desktop.storage import office
from tests.exchange import postgres
from tests.exchange.published import ALPHA3, release, spec

pytestmark = pytest.mark.usefixtures("qapp")


def keys_of(number):
    return office.Office(bytes(32), bytes([number + 1]) * 32, "")


@pytest.fixture
def country(tmp_path):
    """A folder for packages, and `give(centre, month, ...)` that puts one there."""
    folder = tmp_path / "country"
    folder.mkdir()
    codes = [f"C{number:03}" for number in range(4)]
    listed = "".join(f"{code} {keys_of(n).signer.hex()}\n" for n, code in enumerate(codes))
    (folder / "keys.txt").write_text(f"# centres\n\n{listed}", encoding="utf-8")

    def give(number, month="2026-10", *, place="", previous="", signer=None, **other):
        code = codes[number] if number < len(codes) else f"X{number:03}"
        seed = other.pop("seed", number * 100 + int(month[5:]))
        one = release(month=month, spec=spec(code), centre_code=code, seed=seed, **other)
        files = {f"{stem_of(one)}.csv": make_tidy(one, ALPHA3)}
        keys = signer or keys_of(number)
        manifest = make_manifest(one, files, previous, keys.signer)
        files |= {MANIFEST: manifest, SIGNATURE: office.signed_manifest(keys, manifest)}
        target = folder / (place or stem_of(one))
        target.mkdir()
        for name, data in files.items():
            (target / name).write_bytes(data)
        return SimpleNamespace(
            release=one, folder=target, table=target / f"{stem_of(one)}.csv", manifest=manifest
        )

    def run(engine="", **options):
        out = tmp_path / "country.csv"
        done = roll_up_folder(folder, folder / "keys.txt", out, engine, **options)
        return SimpleNamespace(done=done, rows=read(out), text=out.read_bytes())

    return SimpleNamespace(folder=folder, give=give, run=run, out=tmp_path / "country.csv")


def read(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def cell(rows, table, unit="PS", **wanted):
    (found,) = [
        one
        for one in rows
        if one["TABLE_ID"] == table
        and one["UNIT"] == unit
        and all(one[name] == value for name, value in wanted.items())
    ]
    return found


def test_the_country_is_the_sum_of_what_was_published(country):
    given = [country.give(number, persons=100 * (number + 1)) for number in range(3)]
    found = country.run()
    total = cell(found.rows, "total")
    assert total["OBS_VALUE"] == "600"
    assert (total["N_CENTRES"], total["N_FILES"], total["ERROR95"]) == ("3", "3", "7")
    women = sum(
        one.value for each in given for one in each.release.of("sex") if "female" in one.categories
    )
    assert cell(found.rows, "sex", SEX="F")["OBS_VALUE"] == str(women)
    assert tuple(found.rows[0]) == NATIONAL_COLUMNS
    talks = cell(found.rows, "consultations_total", "CN")
    assert talks["ERROR95"] == str(round(4 * 3**0.5 * 5))


def test_no_code_of_a_centre_leaves_and_what_is_missing_is_a_number(country):
    for number in range(2):
        country.give(number)
    country.give(2, "2026-11")
    found = country.run()
    assert b"C00" not in found.text
    months = {one.month: (one.centres, one.missing) for one in found.done.months}
    assert months == {"2026-10": (2, 2), "2026-11": (1, 3)}
    assert "C00" not in str(found.done)


def test_a_month_of_few_counts_in_the_total_only(country):
    country.give(0, persons=5)
    country.give(1, persons=400)
    found = country.run()
    assert cell(found.rows, "total")["N_CENTRES"] == "2"
    assert cell(found.rows, "sex", SEX="F")["N_CENTRES"] == "1"


def test_the_latest_revision_counts_whatever_the_order(country):
    first = country.give(0, persons=100)
    chain = sha256(first.manifest).hexdigest()
    country.give(0, persons=200, revision=1, previous=chain, place="aaa")
    found = country.run()
    assert cell(found.rows, "total")["OBS_VALUE"] == "200"
    assert found.done.refused == {"older": 1}


def test_a_revision_that_does_not_follow_is_left_out(country):
    country.give(0, persons=100)
    country.give(0, persons=200, revision=1, previous="0" * 64)
    country.give(1)
    assert country.run().done.refused == {"broken_chain": 2}


def test_the_same_package_twice_is_one_and_two_truths_are_none(country):
    country.give(0, persons=100)
    country.give(0, persons=100, place="copy")
    assert cell(country.run().rows, "total")["OBS_VALUE"] == "100"
    country.give(0, persons=150, place="other")
    country.give(1, persons=50)
    found = country.run()
    assert cell(found.rows, "total")["OBS_VALUE"] == "50"
    assert found.done.refused == {"contradiction": 1}


def spoil(country, given, reason):
    """Roll up a country of one good and this bad package; see the reason and the good number."""
    country.give(3, persons=55)
    found = country.run()
    assert found.done.refused == {reason: 1}
    assert cell(found.rows, "total")["OBS_VALUE"] == "55"
    assert given.folder.exists()


def test_a_changed_digit(country):
    """T18: one changed byte and the file is refused."""
    given = country.give(0)
    text = given.table.read_bytes()
    given.table.write_bytes(text.replace(b",400,", b",405,", 1))
    spoil(country, given, "altered")


@pytest.mark.parametrize("part", ["table", "manifest", "signature"])
def test_any_changed_byte(country, part):
    given = country.give(0)
    path = {
        "table": given.table,
        "manifest": given.folder / MANIFEST,
        "signature": given.folder / SIGNATURE,
    }[part]
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    _, refused = collect(country.folder, read_keys(country.folder / "keys.txt"))
    assert sum(refused.values()) == 1


def test_a_foreign_key(country):
    spoil(country, country.give(0, signer=keys_of(77)), "wrong_signature")


def test_an_unknown_centre(country):
    spoil(country, country.give(9), "unknown_centre")


def test_unsigned(country):
    given = country.give(0)
    (given.folder / SIGNATURE).unlink()
    spoil(country, given, "unsigned")


def test_half_a_package(country):
    given = country.give(0)
    given.table.unlink()
    spoil(country, given, "incomplete")


def test_half_a_table(country):
    given = country.give(0)
    given.table.write_bytes(given.table.read_bytes()[:900])
    spoil(country, given, "altered")


def test_practice_is_not_summed(country):
    spoil(country, country.give(0, is_practice=True), "practice")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(b",C000,", b",C001,"),
        lambda text: text.replace(b"2026-10,", b"2026-09,"),
        lambda text: text + text.split(b"\n")[1] + b"\n",
        lambda text: text.replace(b",400,", b",<10,"),
        lambda text: text.replace(b",400,", b",-400,"),
        lambda text: text.replace(b"OBS_VALUE", b"VALUE"),
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: text[:-1],
    ],
)
def test_a_centre_cannot_sign_what_is_not_its_own_month(country, change):
    """A signature says who, not that the rows are in order: a careless centre is refused too."""
    given = country.give(0)
    table = change(given.table.read_bytes())
    keys = keys_of(0)
    manifest = make_manifest(given.release, {given.table.name: table}, "", keys.signer)
    given.table.write_bytes(table)
    (given.folder / MANIFEST).write_bytes(manifest)
    (given.folder / SIGNATURE).write_bytes(office.signed_manifest(keys, manifest))
    spoil(country, given, "wrong_rows")


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{}", b"[]", b"null", b"{" * 100_000, b"\xff\xfe",
        json.dumps({"schema": 1}).encode(), b'{"schema": 2}',
    ],
)  # fmt: skip
def test_no_manifest(country, text):
    given = country.give(0)
    (given.folder / MANIFEST).write_bytes(text)
    spoil(country, given, "no_manifest")


@pytest.mark.parametrize("name", ["../C000_2026-10_r0.csv", "/etc/passwd", ".hidden", "a\\b"])
def test_a_manifest_names_no_file_elsewhere(country, name):
    given = country.give(0)
    raw = json.loads(given.manifest)
    raw["files"][name] = "0" * 64
    manifest = json.dumps(raw).encode()
    (given.folder / MANIFEST).write_bytes(manifest)
    (given.folder / SIGNATURE).write_bytes(office.signed_manifest(keys_of(0), manifest))
    spoil(country, given, "no_manifest")


def test_nothing_good_writes_nothing(country):
    given = country.give(9)
    with pytest.raises(NothingToRollUp) as refused:
        country.run()
    assert refused.value.data == {"refused": 1, "unknown_centre": 1}
    assert not country.out.exists()
    assert given.folder.exists()


@pytest.mark.parametrize("line", ["C000", "C000 00", "C000 zz", "C/1 " + "00" * 32, "a b c"])
def test_a_list_of_keys_that_cannot_be_read(country, line):
    country.give(0)
    keys = country.folder / "keys.txt"
    keys.write_text(f"# first\n{line}\n", encoding="utf-8")
    with pytest.raises(BadKeyList) as refused:
        country.run()
    assert refused.value.data == {"line": 2}


def test_files_that_are_not_there(country, tmp_path):
    with pytest.raises(FileUnreadable):
        roll_up_folder(tmp_path / "none", country.folder / "keys.txt", country.out)
    with pytest.raises(FileUnreadable):
        roll_up_folder(country.folder, tmp_path / "none", country.out)
    country.give(0)
    with pytest.raises(CannotWrite):
        roll_up_folder(country.folder, country.folder / "keys.txt", tmp_path / "no" / "o.csv")


def test_years_are_sums_of_months(country):
    for month in ("2026-09", "2026-10", "2026-11"):
        country.give(0, month, persons=100)
        country.give(1, month, persons=50)
    total = cell(country.run(by_year=True).rows, "total")
    assert total["TIME_PERIOD"] == "2026"
    assert (total["OBS_VALUE"], total["N_CENTRES"], total["N_FILES"]) == ("450", "2", "6")
    assert total["ERROR95"] == str(round(4 * 6**0.5))


def test_the_same_rows_on_duckdb_and_on_a_real_postgresql(country):
    programs = postgres.binaries()
    if programs is None:
        pytest.skip("no PostgreSQL is installed here")
    for number in range(3):
        for month in ("2026-09", "2026-10"):
            country.give(number, month, persons=60 * (number + 1))
    first = country.give(3, persons=100)
    country.give(
        3, persons=150, revision=1, place="r1", previous=sha256(first.manifest).hexdigest()
    )
    months, years = country.run().text, country.run(by_year=True).text
    with postgres.running(programs) as address:
        assert country.run(address).text == months
        assert country.run(address, by_year=True).text == years
    assert months.count(b"\n") > 500


@pytest.mark.filterwarnings("ignore:The 'future.infer_string' option")
def test_another_engine_gives_the_same_rows(country, tmp_path):
    """Any engine that Ibis knows: here SQLite, which is given rows and not a file."""
    for number in range(3):
        country.give(number, persons=60 * (number + 1))
    assert country.run(f"sqlite://{tmp_path / 'own.db'}").text == country.run().text


@pytest.mark.filterwarnings("ignore")
def test_an_engine_that_is_not_there(country):
    country.give(0)
    for engine in ("nonsense://x", "postgresql://nobody@/x?host=/nowhere"):
        with pytest.raises(EngineFailed) as refused:
            country.run(engine)
        assert refused.value.data == {}
    assert not country.out.exists()


def test_without_the_extra_one_sentence_says_what_to_install(country, monkeypatch, capsys):
    country.give(0)
    monkeypatch.setitem(sys.modules, "ibis", None)
    with pytest.raises(NationalPartMissing) as refused:
        country.run()
    assert refused.value.data == {"extra": "national"}
    code = cli.main(["--language", "en", "rollup", str(country.folder), "--out", str(country.out)])
    said = capsys.readouterr().err
    assert code == 1
    assert "mrc-desktop[national]" in said
    assert said.count("\n") == 1


def test_the_verb(country, capsys):
    country.give(0)
    country.give(9)
    arguments = ["rollup", str(country.folder), "--out", str(country.out)]
    assert cli.main(arguments) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == ["month\t2026-10\t1\t3", "left_out\tunknown_centre\t1"]
    assert cli.main(arguments) == 1
    assert cli.main([*arguments, "--force", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["months"] == [{"month": "2026-10", "centres": 1, "missing": 3}]


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_the_verb_says_why_nothing_could_be_summed(country, capsys, options):
    """The country's office must know whether to ask for the file again or whose key it lacks."""
    country.give(0, signer=keys_of(77))
    country.give(9)
    altered = country.give(1)
    altered.table.write_bytes(altered.table.read_bytes().replace(b",PS,400,", b",PS,405,", 1))
    arguments = ["rollup", str(country.folder), "--out", str(country.out), *options]
    assert cli.main(arguments) == 1
    said = capsys.readouterr()
    reasons = {"altered": 1, "unknown_centre": 1, "wrong_signature": 1}
    if options:
        assert json.loads(said.out) == {"rows": 0, "months": [], "left_out": reasons}
    else:
        lines = [f"left_out\t{reason}\t{number}" for reason, number in reasons.items()]
        assert said.out.splitlines() == [*lines, "rows\t0"]
    assert "left out: 3" in said.err
    assert not country.out.exists()


def test_bounds_of_a_release_are_not_taken_on_trust():
    one = release()
    total = next(each for each in one.rows if is_total(each))
    with pytest.raises(ValueError, match="multiple"):
        row(one.tables()[0], total.categories, 7)
    assert replace(one, revision=2).revision == 2
