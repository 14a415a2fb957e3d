"""The verbs `bundle` and `rollup`: facts between desks and office, months between centres."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mrc_desktop.domain.codes import Role

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from mrc_desktop.cli import Verbs
    from mrc_desktop.services.bundles import Bundles
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.rollup import RolledUp

STEPS = ("state", "card", "new-code", "show-code", "join", "choose-office", "make", "take")


def add_bundle(verbs: Verbs) -> None:
    """Add the verb `bundle`; the vault's options are added by the caller's helper."""
    from mrc_desktop.cli import add_verb

    text = "hand a desk's facts to the supervisor's office as a sealed file, or take such files in"
    verb = add_verb(verbs, "bundle", text)
    verb.add_argument(
        "step",
        metavar="STEP",
        choices=STEPS,
        help="at a desk: new-code, show-code, join (the code is read from the next line of "
        "standard input), choose-office CARD, make, state; at the office: card, take FILE...",
    )
    verb.add_argument("files", metavar="FILE", nargs="*", type=Path, help="a card, or bundles")
    verb.add_argument(
        "--confirm",
        metavar="FINGERPRINT",
        default="",
        help="take: the centre's fingerprint as read from the desk's screen, for the first bundle",
    )
    verb.add_argument("--out", metavar="FILE", type=Path, help="where to write card or bundle")
    verb.add_argument("--force", action="store_true", help="replace the file if it is there")


def bundle(args: argparse.Namespace) -> None:
    """Do one step of a bundle's way."""
    from mrc_desktop.cli_output import UsageError, check_out, print_rows, stdin_line, unlocked

    wanted = {"choose-office": 1, "take": len(args.files) or 1}.get(args.step, 0)
    if len(args.files) != wanted:
        raise UsageError("choose-office takes one file, take at least one, other steps none")
    out = check_out(args) if args.step in ("card", "make") else None
    with unlocked(args) as desk:
        service = desk.bundles
        if args.step == "take":
            _take(service, args.files, args.confirm)
        elif args.step == "choose-office":
            service.choose_office(args.files[0])
        elif args.step == "join":
            service.join(stdin_line())
        elif args.step in ("new-code", "show-code"):
            code = service.make_code() if args.step == "new-code" else service.show_code()
            print_rows([(code,)])
        elif args.step == "state":
            print_rows(_state(desk))
        elif out is not None:
            (service.save_card if args.step == "card" else service.make)(out)


def _take(service: Bundles, files: list[Path], confirmed: str) -> None:
    """Take bundles in, a line each; raise the first refusal when all were tried."""
    from mrc_desktop.cli_output import print_rows
    from mrc_desktop.errors import UserError

    refused: UserError | None = None
    for file in files:
        try:
            taken = service.take(file, confirmed)
        except UserError as error:
            refused = refused or error
            print_rows([(file.name, "refused", error.code)])
        else:
            state = "taken" if taken.is_new else "known"
            print_rows([(file.name, state, taken.mark, taken.made_at.isoformat())])
    if refused is not None:
        raise refused


def _state(desk: Desk) -> Iterator[tuple[str, ...]]:
    """Yield what is set up of the desk and of the office, as far as the user may see them."""
    if desk.session.has_register:
        own = desk.bundles.desk()
        yield "desk", own.mark
        yield "centre", own.centre
        yield "hands_over_to", own.office
        yield "last_bundle", "" if own.made_at is None else own.made_at.isoformat()
    if desk.session.user.role is not Role.COUNSELLOR:
        office = desk.bundles.office()
        yield "office", office.fingerprint
        yield "centre_of_bundles", office.centre
        yield "country_list", f"{office.code} {office.signer}"
        for one in office.desks:
            yield "desk_taken_in", one.mark, one.made_at.isoformat(), one.taken_at.isoformat()


def add_rollup(verbs: Verbs) -> None:
    """Add the verb `rollup`."""
    text = "sum the signed monthly packages of all centres of a country; needs no register"
    verb = verbs.add_parser(
        "rollup",
        help=text,
        description=text,
        epilog="See docs/rollup.md. Needs mrc-desktop[national]. Exits with 1 when nothing could "
        "be summed; packages left out are counted by their reason.",
    )
    verb.add_argument("folder", metavar="FOLDER", type=Path, help="the packages, in any subfolders")
    verb.add_argument("--out", metavar="FILE", type=Path, required=True, help="the country's CSV")
    verb.add_argument("--force", action="store_true", help="replace the file if it is there")
    verb.add_argument(
        "--keys",
        metavar="FILE",
        type=Path,
        help="the centres: a line each, code and public key (FOLDER/keys.txt)",
    )
    verb.add_argument(
        "--engine",
        metavar="URL",
        default="",
        help="a database that Ibis knows, such as postgresql://...; DuckDB in memory if not given",
    )
    verb.add_argument("--by-year", action="store_true", help="sum the months of each year")
    verb.add_argument("--json", action="store_true", help="print JSON, for a program to read")
    verb.set_defaults(vault=None)


def rollup(args: argparse.Namespace) -> None:
    """Write the country's sums and print which months and centres are in them, by number only."""
    from mrc_desktop.cli_output import check_out
    from mrc_desktop.exchange_errors import NothingToRollUp
    from mrc_desktop.services.rollup import nothing_rolled_up, roll_up_folder

    out = check_out(args)
    keys = args.keys or args.folder / "keys.txt"
    try:
        done = roll_up_folder(args.folder, keys, out, args.engine, by_year=args.by_year)
    except NothingToRollUp as nothing:
        _print_rolled_up(nothing_rolled_up(nothing), is_json=args.json)
        raise
    _print_rolled_up(done, is_json=args.json)


def _print_rolled_up(done: RolledUp, *, is_json: bool) -> None:
    from mrc_desktop.cli_output import print_json, print_rows

    if is_json:
        print_json(
            {
                "rows": done.rows,
                "months": [
                    {"month": one.month, "centres": one.centres, "missing": one.missing}
                    for one in done.months
                ],
                "left_out": dict(done.refused),
            }
        )
        return
    print_rows(("month", one.month, one.centres, one.missing) for one in done.months)
    print_rows(("left_out", reason, number) for reason, number in done.refused.items())
    print_rows([("rows", done.rows)])
