"""The registers that are measured: a large practice register, and plain copies of it."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlcipher3

from mrc_desktop import paths
from mrc_desktop.domain.codes import Role
from mrc_desktop.practice.material import load_material
from mrc_desktop.practice.register import PracticePlan, PracticeUser, make_practice_register
from mrc_desktop.services.access import Access
from mrc_desktop.services.content_access import open_content
from mrc_desktop.services.desk import Desk, open_desk
from mrc_desktop.storage.connection import connect
from mrc_desktop.storage.transaction import Records

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 11, 23, 15, 0)
SEED = 1


@dataclass(frozen=True, slots=True)
class Ground:
    """A practice register of some size and its users."""

    folder: Path
    people: int
    users: tuple[PracticeUser, ...]

    def unlock(self, folder: Path | None = None, role: Role = Role.COUNSELLOR) -> Desk:
        """Return the desk of the user with this role, in a copy if one is given."""
        access = Access(lambda: NOW)
        place = folder or self.folder
        user = next(user for user in access.header(place).users if user.role is role)
        passphrase = next(user.passphrase for user in self.users if user.role is role)
        return open_desk(access.unlock(place, user.id, passphrase), open_content(paths.resources()))

    def copy(self, target: Path) -> Path:
        """Return a copy of the locked register."""
        shutil.copytree(self.folder, target)
        return target


def make_ground(folder: Path, people: int) -> Ground:
    """Return a practice register of this size, made anew."""
    plan = PracticePlan(folder=folder, people=people, seed=SEED, now=NOW)
    users = make_practice_register(
        plan,
        open_content(paths.resources()),
        load_material(paths.resources() / "practice", "ru"),
        lambda _done, _of: None,
    )
    return Ground(folder, people, users)


def plain_copy(desk: Desk, target: Path) -> Records:
    """Return the same tables in an unencrypted SQLite file, opened by the same library."""
    connection = desk.session.vault.holding.register.connection  # type: ignore[union-attr]
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
    connection.execute("SELECT sqlcipher_export('plain')").fetchone()
    connection.execute("DETACH DATABASE plain")
    plain = sqlcipher3.connect(str(target), isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY"):
        plain.execute(f"PRAGMA {pragma}")
    return Records(plain, "", NOW)


def bare_connection(desk: Desk, file: Path) -> sqlcipher3.Connection:
    """Return a bare connection to a copy of the register, with the register's own settings."""
    key = desk.session.vault.holding.in_use.register
    assert key is not None
    return connect(file, key)
