"""Lists of people in another order than by name: by the last contact, by the highest risk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import RiskLevel
from mrc_desktop.domain.listing import PersonOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.storage.transaction import Records

_LAST_CONTACT: Final = "SELECT person_id, max(started_at) FROM consultation GROUP BY person_id"
_RISKS: Final = "SELECT DISTINCT person_id, risk FROM case_file WHERE status <> 'closed'"
_WEIGHTS: Final = {RiskLevel.LOW: 1, RiskLevel.MEDIUM: 2, RiskLevel.HIGH: 3}


def ordered(
    records: Records, people: Sequence[PersonId], order: PersonOrder, *, is_descending: bool
) -> list[PersonId]:
    """Return these people, given by name, in this order; equals stay by name.

    Who was never spoken to, or bears no risk that was assessed, comes last either way.
    """
    if order is PersonOrder.NAME:
        return list(reversed(people)) if is_descending else list(people)
    known: dict[int, Any]
    if order is PersonOrder.CONTACT:
        known = dict(records.connection.execute(_LAST_CONTACT).fetchall())
    else:
        known = _highest_risks(records)
    first = [person for person in people if person in known]
    rest = [person for person in people if person not in known]
    first.sort(key=known.__getitem__, reverse=is_descending)
    return first + rest


def _highest_risks(records: Records) -> dict[int, int]:
    found: dict[int, int] = {}
    for person, risk in records.connection.execute(_RISKS):
        weight = _WEIGHTS.get(RiskLevel(risk), 0)
        if weight > found.get(person, 0):
            found[person] = weight
    return found
