"""Finding people: one box, a few filters, ids first and rows when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.domain.listing import PersonFilter, PersonOrder, PersonRow
from mrc_desktop.services.register_work import reading
from mrc_desktop.storage import listing, ordering, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.domain.person import PersonId
    from mrc_desktop.services.session import Session

__all__ = ["PersonFilter", "PersonOrder", "PersonRow", "Search"]


class Search:
    """The use cases of the register page."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._by_name = search.NameOrder()

    def person_ids(
        self,
        wanted: PersonFilter,
        order: PersonOrder = PersonOrder.NAME,
        *,
        is_descending: bool = False,
    ) -> Sequence[PersonId]:
        """Return who meets the filter: met by whole words first, then by name.

        Another order, or names from the end of the alphabet, sorts all of them by that alone.
        """
        with reading(self.session) as records:
            found = search.person_ids(records, wanted, self._by_name)
            if order is PersonOrder.NAME and not is_descending:
                return found
            return ordering.ordered(records, found, order, is_descending=is_descending)

    def person_rows(self, ids: Sequence[PersonId]) -> tuple[PersonRow, ...]:
        """Return the finished rows of these people, in this order."""
        with reading(self.session) as records:
            return listing.person_rows(records, ids)
