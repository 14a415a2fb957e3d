"""The one background lane: a slow job at a time, its result back in the window's thread."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mrc_desktop.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor


class Lane(QObject):
    """Runs jobs one after another in a thread of its own.

    While one runs, Python looks for no unreachable cycles: it would do so in the thread that
    happens to allocate, and a widget destroyed outside the window's thread takes the program down.

    Signals: `ended` carries a finished job from the thread to the window; nobody else needs it.
    """

    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Build an idle lane."""
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._waiting = 0
        self._running = 0
        self.ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Return whether a job is running or waiting."""
        return self._waiting > 0

    def run(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], object],
        refused: Callable[[UserError], object],
        broken: Callable[[], object],
    ) -> None:
        """Run `job`; then call `done` with its result or `refused` with its UserError.

        After any other exception `broken` is called, so that the page can be used again, and the
        exception is raised in the window's thread, where the hook catches it.
        """
        self._waiting += 1

        def report(future: Future[Any]) -> None:
            self.ended.emit((future, done, refused, broken))

        self._submit(job, report)

    def warm_up(self, job: Callable[[], object]) -> None:
        """Run a job nobody waits for; the next one comes after it."""
        self._submit(job, lambda _future: self.ended.emit(None))

    def settle(self) -> None:
        """Take what there is now for what stays, and look for cycles among the rest from now on."""
        gc.freeze()
        if not self._running:
            gc.enable()

    def close(self) -> None:
        """Wait for the running job and take no more."""
        self._threads().shutdown(wait=True, cancel_futures=True)
        if self._running:
            self._running = 0
            _let_cycles_go()

    def _submit(self, job: Callable[[], Any], report: Callable[[Future[Any]], object]) -> None:
        gc.disable()
        self._running += 1
        self._threads().submit(job).add_done_callback(report)

    def _threads(self) -> ThreadPoolExecutor:
        """Return the pool of one thread, made with the first job."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - after the first picture

        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="lane")
        return self._pool

    def _on_ended(self, parcel: Any) -> None:
        if self._running:
            self._running -= 1
            if not self._running:
                _let_cycles_go()
        if parcel is None:
            return
        future, done, refused, broken = parcel
        self._waiting -= 1
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, UserError):
            refused(error)
        else:
            broken()
            raise error


def _let_cycles_go() -> None:
    """Look for cycles here, in the window's thread, then let Python do so again by itself.

    With nothing left to count, the other thread's last few steps cannot start it.
    """
    gc.collect(0)
    gc.enable()
