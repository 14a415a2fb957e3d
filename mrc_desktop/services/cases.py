"""Cases: open, revise, plan the next step, wait, close, reopen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mrc_desktop.domain.case_input import (
    check_case,
    examine_case,
    read_case,
    read_closing,
    read_next_step,
)
from mrc_desktop.domain.codes import CaseStatus, Outcome, Role
from mrc_desktop.domain.listing import CaseFilter, CaseRow
from mrc_desktop.domain.names import display_name
from mrc_desktop.errors import CaseClosed, NotAllowed, UnknownUser
from mrc_desktop.services import facts_of
from mrc_desktop.services.change import Change, Subject
from mrc_desktop.services.register_work import drop_kept, reading, refuse, writing
from mrc_desktop.storage import (
    audit,
    cases,
    consents,
    consultations,
    documents,
    listing,
    people,
    screenings,
    search,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mrc_desktop.domain.case import Case, CaseDetails, CaseDraft, CaseId
    from mrc_desktop.domain.consent import Consent
    from mrc_desktop.domain.consultation import Consultation
    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.domain.referral import IssuedDocument
    from mrc_desktop.services.session import Session
    from mrc_desktop.storage.transaction import Records
    from mrc_desktop.storage.vault import VaultUser

__all__ = ["CaseFilter", "CaseRow", "CaseView", "Cases", "add"]

_CASEWORKERS: Final = (Role.ADMINISTRATOR, Role.COUNSELLOR)


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with what belongs to it, the newest first; `consents` are those of its person."""

    case: Case
    person_name: str
    consultations: tuple[Consultation, ...]
    documents: tuple[IssuedDocument, ...]
    consents: tuple[Consent, ...]


