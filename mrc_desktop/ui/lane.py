"""The one background lane: a slow job at a time, its result back in the window's thread."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mrc_desktop.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable


class Lane(QObject):
    """Runs jobs one after another in a thread of its own.

    Signals: `ended` carries a finished job from the thread to the window; nobody else needs it.
    """

    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Build an idle lane."""
        super().__init__(parent)
        # The pool makes its thread with the first job.
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="lane")
        self._waiting = 0
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
    ) -> None:
        """Run `job`; then call `done` with its result or `refused` with its UserError.

        Any other exception is raised again in the window's thread, where the hook catches it.
        """
        self._waiting += 1

        def report(future: Future[Any]) -> None:
            self.ended.emit((future, done, refused))

        self._threads.submit(job).add_done_callback(report)

    def warm_up(self, job: Callable[[], object]) -> None:
        """Run a job nobody waits for; the next one comes after it."""
        self._threads.submit(job)

    def close(self) -> None:
        """Wait for the running job and take no more."""
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _on_ended(self, parcel: Any) -> None:
        future, done, refused = parcel
        self._waiting -= 1
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, UserError):
            refused(error)
        else:
            raise error
