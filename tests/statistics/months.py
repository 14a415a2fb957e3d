"""Invented months for the tests of the method."""

from __future__ import annotations

import random

from mrc_desktop.domain.codes import AgeBand, FactKind, Outcome, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.statistics.micro import TOPIC_RANK, micro_table
from mrc_desktop.statistics.spec import OTHER, Spec

KEY = bytes(range(32))

PLAN = Spec(
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
"""The note's 296 cells of persons: 8 topics, 6 nationalities, 2, 4, 10 and 5."""

SMALL_PLAN = Spec(
    centre="C1",
    year=2026,
    version=1,
    lists=(
        ("protection", "wage_claim", "work_permit", OTHER),
        ("TJ", "UZ", OTHER),
        ("female", "male", OTHER),
        ("18-29", OTHER),
        ("TJ-SU", OTHER),
        ("open", OTHER),
    ),
)


def facts_of(persons, seed=1, month="2026-10"):
    """Return skewed facts of so many persons, some with many visits, cases and letters."""
    draw = random.Random(seed)
    found = []

    def pick(codes, steepness=1.6):
        weights = [1 / (place + 1) ** steepness for place in range(len(codes))]
        return draw.choices(codes, weights)[0]

    def add(kind, **values):
        found.append(Fact(id=f"{len(found):016x}", kind=kind, month=month, **values))

    for number in range(persons):
        traits = {
            "person": f"{number:016x}",
            "sex": pick([Sex.MALE, Sex.FEMALE, Sex.UNKNOWN]),
            "age": pick([AgeBand.YOUNG, AgeBand.MIDDLE, AgeBand.CHILD, AgeBand.OLDER]),
            "citizenship": pick(["TJ", "UZ", "AF", "KG", "RU", "IR", "PK", "XXX", ""]),
            "region": f"TJ-{pick(range(11), 1):02}",
        }
        for _ in range(min(9, int(draw.expovariate(0.8)) + 1)):
            add(FactKind.CONSULTATION, topics=(pick(list(Topic), 0.8),), **traits)
        if draw.random() < 0.5:
            outcome = pick([None, *Outcome])
            add(FactKind.CASE, topics=(pick(list(Topic), 0.8),), outcome=outcome, **traits)
        if draw.random() < 0.2:
            add(FactKind.REFERRAL, topics=(pick(list(Topic), 0.8),), **traits)
    for _ in range(4):
        add(FactKind.SESSION, topics=(draw.choice(list(Topic)),), women=draw.randrange(20), men=3)
    add(FactKind.INFORMATION_ACTION, topics=(Topic.OTHER,), women=50)
    return found


def month_of(persons, seed=1, plan=PLAN):
    """Return the true table of such a month."""
    return micro_table(facts_of(persons, seed), plan)
