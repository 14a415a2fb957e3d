"""The verb `content`: checking a content folder, making a key, signing a pack; no register."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

    from mrc_desktop.cli import Verbs
    from mrc_desktop.guidance.fault import Fault

SECRET_MODE: Final = 0o600
_CHECK: Final = "name every fault by file, record, field and reason; exits with 1 if there is one"


def add_content(verbs: Verbs) -> None:
    """Add the verb to the command line."""
    text = "check a folder of rules, sheets and letters, or sign it as a content pack"
    verb = verbs.add_parser(
        "content", help=text, description=text, epilog="docs/rules.md describes the folder."
    )
    what = verb.add_subparsers(dest="work", metavar="WORK", required=True)
    _add_check(what.add_parser("check", help=_CHECK, description=_CHECK))
    text = "check a folder and sign it as a pack: pack.toml and pack.sig are written into it"
    sign = what.add_parser("sign", help=text, description=text)
    sign.add_argument("folder", metavar="DIR", type=Path, help="the content folder")
    sign.add_argument(
        "--key", metavar="FILE", type=Path, required=True, help="the secret key; see content keys"
    )
    sign.add_argument(
        "--number", type=int, metavar="N", help="number of the pack; one more than it had"
    )
    sign.add_argument("--day", metavar="YYYY-MM-DD", help="day it was made on; today if not given")
    text = "make a pair of keys: the secret one into a file, the public one printed"
    keys = what.add_parser(
        "keys",
        help=text,
        description=text,
        epilog="The secret key is not protected by a passphrase: keep the file on an encrypted "
        "stick in a safe place. Administrators enter the public key once and compare the "
        "fingerprint with you by telephone.",
    )
    keys.add_argument("--out", metavar="FILE", type=Path, required=True, help="a new file")


def add_check_content(verbs: Verbs) -> None:
    """Add the verb `check-content`: `content check`, of this program's own folder unless told."""
    text = f"{_CHECK}; without a folder, of what came with the program"
    _add_check(verbs.add_parser("check-content", help=text, description=text), is_optional=True)


def _add_check(check: argparse.ArgumentParser, *, is_optional: bool = False) -> None:
    check.add_argument(
        "folder",
        metavar="DIR",
        type=Path,
        nargs="?" if is_optional else None,
        help="a content folder or a pack",
    )
    check.add_argument(
        "--trust", metavar="KEY", help="also check that the pack was signed with this public key"
    )
    check.add_argument("--json", action="store_true", help="print JSON, for a program to read")


def check_content_verb(args: argparse.Namespace) -> None:
    """Name every fault of a folder; raise ContentFaulty, CannotRead."""
    from mrc_desktop import paths

    if args.folder is None:
        args.folder = paths.resources() / "content"
    _check(args)


def content(args: argparse.Namespace) -> None:
    """Do the work asked for; raise ContentFaulty, CannotRead, CannotWrite, FileInTheWay."""
    {"check": _check, "sign": _sign, "keys": _keys}[args.work](args)


def _check(args: argparse.Namespace) -> None:
    from mrc_desktop.cli_output import print_json, print_rows

    faults = _faults(args.folder, args.trust)
    if args.json:
        print_json([_row(fault) for fault in faults])
    else:
        print_rows(_row(fault).values() for fault in faults)
    if faults:
        sys.stdout.flush()
        raise faults[0].error()


def _row(fault: Fault) -> dict[str, str]:
    return {"file": fault.file, "id": fault.id, "field": fault.field, "reason": fault.reason}


def _faults(folder: Path, trust: str | None) -> list[Fault]:
    from mrc_desktop import paths
    from mrc_desktop.errors import CannotRead, ContentFaulty
    from mrc_desktop.guidance.fault import fault_of
    from mrc_desktop.guidance.pack import open_pack
    from mrc_desktop.services.content_access import Content, check_content

    if not folder.is_dir():
        raise CannotRead(folder=str(folder))
    try:
        if trust is not None:
            open_pack(folder, _key(trust))
        return check_content(Content(folder, paths.resources() / "fonts"))
    except ContentFaulty as error:
        return [fault_of(error)]
    except OSError as error:
        raise CannotRead(folder=str(folder)) from error


def _sign(args: argparse.Namespace) -> None:
    import datetime as dt

    from mrc_desktop.cli_output import UsageError, print_rows
    from mrc_desktop.errors import CannotRead, CannotWrite
    from mrc_desktop.guidance.pack import fingerprint, number_of, public_key, sign_pack

    try:
        day = dt.date.fromisoformat(args.day) if args.day else dt.date.today()
    except ValueError as error:
        raise UsageError("--day is written as YYYY-MM-DD") from error
    number = number_of(args.folder) + 1 if args.number is None else args.number
    if number < 1:
        raise UsageError("--number is 1 or more")
    try:
        secret = _key(args.key.read_text(encoding="ascii"))
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(folder=str(args.key)) from error
    faults = _faults(args.folder, None)
    if faults:
        raise faults[0].error()
    try:
        pack = sign_pack(args.folder, secret, number, day)
    except OSError as error:
        raise CannotWrite(folder=str(args.folder)) from error
    print_rows(
        [
            ("number", pack.number),
            ("made on", pack.made_on),
            ("files", len(pack.files)),
            ("fingerprint", fingerprint(public_key(secret))),
        ]
    )


def _keys(args: argparse.Namespace) -> None:
    import os

    from mrc_desktop.cli_output import print_rows
    from mrc_desktop.errors import CannotWrite, FileInTheWay
    from mrc_desktop.guidance.pack import fingerprint, new_key

    secret, public = new_key()
    try:
        descriptor = os.open(args.out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, SECRET_MODE)
    except FileExistsError as error:
        raise FileInTheWay from error
    except OSError as error:
        raise CannotWrite(folder=str(args.out.parent)) from error
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{secret.hex()}\n")
    print_rows([("public key", public.hex()), ("fingerprint", fingerprint(public))])


def _key(text: str) -> bytes:
    from mrc_desktop.cli_output import UsageError
    from mrc_desktop.guidance.pack import read_key

    key = read_key(text)
    if key is None:
        raise UsageError("a key is written as 64 hexadecimal digits")
    return key
