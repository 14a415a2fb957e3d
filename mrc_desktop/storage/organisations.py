"""The directory of organisations letters go to; a removed one stays, for the letters it got."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from mrc_desktop.domain.codes import OrganisationKind
from mrc_desktop.domain.referral import Organisation

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records

_COLUMNS: Final = "id, kind, name, address, phone, email, country, is_example"


def new_id() -> str:
    """Return a random id, which says nothing of the organisation."""
    return secrets.token_hex(8)


def put(records: Records, organisation: Organisation) -> None:
    """Write an organisation, new or changed; one that was removed is back in the directory."""
    records.connection.execute(
        f"INSERT INTO organisation ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,"
        " address = excluded.address, phone = excluded.phone, email = excluded.email,"
        " country = excluded.country, is_removed = 0",
        (
            organisation.id,
            organisation.kind,
            organisation.name,
            organisation.address,
            organisation.phone,
            organisation.email,
            organisation.country,
            int(organisation.is_example),
        ),
    )


def remove(records: Records, organisation: str) -> None:
    """Take an organisation out of the directory."""
    records.connection.execute(
        "UPDATE organisation SET is_removed = 1 WHERE id = ?", (organisation,)
    )


def find(records: Records, organisation: str) -> Organisation | None:
    """Return an organisation of the directory; None for an unknown or removed one."""
    row = records.connection.execute(
        f"SELECT {_COLUMNS} FROM organisation WHERE id = ? AND is_removed = 0",  # noqa: S608
        (organisation,),
    ).fetchone()
    return None if row is None else _organisation(row)


def name_of(records: Records, organisation: str) -> str:
    """Return the name of an organisation, also of a removed one; empty for an unknown one."""
    row = records.connection.execute(
        "SELECT name FROM organisation WHERE id = ?", (organisation,)
    ).fetchone()
    return "" if row is None else str(row[0])


def listing(records: Records) -> tuple[Organisation, ...]:
    """Return the directory, by name."""
    rows = records.connection.execute(
        f"SELECT {_COLUMNS} FROM organisation WHERE is_removed = 0 ORDER BY name, id"  # noqa: S608
    )
    return tuple(_organisation(row) for row in rows)


def known_ids(records: Records) -> frozenset[str]:
    """Return the ids of all organisations, the removed ones too."""
    rows = records.connection.execute("SELECT id FROM organisation")
    return frozenset(identity for (identity,) in rows)


def _organisation(row: tuple[Any, ...]) -> Organisation:
    identity, kind, name, address, phone, email, country, is_example = row
    return Organisation(
        id=identity,
        kind=OrganisationKind(kind),
        name=name,
        address=address,
        phone=phone,
        email=email,
        country=country,
        is_example=bool(is_example),
    )
