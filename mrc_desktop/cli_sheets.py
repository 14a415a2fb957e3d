"""The verb `print-sheet`: one sheet into a file, or a stack of them into one PDF or a folder."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from mrc_desktop import paths
from mrc_desktop.cli_output import (
    USUAL_LANGUAGE,
    UsageError,
    check_out,
    interface_language,
    print_json,
    print_rows,
    unlocked,
)

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from mrc_desktop.services.content_access import Content
    from mrc_desktop.services.sheets import ReadySheet

    Ready = dict[str, ReadySheet]

_PDF: Final = ".pdf"


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
    written = _write(args, out, content, made)
    if args.json:
        print_json(written)


def _list(args: argparse.Namespace, content: Content) -> None:
    """Print the sheets with their languages, named in the language asked for."""
    given = _tongues(args, content)
    tongue = given[0] if given else interface_language(args.interface)
    rows = [
        (
            sheet,
            " ".join(content.sheet_languages(sheet)),
            content.sheet_to_read(sheet, tongue).front.title,
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
    tongues = _tongues(args, content) or [USUAL_LANGUAGE]
    return list(dict.fromkeys((sheet, tongue) for sheet in sheets for tongue in tongues))


def _tongues(args: argparse.Namespace, content: Content) -> list[str]:
    """Return the languages asked for; raise UsageError for one there is not."""
    tongues: list[str] = args.language or []
    if not set(content.paper_languages).issuperset(tongues):
        known = ", ".join(content.paper_languages)
        raise UsageError(f"--language takes one of: {known}")
    return tongues


def _name(sheet: str, language: str, size: str) -> str:
    return f"{sheet}-{language}.pdf" if size == "a4" else f"{sheet}-{language}-{size}.pdf"


def _target(args: argparse.Namespace, names: list[str]) -> Path:
    """Return the file or folder to write, seen to be possible before anything is made."""
    out: Path | None = args.out
    is_folder = out is not None and out.is_dir()
    if not is_folder and len(names) > 1 and out is not None and out.suffix not in ("", _PDF):
        raise UsageError("several sheets go into one PDF or a folder: --out FILE.pdf or FOLDER")
    if out is None or not is_folder:
        return check_out(args)
    for name in names:
        args.out = out / name
        check_out(args)
    args.out = out
    return out


def _made(args: argparse.Namespace, content: Content, wanted: list[tuple[str, str]]) -> Ready:
    """Return the sheets ready to be drawn, by the names of their files."""
    from mrc_desktop.domain.paper import Edition, PaperSize
    from mrc_desktop.services.sheets import ready_sheet

    edition = Edition(PaperSize(args.size))
    if args.vault is None and args.user is None:
        today = dt.date.today()
        return {
            _name(*one, args.size): ready_sheet(content, *one, None, today, edition)
            for one in wanted
        }
    with unlocked(args) as desk:
        return {_name(*one, args.size): desk.sheets.prepare(*one, edition) for one in wanted}


def _write(args: argparse.Namespace, out: Path, content: Content, made: Ready) -> list[str]:
    """Write the sheets and return the names of the files."""
    from mrc_desktop.exchange.saving import save_file, save_folder
    from mrc_desktop.services.sheet_stacks import stack_pdf

    if out.is_dir():
        for name, sheet in made.items():
            save_file(out / name, sheet.draw())
    elif len(made) == 1 and (out.suffix or not args.all):
        save_file(out, next(iter(made.values())).draw())
    elif out.suffix:
        save_file(out, stack_pdf(content, [*made.values()]))
        return [out.name]
    else:
        save_folder(out, {name: sheet.draw() for name, sheet in made.items()})
    return sorted(made)
