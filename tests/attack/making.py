"""Makes the months that are attacked: invented people in a real facts store, issued for real.

This is the defender's side. What the attackers get of it are the files.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Outcome, Role, Sex, Topic
from mrc_desktop.domain.fact import Fact
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.packages import alpha3_codes
from mrc_desktop.services.session import Session
from mrc_desktop.services.summaries import Release, Summaries
from mrc_desktop.storage import outbox
from tests.attack.container import Figure, read_table
from tests.attack.puzzle import Place

CONTENT = Content(resources() / "content")
MONTH = "2026-10"

TOPICS = {
    "protection": Topic.TRAFFICKING_CONCERN,
    "wage_claim": Topic.WAGE_CLAIM,
    "reentry_ban": Topic.REENTRY_BAN,
    "work_permit": Topic.WORK_PERMIT,
    "documents_registration": Topic.DOCUMENTS_REGISTRATION,
    "return_reintegration": Topic.RETURN_REINTEGRATION,
    "family_social_rights": Topic.FAMILY_SOCIAL_RIGHTS,
}
COUNTRIES = {"TJK": "TJ", "AFG": "AF", "KGZ": "KG", "UZB": "UZ", "RUS": "RU", "_O": "PK"}
SEXES = {"F": Sex.FEMALE, "M": Sex.MALE, "_O": Sex.UNKNOWN}
AGES = {
    "Y0T17": AgeBand.CHILD,
    "Y18T29": AgeBand.YOUNG,
    "Y30T44": AgeBand.MIDDLE,
    "Y45T59": AgeBand.OLDER,
    "Y_GE60": AgeBand.SENIOR,
    "_O": AgeBand.UNKNOWN,
}
REGIONS = {"TJ-SU": "TJ-SU", "TJ-KT": "TJ-KT", "TJ-DU": "TJ-DU", "TJ-RA": "TJ-RA", "_O": ""}
OUTCOMES = {
    "open": None,
    "resolved": Outcome.RESOLVED,
    "partly_resolved": Outcome.PARTLY_RESOLVED,
    "referred": Outcome.REFERRED,
    "informed": Outcome.INFORMED,
    "_O": Outcome.NOT_RESOLVED,
}
WEIGHTS = (
    (TOPICS, (1, 9, 6, 5, 4, 2, 1)),
    (COUNTRIES, (20, 4, 3, 5, 2, 1)),
    (SEXES, (9, 20, 1)),
    (AGES, (1, 10, 9, 4, 1, 1)),
    (REGIONS, (9, 7, 4, 1, 2)),
    (OUTCOMES, (14, 4, 1, 2, 1, 1)),
)


def invented(count: int, seed: int = 0, skew: float = 1.0) -> list[Place]:
    """Return so many people as the published codes place them."""
    draw = random.Random(f"people {seed}")
    return [
        tuple(
            draw.choices(list(codes), [weight**skew for weight in weights])[0]
            for codes, weights in WEIGHTS
        )
        for _ in range(count)
    ]


def facts_of(
    people: Sequence[Place], month: str = MONTH, first: int = 1, visits: int = 0
) -> list[Fact]:
    """Return the facts of these people: `visits` each, or one to three; a case where one is due."""
    found = []
    for number, place in enumerate(people, first):
        topic, country, sex, age, region, outcome = place
        draw = random.Random(f"{month} {number}")
        traits = {
            "month": month,
            "person": f"{number:016x}",
            "topics": (TOPICS[topic],),
            "citizenship": COUNTRIES[country],
            "sex": SEXES[sex],
            "age": AGES[age],
            "region": REGIONS[region],
        }
        start = (int(month.replace("-", "")) * 10**6 + number) * 64
        found += [
            Fact(id=f"{start + visit:016x}", kind=FactKind.CONSULTATION, channel=Channel.PHONE,
                 **traits)
            for visit in range(visits or draw.choice((1, 1, 2, 3)))
        ]  # fmt: skip
        if outcome != "open" or draw.random() < 0.3:
            closed = OUTCOMES[outcome]
            found.append(
                Fact(id=f"{start + 60:016x}", kind=FactKind.CASE, outcome=closed, **traits)
            )
    return found


def send(session: Session, facts: Iterable[Fact]) -> None:
    """Let a counsellor send these facts."""
    with session.write() as records:
        for fact in facts:
            outbox.put(records, fact)


def retract(session: Session, facts: Iterable[Fact]) -> None:
    """Let a counsellor take these facts back."""
    with session.write() as records:
        for fact in facts:
            outbox.retract(records, fact.id)


@dataclass(frozen=True)
class Made:
    """A released month, and who truly was there."""

    people: list[Place]
    files: dict[str, bytes]
    figures: list[Figure]


class Centre:
    """One centre with its two people, over one vault."""

    def __init__(self, unlock: Callable[[Role], Session]) -> None:
        self._unlock = unlock

    def count(self, facts: Iterable[Fact], gone: Iterable[Fact] = ()) -> Summaries:
        """Let the counsellor send and take back facts; return the supervisor's summaries."""
        counsellor = self._unlock(Role.COUNSELLOR)
        retract(counsellor, gone)
        send(counsellor, facts)
        return Summaries(self._unlock(Role.SUPERVISOR), CONTENT)

    def issued(self, facts: Sequence[Fact], month: str = MONTH) -> Summaries:
        """Count these facts and issue their month."""
        # A month with nobody is there because another month has somebody.
        summaries = self.count([*facts, *facts_of(invented(1, 1), "2026-08", 900)])
        summaries.issue(month)
        return summaries

    def supervisor(self) -> Session:
        """Return the supervisor's session, opened anew."""
        return self._unlock(Role.SUPERVISOR)


def files_of(summaries: Summaries, month: str = MONTH) -> dict[str, bytes]:
    """Return an issued month's files by their ending: what leaves the centre."""
    return {one.name.rpartition(".")[2]: one.body for one in summaries.files(month)}


def figures_of(summaries: Summaries, month: str = MONTH) -> list[Figure]:
    """Return the figures of an issued month's CSV."""
    return read_table(files_of(summaries, month)["csv"])


def shown(release: Release) -> list[Figure]:
    """Return the figures of a preview, as they would be written."""
    from mrc_desktop.exchange.tidy import make_tidy

    return read_table(make_tidy(release, alpha3_codes(CONTENT)))
