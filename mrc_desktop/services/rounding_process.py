"""The rounding of a month in a process of its own: it can be watched, and stopped at any moment.

The order travels through a pipe and nothing is written to any disk, so a stopped or killed worker
leaves no trace. The key stays here: the worker gets targets only.
"""

from __future__ import annotations

import multiprocessing
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.errors import RoundingFailed, RoundingStopped
from mrc_desktop.statistics.ledger import fulfil
from mrc_desktop.statistics.rounding import NotRounded

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from mrc_desktop.statistics.ledger import Freezing, Order
    from mrc_desktop.statistics.rounding import Rounded

_GLANCE: Final = 0.1
"""Seconds between two looks at whether the user wants to stop."""

_TOLD, _DONE, _REFUSED = "told", "done", "refused"


def _nothing(_share: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on: `tell` hears how far it is, from 0 to 1; setting `stop` ends the work.

    `tell` is called in the thread that waits for the worker.
    """

    tell: Callable[[float], object] = _nothing
    stop: Event = field(default_factory=Event)


def carry_out(order: Order, watch: Watch) -> Rounded | Freezing:
    """Return what `ledger.fulfil` does, done by a worker process.

    Raises RoundingStopped when the watch says so, and RoundingFailed if the solver proves nothing
    or the worker dies.
    """
    # Spawned and not forked: a copy of this process would hold its keys and its threads' locks.
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(target=work, args=(order, sender), daemon=True)
    worker.start()
    sender.close()
    try:
        return _wait(receiver, watch)
    finally:
        worker.kill()
        worker.join()
        receiver.close()


def work(order: Order, sender: Connection) -> None:
    """Do an order and send how far it is and what came out; runs in the worker."""

    def tell(share: float) -> None:
        sender.send((_TOLD, share))

    _be_silent()
    try:
        sender.send((_DONE, fulfil(order, tell)))
    except NotRounded as error:
        sender.send((_REFUSED, error.status))


def _be_silent() -> None:
    """Send what the solver says of itself nowhere: a verb's output goes to the same place."""
    # A program without a console has no such descriptor.
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)


def _wait(receiver: Connection, watch: Watch) -> Rounded | Freezing:
    while True:
        if watch.stop.is_set():
            raise RoundingStopped
        try:
            if not receiver.poll(_GLANCE):
                continue
            kind, what = _message(receiver)
        except (EOFError, OSError) as error:
            raise RoundingFailed(status="worker") from error
        if kind == _TOLD:
            watch.tell(what)
        elif kind == _REFUSED:
            raise RoundingFailed(status=what)
        else:
            done: Rounded | Freezing = what
            return done


def _message(receiver: Connection) -> tuple[str, Any]:
    """Return the worker's next message: what kind, and what."""
    kind, what = receiver.recv()
    return kind, what
