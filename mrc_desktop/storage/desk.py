"""The desk's side of several desks: its signature key, the shared secret, the office it serves.

All of it lies in the register, which a supervisor cannot open: whoever had the secret and the
facts could try names on the tokens.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha256
from hmac import new as hmac
from typing import TYPE_CHECKING, Final

from mrc_desktop.storage import crypto
from mrc_desktop.storage.recovery_code import new_recovery_code, secret_of

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from mrc_desktop.storage.transaction import Records

_DESK: Final = "mrc-desk"


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A desk; `code` is the centre's code as it is typed, `office_key` the supervisor's key.

    Both are empty until they are set. `last_number` is the number of the last bundle.
    """

    desk_id: str
    seed: bytes
    code: str
    office_key: bytes
    last_number: int


@dataclass(frozen=True, slots=True)
class DeskProof:
    """What shows an office that a desk belongs to its centre.

    `centre` is the centre's public key; `certificate` its signature over the desk's id and key.
    """

    centre: bytes
    desk_id: str
    public_key: bytes
    certificate: bytes


def ensure(records: Records) -> DeskRow:
    """Return this desk, with an id and a key drawn when it is asked for the first time."""
    found = find(records)
    if found is not None:
        return found
    row = DeskRow(secrets.token_hex(8), crypto.new_key(), "", b"", 0)
    records.connection.execute(
        "INSERT INTO desk (id, desk_id, seed) VALUES (1, ?, ?)", (row.desk_id, row.seed)
    )
    return row


def find(records: Records) -> DeskRow | None:
    """Return this desk, or None if nothing was set yet."""
    row = records.connection.execute(
        "SELECT desk_id, seed, secret, office_key, last_number FROM desk"
    ).fetchone()
    if row is None:
        return None
    return DeskRow(row[0], bytes(row[1]), row[2] or "", bytes(row[3] or b""), int(row[4]))


def set_code(records: Records, code: str) -> None:
    """Keep the code the desks of the centre share; ValueError if it was mistyped."""
    secret_of(code)
    ensure(records)
    records.connection.execute("UPDATE desk SET secret = ? WHERE id = 1", (code,))


def new_code() -> str:
    """Return a new code for the desks of a centre, as it is printed and typed."""
    return new_recovery_code()


def set_office(records: Records, public_key: bytes) -> None:
    """Keep the public key of the office the facts go to."""
    ensure(records)
    records.connection.execute("UPDATE desk SET office_key = ? WHERE id = 1", (public_key,))


def set_last_number(records: Records, number: int) -> None:
    """Keep the number of the bundle just made."""
    records.connection.execute("UPDATE desk SET last_number = ? WHERE id = 1", (number,))


def shared_token(register: Connection, identity: str, month: str) -> str:
    """Return the token every desk gives this person in a month; empty if they share no secret."""
    row = register.execute("SELECT secret FROM desk").fetchone()
    if row is None or row[0] is None:
        return ""
    text = f"mrc-person|{month}|{identity}".encode()
    token = hmac(_derived(row[0], "person"), text, "sha256").hexdigest()[:32]
    register.execute(
        "INSERT OR IGNORE INTO shared_token (token, identity) VALUES (?, ?)", (token, identity)
    )
    return token


def in_other_month(register: Connection, token: str, month: str) -> str:
    """Return a shared token's fellow of another month; empty for one that is not shared."""
    row = register.execute("SELECT identity FROM shared_token WHERE token = ?", (token,)).fetchone()
    return "" if row is None else shared_token(register, row[0], month)


def proof(row: DeskRow) -> DeskProof:
    """Return the desk's proof; ValueError if the desk has no code."""
    seed = _derived(row.code, "authority")
    centre, public_key = crypto.signer_of(seed), crypto.signer_of(row.seed)
    certificate = crypto.sign(seed, crypto.joined(_DESK, row.desk_id, public_key))
    return DeskProof(centre, row.desk_id, public_key, certificate)


def proof_holds(shown: DeskProof) -> bool:
    """Return whether the centre's key has signed this desk's id and key."""
    try:
        content = crypto.verified(shown.centre, shown.certificate)
    except crypto.SealBroken:
        return False
    return content == crypto.joined(_DESK, shown.desk_id, shown.public_key)


def fingerprint(key: bytes) -> str:
    """Return a public key as people compare it: five groups of four hexadecimal digits."""
    digits = sha256(crypto.joined("mrc-fingerprint", key)).hexdigest()[:20].upper()
    return "-".join(digits[at : at + 4] for at in range(0, 20, 4))


def _derived(code: str, purpose: str) -> bytes:
    """Return the key for a purpose; the code's 160 random bits need no stretching."""
    return hmac(secret_of(code), f"mrc-centre|{purpose}".encode(), "sha256").digest()
