"""Finding people: one box, a few filters, ids first and rows when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.listing import PersonFilter, PersonRow
from mrc_desktop.services.register_work import reading
from mrc_desktop.storage import listing, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.services.session import Session

__all__ = ["PersonFilter", "PersonRow", "Search"]


class Search:
    """The use cases of the register page."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def person_ids(self, wanted: PersonFilter) -> Sequence[PersonId]:
        """Return who meets the filter: met by whole words first, then by name."""
        with reading(self.session) as records:
            return search.person_ids(records, wanted)

    def person_rows(self, ids: Sequence[PersonId]) -> tuple[PersonRow, ...]:
        """Return the finished rows of these people, in this order."""
        with reading(self.session) as records:
            return listing.person_rows(records, ids)
