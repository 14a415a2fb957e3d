"""The open deadlines of a case as a migrant's paper tells them: days, warnings, and the law."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.domain.deadline import DeadlineState
from mrc_desktop.services.legal_basis import legal_basis
from mrc_desktop.services.report_snapshot import read_snapshot
from mrc_desktop.storage import case_facts, deadlines

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.rule import Rule
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDeadline:
    """One deadline on a paper.

    `rule` is the version the days were reckoned by (its law, article, source and text); None when
    it is known no more. `rolls_to` is the next working day where the last day is none, a warning
    and no promise; `missing` names holiday tables that were not entered; `is_past_review` says that
    somebody should have looked at the rule again by now.
    """

    code: str
    last_day: dt.date
    safe_day: dt.date
    rolls_to: dt.date | None
    missing: tuple[str, ...]
    is_missed: bool
    rule: Rule | None
    is_past_review: bool


def paper_deadlines(records: Records, content: Content, case: CaseId) -> tuple[PaperDeadline, ...]:
    """Return what is still open, the earliest safe day first; what was long over is left out."""
    today = records.now.date()
    known = _rules(records, content, case)
    found = []
    for one in deadlines.of_case(records, case):
        if not one.is_open or one.was_over_when_kept:
            continue
        rule = known.get((one.rule_id, one.rule_digest))
        found.append(
            PaperDeadline(
                code=one.code,
                last_day=one.last_day,
                safe_day=one.safe_day,
                rolls_to=one.rolls_to,
                missing=one.missing,
                is_missed=one.state(today) is DeadlineState.MISSED,
                rule=rule,
                is_past_review=rule is not None and rule.is_past_review(today),
            )
        )
    return tuple(found)


def _rules(records: Records, content: Content, case: CaseId) -> dict[tuple[str, str], Rule]:
    """Return the versions of rules by id and digest: those in use, and as kept with the case."""
    found = {(rule.id, rule.digest): rule for rule in legal_basis(records, content).book}
    for stored in case_facts.of_case(records, case):
        found |= {(rule.id, rule.digest): rule for rule in read_snapshot(stored.report).rules}
    return found
