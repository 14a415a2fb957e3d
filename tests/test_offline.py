"""No network system call but local sockets of the display: seen by tracing the program at work."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STRACE = shutil.which("strace")
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from mrc_desktop import app
application = app.make_application()
window = app.open_window(app.make_entrance(Path(sys.argv[1])))
view = QPdfView(window)
view.setDocument(QPdfDocument(view))
QTimer.singleShot(700, application.quit)
code = application.exec()
window.deleteLater()
sys.exit(code)
"""
CONTROL = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="system calls are traced on Linux only"
)


def traced(tmp_path: Path, *command: str, typed: str = "") -> tuple[int, list[str]]:
    """Run a command; return its exit code and every network system call but local ones."""
    trace = tmp_path / "trace.txt"
    run = subprocess.run(
        [str(STRACE), "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", str(trace),
         *command],
        input=typed.encode(),
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        timeout=120,
    )  # fmt: skip
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    return run.returncode, calls_beyond(lines)


def calls_beyond(lines: list[str]) -> list[str]:
    """Return the calls on anything but sockets made as AF_UNIX.

    Calls on a local socket that is open name no family, so only those that make or reach one are
    judged: without a socket of another family there is nothing else to send through.
    """
    reaching = re.compile(r"\b(socket|socketpair|connect|bind|sendto|sendmsg)\((.*)")
    found = []
    for line in lines:
        match = reaching.search(line)
        if match is None or "AF_UNIX" in line:
            continue
        if match[1] in ("sendto", "sendmsg") and "AF_" not in line:
            continue
        found.append(line)
    return found


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[str, str]]]:
    """A practice register made under the trace, and its users."""
    folder = tmp_path_factory.mktemp("offline") / "register"
    trace = folder.parent / "trace.txt"
    run = subprocess.run(
        [str(STRACE), "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", str(trace),
         sys.executable, "-m", "mrc_desktop", "practice", str(folder), "--people", "20"],
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert calls_beyond(trace.read_text(encoding="utf-8", errors="replace").splitlines()) == []
    rows = [line.split("\t") for line in run.stdout.splitlines()]
    return folder, {role: (name, passphrase) for name, role, passphrase in rows}


def test_the_trace_sees_what_it_looks_for(tmp_path: Path) -> None:
    code, beyond = traced(tmp_path, sys.executable, "-c", CONTROL)
    assert code == 0
    assert len(beyond) == 1
    assert "AF_INET" in beyond[0]


@pytest.mark.parametrize(
    ("role", "arguments"),
    [
        ("counsellor", ["find"]),
        ("counsellor", ["letter", "--list"]),
        ("supervisor", ["summary", "--month", "2026-10", "--json"]),
        ("administrator", ["verify"]),
        ("administrator", ["users"]),
        ("supervisor", ["find"]),
    ],
    ids=["find", "letter", "summary", "verify", "users", "refused"],
)
def test_no_verb_reaches_the_network(tmp_path: Path, practice, role, arguments) -> None:
    folder, users = practice
    name, passphrase = users[role]
    code, beyond = traced(
        tmp_path, sys.executable, "-m", "mrc_desktop", arguments[0], "--vault", str(folder),
        "--user", name, "--passphrase-stdin", *arguments[1:], typed=f"{passphrase}\n",
    )  # fmt: skip
    assert code == (1 if (role, arguments[0]) == ("supervisor", "find") else 0)
    assert beyond == []


def test_printing_a_sheet_does_not_reach_the_network(tmp_path: Path) -> None:
    out = str(tmp_path / "sheet.pdf")
    code, beyond = traced(
        tmp_path, sys.executable, "-m", "mrc_desktop", "print-sheet", "reentry-ban", "--out", out
    )
    assert code == 0
    assert beyond == []


def test_the_window_does_not_reach_the_network(tmp_path: Path, practice) -> None:
    folder, _ = practice
    script = tmp_path / "window.py"
    script.write_text(WINDOW, encoding="utf-8")
    code, beyond = traced(tmp_path, sys.executable, str(script), str(folder))
    assert code == 0
    assert beyond == []


@pytest.mark.slow
def test_a_whole_day_at_the_window_does_not_reach_the_network(tmp_path: Path) -> None:
    journey = Path(__file__).parent / "journeys" / "test_first_day.py"
    code, beyond = traced(
        tmp_path, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
        "-p", "no:xdist", str(journey),
    )  # fmt: skip
    assert code == 0
    assert beyond == []
