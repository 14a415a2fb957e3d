"""One open database: one transaction at a time, errors of the disk as UserErrors."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import sqlcipher3

from mrc_desktop.errors import Locked
from mrc_desktop.storage.connection import close_quietly
from mrc_desktop.storage.refusals import store_translated
from mrc_desktop.storage.transaction import Records

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.storage.connection import Store


class OpenStore:
    """A database that is open, and the one door to its transactions."""

    def __init__(self, store: Store, connection: Connection) -> None:
        """Take over the connection."""
        self.store = store
        self._connection: Connection | None = connection
        self._gate = threading.Lock()
        self._owner: int | None = None

    @property
    def connection(self) -> Connection:
        """The connection; raise Locked after `close`."""
        if self._connection is None:
            raise Locked
        return self._connection

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait for another thread's transaction; RuntimeError if this thread is inside one."""
        if self._owner == threading.get_ident():
            raise RuntimeError("nested transaction")
        with self._gate:
            self._owner = threading.get_ident()
            try:
                yield
            finally:
                self._owner = None

    @contextmanager
    def writing(self, user: str, now: dt.datetime) -> Iterator[Records]:
        """Yield a write transaction; commit at the end, leave no trace after an exception."""
        with self._block("BEGIN IMMEDIATE", user, now) as records:
            yield records

    @contextmanager
    def reading(self, user: str, now: dt.datetime) -> Iterator[Records]:
        """Yield a consistent view; nothing may be written."""
        with self._block("BEGIN", user, now) as records:
            connection = records.connection
            connection.execute("PRAGMA query_only = ON")
            try:
                yield records
            finally:
                with suppress(sqlcipher3.Error):
                    connection.execute("PRAGMA query_only = OFF")

    @contextmanager
    def _block(self, begin: str, user: str, now: dt.datetime) -> Iterator[Records]:
        """Run a transaction."""
        with self.alone(), store_translated(self.store.file):
            connection = self.connection
            connection.execute(begin)
            try:
                yield Records(connection, user, now)
                connection.execute("COMMIT")
            except BaseException:
                # A full disk makes SQLite roll back by itself.
                with suppress(sqlcipher3.Error):
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the database; may be called twice."""
        connection, self._connection = self._connection, None
        close_quietly(connection)
