"""Faults made for real: a child process killed at a chosen step, a full disk, a read-only folder.

A step is a call that reaches the disk: a statement, an fsync, a rename, a removal.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import sqlcipher3

from mrc_desktop.errors import DiskFailed, DiskFull, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Steps:
    """Counts steps in this process, and dies at one of them."""

    def __init__(self, fatal: int | None, log: int | None = None) -> None:
        self.fatal = fatal
        self.log = log
        self.count = 0

    def __call__(self, name: str) -> None:
        self.count += 1
        if self.log is not None:
            os.write(self.log, name.encode()[:60].replace(b"\n", b" ") + b"\n")
        if self.count == self.fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    def install(self) -> None:
        """Watch the steps of this process from now on. Only for a child that will not return."""
        steps = self

        class Watched(sqlcipher3.Connection):
            def execute(self, sql, *arguments):
                steps(sql)
                return super().execute(sql, *arguments)

            def backup(self, *arguments, **named):
                steps("backup")
                result = super().backup(*arguments, **named)
                steps("backup done")
                return result

        real = sqlcipher3.connect
        sqlcipher3.connect = lambda *args, **named: real(*args, **named, factory=Watched)
        for name in ("fsync", "replace", "rename", "unlink", "rmdir"):
            setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def watched(*arguments, **named):
            self(name)
            return real(*arguments, **named)

        return watched


def in_child(work: Callable[[], object], fatal: int | None = None) -> tuple[bool, list[str]]:
    """Run the work in a child that dies at the step; return whether it finished, and its steps."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        code = 3
        try:
            Steps(fatal, writer).install()
            work()
            code = 0
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        names = stream.read().decode().splitlines()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return False, names
    assert os.WEXITSTATUS(status) == 0, "the child failed by itself"
    return True, names


def telling_steps(names: list[str], every: int = 9) -> list[int]:
    """Return the numbers (from 1) of the steps worth dying at: every one that makes something
    durable or visible, the one after it, and a sample of the others."""
    chosen = set()
    for number, name in enumerate(names, 1):
        lasting = ("COMMIT", "BEGIN", "fsync", "replace", "rename", "backup", "PRAGMA wal_check")
        if name.startswith(lasting) or number % every == 0:
            chosen.update((number, number + 1))
    return sorted(number for number in chosen if number <= len(names))


class SmallDisk:
    """A disk with little room: a small tmpfs for root, a limit on file sizes for others."""

    def __init__(self, folder: Path, kib: int) -> None:
        self._ballast = folder / "ballast"
        self._size = kib * 1024
        self.is_mounted = os.geteuid() == 0 and _mount(
            "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", folder
        )
        if not self.is_mounted:
            _limit_files(self._size)

    @property
    def refusals(self) -> tuple[type[UserError], ...]:
        """What the program may say when there is no room.

        Only a file system can be full: of a limit on file sizes SQLCipher says that writing failed.
        """
        return (DiskFull,) if self.is_mounted else (DiskFull, DiskFailed)

    def fill(self) -> None:
        """Leave no room at all."""
        if not self.is_mounted:
            _limit_files(1)
            return
        with suppress(OSError), self._ballast.open("wb", buffering=0) as ballast:
            while ballast.write(bytes(4096)):
                pass

    def free(self) -> None:
        """Give back what `fill` took."""
        if not self.is_mounted:
            _limit_files(self._size)
        self._ballast.unlink(missing_ok=True)


def _limit_files(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


@contextmanager
def small_disk(folder: Path, kib: int) -> Iterator[SmallDisk]:
    """Give the folder room for so many KiB only, while the block runs."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    disk = SmallDisk(folder, kib)
    try:
        yield disk
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
        if disk.is_mounted:
            _unmount(folder)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Make the folder unwritable: a read-only mount for root, modes for everybody else."""
    if os.geteuid() == 0 and _mount("--bind", folder, folder):
        try:
            subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
            yield
        finally:
            _unmount(folder)
        return
    modes = {path: path.stat().st_mode for path in (folder, *folder.iterdir())}
    for path in modes:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


def _mount(*arguments: object) -> bool:
    """Return whether the mount succeeded."""
    words = ["mount", *(str(argument) for argument in arguments)]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", "-l", str(folder)], check=True)
