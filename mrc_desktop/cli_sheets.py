"""The verb `print-sheet`: one sheet into a file, or a stack of them into a folder."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mrc_desktop import paths
from mrc_desktop.cli_output import (
    UsageError,
    check_out,
    print_json,
    print_rows,
    unlocked,
)

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from mrc_desktop.services.content_access import Content

    Stack = dict[str, bytes]


def print_sheet(args: argparse.Namespace) -> None:
    """Write the PDFs of sheets, or list the sheets.

    Raises UsageError, NotFound, ContentFaulty, FileInTheWay, CannotWrite.
    """
    from mrc_desktop.services.content_access import open_content

    content = open_content(paths.resources())
    if args.list:
        _list(args, content)
        return
    wanted = _wanted(args, content)
    out = _target(args, [_name(*one, args.size) for one in wanted])
    made = _made(args, content, wanted)
    _write(args, out, made)
    if args.json:
        print_json(sorted(made))


def _list(args: argparse.Namespace, content: Content) -> None:
    rows = [
        (
            sheet,
            " ".join(content.sheet_languages(sheet)),
            content.sheet(sheet, "en").front.title,
        )
        for sheet in content.sheet_ids()
    ]
    if args.json:
        names = ("id", "languages", "name")
        print_json([dict(zip(names, row, strict=True)) for row in rows])
    else:
        print_rows(rows)


def _wanted(args: argparse.Namespace, content: Content) -> list[tuple[str, str]]:
    """Return sheets and languages in the order of the stack, none twice."""
    if args.all and args.sheet:
        raise UsageError("SHEET or --all, not both")
    sheets = content.sheet_ids() if args.all else args.sheet
    if not sheets:
        raise UsageError("which sheet? --list tells their names")
    tongues = args.language or ["ru"]
    for tongue in tongues:
        if tongue not in content.paper_languages:
            known = ", ".join(content.paper_languages)
            raise UsageError(f"--language takes one of: {known}")
    return list(dict.fromkeys((sheet, tongue) for sheet in sheets for tongue in tongues))


def _name(sheet: str, language: str, size: str) -> str:
    return f"{sheet}-{language}.pdf" if size == "a4" else f"{sheet}-{language}-{size}.pdf"


def _target(args: argparse.Namespace, names: list[str]) -> Path:
    """Return the file or folder to write, seen to be possible before anything is made."""
    out: Path | None = args.out
    is_folder = out is not None and out.is_dir()
    if not is_folder and len(names) > 1 and out is not None and out.suffix:
        raise UsageError("several sheets go into a folder: --out FOLDER")
    if out is None or not is_folder:
        return check_out(args)
    for name in names:
        args.out = out / name
        check_out(args)
    args.out = out
    return out


def _made(args: argparse.Namespace, content: Content, wanted: list[tuple[str, str]]) -> Stack:
    from mrc_desktop.domain.paper import Edition, PaperSize
    from mrc_desktop.services.sheets import sheet_pdf

    edition = Edition(PaperSize(args.size))
    if args.vault is None and args.user is None:
        today = dt.date.today()
        return {
            _name(sheet, tongue, args.size): sheet_pdf(content, sheet, tongue, None, today, edition)
            for sheet, tongue in wanted
        }
    with unlocked(args) as desk:
        return {
            _name(sheet, tongue, args.size): desk.sheets.print_bytes(sheet, tongue, edition)
            for sheet, tongue in wanted
        }


def _write(args: argparse.Namespace, out: Path, made: Stack) -> None:
    from mrc_desktop.exchange.saving import save_file, save_folder

    if out.is_dir():
        for name, pdf in made.items():
            save_file(out / name, pdf)
    elif len(made) == 1 and (out.suffix or not args.all):
        save_file(out, next(iter(made.values())))
    else:
        save_folder(out, made)
