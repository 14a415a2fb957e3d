"""The supervisor's side of several desks: the office's keys, and what it took in from whom.

It lies in the facts store, so whoever may see the facts may take bundles in, and nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from mrc_desktop.exchange_errors import (
    BundleForeign,
    BundleFromHere,
    BundleOlder,
    BundlePractice,
    CentreUnconfirmed,
)
from mrc_desktop.storage import centre, crypto, facts
from mrc_desktop.storage.desk import fingerprint
from mrc_desktop.storage.outbox import Entry

if TYPE_CHECKING:
    from mrc_desktop.storage.bundle import Opened
    from mrc_desktop.storage.transaction import Records

_MANIFEST: Final = "mrc-manifest"


@dataclass(frozen=True, slots=True)
class Office:
    """The office's two private keys, and the centre its desks belong to (hexadecimal or empty)."""

    box_key: bytes
    sign_seed: bytes
    centre: str

    @property
    def public_key(self) -> bytes:
        """The key desks seal their bundles with."""
        return crypto.public_of(self.box_key)

    @property
    def signer(self) -> bytes:
        """The key the country's office checks this centre's manifests with."""
        return crypto.signer_of(self.sign_seed)


@dataclass(frozen=True, slots=True)
class DeskSeen:
    """The last bundle of a desk: when the desk made it and when it was taken in, local times."""

    desk_id: str
    number: int
    digest: str
    made_at: str
    taken_at: str


def find(records: Records) -> Office | None:
    """Return the office, or None if it has no keys yet."""
    row = records.connection.execute("SELECT box_key, sign_seed, centre FROM office").fetchone()
    return None if row is None else Office(bytes(row[0]), bytes(row[1]), row[2])


def ensure(records: Records) -> Office:
    """Return the office, with keys drawn when they are asked for the first time."""
    found = find(records)
    if found is not None:
        return found
    made = Office(crypto.new_pair()[1], crypto.new_signer()[1], "")
    records.connection.execute(
        "INSERT INTO office (id, box_key, sign_seed) VALUES (1, ?, ?)",
        (made.box_key, made.sign_seed),
    )
    return made


def desks(records: Records) -> tuple[DeskSeen, ...]:
    """Return the desks of the office, by id."""
    rows = records.connection.execute(
        "SELECT desk_id, number, digest, made_at, taken_at FROM desk ORDER BY desk_id"
    )
    return tuple(DeskSeen(*row) for row in rows)


def take(records: Records, bundle: Opened, confirmed: str) -> bool:
    """Bring the facts of a desk to what its bundle says; return False if it was taken in before.

    `confirmed` is the fingerprint of the centre as a person compared it, needed for the first
    bundle only. Raises CentreUnconfirmed with the fingerprint, BundleForeign, BundleOlder,
    BundleFromHere, BundlePractice.
    """
    proof, contents = bundle.proof, bundle.contents
    if contents.is_practice != centre.get_name(records).is_practice:
        raise BundlePractice
    _check_centre(records, proof.centre, confirmed)
    known = records.connection.execute(
        "SELECT number, digest, public_key FROM desk WHERE desk_id = ?", (proof.desk_id,)
    ).fetchone()
    if known is not None:
        if bytes(known[2]) != proof.public_key:
            raise BundleForeign
        if known[1] == bundle.digest:
            return False
        if contents.number <= known[0]:
            raise BundleOlder
    records.connection.execute(
        "INSERT INTO desk (desk_id, public_key, number, digest, made_at, taken_at, taken_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (desk_id) DO UPDATE SET number = excluded.number,"
        " digest = excluded.digest, made_at = excluded.made_at, taken_at = excluded.taken_at,"
        " taken_by = excluded.taken_by",
        (
            proof.desk_id,
            proof.public_key,
            contents.number,
            bundle.digest,
            contents.made_at,
            records.now.isoformat(timespec="seconds"),
            records.user,
        ),
    )
    _replace_facts(records, bundle)
    return True


def _check_centre(records: Records, shown: bytes, confirmed: str) -> None:
    """Raise unless the bundle is of the centre this office knows, or is confirmed to be now."""
    office = ensure(records)
    if office.centre:
        if office.centre != shown.hex():
            raise BundleForeign
        return
    mark = fingerprint(shown)
    if confirmed != mark:
        raise CentreUnconfirmed(fingerprint=mark)
    records.connection.execute("UPDATE office SET centre = ? WHERE id = 1", (shown.hex(),))


def _replace_facts(records: Records, bundle: Opened) -> None:
    """Write only what differs, so that an unchanged fact keeps the month it is booked in."""
    connection, desk_id = records.connection, bundle.proof.desk_id
    held = {
        row[0]
        for row in connection.execute("SELECT fact_id FROM desk_fact WHERE desk_id = ?", (desk_id,))
    }
    present = facts.all_by_id(records)
    wanted = {fact.id: fact for fact in bundle.contents.facts}
    if any(fact_id in present and fact_id not in held for fact_id in wanted):
        raise BundleFromHere
    gone = [fact_id for fact_id in held if fact_id not in wanted]
    changed = [fact for fact_id, fact in wanted.items() if present.get(fact_id) != fact]
    entries = [Entry(0, fact_id, None) for fact_id in gone]
    entries += [Entry(0, fact.id, msgspec.json.encode(fact)) for fact in changed]
    facts.apply(connection, entries)
    connection.executemany(
        "DELETE FROM desk_fact WHERE fact_id = ?", [(fact_id,) for fact_id in gone]
    )
    connection.executemany(
        "INSERT OR IGNORE INTO desk_fact (fact_id, desk_id) VALUES (?, ?)",
        [(fact.id, desk_id) for fact in changed],
    )


def signed_manifest(office: Office, manifest: bytes) -> bytes:
    """Return the office's Ed25519 signature of a manifest, 64 bytes."""
    signed = crypto.sign(office.sign_seed, crypto.joined(_MANIFEST) + manifest)
    return signed[:64]


def manifest_holds(public_key: bytes, manifest: bytes, signature: bytes) -> bool:
    """Return whether this centre signed this manifest."""
    if len(signature) != 64 or len(public_key) != 32:
        return False
    try:
        crypto.verified(public_key, signature + crypto.joined(_MANIFEST) + manifest)
    except crypto.SealBroken:
        return False
    return True
