"""Tries a built program, frozen or installed from a wheel, on what a packager can lose.

    python tools/try_frozen.py PROGRAM

Makes a practice register in a temporary folder and runs the verbs that need the migrations, the
fonts, the solver in its own process, SQLCipher, libsodium and the content; then opens the window
for a moment where nobody sees it. Prints a line per step; exits with 1 after the first that fails.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

WINDOW_SECONDS: Final = 8
"""The window stands after one or two."""
PASSED_ON: Final = ("PATH", "SYSTEMROOT", "TEMP")
"""What the program is told of this machine's environment."""


class FailedTrial(Exception):
    """A step went otherwise than it should; the text says which and how."""


class Trial:
    """One program, and a practice register made with it."""

    def __init__(self, program: Path, folder: Path) -> None:
        """Build a trial whose preferences, log and register all lie in `folder`."""
        self._program, self._folder = program, folder
        self._register = folder / "register"
        self._users: dict[str, tuple[str, str]] = {}
        self._environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            self._environment[name] = str(folder / "home")
        self._environment["QT_QPA_PLATFORM"] = "offscreen"

    def go(self) -> None:
        """Run every step."""
        made = self.run("practice", str(self._register), "--people", "60")
        for line in made.splitlines():
            name, role, passphrase = line.split("\t")
            self._users[role] = (name, passphrase)
        self.run("verify", role="administrator")
        self.run("check-content")
        self.run("find", "gafurov", role="counsellor")
        self.run("letter", "--kinds", role="counsellor")
        for language, size in (("prs", "a4"), ("tg", "booklet"), ("en", "large")):
            paper = self._folder / f"{language}.pdf"
            sheet = ("reentry-ban", "--language", language, "--size", size, "--out", str(paper))
            self.run("print-sheet", *sheet, role="counsellor")
            if not paper.read_bytes().startswith(b"%PDF"):
                raise FailedTrial(f"print-sheet --language {language} made no PDF")
        # Practice people come until today: the month before this one is over and has some.
        month = dt.datetime.now(dt.UTC).date().replace(day=1) - dt.timedelta(days=1)
        book = self._folder / "month.xlsx"
        asked = ("--month", f"{month:%Y-%m}", "--issue", "--out", str(book))
        self.run("summary", *asked, role="supervisor")
        self.run("verify", role="administrator")
        self._open_window()

    def run(self, verb: str, *words: str, role: str = "") -> str:
        """Run a verb, as the user of this role if one is given; return what it printed."""
        typed = ""
        who: tuple[str, ...] = ()
        if role:
            name, typed = self._users[role]
            who = ("--vault", str(self._register), "--user", name, "--passphrase-stdin")
        done = subprocess.run(
            [str(self._program), "--language", "en", verb, *words, *who],
            input=f"{typed}\n",
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
            env=self._environment,
        )
        if done.returncode:
            raise FailedTrial(f"{verb}: exit {done.returncode}. {done.stderr.strip()}")
        print("ok ", verb, *words[:3])
        return done.stdout

    def _open_window(self) -> None:
        words = [str(self._program), "--vault", str(self._register)]
        with subprocess.Popen(words, env=self._environment) as window:
            try:
                code = window.wait(WINDOW_SECONDS)
            except subprocess.TimeoutExpired:
                window.terminate()
                print("ok  window")
                return
        raise FailedTrial(f"the window ended by itself with {code}")


def main() -> int:
    """Try a program; return 0, or 1 if a step failed."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program", type=Path)
    program = arguments.parse_args().program.absolute()
    with tempfile.TemporaryDirectory() as folder:
        try:
            Trial(program, Path(folder)).go()
        except FailedTrial as failed:
            print(f"FAILED  {failed}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
