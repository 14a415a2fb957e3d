"""Invented facts for tests of the monthly summary."""

from __future__ import annotations

import random

from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Outcome, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.storage import outbox

TOPICS = (Topic.WAGE_CLAIM, Topic.WORK_PERMIT, Topic.REENTRY_BAN, Topic.TRAFFICKING_CONCERN)


def person(number, month="2026-10", visits=1, seed=0, **fixed):
    """Return the facts of one person of a month: visits, now and then a case."""
    draw = random.Random(f"{seed}-{number}")
    traits = {
        "month": month,
        "person": f"{number:016x}",
        "sex": draw.choice((Sex.MALE, Sex.MALE, Sex.FEMALE)),
        "age": draw.choice((AgeBand.YOUNG, AgeBand.MIDDLE, AgeBand.OLDER)),
        "citizenship": draw.choice(("TJ", "TJ", "UZ", "AF", "PK")),
        "region": draw.choice(("TJ-SU", "TJ-KT", "TJ-DU", "")),
    }
    topic = draw.choice(TOPICS)
    facts = [
        Fact(
            id=f"{number * 64 + visit:016x}",
            kind=FactKind.CONSULTATION,
            channel=Channel.PHONE,
            **{**traits, "topics": (topic,), **fixed},
        )
        for visit in range(visits)
    ]
    if draw.random() < 0.4:
        outcome = draw.choice((None, Outcome.RESOLVED, Outcome.REFERRED))
        case = {**traits, "topics": (topic,), "outcome": outcome, **fixed}
        facts.append(Fact(id=f"{number * 64 + 60:016x}", kind=FactKind.CASE, **case))
    return facts


def people(count, first=1, month="2026-10", **fixed):
    """Return the facts of so many persons."""
    return [
        fact for number in range(first, first + count) for fact in person(number, month, **fixed)
    ]


def send(session, facts):
    """Let a counsellor send these facts."""
    with session.write() as records:
        for fact in facts:
            outbox.put(records, fact)


def retract(session, facts):
    """Let a counsellor take these facts back."""
    with session.write() as records:
        for fact in facts:
            outbox.retract(records, fact.id)
