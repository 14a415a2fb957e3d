"""A real PostgreSQL of one's own, on a socket in a temporary folder, for the time of the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

ROOTS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/bin", "/usr/local/bin")


def binaries() -> Path | None:
    """Return the folder of PostgreSQL's programs, the newest; None if there is none."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).parent
    folders = [path for root in ROOTS for path in Path("/").glob(root.lstrip("/"))]
    with_programs = [path for path in folders if (path / "initdb").exists()]
    return max(with_programs, default=None)


def _somebody_else() -> tuple[int, int] | None:
    """Return user and group the server may run as: initdb refuses the superuser."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return entry.pw_uid, entry.pw_gid
    return None


@contextmanager
def running(programs: Path) -> Iterator[str]:
    """Yield the address of a new, empty server; stop it and remove its files afterwards."""
    # A socket's path has at most about a hundred letters: the test's own folder may be too deep.
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    owner = _somebody_else()
    options: dict[str, object] = {}
    if owner is not None:
        os.chown(folder, *owner)
        options = {"user": owner[0], "group": owner[1], "extra_groups": []}
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(folder)}

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(programs / program), *arguments],
            check=True, capture_output=True, timeout=60, cwd=folder, env=environment, **options,
        )  # fmt: skip

    data = folder / "data"
    try:
        run("initdb", "-D", str(data), "-U", "tester", "-A", "trust", "--no-sync", "-E", "UTF8")
        settings = f"-k {folder} -c listen_addresses='' -c fsync=off -F"
        run("pg_ctl", "-D", str(data), "-w", "-o", settings, "-l", str(folder / "log"), "start")
        try:
            yield f"postgresql://tester@/postgres?host={quote(str(folder), safe='')}"
        finally:
            run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
