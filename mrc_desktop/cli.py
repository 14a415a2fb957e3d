"""The command: without a verb the window, with a verb the same services without one.

Nothing is imported before it is needed: `--help` loads no database, a verb loads no widgets.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mrc_desktop import __version__
from mrc_desktop.domain.paper import PAPER_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    # argparse has no public name for it.
    Verbs: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001

REFUSED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141

_CODES = "A verb exits with 0 when it is done, 1 when it was refused, 2 when it was typed wrongly."
_ASKING = (
    "The passphrase is asked for at the terminal, or read from standard input with "
    "--passphrase-stdin; it is never taken from an argument or the environment."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    _write_utf8()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # What is still buffered goes nowhere, quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    return code


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    from mrc_desktop.cli_assess import add_assess
    from mrc_desktop.cli_content import add_check_content, add_content
    from mrc_desktop.cli_exchange import add_bundle, add_rollup

    top = argparse.ArgumentParser(
        prog="mrc-desktop",
        description="MRC Desktop: an offline, encrypted register for Migrant Resource Centres. "
        "Without a verb the window opens.",
        epilog=f"{_CODES} {_ASKING}",
    )
    top.add_argument("--version", action="version", version=f"mrc-desktop {__version__}")
    top.add_argument(
        "--language",
        dest="interface",
        choices=("en", "ru"),
        default="",
        help="language of what is said here; the one chosen in the window if not given",
    )
    top.add_argument(
        "--vault", dest="window_vault", metavar="DIR", type=Path, help="register the window opens"
    )
    verbs = top.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    _add_practice(verbs)
    _add_find(verbs)
    _add_summary(verbs)
    _add_letter(verbs)
    _add_print_sheet(verbs)
    _add_verify(verbs)
    _add_users(verbs)
    add_assess(verbs)
    add_bundle(verbs)
    add_rollup(verbs)
    add_content(verbs)
    add_check_content(verbs)
    return top


def _run(arguments: Sequence[str] | None) -> int:
    args = parser().parse_args(arguments)
    from mrc_desktop.errors import UserError

    try:
        return _do(args)
    except UserError as error:
        from mrc_desktop.cli_output import say_refusal

        say_refusal(error, args.interface)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:
        from mrc_desktop.cli_output import say_bug

        say_bug(error, args.interface)
    return REFUSED


def _do(args: argparse.Namespace) -> int:
    if args.verb is None:
        return _show_window(args)
    from mrc_desktop import (
        cli_assess,
        cli_content,
        cli_exchange,
        cli_practice,
        cli_sheets,
        cli_verbs,
    )
    from mrc_desktop.cli_output import UsageError

    work = {
        "practice": cli_practice.practice,
        "find": cli_verbs.find,
        "summary": cli_verbs.summary,
        "letter": cli_verbs.letter,
        "print-sheet": cli_sheets.print_sheet,
        "verify": cli_verbs.verify,
        "users": cli_verbs.users,
        "assess": cli_assess.assess,
        "bundle": cli_exchange.bundle,
        "rollup": cli_exchange.rollup,
        "content": cli_content.content,
        "check-content": cli_content.check_content_verb,
    }
    try:
        work[args.verb](args)
    except UsageError as error:
        sys.stderr.write(f"mrc-desktop {args.verb}: {error}\n")
        return WRONG_USAGE
    return 0


def _show_window(args: argparse.Namespace) -> int:
    from mrc_desktop import app
    from mrc_desktop.errors import NoDisplay

    if not app.has_display():
        verbs = "practice, find, summary, letter, print-sheet, verify, users, assess"
        raise NoDisplay(verbs=f"{verbs}, content, check-content, bundle, rollup")
    return app.run_window(args.window_vault)


def _write_utf8() -> None:
    """Names need every letter, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(io.UnsupportedOperation):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def add_verb(
    verbs: Verbs, name: str, text: str, *, needs_vault: bool = True
) -> argparse.ArgumentParser:
    """Return a new verb that asks whose register, who works and where the passphrase comes from."""
    found = verbs.add_parser(name, help=text, description=text, epilog=_ASKING)
    found.add_argument(
        "--vault", metavar="DIR", type=Path, required=needs_vault, help="the register"
    )
    found.add_argument("--user", metavar="NAME", required=needs_vault, help="who works")
    found.add_argument(
        "--passphrase-stdin",
        action="store_true",
        help="read the passphrase from the first line of standard input",
    )
    return found


def _add_output(verb: argparse.ArgumentParser, what: str) -> None:
    verb.add_argument("--out", metavar="FILE", type=Path, help=f"write {what} here, mode 0600")
    verb.add_argument("--force", action="store_true", help="replace the file if it is there")


def _add_json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="print JSON, for a program to read")


