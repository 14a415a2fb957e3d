"""The schema ladder: frozen, numbered SQL files, climbed in one exclusive transaction."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Final

import sqlcipher3

from mrc_desktop.errors import VaultDamaged, VaultTooNew
from mrc_desktop.storage.backups import is_whole, verified_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.storage.connection import Store

_FILE_NAME: Final = re.compile(r"([0-9]{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered file of the ladder."""

    number: int
    name: str
    text: str


def ladder(store: Store, folder: Traversable | None = None) -> tuple[Step, ...]:
    """Return the steps of a store in order; RuntimeError if a number is missing or doubled."""
    root = folder or resources.files("mrc_desktop.storage") / "migrations"
    steps = []
    for file in (root / store.value).iterdir():
        match = _FILE_NAME.fullmatch(file.name)
        if match is not None:
            steps.append(Step(int(match[1]), file.name, file.read_text(encoding="utf-8")))
    steps.sort(key=lambda step: step.number)
    if [step.number for step in steps] != list(range(1, len(steps) + 1)):
        raise RuntimeError(store.value)
    return tuple(steps)


def statements(text: str) -> Iterator[str]:
    """Yield the statements of an SQL file one by one, triggers whole.

    `executescript` would commit the transaction the ladder stands on.
    """
    pending = ""
    for line in text.splitlines(keepends=True):
        if not pending and (not line.strip() or line.lstrip().startswith("--")):
            continue
        pending += line
        if sqlcipher3.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending.strip():
        raise ValueError(pending[:40])


def create(connection: Connection, store: Store, vault_id: str, steps: tuple[Step, ...]) -> None:
    """Climb the ladder from an empty file and mark the file as this vault's."""
    _climb(connection, steps, store=store, vault_id=vault_id)


def check_identity(connection: Connection, store: Store, vault_id: str) -> None:
    """Raise VaultDamaged unless the file is this store of this vault."""
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if application_id != store.application_id:
        raise VaultDamaged(file=store.file)
    row = connection.execute("SELECT vault_id, store FROM vault").fetchone()
    if row != (vault_id, store.value):
        raise VaultDamaged(file=store.file)


def version(connection: Connection) -> int:
    """Return the number of the last step the file has climbed."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def upgrade(
    connection: Connection, store: Store, key: bytes, folder: Path, steps: tuple[Step, ...]
) -> bool:
    """Bring an older file to the last step; return whether anything was to do.

    A verified copy is left beside the file first. Raises VaultTooNew, VaultDamaged, DiskFull.
    """
    known, present = len(steps), version(connection)
    if present > known:
        raise VaultTooNew
    if present < 1:
        raise VaultDamaged(file=store.file)
    if present == known:
        return False
    verified_copy(connection, key, folder / f"{store.value}-before-{present:04}.db")
    _climb(connection, steps[present:], store=store)
    return True


def _climb(
    connection: Connection, steps: tuple[Step, ...], *, store: Store, vault_id: str = ""
) -> None:
    """Run the steps in one exclusive transaction, check the result, commit or leave no trace."""
    # Inside a transaction this pragma does nothing; a step may have to rebuild a table.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN EXCLUSIVE")
        for step in steps:
            for statement in statements(step.text):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step.number}")
        if vault_id:
            connection.execute(f"PRAGMA application_id = {store.application_id}")
            connection.execute(
                "INSERT INTO vault (id, vault_id, store) VALUES (1, ?, ?)", (vault_id, store.value)
            )
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise VaultDamaged(file=store.file)
        if not vault_id and not is_whole(connection):
            raise VaultDamaged(file=store.file)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlcipher3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise
    finally:
        with suppress(sqlcipher3.Error):
            connection.execute("PRAGMA foreign_keys = ON")
