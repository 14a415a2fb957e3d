"""A fact: what the supervisor's store holds about a contact, without names, texts or dates."""

from __future__ import annotations

from dataclasses import dataclass

from mrc_desktop.domain.codes import AgeBand, Channel, FactKind, Outcome, Sex, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One counted thing of one month.

    `id` is a random hexadecimal token: saving the same thing again replaces its fact. `month` is
    "2026-11". `person` is the same token for one person within one month only, and empty for
    group work. `citizenship` is the first citizenship; `region` an ISO 3166-2 code or empty.
    `women`, `men` and `minors` are filled for group work only.
    """

    id: str
    kind: FactKind
    month: str
    person: str = ""
    topics: tuple[Topic, ...] = ()
    sex: Sex = Sex.UNKNOWN
    age: AgeBand = AgeBand.UNKNOWN
    citizenship: str = ""
    region: str = ""
    channel: Channel | None = None
    outcome: Outcome | None = None
    women: int = 0
    men: int = 0
    minors: int = 0
