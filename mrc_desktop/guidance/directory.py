"""The example organisations shipped with the program; a centre enters its own."""

from __future__ import annotations

from pathlib import Path

import msgspec

from mrc_desktop.domain.codes import OrganisationKind
from mrc_desktop.domain.referral import Organisation
from mrc_desktop.guidance.fault import Fault, convert
from mrc_desktop.guidance.source import read_toml

DIRECTORY = "directory.toml"
_MARK = "EXAMPLE"


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    kind: OrganisationKind
    name: str
    address: str
    is_example: bool


class _Directory(msgspec.Struct, forbid_unknown_fields=True):
    organisation: list[_Entry]


def load_examples(folder: Path) -> tuple[Organisation, ...]:
    """Return the examples; raise ContentFaulty if one is not clearly marked as an example.

    No shipped entry has a phone or an e-mail address: none could be verified.
    """
    entries = convert(read_toml(folder, DIRECTORY), _Directory, DIRECTORY).organisation
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            raise Fault(DIRECTORY, entry.id, "id", "twice").error()
        seen.add(entry.id)
        if not entry.is_example or not entry.name.startswith(_MARK):
            raise Fault(DIRECTORY, entry.id, "is_example", "wrong_value").error()
    return tuple(
        Organisation(
            id=entry.id,
            kind=entry.kind,
            name=entry.name,
            address=entry.address,
            is_example=True,
        )
        for entry in entries
    )