def _add_practice(verbs: Verbs) -> None:
    text = "make a register with invented people to practise on, and print its users"
    verb = verbs.add_parser("practice", help=text, description=text)
    verb.add_argument("folder", metavar="DIR", type=Path, help="an empty or new folder")
    verb.add_argument(
        "--people",
        type=int,
        default=300,
        metavar="N",
        help="how many people (300); above 2000 each gets one case and one consultation",
    )
    verb.add_argument(
        "--seed", type=int, default=1, metavar="S", help="equal seeds invent equal people (1)"
    )
    verb.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        help="the day on which the twelve months of work end; today if not given",
    )
    _add_json(verb)


def _add_find(verbs: Verbs) -> None:
    verb = add_verb(verbs, "find", "find people by name in any script, phone, paper or case number")
    verb.add_argument("text", metavar="TEXT", nargs="*", help="what to look for; nothing lists all")
    verb.add_argument(
        "--text-stdin",
        action="store_true",
        help="read TEXT from the next line of standard input: a name typed as an argument stays in "
        "the history of the shell",
    )
    verb.add_argument("--topic", metavar="CODE", help="only with a case of this topic")
    verb.add_argument("--status", metavar="CODE", help="only with a case of this status")
    verb.add_argument(
        "--limit", type=int, default=50, metavar="N", help="the most rows to print (50)"
    )
    _add_json(verb)


def _add_summary(verbs: Verbs) -> None:
    verb = add_verb(verbs, "summary", "show, issue or save the rounded numbers of a month")
    when = verb.add_mutually_exclusive_group(required=True)
    when.add_argument("--month", metavar="YYYY-MM", help="the month")
    when.add_argument(
        "--period",
        metavar="PERIOD",
        help="show the sum of published months: 2026-Q3, 2026-H2 or 2026",
    )
    what = verb.add_mutually_exclusive_group()
    what.add_argument(
        "--issue", action="store_true", help="issue the month: its numbers then stand"
    )
    what.add_argument(
        "--reissue",
        action="store_true",
        help="issue the month anew if ten records changed and it is safe; else nothing changes",
    )
    verb.add_argument(
        "--paper-language",
        choices=("en", "ru"),
        default="en",
        help="language of the files made when the month is issued (en)",
    )
    _add_output(verb, "a file of the issued month, by its ending: .xlsx, .csv, .pdf, .json, .sig")
    verb.add_argument(
        "--hxl", action="store_true", help="write to --out the table with a row of HXL tags"
    )
    verb.add_argument(
        "--package",
        metavar="FOLDER",
        type=Path,
        help="make a folder with all files of the issued month inside this one",
    )
    _add_json(verb)


def _add_letter(verbs: Verbs) -> None:
    verb = add_verb(verbs, "letter", "issue a letter about a case")
    verb.add_argument(
        "--kind", metavar="KIND", default="referral", help="which letter; see --kinds (referral)"
    )
    verb.add_argument("--kinds", action="store_true", help="list the kinds of letter and stop")
    verb.add_argument("--case", metavar="NUMBER", help='the case, such as "2026-000042"')
    verb.add_argument("--to", metavar="ORG_ID", help="the organisation; see --list")
    verb.add_argument("--list", action="store_true", help="list the organisations and stop")
    verb.add_argument(
        "--language",
        choices=PAPER_LANGUAGES,
        help="language of the letter (ru), or of the names in a list",
    )
    verb.add_argument(
        "--reason-file", metavar="FILE", type=Path, help="text of the reason, in UTF-8"
    )
    verb.add_argument(
        "--answer-days",
        metavar="DAYS",
        type=int,
        help="remind after so many days without an answer; 0 for never (as is usual for the kind)",
    )
    verb.add_argument(
        "--fact",
        nargs="+",
        metavar="FACT",
        action="extend",
        help="what may stand in the letter: name, birth, citizenship, document, phone, origin, "
        "language (name); none for nothing",
    )
    _add_output(verb, "the PDF")
    _add_json(verb)


def _add_print_sheet(verbs: Verbs) -> None:
    text = "write an information sheet as PDF; with --vault it bears the centre's letterhead"
    verb = add_verb(verbs, "print-sheet", text, needs_vault=False)
    verb.add_argument("sheet", metavar="SHEET", nargs="*", help="the sheets; see --list")
    verb.add_argument("--all", action="store_true", help="every sheet there is")
    verb.add_argument("--list", action="store_true", help="list the sheets and stop")
    verb.add_argument(
        "--language",
        metavar="CODE",
        action="append",
        help="language of the sheets (ru), or of the names in a list; may be given several times; "
        "one that is missing is replaced by the next best, and the sheet says so",
    )
    verb.add_argument(
        "--size", choices=("a4", "large", "booklet"), default="a4", help="size of the sheets (a4)"
    )
    _add_output(verb, "the PDF; several sheets make one PDF, or a folder of them")
    _add_json(verb)


def _add_verify(verbs: Verbs) -> None:
    _add_json(add_verb(verbs, "verify", "check every page, the audit trails and the facts"))


def _add_users(verbs: Verbs) -> None:
    _add_json(add_verb(verbs, "users", "list the users: name, role, state"))
