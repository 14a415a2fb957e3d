"""What a case keeps of a topic: its facts, the findings made from them, the rules that moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.domain.rule import Rule
    from mrc_desktop.services.assessment_report import AssessedTopic, Report


@dataclass(frozen=True, slots=True)
class RuleMoved:
    """A rule that is no longer what kept findings rest on, or is reckoned with newer tables.

    `now` is the version in use; None if there is none any more. `changes_answer` says whether the
    findings of the same day would come out differently by the rules as they are now.
    """

    rule_id: str
    now: Rule | None
    changes_answer: bool


@dataclass(frozen=True, slots=True)
class KeptFacts:
    """Facts of one topic of a case as `assess` reads them; version 0 when none were kept yet.

    `report` is what they gave when they were saved; `revised_by` is the id of a user.
    """

    kind: AssessedTopic
    raw: dict[str, Any] = field(default_factory=dict)
    version: int = 0
    revised_at: dt.datetime | None = None
    revised_by: str = ""
    report: Report | None = None
    moved: tuple[RuleMoved, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """The findings kept for one topic of a case, and the day they were made on."""

    kind: AssessedTopic
    report: Report
    on: dt.date
