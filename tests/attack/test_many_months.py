"""T13 and T17: many months, and a large one that is stopped."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Timer

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import RoundingStopped
from mrc_desktop.services import rounding_process
from mrc_desktop.services.session import Session
from mrc_desktop.services.summaries import Watch
from mrc_desktop.statistics.ledger import Order
from tests.attack.figures import bias, compared, months_of, national
from tests.attack.making import MONTH, Centre, facts_of, files_of, invented
from tests.attack.reissuing import changed

CENTRES = 6
"""`python -m tests.attack --full bias` takes 200 of 60 persons each."""

MEAN = 0.2
"""Bound of a mean error, beside four times its own standard error; the full run's is 0.25."""

NATIONAL = 0.28
"""Bound of the national sum in this small run; docs/disclosure-control.md derives it."""


def test_t13_bias(centre: Centre) -> None:
    months = compared(centre, months_of(CENTRES), 60)
    found = bias(months)
    assert len(found) == 9
    for true, (mean, error, count) in found.items():
        # Where there are few, their own spread is a bad guess: an error's is at most 2.5.
        room = MEAN + 4 * max(error, 2.5 / count**0.5)
        assert abs(mean) <= room, (true, mean, count)
        # The same bound finds rounding to the nearest five, which makes ones and twos vanish.
        assert true > 2 or true > room
    sums = national(months)
    assert sums.cells > 100
    assert abs(sums.published - sums.true) <= NATIONAL * sums.true
    # The same bound finds a method that lets the rare vanish.
    assert sums.true - sums.nearest > NATIONAL * sums.true


class _Stopping:
    """Stops the work some time after the worker was first heard, and remembers the worker."""

    def __init__(self, after: float) -> None:
        self.watch = Watch(tell=self._heard)
        self.workers: list[multiprocessing.process.BaseProcess] = []
        self._after = after

    def _heard(self, _share: float) -> None:
        if not self.workers:
            self.workers = multiprocessing.active_children()
            assert [worker.is_alive() for worker in self.workers] == [True]
            Timer(self._after, self.watch.stop.set).start()


def _say_and_work(order: Order, sender: Connection) -> None:
    """Say that the work begins, and do it; runs in the worker."""
    sender.send(("told", 0.0))
    rounding_process.work(order, sender)


def test_t17_cancel_leaves_no_file(
    unlock: Callable[[Role], Session], vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first issue, stopped while its solver runs; `benchmarks/months.py` has the budget."""
    summaries = Centre(unlock).count(facts_of(invented(400, 17)))
    there = _names_in(vault_folder)
    monkeypatch.setattr(rounding_process, "work", _say_and_work)
    stopping = _Stopping(after=0.1)
    with pytest.raises(RoundingStopped):
        summaries.issue(MONTH, watch=stopping.watch)
    assert [worker.is_alive() for worker in stopping.workers] == [False]
    assert _names_in(vault_folder) == there
    assert summaries.ledger() == ()


def test_t17_cancel_of_a_reissue_leaves_the_old_files(
    unlock: Callable[[Role], Session], vault_folder: Path
) -> None:
    """An issue anew, stopped in the middle of the joint gate: it has said how far it is."""
    centre, before = Centre(unlock), invented(40, 8)
    old = files_of(centre.issued(facts_of(before)))
    summaries = centre.count(facts_of(changed(before, 80, 12, 0)[:12]))
    there, rows = _names_in(vault_folder), summaries.ledger()
    stopping = _Stopping(after=0)
    with pytest.raises(RoundingStopped):
        summaries.reissue(MONTH, watch=stopping.watch)
    assert [worker.is_alive() for worker in stopping.workers] == [False]
    assert _names_in(vault_folder) == there
    assert summaries.ledger() == rows
    assert files_of(summaries) == old


def _names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}
