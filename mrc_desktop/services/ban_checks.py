"""Checks of a ban that a case keeps: made when, where, under which spelling, with what answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.ban_check_record import (
    BanCheckDraft,
    BanCheckId,
    KeptBanCheck,
    check_ban_check,
    read_ban_check,
)
from mrc_desktop.services.case_assessing import renew_ban
from mrc_desktop.services.casework import change_of, open_case_of
from mrc_desktop.services.register_work import drop_kept, reading, refuse, writing
from mrc_desktop.storage import audit, ban_checks

if TYPE_CHECKING:
    from mrc_desktop.domain.case import CaseId
    from mrc_desktop.domain.problem import Problem
    from mrc_desktop.guidance.content import Content
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.session import Session

__all__ = ["BanCheckDraft", "BanCheckId", "BanChecks", "KeptBanCheck"]


class BanChecks:
    """The use cases around checks of a ban; each renews the case's findings and deadlines."""

    def __init__(self, session: Session, content: Content) -> None:
        """Work in this session with this content."""
        self.session = session
        self._content = content

    def check(self, draft: BanCheckDraft) -> tuple[Problem, ...]:
        """Return what is wrong with the draft."""
        return check_ban_check(draft, today=self.session.clock().date())

    def listing(self, case: CaseId) -> tuple[KeptBanCheck, ...]:
        """Return the checks of a case in the order of their days."""
        with reading(self.session) as records:
            return ban_checks.of_case(records, case)

    def get(self, check: BanCheckId) -> KeptBanCheck:
        """Return a check; raise NotFound."""
        with reading(self.session) as records:
            return ban_checks.get(records, check)

    def add(self, case: CaseId, draft: BanCheckDraft, *, kept_as: str = "") -> Change:
        """Keep a check of a case; raise InputRefused, CaseClosed."""
        with writing(self.session) as records:
            today = records.now.date()
            refuse(check_ban_check(draft, today=today))
            held = open_case_of(records, case)
            ban_checks.insert(records, case, read_ban_check(draft, today=today))
            renew_ban(records, self._content, held)
            audit.append(records, "ban_check.added", "case", case)
            drop_kept(records, kept_as)
        return change_of(held)

    def revise(
        self, check: BanCheckId, draft: BanCheckDraft, version: int, *, kept_as: str = ""
    ) -> Change:
        """Replace what is held, as when the answer came; raise ChangedMeanwhile, CaseClosed."""
        with writing(self.session) as records:
            today = records.now.date()
            refuse(check_ban_check(draft, today=today))
            held = open_case_of(records, ban_checks.get(records, check).case)
            ban_checks.update(records, check, read_ban_check(draft, today=today), version)
            renew_ban(records, self._content, held)
            audit.append(records, "ban_check.revised", "case", held.id)
            drop_kept(records, kept_as)
        return change_of(held)
