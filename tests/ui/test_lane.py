"""The background lane: what it must never do to the window."""

from __future__ import annotations

import gc
import threading
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from mrc_desktop.ui.lane import Lane


class Ring(QWidget):
    """A widget that only the search for cycles can free."""

    freed_in: ClassVar[list[str]] = []

    def __init__(self):
        super().__init__()
        self.me = self

    def __del__(self):
        Ring.freed_in.append(threading.current_thread().name)


def allocate_much():
    """Make what makes Python look for cycles, many times over."""
    return len([[[]] for _ in range(200_000)])


def test_no_widget_is_freed_by_the_lane(qtbot):
    Ring.freed_in.clear()
    lane = Lane()
    ended = []
    for _ in range(20):
        Ring()
    lane.run(allocate_much, ended.append, ended.append, lane.close)
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=10_000)
    for _ in range(20):
        Ring()
    lane.warm_up(allocate_much)
    qtbot.waitUntil(gc.isenabled, timeout=10_000)
    lane.close()
    gc.collect()
    assert len(Ring.freed_in) == 40
    assert set(Ring.freed_in) == {threading.main_thread().name}


def test_a_bug_in_a_job_gives_the_page_back(qtbot):
    lane = Lane()
    told = []
    with qtbot.captureExceptions() as raised:
        lane.run(lambda: 1 // 0, told.append, told.append, lambda: told.append("broken"))
        qtbot.waitUntil(lambda: bool(told))
        qtbot.waitUntil(lambda: bool(raised))
    assert told == ["broken"]
    assert raised[0][0] is ZeroDivisionError
    assert not lane.is_busy
    lane.close()


def test_cycles_are_freed_again_when_the_lane_is_closed_over_a_job(qtbot):
    lane = Lane()
    lane.warm_up(allocate_much)
    assert not gc.isenabled()
    lane.close()
    assert gc.isenabled()


def test_the_search_for_cycles_comes_back_after_the_start_but_not_during_a_job(qtbot):
    lane = Lane()
    may_end = threading.Event()
    gc.disable()
    lane.warm_up(may_end.wait)
    lane.settle()
    assert not gc.isenabled()
    may_end.set()
    qtbot.waitUntil(gc.isenabled, timeout=10_000)
    lane.close()
    gc.disable()
    lane.settle()
    assert gc.isenabled()
    gc.unfreeze()
