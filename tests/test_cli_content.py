"""The verb `content`: each broken content is refused with its file, record, field and reason."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import stat
from types import SimpleNamespace

import pytest

from mrc_desktop import paths
from mrc_desktop.cli import main
from mrc_desktop.guidance.pack import MANIFEST, SIGNATURE, new_key, open_pack, sign_pack

SECRET, TRUSTED = new_key()
DAY = dt.date(2026, 11, 23)
CHECK = "rules/ban_check.toml"
RATES = "rates/key_rates.toml"
LIST = "indicators/adult_labour.toml"
SHEET = "sheets/en/crisis.md"


@pytest.fixture
def folder(tmp_path):
    """The shipped content with one sheet: drawing every sheet takes seconds."""
    copy = tmp_path / "content"
    shutil.copytree(paths.resources() / "content", copy)
    for path in copy.glob("sheets/*/*.md"):
        if path.stem != "crisis":
            path.unlink()
    return copy


@pytest.fixture
def run(capsys, qapp):
    def runner(*typed):
        code = main(["--language", "en", "content", *map(str, typed)])
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return runner


def test_a_sound_content_passes(run, folder):
    done = run("check", folder)
    assert (done.code, done.out, done.err) == (0, "", "")


BROKEN = [
    (CHECK, r"^country", "contry", ("RU-CHECK-01", "contry", "unknown_field")),
    (CHECK, r"^law = .*\n", "", ("RU-CHECK-01", "law", "missing_field")),
    (CHECK, r"^id = .*$", 'id = ""', ("", "id", "missing_field")),
    (CHECK, r"^topic = .*$", "topic = 3", ("RU-CHECK-01", "topic", "wrong_value")),
    (CHECK, r"^source = .*\n", "", ("RU-CHECK-01", "source", "missing_source")),
    (CHECK, r"^source = .*$", 'source = "a book"', ("RU-CHECK-01", "source", "wrong_value")),
    (CHECK, r"^text\.ru = .*\n", "", ("RU-CHECK-01", "text.ru", "missing_field")),
    (CHECK, r"^text\.en = .*$", 'text.en = ""', ("RU-CHECK-01", "text.en", "missing_field")),
    (CHECK, r'"read"', '"certain"', ("RU-CHECK-01", "confidence", "wrong_value")),
    (CHECK, r"^checked_on = .*$", 'checked_on = "now"',
     ("RU-CHECK-01", "checked_on", "wrong_value")),
    (CHECK, r"^review_by = .*$", "review_by = 2020-01-01",
     ("RU-CHECK-01", "review_by", "reversed_period")),
    (CHECK, r"^id = ", 'unconfirmed = ["gap"]\nid = ',
     ("RU-CHECK-01", "unconfirmed.gap", "unknown_parameter")),
    (CHECK, r"^id = ", "parameters.fine = { count = 3 }\nid = ",
     ("RU-CHECK-01", "parameters.fine", "unused_parameter")),
    (CHECK, r"^parameters\.term = .*\n", "", ("RU-CHECK-02", "parameters.term",
                                             "missing_parameter")),
    (CHECK, r"\{ days = 30 \}", "{ weeks = 4 }",
     ("RU-CHECK-02", "parameters.term", "unknown_field")),
    (CHECK, r"\{ days = 30 \}", "{ days = -30 }",
     ("RU-CHECK-02", "parameters.term", "wrong_value")),
    (CHECK, r'"RU-CHECK-02"', '"RU-CHECK-01"', ("RU-CHECK-01", "parameters.term",
                                               "unused_parameter")),
    (CHECK, r"\A", "[[rule]\n", ("", "", "bad_toml")),
    (RATES, r'percent = "15"', 'percent = "much"',
     ("EXAMPLE-RU-KEY-RATE", "rates[0].percent", "wrong_value")),
    (RATES, r"^known_until = .*\n", "", ("EXAMPLE-RU-KEY-RATE", "known_until", "missing_field")),
    (RATES, r'"KZ-NBK-RATE"', '"RU-KEY-RATE"', ("RU-KEY-RATE", "id", "twice")),
    (LIST, r"^id = .*$", 'id = "other"', ("other", "id", "wrong_value")),
    (LIST, r"^review_by = .*$", "review_by = 2020-01-01",
     ("adult_labour", "review_by", "reversed_period")),
    (SHEET, r"\A\+\+\+", "", ("", "", "no_front_matter")),
    (SHEET, r"^title = .*$", 'title = " "', ("crisis", "title", "missing_field")),
    ("words/en.toml", r"^page = .*$", 'page = "{page}"',
     ("en", "paper.page", "unknown_placeholder")),
    ("directory.toml", r"^is_example = true", "is_example = false", None),
]  # fmt: skip


@pytest.mark.parametrize(("file", "pattern", "replacement", "expected"), BROKEN)
def test_a_broken_content_is_refused_with_its_place_and_reason(
    run, folder, file, pattern, replacement, expected
):
    path = folder / file
    text, count = re.subn(pattern, replacement, path.read_text("utf-8"), count=1, flags=re.M)
    assert count == 1
    path.write_text(text, "utf-8")
    done = run("check", folder, "--json")
    assert done.code == 1
    assert done.err.startswith("[content_faulty] ")
    assert file in done.err
    found = [one for one in json.loads(done.out) if one["file"] == file]
    assert found
    if expected is not None:
        assert expected in {(one["id"], one["field"], one["reason"]) for one in found}


def remove(name):
    return lambda folder: (folder / name).unlink()


def write(name, text):
    return lambda folder: (folder / name).write_text(text, "utf-8")


def newer_format(folder):
    path = folder / MANIFEST
    path.write_text(path.read_text("utf-8").replace("format = 1", "format = 2"), "utf-8")


PACKS = [
    (remove(SIGNATURE), (SIGNATURE, "unsigned")),
    (remove(MANIFEST), (SIGNATURE, "unsigned")),
    (write(SIGNATURE, "00" * 64), (SIGNATURE, "wrong_signature")),
    (newer_format, (SIGNATURE, "wrong_signature")),
    (write(CHECK, "# altered\n"), (CHECK, "altered")),
    (remove(CHECK), (CHECK, "missing_file")),
    (write("rules/more.toml", ""), ("rules/more.toml", "not_listed")),
    (write("rules/Übung.toml", ""), ("rules/Übung.toml", "bad_path")),
]


@pytest.mark.parametrize(("spoil", "expected"), PACKS)
def test_a_broken_pack_is_refused_with_its_file_and_reason(run, folder, spoil, expected):
    sign_pack(folder, SECRET, 7, DAY)
    assert run("check", folder, "--trust", TRUSTED.hex()).code == 0
    spoil(folder)
    done = run("check", folder, "--trust", TRUSTED.hex())
    assert done.code == 1
    file, _, _, reason = done.out.rstrip("\n").split("\t")
    assert (file, reason) == expected


def test_keys_are_made_for_their_owner_only_and_sign_what_they_verify(run, folder, tmp_path):
    secret = tmp_path / "content.key"
    made = dict(line.split("\t") for line in run("keys", "--out", secret).out.splitlines())
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert secret.read_text().strip() not in str(made)
    signed = run("sign", folder, "--key", secret, "--day", "2026-11-23")
    assert signed.code == 0
    assert made["fingerprint"] in signed.out
    pack = open_pack(folder, bytes.fromhex(made["public key"]))
    assert (pack.number, pack.made_on) == (1, DAY)
    assert run("sign", folder, "--key", secret).code == 0
    assert open_pack(folder, bytes.fromhex(made["public key"])).number == 2
    again = run("keys", "--out", secret)
    assert (again.code, again.err[:13]) == (1, "[file_exists]")


def test_a_faulty_content_is_not_signed(run, folder, tmp_path):
    secret = tmp_path / "content.key"
    run("keys", "--out", secret)
    (folder / CHECK).write_text("[[rule]\n", "utf-8")
    done = run("sign", folder, "--key", secret)
    assert (done.code, done.err[:17]) == (1, "[content_faulty] ")
    assert not (folder / SIGNATURE).exists()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("check", "nowhere"), 1),
        (("check", ".", "--trust", "beef"), 2),
        (("sign", ".", "--key", "nowhere"), 1),
        (("sign", ".", "--key", "nowhere", "--number", "0"), 2),
        (("sign", ".", "--key", "nowhere", "--day", "today"), 2),
        (("keys", "--out", "nowhere/at/all"), 1),
    ],
)
def test_what_was_typed_wrongly_is_said(run, typed, code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run(*typed)
    assert done.code == code
    assert done.err
