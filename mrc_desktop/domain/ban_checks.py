"""Checks of a ban that were made: which answer to rely on, and answers that contradict."""

from __future__ import annotations

import datetime as dt

from mrc_desktop.domain.ban_facts import PLAIN_ANSWERS, BanCheck, CheckAnswer, CheckTool
from mrc_desktop.domain.ban_grounds import Case
from mrc_desktop.domain.finding import Finding, Step, contradiction, is_past_review
from mrc_desktop.domain.problem import Problem


def contradicting_checks(checks: tuple[BanCheck, ...]) -> tuple[Problem, ...]:
    """Return a problem for each answer that an equally heavy check of one day contradicts.

    An online answer that differs from a written one is no contradiction: only the written counts.
    """
    problems = []
    seen: dict[tuple[dt.date | None, bool, str], tuple[int, CheckAnswer]] = {}
    for index, check in enumerate(checks):
        if check.answer not in PLAIN_ANSWERS or check.checked_on is None:
            continue
        key = (check.checked_on, check.tool is CheckTool.WRITTEN, check.spelling.casefold())
        earlier = seen.setdefault(key, (index, check.answer))
        if earlier[1] is not check.answer:
            problems.append(contradiction(f"checks.{index}.answer", f"checks.{earlier[0]}.answer"))
    return tuple(problems)


def answer_of_checks(checks: tuple[BanCheck, ...]) -> BanCheck | None:
    """Return the check to rely on: the latest written answer, else the latest other one."""
    answered = [one for one in checks if one.answer in PLAIN_ANSWERS and one.checked_on]
    return max(
        answered,
        key=lambda one: (one.tool is CheckTool.WRITTEN, one.checked_on or dt.date.min),
        default=None,
    )


def check_finding(case: Case, faulty: frozenset[int]) -> Finding | None:
    """Return what the checks say and whether the answer has weight; None if none was answered."""
    checks = case.facts.checks
    sound = tuple(one for index, one in enumerate(checks) if index not in faulty)
    relied_on = answer_of_checks(sound)
    if relied_on is None or relied_on.checked_on is None:
        return None
    row = checks.index(relied_on)
    rule = case.rule("RU-CHECK-01", relied_on.checked_on) if case.facts.country == "RU" else None
    rules = (rule,) if rule else ()
    is_written = relied_on.tool is CheckTool.WRITTEN
    until = {"stated_until": relied_on.until} if relied_on.until else {}
    return Finding(
        code="checked_in_writing" if is_written else "checked_informally",
        rules=rules,
        steps=(Step("check", {"check": row, "on": relied_on.checked_on}),),
        dates={"checked_on": relied_on.checked_on} | until,
        data={"check": row, "answer": relied_on.answer.value, "tool": relied_on.tool.value},
        missing=() if relied_on.is_copy_kept else (f"checks.{row}.is_copy_kept",),
        is_past_review=is_past_review(rules, case.today),
    )
