"""The attacks in full size, with their figures: minutes, not seconds.

python -m tests.attack [--full] [PART ...]    # parts: files known reissue late bias large
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from mrc_desktop.domain.codes import Role
from mrc_desktop.services.session import Session
from mrc_desktop.statistics.ledger import fulfil
from mrc_desktop.storage.opening import open_vault
from mrc_desktop.storage.vault import read_header
from tests.attack.attackers import (
    LINEAR,
    SAT,
    betrayed,
    distance,
    joint_wins,
    narrowed,
    proved_of_one,
    small_cells,
)
from tests.attack.figures import Month, bias, compared, months_of, national
from tests.attack.making import MONTH, Centre, facts_of, figures_of, invented
from tests.attack.puzzle import puzzle_of, with_total
from tests.attack.reissuing import advantage, late_records, reissued
from tests.conftest import (
    COUNSELLOR_PASSPHRASE,
    NOON,
    SUPERVISOR_PASSPHRASE,
    MasterVault,
)


def tell(text: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@contextmanager
def new_centre() -> Iterator[Centre]:
    """A centre with a vault of its own."""
    opened: list[Session] = []
    with tempfile.TemporaryDirectory() as folder:
        vault = MasterVault(Path(folder) / "vault").folder
        words = {Role.COUNSELLOR: COUNSELLOR_PASSPHRASE, Role.SUPERVISOR: SUPERVISOR_PASSPHRASE}

        def unlock(role: Role) -> Session:
            for session in opened:
                session.close()
            user = next(user for user in read_header(vault).users if user.role is role)
            opened.append(Session(open_vault(vault, user.id, words[role], NOON), lambda: NOON))
            return opened[-1]

        yield Centre(unlock)
        for session in opened:
            session.close()


def files(*, is_full: bool) -> int:
    """T3, T4, T5: every size, the whole file."""
    lost = 0
    for count in (20, 60, 150, 400, 2000) if is_full else (20, 60):
        with new_centre() as centre:
            people = invented(count, count + 1)
            start = time.monotonic()
            figures = figures_of(centre.issued(facts_of(people)))
            made = time.monotonic() - start
            puzzle = puzzle_of(figures)
            away, narrow = distance(figures), narrowed(puzzle, people, LINEAR)
            told = betrayed(puzzle, puzzle.cuts, people, SAT)
            lost += len(narrow) + len(told) + (away > 1e-6)
            tell(
                f"{count} persons, {len(puzzle.cuts)} cells of persons, issued in {made:.1f} s: "
                f"distance {away:.6f}, narrowed by LP {len(narrow)}, by CP-SAT {len(told)}; "
                f"{time.monotonic() - start:.0f} s"
            )
    return lost


def known(*, is_full: bool) -> int:
    """T6: whole persons by somebody who knows the exact total besides."""
    lost = 0
    for count, most in ((60, 1000), (400, 40)) if is_full else ((20, 1000),):
        with new_centre() as centre:
            people = invented(count, count + 1)
            puzzle = with_total(puzzle_of(figures_of(centre.issued(facts_of(people)))), count)
            small = [puzzle.cuts[number] for number in small_cells(puzzle.cuts, people)]
            asked = random.Random(count).sample(small, min(most, len(small)))
            start = time.monotonic()
            told = betrayed(puzzle, asked, people, SAT)
            lost += len(told)
            tell(
                f"{count} persons, their total known: of {len(small)} small cells {len(asked)} "
                f"asked, {len(told)} told by CP-SAT; {time.monotonic() - start:.0f} s"
            )
    return lost


def reissue(*, is_full: bool) -> int:
    """T8: re-issues beside the first issue."""
    lost = again = frozen = 0
    for seed in range(10 if is_full else 2):
        with new_centre() as centre:
            before = invented(40, seed)
            centre.issued(facts_of(before))
            pair = reissued(centre, before, 800 + seed, recoded=12, gone=0)
            if pair is None:
                frozen += 1
            else:
                again += 1
                lost += len(joint_wins(pair.puzzles, pair.moved, pair.people))
    tell(f"{again} re-issues of 40 persons, {frozen} frozen: {lost} things proved by both files")
    return lost


def late(*, is_full: bool) -> int:
    """T9: one late record while a month is open."""
    count = 200 if is_full else 20
    with new_centre() as centre:
        trials = late_records(centre, count, 20)
    proved = proved_of_one(
        [[puzzle_of(one.before), puzzle_of(one.after)] for one in trials],
        [[one.people[:-1], one.people] for one in trials],
    )
    gained = advantage(trials)
    mean = sum(gained) / count
    error = (sum((one - mean) ** 2 for one in gained) / (count - 1) / count) ** 0.5
    number = sum(len(one) for one in proved)
    tell(
        f"{count} single late records: {number} traits proved, "
        f"advantage {100 * mean:+.1f} +- {196 * error:.1f} points"
    )
    return number + (mean > 0.05 or mean + 1.96 * error > 0.10)


def biased(*, is_full: bool) -> int:
    """T13: published minus true, over many centres; every twenty have a key of their own."""
    count, size = (200, 60) if is_full else (20, 20)
    found: list[Month] = []
    while len(found) < count:
        with new_centre() as centre:
            found += compared(centre, months_of(20), size, len(found))
        _tell_bias(found, size)
    sums = national(found)
    far = abs(sums.published - sums.true) - 1.96 * sums.error > 0.05 * sums.true
    by_true = bias(found)
    return far + sum(abs(mean) - 1.96 * error > 0.25 for mean, error, _ in by_true.values())


def _tell_bias(found: list[Month], size: int) -> None:
    tell(f"{len(found)} centres of {size}: mean error by true number")
    for true, (mean, error, cells) in bias(found).items():
        tell(f"  {true}: {mean:+.3f} +- {1.96 * error:.3f} ({cells} cells)")
    sums = national(found)
    shares = [
        100 * number / sums.true
        for number in (sums.published - sums.true, 1.96 * sums.error, sums.nearest - sums.true)
    ]
    tell(
        f"  {sums.cells} rare cells, {sums.true} in truth, {sums.published} published: "
        f"{shares[0]:+.1f} +- {shares[1]:.1f} %; to the nearest five {shares[2]:+.1f} %"
    )


def large(*, is_full: bool) -> int:
    """T17: 2,000 persons in the time there is."""
    with new_centre() as centre:
        summaries = centre.count(facts_of(invented(2000 if is_full else 400, 17)))
        start = time.monotonic()
        summaries.preview(MONTH)
        spent = time.monotonic() - start
    tell(f"a large month was rounded in {spent:.1f} s")
    return spent > 60


PARTS: dict[str, Callable[..., int]] = {
    "files": files,
    "known": known,
    "reissue": reissue,
    "late": late,
    "bias": biased,
    "large": large,
}


def main() -> int:
    """Run the parts; return how often an attacker won."""
    arguments = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    arguments.add_argument("--full", action="store_true")
    arguments.add_argument("parts", nargs="*", choices=[*PARTS, []])
    chosen = arguments.parse_args()
    here = patch(
        "mrc_desktop.services.summaries.carry_out", lambda order, watch: fulfil(order, watch.tell)
    )
    with here:
        lost = [PARTS[part](is_full=chosen.full) for part in chosen.parts or PARTS]
    return int(any(lost))


if __name__ == "__main__":
    sys.exit(main())
