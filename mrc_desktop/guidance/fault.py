"""What is wrong with a content file, and where: the one way guidance complains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from mrc_desktop.errors import ContentFaulty

T = TypeVar("T")

_AT = re.compile(r"`(?P<path>\$[^`]*)`$")
_NAMED = re.compile(r"field `(?P<name>[^`]+)`")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a content file.

    `file` is relative to the content folder; `id` is the record inside it or empty; `field` is the
    dotted name of the field, the placeholder or the line; `reason` is a code ("unknown_field",
    "missing_field", "wrong_value", "missing_file", "bad_toml", "unknown_placeholder" ...).
    """

    file: str
    id: str
    field: str
    reason: str

    def error(self) -> ContentFaulty:
        """Return the exception that carries this fault."""
        return ContentFaulty(file=self.file, id=self.id, field=self.field, reason=self.reason)


def fault_of(error: ContentFaulty) -> Fault:
    """Return the fault an exception carries."""
    data = error.data
    return Fault(str(data["file"]), str(data["id"]), str(data["field"]), str(data["reason"]))


def convert(raw: object, type_: type[T], file: str, identity: str = "") -> T:
    """Return `raw` as the given msgspec type; raise ContentFaulty naming file, id and field."""
    try:
        return msgspec.convert(raw, type_)
    except msgspec.ValidationError as error:
        field, reason = _where(str(error))
        raise Fault(file, identity or _identity(raw, field), field, reason).error() from error


def _where(message: str) -> tuple[str, str]:
    """Return the dotted field and the reason code of a msgspec message."""
    at = _AT.search(message)
    path = at["path"].removeprefix("$").removeprefix(".") if at else ""
    named = _NAMED.search(message)
    if "unknown field" in message and named:
        return _join(path, named["name"]), "unknown_field"
    if "missing required field" in message and named:
        return _join(path, named["name"]), "missing_field"
    return path, "wrong_value"


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _identity(raw: object, field: str) -> str:
    """Return the id or code of the record a path like `country[3].tg` lies in, if it has one."""
    found: object = raw
    for name, position in re.findall(r"([a-z_]+)\[(\d+)\]", field):
        if not isinstance(found, dict) or not isinstance(found.get(name), list):
            break
        found = found[name][int(position)]
    if not isinstance(found, dict):
        return ""
    return str(found.get("id") or found.get("code") or found.get("rule") or "")
