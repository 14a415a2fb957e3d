"""Assessing within a transaction on the register: a case's facts, kept findings and deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mrc_desktop.domain.rule_changes import is_same_answer, rules_changed_since
from mrc_desktop.errors import InputRefused
from mrc_desktop.services import case_deadlines
from mrc_desktop.services.assessing import assess_facts
from mrc_desktop.services.assessment_report import AssessedTopic, Report
from mrc_desktop.services.kept_facts import RuleMoved
from mrc_desktop.services.legal_basis import legal_basis
from mrc_desktop.services.report_snapshot import read_snapshot, snapshot
from mrc_desktop.storage import ban_checks, case_facts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.domain.deadline import Deadline
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.storage.case_facts import StoredFacts
    from mrc_desktop.storage.transaction import Records

BAN = AssessedTopic.REENTRY_BAN
STAY = AssessedTopic.STAY


def assess_case(
    records: Records,
    content: Content,
    kind: AssessedTopic,
    raw: Mapping[str, Any],
    case: CaseId | None,
    on: dt.date | None = None,
) -> Report:
    """Return what facts come to today, or on a day; a ban is reckoned with the case's checks.

    Raises InputRefused for facts that cannot be read.
    """
    basis = legal_basis(records, content)
    facts = _with_checks(records, kind, raw, case)
    return assess_facts(kind, facts, basis, on or records.now.date())


def _with_checks(
    records: Records, kind: AssessedTopic, raw: Mapping[str, Any], case: CaseId | None
) -> dict[str, Any]:
    """Return the facts of a ban together with the checks kept for its case; others as they are."""
    facts = dict(raw)
    if case is not None and kind is BAN:
        kept = msgspec.to_builtins([one.check for one in ban_checks.of_case(records, case)])
        if kept:
            facts["checks"] = [*facts.get("checks", []), *kept]
    return facts


def keep(
    records: Records,
    content: Content,
    place: tuple[CaseId, AssessedTopic],
    raw: Mapping[str, Any],
    version: int,
) -> tuple[AssessedTopic, ...]:
    """Keep facts of a case with their findings and deadlines; ChangedMeanwhile, InputRefused.

    A case has one ledger of stays: a ban reckoned from it is kept anew with it, and the ledger with
    the ban it was typed in. Returns the topics that were kept.
    """
    case, kind = place
    _put(records, content, place, raw, version)
    other = {STAY: BAN, BAN: STAY}.get(kind)
    stored = None if other is None else case_facts.find(records, case, other)
    if other is None or stored is None:
        return (kind,)
    held = msgspec.json.decode(stored.facts)
    followed = _with_stays_of(raw, held) if other is STAY else {**held, "stay": dict(raw)}
    if followed == held:
        return (kind,)
    _put(records, content, (case, other), followed, stored.version)
    return (kind, other)


def _with_stays_of(ban: Mapping[str, Any], held: Mapping[str, Any]) -> dict[str, Any]:
    """Return the ledger as a ban tells it; a ban says nothing of registrations."""
    if "stay" not in ban:
        return dict(held)
    kept = {"registrations": held["registrations"]} if "registrations" in held else {}
    return {**kept, **ban["stay"]}


def _put(
    records: Records,
    content: Content,
    place: tuple[CaseId, AssessedTopic],
    raw: Mapping[str, Any],
    version: int,
) -> None:
    case, kind = place
    report = assess_case(records, content, kind, raw, case)
    facts = msgspec.json.encode(dict(raw)).decode("utf-8")
    case_facts.put(records, (case, kind), (facts, snapshot(report)), rules_of(report), version)
    case_deadlines.recompute(records, case, kind, report.deadlines)


def renew_ban(records: Records, content: Content, case: Case) -> None:
    """Assess a case's ban anew after a check was kept: findings and deadlines change with it.

    Without facts a check is still waited for; where to enter is then the case's destination.
    """
    stored = case_facts.find(records, case.id, BAN)
    if stored is not None:
        report = assess_case(records, content, BAN, msgspec.json.decode(stored.facts), case.id)
        case_facts.renew(records, (case.id, BAN), snapshot(report), rules_of(report))
    elif case.details.destination:
        raw = {"country": case.details.destination}
        report = assess_case(records, content, BAN, raw, case.id)
    else:
        return
    case_deadlines.recompute(records, case.id, BAN, report.deadlines)


def renew_deadlines(records: Records, content: Content) -> None:
    """Reckon the deadlines of open cases anew: a table of the centre was changed.

    Findings stay as they were kept and say by themselves that they would change (`moved_since`).
    Each case is assessed as of the day it was, so that nothing moves because of the time gone by.
    """
    basis = legal_basis(records, content)
    for stored in case_facts.of_open_cases(records):
        kind = AssessedTopic(stored.kind)
        facts = _with_checks(records, kind, msgspec.json.decode(stored.facts), stored.case)
        try:
            report = assess_facts(kind, facts, basis, stored.assessed_on)
        except InputRefused:
            # Facts an older program wrote: the form will name what it cannot read any more.
            continue
        case_deadlines.recompute(records, stored.case, kind, report.deadlines)


def rules_of(report: Report) -> tuple[tuple[str, str], ...]:
    """Return the id and digest of every version of a rule a report rests on."""
    return tuple((rule.id, rule.digest) for rule in report.rules)


def moved_since(records: Records, content: Content, stored: StoredFacts) -> tuple[RuleMoved, ...]:
    """Return the rules that are not what kept findings rest on, and whether that matters.

    The facts are assessed again as of the day they were, so that only the rules can differ.
    """
    kind = AssessedTopic(stored.kind)
    kept = case_facts.rules_of(records, stored.case, kind)
    report = read_snapshot(stored.report)
    try:
        facts = msgspec.json.decode(stored.facts)
        now = assess_case(records, content, kind, facts, stored.case, stored.assessed_on)
    except InputRefused:
        # Facts an older program wrote: the form will name what it cannot read any more.
        return ()
    book = legal_basis(records, content).book
    is_same = is_same_answer(report.result, now.result) and _days(report) == _days(now)
    changed = rules_changed_since(kept, book)
    if not is_same:
        fresh = (rule.id for rule in now.rules if (rule.id, rule.digest) not in kept)
        gone = (rule.id for rule in report.rules if rule not in now.rules)
        changed = tuple(dict.fromkeys((*changed, *fresh, *gone)))
        # The centre's tables may differ and no rule: then the rules that were reckoned with them.
        changed = changed or _reckoned_anew(report, now)
    used = {rule.id: rule for rule in now.rules}
    return tuple(
        RuleMoved(one, used.get(one) or book.version(one, stored.assessed_on), not is_same)
        for one in changed
    )


def _reckoned_anew(old: Report, new: Report) -> tuple[str, ...]:
    """Return the main rules of what comes out differently now."""
    before = _days(old)
    terms = [one.rule.id for one in new.deadlines if _day(one) not in before]
    said = [
        rule.id
        for one in new.result.findings
        if one not in old.result.findings
        for rule in one.rules[:1]
    ]
    return tuple(dict.fromkeys((*terms, *said)))


def _days(report: Report) -> list[tuple[object, ...]]:
    return [_day(one) for one in report.deadlines]


def _day(one: Deadline) -> tuple[object, ...]:
    return one.code, one.trigger, one.last_day, one.safe_day, one.rolls_to
