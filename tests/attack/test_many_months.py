"""T13 and T17: many months, and a large one that is stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import RoundingStopped
from mrc_desktop.services.session import Session
from mrc_desktop.services.summaries import Watch
from tests.attack.figures import bias, errors, months_of
from tests.attack.making import MONTH, Centre, facts_of, invented

CENTRES = 16
"""`python -m tests.attack --full` takes 200 of 60 persons each."""


def test_t13_bias(centre: Centre) -> None:
    found = bias(errors(centre, months_of(CENTRES), 20))
    assert len(found) >= 5
    for true, (mean, error, count) in found.items():
        assert abs(mean) <= 0.25 + 3.5 * error, (true, mean, count)
    whole = sum(mean * count for mean, _, count in found.values())
    assert abs(whole / sum(count for _, _, count in found.values())) <= 0.6


def test_t17_cancel_leaves_no_file(unlock: Callable[[Role], Session], vault_folder: Path) -> None:
    """The worker itself, stopped as soon as it is asked; `benchmarks/months.py` has the budget."""
    summaries = Centre(unlock).count(facts_of(invented(60, 17)))
    there = {path.name for path in vault_folder.rglob("*")}
    watch = Watch()
    watch.stop.set()
    with pytest.raises(RoundingStopped):
        summaries.issue(MONTH, watch=watch)
    assert {path.name for path in vault_folder.rglob("*")} == there
    assert summaries.ledger() == ()
