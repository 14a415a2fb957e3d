"""Saving a consultation: the whole use case, against a bare SQLCipher commit of the same rows."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks.ground import NOW, Ground, bare_connection
from benchmarks.measure import Goal, milliseconds, tell, timing
from mrc_desktop import paths
from mrc_desktop.practice.material import load_material
from mrc_desktop.practice.people import Inventor
from mrc_desktop.practice.talks import Talks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import sqlcipher3

    from mrc_desktop.domain.consultation import ConsultationDraft
    from mrc_desktop.services.desk import Desk

TIMES = 60
_WRITING = ("INSERT", "UPDATE", "DELETE")

Statement = tuple[str, "Sequence[Any]"]


def drafts() -> list[ConsultationDraft]:
    """Return first conversations with new people: the most that one save ever writes."""
    material = load_material(paths.resources() / "practice", "ru")
    random = Random(11)
    inventor, talks = Inventor(random, material, NOW.date()), Talks(random, material)
    return [talks.first(NOW, inventor.person(), talks.story()) for _ in range(TIMES)]


class Recorder:
    """A connection that writes down every writing statement with its values."""

    def __init__(self, connection: sqlcipher3.Connection) -> None:
        """Stand before this connection."""
        self._connection = connection
        self.written: list[Statement] = []

    def __getattr__(self, name: str) -> Any:
        """Return whatever else the connection has."""
        return getattr(self._connection, name)

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Run one statement."""
        if sql.lstrip().startswith(_WRITING):
            self.written.append((sql, values))
        return self._connection.execute(sql, values)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> Any:
        """Run one statement for each row."""
        kept = list(rows)
        self.written += [(sql, row) for row in kept]
        return self._connection.executemany(sql, kept)


def statements(desk: Desk, typed: list[ConsultationDraft]) -> list[list[Statement]]:
    """Return the writing statements of each save."""
    store = desk.session.vault.holding.register
    assert store is not None
    recorder = Recorder(store.connection)
    store._connection = recorder  # noqa: SLF001 - nothing else sees what is really written
    found = []
    for draft in typed:
        recorder.written = []
        desk.consultations.log(draft)
        found.append(recorder.written)
    return found


def run(ground: Ground, temporary: Path) -> bool:
    """Measure and tell; return whether the goal is met."""
    typed = drafts()
    traced = ground.unlock(ground.copy(temporary / "traced"))
    written = statements(traced, typed)
    traced.session.close()
    desk = ground.unlock(ground.copy(temporary / "ours"))
    copied = ground.unlock(ground.copy(temporary / "bare"))
    copied.session.vault.holding.register.close()  # type: ignore[union-attr]
    bare = bare_connection(copied, temporary / "bare" / "register.db")

    def commit(lines: list[Statement]) -> None:
        bare.execute("BEGIN IMMEDIATE")
        for sql, values in lines:
            bare.execute(sql, values).fetchall()
        bare.execute("COMMIT")

    mine, peer = [], []
    for draft, lines in zip(typed, written, strict=True):
        mine.append(milliseconds(lambda draft=draft: desk.consultations.log(draft)))
        peer.append(milliseconds(lambda lines=lines: commit(lines)))
    is_met = tell("saving a consultation", timing(mine), timing(peer), Goal(2.5))
    rows = sum(len(lines) for lines in written) / len(written)
    print(f"    {TIMES} saves of a new person with a new case, about {rows:.0f} statements each")
    bare.close()
    copied.session.close()
    desk.session.close()
    return is_met
