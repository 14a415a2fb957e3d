"""What every verb shares: unlocking, printing, files, and how a refusal is said."""

from __future__ import annotations

import contextlib
import getpass
import json
import sys
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop import paths
from mrc_desktop.errors import (
    CannotWrite,
    FileInTheWay,
    InputRefused,
    Unexpected,
    UnknownUser,
    UserError,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mrc_desktop.services.desk import Desk

USUAL_LANGUAGE: Final = "ru"
"""The language of a paper for which none is asked for."""


class UsageError(Exception):
    """The command was typed wrongly in a way that argparse cannot see; the text says how."""


@contextlib.contextmanager
def unlocked(args: argparse.Namespace) -> Iterator[Desk]:
    """Yield the desk of the user who gave the passphrase; lock the register afterwards."""
    from mrc_desktop.services.access import Access, forbid_core_dumps
    from mrc_desktop.services.content_access import open_content
    from mrc_desktop.services.desk import open_desk

    if args.vault is None or args.user is None:
        raise UsageError("--vault and --user go together")
    forbid_core_dumps()
    access = Access()
    known = access.header(args.vault).users
    user = next((user for user in known if user.name == args.user), None)
    if user is None:
        raise UnknownUser
    session = access.unlock(args.vault, user.id, _passphrase(args))
    try:
        yield open_desk(session, open_content(paths.resources()))
    finally:
        access.lock(session)


def _passphrase(args: argparse.Namespace) -> str:
    if args.passphrase_stdin:
        return stdin_line()
    if not sys.stdin.isatty():
        raise UsageError("no terminal to ask at; use --passphrase-stdin")
    return getpass.getpass(f"{args.user}: ")


def stdin_line() -> str:
    """Return the next line of standard input; what is not UTF-8 becomes question marks."""
    line = sys.stdin.buffer.readline().decode("utf-8", errors="surrogateescape")
    return line.rstrip("\r\n").encode("utf-8", errors="replace").decode("utf-8")


def check_out(args: argparse.Namespace) -> Path:
    """Return where the file is to be written, seen to be possible before anything is recorded.

    Raises UsageError without --out, FileInTheWay, CannotWrite (also inside the register's folder).
    """
    out: Path | None = args.out
    if out is None:
        raise UsageError("--out FILE is needed")
    if out.is_dir() or not out.parent.is_dir():
        raise CannotWrite(folder=str(out.parent))
    if args.vault is not None and out.resolve().is_relative_to(args.vault.resolve()):
        raise CannotWrite(folder=str(out.parent))
    if out.exists() and not args.force:
        raise FileInTheWay
    return out


def print_json(value: Any) -> None:
    """Print a value as JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def print_rows(rows: Iterable[Iterable[object]]) -> None:
    """Print one line for each row, its values apart by tabs."""
    for row in rows:
        sys.stdout.write("\t".join(str(value) for value in row) + "\n")


def speak(interface: str) -> None:
    """Let `ui.words` speak the chosen language; needs Qt's core and no display."""
    from PySide6.QtCore import QCoreApplication

    from mrc_desktop import preferences
    from mrc_desktop.ui import languages

    global _application  # noqa: PLW0603 - Qt keeps no reference to its own application
    _application = QCoreApplication.instance() or QCoreApplication(["mrc-desktop"])
    languages.install(languages.preferred(interface or preferences.load().language))


def interface_language(interface: str) -> str:
    """Return the language of what is said here, as two letters, and speak it."""
    from mrc_desktop.ui import languages

    speak(interface)
    return languages.current()


_application: object = None


def say_refusal(error: UserError, interface: str) -> None:
    """Write the one sentence of a refusal, its code before it, to standard error."""
    speak(interface)
    from mrc_desktop.ui.words import say_error, say_problem

    if isinstance(error, InputRefused) and error.problems:
        problem = error.problems[0]
        text = f"[{error.code}] {problem.field}: {say_problem(problem)}"
    else:
        text = f"[{error.code}] {say_error(error)}"
    sys.stderr.write(f"{text}\n")


def say_bug(error: Exception, interface: str) -> None:
    """Log a bug without what it quotes, and say its code."""
    from mrc_desktop import app, log

    code = app.new_bug_code()
    log.start()
    log.bug(code, type(error), error.__traceback__)
    log.stop()
    say_refusal(Unexpected(bug=code), interface)
