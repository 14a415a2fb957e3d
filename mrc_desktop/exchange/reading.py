"""Reading a file somebody brought: no longer than it may be, and never followed by surprise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.exchange_errors import FileUnreadable

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path, most: int) -> bytes:
    """Return the bytes of a file, at most `most` and one more, so that a longer one is seen.

    Raises FileUnreadable where there is no file that can be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError):
        raise FileUnreadable from None
