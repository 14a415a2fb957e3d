"""Checks of a ban as a case keeps them, and how they are typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NewType

from mrc_desktop.domain.ban_facts import BanCheck, CheckAnswer, CheckTool
from mrc_desktop.domain.calendar import write_date
from mrc_desktop.domain.case import CaseId
from mrc_desktop.domain.finding import contradiction
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import Reading

BanCheckId = NewType("BanCheckId", int)


@dataclass(frozen=True, slots=True)
class KeptBanCheck:
    """A check in the register."""

    id: BanCheckId
    case: CaseId
    check: BanCheck
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BanCheckDraft:
    """A check as typed; the days are text. `tool` is None until the place was chosen.

    An answer that was not chosen is one that has not come yet.
    """

    checked_on: str = ""
    tool: CheckTool | None = None
    spelling: str = ""
    answer: CheckAnswer = CheckAnswer.NO_ANSWER
    until: str = ""
    checked_by: str = ""
    is_copy_kept: bool = False


def check_ban_check(draft: BanCheckDraft, *, today: dt.date) -> tuple[Problem, ...]:
    """Return what is wrong with the draft."""
    return _examine(draft, today)[1]


def read_ban_check(draft: BanCheckDraft, *, today: dt.date) -> BanCheck:
    """Return the cleaned check; ValueError if `check_ban_check` has anything to say."""
    check, problems = _examine(draft, today)
    if problems:
        raise ValueError("the draft has problems")
    return check


def _examine(draft: BanCheckDraft, today: dt.date) -> tuple[BanCheck, tuple[Problem, ...]]:
    reading = Reading()
    day = reading.past_date("checked_on", draft.checked_on, today=today)
    if not draft.checked_on.strip():
        reading.fault("checked_on", "required")
    if draft.tool is None:
        reading.fault("tool", "required")
    check = BanCheck(
        tool=draft.tool or CheckTool.ONLINE,
        checked_on=day,
        spelling=reading.line("spelling", draft.spelling, limit=200, is_needed=True),
        answer=draft.answer,
        until=reading.date("until", draft.until),
        checked_by=reading.line("checked_by", draft.checked_by, limit=200),
        is_copy_kept=draft.is_copy_kept,
    )
    says_none = check.answer in (CheckAnswer.NO_BAN, CheckAnswer.NO_ANSWER)
    contradictions = (contradiction("until", "answer"),) if check.until and says_none else ()
    return check, (*reading.finish(), *contradictions)


def draft_of_ban_check(check: BanCheck) -> BanCheckDraft:
    """Return a check as it would be typed."""
    return BanCheckDraft(
        checked_on=write_date(check.checked_on),
        tool=check.tool,
        spelling=check.spelling,
        answer=check.answer,
        until=write_date(check.until),
        checked_by=check.checked_by,
        is_copy_kept=check.is_copy_kept,
    )
