"""Dated tables as the register keeps them: JSON, and back."""

from __future__ import annotations

import msgspec

from mrc_desktop.domain.dated_table import TableDraft
from mrc_desktop.errors import VaultDamaged
from mrc_desktop.storage.folder import REGISTER_FILE


def write_body(draft: TableDraft) -> str:
    """Return a table as JSON."""
    return msgspec.json.encode(draft).decode()


def read_body(body: str) -> TableDraft:
    """Return the table a JSON text holds; raise VaultDamaged if it holds none."""
    try:
        return msgspec.json.decode(body, type=TableDraft)
    except msgspec.DecodeError as error:
        raise VaultDamaged(file=REGISTER_FILE) from error
