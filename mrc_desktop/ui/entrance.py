"""What the window needs before a register is open; `app.py` puts it together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mrc_desktop.services.access import Access
    from mrc_desktop.services.desk import Desk
    from mrc_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Entrance:
    """The doors of the program.

    `countries` returns (code, name) in a language; `recovery_sheet` the PDF of a register's
    recovery code in a language; `vault` is the register asked for at the start, if any;
    `default_folder` is where a new register is proposed to lie.
    """

    access: Access
    countries: Callable[[str], Sequence[tuple[str, str]]]
    open_desk: Callable[[Session], Desk]
    recovery_sheet: Callable[[Session, str, str], bytes]
    default_folder: Path
    vault: Path | None = None
