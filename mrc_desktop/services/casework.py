"""Casework that computes: the facts of a case by topic, what follows from them, and by when.

    casework = desk.casework
    report = casework.assess(AssessedTopic.STAY, {"citizenship": "TJ", ...})   # nothing is kept
    kept = casework.open(case, AssessedTopic.STAY)                             # audited
    change = casework.save(case, AssessedTopic.STAY, raw, kept.version)        # facts and deadlines

Facts are the JSON objects that `mrc-desktop assess` reads under "facts" (docs/assess.md).
Screenings are kept apart, with walls of their own.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

import msgspec

from mrc_desktop.domain.case_deadline import CaseDeadline, DeadlineId, DeadlineStatus
from mrc_desktop.domain.codes import CaseStatus
from mrc_desktop.domain.problem import Problem
from mrc_desktop.domain.reading import Reading
from mrc_desktop.errors import CaseClosed, InputRefused
from mrc_desktop.services import case_assessing, case_deadlines
from mrc_desktop.services.assessment_report import AssessedTopic, Report
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.kept_facts import KeptFacts, KeptFindings, RuleMoved
from mrc_desktop.services.paper_deadlines import PaperDeadline, paper_deadlines
from mrc_desktop.services.register_work import drop_kept, reading, refuse, writing
from mrc_desktop.services.report_snapshot import read_snapshot
from mrc_desktop.storage import audit, case_facts, cases, deadlines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.domain.deadline import Deadline
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

__all__ = [
    "AssessedTopic",
    "CaseDeadline",
    "Casework",
    "DeadlineId",
    "DeadlineStatus",
    "KeptFacts",
    "KeptFindings",
    "PaperDeadline",
    "RuleMoved",
]

DAYS_AHEAD: Final = dt.timedelta(days=14)
"""How long before its safe day a deadline stands on the Today page."""

_REASON_LIMIT: Final = 300


class Casework:
    """The use cases of the topic panels; administrators and counsellors only."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self.session = session
        self._content = content

    # Facts and findings ---------------------------------------------------------------------

    def assess(
        self, kind: AssessedTopic, raw: Mapping[str, Any], case: CaseId | None = None
    ) -> Report:
        """Return what follows from facts today, by the centre's rules and tables; keep nothing.

        With a case, the checks of a ban kept for it are reckoned with. Raises InputRefused for
        facts that cannot be read.
        """
        with reading(self.session) as records:
            return case_assessing.assess_case(records, self._content, kind, raw, case)

    def open(self, case: CaseId, kind: AssessedTopic) -> KeptFacts:
        """Return the facts of a topic and the findings kept with them; the opening is audited.

        A case that has none yet gives empty facts with version 0. `moved` are the rules that are
        no longer what the kept findings rest on.
        """
        _must_be_kept_here(kind)
        with writing(self.session) as records:
            cases.get(records, case)
            audit.append(records, "facts.opened", "case", case, kind)
            stored = case_facts.find(records, case, kind)
            if stored is None:
                return KeptFacts(kind)
            return KeptFacts(
                kind,
                raw=msgspec.json.decode(stored.facts),
                version=stored.version,
                revised_at=stored.revised_at,
                revised_by=stored.revised_by,
                report=read_snapshot(stored.report),
                moved=case_assessing.moved_since(records, self._content, stored),
            )

    def save(
        self,
        case: CaseId,
        kind: AssessedTopic,
        raw: Mapping[str, Any],
        version: int,
        *,
        kept_as: str = "",
    ) -> Change:
        """Keep facts, the findings they give today, and the deadlines that follow.

        The stays of a case are one: saved with the days of stay they are those of its ban as well,
        and the other way round.
        `version` is that of the facts opened; the draft `kept_as` is dropped. Raises InputRefused
        for facts that cannot be read, ChangedMeanwhile when somebody saved in between, CaseClosed.
        """
        _must_be_kept_here(kind)
        with writing(self.session) as records:
            held = open_case_of(records, case)
            for kept in case_assessing.keep(records, self._content, (case, kind), raw, version):
                audit.append(records, "facts.saved", "case", case, kept)
            drop_kept(records, kept_as)
        return change_of(held)

    def version(self, case: CaseId, kind: AssessedTopic) -> int:
        """Return the version of the facts of a topic, 0 where there are none; not audited."""
        _must_be_kept_here(kind)
        with reading(self.session) as records:
            stored = case_facts.find(records, case, kind)
        return 0 if stored is None else stored.version

    def standing(self, case: CaseId) -> tuple[KeptFindings, ...]:
        """Return the findings kept for a case, by topic, without its facts; not audited.

        For the case's own page: whoever reads them has viewed the case, which is audited.
        """
        with reading(self.session) as records:
            return tuple(
                KeptFindings(AssessedTopic(one.kind), read_snapshot(one.report), one.assessed_on)
                for one in case_facts.of_case(records, case)
            )

    def would_change(self, case: CaseId) -> bool:
        """Return whether a newer rule or table would change findings kept for a case."""
        with reading(self.session) as records:
            return any(
                moved.changes_answer
                for stored in case_facts.of_case(records, case)
                for moved in case_assessing.moved_since(records, self._content, stored)
            )

    # Deadlines ------------------------------------------------------------------------------

    def deadlines(self, case: CaseId) -> tuple[CaseDeadline, ...]:
        """Return the deadlines of a case, the open ones first, the earliest safe day first."""
        with reading(self.session) as records:
            return deadlines.of_case(records, case)

    def due(self) -> tuple[CaseDeadline, ...]:
        """Return the open deadlines of all open cases that are near, over, or have moved.

        Near is a safe day in the next fourteen days. The earliest last day comes first.
        """
        with reading(self.session) as records:
            return deadlines.due_until(records, records.now.date() + DAYS_AHEAD)

    def deadlines_for_paper(self, case: CaseId) -> tuple[PaperDeadline, ...]:
        """Return the open deadlines of a case as values for a paper, with the law behind each."""
        with reading(self.session) as records:
            return paper_deadlines(records, self._content, case)

    def keep_deadlines(self, case: CaseId, chosen: Iterable[Deadline]) -> Change:
        """Keep deadlines beside those that follow from facts, such as those of a chosen route."""
        with writing(self.session) as records:
            held = open_case_of(records, case)
            case_deadlines.add(records, case, chosen)
            audit.append(records, "deadline.kept", "case", case)
        return change_of(held)

    def finish_deadline(self, deadline: DeadlineId, day: dt.date) -> Change:
        """Record that it was done on a day, in time or not; a day to come is refused."""

        def finish(records: Records, held: CaseDeadline) -> None:
            if day > records.now.date():
                raise InputRefused([Problem("done_on", "future_date")])
            deadlines.set_status(records, held.id, DeadlineStatus.DONE, done_on=day)
            deadlines.set_moved_from(records, held.id, None)

        return self._change(deadline, "deadline.done", finish)

    def drop_deadline(self, deadline: DeadlineId, reason: str) -> Change:
        """Give it up for a reason; raise InputRefused without one."""
        typed = Reading()
        text = typed.line("reason", reason, limit=_REASON_LIMIT, is_needed=True)
        refuse(typed.finish())

        def drop(records: Records, held: CaseDeadline) -> None:
            deadlines.set_status(records, held.id, DeadlineStatus.DROPPED, reason=text)
            deadlines.set_moved_from(records, held.id, None)

        return self._change(deadline, "deadline.dropped", drop)

    def reopen_deadline(self, deadline: DeadlineId) -> Change:
        """Let one that was done, dropped or fallen away run again."""

        def reopen(records: Records, held: CaseDeadline) -> None:
            deadlines.set_status(records, held.id, DeadlineStatus.OPEN)
            deadlines.set_moved_from(records, held.id, None)

        return self._change(deadline, "deadline.reopened", reopen)

    def take_note(self, deadline: DeadlineId) -> Change:
        """Record that somebody saw where a deadline moved to, or that it fell away."""
        return self._change(
            deadline,
            "deadline.noted",
            lambda records, held: deadlines.set_moved_from(records, held.id, None),
        )

    def _change(
        self, deadline: DeadlineId, action: str, change: Callable[[Records, CaseDeadline], None]
    ) -> Change:
        """Do one change to a deadline of an open case in one transaction, audited."""
        with writing(self.session) as records:
            held = deadlines.get(records, deadline)
            case = open_case_of(records, held.case)
            change(records, held)
            audit.append(records, action, "case", held.case, held.code)
        return change_of(case)


def _must_be_kept_here(kind: AssessedTopic) -> None:
    if kind is AssessedTopic.SCREENING:
        raise ValueError("screenings are kept apart")


def open_case_of(records: Records, case: CaseId) -> Case:
    """Return a case that may be worked on; raise NotFound or CaseClosed."""
    held = cases.get(records, case)
    if held.status is CaseStatus.CLOSED:
        raise CaseClosed
    return held


def change_of(held: Case) -> Change:
    """Return the change of a case's facts or deadlines."""
    return Change(((Subject.CASE, held.id), (Subject.PERSON, held.person)))
