"""A centre whose months are attacked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.services.session import Session
from tests.attack.container import read_table
from tests.attack.making import Centre, Made, facts_of, files_of, invented

Released = Callable[[int], Made]
"""Returns a released month with so many persons."""


@pytest.fixture
def centre(unlock: Callable[[Role], Session], monkeypatch: pytest.MonkeyPatch) -> Centre:
    """A centre that rounds in this process, which is quicker; the worker has tests of its own."""
    from mrc_desktop.statistics.ledger import fulfil

    monkeypatch.setattr(
        "mrc_desktop.services.summaries.carry_out", lambda order, watch: fulfil(order, watch.tell)
    )
    return Centre(unlock)


@pytest.fixture(scope="session")
def shelf() -> dict[int, Made]:
    """The months released so far, by their persons: each size is released once in a run."""
    return {}


@pytest.fixture
def released(centre: Centre, shelf: dict[int, Made]) -> Released:
    """A function that returns the month of so many persons, as it left the program."""

    def release(count: int) -> Made:
        if count not in shelf:
            people = invented(count, count)
            files = files_of(centre.issued(facts_of(people)))
            shelf[count] = Made(people, files, read_table(files["csv"]))
        return shelf[count]

    return release
