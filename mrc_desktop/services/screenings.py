"""Screenings for signs of trafficking, for the counsellor of the case and the administrator only.

Whoever else asks gets NotAllowed, whether there is a screening or not. A screening writes no fact,
stands in no list, and each opening leaves an entry in the audit trail.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from mrc_desktop.domain.codes import CaseStatus, Role
from mrc_desktop.domain.screening import assess_screening
from mrc_desktop.domain.screening_record import check_screening, read_screening
from mrc_desktop.errors import CaseClosed, NotAllowed, NotFound
from mrc_desktop.services.assessment_report import AssessedTopic, Report
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.legal_basis import legal_basis
from mrc_desktop.services.register_work import reading, refuse, writing
from mrc_desktop.services.screening_words import ScreeningWords, screening_words
from mrc_desktop.storage import audit, cases, screenings

if TYPE_CHECKING:
    import datetime as dt

    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.domain.screening import ScreeningFacts
    from mrc_desktop.domain.screening_record import Screening, ScreeningDraft, ScreeningId
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records

__all__ = ["KeptScreening", "RunningScreening", "ScreeningLine", "ScreeningWords", "Screenings"]


@dataclass(frozen=True, slots=True)
class ScreeningLine:
    """That a case has a screening: when it was begun and last changed, and by whom (user ids)."""

    id: ScreeningId
    begun_at: dt.datetime
    begun_by: str
    revised_at: dt.datetime
    revised_by: str


@dataclass(frozen=True, slots=True)
class KeptScreening:
    """A screening that was opened, and what it comes to with the rules of today.

    `is_answer_changed` says that the result kept with it was another one: rules or lists changed.
    """

    screening: Screening
    report: Report
    is_answer_changed: bool


@dataclass(frozen=True, slots=True)
class RunningScreening:
    """What the user typed into the screening of a case and has not saved, and when it was kept."""

    kept_at: dt.datetime
    draft: ScreeningDraft


class Screenings:
    """The use cases around a screening."""

    def __init__(self, session: Session, content: Content) -> None:
        self.session = session
        self.content = content

    def may_open(self, case: CaseId) -> bool:
        """Return whether the user may screen in this case; says nothing of what there is."""
        with reading(self.session) as records:
            return self._is_admitted(cases.get(records, case))

    def words(self, language: str) -> ScreeningWords:
        """Return the lists, questions, signs and steps of the conversation in a language."""
        with reading(self.session) as records:
            basis = legal_basis(records, self.content)
            return screening_words(basis.screening, basis.book, language)

    def assess(self, facts: ScreeningFacts) -> Report:
        """Return what the answers come to today; nothing is stored."""
        with reading(self.session) as records:
            return self._report(records, facts)

    def of_case(self, case: CaseId) -> tuple[ScreeningLine, ...]:
        """Return that there are screenings of a case, the newest first; not what is in them."""
        with reading(self.session) as records:
            self._admit(records, case)
            return tuple(
                ScreeningLine(one.id, one.begun_at, one.begun_by, one.revised_at, one.revised_by)
                for one in screenings.of_case(records, case)
            )

    def open(self, screening: ScreeningId) -> KeptScreening:
        """Return a screening with today's result; the opening is audited.

        One that does not exist is NotAllowed to whoever may not see every one: an id tells nothing.
        """
        with writing(self.session) as records:
            held = self._held(records, screening)
            audit.append(records, "screening.opened", "screening", screening)
            report = self._report(records, held.facts)
            is_changed = _said(held.result) != _said(report.json())
        return KeptScreening(held, report, is_changed)

    def save(self, case: CaseId, draft: ScreeningDraft) -> Change:
        """Keep a screening with its result; what the user typed and left is dropped with it.

        Raises InputRefused for facts that cannot be and for answers without consent, NotAllowed,
        CaseClosed, ChangedMeanwhile.
        """
        refuse(check_screening(draft))
        with writing(self.session) as records:
            held = self._admit(records, case)
            if held.status is CaseStatus.CLOSED:
                raise CaseClosed
            read = read_screening(draft)
            report = self._report(records, read.facts)
            refuse(report.result.problems)
            if draft.screening is None:
                screening = screenings.insert(records, case, held.person, read, report.json())
                audit.append(records, "screening.begun", "screening", screening)
            else:
                screening = self._held_in(records, case, draft.screening)
                screenings.update(records, screening, read, report.json())
                audit.append(records, "screening.revised", "screening", screening)
            screenings.drop_draft(records, case)
        return Change(((Subject.SCREENING, screening),))

    def keep_running(self, case: CaseId, draft: ScreeningDraft) -> None:
        """Keep what is typed and not saved, apart from other drafts: it stands in no list."""
        with writing(self.session) as records:
            self._admit(records, case)
            screenings.keep_draft(records, case, draft)

    def running(self, case: CaseId) -> RunningScreening | None:
        """Return what the user typed and did not save, or None; giving it back is audited."""
        with writing(self.session) as records:
            self._admit(records, case)
            found = screenings.find_draft(records, case)
            if found is None:
                return None
            audit.append(records, "screening.opened", "screening", found[1].screening, "draft")
        return RunningScreening(*found)

    def drop_running(self, case: CaseId) -> None:
        """Forget what the user typed into the screening of a case and did not save."""
        with writing(self.session) as records:
            self._admit(records, case)
            screenings.drop_draft(records, case)

    def _is_admitted(self, case: Case) -> bool:
        user = self.session.user
        return user.role is Role.ADMINISTRATOR or case.counsellor == user.id

    def _admit(self, records: Records, case: CaseId) -> Case:
        held = cases.get(records, case)
        if not self._is_admitted(held):
            raise NotAllowed
        return held

    def _held(self, records: Records, screening: ScreeningId) -> Screening:
        try:
            held = screenings.get(records, screening)
        except NotFound:
            if self.session.user.role is Role.ADMINISTRATOR:
                raise
            raise NotAllowed from None
        self._admit(records, held.case)
        return held

    def _held_in(self, records: Records, case: CaseId, screening: int) -> ScreeningId:
        """Return the id of a screening of this case; NotFound if it is not one."""
        for one in screenings.of_case(records, case):
            if one.id == screening:
                return one.id
        raise NotFound(kind="screening")

    def _report(self, records: Records, facts: ScreeningFacts) -> Report:
        basis = legal_basis(records, self.content)
        on = records.now.date()
        result = assess_screening(facts, basis.screening.lists, basis.book, on)
        return Report(AssessedTopic.SCREENING, on, result)


def _said(report: bytes) -> list[tuple[object, object]]:
    """Return what a report says, apart from the rules it rests on."""
    body = msgspec.json.decode(report)
    return [(one["code"], one["data"]) for one in body["findings"]]
