"""Whether a folder may hold a new register; asked while it is being chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mrc_desktop.errors import ReadOnly, VaultExists
from mrc_desktop.storage.folder import refuse_network_folder

if TYPE_CHECKING:
    from pathlib import Path


def check_new_place(folder: Path) -> None:
    """Raise NetworkFolder, VaultExists or ReadOnly if a new register cannot lie in this folder."""
    refuse_network_folder(folder)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise VaultExists
    except OSError as error:
        raise ReadOnly from error
