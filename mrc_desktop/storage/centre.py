"""The centre's own particulars in both stores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mrc_desktop.errors import VaultDamaged
from mrc_desktop.storage.folder import FACTS_FILE, REGISTER_FILE

if TYPE_CHECKING:
    from mrc_desktop.storage.transaction import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreRow:
    """The centre as the register holds it; `settings` is a JSON object."""

    name: str
    city: str
    country: str
    address: str = ""
    phone: str = ""
    email: str = ""
    is_practice: bool = False
    settings: str = "{}"


@dataclass(frozen=True, slots=True)
class CentreName:
    """What the supervisor's store holds of the centre."""

    name: str
    city: str
    country: str
    is_practice: bool


def put(records: Records, row: CentreRow) -> None:
    """Write the centre into the register."""
    records.connection.execute(
        "INSERT INTO centre (id, name, city, country, address, phone, email, is_practice, settings)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, city = excluded.city,"
        " country = excluded.country, address = excluded.address, phone = excluded.phone,"
        " email = excluded.email, settings = excluded.settings",
        (
            row.name,
            row.city,
            row.country,
            row.address,
            row.phone,
            row.email,
            int(row.is_practice),
            row.settings,
        ),
    )


def get(records: Records) -> CentreRow:
    """Return the centre from the register."""
    found = records.connection.execute(
        "SELECT name, city, country, address, phone, email, is_practice, settings FROM centre"
    ).fetchone()
    if found is None:
        raise VaultDamaged(file=REGISTER_FILE)
    name, city, country, address, phone, email, is_practice, settings = found
    return CentreRow(
        name=name,
        city=city,
        country=country,
        address=address,
        phone=phone,
        email=email,
        is_practice=bool(is_practice),
        settings=settings,
    )


def put_name(records: Records, centre: CentreName) -> None:
    """Write the centre into the supervisor's store."""
    records.connection.execute(
        "INSERT INTO centre (id, name, city, country, is_practice) VALUES (1, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, city = excluded.city,"
        " country = excluded.country",
        (centre.name, centre.city, centre.country, int(centre.is_practice)),
    )


def get_name(records: Records) -> CentreName:
    """Return the centre from the supervisor's store."""
    found = records.connection.execute(
        "SELECT name, city, country, is_practice FROM centre"
    ).fetchone()
    if found is None:
        raise VaultDamaged(file=FACTS_FILE)
    return CentreName(found[0], found[1], found[2], bool(found[3]))
