"""The verb that makes a practice register."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

from mrc_desktop import paths, preferences
from mrc_desktop.cli_output import UsageError, print_json, print_rows

if TYPE_CHECKING:
    import argparse

_MOST = 2_000_000


def practice(args: argparse.Namespace) -> None:
    """Make the register; print name, role and passphrase of each user."""
    if not 1 <= args.people <= _MOST:
        raise UsageError(f"--people takes 1 to {_MOST}")
    from mrc_desktop.practice.material import load_material
    from mrc_desktop.practice.register import PracticePlan, make_practice_register
    from mrc_desktop.services.content_access import open_content

    plan = PracticePlan(
        folder=args.folder, people=args.people, seed=args.seed, now=_now(args.today)
    )
    language = args.interface or preferences.load().language or "en"
    users = make_practice_register(
        plan,
        open_content(paths.resources()),
        load_material(paths.resources() / "practice", language),
        _show_progress,
    )
    if args.json:
        print_json(
            [
                {"name": user.name, "role": user.role, "passphrase": user.passphrase}
                for user in users
            ]
        )
    else:
        print_rows((user.name, user.role, user.passphrase) for user in users)


def _now(today: str | None) -> dt.datetime:
    now = dt.datetime.now()
    if today is None:
        return now
    try:
        day = dt.date.fromisoformat(today)
    except ValueError:
        raise UsageError("--today takes a date such as 2026-11-23") from None
    if day > now.date():
        raise UsageError("--today may not lie ahead")
    return dt.datetime.combine(day, dt.time(17))


def _show_progress(done: int, of: int) -> None:
    """Show how far it is where somebody looks on, and every large step of a long work anyway."""
    is_last = done == of
    if sys.stderr.isatty() and (done % 20 == 0 or is_last):
        sys.stderr.write(f"\r{done} / {of}" + ("\n" if is_last else ""))
    elif done % 10_000 == 0:
        sys.stderr.write(f"{done} / {of}\n")
    sys.stderr.flush()
