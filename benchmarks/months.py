"""A month: its numbers made safe for 20 to 2,000 persons, and read out of a million facts.

python -m benchmarks month        # exit 1 if a goal is missed
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import random
import resource
import statistics
import time
from typing import TYPE_CHECKING, Final

from benchmarks.measure import Goal, milliseconds, tell, timing
from mrc_desktop.domain.codes import AgeBand, FactKind, Outcome, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.services.access import Access
from mrc_desktop.statistics.micro import TOPIC_RANK, micro_table
from mrc_desktop.statistics.rounding import prepare, solve
from mrc_desktop.statistics.spec import OTHER, Spec
from mrc_desktop.storage import facts
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.vault import RegisterPlan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.ground import Ground
    from mrc_desktop.services.session import Session

PLAN: Final = Spec(
    centre="C1",
    year=2026,
    version=1,
    lists=(
        TOPIC_RANK,
        ("TJ", "UZ", "AF", "KG", "RU", OTHER),
        ("female", OTHER),
        ("0-17", "18-29", "30-44", OTHER),
        (*(f"TJ-{number:02}" for number in range(9)), OTHER),
        ("open", "resolved", "referred", "informed", OTHER),
    ),
)
"""296 cells of persons."""

SIZES: Final = (20, 60, 400, 2000)
_REPEATS: Final = 3
SECONDS: Final = 60.0
MEGABYTES: Final = 300.0
GOAL: Final = 100.0
"""Milliseconds from a million facts to the true table of one month."""

FACTS: Final = 1_000_000
_MONTHS: Final = 240
_ROUNDS: Final = 7


def run(_ground: Ground, temporary: Path) -> bool:
    """Print seconds, megabytes and milliseconds; return whether all goals are met."""
    is_quick, is_indexed = _rounding(), _reading(temporary / "million")
    return is_quick and is_indexed


def facts_of(persons: int, seed: int) -> list[Fact]:
    """Return skewed facts of so many persons in one month."""
    draw = random.Random(seed)
    found: list[Fact] = []
    for number in range(persons):
        for visit in range(min(9, int(draw.expovariate(0.8)) + 1)):
            has_case = visit == 0 and draw.random() < 0.5
            for kind in (FactKind.CONSULTATION, FactKind.CASE)[: 1 + has_case]:
                found.append(_fact(draw, kind, f"{number:016x}", len(found)))
    return found


def _fact(draw: random.Random, kind: FactKind, person: str, number: int) -> Fact:
    trait = random.Random(person)

    def pick(codes: list[str], chance: random.Random) -> str:
        return chance.choices(codes, [1 / (place + 1) ** 1.6 for place in range(len(codes))])[0]

    return Fact(
        id=f"{number:016x}",
        kind=kind,
        month="2026-10",
        person=person,
        topics=(Topic(pick(list(Topic), draw)),),
        sex=Sex(pick(["male", "female"], trait)),
        age=AgeBand(pick(["18-29", "30-44", "0-17", "45-59"], trait)),
        citizenship=pick(["TJ", "UZ", "AF", "KG", "RU", "PK"], trait),
        region=f"TJ-{trait.randrange(11):02}",
        outcome=Outcome.RESOLVED if kind is FactKind.CASE and draw.random() < 0.4 else None,
    )


def _rounding() -> bool:
    context = multiprocessing.get_context("spawn")
    worst_seconds = worst_memory = 0.0
    medians = []
    with context.Pool(1, maxtasksperchild=1) as pool:
        for persons in SIZES:
            runs = pool.map(_round_once, [(persons, seed) for seed in range(_REPEATS)], chunksize=1)
            took = [seconds for seconds, _ in runs]
            worst_seconds = max(worst_seconds, *took)
            worst_memory = max(worst_memory, *(memory for _, memory in runs))
            medians.append(statistics.median(took))
            print(f"month of {persons:,} persons: {medians[-1]:.2f} s (worst {max(took):.2f} s)")
    met = worst_seconds < SECONDS and worst_memory < MEGABYTES
    print(
        f"months: median of the sizes {statistics.median(medians):.2f} s,"
        f" worst {worst_seconds:.1f} s (goal {SECONDS:.0f} s), at most {worst_memory:.0f} MB"
        f" (goal {MEGABYTES:.0f} MB): {'met' if met else 'MISSED'}"
    )
    return met


def _round_once(size: tuple[int, int]) -> tuple[float, float]:
    """Return seconds and the greatest memory in MB of one rounding, in a process of its own."""
    persons, seed = size
    micro = micro_table(facts_of(persons, seed), PLAN)
    began = time.perf_counter()
    solve(prepare(PLAN, "2026-10", micro, bytes(range(32))))
    took = time.perf_counter() - began
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _reading(folder: Path) -> bool:
    session = _million(folder)
    months = [f"{2000 + number // 12}-{number % 12 + 1:02}" for number in range(_MONTHS)]

    def table(month: str) -> None:
        with session.read_facts() as records:
            micro_table(facts.of_month(records, month), PLAN)

    table(months[0])
    draw = random.Random(7)
    ours = timing([milliseconds(lambda: table(draw.choice(months))) for _ in range(_ROUNDS)])
    session.close()
    name = f"true table of a month out of {FACTS:,} facts"
    return tell(name, ours, None, Goal(milliseconds=GOAL))


def _million(folder: Path) -> Session:
    """Return a session over a register with a million consultations in twenty years."""
    plan = RegisterPlan(folder, "Centre", "Osh", "KG", "en", "Anna")
    access = Access(lambda: dt.datetime(2026, 11, 23, 9, 0), FLOOR_COST)
    session = access.create_register(plan, "walnut saffron bridge twelve").session
    draw = random.Random(5)
    each = FACTS // _MONTHS

    def rows() -> Iterator[tuple[str, ...]]:
        for number in range(FACTS):
            month = min(number // each, _MONTHS - 1)
            person = number // 2
            yield (
                f"{draw.getrandbits(64):016x}{number:016x}", "consultation",
                f"{2000 + month // 12}-{month % 12 + 1:02}", f"{person:016x}",
                list(Topic)[number % 9].value, ("male", "female")[person % 2], "30-44",
                ("TJ", "UZ", "KG")[person % 3], f"TJ-{person % 11:02}", "phone",
            )  # fmt: skip

    with session.write_facts() as records:
        records.connection.executemany(
            "INSERT INTO fact (id, kind, month, person, topics, sex, age, citizenship, region,"
            " channel) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows(),
        )
    return session
