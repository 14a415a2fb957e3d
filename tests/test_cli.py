"""The verbs: what they print, what they refuse, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import subprocess
import sys
from types import SimpleNamespace

import pytest

from mrc_desktop.cli import main

USERS = {
    "administrator": "Practice Administrator",
    "counsellor": "Practice Counsellor",
    "supervisor": "Practice Supervisor",
}
TODAY = "2026-11-20"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A practice register made by the verb itself; its users with their passphrases."""
    folder = tmp_path_factory.mktemp("cli") / "register"
    run = subprocess.run(
        [sys.executable, "-m", "mrc_desktop", "--language", "en", "practice", str(folder),
         "--people", "40", "--seed", "3", "--today", TODAY],
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    rows = [line.split("\t") for line in run.stdout.splitlines()]
    return SimpleNamespace(
        folder=folder, passphrases={role: passphrase for _, role, passphrase in rows}, rows=rows
    )


@pytest.fixture
def register(made, tmp_path):
    folder = tmp_path / "register"
    shutil.copytree(made.folder, folder)
    return SimpleNamespace(folder=folder, passphrases=made.passphrases)


@pytest.fixture
def verb(register, monkeypatch, capsys, qapp):
    """Run a verb in this process as a user; return exit code, output and error output."""

    def run(role: str, name: str, *arguments: str, secret: str | None = None, before=()):
        typed = (register.passphrases[role] if secret is None else secret) + "\n"
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        code = main(
            [*before, name, "--vault", str(register.folder), "--user", USERS[role],
             "--passphrase-stdin", *arguments]
        )  # fmt: skip
        captured = capsys.readouterr()
        return SimpleNamespace(code=code, out=captured.out, err=captured.err)

    yield run
    from mrc_desktop.ui import languages

    languages.install("en")


def test_practice_prints_one_line_per_user(made) -> None:
    assert [(name, role) for name, role, _ in made.rows] == [
        (USERS[role], role) for role in ("administrator", "counsellor", "supervisor")
    ]
    assert all(len(passphrase.split()) == 5 for _, _, passphrase in made.rows)


def test_practice_refuses_a_folder_that_is_not_empty(made, capsys, qapp) -> None:
    assert main(["practice", str(made.folder), "--people", "3"]) == 1
    assert capsys.readouterr().err.startswith("[vault_exists] ")


@pytest.mark.parametrize(
    "wrong", [["--people", "0"], ["--today", "soon"], ["--today", "2999-01-01"]]
)
def test_practice_knows_wrong_usage(tmp_path, capsys, wrong) -> None:
    assert main(["practice", str(tmp_path / "x"), *wrong]) == 2
    assert not (tmp_path / "x").exists()
    assert capsys.readouterr().err


def test_find_prints_rows_and_json(verb) -> None:
    everybody = verb("counsellor", "find", "--json", "--limit", "1000")
    people = json.loads(everybody.out)["people"]
    assert everybody.code == 0
    assert len(people) == 40
    named = next(person for person in people if person["name"] and person["phone"])
    found = verb("counsellor", "find", named["name"])
    assert found.code == 0
    row = next(line.split("\t") for line in found.out.splitlines() if named["name"] in line)
    assert row[0] == str(named["id"])
    assert row[4] == named["phone"]
    by_phone = verb("counsellor", "find", named["phone"], "--json")
    assert named["id"] in [person["id"] for person in json.loads(by_phone.out)["people"]]


def test_find_filters_by_topic_and_says_when_there_is_more(verb) -> None:
    some = verb("counsellor", "find", "--topic", "wage_claim", "--json")
    assert json.loads(some.out)["people"]
    assert all("wage_claim" in person["topics"] for person in json.loads(some.out)["people"])
    few = verb("counsellor", "find", "--limit", "2")
    assert len(few.out.splitlines()) == 2
    assert few.err == "2 / 40\n"
    assert verb("counsellor", "find", "--topic", "weather").code == 2
    assert verb("counsellor", "find", "--limit", "0").code == 2


@pytest.mark.parametrize(
    "arguments", [["find", "a"], ["letter", "--list"]], ids=lambda arguments: arguments[0]
)
def test_a_supervisor_is_shown_no_person_by_any_verb(verb, arguments) -> None:
    refused = verb("supervisor", *arguments)
    assert refused.code == 1
    assert refused.out == ""
    assert refused.err.startswith("[not_allowed] ")


def test_a_supervisor_cannot_issue_a_letter(verb, tmp_path) -> None:
    reason = tmp_path / "reason.txt"
    reason.write_text("Please help.", encoding="utf-8")
    refused = verb(
        "supervisor", "letter", "--case", "2026-000001", "--to", "example-legal-aid",
        "--reason-file", str(reason), "--out", str(tmp_path / "letter.pdf"),
    )  # fmt: skip
    assert refused.code == 1
    assert refused.err.startswith("[not_allowed] ")
    assert not (tmp_path / "letter.pdf").exists()


def test_a_counsellor_sees_no_summary(verb) -> None:
    refused = verb("counsellor", "summary", "--month", "2026-10", "--json")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("[not_allowed] ")


def test_summary_shows_rounded_numbers_issues_and_writes(verb, tmp_path) -> None:
    out = tmp_path / "month.xlsx"
    early = verb("supervisor", "summary", "--month", "2026-10", "--out", str(out))
    assert early.code == 1
    assert early.err.startswith("[month_not_issued] ")
    assert not out.exists()
    issued = verb("supervisor", "summary", "--month", "2026-10", "--issue", "--out", str(out))
    assert (issued.code, issued.out, issued.err) == (0, "", "")
    assert out.read_bytes()[:2] == b"PK"
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    shown = json.loads(verb("supervisor", "summary", "--month", "2026-10", "--json").out)
    assert shown["issued_on"]
    assert {row["value"] % 5 for row in shown["rows"]} == {0}
    lines = verb("supervisor", "summary", "--month", "2026-10").out.splitlines()
    assert len(lines) == len(shown["rows"])
    again = verb("supervisor", "summary", "--month", "2026-10", "--issue")
    assert again.err.startswith("[month_issued] ")
    same = json.loads(
        verb("supervisor", "summary", "--month", "2026-10", "--reissue", "--json").out
    )
    assert (same["outcome"], same["revision"]) == ("same", 0)
    year = json.loads(verb("supervisor", "summary", "--period", "2026-Q4", "--json").out)
    assert year["months"] == ["2026-10"]
    assert year["rows"] == shown["rows"]
    assert verb("supervisor", "summary", "--month", "October").err.startswith("[bad_month] ")
    assert verb("supervisor", "summary", "--period", "2025").err.startswith("[not_found] ")
    assert verb("supervisor", "summary", "--period", "2026", "--issue").code == 2


def test_letter_lists_to_whom_letters_may_go(verb) -> None:
    listing = json.loads(verb("counsellor", "letter", "--list", "--json").out)
    assert {"id", "kind", "name"} == set(listing[0])
    assert "example-legal-aid" in verb("counsellor", "letter", "--list").out


def test_lists_are_in_the_language_of_their_reader(verb, capsys) -> None:
    for given, word, title in (("en", "Legal aid", "Referral"), ("ru", "Юрид", "Направление")):
        spoken = ("--language", given)
        assert word in verb("counsellor", "letter", "--list", before=spoken).out
        assert f"referral\t{title}" in verb("counsellor", "letter", "--kinds", before=spoken).out
    listed = verb("counsellor", "letter", "--kinds", "--language", "tg", "--json").out
    titles = {one["id"]: (one["kind"], one["name"]) for one in json.loads(listed)}
    assert titles["referral"][0] == "referral"
    assert titles["referral"][1].startswith("Роҳхат")
    for given, title in ((["--language", "ru"], "Запрет"), (["--language", "en"], "Re-entry")):
        assert main([*given, "print-sheet", "--list"]) == 0
        assert title in capsys.readouterr().out
    assert main(["print-sheet", "--list", "--language", "uz"]) == 0
    assert "Запрет" not in capsys.readouterr().out
    assert main(["print-sheet", "--list", "--language", "xx"]) == 2


def test_letter_issues_a_letter_and_writes_it(verb, register, tmp_path) -> None:
    case, organisation = case_with_consent(register)
    reason, out = tmp_path / "reason.txt", tmp_path / "letter.pdf"
    reason.write_text("Просим помочь.", encoding="utf-8")
    arguments = [
        "--case", case, "--to", organisation, "--language", "ru", "--reason-file", str(reason),
        "--fact", "name", "birth", "--out", str(out),
    ]  # fmt: skip
    issued = verb("counsellor", "letter", *arguments, "--json")
    assert (issued.code, issued.err) == (0, "")
    assert json.loads(issued.out)["number"].startswith("20")
    assert out.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    taken = verb("counsellor", "letter", *arguments)
    assert taken.err.startswith("[file_exists] ")
    assert verb("counsellor", "letter", *arguments, "--force").code == 0


def case_with_consent(register) -> tuple[str, str]:
    import datetime as dt

    from mrc_desktop import paths
    from mrc_desktop.domain.codes import ConsentMode, ConsentPurpose
    from mrc_desktop.domain.consent import ConsentGiven
    from mrc_desktop.services.access import Access
    from mrc_desktop.services.cases import CaseFilter
    from mrc_desktop.services.content_access import open_content
    from mrc_desktop.services.desk import open_desk

    access = Access()
    user = next(u for u in access.header(register.folder).users if u.role == "counsellor")
    session = access.unlock(register.folder, user.id, register.passphrases["counsellor"])
    desk = open_desk(session, open_content(paths.resources()))
    row = desk.cases.rows(desk.cases.list_ids(CaseFilter())[:1])[0]
    desk.people.record_consent(
        row.person,
        ConsentGiven(
            purpose=ConsentPurpose.REFERRAL,
            mode=ConsentMode.WRITTEN,
            given_on=dt.datetime.now().date(),
            agency="example-legal-aid",
        ),
    )
    session.close()
    return row.number, "example-legal-aid"


def test_letter_without_consent_or_case_is_refused_in_one_sentence(verb, tmp_path) -> None:
    reason, out = tmp_path / "reason.txt", tmp_path / "letter.pdf"
    reason.write_text("x", encoding="utf-8")
    rest = ["--reason-file", str(reason), "--out", str(out)]
    people = json.loads(verb("counsellor", "find", "--json").out)
    assert people["found"]
    unknown = verb(
        "counsellor", "letter", "--case", "1999-000001", "--to", "example-shelter", *rest
    )
    assert unknown.err.startswith("[not_found] ")
    refused = verb(
        "counsellor", "letter", "--case", "2026-000001", "--to", "example-shelter", *rest
    )
    assert refused.err.startswith("[no_consent_to_referral] ")
    assert len(refused.err.splitlines()) == 1
    assert not out.exists()


def test_letter_knows_wrong_usage(verb, tmp_path) -> None:
    reason = tmp_path / "reason.txt"
    reason.write_bytes(b"\xff\xfe\x00")
    usual = ["--case", "2026-000001", "--to", "example-shelter"]
    out = ["--out", str(tmp_path / "letter.pdf")]
    assert verb("counsellor", "letter", *usual, *out).code == 2
    assert verb("counsellor", "letter", *usual, "--reason-file", str(reason)).code == 2
    assert verb("counsellor", "letter", *usual, "--reason-file", str(reason), *out).code == 2
    reason.write_text("x", encoding="utf-8")
    wrong = verb("counsellor", "letter", *usual, "--reason-file", str(reason), *out, "--fact", "x")
    assert wrong.code == 2
    assert "citizenship" in wrong.err


def test_print_sheet_needs_no_register(tmp_path, capsys, qapp) -> None:
    out = tmp_path / "sheet.pdf"
    assert main(["print-sheet", "reentry-ban", "--language", "tg", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert main(["print-sheet", "--list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert "reentry-ban" in [sheet["id"] for sheet in listed]
    assert main(["print-sheet", "reentry-ban", "--out", str(out)]) == 1
    assert capsys.readouterr().err.startswith("[file_exists] ")
    assert main(["print-sheet", "weather", "--out", str(tmp_path / "x.pdf")]) == 1
    assert capsys.readouterr().err.startswith("[not_found] ")
    assert main(["print-sheet", "reentry-ban"]) == 2
    assert main(["print-sheet", "reentry-ban", "--out", str(tmp_path / "no" / "x.pdf")]) == 1
    assert main(["print-sheet", "reentry-ban", "--out", "x.pdf", "--vault", str(tmp_path)]) == 2


def test_print_sheet_with_a_register_bears_its_letterhead(verb, tmp_path) -> None:
    plain, headed = tmp_path / "plain.pdf", tmp_path / "headed.pdf"
    assert main(["print-sheet", "reentry-ban", "--out", str(plain)]) == 0
    assert verb("supervisor", "print-sheet", "reentry-ban", "--out", str(headed)).code == 0
    text = subprocess.run(
        ["pdftotext", str(headed), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "Practice centre for migrants" in text


def test_nothing_is_written_into_the_folder_of_the_register(verb, register) -> None:
    inside = register.folder / "sheet.pdf"
    refused = verb("counsellor", "print-sheet", "reentry-ban", "--out", str(inside))
    assert refused.err.startswith("[cannot_write] ")
    assert not inside.exists()


def test_verify_counts_what_is_whole(verb) -> None:
    full = json.loads(verb("administrator", "verify", "--json").out)
    assert full["is_whole"] is True
    assert full["register_audit_entries"] > 100
    half = json.loads(verb("supervisor", "verify", "--json").out)
    assert half["register_audit_entries"] is None
    assert half["facts"] == full["facts"]
    lines = verb("supervisor", "verify").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["facts_audit_entries", "facts"]


def test_verify_notices_facts_that_are_not_the_registers(verb, register) -> None:
    change_facts(register, "DELETE FROM fact WHERE id IN (SELECT id FROM fact LIMIT 2)")
    refused = verb("administrator", "verify")
    assert refused.code == 1
    assert refused.err.startswith("[facts_differ] ")
    assert "2" in refused.err


def test_verify_notices_a_broken_trail(verb, register) -> None:
    change_facts(register, "DROP TRIGGER audit_no_update", "UPDATE audit SET action = 'x'")
    assert verb("supervisor", "verify").err.startswith("[audit_broken] ")


def test_verify_notices_a_damaged_page(verb, register) -> None:
    file = register.folder / "register.db"
    with file.open("r+b") as raw:
        raw.seek(file.stat().st_size - 3000)
        raw.write(b"\0" * 64)
    assert verb("administrator", "verify").err.startswith("[vault_damaged] ")


def change_facts(register, *statements: str) -> None:
    """Do to the facts what somebody with the key could do."""
    from mrc_desktop.services.access import Access

    access = Access()
    user = next(u for u in access.header(register.folder).users if u.role == "supervisor")
    session = access.unlock(register.folder, user.id, register.passphrases["supervisor"])
    with session.write_facts() as records:
        for statement in statements:
            records.connection.execute(statement)
    session.close()


def test_users_lists_name_role_and_state(verb) -> None:
    listed = json.loads(verb("supervisor", "users", "--json").out)
    assert [(user["name"], user["role"]) for user in listed] == [
        (name, role) for role, name in USERS.items()
    ]
    lines = verb("counsellor", "users").out.splitlines()
    assert lines[1] == "Practice Counsellor\tcounsellor\tenabled"


def test_a_wrong_passphrase_is_refused_in_the_chosen_language(verb) -> None:
    english = verb("counsellor", "users", secret="nonsense and more", before=["--language", "en"])
    assert english.code == 1
    assert english.err.startswith("[wrong_passphrase] That does not open")
    assert "nonsense" not in english.err
    russian = verb("counsellor", "users", secret="", before=["--language", "ru"])
    assert russian.err.startswith("[wrong_passphrase] Реестр так не")


def test_an_unknown_user_or_folder_is_refused(verb, tmp_path, register, capsys, qapp) -> None:
    base = ["users", "--passphrase-stdin", "--user", "Nobody", "--vault"]
    assert main([*base, str(register.folder)]) == 1
    assert capsys.readouterr().err.startswith("[unknown_user] ")
    assert main([*base, str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.startswith("[vault_not_found] ")


def test_without_a_terminal_the_passphrase_must_come_from_standard_input(
    register, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x\n")))
    arguments = ["users", "--vault", str(register.folder), "--user", USERS["counsellor"]]
    assert main(arguments) == 2
    assert "--passphrase-stdin" in capsys.readouterr().err


def test_the_passphrase_is_asked_at_a_terminal(register, monkeypatch, capsys) -> None:
    asked = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return register.passphrases["counsellor"]

    monkeypatch.setattr("getpass.getpass", answer)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    arguments = ["users", "--vault", str(register.folder), "--user", USERS["counsellor"]]
    assert main(arguments) == 0
    assert asked == ["Practice Counsellor: "]
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    "wrong", [["find"], ["no-such-verb"], ["find", "--vault", "x"], ["--language", "de"]]
)
def test_wrong_usage_exits_with_2(wrong, capsys) -> None:
    with pytest.raises(SystemExit) as stop:
        main(wrong)
    assert stop.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_bug_is_told_by_a_code_and_nothing_it_quotes(verb, monkeypatch, tmp_path) -> None:
    def broken(_session: object) -> None:
        raise RuntimeError("Ғафуров Юсуфҷон")

    monkeypatch.setattr("mrc_desktop.services.checking.check_register", broken)
    told = verb("administrator", "verify")
    assert told.code == 1
    assert told.err.startswith("[unexpected] ")
    assert "Ғафуров" not in told.err
    logs = [path for path in tmp_path.rglob("*.log*") if path.is_file()]
    text = "".join(path.read_text(encoding="utf-8") for path in logs)
    assert "RuntimeError" in text
    assert "Ғафуров" not in text


def run_command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "mrc_desktop", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )


def test_without_a_display_the_window_names_the_verbs() -> None:
    environment = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    run = run_command("--language", "en", **environment)
    assert run.returncode == 1
    lines = run.stderr.decode().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("[no_display] ")
    assert all(verb in lines[0] for verb in ("practice", "find", "print-sheet", "users"))


def test_output_is_utf8_whatever_the_locale(made) -> None:
    command = [
        sys.executable, "-m", "mrc_desktop", "find", "--vault", str(made.folder), "--user",
        USERS["counsellor"], "--passphrase-stdin", "--limit", "40",
    ]  # fmt: skip
    run = subprocess.run(
        command,
        input=made.passphrases["counsellor"].encode() + b"\n",
        capture_output=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        check=True,
    )
    text = run.stdout.decode("utf-8")
    assert any("а" <= letter <= "я" for letter in text)
    assert "\\u" not in text


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    command = f"{sys.executable} -m mrc_desktop print-sheet --list | true; exit ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert run.returncode in (0, 141)
    assert run.stderr == b""


def test_an_interrupt_ends_it_quietly(monkeypatch, capsys) -> None:
    def interrupted(_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mrc_desktop.cli_sheets.print_sheet", interrupted)
    assert main(["print-sheet", "--list"]) == 130
    assert capsys.readouterr().err == ""


def test_help_loads_neither_database_nor_qt() -> None:
    code = (
        "import sys\n"
        "from mrc_desktop.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'PySide6', 'sqlcipher3', 'reportlab', 'nacl', 'phonenumbers'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_a_verb_loads_no_widgets(made) -> None:
    code = (
        "import sys, io\n"
        "from mrc_desktop.cli import main\n"
        f"sys.stdin = io.TextIOWrapper(io.BytesIO({made.passphrases['counsellor']!r}.encode()))\n"
        f"main(['find', '--vault', {str(made.folder)!r}, '--user', 'Practice Counsellor',"
        " '--passphrase-stdin', '--limit', '1'])\n"
        "print([name for name in sys.modules if name in"
        " ('PySide6.QtGui', 'PySide6.QtWidgets', 'reportlab')])\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_a_name_can_be_looked_for_without_being_an_argument(verb, register) -> None:
    everybody = verb("counsellor", "find", "--json", "--limit", "1000")
    named = next(person for person in json.loads(everybody.out)["people"] if person["name"])
    both = f"{register.passphrases['counsellor']}\n{named['name']}"
    found = verb("counsellor", "find", "--text-stdin", "--json", secret=both)
    assert found.code == 0
    people = json.loads(found.out)["people"]
    assert named["id"] in [person["id"] for person in people]
    assert len(people) < 40
    assert verb("counsellor", "find", "x", "--text-stdin").code == 2