class Cases:
    """The use cases around a case."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._viewed: set[CaseId] = set()

    def check(self, draft: CaseDraft) -> tuple[Problem, ...]:
        """Return what is wrong with the draft."""
        return check_case(draft)

    def open_case(self, person: PersonId, draft: CaseDraft, *, kept_as: str = "") -> Change:
        """Open a case of a registered person, with the next number of the year."""
        details, problems = examine_case(draft)
        refuse(problems)
        with writing(self.session) as records:
            people.must_exist(records, person)
            case = add(records, person, details)
            search.index(records, person)
            facts_of.send_case(records, cases.get(records, case))
            drop_kept(records, kept_as)
        return Change(((Subject.CASE, case), (Subject.PERSON, person)))

    def revise(self, case: CaseId, draft: CaseDraft, version: int, *, kept_as: str = "") -> Change:
        """Replace what is held; CaseClosed or ChangedMeanwhile when it may not be."""
        refuse(check_case(draft))

        def change(records: Records, held: Case) -> None:
            cases.update(records, case, read_case(draft), version)
            if draft.topic is not held.details.topic:
                # The topics of its consultations and letters are counted by it.
                facts_of.send_person(records, held.person)
            drop_kept(records, kept_as)

        return self._change(case, "case.revised", change)

    def set_next_step(self, case: CaseId, text: str, date_text: str) -> Change:
        """Plan the next step; an empty text clears it."""

        def change(records: Records, _held: Case) -> None:
            step, day, problems = read_next_step(text, date_text, today=records.now.date())
            refuse(problems)
            cases.set_next_step(records, case, step, day)

        return self._change(case, "case.next_step_set", change)

    def set_waiting(self, case: CaseId) -> Change:
        """Mark a case as waiting for somebody else."""
        return self._set_status(case, CaseStatus.WAITING, "case.set_waiting")

    def set_open(self, case: CaseId) -> Change:
        """Mark a waiting case as open."""
        return self._set_status(case, CaseStatus.OPEN, "case.set_open")

    def _set_status(self, case: CaseId, status: CaseStatus, action: str) -> Change:
        return self._change(
            case, action, lambda records, _held: cases.set_status(records, case, status)
        )

    def close(self, case: CaseId, outcome: Outcome, reason: str) -> Change:
        """Close a case with how it ended and why."""
        text, problems = read_closing(reason)
        refuse(problems)

        def change(records: Records, _held: Case) -> None:
            cases.close(records, case, outcome, text)
            facts_of.send_case(records, cases.get(records, case))

        return self._change(case, "case.closed", change)

    def reopen(self, case: CaseId) -> Change:
        """Make a closed case open again; outcome and reason are cleared."""

        def change(records: Records, held: Case) -> None:
            if held.status is CaseStatus.CLOSED:
                cases.set_status(records, case, CaseStatus.OPEN)
                facts_of.send_case(records, cases.get(records, case))

        return self._change(case, "case.reopened", change, may_be_closed=True)

    def may_hand_over(self, case: CaseId) -> bool:
        """Return whether the user may give this case to somebody else."""
        with reading(self.session) as records:
            return self._may_hand_over(cases.get(records, case))

    def takers(self, case: CaseId) -> tuple[VaultUser, ...]:
        """Return who a case can be handed over to: all others who work with cases."""
        with reading(self.session) as records:
            return self._takers(cases.get(records, case))

    def hand_over(self, case: CaseId, user_id: str) -> Change:
        """Give a case to another counsellor or administrator, a closed one too.

        Whoever may open its screenings changes with it, and a screening somebody had not finished
        goes along. Raises NotAllowed for anybody but its counsellor and the administrator, and
        UnknownUser for somebody who cannot take it.
        """

        def change(records: Records, held: Case) -> None:
            if not self._may_hand_over(held):
                raise NotAllowed
            if user_id not in {one.id for one in self._takers(held)}:
                raise UnknownUser
            cases.set_counsellor(records, case, user_id)
            screenings.hand_draft(records, case, held.counsellor, user_id)

        return self._change(case, "case.handed_over", change, may_be_closed=True, detail=user_id)

    def _may_hand_over(self, held: Case) -> bool:
        user = self.session.user
        return user.role is Role.ADMINISTRATOR or held.counsellor == user.id

    def _takers(self, held: Case) -> tuple[VaultUser, ...]:
        return tuple(
            one
            for one in self.session.vault.users()
            if one.is_enabled and one.role in _CASEWORKERS and one.id != held.counsellor
        )

    def _change(
        self,
        case: CaseId,
        action: str,
        change: Callable[[Records, Case], None],
        *,
        may_be_closed: bool = False,
        detail: str = "",
    ) -> Change:
        """Do one change to a case in one transaction, audited."""
        with writing(self.session) as records:
            held = cases.get(records, case)
            if held.status is CaseStatus.CLOSED and not may_be_closed:
                raise CaseClosed
            change(records, held)
            audit.append(records, action, "case", case, detail)
        return Change(((Subject.CASE, case), (Subject.PERSON, held.person)))

    def view(self, case: CaseId) -> CaseView:
        """Return a case with what belongs to it; the reading is audited."""
        with writing(self.session) as records:
            view = _view(records, case)
            audit.append(records, "case.viewed", "case", case)
        self._viewed.add(case)
        return view

    def reread(self, case: CaseId) -> CaseView:
        """Return anew a case this session has viewed; one it has not is viewed, and audited."""
        if case not in self._viewed:
            return self.view(case)
        with reading(self.session) as records:
            return _view(records, case)

    def by_number(self, number: str) -> CaseId:
        """Return the case people quote by this number ("2026-000042"); raise NotFound."""
        with reading(self.session) as records:
            return cases.by_number(records, number)

    def list_ids(self, wanted: CaseFilter) -> Sequence[CaseId]:
        """Return the cases that meet the filter, the newest first."""
        with reading(self.session) as records:
            return listing.case_ids(records, wanted)

    def rows(self, wanted: Sequence[CaseId]) -> tuple[CaseRow, ...]:
        """Return the finished rows of these cases, in this order."""
        with reading(self.session) as records:
            return listing.case_rows(records, wanted)


def _view(records: Records, case: CaseId) -> CaseView:
    held = cases.get(records, case)
    return CaseView(
        held,
        display_name(people.get(records, held.person).details),
        consultations.of_case(records, case),
        documents.of_case(records, case),
        consents.of_person(records, held.person),
    )


def add(records: Records, person: PersonId, details: CaseDetails) -> CaseId:
    """Open a case as read in an open transaction; the index and the fact are the caller's."""
    case = cases.insert(records, person, details)
    audit.append(records, "case.opened", "case", case)
    return case
