"""A rotating log that never holds a person's data.

Of an error it writes the type, the code shown to the user, and where it happened (module and line):
never the message and never a local, because either may quote what was typed. Records of other
libraries keep their level and place, and lose their text.
"""

from __future__ import annotations

import logging
import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mrc_desktop import paths

if TYPE_CHECKING:
    from types import TracebackType

NAME: Final = "mrc_desktop"
_BYTES: Final = 256 * 1024
_FILES: Final = 3


class QuietFormatter(logging.Formatter):
    """Writes time, level, place and, for our own records only, the text."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        is_ours = record.name == NAME or record.name.startswith(f"{NAME}.")
        text = record.getMessage() if is_ours else "-"
        parts = [self.formatTime(record), record.levelname, f"{record.name}:{record.lineno}", text]
        if record.exc_info and record.exc_info[0] is not None:
            parts.append(describe(record.exc_info[0], record.exc_info[2]))
        return " ".join(parts)


class _RotatingOnDemand(logging.Handler):
    """Opens its file with the first line: most days there is none, and the start waits for less."""

    def __init__(self, target: Path) -> None:
        super().__init__()
        self._target = target
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        if self._file is None:
            self._file = _opened(self._target)
            self._file.setFormatter(self.formatter)
        self._file.handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def _opened(target: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - it brings sockets and queues

    try:
        handler = RotatingFileHandler(target, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
        if os.name == "posix":
            target.chmod(0o600)
    except OSError:
        # A program that cannot log must still open the register.
        return logging.NullHandler()
    return handler


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return an error as its type and the chain of modules and lines that led to it."""
    frames = [
        f"{Path(frame.f_code.co_filename).stem}:{line}" for frame, line in traceback.walk_tb(trace)
    ]
    return f"{kind.__module__}.{kind.__qualname__} at {' > '.join(frames[-8:]) or '-'}"


def start(folder: Path | None = None) -> logging.Logger:
    """Write the log into this folder (the platform's by default); return our logger."""
    target = (folder or paths.log_folder()) / "mrc-desktop.log"
    logger = logging.getLogger(NAME)
    stop()
    handler = _RotatingOnDemand(target)
    handler.setFormatter(QuietFormatter())
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return logger


def stop() -> None:
    """Close the log file."""
    logger = logging.getLogger(NAME)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def complaint(about: str) -> None:
    """Record that a library complained; `about` names its part of the library, never the text."""
    logging.getLogger(NAME).warning("%s", about)


def bug(code: str, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Record an unexpected error under the code the user sees."""
    logging.getLogger(NAME).error("bug %s %s", code, describe(kind, trace))
