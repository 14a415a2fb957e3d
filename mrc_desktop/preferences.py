"""The few settings that lie outside the vault, because they are needed before it is open.

JSON in the configuration folder. Nothing in it says anything about a person of concern.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from mrc_desktop import paths

if TYPE_CHECKING:
    from pathlib import Path

THEMES = ("system", "light", "dark")
LANGUAGES = ("en", "ru")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the program remembers between two starts.

    `language` is empty until somebody chose one (the system's is followed); `theme` is one of
    `THEMES`; `last_vault` is a folder; `last_user` is a user id of that vault; `geometry` is Qt's
    window geometry as hexadecimal text.
    """

    language: str = ""
    theme: str = "system"
    last_vault: str = ""
    last_user: str = ""
    geometry: str = ""

    def with_(self, **values: str) -> Preferences:
        """Return a copy with these values."""
        return replace(self, **values)


def file() -> Path:
    """Return the file the preferences lie in."""
    return paths.config_folder() / "preferences.json"


def load() -> Preferences:
    """Return the stored preferences; what is missing or unreadable takes its default."""
    try:
        stored: Any = json.loads(file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(stored, dict):
        return Preferences()
    known = {field.name for field in fields(Preferences)}
    values = {name: text for name, text in stored.items() if name in known and _is_text(text)}
    read = Preferences(**values)
    if read.theme not in THEMES:
        read = read.with_(theme="system")
    if read.language not in LANGUAGES:
        read = read.with_(language="")
    return read


def save(preferences: Preferences) -> None:
    """Store the preferences; a full or read-only disk loses a preference and nothing else."""
    with contextlib.suppress(OSError):
        target = file()
        beside = target.with_suffix(".new")
        beside.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
        if os.name == "posix":
            beside.chmod(0o600)
        beside.replace(target)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) < 10_000
