"""Where things lie: what the program ships, and the few folders it may use outside the register.

The one place that knows platformdirs. Nothing here creates a folder but `config_folder` and
`log_folder`, and neither ever holds a person's data.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "mrc-desktop"


def resources() -> Path:
    """Return the folder of what is shipped: in a wheel or a frozen program, or the source tree."""
    package = Path(__file__).resolve().parent
    shipped = package / "_resources"
    return shipped if shipped.is_dir() else package.parent / "resources"


def config_folder() -> Path:
    """Return the folder of the preferences, made on demand and closed to other users."""
    return _made(Path(platformdirs.user_config_dir(_APP, appauthor=False)))


def log_folder() -> Path:
    """Return the folder of the log, made on demand and closed to other users."""
    return _made(Path(platformdirs.user_log_dir(_APP, appauthor=False)))


def default_vault_folder() -> Path:
    """Return where a new register is proposed to lie; the folder is not created."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "register"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder
