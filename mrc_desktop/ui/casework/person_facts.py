"""What the register already knows of a person, as the facts a new panel begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mrc_desktop.errors import UserError

if TYPE_CHECKING:
    from mrc_desktop.domain.case import Case
    from mrc_desktop.services.assessment_report import AssessedTopic
    from mrc_desktop.services.desk import Desk


def kept_facts(desk: Desk, case: Case, kind: AssessedTopic) -> dict[str, Any]:
    """Return the facts another panel of the case has saved; nothing where there are none."""
    try:
        return desk.casework.open(case.id, kind).raw
    except UserError:
        return {}


def citizenship_of(desk: Desk, case: Case) -> dict[str, Any]:
    """Return {"citizenship": code} of the person of a case.

    Nothing where it is not known, or there are several: the counsellor chooses.
    """
    try:
        details = desk.people.reread(case.person).person.details
    except UserError:
        return {}
    held = details.citizenships
    return {"citizenship": held[0]} if len(held) == 1 else {}
